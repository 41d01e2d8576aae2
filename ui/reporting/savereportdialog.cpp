#include "ui/reporting/savereportdialog.h"

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

SaveReportDialog::SaveReportDialog(const SavedReport &report, const QList<Id<SupportGroup>> &groups, const WordsContext &words, QWidget *parent)
    : QDialog(parent), m_report(report), m_name(new QLineEdit(report.name)), m_shared(new QComboBox), m_cancel(new KeyButton),
      m_commit(new KeyButton(QString(), nullptr, KeyButton::Kind::Primary))
{
    setObjectName(u"report_save_dialog"_s);
    m_name->setObjectName(u"report_save_name"_s);
    m_name->setMaxLength(100);
    m_shared->setObjectName(u"report_save_shared"_s);
    m_shared->addItem(QString(), 0);
    for (const Id<SupportGroup> group : groups)
        m_shared->addItem(words.group(group), group.value);
    m_shared->setCurrentIndex(std::max(0, m_shared->findData(report.group.value)));
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
    connect(commitAction, &QAction::triggered, this, &SaveReportDialog::commit);
    connect(m_commit, &KeyButton::clicked, this, &SaveReportDialog::commit);
    connect(m_cancel, &KeyButton::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->clearError(); });
    setMinimumWidth(scaled(420));
    retranslate();
    m_name->selectAll();
    m_name->setFocus();
}

SavedReport SaveReportDialog::report() const
{
    SavedReport report = m_report;
    report.name = m_name->text().simplified();
    report.group = {m_shared->currentData().toLongLong()};
    if (report.name != m_report.name)
        report.id = {};
    return report;
}

void SaveReportDialog::commit()
{
    if (m_name->text().simplified().isEmpty()) {
        m_nameField->setError(tr("The report needs a name."));
        m_name->setFocus();
        return;
    }
    accept();
}

void SaveReportDialog::retranslate()
{
    setWindowTitle(tr("Save the report"));
    m_nameField->setLabel(tr("Name"));
    m_nameField->setHint(m_report.id ? tr("Under another name the one that is kept stays as it is.") : QString());
    m_sharedField->setLabel(tr("Seen by"));
    m_shared->setItemText(0, tr("Only me"));
    m_sharedField->setHint(tr("Report, period and filters are kept, not figures: everybody counts what they may see."));
    m_commit->setText(tr("Save report"));
    m_cancel->setText(tr("Cancel"));
}

void SaveReportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace frontdesk
