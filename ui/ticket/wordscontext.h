#pragma once

#include "core/desk/deskreference.h"

#include <QDateTime>
#include <QTimeZone>

#include <memory>

namespace frontdesk {

class Desk;

/// What the words about a ticket depend on besides the ticket.
struct WordsContext
{
    std::shared_ptr<const DeskReference> reference;
    QTimeZone zone = QTimeZone::utc(); ///< in which moments are shown: the desk's
    QString language;                  ///< "zh" or "en": which name of a group or service is shown
    QDateTime now;                     ///< UTC

    /// The desk as it is, in the language on screen.
    static WordsContext of(const Desk &desk);

    // Names for ids; empty for none or unknown.
    QString person(Id<Staff> id) const;
    QString group(Id<SupportGroup> id) const;
    QString service(Id<ServiceEntry> id) const;
    QString category(Id<Category> id) const;
    QString moment(const QDateTime &instant) const; ///< momentWords at now in the desk's zone
};

} // namespace frontdesk
