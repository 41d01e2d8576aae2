#include "app/ctl/command.h"
#include "app/ctl/importrun.h"
#include "app/ctl/opendesk.h"
#include "core/knowledge/articleimport.h"

#include <QFile>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

ExitCode run(Context &context, const Arguments &arguments)
{
    const QString path = arguments.parameters().first();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return context.refuse(Error{ErrorKind::Invalid, QFile::exists(path) ? u"file.unreadable"_s : u"file.not_found"_s, u"file"_s, file.errorString(), {{u"file"_s, path}}});
    ExitCode end = AllDone;
    const std::unique_ptr<Desk> desk = openDesk(context, &end);
    if (!desk)
        return end;
    ImportRun going(context);
    const auto refused = [&](const Error &error) { going.remark(u"line %1"_s.arg(error.values.value(u"line"_s)), error); };
    const auto report = importArticles(desk->worker(), *desk->reference(), desk->actor(), file, desk->clock().now(), refused, [](qint64) { return ImportRun::goesOn(); });
    if (!report)
        return going.refuse(report.error());
    if (going.unsaid() > 0)
        context.say(u"… and %1 more lines."_s.arg(going.unsaid()));
    if (!context.write(QJsonObject{{u"imported"_s, report->imported},
                                   {u"changed"_s, report->changed},
                                   {u"already_there"_s, report->alreadyThere},
                                   {u"refused"_s, report->refused}}))
        return context.endOfOutput();
    return report->refused > 0 ? SomeRefused : AllDone;
}

const QString help = u"Bring in articles from JSON lines, published at once.\n"
                     "\n"
                     "A line: {\"id\",\"language\",\"title\",\"body\",\"keywords\":[…]}, and if wanted \"summary\", \"kind\", \"services\", \"categories\" (codes).\n"
                     "The id is kept; lines of one id are the languages of one article. The same file can be read again: what is there\n"
                     "already is left alone, a text that reads otherwise becomes a new version."_s;

const Registration articles({.words = u"import articles"_s, .parameters = u"FILE"_s, .help = help, .fewestParameters = 1, .mostParameters = 1, .run = run});
const Registration knowledge({.words = u"knowledge import"_s, .parameters = u"FILE"_s, .help = help, .fewestParameters = 1, .mostParameters = 1, .run = run});

} // namespace

} // namespace frontdesk::ctl
