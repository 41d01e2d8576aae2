#include "ui/ticket/ticketactions.h"

#include "core/desk/desk.h"
#include "core/offline/outboxservice.h"
#include "core/support/whenfinished.h"
#include "core/survey/surveywork.h"
#include "core/ticket/undo.h"
#include "ui/escalation/escalatewizard.h"
#include "ui/ticket/assigndialog.h"
#include "ui/ticket/closedialog.h"
#include "ui/ticket/conflictchoice.h"
#include "ui/ticket/detailsdialog.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/followupdialog.h"
#include "ui/ticket/linkdialog.h"
#include "ui/ticket/massdialog.h"
#include "ui/ticket/mergedialog.h"
#include "ui/ticket/pendingdialog.h"
#include "ui/ticket/prioritydialog.h"
#include "ui/ticket/ratedialog.h"
#include "ui/ticket/reasondialog.h"
#include "ui/ticket/resolvedialog.h"
#include "ui/ticket/tagdialog.h"
#include "ui/ticket/telldialog.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

TicketActions::TicketActions(Desk &desk, TextDrafts &drafts, QObject *parent) : QObject(parent), m_desk(desk), m_drafts(drafts), m_over(qobject_cast<QWidget *>(parent)) {}

bool TicketActions::takesMany(const QString &action)
{
    static const QStringList mass{u"take"_s, u"assign"_s, u"pending"_s, u"resume"_s, u"resolve"_s, u"priority"_s, u"tag"_s};
    return mass.contains(action);
}

void TicketActions::start(const QString &action, const QList<Id<Ticket>> &tickets, QWidget *parent)
{
    QList<MassTarget> targets;
    for (const Id<Ticket> id : tickets)
        targets += MassTarget{id};
    start(action, targets, parent);
}

void TicketActions::start(const QString &action, const QList<MassTarget> &targets, QWidget *parent)
{
    if (targets.isEmpty())
        return;
    const bool pair = action == "merge"_L1 && targets.size() == 2;
    if (targets.size() > 1 && !pair)
        return startMany(action, targets, parent);
    const QPointer<QWidget> over = parent;
    whenFinished(m_desk.tickets().page(targets.first().ticket), this, [this, action, over, targets, pair](const Result<TicketPage> &page) {
        if (!page) {
            TicketAction wanted;
            wanted.ticket = targets.first().ticket;
            wanted.action = action;
            emit failed(wanted, page.error());
        } else if (over && pair) {
            open(new MergeDialog(m_desk, m_drafts, *page, targets.last().ticket, over));
        } else if (over) {
            startOn(action, *page, targets.first().seenFlowSeq, over);
        }
    });
}

void TicketActions::start(const QString &action, const TicketPage &seen, QWidget *parent)
{
    startOn(action, seen, seen.ticket.flowSeq, parent);
}

void TicketActions::startOn(const QString &action, const TicketPage &page, qint64 seenFlowSeq, QWidget *parent)
{
    m_over = parent;
    TicketAction wanted;
    wanted.ticket = page.ticket.id;
    wanted.action = action;
    wanted.seenFlowSeq = seenFlowSeq < 0 ? page.ticket.flowSeq : seenFlowSeq;
    if (action == "follow_up"_L1)
        return open(new FollowUpDialog(m_desk, m_drafts, page, parent));
    if (action == "escalate"_L1)
        return escalate(page, parent);
    if (action == "merge"_L1)
        return open(new MergeDialog(m_desk, m_drafts, page, {}, parent));
    if (action == "unmerge"_L1)
        return unmerge(page);
    if (action == "tell"_L1)
        return tell({page.ticket.id}, parent, true);
    if (action == "rate"_L1) {
        if (const auto refused = surveywork::refusal(page.survey))
            return emit failed(wanted, *refused);
        return open(new RateDialog(m_desk, m_drafts, page, parent));
    }
    const bool details = action == "edit_details"_L1;
    if (const auto refused = m_desk.tickets().refusal(page.ticket, details ? u"edit"_s : action)) {
        emit failed(wanted, *refused);
        return;
    }
    if (details)
        return open(new DetailsDialog(m_desk, m_drafts, page, parent));
    if (action == "assign"_L1)
        return open(new AssignDialog(m_desk, m_drafts, page, parent));
    if (action == "pending"_L1)
        return open(new PendingDialog(m_desk, m_drafts, page, parent));
    if (action == "resolve"_L1)
        return open(new ResolveDialog(m_desk, m_drafts, page, parent));
    if (action == "close"_L1 || action == "confirm"_L1)
        return open(new CloseDialog(m_desk, m_drafts, page, parent));
    if (action == "link"_L1)
        return open(new LinkDialog(m_desk, m_drafts, page, parent));
    if (action == "priority"_L1)
        return open(new PriorityDialog(m_desk, m_drafts, page, parent));
    if (action == "tag"_L1)
        return open(new TagDialog(m_desk, m_drafts, page, parent));
    if (ReasonDialog::asksFor(action))
        return open(new ReasonDialog(action, m_desk, m_drafts, page, parent));
    send(wanted);
}

void TicketActions::startMany(const QString &action, const QList<MassTarget> &targets, QWidget *parent)
{
    TicketAction wanted;
    wanted.action = action;
    if (!takesMany(action)) {
        emit failed(wanted, Error{ErrorKind::Invalid, u"mass.one_at_a_time"_s, {}, {}, {}});
        return;
    }
    if (targets.size() > MassChange::limit) {
        emit failed(wanted, Error{ErrorKind::Invalid, u"mass.too_many"_s, {}, {},
                                  {{u"limit"_s, QString::number(MassChange::limit)}, {u"count"_s, QString::number(targets.size())}}});
        return;
    }
    m_over = parent;
    ActionDialog *dialog = action == "assign"_L1     ? static_cast<ActionDialog *>(new AssignDialog(m_desk, m_drafts, {}, parent))
                           : action == "pending"_L1  ? static_cast<ActionDialog *>(new PendingDialog(m_desk, m_drafts, {}, parent))
                           : action == "resolve"_L1  ? static_cast<ActionDialog *>(new ResolveDialog(m_desk, m_drafts, {}, parent))
                           : action == "priority"_L1 ? static_cast<ActionDialog *>(new PriorityDialog(m_desk, m_drafts, {}, parent))
                           : action == "tag"_L1      ? static_cast<ActionDialog *>(new TagDialog(m_desk, m_drafts, {}, parent))
                                                     : nullptr;
    if (!dialog) {
        runMany(wanted, targets, parent);
        return;
    }
    dialog->askForMany(int(targets.size()));
    connect(dialog, &ActionDialog::wanted, this, [this, targets, over = QPointer<QWidget>(parent)](const TicketAction &filled) { runMany(filled, targets, over); });
    open(dialog);
}

MassDialog *TicketActions::runMany(const TicketAction &action, const QList<MassTarget> &targets, QWidget *parent)
{
    TicketAction mass = action;
    mass.ticket = {};
    mass.seenFlowSeq = -1;
    auto *dialog = new MassDialog(m_desk, mass, targets, {}, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_mass = dialog;
    connect(dialog, &MassDialog::ticketRequested, this, &TicketActions::ticketRequested);
    connect(dialog, &MassDialog::selectionRequested, this, &TicketActions::selectionRequested);
    connect(dialog, &QDialog::finished, this, [over = QPointer<QWidget>(parent)] {
        if (over)
            over->activateWindow();
    });
    dialog->begin();
    return dialog;
}

void TicketActions::send(const TicketAction &action)
{
    OutboxService *outbox = OutboxService::keeps(action) ? OutboxService::of(m_desk) : nullptr;
    whenFinished(outbox ? outbox->act(action) : m_desk.tickets().act(action), this, [this, action](const Result<TicketReceipt> &receipt) {
        if (receipt)
            settled(action, *receipt);
        else
            emit failed(action, receipt.error());
    });
}

/// Done, or done but for the fields that a colleague had changed: those are put before the person.
void TicketActions::settled(const TicketAction &action, const TicketReceipt &receipt)
{
    emit done(action, receipt);
    if (receipt.conflicts.isEmpty()) {
        // What was kept while two texts collided is decided now.
        if (action.fields.contains(u"details"_s))
            m_drafts.drop(u"ticket:%1:edit.details"_s.arg(action.ticket.value));
        return;
    }
    whenFinished(m_desk.tickets().page(action.ticket), this, [this, action, conflicts = receipt.conflicts](const Result<TicketPage> &page) {
        if (!page)
            return emit failed(action, page.error());
        if (m_over)
            chooseBetween(m_desk, *page, action, conflicts, m_over, [this](const TicketAction &mine) { send(mine); },
                          [this, ticket = action.ticket] { emit ticketRequested(ticket); });
    });
}

void TicketActions::unmerge(const TicketPage &merged)
{
    TicketAction action;
    action.ticket = merged.ticket.id;
    action.action = u"undo"_s;
    for (const JournalEntry &entry : undo::standing(merged.journal)) {
        const QJsonObject &body = entry.event.body;
        if (entry.event.kind == "linked"_L1 && body.value("relation"_L1) == "duplicate"_L1 && body.value("set"_L1).toObject().contains("duplicate_of"_L1))
            action.event = entry.seq;
    }
    if (action.event)
        send(action);
    else
        emit failed(action, Error{ErrorKind::NotFound, u"ticket.nothing_to_undo"_s, {}, {}, {{u"number"_s, merged.ticket.number}}});
}

/// The children follow their parent, each by its own rules; then everybody who reported any of them is to hear of it.
void TicketActions::resolveChildren(const TicketAction &parent, const QList<Id<Ticket>> &children, QWidget *over)
{
    TicketAction action;
    action.command = QUuid::createUuidV5(parent.command, QByteArray("children"));
    action.action = u"resolve"_s;
    action.code = parent.code;
    action.text = parent.text;
    action.other = parent.ticket;
    QList<MassTarget> targets;
    for (const Id<Ticket> child : children)
        targets += MassTarget{child};
    MassDialog *dialog = runMany(action, targets, over);
    connect(dialog, &MassDialog::settled, this, [this, dialog, parent = parent.ticket](const QList<Id<Ticket>> &done) {
        if (!dialog->isUndo())
            tell(QList{parent} + done, dialog->parentWidget(), false);
    });
}

void TicketActions::tell(const QList<Id<Ticket>> &tickets, QWidget *over, bool asked)
{
    auto *dialog = new TellDialog(m_desk, tickets, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_tell = dialog;
    connect(dialog, &TellDialog::nobody, this, [this, asked] {
        if (asked)
            emit nobodyToTell();
    });
}

void TicketActions::escalate(const TicketPage &seen, QWidget *parent)
{
    if (const auto refused = escalationRefusal(seen.ticket, *m_desk.reference(), EscalationDraft::Direction::Hierarchical)) {
        TicketAction wanted;
        wanted.ticket = seen.ticket.id;
        wanted.action = u"escalate"_s;
        emit failed(wanted, *refused);
        return;
    }
    auto *wizard = new EscalateWizard(m_desk, m_drafts, seen, parent);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &EscalateWizard::done, this, &TicketActions::done);
    connect(wizard, &QDialog::finished, this, [over = QPointer<QWidget>(parent)] {
        if (over)
            over->activateWindow();
    });
    wizard->open();
}

QString TicketActions::refusal(const Ticket &ticket, const QString &action) const
{
    if (action == "escalate"_L1) {
        const auto refused = escalationRefusal(ticket, *m_desk.reference(), EscalationDraft::Direction::Hierarchical);
        return refused ? refusalWords(*refused, WordsContext::of(m_desk)) : QString();
    }
    if (action == "follow_up"_L1 || action == "unmerge"_L1)
        return {};
    const auto refused = m_desk.tickets().refusal(ticket, action == "merge"_L1 || action == "edit_details"_L1 ? u"edit"_s : action);
    return refused ? refusalWords(*refused, WordsContext::of(m_desk)) : QString();
}

QString TicketActions::surveyRefusal(const std::optional<Survey> &survey) const
{
    const auto refused = surveywork::refusal(survey);
    return refused ? refusalWords(*refused, WordsContext::of(m_desk)) : QString();
}

bool TicketActions::knows(const QString &kind, const QString &action) const
{
    static const QStringList always{u"link"_s, u"unlink"_s, u"note"_s, u"reply"_s, u"answer"_s, u"edit"_s, u"tell"_s, u"tag"_s, u"untag"_s, u"attach"_s,
                                    u"priority"_s, u"ask"_s, u"confirm"_s, u"follow_up"_s, u"merge"_s, u"unmerge"_s, u"edit_details"_s, u"who"_s,
                                    u"escalate"_s, u"rate"_s};
    return always.contains(action) || m_desk.reference()->workflow.knows(kind, action);
}

ActionDialog *TicketActions::dialog() const
{
    return m_dialog;
}

MassDialog *TicketActions::massDialog() const
{
    return m_mass;
}

TellDialog *TicketActions::tellDialog() const
{
    return m_tell;
}

void TicketActions::open(ActionDialog *dialog)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = dialog;
    m_over = dialog->parentWidget();
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ActionDialog::done, this, &TicketActions::settled);
    // The focus returns where it came from, also where no window manager sees to it.
    connect(dialog, &QDialog::finished, this, [over = QPointer<QWidget>(dialog->parentWidget())] {
        if (over)
            over->activateWindow();
    });
    if (auto *followUp = qobject_cast<FollowUpDialog *>(dialog))
        connect(followUp, &FollowUpDialog::created, this, &TicketActions::ticketCreated);
    if (auto *resolve = qobject_cast<ResolveDialog *>(dialog)) {
        connect(resolve, &ActionDialog::done, this, [this, resolve](const TicketAction &action) {
            const TicketPage &page = resolve->page();
            const bool parent = std::any_of(page.links.cbegin(), page.links.cend(), [](const TicketLink &link) { return link.relation == "child"_L1; });
            if (const QList<Id<Ticket>> children = resolve->children(); !children.isEmpty())
                resolveChildren(action, children, resolve->parentWidget());
            else if (parent)
                tell({action.ticket}, resolve->parentWidget(), false);
        });
    }
    dialog->open();
    dialog->focusStart();
}

} // namespace frontdesk
