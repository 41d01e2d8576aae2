#include "core/agreement/agreementwork.h"
#include "core/agreement/clockrecords.h"
#include "core/support/clock.h"
#include "tests/support/ticketbench.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Agreements that are retired and come back, and calendars that can no longer be reckoned with.
class TestAgreementLife : public QObject
{
    Q_OBJECT
private slots:
    void aRetiredAgreementGetsNoTicketAndWhoHasItKeepsIt_data() { TestDesk::addBackends(); }
    void aRetiredAgreementGetsNoTicketAndWhoHasItKeepsIt();
    void whatWasPreparedForLaterBringsNothingBack_data() { TestDesk::addBackends(); }
    void whatWasPreparedForLaterBringsNothingBack();
    void aGroupsPastClockSurvivesItsAgreement_data() { TestDesk::addBackends(); }
    void aGroupsPastClockSurvivesItsAgreement();
    void aZoneThatIsGoneStopsNobody();

private:
    static Result<qint64> save(TicketBench &bench, const AgreementDraft &draft)
    {
        FRONTDESK_LET(id, bench.write([&](Session &session) { return agreementwork::saveAgreement(session, bench.actor, QUuid::createUuid(), draft, bench.now); }));
        FRONTDESK_TRY(bench.rereadReference());
        return id;
    }
    static AgreementDraft newest(const TicketBench &bench, qint64 id)
    {
        const AgreementBook &book = bench.reference.agreements;
        return {*book.agreement(id), *book.versionsOf(id).last(), {}};
    }
    static Result<ClockCheck> check(TicketBench &bench)
    {
        FRONTDESK_LET(records, bench.write([&](Session &session) {
            ClockPlace place;
            return nextClockRecords(session, place, bench.now.addDays(1), 100);
        }));
        return checkClocks(records, bench.reference.agreements, bench.now);
    }
    TestDesk m_desk;
};

void TestAgreementLife::aRetiredAgreementGetsNoTicketAndWhoHasItKeepsIt()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    FRONTDESK_VALUE(has, bench->create());
    QVERIFY(has.agreementVersion);
    const qint64 id = bench->reference.agreements.version(has.agreementVersion)->agreementId;
    const qsizetype before = bench->reference.agreements.versionsOf(id).size();
    bench->now = bench->now.addSecs(60);
    AgreementDraft draft = newest(*bench, id);
    draft.entry.active = false;
    FRONTDESK_OK(save(*bench, draft));
    QCOMPARE(bench->reference.agreements.versionsOf(id).size(), before + 1);
    QVERIFY(bench->reference.agreements.versionsOf(id).last()->retired);
    QVERIFY(!bench->reference.agreements.agreement(id)->active);
    // What was asked about the time before is answered as before.
    QCOMPARE(bench->reference.agreements.applying(has.service, has.organisation, has.kind, has.openedAt)->agreementId, id);
    bench->now = bench->now.addSecs(60);
    TicketDraft later;
    later.openedAt = bench->now;
    FRONTDESK_VALUE(without, bench->create(later));
    QVERIFY(!without.agreementVersion);
    QVERIFY(!without.hasLeft && !without.dueAt.isValid());
    FRONTDESK_OK(bench->act(has.id, u"take"_s));
    FRONTDESK_VALUE(kept, bench->read(has.id));
    QCOMPARE(kept.dueAt, has.dueAt);
    QCOMPARE(kept.targetSeconds, has.targetSeconds);
    FRONTDESK_VALUE(replay, check(*bench));
    QCOMPARE(replay.first, QList<ClockDifference>());

    bench->now = bench->now.addSecs(60);
    AgreementDraft back = newest(*bench, id);
    back.entry.active = true;
    FRONTDESK_OK(save(*bench, back));
    bench->now = bench->now.addSecs(60);
    later.openedAt = bench->now;
    FRONTDESK_VALUE(again, bench->create(later));
    QCOMPARE(bench->reference.agreements.version(again.agreementVersion)->agreementId, id);
    // The gap stays a gap.
    QVERIFY(!bench->reference.agreements.applying(without.service, without.organisation, without.kind, without.openedAt));
    FRONTDESK_VALUE(still, check(*bench));
    QCOMPARE(still.first, QList<ClockDifference>());
}

void TestAgreementLife::whatWasPreparedForLaterBringsNothingBack()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, backend));
    const qint64 id = bench->reference.agreements.agreements().first().id;
    AgreementDraft prepared = newest(*bench, id);
    prepared.validFrom = bench->now.addDays(10);
    for (ServiceTargets &targets : prepared.version.targets)
        targets.resolutionSeconds *= 2;
    FRONTDESK_OK(save(*bench, prepared));
    AgreementDraft draft = newest(*bench, id);
    draft.entry.active = false;
    FRONTDESK_OK(save(*bench, draft));
    const AgreementBook &book = bench->reference.agreements;
    QVERIFY(!book.applying({}, {}, u"incident"_s, bench->now.addDays(1)));
    QVERIFY(!book.applying({}, {}, u"incident"_s, bench->now.addDays(11)));
    AgreementDraft back = newest(*bench, id);
    back.entry.active = true;
    bench->now = bench->now.addSecs(60);
    FRONTDESK_OK(save(*bench, back));
    const AgreementVersion *then = bench->reference.agreements.applying({}, {}, u"incident"_s, bench->now.addDays(11));
    QVERIFY(then);
    QCOMPARE(then->targets, prepared.version.targets); // what was prepared holds again
}

void TestAgreementLife::aGroupsPastClockSurvivesItsAgreement()
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
    FRONTDESK_VALUE(id, save(*bench, draft));
    FRONTDESK_VALUE(ticket, bench->create());
    FRONTDESK_OK(bench->act(ticket.id, u"assign"_s, [&](TicketAction &action) { action.group = bench->secondLine; action.reason = u"theirs"_s; }));
    FRONTDESK_VALUE(held, bench->read(ticket.id));
    QVERIFY(held.groupDueAt.isValid());
    bench->now = bench->now.addSecs(600);
    AgreementDraft retired = newest(*bench, id);
    retired.entry.active = false;
    FRONTDESK_OK(save(*bench, retired));
    FRONTDESK_VALUE(replay, check(*bench));
    QCOMPARE(replay.first, QList<ClockDifference>());
    QVERIFY(!bench->reference.agreements.applyingToGroup(bench->secondLine, bench->now));
    QVERIFY(bench->reference.agreements.applyingToGroup(bench->secondLine, held.groupDueAt.addSecs(-1800)));
}

/// A zone of an older system that this one no longer knows: its clocks are not reckoned, everything else goes on.
void TestAgreementLife::aZoneThatIsGoneStopsNobody()
{
    FRONTDESK_VALUE(bench, TicketBench::make(m_desk, u"sqlite"_s));
    FRONTDESK_OK(bench->connection->run(u"INSERT INTO calendar (code, name_zh, name_en) VALUES ('gone', '旧', 'Gone')"_s));
    FRONTDESK_OK(bench->connection->run(
        u"INSERT INTO calendar_version (calendar_id, valid_from, definition) SELECT id, '1970-01-01T00:00:00.000Z', "
        "'{\"zone\":\"Mars/Olympus\",\"week\":{\"mon\":[\"08:00-18:00\"]}}' FROM calendar WHERE code = 'gone'"_s));
    FRONTDESK_OK(bench->rereadReference());
    const AgreementBook &book = bench->reference.agreements;
    QVERIFY(book.calendar(u"gone"_s)); // shown, to be corrected
    QVERIFY(!book.businessTime(u"gone"_s));
    FRONTDESK_VALUE(ticket, bench->create());
    QVERIFY(ticket.dueAt.isValid()); // clocks of other calendars run

    AgreementDraft draft = newest(*bench, book.agreements().first().id);
    draft.version.calendar = u"gone"_s;
    const auto refused = save(*bench, draft);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"calendar.unknown"_s);
    // Even where an agreement runs in it already.
    FRONTDESK_OK(bench->connection->run(
        u"INSERT INTO agreement_version (agreement_id, valid_from, definition) SELECT id, '%1', '{\"calendar\":\"gone\",\"targets\":{\"%2\":{\"resolution_s\":3600}}}' "
        "FROM agreement ORDER BY id LIMIT 1"_s.arg(instantText(bench->now.addSecs(-60))).arg(ticket.priority)));
    FRONTDESK_OK(bench->rereadReference());
    FRONTDESK_VALUE(clockless, bench->create());
    QVERIFY(!clockless.dueAt.isValid());
    FRONTDESK_OK(bench->act(clockless.id, u"take"_s));
}

QTEST_GUILESS_MAIN(TestAgreementLife)
#include "tst_agreementlife.moc"
