#include "ui/ticket/sharednamedialog.h"

#include "ui/kit/errorbanner.h"
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

SharedNameDialog::SharedNameDialog(TextDrafts &drafts, const QString &name, Id<SupportGroup> group, const QList<Id<SupportGroup>> &groups, const WordsContext &words, QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit(name)), m_shared(new QComboBox), m_cancel(new KeyButton),
      m_commit(new KeyButton(QString(), nullptr, KeyButton::Kind::Primary)), m_draft(drafts, this)
{
    m_name->setObjectName(u"saved_name"_s);
    m_name->setMaxLength(100);
    m_shared->setObjectName(u"saved_shared"_s);
    m_shared->addItem(QString(), 0);
    for (const Id<SupportGroup> one : groups)
        m_shared->addItem(words.group(one), one.value);
    m_shared->setCurrentIndex(std::max(0, m_shared->findData(group.value)));
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
    column->addWidget(m_draft.notice());
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
    connect(commitAction, &QAction::triggered, this, &SharedNameDialog::commit);
    connect(m_commit, &KeyButton::clicked, this, &SharedNameDialog::commit);
    connect(m_cancel, &KeyButton::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->clearError(); });
    m_typed.add(u"name"_s, m_name);
    m_typed.add(u"shared"_s, m_shared);
    connect(&m_draft, &FormDraft::discarded, this, [this] {
        m_name->selectAll();
        m_name->setFocus();
    });
    setMinimumWidth(scaled(420));
}

void SharedNameDialog::begin(const QString &draftKey)
{
    retranslate();
    m_draft.show(draftKey, m_typed, [] {});
    m_name->selectAll();
    m_name->setFocus();
}

QString SharedNameDialog::name() const
{
    return m_name->text().simplified();
}

Id<SupportGroup> SharedNameDialog::group() const
{
    return {m_shared->currentData().toLongLong()};
}

void SharedNameDialog::commit()
{
    if (name().isEmpty()) {
        m_nameField->setError(texts().missing);
        m_name->setFocus();
        return;
    }
    if (check())
        accept();
}

void SharedNameDialog::addPart(QWidget *part)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_sharedField) + 1, part);
}

void SharedNameDialog::retranslate()
{
    const Texts words = texts();
    setWindowTitle(words.title);
    m_nameField->setLabel(tr("Name"));
    m_nameField->setHint(words.nameHint);
    m_sharedField->setLabel(tr("Seen by"));
    m_shared->setItemText(0, tr("Only me"));
    m_sharedField->setHint(words.sharedHint);
    m_commit->setText(words.commit);
    m_cancel->setText(tr("Cancel"));
}

void SharedNameDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
