#include "core/access/staffwork.h"
#include "core/desk/desk.h"
#include "core/escalation/escalationservice.h"
#include "core/interaction/interactionservice.h"
#include "core/people/customermergework.h"
#include "core/people/peopleservice.h"
#include "core/reporting/reportservice.h"
#include "core/storage/journal.h"
#include "core/ticket/ticketservice.h"
#include "core/ticket/ticketwork.h"
#include "tests/support/testdesk.h"

#include <QRandomGenerator>
#include <QSqlError>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Two customers become one, and two again.
class TestCustomerMerge : public QObject
{
    Q_OBJECT
private slots:
    void bothHistoriesAreOnePersonsAndEveryNameFindsIt_data() { TestDesk::addBackends(); }
    void bothHistoriesAreOnePersonsAndEveryNameFindsIt();
    void aMergedCallerIsShownAndToldOnce_data() { TestDesk::addBackends(); }
    void aMergedCallerIsShownAndToldOnce();
    void whoCallsAgainAsTheOtherIsToldAgain_data() { TestDesk::addBackends(); }
    void whoCallsAgainAsTheOtherIsToldAgain();
    void undoAfterNewTicketsRestoresBothExactly_data() { TestDesk::addBackends(); }
    void undoAfterNewTicketsRestoresBothExactly();
    void undoKeepsWhatSomebodyChangedSince_data() { TestDesk::addBackends(); }
    void undoKeepsWhatSomebodyChangedSince();
    void mergesIntoOnePersonAreTakenBackInAnyOrder_data() { TestDesk::addBackends(); }
    void mergesIntoOnePersonAreTakenBackInAnyOrder();
    void aChainOfMergesLeadsToItsEnd_data() { TestDesk::addBackends(); }
    void aChainOfMergesLeadsToItsEnd();
    void whatChangedMeanwhileIsAConflict_data() { TestDesk::addBackends(); }
    void whatChangedMeanwhileIsAConflict();
    void ofTwoAtOnceEitherWayRoundOneWins_data() { TestDesk::addBackends(); }
    void ofTwoAtOnceEitherWayRoundOneWins();
    void aRepeatedCommandMergesOnce_data() { TestDesk::addBackends(); }
    void aRepeatedCommandMergesOnce();
    void duplicatesAreSuggestedWithTheirReason_data() { TestDesk::addBackends(); }
    void duplicatesAreSuggestedWithTheirReason();
    void aListSortedByCallerFollowsTheNamesItShows_data() { TestDesk::addBackends(); }
    void aListSortedByCallerFollowsTheNamesItShows();
    void theShownNameIsThatOfTheEndOfTheChain_data() { TestDesk::addBackends(); }
    void theShownNameIsThatOfTheEndOfTheChain();
    void aRenameAndAMergeAtOnceLeaveOneName_data() { TestDesk::addBackends(); }
    void aRenameAndAMergeAtOnceLeaveOneName();
    void nobodyGoesRoundTheProgram_data() { TestDesk::addBackends(); }
    void nobodyGoesRoundTheProgram();

private:
    TestDesk m_desks;
};

namespace {

Customer person(const QString &name, const QString &phone, const QString &email, const QString &device = {}, const QString &note = {})
{
    Customer customer;
    customer.name = name;
    customer.phone = phone;
    customer.email = email;
    customer.device = device;
    customer.note = note;
    return customer;
}

QStringList keysOf(Desk &desk, Id<Customer> id)
{
    auto keys = await(desk.worker().read([id](Session &session) {
        return session.query(u"people.keys"_s, {{u"id"_s, id.value}}, [](const Row &row) { return row.text(u"term"_s); });
    })).value_or(QStringList{u"unreadable"_s});
    keys.sort();
    return keys;
}

/// The row itself, whoever it was merged into.
Customer rowOf(Desk &desk, Id<Customer> id)
{
    return await(desk.worker().read([id](Session &session) { return peoplework::read(session, id); })).value_or(Customer{});
}

QList<Id<Customer>> found(Desk &desk, const QString &typed)
{
    QList<Id<Customer>> ids;
    for (const CustomerHit &hit : await(desk.people().find(typed)).value_or(QList<CustomerHit>{}))
        ids += hit.customer.id;
    return ids;
}

Result<Ticket> ticketFor(Desk &desk, Id<Customer> caller, const QString &title)
{
    TicketDraft draft;
    draft.title = title;
    draft.caller = caller;
    return await(desk.tickets().create(draft, QUuid::createUuid()));
}

struct Twins
{
    Customer su, sue;
};

Result<Twins> twins(Desk &desk)
{
    FRONTDESK_LET(su, await(desk.people().save(person(u"苏晴"_s, u"13800138000"_s, u"su.qing@example.com"_s, u"NB-1"_s, u"Prefers mail."_s))));
    FRONTDESK_LET(sue, await(desk.people().save(person(u"Sue King"_s, u"13900139000"_s, u"sue@example.org"_s, u"PC-2"_s, u"Left-handed."_s))));
    return Twins{su, sue};
}

/// The survivor takes the other's telephone and both notes.
CustomerMerge mergeOf(const Twins &both)
{
    CustomerMerge merge{both.su, both.sue, both.su};
    merge.values.phone = both.sue.phone;
    merge.values.note = both.su.note + u'\n' + both.sue.note;
    return merge;
}

} // namespace

#define FRONTDESK_OPENED(desk)                                                                                                             \
    FRONTDESK_BACKEND(backend);                                                                                                            \
    FRONTDESK_VALUE(address, m_desks.initialised(backend));                                                                                \
    Desk desk(address, false);                                                                                                             \
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))))

void TestCustomerMerge::bothHistoriesAreOnePersonsAndEveryNameFindsIt()
{
    FRONTDESK_OPENED(desk);
    FRONTDESK_VALUE(both, twins(desk));
    FRONTDESK_VALUE(hers, ticketFor(desk, both.su.id, u"VPN连不上"_s));
    FRONTDESK_VALUE(theirs, ticketFor(desk, both.sue.id, u"Printer jams"_s));
    InteractionDraft call;
    call.customer = both.sue.id;
    call.subject = u"Where is my ticket?"_s;
    call.outcome = u"answered"_s;
    call.offeredAt = call.answeredAt = call.endedAt = desk.clock().now();
    FRONTDESK_OK(await(desk.interactions().log(call)));
    FRONTDESK_VALUE(before, await(desk.people().card(both.su.id)));
    QCOMPARE(before.ticketCount, 1);
    QVERIFY(!before.lastContactAt.isValid());

    FRONTDESK_VALUE(survivor, await(desk.people().merge(mergeOf(both))));
    QCOMPARE(survivor.id, both.su.id);
    QCOMPARE(survivor.number, both.su.number);
    QCOMPARE(survivor.phoneE164, u"+8613900139000"_s);
    QCOMPARE(survivor.note, u"Prefers mail.\nLeft-handed."_s);
    QCOMPARE(rowOf(desk, both.sue.id), both.sue); // it stays as it is

    // Either id gives one card with everything of both.
    for (const Id<Customer> id : {both.su.id, both.sue.id}) {
        FRONTDESK_VALUE(card, await(desk.people().card(id)));
        QCOMPARE(card.customer, survivor);
        QCOMPARE(card.ticketCount, 2);
        QCOMPARE(QSet<qint64>(card.openTickets.cbegin(), card.openTickets.cend()), (QSet<qint64>{hers.id.value, theirs.id.value}));
        QVERIFY(card.lastContactAt.isValid());
        QCOMPARE(card.merged.size(), 1);
        QCOMPARE(card.merged.first().customer, both.sue);
        QCOMPARE(card.merged.first().into, both.su.id);
        QCOMPARE(card.merged.first().who, desk.actor().name);
        QCOMPARE(card.otherPhones, QStringList{u"13800138000"_s});
        QCOMPARE(card.otherEmails, QStringList{u"sue@example.org"_s});
        QCOMPARE(card.otherDevices, QStringList{u"PC-2"_s});
    }
    // Every name, number, address and device of both finds the survivor, and nobody twice.
    for (const QString &typed : {u"苏晴"_s, u"suqing"_s, u"sq"_s, u"Sue King"_s, u"king"_s, u"13800138000"_s, u"139 0013 9000"_s, u"su.qing@"_s, u"sue@example.org"_s,
                                 u"NB-1"_s, u"pc-2"_s, both.su.number, both.sue.number})
        QVERIFY2(found(desk, typed) == QList{both.su.id}, qPrintable(typed));
    FRONTDESK_VALUE(hits, await(desk.people().find(u"king"_s)));
    QCOMPARE(hits.first().identities, (QList{both.su.id, both.sue.id}));
    // Scripts that name the other mean the survivor.
    Customer given[4];
    given[0].number = both.sue.number;
    given[1].email = both.sue.email;
    given[2].phone = both.su.phone;
    given[3].name = both.sue.name;
    for (const Customer &one : given) {
        FRONTDESK_VALUE(meant, await(desk.worker().read([&](Session &session) { return peoplework::identify(session, {desk.actor(), u"CN"_s, desk.clock().now()}, one); })));
        QVERIFY(meant);
        QCOMPARE(meant->id, both.su.id);
    }
    // The ticket of old shows whom to talk to now; the merge stands in both journals.
    FRONTDESK_VALUE(page, await(desk.tickets().page(theirs.id)));
    QCOMPARE(page.caller, survivor);
    QCOMPARE(page.ticket.callerName, survivor.name);
    QCOMPARE(page.ticket.caller, both.sue.id);
    for (const auto &[id, kind] : {std::pair{both.su.id, u"took_over"_s}, {both.sue.id, u"merged"_s}}) {
        FRONTDESK_VALUE(events, await(desk.worker().read([id = id](Session &session) { return journal::read(session, u"customer"_s, id.value); })));
        QCOMPARE(events.size(), 2);
        QCOMPARE(events.last().event.kind, kind);
        QCOMPARE(events.last().event.actor, desk.actor().staff);
    }
    // A later change of the survivor loses no key of the other.
    Customer changed = survivor;
    changed.device = u"NB-9"_s;
    FRONTDESK_OK(await(desk.people().change(survivor, changed)));
    QCOMPARE(found(desk, u"Sue King"_s), QList{both.su.id});
    // Nobody changes the other behind its survivor's back.
    Customer late = both.sue;
    late.note = u"late"_s;
    for (const auto &refused : {await(desk.people().save(late)).map([](const auto &) { return 0; }), await(desk.people().change(both.sue, late)).map([](const auto &) { return 0; })}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"customer.merged"_s);
        QCOMPARE(refused.error().values.value(u"into"_s), both.su.number);
    }
}

namespace {

/// Somebody reports the same thing.
Result<InteractionReceipt> sameAs(Desk &desk, Id<Customer> caller, Id<Ticket> ticket)
{
    InteractionDraft call;
    call.customer = caller;
    call.subject = u"The same here"_s;
    call.outcome = u"linked"_s;
    call.linkedTicket = ticket;
    call.offeredAt = call.answeredAt = call.endedAt = desk.clock().now();
    return await(desk.interactions().log(call));
}

Result<TicketReceipt> act(Desk &desk, Id<Ticket> ticket, const QString &action, Id<Customer> customer = {})
{
    TicketAction step;
    step.ticket = ticket;
    step.action = action;
    step.customer = customer;
    if (action == "resolve"_L1) {
        step.code = u"solved"_s;
        step.text = u"Done."_s;
    }
    return await(desk.tickets().act(step));
}

QStringList callersOf(Desk &desk, Id<Ticket> ticket)
{
    QStringList names;
    for (const TicketCaller &caller : await(desk.tickets().page(ticket)).value_or(TicketPage{}).callers)
        names += caller.name + (caller.toldAt.isValid() ? u" told"_s : QString());
    return names;
}

/// Whether the ticket would be closed after the days of silence.
bool isClosedBySilence(Desk &desk, Id<Ticket> ticket)
{
    const auto due = await(desk.worker().read([&](Session &session) {
        return ticketwork::dueToMove(session, {*desk.reference(), desk.actor(), desk.clock().now().addDays(30)});
    }));
    return due && std::any_of(due->cbegin(), due->cend(), [&](const ticketwork::DueToMove &one) { return one.ticket == ticket && one.closes; });
}

} // namespace

void TestCustomerMerge::aMergedCallerIsShownAndToldOnce()
{
    FRONTDESK_OPENED(desk);
    FRONTDESK_VALUE(both, twins(desk));
    FRONTDESK_VALUE(wang, await(desk.people().save(person(u"王伟"_s, {}, {}))));
    FRONTDESK_VALUE(ticket, ticketFor(desk, both.sue.id, u"Printer jams"_s));
    for (const Id<Customer> caller : {both.sue.id, both.su.id, wang.id})
        FRONTDESK_OK(sameAs(desk, caller, ticket.id));
    FRONTDESK_OK(act(desk, ticket.id, u"take"_s));
    QCOMPARE(callersOf(desk, ticket.id), (QStringList{u"Sue King"_s, u"苏晴"_s, u"王伟"_s}));
    FRONTDESK_OK(await(desk.people().merge(mergeOf(both))));

    // The list names the survivor, the ticket's page has each person once, and both contacts are the survivor's.
    FRONTDESK_VALUE(rows, await(desk.tickets().firstRows({}, {}, 10)));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().callerName, u"苏晴"_s);
    QCOMPARE(rows.first().caller, both.sue.id);
    QCOMPARE(callersOf(desk, ticket.id), (QStringList{u"苏晴"_s, u"王伟"_s}));
    for (const Id<Customer> id : {both.su.id, both.sue.id}) {
        FRONTDESK_VALUE(contacts, await(desk.interactions().ofCustomer(id)));
        QCOMPARE(contacts.size(), 2);
        QList<qint64> ids;
        for (const Interaction &contact : contacts) {
            QCOMPARE(contact.customerName, u"苏晴"_s);
            ids += contact.id.value;
        }
        FRONTDESK_VALUE(lines, await(desk.reports().contacts(ids)));
        QCOMPARE(lines.size(), 2);
        for (const ContactLine &line : lines)
            QCOMPARE(line.caller, u"苏晴"_s);
    }
    FRONTDESK_OK(act(desk, ticket.id, u"resolve"_s));
    FRONTDESK_VALUE(attention, await(desk.escalations().attention()));
    QCOMPARE(std::count_if(attention.cbegin(), attention.cend(), [](const AttentionItem &item) { return item.kind == AttentionItem::Kind::ToTell; }), 1);

    // The ticket's caller is told by being asked; the other id of the same person needs no second call.
    FRONTDESK_OK(act(desk, ticket.id, u"ask"_s));
    QCOMPARE(callersOf(desk, ticket.id), (QStringList{u"苏晴 told"_s, u"王伟"_s}));
    QVERIFY(!isClosedBySilence(desk, ticket.id));
    const auto early = act(desk, ticket.id, u"close"_s);
    QVERIFY(!early);
    QCOMPARE(early.error().code, u"ticket.callers_to_tell"_s);
    QCOMPARE(early.error().values.value(u"who"_s), u"王伟"_s);
    FRONTDESK_OK(act(desk, ticket.id, u"tell"_s, wang.id));
    QVERIFY(isClosedBySilence(desk, ticket.id));

    // Taken back, everybody is who they were, and knows what they knew.
    FRONTDESK_OK(await(desk.people().unmerge(both.sue.id)));
    QCOMPARE(callersOf(desk, ticket.id), (QStringList{u"Sue King told"_s, u"苏晴"_s, u"王伟 told"_s}));
    QVERIFY(!isClosedBySilence(desk, ticket.id));
    FRONTDESK_VALUE(after, await(desk.tickets().firstRows({}, {}, 10)));
    QCOMPARE(after.first().callerName, u"Sue King"_s);
    FRONTDESK_VALUE(hers, await(desk.interactions().ofCustomer(both.su.id)));
    QCOMPARE(hers.size(), 1);
    FRONTDESK_OK(await(desk.people().merge(mergeOf(both))));
    FRONTDESK_OK(act(desk, ticket.id, u"close"_s));
}

void TestCustomerMerge::whoCallsAgainAsTheOtherIsToldAgain()
{
    FRONTDESK_OPENED(desk);
    FRONTDESK_VALUE(both, twins(desk));
    FRONTDESK_VALUE(wang, await(desk.people().save(person(u"王伟"_s, {}, {}))));
    FRONTDESK_VALUE(ticket, ticketFor(desk, wang.id, u"Printer jams"_s));
    for (const Id<Customer> caller : {both.sue.id, both.su.id})
        FRONTDESK_OK(sameAs(desk, caller, ticket.id));
    FRONTDESK_OK(await(desk.people().merge(mergeOf(both))));
    FRONTDESK_OK(act(desk, ticket.id, u"take"_s));
    FRONTDESK_OK(act(desk, ticket.id, u"resolve"_s));
    FRONTDESK_OK(act(desk, ticket.id, u"tell"_s, both.sue.id));
    QCOMPARE(callersOf(desk, ticket.id), (QStringList{u"王伟"_s, u"苏晴 told"_s}));
    // They call as the survivor now, and the ticket knows them by the other id.
    FRONTDESK_OK(sameAs(desk, both.su.id, ticket.id));
    QCOMPARE(callersOf(desk, ticket.id), (QStringList{u"王伟"_s, u"苏晴"_s}));
}

void TestCustomerMerge::undoAfterNewTicketsRestoresBothExactly()
{
    FRONTDESK_OPENED(desk);
    FRONTDESK_VALUE(both, twins(desk));
    FRONTDESK_VALUE(old, ticketFor(desk, both.sue.id, u"Printer jams"_s));
    const QStringList hers = keysOf(desk, both.su.id), theirs = keysOf(desk, both.sue.id);
    FRONTDESK_OK(await(desk.people().merge(mergeOf(both))));
    QVERIFY(keysOf(desk, both.sue.id).isEmpty());
    FRONTDESK_VALUE(fresh, ticketFor(desk, both.su.id, u"Screen flickers"_s));

    FRONTDESK_VALUE(undone, await(desk.people().unmerge(both.sue.id)));
    QVERIFY(undone.kept.isEmpty());
    QCOMPARE(undone.survivor, both.su);
    QCOMPARE(undone.restored, both.sue);
    QCOMPARE(rowOf(desk, both.su.id), both.su);
    QCOMPARE(rowOf(desk, both.sue.id), both.sue);
    QCOMPARE(keysOf(desk, both.su.id), hers);
    QCOMPARE(keysOf(desk, both.sue.id), theirs);
    FRONTDESK_VALUE(suCard, await(desk.people().card(both.su.id)));
    FRONTDESK_VALUE(sueCard, await(desk.people().card(both.sue.id)));
    QCOMPARE(suCard.openTickets, QList{fresh.id.value}); // what came after the merge is the survivor's
    QCOMPARE(sueCard.openTickets, QList{old.id.value});
    QVERIFY(suCard.merged.isEmpty());
    const auto again = await(desk.people().unmerge(both.sue.id));
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"customer.not_merged"_s);
    // Merged and taken back once more: nothing of the first time gets in the way.
    FRONTDESK_OK(await(desk.people().merge(mergeOf(both))));
    FRONTDESK_VALUE(twice, await(desk.people().unmerge(both.sue.id)));
    QCOMPARE(twice.survivor, both.su);
    QCOMPARE(twice.restored, both.sue);
}

void TestCustomerMerge::undoKeepsWhatSomebodyChangedSince()
{
    FRONTDESK_OPENED(desk);
    FRONTDESK_VALUE(both, twins(desk));
    FRONTDESK_VALUE(survivor, await(desk.people().merge(mergeOf(both))));
    Customer changed = survivor;
    changed.phone = u"13700137000"_s;
    changed.title = u"Dr."_s;
    FRONTDESK_OK(await(desk.people().change(survivor, changed)));
    FRONTDESK_VALUE(undone, await(desk.people().unmerge(both.sue.id)));
    QCOMPARE(undone.kept, QStringList{u"phone"_s});
    Customer wanted = both.su;
    wanted.phone = u"13700137000"_s;
    wanted.phoneE164 = u"+8613700137000"_s;
    wanted.title = u"Dr."_s;
    QCOMPARE(undone.survivor, wanted);
    QCOMPARE(undone.restored, both.sue);
}

void TestCustomerMerge::mergesIntoOnePersonAreTakenBackInAnyOrder()
{
    FRONTDESK_OPENED(desk);
    FRONTDESK_VALUE(both, twins(desk));
    FRONTDESK_VALUE(third, await(desk.people().save(person(u"S. Q."_s, u"13600136000"_s, {}))));
    FRONTDESK_VALUE(first, await(desk.people().merge(mergeOf(both))));
    CustomerMerge second{first, third, first};
    second.values.phone = third.phone;
    FRONTDESK_VALUE(all, await(desk.people().merge(second)));
    QCOMPARE(all.phone, third.phone);
    // The first merge goes first; its telephone was replaced by the second already, the note was not.
    FRONTDESK_VALUE(one, await(desk.people().unmerge(both.sue.id)));
    QCOMPARE(one.kept, QStringList{u"phone"_s});
    QCOMPARE(one.survivor.phone, third.phone);
    QCOMPARE(one.survivor.note, both.su.note);
    FRONTDESK_VALUE(none, await(desk.people().unmerge(third.id)));
    QCOMPARE(none.survivor, both.su); // not the telephone of the merge that never was
    QCOMPARE(none.restored, third);
    QCOMPARE(found(desk, u"13900139000"_s), QList{both.sue.id});
}

void TestCustomerMerge::aChainOfMergesLeadsToItsEnd()
{
    FRONTDESK_OPENED(desk);
    FRONTDESK_VALUE(both, twins(desk));
    FRONTDESK_VALUE(third, await(desk.people().save(person(u"苏晴晴"_s, u"13600136000"_s, {}))));
    FRONTDESK_VALUE(ticket, ticketFor(desk, both.sue.id, u"Printer jams"_s));
    FRONTDESK_VALUE(su, await(desk.people().merge(mergeOf(both))));
    FRONTDESK_OK(await(desk.people().merge({third, su, third})));
    QCOMPARE(found(desk, u"king"_s), QList{third.id});
    QCOMPARE(found(desk, u"13800138000"_s), QList{third.id});
    FRONTDESK_VALUE(card, await(desk.people().card(both.sue.id)));
    QCOMPARE(card.customer.id, third.id);
    QCOMPARE(card.openTickets, QList{ticket.id.value});
    QCOMPARE(card.merged.size(), 2);
    // No circle, and nothing into somebody who is merged.
    const auto circle = await(desk.people().merge({rowOf(desk, both.sue.id), third, third}));
    QVERIFY(!circle);
    QCOMPARE(circle.error().code, u"customer.merged"_s);
    QCOMPARE(circle.error().values.value(u"into"_s), third.number);
    // The inner one is taken back while the outer stands: its person is out of the family altogether.
    FRONTDESK_VALUE(inner, await(desk.people().unmerge(both.sue.id)));
    QCOMPARE(inner.survivor, both.su);
    QCOMPARE(found(desk, u"king"_s), QList{both.sue.id});
    QCOMPARE(found(desk, u"suqing"_s).first(), third.id);
    QVERIFY(keysOf(desk, both.su.id).isEmpty());
    FRONTDESK_VALUE(outer, await(desk.people().unmerge(both.su.id)));
    QCOMPARE(outer.restored, both.su);
    QCOMPARE(outer.survivor, third);
    QCOMPARE(found(desk, u"13800138000"_s), QList{both.su.id});
}

void TestCustomerMerge::whatChangedMeanwhileIsAConflict()
{
    FRONTDESK_OPENED(desk);
    FRONTDESK_VALUE(both, twins(desk));
    Customer changed = both.sue;
    changed.device = u"PC-3"_s;
    FRONTDESK_OK(await(desk.people().change(both.sue, changed)));
    const auto refused = await(desk.people().merge(mergeOf(both)));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(refused.error().code, u"customer.changed_meanwhile"_s);
    QCOMPARE(refused.error().field, u"device"_s);
    QCOMPARE(rowOf(desk, both.su.id), both.su);
    QCOMPARE(found(desk, u"king"_s), QList{both.sue.id});
    CustomerMerge wrong = mergeOf({both.su, changed});
    wrong.loser = rowOf(desk, both.sue.id);
    wrong.values.email = u"nowhere"_s;
    const auto invalid = await(desk.people().merge(wrong));
    QVERIFY(!invalid);
    QCOMPARE(invalid.error().field, u"email"_s);
    const auto self = await(desk.people().merge({both.su, both.su, both.su}));
    QVERIFY(!self);
    QCOMPARE(self.error().code, u"customer.merge_self"_s);
}

void TestCustomerMerge::ofTwoAtOnceEitherWayRoundOneWins()
{
    FRONTDESK_OPENED(desk);
    Desk other(address, false);
    FRONTDESK_OK(await(other.open(TestDesk::admin(backend))));
    for (int round = 0; round < 5; ++round) {
        FRONTDESK_VALUE(one, await(desk.people().save(person(u"甲%1"_s.arg(round), {}, {}))));
        FRONTDESK_VALUE(two, await(desk.people().save(person(u"乙%1"_s.arg(round), {}, {}))));
        auto there = desk.people().merge({one, two, one});
        auto back = other.people().merge({two, one, two});
        const auto first = await(there), second = await(back);
        QCOMPARE(int(first.has_value()) + int(second.has_value()), 1);
        QCOMPARE((first ? second : first).error().code, u"customer.merged"_s);
        const Id<Customer> survivor = first ? one.id : two.id;
        QCOMPARE(found(desk, u"甲%1"_s.arg(round)), QList{survivor});
        QCOMPARE(found(other, u"乙%1"_s.arg(round)), QList{survivor});
        // Both take it back: once.
        auto mine = desk.people().unmerge(first ? two.id : one.id);
        auto yours = other.people().unmerge(first ? two.id : one.id);
        const auto undone = await(mine), again = await(yours);
        QCOMPARE(int(undone.has_value()) + int(again.has_value()), 1);
        QCOMPARE((undone ? again : undone).error().code, u"customer.not_merged"_s);
        QCOMPARE(rowOf(desk, one.id), one);
        QCOMPARE(rowOf(desk, two.id), two);
    }
}

void TestCustomerMerge::aRepeatedCommandMergesOnce()
{
    FRONTDESK_OPENED(desk);
    FRONTDESK_VALUE(both, twins(desk));
    const QUuid command = QUuid::createUuid(), back = QUuid::createUuid();
    FRONTDESK_VALUE(first, await(desk.people().merge(mergeOf(both), command)));
    FRONTDESK_VALUE(second, await(desk.people().merge(mergeOf(both), command)));
    QCOMPARE(first, second);
    FRONTDESK_VALUE(undone, await(desk.people().unmerge(both.sue.id, back)));
    FRONTDESK_VALUE(repeated, await(desk.people().unmerge(both.sue.id, back)));
    QCOMPARE(repeated.survivor, undone.survivor);
    QCOMPARE(repeated.restored, undone.restored);
}

void TestCustomerMerge::duplicatesAreSuggestedWithTheirReason()
{
    FRONTDESK_OPENED(desk);
    FRONTDESK_OK(await(desk.worker().write([](Session &session) -> Result<void> {
        FRONTDESK_TRY(session.connection().run(u"INSERT INTO organisation (name) VALUES ('Globex'), ('Initech')"_s));
        return {};
    })));
    FRONTDESK_VALUE(organisations, await(desk.people().organisations()));
    const auto save = [&](Customer customer, qsizetype organisation) {
        customer.organisation = organisations.at(organisation).id;
        return await(desk.people().save(customer));
    };
    FRONTDESK_VALUE(wang, save(person(u"王伟"_s, u"010-6543 2100 转 7301"_s, u"wang.wei@globex.example"_s), 0));
    FRONTDESK_VALUE(colleague, save(person(u"李娜"_s, u"010-6543 2100 转 7302"_s, {}), 0)); // another extension of one switchboard
    FRONTDESK_VALUE(bare, save(person(u"W. Wang"_s, u"+86 10 65432100"_s, {}), 1));
    FRONTDESK_VALUE(mail, save(person(u"王经理"_s, {}, u"Wang.Wei@Globex.example"_s), 1));
    FRONTDESK_VALUE(name, save(person(u"王偉"_s, {}, {}), 0));
    FRONTDESK_VALUE(namesake, save(person(u"王伟"_s, u"13500135000"_s, {}), 1)); // the same name somewhere else
    const auto suggested = [&](Id<Customer> id) {
        QMap<Id<Customer>, QStringList> reasons;
        for (const DuplicateCustomer &one : await(desk.people().duplicates(id)).value_or(QList<DuplicateCustomer>{}))
            reasons.insert(one.customer.id, one.reasons);
        return reasons;
    };
    QCOMPARE(suggested(wang.id), (QMap<Id<Customer>, QStringList>{{bare.id, {u"phone"_s}}, {mail.id, {u"email"_s}}, {name.id, {u"name"_s}}}));
    QVERIFY(suggested(namesake.id).isEmpty());
    FRONTDESK_VALUE(pairs, await(desk.people().duplicatePairs()));
    const auto holds = [&](Id<Customer> first, Id<Customer> second) {
        return std::any_of(pairs.cbegin(), pairs.cend(), [&](const DuplicatePair &pair) { return pair.first.id == first && pair.second.id == second && !pair.reasons.isEmpty(); });
    };
    QVERIFY(holds(wang.id, bare.id) && holds(wang.id, mail.id) && holds(colleague.id, bare.id) && !holds(wang.id, colleague.id));
    // A twin who is merged is suggested no more; what it was known by still counts.
    FRONTDESK_OK(await(desk.people().merge({wang, mail, wang})));
    QVERIFY(!suggested(wang.id).contains(mail.id));
    FRONTDESK_VALUE(third, save(person(u"W. W."_s, {}, u"wang.wei@globex.example"_s), 1));
    QCOMPARE(suggested(third.id), (QMap<Id<Customer>, QStringList>{{wang.id, {u"email"_s}}}));
}

namespace {

/// Callers by name, as a list sorted by caller shows them: the whole list, and one that is narrowed to so many.
QStringList callersInOrder(Desk &desk, const QList<qint64> &tickets, bool descending)
{
    TicketFilter narrow;
    narrow.only = tickets;
    QList<QStringList> lists;
    for (const TicketFilter &filter : {TicketFilter(), narrow}) {
        for (const bool whole : {false, true}) {
            const TicketSort sort{u"caller"_s, descending};
            const auto ids = await(desk.tickets().order(filter, sort)).value_or(QList<qint64>{});
            const auto rows = await(whole ? desk.tickets().rows(ids) : desk.tickets().firstRows(filter, sort, 50)).value_or(QList<Ticket>{});
            QStringList names;
            for (const Ticket &row : rows)
                names += row.callerName;
            lists += names;
        }
    }
    const bool agree = std::all_of(lists.cbegin(), lists.cend(), [&](const QStringList &names) { return names == lists.first(); });
    return agree ? lists.first() : QStringList{u"the lists differ"_s};
}

Customer named(Customer customer, const QString &name)
{
    customer.name = name;
    return customer;
}

/// "id is shown as X, and is Y" for everybody whose shown name is not that of the end of their chain; of circles everybody's own.
QStringList wronglyShown(Connection &connection)
{
    QStringList wrong;
    Session session(connection, false, {});
    const auto read = session.eachText(
        u"WITH RECURSIVE family (id, name) AS (SELECT id, name FROM customer WHERE merged_into IS NULL "
        "UNION SELECT c.id, f.name FROM family f JOIN customer c ON c.merged_into = f.id) "
        "SELECT c.id, c.shown_name, f.name FROM customer c JOIN family f ON f.id = c.id WHERE c.shown_name <> f.name"_s,
        {}, [&](const Row &row) {
            wrong += u"%1 is shown as %2, and is %3"_s.arg(row.integer(u"id"_s)).arg(row.text(u"shown_name"_s), row.text(u"name"_s));
            return true;
        });
    return read ? wrong : QStringList{read.error().detail};
}

} // namespace

void TestCustomerMerge::aListSortedByCallerFollowsTheNamesItShows()
{
    FRONTDESK_OPENED(desk);
    QList<Customer> people;
    QList<qint64> tickets;
    for (const QString &name : {u"Anna"_s, u"Bea"_s, u"Mona"_s, u"Zoe"_s}) {
        FRONTDESK_VALUE(one, await(desk.people().save(person(name, {}, {}))));
        FRONTDESK_VALUE(ticket, ticketFor(desk, one.id, u"Ticket of "_s + name));
        people += one;
        tickets += ticket.id.value;
    }
    const Customer &anna = people.at(0), &bea = people.at(1), &mona = people.at(2), &zoe = people.at(3);
    QCOMPARE(callersInOrder(desk, tickets, false), (QStringList{u"Anna"_s, u"Bea"_s, u"Mona"_s, u"Zoe"_s}));

    FRONTDESK_VALUE(bea2, await(desk.people().merge({bea, anna, bea})));
    QCOMPARE(callersInOrder(desk, tickets, false), (QStringList{u"Bea"_s, u"Bea"_s, u"Mona"_s, u"Zoe"_s}));
    FRONTDESK_VALUE(zoe2, await(desk.people().merge({zoe, bea2, zoe}))); // a chain of two
    QCOMPARE(callersInOrder(desk, tickets, false), (QStringList{u"Mona"_s, u"Zoe"_s, u"Zoe"_s, u"Zoe"_s}));
    QCOMPARE(callersInOrder(desk, tickets, true), (QStringList{u"Zoe"_s, u"Zoe"_s, u"Zoe"_s, u"Mona"_s}));
    // The end of the chain gets another name, by itself and by a merge that takes the other's.
    FRONTDESK_VALUE(renamed, await(desk.people().change(zoe2, named(zoe2, u"Clara"_s))));
    QCOMPARE(callersInOrder(desk, tickets, false), (QStringList{u"Clara"_s, u"Clara"_s, u"Clara"_s, u"Mona"_s}));
    FRONTDESK_VALUE(all, await(desk.people().merge({renamed.customer, mona, named(renamed.customer, u"Mona"_s)})));
    QCOMPARE(callersInOrder(desk, tickets, false), (QStringList{u"Mona"_s, u"Mona"_s, u"Mona"_s, u"Mona"_s}));
    QCOMPARE(all.name, u"Mona"_s);
    FRONTDESK_OK(await(desk.people().unmerge(mona.id)));
    QCOMPARE(callersInOrder(desk, tickets, false), (QStringList{u"Clara"_s, u"Clara"_s, u"Clara"_s, u"Mona"_s}));
    // Bea and whoever was merged into her go by her name again; then everybody by their own.
    FRONTDESK_OK(await(desk.people().unmerge(bea.id)));
    QCOMPARE(callersInOrder(desk, tickets, false), (QStringList{u"Bea"_s, u"Bea"_s, u"Clara"_s, u"Mona"_s}));
    FRONTDESK_OK(await(desk.people().unmerge(anna.id)));
    QCOMPARE(callersInOrder(desk, tickets, false), (QStringList{u"Anna"_s, u"Bea"_s, u"Clara"_s, u"Mona"_s}));
}

void TestCustomerMerge::theShownNameIsThatOfTheEndOfTheChain()
{
    FRONTDESK_OPENED(desk);
    FRONTDESK_VALUE(owner, Connection::open(address, {}));
    QRandomGenerator random(4711);
    QList<Id<Customer>> people;
    for (int i = 0; i < 12; ++i) {
        FRONTDESK_VALUE(one, await(desk.people().save(person(u"Person %1"_s.arg(i), {}, {}))));
        people += one.id;
    }
    const auto any = [&] { return people.at(random.bounded(int(people.size()))); };
    QMap<QString, int> done;
    for (int step = 0; step < 150; ++step) {
        const Id<Customer> one = any(), other = any();
        const QString name = u"Name %1"_s.arg(step);
        QString what;
        bool went = true;
        switch (random.bounded(7)) {
        case 0:
            what = u"rename"_s;
            went = await(desk.people().save(named(rowOf(desk, one), name))).has_value();
            break;
        case 1:
            what = u"merge"_s;
            went = await(desk.people().merge({rowOf(desk, one), rowOf(desk, other), random.bounded(2) ? named(rowOf(desk, one), name) : rowOf(desk, one)})).has_value();
            break;
        case 2:
            what = u"unmerge"_s;
            went = await(desk.people().unmerge(one)).has_value();
            break;
        // Round the program: whatever order rows are written in.
        case 3:
            what = u"point"_s;
            went = owner->run(u"UPDATE customer SET merged_into = %1, name = '%2' WHERE id = %3"_s.arg(other.value).arg(name).arg(one.value)).has_value();
            break;
        case 4:
            what = u"rename several"_s;
            FRONTDESK_OK(owner->run(u"UPDATE customer SET name = name || '.' WHERE id % 3 = %1"_s.arg(step % 3)));
            break;
        case 5:
            what = u"free several"_s;
            if (random.bounded(3) == 0)
                FRONTDESK_OK(owner->run(u"UPDATE customer SET merged_into = NULL WHERE id % 4 = %1"_s.arg(step % 4)));
            break;
        default:
            what = u"lie"_s; // a file is whoever's who holds it
            if (backend == "postgres"_L1)
                FRONTDESK_OK(owner->run(u"UPDATE customer SET shown_name = 'Somebody else', name = name || '!' WHERE id IN (%1, %2)"_s.arg(one.value).arg(other.value)));
            break;
        }
        done[what] += went;
        QVERIFY2(wronglyShown(*owner).isEmpty(), qPrintable(u"%1 %2: %3"_s.arg(step).arg(what, wronglyShown(*owner).join(u"; "_s))));
    }
    for (const QString &what : {u"rename"_s, u"merge"_s, u"unmerge"_s, u"point"_s})
        QVERIFY2(done.value(what) > 0, qPrintable(what));
    // Who comes in merged already, and what is said of them.
    FRONTDESK_OK(owner->run(u"INSERT INTO customer (number, name, merged_into, shown_name, created_at) VALUES ('C-9001', 'Late', %1, 'Somebody else', '2026-01-01T00:00:00.000Z'), "
                            "('C-9002', 'Later', NULL, 'Somebody else', '2026-01-01T00:00:00.000Z')"_s.arg(people.first().value)));
    QCOMPARE(wronglyShown(*owner), QStringList());
}

void TestCustomerMerge::aRenameAndAMergeAtOnceLeaveOneName()
{
    FRONTDESK_OPENED(desk);
    Desk other(address, false);
    FRONTDESK_OK(await(other.open(TestDesk::admin(backend))));
    FRONTDESK_VALUE(owner, Connection::open(address, {}));
    for (int round = 0; round < 6; ++round) {
        FRONTDESK_VALUE(inner, await(desk.people().save(person(u"Inner %1"_s.arg(round), {}, {}))));
        FRONTDESK_VALUE(middle, await(desk.people().save(person(u"Middle %1"_s.arg(round), {}, {}))));
        FRONTDESK_VALUE(end, await(desk.people().save(person(u"End %1"_s.arg(round), {}, {}))));
        FRONTDESK_OK(await(desk.people().merge({middle, inner, middle})));
        // One is merged into somebody whom another renames; and out of somebody whom another renames.
        auto merging = desk.people().merge({end, rowOf(desk, middle.id), end});
        auto renaming = other.people().change(end, named(end, u"New end %1"_s.arg(round)));
        (void)await(merging);
        FRONTDESK_OK(await(renaming));
        QCOMPARE(wronglyShown(*owner), QStringList());
        FRONTDESK_VALUE(now, await(desk.people().customer(end.id)));
        auto leaving = desk.people().unmerge(inner.id);
        auto again = other.people().change(now, named(now, u"Newest end %1"_s.arg(round)));
        FRONTDESK_OK(await(leaving));
        FRONTDESK_OK(await(again));
        QCOMPARE(wronglyShown(*owner), QStringList());
    }
}

void TestCustomerMerge::nobodyGoesRoundTheProgram()
{
    FRONTDESK_OPENED(desk);
    FRONTDESK_VALUE(both, twins(desk));
    FRONTDESK_OK(await(desk.people().merge(mergeOf(both))));
    const auto pointed = [&](Connection &connection, Id<Customer> loser, Id<Customer> into) {
        return connection.run(u"UPDATE customer SET merged_into = %1 WHERE id = %2"_s.arg(into.value).arg(loser.value));
    };
    // A circle is refused even for the desk's owner.
    FRONTDESK_VALUE(owner, Connection::open(address, {}));
    for (const Id<Customer> loser : {both.su.id, both.sue.id}) {
        const auto circle = pointed(*owner, both.su.id, loser);
        QVERIFY(!circle);
        QCOMPARE(circle.error().code, u"customer.merge_self"_s);
    }
    if (backend == "sqlite"_L1)
        return;
    // A member of staff merges with an event only; the service merges nobody.
    for (const QString &role : {u"agent"_s, u"service"_s}) {
        StaffDraft draft;
        draft.name = role;
        draft.login = u"merging_%1"_s.arg(role);
        draft.password = u"correct horse"_s;
        draft.role = role;
        FRONTDESK_OK(await(desk.worker().write([&](Session &session) { return staffwork::add(session, desk.actor(), draft, desk.clock().now()); })));
        FRONTDESK_NEED_POSTGRES(server);
        const DeskAddress theirs{Backend::Postgres, server.tcpUrl(TestPostgres::databaseOf(address.target), draft.login)};
        FRONTDESK_VALUE(connection, Connection::open(theirs, {draft.login, draft.password}));
        const auto silent = connection->run(u"UPDATE customer SET merged_into = NULL WHERE id = %1"_s.arg(both.sue.id.value));
        QVERIFY(!silent);
        QCOMPARE(silent.error().code, role == "agent"_L1 ? u"customer.without_event"_s : u"access.denied"_s);
        Desk mine(theirs, false);
        FRONTDESK_OK(await(mine.open({draft.login, draft.password, false})));
        const auto undone = await(mine.people().unmerge(both.sue.id));
        if (role == "agent"_L1) {
            FRONTDESK_OK(undone);
            FRONTDESK_OK(await(mine.people().merge(mergeOf(both))));
        } else {
            QVERIFY(!undone);
            QCOMPARE(undone.error().code, u"access.denied"_s);
        }
    }
}

QTEST_GUILESS_MAIN(TestCustomerMerge)
#include "tst_customermerge.moc"
