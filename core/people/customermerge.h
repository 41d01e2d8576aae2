#pragma once

#include "core/people/people.h"

#include <QStringList>

namespace frontdesk {

/// Somebody who may be the same person, and why: "phone" (same number, and not two extensions of one switchboard), "email",
/// "name" (same name in the same organisation).
struct DuplicateCustomer
{
    Customer customer;
    QStringList reasons;
    bool operator==(const DuplicateCustomer &) const = default;
};

/// Two customers of the desk who may be one, the older first.
struct DuplicatePair
{
    Customer first, second;
    QStringList reasons;
    bool operator==(const DuplicatePair &) const = default;
};

/// Two customers become one. The loser's row stays as it is and points to the survivor: tickets, contacts, telephone numbers, e-mails,
/// devices and notes of both are the survivor's from now on, and every number and name finds the survivor.
struct CustomerMerge
{
    Customer survivor; ///< as it was shown: whoever changed it meanwhile makes a conflict
    Customer loser;    ///< likewise
    Customer values;   ///< what the survivor is to be, chosen field by field; its id and number do not count
};

/// A customer who was merged into another.
struct MergedCustomer
{
    Customer customer;
    Id<Customer> into; ///< whom they were merged into, who may have been merged again since
    QDateTime at;      ///< UTC
    QString who;       ///< staff's name, or the login where there is none
    bool operator==(const MergedCustomer &) const = default;
};

/// A merge was taken back.
struct CustomerUnmerged
{
    Customer survivor; ///< as it stands now
    Customer restored; ///< the other, a person of their own again
    QStringList kept;  ///< columns of the survivor which somebody changed after the merge: they were left as they are
};

} // namespace frontdesk
