#include "core/agreement/agreementservice.h"
#include "core/demo/demo.h"
#include "core/desk/desk.h"
#include "core/desk/deskinit.h"
#include "tests/support/accessiblecheck.h"
#include "tests/support/await.h"
#include "tests/support/testdesk.h"
#include "tests/support/testkey.h"
#include "tests/ui/ticket/viewbench.h"
#include "ui/agreement/agreementeditor.h"
#include "ui/agreement/agreementpage.h"
#include "ui/agreement/calendareditor.h"
#include "ui/agreement/durationtext.h"
#include "ui/agreement/holidayimport.h"
#include "ui/agreement/spanstext.h"
#include "ui/agreement/whatifpanel.h"
#include "ui/agreement/yearview.h"
#include "ui/escalation/laddereditor.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/shell/language.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"


#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QSpinBox>
#include <QSignalSpy>
#include <QTreeView>
#include <QTreeWidget>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// The page of service levels: calendars by the year, agreements by the table, what a change would have done, all by keyboard.
/// With FRONTDESK_SHOTS=folder the screens are written there as PNG.
class TestAgreementPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_theme.reset(); }
    void hoursAreReadAsPeopleTypeThem_data();
    void hoursAreReadAsPeopleTypeThem();
    void targetsAreReadAsPeopleTypeThem_data();
    void targetsAreReadAsPeopleTypeThem();
    void aYearIsWalkedAndChangedByKeys();
    void eachKindOfDayIsTold();
    void aCalendarIsChangedAndSaved_data() { TestDesk::addBackends(); }
    void aCalendarIsChangedAndSaved();
    void anAgreementIsMadeTriedAndSaved_data() { TestDesk::addBackends(); }
    void anAgreementIsMadeTriedAndSaved();
    void aCalendarInUseStaysAndOthersAreRetiredAndComeBack();
    void anAgreementIsRetiredAndComesBack();
    void anAgreementThatWasNotSavedIsThereAgain_data() { TestDesk::addBackends(); }
    void anAgreementThatWasNotSavedIsThereAgain();
    void whatWasTypedInOneLanguageIsTheSameInTheOther();
    void aNewAgreementThatWasNotSavedIsThereAgain();
    void aCalendarThatWasNotSavedIsThereAgain();
    void itsLadderIsChangedByKeys();
    void aNumberOfItsLadderIsKeptWhileItIsTyped();
    void mistakesStandAtTheirPlace();
    void holidaysAreShownBeforeTheyAreTaken();
    void hoursTypedForMakeUpDaysAreThereAgain();
    void whoMayNotChangeSeesWhy();
    void screensInBothLanguagesAndThemes_data();
    void screensInBothLanguagesAndThemes();

private:
    Result<void> open(const QString &backend);
    /// The program ends and starts again: the desk and what was typed stay.
    void restart();
    template<typename T>
    T *find(const QString &name)
    {
        return m_page->findChild<T *>(name);
    }
    qint64 agreementId(const QString &code) const
    {
        for (const AgreementEntry &entry : m_desk->reference()->agreements.agreements()) {
            if (entry.code == code)
                return entry.id;
        }
        return 0;
    }
    /// Everything that the form says is wrong.
    QString complaints()
    {
        QStringList all;
        for (FieldFrame *frame : m_page->findChildren<FieldFrame *>()) {
            if (frame->hasError())
                all += frame->editor()->objectName() + u": "_s + frame->error()->text();
        }
        if (auto *targets = find<QLabel>(u"targets_error"_s); targets->isVisible())
            all += targets->text();
        return all.join(u'\n');
    }
    void type(const QString &field, const QString &text)
    {
        auto *edit = find<QLineEdit>(field);
        QVERIFY2(edit, qPrintable(field));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TestDesk> m_place;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<TextDrafts> m_drafts;
    std::unique_ptr<AgreementPage> m_page;
    QDateTime m_now;
};

void TestAgreementPage::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light);
    m_place = std::make_unique<TestDesk>();
    m_now = QDateTime::currentDateTimeUtc();
}

Result<void> TestAgreementPage::open(const QString &backend)
{
    m_page.reset();
    m_drafts.reset();
    m_desk.reset();
    FRONTDESK_LET(address, m_place->fresh(backend));
    FRONTDESK_TRY(initDesk(address, {}, {{u"海岳服务台"_s, u"Haiyue service desk"_s, u"Asia/Shanghai"_s}, false}, m_now));
    {
        DbWorker worker({address, {}, nullptr, false});
        FRONTDESK_TRY(makeDemo(worker, {300, 5, m_now}, {}, {}));
    }
    m_desk = std::make_unique<Desk>(address, false);
    FRONTDESK_TRY(await(m_desk->open(TestDesk::admin(backend))));
    QFile::remove(m_place->folder() + u"/drafts"_s);
    restart();
    return {};
}

void TestAgreementPage::restart()
{
    m_page.reset();
    m_drafts.reset();
    m_drafts = std::make_unique<TextDrafts>(m_place->folder() + u"/drafts"_s, testKey());
    m_page = std::make_unique<AgreementPage>(*m_desk, *m_drafts);
    m_page->resize(1212, 734);
    m_page->show();
    m_page->activateWindow();
}

void TestAgreementPage::hoursAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"09:00-18:00"_s << u"09:00-18:00"_s;
    QTest::newRow("short") << u"9-18"_s << u"09:00-18:00"_s;
    QTest::newRow("two spans") << u"9:00–12:00, 13:30–18:00"_s << u"09:00-12:00, 13:30-18:00"_s;
    QTest::newRow("Chinese, full width") << u"９：００至１２：００、１３：３０～１８：００"_s << u"09:00-12:00, 13:30-18:00"_s;
    QTest::newRow("to midnight") << u"18-24"_s << u"18:00-24:00"_s;
    QTest::newRow("out of order") << u"13-18 9-12"_s << u"09:00-12:00, 13:00-18:00"_s;
    QTest::newRow("closed") << u" "_s << u""_s;
    QTest::newRow("backward") << u"18-9"_s << u"calendar.span_backward"_s;
    QTest::newRow("overlapping") << u"9-12, 11-13"_s << u"calendar.span_overlaps"_s;
    QTest::newRow("words") << u"mornings"_s << u"calendar.span_unreadable"_s;
}

void TestAgreementPage::hoursAreReadAsPeopleTypeThem()
{
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    const auto spans = spansFromText(typed);
    QCOMPARE(spans ? spansText(*spans) : spans.error().code, shown);
}

void TestAgreementPage::targetsAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("seconds"); // -2 = unreadable
    const auto row = [](const char *name, const QString &typed, qint64 seconds) { QTest::newRow(name) << typed << seconds; };
    row("hours", u"4 h"_s, 14400);
    row("hours and minutes", u"2 h 30 min"_s, 9000);
    row("without spaces", u"2h30"_s, 9000);
    row("clock", u"4:30"_s, 16200);
    row("minutes", u"90min"_s, 5400);
    row("decimal", u"1.5 h"_s, 5400);
    row("Chinese", u"2 时 30 分"_s, 9000);
    row("full width", u"４ 小时"_s, 14400);
    row("seconds", u"45 s"_s, 45);
    row("nothing", u"  "_s, 0);
    row("zero", u"0"_s, -1);
    row("zero hours", u"0 h"_s, -1);
    row("a bare number", u"90"_s, -2);
    row("days have another length in each calendar", u"2 d"_s, -2);
    row("words", u"soon"_s, -2);
}

void TestAgreementPage::targetsAreReadAsPeopleTypeThem()
{
    QFETCH(QString, typed);
    QFETCH(qint64, seconds);
    QCOMPARE(targetFromText(typed).value_or(-2), seconds);
    if (seconds > 0)
        QCOMPARE(targetFromText(targetText(seconds)).value_or(-2), seconds);
}

void TestAgreementPage::aYearIsWalkedAndChangedByKeys()
{
    YearView view;
    view.resize(view.sizeHint());
    view.setCurrent(QDate(2026, 1, 31));
    QSignalSpy current(&view, &YearView::currentChanged), toggled(&view, &YearView::toggled), edited(&view, &YearView::editRequested);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.current(), QDate(2026, 2, 1));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.current(), QDate(2026, 2, 8));
    QTest::keyClick(&view, Qt::Key_PageDown);
    QCOMPARE(view.current(), QDate(2026, 3, 8));
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.current(), QDate(2026, 3, 31));
    QTest::keyClick(&view, Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(view.current(), QDate(2025, 3, 31));
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled.first().first().toDate(), QDate(2025, 3, 31));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(edited.size(), 1);
    QCOMPARE(current.size(), 5);
    // A day is found where it is drawn.
    view.grab();
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(view.width() / 4 - 25, 45)); // the first Sunday of January
    QCOMPARE(view.current(), QDate(2025, 1, 5));
}

void TestAgreementPage::eachKindOfDayIsTold()
{
    Calendar calendar;
    for (size_t day = 0; day < 5; ++day)
        calendar.week[day] = {{540, 1080}};
    calendar.exceptions = {{QDate(2026, 2, 14), {{540, 1080}}}, {QDate(2026, 2, 17), {}}, {QDate(2026, 12, 24), {{540, 720}}}};
    calendar.names = {{QDate(2026, 2, 17), u"春节"_s}};
    QCOMPARE(dayKindOf(calendar, QDate(2026, 2, 13)), DayKind::Working);
    QCOMPARE(dayKindOf(calendar, QDate(2026, 2, 14)), DayKind::MakeUp);
    QCOMPARE(dayKindOf(calendar, QDate(2026, 2, 15)), DayKind::Closed);
    QCOMPARE(dayKindOf(calendar, QDate(2026, 2, 17)), DayKind::Holiday);
    QCOMPARE(dayKindOf(calendar, QDate(2026, 12, 24)), DayKind::Changed);
    YearView view;
    view.setCalendar(calendar);
    view.setCurrent(QDate(2026, 2, 17));
    QVERIFY2(view.accessibleName().contains(u"春节"_s) && view.accessibleName().contains(u"holiday"_s), qPrintable(view.accessibleName()));
    view.setCurrent(QDate(2026, 2, 14));
    QVERIFY2(view.accessibleName().contains(u"make-up day, 09:00-18:00"_s), qPrintable(view.accessibleName()));
}

void TestAgreementPage::aCalendarIsChangedAndSaved()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_OK(open(backend));
    const CalendarEntry before = *m_desk->reference()->agreements.calendar(u"office"_s);
    m_page->showCalendar(before.id);
    auto *save = find<QAction>(u"levels.save"_s);
    QVERIFY(!save->isEnabled()); // nothing is changed
    auto *year = find<YearView>(u"year_view"_s);
    const QDate christmas(year->year(), 12, 25);
    year->setCurrent(christmas);
    year->setFocus();
    QTest::keyClick(year, Qt::Key_Space);
    type(u"day_name"_s, u"Christmas"_s);
    type(u"week_sat"_s, u"9-12"_s);
    QVERIFY(save->isEnabled());
    save->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->reference()->agreements.calendar(u"office"_s)->versions.size(), before.versions.size() + 1, 20000);
    const Calendar saved = m_desk->reference()->agreements.calendar(u"office"_s)->versions.last().calendar;
    QCOMPARE(saved.exceptions.value(christmas, {{1, 2}}), DaySpans{});
    QCOMPARE(saved.names.value(christmas), u"Christmas"_s);
    QCOMPARE(saved.week[5], (DaySpans{{540, 720}}));
    QVERIFY(!find<QAction>(u"levels.save"_s)->isEnabled());
    // The clocks of open tickets follow by themselves.
    const auto differs = [this] {
        const auto check = await(m_desk->agreements().check());
        return check ? check->different : -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(differs(), 0, 20000);
}

void TestAgreementPage::anAgreementIsMadeTriedAndSaved()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_OK(open(backend));
    m_page->showAgreement(agreementId(u"standard"_s));
    type(u"targets_1_resolution"_s, u"1 h"_s);
    type(u"targets_2_resolution"_s, u"90 min"_s);
    type(u"targets_2_response"_s, u"15 min"_s);
    auto *panel = find<WhatIfPanel>(u"what_if"_s);
    QSignalSpy finished(panel, &WhatIfPanel::finished);
    find<QAction>(u"levels.try"_s)->trigger();
    QVERIFY(panel->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    QCOMPARE(panel->report().tickets, 300);
    QVERIFY(panel->report().changed > 0);
    auto *table = find<QTreeWidget>(u"what_if_table"_s);
    QVERIFY(table->topLevelItemCount() >= 2); // response and resolution
    QVERIFY(table->topLevelItem(0)->childCount() >= 3);
    // Trying saved nothing.
    QCOMPARE(m_desk->reference()->agreements.versionsOf(agreementId(u"standard"_s)).size(), 1);
    find<QAction>(u"levels.save"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->reference()->agreements.versionsOf(agreementId(u"standard"_s)).size(), 2, 20000);
    QCOMPARE(m_desk->reference()->agreements.versionsOf(agreementId(u"standard"_s)).last()->targets.value(2).resolutionSeconds, 5400);

    // A new one, with the group that holds the ticket.
    find<QAction>(u"levels.new_agreement"_s)->trigger();
    auto *editor = m_page->findChild<AgreementEditor *>();
    QTest::keyClicks(editor->findChild<QLineEdit *>(u"code"_s), u"line-2b"_s); // calendars have a field of that name as well
    editor->findChild<QLineEdit *>(u"name_zh"_s)->setText(u"二线 B 运营协议"_s);
    editor->findChild<QLineEdit *>(u"name_en"_s)->setText(u"Line 2 B"_s);
    auto *types = editor->findChild<SegmentedControl *>(u"type"_s);
    QTest::mouseClick(types->segment(u"operational"_s), Qt::LeftButton);
    QVERIFY(!find<QLineEdit>(u"targets_1_update"_s)->isVisible());
    auto *group = editor->findChild<QComboBox *>(u"group"_s);
    const int row = group->findText(u"Line 2 B"_s);
    QVERIFY(row > 0);
    group->setCurrentIndex(row);
    type(u"targets_1_resolution"_s, u"2 h"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->mayClose(), 20000); // the other one is saved
    m_page->save();
    QCOMPARE(complaints(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(agreementId(u"line-2b"_s) != 0, 20000);
    QCOMPARE(m_desk->reference()->agreements.agreement(agreementId(u"line-2b"_s))->type, AgreementType::Operational);
}

void TestAgreementPage::aCalendarInUseStaysAndOthersAreRetiredAndComeBack()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    auto *retire = find<QAction>(u"levels.retire"_s);
    auto *state = find<QLabel>(u"levels_state"_s);
    const auto calendar = [this](const QString &code) { return *m_desk->reference()->agreements.calendar(code); };
    m_page->showCalendar(calendar(u"office"_s).id);
    QVERIFY(!retire->isEnabled());
    QVERIFY2(retire->toolTip().contains(u"standard"_s), qPrintable(retire->toolTip())); // who runs in it
    QVERIFY(!state->isVisible());

    CalendarDraft spare;
    spare.code = u"spare"_s;
    spare.name = {u"备用"_s, u"Spare"_s};
    spare.calendar = calendar(u"office"_s).versions.last().calendar;
    FRONTDESK_OK(await(m_desk->agreements().saveCalendar(spare)));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->reference()->agreements.calendar(u"spare"_s), 20000);
    m_page->showCalendar(calendar(u"spare"_s).id);
    QVERIFY2(retire->isEnabled(), qPrintable(retire->toolTip()));
    QCOMPARE(retire->text(), u"Retire"_s);
    retire->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!calendar(u"spare"_s).active, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(state->isVisible(), 20000);
    QVERIFY2(state->text().contains(u"no agreement can choose"_s), qPrintable(state->text()));
    QTRY_COMPARE_WITH_TIMEOUT(retire->text(), u"Use again"_s, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(retire->isEnabled(), 20000);
    // Nobody can choose it meanwhile.
    m_page->showAgreement(agreementId(u"standard"_s));
    QCOMPARE(find<QComboBox>(u"calendar"_s)->findData(u"spare"_s), -1);
    m_page->showCalendar(calendar(u"spare"_s).id);
    retire->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(calendar(u"spare"_s).active, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!state->isVisible(), 20000);
}

void TestAgreementPage::anAgreementIsRetiredAndComesBack()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    const qint64 id = agreementId(u"requests"_s);
    m_page->showAgreement(id);
    auto *retire = find<QAction>(u"levels.retire"_s);
    const QMap<int, ServiceTargets> targets = m_desk->reference()->agreements.versionsOf(id).last()->targets;
    const auto applies = [this, id](const QDateTime &at) {
        const AgreementVersion *version = m_desk->reference()->agreements.applying({}, {}, u"request"_s, at);
        return version && version->agreementId == id;
    };
    QVERIFY(applies(m_desk->clock().now()));
    type(u"targets_1_resolution"_s, u"1 h"_s);
    QVERIFY(!retire->isEnabled()); // what was typed would go along or get lost
    m_page->reload();
    QVERIFY2(retire->isEnabled(), qPrintable(retire->toolTip()));
    retire->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!m_desk->reference()->agreements.agreement(id)->active, 20000);
    QVERIFY(!applies(m_desk->clock().now()));
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(u"levels_state"_s)->isVisible(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(retire->isEnabled(), 20000);
    retire->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->reference()->agreements.agreement(id)->active, 20000);
    QVERIFY(applies(m_desk->clock().now()));
    QCOMPARE(m_desk->reference()->agreements.versionsOf(id).last()->targets, targets);
}

void TestAgreementPage::anAgreementThatWasNotSavedIsThereAgain()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_OK(open(backend));
    const qint64 id = agreementId(u"standard"_s);
    const QString key = u"agreement:%1"_s.arg(id);
    const Ladder ladder = m_desk->reference()->agreements.versionsOf(id).last()->ladder;
    m_page->showAgreement(id);
    auto *notice = find<ErrorBanner>(u"draft_notice"_s);
    QVERIFY(notice->isHidden());
    const QString before = find<QLineEdit>(u"targets_1_resolution"_s)->text();
    type(u"targets_1_resolution"_s, u"1 h"_s);
    type(u"targets_2_response"_s, u"a quarter"_s); // cannot be read yet
    auto *pause = find<QCheckBox>(u"pause_waiting_user"_s);
    const bool paused = pause->isChecked();
    pause->toggle();
    QTRY_VERIFY(m_drafts->text(key).contains(u"a quarter"_s)); // on disk while it is typed
    restart();
    m_page->showAgreement(id);
    notice = find<ErrorBanner>(u"draft_notice"_s);
    QVERIFY(notice->isVisible());
    QCOMPARE(find<QLineEdit>(u"targets_1_resolution"_s)->text(), u"1 h"_s);
    QCOMPARE(find<QLineEdit>(u"targets_2_response"_s)->text(), u"a quarter"_s);
    QCOMPARE(find<QCheckBox>(u"pause_waiting_user"_s)->isChecked(), !paused);
    QCOMPARE(namelessControls(m_page.get()), QStringList());
    m_page->save(); // refused at its field
    QVERIFY(!m_drafts->text(key).isEmpty());
    type(u"targets_2_response"_s, u"15 min"_s);
    m_page->save();
    QCOMPARE(complaints(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->reference()->agreements.versionsOf(id).size(), 2, 20000);
    QCOMPARE(m_desk->reference()->agreements.versionsOf(id).last()->ladder, ladder); // nobody touched it
    QTRY_COMPARE(m_drafts->keys(), QStringList());
    QVERIFY(notice->isHidden());
    // Discarded, with the key and by reading again.
    QTRY_VERIFY_WITH_TIMEOUT(m_page->mayClose() && !find<QAction>(u"levels.save"_s)->isEnabled(), 20000);
    for (const bool byKey : {true, false}) {
        type(u"targets_1_resolution"_s, u"3 h"_s);
        restart();
        m_page->showAgreement(id);
        QCOMPARE(find<QLineEdit>(u"targets_1_resolution"_s)->text(), u"3 h"_s);
        byKey ? find<QAction>(u"draft.discard"_s)->trigger() : m_page->reload();
        QCOMPARE(find<QLineEdit>(u"targets_1_resolution"_s)->text(), u"1 h"_s);
        QCOMPARE(m_drafts->keys(), QStringList());
        QVERIFY(find<ErrorBanner>(u"draft_notice"_s)->isHidden());
    }
    QVERIFY(before != u"1 h"_s);
}

void TestAgreementPage::whatWasTypedInOneLanguageIsTheSameInTheOther()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    Language language(u"en"_s);
    m_page->showAgreement(agreementId(u"standard"_s));
    const auto text = [this](const QString &cell) { return find<QLineEdit>(u"targets_"_s + cell)->text(); };
    const QString untouched = text(u"1_response"_s);
    type(u"targets_1_resolution"_s, u"3 h"_s);
    type(u"targets_2_response"_s, u"a quarter"_s);
    language.switchTo(u"zh"_s);
    QTRY_COMPARE(text(u"1_resolution"_s), u"3 时"_s); // beside its neighbours
    QVERIFY(text(u"1_response"_s) != untouched && text(u"1_response"_s).contains(u"分"_s));
    QCOMPARE(text(u"2_response"_s), u"a quarter"_s);
    restart();
    m_page->showAgreement(agreementId(u"standard"_s));
    QCOMPARE(text(u"1_resolution"_s), u"3 时"_s);
    QCOMPARE(text(u"2_response"_s), u"a quarter"_s);
    // Nobody changed anything meanwhile: the notice says so.
    auto *notice = find<ErrorBanner>(u"draft_notice"_s);
    QVERIFY(notice->isVisible() && !notice->text().isEmpty());
    const auto buttons = notice->findChildren<KeyButton *>();
    QCOMPARE(buttons.size(), 1);
    QVERIFY(buttons.first()->isVisible());
    language.switchTo(u"en"_s);
    QTRY_COMPARE(text(u"1_resolution"_s), u"3 h"_s);
    QCOMPARE(text(u"1_response"_s), untouched);
    find<QAction>(u"draft.discard"_s)->trigger();
    QVERIFY(text(u"1_resolution"_s) != u"3 h"_s);
    QCOMPARE(m_drafts->keys(), QStringList());
}

void TestAgreementPage::aNewAgreementThatWasNotSavedIsThereAgain()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    m_page->showAgreement(0);
    auto *editor = m_page->findChild<AgreementEditor *>();
    QTest::keyClicks(editor->findChild<QLineEdit *>(u"code"_s), u"line-2b"_s);
    editor->findChild<QLineEdit *>(u"name_zh"_s)->setText(u"二线 B 运营协议"_s);
    QTest::mouseClick(editor->findChild<SegmentedControl *>(u"type"_s)->segment(u"operational"_s), Qt::LeftButton);
    auto *group = editor->findChild<QComboBox *>(u"group"_s);
    group->setCurrentIndex(group->findText(u"Line 2 B"_s));
    auto *ladder = m_page->findChild<LadderEditor *>();
    ladder->setLadder({{}});
    emit ladder->edited();
    QTRY_VERIFY(m_drafts->text(u"agreement:new"_s).contains(u"notify"_s));
    restart();
    m_page->showAgreement(agreementId(u"standard"_s)); // another one has none
    QVERIFY(find<ErrorBanner>(u"draft_notice"_s)->isHidden());
    m_page->showAgreement(0);
    editor = m_page->findChild<AgreementEditor *>();
    QCOMPARE(editor->findChild<QLineEdit *>(u"code"_s)->text(), u"line-2b"_s);
    QCOMPARE(editor->findChild<QLineEdit *>(u"name_zh"_s)->text(), u"二线 B 运营协议"_s);
    QCOMPARE(editor->draft().entry.type, AgreementType::Operational);
    QCOMPARE(editor->findChild<QComboBox *>(u"group"_s)->currentText(), u"Line 2 B"_s);
    QCOMPARE(editor->draft().version.ladder.size(), 1);
    QVERIFY(find<ErrorBanner>(u"draft_notice"_s)->isVisible());
    editor->findChild<QLineEdit *>(u"name_en"_s)->setText(u"Line 2 B"_s);
    type(u"targets_1_resolution"_s, u"2 h"_s);
    LadderStep step;
    step.clock = u"group"_s;
    m_page->findChild<LadderEditor *>()->setLadder({step});
    m_page->save();
    QCOMPARE(complaints(), QString());
    QTRY_VERIFY_WITH_TIMEOUT(agreementId(u"line-2b"_s) != 0, 20000);
    QTRY_COMPARE(m_drafts->keys(), QStringList());
}

void TestAgreementPage::aCalendarThatWasNotSavedIsThereAgain()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    const CalendarEntry before = *m_desk->reference()->agreements.calendar(u"office"_s);
    const QString key = u"calendar:%1"_s.arg(before.id);
    m_page->showCalendar(before.id);
    auto *year = find<YearView>(u"year_view"_s);
    const QDate christmas(year->year(), 12, 25), eve(year->year(), 12, 24);
    year->setCurrent(christmas);
    year->setFocus();
    QTest::keyClick(year, Qt::Key_Space);
    type(u"day_name"_s, u"Christmas"_s);
    type(u"week_sat"_s, u"9-12, mornings"_s); // cannot be read yet
    year->setCurrent(eve);
    year->setFocus();
    QTest::keyClick(year, Qt::Key_Return);
    type(u"day_hours"_s, u"9-1"_s); // nor this
    QTRY_VERIFY(m_drafts->text(key).contains(u"9-1"_s) && m_drafts->text(key).contains(u"Christmas"_s));
    restart();
    m_page->showCalendar(before.id);
    QVERIFY(find<ErrorBanner>(u"draft_notice"_s)->isVisible());
    QCOMPARE(find<QLineEdit>(u"week_sat"_s)->text(), u"9-12, mornings"_s);
    QCOMPARE(find<YearView>(u"year_view"_s)->current(), eve);
    QCOMPARE(find<QLineEdit>(u"day_hours"_s)->text(), u"9-1"_s);
    type(u"day_hours"_s, u"9-13"_s);
    type(u"week_sat"_s, u"9-12"_s);
    m_page->save();
    QCOMPARE(complaints(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->reference()->agreements.calendar(u"office"_s)->versions.size(), before.versions.size() + 1, 20000);
    const Calendar saved = m_desk->reference()->agreements.calendar(u"office"_s)->versions.last().calendar;
    QCOMPARE(saved.exceptions.value(christmas, {{1, 2}}), DaySpans{});
    QCOMPARE(saved.names.value(christmas), u"Christmas"_s);
    QCOMPARE(saved.exceptions.value(eve), (DaySpans{{540, 780}}));
    QTRY_COMPARE(m_drafts->keys(), QStringList());
    QTRY_VERIFY_WITH_TIMEOUT(!find<QAction>(u"levels.save"_s)->isEnabled(), 20000);
    // Days that are discarded are as they were.
    year = find<YearView>(u"year_view"_s);
    year->setCurrent(christmas);
    year->setFocus();
    QTest::keyClick(year, Qt::Key_Space);
    restart();
    m_page->showCalendar(before.id);
    QVERIFY(!m_page->findChild<CalendarEditor *>()->draft().calendar.exceptions.contains(christmas));
    find<QAction>(u"draft.discard"_s)->trigger();
    QVERIFY(m_page->findChild<CalendarEditor *>()->draft().calendar.exceptions.contains(christmas));
    QCOMPARE(m_drafts->keys(), QStringList());
}

void TestAgreementPage::itsLadderIsChangedByKeys()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    const qint64 id = agreementId(u"standard"_s);
    m_page->showAgreement(id);
    const Ladder before = m_desk->reference()->agreements.versionsOf(id).last()->ladder;
    QVERIFY(!before.isEmpty());
    auto *steps = find<QTreeView>(u"ladder_steps"_s);
    steps->setFocus();
    QVERIFY(ViewBench::waitForFocus(m_page.get()));
    QCOMPARE(steps->model()->rowCount(), int(before.size()));
    const auto *editor = find<AgreementEditor>(u"agreement_editor"_s);
    QVERIFY(!editor->isChanged()); // showing it changed nothing
    QTest::keyClick(steps, Qt::Key_Insert);
    QVERIFY(editor->isChanged());
    m_page->save();
    QCOMPARE(complaints(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->reference()->agreements.versionsOf(id).size(), 2, 20000);
    const Ladder after = m_desk->reference()->agreements.versionsOf(id).last()->ladder;
    QCOMPARE(after.first(before.size()), before);
    QCOMPARE(after.size(), before.size() + 1);
}

void TestAgreementPage::aNumberOfItsLadderIsKeptWhileItIsTyped()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    const qint64 id = agreementId(u"standard"_s);
    m_page->showAgreement(id);
    const Ladder before = m_desk->reference()->agreements.versionsOf(id).last()->ladder;
    QVERIFY(!before.isEmpty() && before.first().point == LadderStep::Point::Percent && before.first().value != 7);
    const auto typed = [&] {
        auto *steps = find<QTreeView>(u"ladder_steps"_s);
        steps->edit(steps->model()->index(0, LadderEditor::Value));
        auto *box = steps->findChild<QSpinBox *>();
        box->selectAll();
        QTest::keyClicks(box, u"07"_s);
        return box;
    };
    const auto first = [&] { return m_page->findChild<LadderEditor *>()->ladder().first().value; };
    QTest::keyClick(typed(), Qt::Key_Escape);
    QTRY_VERIFY(!find<QTreeView>(u"ladder_steps"_s)->findChild<QSpinBox *>());
    QCOMPARE(first(), before.first().value);
    typed(); // the cell is not left
    QTRY_VERIFY(!m_drafts->text(u"agreement:%1"_s.arg(id)).isEmpty());
    restart();
    m_page->showAgreement(id);
    QCOMPARE(first(), qint64(7));
}

void TestAgreementPage::mistakesStandAtTheirPlace()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    m_page->showAgreement(agreementId(u"standard"_s));
    auto *error = find<QLabel>(u"targets_error"_s);
    type(u"targets_3_response"_s, u"0"_s);
    m_page->save();
    QVERIFY(error->isVisible() && error->text().startsWith(u"P3: A target is at least one second"_s));
    QCOMPARE(m_page->focusWidget(), find<QLineEdit>(u"targets_3_response"_s));
    type(u"targets_3_response"_s, u"soon"_s);
    QVERIFY(!error->isVisible()); // typing clears it
    m_page->tryOut();
    QVERIFY(error->isVisible() && error->text().contains(u"soon is no time like"_s));
    QVERIFY(!find<WhatIfPanel>(u"what_if"_s)->isVisible());
    m_page->showCalendar(m_desk->reference()->agreements.calendar(u"office"_s)->id);
    auto *calendar = m_page->findChild<CalendarEditor *>();
    type(u"week_mon"_s, u"9-12, 11-13"_s);
    m_page->save();
    const auto frames = calendar->findChildren<FieldFrame *>();
    const auto monday = std::find_if(frames.cbegin(), frames.cend(), [](const FieldFrame *frame) { return frame->editor()->objectName() == u"week_mon"; });
    QVERIFY((*monday)->hasError());
    for (const QString &day : {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s})
        type(u"week_"_s + day, {});
    auto *zone = find<QComboBox>(u"zone"_s);
    zone->setCurrentText(u"Mars/Base"_s);
    m_page->save();
    const auto zoneFrame = std::find_if(frames.cbegin(), frames.cend(), [&](const FieldFrame *frame) { return frame->editor() == zone; });
    QVERIFY((*zoneFrame)->hasError());
    QCOMPARE(m_desk->reference()->agreements.calendar(u"office"_s)->versions.size(), 1);
}

void TestAgreementPage::holidaysAreShownBeforeTheyAreTaken()
{
    const QString file = QStringLiteral(FRONTDESK_SOURCE_DIR "/../shared/data/cn-holidays/2026.json");
    if (!QFile::exists(file))
        QSKIP("no shared/data/cn-holidays");
    Calendar calendar;
    calendar.zone = u"Asia/Shanghai"_s;
    for (size_t day = 0; day < 5; ++day)
        calendar.week[day] = {{540, 1080}};
    const auto days = HolidayImport::read({file}, calendar.zone);
    QVERIFY(days);
    TextDrafts drafts(m_place->folder() + u"/drafts"_s, testKey());
    HolidayImport preview(days->days, days->skipped, calendar, drafts, u"holidays:1"_s);
    QCOMPARE(preview.findChild<QTreeWidget *>(u"holiday_days"_s)->topLevelItemCount(), 39);
    QCOMPARE(preview.findChild<QLineEdit *>(u"make_up_hours"_s)->text(), u"09:00-18:00"_s);
    preview.findChild<QLineEdit *>(u"make_up_hours"_s)->setText(u"10-16"_s);
    QCOMPARE(preview.result().exceptions.value(QDate(2026, 2, 14)), (DaySpans{{600, 960}}));
    QCOMPARE(preview.result().exceptions.size(), 39);
    const auto wrong = HolidayImport::read({file + u".not_there"_s}, calendar.zone);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().values.value(u"file"_s), u"2026.json.not_there"_s);
}

void TestAgreementPage::hoursTypedForMakeUpDaysAreThereAgain()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    const qint64 id = m_desk->reference()->agreements.calendar(u"office"_s)->id;
    QFile file(m_place->folder() + u"/days.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"days": [{"name": "Bridge", "date": "2027-05-07", "isOffDay": true}, {"name": "Made up", "date": "2027-05-08", "isOffDay": false}]})");
    file.close();
    const auto import = [&] {
        m_page->showCalendar(id);
        m_page->findChild<CalendarEditor *>()->importFiles({file.fileName()});
        return m_page->findChild<HolidayImport *>();
    };
    auto *dialog = import();
    dialog->findChild<QLineEdit *>(u"make_up_hours"_s)->setText(u"10-1"_s); // not yet an hour
    restart();
    dialog = import();
    QVERIFY(dialog->findChild<ErrorBanner *>(u"draft_notice"_s)->isVisible());
    QCOMPARE(dialog->findChild<QLineEdit *>(u"make_up_hours"_s)->text(), u"10-1"_s);
    dialog->findChild<QLineEdit *>(u"make_up_hours"_s)->setText(u"10-16"_s);
    dialog->findChild<QAbstractButton *>(u"take_over"_s)->click();
    // From now on they are the calendar's, and its draft.
    QTRY_VERIFY(!m_page->findChild<HolidayImport *>());
    QCOMPARE(m_page->findChild<CalendarEditor *>()->draft().calendar.exceptions.value(QDate(2027, 5, 8)), (DaySpans{{600, 960}}));
    QTRY_COMPARE(m_drafts->keys(), QStringList{u"calendar:%1"_s.arg(id)});
}

void TestAgreementPage::whoMayNotChangeSeesWhy()
{
    FRONTDESK_OK(open(u"sqlite"_s));
    QString login;
    for (const Staff &person : m_desk->reference()->directory.staff) {
        if (person.role == u"agent" && !person.login.isEmpty())
            login = person.login;
    }
    QVERIFY(!login.isEmpty());
    const DeskAddress address = m_desk->address();
    m_page.reset();
    m_desk = std::make_unique<Desk>(address, false);
    FRONTDESK_OK(await(m_desk->open({login, {}, true})));
    m_page = std::make_unique<AgreementPage>(*m_desk, *m_drafts);
    m_page->showAgreement(agreementId(u"standard"_s));
    QVERIFY(!find<QAction>(u"levels.save"_s)->isEnabled());
    QVERIFY(actionRefusal(find<QAction>(u"levels.save"_s)).contains(u"managers"_s));
    QVERIFY(find<QAction>(u"levels.try"_s)->isEnabled()); // looking changes nothing
}

void TestAgreementPage::screensInBothLanguagesAndThemes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("theme");
    QTest::newRow("en light") << u"en"_s << int(ThemeChoice::Light);
    QTest::newRow("zh light") << u"zh"_s << int(ThemeChoice::Light);
    QTest::newRow("en dark") << u"en"_s << int(ThemeChoice::Dark);
    QTest::newRow("zh dark") << u"zh"_s << int(ThemeChoice::Dark);
}

void TestAgreementPage::screensInBothLanguagesAndThemes()
{
    QFETCH(QString, language);
    QFETCH(int, theme);
    FRONTDESK_OK(open(u"sqlite"_s));
    Language words(u"en"_s);
    words.switchTo(language);
    qApp->processEvents();
    m_theme->setChoice(ThemeChoice(theme));
    const QString folder = qEnvironmentVariable("FRONTDESK_SHOTS");
    const auto shoot = [&](const QString &name) {
        const QImage image = m_page->grab().toImage();
        QVERIFY(image.width() > 0);
        if (!folder.isEmpty())
            QVERIFY(image.save(u"%1/%2.%3.%4.png"_s.arg(folder, name, language, theme == int(ThemeChoice::Dark) ? u"dark"_s : u"light"_s)));
    };
    m_page->showCalendar(m_desk->reference()->agreements.calendar(u"office"_s)->id);
    find<YearView>(u"year_view"_s)->setCurrent(QDate(2026, 2, 17));
    find<YearView>(u"year_view"_s)->setFocus();
    shoot(u"calendar"_s);
    m_page->showAgreement(agreementId(u"standard"_s));
    for (int priority = 1; priority <= 5; ++priority)
        type(u"targets_%1_resolution"_s.arg(priority), u"%1 h"_s.arg(priority * 2));
    auto *panel = find<WhatIfPanel>(u"what_if"_s);
    QSignalSpy finished(panel, &WhatIfPanel::finished);
    m_page->tryOut();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    shoot(u"agreement"_s);
    panel->clear();
    auto *ladder = m_page->findChild<LadderEditor *>();
    find<QScrollArea>(u"levels_form"_s)->ensureWidgetVisible(ladder);
    shoot(u"ladder"_s);
    restart();
    m_page->showAgreement(agreementId(u"standard"_s));
    shoot(u"agreement-draft"_s);
    m_page->reload();
    m_page->showCalendar(m_desk->reference()->agreements.calendar(u"office"_s)->id);
    type(u"week_mon"_s, u"8:30-17"_s);
    restart();
    m_page->showCalendar(m_desk->reference()->agreements.calendar(u"office"_s)->id);
    find<QLineEdit>(u"week_mon"_s)->setFocus();
    shoot(u"calendar-draft"_s);
    m_page->reload();
    m_page->showAgreement(agreementId(u"standard"_s));
    m_page->reload();
    m_page->showAgreement(agreementId(u"ola-line-2a"_s));
    shoot(u"operational"_s);
    find<QAction>(u"levels.retire"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>(u"levels_state"_s)->isVisible(), 20000);
    shoot(u"retired"_s);
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestAgreementPage)
#include "tst_agreementpage.moc"
