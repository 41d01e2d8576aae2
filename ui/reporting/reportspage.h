#pragma once

#include "core/reporting/report.h"
#include "core/reporting/savedreports.h"
#include "core/storage/dbworker.h"
#include "ui/shell/page.h"
#include "ui/ticket/formdraft.h"

#include <QElapsedTimer>
#include <QTimer>

class QLabel;
class QProgressBar;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTableView;
class QTreeWidget;

namespace frontdesk {

class Desk;
class ElidedLabel;
class EmptyState;
class ErrorBanner;
class FigureRow;
class KeyButton;
class ReportChart;
class ReportDrawing;
class ReportFilterBar;
class ReportTableModel;
struct PaperOrder;

/// The reports of the desk: asked for a period, drawn and tabled from the same answer, each figure with its definition and its tickets.
/// A report is counted elsewhere while everything goes on; what was asked before the last question never shows.
class ReportsPage final : public Page
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive the page. `drafts`: for what is typed where a report is kept.
    ReportsPage(Desk &desk, TextDrafts &drafts, QWidget *parent = nullptr);
    ~ReportsPage() override;

    QString pageId() const override { return QStringLiteral("reports"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("office-chart-bar"); }
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusText() const override;
    QString statusDetail() const override;
    QList<QWidget *> panes() const override;
    void reload() override { ask(); }
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;

    // What keys and buttons do, for tests as well.
    void showReport(const QString &name);
    void setChoice(const ReportChoice &choice);
    /// Counting, and drawing.
    void stop();
    void openFigure(const QString &table, int row, int column);
    void showSaved(Id<SavedReport> id);
    /// Asks for a name and with whom it is shared.
    void saveReport();
    void removeReport();
    const QList<SavedReport> &savedReports() const { return m_savedReports; }
    /// The report on screen, none while one is counted.
    const Report *report() const { return m_known ? &m_report : nullptr; }
    bool isBusy() const { return m_asking; }
    bool isDrawing() const { return m_drawing; }
    /// csv, xlsx or pdf, as the file's name ends; answers with exported() or over the page.
    void exportTo(const QString &file);

signals:
    /// A report is on screen, was refused or was stopped.
    void answered();
    void exported(const QString &file);
    /// Exactly these tickets, under this name, in the queue.
    void ticketsRequested(const QString &name, const QList<qint64> &tickets);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeActions();
    void makeLayout();
    void fillList();
    void markChosen();
    // What is kept under a name (reportspage_saved.cpp).
    void readSaved();
    void showTimes();
    const SavedReport *saved(Id<SavedReport> id) const;
    void keep(const SavedReport &report, const FormDraft::Sent &typed = {});
    void choose(const QString &name);
    void ask();
    void take(const Report &report);
    void fail(const Error &error);
    void present();
    void showTable();
    const ReportTable *table() const;
    void arrangeTable(const ReportTable &shown);
    void showDefinitions();
    void showItems(const QString &name, const ReportItems &items);
    void openFocused();
    void chooseExport();
    void draw(const PaperOrder &order, const QString &file);
    void swapTables();
    void refuse();
    void retranslate();

    Desk &m_desk;
    TextDrafts &m_drafts;
    SavedReports m_saved;
    QList<SavedReport> m_savedReports;
    Id<SavedReport> m_savedId; ///< chosen in the list; its filters may have been changed since
    SavedReport m_removed;
    int m_savedRequest = 0;
    Report m_report;
    bool m_known = false;    ///< m_report is on screen
    bool m_asking = false, m_everAsked = false, m_wasStopped = false, m_filling = false;
    int m_request = 0;       ///< answers to an older one are too late
    int m_itemsRequest = 0;
    CancelToken m_token, m_itemsToken;
    ReportDrawing *m_drawing = nullptr; ///< while a PDF is drawn; a child
    QElapsedTimer m_since;
    qint64 m_tookMs = 0;
    QTimer m_slow;           ///< counting lasts long enough to be told
    QString m_name;          ///< of the report chosen
    QString m_tableCode;     ///< of the table shown, kept while its report is
    bool m_tablesOnly = false;
    bool m_bodyMoved = false; ///< by the person: chart and table keep their widths

    QAction *m_open, *m_tables, *m_export, *m_stop, *m_back, *m_forward, *m_period, *m_filter, *m_clear, *m_save, *m_remove, *m_restore, *m_stopDrawing;
    QTreeWidget *m_list;
    ElidedLabel *m_scope, *m_times;
    QLabel *m_listTitle, *m_title, *m_counting, *m_definitions;
    KeyButton *m_saveButton, *m_tablesButton, *m_exportButton, *m_stopButton, *m_clearButton;
    ReportFilterBar *m_filters;
    ErrorBanner *m_banner;
    FigureRow *m_figures;
    QTabBar *m_tabs;
    ReportChart *m_chart;
    QTableView *m_table;
    ReportTableModel *m_model;
    QSplitter *m_across, *m_body;
    QStackedWidget *m_stack;
    QWidget *m_content, *m_waiting;
    QProgressBar *m_progress;
    EmptyState *m_empty;
    QScrollArea *m_definitionArea;
};

} // namespace frontdesk
