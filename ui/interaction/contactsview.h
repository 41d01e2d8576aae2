#pragma once

#include "core/interaction/interaction.h"
#include "core/storage/change.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedLayout;
class QTableView;

namespace frontdesk {

class ContactsModel;
class Desk;
class EmptyState;
class SegmentedControl;
class TextDrafts;

/// What the Calls page shows while no contact is open: contacts that wait, call-backs, today's, and drafts.
class ContactsView final : public QWidget
{
    Q_OBJECT
public:
    /// Neither is owned; both must outlive the view.
    ContactsView(Desk &desk, TextDrafts &drafts, QWidget *parent = nullptr);

    void setNewAction(QAction *action); ///< offered where a list is empty
    void reload();
    /// "waiting", "call_backs", "today", "drafts".
    void showList(const QString &which);
    QTableView *table() const { return m_table; }
    void focusStart();

signals:
    void openRequested(const frontdesk::Interaction &contact);     ///< waits for an outcome
    void callBackRequested(const frontdesk::Interaction &contact); ///< was promised
    void ticketRequested(frontdesk::Id<frontdesk::Ticket> ticket);
    void draftRequested(const QUuid &command);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void showDrafts();
    void showContacts(const QList<Interaction> &contacts);
    void open();
    void retranslate();

    Desk &m_desk;
    TextDrafts &m_drafts;
    SegmentedControl *m_lists;
    QLabel *m_problem;
    ContactsModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_places;
    QAction *m_new = nullptr;
    QList<QUuid> m_commands; ///< of the drafts shown, by row
    quint64 m_question = 0;
};

} // namespace frontdesk
