#pragma once

#include "ui/ticket/actiondialog.h"

class QLineEdit;

namespace frontdesk {

/// A new ticket that follows a finished one: same caller, service and category.
class FollowUpDialog final : public ActionDialog
{
    Q_OBJECT
public:
    FollowUpDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent);

signals:
    void created(frontdesk::Id<frontdesk::Ticket> ticket, const QString &number);

protected:
    void fill(TicketAction &action) const override;
    void retranslate() override;
    void send(const TicketAction &action) override;

private:
    QLineEdit *m_title;
};

} // namespace frontdesk
