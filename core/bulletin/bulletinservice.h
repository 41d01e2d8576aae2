#pragma once

#include "core/bulletin/bulletin.h"
#include "core/storage/dbworker.h"

#include <QObject>

#include <memory>

namespace frontdesk {

class Desk;

/// Outages and planned work, held whole: there are few, and they must be at hand before the caller has finished the sentence.
/// Lives on the desk's thread.
class BulletinService : public QObject
{
    Q_OBJECT
public:
    explicit BulletinService(Desk &desk);

    /// Open ones and those that ended in the last 30 days, as last read: a snapshot that never changes under its holder, empty until
    /// follow() was answered.
    std::shared_ptr<const QList<Bulletin>> all() const { return m_all; }
    const Bulletin *bulletin(Id<Bulletin> id) const; ///< of that snapshot; until changed()
    /// Reads them and from then on whenever the desk changes them. Only on a desk that is open; asking again costs nothing.
    void follow();
    void read();
    bool mayWithdraw(const Bulletin &bulletin) const;
    /// Errors: those of bulletinwork::save.
    QFuture<Result<Id<Bulletin>>> save(const BulletinEdit &edit);
    QFuture<Result<QList<BulletinStep>>> history(Id<Bulletin> bulletin);
    QFuture<Result<QList<Site>>> sites();

signals:
    void changed();

private:
    Desk &m_desk;
    std::shared_ptr<const QList<Bulletin>> m_all = std::make_shared<const QList<Bulletin>>();
    bool m_follows = false;
};

} // namespace frontdesk
