#pragma once

#include "core/storage/change.h"
#include "core/ticket/ticketservice.h"
#include "ui/shell/page.h"
#include "ui/ticket/servicelevels.h"

#include <QPointer>
#include <QTimer>

class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QLabel;

namespace frontdesk {

class ActionRow;
class ClockPicture;
class Composer;
class OwnPresence;
class ErrorBanner;
class JournalModel;
class JournalView;
class KeyButton;
class SegmentedControl;
class SidePanel;
class Stepper;
class TextDrafts;
class TicketActions;
class TicketHeader;

/// One ticket: where it stands in the loop, its clocks, its journal, what is being written to the caller, its fields. A page over a list,
/// or alone in a window of its own. It follows the change feed: what is read again leaves scroll position, focus and typed text alone.
class TicketView final : public Page
{
    Q_OBJECT
public:
    /// `desk` and `drafts` are not owned and must outlive the view; the desk is open.
    TicketView(Desk &desk, TextDrafts &drafts, Id<Ticket> ticket, QWidget *parent = nullptr);
    ~TicketView() override;

    QString pageId() const override;
    QString title() const override;
    QString iconName() const override;
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusDetail() const override;
    QList<QWidget *> panes() const override;
    void reload() override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;
    Id<Ticket> shownTicket() const override { return m_id; }
    bool showTicket(Id<Ticket> ticket) override;

    /// Opens where a reply is written instead of at the journal; before the ticket is read too.
    void startReply();

    const TicketPage &shown() const { return m_page; }
    TicketActions &actions() const { return *m_actions; }

signals:
    /// The ticket was read and is on screen; after showTicket, reload and every change.
    void refreshed();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // ticketview.cpp
    void build();
    void connectParts();
    void startAction(const QString &action);
    /// Without the buttons that only make sense over a list.
    void setAlone(bool alone);
    void toggleClockText();
    void editCaller();

    // ticketview_live.cpp: what comes from the desk
    void follow();
    void apply(const TicketPage &page);
    void readFailed(const Error &error);
    void actionDone(const TicketAction &action, const TicketReceipt &receipt);
    void actionFailed(const TicketAction &action, const Error &error);
    void tellErased(const TicketPage &before);
    void showMerged();
    void unmergeOther(const TicketLink &link);
    void tick();
    void retranslate();
    void refreshSegments();
    void tell(const QString &what, const QString &next);

    Desk &m_desk;
    TextDrafts &m_drafts;
    Id<Ticket> m_id;
    TicketPage m_page;
    ServiceLevels m_levels;
    TicketActions *m_actions;
    int m_reading = 0; ///< the last request; answers to earlier ones are dropped
    QTimer m_tick;
    QDateTime m_lastTick;
    QAction *m_retry, *m_saveFile;
    std::optional<TicketAction> m_failed; ///< what "Try again" sends
    Id<Attachment> m_warnedFile;

    TicketHeader *m_header;
    ActionRow *m_row;
    ErrorBanner *m_banner;
    Stepper *m_stepper;
    QWidget *m_levelsBox;
    QLabel *m_levelsHead, *m_agreement, *m_clockText, *m_journalHead, *m_order;
    KeyButton *m_asText;
    ClockPicture *m_clocks;
    QStackedWidget *m_clockStack;
    SegmentedControl *m_filter;
    JournalModel *m_journal;
    JournalView *m_journalView;
    Composer *m_composer;
    SidePanel *m_side;
    QSplitter *m_columns, *m_rows;
    QAction *m_editField, *m_editTitle, *m_clockAction, *m_call, *m_editCaller, *m_who;
    ErrorBanner *m_merged; ///< where a merged ticket goes on
    QAction *m_openTarget, *m_unmerge;
    OwnPresence *m_presence;
    bool m_replyWaits = false;
};

} // namespace frontdesk
