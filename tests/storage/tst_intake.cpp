#include "core/access/staffwork.h"
#include "core/interaction/intakework.h"
#include "core/interaction/interactionservice.h"
#include "core/interaction/questionscript.h"
#include "core/ticket/erasework.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/testdesk.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace frontdesk;

/// Quick tickets, question scripts and what callers answered, in the desk.
class TestIntake : public QObject
{
    Q_OBJECT

private:
    struct House
    {
        DeskAddress address;
        std::unique_ptr<Desk> admin, lead, agent;
        QString agentUrl, agentLogin;
    };
    TestDesk m_desks;
    int m_run = 0;

    Result<House> house(const QString &backend)
    {
        House made;
        FRONTDESK_LET(address, m_desks.initialised(backend));
        made.address = address;
        made.admin = std::make_unique<Desk>(address, false);
        FRONTDESK_TRY(await(made.admin->open(TestDesk::admin(backend))));
        ++m_run;
        const auto person = [&](const QString &role) -> Result<std::unique_ptr<Desk>> {
            StaffDraft draft;
            draft.name = role;
            draft.login = u"%1_intake_%2"_s.arg(role).arg(m_run);
            draft.password = u"correct horse"_s;
            draft.role = role;
            FRONTDESK_TRY(await(made.admin->worker().write(
                [&](Session &session) { return staffwork::add(session, made.admin->actor(), draft, made.admin->clock().now()); })));
            DeskAddress theirs = address;
            if (backend == "postgres"_L1)
                theirs.target = (*TestPostgres::instance())->tcpUrl(TestPostgres::databaseOf(address.target), draft.login);
            if (role == "agent"_L1) {
                made.agentUrl = theirs.target;
                made.agentLogin = draft.login;
            }
            auto desk = std::make_unique<Desk>(theirs, false);
            FRONTDESK_TRY(await(desk->open({draft.login, draft.password, false})));
            return desk;
        };
        FRONTDESK_LET(lead, person(u"lead"_s));
        made.lead = std::move(lead);
        FRONTDESK_LET(agent, person(u"agent"_s));
        made.agent = std::move(agent);
        return made;
    }

    static Result<Intake> read(Desk &desk)
    {
        return await(desk.worker().read([](Session &session) { return intakework::read(session); }));
    }
    static QuickTicket quick(const QString &name, int position)
    {
        QuickTicket ticket;
        ticket.position = position;
        ticket.name = {u"快"_s + name, name};
        ticket.subject = {u"主题"_s + name, name + u" subject"_s};
        return ticket;
    }
    static QuestionScript tree(Id<Category> category)
    {
        QuestionScript script;
        script.category = category;
        script.name = {u"问询"_s, u"Questions"_s};
        script.nodes = {{u"says"_s, {u"报什么错？"_s, u"What does it say?"_s}, {}, u"where"_s},
                        {u"where"_s, {u"在哪里？"_s, u"Where?"_s}, {{{u"公司"_s, u"Office"_s}, {}}, {{u"家里"_s, u"At home"_s}, {}}}, {}}};
        return script;
    }

private slots:
    void aNewDeskHasTenQuickTickets_data() { TestDesk::addBackends(); }
    void aNewDeskHasTenQuickTickets()
    {
        FRONTDESK_BACKEND(backend);
        FRONTDESK_VALUE(made, house(backend));
        FRONTDESK_VALUE(intake, read(*made.agent));
        QCOMPARE(intake.quickTickets.size(), mostQuickTickets);
        for (int position = 1; position <= mostQuickTickets; ++position)
            QVERIFY2(intake.onKey(position), qPrintable(QString::number(position)));
        QVERIFY(!intake.scripts.isEmpty());
        QVERIFY(intake.ofCategory(intake.scripts.first().category));
    }

    void aLeadChangesThemAndKeysSwap_data() { TestDesk::addBackends(); }
    void aLeadChangesThemAndKeysSwap()
    {
        FRONTDESK_BACKEND(backend);
        FRONTDESK_VALUE(made, house(backend));
        InteractionService &prepared = made.lead->interactions();
        FRONTDESK_VALUE(before, read(*made.lead));
        QuickTicket first = *before.onKey(1);
        const QuickTicket third = *before.onKey(3);
        first.position = 3;
        first.name.en = u"Reset"_s;
        const QUuid command = QUuid::createUuid();
        FRONTDESK_VALUE(id, await(prepared.saveQuickTicket(first, command)));
        QCOMPARE(id, first.id);
        FRONTDESK_VALUE(again, await(prepared.saveQuickTicket(first, command))); // a retry
        QCOMPARE(again, first.id);
        FRONTDESK_VALUE(after, read(*made.agent));
        QCOMPARE(after.onKey(3)->id, first.id);
        QCOMPARE(after.onKey(3)->name.en, u"Reset"_s);
        QCOMPARE(after.onKey(1)->id, third.id);
        // Somebody who had the older one on screen writes over nothing.
        const auto stale = await(prepared.saveQuickTicket(first));
        QVERIFY(!stale);
        QCOMPARE(stale.error().code, u"intake.changed_meanwhile"_s);
        FRONTDESK_VALUE(made11, await(prepared.saveQuickTicket(quick(u"eleventh"_s, 0))));
        FRONTDESK_VALUE(last, read(*made.agent));
        QCOMPARE(last.quickTicket(made11)->position, 0);
        FRONTDESK_VALUE(events, await(made.lead->worker().read([&](Session &session) { return journal::read(session, u"quick_ticket"_s, made11); })));
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.first().event.actor, made.lead->actor().staff);
        QuickTicket bad = quick(u"bad"_s, 11);
        const auto refused = await(prepared.saveQuickTicket(bad));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"quick_ticket.position_wrong"_s);
    }

    void scriptsWithFaultsAreNotSaved_data() { TestDesk::addBackends(); }
    void scriptsWithFaultsAreNotSaved()
    {
        FRONTDESK_BACKEND(backend);
        FRONTDESK_VALUE(made, house(backend));
        const Id<Category> category = made.lead->reference()->directory.categoryByCode(u"performance"_s)->id;
        QuestionScript script = tree(category);
        script.nodes.last().answers.first().next = u"says"_s;
        const auto loop = await(made.lead->interactions().saveScript(script));
        QVERIFY(!loop);
        QCOMPARE(loop.error().code, u"script.loop"_s);
        FRONTDESK_VALUE(id, await(made.lead->interactions().saveScript(tree(category))));
        const auto second = await(made.lead->interactions().saveScript(tree(category)));
        QVERIFY(!second);
        QCOMPARE(second.error().code, u"script.category_taken"_s);
        FRONTDESK_VALUE(intake, read(*made.agent));
        QCOMPARE(intake.script(id)->nodes, tree(category).nodes);
        QCOMPARE(intake.ofCategory(category)->id, id);
    }

    void anAgentChangesNothingOfIt_data() { TestDesk::addBackends(); }
    void anAgentChangesNothingOfIt()
    {
        FRONTDESK_BACKEND(backend);
        FRONTDESK_VALUE(made, house(backend));
        for (const auto &refused : {await(made.agent->interactions().saveQuickTicket(quick(u"x"_s, 0))), await(made.agent->interactions().saveScript(tree({})))}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, u"access.denied"_s);
        }
        if (backend != "postgres"_L1)
            return;
        // Nor with the same login by SQL; what was answered is written once.
        FRONTDESK_VALUE(connection, Connection::open({Backend::Postgres, made.agentUrl}, {made.agentLogin, u"correct horse"_s}));
        for (const QString &statement : {u"UPDATE quick_ticket SET name_en = 'Mine'"_s, u"DELETE FROM quick_ticket"_s, u"UPDATE question_script SET nodes = '[]'"_s,
                                         u"INSERT INTO question_script (name_zh, name_en, nodes) VALUES ('x', 'x', '[]')"_s,
                                         u"INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id, imported) "
                                          "VALUES ('quick_ticket', 1, 'changed', '{}', now(), fd_me(), FALSE)"_s,
                                         u"UPDATE interaction_answer SET answer_en = 'x'"_s, u"DELETE FROM interaction_answer"_s})
            QVERIFY2(!connection->run(statement), qPrintable(statement));
        InteractionDraft draft;
        draft.subject = u"Status"_s;
        draft.outcome = u"answered"_s;
        FRONTDESK_VALUE(logged, await(made.agent->interactions().log(draft)));
        QVERIFY(!connection->run(u"INSERT INTO interaction_answer (interaction_id, place, node, question_zh, question_en, answer_zh, answer_en) "
                                  "VALUES (%1, 1, 'a', 'q', 'q', 'a', 'a')"_s.arg(logged.interaction.value)));
    }

    void answersStandInTheContactTheTicketAndGoWithAnErasure_data() { TestDesk::addBackends(); }
    void answersStandInTheContactTheTicketAndGoWithAnErasure()
    {
        FRONTDESK_BACKEND(backend);
        FRONTDESK_VALUE(made, house(backend));
        FRONTDESK_VALUE(id, await(made.lead->interactions().saveScript(tree({}))));
        FRONTDESK_VALUE(intake, read(*made.agent));
        const QuestionScript &script = *intake.script(id);
        InteractionDraft draft;
        draft.subject = u"VPN"_s;
        draft.outcome = u"created"_s;
        draft.answers = {questionscript::typed(script, script.nodes.at(0), u"拒绝访问"_s), questionscript::chosen(script, script.nodes.at(1), 1)};
        FRONTDESK_VALUE(logged, await(made.agent->interactions().log(draft)));
        FRONTDESK_VALUE(kept, await(made.agent->interactions().answers(logged.interaction)));
        QCOMPARE(kept, draft.answers);
        const auto asked = [&]() -> QJsonArray {
            const auto events = await(made.admin->worker().read([&](Session &session) { return journal::read(session, u"ticket"_s, logged.ticket.value); }));
            for (const JournalEntry &each : events.value_or(QList<JournalEntry>())) {
                if (each.event.kind == "questions"_L1)
                    return each.event.body.value("answers"_L1).toArray();
            }
            return {};
        };
        QCOMPARE(questionscript::answersFromJson(asked()), draft.answers);
        // A retry doubles nothing.
        FRONTDESK_VALUE(repeated, await(made.agent->interactions().log(draft)));
        QVERIFY(repeated.repeated);
        InteractionDraft endless = draft;
        endless.command = QUuid::createUuid();
        endless.answers.first().answer.en = QString(1 << 20, u'x');
        const auto refused = await(made.agent->interactions().log(endless));
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"answers"_s);
        const TicketContext admin{*made.admin->reference(), made.admin->actor(), made.admin->clock().now()};
        FRONTDESK_VALUE(erased, await(made.admin->worker().write(
                                    [&](Session &session) { return erasework::erase(session, admin, logged.ticket, u"asked for"_s, QUuid::createUuid()); })));
        QVERIFY(erased.contacts == 1);
        FRONTDESK_VALUE(left, await(made.agent->interactions().answers(logged.interaction)));
        QVERIFY(left.isEmpty());
        QVERIFY(!QString::fromUtf8(QJsonDocument(asked()).toJson()).contains(u"拒绝访问"_s));
    }
};

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
