#pragma once

#include "core/ticket/ticketservice.h"

#include <QHash>
#include <QUuid>
#include <QWidget>

class QAction;
class QLabel;
class QPlainTextEdit;

namespace frontdesk {

class KeyButton;
class Painted;
class SegmentedControl;
class TextDrafts;

/// Where replies, internal notes and the caller's answers are written. Ctrl+M switches public and internal, Ctrl+Enter sends, Esc leaves
/// the text where it is. The text is a draft on disk from the first key on and stays until the desk has it, whatever fails or changes.
class Composer final : public QWidget
{
    Q_OBJECT
public:
    explicit Composer(TextDrafts &drafts, QWidget *parent = nullptr);
    ~Composer() override;

    /// Another ticket: its own draft comes back. The same ticket again only refreshes whom a reply goes to.
    void setTicket(const Ticket &ticket, const Customer &caller);
    /// Why replying is not possible now; notes always are. Empty = it is.
    void setReplyRefusal(const QString &reason);
    void startReply();
    QPlainTextEdit *editor() const { return m_edit; }
    /// Waits for an answer from the desk.
    bool isSending() const { return m_sending; }

    /// What became of the action of sendRequested.
    void sent(const TicketAction &action, const TicketReceipt &receipt);
    void notSent(const TicketAction &action);

signals:
    void sendRequested(const frontdesk::TicketAction &action);
    /// Esc.
    void left();
    /// Something to tell besides: the earlier text had arrived although the answer was lost.
    void noticed(const QString &what);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void setMode(const QString &mode);
    void send();
    void refresh();
    QString key() const;

    TextDrafts &m_drafts;
    Ticket m_ticket;
    Customer m_caller;
    QString m_mode; ///< reply note answer
    QString m_replyRefusal;
    QUuid m_command = QUuid::createUuid();
    QHash<QUuid, QString> m_sentKeys; ///< by command: where the text under way is kept as a draft
    bool m_sending = false;
    SegmentedControl *m_modes;
    QLabel *m_to, *m_saved;
    Painted *m_keyCap;
    QPlainTextEdit *m_edit;
    KeyButton *m_send;
    QAction *m_sendAction, *m_toggle;
};

} // namespace frontdesk
