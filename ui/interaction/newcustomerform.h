#pragma once

#include "core/people/people.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace frontdesk {

class Desk;
class FieldFrame;
class IdCombo;
class SegmentedControl;

/// Somebody who calls for the first time, filled in beside the call; saved in one transaction with the contact.
class NewCustomerForm final : public QWidget
{
    Q_OBJECT
public:
    explicit NewCustomerForm(Desk &desk, QWidget *parent = nullptr);

    /// Empties the form; digits typed into the search are a telephone, an @ makes an e-mail address, all else is a name.
    void startWith(const QString &typed, const QString &phone);
    Customer customer() const; ///< id none; the name may still be missing
    void setCustomer(const Customer &customer);
    /// The frame of "name", "email", "phone"; null for others.
    FieldFrame *frame(const QString &field) const { return m_frames.value(field); }
    void focusStart();

signals:
    void edited();
    void cancelled(); ///< back to the search

protected:
    void changeEvent(QEvent *event) override;

private:
    QLineEdit *addLine(const QString &field);
    void retranslate();
    void showOrganisations();

    Desk &m_desk;
    QLabel *m_heading;
    QToolButton *m_cancel;
    QHash<QString, FieldFrame *> m_frames;
    QLineEdit *m_name, *m_phone, *m_email;
    IdCombo *m_organisation;
    SegmentedControl *m_language;
    QList<Organisation> m_organisations;
};

} // namespace frontdesk
