// What the ticket view does with what comes from the desk: pages, changes of colleagues, answers to actions.

#include "ui/ticket/ticketview.h"

#include "core/desk/desk.h"
#include "ui/kit/clockpicture.h"
#include "ui/kit/codewords.h"
#include "ui/kit/conflictdialog.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/journalview.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/stepper.h"
#include "ui/shell/shortcuts.h"
#include "ui/ticket/actionrow.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/journalmodel.h"
#include "ui/ticket/sidepanel.h"
#include "ui/ticket/ticketactions.h"
#include "ui/ticket/fieldspanel.h"
#include "ui/ticket/ticketheader.h"

#include <QAction>
#include <QLabel>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace frontdesk {

void TicketView::follow()
{
    connect(&m_desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(u"ticket"_s, m_id.value) || (m_page.caller.id && changes.touches(u"customer"_s, m_page.caller.id.value)))
            reload();
    });
    connect(&m_desk, &Desk::referenceChanged, this, [this] {
        if (m_page.ticket.id)
            apply(m_page);
    });
    connect(m_actions, &TicketActions::done, this, &TicketView::actionDone);
    connect(m_actions, &TicketActions::failed, this, &TicketView::actionFailed);
    connect(m_actions, &TicketActions::ticketCreated, this, [this](Id<Ticket> ticket) { emit ticketRequested(ticket); });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &TicketView::tick);
    m_tick.start();
}

bool TicketView::showTicket(Id<Ticket> ticket)
{
    if (ticket == m_id)
        return true;
    m_id = ticket;
    m_page = {};
    m_failed.reset();
    m_banner->clear();
    m_journal->clear();
    emit titleChanged();
    reload();
    return true;
}

void TicketView::reload()
{
    const int mine = ++m_reading;
    m_desk.tickets().page(m_id).then(this, [this, mine](const Result<TicketPage> &page) {
        if (mine != m_reading)
            return;
        if (page)
            apply(*page);
        else
            readFailed(page.error());
    });
}

void TicketView::readFailed(const Error &error)
{
    const ErrorWords words = ticketErrorWords(error, WordsContext::of(m_desk));
    m_banner->showError(words.what, m_page.ticket.id ? tr("What is shown is as of %1.").arg(WordsContext::of(m_desk).moment(m_lastTick)) : words.next);
    m_banner->setActions({m_retry});
}

void TicketView::apply(const TicketPage &page)
{
    const bool another = page.ticket.id != m_page.ticket.id;
    QList<JournalEntry> news;
    if (!another) {
        for (const JournalEntry &entry : page.journal) {
            if (entry.seq > m_page.ticket.seq)
                news += entry;
        }
    }
    m_page = page;
    const WordsContext context = WordsContext::of(m_desk);
    m_levels = serviceLevels(m_page, context);
    m_lastTick = context.now;
    m_header->setTicket(m_page, m_levels.left);
    m_row->setTicket(m_page.ticket);
    m_stepper->setSteps(loopSteps(m_page, m_levels.clocks, context));
    m_clocks->setValue(m_levels.picture);
    m_clockText->setText(m_clocks->asText());
    m_journalView->setMoment(context.now, context.zone);
    m_journal->setPage(m_page, context);
    m_side->setPage(m_page, context, news);
    m_composer->setTicket(m_page.ticket, m_page.caller);
    m_composer->setReplyRefusal(m_actions->refusal(m_page.ticket, u"reply"_s));
    m_side->fields()->setRefusal(m_actions->refusal(m_page.ticket, u"edit"_s));
    setActionRefusal(m_editTitle, m_actions->refusal(m_page.ticket, u"edit"_s));
    setActionRefusal(m_call, m_page.caller.id ? QString() : tr("No caller is known"));
    if (another) {
        m_journalView->scrollToBottom();
        emit titleChanged();
        emit menuActionsChanged();
    }
    retranslate();
    emit statusChanged();
    emit refreshed();
}

void TicketView::actionDone(const TicketAction &action, const TicketReceipt &receipt)
{
    static const QStringList written{u"reply"_s, u"note"_s, u"answer"_s};
    if (written.contains(action.action))
        m_composer->sent(action, receipt);
    if (action.ticket != m_id)
        return;
    if (m_failed && m_failed->command == action.command)
        m_failed.reset();
    if (!m_failed)
        m_banner->clear();
    reload(); // the feed says so too, but a moment later
    if (!receipt.conflicts.isEmpty())
        chooseBetween(receipt.conflicts.first());
}

void TicketView::actionFailed(const TicketAction &action, const Error &error)
{
    static const QStringList written{u"reply"_s, u"note"_s, u"answer"_s};
    if (written.contains(action.action))
        m_composer->notSent(action);
    if (action.ticket != m_id)
        return;
    const ErrorWords words = ticketErrorWords(error, WordsContext::of(m_desk));
    m_banner->showError(words.what, words.next);
    const bool again = error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Busy || error.kind == ErrorKind::Canceled;
    m_failed = again ? std::optional(action) : std::nullopt;
    m_banner->setActions(again ? QList{m_retry} : QList<QAction *>());
    if (error.kind == ErrorKind::Conflict)
        reload();
}

/// Two people wrote the same field: both values side by side, nothing is overwritten.
void TicketView::chooseBetween(const TicketReceipt::Conflict &conflict)
{
    const WordsContext context = WordsContext::of(m_desk);
    const QString field = fieldWords(conflict.field);
    Conflict shown;
    shown.title = tr("Choose: %1 of %2", "field, ticket number").arg(field, m_page.ticket.number);
    shown.intro = tr("While you were editing, %1 changed the same field. Nothing was overwritten.").arg(conflict.who);
    shown.note = tr("Before both: %1. Whichever you choose, both stay in the journal.").arg(columnWords(conflict.field, conflict.was, m_page, context));
    shown.saved = {columnWords(conflict.field, conflict.saved, m_page, context), conflict.who, context.moment(conflict.at), {}, {}};
    shown.mine = {columnWords(conflict.field, conflict.yours, m_page, context), tr("You"), context.moment(context.now), {}, {}};
    auto *dialog = new ConflictDialog(shown, this);
    dialog->setObjectName(u"conflict_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, conflict, ticket = m_id] {
        if (!dialog->isMine())
            return;
        TicketAction action;
        action.ticket = ticket;
        action.action = u"edit"_s;
        action.fields.insert(conflict.field, {conflict.saved, conflict.yours});
        m_actions->send(action);
    });
    connect(dialog, &ConflictDialog::journalRequested, this, [this, dialog] {
        dialog->reject();
        m_journalView->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void TicketView::tell(const QString &what, const QString &next)
{
    m_banner->showError(what, next);
    m_banner->setActions({});
}

/// Clocks go on: once a minute, once a second in the last ten minutes.
void TicketView::tick()
{
    if (!m_page.ticket.id || !isVisible() || m_levels.left.state == TimeLeftState::None)
        return;
    const WordsContext context = WordsContext::of(m_desk);
    const bool last = m_levels.left.seconds < 600 && m_page.ticket.open();
    if (!last && m_lastTick.secsTo(context.now) < 60)
        return;
    m_levels = serviceLevels(m_page, context);
    m_header->setTimeLeft(m_levels.left);
    if (m_lastTick.secsTo(context.now) < 60)
        return;
    m_lastTick = context.now;
    m_clocks->setValue(m_levels.picture);
    m_stepper->setSteps(loopSteps(m_page, m_levels.clocks, context));
    m_journalView->setMoment(context.now, context.zone);
}

void TicketView::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        if (m_page.ticket.id)
            apply(m_page); // every word comes from here
        else
            retranslate();
    }
}

void TicketView::refreshSegments()
{
    m_filter->setText(u"all"_s, tr("All %1", "lines of the journal").arg(m_journal->count(std::nullopt)));
    m_filter->setText(u"public"_s, tr("Public %1", "lines of the journal").arg(m_journal->count(JournalSort::Public)));
    m_filter->setText(u"internal"_s, tr("Internal %1", "lines of the journal").arg(m_journal->count(JournalSort::Internal)));
    m_filter->setText(u"changes"_s, tr("Changes %1", "lines of the journal").arg(m_journal->count(JournalSort::Change)));
}

void TicketView::retranslate()
{
    m_levelsHead->setText(tr("Service levels"));
    m_agreement->setText(m_levels.agreement.isEmpty() ? tr("No agreement applies to this ticket") : m_levels.agreement);
    const bool clocks = !m_levels.picture.rows.isEmpty();
    m_clockStack->setVisible(clocks);
    m_asText->setVisible(clocks);
    m_clockAction->setEnabled(clocks);
    setActionName(m_clockAction, m_clockStack->currentWidget() == m_clocks ? tr("As text") : tr("As picture"));
    m_journalHead->setText(tr("Journal"));
    m_order->setText(tr("Newest last"));
    m_filter->setAccessibleName(tr("Which entries"));
    m_retry->setText(tr("Try again"));
    m_saveFile->setText(tr("Save as"));
    refreshSegments();
}

} // namespace frontdesk
