#pragma once

#include "ui/ticket/actiondialog.h"

class QComboBox;
class QDateTimeEdit;

namespace frontdesk {

class KeyButton;

/// Why and until when a ticket waits. Times are the desk's wall time; Alt+1 to Alt+3 are the usual ones.
class PendingDialog final : public ActionDialog
{
    Q_OBJECT
public:
    PendingDialog(Desk &desk, TextDrafts &drafts, const TicketPage &page, QWidget *parent);

protected:
    void fill(TicketAction &action) const override;
    void retranslate() override;
    Error checked(const TicketAction &action) const override;
    QString fieldWords(const Error &error) const override;

private:
    struct Choice
    {
        QString code;
        QDateTime at; ///< in the desk's zone
    };
    QList<Choice> choices() const;
    void choose(int index);

    QComboBox *m_code;
    QDateTimeEdit *m_till;
    QList<KeyButton *> m_quick;
};

} // namespace frontdesk
