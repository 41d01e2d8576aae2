#pragma once

#include "ui/ticket/actiondialog.h"

class QLabel;

namespace frontdesk {

class SegmentedControl;

/// The end of the loop: what the caller answered. Yes closes, no reopens (a complaint is appealed), no answer closes with a reason.
class CloseDialog final : public ActionDialog
{
    Q_OBJECT
public:
    CloseDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent);

protected:
    void fill(TicketAction &action) const override;
    void retranslate() override;
    void pageChanged() override { retranslate(); }
    Error checked(const TicketAction &action) const override;

private:
    SegmentedControl *m_answer;
    QLabel *m_toTell;
};

} // namespace frontdesk
