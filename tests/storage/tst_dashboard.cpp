#include "core/demo/demo.h"
#include "core/desk/desk.h"
#include "core/reporting/dashboard.h"
#include "core/reporting/measures.h"
#include "core/reporting/reportservice.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/reportoracle.h"
#include "tests/support/ticketbench.h"

#include <QSignalSpy>
#include <QTimeZone>

using namespace frontdesk;
using namespace Qt::StringLiterals;

#define SOON_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 60000)
#define SOON_COMPARE(value, wanted) QTRY_COMPARE_WITH_TIMEOUT(value, wanted, 60000)

/// What the dashboard says, against the journal told by the oracle and against counting every ticket by hand.
class TestDashboard : public QObject
{
    Q_OBJECT
private slots:
    void cleanup()
    {
        m_desk.reset();
        m_bench.reset();
    }
    void theDayAndWhatIsUsualAreWhatTheJournalSays_data() { TestDesk::addBackends(); }
    void theDayAndWhatIsUsualAreWhatTheJournalSays();
    void aYoungDeskHasNothingUsualAndAnEmptyOneNoShares_data() { TestDesk::addBackends(); }
    void aYoungDeskHasNothingUsualAndAnEmptyOneNoShares();
    void everyCountIsThatOfItsTicketsAfterEveryChange_data() { TestDesk::addBackends(); }
    void everyCountIsThatOfItsTicketsAfterEveryChange();
    void boardsFollowTheRole();
    void nothingIsReadWhileNobodyLooks();

private:
    Result<void> open(const QString &backend)
    {
        FRONTDESK_LET(bench, TicketBench::make(m_place, backend));
        m_bench = std::move(bench);
        m_desk = std::make_unique<Desk>(m_bench->address, true);
        return await(m_desk->open({backend == "sqlite"_L1 ? consoleLogin : QString(), {}, true}));
    }
    Result<Ticket> more(const std::function<void(TicketDraft &)> &fill = {})
    {
        TicketDraft draft;
        draft.title = u"VPN refuses to connect"_s;
        draft.caller = m_bench->caller;
        draft.impact = u"low"_s;
        draft.urgency = u"medium"_s;
        if (fill)
            fill(draft);
        return await(m_desk->tickets().create(draft, QUuid::createUuid()));
    }
    Result<TicketReceipt> act(Id<Ticket> ticket, const QString &action, const std::function<void(TicketAction &)> &fill = {})
    {
        TicketAction wanted;
        wanted.ticket = ticket;
        wanted.action = action;
        if (fill)
            fill(wanted);
        return await(m_desk->tickets().act(wanted));
    }
    /// The counts of the board that are not those of the tickets, counted one by one; empty when all is well.
    QString wrong(const Dashboard &board);

    TestDesk m_place;
    std::unique_ptr<TicketBench> m_bench;
    std::unique_ptr<Desk> m_desk;
};

namespace {

const QStringList deskMeasures{u"contacts"_s, u"opened"_s, u"resolved"_s, u"first_contact"_s, u"attainment"_s, u"resolution_ours"_s, u"service_level"_s};

/// A measure's value, made of the oracle's facts.
QVariant valueOf(const QString &measure, const QList<OracleFact> &facts)
{
    QList<qint64> values;
    qint64 hits = 0;
    for (const OracleFact &fact : facts) {
        hits += fact.hit;
        if (fact.value)
            values += *fact.value;
    }
    std::sort(values.begin(), values.end());
    if (measure == "first_contact"_L1 || measure == "attainment"_L1 || measure == "service_level"_L1)
        return facts.isEmpty() ? QVariant() : QVariant(double(hits) / double(facts.size()));
    if (measure == "resolution_ours"_L1)
        return values.isEmpty() ? QVariant() : QVariant(values.at((values.size() + 1) / 2 - 1));
    return qint64(facts.size());
}

QVariant middle(QList<QVariant> values)
{
    values.removeIf([](const QVariant &value) { return !value.isValid(); });
    if (values.size() < 3)
        return {};
    // Whoever has at least half of the others at or below them, the first such.
    std::sort(values.begin(), values.end(), [](const QVariant &a, const QVariant &b) { return a.toDouble() < b.toDouble(); });
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (2 * (i + 1) >= values.size())
            return values.at(i);
    }
    return {};
}

} // namespace

void TestDashboard::theDayAndWhatIsUsualAreWhatTheJournalSays()
{
    FRONTDESK_BACKEND(backend);
    // A Tuesday in the afternoon of Shanghai, where the demo desk is.
    const QDateTime now({2026, 4, 21}, {7, 31, 5, 250}, Qt::UTC);
    FRONTDESK_VALUE(address, m_place.made(backend, now));
    {
        DbWorker worker({address, {}, nullptr, false});
        FRONTDESK_OK(makeDemo(worker, {600, 5, now}));
    }
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    Session session(*connection, false, {});
    FRONTDESK_OK(connection->begin(false));
    FRONTDESK_VALUE(reference, DeskReference::read(session));
    FRONTDESK_VALUE(oracle, ReportOracle::read(session, reference, now));
    const QTimeZone zone(reference.zone.toLatin1());
    Actor actor;
    int measured = 0;
    for (const Id<Staff> person : {Id<Staff>(), reference.directory.staff.at(3).id}) {
        ReportFilters filters;
        filters.agent = person;
        const ReportContext context{reference, actor, now};
        const auto scope = [&](const QDate &day, const QDateTime &till) -> MeasureScope {
            const auto period = ReportPeriod::of(day, day, reference.zone);
            MeasureScope made = reportwork::scopeOf(context, {{}, *period, filters});
            if (till.isValid())
                made.period.to = till;
            return made;
        };
        FRONTDESK_VALUE(today, dayfigures::today(session, context, filters, deskMeasures, true));
        FRONTDESK_VALUE(usual, dayfigures::usual(session, context, filters, deskMeasures, true));
        const QDate day(2026, 4, 21);
        QCOMPARE(today.day, day);
        QCOMPARE(usual.day, day);
        QCOMPARE(usual.days.size(), 14);
        QCOMPARE(usual.days.first(), QDate(2026, 4, 7));
        QList<QList<QVariant>> hours(24);
        for (const QString &measure : deskMeasures) {
            const QList<OracleFact> facts = oracle.facts(measure, scope(day, {}));
            QCOMPARE(today.of.value(measure).count, facts.size());
            QCOMPARE(dayfigures::valueOf(measure, today.of.value(measure)), valueOf(measure, facts));
            QList<QVariant> before;
            for (int week = 1; week <= 8; ++week) {
                const QDate then = day.addDays(-7 * week);
                before += valueOf(measure, oracle.facts(measure, scope(then, QDateTime(then, QTime(15, 31, 5, 250), zone).toUTC())));
                measured += before.last().isValid() && before.last().toDouble() > 0;
            }
            QVERIFY2(usual.of.value(measure) == middle(before), qPrintable(measure));
            for (qsizetype i = 0; i < usual.days.size(); ++i)
                QVERIFY2(usual.trend.value(measure).at(i) == valueOf(measure, oracle.facts(measure, scope(usual.days.at(i), {}))), qPrintable(measure));
            if (measure != "contacts"_L1)
                continue;
            QList<qint64> told(24, 0);
            for (const OracleFact &fact : facts)
                ++told[QDateTime::fromMSecsSinceEpoch(fact.atMs, Qt::UTC).toTimeZone(zone).time().hour()];
            QCOMPARE(today.hours, told);
            for (int week = 1; week <= 8; ++week) {
                QList<qint64> then(24, 0);
                for (const OracleFact &fact : oracle.facts(measure, scope(day.addDays(-7 * week), {})))
                    ++then[QDateTime::fromMSecsSinceEpoch(fact.atMs, Qt::UTC).toTimeZone(zone).time().hour()];
                for (int hour = 0; hour < 24; ++hour)
                    hours[hour] += then.at(hour);
            }
        }
        for (int hour = 0; hour < 24; ++hour)
            QCOMPARE(usual.hours.at(hour), middle(hours.at(hour)));
    }
    QVERIFY2(measured > 30, qPrintable(QString::number(measured))); // the demo has days to compare
}

void TestDashboard::aYoungDeskHasNothingUsualAndAnEmptyOneNoShares()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_place, backend));
    const auto both = [&](const QDateTime &now) {
        return bench->write([&, now](Session &session) -> Result<std::pair<DayFigures, DayUsual>> {
            const ReportContext context{bench->reference, bench->actor, now};
            FRONTDESK_LET(today, dayfigures::today(session, context, {}, deskMeasures, true));
            FRONTDESK_LET(usual, dayfigures::usual(session, context, {}, deskMeasures, true));
            return std::pair(today, usual);
        });
    };
    FRONTDESK_VALUE(empty, both(bench->now));
    QCOMPARE(dayfigures::valueOf(u"opened"_s, empty.first.of.value(u"opened"_s)), QVariant(qint64(0)));
    QVERIFY(!dayfigures::valueOf(u"attainment"_s, empty.first.of.value(u"attainment"_s)).isValid());
    QVERIFY(!dayfigures::valueOf(u"resolution_ours"_s, empty.first.of.value(u"resolution_ours"_s)).isValid());
    QVERIFY(empty.second.of.isEmpty() && empty.second.days.isEmpty());

    FRONTDESK_OK(bench->create());
    FRONTDESK_VALUE(first, both(bench->now));
    QCOMPARE(dayfigures::valueOf(u"opened"_s, first.first.of.value(u"opened"_s)), QVariant(qint64(1)));
    QVERIFY(!first.second.of.value(u"opened"_s).isValid());
    QVERIFY(first.second.days.isEmpty()); // the first day was not seen whole
    // Three weekdays are a custom, two are none; nothing opened is nothing, not unknown.
    FRONTDESK_VALUE(two, both(bench->now.addDays(21)));
    QVERIFY(!two.second.of.value(u"opened"_s).isValid());
    FRONTDESK_VALUE(three, both(bench->now.addDays(28)));
    QCOMPARE(three.second.of.value(u"opened"_s), QVariant(qint64(0)));
    QCOMPARE(three.second.days.size(), 14);
}

QString TestDashboard::wrong(const Dashboard &board)
{
    const auto ids = await(m_desk->tickets().order({}, {}));
    const auto tickets = ids ? await(m_desk->tickets().rows(*ids)) : Result<QList<Ticket>>(tl::unexpected(ids.error()));
    if (!tickets)
        return tickets.error().code;
    const QDateTime now = m_desk->clock().now();
    const auto count = [&](const std::function<bool(const Ticket &)> &belongs) {
        Dashboard::Work work{0, 0, 0, 0};
        for (const Ticket &ticket : *tickets) {
            if (ticket.resolvedAt.isValid() || ticket.phase == "cancelled"_L1 || ticket.phase == "closed"_L1 || !belongs(ticket))
                continue;
            ++work.open;
            work.late += ticket.breachedAt.isValid();
            work.unowned += !ticket.owner;
            work.soon += ticket.dueAt.isValid() && ticket.dueAt >= now && ticket.dueAt < now.addSecs(4 * 3600);
        }
        return work;
    };
    QStringList problems;
    const auto compare = [&](const QString &what, const Dashboard::Work &shown, const Dashboard::Work &told, auto filterOf) {
        if (shown.open != told.open || shown.late != told.late || (shown.unowned >= 0 && (shown.unowned != told.unowned || shown.soon != told.soon)))
            problems += u"%1: %2/%3/%4/%5 instead of %6/%7/%8/%9"_s.arg(what).arg(shown.open).arg(shown.late).arg(shown.unowned).arg(shown.soon).arg(told.open).arg(told.late).arg(told.unowned).arg(told.soon);
        // And the list behind each count is as long.
        for (const auto &[part, n] : {std::pair(Dashboard::Part::Open, told.open), {Dashboard::Part::Late, told.late}, {Dashboard::Part::Unowned, told.unowned}, {Dashboard::Part::Soon, told.soon}}) {
            const auto listed = await(m_desk->tickets().count(filterOf(part)));
            if (!listed || *listed != n)
                problems += u"%1: a list of %2 behind %3"_s.arg(what).arg(listed.value_or(-1)).arg(n);
        }
    };
    const Id<Staff> me = m_desk->actor().staff;
    const QList<Id<SupportGroup>> groups = board.groups();
    compare(u"total"_s, board.total(), count([&](const Ticket &ticket) {
                return board.board() == Dashboard::Board::Mine ? ticket.owner == me : board.board() == Dashboard::Board::Groups ? groups.contains(ticket.group) : true;
            }),
            [&](Dashboard::Part part) { return board.filterOf(part, now); });
    for (const Id<SupportGroup> group : groups)
        compare(u"group"_s, board.ofGroup(group), count([&](const Ticket &ticket) { return ticket.group == group; }), [&](Dashboard::Part part) { return board.filterOf(part, group, now); });
    for (const Dashboard::Person &one : board.people())
        compare(u"person"_s, {one.work.open, one.work.late, -1, -1}, count([&](const Ticket &ticket) { return ticket.owner == one.person; }),
                [&](Dashboard::Part part) { return board.filterOf(part, one.person, now); });
    return problems.join(u'\n');
}

void TestDashboard::everyCountIsThatOfItsTicketsAfterEveryChange()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_OK(open(backend));
    Dashboard board(*m_desk);
    QSignalSpy failed(&board, &Dashboard::failed);
    board.setActive(true);
    QList<Id<Ticket>> tickets;
    for (const Dashboard::Board which : {Dashboard::Board::Desk, Dashboard::Board::Groups, Dashboard::Board::Mine}) {
        board.show(which);
        SOON_VERIFY(board.isKnown() && board.settled());
        QCOMPARE(board.board(), which);
        SOON_COMPARE(wrong(board), QString());
        const bool ofDay = !board.measures().isEmpty();
        const qint64 before = dayfigures::valueOf(u"resolved"_s, board.today().of.value(u"resolved"_s)).toLongLong();
        for (int i = 0; i < 6; ++i) {
            FRONTDESK_VALUE(made, more([&](TicketDraft &draft) {
                draft.impact = i % 2 ? u"high"_s : u"low"_s;
                draft.urgency = i % 2 ? u"high"_s : u"low"_s;
            }));
            tickets += made.id;
        }
        const auto nth = [&](int i) { return tickets.at(tickets.size() - 6 + i); };
        FRONTDESK_OK(act(nth(0), u"take"_s));
        FRONTDESK_OK(act(nth(1), u"assign"_s, [&](TicketAction &action) { action.group = m_bench->secondLine; }));
        FRONTDESK_OK(act(nth(2), u"assign"_s, [&](TicketAction &action) {
            action.group = m_bench->firstLine;
            action.person = m_bench->colleague;
        }));
        FRONTDESK_OK(act(nth(3), u"resolve"_s, [](TicketAction &action) {
            action.code = u"solved"_s;
            action.text = u"done"_s;
        }));
        SOON_COMPARE(wrong(board), QString());
        if (!ofDay)
            continue;
        SOON_COMPARE(dayfigures::valueOf(u"resolved"_s, board.today().of.value(u"resolved"_s)).toLongLong(), before + 1);
        FRONTDESK_VALUE(items, await(board.items(u"resolved"_s)));
        QCOMPARE(items.tickets.size(), before + 1);
        QVERIFY(items.tickets.contains(nth(3).value));
    }
    QVERIFY(failed.isEmpty());
}

void TestDashboard::boardsFollowTheRole()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    Dashboard admin(*m_desk);
    QCOMPARE(admin.boards(), (QList{Dashboard::Board::Desk, Dashboard::Board::Groups, Dashboard::Board::Mine}));
    QCOMPARE(admin.board(), Dashboard::Board::Desk);
    for (const auto &[role, boards] : {std::pair(u"agent"_s, QList{Dashboard::Board::Mine}), std::pair(u"lead"_s, QList{Dashboard::Board::Groups, Dashboard::Board::Mine})}) {
        FRONTDESK_OK(m_bench->connection->run(u"UPDATE staff SET login = 'gao', role = '%1' WHERE id = %2"_s.arg(role).arg(m_bench->colleague.value)));
        Desk desk(m_bench->address, true);
        FRONTDESK_OK(await(desk.open({u"gao"_s, {}, true})));
        Dashboard board(desk);
        QCOMPARE(board.boards(), boards);
        QCOMPARE(board.board(), boards.first());
        board.show(Dashboard::Board::Desk);
        QCOMPARE(board.board(), boards.first()); // is not theirs
    }
}

void TestDashboard::nothingIsReadWhileNobodyLooks()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    Dashboard board(*m_desk);
    QSignalSpy changed(&board, &Dashboard::changed);
    FRONTDESK_OK(more());
    FRONTDESK_OK(await(m_desk->tickets().count({}))); // whatever was begun before is answered before this
    QVERIFY(!board.isKnown());
    QCOMPARE(board.total().open, -1);
    board.setActive(true);
    SOON_VERIFY(board.isKnown() && board.settled());
    QCOMPARE(board.total().open, 1);
    board.setActive(false);
    FRONTDESK_OK(more());
    QSignalSpy told(&m_desk->feed(), &ChangeFeed::changed);
    SOON_VERIFY(!told.isEmpty());
    QCOMPARE(board.total().open, -1); // nobody counts, so nobody says
    QVERIFY(board.settled());
    board.setActive(true);
    SOON_COMPARE(board.total().open, 2);
}

QTEST_GUILESS_MAIN(TestDashboard)
#include "tst_dashboard.moc"
