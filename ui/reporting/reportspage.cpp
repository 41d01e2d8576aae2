#include "ui/reporting/reportspage.h"

#include "core/desk/desk.h"
#include "core/reporting/measures.h"
#include "core/reporting/reportdrawing.h"
#include "core/reporting/reportservice.h"
#include "core/reporting/reportwords.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/reporting/contactsdialog.h"
#include "ui/reporting/elidedlabel.h"
#include "ui/reporting/figurerow.h"
#include "ui/reporting/presetwords.h"
#include "ui/reporting/reportchart.h"
#include "ui/reporting/reportfilterbar.h"
#include "ui/reporting/reporttablemodel.h"
#include "ui/reporting/reporttexts.h"
#include "ui/shell/shortcuts.h"
#include "ui/ticket/wordscontext.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace frontdesk {

QString ReportsPage::title() const { return tr("Reports"); }

void ReportsPage::focusStart()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

QList<QAction *> ReportsPage::menuActions(MenuPlace place) const
{
    return place == MenuPlace::Tools ? QList<QAction *>{m_open, m_tables, m_export, m_save, m_remove, m_stop, m_period, m_back, m_forward, m_filter, m_clear} : QList<QAction *>();
}

QString ReportsPage::statusText() const
{
    if (!m_known)
        return {};
    const QString at = m_report.madeAt.toTimeZone(WordsContext::of(m_desk).zone).toString(u"HH:mm:ss"_s);
    return tr("counted %1 in %2 s", "time, seconds").arg(at, QLocale().toString(double(m_tookMs) / 1000, 'f', 1));
}

QString ReportsPage::statusDetail() const
{
    return m_known && m_report.limited ? tr("only tickets that you may see") : QString();
}

QList<QWidget *> ReportsPage::panes() const
{
    return {m_list, m_filters, m_figures, m_chart->focusPlace(), m_table, m_definitionArea};
}

/// Per agent: a computer may have several, each with reports of their own.
void ReportsPage::saveLayout(QSettings &settings) const
{
    settings.setValue(u"across"_s, m_across->saveState());
    settings.setValue(u"body"_s, m_bodyMoved ? m_body->saveState() : QByteArray());
    settings.beginGroup(u"agent%1"_s.arg(m_desk.actor().staff.value));
    ReportChoice choice = m_filters->choice();
    choice.name = m_name;
    reportchoice::save(choice, settings);
    settings.setValue(u"table"_s, m_tableCode);
    settings.setValue(u"tables_only"_s, m_tablesOnly);
    settings.endGroup();
}

void ReportsPage::restoreLayout(QSettings &settings)
{
    m_across->restoreState(settings.value(u"across"_s).toByteArray());
    m_bodyMoved = m_body->restoreState(settings.value(u"body"_s).toByteArray());
    settings.beginGroup(u"agent%1"_s.arg(m_desk.actor().staff.value));
    const ReportChoice choice = reportchoice::load(settings);
    m_tableCode = settings.value(u"table"_s).toString();
    const bool only = settings.value(u"tables_only"_s).toBool();
    settings.endGroup();
    if (only != m_tablesOnly)
        swapTables();
    setChoice(choice);
}

void ReportsPage::setChoice(const ReportChoice &choice)
{
    m_filters->setChoice(choice);
    choose(choice.name);
    if (m_everAsked || isVisible())
        ask();
}

/// The row of the list: the kept report where one was chosen, else the report by its own name.
void ReportsPage::markChosen()
{
    m_filling = true;
    for (QTreeWidgetItem *item : m_list->findItems(u"*"_s, Qt::MatchWildcard | Qt::MatchRecursive)) {
        const Id<SavedReport> kept{item->data(0, Qt::UserRole + 1).toLongLong()};
        if (m_savedId ? kept == m_savedId : item->data(0, Qt::UserRole).toString() == m_name)
            m_list->setCurrentItem(item);
    }
    m_filling = false;
    refuse();
}

void ReportsPage::showReport(const QString &name)
{
    if (!reportEntry(name) || (name == m_name && !m_savedId))
        return;
    m_savedId = {};
    choose(name);
    if (m_everAsked || isVisible())
        ask();
}

void ReportsPage::choose(const QString &name)
{
    const ReportEntry *entry = reportEntry(name);
    if (!entry)
        return;
    m_name = name;
    markChosen();
    showTimes();
    m_title->setText(entry->title.in(reporttexts::language()));
    m_title->setToolTip(m_title->text());
}

void ReportsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_everAsked)
        ask(); // a report is counted when somebody looks at the page, not at every start
}

void ReportsPage::ask()
{
    m_everAsked = true;
    if (m_asking)
        m_desk.reports().cancel(m_token);
    if (m_itemsToken)
        m_desk.reports().cancel(m_itemsToken);
    ++m_itemsRequest;
    const int request = ++m_request;
    m_known = false;
    m_wasStopped = false;
    m_banner->clear();
    m_banner->setActions({});
    m_content->setEnabled(false); // what is still on screen belongs to the question before
    const auto period = m_filters->period();
    if (!period) {
        m_asking = false;
        fail(period.error());
        return;
    }
    m_asking = true;
    m_token = makeCancelToken();
    m_since.start();
    m_slow.start();
    refuse();
    const ReportRequest asked{m_name, *period, m_filters->choice().filters};
    whenFinished(m_desk.reports().run(asked, m_token), this, [this, request](const Result<Report> &report) {
        if (request != m_request)
            return; // something else has been asked since
        m_asking = false;
        m_tookMs = m_since.elapsed();
        if (report)
            take(*report);
        else
            fail(report.error());
    });
}

void ReportsPage::stop()
{
    if (m_drawing)
        m_drawing->cancel();
    if (!m_asking)
        return;
    m_desk.reports().cancel(m_token);
    ++m_request;
    m_asking = false;
    m_wasStopped = true;
    fail(Error{ErrorKind::Canceled, u"desk.canceled"_s, {}, {}, {}});
}

void ReportsPage::take(const Report &report)
{
    m_slow.stop();
    m_report = report;
    m_known = true;
    m_content->setEnabled(true);
    present();
    refuse();
    emit statusChanged();
    emit answered();
}

void ReportsPage::fail(const Error &error)
{
    m_slow.stop();
    m_known = false;
    m_report = {};
    m_content->setEnabled(true);
    if (error.kind == ErrorKind::Canceled) {
        m_empty->setWords(tr("Counting was stopped."), tr("F5 counts again."));
    } else {
        m_empty->setWords(tr("The report is not there."), tr("What is wrong stands above; F5 counts again."));
        m_banner->showError(errorText(error));
    }
    m_scope->say({});
    m_stack->setCurrentWidget(m_empty);
    showDefinitions();
    refuse();
    emit statusChanged();
    emit answered();
}

void ReportsPage::present()
{
    if (!m_known)
        return;
    const QString language = reporttexts::language();
    const ReportEntry *entry = reportEntry(m_report.request.name);
    m_title->setText(entry ? entry->title.in(language) : QString());
    QStringList scope{reporttexts::period(m_report.request.period, language), m_report.request.period.zone};
    for (auto it = m_report.filterWords.cbegin(); it != m_report.filterWords.cend(); ++it)
        scope += tr("%1 %2", "filter, value").arg(reportWords(it.key()).in(language), it->in(language));
    if (m_report.limited)
        scope += tr("only tickets that you may see");
    m_scope->say(scope.join(u" · "_s));
    ReportTable totals;
    m_filling = true;
    const QString wanted = m_tableCode;
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (const ReportTable &one : std::as_const(m_report.tables)) {
        if (one.code == "total"_L1) {
            totals = one;
            continue;
        }
        const int tab = m_tabs->addTab(reportWords(one.code).in(language));
        m_tabs->setTabData(tab, one.code);
        if (one.code == wanted)
            m_tabs->setCurrentIndex(tab);
    }
    m_filling = false;
    m_figures->setTable(totals, language);
    m_tabs->setVisible(m_tabs->count() > 0);
    if (m_report.noData) {
        m_empty->setWords(tr("The desk has no data for this."), m_report.request.name == "calls"_L1 ? tr("It needs the log of a telephone system. No data is not the same as zero.")
                                                                                                    : tr("Nothing is recorded that could be counted. No data is not the same as zero."));
        m_stack->setCurrentWidget(m_empty);
    } else {
        m_stack->setCurrentWidget(m_content);
    }
    showTable();
}

const ReportTable *ReportsPage::table() const
{
    const QString code = m_tabs->tabData(m_tabs->currentIndex()).toString();
    for (const ReportTable &one : m_report.tables) {
        if (m_known && one.code == code)
            return &one;
    }
    return nullptr;
}

void ReportsPage::showTable()
{
    const QString language = reporttexts::language();
    const ReportTable *shown = table();
    const ReportTable one = shown ? *shown : ReportTable();
    if (shown)
        m_tableCode = one.code;
    m_chart->setTable(one, shown ? reportWords(one.code).in(language) : QString(), language);
    m_model->setTable(one, language);
    const QString name = shown ? tr("Table: %1").arg(reportWords(one.code).in(language)) : tr("Table");
    m_table->setAccessibleName(name);
    arrangeTable(one);
    showDefinitions();
}

/// Figures have the width that they need, names what is left; the chart makes room for a wide table until somebody has drawn the line between them.
void ReportsPage::arrangeTable(const ReportTable &shown)
{
    QHeaderView *header = m_table->horizontalHeader();
    const int heads = reporttexts::heads(shown);
    header->setMinimumSectionSize(scaled(56));
    int wanted = scaled(18);
    for (int i = 0; i < shown.columns.size(); ++i) {
        header->setSectionResizeMode(i, QHeaderView::Interactive);
        m_table->resizeColumnToContents(i);
        const int width = i < heads ? std::clamp(m_table->columnWidth(i), scaled(heads > 1 ? 100 : 130), scaled(heads > 1 ? 170 : 240)) : m_table->columnWidth(i);
        m_table->setColumnWidth(i, width);
        wanted += width;
    }
    if (!m_bodyMoved) {
        const int all = std::max(m_body->width() - m_body->handleWidth(), scaled(640));
        const int table = std::clamp(wanted, scaled(280), all - scaled(380));
        m_body->setSizes({all - table, table});
    }
    if (heads > 0 && wanted <= m_body->sizes().value(1))
        header->setSectionResizeMode(0, QHeaderView::Stretch);
    if (!shown.rows.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, std::min(heads, int(shown.columns.size()) - 1)));
    m_table->scrollTo(m_model->index(0, 0));
}

/// Those of the table on screen; a report's totals add theirs.
void ReportsPage::showDefinitions()
{
    const QString language = reporttexts::language();
    QStringList codes;
    const auto add = [&](const ReportTable &of) {
        for (const ReportColumn &column : of.columns) {
            if (!column.measure.isEmpty() && !codes.contains(column.measure))
                codes += column.measure;
        }
    };
    if (const ReportTable *shown = table())
        add(*shown);
    for (const ReportTable &one : std::as_const(m_report.tables)) {
        if (one.code == "total"_L1)
            add(one);
    }
    if (const ReportEntry *entry = reportEntry(m_name); entry && codes.isEmpty())
        codes = entry->measures;
    QStringList lines;
    for (const QString &code : std::as_const(codes)) {
        if (const Measure *measure = measureOf(code))
            lines += tr("<b>%1</b>: %2. %3.", "measure, what counts, which date decides").arg(measure->name.in(language).toHtmlEscaped(), measure->counts.in(language).toHtmlEscaped(), measure->date.in(language).toHtmlEscaped());
    }
    if (lines.isEmpty())
        lines += tr("This desk measures nothing of it yet.");
    lines += tr("%1 (%2).", "which zone, its name").arg(zoneWords().in(language).toHtmlEscaped(), (m_filters->choice().zone.isEmpty() ? m_desk.reference()->zone : m_filters->choice().zone).toHtmlEscaped());
    m_definitions->setText(lines.join(u"<br>"_s));
}

void ReportsPage::openFocused()
{
    QWidget *focus = focusWidget();
    if (focus && (m_chart == focus || m_chart->isAncestorOf(focus)))
        m_chart->openCurrent();
    else if (m_table->currentIndex().isValid())
        openFigure(m_tableCode, m_table->currentIndex().row(), m_table->currentIndex().column());
}

void ReportsPage::openFigure(const QString &code, int row, int column)
{
    const auto found = std::find_if(m_report.tables.cbegin(), m_report.tables.cend(), [&](const ReportTable &one) { return one.code == code; });
    if (!m_known || found == m_report.tables.cend() || !reporttexts::leadsOn(*found, row, column))
        return;
    const ReportColumn &of = found->columns.at(column);
    ReportBucket bucket = found->rows.at(row).bucket;
    bucket.insert(of.bucket);
    const QString name = reporttexts::figureName(m_report, *found, row, column, reporttexts::language());
    const int request = ++m_itemsRequest;
    if (m_itemsToken)
        m_desk.reports().cancel(m_itemsToken);
    m_itemsToken = makeCancelToken();
    m_banner->clear();
    whenFinished(m_desk.reports().items(m_report.request, of.measure, of.part, bucket, m_itemsToken), this, [this, request, name](const Result<ReportItems> &items) {
        if (request != m_itemsRequest)
            return;
        m_itemsToken.reset();
        if (items)
            showItems(name, *items);
        else if (items.error().kind != ErrorKind::Canceled)
            m_banner->showError(errorText(items.error()));
    });
}

void ReportsPage::showItems(const QString &name, const ReportItems &items)
{
    if (items.interactions.isEmpty() && items.tickets.isEmpty()) {
        m_banner->show(ErrorBanner::Tone::Notice, tr("Nothing stands behind this figure any more."), tr("F5 counts again."));
    } else if (items.interactions.isEmpty()) {
        emit ticketsRequested(name, items.tickets);
    } else {
        auto *dialog = new ContactsDialog(m_desk, name, items, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ContactsDialog::ticketRequested, this, &Page::ticketRequested);
        connect(dialog, &ContactsDialog::ticketsRequested, this, [this, name](const QList<qint64> &tickets) { emit ticketsRequested(name, tickets); });
        dialog->open();
    }
}

void ReportsPage::refuse()
{
    const QString none = m_asking ? tr("The report is being counted.") : m_known ? QString() : tr("No report is on screen.");
    setActionRefusal(m_export, m_drawing ? tr("A PDF is being drawn.") : none);
    setActionRefusal(m_open, none);
    setActionRefusal(m_stop, m_asking || m_drawing ? QString() : tr("Nothing is being counted."));
    setActionRefusal(m_clear, m_filters->isFiltered() ? QString() : tr("Nothing is filtered."));
    m_clearButton->setVisible(m_filters->isFiltered());
    const SavedReport *kept = saved(m_savedId);
    setActionRefusal(m_remove, !kept ? tr("No saved report is chosen.") : m_saved.mayChange(*kept) ? QString() : tr("It belongs to a colleague."));
}

void ReportsPage::swapTables()
{
    m_tablesOnly = !m_tablesOnly;
    const bool had = m_chart->isAncestorOf(focusWidget());
    m_chart->setVisible(!m_tablesOnly);
    if (had && m_tablesOnly)
        m_table->setFocus(Qt::OtherFocusReason);
    setActionName(m_tables, m_tablesOnly ? tr("Show charts") : tr("Tables only"));
}

} // namespace frontdesk
