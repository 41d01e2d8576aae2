#pragma once

#include "core/people/people.h"
#include "core/storage/session.h"

#include <QJsonObject>

/// A customer as a row: read, compared, checked, written with its keys. For the units of work of this room.
namespace frontdesk::customerrow {

Customer fromRow(const Row &row);
/// The columns that people write, as the journal's "set" and as what is compared to find out what changed.
QJsonObject columnsOf(const Customer &customer);
Binds bindsOf(const Customer &customer);
/// Takes one column over; phone_e164 follows from the phone and is not taken.
void takeOver(Customer &to, const Customer &from, const QString &column);
/// The customer as it is stored: trimmed, the telephone read; or what is wrong with it, at its field.
Result<Customer> checked(Customer customer, const QString &region);
/// What is dialled before the extensions of a site; empty if it has none.
Result<QString> sitePrefix(Session &session, Id<Site> site);
/// Makes the keys what they are to be: those of the person and of everybody merged into them; none for one who was merged into another.
Result<void> writeKeys(Session &session, Id<Customer> id, const QString &region);

} // namespace frontdesk::customerrow
