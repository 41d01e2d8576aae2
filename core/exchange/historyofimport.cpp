#include "core/exchange/historyofimport.h"

#include "core/agreement/ticketclock.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// The journal kind of a step, by the phase it leads to and comes from.
QString kindOfStep(const QString &fromPhase, const QString &toPhase)
{
    if (toPhase == "in_progress"_L1)
        return fromPhase == "pending"_L1 ? u"resumed"_s : fromPhase == "resolved"_L1 || fromPhase == "closed"_L1 ? u"reopened"_s : u"taken"_s;
    static const QHash<QString, QString> kinds{{u"assigned"_s, u"assigned"_s}, {u"pending"_s, u"pending"_s},     {u"resolved"_s, u"resolved"_s},
                                               {u"closed"_s, u"closed"_s},     {u"cancelled"_s, u"cancelled"_s}, {u"new"_s, u"edited"_s}};
    return kinds.value(toPhase, u"edited"_s);
}

int rank(ImportedField field)
{
    switch (field) {
    case ImportedField::State:
        return 3;
    case ImportedField::Group:
    case ImportedField::Owner:
        return 2;
    case ImportedField::Priority:
    case ImportedField::Impact:
    case ImportedField::Urgency:
        return 1;
    default:
        return 0;
    }
}

class Writer
{
public:
    Writer(const ImportedTicket &imported, const ImportNames &names, const DeskReference &reference, const QDateTime &now)
        : m_imported(imported), m_names(names), m_reference(reference), m_now(now)
    {
    }

    HistoryOfImport write(const ImportCaller &whose, bool withAgreement)
    {
        const Id<Customer> caller = whose.customer;
        Ticket first;
        first.kind = m_imported.kind;
        first.title = m_imported.title;
        first.channel = m_imported.channel;
        first.openedAt = m_imported.openedAt;
        first.caller = caller;
        first.affected = caller;
        first.imported = true;
        const ImportedState &start = m_imported.start;
        setState(first, start.state, start.pendingReason, m_imported.openedAt);
        first.impact = start.impact;
        first.urgency = start.urgency;
        setPriority(first, start.priority);
        first.group = m_names.group(start.group);
        first.owner = m_names.person(start.owner);
        first.service = m_names.service(start.service);
        first.category = m_names.category(start.category);
        const AgreementBook &book = m_reference.agreements;
        const AgreementVersion *agreed = withAgreement ? book.applying(first.service, whose.organisation, first.kind, first.openedAt) : nullptr;
        TicketChronicle chronicle(first, m_imported.openedAt, m_names.person(m_imported.openedBy));

        HistoryOfImport result;
        for (qsizetype from = 0; from < m_imported.changes.size();) {
            qsizetype to = from;
            while (to < m_imported.changes.size() && m_imported.changes.at(to).row == m_imported.changes.at(from).row
                   && m_imported.changes.at(to).at == m_imported.changes.at(from).at)
                ++to;
            addRow(chronicle, from, to, result);
            from = to;
        }
        chronicle.cached().organisation = whose.organisation;
        chronicle.cached().agreementVersion = agreed ? agreed->id : Id<AgreementVersion>{};
        chronicle.cacheClocks(book, m_now);
        result.history.ticket = chronicle.ticket();
        result.history.details = m_imported.details;
        result.history.externalId = m_imported.externalId;
        result.history.events = chronicle.events();
        if (caller) {
            const bool finished = chronicle.ticket().phase == "closed"_L1;
            result.history.callers = {{caller, m_imported.openedAt, finished ? chronicle.ticket().closedAt : QDateTime(), -1}};
        }
        return result;
    }

private:
    void setState(Ticket &ticket, const QString &state, const QString &pendingReason, const QDateTime &at) const
    {
        ticket.state = state;
        ticket.phase = m_reference.workflow.phase(ticket.kind, state);
        const bool pending = ticket.phase == "pending"_L1;
        ticket.pendingReason = pending ? pendingReason : QString();
        ticket.pendingTill = {};
        const bool worked = ticket.phase == "in_progress"_L1 || pending || ticket.phase == "resolved"_L1 || ticket.phase == "closed"_L1;
        if (worked && !ticket.acknowledgedAt.isValid())
            ticket.acknowledgedAt = at;
        if (ticket.phase == "resolved"_L1 || ticket.phase == "closed"_L1) {
            if (!ticket.resolvedAt.isValid())
                ticket.resolvedAt = at;
            ticket.closureCode = m_imported.closureCode.isEmpty() ? u"other"_s : m_imported.closureCode;
            ticket.closureText = m_imported.closureText.isEmpty() ? m_imported.title : m_imported.closureText;
        } else {
            ticket.resolvedAt = {};
            ticket.closureCode.clear();
            ticket.closureText.clear();
        }
        ticket.closedAt = ticket.phase == "closed"_L1 || ticket.phase == "cancelled"_L1 ? at : QDateTime();
    }

    void setPriority(Ticket &ticket, int given) const
    {
        const int fromMatrix = m_reference.matrix.priority(ticket.impact, ticket.urgency);
        ticket.priority = given ? given : std::max(fromMatrix, 1);
        // What differs from our matrix was somebody's decision in the source.
        ticket.priorityReason = given && given != fromMatrix ? u"imported"_s : QString();
    }

    void apply(Ticket &ticket, const ImportedChange &change, bool lastState) const
    {
        switch (change.field) {
        case ImportedField::Impact:
            ticket.impact = change.to;
            break;
        case ImportedField::Urgency:
            ticket.urgency = change.to;
            break;
        case ImportedField::Priority:
            setPriority(ticket, change.to.toInt());
            break;
        case ImportedField::Category:
            ticket.category = m_names.category(change.to);
            break;
        case ImportedField::Service:
            ticket.service = m_names.service(change.to);
            break;
        case ImportedField::Group:
            ticket.group = m_names.group(change.to);
            break;
        case ImportedField::Owner:
            ticket.owner = m_names.person(change.to);
            break;
        case ImportedField::State:
            setState(ticket, change.to, change.pendingReason, change.at);
            if (lastState && ticket.phase == "pending"_L1 && ticket.state == "pending"_L1)
                ticket.pendingTill = m_now.addDays(7);
            break;
        }
        if (change.reassignment)
            ++ticket.reassignCount;
        if (change.reopening)
            ++ticket.reopenCount;
    }

    void addRow(TicketChronicle &chronicle, qsizetype from, qsizetype to, HistoryOfImport &result)
    {
        const auto changes = QList<ImportedChange>(m_imported.changes.cbegin() + from, m_imported.changes.cbegin() + to);
        const ImportedChange *main = &changes.first();
        for (const ImportedChange &change : changes) {
            if (rank(change.field) > rank(main->field))
                main = &change;
        }
        const auto laterState = [](const ImportedChange &change) { return change.field == ImportedField::State; };
        const bool lastState = std::none_of(m_imported.changes.cbegin() + to, m_imported.changes.cend(), laterState);
        const Ticket before = chronicle.ticket();
        QJsonObject words;
        QString kind = rank(main->field) == 2 ? u"assigned"_s : rank(main->field) == 1 ? u"priority"_s : u"edited"_s;
        if (main->field == ImportedField::State) {
            kind = kindOfStep(before.phase, m_reference.workflow.phase(before.kind, main->to));
            if (main->from != main->to && !m_reference.workflow.allows(before.kind, before.state, main->to)) {
                words.insert(u"forbidden"_s, true);
                ++result.forbiddenSteps;
            }
            if (!main->sourceValue.isEmpty())
                words.insert(u"source"_s, main->sourceValue);
        }
        if (std::any_of(changes.cbegin(), changes.cend(), [](const ImportedChange &change) { return !change.visible; }))
            words.insert(u"counted_by_source"_s, true);
        chronicle.add(
            kind, main->at, m_names.person(main->by),
            [&](Ticket &ticket) {
                for (const ImportedChange &change : changes)
                    apply(ticket, change, lastState);
            },
            words);
    }

    const ImportedTicket &m_imported;
    const ImportNames &m_names;
    const DeskReference &m_reference;
    QDateTime m_now;
};

} // namespace

HistoryOfImport historyOfImport(const ImportedTicket &imported, const ImportCaller &caller, const ImportNames &names, const DeskReference &reference,
                                const QDateTime &now, bool withAgreement)
{
    return Writer(imported, names, reference, now).write(caller, withAgreement);
}

} // namespace frontdesk
