#pragma once

#include "core/people/people.h"
#include "ui/ticket/formdraft.h"
#include "ui/ticket/formfields.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace frontdesk {

class FieldFrame;
class KeyButton;
struct WordsContext;

/// Asks under which name something is kept and with whom it is shared; what that is, who derives from it says. Sends nothing: whoever opened
/// it takes name() and group() when it is accepted. What is typed is a draft until the desk has it: whoever sent it then says so, see sending().
/// To be given its texts by begin() at the end of the derived constructor.
class SharedNameDialog : public QDialog
{
    Q_OBJECT
public:
    QString name() const;             ///< without blanks around it, never empty once it is accepted
    Id<SupportGroup> group() const;   ///< none: only the person's own
    /// When it is accepted: what FormDraft::saved() is told once the desk has it.
    FormDraft::Sent sending() { return m_draft.sending(); }

protected:
    struct Texts
    {
        QString title, nameHint, sharedHint, commit, missing; ///< missing: said when there is no name
    };

    /// `groups` are those it may be shared with.
    SharedNameDialog(TextDrafts &drafts, const QString &name, Id<SupportGroup> group, const QList<Id<SupportGroup>> &groups, const WordsContext &words, QWidget *parent);

    virtual Texts texts() const = 0;
    /// Asked before it is accepted, after the name; whoever answers false says at its field why.
    virtual bool check() { return true; }
    /// Takes ownership; stands under name and group.
    void addPart(QWidget *part);
    /// The fields of a part are kept too.
    FormFields &fields() { return m_typed; }
    /// `draftKey`: of what is named, "view:12"; what was typed for it before stands in the fields again.
    void begin(const QString &draftKey);
    void retranslate();
    void changeEvent(QEvent *event) override;

private:
    void commit();

    QLineEdit *m_name;
    QComboBox *m_shared;
    FieldFrame *m_nameField, *m_sharedField;
    KeyButton *m_cancel, *m_commit;
    FormFields m_typed;
    FormDraft m_draft;
};

} // namespace frontdesk
