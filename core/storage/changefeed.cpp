#include "core/storage/changefeed.h"

#include "core/storage/journal.h"
#include "core/support/whenfinished.h"

namespace frontdesk {

namespace {
constexpr int manyChanges = 500; // beyond this, reading everything again is cheaper than naming it
}

ChangeFeed::ChangeFeed(DbWorker &work, DbWorker &notices, QObject *parent)
    : QObject(parent)
    , m_work(work)
{
    qRegisterMetaType<ChangeSet>();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ChangeFeed::flush);
    connect(&work, &DbWorker::committed, this,
            [this](const Session::Notice &notice) { gather(notice.changes, 0, 0, notice.everything); });
    connect(&notices, &DbWorker::noticed, this, [this](qint64 first, qint64 last, bool everything) { gather({}, first, last, everything); });
    // From where "the end of the journal" is read when only the fact of a change is known (SQLite, other processes).
    whenFinished(m_work.read([](Session &session) { return journal::lastId(session); }), this, [this](const Result<qint64> &last) {
        if (last && m_lastSeen < 0)
            m_lastSeen = *last;
    });
}

void ChangeFeed::gather(const QList<Change> &changes, qint64 first, qint64 last, bool everything)
{
    for (const Change &change : changes)
        m_changes.insert({change.subject, change.id});
    if (first > 0)
        m_ranges.append({first, last});
    else if (!everything && changes.isEmpty())
        m_tail = true;
    m_everything = m_everything || everything || m_changes.size() > manyChanges || m_ranges.size() > manyChanges;
    if (!m_timer.isActive())
        m_timer.start(m_pace.waitMs());
}

void ChangeFeed::flush()
{
    ChangeSet set;
    set.everything = m_everything;
    for (const auto &[subject, id] : std::as_const(m_changes))
        set.changes.append(Change{subject, id});
    const auto ranges = m_everything ? QList<std::pair<qint64, qint64>>() : m_ranges;
    const bool tail = m_tail && !m_everything && m_lastSeen >= 0;
    m_changes.clear();
    m_ranges.clear();
    m_everything = false;
    m_tail = false;
    if (set.everything || (ranges.isEmpty() && !tail)) {
        if (set.everything || !set.changes.isEmpty())
            emit changed(set);
        return;
    }
    struct Found
    {
        QList<Change> changes;
        qint64 last = 0;
    };
    m_pace.asks();
    whenFinished(m_work.read([ranges, tail, from = m_lastSeen](Session &session) -> Result<Found> {
            Found found;
            auto asked = ranges;
            if (tail) {
                FRONTDESK_LET(last, journal::lastId(session));
                found.last = last;
                asked.append({from + 1, last});
            }
            FRONTDESK_LET(changes, journal::subjects(session, asked));
            found.changes = changes;
            return found;
        }), this, [this, set](const Result<Found> &found) mutable {
            m_pace.isAnswered();
            if (!found) {
                set.everything = true;
            } else {
                m_lastSeen = std::max(m_lastSeen, found->last);
                for (const Change &change : found->changes) {
                    if (!set.changes.contains(change))
                        set.changes.append(change);
                }
            }
            if (set.everything || !set.changes.isEmpty())
                emit changed(set);
        });
}

} // namespace frontdesk
