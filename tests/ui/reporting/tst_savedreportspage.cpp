#include "core/reporting/savedreports.h"
#include "tests/support/accessiblecheck.h"
#include "tests/ui/reporting/reportsbench.h"
#include "ui/kit/errorbanner.h"
#include "ui/reporting/reportfilterbar.h"
#include "ui/reporting/savereportdialog.h"
#include "ui/shell/language.h"
#include "ui/ticket/saveviewdialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTreeWidget>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// Reports kept under a name, shared, and written by schedule, as the page of reports shows them.
class TestSavedReportsPage : public QObject
{
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void aReportIsKeptUnderANameAndComesBack();
    void aSavedReportIsScheduledWhereItIsSaved();
    void whatWasTypedForAReportIsThereAgain();
    void whatBecameOfItIsShownBesideIt();
    void screensInBothLanguagesAndThemes_data();
    void screensInBothLanguagesAndThemes();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestSavedReportsPage::aReportIsKeptUnderANameAndComesBack()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    QVERIFY(bench->show(u"services"_s));
    auto *bar = bench->find<ReportFilterBar>("report_filters");
    bar->setFilter(u"priority"_s, u"2"_s);
    QVERIFY(bench->settled());
    QVERIFY(ViewBench::waitForFocus(bench->page.get()));
    ViewBench::press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    const auto dialog = [&] { return bench->page->findChild<QDialog *>(u"report_save_dialog"_s); };
    QTRY_VERIFY(dialog());
    dialog()->findChild<QAbstractButton *>(u"commit"_s)->click();
    QVERIFY(dialog()->isVisible()); // it needs a name
    dialog()->findChild<QLineEdit *>(u"saved_name"_s)->setText(u"Urgent ones"_s);
    auto *shared = dialog()->findChild<QComboBox *>(u"saved_shared"_s);
    if (shared->count() > 1)
        shared->setCurrentIndex(1);
    dialog()->findChild<QAbstractButton *>(u"commit"_s)->click();
    QTRY_COMPARE(bench->page->savedReports().size(), 1);
    const SavedReport kept = bench->page->savedReports().first();
    QCOMPARE(kept.name, u"Urgent ones"_s);
    QCOMPARE(kept.choice.filters.priority, 2);
    auto *list = bench->find<QTreeWidget>("report_list");
    QTRY_VERIFY(list->currentItem() && list->currentItem()->text(0) == u"Urgent ones"_s);
    // Elsewhere and back: report and filters are as they were kept.
    QVERIFY(bench->show(u"backlog"_s));
    bar->clearFilters();
    QVERIFY(bench->settled());
    bench->page->showSaved(kept.id);
    QVERIFY(bench->settled());
    QCOMPARE(bench->page->report()->request.name, u"services"_s);
    QCOMPARE(bench->page->report()->request.filters.priority, 2);
    // Another client of the desk has it too, by itself.
    ReportsPage other(*bench->view->mine, *bench->view->drafts);
    QTRY_COMPARE(other.savedReports().size(), 1);
    // Removed with its key, and taken back.
    QVERIFY(ViewBench::waitForFocus(bench->page.get()));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(bench->page->savedReports().size(), 0);
    QTRY_COMPARE(other.savedReports().size(), 0);
    QCOMPARE(list->findItems(u"Urgent ones"_s, Qt::MatchExactly | Qt::MatchRecursive).size(), 0);
    bench->page->findChild<QAction *>(u"report_restore"_s)->trigger();
    QTRY_COMPARE(bench->page->savedReports().size(), 1);
    QTRY_COMPARE(other.savedReports().size(), 1);
    QCOMPARE(bench->page->savedReports().first().choice, kept.choice);
}

void TestSavedReportsPage::aSavedReportIsScheduledWhereItIsSaved()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    const auto dialog = [&] { return bench->page->findChild<QDialog *>(u"report_save_dialog"_s); };
    const auto choose = [](QComboBox *box, const QVariant &value) { box->setCurrentIndex(box->findData(value)); };
    bench->page->saveReport();
    QTRY_VERIFY(dialog());
    QCOMPARE(namelessControls(dialog()).join(u'\n'), QString());
    auto *repeats = dialog()->findChild<QComboBox *>(u"schedule_repeats"_s);
    auto *weekday = dialog()->findChild<QComboBox *>(u"schedule_weekday"_s);
    auto *day = dialog()->findChild<QSpinBox *>(u"schedule_day"_s);
    auto *time = dialog()->findChild<QTimeEdit *>(u"schedule_time"_s);
    auto *zone = dialog()->findChild<QComboBox *>(u"schedule_zone"_s);
    auto *hint = dialog()->findChild<QLabel *>(u"schedule_hint"_s);
    QVERIFY(!weekday->isVisible() && !day->isVisible() && !time->isVisible() && !hint->isVisible()); // one row while it is not scheduled
    choose(repeats, u"monthly"_s);
    QVERIFY(day->isVisible() && !weekday->isVisible() && time->isVisible());
    day->setValue(31);
    QVERIFY2(hint->text().contains(u"last day"_s), qPrintable(hint->text()));
    choose(repeats, u"weekly"_s);
    QVERIFY(weekday->isVisible() && !day->isVisible());
    choose(weekday, 5);
    time->setTime({6, 30});
    zone->setEditText(u"Nowhere/City"_s);
    choose(dialog()->findChild<QComboBox *>(u"schedule_format"_s), u"xlsx"_s);
    choose(dialog()->findChild<QComboBox *>(u"schedule_language"_s), u"zh"_s);
    dialog()->findChild<QLineEdit *>(u"saved_name"_s)->setText(u"Every Friday"_s);
    dialog()->findChild<QAbstractButton *>(u"commit"_s)->click();
    QVERIFY(dialog()->isVisible()); // there is no such zone
    zone->setEditText(u"Europe/Berlin"_s);
    QVERIFY2(hint->text().contains(u"XLSX every Friday at 06:30, Europe/Berlin"_s) && hint->text().contains(u"next"_s), qPrintable(hint->text()));
    dialog()->findChild<QAbstractButton *>(u"commit"_s)->click();
    QTRY_COMPARE(bench->page->savedReports().size(), 1);
    const SavedReport kept = bench->page->savedReports().first();
    QCOMPARE(kept.schedule.repeats, u"weekly"_s);
    QCOMPARE(kept.schedule.day, 5);
    QCOMPARE(kept.schedule.minute, 390);
    QCOMPARE(kept.schedule.zone, u"Europe/Berlin"_s);
    QCOMPARE(kept.schedule.format, u"xlsx"_s);
    QCOMPARE(kept.schedule.language, u"zh"_s);
    auto *times = bench->find<QLabel>("report_times");
    QTRY_VERIFY2(times->isVisible() && times->text().contains(u"every Friday at 06:30"_s), qPrintable(times->text()));
    // Another report has none; back, and it is ended in the same place.
    QVERIFY(bench->show(u"backlog"_s));
    QVERIFY(!times->isVisible());
    bench->page->showSaved(kept.id);
    QVERIFY(times->isVisible());
    QTRY_VERIFY(!dialog());
    bench->page->saveReport();
    QTRY_VERIFY(dialog());
    repeats = dialog()->findChild<QComboBox *>(u"schedule_repeats"_s);
    QCOMPARE(repeats->currentData().toString(), u"weekly"_s);
    choose(repeats, QString());
    dialog()->findChild<QAbstractButton *>(u"commit"_s)->click();
    QTRY_VERIFY(!bench->page->savedReports().first().schedule);
    QTRY_VERIFY(!times->isVisible());
}

void TestSavedReportsPage::whatWasTypedForAReportIsThereAgain()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    const auto restart = [&] {
        bench->page.reset();
        bench->view->drafts.reset();
        bench->view->drafts = std::make_unique<TextDrafts>(bench->view->draftFile(), testKey());
        return bench->open();
    };
    const auto dialog = [&] { return bench->page->findChild<QDialog *>(u"report_save_dialog"_s); };
    const auto box = [&](const QString &name) { return dialog()->findChild<QComboBox *>(name); };
    QVERIFY(restart());
    bench->page->saveReport();
    dialog()->findChild<QLineEdit *>(u"saved_name"_s)->setText(u"Every Friday"_s);
    box(u"schedule_repeats"_s)->setCurrentIndex(box(u"schedule_repeats"_s)->findData(u"weekly"_s));
    box(u"schedule_weekday"_s)->setCurrentIndex(4);
    dialog()->findChild<QTimeEdit *>(u"schedule_time"_s)->setTime({6, 30});
    box(u"schedule_zone"_s)->setEditText(u"Europe/Ber"_s); // half typed
    QTRY_VERIFY(bench->view->drafts->text(u"report:new"_s).contains(u"Europe/Ber"_s));
    QVERIFY(restart());
    bench->page->saveReport();
    QVERIFY(dialog()->findChild<ErrorBanner *>(u"draft_notice"_s)->isVisible());
    QCOMPARE(dialog()->findChild<QLineEdit *>(u"saved_name"_s)->text(), u"Every Friday"_s);
    QCOMPARE(box(u"schedule_zone"_s)->currentText(), u"Europe/Ber"_s);
    QCOMPARE(namelessControls(dialog()).join(u'\n'), QString());
    box(u"schedule_zone"_s)->setEditText(u"Europe/Berlin"_s);
    QCOMPARE(bench->page->savedReports().size(), 0); // never sent by itself
    dialog()->findChild<QAbstractButton *>(u"commit"_s)->click();
    QTRY_COMPARE(bench->page->savedReports().size(), 1);
    const ReportSchedule kept = bench->page->savedReports().first().schedule;
    QCOMPARE(kept.day, 5);
    QCOMPARE(kept.minute, 390);
    QTRY_COMPARE(bench->view->drafts->keys(), QStringList());
}

void TestSavedReportsPage::whatBecameOfItIsShownBesideIt()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    SavedReport report;
    report.name = u"Daily"_s;
    const QTime halfADayAgo = QDateTime::currentDateTimeUtc().time().addSecs(-43'200); // and not due again while this runs
    report.schedule = {u"daily"_s, 0, halfADayAgo.hour() * 60 + halfADayAgo.minute(), u"Etc/UTC"_s, u"csv"_s, u"en"_s, {}};
    SavedReports saved(*bench->view->mine);
    FRONTDESK_VALUE(kept, await(saved.save(report)));
    QTRY_COMPARE(bench->page->savedReports().size(), 1);
    Connection &connection = *bench->view->bench->connection;
    const QDateTime due = reportschedule::latest(report.schedule, QDateTime::currentDateTimeUtc());
    auto *times = bench->find<QLabel>("report_times");
    auto *list = bench->find<QTreeWidget>("report_list");
    const auto look = [&](const QStringList &statements) { // as after a notice of the desk
        for (const QString &statement : statements) {
            if (!connection.run(statement))
                return false;
        }
        return bool(await(saved.save(kept)));
    };
    bench->page->showSaved(kept.id);
    QTRY_VERIFY2(times->isVisible() && times->text().contains(u"CSV every day at %1, Etc/UTC"_s.arg(halfADayAgo.toString(u"HH:mm"_s))), qPrintable(times->text()));
    const QString run = u"INSERT INTO report_run (report_id, due_at, state, attempts, epoch, started_at, file, problem, retry_at) VALUES (%1, '%2', '%3', 1, 1, '%2', '%4', '%5', NULL)"_s;
    const QString no = u"DELETE FROM report_run"_s;
    QVERIFY(look({run.arg(kept.id.value).arg(instantText(due), u"done"_s, u"2026 Daily.csv"_s, QString())}));
    QTRY_VERIFY2(times->text().contains(u"2026 Daily.csv"_s), qPrintable(times->text()));
    QVERIFY(look({no, run.arg(kept.id.value).arg(instantText(due), u"refused"_s, QString(), u"report.owner_left"_s)}));
    QTRY_VERIFY2(times->text().contains(u"was not written: Whoever made this report"_s), qPrintable(times->text()));
    QTRY_VERIFY(list->currentItem() && list->currentItem()->toolTip(0).contains(u"was not written"_s));
    shoot(*bench->page, u"reports-times-en"_s);
    QVERIFY(look({no, u"UPDATE report_schedule SET since = '2026-01-01T00:00:00.000Z'"_s}));
    QTRY_VERIFY2(times->text().contains(u"no service with a folder"_s), qPrintable(times->text()));
}

void TestSavedReportsPage::screensInBothLanguagesAndThemes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<ThemeChoice>("theme");
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        QTest::addRow("%s light", qPrintable(language)) << language << ThemeChoice::Light;
        QTest::addRow("%s dark", qPrintable(language)) << language << ThemeChoice::Dark;
    }
}

/// What was typed for a name is there again: all of it and of the line that says so has its room.
void TestSavedReportsPage::screensInBothLanguagesAndThemes()
{
    QFETCH(QString, language);
    QFETCH(ThemeChoice, theme);
    Language words(u"en"_s);
    words.switchTo(language);
    m_theme->setChoice(theme);
    FRONTDESK_VALUE(bench, ViewBench::make(u"sqlite"_s));
    const WordsContext context = WordsContext::of(*bench->mine);
    const QString name = language + (theme == ThemeChoice::Dark ? u"-dark"_s : u"-light"_s);
    const auto look = [&](const auto &make, const QString &shot) {
        auto dialog = make();
        dialog->template findChild<QLineEdit *>(u"saved_name"_s)->setText(u"每周五的报表"_s);
        if (auto *repeats = dialog->template findChild<QComboBox *>(u"schedule_repeats"_s))
            repeats->setCurrentIndex(2);
        dialog.reset();
        dialog = make();
        dialog->show();
        QCoreApplication::processEvents();
        const auto *notice = dialog->template findChild<ErrorBanner *>(u"draft_notice"_s);
        QVERIFY(notice->isVisible());
        QVERIFY(notice->height() >= notice->layout()->totalHeightForWidth(notice->width()));
        QVERIFY(dialog->height() >= dialog->layout()->totalHeightForWidth(dialog->width()));
        shoot(*dialog, u"%1-%2"_s.arg(shot, name));
    };
    look([&] { return std::make_unique<SaveViewDialog>(*bench->drafts, SavedView(), bench->mine->actor().groups, context); }, u"view-name"_s);
    ScheduleForm::Setting setting;
    setting.zone = u"Asia/Shanghai"_s;
    setting.now = context.now;
    look([&] { return std::make_unique<SaveReportDialog>(*bench->drafts, SavedReport(), bench->mine->actor().groups, context, setting); }, u"report-name"_s);
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestSavedReportsPage)
#include "tst_savedreportspage.moc"
