#pragma once

#include "ui/ticket/actiondialog.h"

class QComboBox;
class QLabel;

namespace frontdesk {

/// Closure code and the sentence for the caller; says who is still to be told.
class ResolveDialog final : public ActionDialog
{
    Q_OBJECT
public:
    ResolveDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent);

protected:
    void fill(TicketAction &action) const override;
    void retranslate() override;
    void pageChanged() override { retranslate(); }

private:
    QComboBox *m_code;
    QLabel *m_toTell;
};

} // namespace frontdesk
