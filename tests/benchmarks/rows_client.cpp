// The program as a whole: how soon its second start shows the queue, and what it holds in memory, against an empty window of Qt Widgets.
#include "tests/benchmarks/children.h"
#include "tests/benchmarks/subjects.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

/// From starting the program until it says "painted", ms; memory as it says itself, MB.
struct Told
{
    double paintedMs = 0;
    double memory = 0;
    double rows = 0;
};

Told start(const QStringList &arguments, const QByteArray &input)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double before = double(steadyNow()) / 1e6;
    program.start(QCoreApplication::applicationFilePath(), QStringList{u"--child"_s} + arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(300'000) || program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0)
        giveUp(u"%1 did not end well (%2)"_s.arg(arguments.join(u' ')).arg(program.exitCode()));
    Told told;
    for (const QByteArray &line : program.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.first() == "painted")
            told.paintedMs = words.value(1).toDouble() - before;
        else if (words.first() == "memory")
            told.memory = words.value(1).toDouble();
        else if (words.first() == "rows")
            told.rows = words.value(1).toDouble();
    }
    return told;
}

} // namespace

void measureClient(Place &place, const Options &options, Report &report)
{
    const QByteArray who = introduction(place);
    const QTemporaryDir folder;
    if (options.wants(u"client.start"_s)) {
        BenchRow row{u"client.start"_s, u"second start, signed in, to a painted queue"_s};
        start({u"client"_s, folder.path()}, who); // the first one
        start({u"empty"_s}, {});
        Samples over;
        for (int i = 0; i < options.repeats(7); ++i) {
            const double empty = start({u"empty"_s}, {}).paintedMs;
            const double ours = start({u"client"_s, folder.path()}, who).paintedMs;
            row.raw.add(empty);
            row.ours.add(ours);
        }
        row.budget = Budget::againstRaw(1, 700);
        row.note = u"raw is an empty window of Qt Widgets"_s;
        report.add(row);
    }
    if (options.wants(u"client.memory"_s)) {
        BenchRow row{u"client.memory"_s, u"memory, all rows scrolled to the middle"_s, u"MB"_s};
        for (int i = 0; i < options.repeats(3); ++i) {
            row.raw.add(start({u"empty"_s}, {}).memory);
            const Told told = start({u"client"_s, folder.path(), u"scroll"_s}, who);
            row.ours.add(told.memory);
            row.figures.insert(u"rows"_s, told.rows);
        }
        row.budget = Budget::againstRaw(1, 60);
        row.note = u"raw is an empty window of Qt Widgets; RSS"_s;
        report.add(row);
    }
}

} // namespace frontdesk::bench
