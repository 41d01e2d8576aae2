#include "core/bulletin/bulletinwork.h"
#include "core/interaction/interactionwork.h"
#include "core/planning/handoverservice.h"
#include "core/ticket/erasework.h"
#include "tests/support/guardworld.h"
#include "tests/support/ticketbench.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

using Part = HandoverLine::Part;

/// The bench with a lead (3) and two agents (1, who is an admin, and 4) of the first line; 2 is of the second line.
class HandoverBench
{
public:
    static Result<std::unique_ptr<HandoverBench>> make(TestDesk &desks, const QString &backend)
    {
        auto made = std::make_unique<HandoverBench>();
        FRONTDESK_LET(bench, TicketBench::make(desks, backend));
        made->desk = std::move(bench);
        for (const QString &sql : {u"INSERT INTO staff (id, name, role) VALUES (3, 'Shen Lan', 'lead'), (4, 'Lin Hao', 'agent')"_s,
                                   u"INSERT INTO support_group (id, code, name_zh, name_en, tier, restricted) VALUES (3, 'personnel', '人事', 'Personnel', 2, TRUE)"_s,
                                   u"INSERT INTO group_member (group_id, staff_id) VALUES (1, 3), (1, 4), (3, 4)"_s})
            FRONTDESK_TRY(made->desk->connection->run(sql));
        FRONTDESK_TRY(made->desk->rereadReference());
        return made;
    }

    /// One unit of work as that person.
    template<typename Work>
    auto as(qint64 staff, Work work) -> std::invoke_result_t<Work, Session &, const RosterContext &>
    {
        // On the server the journal believes only the session's own login.
        if (desk->address.backend == Backend::Postgres) {
            for (const QString &sql : {u"UPDATE staff SET login = NULL WHERE login = 'postgres'"_s, u"UPDATE staff SET login = 'postgres' WHERE id = %1"_s.arg(staff)}) {
                if (auto done = desk->connection->run(sql); !done)
                    return tl::unexpected<Error>(done.error());
            }
        }
        const Staff *person = desk->reference.directory.person({staff});
        const Actor actor{{staff}, person->name, desk->actor.login, person->role, desk->reference.directory.groupsOf({staff}), false};
        return desk->write([&](Session &session) { return work(session, RosterContext{desk->reference, actor, desk->now}); });
    }
    Result<HandoverSheet> draft(qint64 staff = 4, qint64 group = 1)
    {
        return as(staff, [&](Session &session, const RosterContext &context) { return handoverwork::draft(session, context, {group}); });
    }
    Result<Id<HandoverSheet>> sign(const HandoverSheet &sheet, qint64 staff = 4, const QUuid &command = QUuid::createUuid())
    {
        return as(staff, [&](Session &session, const RosterContext &context) { return handoverwork::sign(session, context, command, sheet); });
    }
    Result<Id<HandoverSheet>> signedNow(qint64 staff = 4)
    {
        FRONTDESK_LET(sheet, draft(staff));
        return sign(sheet, staff);
    }
    Result<void> take(Id<HandoverSheet> id, qint64 staff, const QUuid &command = QUuid::createUuid())
    {
        return as(staff, [&](Session &session, const RosterContext &context) { return handoverwork::take(session, context, command, id); });
    }
    Result<HandoverSheet> read(Id<HandoverSheet> id, qint64 staff = 3)
    {
        return as(staff, [&](Session &session, const RosterContext &context) { return handoverwork::read(session, context, id); });
    }
    Result<QList<HandoverSheet>> waiting(qint64 staff)
    {
        return as(staff, [&](Session &session, const RosterContext &context) { return handoverwork::waiting(session, context.actor, context.now); });
    }
    Result<Ticket> ticket(const QString &title, const std::function<void(TicketDraft &)> &fill = {})
    {
        TicketDraft draft;
        draft.title = title;
        draft.group = desk->firstLine;
        draft.owner = desk->actor.staff;
        if (fill)
            fill(draft);
        return desk->create(draft);
    }
    Result<void> shift(qint64 staff, int fromHours, int toHours, const QString &name)
    {
        FRONTDESK_TRY(desk->connection->run(u"INSERT INTO shift_pattern (code, name_zh, name_en, mark, zone, from_minute, to_minute, changed_at) VALUES ('%1', '%1', '%1', 'early', 'UTC', 0, 60, '2026-01-01T00:00:00.000Z') "
                                            "ON CONFLICT DO NOTHING"_s.arg(name)));
        return desk->connection->run(u"INSERT INTO roster_shift (group_id, staff_id, pattern_id, day, from_at, to_at, state, changed_at) SELECT 1, %1, id, '%2', '%3', '%4', 'published', '%3' FROM shift_pattern WHERE code = '%5'"_s
                                         .arg(staff).arg(desk->now.date().toString(Qt::ISODate), instantText(desk->now.addSecs(fromHours * 3600)), instantText(desk->now.addSecs(toHours * 3600)), name));
    }

    std::unique_ptr<TicketBench> desk;
};

/// "VPN: logged urgent": what is listed there.
QStringList said(const HandoverSheet &sheet, Part part)
{
    QStringList words;
    for (const HandoverLine &line : sheet.of(part))
        words.append(line.title.zh + u": "_s + line.marks.join(u' '));
    words.sort();
    return words;
}

} // namespace

/// Sheets of handover on both backends: what they list, who signs, and that nothing changes afterwards.
class TestHandoverWork : public QObject
{
    Q_OBJECT
private slots:
    void whatChangedWaitsAndIsPromisedIsListed_data() { TestDesk::addBackends(); }
    void whatChangedWaitsAndIsPromisedIsListed();
    void whatIsNotForEveryoneOfTheGroupIsOnNoSheet_data() { TestDesk::addBackends(); }
    void whatIsNotForEveryoneOfTheGroupIsOnNoSheet();
    void anEmptyDeskHasAnEmptySheet_data() { TestDesk::addBackends(); }
    void anEmptyDeskHasAnEmptySheet();
    void theRosterSaysFromWhenToWhen_data() { TestDesk::addBackends(); }
    void theRosterSaysFromWhenToWhen();
    void whatWasSignedIsNotReadAgain_data() { TestDesk::addBackends(); }
    void whatWasSignedIsNotReadAgain();
    void twoPeopleSignOnceEach_data() { TestDesk::addBackends(); }
    void twoPeopleSignOnceEach();
    void anOldSheetIsReadAgainBeforeItIsSigned_data() { TestDesk::addBackends(); }
    void anOldSheetIsReadAgainBeforeItIsSigned();
    void nobodyChangesASignedSheet_data() { TestDesk::addBackends(); }
    void nobodyChangesASignedSheet();
    void theWordsOfAnErasedTicketGo_data() { TestDesk::addBackends(); }
    void theWordsOfAnErasedTicketGo();
    void whatIsRestrictedLaterIsHidden_data() { TestDesk::addBackends(); }
    void whatIsRestrictedLaterIsHidden();
    void aThousandLinesAreCountedAndTheMostUrgentListed_data() { TestDesk::addBackends(); }
    void aThousandLinesAreCountedAndTheMostUrgentListed();
    void twoWhoTakeOverAtOnceAreOneAndTold();

private:
    TestDesk m_desks;
};

void TestHandoverWork::whatChangedWaitsAndIsPromisedIsListed()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, HandoverBench::make(m_desks, backend));
    TicketBench &desk = *bench->desk;
    FRONTDESK_OK(bench->ticket(u"new"_s));
    FRONTDESK_OK(bench->ticket(u"nobody's"_s, [](TicketDraft &draft) { draft.owner = {}; }));
    FRONTDESK_VALUE(solved, bench->ticket(u"solved"_s));
    FRONTDESK_OK(desk.act(solved.id, u"take"_s));
    FRONTDESK_OK(desk.act(solved.id, u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"restarted"_s;
    }));
    FRONTDESK_VALUE(again, bench->ticket(u"again"_s));
    FRONTDESK_OK(desk.act(again.id, u"take"_s));
    FRONTDESK_OK(desk.act(again.id, u"resolve"_s, [](TicketAction &action) {
        action.code = u"solved"_s;
        action.text = u"restarted"_s;
    }));
    FRONTDESK_OK(desk.act(again.id, u"reopen"_s, [](TicketAction &action) { action.reason = u"no"_s; }));
    FRONTDESK_OK(bench->ticket(u"big"_s, [](TicketDraft &draft) { draft.impact = draft.urgency = u"high"_s; }));
    FRONTDESK_VALUE(agreed, bench->ticket(u"agreed"_s));
    FRONTDESK_OK(desk.act(agreed.id, u"take"_s));
    FRONTDESK_OK(desk.act(agreed.id, u"pending"_s, [&](TicketAction &action) {
        action.code = u"agreed_date"_s;
        action.till = desk.now.addSecs(2 * 3600);
    }));
    FRONTDESK_VALUE(later, bench->ticket(u"later"_s));
    FRONTDESK_OK(desk.act(later.id, u"take"_s));
    FRONTDESK_OK(desk.act(later.id, u"pending"_s, [&](TicketAction &action) {
        action.code = u"supplier"_s;
        action.till = desk.now.addDays(5);
    }));
    FRONTDESK_VALUE(passed, bench->ticket(u"passed on"_s));
    FRONTDESK_OK(desk.act(passed.id, u"assign"_s, [&](TicketAction &action) {
        action.group = desk.secondLine;
        action.reason = u"theirs"_s;
    }));
    FRONTDESK_OK(bench->ticket(u"of the others"_s, [&](TicketDraft &draft) {
        draft.group = desk.secondLine;
        draft.owner = desk.colleague;
    }));
    InteractionDraft call;
    call.customer = desk.vipCaller;
    call.subject = u"call me"_s;
    call.outcome = u"call_back"_s;
    call.offeredAt = call.answeredAt = desk.now.addSecs(-600);
    call.endedAt = desk.now.addSecs(-500);
    call.callBackAt = desk.now.addSecs(3600);
    FRONTDESK_OK(desk.write([&](Session &session) { return interactionwork::log(session, desk.context(), call); }));
    BulletinEdit outage;
    outage.action = u"announce"_s;
    outage.bulletin.title = {u"邮件中断"_s, u"No mail"_s};
    outage.bulletin.body = {u"稍候"_s, u"Wait"_s};
    outage.bulletin.startsAt = desk.now.addSecs(-60);
    outage.bulletin.nextUpdateAt = desk.now.addSecs(1800);
    FRONTDESK_OK(desk.write([&](Session &session) { return bulletinwork::save(session, desk.actor, outage, desk.now); }));

    desk.now = desk.now.addSecs(60);
    FRONTDESK_VALUE(sheet, bench->draft());
    const QStringList changed = said(sheet, Part::Changed);
    QVERIFY2(changed.contains(u"new: logged"_s), qPrintable(changed.join(u'\n')));
    QVERIFY(changed.contains(u"solved: logged resolved"_s));
    QVERIFY(changed.contains(u"again: logged resolved reopened"_s));
    QVERIFY(changed.contains(u"big: logged urgent"_s));
    QVERIFY(changed.contains(u"passed on: logged"_s)); // it was the group's in this shift
    QVERIFY(changed.contains(u"邮件中断: outage"_s));
    QVERIFY(!changed.join(u' ').contains(u"of the others"_s));
    const QStringList waiting = said(sheet, Part::Waiting);
    QVERIFY2(waiting.filter(u"nobody's"_s).value(0).contains(u"unowned"_s), qPrintable(waiting.join(u'\n')));
    QVERIFY(waiting.filter(u"big"_s).value(0).contains(u"resolution_due"_s)); // four hours
    QVERIFY(waiting.filter(u"of the others"_s).isEmpty());
    QVERIFY2(waiting.filter(u"solved"_s).value(0).contains(u"to_tell"_s), qPrintable(waiting.join(u'\n')));
    const QStringList promised = said(sheet, Part::Promised);
    QCOMPARE(promised, (QStringList{u"agreed: agreed_date"_s, u"call me: call_back"_s, u"邮件中断: word"_s}));
    QCOMPARE(sheet.totals[2], 3);
    QCOMPARE(sheet.of(Part::Promised).first().title.zh, u"邮件中断"_s); // the first due comes first
}

void TestHandoverWork::whatIsNotForEveryoneOfTheGroupIsOnNoSheet()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, HandoverBench::make(m_desks, backend));
    TicketBench &desk = *bench->desk;
    FRONTDESK_OK(bench->ticket(u"complaint"_s, [](TicketDraft &draft) {
        draft.kind = u"complaint"_s;
        draft.owner = {};
        draft.aboutStaff = {3};
    }));
    FRONTDESK_VALUE(secret, bench->ticket(u"secret"_s, [](TicketDraft &draft) { draft.owner = {}; }));
    FRONTDESK_OK(desk.act(secret.id, u"assign"_s, [](TicketAction &action) {
        action.group = {3};
        action.reason = u"theirs"_s;
    }));
    desk.now = desk.now.addSecs(60);
    FRONTDESK_VALUE(sheet, bench->draft(4, 1));
    QVERIFY2(sheet.lines.isEmpty(), qPrintable(said(sheet, Part::Changed).join(u'\n') + said(sheet, Part::Waiting).join(u'\n')));
    QCOMPARE(sheet.totals, (std::array<int, 3>{0, 0, 0}));
    // On the sheet of the group that it is restricted to it stands.
    FRONTDESK_VALUE(theirs, bench->draft(4, 3));
    QCOMPARE(said(theirs, Part::Waiting).size(), 1);
    const auto denied = bench->draft(2, 1);
    QVERIFY(!denied);
    QCOMPARE(denied.error().code, u"access.denied"_s);
}

void TestHandoverWork::anEmptyDeskHasAnEmptySheet()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, HandoverBench::make(m_desks, backend));
    FRONTDESK_VALUE(sheet, bench->draft());
    QVERIFY(sheet.lines.isEmpty());
    QVERIFY(sheet.plan == HandoverPlan());
    QCOMPARE(sheet.from, bench->desk->now.addSecs(-8 * 3600));
    QCOMPARE(sheet.until, bench->desk->now.addSecs(8 * 3600));
    FRONTDESK_VALUE(id, bench->sign(sheet));
    FRONTDESK_OK(bench->take(id, 3));
    // The next one begins where that one ended.
    bench->desk->now = bench->desk->now.addSecs(3600);
    FRONTDESK_VALUE(next, bench->draft());
    QCOMPARE(next.from, sheet.to);
}

void TestHandoverWork::theRosterSaysFromWhenToWhen()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, HandoverBench::make(m_desks, backend));
    FRONTDESK_OK(bench->shift(4, -8, 0, u"early"_s));
    FRONTDESK_OK(bench->shift(3, 0, 7, u"late"_s));
    FRONTDESK_VALUE(sheet, bench->draft());
    QCOMPARE(sheet.plan.shift.en, u"early"_s);
    QCOMPARE(sheet.from, bench->desk->now.addSecs(-8 * 3600));
    QCOMPARE(sheet.until, bench->desk->now.addSecs(7 * 3600));
    QCOMPARE(sheet.plan.people, QList<Id<Staff>>{{3}});
    FRONTDESK_VALUE(id, bench->sign(sheet));
    FRONTDESK_VALUE(kept, bench->read(id));
    QCOMPARE(kept.plan, sheet.plan);
    // Who comes is told; who is of the group and does not come is not, and may take over all the same.
    QCOMPARE(bench->waiting(3)->size(), 1);
    QCOMPARE(bench->waiting(1)->size(), 0);
    QCOMPARE(bench->waiting(4)->size(), 0);
    QCOMPARE(bench->waiting(2)->size(), 0);
    FRONTDESK_OK(bench->take(id, 1));
    QCOMPARE(bench->waiting(3)->size(), 0);
}

void TestHandoverWork::whatWasSignedIsNotReadAgain()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, HandoverBench::make(m_desks, backend));
    FRONTDESK_VALUE(ticket, bench->ticket(u"打印机"_s, [](TicketDraft &draft) { draft.owner = {}; }));
    bench->desk->now = bench->desk->now.addSecs(60);
    FRONTDESK_VALUE(sheet, bench->draft());
    sheet.remarks = u"  盯着打印机\nsecond line "_s;
    const QUuid command = QUuid::createUuid();
    FRONTDESK_VALUE(id, bench->sign(sheet, 4, command));
    FRONTDESK_VALUE(same, bench->sign(sheet, 4, command));
    QCOMPARE(same, id);
    FRONTDESK_OK(bench->as(1, [&](Session &session, const RosterContext &) -> Result<void> {
        TicketAction action;
        action.ticket = ticket.id;
        action.action = u"edit"_s;
        action.fields.insert(u"title"_s, {u"打印机"_s, u"something else"_s});
        FRONTDESK_TRY(ticketwork::act(session, bench->desk->context(), action));
        return {};
    }));
    FRONTDESK_VALUE(kept, bench->read(id));
    QCOMPARE(kept.lines, sheet.lines);
    QCOMPARE(kept.of(Part::Waiting).first().title.zh, u"打印机"_s);
    QCOMPARE(kept.remarks, u"盯着打印机\nsecond line"_s);
    QCOMPARE(kept.totals, sheet.totals);
    QCOMPARE(kept.giver, Id<Staff>{4});
    QVERIFY(!kept.receiver);
    FRONTDESK_VALUE(list, bench->as(3, [](Session &session, const RosterContext &context) { return handoverwork::list(session, context, {1}); }));
    QCOMPARE(list.size(), 1);
    sheet.remarks = QString(4001, u'x');
    QCOMPARE(bench->sign(sheet).error().code, u"field.too_long"_s);
}

void TestHandoverWork::twoPeopleSignOnceEach()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, HandoverBench::make(m_desks, backend));
    FRONTDESK_VALUE(id, bench->signedNow());
    QCOMPARE(bench->take(id, 4).error().code, u"handover.own"_s);
    QCOMPARE(bench->take(id, 2).error().code, u"access.denied"_s);
    QCOMPARE(bench->take({999}, 3).error().code, u"handover.gone"_s);
    QCOMPARE(bench->read(id, 2).error().code, u"access.denied"_s);
    bench->desk->now = bench->desk->now.addSecs(300);
    const QUuid command = QUuid::createUuid();
    FRONTDESK_OK(bench->take(id, 3, command));
    FRONTDESK_OK(bench->take(id, 3, command)); // the same press once more
    const auto second = bench->take(id, 1);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    QCOMPARE(second.error().code, u"handover.taken_already"_s);
    QCOMPARE(second.error().values.value(u"who"_s), u"Shen Lan"_s);
    FRONTDESK_VALUE(kept, bench->read(id));
    QCOMPARE(kept.receiver, Id<Staff>{3});
    QCOMPARE(kept.takenAt, bench->desk->now);
    FRONTDESK_VALUE(events, bench->desk->write([&](Session &session) { return journal::read(session, u"handover"_s, id.value); }));
    QCOMPARE(events.size(), 2);
}

void TestHandoverWork::anOldSheetIsReadAgainBeforeItIsSigned()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, HandoverBench::make(m_desks, backend));
    FRONTDESK_VALUE(sheet, bench->draft());
    bench->desk->now = bench->desk->now.addSecs(16 * 60);
    QCOMPARE(bench->sign(sheet).error().code, u"handover.outdated"_s);
    FRONTDESK_VALUE(fresh, bench->draft());
    FRONTDESK_OK(bench->sign(fresh));
}

void TestHandoverWork::nobodyChangesASignedSheet()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, HandoverBench::make(m_desks, backend));
    FRONTDESK_OK(bench->ticket(u"printer"_s, [](TicketDraft &draft) { draft.owner = {}; }));
    bench->desk->now = bench->desk->now.addSecs(60);
    FRONTDESK_VALUE(id, bench->signedNow());
    FRONTDESK_OK(bench->take(id, 3));
    FRONTDESK_VALUE(before, bench->read(id));
    QVERIFY(!before.lines.isEmpty());
    const auto refused = [&](const QString &sql) {
        const auto done = bench->desk->write([&](Session &session) { return session.connection().run(sql); });
        return done ? u"done: "_s + sql : QString();
    };
    for (const QString &sql : {u"UPDATE handover SET remarks = 'x'"_s, u"UPDATE handover SET receiver_id = 1"_s, u"UPDATE handover SET receiver_id = NULL, taken_at = NULL"_s,
                               u"UPDATE handover SET signed_at = '2026-01-01T00:00:00.000Z'"_s, u"UPDATE handover SET giver_id = 1"_s, u"DELETE FROM handover"_s,
                               u"UPDATE handover_line SET title = 'x'"_s, u"UPDATE handover_line SET title = '', title_en = '', person = ''"_s, u"UPDATE handover_line SET priority = 5"_s,
                               u"DELETE FROM handover_line"_s})
        QCOMPARE(refused(sql), QString());
    if (backend == "sqlite"_L1) { // on a server lines come with the sheet, from its giver's session: see the guard matrix
        QCOMPARE(refused(u"INSERT INTO handover_line (handover_id, place, part, marks, number, title, title_en, person, priority, state) VALUES (%1, 900, 'waiting', '', '', '', '', '', 1, '')"_s.arg(id.value)), QString());
    }
    FRONTDESK_VALUE(after, bench->read(id));
    QCOMPARE(after, before);
}

void TestHandoverWork::theWordsOfAnErasedTicketGo()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, HandoverBench::make(m_desks, backend));
    FRONTDESK_VALUE(ticket, bench->ticket(u"Zaubernuss"_s, [](TicketDraft &draft) { draft.owner = {}; }));
    FRONTDESK_OK(bench->ticket(u"stays"_s, [](TicketDraft &draft) { draft.owner = {}; }));
    bench->desk->now = bench->desk->now.addSecs(60);
    FRONTDESK_VALUE(id, bench->signedNow());
    FRONTDESK_OK(bench->as(1, [&](Session &session, const RosterContext &) -> Result<void> {
        FRONTDESK_TRY(erasework::erase(session, bench->desk->context(), ticket.id, u"asked for it"_s, QUuid::createUuid()));
        return {};
    }));
    FRONTDESK_VALUE(kept, bench->read(id));
    int erased = 0, stayed = 0;
    for (const HandoverLine &line : kept.lines) {
        QVERIFY(!line.title.zh.contains(u"Zaubernuss"_s));
        if (line.ticket == ticket.id) {
            QVERIFY(line.title.zh.isEmpty() && line.person.isEmpty() && !line.number.isEmpty());
            ++erased;
        } else if (line.title.zh == "stays"_L1) {
            ++stayed;
        }
    }
    QVERIFY(erased > 0 && stayed > 0);
}

void TestHandoverWork::whatIsRestrictedLaterIsHidden()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, HandoverBench::make(m_desks, backend));
    FRONTDESK_VALUE(ticket, bench->ticket(u"secret"_s, [](TicketDraft &draft) { draft.owner = {}; }));
    bench->desk->now = bench->desk->now.addSecs(60);
    FRONTDESK_VALUE(id, bench->signedNow());
    QVERIFY(!bench->read(id, 3)->lines.isEmpty());
    FRONTDESK_OK(bench->as(1, [&](Session &session, const RosterContext &) -> Result<void> {
        TicketAction action;
        action.ticket = ticket.id;
        action.action = u"assign"_s;
        action.group = {3};
        action.reason = u"theirs"_s;
        FRONTDESK_TRY(ticketwork::act(session, bench->desk->context(), action));
        return {};
    }));
    QVERIFY(bench->read(id, 3)->lines.isEmpty());
    QVERIFY(!bench->read(id, 4)->lines.isEmpty()); // of the group that it is restricted to
    QVERIFY(!bench->read(id, 1)->lines.isEmpty()); // manages
}

void TestHandoverWork::aThousandLinesAreCountedAndTheMostUrgentListed()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, HandoverBench::make(m_desks, backend));
    TicketBench &desk = *bench->desk;
    // In one transaction, past the rules: what is asked here is how many lines there are.
    FRONTDESK_OK(desk.write([&](Session &session) -> Result<void> {
        for (int i = 0; i < 1000; ++i) {
            FRONTDESK_TRY(session.connection().run(
                u"INSERT INTO ticket (number, kind, state, phase, title, caller_id, affected_id, priority, opened_at, changed_at, due_order, group_id, seq, flow_seq, imported) "
                "VALUES ('T-%1', 'incident', 'new', 'new', 'old %1', 1, 1, %2, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 1, 0, 0, TRUE)"_s.arg(i).arg(i == 999 ? 1 : 4)));
        }
        return {};
    }));
    FRONTDESK_VALUE(sheet, bench->draft());
    QCOMPARE(sheet.totals[1], 1000);
    QCOMPARE(sheet.of(Part::Waiting).size(), HandoverSheet::maxLines);
    QCOMPARE(sheet.of(Part::Waiting).first().title.zh, u"old 999"_s);
    FRONTDESK_VALUE(id, bench->sign(sheet));
    FRONTDESK_VALUE(kept, bench->read(id));
    QCOMPARE(kept.totals[1], 1000);
    QCOMPARE(kept.lines, sheet.lines);
}

/// With their own logins and row-level security: the server's time stands under both names, and of two at once one is told.
void TestHandoverWork::twoWhoTakeOverAtOnceAreOneAndTold()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(world, GuardWorld::make(m_desks, server));
    std::map<QString, std::unique_ptr<Desk>> desks;
    for (const QString &who : {u"lead"_s, u"agent"_s, u"manager"_s, u"outsider"_s}) {
        desks[who] = std::make_unique<Desk>(world->addressAs(who), false);
        FRONTDESK_OK(await(desks[who]->open({})));
    }
    HandoverService agent(*desks[u"agent"_s]), lead(*desks[u"lead"_s]), manager(*desks[u"manager"_s]), outsider(*desks[u"outsider"_s]);
    const Id<SupportGroup> group{world->id(u"first"_s)};
    QCOMPARE(agent.groups(), QList<Id<SupportGroup>>{group});
    QVERIFY(outsider.groups().isEmpty());
    FRONTDESK_VALUE(sheet, await(agent.draft(group)));
    QVERIFY(!sheet.lines.isEmpty());
    sheet.remarks = u"to the next"_s;
    FRONTDESK_VALUE(id, await(agent.sign(sheet)));
    const auto first = lead.take(id), second = manager.take(id);
    const auto one = await(first), two = await(second);
    QVERIFY(bool(one) != bool(two));
    QCOMPARE((one ? two : one).error().code, u"handover.taken_already"_s);
    FRONTDESK_VALUE(kept, await(lead.read(id)));
    QCOMPARE(kept.receiver, Id<Staff>{world->id(one ? u"lead"_s : u"manager"_s)});
    QVERIFY(qAbs(kept.signedAt.secsTo(desks[u"agent"_s]->clock().now())) < 60);
    QVERIFY(kept.takenAt >= kept.signedAt);
    QCOMPARE(kept.remarks, u"to the next"_s);
    QCOMPARE(kept.lines, sheet.lines);
    QVERIFY(!await(outsider.read(id)));
}

QTEST_GUILESS_MAIN(TestHandoverWork)
#include "tst_handoverwork.moc"
