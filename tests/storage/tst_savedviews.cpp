#include "core/access/staffwork.h"
#include "core/desk/desk.h"
#include "core/ticket/ticketservice.h"
#include "core/ticket/viewservice.h"
#include "tests/support/testdesk.h"

#include <QSignalSpy>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestSavedViews : public QObject
{
    Q_OBJECT
private slots:
    void aViewIsKeptSharedAndOrderedByEachPerson_data() { TestDesk::addBackends(); }
    void aViewIsKeptSharedAndOrderedByEachPerson();
    void onlyItsOwnerAndTheGroupsLeadChangeIt_data() { TestDesk::addBackends(); }
    void onlyItsOwnerAndTheGroupsLeadChangeIt();
    void whatSomebodySharedBeforeTheyLeftIsTakenOver_data() { TestDesk::addBackends(); }
    void whatSomebodySharedBeforeTheyLeftIsTakenOver();
    void columnsAreKeptForEachPersonAndView_data() { TestDesk::addBackends(); }
    void columnsAreKeptForEachPersonAndView();
    void tagsInUseAreListedOnce_data() { TestDesk::addBackends(); }
    void tagsInUseAreListedOnce();
    void anAgentsLoginCannotDoWithSqlWhatTheServiceRefuses();

private:
    struct House
    {
        DeskAddress address;
        std::unique_ptr<Desk> owner, member, lead, stranger;
        Id<SupportGroup> group;
    };
    Result<House> house(const QString &backend);
    static SavedView printers(Id<SupportGroup> group = {})
    {
        SavedView view;
        view.name = u"打印机"_s;
        view.query = u"tag:printer state:open"_s;
        view.sort = {u"due"_s, true};
        view.columns = QJsonArray{u"number"_s, u"title"_s};
        view.group = group;
        return view;
    }
    TestDesk m_desks;
    int m_run = 0;
};


Result<TestSavedViews::House> TestSavedViews::house(const QString &backend)
{
    House made;
    FRONTDESK_LET(address, m_desks.initialised(backend));
    made.address = address;
    Desk admin(address, false);
    FRONTDESK_TRY(await(admin.open(TestDesk::admin(backend))));
    ++m_run;
    const auto person = [&](const QString &name, const QString &role, const QStringList &groups) -> Result<std::unique_ptr<Desk>> {
        StaffDraft draft;
        draft.name = name;
        draft.login = u"%1_views_%2"_s.arg(name).arg(m_run);
        draft.password = u"correct horse"_s;
        draft.role = role;
        draft.groups = groups;
        FRONTDESK_TRY(await(admin.worker().write([&](Session &session) { return staffwork::add(session, admin.actor(), draft, admin.clock().now()); })));
        DeskAddress theirs = address;
        if (backend == "postgres"_L1)
            theirs.target = (*TestPostgres::instance())->tcpUrl(TestPostgres::databaseOf(address.target), draft.login);
        auto desk = std::make_unique<Desk>(theirs, true);
        FRONTDESK_TRY(await(desk->open({draft.login, draft.password, false})));
        return desk;
    };
    for (auto &[desk, name, role, groups] : std::initializer_list<std::tuple<std::unique_ptr<Desk> *, QString, QString, QStringList>>{
             {&made.owner, u"owner"_s, u"agent"_s, {u"night"_s}},
             {&made.member, u"member"_s, u"agent"_s, {u"night"_s}},
             {&made.lead, u"lead"_s, u"lead"_s, {u"night"_s}},
             {&made.stranger, u"stranger"_s, u"agent"_s, {u"day"_s}}}) {
        FRONTDESK_LET(opened, person(name, role, groups));
        *desk = std::move(opened);
    }
    made.group = made.owner->actor().groups.first();
    return made;
}

void TestSavedViews::aViewIsKeptSharedAndOrderedByEachPerson()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(home, house(backend));
    QSignalSpy told(&home.member->feed(), &ChangeFeed::changed);
    const QUuid command = QUuid::createUuid();
    FRONTDESK_VALUE(own, await(home.owner->views().save(printers(), command)));
    FRONTDESK_VALUE(again, await(home.owner->views().save(printers(), command)));
    QCOMPARE(again, own);
    QCOMPARE(own.owner, home.owner->actor().staff);
    FRONTDESK_VALUE(shared, await(home.owner->views().save(printers(home.group))));
    const auto ids = [](Desk &desk) {
        QList<Id<SavedView>> found;
        for (const SavedView &view : await(desk.views().list()).value_or(QList<SavedView>()))
            found += view.id;
        return found;
    };
    QCOMPARE(ids(*home.owner), (QList{own.id, shared.id}));
    QCOMPARE(ids(*home.member), QList{shared.id});
    QVERIFY(ids(*home.stranger).isEmpty());
    QTRY_VERIFY(std::any_of(told.cbegin(), told.cend(), [&](const QVariantList &one) { return one.first().value<ChangeSet>().touches(u"view"_s, shared.id.value); }));
    FRONTDESK_VALUE(theirs, await(home.member->views().save(printers())));
    FRONTDESK_OK(await(home.owner->views().reorder({shared.id, own.id})));
    FRONTDESK_OK(await(home.member->views().reorder({theirs.id, shared.id})));
    QCOMPARE(ids(*home.owner), (QList{shared.id, own.id}));
    QCOMPARE(ids(*home.member), (QList{theirs.id, shared.id}));
    FRONTDESK_VALUE(read, await(home.member->views().list()));
    SavedView expected = shared;
    QCOMPARE(read.last(), expected);
    FRONTDESK_OK(await(home.owner->views().remove(shared.id)));
    QCOMPARE(ids(*home.member), QList{theirs.id});
}

void TestSavedViews::onlyItsOwnerAndTheGroupsLeadChangeIt()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(home, house(backend));
    FRONTDESK_VALUE(own, await(home.owner->views().save(printers())));
    FRONTDESK_VALUE(shared, await(home.owner->views().save(printers(home.group))));
    SavedView renamed = shared;
    renamed.name = u"Printers"_s;
    SavedView privately = own;
    privately.name = u"Printers"_s;
    const auto code = [](const auto &result) { return result ? QString() : result.error().code; };
    QCOMPARE(code(await(home.member->views().save(renamed))), u"view.denied"_s);
    QCOMPARE(code(await(home.member->views().remove(shared.id))), u"view.denied"_s);
    QCOMPARE(code(await(home.stranger->views().save(renamed))), u"view.group_denied"_s);
    QCOMPARE(code(await(home.stranger->views().remove(shared.id))), u"view.not_found"_s);
    QCOMPARE(code(await(home.lead->views().save(privately))), u"view.not_found"_s);
    QCOMPARE(code(await(home.stranger->views().save(printers(home.group)))), u"view.group_denied"_s);
    FRONTDESK_VALUE(byLead, await(home.lead->views().save(renamed)));
    QCOMPARE(byLead.name, u"Printers"_s);
    QCOMPARE(byLead.owner, home.owner->actor().staff); // stays theirs
    SavedView hidden = renamed;
    hidden.group = {};
    QCOMPARE(code(await(home.lead->views().save(hidden))), u"view.group_denied"_s);
    FRONTDESK_OK(await(home.lead->views().remove(shared.id)));
    SavedView nameless = printers();
    nameless.name = u"  "_s;
    QCOMPARE(code(await(home.owner->views().save(nameless))), u"field.missing"_s);
    nameless.name = QString(101, u'x');
    QCOMPARE(code(await(home.owner->views().save(nameless))), u"field.too_long"_s);
}

void TestSavedViews::whatSomebodySharedBeforeTheyLeftIsTakenOver()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(home, house(backend));
    FRONTDESK_VALUE(shared, await(home.owner->views().save(printers(home.group))));
    FRONTDESK_VALUE(own, await(home.owner->views().save(printers())));
    const auto code = [](const auto &result) { return result ? QString() : result.error().code; };
    QCOMPARE(code(await(home.member->views().takeOver(shared.id))), u"view.denied"_s); // they are still here
    QVERIFY(!home.member->views().mayTakeOver(shared));
    FRONTDESK_VALUE(admin, Connection::open(home.address, {}));
    FRONTDESK_OK(admin->run(u"UPDATE staff SET active = FALSE WHERE id = %1"_s.arg(home.owner->actor().staff.value)));
    FRONTDESK_VALUE(seen, await(home.member->views().list()));
    QCOMPARE(seen, QList{shared}); // stays where it was
    QCOMPARE(code(await(home.stranger->views().takeOver(shared.id))), u"view.not_found"_s);
    QCOMPARE(code(await(home.member->views().takeOver(own.id))), u"view.not_found"_s);
    FRONTDESK_VALUE(taken, await(home.member->views().takeOver(shared.id)));
    QCOMPARE(taken.owner, home.member->actor().staff);
    QCOMPARE(taken.group, home.group);
    QVERIFY(home.member->views().mayChange(taken));
    QCOMPARE(code(await(home.lead->views().takeOver(shared.id))), u"view.denied"_s); // it has an owner again
    taken.name = u"Ours"_s;
    FRONTDESK_VALUE(renamed, await(home.member->views().save(taken)));
    QCOMPARE(renamed.name, u"Ours"_s);
}

void TestSavedViews::columnsAreKeptForEachPersonAndView()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(home, house(backend));
    const QJsonArray wide{u"number"_s, u"title"_s}, narrow{u"title"_s};
    FRONTDESK_OK(await(home.owner->views().keepLayout(u"all_open"_s, wide)));
    FRONTDESK_OK(await(home.owner->views().keepLayout(u"mine"_s, wide)));
    FRONTDESK_OK(await(home.owner->views().keepLayout(u"mine"_s, narrow)));
    FRONTDESK_OK(await(home.member->views().keepLayout(u"mine"_s, wide)));
    FRONTDESK_VALUE(owners, await(home.owner->views().layouts()));
    QCOMPARE(owners, (QHash<QString, QJsonArray>{{u"all_open"_s, wide}, {u"mine"_s, narrow}}));
    FRONTDESK_VALUE(members, await(home.member->views().layouts()));
    QCOMPARE(members, (QHash<QString, QJsonArray>{{u"mine"_s, wide}}));
    FRONTDESK_OK(await(home.owner->views().keepLayout(u"all_open"_s, {})));
    FRONTDESK_VALUE(left, await(home.owner->views().layouts()));
    QCOMPARE(left, (QHash<QString, QJsonArray>{{u"mine"_s, narrow}}));
    // A view that goes takes the arrangement along.
    FRONTDESK_VALUE(view, await(home.owner->views().save(printers())));
    FRONTDESK_OK(await(home.owner->views().keepLayout(u"saved:%1"_s.arg(view.id.value), wide)));
    FRONTDESK_OK(await(home.owner->views().remove(view.id)));
    FRONTDESK_VALUE(after, await(home.owner->views().layouts()));
    QCOMPARE(after, left);
}

void TestSavedViews::tagsInUseAreListedOnce()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(home, house(backend));
    FRONTDESK_VALUE(none, await(home.owner->views().tags()));
    QVERIFY(none.isEmpty());
    TicketDraft draft;
    draft.title = u"Printer"_s;
    for (const QString &tag : {u"printer"_s, u"打印机"_s, u"printer"_s, u"a b"_s}) {
        FRONTDESK_VALUE(ticket, await(home.owner->tickets().create(draft, QUuid::createUuid())));
        TicketAction action;
        action.ticket = ticket.id;
        action.action = u"tag"_s;
        action.text = tag;
        FRONTDESK_OK(await(home.owner->tickets().act(action)));
    }
    FRONTDESK_VALUE(tags, await(home.member->views().tags()));
    QCOMPARE(tags.names, (QStringList{u"a b"_s, u"printer"_s, u"打印机"_s}));
    FRONTDESK_OK(await(home.member->views().spellOut({tags})));
    QVERIFY(tags.latin(2).contains(u" dayinji"_s) || tags.latin(2).contains(u" dyj"_s));
    FRONTDESK_VALUE(first, await(home.member->views().tags(2)));
    QCOMPARE(first.names.size(), 2);
}

void TestSavedViews::anAgentsLoginCannotDoWithSqlWhatTheServiceRefuses()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(home, house(u"postgres"_s));
    FRONTDESK_VALUE(own, await(home.owner->views().save(printers())));
    FRONTDESK_VALUE(shared, await(home.owner->views().save(printers(home.group))));
    const auto touched = [](Desk &desk, const QString &sql) -> qint64 {
        const auto rows = await(desk.worker().write([sql](Session &session) -> Result<qint64> {
            QSqlQuery query(session.connection().database());
            if (!query.exec(sql))
                return failure(ErrorKind::Denied, u"test.refused"_s);
            return query.numRowsAffected();
        }));
        return rows ? *rows : -1;
    };
    QCOMPARE(touched(*home.member, u"DELETE FROM saved_view"_s), -1);
    QCOMPARE(touched(*home.member, u"SELECT FROM fd_view_remove(%1)"_s.arg(own.id.value)), 0);
    QCOMPARE(touched(*home.member, u"UPDATE saved_view SET name = 'x'"_s), 0);
    QCOMPARE(touched(*home.member, u"UPDATE saved_view SET owner_id = %1"_s.arg(home.member->actor().staff.value)), -1);
    QCOMPARE(touched(*home.lead, u"UPDATE saved_view SET group_id = NULL WHERE id = %1"_s.arg(shared.id.value)), -1);
    QCOMPARE(touched(*home.stranger, u"INSERT INTO saved_view (owner_id, group_id, name, query, sort_column, descending, columns) VALUES (%1, %2, 'x', '', 'due', FALSE, '[]')"_s
                                         .arg(home.stranger->actor().staff.value).arg(home.group.value)), -1);
    QCOMPARE(touched(*home.member, u"INSERT INTO saved_view_place VALUES (%1, %2, 1)"_s.arg(home.owner->actor().staff.value).arg(shared.id.value)), -1);
    QCOMPARE(touched(*home.member, u"INSERT INTO view_layout VALUES (%1, 'mine', '[]')"_s.arg(home.owner->actor().staff.value)), -1);
    FRONTDESK_OK(await(home.owner->views().keepLayout(u"mine"_s, QJsonArray{u"title"_s})));
    QCOMPARE(touched(*home.member, u"SELECT FROM fd_view_layout_remove('mine')"_s), 0);
    QCOMPARE(touched(*home.member, u"SELECT fd_take_view(%1)"_s.arg(shared.id.value)), 1); // one row that says no
    FRONTDESK_VALUE(still, await(home.owner->views().list()));
    QCOMPARE(still.last().owner, home.owner->actor().staff);
    QCOMPARE(touched(*home.lead, u"UPDATE saved_view SET name = 'x' WHERE id = %1"_s.arg(own.id.value)), 0);
    QCOMPARE(touched(*home.lead, u"UPDATE saved_view SET name = 'x' WHERE id = %1"_s.arg(shared.id.value)), 1);
}

QTEST_GUILESS_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
