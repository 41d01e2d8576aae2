#include "core/access/staffwork.h"
#include "core/survey/surveyservice.h"
#include "tests/support/accessiblecheck.h"
#include "tests/support/testdesk.h"
#include "tests/support/testkey.h"
#include "tests/support/translationcheck.h"
#include "tests/ui/screenshot.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/fieldframe.h"
#include "ui/shell/language.h"
#include "ui/shell/look.h"
#include "ui/shell/preferences.h"
#include "ui/shell/settingspage.h"
#include "ui/shell/theme.h"
#include "ui/survey/surveyform.h"
#include "ui/ticket/drafts.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace frontdesk;

/// Who is asked whether they were content, as an administrator sees and changes it on the settings page.
class TestSurveyForm : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestDesk> m_place;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<Look> m_look;
    DeskAddress m_address;
    std::unique_ptr<Desk> m_desk, m_colleague;
    std::unique_ptr<TextDrafts> m_drafts;
    std::unique_ptr<SettingsPage> m_page;
    int m_run = 0;

    void makeDesk(const QString &backend)
    {
        cleanup();
        m_place = std::make_unique<TestDesk>();
        FRONTDESK_VALUE(address, m_place->initialised(backend));
        m_address = address;
        m_desk = std::make_unique<Desk>(address, true);
        FRONTDESK_OK(await(m_desk->open(TestDesk::admin(backend))));
        m_colleague = std::make_unique<Desk>(address, false);
        FRONTDESK_OK(await(m_colleague->open(TestDesk::admin(backend))));
    }
    /// The program ends and starts again: the desk and what was typed stay.
    void start()
    {
        m_page.reset();
        m_drafts.reset();
        m_drafts = std::make_unique<TextDrafts>(m_place->folder() + u"/drafts"_s, testKey());
        m_page = std::make_unique<SettingsPage>(*m_look, DeskInfo{u"海越服务台"_s, u"desk"_s, false, u"Lin Hao"_s, u"lin"_s, m_desk->actor().role, "Asia/Shanghai"});
        m_page->addCard(new SurveyForm(*m_desk, *m_drafts));
        m_page->resize(1212, 734);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    template<typename T>
    T *find(const QString &name) const { return m_page->findChild<T *>(name); }
    QSpinBox *percent() const { return find<QSpinBox>(u"survey_percent"_s); }
    QSpinBox *days() const { return find<QSpinBox>(u"survey_days"_s); }
    QString effect() const { return find<QLabel>(u"survey_effect"_s)->text(); }
    QAction *save() const { return find<QAction>(u"commit"_s); }
    static FieldFrame *frameOf(QWidget *field) { return qobject_cast<FieldFrame *>(field->parentWidget()); }
    static QString hintOf(QWidget *field)
    {
        QStringList all;
        for (const QLabel *label : frameOf(field)->findChildren<QLabel *>()) {
            if (label->isVisible())
                all += label->text();
        }
        return all.join(u'\n');
    }
    void type(QSpinBox *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    SurveySettings stored() const { return SurveyService(*m_desk).settings(); }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
        m_place = std::make_unique<TestDesk>();
        m_preferences = std::make_unique<Preferences>(m_place->folder() + u"/settings.ini"_s);
        m_language = std::make_unique<Language>(u"en"_s);
        m_look = std::make_unique<Look>(*m_theme, *m_language, *m_preferences);
    }
    void cleanup()
    {
        m_page.reset();
        m_drafts.reset();
        m_desk.reset();
        m_colleague.reset();
    }

    void anAdministratorSaysWhoIsAsked_data() { TestDesk::addBackends(); }
    void anAdministratorSaysWhoIsAsked()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        start();
        QCOMPARE(percent()->value(), 100);
        QCOMPARE(days()->value(), 30);
        QVERIFY(!save()->isEnabled()); // nothing is changed
        auto *button = find<QPushButton>(u"survey_save"_s);
        QCOMPARE(button->width(), button->sizeHint().width());
        QVERIFY2(effect().contains(u"every closed ticket"_s) && effect().contains(u"30 days"_s), qPrintable(effect()));
        type(percent(), u"25"_s);
        QVERIFY2(effect().contains(u"25 %"_s), qPrintable(effect()));
        QTest::keyClick(percent(), Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget() == days());
        type(days(), u"1"_s);
        QVERIFY2(effect().contains(u"1 day "_s), qPrintable(effect()));
        QVERIFY(save()->isEnabled());
        QTest::keyClick(days(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stored(), (SurveySettings{25, 1}));
        QTRY_VERIFY2(find<ErrorBanner>(u"survey_banner"_s)->text().contains(u"Saved"_s), qPrintable(find<ErrorBanner>(u"survey_banner"_s)->text()));
        QVERIFY(!save()->isEnabled());
        QTRY_VERIFY(m_drafts->text(u"survey-settings"_s).isEmpty());
        type(percent(), u"0"_s);
        QVERIFY2(effect().contains(u"Nobody is asked"_s), qPrintable(effect()));
        QTest::keyClick(percent(), Qt::Key_Tab);
        QCOMPARE(percent()->text(), u"None"_s);
    }

    void othersReadItAndSeeWhyTheyMayNotChangeIt_data() { TestDesk::addBackends(); }
    void othersReadItAndSeeWhyTheyMayNotChangeIt()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        StaffDraft draft;
        draft.name = u"Zhao"_s;
        draft.login = u"manager_form_%1"_s.arg(++m_run);
        draft.password = u"correct horse"_s;
        draft.role = u"manager"_s;
        FRONTDESK_OK(await(m_colleague->worker().write([&](Session &session) { return staffwork::add(session, m_colleague->actor(), draft, m_colleague->clock().now()); })));
        DeskAddress theirs = m_address;
        if (backend == "postgres"_L1)
            theirs.target = (*TestPostgres::instance())->tcpUrl(TestPostgres::databaseOf(m_address.target), draft.login);
        m_desk = std::make_unique<Desk>(theirs, true);
        FRONTDESK_OK(await(m_desk->open({draft.login, draft.password, false})));
        start();
        QVERIFY(!percent()->isEnabled() && !days()->isEnabled());
        QVERIFY(!find<QPushButton>(u"survey_save"_s)->isVisible());
        QVERIFY(find<QLabel>(u"survey_reason"_s)->isVisible());
        QVERIFY(find<QLabel>(u"survey_reason"_s)->text().contains(u"administrator"_s));
        FRONTDESK_OK(await(SurveyService(*m_colleague).save({}, {60, 30})));
        QTRY_COMPARE(percent()->value(), 60); // live
    }

    void aColleaguesChangeShowsAndWhatWasTypedStays_data() { TestDesk::addBackends(); }
    void aColleaguesChangeShowsAndWhatWasTypedStays()
    {
        FRONTDESK_BACKEND(backend);
        makeDesk(backend);
        start();
        type(percent(), u"25"_s);
        FRONTDESK_OK(await(SurveyService(*m_colleague).save({}, {50, 60})));
        QTRY_COMPARE(days()->value(), 60);
        QCOMPARE(percent()->value(), 25);
        QVERIFY2(hintOf(percent()).contains(u"set this to 50"_s), qPrintable(hintOf(percent())));
        QVERIFY(QApplication::focusWidget() == percent());
        QTest::keyClick(percent(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(stored(), (SurveySettings{25, 60}));
        QTRY_VERIFY(!hintOf(percent()).contains(u"set this"_s));
    }

    void aChangeAtTheSameMomentIsSaidAtItsField()
    {
        makeDesk(u"sqlite"_s);
        m_desk = std::make_unique<Desk>(m_address, false); // hears nothing of others
        FRONTDESK_OK(await(m_desk->open(TestDesk::admin(u"sqlite"_s))));
        start();
        type(percent(), u"25"_s);
        FRONTDESK_OK(await(SurveyService(*m_colleague).save({}, {50, 30})));
        QTest::keyClick(percent(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(frameOf(percent())->hasError());
        QVERIFY(frameOf(percent())->error()->text().contains(u"50"_s));
        QCOMPARE(percent()->value(), 25);
        QTRY_VERIFY(save()->isEnabled());
        QTest::keyClick(percent(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(find<ErrorBanner>(u"survey_banner"_s)->text().contains(u"Saved"_s));
        FRONTDESK_VALUE(reference, await(m_colleague->worker().read([](Session &session) { return DeskReference::read(session); })));
        QCOMPARE(surveysettings::of(reference.settings), (SurveySettings{25, 30}));
    }

    void whatWasTypedIsThereAgainAndCanBeDiscarded()
    {
        makeDesk(u"sqlite"_s);
        start();
        type(percent(), u"35"_s);
        QTRY_VERIFY(!m_drafts->text(u"survey-settings"_s).isEmpty());
        start();
        QCOMPARE(percent()->value(), 35);
        auto *notice = find<ErrorBanner>(u"draft_notice"_s);
        QVERIFY(notice->isVisible());
        shoot(*m_page, u"survey-draft-en-light"_s);
        percent()->setFocus();
        QTest::keyClick(percent(), Qt::Key_Z, Qt::AltModifier);
        QCOMPARE(percent()->value(), 100);
        QVERIFY(!notice->isVisible());
        QVERIFY(!save()->isEnabled());
    }

    void itSpeaksBothLanguagesAndEveryControlHasAName()
    {
        makeDesk(u"sqlite"_s);
        start();
        type(percent(), u"35"_s);
        FRONTDESK_OK(await(SurveyService(*m_colleague).save({}, {50, 30})));
        QTRY_VERIFY(hintOf(percent()).contains(u"50"_s));
        QCOMPARE(namelessControls(m_page.get()), QStringList());
        for (const QString &code : {u"en"_s, u"zh"_s}) {
            m_look->setLanguage(code);
            for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
                m_look->setTheme(theme);
                shoot(*m_page, u"survey-%1-%2"_s.arg(code, theme == ThemeChoice::Light ? u"light"_s : u"dark"_s));
            }
        }
        QVERIFY2(effect().contains(u"35 %"_s) && effect().contains(u"天"_s), qPrintable(effect()));
        QVERIFY2(hintOf(percent()).contains(u"改为 50"_s), qPrintable(hintOf(percent())));
        m_look->setTheme(ThemeChoice::Light);
        m_look->setLanguage(u"en"_s);
        MarkingTranslator marks;
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QCOMPARE(unmarkedTexts(find<SurveyForm>(u"survey_form"_s), {u"Ctrl+Enter"_s, u"Alt+Z"_s, u"Ctrl+Return"_s}), QStringList());
    }
};

QTEST_MAIN(TestSurveyForm)
#include "tst_surveyform.moc"
