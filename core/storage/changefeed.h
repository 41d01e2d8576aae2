#pragma once

#include "core/storage/change.h"
#include "core/storage/dbworker.h"
#include "core/support/pace.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace frontdesk {

/// Tells every open list and view what was committed, by this client or another. Lives on the GUI thread.
/// Notices are gathered for 50 ms (longer where the server is slow to answer: see Pace) and looked up once in the journal, through the rights of
/// the person signed in.
class ChangeFeed : public QObject
{
    Q_OBJECT
public:
    /// `work` answers the look-ups; `notices` listens (on SQLite both may be one). Neither is owned; both must outlive the feed.
    ChangeFeed(DbWorker &work, DbWorker &notices, QObject *parent = nullptr);

    /// Whatever is on screen is read again: it comes from elsewhere now.
    void readAgain() { gather({}, 0, 0, true); }

signals:
    void changed(const frontdesk::ChangeSet &changes);

private:
    void gather(const QList<Change> &changes, qint64 first, qint64 last, bool everything);
    void flush();

    DbWorker &m_work;
    QTimer m_timer;
    Pace m_pace{50};
    QSet<QPair<QString, qint64>> m_changes;
    QList<std::pair<qint64, qint64>> m_ranges;
    bool m_everything = false;
    bool m_tail = false;
    qint64 m_lastSeen = -1;
};

} // namespace frontdesk
