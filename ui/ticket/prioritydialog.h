#pragma once

#include "ui/ticket/actiondialog.h"

namespace frontdesk {

class SegmentedControl;

/// A priority against the matrix, with its reason, or back to the matrix.
class PriorityDialog final : public ActionDialog
{
    Q_OBJECT
public:
    PriorityDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent);

protected:
    void fill(TicketAction &action) const override;
    void retranslate() override;
    Error checked(const TicketAction &action) const override;
    void pageChanged() override { retranslate(); }

private:
    SegmentedControl *m_priority;
};

} // namespace frontdesk
