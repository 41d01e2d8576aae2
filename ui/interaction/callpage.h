#pragma once

#include "core/interaction/interactionservice.h"
#include "ui/shell/page.h"

#include <QTimer>
#include <QUuid>

class QStackedWidget;
class QTabBar;
class QToolButton;

namespace frontdesk {

struct Article;
struct Bulletin;
class CallForm;
class ContactsView;
class Desk;
class ErrorBanner;
class TextDrafts;

/// The Calls page: one tab for each open contact; while none is open, what waits. Contacts that were typed and not saved come back as
/// drafts at the next start.
class CallPage final : public Page
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive the page. `drafts` is the person's own file (OfflinePlace::draftsFile).
    CallPage(Desk &desk, TextDrafts &drafts, QWidget *parent = nullptr);
    ~CallPage() override;

    /// Log call: a new contact in its own tab, focus where work starts.
    void openCall(const CallStart &start);
    /// A telephone rings (`frontdesk --call NUMBER`; empty = withheld): the caller is found by the number, several are offered, a stranger is
    /// prefilled. While another contact is at work, not on hold, the call waits in a tab of its own; a number that rings already is shown, not doubled.
    void ring(const QString &phoneNumber);
    /// Opens the contact that is kept among the drafts under this command.
    void continueDraft(const QUuid &command);
    CallForm *currentForm() const;
    int openContacts() const { return int(m_forms.size()); }

    QString pageId() const override { return QStringLiteral("calls"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("call-start"); }
    PageBadge badge() const override { return m_badge; }
    void focusStart() override;
    QList<QAction *> menuActions(MenuPlace place) const override;
    QString statusText() const override;
    QList<QWidget *> panes() const override;
    void reload() override;
    void saveLayout(QSettings &settings) const override;
    void restoreLayout(QSettings &settings) override;
    bool mayClose() override;
    /// Somebody rings, talks or holds in one of the forms.
    bool hasLiveCall() const;

signals:
    void articleRequested(frontdesk::Id<frontdesk::Article> article); ///< to be read in full
    void bulletinRequested(frontdesk::Id<frontdesk::Bulletin> bulletin);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    CallForm *addForm(const QUuid &command = {}, bool shows = true);
    CallForm *formOf(const QUuid &command) const;
    void showForm(int index);
    void closeForm(CallForm *form);
    void showSaved(CallForm *form, const InteractionReceipt &receipt, const QString &outcome, const QString &kind);
    void afterSaving();
    void refreshTab(CallForm *form);
    void readWaiting();
    void nextContact();
    void retranslate();

    Desk &m_desk;
    TextDrafts &m_drafts;
    PageBadge m_badge;
    QTabBar *m_tabs;
    QWidget *m_tabLine;
    QToolButton *m_add;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    ContactsView *m_start;
    QList<CallForm *> m_forms; ///< in the order of the tabs
    QAction *m_new, *m_next, *m_openTicket, *m_continue;
    QList<QAction *> m_formActions; ///< of the form on screen, added to the page so that their keys work all over it
    Id<Ticket> m_savedTicket;
    QTimer m_second, m_minute;
    QList<int> m_columns;
};

} // namespace frontdesk
