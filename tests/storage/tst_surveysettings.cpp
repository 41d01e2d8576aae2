#include "core/access/staffwork.h"
#include "core/storage/journal.h"
#include "core/survey/surveyservice.h"
#include "tests/support/testdesk.h"

using namespace Qt::StringLiterals;
using namespace frontdesk;

/// Who is asked whether they were content, as an administrator sets it.
class TestSurveySettings : public QObject
{
    Q_OBJECT
private:
    struct House
    {
        DeskAddress address;
        std::unique_ptr<Desk> admin, other, manager;
    };
    TestDesk m_desks;
    int m_run = 0;

    Result<House> house(const QString &backend)
    {
        House made;
        FRONTDESK_LET(address, m_desks.initialised(backend));
        made.address = address;
        made.admin = std::make_unique<Desk>(address, true);
        FRONTDESK_TRY(await(made.admin->open(TestDesk::admin(backend))));
        ++m_run;
        const auto person = [&](const QString &role) -> Result<std::unique_ptr<Desk>> {
            StaffDraft draft;
            draft.name = role;
            draft.login = u"%1_survey_%2"_s.arg(role).arg(m_run);
            draft.password = u"correct horse"_s;
            draft.role = role;
            FRONTDESK_TRY(await(made.admin->worker().write(
                [&](Session &session) { return staffwork::add(session, made.admin->actor(), draft, made.admin->clock().now()); })));
            DeskAddress theirs = address;
            if (backend == "postgres"_L1)
                theirs.target = (*TestPostgres::instance())->tcpUrl(TestPostgres::databaseOf(address.target), draft.login);
            auto desk = std::make_unique<Desk>(theirs, true);
            FRONTDESK_TRY(await(desk->open({draft.login, draft.password, false})));
            return desk;
        };
        FRONTDESK_LET(other, person(u"admin"_s));
        made.other = std::move(other);
        FRONTDESK_LET(manager, person(u"manager"_s));
        made.manager = std::move(manager);
        return made;
    }
    static Result<void> run(Desk &desk, const QString &sql)
    {
        return await(desk.worker().write([sql](Session &session) { return session.connection().run(sql); }));
    }
    static Result<SurveySettings> stored(Desk &desk)
    {
        FRONTDESK_LET(reference, await(desk.worker().read([](Session &session) { return DeskReference::read(session); })));
        return surveysettings::of(reference.settings);
    }

private slots:
    void anAdministratorChangesThemAndEverybodyHearsOfIt_data() { TestDesk::addBackends(); }
    void anAdministratorChangesThemAndEverybodyHearsOfIt()
    {
        FRONTDESK_BACKEND(backend);
        FRONTDESK_VALUE(made, house(backend));
        SurveyService service(*made.admin);
        QCOMPARE(service.settings(), SurveySettings());
        QVERIFY(service.mayChange());
        const SurveySettings wanted{25, 90};
        const QUuid command = QUuid::createUuid();
        FRONTDESK_VALUE(saved, await(service.save({}, wanted, command)));
        QCOMPARE(saved, wanted);
        FRONTDESK_VALUE(again, await(service.save({}, wanted, command))); // a retry
        QCOMPARE(again, wanted);
        QTRY_COMPARE(service.settings(), wanted);
        QTRY_COMPARE(SurveyService(*made.manager).settings(), wanted);
        FRONTDESK_VALUE(events, await(made.admin->worker().read([](Session &session) { return journal::read(session, u"setting"_s, 1); })));
        QCOMPARE(events.size(), 1);
        QCOMPARE(events.first().event.actor, made.admin->actor().staff);
        QCOMPARE(events.first().event.body.value("set"_L1).toObject().value("survey_percent"_L1).toString(), u"25"_s);
        // What is as it was is no change.
        FRONTDESK_VALUE(same, await(service.save(wanted, wanted)));
        QCOMPARE(same, wanted);
        FRONTDESK_VALUE(after, await(made.admin->worker().read([](Session &session) { return journal::read(session, u"setting"_s, 1); })));
        QCOMPARE(after.size(), 1);
    }

    void othersDoNot_data() { TestDesk::addBackends(); }
    void othersDoNot()
    {
        FRONTDESK_BACKEND(backend);
        FRONTDESK_VALUE(made, house(backend));
        SurveyService service(*made.manager);
        QVERIFY(!service.mayChange());
        const auto refused = await(service.save({}, {0, 30}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"access.denied"_s);
        FRONTDESK_VALUE(stands, stored(*made.admin));
        QCOMPARE(stands, SurveySettings());
    }

    void eachValueIsOnesOwn_data() { TestDesk::addBackends(); }
    void eachValueIsOnesOwn()
    {
        FRONTDESK_BACKEND(backend);
        FRONTDESK_VALUE(made, house(backend));
        SurveyService mine(*made.admin), theirs(*made.other);
        FRONTDESK_OK(await(theirs.save({100, 30}, {50, 30})));
        FRONTDESK_VALUE(both, await(mine.save({100, 30}, {100, 14}))); // without having seen theirs
        QCOMPARE(both, (SurveySettings{50, 14}));
        const auto late = await(mine.save({100, 30}, {20, 60}));
        QVERIFY(!late);
        QCOMPARE(late.error().code, u"setting.changed_meanwhile"_s);
        QCOMPARE(late.error().field, u"percent"_s);
        QCOMPARE(late.error().values.value(u"stands"_s), u"50"_s);
        FRONTDESK_VALUE(stands, stored(*made.admin));
        QCOMPARE(stands, (SurveySettings{50, 14})); // nothing of it
        FRONTDESK_OK(await(mine.save({50, 14}, {20, 60})));
        // The same from both is no conflict.
        FRONTDESK_VALUE(same, await(theirs.save({50, 14}, {20, 60})));
        QCOMPARE(same, (SurveySettings{20, 60}));
    }

    void whatIsNoShareAndNoNumberOfDaysIsRefused_data() { TestDesk::addBackends(); }
    void whatIsNoShareAndNoNumberOfDaysIsRefused()
    {
        FRONTDESK_BACKEND(backend);
        FRONTDESK_VALUE(made, house(backend));
        SurveyService service(*made.admin);
        const QList<std::pair<SurveySettings, QString>> wrong{{{101, 30}, u"percent"_s}, {{-1, 30}, u"percent"_s}, {{100, -1}, u"days"_s}, {{100, 3651}, u"days"_s}};
        for (const auto &[settings, field] : wrong) {
            const auto refused = await(service.save({}, settings));
            QVERIFY(!refused);
            QCOMPARE(refused.error().field, field);
        }
        FRONTDESK_OK(await(service.save({}, {0, 0})));
        FRONTDESK_OK(await(service.save({0, 0}, {100, 3650})));
    }

    void whatIsNoNumberReadsAsTheDatabaseReadsItAndIsMended_data() { TestDesk::addBackends(); }
    void whatIsNoNumberReadsAsTheDatabaseReadsItAndIsMended()
    {
        FRONTDESK_BACKEND(backend);
        FRONTDESK_VALUE(made, house(backend));
        FRONTDESK_OK(run(*made.admin, u"UPDATE setting SET value = 'many' WHERE name = 'survey_days'"_s));
        FRONTDESK_OK(run(*made.admin, u"UPDATE setting SET value = '250' WHERE name = 'survey_percent'"_s));
        FRONTDESK_VALUE(stands, stored(*made.admin));
        QCOMPARE(stands, SurveySettings());
        FRONTDESK_VALUE(saved, await(SurveyService(*made.admin).save(stands, {40, 7})));
        QCOMPARE(saved, (SurveySettings{40, 7}));
        FRONTDESK_OK(run(*made.admin, u"DELETE FROM setting WHERE name = 'survey_days'"_s));
        FRONTDESK_VALUE(made2, await(SurveyService(*made.admin).save({40, 30}, {40, 8})));
        QCOMPARE(made2, (SurveySettings{40, 8}));
    }
};

QTEST_GUILESS_MAIN(TestSurveySettings)
#include "tst_surveysettings.moc"
