#include "core/storage/serveroptions.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QSettings>

#include <libpq-fe.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

using Options = QHash<QString, QString>;

/// The options that make a silent server noticed in seconds; the URL may say otherwise.
const Options &defaultOptions()
{
    static const Options options{
        {u"application_name"_s, u"frontdesk"_s}, {u"client_encoding"_s, u"UTF8"_s}, {u"connect_timeout"_s, u"5"_s},
        {u"keepalives_idle"_s, u"5"_s}, {u"keepalives_interval"_s, u"2"_s}, {u"keepalives_count"_s, u"3"_s},
        {u"tcp_user_timeout"_s, u"10000"_s}, {u"target_session_attrs"_s, u"read-write"_s}};
    return options;
}

Options given(const PQconninfoOption *all)
{
    Options options;
    for (const PQconninfoOption *option = all; option && option->keyword; ++option) {
        if (option->val && *option->val)
            options.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return options;
}

/// An address only as it is usually written: what Qt reads as one ("+127.0") may be a name for the resolver.
bool isThisComputer(const QString &host)
{
    if (host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@') || host == "localhost"_L1)
        return true;
    const QHostAddress address(host);
    return address.isLoopback() && address.toString() == host.toLower();
}

/// Everything that libpq may take for a host: the URL's, or its environment's where the URL names none.
QStringList hostsOf(const Options &options)
{
    QStringList hosts;
    PQconninfoOption *surroundings = PQconndefaults();
    const Options around = given(surroundings);
    PQconninfoFree(surroundings);
    const QString names = options.value(u"host"_s), numbers = options.value(u"hostaddr"_s);
    if (!names.isEmpty() || !numbers.isEmpty())
        return names.split(u',', Qt::SkipEmptyParts) + numbers.split(u',', Qt::SkipEmptyParts);
    return around.value(u"host"_s).split(u',', Qt::SkipEmptyParts) + around.value(u"hostaddr"_s).split(u',', Qt::SkipEmptyParts);
}

bool adminAllowsUnverified(const QStringList &hosts)
{
    const QSettings machine(QSettings::NativeFormat, QSettings::SystemScope, u"Frontdesk"_s, u"network"_s);
    const QStringList allowed = machine.value(u"network/unverified_hosts"_s).toStringList();
    return std::all_of(hosts.cbegin(), hosts.cend(), [&](const QString &host) {
        return isThisComputer(host) || std::any_of(allowed.cbegin(), allowed.cend(), [&](const QString &one) { return one.trimmed().compare(host, Qt::CaseInsensitive) == 0; });
    });
}

/// libpq 15 looks for certificates in the home folder only; whoever keeps none there trusts what the system trusts.
QString trustedCertificates()
{
#ifndef Q_OS_WIN
    if (QFile::exists(QDir::homePath() + u"/.postgresql/root.crt"_s))
        return {};
#endif
    for (const QString &file : {u"/etc/ssl/certs/ca-certificates.crt"_s, u"/etc/pki/tls/certs/ca-bundle.crt"_s, u"/etc/ssl/cert.pem"_s}) {
        if (QFile::exists(file))
            return file;
    }
    return {};
}

} // namespace

Result<QHash<QString, QString>> serverOptions(const QString &url)
{
    char *message = nullptr;
    PQconninfoOption *parsed = PQconninfoParse(url.toUtf8().constData(), &message);
    if (!parsed) {
        const QString problem = QString::fromUtf8(message);
        PQfreemem(message);
        return failure(ErrorKind::Invalid, u"desk.address_invalid"_s, u"desk"_s, problem);
    }
    Options options = given(parsed);
    PQconninfoFree(parsed);
    const QStringList hosts = hostsOf(options);
    // A service file may name any host.
    const bool staysHere = !options.contains(u"service"_s) && std::all_of(hosts.cbegin(), hosts.cend(), isThisComputer);
    if (!staysHere) {
        const QString mode = options.value(u"sslmode"_s, u"verify-full"_s);
        if (mode != "verify-full"_L1 && (options.contains(u"service"_s) || !adminAllowsUnverified(hosts)))
            return failure(Error{ErrorKind::Denied, u"desk.unverified_server"_s, u"desk"_s, mode, {{u"mode"_s, mode}, {u"hosts"_s, hosts.join(u", "_s)}}});
        options.insert(u"sslmode"_s, mode);
        const QString trusted = options.contains(u"sslrootcert"_s) ? QString() : trustedCertificates();
        if (mode == "verify-full"_L1 && !trusted.isEmpty())
            options.insert(u"sslrootcert"_s, trusted);
    }
    for (auto it = defaultOptions().cbegin(); it != defaultOptions().cend(); ++it) {
        if (!options.contains(it.key()))
            options.insert(it.key(), it.value());
    }
    return options;
}

Error connectionError(const QString &message)
{
    const auto says = [&](QLatin1StringView words) { return message.contains(words, Qt::CaseInsensitive); };
    Error error{ErrorKind::Unavailable, u"desk.unreachable"_s, {}, message.trimmed(), {{u"server"_s, message.trimmed()}}};
    if (says("requires a valid client certificate"_L1)) {
        error.kind = ErrorKind::Denied;
        error.code = u"desk.refused"_s;
    } else if (says("no pg_hba.conf entry"_L1)) {
        error.kind = ErrorKind::Denied;
        error.code = says("no encryption"_L1) ? u"desk.tls_required"_s : u"desk.refused"_s;
    } else if (says("authentication failed"_L1) || says("no password supplied"_L1) || (says("role \""_L1) && says("does not exist"_L1))) {
        error.kind = ErrorKind::Denied;
        error.code = u"access.wrong_password"_s;
        error.field = u"password"_s;
    } else if (says("permission denied for database"_L1) || says("is not permitted to log in"_L1)) {
        error.kind = ErrorKind::Denied;
        error.code = u"access.no_rights"_s;
    } else if (says("certificate"_L1)) { // before "does not exist", which is also said of a file of certificates
        error.code = u"desk.certificate"_s;
    } else if (says("does not exist"_L1)) {
        error.kind = ErrorKind::NotFound;
        error.code = u"desk.no_database"_s;
    } else if (says("SSL"_L1)) {
        error.code = u"desk.no_tls"_s;
    } else if (says("read-only"_L1)) {
        error.code = u"desk.read_only"_s;
    } else if (says("too many clients"_L1) || says("remaining connection slots"_L1)) {
        error.code = u"desk.too_many_clients"_s;
    } else if (says("Connection refused"_L1) || says("No such file"_L1)) {
        error.code = u"desk.no_server"_s;
    }
    return error;
}

} // namespace frontdesk
