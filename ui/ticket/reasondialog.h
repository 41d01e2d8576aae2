#pragma once

#include "ui/ticket/actiondialog.h"

namespace frontdesk {

/// Actions that need nothing but a reason: reopen, cancel, reject, appeal.
class ReasonDialog final : public ActionDialog
{
    Q_OBJECT
public:
    ReasonDialog(const QString &action, Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent);
    static bool asksFor(const QString &action);

protected:
    void fill(TicketAction &action) const override;
    void retranslate() override;

private:
    QString m_what;
};

} // namespace frontdesk
