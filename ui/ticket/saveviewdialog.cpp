#include "ui/ticket/saveviewdialog.h"

#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/wordscontext.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdesk {

SaveViewDialog::SaveViewDialog(const SavedView &view, const QList<Id<SupportGroup>> &groups, const WordsContext &words, QWidget *parent)
    : QDialog(parent), m_view(view), m_name(new QLineEdit(view.name)), m_shared(new QComboBox), m_cancel(new KeyButton),
      m_commit(new KeyButton(QString(), nullptr, KeyButton::Kind::Primary))
{
    setObjectName(u"saveViewDialog"_s);
    m_name->setObjectName(u"viewName"_s);
    m_name->setMaxLength(100);
    m_shared->setObjectName(u"viewShared"_s);
    m_shared->addItem(QString(), 0);
    for (const Id<SupportGroup> group : groups)
        m_shared->addItem(words.group(group), group.value);
    const int shown = m_shared->findData(view.group.value);
    m_shared->setCurrentIndex(qMax(0, shown));
    m_nameField = new FieldFrame({}, m_name);
    m_sharedField = new FieldFrame({}, m_shared);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(scaled(8));
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_commit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(10));
    column->addWidget(m_nameField);
    column->addWidget(m_sharedField);
    column->addStretch();
    column->addLayout(foot);
    m_cancel->setObjectName(u"cancel"_s);
    m_commit->setObjectName(u"commit"_s);
    m_cancel->setAutoDefault(false);
    auto *commitAction = makeAction(u"commit"_s, this);
    addAction(commitAction);
    m_commit->showKey(commitAction->shortcut());
    m_commit->setDefault(true); // one line to type: Enter will do
    m_cancel->showKey(Qt::Key_Escape);
    connect(commitAction, &QAction::triggered, this, &SaveViewDialog::commit);
    connect(m_commit, &KeyButton::clicked, this, &SaveViewDialog::commit);
    connect(m_cancel, &KeyButton::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->clearError(); });
    setMinimumWidth(scaled(420));
    retranslate();
    m_name->selectAll();
    m_name->setFocus();
}

SavedView SaveViewDialog::view() const
{
    SavedView view = m_view;
    view.name = m_name->text().simplified();
    view.group = {m_shared->currentData().toLongLong()};
    return view;
}

void SaveViewDialog::commit()
{
    if (m_name->text().simplified().isEmpty()) {
        m_nameField->setError(tr("The view needs a name."));
        m_name->setFocus();
        return;
    }
    accept();
}

void SaveViewDialog::retranslate()
{
    setWindowTitle(m_view.id ? tr("Rename or share the view") : tr("Save the filter as a view"));
    m_nameField->setLabel(tr("Name"));
    m_sharedField->setLabel(tr("Seen by"));
    m_shared->setItemText(0, tr("Only me"));
    m_sharedField->setHint(tr("A shared view shows everybody their own: “me” and “mine” mean whoever looks."));
    m_commit->setText(tr("Save view"));
    m_cancel->setText(tr("Cancel"));
}

void SaveViewDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
