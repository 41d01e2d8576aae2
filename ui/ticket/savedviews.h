#pragma once

#include "core/support/error.h"
#include "core/ticket/viewservice.h"

#include <QObject>

#include <functional>

namespace frontdesk {

class Desk;
struct ChangeSet;

/// The saved views of the person signed in and how they have arranged columns, as the screen holds them: read at once and again when
/// somebody changes one. Every change is sent to the desk and shown when the desk has it; moves are shown at once.
class SavedViews final : public QObject
{
    Q_OBJECT
public:
    /// The desk must be open and outlive the object.
    explicit SavedViews(Desk &desk, QObject *parent = nullptr);

    /// How a saved view is named beside the standard ones ("mine", "all_open"): "saved:12".
    static QString idOf(Id<SavedView> id);

    const QList<SavedView> &all() const { return m_all; } ///< in the person's order
    const SavedView *find(const QString &id) const;       ///< null if there is none (any more)
    /// Those that stand together on screen: private ones, or those shared with one group.
    QList<SavedView> beside(const SavedView &view) const;
    bool mayChange(const SavedView &view) const;
    bool mayTakeOver(const SavedView &view) const;

    void load();
    /// `kept`: once the desk has it.
    void save(const SavedView &view, const std::function<void()> &kept = {});
    void remove(const QString &id);
    void restore(); ///< the one that was removed last
    void takeOver(const QString &id);
    /// One place up (-1) or down (1) among those that stand together; false at the end.
    bool moveBy(const QString &id, int step);
    /// Before another one of those that stand together; an empty `before` puts it last.
    void moveBefore(const QString &id, const QString &before);

    /// How the columns stand in a view: as the person has arranged them, else as whoever saved the view had them; empty = the usual.
    QJsonArray columns(const QString &view) const;
    void keepColumns(const QString &view, const QJsonArray &columns);

signals:
    void changed();
    void columnsRead();
    void saved(const QString &id);
    void removed(const QString &name);
    void failed(const frontdesk::Error &error);

private:
    void reorder();

    Desk &m_desk;
    QList<SavedView> m_all;
    QHash<QString, QJsonArray> m_columns;
    std::optional<SavedView> m_removed;
};

} // namespace frontdesk
