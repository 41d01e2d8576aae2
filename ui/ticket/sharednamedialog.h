#pragma once

#include "core/people/people.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace frontdesk {

class FieldFrame;
class KeyButton;
struct WordsContext;

/// Asks under which name something is kept and with whom it is shared; what that is, who derives from it says. Sends nothing: whoever opened
/// it takes name() and group() when it is accepted. To be given its texts by retranslate() at the end of the derived constructor.
class SharedNameDialog : public QDialog
{
    Q_OBJECT
public:
    QString name() const;             ///< without blanks around it, never empty once it is accepted
    Id<SupportGroup> group() const;   ///< none: only the person's own

protected:
    struct Texts
    {
        QString title, nameHint, sharedHint, commit, missing; ///< missing: said when there is no name
    };

    /// `groups` are those it may be shared with.
    SharedNameDialog(const QString &name, Id<SupportGroup> group, const QList<Id<SupportGroup>> &groups, const WordsContext &words, QWidget *parent);

    virtual Texts texts() const = 0;
    /// Asked before it is accepted, after the name; whoever answers false says at its field why.
    virtual bool check() { return true; }
    /// Takes ownership; stands under name and group.
    void addPart(QWidget *part);
    void retranslate();
    void changeEvent(QEvent *event) override;

private:
    void commit();

    QLineEdit *m_name;
    QComboBox *m_shared;
    FieldFrame *m_nameField, *m_sharedField;
    KeyButton *m_cancel, *m_commit;
};

} // namespace frontdesk
