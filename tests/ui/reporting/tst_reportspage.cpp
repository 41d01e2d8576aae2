#include "core/reporting/reportexport.h"
#include "core/reporting/reportwords.h"
#include "tests/support/accessiblecheck.h"
#include "tests/ui/reporting/reportsbench.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/filterchip.h"
#include "ui/reporting/contactsdialog.h"
#include "ui/reporting/heatmap.h"
#include "ui/reporting/reportchart.h"
#include "ui/reporting/reportfilterbar.h"
#include "ui/reporting/reporttexts.h"
#include "ui/shell/language.h"
#include "ui/ticket/filterline.h"
#include "ui/ticket/queuepage.h"
#include "ui/ticket/ticketlistmodel.h"

#include <QAbstractButton>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QDir>
#include <QGraphicsTextItem>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestReportsPage : public QObject
{
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void everyReportStandsInTheListOnce();
    void figuresAreThoseOfTheReport_data() { TestDesk::addBackends(); }
    void figuresAreThoseOfTheReport();
    void aFigureOpensExactlyItsTicketsInTheQueue_data() { TestDesk::addBackends(); }
    void aFigureOpensExactlyItsTicketsInTheQueue();
    void contactsOfAFigureAreListed_data() { TestDesk::addBackends(); }
    void contactsOfAFigureAreListed();
    void aLaterQuestionOutrunsTheOneBefore();
    void countingIsStopped();
    void periodAndFiltersAreAskedAnew();
    void whatCannotBeAskedSaysWhy();
    void noDataIsNotZero();
    void keysWalkThroughTheChart();
    void chartAndTableHaveTheSameFigures();
    void manyLongNamesStayReadable_data();
    void manyLongNamesStayReadable();
    void theReportOnScreenLeavesAsAFile();
    void aPdfIsDrawnBesideTheScreen();
    void theLastChoiceIsKeptForTheAgent();
    void wordsFollowTheLanguage();
    void everythingHasAName();
    void screensInBothLanguagesAndThemes_data();
    void screensInBothLanguagesAndThemes();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestReportsPage::everyReportStandsInTheListOnce()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    QStringList listed, known;
    for (const QTreeWidgetItem *item : bench->find<QTreeWidget>("report_list")->findItems(u"*"_s, Qt::MatchWildcard | Qt::MatchRecursive)) {
        if (const QString name = item->data(0, Qt::UserRole).toString(); !name.isEmpty())
            listed += name;
    }
    for (const ReportEntry &entry : reportCatalogue())
        known += entry.name;
    listed.sort();
    known.sort();
    QCOMPARE(listed, known);
}

void TestReportsPage::figuresAreThoseOfTheReport()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, ReportsBench::make(backend));
    QVERIFY(bench->open());
    for (const ReportEntry &entry : reportCatalogue()) {
        QVERIFY2(bench->show(entry.name), qPrintable(entry.name));
        QCOMPARE(bench->page->report()->request.name, entry.name);
        FRONTDESK_VALUE(asked, await(bench->view->mine->reports().run(bench->page->report()->request)));
        QCOMPARE(bench->page->report()->tables, asked.tables);
        auto *tabs = bench->find<QTabBar>("report_tabs");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            const ReportTable *table = bench->table(tabs->tabData(tab).toString());
            const QAbstractItemModel *model = bench->find<QTableView>("report_table")->model();
            QCOMPARE(model->rowCount(), int(table->rows.size()));
            for (int row = 0; row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column)
                    QCOMPARE(model->index(row, column).data().toString(), reporttexts::cell(table->rows.at(row).cells.at(column), table->columns.at(column).type, u"en"_s));
            }
        }
    }
    QVERIFY(bench->show(u"services"_s));
    QCOMPARE(bench->table(u"by_service"_s)->rows.first().cells.at(1).value.toLongLong(), 3);
    // What counts and which date decides is always there.
    const QString words = bench->find<QLabel>("report_definitions")->text();
    QVERIFY2(words.contains(u"Every ticket once"_s) && words.contains(u"time of the contact"_s) && words.contains(u"Asia/Shanghai"_s), qPrintable(words));
}

void TestReportsPage::aFigureOpensExactlyItsTicketsInTheQueue()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, ReportsBench::make(backend));
    QVERIFY(bench->open());
    QVERIFY(bench->show(u"services"_s));
    QueuePage queue(*bench->view->mine, *bench->view->drafts);
    queue.resize(1212, 734);
    queue.show();
    connect(bench->page.get(), &ReportsPage::ticketsRequested, &queue, &QueuePage::showFigure);
    const auto shown = [&] {
        QList<qint64> ids;
        for (int row = 0; row < queue.model()->rowCount(); ++row)
            ids += queue.model()->ticketAt(row).value;
        std::sort(ids.begin(), ids.end());
        return ids;
    };
    QTRY_COMPARE(shown(), bench->tickets); // all of them are open
    auto *table = bench->find<QTableView>("report_table");
    ViewBench::waitForFocus(bench->page.get());
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(shown(), bench->tickets.first(3));
    QVERIFY2(queue.filterLine()->text().startsWith(u"figure:\"Tickets, Remote access VPN"_s), qPrintable(queue.filterLine()->text()));
    // The second figure takes the first one's place, by the mouse this time.
    const QModelIndex second = table->model()->index(1, 1);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(second).center());
    QTRY_COMPARE(shown(), bench->tickets.mid(3));
    // A total.
    auto *total = bench->find<QAbstractButton>("report_figure_tickets");
    QVERIFY(total);
    total->click();
    QTRY_COMPARE(shown(), bench->tickets);
    // A figure of a report is nothing that could be kept, and no figure of nothing opens.
    QSettings kept(bench->view->files.folder() + u"/queue.ini"_s, QSettings::IniFormat);
    queue.saveLayout(kept);
    QCOMPARE(kept.value(u"query"_s).toString(), QString());
}

void TestReportsPage::contactsOfAFigureAreListed()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(bench, ReportsBench::make(backend));
    const Id<Ticket> ticket{bench->tickets.first()};
    FRONTDESK_OK(bench->view->bench->connection->run(
        u"INSERT INTO interaction (number, channel, customer_id, agent_id, offered_at, answered_at, ended_at, outcome, ticket_id) SELECT 'CT-1', 'phone', %1, 1, opened_at, opened_at, opened_at, 'linked', id "
        "FROM ticket WHERE id = %2"_s.arg(bench->view->bench->caller.value).arg(ticket.value)));
    FRONTDESK_OK(bench->view->bench->connection->run(
        u"INSERT INTO interaction (number, channel, phone, offered_at, ended_at, outcome) SELECT 'CT-2', 'phone', '555 0101', opened_at, opened_at, 'abandoned' FROM ticket WHERE id = %1"_s.arg(ticket.value)));
    QVERIFY(bench->open());
    QVERIFY(bench->show(u"volume"_s));
    QCOMPARE(bench->table(u"total"_s)->rows.first().cells.first().value.toLongLong(), 2);
    QList<Id<Ticket>> opened;
    connect(bench->page.get(), &Page::ticketRequested, this, [&](Id<Ticket> id) { opened += id; });
    bench->page->openFigure(u"total"_s, 0, 0);
    QTRY_VERIFY(bench->page->findChild<ContactsDialog *>());
    auto *list = bench->page->findChild<QTreeWidget *>(u"report_contact_list"_s);
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(1)->text(2), u"555 0101"_s);
    emit list->itemActivated(list->topLevelItem(0), 0);
    QCOMPARE(opened, QList<Id<Ticket>>{ticket});
}

void TestReportsPage::aLaterQuestionOutrunsTheOneBefore()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    QStringList shown;
    connect(bench->page.get(), &ReportsPage::answered, this, [&] { shown += bench->page->report() ? bench->page->report()->request.name : u"-"_s; });
    for (const ReportEntry &entry : reportCatalogue())
        bench->page->showReport(entry.name);
    QVERIFY(bench->page->isBusy());
    QVERIFY(!bench->page->report()); // nothing stale
    QVERIFY(bench->settled());
    QTRY_COMPARE(shown, QStringList{reportCatalogue().last().name});
}

void TestReportsPage::countingIsStopped()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    bench->page->showReport(u"backlog"_s);
    QVERIFY(bench->page->isBusy());
    bench->page->stop();
    QVERIFY(!bench->page->isBusy());
    QVERIFY(!bench->page->report());
    QVERIFY(bench->page->findChild<QWidget *>(u"report_empty"_s)->isVisible());
    bench->page->reload();
    QVERIFY(bench->settled());
    QCOMPARE(bench->page->report()->request.name, u"backlog"_s);
}

void TestReportsPage::periodAndFiltersAreAskedAnew()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    QVERIFY(bench->show(u"services"_s));
    const auto count = [&] { return bench->table(u"total"_s)->rows.first().cells.first().value.toLongLong(); };
    QCOMPARE(count(), 5);
    auto *bar = bench->find<ReportFilterBar>("report_filters");
    bar->setFilter(u"service"_s, u"2"_s);
    QVERIFY(bench->settled());
    QCOMPARE(count(), 2);
    QCOMPARE(bar->chip(u"service"_s)->value(), u"Network"_s);
    QVERIFY(bench->find<QLabel>("report_scope")->text().contains(u"Network"_s));
    // By the menu of the chip.
    bar->chip(u"priority"_s)->click();
    auto *menu = bar->chip(u"priority"_s)->menu();
    QTRY_VERIFY(menu->findChild<QAction *>(u"report_filter_priority_2"_s));
    menu->findChild<QAction *>(u"report_filter_priority_2"_s)->trigger();
    menu->close();
    QVERIFY(bench->settled());
    QCOMPARE(count(), 1);
    bar->clearFilters();
    QVERIFY(bench->settled());
    QCOMPARE(count(), 5);
    // The period before, by its key; then a preset.
    QVERIFY(ViewBench::waitForFocus(bench->page.get()));
    bench->find<QTreeWidget>("report_list")->setFocus();
    QTest::keyClick(bench->find<QTreeWidget>("report_list"), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(bench->settled());
    QCOMPARE(count(), 0);
    auto *preset = bench->find<QComboBox>("report_preset");
    QCOMPARE(preset->currentData().toString(), u"custom"_s);
    preset->setCurrentIndex(preset->findData(u"today"_s));
    emit preset->activated(preset->currentIndex());
    QVERIFY(bench->settled());
    QCOMPARE(bench->page->report()->request.period.days(), 1);
    // Another zone begins its days elsewhere.
    auto *zone = bench->find<QComboBox>("report_zone");
    zone->setEditText(u"America/St_Johns"_s);
    emit zone->lineEdit()->editingFinished();
    QVERIFY(bench->settled());
    QCOMPARE(bench->page->report()->request.period.zone, u"America/St_Johns"_s);
}

void TestReportsPage::whatCannotBeAskedSaysWhy()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    ReportChoice choice;
    choice.preset = u"custom"_s;
    choice.first = {2026, 3, 2};
    choice.last = {2026, 3, 1};
    bench->page->setChoice(choice);
    QVERIFY(!bench->page->isBusy());
    QVERIFY(!bench->page->report());
    choice.last = {2026, 3, 3};
    choice.zone = u"Mars/Olympus"_s;
    bench->page->setChoice(choice);
    QVERIFY(!bench->page->report());
    choice.zone = u"Asia/Kolkata"_s; // half an hour off
    bench->page->setChoice(choice);
    QVERIFY(bench->settled());
    QCOMPARE(bench->page->report()->request.period.from, QDateTime({2026, 3, 1}, {18, 30}, Qt::UTC));
}

void TestReportsPage::noDataIsNotZero()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    for (const QString &name : {u"calls"_s, u"satisfaction"_s}) {
        QVERIFY(bench->show(name));
        QVERIFY(bench->page->report()->noData);
        QVERIFY(bench->page->findChild<QWidget *>(u"report_empty"_s)->isVisible());
        for (const QAbstractButton *figure : bench->find<QWidget>("report_figures")->findChildren<QAbstractButton *>()) {
            if (figure->isVisible())
                QVERIFY2(figure->text().endsWith(u"no data"_s), qPrintable(figure->text()));
        }
    }
}

void TestReportsPage::keysWalkThroughTheChart()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    QVERIFY(bench->show(u"services"_s));
    auto *chart = bench->find<ReportChart>("report_chart");
    QCOMPARE(chart->data().plan.kind, ChartKind::Pareto);
    chart->focusPlace()->setFocus();
    QTRY_VERIFY(chart->focusPlace()->hasFocus());
    QTRY_VERIFY2(chart->readout().contains(u"Remote access VPN"_s) && chart->readout().contains(u'3'), qPrintable(chart->readout()));
    QTest::keyClick(chart->focusPlace(), Qt::Key_Down);
    QVERIFY2(chart->readout().contains(u"Network"_s), qPrintable(chart->readout()));
    QCOMPARE(chart->currentRow(), 1);
    QCOMPARE(chart->focusPlace()->accessibleDescription(), u"Network, Tickets: 2 (running share 100.0%)"_s);
    QList<qint64> asked;
    connect(bench->page.get(), &ReportsPage::ticketsRequested, this, [&](const QString &, const QList<qint64> &ids) { asked = ids; });
    QTest::keyClick(chart->focusPlace(), Qt::Key_Return);
    QTRY_COMPARE(asked, bench->tickets.mid(3));
    // The heat map: a day is a row.
    QVERIFY(bench->show(u"volume"_s));
    QVERIFY(bench->showTab(u"hours"_s));
    QCOMPARE(chart->data().plan.kind, ChartKind::HeatMap);
    QVERIFY(qobject_cast<HeatMap *>(chart->focusPlace()));
    chart->focusPlace()->setFocus();
    QTest::keyClick(chart->focusPlace(), Qt::Key_Down);
    QTest::keyClick(chart->focusPlace(), Qt::Key_Right);
    QCOMPARE(chart->currentRow(), 25);
    // T leaves the tables alone and brings the chart back.
    QTest::keyClick(chart->focusPlace(), Qt::Key_T);
    QVERIFY(!chart->isVisible());
    QTRY_VERIFY(bench->find<QTableView>("report_table")->hasFocus());
    QTest::keyClick(bench->find<QTableView>("report_table"), Qt::Key_T);
    QVERIFY(chart->isVisible());
}

void TestReportsPage::chartAndTableHaveTheSameFigures()
{
    FRONTDESK_VALUE(bench, ReportsBench::make(u"sqlite"_s, 20));
    QVERIFY(bench->open());
    auto *chart = bench->find<ReportChart>("report_chart");
    int compared = 0;
    for (const ReportEntry &entry : reportCatalogue()) {
        QVERIFY(bench->show(entry.name));
        auto *tabs = bench->find<QTabBar>("report_tabs");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            const ReportTable *table = bench->table(tabs->tabData(tab).toString());
            for (const ChartSeries &series : chart->data().series) {
                double sum = 0;
                for (int i = 0; i < chart->data().size(); ++i) {
                    const int row = chart->data().rows.at(i);
                    sum += std::isnan(series.values.at(i)) ? 0 : series.values.at(i);
                    if (row >= 0 && table->columns.at(series.column).type == ReportValue::Count)
                        QCOMPARE(series.values.at(i), table->rows.at(row).cells.at(series.column).value.toDouble());
                }
                double all = 0;
                for (const ReportRow &row : table->rows)
                    all += row.cells.at(series.column).value.toDouble();
                if (table->columns.at(series.column).type == ReportValue::Count) {
                    QCOMPARE(sum, all); // what is not named is among the others
                    compared += all > 0;
                }
            }
        }
    }
    QVERIFY(compared > 5);
}

void TestReportsPage::manyLongNamesStayReadable_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("zh") << u"zh"_s; // its lines are higher
}

void TestReportsPage::manyLongNamesStayReadable()
{
    QFETCH(QString, language);
    const Language screen(language);
    FRONTDESK_VALUE(bench, ReportsBench::make(u"sqlite"_s, 500));
    bench->view->mine = std::make_unique<Desk>(bench->view->bench->address, true);
    FRONTDESK_OK(await(bench->view->mine->open(TestDesk::admin(u"sqlite"_s))));
    QVERIFY(bench->open());
    QVERIFY(bench->show(u"services"_s));
    auto *chart = bench->find<ReportChart>("report_chart");
    QTRY_VERIFY(chart->data().size() >= 5 && chart->data().size() <= 12);
    const int others = 502 - (chart->data().size() - 1);
    QVERIFY2(chart->data().names.last().contains(QString::number(others)), qPrintable(chart->data().names.last()));
    QCOMPARE(chart->data().rows.last(), -1);
    QCOMPARE(bench->find<QTableView>("report_table")->model()->rowCount(), 502);
    // Labels leave room for what they name.
    const auto *view = bench->find<QChartView>("report_bars");
    QTRY_VERIFY2(view->chart()->plotArea().width() > view->width() * 0.4, qPrintable(QString::number(view->chart()->plotArea().width())));
    shoot(*bench->page, u"reports-500-"_s + language);
    // At every height there are no more names than have room below each other; what has none would be three dots.
    for (const int height : {734, 700, 660, 620, 580}) {
        bench->page->resize(bench->page->width(), height);
        for (int round = 0; round < 3; ++round)
            QCoreApplication::processEvents();
        int names = 0;
        for (const QGraphicsItem *item : view->scene()->items()) {
            const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item);
            if (!text || !text->isVisible())
                continue;
            QVERIFY2(!QStringList({u"..."_s, u"…"_s}).contains(text->toPlainText().trimmed()), qPrintable(QString::number(height)));
            names += text->toPlainText().size() > 3;
        }
        QVERIFY2(names >= 4, qPrintable(QString::number(names)));
    }
    // Five hundred are picked by typing.
    auto *bar = bench->find<ReportFilterBar>("report_filters");
    bar->chip(u"service"_s)->click();
    QTRY_VERIFY(bench->page->findChild<QWidget *>(u"valuePicker"_s));
    bench->page->findChild<QWidget *>(u"valuePicker"_s)->close();
}

void TestReportsPage::theReportOnScreenLeavesAsAFile()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    QVERIFY(bench->show(u"services"_s));
    QTemporaryDir folder;
    QStringList files;
    connect(bench->page.get(), &ReportsPage::exported, this, [&](const QString &file) { files += file; });
    for (const QString &suffix : {u"csv"_s, u"xlsx"_s, u"pdf"_s}) {
        const QString file = folder.filePath(u"report."_s + suffix);
        bench->page->exportTo(file);
        QTRY_VERIFY2(files.contains(file), qPrintable(suffix));
    }
    const auto bytes = [&](const QString &suffix) {
        QFile file(folder.filePath(u"report."_s + suffix));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(bytes(u"csv"_s), reportexport::csv(*bench->page->report(), u"en"_s)); // the very figures on screen
    QVERIFY(bytes(u"xlsx"_s).startsWith("PK"));
    QVERIFY(bytes(u"pdf"_s).startsWith("%PDF"));
    bench->page->exportTo(folder.filePath(u"nowhere/report.csv"_s));
    QTRY_VERIFY(bench->page->findChild<ErrorBanner *>()->text().contains(u"report.csv"_s) && !files.contains(folder.filePath(u"nowhere/report.csv"_s)));
    // By its key: a menu of the three.
    QVERIFY(ViewBench::waitForFocus(bench->page.get()));
    ViewBench::press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(bench->page->findChild<QMenu *>(u"report_export_menu"_s));
    auto *menu = bench->page->findChild<QMenu *>(u"report_export_menu"_s);
    QCOMPARE(menu->actions().size(), 3);
    menu->close();
}

void TestReportsPage::aPdfIsDrawnBesideTheScreen()
{
    FRONTDESK_VALUE(bench, ReportsBench::make(u"sqlite"_s, 60));
    QVERIFY(bench->open());
    QVERIFY(bench->show(u"services"_s));
    QTemporaryDir folder;
    const QString file = folder.filePath(u"report.pdf"_s);
    int wrote = 0;
    connect(bench->page.get(), &ReportsPage::exported, this, [&] { ++wrote; });
    auto *banner = bench->page->findChild<ErrorBanner *>();
    auto *stop = bench->page->findChild<QAction *>(u"report.stop"_s);
    // Nothing is drawn before exportTo is back; stopped, nothing is left behind.
    bench->page->exportTo(file);
    QVERIFY(bench->page->isDrawing() && wrote == 0 && stop->isEnabled());
    QVERIFY(!bench->page->findChild<QAction *>(u"report.export"_s)->isEnabled());
    bench->page->stop();
    QTRY_VERIFY(!bench->page->isDrawing());
    QVERIFY2(banner->text().contains(u"stopped"_s), qPrintable(banner->text()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    // Another report is asked and answered while one is drawn; the file has the one that was on screen.
    bench->page->exportTo(file);
    QVERIFY(bench->show(u"backlog"_s));
    QTRY_VERIFY_WITH_TIMEOUT(wrote == 1, 30000);
    QVERIFY(!bench->page->isDrawing() && bench->page->findChild<QAction *>(u"report.export"_s)->isEnabled());
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().startsWith("%PDF"));
    bench->page->exportTo(folder.filePath(u"nowhere/report.pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!bench->page->isDrawing(), 30000);
    QVERIFY2(banner->text().contains(u"report.pdf"_s) && wrote == 1, qPrintable(banner->text()));
}

void TestReportsPage::theLastChoiceIsKeptForTheAgent()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    ReportChoice choice;
    choice.name = u"backlog"_s;
    choice.preset = u"last_week"_s;
    choice.zone = u"Europe/Berlin"_s;
    choice.filters.priority = 3;
    choice.filters.service = {2};
    bench->page->setChoice(choice);
    QVERIFY(bench->settled());
    QVERIFY(bench->showTab(u"by_priority"_s));
    QSettings settings(bench->view->files.folder() + u"/layout.ini"_s, QSettings::IniFormat);
    bench->page->saveLayout(settings);
    bench->page = std::make_unique<ReportsPage>(*bench->view->mine, *bench->view->drafts);
    bench->page->restoreLayout(settings);
    QVERIFY(!bench->page->isBusy()); // nobody looks at it
    bench->page->show();
    QVERIFY(bench->settled());
    QCOMPARE(bench->page->report()->request.name, u"backlog"_s);
    QCOMPARE(bench->page->report()->request.filters, choice.filters);
    QCOMPARE(bench->page->report()->request.period.zone, u"Europe/Berlin"_s);
    QCOMPARE(bench->page->report()->request.period.days(), 7);
    auto *tabs = bench->find<QTabBar>("report_tabs");
    QCOMPARE(tabs->tabData(tabs->currentIndex()).toString(), u"by_priority"_s);
    // A colleague at the same computer begins with their own.
    ReportsPage theirs(*bench->view->theirs, *bench->view->drafts);
    theirs.restoreLayout(settings);
    theirs.show();
    QTRY_VERIFY(theirs.report());
    QCOMPARE(theirs.report()->request.name, ReportChoice().name);
}

void TestReportsPage::wordsFollowTheLanguage()
{
    Language language(u"en"_s);
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    QVERIFY(bench->show(u"services"_s));
    QCOMPARE(bench->find<QLabel>("report_title")->text(), u"By service"_s);
    const auto before = *bench->page->report();
    language.switchTo(u"zh"_s);
    QTRY_COMPARE(bench->find<QLabel>("report_title")->text(), u"按服务"_s);
    QVERIFY(bench->page->report());
    QCOMPARE(*bench->page->report(), before); // worded anew, not counted anew
    QCOMPARE(bench->find<QTableView>("report_table")->model()->index(0, 0).data().toString(), u"远程接入 VPN"_s);
    QVERIFY(bench->find<QLabel>("report_definitions")->text().contains(u"每张工单计一次"_s));
    language.switchTo(u"en"_s);
    QTRY_COMPARE(bench->find<QLabel>("report_title")->text(), u"By service"_s);
}

void TestReportsPage::everythingHasAName()
{
    FRONTDESK_VALUE(bench, ReportsBench::make());
    QVERIFY(bench->open());
    for (const QString &name : {u"services"_s, u"volume"_s, u"satisfaction"_s}) {
        QVERIFY(bench->show(name));
        QCOMPARE(namelessControls(bench->page.get()).join(u'\n'), QString());
    }
}

void TestReportsPage::screensInBothLanguagesAndThemes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("theme");
    QTest::addColumn<int>("percent");
    QTest::newRow("en light") << u"en"_s << int(ThemeChoice::Light) << 100;
    QTest::newRow("zh light") << u"zh"_s << int(ThemeChoice::Light) << 100;
    QTest::newRow("en dark") << u"en"_s << int(ThemeChoice::Dark) << 100;
    QTest::newRow("zh dark") << u"zh"_s << int(ThemeChoice::Dark) << 100;
    QTest::newRow("en large") << u"en"_s << int(ThemeChoice::Light) << 150;
}

/// Every report with every table is drawn and fits; with FRONTDESK_SHOTS the pictures are kept, over FRONTDESK_SHOT_DESK (a desk's file) where it is given.
void TestReportsPage::screensInBothLanguagesAndThemes()
{
    QFETCH(QString, language);
    QFETCH(int, theme);
    QFETCH(int, percent);
    m_theme->setChoice(ThemeChoice(theme));
    m_theme->setFontPercent(percent);
    const auto back = qScopeGuard([this] {
        m_theme->setChoice(ThemeChoice::Light);
        m_theme->setFontPercent(100);
    });
    const Language screen(language);
    FRONTDESK_VALUE(bench, ReportsBench::make());
    const QString given = qEnvironmentVariable("FRONTDESK_SHOT_DESK");
    if (!given.isEmpty()) {
        bench->view->mine = std::make_unique<Desk>(DeskAddress{Backend::Sqlite, given}, false);
        FRONTDESK_OK(await(bench->view->mine->open(TestDesk::admin(u"sqlite"_s))));
    }
    QVERIFY(bench->open());
    bench->page->saveReport();
    auto *dialog = bench->page->findChild<QDialog *>(u"report_save_dialog"_s);
    QVERIFY(dialog);
    for (const char *repeats : {"monthly", "weekly"}) { // the weekly one stays for the picture
        auto *box = dialog->findChild<QComboBox *>(u"schedule_repeats"_s);
        box->setCurrentIndex(box->findData(QString::fromLatin1(repeats)));
    }
    QTRY_VERIFY(dialog->layout()->totalHeightForWidth(dialog->width()) <= dialog->height());
    shoot(*dialog, u"reports-schedule-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-')));
    dialog->reject();
    for (const ReportEntry &entry : reportCatalogue()) {
        ReportChoice choice;
        choice.name = entry.name;
        choice.preset = given.isEmpty() ? u"last_30_days"_s : u"last_90_days"_s;
        bench->page->setChoice(choice);
        QVERIFY(bench->settled());
        auto *tabs = bench->find<QTabBar>("report_tabs");
        for (int tab = 0; tab < std::max(1, tabs->count()); ++tab) {
            tabs->setCurrentIndex(tab);
            shoot(*bench->page, u"reports-%1-%2-%3"_s.arg(entry.name, tabs->tabData(tab).toString(), QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-')));
            // Nothing of the page sticks out of it.
            for (const QWidget *part : {static_cast<QWidget *>(bench->find<ReportChart>("report_chart")), static_cast<QWidget *>(bench->find<QTableView>("report_table"))})
                QVERIFY(!part->isVisible() || bench->page->rect().contains(QRect(part->mapTo(bench->page.get(), QPoint(0, 0)), part->size())));
        }
    }
}

QTEST_MAIN(TestReportsPage)
#include "tst_reportspage.moc"
