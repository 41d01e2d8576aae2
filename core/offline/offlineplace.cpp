#include "core/offline/offlineplace.h"

#include "core/offline/sealedlog.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QByteArray c_purpose = "frontdesk key";
constexpr int c_mostFolders = 9;

QString keyFile(const QString &folder)
{
    return folder + u"/key.json"_s;
}

QByteArray bytesOf(const QJsonObject &json, QLatin1StringView name)
{
    return QByteArray::fromBase64(json.value(name).toString().toLatin1());
}

QString textOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject readKeyFile(const QString &folder)
{
    QFile file(keyFile(folder));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Result<void> writeKeyFile(const QString &folder, const QJsonObject &json)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(keyFile(folder));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(QJsonDocument(json).toJson()) < 0
        || !file.commit())
        return failure(Error{ErrorKind::Unavailable, u"offline.file"_s, {}, u"%1: %2"_s.arg(file.fileName(), file.errorString()), {{u"why"_s, file.errorString()}}});
    putFolderOnDisk(keyFile(folder));
    return {};
}

void wrap(QJsonObject &json, const SealKey &key, const QString &password)
{
    const QByteArray salt = SealKey::freshSalt();
    const SealKey own = SealKey::fromPassword(password, salt);
    if (own.isEmpty())
        return;
    json.insert(u"salt"_s, textOf(salt));
    json.insert(u"sealed"_s, textOf(sealed(own, key.bytes(), c_purpose)));
}

SealKey unwrapped(const QJsonObject &json, const QString &password)
{
    if (!json.contains("sealed"_L1) || password.isEmpty())
        return {};
    const auto bytes = unsealed(SealKey::fromPassword(password, bytesOf(json, "salt"_L1)), bytesOf(json, "sealed"_L1), c_purpose);
    return bytes ? SealKey::fromBytes(*bytes) : SealKey();
}

/// The place in this folder if one of the ways leads to its key.
std::optional<OfflinePlace> opened(const QString &folder, const QJsonObject &json, const QByteArray &keychainKey, const QString &password)
{
    const QByteArray print = bytesOf(json, "print"_L1);
    if (const SealKey key = SealKey::fromBytes(keychainKey); !key.isEmpty() && key.fingerprint() == print)
        return OfflinePlace{folder, key, OfflinePlace::Guard::Keychain, false};
    if (const SealKey key = SealKey::fromBytes(bytesOf(json, "open"_L1)); !key.isEmpty() && key.fingerprint() == print)
        return OfflinePlace{folder, key, OfflinePlace::Guard::Account, false};
    if (const SealKey key = unwrapped(json, password); !key.isEmpty() && key.fingerprint() == print)
        return OfflinePlace{folder, key, OfflinePlace::Guard::Password, false};
    return std::nullopt;
}

QString beside(const QString &folder, int n)
{
    return n == 1 ? folder : u"%1.%2"_s.arg(folder).arg(n);
}

} // namespace

QString offlineFolder(const QString &root, const QString &desk, const QString &login)
{
    const QByteArray whose = QCryptographicHash::hash((desk + u'\n' + login).toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return QDir(root).filePath(u"offline/"_s + QString::fromLatin1(whose));
}

Result<OfflinePlace> openOfflinePlace(const QString &folder, const QByteArray &keychainKey, bool keychainWorks, const QString &password)
{
    for (int n = 1; n <= c_mostFolders; ++n) {
        const QString place = beside(folder, n);
        QJsonObject json = readKeyFile(place);
        if (!json.isEmpty()) {
            auto found = opened(place, json, keychainKey, password);
            if (!found)
                continue; // somebody's key that is not at hand: what it seals stays
            found->wantsKeychain = keychainWorks && found->guard != OfflinePlace::Guard::Keychain;
            const bool follows = found->guard == OfflinePlace::Guard::Password || password.isEmpty() || unwrapped(json, password).bytes() == found->key.bytes();
            if (!follows || (found->guard == OfflinePlace::Guard::Account && !password.isEmpty())) {
                wrap(json, found->key, password); // the password of today opens it from now on
                if (json.contains("sealed"_L1) && found->guard == OfflinePlace::Guard::Account) {
                    json.remove("open"_L1);
                    found->guard = OfflinePlace::Guard::Password;
                }
                FRONTDESK_TRY(writeKeyFile(place, json));
            }
            return *found;
        }
        if (QFile::exists(keyFile(place)))
            continue; // damaged: what it opened stays for whoever can mend it
        OfflinePlace fresh{place, SealKey::random(), OfflinePlace::Guard::Password, keychainWorks};
        if (fresh.key.isEmpty())
            break;
        json.insert(u"print"_s, textOf(fresh.key.fingerprint()));
        wrap(json, fresh.key, password);
        if (!json.contains("sealed"_L1)) {
            fresh.guard = OfflinePlace::Guard::Account; // until the keychain has it
            json.insert(u"open"_s, textOf(fresh.key.bytes()));
        }
        FRONTDESK_TRY(writeKeyFile(place, json));
        return fresh;
    }
    return failure(ErrorKind::Unavailable, u"offline.locked"_s, {}, folder);
}

Result<OfflinePlace> reopenOfflinePlace(const QString &folder, const QByteArray &keychainKey, const QString &password)
{
    bool any = false;
    for (int n = 1; n <= c_mostFolders; ++n) {
        const QJsonObject json = readKeyFile(beside(folder, n));
        any = any || !json.isEmpty();
        if (json.isEmpty())
            continue;
        if (auto found = opened(beside(folder, n), json, keychainKey, password))
            return *found;
    }
    if (!any)
        return failure(ErrorKind::NotFound, u"offline.none"_s);
    return failure(ErrorKind::Denied, u"offline.locked"_s, u"password"_s);
}

bool saysWithdrawn(const Error &refusal)
{
    return refusal.code == "access.no_rights"_L1 || refusal.code == "access.denied"_L1;
}

void wipeOfflinePlace(const QString &folder, bool drafts)
{
    for (int n = 1; n <= c_mostFolders; ++n) {
        QDir place(beside(folder, n));
        const QStringList files = place.entryList(drafts ? QStringList{u"cache*"_s, u"drafts*"_s} : QStringList{u"cache*"_s}, QDir::Files);
        for (const QString &file : files)
            place.remove(file);
    }
}

void forgetOpenKey(const QString &folder)
{
    QJsonObject json = readKeyFile(folder);
    if (json.contains("open"_L1)) {
        json.remove("open"_L1);
        (void)writeKeyFile(folder, json);
    }
}

} // namespace frontdesk
