#pragma once

#include "ui/ticket/actiondialog.h"

#include <QTimer>

class QComboBox;
class QLineEdit;

namespace frontdesk {

/// Another ticket by its number, and how it stands to this one.
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
    void lookUp();
    void showFound();

    QComboBox *m_relation;
    QLineEdit *m_number;
    QTimer m_pause;
    Ticket m_found;
    QString m_foundFor; ///< the number that m_found answers; m_found may be empty
};

} // namespace frontdesk
