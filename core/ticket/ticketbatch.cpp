#include "core/ticket/ticketbatch.h"

#include "core/storage/journalbatch.h"
#include "core/ticket/ticketlistsql.h"
#include "core/ticket/ticketrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

Result<TicketBatch> TicketBatch::read(Session &session, const QList<Id<Ticket>> &tickets, const QList<QUuid> &commands, bool withJournals)
{
    TicketBatch batch;
    QStringList places;
    Binds binds;
    for (const QUuid &command : commands) {
        const QString name = u"c%1"_s.arg(places.size());
        places += u':' + name;
        binds.append({name, command});
        batch.notDone.insert(command);
    }
    FRONTDESK_TRY(session.eachText(u"SELECT uuid FROM command WHERE uuid IN (%1)"_s.arg(places.join(u',')), binds, [&](const Row &row) {
        batch.notDone.remove(QUuid::fromString(row.text(u"uuid"_s)));
        return true;
    }));
    QList<qint64> keys;
    for (const Id<Ticket> id : tickets)
        keys += id.value;
    std::sort(keys.begin(), keys.end()); // two mass changes lock in one order
    const Backend backend = session.backend();
    const Binds ids{{u"ids"_s, idsBind(backend, keys)}};
    if (backend == Backend::Postgres)
        FRONTDESK_TRY(session.ids(u"SELECT id FROM ticket WHERE %1 ORDER BY id FOR UPDATE"_s.arg(amongIds(backend, u"id"_s)), ids));
    FRONTDESK_LET(rows, session.queryText(Statements::all().text(backend, u"ticket.rows"_s) + u" WHERE "_s + amongIds(backend, u"t.id"_s), ids, ticketrow::read));
    for (const Ticket &ticket : std::as_const(rows))
        batch.rows.insert(ticket.id.value, ticket);
    if (withJournals) {
        FRONTDESK_LET(events, journal::readMany(session, u"ticket"_s, keys));
        for (const JournalEntry &entry : std::as_const(events))
            batch.journals[entry.event.subjectId] += entry;
    }
    return batch;
}

} // namespace frontdesk
