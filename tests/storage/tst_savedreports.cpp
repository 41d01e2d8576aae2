#include "core/access/staffwork.h"
#include "core/desk/desk.h"
#include "core/reporting/savedreports.h"
#include "tests/support/testdesk.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Reports that people have defined: private or shared with a group.
class TestSavedReports : public QObject
{
    Q_OBJECT
private slots:
    void aDefinitionComesBackAsItWasKept_data() { TestDesk::addBackends(); }
    void aDefinitionComesBackAsItWasKept();
    void onlyItsOwnerAndTheGroupsLeadChangeIt_data() { TestDesk::addBackends(); }
    void onlyItsOwnerAndTheGroupsLeadChangeIt();
    void whatIsNoDefinitionIsTheUsualReport();
    void periodsMoveWithTheDays();

private:
    struct House
    {
        std::unique_ptr<Desk> owner, member, lead, stranger;
        Id<SupportGroup> group;
    };
    Result<House> house(const QString &backend);
    static SavedReport monthly(Id<SupportGroup> group = {})
    {
        SavedReport report;
        report.name = u"每月：服务级别"_s;
        report.group = group;
        report.choice.name = u"attainment"_s;
        report.choice.preset = u"custom"_s;
        report.choice.first = {2026, 3, 1};
        report.choice.last = {2026, 3, 31};
        report.choice.zone = u"Asia/Kolkata"_s;
        report.choice.filters = {{1}, {2}, {3}, {4}, {5}, u"incident"_s, 2, u"phone"_s};
        return report;
    }
    static QString codeOf(const auto &result) { return result ? QString() : result.error().code; }
    TestDesk m_desks;
    int m_run = 0;
};

Result<TestSavedReports::House> TestSavedReports::house(const QString &backend)
{
    House made;
    FRONTDESK_LET(address, m_desks.initialised(backend));
    Desk admin(address, false);
    FRONTDESK_TRY(await(admin.open(TestDesk::admin(backend))));
    ++m_run;
    const auto person = [&](const QString &name, const QString &role, const QString &group) -> Result<std::unique_ptr<Desk>> {
        StaffDraft draft;
        draft.name = name;
        draft.login = u"%1_reports_%2"_s.arg(name).arg(m_run);
        draft.password = u"correct horse"_s;
        draft.role = role;
        draft.groups = {group};
        FRONTDESK_TRY(await(admin.worker().write([&](Session &session) { return staffwork::add(session, admin.actor(), draft, admin.clock().now()); })));
        DeskAddress theirs = address;
        if (backend == "postgres"_L1)
            theirs.target = (*TestPostgres::instance())->tcpUrl(TestPostgres::databaseOf(address.target), draft.login);
        auto desk = std::make_unique<Desk>(theirs, false);
        FRONTDESK_TRY(await(desk->open({draft.login, draft.password, false})));
        return desk;
    };
    FRONTDESK_LET(owner, person(u"owner"_s, u"agent"_s, u"night"_s));
    FRONTDESK_LET(member, person(u"member"_s, u"agent"_s, u"night"_s));
    FRONTDESK_LET(lead, person(u"lead"_s, u"lead"_s, u"night"_s));
    FRONTDESK_LET(stranger, person(u"stranger"_s, u"agent"_s, u"day"_s));
    made.owner = std::move(owner);
    made.member = std::move(member);
    made.lead = std::move(lead);
    made.stranger = std::move(stranger);
    made.group = made.owner->actor().groups.value(0);
    return made;
}

void TestSavedReports::aDefinitionComesBackAsItWasKept()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(home, house(backend));
    SavedReports reports(*home.owner);
    const QUuid command = QUuid::createUuid();
    FRONTDESK_VALUE(kept, await(reports.save(monthly(), command)));
    QVERIFY(kept.id);
    QCOMPARE(kept.owner, home.owner->actor().staff);
    QCOMPARE(kept.choice, monthly().choice);
    FRONTDESK_VALUE(again, await(reports.save(monthly(), command))); // sent twice, made once
    QCOMPARE(again.id, kept.id);
    SavedReport changed = kept;
    changed.name = u"  Weekly   one "_s;
    changed.choice.preset = u"last_week"_s;
    changed.choice.first = changed.choice.last = {};
    FRONTDESK_VALUE(now, await(reports.save(changed)));
    QCOMPARE(now.name, u"Weekly one"_s);
    FRONTDESK_VALUE(all, await(reports.list()));
    QCOMPARE(all, QList<SavedReport>{now});
    QCOMPARE(codeOf(await(reports.save(SavedReport()))), u"field.missing"_s);
    SavedReport endless = monthly();
    endless.name = QString(101, u'x');
    QCOMPARE(codeOf(await(reports.save(endless))), u"field.too_long"_s);
    FRONTDESK_OK(await(reports.remove(kept.id)));
    QCOMPARE(codeOf(await(reports.remove(kept.id))), u"saved_report.not_found"_s);
    FRONTDESK_VALUE(none, await(reports.list()));
    QVERIFY(none.isEmpty());
}

void TestSavedReports::onlyItsOwnerAndTheGroupsLeadChangeIt()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(home, house(backend));
    QVERIFY(home.group);
    SavedReports owner(*home.owner), member(*home.member), lead(*home.lead), stranger(*home.stranger);
    FRONTDESK_VALUE(own, await(owner.save(monthly())));
    FRONTDESK_VALUE(shared, await(owner.save(monthly(home.group))));
    FRONTDESK_VALUE(seen, await(member.list()));
    QCOMPARE(seen, QList<SavedReport>{shared}); // and not the private one
    FRONTDESK_VALUE(strange, await(stranger.list()));
    QVERIFY(strange.isEmpty());
    QCOMPARE(codeOf(await(stranger.save(monthly(home.group)))), u"saved_report.group_denied"_s);
    SavedReport renamed = shared;
    renamed.name = u"Theirs now"_s;
    QVERIFY(!member.mayChange(shared));
    QCOMPARE(codeOf(await(member.save(renamed))), u"saved_report.denied"_s);
    QCOMPARE(codeOf(await(member.remove(shared.id))), u"saved_report.denied"_s);
    QCOMPARE(codeOf(await(member.remove(own.id))), u"saved_report.not_found"_s);
    QCOMPARE(codeOf(await(stranger.remove(shared.id))), u"saved_report.not_found"_s);
    QVERIFY(lead.mayChange(shared));
    FRONTDESK_VALUE(led, await(lead.save(renamed)));
    QCOMPARE(led.name, u"Theirs now"_s);
    QCOMPARE(led.owner, home.owner->actor().staff); // it stays its owner's
    SavedReport taken = led;
    taken.group = {};
    QCOMPARE(codeOf(await(lead.save(taken))), u"saved_report.group_denied"_s);
    FRONTDESK_OK(await(lead.remove(shared.id)));
    FRONTDESK_VALUE(left, await(owner.list()));
    QCOMPARE(left, QList<SavedReport>{own});
}

void TestSavedReports::whatIsNoDefinitionIsTheUsualReport()
{
    QCOMPARE(reportchoice::fromJson({}), ReportChoice());
    QCOMPARE(reportchoice::fromJson({{u"report"_s, u"nonsense"_s}, {u"preset"_s, u"for ever"_s}, {u"group"_s, u"x"_s}}), ReportChoice());
    QCOMPARE(reportchoice::fromJson({{u"preset"_s, u"custom"_s}, {u"from"_s, u"2026-02-30"_s}, {u"to"_s, u"2026-03-01"_s}}), ReportChoice());
    QCOMPARE(reportchoice::fromJson(reportchoice::toJson(monthly().choice)), monthly().choice);
}

void TestSavedReports::periodsMoveWithTheDays()
{
    using Days = std::pair<QDate, QDate>;
    const QDate leap(2028, 2, 29); // a Tuesday
    QCOMPARE(reportchoice::daysOf(u"this_month"_s, leap), Days({2028, 2, 1}, {2028, 2, 29}));
    QCOMPARE(reportchoice::daysOf(u"last_month"_s, QDate(2028, 3, 31)), Days({2028, 2, 1}, {2028, 2, 29}));
    QCOMPARE(reportchoice::daysOf(u"last_week"_s, leap), Days({2028, 2, 21}, {2028, 2, 27}));
    QCOMPARE(reportchoice::daysOf(u"this_week"_s, QDate(2028, 2, 27)), Days({2028, 2, 21}, {2028, 2, 27})); // Sunday is its last day
    QCOMPARE(reportchoice::daysOf(u"last_year"_s, leap), Days({2027, 1, 1}, {2027, 12, 31}));
    QCOMPARE(reportchoice::daysOf(u"last_30_days"_s, leap), Days({2028, 1, 31}, leap));
    QCOMPARE(reportchoice::beside({2028, 1, 1}, {2028, 1, 31}, 1), Days({2028, 2, 1}, {2028, 2, 29}));
    QCOMPARE(reportchoice::beside({2028, 1, 1}, {2028, 3, 31}, -1), Days({2027, 10, 1}, {2027, 12, 31}));
    QCOMPARE(reportchoice::beside({2028, 3, 6}, {2028, 3, 12}, -1), Days({2028, 2, 28}, {2028, 3, 5}));
}

QTEST_GUILESS_MAIN(TestSavedReports)
#include "tst_savedreports.moc"
