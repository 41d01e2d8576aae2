#include "tests/benchmarks/report.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

QString figure(double value)
{
    return value >= 1000 ? QString::number(value, 'f', 0) : value >= 100 ? QString::number(value, 'f', 1) : QString::number(value, 'f', 2);
}

QString pair(const Samples &samples)
{
    return samples.isEmpty() ? u"-"_s : figure(samples.p50()) + u" / "_s + figure(samples.p95());
}

void say(const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), stdout);
    std::fflush(stdout);
}

} // namespace

Report::Report(const QString &backend, const QJsonObject &desk)
    : m_backend(backend)
    , m_desk(desk)
{
    say(u"\n%1: %2 tickets, %3 open; p50 / p95"_s.arg(backend).arg(desk.value(u"tickets"_s).toInteger()).arg(desk.value(u"open"_s).toInteger()));
    say(u"%1 %2 %3 %4 %5 %6"_s.arg(u"row"_s, -44).arg(u"ours"_s, 19).arg(u"raw"_s, 19).arg(u"ratio"_s, 7).arg(u"verdict"_s, 8).arg(u"budget"_s));
}

void Report::add(const BenchRow &row)
{
    const auto met = row.met();
    if (met && !*met)
        ++m_missed;
    const QString ratio = row.raw.p50() > 0 && !row.ours.isEmpty() ? QString::number(row.ours.p50() / row.raw.p50(), 'f', 2) : u"-"_s;
    say(u"%1 %2 %3 %4 %5 %6"_s.arg(row.what + (row.unit == "ms"_L1 ? QString() : u" ["_s + row.unit + u']'), -44)
            .arg(pair(row.ours), 19)
            .arg(pair(row.raw), 19)
            .arg(ratio, 7)
            .arg(met ? *met ? u"met"_s : u"MISSED"_s : u"-"_s, 8)
            .arg(row.budgetWords() + (row.note.isEmpty() ? QString() : u"; "_s + row.note)));
    m_rows.append(row);
}

QJsonObject Report::json() const
{
    QJsonArray rows;
    for (const BenchRow &row : m_rows)
        rows.append(row.json());
    return {{u"backend"_s, m_backend}, {u"desk"_s, m_desk}, {u"rows"_s, rows}, {u"missed"_s, m_missed}};
}

Result<void> writeReports(const QString &file, const QList<QJsonObject> &reports)
{
    QJsonArray all;
    for (const QJsonObject &report : reports)
        all.append(report);
    const QJsonObject whole{{u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                            {u"system"_s, QSysInfo::prettyProductName()},
                            {u"cores"_s, QThread::idealThreadCount()},
                            {u"qt"_s, QString::fromLatin1(qVersion())},
                            {u"platform"_s, qEnvironmentVariable("QT_QPA_PLATFORM")},
                            {u"backends"_s, all}};
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(QJsonDocument(whole).toJson()) < 0)
        return failure(ErrorKind::Unavailable, u"desk.cannot_open"_s, {}, out.errorString());
    return {};
}

} // namespace frontdesk::bench
