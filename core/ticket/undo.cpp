#include "core/ticket/undo.h"

#include "core/support/clock.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace frontdesk::undo {

namespace {

qint64 undoneSeq(const JournalEntry &entry)
{
    return entry.event.kind == "undone"_L1 ? entry.event.body.value("undone"_L1).toInteger() : 0;
}

bool mayBeUndone(const JournalEntry &entry)
{
    static const QSet<QString> kinds{u"assigned"_s,  u"taken"_s,     u"pending"_s,   u"resumed"_s,        u"resolved"_s, u"closed"_s,
                                     u"reopened"_s,  u"cancelled"_s, u"priority"_s,  u"edited"_s,         u"approved"_s, u"approval_asked"_s,
                                     u"rejected"_s,  u"appealed"_s,  u"investigating"_s};
    const QJsonObject &body = entry.event.body;
    if (entry.event.imported)
        return false;
    if (entry.event.kind == "linked"_L1)
        return body.value("relation"_L1) == "duplicate"_L1 && body.contains("set"_L1);
    if (entry.event.kind == "tagged"_L1 || entry.event.kind == "untagged"_L1)
        return !body.value("tags"_L1).toArray().isEmpty(); // older events do not say which of them really changed
    return kinds.contains(entry.event.kind) && (body.contains("set"_L1) || body.contains("details"_L1));
}

/// Columns that mean something only together: who changes one of a set later stands on the others.
const QList<QSet<QString>> &units()
{
    static const QList<QSet<QString>> units{
        {u"state"_s, u"phase"_s, u"pending_reason"_s, u"pending_till"_s, u"closure_code"_s, u"closure_text"_s, u"asked_at"_s, u"resolved_at"_s,
         u"closed_at"_s, u"reopen_count"_s, u"escalation_level"_s, u"duplicate_of"_s},
        {u"group_id"_s, u"owner_id"_s, u"reassign_count"_s, u"restricted_group_id"_s},
        {u"impact"_s, u"urgency"_s, u"priority"_s, u"priority_reason"_s}};
    return units;
}

/// The columns an event stands on.
QSet<QString> touched(const JournalEntry &entry)
{
    const QStringList columns = entry.event.body.value("set"_L1).toObject().keys();
    QSet<QString> all(columns.cbegin(), columns.cend());
    for (const QSet<QString> &unit : units()) {
        if (all.intersects(unit))
            all.unite(unit);
    }
    if (entry.event.body.contains("details"_L1))
        all.insert(u"details"_s);
    for (const QJsonValue tag : entry.event.body.value("tags"_L1).toArray())
        all.insert(u"tag "_s + tag.toString());
    return all;
}

} // namespace

QList<JournalEntry> standing(const QList<JournalEntry> &events)
{
    QSet<qint64> takenBack;
    for (const JournalEntry &entry : events) {
        if (const qint64 seq = undoneSeq(entry))
            takenBack.insert(seq);
    }
    if (takenBack.isEmpty())
        return events;
    QList<JournalEntry> left;
    for (const JournalEntry &entry : events) {
        if (!undoneSeq(entry) && !takenBack.contains(entry.seq))
            left += entry;
    }
    return left;
}

Result<JournalEntry> target(const Ticket &ticket, const QList<JournalEntry> &events, qint64 seq)
{
    const QList<JournalEntry> left = standing(events);
    const auto found = std::find_if(left.crbegin(), left.crend(), [&](const JournalEntry &entry) { return seq > 0 ? entry.seq == seq : mayBeUndone(entry); });
    if (found == left.crend() || !mayBeUndone(*found))
        return failure(Error{ErrorKind::NotFound, u"ticket.nothing_to_undo"_s, {}, {}, {{u"number"_s, ticket.number}}});
    const QSet<QString> columns = touched(*found);
    for (auto later = left.crbegin(); later != found; ++later) {
        if (!touched(*later).intersects(columns))
            continue;
        return failure(Error{ErrorKind::Conflict, u"ticket.undo_too_late"_s, {}, {},
                             {{u"number"_s, ticket.number}, {u"kind"_s, later->event.kind}, {u"who"_s, QString::number(later->event.actor.value)},
                              {u"at"_s, instantText(later->event.occurredAt)}}});
    }
    return *found;
}

std::optional<QString> detailsBefore(const QList<JournalEntry> &events, qint64 seq)
{
    std::optional<QString> details;
    for (const JournalEntry &entry : events) {
        if (entry.seq < seq && entry.event.body.contains("details"_L1))
            details = entry.event.body.value("details"_L1).toString();
    }
    return details;
}

} // namespace frontdesk::undo
