#include "ui/ticket/ticketactions.h"

#include "core/desk/desk.h"
#include "ui/ticket/assigndialog.h"
#include "ui/ticket/closedialog.h"
#include "ui/ticket/followupdialog.h"
#include "ui/ticket/linkdialog.h"
#include "ui/ticket/pendingdialog.h"
#include "ui/ticket/prioritydialog.h"
#include "ui/ticket/reasondialog.h"
#include "ui/ticket/resolvedialog.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

TicketActions::TicketActions(Desk &desk, TextDrafts &drafts, QObject *parent) : QObject(parent), m_desk(desk), m_drafts(drafts) {}

void TicketActions::start(const QString &action, const QList<Id<Ticket>> &tickets, QWidget *parent)
{
    if (tickets.isEmpty())
        return;
    const QPointer<QWidget> over = parent;
    m_desk.tickets().page(tickets.first()).then(this, [this, action, over, id = tickets.first()](const Result<TicketPage> &page) {
        if (page) {
            if (over)
                start(action, *page, over);
            return;
        }
        TicketAction wanted;
        wanted.ticket = id;
        wanted.action = action;
        emit failed(wanted, page.error());
    });
}

void TicketActions::start(const QString &action, const TicketPage &seen, QWidget *parent)
{
    TicketAction wanted;
    wanted.ticket = seen.ticket.id;
    wanted.action = action;
    wanted.seenFlowSeq = seen.ticket.flowSeq;
    if (action == "follow_up"_L1)
        return open(new FollowUpDialog(m_desk, m_drafts, seen, parent));
    if (const auto refused = m_desk.tickets().refusal(seen.ticket, action)) {
        emit failed(wanted, *refused);
        return;
    }
    if (action == "assign"_L1)
        return open(new AssignDialog(m_desk, m_drafts, seen, parent));
    if (action == "pending"_L1)
        return open(new PendingDialog(m_desk, m_drafts, seen, parent));
    if (action == "resolve"_L1)
        return open(new ResolveDialog(m_desk, m_drafts, seen, parent));
    if (action == "close"_L1 || action == "confirm"_L1)
        return open(new CloseDialog(m_desk, m_drafts, seen, parent));
    if (action == "link"_L1)
        return open(new LinkDialog(m_desk, m_drafts, seen, parent));
    if (action == "priority"_L1)
        return open(new PriorityDialog(m_desk, m_drafts, seen, parent));
    if (ReasonDialog::asksFor(action))
        return open(new ReasonDialog(action, m_desk, m_drafts, seen, parent));
    send(wanted);
}

void TicketActions::send(const TicketAction &action)
{
    m_desk.tickets().act(action).then(this, [this, action](const Result<TicketReceipt> &receipt) {
        if (receipt)
            emit done(action, *receipt);
        else
            emit failed(action, receipt.error());
    });
}

QString TicketActions::refusal(const Ticket &ticket, const QString &action) const
{
    if (action == "follow_up"_L1)
        return {};
    const auto refused = m_desk.tickets().refusal(ticket, action);
    return refused ? refusalWords(*refused, WordsContext::of(m_desk)) : QString();
}

bool TicketActions::knows(const QString &kind, const QString &action) const
{
    static const QStringList always{u"link"_s, u"unlink"_s, u"note"_s, u"reply"_s, u"answer"_s, u"edit"_s, u"tell"_s, u"tag"_s, u"untag"_s, u"attach"_s,
                                    u"priority"_s, u"ask"_s, u"confirm"_s, u"follow_up"_s};
    return always.contains(action) || m_desk.reference()->workflow.knows(kind, action);
}

ActionDialog *TicketActions::dialog() const
{
    return m_dialog;
}

void TicketActions::open(ActionDialog *dialog)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ActionDialog::done, this, &TicketActions::done);
    // The focus returns where it came from, also where no window manager sees to it.
    connect(dialog, &QDialog::finished, this, [over = QPointer<QWidget>(dialog->parentWidget())] {
        if (over)
            over->activateWindow();
    });
    if (auto *followUp = qobject_cast<FollowUpDialog *>(dialog))
        connect(followUp, &FollowUpDialog::created, this, &TicketActions::ticketCreated);
    dialog->open();
    dialog->focusStart();
}

} // namespace frontdesk
