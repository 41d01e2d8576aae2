#include "core/desk/desk.h"
#include "core/storage/statementcount.h"
#include "core/ticket/ticketquery.h"
#include "core/ticket/ticketservice.h"
#include "core/ticket/viewcounters.h"
#include "core/ticket/viewcounting.h"
#include "tests/support/ticketbench.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Counters that follow the changes, against counting everything anew.
class TestViewCounters : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_place = std::make_unique<TestDesk>(); }
    void cleanup()
    {
        m_desk.reset();
        m_bench.reset();
        m_place.reset();
    }
    void aCounterIsAlwaysWhatAFullRecountGives_data() { TestDesk::addBackends(); }
    void aCounterIsAlwaysWhatAFullRecountGives();
    void oneChangeCostsOneStatementForAllViews_data() { TestDesk::addBackends(); }
    void oneChangeCostsOneStatementForAllViews();
    void timeAloneMovesTicketsInAndOut_data() { TestDesk::addBackends(); }
    void timeAloneMovesTicketsInAndOut();
    void aClockThatJumpsIsFollowedBothWays_data() { TestDesk::addBackends(); }
    void aClockThatJumpsIsFollowedBothWays();
    void otherViewsAreReadAndThoseThatStayAreNot();
    void keysAreKeptAsBits();

private:
    Result<void> open(const QString &backend)
    {
        FRONTDESK_LET(bench, TicketBench::make(*m_place, backend));
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
    Result<TicketReceipt> act(qint64 ticket, const QString &action, const std::function<void(TicketAction &)> &fill = {})
    {
        TicketAction wanted;
        wanted.ticket = {ticket};
        wanted.action = action;
        if (fill)
            fill(wanted);
        return await(m_desk->tickets().act(wanted));
    }
    CountedView viewOf(const QString &id, const QString &query)
    {
        return {id, [this, query](const QDateTime &now) {
                    const QueryContext context{*m_desk->reference(), m_desk->actor(), now, u"en"_s, {}, {}};
                    return parseTicketQuery(query, context).filter;
                }};
    }
    QList<CountedView> views()
    {
        QList<CountedView> all;
        const QStringList queries{u"state:open"_s, u"state:open owner:me"_s, u"state:open group:mine"_s, u"state:open owner:nobody"_s, u"state:pending reason:caller"_s,
                                  u"state:resolved"_s, u"state:all"_s, u"tag:printer"_s, u"state:open -tag:printer"_s, u"tag:printer tag:vip"_s, u"-group:line-2a"_s,
                                  u"-owner:nobody"_s, u"priority<=2 state:open"_s, u"due<4h state:open"_s, u"due>12h"_s, u"age<1h"_s, u"changed:today"_s, u"late:yes"_s,
                                  u"kind:request"_s, u"state:submitted,resolved"_s, u"customer:#2"_s, u"organisation:#1 -priority:5"_s, u"printer"_s, u"resolved:today"_s};
        for (const QString &query : queries)
            all += viewOf(query, query);
        return all;
    }
    /// The counts that differ from a full recount, in words; empty when all is well.
    QString wrong(ViewCounters &counters, const QList<CountedView> &views)
    {
        QStringList found;
        for (const CountedView &view : views) {
            TicketFilter filter = view.filterAt(m_desk->clock().now());
            const auto all = await(m_desk->tickets().count(filter));
            filter.breached = true;
            const auto late = await(m_desk->tickets().count(filter));
            if (!all || !late || counters.count(view.id) != *all || counters.lateCount(view.id) != *late)
                found += u"%1: %2 (%3 late) instead of %4 (%5)"_s.arg(view.id).arg(counters.count(view.id)).arg(counters.lateCount(view.id)).arg(all.value_or(-1)).arg(late.value_or(-1));
        }
        return found.join(u'\n');
    }

    std::unique_ptr<TestDesk> m_place;
    std::unique_ptr<TicketBench> m_bench;
    std::unique_ptr<Desk> m_desk;
};

void TestViewCounters::aCounterIsAlwaysWhatAFullRecountGives()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_OK(open(backend));
    QRandomGenerator random(74);
    QList<qint64> tickets;
    for (int i = 0; i < 12; ++i) {
        FRONTDESK_VALUE(made, more());
        tickets += made.id.value;
    }
    ViewCounters counters(*m_desk);
    const QList<CountedView> all = views();
    counters.setViews(all);
    QTRY_VERIFY_WITH_TIMEOUT(counters.settled(), 20000);
    QCOMPARE(wrong(counters, all), QString());
    QSignalSpy answered(&counters, &ViewCounters::checked), failed(&counters, &ViewCounters::failed);
    int changes = 0;
    for (int round = 0; round < 25; ++round) {
        const qsizetype answers = answered.size();
        int done = 0;
        for (int i = random.bounded(1, 5); i > 0; --i) {
            const qint64 ticket = tickets.at(random.bounded(tickets.size()));
            bool changed = false;
            switch (random.bounded(13)) {
            case 0: {
                const auto made = more([&](TicketDraft &draft) {
                    draft.kind = random.bounded(3) ? u"incident"_s : u"request"_s;
                    draft.impact = QStringList{u"high"_s, u"medium"_s, u"low"_s}.at(random.bounded(3));
                    draft.urgency = QStringList{u"high"_s, u"medium"_s, u"low"_s}.at(random.bounded(3));
                    draft.caller = random.bounded(2) ? m_bench->caller : m_bench->vipCaller;
                    draft.title = random.bounded(2) ? u"The printer prints no wristbands"_s : u"No sound"_s;
                });
                if (made)
                    tickets += made->id.value;
                changed = made.has_value();
                break;
            }
            case 1: changed = act(ticket, u"take"_s).has_value(); break;
            case 2: changed = act(ticket, u"assign"_s, [&](TicketAction &a) { a.group = random.bounded(2) ? m_bench->firstLine : m_bench->secondLine; a.reason = u"there"_s; }).has_value(); break;
            case 3: changed = act(ticket, u"pending"_s, [&](TicketAction &a) { a.code = random.bounded(2) ? u"waiting_user"_s : u"supplier"_s; a.till = m_desk->clock().now().addDays(1); a.text = u"asked"_s; }).has_value(); break;
            case 4: changed = act(ticket, u"resume"_s).has_value(); break;
            case 5: changed = act(ticket, u"resolve"_s, [](TicketAction &a) { a.code = u"solved"_s; a.text = u"Done."_s; }).has_value(); break;
            case 6: changed = act(ticket, u"reopen"_s, [](TicketAction &a) { a.reason = u"again"_s; }).has_value(); break;
            case 7:
            case 8: changed = act(ticket, u"tag"_s, [&](TicketAction &a) { a.text = random.bounded(2) ? u"printer"_s : u"vip"_s; }).has_value(); break;
            case 9: changed = act(ticket, u"untag"_s, [](TicketAction &a) { a.text = u"printer"_s; }).has_value(); break;
            case 10: changed = act(ticket, u"priority"_s, [&](TicketAction &a) { a.priority = random.bounded(1, 6); a.reason = u"seen"_s; }).has_value(); break;
            case 11: changed = act(ticket, u"note"_s, [](TicketAction &a) { a.text = u"Looked at the printer."_s; }).has_value(); break;
            case 12: changed = act(ticket, u"undo"_s).has_value(); break;
            }
            done += changed ? 1 : 0;
        }
        changes += done;
        if (done > 0)
            QTRY_VERIFY_WITH_TIMEOUT(answered.size() > answers, 20000);
        if (round % 5 != 4)
            continue;
        QTRY_VERIFY_WITH_TIMEOUT(counters.settled(), 20000);
        counters.lookAtClock();
        QTRY_VERIFY_WITH_TIMEOUT(counters.settled(), 20000);
        // Its last notice may be on its way: the feed gathers for 50 ms.
        QTRY_COMPARE_WITH_TIMEOUT(wrong(counters, all), QString(), 10000);
    }
    QCOMPARE_GT(changes, 20);
    // What another client commits, and what is to be read again as a whole.
    const qsizetype answers = answered.size();
    Desk other(m_bench->address, false);
    FRONTDESK_OK(await(other.open({backend == "sqlite"_L1 ? consoleLogin : QString(), {}, true})));
    TicketDraft theirs;
    theirs.title = u"Theirs"_s;
    theirs.caller = m_bench->caller;
    FRONTDESK_OK(await(other.tickets().create(theirs, QUuid::createUuid())));
    QTRY_VERIFY_WITH_TIMEOUT(answered.size() > answers, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(wrong(counters, all), QString(), 10000);
    counters.recount();
    QVERIFY(!counters.settled());
    QTRY_VERIFY_WITH_TIMEOUT(counters.settled(), 20000);
    QCOMPARE(wrong(counters, all), QString());
    QCOMPARE(failed.size(), 0);
}

void TestViewCounters::oneChangeCostsOneStatementForAllViews()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_OK(open(backend));
    for (int i = 0; i < 30; ++i)
        FRONTDESK_OK(more());
    QSignalSpy fed(&m_desk->feed(), &ChangeFeed::changed);
    // The least of some: clocks of the desk may ask something between.
    const auto statementsOfAChange = [&](ViewCounters *counters) {
        quint64 least = 1000000;
        for (int i = 0; i < 6; ++i) {
            QSignalSpy answered(counters ? counters : static_cast<QObject *>(&m_desk->feed()), counters ? SIGNAL(checked()) : SIGNAL(changed(frontdesk::ChangeSet)));
            const quint64 before = statementsExecuted();
            if (!act(1 + i, u"note"_s, [](TicketAction &a) { a.text = u"One more."_s; }))
                return quint64(0);
            [&] { QTRY_VERIFY_WITH_TIMEOUT(answered.size() > 0 && (!counters || counters->settled()), 20000); }();
            least = std::min(least, statementsExecuted() - before);
        }
        return least;
    };
    const quint64 bare = statementsOfAChange(nullptr);
    QCOMPARE_GT(bare, 0u);
    QList<CountedView> few = views().mid(0, 6), many;
    for (int copy = 0; copy < 3; ++copy) {
        for (const CountedView &view : views()) {
            if (view.id != "printer"_L1) // words are looked up again, at most twice a second
                many += {view.id + QString::number(copy), view.filterAt};
        }
    }
    for (const QList<CountedView> &all : {few, many}) {
        ViewCounters counters(*m_desk);
        const quint64 before = statementsExecuted();
        counters.setViews(all);
        QTRY_VERIFY_WITH_TIMEOUT(counters.settled(), 20000);
        QCOMPARE_LT(statementsExecuted() - before, quint64(4 * all.size() + 20));
        // One for all of them; on PostgreSQL the own commit may be told twice, by the worker and by the server: looked up and checked once more.
        QCOMPARE_LE(statementsOfAChange(&counters), bare + 3);
    }
}

void TestViewCounters::timeAloneMovesTicketsInAndOut()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_OK(open(backend));
    FRONTDESK_OK(more());
    FRONTDESK_VALUE(made, more([](TicketDraft &draft) { draft.urgency = u"high"_s; }));
    QVERIFY(made.dueAt.isValid());
    // In a moment it will be within that time of being due; and a moment later no longer young. Long enough for a busy machine to count first.
    constexpr qint64 waits = 4000;
    const qint64 ahead = m_desk->clock().now().msecsTo(made.dueAt) - waits;
    const qint64 age = made.openedAt.msecsTo(m_desk->clock().now()) + waits;
    ViewCounters counters(*m_desk);
    counters.setViews({{u"due"_s, [&](const QDateTime &now) { TicketFilter f; f.dueBefore = now.addMSecs(ahead); return f; }},
                       {u"later"_s, [&](const QDateTime &now) { TicketFilter f; f.dueFrom = now.addMSecs(ahead); return f; }},
                       {u"young"_s, [&](const QDateTime &now) { TicketFilter f; f.openedFrom = now.addMSecs(-age); f.priorities = {made.priority}; return f; }},
                       {u"old"_s, [&](const QDateTime &now) { TicketFilter f; f.openedTill = now.addMSecs(-age); f.priorities = {made.priority}; return f; }}});
    QTRY_COMPARE_WITH_TIMEOUT(counters.count(u"old"_s), 0, 20000);
    QCOMPARE(counters.count(u"due"_s), 0);
    QCOMPARE(counters.count(u"later"_s), 2);
    QCOMPARE(counters.count(u"young"_s), 1);
    QTRY_VERIFY(counters.settled());
    const quint64 before = statementsExecuted();
    // No change is told: the counters wake by themselves.
    QTRY_COMPARE_WITH_TIMEOUT(counters.count(u"due"_s), 1, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(counters.count(u"later"_s), 1, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(counters.count(u"young"_s), 0, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(counters.count(u"old"_s), 1, 20000);
    QTRY_VERIFY(counters.settled());
    QCOMPARE_LT(statementsExecuted() - before, 150u); // it slept till then; asked all the time it would be many hundreds
}

void TestViewCounters::aClockThatJumpsIsFollowedBothWays()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_OK(open(backend));
    for (int i = 0; i < 3; ++i)
        FRONTDESK_OK(more([&](TicketDraft &draft) { draft.urgency = QStringList{u"high"_s, u"medium"_s, u"low"_s}.at(i); }));
    qint64 jumped = 0;
    ViewCounters counters(*m_desk);
    const QList<CountedView> all{{u"due"_s, [&](const QDateTime &now) { TicketFilter f; f.dueBefore = now.addSecs(jumped); return f; }},
                                 {u"day"_s, [&](const QDateTime &now) {
                                      TicketFilter f = TicketFilter::openOnes();
                                      f.openedFrom = now.addSecs(jumped).date().startOfDay(Qt::UTC);
                                      f.openedTill = f.openedFrom.addDays(1);
                                      return f;
                                  }}};
    counters.setViews(all);
    QTRY_VERIFY(counters.settled());
    QCOMPARE(counters.count(u"due"_s), 0);
    for (const qint64 to : {20 * 3600LL, 400 * 86400LL, -86400LL, 30 * 86400LL, 0LL}) {
        counters.lookAtClock(); // whatever looked at the clock a moment before, maybe within this millisecond
        jumped = to;
        counters.lookAtClock();
        QTRY_VERIFY(counters.settled());
        QTRY_COMPARE(wrong(counters, all), QString());
    }
    QCOMPARE(counters.count(u"due"_s), 0);
}

void TestViewCounters::otherViewsAreReadAndThoseThatStayAreNot()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    FRONTDESK_OK(more());
    ViewCounters counters(*m_desk);
    QCOMPARE(counters.count(u"a"_s), -1);
    counters.setViews({viewOf(u"a"_s, u"state:open"_s), viewOf(u"b"_s, u"state:all"_s)});
    QTRY_VERIFY(counters.settled());
    QSignalSpy counted(&counters, &ViewCounters::counted);
    counters.setViews({viewOf(u"b"_s, u"state:all"_s), viewOf(u"a"_s, u"state:closed"_s), viewOf(u"c"_s, u"state:all"_s)});
    QCOMPARE(counters.count(u"b"_s), 1); // at once: nothing about it has changed
    QCOMPARE(counters.count(u"a"_s), -1);
    QTRY_VERIFY(counters.settled());
    QCOMPARE(counters.count(u"a"_s), 0);
    QCOMPARE(counters.count(u"c"_s), 1);
    QStringList told;
    for (const QVariantList &one : counted)
        told += one.first().toStringList();
    told.sort();
    QCOMPARE(told, (QStringList{u"a"_s, u"c"_s}));
}

void TestViewCounters::keysAreKeptAsBits()
{
    IdSet set;
    QSet<qint64> plain;
    QRandomGenerator random(9);
    for (int i = 0; i < 20000; ++i) {
        const qint64 id = random.bounded(2) ? random.bounded(3000) : random.bounded(1000000000) * 5000LL;
        const bool in = random.bounded(3) > 0;
        set.set(id, in);
        in ? void(plain.insert(id)) : void(plain.remove(id));
        QCOMPARE(set.count(), plain.size());
        QCOMPARE(set.contains(id), in);
    }
    for (const qint64 id : std::as_const(plain))
        QVERIFY(set.contains(id));
    set.clear();
    QCOMPARE(set.count(), 0);
}

QTEST_GUILESS_MAIN(TestViewCounters)
#include "tst_viewcounters.moc"
