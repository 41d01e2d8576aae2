#pragma once

#include "ui/ticket/actiondialog.h"

class QComboBox;

namespace frontdesk {

class TicketEdit;

/// Another ticket, found by number, words or among this caller's open ones, and how it stands to this one.
class LinkDialog final : public ActionDialog
{
    Q_OBJECT
public:
    LinkDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent);

protected:
    void fill(TicketAction &action) const override;
    void retranslate() override;
    void send(const TicketAction &action) override;

private:
    void showFound();

    QComboBox *m_relation;
    TicketEdit *m_other;
};

} // namespace frontdesk
