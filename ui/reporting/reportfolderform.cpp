#include "ui/reporting/reportfolderform.h"

#include "core/reporting/reportclock.h"
#include "core/reporting/reportfolder.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/kit/fieldframe.h"
#include "ui/kit/keybutton.h"
#include "ui/shell/preferences.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace frontdesk {

ReportFolderForm::ReportFolderForm(Preferences &preferences, ReportClock &clock, QWidget *parent)
    : CardFrame(parent), m_preferences(preferences), m_clock(clock), m_heading(makeLabel({}, TextUse::Base, Ink::Text, TextWeight::Strong)),
      m_folder(new QLineEdit), m_frame(new FieldFrame({}, m_folder)), m_browse(new KeyButton)
{
    setObjectName(u"report_folder_form"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(14));
    column->setSpacing(scaled(10));
    column->addWidget(m_heading);
    m_folder->setObjectName(u"report_folder"_s);
    m_folder->setPlaceholderText(QDir::toNativeSeparators(Preferences::usualReportFolder()));
    m_folder->setText(QDir::toNativeSeparators(m_preferences.chosenReportFolder()));
    m_browse->setObjectName(u"report_folder_browse"_s);
    m_browse->setAutoDefault(false);
    m_frame->setBeside(m_browse);
    column->addWidget(m_frame);
    connect(m_folder, &QLineEdit::editingFinished, this, &ReportFolderForm::take);
    connect(m_folder, &QLineEdit::textEdited, m_frame, &FieldFrame::clearError);
    connect(m_browse, &QPushButton::clicked, this, &ReportFolderForm::choose);
    retranslate();
    if (!m_folder->text().isEmpty()) // it may have gone since
        take();
}

/// Tries what stands in the field, elsewhere: a folder may be on another computer that does not answer.
void ReportFolderForm::take()
{
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    const int asked = ++m_asked;
    if (folder.isEmpty())
        return answer({}, {}); // made when the first report is written
    whenFinished(QtConcurrent::run([folder] { return checkReportFolder(folder); }), this, [this, folder, asked](const Result<void> &checked) {
        if (asked == m_asked)
            answer(folder, checked);
    });
}

void ReportFolderForm::answer(const QString &folder, const Result<void> &checked)
{
    m_checked = checked;
    if (checked && folder != m_preferences.chosenReportFolder()) {
        m_preferences.setReportFolder(folder);
        m_clock.setFolder(m_preferences.reportFolder());
    }
    say();
}

void ReportFolderForm::choose()
{
    auto *dialog = new QFileDialog(this, tr("Folder for reports"), m_clock.folder());
    dialog->setObjectName(u"report_folder_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder->setText(QDir::toNativeSeparators(folder));
        take();
    });
    dialog->open();
}

void ReportFolderForm::say()
{
    const QString stands = QDir::toNativeSeparators(m_clock.folder());
    m_frame->setHint(tr("This program writes reports into %1 while it is open.").arg(stands));
    if (m_checked)
        return m_frame->clearError();
    const bool isOld = QDir::fromNativeSeparators(m_folder->text().trimmed()) == m_clock.folder();
    m_frame->setError(isOld ? errorText(m_checked.error()) : tr("%1 Reports still go into %2.", "what is wrong with the folder, the folder until now").arg(errorText(m_checked.error()), stands));
}

void ReportFolderForm::changeEvent(QEvent *event)
{
    CardFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReportFolderForm::retranslate()
{
    m_heading->setText(tr("Scheduled reports"));
    m_frame->setLabel(tr("Folder on this computer"));
    m_browse->setText(tr("Choose…"));
    m_browse->setAccessibleName(tr("Choose a folder"));
    say();
}

} // namespace frontdesk
