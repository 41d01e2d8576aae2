#include "core/agreement/clockrecords.h"

#include "core/support/clock.h"
#include "core/ticket/ticketrow.h"

#include <QJsonDocument>
#include <QtConcurrent>

#include <numeric>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qsizetype mostReported = 100;

Ticket ticketOf(const Row &row)
{
    Ticket ticket;
    ticket.id = row.id<Ticket>(u"id"_s);
    ticket.number = row.text(u"number"_s);
    ticket.kind = row.text(u"kind"_s);
    ticket.phase = row.text(u"phase"_s);
    ticket.priority = int(row.integer(u"priority"_s));
    ticket.group = row.id<SupportGroup>(u"group_id"_s);
    ticket.service = row.id<ServiceEntry>(u"service_id"_s);
    ticket.organisation = row.id<Organisation>(u"organisation_id"_s);
    ticket.openedAt = row.instant(u"opened_at"_s);
    ticket.acknowledgedAt = row.instant(u"acknowledged_at"_s);
    ticket.resolvedAt = row.instant(u"resolved_at"_s);
    ticket.closedAt = row.instant(u"closed_at"_s);
    ticket.agreementVersion = row.id<AgreementVersion>(u"agreement_version_id"_s);
    ticket.responseDueAt = row.instant(u"response_due_at"_s);
    ticket.responseBreachedAt = row.instant(u"response_breached_at"_s);
    ticket.dueAt = row.instant(u"due_at"_s);
    ticket.targetSeconds = row.integer(u"target_s"_s);
    ticket.hasLeft = !row.isNull(u"left_s"_s);
    ticket.leftSeconds = row.integer(u"left_s"_s);
    ticket.breachedAt = row.instant(u"breached_at"_s);
    ticket.updateDueAt = row.instant(u"update_due_at"_s);
    ticket.updateBreachedAt = row.instant(u"update_breached_at"_s);
    ticket.groupDueAt = row.instant(u"group_due_at"_s);
    ticket.groupBreachedAt = row.instant(u"group_breached_at"_s);
    ticket.imported = row.flag(u"imported"_s);
    ticket.seq = row.integer(u"seq"_s);
    return ticket;
}

JournalEntry entryOf(const Row &row)
{
    JournalEntry entry;
    entry.seq = row.integer(u"seq"_s);
    entry.event.kind = row.text(u"kind"_s);
    entry.event.occurredAt = row.instant(u"occurred_at"_s);
    entry.event.actor = row.id<Staff>(u"actor_id"_s);
    entry.event.imported = row.flag(u"imported"_s);
    return entry;
}

class Comparison
{
public:
    Comparison(const Ticket &stored, const Ticket &replayed, const QDateTime &lastEvent)
        : m_stored(stored), m_replayed(replayed), m_lastEvent(lastEvent)
    {
    }

    void instant(const QString &column, QDateTime Ticket::*member)
    {
        if (m_stored.*member != m_replayed.*member)
            report(column, instantText(m_stored.*member), instantText(m_replayed.*member));
    }
    /// A breach that came by itself since the last event is noticed, not stored, until something else is written.
    void breach(const QString &column, QDateTime Ticket::*member)
    {
        const QDateTime &replayed = m_replayed.*member;
        if (!(m_stored.*member).isValid() && replayed.isValid() && replayed >= m_lastEvent)
            return;
        instant(column, member);
    }
    void number(const QString &column, qint64 stored, qint64 replayed)
    {
        if (stored != replayed)
            report(column, QString::number(stored), QString::number(replayed));
    }

    QList<ClockDifference> found;

private:
    void report(const QString &column, const QString &stored, const QString &replayed)
    {
        found.append({m_stored.id, m_stored.number, column, stored, replayed});
    }
    const Ticket &m_stored;
    const Ticket &m_replayed;
    QDateTime m_lastEvent;
};

} // namespace

Result<QList<ClockRecord>> nextClockRecords(Session &session, ClockPlace &place, const QDateTime &until, int most, bool openOnly)
{
    QList<ClockRecord> records;
    QHash<qint64, qsizetype> byId;
    QStringList ids;
    FRONTDESK_TRY(session.each(openOnly ? u"agreement.open_records"_s : u"agreement.records"_s,
                               {{u"at"_s, place.openedAt}, {u"after"_s, place.ticket}, {u"until"_s, until}, {u"most"_s, most}}, [&](const Row &row) {
                                   records.append({ticketOf(row), {}});
                                   byId.insert(records.last().ticket.id.value, records.size() - 1);
                                   ids += QString::number(records.last().ticket.id.value);
                                   return true;
                               }));
    if (records.isEmpty())
        return records;
    const bool sqlite = session.backend() == Backend::Sqlite;
    const QString list = (sqlite ? u"[%1]"_s : u"{%1}"_s).arg(ids.join(u','));
    QList<QStringList> bodies(records.size());
    FRONTDESK_TRY(session.each(u"agreement.events"_s, {{u"ids"_s, list}}, [&](const Row &row) {
        const qsizetype index = byId.value(row.integer(u"subject_id"_s));
        records[index].events.append(entryOf(row));
        bodies[index].append(row.text(u"body"_s));
        return true;
    }));
    // The bodies on all cores: they are most of the work.
    QList<qsizetype> indexes(records.size());
    std::iota(indexes.begin(), indexes.end(), 0);
    ClockRecord *record = records.data();
    QtConcurrent::blockingMap(indexes, [record, &bodies](qsizetype index) {
        QList<JournalEntry> &events = record[index].events;
        for (qsizetype i = 0; i < events.size(); ++i)
            events[i].event.body = QJsonDocument::fromJson(bodies.at(index).at(i).toUtf8()).object();
    });
    place = {records.last().ticket.openedAt, records.last().ticket.id.value};
    return records;
}

QList<ClockDifference> clockDifferences(const ClockRecord &record, const AgreementBook &book, const QDateTime &now)
{
    Ticket replayed = record.ticket;
    cacheClocks(replayed, record.events, book, now);
    QDateTime last = record.ticket.openedAt;
    for (const JournalEntry &entry : record.events)
        last = std::max(last, entry.event.occurredAt);
    Comparison compare(record.ticket, replayed, last);
    compare.instant(u"response_due_at"_s, &Ticket::responseDueAt);
    compare.breach(u"response_breached_at"_s, &Ticket::responseBreachedAt);
    compare.instant(u"due_at"_s, &Ticket::dueAt);
    if (record.ticket.targetSeconds != replayed.targetSeconds) {
        // A version that has begun since the last event has changed the target by time alone.
        Ticket then = record.ticket;
        cacheClocks(then, record.events, book, last);
        if (record.ticket.targetSeconds != then.targetSeconds)
            compare.number(u"target_s"_s, record.ticket.targetSeconds, replayed.targetSeconds);
    }
    compare.number(u"has_left"_s, record.ticket.hasLeft, replayed.hasLeft);
    // What is left stands still while nothing is due: then it is a value, else only the state of some moment.
    if (!replayed.dueAt.isValid() && !record.ticket.dueAt.isValid())
        compare.number(u"left_s"_s, record.ticket.leftSeconds, replayed.leftSeconds);
    compare.breach(u"breached_at"_s, &Ticket::breachedAt);
    compare.instant(u"update_due_at"_s, &Ticket::updateDueAt);
    compare.breach(u"update_breached_at"_s, &Ticket::updateBreachedAt);
    compare.instant(u"group_due_at"_s, &Ticket::groupDueAt);
    compare.breach(u"group_breached_at"_s, &Ticket::groupBreachedAt);
    return compare.found;
}

void ClockCheck::add(const ClockCheck &other)
{
    tickets += other.tickets;
    clocks += other.clocks;
    different += other.different;
    first += other.first.mid(0, mostReported - first.size());
}

ClockCheck checkClocks(const QList<ClockRecord> &records, const AgreementBook &book, const QDateTime &now)
{
    ClockCheck all;
    const auto one = [&](const ClockRecord &record) {
        ClockCheck check;
        check.tickets = 1;
        check.clocks = record.ticket.agreementVersion ? 1 : 0;
        check.first = clockDifferences(record, book, now);
        check.different = check.first.isEmpty() ? 0 : 1;
        return check;
    };
    const auto sum = [](ClockCheck &whole, const ClockCheck &part) { whole.add(part); };
    all = QtConcurrent::blockingMappedReduced<ClockCheck>(records, one, sum, QtConcurrent::OrderedReduce | QtConcurrent::SequentialReduce);
    return all;
}

Result<qint64> storeClocks(Session &session, const QList<ClockRecord> &records, const AgreementBook &book, const QDateTime &now)
{
    static const QSet<QString> notClocks{u"organisation_id"_s, u"agreement_version_id"_s};
    qint64 written = 0;
    for (const ClockRecord &record : records) {
        if (clockDifferences(record, book, now).isEmpty())
            continue;
        Ticket ticket = record.ticket;
        cacheClocks(ticket, record.events, book, now);
        Binds binds;
        for (const auto &column : ticketrow::clockColumns(ticket)) {
            if (!notClocks.contains(column.first))
                binds.append(column);
        }
        binds.append({{u"id"_s, ticket.id.value}, {u"seq"_s, ticket.seq}});
        FRONTDESK_LET(rows, session.execute(u"agreement.store_clocks"_s, binds));
        written += rows;
    }
    return written;
}

} // namespace frontdesk
