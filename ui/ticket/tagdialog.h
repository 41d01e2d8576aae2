#pragma once

#include "ui/ticket/actiondialog.h"

class QLineEdit;

namespace frontdesk {

class SegmentedControl;
class TagChoice;

/// Some tags more or less, on one ticket or on many, in one command for each; offers the tags that the desk knows.
class TagDialog final : public ActionDialog
{
    Q_OBJECT
public:
    TagDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent);

protected:
    void fill(TicketAction &action) const override;
    void retranslate() override;
    Error checked(const TicketAction &action) const override;

private:
    SegmentedControl *m_what;
    QLineEdit *m_tag;
};

} // namespace frontdesk
