// How the page of reports is put together: actions, layout, list, words.
#include "ui/reporting/reportspage.h"

#include "core/desk/desk.h"
#include "core/reporting/reportservice.h"
#include "core/reporting/reportwords.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/painted.h"
#include "ui/reporting/elidedlabel.h"
#include "ui/reporting/figurerow.h"
#include "ui/reporting/reportchart.h"
#include "ui/reporting/reportfilterbar.h"
#include "ui/reporting/reporttablemodel.h"
#include "ui/reporting/reporttexts.h"
#include "ui/reporting/schedulewords.h"
#include "ui/shell/icons.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include "ui/ticket/wordscontext.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_slowMs = 300; // before this nothing needs to be said

} // namespace

ReportsPage::ReportsPage(Desk &desk, TextDrafts &drafts, QWidget *parent)
    : Page(parent), m_desk(desk), m_drafts(drafts), m_saved(desk), m_list(new QTreeWidget), m_scope(new ElidedLabel(TextUse::Caption, Ink::Secondary)), m_times(new ElidedLabel(TextUse::Caption, Ink::Secondary)), m_listTitle(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong)),
      m_title(makeLabel({}, TextUse::Title, Ink::Text, TextWeight::Strong)),
      m_counting(makeLabel({}, TextUse::Base, Ink::Secondary)), m_definitions(makeLabel({}, TextUse::Caption, Ink::Secondary)), m_banner(new ErrorBanner),
      m_figures(new FigureRow), m_tabs(new QTabBar), m_chart(new ReportChart), m_table(new QTableView), m_model(new ReportTableModel(this)), m_across(new QSplitter(Qt::Horizontal)),
      m_body(new QSplitter(Qt::Horizontal)), m_stack(new QStackedWidget), m_content(new QWidget), m_waiting(new QWidget), m_progress(new QProgressBar), m_empty(new EmptyState),
      m_definitionArea(new QScrollArea)
{
    setObjectName(u"reports_page"_s);
    useGround(this, Ground::Window);
    makeActions();
    m_filters = new ReportFilterBar(desk, m_back, m_forward, this);
    makeLayout();
    fillList();
    retranslate();

    m_slow.setSingleShot(true);
    m_slow.setInterval(c_slowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_stack->setCurrentWidget(m_waiting); });
    connect(m_body, &QSplitter::splitterMoved, this, [this] { m_bodyMoved = true; });
    connect(m_filters, &ReportFilterBar::changed, this, &ReportsPage::ask);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (m_filling || !item)
            return;
        if (const Id<SavedReport> kept{item->data(0, Qt::UserRole + 1).toLongLong()})
            showSaved(kept);
        else
            showReport(item->data(0, Qt::UserRole).toString());
    });
    connect(&desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(u"saved_report"_s))
            readSaved();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        if (!m_filling)
            showTable();
    });
    connect(m_chart, &ReportChart::opened, this, [this](int row, int column) { openFigure(m_tableCode, row, column); });
    connect(m_figures, &FigureRow::opened, this, [this](int row, int column) { openFigure(u"total"_s, row, column); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &cell) { openFigure(m_tableCode, cell.row(), cell.column()); });
    connect(&desk, &Desk::referenceChanged, this, &ReportsPage::showDefinitions); // names of the zone; figures stay until they are asked anew
    m_filters->setChoice({});
    choose(ReportChoice().name);
    showTable();
    refuse();
    readSaved();
}

ReportsPage::~ReportsPage()
{
    if (m_asking)
        m_desk.reports().cancel(m_token);
}

void ReportsPage::makeActions()
{
    const auto action = [this](const char *id, auto run, bool everywhere = true) {
        QAction *made = makeAction(QString::fromLatin1(id), this);
        connect(made, &QAction::triggered, this, run);
        if (everywhere)
            addAction(made);
        return made;
    };
    m_open = action("report.open", [this] { openFocused(); }, false);
    m_tables = action("report.tables", [this] { swapTables(); }, false);
    m_export = action("report.export", [this] { chooseExport(); });
    m_stop = action("report.stop", [this] { stop(); });
    m_back = action("report.back", [this] { m_filters->step(-1); });
    m_forward = action("report.forward", [this] { m_filters->step(1); });
    m_period = action("report.period", [this] { m_filters->focusPeriod(); });
    m_filter = action("report.filter", [this] { m_filters->focusFilter(); });
    m_clear = action("report.clear", [this] { m_filters->clearFilters(); });
    m_save = action("report.save", [this] { saveReport(); });
    m_remove = action("report.remove", [this] { removeReport(); }, false);
    m_list->addAction(m_remove);
    m_restore = new QAction(this);
    m_restore->setObjectName(u"report_restore"_s);
    connect(m_restore, &QAction::triggered, this, [this] {
        m_banner->clear();
        keep(m_removed);
    });
    m_stopDrawing = new QAction(this);
    m_stopDrawing->setObjectName(u"report_stop_drawing"_s);
    connect(m_stopDrawing, &QAction::triggered, this, &ReportsPage::stop);
    // Bare keys only where nothing is typed.
    m_table->addAction(m_open);
    m_chart->addAction(m_open);
    for (QWidget *place : {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_tabs)})
        place->addAction(m_tables);
}

void ReportsPage::makeLayout()
{
    m_list->setObjectName(u"report_list"_s);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(scaled(10));
    m_list->setUniformRowHeights(true);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(scaled(150));
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(scaled(14), scaled(10), 0, scaled(10));
    leftColumn->setSpacing(scaled(8));
    leftColumn->addWidget(m_listTitle);
    leftColumn->addWidget(m_list, 1);

    m_saveButton = new KeyButton(m_save);
    m_saveButton->setObjectName(u"report_save_button"_s);
    m_tablesButton = new KeyButton(m_tables);
    m_tablesButton->setObjectName(u"report_tables_button"_s);
    m_exportButton = new KeyButton(m_export);
    m_exportButton->setObjectName(u"report_export_button"_s);
    m_stopButton = new KeyButton(m_stop);
    m_stopButton->setObjectName(u"report_stop_button"_s);
    m_clearButton = new KeyButton(m_clear, nullptr, KeyButton::Kind::Flat);
    m_clearButton->setObjectName(u"report_clear_button"_s);
    m_title->setObjectName(u"report_title"_s);
    m_scope->setObjectName(u"report_scope"_s);
    m_times->setObjectName(u"report_times"_s);
    m_times->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(m_title);
    head->addWidget(m_scope, 1);
    head->addWidget(m_clearButton);
    head->addWidget(m_saveButton);
    head->addWidget(m_tablesButton);
    head->addWidget(m_exportButton);

    m_tabs->setObjectName(u"report_tabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_table->setObjectName(u"report_table"_s);
    m_table->setModel(m_model);
    m_table->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setProperty(rowLinesProperty, true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaled(26));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setFrameShape(QFrame::NoFrame);
    useGround(m_chart, Ground::Base);
    m_chart->setMinimumWidth(scaled(300));
    m_table->setMinimumWidth(scaled(240));
    m_body->addWidget(m_chart);
    m_body->addWidget(m_table);
    m_body->setChildrenCollapsible(false);
    m_body->setStretchFactor(0, 3);
    m_body->setStretchFactor(1, 2);
    m_body->setSizes({scaled(600), scaled(400)});
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(scaled(8));
    content->addWidget(m_tabs);
    content->addWidget(m_body, 1);

    m_progress->setObjectName(u"report_progress"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(scaled(260));
    auto *waiting = new QVBoxLayout(m_waiting);
    waiting->setSpacing(scaled(10));
    waiting->addStretch();
    waiting->addWidget(m_counting, 0, Qt::AlignHCenter);
    waiting->addWidget(m_progress, 0, Qt::AlignHCenter);
    waiting->addWidget(m_stopButton, 0, Qt::AlignHCenter);
    waiting->addStretch();
    m_empty->setObjectName(u"report_empty"_s);
    m_empty->setIconName(iconName());
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_waiting);
    m_stack->addWidget(m_empty);

    m_definitions->setObjectName(u"report_definitions"_s);
    m_definitions->setWordWrap(true);
    m_definitions->setTextFormat(Qt::RichText);
    m_definitions->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_definitionArea->setObjectName(u"report_definition_area"_s);
    m_definitionArea->setWidgetResizable(true);
    m_definitionArea->setFrameShape(QFrame::NoFrame);
    m_definitionArea->setFocusPolicy(Qt::StrongFocus);
    m_definitionArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_definitionArea->setWidget(m_definitions);
    m_definitionArea->setFixedHeight(lineHeight(TextUse::Caption) * 5 + scaled(4));

    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(scaled(12), scaled(10), scaled(14), scaled(8));
    column->setSpacing(scaled(8));
    column->addLayout(head);
    column->addWidget(m_times);
    column->addWidget(m_filters);
    column->addWidget(m_banner);
    column->addWidget(m_figures);
    column->addWidget(m_stack, 1);
    column->addWidget(makeRule());
    column->addWidget(m_definitionArea);
    m_across->addWidget(left);
    m_across->addWidget(right);
    m_across->setChildrenCollapsible(false);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({scaled(244), scaled(968)});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_across);
}

void ReportsPage::fillList()
{
    m_filling = true;
    const QString language = reporttexts::language();
    m_list->clear();
    const std::pair<QString, QStringList> subjects[] = {
        {tr("Work"), {u"flow"_s, u"volume"_s, u"backlog"_s}},
        {tr("Quality"), {u"first_contact"_s, u"response"_s, u"resolution"_s, u"attainment"_s, u"reassignments"_s, u"escalations"_s, u"satisfaction"_s}},
        {tr("What it is about"), {u"services"_s, u"categories"_s, u"organisations"_s, u"repeat_callers"_s, u"knowledge"_s}},
        {tr("Who does it"), {u"groups"_s, u"agents"_s, u"calls"_s}},
    };
    if (!m_savedReports.isEmpty()) {
        auto *top = new QTreeWidgetItem(m_list, {tr("Saved")});
        top->setFlags(Qt::ItemIsEnabled);
        top->setFont(0, textFont(TextUse::Caption, TextWeight::Strong));
        const WordsContext words = WordsContext::of(m_desk);
        for (const SavedReport &kept : std::as_const(m_savedReports)) {
            auto *item = new QTreeWidgetItem(top, {kept.name});
            item->setData(0, Qt::UserRole + 1, kept.id.value);
            QStringList tip{kept.group ? tr("%1, shared with %2 by %3", "report, group, person").arg(kept.name, words.group(kept.group), words.person(kept.owner)) : kept.name};
            const schedulewords::Outcome last = schedulewords::last(kept, words);
            if (kept.schedule)
                tip += schedulewords::times(kept.schedule);
            if (!last.words.isEmpty())
                tip += last.words;
            item->setToolTip(0, tip.join(u'\n'));
            item->setData(0, Qt::AccessibleDescriptionRole, tip.mid(1).join(u", "_s));
            if (last.isTrouble)
                item->setIcon(0, icon(u"data-warning"_s, Ink::Crit));
            else if (kept.schedule)
                item->setIcon(0, icon(u"view-calendar"_s));
        }
    }
    for (const auto &[subject, names] : subjects) {
        auto *top = new QTreeWidgetItem(m_list, {subject});
        top->setFlags(Qt::ItemIsEnabled);
        top->setFont(0, textFont(TextUse::Caption, TextWeight::Strong));
        for (const QString &name : names) {
            const ReportEntry *entry = reportEntry(name);
            auto *item = new QTreeWidgetItem(top, {entry->title.in(language)});
            item->setData(0, Qt::UserRole, name);
            item->setToolTip(0, entry->title.in(language));
        }
    }
    m_list->expandAll();
    m_filling = false;
    markChosen();
}

void ReportsPage::retranslate()
{
    m_listTitle->setText(tr("Reports"));
    m_list->setAccessibleName(tr("Reports by subject"));
    m_tabs->setAccessibleName(tr("Tables of the report"));
    m_definitionArea->setAccessibleName(tr("What the figures mean"));
    m_progress->setAccessibleName(tr("Counting"));
    m_counting->setText(tr("The report is being counted …"));
    setActionName(m_tables, m_tablesOnly ? tr("Show charts") : tr("Tables only"));
    setActionName(m_export, tr("Export"));
    setActionName(m_save, tr("Save"));
    m_restore->setText(tr("Bring it back"));
    m_stopDrawing->setText(tr("Stop drawing"));
    if (const ReportEntry *entry = reportEntry(m_name))
        m_title->setText(entry->title.in(reporttexts::language()));
}

void ReportsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fillList();
        retranslate();
        showTimes();
        present();
        showDefinitions();
        refuse();
    }
}

} // namespace frontdesk
