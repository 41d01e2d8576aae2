#include "tests/benchmarks/children.h"
#include "tests/benchmarks/paintwatch.h"
#include "tests/benchmarks/subjects.h"
#include "ui/shell/theme.h"

#include <QCommandLineParser>

#include <cstdio>

using namespace frontdesk;
using namespace frontdesk::bench;
using namespace Qt::StringLiterals;

namespace {

void list()
{
    for (const Subject &subject : subjects())
        std::printf("  %-9s %s\n", subject.name, subject.words);
}

bool measure(const Options &options, Result<std::unique_ptr<Place>> place, QList<QJsonObject> &reports)
{
    if (!place) {
        std::fprintf(stderr, "frontdesk_bench: %s %s\n", qPrintable(place.error().code), qPrintable(place.error().detail));
        return false;
    }
    Report report(backendName((*place)->backend()), (*place)->words());
    for (const Subject &subject : subjects()) {
        const QString name = QString::fromLatin1(subject.name);
        const bool wanted = options.rows.isEmpty()
                            || std::any_of(options.rows.cbegin(), options.rows.cend(), [&](const QString &row) { return row.section(u'.', 0, 0) == name; });
        if (wanted)
            subject.run(**place, options, report);
    }
    reports += report.json();
    return true;
}

} // namespace

const QList<Subject> &frontdesk::bench::subjects()
{
    static const QList<Subject> all{
        {"lists", "first rows of each standard view, next block, jump to the middle, change of sort, whole order, counters", measureLists},
        {"ticket", "a ticket with 500 events: read, painted", measureTicket},
        {"repaint", "a colleague's commit to the paint that shows it", measureRepaint},
        {"calls", "log a call: 1 and 8 clients, alone and with 200 listeners", measureCalls},
        {"mass", "mass change of 1,000, alone and with 200 listeners", measureMass},
        {"client", "start-up and memory against an empty window", measureClient},
        {"shift", "a scripted shift: longest block of the GUI thread, frame times", measureShift},
        {"reports", "every report over two years", measureReports},
        {"search", "tickets and articles by words, Chinese ones of two characters included; 100,000 articles are made first", measureSearch},
        {"match", "what stands beside a call after a pause of typing", measureMatch},
        {"clocks", "one million service level clocks", measureClocks},
    };
    return all;
}

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"frontdesk_bench"_s);
    // Without a display the platform has much to say about it.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &words) {
        if (type == QtCriticalMsg || type == QtFatalMsg)
            std::fprintf(stderr, "%s\n", qPrintable(words));
    });
    if (const auto child = runChild(argc, argv))
        return *child;
    BenchApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Frontdesk against the raw databases. Each row: p50 / p95 of ours and of hand-written C on the database's own library.\n"
                                     "Make a desk first: frontdeskctl --desk URL init --demo 1000000"_s);
    parser.addHelpOption();
    const QCommandLineOption desk(u"desk"_s, u"A desk with demo tickets; repeat it for the other backend. A server's URL must name somebody who may create databases."_s, u"URL"_s);
    const QCommandLineOption rows(u"rows"_s, u"Only these subjects or rows, with commas: lists, lists.first.all_open, …"_s, u"NAMES"_s);
    const QCommandLineOption json(u"json"_s, u"Write the figures here (bench.json)."_s, u"FILE"_s, u"bench.json"_s);
    const QCommandLineOption minutes(u"minutes"_s, u"Length of the scripted shift (2)."_s, u"N"_s, u"2"_s);
    const QCommandLineOption small(u"small"_s, u"Makes small desks of its own, on both backends, and runs everything a few times."_s);
    const QCommandLineOption inPlace(u"in-place"_s, u"Work on the desk itself instead of on a copy. Rows that write, write there."_s);
    const QCommandLineOption listed(u"list"_s, u"What can be measured."_s);
    parser.addOptions({desk, rows, json, minutes, small, inPlace, listed});
    parser.process(app);
    if (parser.isSet(listed)) {
        list();
        return 0;
    }
    Options options;
    options.desks = parser.values(desk);
    options.rows = parser.value(rows).split(u',', Qt::SkipEmptyParts);
    options.small = parser.isSet(small);
    options.inPlace = parser.isSet(inPlace);
    options.json = parser.value(json);
    options.shiftMinutes = options.small ? 0.05 : parser.value(minutes).toDouble();
    options.clocks = options.small ? 10'000 : 1'000'000;
    if (options.desks.isEmpty() && !options.small) {
        std::fputs("frontdesk_bench: --desk URL or --small is needed; --help\n", stderr);
        return 2;
    }
    for (const QString &row : std::as_const(options.rows)) {
        if (std::none_of(subjects().cbegin(), subjects().cend(), [&](const Subject &subject) { return row.section(u'.', 0, 0) == QLatin1String(subject.name); })) {
            std::fprintf(stderr, "frontdesk_bench: there is no row \"%s\"; there are:\n", qPrintable(row));
            list();
            return 2;
        }
    }
    const Theme theme(app, ThemeChoice::Light);
    QList<QJsonObject> reports;
    bool all = true;
    if (options.small) {
        for (const QString &backend : {u"sqlite"_s, u"postgres"_s})
            all = measure(options, Place::make(backend, 600, options), reports) && all;
    }
    for (const QString &url : std::as_const(options.desks))
        all = measure(options, Place::open(url, options), reports) && all;
    if (const auto written = writeReports(options.json, reports); !written) {
        std::fprintf(stderr, "frontdesk_bench: %s: %s\n", qPrintable(options.json), qPrintable(written.error().detail));
        return 2;
    }
    return all ? 0 : 3;
}
