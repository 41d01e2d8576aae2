#pragma once

#include "core/knowledge/article.h"
#include "core/interaction/interactionservice.h"
#include "core/storage/change.h"
#include "ui/interaction/contactclock.h"
#include "ui/shell/page.h"

#include <QPointer>
#include <QTimer>

class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QSplitter;

namespace frontdesk {

class CallerPane;
class Desk;
class ErrorBanner;
class FieldFrame;
class KeyButton;
class MatchPane;
class OutcomePane;
class QuestionPane;
class QuickTicketBar;
class SearchField;
class SegmentedControl;
class TextDrafts;
struct Bulletin;
struct OutboxEntry;
class TicketFields;

/// One contact: who, what about, what came of it. One command UUID from the first key to the saved contact, kept with the draft: a save
/// can be pressed again after any failure, also by a later start of the program, and is never done twice.
class CallForm final : public QWidget
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive the form. A known `command` continues its draft.
    CallForm(Desk &desk, TextDrafts &drafts, const QUuid &command = {}, QWidget *parent = nullptr);
    ~CallForm() override;

    void start(const CallStart &start);
    /// Goes on with a contact that the desk has as open.
    void finish(const Interaction &open);
    /// A call that was promised; when this one is saved, that promise is kept.
    void callBack(const Interaction &promised);

    QUuid command() const { return m_command; }
    /// "Su Qing 04:37", "Mail: access card"
    QString title() const;
    QString iconName() const;
    QString channel() const;
    bool typedAnything() const;
    bool isSaving() const { return m_saving; }
    bool isLive() const; ///< somebody rings, talks or holds
    bool isHeld() const;
    void hold(); ///< if somebody talks
    const QString &phone() const;
    InteractionDraft draft() const;
    /// Puts a contact that was kept and then refused back among the drafts, to be opened by its command; nothing is left out.
    static void putBack(TextDrafts &drafts, const OutboxEntry &kept);
    void dropDraft(); ///< the contact was saved, or is not wanted
    void focusStart();
    void tick(); ///< once a second while on screen
    void follow(const ChangeSet &changes);
    QList<QWidget *> panes() const;
    QList<QAction *> callActions() const { return m_actions; } ///< for the menu, nullptr = separator
    QList<int> columns() const;
    void setColumns(const QList<int> &widths);

    /// Keys of drafts: "call:<uuid>:subject" and so on.
    static QString draftKey(const QUuid &command, const QString &part);
    static QList<QUuid> draftsIn(const TextDrafts &drafts);

signals:
    void titleChanged();
    void callAnswered(); ///< or taken back from hold: nobody talks to two
    void saved(const frontdesk::InteractionReceipt &receipt, const QString &outcome, const QString &kind);
    void ticketRequested(frontdesk::Id<frontdesk::Ticket> ticket);
    void articleRequested(frontdesk::Id<frontdesk::Article> article);
    void bulletinRequested(frontdesk::Id<frontdesk::Bulletin> bulletin);

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *action(const QString &id, void (CallForm::*run)());
    QWidget *makeTimerLine();
    QWidget *makeForm();
    void connectParts();
    void continueDraft();
    QString formText() const;
    void keep();
    void save();
    void answer(const Result<InteractionReceipt> &receipt);
    void showErrors(const QList<Error> &errors);
    bool setError(const Error &error);
    void clearErrors();
    void retranslate();
    void showTimer();
    void showPeople();
    void sameAs(const Ticket &ticket);
    /// The call becomes an incident that is resolved with this article by the same save; kept with the draft.
    void solvedWith(const Article &article);
    void showSolution();
    void applyQuickTicket(const QuickTicket &ticket);
    /// The questions of the quick ticket that was pressed, else of the category.
    void chooseScript();
    void answerCall();
    void holdOrResume();
    void endCall();
    void focusCaller();
    void focusSubject();
    void focusDetails();
    void saveDraftNow();
    QDateTime now() const;

    Desk &m_desk;
    TextDrafts &m_drafts;
    QUuid m_command;
    Id<Interaction> m_open, m_promised;
    ContactClock m_clock;
    bool m_saving = false, m_saveWaits = false, m_restoring = false;
    QTimer m_keepTimer;
    QDateTime m_keptAt;

    QAction *m_answer, *m_hold, *m_end, *m_save, *m_affected, *m_override, *m_ask;
    QList<QAction *> m_actions;
    QLabel *m_time, *m_phase, *m_about, *m_kept;
    QList<KeyButton *> m_timerButtons;
    SegmentedControl *m_channel;
    ErrorBanner *m_banner;
    QSplitter *m_columns;
    CallerPane *m_caller;
    QScrollArea *m_callerArea, *m_formArea;
    SearchField *m_subject;
    QPlainTextEdit *m_details;
    FieldFrame *m_subjectFrame, *m_detailsFrame;
    TicketFields *m_ticket;
    MatchPane *m_matches;
    QuickTicketBar *m_quick;
    QuestionPane *m_questions;
    qint64 m_script = 0; ///< of the quick ticket; 0 = the category's
    QString m_quickSubject, m_quickDetails; ///< as the last quick ticket wrote them: the next one may replace them
    Article m_solvedWith;
    OutcomePane *m_outcome;
};

} // namespace frontdesk
