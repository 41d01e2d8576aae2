#include "tests/support/replayedtickets.h"

#include "core/storage/journal.h"
#include "core/support/clock.h"
#include "core/ticket/ticketcolumns.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct Replay
{
    Ticket ticket = ticketcolumns::blank();
    qint64 seq = 0;
    qint64 flowSeq = 0;
    QDateTime last;
    QDateTime lastRecorded; ///< a live change counts when it is recorded, a brought one when it was
    QByteArray hash;
};

QString shown(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"v"_s, value}}).toJson(QJsonDocument::Compact));
}

} // namespace

Result<QStringList> ticketsThatAreNotTheirJournal(Connection &connection, int limit)
{
    QStringList complaints;
    Session session(connection, false, {});
    QHash<qint64, Replay> replays;
    FRONTDESK_TRY(session.eachText(
        u"SELECT id, subject_id, seq, kind, body, body_digest, occurred_at, actor_id, imported, recorded_at, recorded_by, hash FROM journal "
        "WHERE subject = 'ticket' ORDER BY subject_id, seq"_s,
        {}, [&](const Row &row) {
            const qint64 id = row.integer(u"subject_id"_s);
            Replay &replay = replays[id];
            const JournalDraft event{u"ticket"_s, id, row.text(u"kind"_s), row.json(u"body"_s), row.instant(u"occurred_at"_s),
                                     row.id<Staff>(u"actor_id"_s), row.flag(u"imported"_s)};
            // An erased body keeps the digest of what it said; whether it was erased rightly is the audit's business.
            const bool erased = event.body.value("erased"_L1).toBool();
            const QByteArray digest = erased ? row.text(u"body_digest"_s).toLatin1()
                                             : QCryptographicHash::hash(row.text(u"body"_s).toUtf8(), QCryptographicHash::Sha256).toHex();
            replay.hash = journal::hashOf(replay.hash, event, row.integer(u"seq"_s), row.instant(u"recorded_at"_s), row.text(u"recorded_by"_s), digest);
            if (row.integer(u"seq"_s) != ++replay.seq)
                complaints += u"ticket %1: event %2 has seq %3"_s.arg(id).arg(replay.seq).arg(row.integer(u"seq"_s));
            if (row.text(u"body_digest"_s).toLatin1() != digest || row.text(u"hash"_s).toLatin1() != replay.hash)
                complaints += u"ticket %1: the chain breaks at event %2"_s.arg(id).arg(replay.seq);
            if (replay.last.isValid() && event.occurredAt < replay.last)
                complaints += u"ticket %1: event %2 is older than the one before"_s.arg(id).arg(replay.seq);
            replay.last = event.occurredAt;
            replay.lastRecorded = event.imported ? event.occurredAt : row.instant(u"recorded_at"_s);
            const Ticket before = replay.ticket;
            const QJsonObject set = event.body.value("set"_L1).toObject();
            ticketcolumns::apply(replay.ticket, set);
            if (ticketcolumns::flowDiffers(before, replay.ticket))
                replay.flowSeq = replay.seq;
            // "was" is what the column was.
            const QJsonObject was = event.body.value("was"_L1).toObject();
            const QJsonObject really = ticketcolumns::all(before);
            for (auto it = was.constBegin(); it != was.constEnd(); ++it) {
                if (really.value(it.key()) != it.value())
                    complaints += u"ticket %1: event %2 says that %3 was %4"_s.arg(id).arg(replay.seq).arg(it.key(), shown(it.value()));
            }
            return complaints.size() < limit;
        }));
    const QStringList names = ticketcolumns::all(Ticket()).keys();
    FRONTDESK_TRY(session.eachText(u"SELECT id, number, seq, flow_seq, changed_at, %1 FROM ticket ORDER BY id"_s.arg(names.join(u", "_s)), {}, [&](const Row &row) {
        const Replay replay = replays.value(row.integer(u"id"_s));
        const QString number = row.text(u"number"_s);
        const QJsonObject said = ticketcolumns::all(replay.ticket);
        for (const QString &name : names) {
            const QJsonValue told = said.value(name);
            bool same = false;
            if (name.endsWith("_at"_L1) || name.endsWith("_till"_L1))
                same = instantText(row.instant(name)) == told.toString();
            else if (told.isDouble())
                same = !row.isNull(name) && row.integer(name) == told.toInteger();
            else if (told.isNull())
                same = row.isNull(name);
            else
                same = !row.isNull(name) && row.text(name) == told.toString();
            if (!same)
                complaints += u"%1 %2: row %3, journal %4"_s.arg(number, name, row.text(name), shown(told));
        }
        if (row.integer(u"seq"_s) != replay.seq || row.integer(u"flow_seq"_s) != replay.flowSeq)
            complaints += u"%1: seq %2, flow_seq %3; journal %4, %5"_s.arg(number).arg(row.integer(u"seq"_s)).arg(row.integer(u"flow_seq"_s)).arg(replay.seq).arg(replay.flowSeq);
        if (row.instant(u"changed_at"_s) < replay.last || row.instant(u"changed_at"_s) > replay.lastRecorded)
            complaints += u"%1: changed_at is not its last event"_s.arg(number);
        return complaints.size() < limit;
    }));
    return complaints;
}

} // namespace frontdesk
