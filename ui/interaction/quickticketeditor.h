#pragma once

#include "core/interaction/intake.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace frontdesk {

class Desk;
class FieldFrame;
class FormFields;
class IdCombo;
class SegmentedControl;

/// Everything that one quick ticket fills into a contact, in both languages.
class QuickTicketEditor final : public QWidget
{
    Q_OBJECT
public:
    /// The desk is not owned and must outlive this.
    explicit QuickTicketEditor(Desk &desk, QWidget *parent = nullptr);

    void edit(const QuickTicket &ticket);
    QuickTicket value() const;
    bool isChanged() const { return value() != m_shown; }
    FormFields &fields() { return *m_fields; } ///< for its draft
    void focusStart();
    /// False if there is no place for it here.
    bool setError(const QString &field, const QString &words);
    void clearErrors();
    void refill(); ///< the desk's lists are others

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    FieldFrame *frame(const QString &field, QWidget *editor);
    void retranslate();

    Desk &m_desk;
    QuickTicket m_shown;
    QHash<QString, FieldFrame *> m_frames;
    QLineEdit *m_nameZh, *m_nameEn, *m_subjectZh, *m_subjectEn;
    QPlainTextEdit *m_detailsZh, *m_detailsEn;
    IdCombo *m_position, *m_category, *m_service, *m_group, *m_script;
    SegmentedControl *m_outcome, *m_kind, *m_impact, *m_urgency;
    QCheckBox *m_active;
    FormFields *m_fields;
};

} // namespace frontdesk
