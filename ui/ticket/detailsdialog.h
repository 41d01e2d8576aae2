#pragma once

#include "ui/ticket/actiondialog.h"

namespace frontdesk {

/// What was reported, rewritten. Compared with what stood there when the dialog was opened; both versions stay in the journal.
class DetailsDialog final : public ActionDialog
{
    Q_OBJECT
public:
    DetailsDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent);

protected:
    void fill(TicketAction &action) const override;
    void retranslate() override;

private:
    QString m_was;
};

} // namespace frontdesk
