#pragma once

#include "core/agreement/agreement.h"
#include "core/people/directory.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace frontdesk {

struct Error;
class FormFields;

/// The targets of an agreement by priority and clock: each a time in business hours, as people type it, and whose hours they are.
/// Part of a form: it saves nothing itself. Error places are those of problemsOf(): "targets", "targets.1.response".
class TargetTable final : public QWidget
{
    Q_OBJECT
public:
    explicit TargetTable(QWidget *parent = nullptr);

    /// Which clocks an agreement of this type has; the others are hidden and count for nothing.
    void setType(AgreementType type);
    /// Code and shown name; keeps what is chosen.
    void setCalendars(const QList<std::pair<QString, QString>> &calendars);
    void setTargets(const QMap<int, ServiceTargets> &targets);
    /// By priority, without what cannot be read.
    QMap<int, ServiceTargets> targets() const;

    /// "agreement.target_unreadable" for each time that is none.
    QList<Error> unreadable() const;
    /// False if the error's place is none of this table's.
    bool showError(const Error &error);
    void clearErrors();
    void focusStart();
    /// Each time and each calendar as a field "targets.1.response", as it is typed; what cannot be read too.
    void addTo(FormFields &fields);

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Cell
    {
        QLineEdit *time = nullptr;
        QComboBox *calendar = nullptr;
    };
    Cell makeCell(const QString &place);
    bool isUsed(const QString &clock) const;
    void wordHeads();
    void retranslate();

    AgreementType m_type = AgreementType::Service;
    QMap<QString, Cell> m_cells; ///< by "1.response"
    QList<std::pair<QString, QString>> m_calendars;
    QList<QLabel *> m_heads;
    QLabel *m_error;
    bool m_filling = false;
};

} // namespace frontdesk
