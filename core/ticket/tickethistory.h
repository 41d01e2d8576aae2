#pragma once

#include "core/interaction/interaction.h"
#include "core/storage/journal.h"
#include "core/survey/survey.h"
#include "core/ticket/ticket.h"

#include <functional>

namespace frontdesk {

class AgreementBook;

struct HistoryCaller
{
    Id<Customer> customer;
    QDateTime addedAt;
    QDateTime toldAt;       ///< invalid = still to be told
    qsizetype contact = -1; ///< index in TicketHistory::contacts in which the person reported it; -1 = unknown
};

struct HistoryLink
{
    QString number; ///< of the other ticket: in the desk already, or anywhere in the same list
    QString kind;   ///< related duplicate child follow_up
    bool incoming = false; ///< the other ticket is the link's "from" (its parent, what it follows)
};

/// A ticket with its whole past, brought in at once: by import, move and the demo.
struct TicketHistory
{
    Ticket ticket; ///< as it ends, in a legal state. Id and number are kept if given (reserveTickets), otherwise the next ones
    QString details;
    QString externalId; ///< in the tool it comes from; unique in the desk, empty = none
    /// In time order, at their own times. Subject, ticket and `imported` are filled in. Replaying every "set" gives the ticket's columns.
    QList<JournalDraft> events;
    QList<HistoryCaller> callers;
    QList<HistoryLink> links;
    QStringList tags;
    QList<Interaction> contacts; ///< numbers are given by the desk unless they are set
    std::optional<Survey> survey = {}; ///< its event `rated`, if it is answered, is one of `events`
};

/// Tells the past of one ticket event by event and keeps the ticket beside it, so that row and journal cannot disagree.
class TicketChronicle
{
public:
    /// The event "logged". `first` is the ticket in its first state with openedAt set; `words` as in add().
    TicketChronicle(const Ticket &first, const QDateTime &at, Id<Staff> actor, QJsonObject words = {});

    /// Appends an event whose "set" and "was" are what `change` does to the ticket; `words` are its other members (text, reason, …).
    void add(const QString &kind, const QDateTime &at, Id<Staff> actor, const std::function<void(Ticket &)> &change, QJsonObject words = {});
    void say(const QString &kind, const QDateTime &at, Id<Staff> actor, const QString &text);

    const Ticket &ticket() const { return m_ticket; }
    /// Cached columns only (clocks, organisation): they stand in no event.
    Ticket &cached() { return m_ticket; }
    /// Clocks as the events tell them, at `now`; agreement and organisation must be there.
    void cacheClocks(const AgreementBook &book, const QDateTime &now);
    const QList<JournalDraft> &events() const { return m_events; }

private:
    Ticket m_ticket;
    QList<JournalDraft> m_events;
};

struct TicketKey
{
    Id<Ticket> id;
    QString number;
};

/// Ids and numbers for tickets of these kinds, in this order, from the counters that live tickets use. For those who name a ticket
/// before it is written; what is not used stays a gap. SQLite holds no ids back: whoever reserves again before writing what was
/// reserved first says the last id in `after`.
Result<QList<TicketKey>> reserveTickets(Session &session, const QStringList &kinds, Id<Ticket> after = {});

/// Who brings histories in, and when. Only SQLite reads it; on PostgreSQL the database says both.
struct HistoryRecording
{
    QString by = QStringLiteral("console");
    QDateTime at; ///< invalid = the machine's clock
};

/// Writes tickets with their journals, callers, links, tags, contacts and search terms, the same rows on both backends, as the desk's owner; ids in
/// the order given. One notice "read again". Tickets may name (parent, duplicate_of, follows, links) only what is in the desk or comes
/// earlier in the list; a link may also name a later one. All text has its NULs and broken surrogates replaced.
/// Give some hundred to a few thousand at a time: a call holds all its rows in memory.
/// Errors: Conflict "desk.duplicate" (external id or number exists), NotFound "ticket.not_found" (value "number") for a link.
Result<QList<Id<Ticket>>> writeHistories(Session &session, const QList<TicketHistory> &histories, const HistoryRecording &recording = {});

/// Contacts that belong to no ticket, with their journal; see writeHistories.
Result<QList<Id<Interaction>>> writeContacts(Session &session, const QList<Interaction> &contacts, const HistoryRecording &recording = {});

} // namespace frontdesk
