// The page of reports: a report leaves as a file.
#include "ui/reporting/reportspage.h"

#include "core/desk/desk.h"
#include "core/reporting/reportdrawing.h"
#include "core/reporting/reportexport.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/reporting/reporttexts.h"

#include <QFileDialog>
#include <QMenu>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace frontdesk {

void ReportsPage::chooseExport()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"report_export_menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::pair<QString, QString> kinds[] = {{u"pdf"_s, tr("PDF, to hand over")}, {u"xlsx"_s, tr("Workbook (XLSX)")}, {u"csv"_s, tr("Text table (CSV)")}};
    for (const auto &[suffix, words] : kinds) {
        QAction *action = menu->addAction(words);
        action->setObjectName(u"report_export_"_s + suffix);
        connect(action, &QAction::triggered, this, [this, suffix = suffix] {
            const QString name = u"%1_%2_%3.%4"_s.arg(m_report.request.name, m_report.request.period.first.toString(Qt::ISODate), m_report.request.period.last.toString(Qt::ISODate), suffix);
            auto *dialog = new QFileDialog(this, tr("Export the report"));
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setAcceptMode(QFileDialog::AcceptSave);
            dialog->setDefaultSuffix(suffix);
            dialog->setNameFilters({u"*."_s + suffix});
            dialog->selectFile(name);
            connect(dialog, &QFileDialog::fileSelected, this, &ReportsPage::exportTo);
            dialog->open();
        });
    }
    menu->setActiveAction(menu->actions().first());
    menu->popup(m_exportButton->mapToGlobal(QPoint(0, m_exportButton->height())));
}

void ReportsPage::exportTo(const QString &file)
{
    if (!m_known || m_drawing)
        return;
    const QString language = reporttexts::language();
    m_banner->setActions({});
    const auto done = [this, file](const Result<void> &written) {
        if (!written) {
            m_banner->showError(errorText(written.error()));
            return;
        }
        m_banner->show(ErrorBanner::Tone::Done, tr("The report is in the file %1.").arg(file));
        emit exported(file);
    };
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == "pdf"_L1)
        return draw({m_report, m_desk.reference()->deskName.in(language), language}, file);
    // Nothing of the screen is needed for these.
    whenFinished(QtConcurrent::run([report = m_report, language, file, suffix]() -> Result<void> {
                     if (suffix == "xlsx"_L1)
                         return reportexport::xlsx(report, language, file);
                     return reportexport::toFile(file, reportexport::csv(report, language));
                 }),
                 this, done);
}

/// Elsewhere: a report of 500 rows takes long enough to be felt, and the page is worked on meanwhile.
void ReportsPage::draw(const PaperOrder &order, const QString &file)
{
    m_drawing = new ReportDrawing(this);
    const auto say = [this](const QString &how) { m_banner->show(ErrorBanner::Tone::Notice, tr("The PDF is being drawn."), how); };
    say({});
    m_banner->setActions({m_stopDrawing});
    connect(m_drawing, &ReportDrawing::progressed, this, [say](int page, int pages) { say(tr("Page %1 of %2").arg(page).arg(pages)); });
    refuse();
    whenFinished(m_drawing->draw(order), this, [this, file](const Result<QByteArray> &pdf) {
        m_drawing->deleteLater();
        m_drawing = nullptr;
        m_banner->setActions({});
        refuse();
        const Result<void> written = pdf ? reportexport::toFile(file, *pdf) : Result<void>(failure(pdf.error()));
        if (written) {
            m_banner->show(ErrorBanner::Tone::Done, tr("The report is in the file %1.").arg(file));
            emit exported(file);
        } else if (written.error().kind == ErrorKind::Canceled) {
            m_banner->show(ErrorBanner::Tone::Notice, tr("Drawing was stopped."), tr("No file was written."));
        } else {
            m_banner->showError(errorText(written.error()));
        }
    });
}

} // namespace frontdesk
