#include "app/desktop/commandline.h"

#include "core/interaction/callernumber.h"
#include "core/storage/deskaddress.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// What somebody else wrote, fit for a terminal: short, and nothing in it that steers one.
QString shown(const QString &given)
{
    QString text = given.left(80);
    for (QChar &c : text) {
        if (!c.isPrint())
            c = u'?';
    }
    return given.size() > text.size() ? text + u'…' : text;
}

} // namespace

std::optional<StartRefusal> readCommandLine(const QStringList &arguments, StartOptions *options)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Frontdesk, the service desk. Without options it goes on with the desk used last."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this help."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Show the version."_s);
    const QCommandLineOption demo(u"demo"_s, u"Open the demo desk, made at its first use; signs in without asking."_s);
    const QCommandLineOption desk(u"desk"_s, u"Open this desk: sqlite:///path/desk.db or postgresql://host/name."_s, u"URL"_s);
    const QCommandLineOption as(u"as"_s, u"Act as this person without a password; for desks in a file only."_s, u"LOGIN"_s);
    const QCommandLineOption call(u"call"_s, u"A call from this number: opens its form, in the client that is running if there is one."_s, u"NUMBER"_s);
    const QCommandLineOption language(u"language"_s, u"zh or en; remembered."_s, u"CODE"_s);
    const QCommandLineOption theme(u"theme"_s, u"light, dark or system; remembered."_s, u"THEME"_s);
    const QCommandLineOption settings(u"settings"_s, u"Keep settings in this file instead of the user's own."_s, u"FILE"_s);
    const QCommandLineOption registration(u"register-links"_s, u"Let this program open frontdesk://call?number=… links for this user, then end."_s);
    parser.addOptions({help, version, demo, desk, as, call, language, theme, settings, registration});
    parser.addPositionalArgument(u"LINK"_s, u"frontdesk://call?number=…, the same as --call."_s, u"[LINK]"_s);
    if (!parser.parse(arguments))
        return StartRefusal{parser.errorText(), 2};
    if (parser.isSet(help))
        return StartRefusal{parser.helpText(), 0};
    if (parser.isSet(version))
        return StartRefusal{u"frontdesk "_s + QCoreApplication::applicationVersion(), 0};
    const auto refuse = [](const QString &words) { return StartRefusal{words + u" Try --help."_s, 2}; };
    const QStringList others = parser.positionalArguments();
    if (!others.isEmpty() && (others.size() > 1 || !isFrontdeskUrl(others.first()) || parser.isSet(call)))
        return refuse(u"frontdesk takes options and one frontdesk:// link, not \"%1\"."_s.arg(shown(others.last())));
    *options = {parser.isSet(demo), parser.value(desk), parser.value(as), {}, parser.value(language), parser.value(theme), parser.value(settings), parser.isSet(registration)};
    if (parser.isSet(call))
        options->call = callerNumber(parser.value(call));
    else if (!others.isEmpty())
        options->call = callerNumberOfUrl(others.first());
    if (!options->call && parser.isSet(call))
        return refuse(u"\"%1\" is no telephone number."_s.arg(shown(parser.value(call))));
    if (!options->call && !others.isEmpty())
        return refuse(u"\"%1\" is not of the form frontdesk://call?number=+86…"_s.arg(shown(others.first())));
    if (options->demo && !options->desk.isEmpty())
        return refuse(u"--demo and --desk exclude each other."_s);
    if (!options->desk.isEmpty()) {
        const auto address = DeskAddress::parse(options->desk);
        if (!address)
            return refuse(u"\"%1\" is no address of a desk."_s.arg(options->desk));
        if (!options->login.isEmpty() && address->backend != Backend::Sqlite)
            return refuse(u"--as is for desks in a file; a server asks for the login's password."_s);
    } else if (!options->login.isEmpty() && !options->demo) {
        return refuse(u"--as needs --desk or --demo."_s);
    }
    if (!options->language.isEmpty() && options->language != "zh"_L1 && options->language != "en"_L1)
        return refuse(u"--language is zh or en."_s);
    if (!options->theme.isEmpty() && !QStringList{u"light"_s, u"dark"_s, u"system"_s}.contains(options->theme))
        return refuse(u"--theme is light, dark or system."_s);
    return {};
}

} // namespace frontdesk
