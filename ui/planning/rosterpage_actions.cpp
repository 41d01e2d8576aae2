// What is done from the page of rosters through dialogs and menus.

#include "core/desk/desk.h"
#include "core/planning/assignmentwork.h"
#include "core/planning/rostercalendar.h"
#include "core/support/whenfinished.h"
#include "ui/kit/errorbanner.h"
#include "ui/planning/assignmentdialog.h"
#include "ui/planning/rosterdialogs.h"
#include "ui/planning/rosterpage.h"
#include "ui/planning/rosterpanel.h"
#include "ui/planning/rosterprint.h"
#include "ui/planning/rosterview.h"
#include "ui/planning/rosterwords.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace frontdesk {

/// A request that was sent: an error is said, and in any case the page is read again.
template<typename Value>
void RosterPage::after(const QFuture<Result<Value>> &future, const std::function<void()> &saved)
{
    whenFinished(future, this, [this, saved](const Result<Value> &done) {
        if (!done) {
            say(done.error());
        } else {
            m_banner->clear();
            if (saved)
                saved();
        }
        reload();
    });
}

template void RosterPage::after(const QFuture<Result<void>> &, const std::function<void()> &);
template void RosterPage::after(const QFuture<Result<Id<Leave>>> &, const std::function<void()> &);
template void RosterPage::after(const QFuture<Result<Id<ShiftSwap>>> &, const std::function<void()> &);

void RosterPage::publish()
{
    if (!plans() || unpublished(m_model->roster()).isEmpty())
        return;
    auto *dialog = new PublishDialog(*m_model, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_undo.clear(); // what is told is not taken back silently
        after(m_service.publish(group(), dialog->shifts()));
    });
    dialog->open();
}

template void RosterPage::after(const QFuture<Result<PublishReceipt>> &, const std::function<void()> &);

void RosterPage::nextConflict()
{
    const QList<RosterConflict> &conflicts = m_model->conflicts();
    for (qsizetype tried = 0; tried < conflicts.size(); ++tried) {
        m_conflictAt = (m_conflictAt + 1) % conflicts.size();
        const RosterConflict &one = conflicts.at(m_conflictAt);
        const QModelIndex cell = m_model->indexOf(one.person, one.day);
        if (!cell.isValid())
            continue;
        m_view->go(cell);
        m_view->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void RosterPage::askLeave()
{
    const Actor &actor = m_desk.actor();
    const Directory &directory = m_desk.reference()->directory;
    const QModelIndex cell = m_view->currentIndex();
    QList<Id<Staff>> people;
    if (actor.staff)
        people.append(actor.staff);
    if (const SupportGroup *entry = directory.group(group())) {
        for (const Id<Staff> member : entry->members) {
            if (!people.contains(member) && mayDecideLeave(actor, directory, member))
                people.append(member);
        }
    }
    if (people.isEmpty())
        return;
    if (const auto at = people.indexOf(m_model->personOf(cell.row())); at > 0)
        people.move(at, 0);
    const QDate day = m_model->dayOf(cell.column());
    auto *dialog = new LeaveDialog(people, day.isValid() ? day : m_model->today(), WordsContext::of(m_desk), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { after(m_service.askLeave(dialog->person(), dialog->from(), dialog->to())); });
    dialog->open();
}

void RosterPage::offerSwap()
{
    const Actor &actor = m_desk.actor();
    const Directory &directory = m_desk.reference()->directory;
    QList<Id<Staff>> others;
    if (const SupportGroup *entry = directory.group(group())) {
        for (const Id<Staff> member : entry->members) {
            const Staff *person = directory.person(member);
            if (member != actor.staff && person && person->active && person->role != "service"_L1)
                others.append(member);
        }
    }
    const QModelIndex cell = m_view->currentIndex();
    Id<RosterShift> chosen;
    if (m_model->personOf(cell.row()) == actor.staff) {
        for (const RosterShift &one : m_model->cell(cell))
            chosen = one.id;
    }
    auto *dialog = new SwapDialog(m_model->roster(), actor.staff, others, chosen, WordsContext::of(m_desk), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { after(m_service.askSwap(dialog->shift(), dialog->other(), dialog->inReturn())); });
    dialog->open();
}

void RosterPage::editPattern()
{
    if (!plans())
        return;
    const DeskReference &reference = *m_desk.reference();
    auto *dialog = new PatternDialog(m_drafts, m_model->roster(), reference.zone, WordsContext::of(m_desk), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        after(m_service.savePattern(dialog->pattern()), [this, sent = dialog->sending()] { FormDraft::saved(m_drafts, sent); });
    });
    dialog->open();
}

void RosterPage::editProfile()
{
    const Id<Staff> person = m_model->personOf(m_view->currentIndex().row());
    if (!plans() || !person)
        return;
    StaffProfile profile = m_model->roster().profiles.value(person);
    profile.staff = person;
    auto *dialog = new ProfileDialog(m_drafts, profile, WordsContext::of(m_desk).person(person), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        after(m_service.saveProfile(dialog->profile()), [this, sent = dialog->sending()] { FormDraft::saved(m_drafts, sent); });
    });
    dialog->open();
}

void RosterPage::editAssignment()
{
    if (!plans())
        return;
    whenFinished(AssignmentService(m_desk).rule(group()), this, [this](const Result<AssignmentRule> &rule) {
        if (!rule)
            return say(rule.error());
        auto *dialog = new AssignmentRuleDialog(*rule, WordsContext::of(m_desk), this);
        connect(dialog, &QDialog::accepted, this, [this, dialog] { after(AssignmentService(m_desk).saveRule(dialog->rule())); });
        dialog->open();
    });
}

static rosterprint::Titles titlesOf(const RosterModel &model, const QString &period)
{
    const WordsContext &words = model.words();
    return {words.group(model.roster().group), period, words.reference->deskName.in(words.language), QLocale().toString(words.now.toTimeZone(words.zone), QLocale::ShortFormat)};
}

void RosterPage::printRoster()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    printer->setDocName(tr("Roster of %1").arg(m_model->words().group(group())));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(u"roster_print_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (!rosterprint::print(*printer, *m_model, titlesOf(*m_model, m_period->text())))
            m_banner->showError(tr("The printer does not take the roster."), tr("Save it as PDF, or choose another printer."));
    });
    dialog->open();
}

void RosterPage::savePdf()
{
    auto *dialog = new QFileDialog(this, tr("Save the roster as PDF"), {}, tr("PDF files (*.pdf)"));
    dialog->setObjectName(u"roster_pdf"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(u"roster-%1.pdf"_s.arg(m_model->roster().from.toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &RosterPage::writePdf);
    dialog->open();
}

bool RosterPage::writePdf(const QString &file)
{
    const auto written = rosterprint::write(*m_model, titlesOf(*m_model, m_period->text()), file);
    if (written)
        m_banner->show(ErrorBanner::Tone::Done, tr("The roster is in %1.").arg(QFileInfo(file).fileName()));
    else
        say(written.error());
    return bool(written);
}

void RosterPage::exportCalendar()
{
    // Who plans takes the whole group's; everybody else their own.
    const Id<Staff> person = plans() ? Id<Staff>() : m_desk.actor().staff;
    auto *dialog = new QFileDialog(this, tr("Export as a calendar"), {}, tr("Calendars (*.ics)"));
    dialog->setObjectName(u"roster_export"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"ics"_s);
    dialog->selectFile(u"roster-%1.ics"_s.arg(m_model->roster().from.toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, [this, person](const QString &file) { writeCalendar(file, person); });
    dialog->open();
}

bool RosterPage::writeCalendar(const QString &file, Id<Staff> person)
{
    const WordsContext words = WordsContext::of(m_desk);
    const auto appointments = appointmentsOf(m_model->roster(), person, words.reference->directory, words.language);
    QSaveFile target(file);
    const bool written = target.open(QIODevice::WriteOnly) && target.write(icalendar::write(appointments, words.now)) >= 0 && target.commit();
    if (written)
        m_banner->show(ErrorBanner::Tone::Done, tr("%n shift(s) are in %1.", nullptr, int(appointments.size())).arg(QFileInfo(file).fileName()));
    else
        m_banner->showError(tr("%1 cannot be written: %2").arg(QFileInfo(file).fileName(), target.errorString()));
    return written;
}

void RosterPage::openMenu(const QModelIndex &cell)
{
    auto *menu = new QMenu(m_view);
    menu->setObjectName(u"roster_menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Id<Staff> person = m_model->personOf(cell.row());
    const QDate day = m_model->dayOf(cell.column());
    if (m_view->isEditable()) {
        QList<Id<ShiftPattern>> there;
        for (const CellChange::Entry &entry : plannedOf(m_model->cell(cell)))
            there.append(entry.pattern);
        int number = 0;
        const QString language = WordsContext::of(m_desk).language;
        for (const ShiftPattern &pattern : usable()) {
            ++number;
            QAction *choice = menu->addAction(number < 10 ? tr("%1  %2", "digit, shift").arg(number).arg(RosterWords::full(pattern, language)) : RosterWords::full(pattern, language));
            choice->setCheckable(true);
            choice->setChecked(there.contains(pattern.id));
            connect(choice, &QAction::triggered, this, [this, id = pattern.id] { setChosen({id}); });
        }
        menu->addSeparator();
        QAction *clear = menu->addAction(tr("No shift"));
        clear->setEnabled(!there.isEmpty());
        connect(clear, &QAction::triggered, this, [this] { setChosen({}); });
        QAction *excuse = menu->addAction(tr("Note an exception…"));
        excuse->setEnabled(!there.isEmpty());
        connect(excuse, &QAction::triggered, this, [this, person, day] { noteExcuse(person, day); });
        menu->addSeparator();
        menu->addActions({m_shifts, m_profile, m_goalAction});
    }
    menu->addActions({m_leave, m_swap});
    menu->popup(m_view->viewport()->mapToGlobal(m_view->visualRect(cell).bottomLeft()));
}

void RosterPage::noteExcuse(Id<Staff> person, QDate day)
{
    const QList<CellChange::Entry> now = plannedOf(m_model->cell(m_model->indexOf(person, day)));
    if (now.isEmpty())
        return;
    auto *dialog = new ExcuseDialog(m_drafts, person, day, now.first().excuse, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, person, day] {
        const auto make = [this, person, day, words = dialog->excuse()] {
            QList<CellChange::Entry> wanted = plannedOf(m_model->cell(m_model->indexOf(person, day)));
            for (CellChange::Entry &entry : wanted)
                entry.excuse = words;
            return wanted.isEmpty() ? QList<CellChange>() : QList<CellChange>{changeOf(person, day, wanted)};
        };
        edit(make, false, [this, sent = dialog->sending()] { FormDraft::saved(m_drafts, sent); });
    });
    dialog->open();
}

} // namespace frontdesk
