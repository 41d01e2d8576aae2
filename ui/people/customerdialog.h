#pragma once

#include "core/people/peopleservice.h"
#include "ui/ticket/formdraft.h"
#include "ui/ticket/formfields.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace frontdesk {

class Desk;
class ErrorBanner;
class FieldFrame;
class KeyButton;
class SegmentedControl;
class TextDrafts;

/// A person's own data, changed. Only what was changed here is saved; where a colleague was first with the same field, both values stand
/// side by side and the person chooses. Ctrl+Enter saves, Esc leaves; what was typed is kept as a draft until it is saved or discarded.
class CustomerDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Reads the customer as they stand now and shows itself then.
    CustomerDialog(Desk &desk, TextDrafts &drafts, Id<Customer> customer, QWidget *parent);

    bool isRead() const { return bool(m_was.id); }

signals:
    void saved(const frontdesk::Customer &customer);
    void failed(const frontdesk::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLineEdit *addLine(const QString &field);
    void show(const Customer &customer);
    void fill(const Customer &customer);
    void later(const Customer &stands, const QList<CustomerSaved::Conflict> &open);
    Customer typed() const;
    void commit();
    void send(const Customer &was, const Customer &now);
    void choose(const Customer &stands, QList<CustomerSaved::Conflict> conflicts);
    void retranslate();

    Desk &m_desk;
    Customer m_was; ///< as the editors were filled; of what was typed in a former dialog: as they were filled there
    Customer m_stood; ///< when this dialog opened
    QUuid m_command = QUuid::createUuid();
    bool m_busy = false;
    QWidget *m_head;
    QLabel *m_heading, *m_about;
    ErrorBanner *m_banner;
    QHash<QString, FieldFrame *> m_frames;
    QHash<QString, QLineEdit *> m_lines;
    SegmentedControl *m_language;
    QPlainTextEdit *m_note;
    KeyButton *m_leave, *m_commit;
    FormFields m_fields;
    FormDraft m_draft;
};

} // namespace frontdesk
