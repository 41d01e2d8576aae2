#pragma once

#include "core/ticket/ticketservice.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace frontdesk {

class Desk;
class ErrorBanner;
class KeyButton;

/// Who still does not know how it ended: the callers of a ticket and of the children that were resolved with it. Ticked ones are marked
/// as told; what could not be marked stays with its reason.
class TellDialog final : public QDialog
{
    Q_OBJECT
public:
    TellDialog(Desk &desk, const QList<Id<Ticket>> &tickets, QWidget *parent);

    /// Everybody was read; there may be nobody.
    bool isRead() const { return m_read; }
    qsizetype count() const { return m_rows.size(); }

signals:
    /// Nobody waits: the dialog closes by itself without having been shown.
    void nobody();
    void told(int count);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        Id<Ticket> ticket;
        QString number;
        TicketCaller caller;
        QUuid command = QUuid::createUuid();
        QCheckBox *box = nullptr;
    };
    void read();
    void fill();
    void commit();
    void next(qsizetype index);
    void retranslate();

    Desk &m_desk;
    QList<Id<Ticket>> m_tickets;
    QList<Row> m_rows;
    bool m_read = false, m_busy = false;
    int m_told = 0;
    QLabel *m_heading, *m_intro;
    ErrorBanner *m_banner;
    QWidget *m_head;
    QVBoxLayout *m_list;
    KeyButton *m_later, *m_commit;
};

} // namespace frontdesk
