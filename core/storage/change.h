#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace frontdesk {

/// What a committed transaction touched. Subjects are the journal's: "ticket", "interaction", "customer", "staff", "setting", …
struct Change
{
    QString subject;
    qint64 id = 0;
    auto operator<=>(const Change &) const = default;
};

/// A gathered notice. `everything` = read again whatever is on screen (reconnect, import, mass change).
struct ChangeSet
{
    QList<Change> changes;
    bool everything = false;

    bool touches(const QString &subject) const
    {
        if (everything)
            return true;
        for (const Change &change : changes) {
            if (change.subject == subject)
                return true;
        }
        return false;
    }
    bool touches(const QString &subject, qint64 id) const { return everything || changes.contains(Change{subject, id}); }
};

} // namespace frontdesk

Q_DECLARE_METATYPE(frontdesk::ChangeSet)
