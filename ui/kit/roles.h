#pragma once

#include "ui/kit/timeleft.h"

#include <QList>
#include <QString>

namespace frontdesk {

/// What the list delegates ask a model for, beside Qt::DisplayRole (the words) and Qt::AccessibleTextRole (whole words).
/// A role that a model does not answer is simply not drawn.
enum CellRole {
    PriorityRole = Qt::UserRole + 100, ///< int 1-5
    TimeLeftRole,                      ///< TimeLeft
    StateRole,                         ///< QString, code of the workflow
    VipRole,                           ///< bool, the person of this cell
    UnreadRole,                        ///< bool, the title is bold
    ChangedRole,                       ///< bool, changed in the last 10 s: accent dot
    PresenceRole,                      ///< QList<Colleague>
    InkRole                            ///< int, an Ink for the words ("Nobody" is Tertiary)
};

/// A colleague who is at this ticket now.
struct Colleague
{
    QString name;
    bool typing = false; ///< otherwise viewing

    bool operator==(const Colleague &) const = default;
};

} // namespace frontdesk

Q_DECLARE_METATYPE(QList<frontdesk::Colleague>)
