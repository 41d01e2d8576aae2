#include "core/access/staffwork.h"
#include "core/bulletin/bulletinservice.h"
#include "core/bulletin/bulletinwork.h"
#include "core/desk/desk.h"
#include "core/escalation/escalationservice.h"
#include "core/ticket/ticketservice.h"
#include "tests/support/await.h"
#include "tests/support/testdesk.h"

using namespace Qt::StringLiterals;
using namespace frontdesk;

/// Outages and planned work in the desk: announced once, followed by everybody, never overwritten.
class TestBulletins : public QObject
{
    Q_OBJECT

private:
    TestDesk m_desks;
    DeskAddress m_address;
    std::unique_ptr<Desk> m_desk;

    void open(const QString &backend)
    {
        FRONTDESK_VALUE(address, m_desks.initialised(backend));
        m_address = address;
        m_desk = std::make_unique<Desk>(address, true);
        FRONTDESK_OK(await(m_desk->open(TestDesk::admin(backend))));
    }
    /// Somebody of that role, signed in as such.
    Result<std::unique_ptr<Desk>> colleague(const QString &backend, const QString &role)
    {
        StaffDraft draft;
        draft.name = role;
        draft.login = u"%1_b_%2"_s.arg(role, QUuid::createUuid().toString(QUuid::Id128).left(8));
        draft.password = u"correct horse"_s;
        draft.role = role;
        FRONTDESK_TRY(await(m_desk->worker().write([&](Session &session) { return staffwork::add(session, m_desk->actor(), draft, m_desk->clock().now()); })));
        DeskAddress theirs = m_address;
        if (backend == "postgres"_L1)
            theirs.target = (*TestPostgres::instance())->tcpUrl(TestPostgres::databaseOf(m_address.target), draft.login);
        auto desk = std::make_unique<Desk>(theirs, true);
        FRONTDESK_TRY(await(desk->open({draft.login, draft.password, false})));
        return desk;
    }
    BulletinEdit outage(const Desk &desk) const
    {
        BulletinEdit edit;
        edit.action = u"announce"_s;
        edit.bulletin.title = {u"VPN 断线"_s, u"VPN drops"_s};
        edit.bulletin.body = {u"先用网页版。"_s, u"Use the web version meanwhile."_s};
        edit.bulletin.startsAt = QDateTime::fromSecsSinceEpoch(desk.clock().now().addSecs(-300).toSecsSinceEpoch(), Qt::UTC);
        edit.bulletin.nextUpdateAt = edit.bulletin.startsAt.addSecs(3600);
        edit.bulletin.services = {desk.reference()->directory.services.first().id};
        return edit;
    }
    static Result<Bulletin> read(Desk &desk, Id<Bulletin> id)
    {
        const auto all = await(desk.worker().read([&](Session &session) { return bulletinwork::list(session, desk.clock().now().addDays(-1)); }));
        if (!all)
            return tl::unexpected<Error>(all.error());
        for (const Bulletin &each : *all) {
            if (each.id == id)
                return each;
        }
        return failure(ErrorKind::NotFound, u"bulletin.not_found"_s);
    }

private slots:
    void cleanup() { m_desk.reset(); }

    void anOutageGoesItsWayAndItsHistoryStays_data() { TestDesk::addBackends(); }
    void anOutageGoesItsWayAndItsHistoryStays()
    {
        FRONTDESK_BACKEND(backend);
        open(backend);
        BulletinEdit edit = outage(*m_desk);
        TicketDraft draft;
        draft.title = u"VPN"_s;
        FRONTDESK_VALUE(ticket, await(m_desk->tickets().create(draft, QUuid::createUuid())));
        edit.bulletin.ticket = ticket.id;
        FRONTDESK_VALUE(id, await(m_desk->bulletins().save(edit)));
        FRONTDESK_VALUE(again, await(m_desk->bulletins().save(edit))); // a retry
        QCOMPARE(again, id);
        FRONTDESK_VALUE(announced, read(*m_desk, id));
        QCOMPARE(announced.state, u"announced"_s);
        QCOMPARE(announced.number, u"OUT-000001"_s);
        QCOMPARE(announced.owner, m_desk->actor().staff);
        QCOMPARE(announced.services, edit.bulletin.services);
        QCOMPARE(announced.startsAt, edit.bulletin.startsAt);
        QCOMPARE(announced.ticketNumber, ticket.number);

        BulletinEdit update{QUuid::createUuid(), announced, u"update"_s, u"Switch is being replaced"_s};
        update.bulletin.services.clear();
        update.bulletin.title.en = u"VPN drops in Berlin"_s;
        FRONTDESK_OK(await(m_desk->bulletins().save(update)));
        FRONTDESK_VALUE(updated, read(*m_desk, id));
        QCOMPARE(updated.state, u"updated"_s);
        QCOMPARE(updated.title.en, u"VPN drops in Berlin"_s);
        QVERIFY(updated.services.isEmpty());

        // Somebody who had the older one on screen writes over nothing.
        BulletinEdit stale{QUuid::createUuid(), announced, u"update"_s, u"old"_s};
        const auto refused = await(m_desk->bulletins().save(stale));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"bulletin.changed_meanwhile"_s);
        const auto early = await(m_desk->bulletins().save({QUuid::createUuid(), updated, u"withdraw"_s, {}}));
        QVERIFY(!early);
        QCOMPARE(early.error().code, u"bulletin.transition_forbidden"_s);

        FRONTDESK_OK(await(m_desk->bulletins().save({QUuid::createUuid(), updated, u"restore"_s, u"Replaced"_s})));
        FRONTDESK_VALUE(restored, read(*m_desk, id));
        QCOMPARE(restored.state, u"restored"_s);
        QVERIFY(!restored.nextUpdateAt.isValid());
        QVERIFY(restored.endsAt.isValid());
        FRONTDESK_OK(await(m_desk->bulletins().save({QUuid::createUuid(), restored, u"withdraw"_s, {}})));
        FRONTDESK_VALUE(steps, await(m_desk->bulletins().history(id)));
        QStringList said;
        for (const BulletinStep &step : steps)
            said += step.action + u' ' + step.note;
        QCOMPARE(said, (QStringList{u"announce "_s, u"update Switch is being replaced"_s, u"restore Replaced"_s, u"withdraw "_s}));
    }

    void everyClientHasItByItself_data() { TestDesk::addBackends(); }
    void everyClientHasItByItself()
    {
        FRONTDESK_BACKEND(backend);
        open(backend);
        FRONTDESK_VALUE(agent, colleague(backend, u"agent"_s));
        agent->bulletins().follow();
        FRONTDESK_VALUE(id, await(m_desk->bulletins().save(outage(*m_desk))));
        QTRY_VERIFY_WITH_TIMEOUT(agent->bulletins().bulletin(id), 60000);
        QCOMPARE(agent->bulletins().bulletin(id)->title.zh, u"VPN 断线"_s);
    }

    void anAgentAnnouncesAndOnlyOwnerOrLeadWithdraws_data() { TestDesk::addBackends(); }
    void anAgentAnnouncesAndOnlyOwnerOrLeadWithdraws()
    {
        FRONTDESK_BACKEND(backend);
        open(backend);
        FRONTDESK_VALUE(agent, colleague(backend, u"agent"_s));
        FRONTDESK_VALUE(lead, colleague(backend, u"lead"_s));
        FRONTDESK_VALUE(own, await(agent->bulletins().save(outage(*agent))));
        FRONTDESK_VALUE(others, await(m_desk->bulletins().save(outage(*m_desk))));
        for (const Id<Bulletin> id : {own, others}) {
            FRONTDESK_VALUE(open, read(*agent, id));
            FRONTDESK_OK(await(agent->bulletins().save({QUuid::createUuid(), open, u"restore"_s, u"Back"_s})));
        }
        FRONTDESK_VALUE(ownNow, read(*agent, own));
        FRONTDESK_OK(await(agent->bulletins().save({QUuid::createUuid(), ownNow, u"withdraw"_s, {}})));
        FRONTDESK_VALUE(othersNow, read(*agent, others));
        const auto refused = await(agent->bulletins().save({QUuid::createUuid(), othersNow, u"withdraw"_s, {}}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"bulletin.withdraw_denied"_s);
        FRONTDESK_OK(await(lead->bulletins().save({QUuid::createUuid(), othersNow, u"withdraw"_s, {}})));
    }

    void anOverdueWordRingsItsOwner_data() { TestDesk::addBackends(); }
    void anOverdueWordRingsItsOwner()
    {
        FRONTDESK_BACKEND(backend);
        open(backend);
        FRONTDESK_VALUE(agent, colleague(backend, u"agent"_s));
        BulletinEdit edit = outage(*m_desk);
        edit.bulletin.nextUpdateAt = m_desk->clock().now().addSecs(120);
        FRONTDESK_VALUE(id, await(m_desk->bulletins().save(edit)));
        const auto rung = [&](Desk &desk) {
            const auto items = await(desk.escalations().attention());
            return items ? std::count_if(items->cbegin(), items->cend(), [&](const AttentionItem &item) { return item.kind == AttentionItem::Kind::Bulletin && item.id == id.value; }) : -1;
        };
        QCOMPARE(rung(*m_desk), 1);
        QCOMPARE(rung(*agent), 0);
        FRONTDESK_VALUE(announced, read(*m_desk, id));
        BulletinEdit later{QUuid::createUuid(), announced, u"update"_s, u"Later"_s};
        later.bulletin.nextUpdateAt = m_desk->clock().now().addSecs(7200);
        FRONTDESK_OK(await(m_desk->bulletins().save(later)));
        QCOMPARE(rung(*m_desk), 0);
    }
};

QTEST_GUILESS_MAIN(TestBulletins)
#include "tst_bulletins.moc"
