// What the ticket view does with what comes from the desk: pages, changes of colleagues, answers to actions.

#include "ui/ticket/ticketview.h"

#include "core/desk/desk.h"
#include "core/offline/outboxservice.h"
#include "core/support/whenfinished.h"
#include "ui/kit/clockpicture.h"
#include "ui/kit/errorbanner.h"
#include "ui/kit/journalview.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/segmentedcontrol.h"
#include "ui/kit/stepper.h"
#include "ui/offline/outboxmodel.h"
#include "ui/shell/shortcuts.h"
#include "ui/ticket/actionrow.h"
#include "ui/ticket/composer.h"
#include "ui/ticket/eventwords.h"
#include "ui/ticket/journalmodel.h"
#include "ui/ticket/ownpresence.h"
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
    connect(m_actions, &TicketActions::ticketRequested, this, [this](Id<Ticket> ticket) {
        if (ticket == m_id)
            m_journalView->setFocus(Qt::OtherFocusReason);
        else
            emit ticketRequested(ticket);
    });
    connect(m_actions, &TicketActions::nobodyToTell, this, [this] {
        m_banner->show(ErrorBanner::Tone::Notice, tr("Nobody waits to be told."));
        m_banner->setActions({});
    });
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
    m_merged->clear();
    if (isVisible())
        m_presence->look(m_id);
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
    whenFinished(m_desk.tickets().page(m_id), this, [this, mine](const Result<TicketPage> &page) {
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
    const TicketPage before = m_page; // `page` may be m_page itself
    m_page = page;
    const WordsContext context = WordsContext::of(m_desk);
    m_levels = serviceLevels(m_page, context);
    m_lastTick = context.now;
    m_header->setTicket(m_page, m_levels.left);
    m_row->setTicket(m_page.ticket, m_page.survey);
    m_stepper->setSteps(loopSteps(m_page, m_levels.clocks, context));
    m_clocks->setValue(m_levels.picture);
    m_clockText->setText(m_clocks->asText());
    m_journalView->setMoment(context.now, context.zone);
    m_journal->setPage(m_page, context);
    m_side->setPage(m_page, context, news);
    m_composer->setTicket(m_page.ticket, m_page.caller);
    if (OutboxService *outbox = OutboxService::of(m_desk))
        outbox->nameTicket(m_page.ticket.id, u"%1 %2"_s.arg(m_page.ticket.number, m_page.ticket.title.simplified()));
    m_composer->setReplyRefusal(m_actions->refusal(m_page.ticket, u"reply"_s));
    m_side->fields()->setRefusal(m_actions->refusal(m_page.ticket, u"edit"_s));
    setActionRefusal(m_editTitle, m_actions->refusal(m_page.ticket, u"edit"_s));
    for (QAction *action : {m_call, m_editCaller})
        setActionRefusal(action, m_page.caller.id ? QString() : tr("No caller is known"));
    if (another) {
        m_journalView->scrollToBottom();
        emit titleChanged();
        emit menuActionsChanged();
    }
    showMerged();
    if (!another)
        tellErased(before);
    retranslate();
    if (std::exchange(m_replyWaits, false))
        m_composer->startReply();
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
    if (OutboxService::isKept(m_desk, action.command)) { // nothing of it is in the journal yet
        m_banner->show(ErrorBanner::Tone::Notice, tr("The desk is away: your text is kept on this computer as %1.").arg(provisionalWords(receipt.number)),
                       tr("It is sent once, in order, when the desk is back; Ctrl+Shift+O shows what waits."));
        m_banner->setActions({});
        return;
    }
    if (!m_failed)
        m_banner->clear();
    reload(); // the feed says so too, but a moment later
}

void TicketView::actionFailed(const TicketAction &action, const Error &error)
{
    static const QStringList written{u"reply"_s, u"note"_s, u"answer"_s};
    if (written.contains(action.action))
        m_composer->notSent(action);
    if (action.ticket && action.ticket != m_id)
        return;
    const ErrorWords words = ticketErrorWords(error, WordsContext::of(m_desk));
    m_banner->showError(words.what, words.next);
    const bool again = error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Busy || error.kind == ErrorKind::Canceled;
    m_failed = again ? std::optional(action) : std::nullopt;
    m_banner->setActions(again ? QList{m_retry} : QList<QAction *>());
    if (error.kind == ErrorKind::Conflict)
        reload();
}

/// A person's text was erased while it stood here: said once; what was typed is a draft and stays.
void TicketView::tellErased(const TicketPage &before)
{
    const auto count = [](const TicketPage &page) {
        return std::count_if(page.journal.cbegin(), page.journal.cend(), [](const JournalEntry &entry) { return isErased(entry); });
    };
    const auto texts = count(m_page) - count(before);
    if (texts <= 0 && !(m_page.details.isEmpty() && !before.details.isEmpty() && count(m_page) > 0))
        return;
    m_banner->show(ErrorBanner::Tone::Notice, tr("Text of this ticket was erased a moment ago."), tr("What you have typed here is kept as a draft."));
    m_banner->setActions({});
}

void TicketView::showMerged()
{
    if (!m_page.ticket.duplicateOf) {
        m_merged->clear();
        return;
    }
    QString number, title;
    for (const TicketLink &link : std::as_const(m_page.links)) {
        if (link.other == m_page.ticket.duplicateOf) {
            number = link.number;
            title = link.title.simplified();
        }
    }
    m_openTarget->setText(number.isEmpty() ? tr("Open the other") : tr("Open %1").arg(number));
    m_openTarget->setObjectName(u"open_target"_s);
    m_unmerge->setText(tr("Undo the merge"));
    m_unmerge->setObjectName(u"undo_merge"_s);
    m_merged->show(ErrorBanner::Tone::Notice, number.isEmpty() ? tr("This ticket was merged into another that you may not see.") : tr("Merged into %1: %2").arg(number, title),
                   tr("Its callers are told by that one."));
    m_merged->setActions(number.isEmpty() ? QList<QAction *>{m_unmerge} : QList<QAction *>{m_openTarget, m_unmerge});
}

/// Seen from the ticket that goes on: the event to take back stands in the other's journal.
void TicketView::unmergeOther(const TicketLink &link)
{
    if (link.relation == "duplicate"_L1)
        return m_actions->unmerge(m_page);
    whenFinished(m_desk.tickets().page(link.other), this, [this](const Result<TicketPage> &page) {
        if (page)
            m_actions->unmerge(*page);
        else
            actionFailed({}, page.error());
    });
}

void TicketView::tell(const QString &what, const QString &next)
{
    m_banner->showError(what, next);
    m_banner->setActions({});
}

/// Clocks go on: whenever they read otherwise, as in a list beside this, and at least once a minute.
void TicketView::tick()
{
    if (!m_page.ticket.id || !isVisible() || m_levels.left.state == TimeLeftState::None)
        return;
    const WordsContext context = WordsContext::of(m_desk);
    const ServiceLevels levels = serviceLevels(m_page, context);
    if (m_lastTick.secsTo(context.now) < 60 && sameTimeWords(levels.left, m_levels.left))
        return;
    m_levels = levels;
    m_header->setTimeLeft(m_levels.left);
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
