#include "core/access/staffwork.h"
#include "core/agreement/agreementwork.h"
#include "core/agreement/agreementservice.h"
#include "core/agreement/clockrecords.h"
#include "core/agreement/whatif.h"
#include "core/demo/demo.h"
#include "core/desk/deskinit.h"
#include "tests/support/ticketbench.h"

#include <QSqlError>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Calendars and agreements on both backends: who may write them and how, and that stored clocks are what the journal says.
class TestAgreements : public QObject
{
    Q_OBJECT
private slots:
    void aCalendarAndAnAgreementAreKeptWithTheirEvents_data() { TestDesk::addBackends(); }
    void aCalendarAndAnAgreementAreKeptWithTheirEvents();
    void onlyManagersMayWriteThem_data() { TestDesk::addBackends(); }
    void onlyManagersMayWriteThem();
    void loginsCanDoNoMoreBySql();
    void whatWasValidStaysAsItWas_data() { TestDesk::addBackends(); }
    void whatWasValidStaysAsItWas();
    void storedClocksFollowANewVersion_data() { TestDesk::addBackends(); }
    void storedClocksFollowANewVersion();
    void aMessageOfOursMovesTheStoredUpdate_data() { TestDesk::addBackends(); }
    void aMessageOfOursMovesTheStoredUpdate();
    void theGroupsClockIsStoredWithTheTicket_data() { TestDesk::addBackends(); }
    void theGroupsClockIsStoredWithTheTicket();
    void replayEqualsStoredForEveryTicketOfADemo_data() { TestDesk::addBackends(); }
    void replayEqualsStoredForEveryTicketOfADemo();
    void whatIfReadsTheTicketsOfItsPeriod_data() { TestDesk::addBackends(); }
    void whatIfReadsTheTicketsOfItsPeriod();

private:
    static CalendarDraft calendar();
    static AgreementDraft agreement(const AgreementBook &book);
    TestDesk m_desk;
};

CalendarDraft TestAgreements::calendar()
{
    CalendarDraft draft;
    draft.code = u"berlin"_s;
    draft.name = {u"柏林"_s, u"Berlin"_s};
    draft.calendar.zone = u"Europe/Berlin"_s;
    for (size_t day = 0; day < 5; ++day)
        draft.calendar.week[day] = {{8 * 60, 18 * 60}};
    draft.calendar.exceptions.insert(QDate(2026, 5, 1), {});
    draft.calendar.names.insert(QDate(2026, 5, 1), u"Tag der Arbeit"_s);
    return draft;
}

/// The bench's own agreement as it stands, to be changed.
AgreementDraft TestAgreements::agreement(const AgreementBook &book)
{
    return {book.agreements().first(), *book.versionsOf(book.agreements().first().id).last(), {}};
}

void TestAgreements::aCalendarAndAnAgreementAreKeptWithTheirEvents()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_OK(bench->connection->run(backend == u"postgres" ? u"ALTER TABLE calendar ALTER COLUMN id RESTART WITH 1000"_s : u"SELECT 1"_s));
    FRONTDESK_OK(bench->connection->run(backend == u"postgres" ? u"ALTER TABLE agreement ALTER COLUMN id RESTART WITH 1000"_s : u"SELECT 1"_s));
    const QUuid command = QUuid::createUuid();
    FRONTDESK_VALUE(id, bench->write([&](Session &session) { return agreementwork::saveCalendar(session, bench->actor, command, calendar(), bench->now); }));
    FRONTDESK_VALUE(again, bench->write([&](Session &session) { return agreementwork::saveCalendar(session, bench->actor, command, calendar(), bench->now); }));
    QCOMPARE(again, id);
    FRONTDESK_OK(bench->rereadReference());
    const CalendarEntry *kept = bench->reference.agreements.calendar(u"berlin"_s);
    QVERIFY(kept);
    QCOMPARE(kept->versions.size(), 1);
    QCOMPARE(kept->versions.first().calendar, calendar().calendar);
    QCOMPARE(kept->name.zh, u"柏林"_s);

    AgreementDraft draft;
    draft.entry.code = u"haiyue"_s;
    draft.entry.name = {u"海岳"_s, u"Haiyue"_s};
    draft.entry.organisation = {1};
    draft.version.calendar = u"berlin"_s;
    draft.version.targets.insert(1, {900, 3600, 7200, {}, {}, u"always"_s});
    draft.version.pauses = {u"waiting_user"_s};
    FRONTDESK_VALUE(agreementId, bench->write([&](Session &session) { return agreementwork::saveAgreement(session, bench->actor, QUuid::createUuid(), draft, bench->now); }));
    FRONTDESK_OK(bench->rereadReference());
    const AgreementVersion *applies = bench->reference.agreements.applying({}, {1}, u"incident"_s, bench->now);
    QVERIFY(applies);
    QCOMPARE(applies->agreementId, agreementId);
    QCOMPARE(applies->targets, draft.version.targets);
    QVERIFY(bench->reference.agreements.applying({}, {}, u"incident"_s, bench->now)->agreementId != agreementId);
    for (const auto &subject : {std::pair(u"calendar"_s, id), std::pair(u"agreement"_s, agreementId)}) {
        FRONTDESK_VALUE(events, bench->write([&](Session &session) { return journal::read(session, subject.first, subject.second); }));
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.first().event.kind, u"added"_s);
        QVERIFY(events.first().event.body.value("version"_L1).toObject().contains("definition"_L1));
    }
    // A ticket of that organisation keeps which version applied.
    FRONTDESK_VALUE(ticket, bench->create());
    QCOMPARE(ticket.agreementVersion, applies->id);
}

void TestAgreements::onlyManagersMayWriteThem()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    for (const QString &role : {u"agent"_s, u"lead"_s, u"service"_s}) {
        Actor actor = bench->actor;
        actor.role = role;
        const auto refused = bench->write([&](Session &session) { return agreementwork::saveCalendar(session, actor, QUuid::createUuid(), calendar(), bench->now); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"access.denied"_s);
        const auto also = bench->write([&](Session &session) {
            return agreementwork::saveAgreement(session, actor, QUuid::createUuid(), agreement(bench->reference.agreements), bench->now);
        });
        QVERIFY(!also);
        QCOMPARE(also.error().code, u"access.denied"_s);
    }
}

void TestAgreements::loginsCanDoNoMoreBySql()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, u"postgres"_s));
    for (const QString &table : {u"staff"_s, u"calendar"_s, u"agreement"_s, u"calendar_version"_s, u"agreement_version"_s})
        FRONTDESK_OK(bench->connection->run(u"ALTER TABLE %1 ALTER COLUMN id RESTART WITH 1000"_s.arg(table)));
    const auto loginAs = [&](const QString &role) -> Result<std::unique_ptr<Connection>> {
        StaffDraft draft;
        draft.name = role;
        draft.login = u"sla_"_s + role;
        draft.password = u"correct horse"_s;
        draft.role = role;
        FRONTDESK_LET(added, bench->write([&](Session &session) { return staffwork::add(session, bench->actor, draft, bench->now); }));
        bench->actor.staff = added.staff;
        bench->actor.login = draft.login;
        bench->actor.role = role;
        return Connection::open({Backend::Postgres, server.tcpUrl(TestPostgres::databaseOf(bench->address.target), draft.login)}, {draft.login, draft.password});
    };
    const Actor admin = bench->actor;
    FRONTDESK_VALUE(lead, loginAs(u"lead"_s));
    bench->actor = admin;
    FRONTDESK_VALUE(manager, loginAs(u"manager"_s));
    const QString version = u"INSERT INTO calendar_version (calendar_id, valid_from, definition) VALUES (1, now() + interval '%1', '{}')"_s;
    // A lead may not at all; a manager only with an event in the journal, and nothing about the past.
    QVERIFY(!lead->run(version.arg(u"1 day"_s)));
    QVERIFY(!lead->run(u"UPDATE agreement SET active = FALSE"_s));
    QVERIFY(!lead->run(u"INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id, imported) "
                       "VALUES ('agreement', 1, 'changed', '{}', now(), fd_me(), FALSE)"_s));
    const auto bare = manager->run(version.arg(u"1 day"_s));
    QVERIFY(!bare);
    QCOMPARE(bare.error().code, u"agreement.without_event"_s);
    const auto past = manager->run(version.arg(u"-1 day"_s));
    QVERIFY(!past);
    QCOMPARE(past.error().code, u"agreement.version_past"_s);
    for (const QString &statement : {u"UPDATE calendar_version SET definition = '{}'"_s, u"DELETE FROM agreement_version"_s, u"UPDATE agreement_version SET valid_from = now()"_s}) {
        const auto fixed = manager->run(statement);
        QVERIFY2(!fixed, qPrintable(statement));
        QCOMPARE(fixed.error().code, u"agreement.version_fixed"_s);
    }
    // Through the command the manager does it, with the same rights.
    bench->connection = std::move(manager);
    FRONTDESK_OK(bench->write([&](Session &session) { return agreementwork::saveCalendar(session, bench->actor, QUuid::createUuid(), calendar(), bench->now); }));
    FRONTDESK_OK(bench->rereadReference());
    QVERIFY(bench->reference.agreements.calendar(u"berlin"_s));
}

void TestAgreements::whatWasValidStaysAsItWas()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    AgreementDraft draft = agreement(bench->reference.agreements);
    draft.version.targets[1].resolutionSeconds = 3600;
    draft.validFrom = bench->now.addDays(-30); // asks for the past, gets now
    FRONTDESK_OK(bench->write([&](Session &session) { return agreementwork::saveAgreement(session, bench->actor, QUuid::createUuid(), draft, bench->now); }));
    FRONTDESK_OK(bench->rereadReference());
    const auto versions = bench->reference.agreements.versionsOf(draft.entry.id);
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions.first()->targets.value(1).resolutionSeconds, 14400);
    QCOMPARE(versions.last()->validFrom, bench->now);
    // One that is still to come may be written again.
    draft.validFrom = bench->now.addDays(3);
    for (const qint64 seconds : {7200, 5400}) {
        draft.version.targets[1].resolutionSeconds = seconds;
        FRONTDESK_OK(bench->write([&](Session &session) { return agreementwork::saveAgreement(session, bench->actor, QUuid::createUuid(), draft, bench->now); }));
    }
    FRONTDESK_OK(bench->rereadReference());
    QCOMPARE(bench->reference.agreements.versionsOf(draft.entry.id).size(), 3);
    QCOMPARE(bench->reference.agreements.versionsOf(draft.entry.id).last()->targets.value(1).resolutionSeconds, 5400);
    if (backend == u"sqlite") {
        const auto fixed = bench->connection->run(u"UPDATE agreement_version SET definition = '{}' WHERE valid_from < '2021'"_s);
        QVERIFY(!fixed);
        QCOMPARE(fixed.error().code, u"agreement.version_fixed"_s);
    }
}

void TestAgreements::storedClocksFollowANewVersion()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(open, bench->create());
    FRONTDESK_VALUE(done, bench->create());
    FRONTDESK_OK(bench->act(done.id, u"resolve"_s, [](TicketAction &action) { action.code = u"solved"_s; action.text = u"done"_s; }));
    FRONTDESK_OK(bench->act(done.id, u"close"_s));
    FRONTDESK_VALUE(closed, bench->read(done.id));
    AgreementDraft draft = agreement(bench->reference.agreements);
    for (ServiceTargets &targets : draft.version.targets)
        targets.resolutionSeconds /= 2;
    bench->now = bench->now.addSecs(60);
    FRONTDESK_OK(bench->write([&](Session &session) { return agreementwork::saveAgreement(session, bench->actor, QUuid::createUuid(), draft, bench->now); }));
    FRONTDESK_OK(bench->rereadReference());
    const AgreementBook &book = bench->reference.agreements;
    const auto all = [&](bool openOnly) {
        return bench->write([&](Session &session) {
            ClockPlace place;
            return nextClockRecords(session, place, bench->now.addDays(1), 100, openOnly);
        });
    };
    FRONTDESK_VALUE(records, all(false));
    QCOMPARE(records.size(), 2);
    QCOMPARE(checkClocks(records, book, bench->now).different, 1); // the open one waits to be written again
    FRONTDESK_VALUE(openOnes, all(true));
    FRONTDESK_VALUE(written, bench->write([&](Session &session) { return storeClocks(session, openOnes, book, bench->now); }));
    QCOMPARE(written, 1);
    FRONTDESK_VALUE(after, bench->read(open.id));
    QCOMPARE(after.targetSeconds, open.targetSeconds / 2);
    QCOMPARE(after.dueAt, open.openedAt.addSecs(open.targetSeconds / 2));
    QCOMPARE(after.agreementVersion, open.agreementVersion); // which one applied stays known
    FRONTDESK_VALUE(stillClosed, bench->read(done.id));
    QCOMPARE(stillClosed, closed);
    FRONTDESK_VALUE(again, all(false));
    QCOMPARE(checkClocks(again, book, bench->now).different, 0);
    QCOMPARE(checkClocks(again, book, bench->now.addDays(400)).different, 0); // time that passes is no difference
}

void TestAgreements::aMessageOfOursMovesTheStoredUpdate()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    AgreementDraft draft = agreement(bench->reference.agreements);
    for (ServiceTargets &targets : draft.version.targets)
        targets.updateSeconds = 3600;
    FRONTDESK_OK(bench->write([&](Session &session) { return agreementwork::saveAgreement(session, bench->actor, QUuid::createUuid(), draft, bench->now); }));
    FRONTDESK_OK(bench->rereadReference());
    FRONTDESK_VALUE(ticket, bench->create());
    QCOMPARE(ticket.updateDueAt, ticket.openedAt.addSecs(3600));
    FRONTDESK_OK(bench->act(ticket.id, u"take"_s));
    FRONTDESK_OK(bench->act(ticket.id, u"note"_s, [](TicketAction &action) { action.text = u"internal"_s; }));
    FRONTDESK_VALUE(noted, bench->read(ticket.id));
    QCOMPARE(noted.updateDueAt, ticket.updateDueAt);
    FRONTDESK_OK(bench->act(ticket.id, u"reply"_s, [](TicketAction &action) { action.text = u"we are at it"_s; }));
    FRONTDESK_VALUE(told, bench->read(ticket.id));
    FRONTDESK_VALUE(events, bench->journal(ticket.id));
    QCOMPARE(told.updateDueAt, events.last().event.occurredAt.addSecs(3600));
    FRONTDESK_VALUE(records, bench->write([&](Session &session) {
        ClockPlace place;
        return nextClockRecords(session, place, bench->now.addDays(1), 100);
    }));
    QCOMPARE(checkClocks(records, bench->reference.agreements, bench->now).first, QList<ClockDifference>());
}

void TestAgreements::theGroupsClockIsStoredWithTheTicket()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    if (backend == u"postgres")
        FRONTDESK_OK(bench->connection->run(u"ALTER TABLE agreement ALTER COLUMN id RESTART WITH 1000"_s));
    AgreementDraft draft;
    draft.entry.code = u"line-2a"_s;
    draft.entry.name = {u"二线 A"_s, u"Line 2 A"_s};
    draft.entry.type = AgreementType::Operational;
    draft.entry.group = bench->secondLine;
    draft.version.calendar = u"always"_s;
    for (int priority = 1; priority <= 5; ++priority)
        draft.version.targets.insert(priority, {0, 0, 1800, {}, {}, {}});
    FRONTDESK_OK(bench->write([&](Session &session) { return agreementwork::saveAgreement(session, bench->actor, QUuid::createUuid(), draft, bench->now); }));
    FRONTDESK_OK(bench->rereadReference());
    FRONTDESK_VALUE(ticket, bench->create());
    QVERIFY(!ticket.groupDueAt.isValid());
    FRONTDESK_OK(bench->act(ticket.id, u"assign"_s, [&](TicketAction &action) { action.group = bench->secondLine; action.reason = u"theirs"_s; }));
    FRONTDESK_VALUE(held, bench->read(ticket.id));
    FRONTDESK_VALUE(events, bench->journal(ticket.id));
    QCOMPARE(held.groupDueAt, events.last().event.occurredAt.addSecs(1800));
    FRONTDESK_OK(bench->act(ticket.id, u"assign"_s, [&](TicketAction &action) { action.group = bench->firstLine; action.reason = u"back"_s; }));
    FRONTDESK_VALUE(back, bench->read(ticket.id));
    QVERIFY(!back.groupDueAt.isValid());
}

void TestAgreements::replayEqualsStoredForEveryTicketOfADemo()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desk.made(backend));
    const QDateTime now({2026, 3, 10}, {2, 42, 7, 123}, Qt::UTC);
    DbWorker worker({address, {}, nullptr, false});
    FRONTDESK_OK(makeDemo(worker, {600, 11, now}, {}, {}));
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    Session session(*connection, true, {});
    FRONTDESK_VALUE(book, AgreementBook::read(session));
    ClockPlace place;
    ClockCheck check;
    for (;;) {
        FRONTDESK_VALUE(records, nextClockRecords(session, place, now.addDays(1), 77));
        if (records.isEmpty())
            break;
        check.add(checkClocks(records, book, now));
    }
    QCOMPARE(check.tickets, 600);
    QVERIFY(check.clocks > 500);
    QVERIFY2(check.different == 0, qPrintable(check.first.value(0).number + u' ' + check.first.value(0).column + u' ' + check.first.value(0).stored
                                             + u" != "_s + check.first.value(0).replayed));
    // What somebody writes into the cache is found, column by column.
    FRONTDESK_OK(connection->run(backend == u"sqlite" ? u"UPDATE ticket SET due_at = '2026-01-01T00:00:00.000Z', left_s = 5 WHERE id = 3"_s
                                                      : u"UPDATE ticket SET due_at = '2026-01-01T00:00:00Z', left_s = 5 WHERE id = 3"_s));
    ClockPlace begin;
    FRONTDESK_VALUE(all, nextClockRecords(session, begin, now.addDays(1), 1000));
    const ClockCheck found = checkClocks(all, book, now);
    QCOMPARE(found.different, 1);
    QCOMPARE(found.first.first().column, u"due_at"_s);
    FRONTDESK_VALUE(written, storeClocks(session, all, book, now));
    QCOMPARE(written, 1);
}

void TestAgreements::whatIfReadsTheTicketsOfItsPeriod()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desk.fresh(backend));
    const QDateTime now({2026, 3, 10}, {2, 42, 7, 123}, Qt::UTC);
    FRONTDESK_OK(initDesk(address, {}, {{u"海岳服务台"_s, u"Haiyue service desk"_s, u"Asia/Shanghai"_s}, false}, QDateTime::currentDateTimeUtc()));
    {
        DbWorker worker({address, {}, nullptr, false});
        FRONTDESK_OK(makeDemo(worker, {400, 12, now}, {}, {}));
    }
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    const AgreementBook &book = desk.reference()->agreements;
    const auto standard = std::find_if(book.agreements().cbegin(), book.agreements().cend(), [](const AgreementEntry &entry) { return entry.code == u"standard"; });
    QVERIFY(standard != book.agreements().cend());
    AgreementDraft draft{*standard, *book.versionsOf(standard->id).last(), {}};
    const QDateTime from = now.addDays(-60);
    FRONTDESK_VALUE(same, await(desk.agreements().tryOut({{}, draft}, from, now)));
    QVERIFY(same.tickets > 100 && same.tickets < 400);
    QCOMPARE(same.changed, 0); // the same agreement changes nothing
    for (ServiceTargets &targets : draft.version.targets)
        targets.resolutionSeconds /= 4;
    FRONTDESK_VALUE(shorter, await(desk.agreements().tryOut({{}, draft}, from, now)));
    QCOMPARE(shorter.tickets, same.tickets);
    QVERIFY(shorter.changed > 0);
    const AttainmentChange row = shorter.rows.value({ClockKind::Resolution, 0, {}});
    QVERIFY(*row.after.share() < *row.before.share());
    QCOMPARE(row.after.met + row.after.missed, row.before.met + row.before.missed);
    CalendarDraft closed;
    closed.code = u"office"_s;
    closed.calendar = book.calendar(u"office"_s)->versions.last().calendar;
    closed.calendar.zone = u"Nowhere/At_All"_s;
    const auto refused = await(desk.agreements().tryOut({closed, {}}, from, now));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"calendar.zone_unknown"_s);
    // Nothing was saved by trying.
    FRONTDESK_VALUE(check, await(desk.agreements().check()));
    QCOMPARE(check.tickets, 400);
    QCOMPARE(check.different, 0);
}

QTEST_GUILESS_MAIN(TestAgreements)
#include "tst_agreements.moc"
