#pragma once

#include "core/planning/rosterservice.h"
#include "core/planning/staffingservice.h"
#include "ui/shell/page.h"

#include <functional>

class QComboBox;
class QLabel;

namespace frontdesk {

class ErrorBanner;
class KeyButton;
class NeedStrip;
class Painted;
class RosterModel;
class RosterPanel;
class RosterView;
class SegmentedControl;
class TextDrafts;
struct NeedDay;

/// Who works when: a week or a month of a group, planned by those who lead it and read by everybody. What conflicts is marked at once; what is
/// planned holds when it is published. Below, how many are needed by what the group's own calls let expect.
class RosterPage final : public Page
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive the page. What is typed in its dialogs is kept as a draft until it is saved or discarded.
    RosterPage(Desk &desk, TextDrafts &drafts, QWidget *parent = nullptr);
    ~RosterPage() override;

    QString pageId() const override { return QStringLiteral("roster"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("view-calendar"); }
    PageBadge badge() const override;
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusText() const override;
    QString statusDetail() const override;
    QList<QWidget *> panes() const override;
    void reload() override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;

    // What keys and buttons do, for tests as well.
    void showDays(QDate day, bool month);
    void step(int direction);
    void publish();
    void undo();
    void nextConflict();
    void askLeave();
    void offerSwap();
    /// Asks for a file: the published shifts of the current person, or of everybody for who plans.
    void exportCalendar();
    void editPattern();
    void editProfile();
    void editAssignment();
    /// Asks for a printer; what is on screen is printed.
    void printRoster();
    /// Asks for a file.
    void savePdf();
    bool writePdf(const QString &file);
    void editGoal();
    bool writeCalendar(const QString &file, Id<Staff> person);
    /// Whether the forecast of the days on screen is there, or the reason why not.
    bool knowsNeed() const { return !m_needRun && m_needAsked.from.isValid(); }
    bool isIdle() const { return !m_busy && m_edits.isEmpty() && !m_reading; }

signals:
    /// What is on screen is what the desk has.
    void shown();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Make = std::function<QList<CellChange>()>;
    /// Done one after the other, each made from what the one before left: nothing typed quickly is lost.
    void edit(const Make &make, bool undoes = false, const std::function<void()> &saved = {});
    void pump();
    void take(const Roster &roster);
    void refreshUndo(const QList<CellChange> &now);
    void say(const Error &error);
    void fillGroups();
    void retranslate();
    void refresh();
    bool plans() const;
    Id<SupportGroup> group() const;
    CellChange changeOf(Id<Staff> person, QDate day, const QList<CellChange::Entry> &wanted) const;
    void setChosen(const QList<Id<ShiftPattern>> &patterns);
    void openMenu(const QModelIndex &cell);
    void noteExcuse(Id<Staff> person, QDate day);
    void readNeed();
    void showNeed();
    void showNeedDay();
    const NeedDay *needOf(QDate day) const;
    void goToDay(QDate day);
    void paintFooter(QPainter &painter, const QRectF &place) const;
    void paintHours(QPainter &painter, const QRectF &place) const;
    QList<ShiftPattern> usable() const; ///< patterns that the group may use, in the order of their digits
    template<typename Value>
    void after(const QFuture<Result<Value>> &future, const std::function<void()> &saved = {});

    Desk &m_desk;
    TextDrafts &m_drafts;
    RosterService m_service;
    StaffingService *m_staffing;
    RosterModel *m_model;
    RosterView *m_view;
    RosterPanel *m_panel;
    ErrorBanner *m_banner;
    QLabel *m_heading, *m_period;
    QComboBox *m_groups;
    SegmentedControl *m_span;
    Painted *m_footer;
    Painted *m_hours; ///< need against plan by the hour, under each day of a week
    NeedStrip *m_need;
    QAction *m_back, *m_next, *m_publish, *m_conflict, *m_leave, *m_swap, *m_month, *m_export, *m_shifts, *m_profile, *m_assign, *m_print, *m_pdf, *m_goalAction;
    KeyButton *m_publishButton;
    QDate m_day;          ///< the week or month that has it is shown
    bool m_wholeMonth = false;
    bool m_busy = false;  ///< a change is under way, or being read back
    bool m_reading = false;
    bool m_stale = false; ///< read again after what is being read
    bool m_chosenOnce = false;
    struct Edit
    {
        Make make;
        bool undoes;
        std::function<void()> saved; ///< called once the desk has it; may be empty
    };
    QList<Edit> m_edits;
    QList<QList<CellChange>> m_undo; ///< newest last
    qsizetype m_conflictAt = -1;
    GroupGoal m_goal;
    Id<SupportGroup> m_goalGroup;
    bool m_goalStale = true;
    GroupForecast m_forecast;
    GroupForecast m_needAsked; ///< its group and days alone: what was asked for last
    QDateTime m_needAt;
    CancelToken m_needRun;     ///< none while nothing is being read
    bool m_needFailed = false;
    Error m_needError;
};

} // namespace frontdesk
