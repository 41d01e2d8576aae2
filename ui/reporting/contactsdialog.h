#pragma once

#include "core/reporting/report.h"

#include <QDialog>

class QLabel;
class QTreeWidget;

namespace frontdesk {

class Desk;
class ErrorBanner;

/// The contacts that a figure counts, one by one; their tickets can be opened, alone or all in the queue.
class ContactsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// More than these are not listed; the dialog says so.
    static constexpr int most = 2000;

    /// The desk is not owned and must outlive the dialog.
    ContactsDialog(Desk &desk, const QString &figure, const ReportItems &items, QWidget *parent = nullptr);

signals:
    void ticketRequested(frontdesk::Id<frontdesk::Ticket> ticket);
    /// Exactly these tickets, in the queue.
    void ticketsRequested(const QList<qint64> &tickets);

private:
    void fill(const QList<ContactLine> &lines);

    Desk &m_desk;
    ReportItems m_items;
    QTreeWidget *m_list;
    ErrorBanner *m_banner;
    QLabel *m_count;
};

} // namespace frontdesk
