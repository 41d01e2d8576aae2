#include "core/interaction/interactionservice.h"
#include "core/storage/journal.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/testdesk.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestInteractions : public QObject
{
    Q_OBJECT
private slots:
    void aRuleThatIsBrokenIsSaidAtItsField_data();
    void aRuleThatIsBrokenIsSaidAtItsField();
    void severalFindingsComeInTheOrderOfTheForm();
    void aCallMakesCustomerTicketAndContactAtOnce_data() { TestDesk::addBackends(); }
    void aCallMakesCustomerTicketAndContactAtOnce();
    void aRepeatedCommandIsDoneOnce_data() { TestDesk::addBackends(); }
    void aRepeatedCommandIsDoneOnce();
    void retriesAtTheSameMomentLogOnce_data() { TestDesk::addBackends(); }
    void retriesAtTheSameMomentLogOnce();
    void aRefusedTicketLeavesNoHalfCall_data() { TestDesk::addBackends(); }
    void aRefusedTicketLeavesNoHalfCall();
    void linkingTellsTheTicketWhoReportedIt_data() { TestDesk::addBackends(); }
    void linkingTellsTheTicketWhoReportedIt();
    void anOpenContactIsFinishedOnce_data() { TestDesk::addBackends(); }
    void anOpenContactIsFinishedOnce();
    void callBacksAreListedUntilTheyAreDone_data() { TestDesk::addBackends(); }
    void callBacksAreListedUntilTheyAreDone();
    void theContactThatKeepsACallBackMarksItDone_data() { TestDesk::addBackends(); }
    void theContactThatKeepsACallBackMarksItDone();
    void aMegabyteIsKeptWhole_data() { TestDesk::addBackends(); }
    void aMegabyteIsKeptWhole();

private:
    static InteractionDraft answered(const QString &subject)
    {
        InteractionDraft draft;
        draft.subject = subject;
        draft.outcome = u"answered"_s;
        return draft;
    }
    static qint64 countOf(Desk &desk, const QString &table)
    {
        const auto count = await(desk.worker().read([=](Session &session) {
            return session.queryText(u"SELECT count(*) AS n FROM "_s + table, {}, [](const Row &row) { return row.integer(u"n"_s); });
        }));
        return count ? count->first() : -1;
    }
    TestDesk m_desks;
};

namespace {
const QDateTime now({2026, 3, 10}, {9, 0}, Qt::UTC);
}

void TestInteractions::aRuleThatIsBrokenIsSaidAtItsField_data()
{
    using Change = std::function<void(InteractionDraft &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("code"); // empty: allowed
    const auto row = [](const char *name, const Change &change, const QString &field = {}, const QString &code = {}) {
        QTest::newRow(name) << change << field << code;
    };
    row("as it should be", [](InteractionDraft &) {});
    row("unknown channel", [](InteractionDraft &d) { d.channel = u"smoke"_s; }, u"channel"_s, u"interaction.channel_unknown"_s);
    row("unknown outcome", [](InteractionDraft &d) { d.outcome = u"fine"_s; }, u"outcome"_s, u"interaction.outcome_unknown"_s);
    row("ended without outcome", [](InteractionDraft &d) { d.outcome.clear(); d.endedAt = now; }, u"outcome"_s, u"interaction.outcome_missing"_s);
    row("open without outcome", [](InteractionDraft &d) { d.outcome.clear(); d.subject.clear(); });
    row("no subject", [](InteractionDraft &d) { d.subject = u" \n"_s; }, u"subject"_s, u"field.missing"_s);
    row("a drop without subject", [](InteractionDraft &d) { d.outcome = u"dropped"_s; d.subject.clear(); d.callBackDeclined = true; });
    row("abandoned without subject", [](InteractionDraft &d) { d.outcome = u"abandoned"_s; d.subject.clear(); });
    row("abandoned but answered", [](InteractionDraft &d) { d.outcome = u"abandoned"_s; d.answeredAt = now; }, u"answeredAt"_s, u"interaction.abandoned_answered"_s);
    row("a drop undecided", [](InteractionDraft &d) { d.outcome = u"dropped"_s; }, u"callBackAt"_s, u"interaction.call_back_undecided"_s);
    row("a drop to be called back", [](InteractionDraft &d) { d.outcome = u"dropped"_s; d.callBackAt = now.addSecs(60); });
    row("call-back without time", [](InteractionDraft &d) { d.outcome = u"call_back"_s; }, u"callBackAt"_s, u"interaction.call_back_missing"_s);
    row("call-back now", [](InteractionDraft &d) { d.outcome = u"call_back"_s; d.callBackAt = now; }, u"callBackAt"_s, u"interaction.call_back_past"_s);
    row("linked to nothing", [](InteractionDraft &d) { d.outcome = u"linked"_s; }, u"linkedTicket"_s, u"interaction.link_missing"_s);
    row("in the future", [](InteractionDraft &d) { d.offeredAt = now.addMSecs(1); }, u"offeredAt"_s, u"interaction.in_future"_s);
    row("ends in the future", [](InteractionDraft &d) { d.endedAt = now.addSecs(5); }, u"endedAt"_s, u"interaction.in_future"_s);
    row("seven days ago", [](InteractionDraft &d) { d.offeredAt = now.addDays(-7); });
    row("longer ago", [](InteractionDraft &d) { d.offeredAt = now.addDays(-7).addMSecs(-1); }, u"offeredAt"_s, u"interaction.too_old"_s);
    row("answered before it rang", [](InteractionDraft &d) { d.offeredAt = now.addSecs(-60); d.answeredAt = now.addSecs(-61); }, u"answeredAt"_s, u"interaction.times_reversed"_s);
    row("ended before it was answered", [](InteractionDraft &d) { d.offeredAt = d.answeredAt = now.addSecs(-60); d.endedAt = now.addSecs(-61); }, u"endedAt"_s, u"interaction.times_reversed"_s);
    row("all in one moment", [](InteractionDraft &d) { d.offeredAt = d.answeredAt = d.endedAt = now; });
    row("negative hold", [](InteractionDraft &d) { d.holdSeconds = -1; }, u"holdSeconds"_s, u"interaction.seconds_wrong"_s);
    row("negative wrap", [](InteractionDraft &d) { d.wrapSeconds = -1; }, u"wrapSeconds"_s, u"interaction.seconds_wrong"_s);
    row("a full megabyte", [](InteractionDraft &d) { d.details = QString(1 << 20, u'x'); });
    row("one more", [](InteractionDraft &d) { d.details = QString((1 << 20) + 1, u'x'); }, u"details"_s, u"field.too_long"_s);
    row("a title too long", [](InteractionDraft &d) { d.outcome = u"created"_s; d.subject = QString(501, u'x'); }, u"subject"_s, u"field.too_long"_s);
}

void TestInteractions::aRuleThatIsBrokenIsSaidAtItsField()
{
    QFETCH(std::function<void(InteractionDraft &)>, change);
    QFETCH(QString, field);
    QFETCH(QString, code);
    InteractionDraft draft = answered(u"VPN"_s);
    change(draft);
    const QList<Error> errors = InteractionService::check(draft, now);
    QCOMPARE(errors.size(), code.isEmpty() ? 0 : 1);
    if (!code.isEmpty()) {
        QCOMPARE(errors.first().field, field);
        QCOMPARE(errors.first().code, code);
        QCOMPARE(errors.first().kind, ErrorKind::Invalid);
    }
}

void TestInteractions::severalFindingsComeInTheOrderOfTheForm()
{
    InteractionDraft draft = answered({});
    draft.channel = u"smoke"_s;
    draft.details = QString((1 << 20) + 1, u'x');
    QStringList fields;
    for (const Error &error : InteractionService::check(draft, now))
        fields += error.field;
    QCOMPARE(fields, (QStringList{u"channel"_s, u"subject"_s, u"details"_s}));
}

void TestInteractions::aCallMakesCustomerTicketAndContactAtOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    InteractionDraft draft = answered(u"邮箱打不开"_s);
    draft.outcome = u"created"_s;
    draft.newCustomer.name = u"苏晴"_s;
    draft.newCustomer.phone = u"13800138000"_s;
    draft.phone = u"13800138000"_s;
    draft.details = u"\U0001F600 \u202E\u05E9\u05DC\u05D5\u05DD"_s;
    draft.offeredAt = QDateTime::currentDateTimeUtc().addDays(-6);
    draft.answeredAt = draft.offeredAt.addSecs(12);
    draft.endedAt = draft.offeredAt.addSecs(300);
    draft.holdSeconds = 20;
    draft.ticket.category = desk.reference()->directory.categoryByCode(u"software"_s)->id;
    FRONTDESK_VALUE(receipt, await(desk.interactions().log(draft)));
    QVERIFY(!receipt.repeated);
    QCOMPARE(receipt.number, u"CALL-000001"_s);
    QCOMPARE(receipt.ticketNumber, u"INC-000001"_s);

    FRONTDESK_VALUE(contacts, await(desk.interactions().ofTicket(receipt.ticket)));
    QCOMPARE(contacts.size(), 1);
    const Interaction &contact = contacts.first();
    QCOMPARE(contact.customer, receipt.customer);
    QCOMPARE(contact.affected, receipt.customer);
    QCOMPARE(contact.customerName, u"苏晴"_s);
    QCOMPARE(contact.agent, desk.actor().staff);
    QCOMPARE(contact.details, draft.details);
    QCOMPARE(contact.offeredAt, draft.offeredAt);
    QCOMPARE(contact.answeredAt, draft.answeredAt);
    QCOMPARE(contact.endedAt, draft.endedAt);
    QCOMPARE(contact.holdSeconds, 20);
    QCOMPARE(contact.ticketNumber, receipt.ticketNumber);
    FRONTDESK_VALUE(page, await(desk.tickets().page(receipt.ticket)));
    QCOMPARE(page.ticket.title, draft.subject);
    QCOMPARE(page.details, draft.details);
    QCOMPARE(page.ticket.openedAt, draft.offeredAt); // the clocks start at the contact
    QCOMPARE(page.ticket.category, draft.ticket.category);
    QCOMPARE(page.ticket.caller, receipt.customer);
    QCOMPARE(page.callers.size(), 1);
    QCOMPARE(countOf(desk, u"ticket_caller WHERE interaction_id = %1"_s.arg(receipt.interaction.value)), 1);
    FRONTDESK_VALUE(events, await(desk.worker().read(
        [id = receipt.interaction.value](Session &session) { return journal::read(session, u"interaction"_s, id); })));
    QCOMPARE(events.size(), 1);
    QCOMPARE(events.first().event.kind, u"logged"_s);
    QCOMPARE(events.first().event.occurredAt, draft.offeredAt);
    const QJsonObject set = events.first().event.body.value(u"set"_s).toObject();
    QCOMPARE(set.value(u"outcome"_s).toString(), u"created"_s);
    QCOMPARE(set.value(u"ticket_id"_s).toInteger(), receipt.ticket.value);
    QCOMPARE(set.value(u"details"_s).toString(), draft.details);
}

void TestInteractions::aRepeatedCommandIsDoneOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    InteractionDraft draft = answered(u"VPN"_s);
    draft.outcome = u"created"_s;
    draft.newCustomer.name = u"Ivo Novák"_s;
    FRONTDESK_VALUE(first, await(desk.interactions().log(draft)));
    FRONTDESK_VALUE(second, await(desk.interactions().log(draft)));
    QVERIFY(!first.repeated);
    QVERIFY(second.repeated);
    QCOMPARE(second.interaction, first.interaction);
    QCOMPARE(second.number, first.number);
    QCOMPARE(second.ticket, first.ticket);
    QCOMPARE(second.ticketNumber, first.ticketNumber);
    QCOMPARE(second.customer, first.customer);
    QCOMPARE(countOf(desk, u"interaction"_s), 1);
    QCOMPARE(countOf(desk, u"customer"_s), 1);
    QCOMPARE(countOf(desk, u"ticket"_s), 1);
}

void TestInteractions::retriesAtTheSameMomentLogOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    std::vector<std::unique_ptr<Desk>> desks;
    for (int i = 0; i < 4; ++i) {
        desks.push_back(std::make_unique<Desk>(address, false));
        FRONTDESK_OK(await(desks.back()->open(TestDesk::admin(backend))));
    }
    for (int round = 0; round < 5; ++round) {
        InteractionDraft draft = answered(u"VPN %1"_s.arg(round));
        draft.outcome = u"created"_s;
        draft.newCustomer.name = u"Caller %1"_s.arg(round);
        QList<QFuture<Result<InteractionReceipt>>> answers;
        for (const auto &desk : desks)
            answers += desk->interactions().log(draft);
        QSet<QString> numbers;
        int fresh = 0;
        for (const auto &answer : std::as_const(answers)) {
            FRONTDESK_VALUE(receipt, await(answer));
            numbers.insert(receipt.number + receipt.ticketNumber);
            fresh += receipt.repeated ? 0 : 1;
        }
        QCOMPARE(numbers.size(), 1);
        QCOMPARE(fresh, 1);
    }
    QCOMPARE(countOf(*desks.front(), u"interaction"_s), 5);
    QCOMPARE(countOf(*desks.front(), u"ticket"_s), 5);
    QCOMPARE(countOf(*desks.front(), u"customer"_s), 5);
}

void TestInteractions::aRefusedTicketLeavesNoHalfCall()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    InteractionDraft draft = answered(u"VPN"_s);
    draft.outcome = u"created"_s;
    draft.newCustomer.name = u"Ivo Novák"_s;
    draft.ticket.category = {9999};
    const auto unknown = await(desk.interactions().log(draft));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().field, u"category"_s);
    draft.ticket.category = {};
    draft.newCustomer.email = u"not an address"_s;
    const auto address2 = await(desk.interactions().log(draft));
    QVERIFY(!address2);
    QCOMPARE(address2.error().field, u"newCustomer.email"_s);
    QCOMPARE(countOf(desk, u"interaction"_s), 0);
    QCOMPARE(countOf(desk, u"customer"_s), 0);
    QCOMPARE(countOf(desk, u"ticket"_s), 0);
    draft.newCustomer.email.clear();
    FRONTDESK_VALUE(receipt, await(desk.interactions().log(draft))); // the same command, for it was never done
    QVERIFY(!receipt.repeated);
}

void TestInteractions::linkingTellsTheTicketWhoReportedIt()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    InteractionDraft draft = answered(u"网络中断"_s);
    draft.outcome = u"created"_s;
    draft.newCustomer.name = u"苏晴"_s;
    FRONTDESK_VALUE(made, await(desk.interactions().log(draft)));
    InteractionDraft other = answered(u"我也上不了网"_s);
    other.outcome = u"linked"_s;
    other.linkedTicket = made.ticket;
    other.newCustomer.name = u"王伟"_s;
    FRONTDESK_VALUE(linked, await(desk.interactions().log(other)));
    QCOMPARE(linked.ticket, made.ticket);
    QCOMPARE(linked.ticketNumber, made.ticketNumber);
    FRONTDESK_VALUE(page, await(desk.tickets().page(made.ticket)));
    QCOMPARE(page.callers.size(), 2);
    QVERIFY(!page.callers.at(1).toldAt.isValid());
    QCOMPARE(page.journal.last().event.kind, u"contact"_s);
    QCOMPARE(page.journal.last().event.body.value(u"interaction"_s).toString(), linked.number);
    QCOMPARE(page.ticket.seq, page.journal.last().seq);
    QCOMPARE(page.ticket.flowSeq, 1); // whoever works on it is not told that it moved
    FRONTDESK_VALUE(contacts, await(desk.interactions().ofTicket(made.ticket)));
    QCOMPARE(contacts.size(), 2);
    other.command = QUuid::createUuid();
    other.linkedTicket = {4711};
    const auto refused = await(desk.interactions().log(other));
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, u"linkedTicket"_s);
}

void TestInteractions::anOpenContactIsFinishedOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    InteractionDraft ringing;
    ringing.phone = u"13800138000"_s;
    ringing.offeredAt = QDateTime::currentDateTimeUtc().addSecs(-30);
    FRONTDESK_VALUE(open, await(desk.interactions().log(ringing)));
    FRONTDESK_VALUE(waiting, await(desk.interactions().list(InteractionList::Waiting)));
    QCOMPARE(waiting.size(), 1);
    FRONTDESK_VALUE(badge, await(desk.interactions().waiting()));
    QCOMPARE(badge.open, 1);

    InteractionDraft finished = answered(u"问了营业时间"_s);
    finished.interaction = open.interaction;
    finished.phone = ringing.phone;
    FRONTDESK_VALUE(receipt, await(desk.interactions().log(finished)));
    QCOMPARE(receipt.interaction, open.interaction);
    QCOMPARE(receipt.number, open.number);
    FRONTDESK_VALUE(none, await(desk.interactions().list(InteractionList::Waiting)));
    QVERIFY(none.isEmpty());
    FRONTDESK_VALUE(mine, await(desk.interactions().list(InteractionList::Mine)));
    QCOMPARE(mine.size(), 1);
    QCOMPARE(mine.first().offeredAt, ringing.offeredAt);
    QVERIFY(mine.first().endedAt.isValid());
    finished.command = QUuid::createUuid();
    const auto again = await(desk.interactions().log(finished));
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"interaction.already_finished"_s);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
}

void TestInteractions::callBacksAreListedUntilTheyAreDone()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    QList<InteractionReceipt> receipts;
    for (const int hours : {5, 2}) {
        InteractionDraft draft = answered(u"in %1 h"_s.arg(hours));
        draft.outcome = u"call_back"_s;
        draft.callBackAt = QDateTime::currentDateTimeUtc().addSecs(hours * 3600);
        FRONTDESK_VALUE(receipt, await(desk.interactions().log(draft)));
        receipts += receipt;
    }
    FRONTDESK_VALUE(due, await(desk.interactions().list(InteractionList::CallBacks)));
    QCOMPARE(due.size(), 2);
    QCOMPARE(due.first().subject, u"in 2 h"_s); // due first
    FRONTDESK_VALUE(badge, await(desk.interactions().waiting()));
    QCOMPARE(badge.callBacksDue, 0); // not yet
    const QUuid command = QUuid::createUuid();
    FRONTDESK_OK(await(desk.interactions().callBackDone(due.first().id, command)));
    FRONTDESK_OK(await(desk.interactions().callBackDone(due.first().id, command)));
    const auto twice = await(desk.interactions().callBackDone(due.first().id));
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, u"interaction.no_call_back"_s);
    FRONTDESK_VALUE(left, await(desk.interactions().list(InteractionList::CallBacks)));
    QCOMPARE(left.size(), 1);
    FRONTDESK_VALUE(today, await(desk.interactions().list(InteractionList::Today)));
    QCOMPARE(today.size(), 2);
    QCOMPARE(today.first().id, receipts.last().interaction); // newest first
}

void TestInteractions::theContactThatKeepsACallBackMarksItDone()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    InteractionDraft promise = answered(u"call me"_s);
    promise.outcome = u"call_back"_s;
    promise.callBackAt = QDateTime::currentDateTimeUtc().addSecs(3600);
    FRONTDESK_VALUE(promised, await(desk.interactions().log(promise)));
    // What is refused keeps no promise either: one transaction.
    InteractionDraft kept = answered(u"called back"_s);
    kept.promised = promised.interaction;
    kept.outcome = u"linked"_s;
    kept.linkedTicket = {999'999};
    QVERIFY(!await(desk.interactions().log(kept)));
    FRONTDESK_VALUE(still, await(desk.interactions().list(InteractionList::CallBacks)));
    QCOMPARE(still.size(), 1);
    kept.outcome = u"answered"_s;
    kept.linkedTicket = {};
    FRONTDESK_VALUE(receipt, await(desk.interactions().log(kept)));
    FRONTDESK_VALUE(left, await(desk.interactions().list(InteractionList::CallBacks)));
    QVERIFY(left.isEmpty());
    FRONTDESK_VALUE(events, await(desk.worker().read([&](Session &session) { return journal::read(session, u"interaction"_s, promised.interaction.value); })));
    QCOMPARE(events.last().event.kind, u"call_back_done"_s);
    QCOMPARE(events.last().event.body.value(u"by"_s).toString(), receipt.number);
    // A second contact about it is logged all the same.
    InteractionDraft again = answered(u"called once more"_s);
    again.promised = promised.interaction;
    FRONTDESK_OK(await(desk.interactions().log(again)));
}

void TestInteractions::aMegabyteIsKeptWhole()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    InteractionDraft draft = answered(u"长邮件"_s);
    draft.details = QString(1 << 20, u'详');
    draft.newCustomer.name = u"苏晴"_s;
    FRONTDESK_VALUE(receipt, await(desk.interactions().log(draft)));
    FRONTDESK_VALUE(contacts, await(desk.interactions().ofCustomer(receipt.customer)));
    QCOMPARE(contacts.size(), 1);
    QVERIFY(contacts.first().details == draft.details);
}

QTEST_GUILESS_MAIN(TestInteractions)
#include "tst_interactions.moc"
