#include "core/demo/demo.h"
#include "core/reporting/measures.h"
#include "core/reporting/reportsource.h"
#include "tests/support/randomactions.h"
#include "tests/support/reportoracle.h"
#include "tests/support/sanitized.h"
#include "tests/support/testdesk.h"

#include <QTimeZone>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Every measure against a second telling of it, from the journal and in C++: on random desks, in zones with whole, half and odd hours, over
/// days on which the clock changes and edges of months.
class TestReportOracle : public QObject
{
    Q_OBJECT
private slots:
    void everyMeasureIsWhatTheJournalSays_data();
    void everyMeasureIsWhatTheJournalSays();
    void measuresOfTheSameRowsAreReadTogether_data() { TestDesk::addBackends(); }
    void measuresOfTheSameRowsAreReadTogether();
    void stretchesFollowEveryLiveStepAndItsUndo_data() { TestDesk::addBackends(); }
    void stretchesFollowEveryLiveStepAndItsUndo();
    void firstContactFollowsWhatIsToldOfContactsLater_data() { TestDesk::addBackends(); }
    void firstContactFollowsWhatIsToldOfContactsLater();

private:
    static void compare(Session &session, const ReportOracle &oracle, const MeasureScope &scope, const QString &measure, QStringList &problems, int &figures);
    static void compareTogether(Session &session, const MeasureScope &scope, QStringList &problems);
    TestDesk m_desk;
};

namespace {

const QStringList dimensions{u"day"_s,  u"weekday"_s, u"hour"_s, u"group"_s,   u"agent"_s,  u"service"_s, u"category"_s, u"organisation"_s,
                             u"caller"_s, u"kind"_s,  u"priority"_s, u"channel"_s, u"detail"_s, u"range"_s, u"age"_s};

QVariant keyOf(const OracleFact &fact, const QString &dimension, const MeasureScope &scope)
{
    // The wall clock as Qt shows it, not as SQL reckons it.
    const QDateTime wall = QDateTime::fromMSecsSinceEpoch(fact.atMs, Qt::UTC).toTimeZone(QTimeZone(scope.period.zone.toLatin1()));
    if (dimension == "day"_L1)
        return QDate(1970, 1, 1).daysTo(wall.date());
    if (dimension == "weekday"_L1)
        return qint64(wall.date().dayOfWeek() - 1);
    if (dimension == "hour"_L1)
        return qint64(wall.time().hour());
    if (dimension == "range"_L1) {
        const QList<int> minutes{15, 60, 240, 480, 1440, 3 * 1440, 7 * 1440};
        qint64 place = 0;
        while (place < minutes.size() && (!fact.value || *fact.value >= minutes.at(place) * qint64(60000)))
            ++place;
        return place;
    }
    if (dimension == "age"_L1) {
        // Counted day by day, and not looked up from an edge.
        const QTimeZone zone(scope.period.zone.toLatin1());
        const QDate today = scope.moment.addMSecs(-1).toTimeZone(zone).date();
        int working = 0;
        for (QDate day = wall.date().addDays(1); day <= today; day = day.addDays(1))
            working += day.dayOfWeek() < 6;
        return qint64(working <= 1 ? 0 : working <= 3 ? 1 : working <= 7 ? 2 : working <= 14 ? 3 : working <= 30 ? 4 : 5);
    }
    return fact.bucket.value(dimension);
}

QString figure(const QVariant &key, qint64 n, qint64 hits, qint64 total, qint64 median, qint64 p90, qint64 longest)
{
    return u"%1: n %2 hits %3 total %4 median %5 p90 %6 longest %7"_s.arg(key.isValid() ? key.toString() : u"none"_s).arg(n).arg(hits).arg(total).arg(median).arg(p90).arg(longest);
}

/// What a group of facts is, told anew.
QString figure(const QVariant &key, const QList<OracleFact> &facts, bool ranked)
{
    std::vector<qint64> values;
    qint64 hits = 0;
    qint64 total = 0;
    for (const OracleFact &fact : facts) {
        hits += fact.hit;
        total += fact.value.value_or(0);
        if (fact.value)
            values.push_back(*fact.value);
    }
    std::sort(values.begin(), values.end());
    const auto rank = [&](double share) { return values.empty() ? 0 : values.at(size_t(std::ceil(share * double(values.size()) - 1e-9)) - 1); };
    if (!ranked)
        values.clear();
    return figure(key, facts.size(), hits, total, rank(0.5), rank(0.9), values.empty() ? 0 : values.back());
}

} // namespace

void TestReportOracle::compare(Session &session, const ReportOracle &oracle, const MeasureScope &scope, const QString &measure, QStringList &problems, int &figures)
{
    const QString where = u"%1, %2 to %3, %4"_s.arg(measure, scope.period.first.toString(Qt::ISODate), scope.period.last.toString(Qt::ISODate), scope.period.zone);
    const QList<OracleFact> facts = oracle.facts(measure, scope);
    const bool valued = std::any_of(facts.cbegin(), facts.cend(), [](const OracleFact &fact) { return fact.value.has_value(); });
    QList<QStringList> sets;
    QList<QList<Tally>> singly;
    for (const QString &dimension : dimensions) {
        // Only those have an age or a range that are counted by it.
        if ((dimension == "age"_L1 && measure != "backlog"_L1) || (dimension == "range"_L1 && !valued))
            continue;
        // The day of what began before the period is nobody's column.
        if (QStringList{u"day"_s, u"weekday"_s, u"hour"_s}.contains(dimension) && (measure == "backlog"_L1 || measure == "open_breaches"_L1))
            continue;
        QMap<QString, QList<OracleFact>> groups;
        QMap<QString, QVariant> keys;
        for (const OracleFact &fact : facts) {
            const QVariant key = keyOf(fact, dimension, scope);
            const QString text = key.isValid() ? key.toString() : u"none"_s;
            groups[text] += fact;
            keys.insert(text, key);
        }
        QStringList expected;
        const bool ranked = dimension != "range"_L1; // of ranges no ranks are told
        for (auto it = groups.cbegin(); it != groups.cend(); ++it)
            expected += figure(keys.value(it.key()), *it, ranked);
        QStringList found;
        const auto tallies = reportsql::tally(session, scope, measure, {dimension}, true);
        if (!tallies) {
            problems += where + u' ' + dimension + u": "_s + tallies.error().code + u' ' + tallies.error().detail;
            return;
        }
        sets += QStringList{dimension};
        singly += *tallies;
        for (const Tally &tally : *tallies)
            found += figure(tally.keys.first(), tally.count, tally.hits, tally.total, tally.median, tally.p90, tally.longest);
        expected.sort();
        found.sort();
        figures += int(expected.size());
        if (expected != found) {
            const QSet<QString> right(expected.cbegin(), expected.cend());
            const QSet<QString> got(found.cbegin(), found.cend());
            problems += u"%1 by %2\n  journal: %3\n  report: %4"_s.arg(where, dimension, QStringList((QSet<QString>(right) - got).values()).join(u" | "_s),
                                                                       QStringList((QSet<QString>(got) - right).values()).join(u" | "_s));
        }
    }
    // Many groupings at once are the same as each by itself.
    for (const bool ranks : {false, true}) {
        const auto together = reportsql::tallies(session, scope, measure, sets, ranks);
        if (!together) {
            problems += where + u" together: "_s + together.error().code + u' ' + together.error().detail;
            return;
        }
        for (qsizetype i = 0; i < sets.size(); ++i) {
            const auto worded = [&](const QList<Tally> &tallies) {
                QStringList words;
                for (const Tally &one : tallies)
                    words += figure(one.keys.first(), one.count, one.hits, one.total, ranks ? one.median : 0, ranks ? one.p90 : 0, ranks ? one.longest : 0);
                return words;
            };
            if (worded(together->at(i)) != worded(singly.at(i)))
                problems += u"%1 by %2, with others\n  at once: %3\n  alone: %4"_s.arg(where, sets.at(i).first(), worded(together->at(i)).join(u" | "_s), worded(singly.at(i)).join(u" | "_s));
        }
    }
    // Whoever clicks on a figure sees exactly what it counts.
    for (const QString &detail : measure == "first_contact"_L1 ? QStringList{u"incident"_s, u"question"_s} : QStringList{QString()}) {
        for (const QString &part : {QString(), u"hits"_s, u"misses"_s}) {
            QSet<qint64> expected;
            for (const OracleFact &fact : facts) {
                const bool counts = part.isEmpty() || (part == "hits"_L1) == (fact.hit == 1);
                if (counts && (detail.isEmpty() || fact.bucket.value(u"detail"_s) == detail))
                    expected.insert(fact.id);
            }
            const auto items = reportsql::items(session, scope, measure, part, detail.isEmpty() ? ReportBucket() : ReportBucket{{u"detail"_s, detail}});
            if (!items || QSet<qint64>(items->cbegin(), items->cend()) != expected || items->size() != expected.size())
                problems += u"%1: the list behind %2 %3 is another one"_s.arg(where, part, detail);
        }
    }
}

/// All measures asked for at once, of which some are read together, are the same as each alone.
void TestReportOracle::compareTogether(Session &session, const MeasureScope &scope, QStringList &problems)
{
    QStringList codes;
    for (const Measure &measure : measures())
        codes += measure.code;
    for (const QList<QStringList> &sets : {QList<QStringList>{{}, {u"group"_s}}, QList<QStringList>{{u"day"_s}, {u"hour"_s}, {u"agent"_s}}, QList<QStringList>{{u"priority"_s}, {u"detail"_s}}}) {
        const auto atOnce = reportsql::tallies(session, scope, codes, sets);
        for (qsizetype i = 0; i < codes.size(); ++i) {
            const auto alone = reportsql::tallies(session, scope, codes.at(i), sets);
            if (!atOnce || !alone) {
                problems += u"%1: not read"_s.arg(codes.at(i));
                return;
            }
            for (qsizetype set = 0; set < sets.size(); ++set) {
                const auto worded = [](const QList<Tally> &tallies) {
                    QStringList words;
                    for (const Tally &one : tallies)
                        words += figure(one.keys.value(0), one.count, one.hits, one.total, 0, 0, 0);
                    return words.join(u" | "_s);
                };
                if (worded(atOnce->at(i).at(set)) != worded(alone->at(set)))
                    problems += u"%1 by %2\n  with other measures: %3\n  alone: %4"_s.arg(codes.at(i), sets.at(set).join(u','), worded(atOnce->at(i).at(set)), worded(alone->at(set)));
            }
        }
    }
}

void TestReportOracle::measuresOfTheSameRowsAreReadTogether()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desk.made(backend, QDateTime({2026, 4, 20}, {7, 31}, Qt::UTC)));
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    Session session(*connection, false, {});
    MeasureScope scope;
    const QStringList ofCalls{u"calls"_s, u"service_level"_s, u"abandonment"_s, u"wait"_s, u"handling"_s};
    QCOMPARE(reportsql::readings(session, scope, ofCalls, {u"hour"_s, u"agent"_s}), QList<QStringList>{ofCalls});
    const QStringList ends{u"resolved"_s, u"attainment"_s};
    QCOMPARE(reportsql::readings(session, scope, ends, {u"group"_s}), QList<QStringList>{ends});
    // Who resolved it and who owns it need not be the same.
    QCOMPARE(reportsql::readings(session, scope, ends, {u"agent"_s}).size(), 2);
    scope.filters.agent = {7};
    QCOMPARE(reportsql::readings(session, scope, ends, {u"group"_s}).size(), 2);
}

void TestReportOracle::everyMeasureIsWhatTheJournalSays_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<int>("seed");
    for (const char *backend : {"sqlite", "postgres"}) {
        QTest::addRow("%s spring", backend) << QString::fromLatin1(backend) << QDateTime({2026, 4, 20}, {7, 31, 5, 250}, Qt::UTC) << 11;
        QTest::addRow("%s autumn", backend) << QString::fromLatin1(backend) << QDateTime({2025, 11, 20}, {16, 2, 59, 999}, Qt::UTC) << 12;
    }
}

void TestReportOracle::everyMeasureIsWhatTheJournalSays()
{
    FRONTDESK_BACKEND(backend);
    QFETCH(QDateTime, now);
    QFETCH(int, seed);
    FRONTDESK_VALUE(address, m_desk.made(backend, now));
    {
        DbWorker worker({address, {}, nullptr, false});
        FRONTDESK_OK(makeDemo(worker, {160, quint64(seed), now}));
    }
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    Session session(*connection, false, {});
    FRONTDESK_OK(connection->begin(false));
    FRONTDESK_VALUE(reference, DeskReference::read(session));
    FRONTDESK_VALUE(oracle, ReportOracle::read(session, reference, now));
    FRONTDESK_VALUE(different, oracle.stretchDifferences(session));
    QVERIFY2(different.isEmpty(), qPrintable(different.mid(0, 10).join(u'\n')));

    for (const QString &statement : {u"report.ticket_facts_wrong"_s, u"report.contact_facts_wrong"_s}) {
        FRONTDESK_VALUE(wrong, session.queryOne(statement, {}, [](const Row &row) { return row.integer(u"n"_s); }));
        QCOMPARE(wrong, std::optional<qint64>(0));
    }
    const Actor actor;
    // Working days are Monday to Friday on a desk without agreements, which is what the oracle counts.
    DeskReference plain = reference;
    plain.agreements = AgreementBook();
    const ReportContext context{plain, actor, now};
    const QDate today = now.date();
    const QDate changes = seed == 11 ? QDate(2026, 3, 29) : QDate(2025, 11, 2); // Berlin and London; St Johns and New York
    QRandomGenerator random{quint32(seed)};
    QStringList problems;
    int figures = 0;
    // Under a sanitizer the one with half hours and a change of its clocks: zones differ in data, and the database reckons with them.
    const QStringList zones = sanitized ? QStringList{u"America/St_Johns"_s}
                                        : QStringList{u"Asia/Shanghai"_s, u"Europe/Berlin"_s, u"America/St_Johns"_s, u"Asia/Kathmandu"_s, u"Australia/Lord_Howe"_s};
    for (const QString &zone : zones) {
        const QList<std::pair<QDate, QDate>> periods{{today.addDays(-89), today}, {changes, changes}, {changes.addDays(-1), changes.addDays(1)},
                                                     {QDate(changes.year(), changes.month(), 1), QDate(changes.year(), changes.month(), changes.daysInMonth())},
                                                     {today.addDays(10), today.addDays(20)}};
        for (const auto &[first, last] : periods) {
            FRONTDESK_VALUE(period, ReportPeriod::of(first, last, zone));
            MeasureScope scope = reportwork::scopeOf(context, {u"flow"_s, period, {}});
            for (const Measure &measure : measures())
                compare(session, oracle, scope, measure.code, problems, figures);
            if (zone == zones.first() || first == changes)
                compareTogether(session, scope, problems);
        }
    }
    // Each filter, once.
    FRONTDESK_VALUE(whole, ReportPeriod::of(today.addDays(-89), today, u"Asia/Shanghai"_s));
    const MeasureScope all = reportwork::scopeOf(context, {u"flow"_s, whole, {}});
    const QList<OracleFact> any = oracle.facts(u"opened"_s, all);
    QVERIFY(any.size() > 100);
    for (const QString &dimension : {u"group"_s, u"agent"_s, u"service"_s, u"category"_s, u"organisation"_s, u"kind"_s, u"priority"_s, u"channel"_s}) {
        QVariant value;
        for (int tried = 0; tried < 100 && !value.isValid(); ++tried)
            value = any.at(random.bounded(int(any.size()))).bucket.value(dimension);
        QVERIFY(value.isValid());
        MeasureScope scope = all;
        const qint64 id = value.toLongLong();
        if (dimension == "group"_L1)
            scope.filters.group = {id};
        else if (dimension == "agent"_L1)
            scope.filters.agent = {id};
        else if (dimension == "service"_L1)
            scope.filters.service = {id};
        else if (dimension == "category"_L1)
            scope.filters.category = {id};
        else if (dimension == "organisation"_L1)
            scope.filters.organisation = {id};
        else if (dimension == "kind"_L1)
            scope.filters.kind = value.toString();
        else if (dimension == "priority"_L1)
            scope.filters.priority = int(id);
        else
            scope.filters.channel = value.toString();
        for (const Measure &measure : measures())
            compare(session, oracle, scope, measure.code, problems, figures);
        compareTogether(session, scope, problems);
    }
    connection->rollback();
    QVERIFY2(problems.isEmpty(), qPrintable(u"%1 differ:\n"_s.arg(problems.size()) + problems.mid(0, 12).join(u'\n')));
    QVERIFY2(figures > underSanitizer(1000, 5000), qPrintable(QString::number(figures))); // a comparison of nothing with nothing proves nothing
}

void TestReportOracle::stretchesFollowEveryLiveStepAndItsUndo()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    QRandomGenerator random(77);
    constexpr int ticketCount = 5;
    for (int i = 0; i < ticketCount; ++i) {
        TicketDraft draft;
        draft.title = u"Printer %1"_s.arg(i);
        FRONTDESK_OK(bench->create(draft));
    }
    int accepted = 0;
    int undone = 0;
    for (int i = 0; i < 220; ++i) {
        const Id<Ticket> id{1 + random.bounded(ticketCount)};
        FRONTDESK_VALUE(seen, bench->read(id));
        QString mark;
        TicketAction action = randomAction(random, *bench, seen, ticketCount, mark);
        action.seenFlowSeq = -1;
        action.command = QUuid::createUuid();
        if (action.action == "link"_L1 && random.bounded(8) > 0)
            continue; // merged tickets end
        bench->now = bench->now.addMSecs(backend == "sqlite"_L1 ? 61'037 : 0);
        const auto receipt = bench->write([&](Session &session) { return ticketwork::act(session, bench->context(), action); });
        accepted += receipt.has_value();
        undone += receipt.has_value() && action.action == "undo"_L1;
    }
    QVERIFY(accepted > 60);
    QVERIFY(undone > 5);
    FRONTDESK_OK(bench->connection->begin(false));
    Session session(*bench->connection, false, {});
    FRONTDESK_VALUE(oracle, ReportOracle::read(session, bench->reference, bench->now));
    FRONTDESK_VALUE(different, oracle.stretchDifferences(session));
    for (const QString &statement : {u"report.ticket_facts_wrong"_s, u"report.contact_facts_wrong"_s}) {
        FRONTDESK_VALUE(wrong, session.queryOne(statement, {}, [](const Row &row) { return row.integer(u"n"_s); }));
        QCOMPARE(wrong, std::optional<qint64>(0));
    }
    bench->connection->rollback();
    QVERIFY2(different.isEmpty(), qPrintable(different.join(u'\n')));
}

void TestReportOracle::firstContactFollowsWhatIsToldOfContactsLater()
{
    FRONTDESK_BACKEND(backend);
    const QDateTime now(QDate(2026, 3, 30), QTime(9, 30), Qt::UTC);
    FRONTDESK_VALUE(address, m_desk.made(backend, now));
    {
        DbWorker worker({address, {}, nullptr, false});
        FRONTDESK_OK(makeDemo(worker, {160, 5, now}));
    }
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    FRONTDESK_OK(connection->begin(true));
    Session session(*connection, true, {});
    const auto number = [&session](const QString &sql) {
        qint64 found = -1;
        const auto read = session.eachText(sql, {}, [&found](const Row &row) {
            found = row.integer(u"n"_s);
            return true;
        });
        return read ? found : -1;
    };
    const auto resolved = [&] { return number(u"SELECT count(*) AS n FROM ticket_fact WHERE first_contact_ms IS NOT NULL"_s); };
    const auto wrong = [&] { return session.queryOne(u"report.ticket_facts_wrong"_s, {}, [](const Row &row) { return row.integer(u"n"_s); }); };
    const qint64 before = resolved();
    QVERIFY2(before > 5, qPrintable(QString::number(before)));
    const qint64 ticket = number(u"SELECT max(f.ticket_id) AS n FROM ticket_fact f JOIN interaction i ON i.ticket_id = f.ticket_id AND i.outcome = 'created' "
                                 "WHERE f.first_contact_ms IS NOT NULL"_s);
    const auto delay = [&] { return number(u"SELECT first_contact_ms AS n FROM ticket_fact WHERE place = 1 AND ticket_id = %1"_s.arg(ticket)); };
    const qint64 delayBefore = delay();
    const auto change = [&](const QString &what, const QString &where) { return connection->run(u"UPDATE interaction SET %1 WHERE %2"_s.arg(what, where)); };
    const QString its = u"outcome = 'created' AND ticket_id = %1"_s.arg(ticket);
    FRONTDESK_OK(change(u"wrap_s = wrap_s + 60"_s, its));
    QCOMPARE(delay(), delayBefore - 60'000);
    QCOMPARE(wrong().value_or(std::nullopt), std::optional<qint64>(0));
    FRONTDESK_OK(change(u"call_back_at = ended_at"_s, its));
    QCOMPARE(resolved(), before - 1);
    QCOMPARE(wrong().value_or(std::nullopt), std::optional<qint64>(0));
    FRONTDESK_OK(change(u"call_back_at = NULL"_s, its));
    QCOMPARE(resolved(), before);
    // A contact that turns out to be about it, from before it was resolved.
    const qint64 other = number(u"SELECT min(i.id) AS n FROM interaction i WHERE i.ticket_id IS NULL AND i.outcome <> 'created' AND fd_ms(i.offered_at) < "
                                "(SELECT to_ms FROM ticket_fact WHERE place = 1 AND ticket_id = %1)"_s.arg(ticket));
    QVERIFY(other > 0);
    FRONTDESK_OK(change(u"ticket_id = %1"_s.arg(ticket), u"id = %1"_s.arg(other)));
    QCOMPARE(resolved(), before - 1);
    FRONTDESK_OK(change(u"ticket_id = NULL"_s, u"id = %1"_s.arg(other)));
    QCOMPARE(resolved(), before);
    QCOMPARE(wrong().value_or(std::nullopt), std::optional<qint64>(0));
    connection->rollback();
}

QTEST_GUILESS_MAIN(TestReportOracle)
#include "tst_reportoracle.moc"
