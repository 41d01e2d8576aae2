#pragma once

#include "core/reporting/savedreports.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace frontdesk {

class FieldFrame;
class KeyButton;
struct WordsContext;

/// Name of a report and with whom it is shared. Sends nothing: whoever opened it takes report() when it is accepted.
class SaveReportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `report` is the one that is on screen, with its name and id where it is kept already and may be changed; under another name a new one is
    /// made. `groups` are those it may be shared with.
    SaveReportDialog(const SavedReport &report, const QList<Id<SupportGroup>> &groups, const WordsContext &words, QWidget *parent = nullptr);

    SavedReport report() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void commit();

    SavedReport m_report;
    QLineEdit *m_name;
    QComboBox *m_shared;
    FieldFrame *m_nameField, *m_sharedField;
    KeyButton *m_cancel, *m_commit;
};

} // namespace frontdesk
