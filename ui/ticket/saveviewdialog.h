#pragma once

#include "core/ticket/viewservice.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace frontdesk {

class FieldFrame;
class KeyButton;
struct WordsContext;

/// Name of a view and with whom it is shared. Sends nothing: whoever opened it takes view() when it is accepted.
class SaveViewDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `view` is what is named anew (id set) or made; `groups` are those it may be shared with.
    SaveViewDialog(const SavedView &view, const QList<Id<SupportGroup>> &groups, const WordsContext &words, QWidget *parent = nullptr);

    SavedView view() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void commit();

    SavedView m_view;
    QLineEdit *m_name;
    QComboBox *m_shared;
    FieldFrame *m_nameField, *m_sharedField;
    KeyButton *m_cancel, *m_commit;
};

} // namespace frontdesk
