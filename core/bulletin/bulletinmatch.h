#pragma once

#include "core/bulletin/bulletin.h"
#include "core/people/directory.h"

namespace frontdesk {

/// What is known of a contact while the caller speaks.
struct BulletinQuestion
{
    QString words;
    Id<ServiceEntry> service; ///< as chosen
    Id<Site> site;            ///< of the caller
};

/// A bulletin that the contact may be about, with why.
struct BulletinHit
{
    Bulletin bulletin;
    bool byWords = false;
    bool sameService = false;
    bool sameSite = false;
    bool operator==(const BulletinHit &) const = default;
};

/// Outages that run and planned work that runs or begins within plannedAheadSeconds, as far as words, service or site speak for them: the
/// best founded first, among equals the newest. One that is bound to other sites than the caller's needs the words. Pure.
QList<BulletinHit> bulletinsLike(const QList<Bulletin> &bulletins, const BulletinQuestion &question, const Directory &directory, const QDateTime &now);

} // namespace frontdesk
