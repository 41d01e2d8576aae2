#include "ui/planning/handoverpage.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/keybutton.h"
#include "ui/planning/handovermodel.h"
#include "ui/planning/handoverprint.h"
#include "ui/planning/handoverwords.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/theme.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/ticketerrors.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;

// What the page of handover does; how it is put together stands in handoverpage_parts.cpp.

namespace frontdesk {

namespace {
constexpr int c_rereadMs = 5 * 60'000;

QString draftKey(Id<SupportGroup> group)
{
    return u"handover:%1"_s.arg(group.value);
}
} // namespace

HandoverPage::HandoverPage(Desk &desk, TextDrafts &drafts, Id<HandoverSheet> sheet, QWidget *parent)
    : Page(parent), m_desk(desk), m_drafts(drafts), m_service(desk), m_model(new HandoverModel(this)), m_shown(sheet)
{
    build();
    connect(&desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (!changes.touches(u"handover"_s) || m_writing || !m_group)
            return;
        readList();
        if (m_shown && changes.touches(u"handover"_s, m_shown.value))
            readSheet();
    });
    connect(&desk, &Desk::connectionChanged, this, &HandoverPage::reload);
    connect(&desk, &Desk::standInChanged, this, &HandoverPage::reload);
    connect(&desk, &Desk::referenceChanged, this, &HandoverPage::fillGroups);
    connect(&m_drafts, &TextDrafts::saved, this, [this](const QString &key) {
        if (key == m_drafts.keyOf(m_remarks))
            m_saved->setText(m_remarks->document()->isEmpty() ? QString() : tr("Draft saved"));
    });
    connect(&m_drafts, &TextDrafts::writeFailed, this, [this](const QString &why) { m_saved->setText(tr("Draft not on disk: %1").arg(why)); });
    m_minutes.setInterval(c_rereadMs);
    connect(&m_minutes, &QTimer::timeout, this, [this] {
        if (!m_shown && isVisible() && isIdle())
            reload();
    });
    m_minutes.start();
    retranslate();
    reload();
}

QString HandoverPage::pageId() const
{
    return u"handover"_s;
}

QString HandoverPage::title() const
{
    return tr("Handover");
}

QString HandoverPage::iconName() const
{
    return u"system-users"_s;
}

void HandoverPage::focusStart()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

QList<QAction *> HandoverPage::menuActions(MenuPlace place) const
{
    return place == MenuPlace::Tools ? QList<QAction *>{m_commit, m_print, m_pdf} : place == MenuPlace::Ticket ? QList<QAction *>{m_open} : QList<QAction *>();
}

QString HandoverPage::statusText() const
{
    return m_sheet ? tr("%n line(s)", nullptr, int(m_sheet->lines.size())) : QString();
}

QList<QWidget *> HandoverPage::panes() const
{
    return {m_sheets, m_list, m_remarks};
}

void HandoverPage::saveLayout(QSettings &settings) const
{
    settings.setValue(u"splitter"_s, m_splitter->saveState());
}

void HandoverPage::restoreLayout(QSettings &settings)
{
    m_splitter->restoreState(settings.value(u"splitter"_s).toByteArray());
}

bool HandoverPage::away() const
{
    return m_desk.connectionState() == ConnectionState::Lost || m_desk.readsCopy();
}

void HandoverPage::reload()
{
    if (away())
        return showAway();
    if (std::exchange(m_saysAway, false))
        m_banner->clear();
    if (!m_group)
        return open();
    readList();
    readSheet();
}

/// Once: which sheet comes first.
void HandoverPage::open()
{
    const int asked = ++m_asked;
    ++m_reading;
    const auto chosen = [this, asked](Id<SupportGroup> group, Id<HandoverSheet> sheet) {
        if (asked != m_asked)
            return;
        m_shown = sheet;
        if (group)
            chooseGroup(group);
        else
            present();
    };
    if (m_shown) {
        whenFinished(m_service.read(m_shown), this, [this, chosen](const Result<HandoverSheet> &sheet) {
            --m_reading;
            if (!sheet)
                say(sheet.error());
            const QList<Id<SupportGroup>> groups = m_service.groups();
            chosen(sheet ? sheet->group : groups.value(0), sheet ? sheet->id : Id<HandoverSheet>());
        });
        return;
    }
    whenFinished(m_service.opening(), this, [this, chosen](const Result<handoverwork::Opening> &opening) {
        --m_reading;
        if (!opening)
            return say(opening.error());
        chosen(opening->group, opening->sheet);
    });
}

void HandoverPage::chooseGroup(Id<SupportGroup> group)
{
    m_group = group;
    m_command = {};
    m_sheet.reset();
    m_model->clear();
    m_known.clear();
    fillGroups();
    m_drafts.unfollow(m_remarks); // the other group's text is kept; this one's comes with the sheet
    readList();
    readSheet();
}

void HandoverPage::showSheet(Id<HandoverSheet> sheet)
{
    if (!m_group || m_writing) {
        m_shown = sheet;
        return;
    }
    m_shown = sheet;
    m_banner->clear();
    m_sheet.reset();
    m_model->clear();
    fillList();
    readSheet();
}

void HandoverPage::readList()
{
    ++m_reading;
    whenFinished(m_service.list(m_group), this, [this, group = m_group](const Result<QList<HandoverSheet>> &sheets) {
        --m_reading;
        if (group != m_group)
            return;
        if (!sheets)
            return say(sheets.error());
        m_known = *sheets;
        fillList();
    });
}

void HandoverPage::readSheet()
{
    const int asked = ++m_asked;
    ++m_reading;
    const auto answer = [this, asked](const Result<HandoverSheet> &sheet) {
        --m_reading;
        if (asked != m_asked || m_writing)
            return;
        if (!sheet)
            return say(sheet.error());
        take(*sheet);
    };
    whenFinished(m_shown ? m_service.read(m_shown) : m_service.draft(m_group), this, answer);
    present();
}

/// What is read again keeps the current line.
void HandoverPage::take(const HandoverSheet &sheet)
{
    if (sheet.group != m_group && sheet.id) { // opened by its number, of another group
        m_sheet.reset();
        return chooseGroup(sheet.group);
    }
    const HandoverLine *current = m_model->line(m_list->currentIndex());
    const std::optional<HandoverLine> before = current ? std::optional(*current) : std::nullopt;
    m_command = {};
    m_sheet = sheet;
    m_model->setSheet(sheet, WordsContext::of(m_desk));
    m_list->expandAll();
    for (int part = 0; part < m_model->rowCount(); ++part)
        m_list->setFirstColumnSpanned(part, {}, true);
    QModelIndex same = m_model->firstLine();
    for (int part = 0; before && part < m_model->rowCount(); ++part) {
        const QModelIndex top = m_model->index(part, 0);
        for (int row = 0; row < m_model->rowCount(top); ++row) {
            const HandoverLine *line = m_model->line(m_model->index(row, 0, top));
            if (line->part == before->part && line->number == before->number && line->interaction == before->interaction)
                same = m_model->index(row, 0, top);
        }
    }
    m_list->setCurrentIndex(same);
    present();
}

QString HandoverPage::refusal() const
{
    if (away())
        return tr("The desk cannot be reached");
    if (!m_sheet)
        return tr("The sheet is being read");
    if (m_writing)
        return tr("It is being signed");
    if (!m_sheet->id)
        return {};
    if (m_sheet->receiver)
        return tr("Both have signed");
    return m_sheet->giver == m_desk.actor().staff ? tr("Somebody else takes over your sheet") : QString();
}

/// Everything around the lines.
void HandoverPage::present()
{
    const WordsContext words = WordsContext::of(m_desk);
    const bool fresh = !m_shown;
    m_stack->setCurrentIndex((away() && !m_sheet) || (!m_group && m_reading == 0) ? 1 : 0);
    if (!away() && !m_group && m_reading == 0)
        m_empty->setWords(tr("You hand over for no group."), tr("Members of a support group and those who lead it have sheets of handover. An administrator adds you to a group."));
    m_title->setText(m_sheet ? handoverwords::title(*m_sheet, words) : m_group ? tr("The sheet is being read") : QString());
    m_span->setText(m_sheet ? handoverwords::span(*m_sheet, words) : QString());
    m_next->setText(m_sheet ? handoverwords::next(*m_sheet, words) : QString());
    m_given->setText(m_sheet ? handoverwords::given(*m_sheet, words) : QString());
    m_taken->setText(m_sheet ? handoverwords::taken(*m_sheet, words) : QString());
    m_given->setVisible(m_sheet && m_sheet->id);
    m_taken->setVisible(m_sheet && m_sheet->id);
    setActionName(m_commit, fresh ? tr("Sign") : tr("Take over"));
    setActionRefusal(m_commit, refusal());
    setActionRefusal(m_print, m_sheet ? QString() : tr("The sheet is being read"));
    setActionRefusal(m_pdf, m_sheet ? QString() : tr("The sheet is being read"));
    // A signed text is only read; the draft of the group stays its own.
    if (fresh && m_group && m_drafts.keyOf(m_remarks).isEmpty()) {
        m_remarks->clear();
        m_drafts.follow(m_remarks, draftKey(m_group));
    } else if (!fresh) {
        m_drafts.unfollow(m_remarks);
        m_remarks->setPlainText(m_sheet ? m_sheet->remarks.isEmpty() ? tr("No remarks") : m_sheet->remarks : QString());
        m_saved->clear();
    }
    m_remarks->setReadOnly(!fresh || m_writing);
    emit statusChanged();
}

void HandoverPage::showAway()
{
    ++m_asked;
    const QString what = tr("The desk cannot be reached, so nothing can be handed over.");
    m_empty->setWords(what, tr("A sheet says what is so on the desk, not what this computer remembers. Remarks are kept; the sheet is read when the desk is back."));
    if (m_sheet) // what was read stays in sight, and remarks can be written on
        m_banner->show(ErrorBanner::Tone::Warning, what,
                       tr("The lines are as of %1. They are read again and can be signed when the desk is back.").arg(WordsContext::of(m_desk).moment(m_sheet->to)));
    m_saysAway = m_sheet.has_value();
    present();
}

void HandoverPage::say(const Error &error)
{
    const ErrorWords said = ticketErrorWords(error, WordsContext::of(m_desk));
    m_banner->showError(said.what, said.next);
    present();
}

void HandoverPage::openCurrent()
{
    const HandoverLine *line = m_model->line(m_list->currentIndex());
    if (!line)
        return;
    if (line->ticket)
        emit ticketRequested(line->ticket);
    else if (line->bulletin != 0)
        emit bulletinRequested(line->bulletin);
    else
        m_banner->show(ErrorBanner::Tone::Notice, tr("No ticket belongs to %1.", "number of a contact").arg(line->number), tr("Its contact stands on the Calls page."));
}

void HandoverPage::commit()
{
    if (!refusal().isEmpty())
        return;
    if (m_shown)
        takeOver();
    else
        sign();
}

HandoverSheet HandoverPage::shown() const
{
    HandoverSheet sheet = m_sheet.value_or(HandoverSheet());
    if (!m_shown)
        sheet.remarks = m_remarks->toPlainText();
    return sheet;
}

void HandoverPage::sign()
{
    m_writing = true;
    if (m_command.isNull())
        m_command = QUuid::createUuid();
    present();
    whenFinished(m_service.sign(shown(), m_command), this, [this](const Result<Id<HandoverSheet>> &done) {
        m_writing = false;
        if (!done) {
            say(done.error());
            return m_remarks->setFocus(Qt::OtherFocusReason);
        }
        m_command = {};
        m_remarks->clear(); // they stand on the sheet now
        m_drafts.flush();
        showSheet(*done);
        readList();
        m_banner->show(ErrorBanner::Tone::Done, tr("Your sheet is signed."), tr("It waits for somebody of the next shift to take it over."));
        m_list->setFocus(Qt::OtherFocusReason);
    });
}

void HandoverPage::takeOver()
{
    m_writing = true;
    if (m_command.isNull())
        m_command = QUuid::createUuid();
    present();
    whenFinished(m_service.take(m_shown, m_command), this, [this](const Result<void> &done) {
        m_writing = false;
        m_command = {};
        const QString from = m_sheet ? WordsContext::of(m_desk).person(m_sheet->giver) : QString();
        readList();
        readSheet(); // who has it now stands there
        if (done)
            m_banner->show(ErrorBanner::Tone::Done, tr("You have taken over from %1.").arg(from));
        else
            say(done.error());
    });
}

void HandoverPage::printSheet()
{
    if (!m_sheet)
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(tr("Handover"));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(u"handover_print_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer, sheet = shown()] { handoverprint::print(*printer, sheet, WordsContext::of(m_desk)); });
    dialog->open();
}

void HandoverPage::savePdf()
{
    if (!m_sheet)
        return;
    auto *dialog = new QFileDialog(this, tr("Save the handover sheet as PDF"), {}, tr("PDF files (*.pdf)"));
    dialog->setObjectName(u"handover_pdf"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(u"handover-%1.pdf"_s.arg(m_sheet->to.toTimeZone(WordsContext::of(m_desk).zone).toString(u"yyyy-MM-dd-HHmm"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, &HandoverPage::writePdf);
    dialog->open();
}

bool HandoverPage::writePdf(const QString &file)
{
    const auto written = handoverprint::write(shown(), WordsContext::of(m_desk), file);
    if (written)
        m_banner->show(ErrorBanner::Tone::Done, tr("The sheet is in %1.").arg(QFileInfo(file).fileName()));
    else
        say(written.error());
    return bool(written);
}

} // namespace frontdesk
