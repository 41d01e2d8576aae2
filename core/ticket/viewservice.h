#pragma once

#include "core/access/actor.h"
#include "core/storage/dbworker.h"
#include "core/ticket/queryvocabulary.h"
#include "core/ticket/ticketfilter.h"

#include <QHash>
#include <QJsonArray>
#include <QObject>
#include <QUuid>

namespace frontdesk {

class Desk;

/// A filter of lists that somebody has kept, with its sort and columns.
struct SavedView
{
    Id<SavedView> id;
    Id<Staff> owner;        ///< who made it; given by the desk
    Id<SupportGroup> group; ///< shared with it, none = private
    QString name;
    QString query; ///< as typed (core/ticket/ticketquery.h)
    TicketSort sort;
    QJsonArray columns; ///< the list's own: names in order, with widths; for whoever has not arranged their own (layouts())
    bool operator==(const SavedView &) const = default;
};

/// Saved views: one's own, and those shared with one's groups, also of people who have left. Another's is changed or removed by whoever
/// leads the group that it is shared with (its lead, a lead in it, managers). Changes come through the feed as subject "view".
class ViewService : public QObject
{
    Q_OBJECT
public:
    explicit ViewService(Desk &desk);

    QFuture<Result<QList<SavedView>>> list(); ///< in the person's own order, new ones at the end
    /// Makes (id none) or changes one. Errors: "field.missing", "field.too_long" (name, query), "view.not_found", "view.denied",
    /// "view.group_denied" (field group) for a group that the person is not in.
    QFuture<Result<SavedView>> save(const SavedView &view, const QUuid &command = QUuid::createUuid());
    QFuture<Result<void>> remove(Id<SavedView> id);
    QFuture<Result<void>> reorder(const QList<Id<SavedView>> &order); ///< for this person only
    /// Makes a shared view of somebody who has left one's own; it stays shared. Errors: "view.not_found", "view.denied" (the owner is
    /// still here, or it is not shared with a group of one's own).
    QFuture<Result<SavedView>> takeOver(Id<SavedView> id);
    /// Whether the person signed in may change or remove it, as far as is known here; the desk decides.
    bool mayChange(const SavedView &view) const;
    /// Whether it could be taken over: shared, and its owner has left.
    bool mayTakeOver(const SavedView &view) const;

    // Columns of lists, for the person signed in only; a view is named as on screen: "all_open", "saved:12", "" for no view's filter.
    QFuture<Result<QHash<QString, QJsonArray>>> layouts();
    QFuture<Result<void>> keepLayout(const QString &view, const QJsonArray &columns); ///< empty: the usual ones again

    /// Tags in use, in the order of their letters, at most `most`, prepared for completion.
    QFuture<Result<KnownNames>> tags(int most = 20000);
    /// KnownNames::spellOut() away from the GUI thread.
    QFuture<Result<void>> spellOut(const QList<KnownNames> &all);

private:
    Desk &m_desk;
};

} // namespace frontdesk
