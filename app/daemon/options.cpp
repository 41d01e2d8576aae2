#include "app/daemon/options.h"

#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace frontdesk {

std::optional<DaemonRefusal> readOptions(const QStringList &arguments, DaemonOptions *options)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Frontdesk's service for a shared desk: fires escalation steps, wakes pending tickets, closes silent ones, writes scheduled reports.\n"
                                      "Any number may run against one desk; one of them acts, another follows within seconds when it ends.\n"
                                      "The login needs the desk's role \"service\"; its password comes from PGPASSWORD, .pgpass or standard input.\n"
                                      "\nExit: 0 ended by a signal, 2 usage, 3 desk unreachable at the start, 4 not permitted."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this help."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Show the version."_s);
    const QCommandLineOption desk(u"desk"_s, u"postgresql://user@host/database, or sqlite:///path/desk.db; else the environment's FRONTDESK_DESK."_s, u"URL"_s);
    const QCommandLineOption password(u"password-stdin"_s, u"Read the password from the first line of standard input."_s);
    const QCommandLineOption verbose(u"verbose"_s, u"Also say when there is nothing to do, and until when."_s);
    const QCommandLineOption reports(u"reports"_s, u"Write scheduled reports into this folder, which is there; else the environment's FRONTDESK_REPORTS; without either none are written."_s, u"DIR"_s);
    parser.addOptions({help, version, desk, password, verbose, reports});
    if (!parser.parse(arguments))
        return DaemonRefusal{parser.errorText(), 2};
    if (parser.isSet(help))
        return DaemonRefusal{parser.helpText(), 0};
    if (parser.isSet(version))
        return DaemonRefusal{u"frontdeskd "_s + QCoreApplication::applicationVersion(), 0};
    if (!parser.positionalArguments().isEmpty())
        return DaemonRefusal{u"frontdeskd takes options only, not \"%1\". Try --help."_s.arg(parser.positionalArguments().first()), 2};
    const QString url = parser.isSet(desk) ? parser.value(desk) : qEnvironmentVariable("FRONTDESK_DESK");
    if (url.isEmpty())
        return DaemonRefusal{u"Which desk? Give --desk URL or FRONTDESK_DESK. Try --help."_s, 2};
    const auto address = DeskAddress::parse(url);
    if (!address)
        return DaemonRefusal{u"\"%1\" is no address of a desk. Try --help."_s.arg(url), 2};
    const QString given = parser.isSet(reports) ? parser.value(reports) : qEnvironmentVariable("FRONTDESK_REPORTS");
    const QFileInfo folder(given);
    if ((parser.isSet(reports) || !given.isEmpty()) && (given.isEmpty() || !folder.isDir() || !folder.isWritable()))
        return DaemonRefusal{u"\"%1\" is no folder that can be written to. Make it, or leave --reports out."_s.arg(given), 2};
    *options = {*address, parser.isSet(password), parser.isSet(verbose), given.isEmpty() ? QString() : folder.absoluteFilePath()};
    return {};
}

} // namespace frontdesk
