#pragma once

#include "ui/ticket/actiondialog.h"

class QComboBox;

namespace frontdesk {

/// What the caller of a closed ticket says on the phone when asked whether they are content. Nothing is chosen beforehand; 1 to 5 choose.
class RateDialog final : public ActionDialog
{
    Q_OBJECT
public:
    RateDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent);

protected:
    void fill(TicketAction &action) const override;
    void retranslate() override;
    Error checked(const TicketAction &action) const override;

private:
    QComboBox *m_score;
};

} // namespace frontdesk
