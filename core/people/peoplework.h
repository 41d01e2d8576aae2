#pragma once

#include "core/access/actor.h"
#include "core/people/peopleservice.h"
#include "core/storage/session.h"

namespace frontdesk {

struct DeskReference;

/// What a unit of work on customers needs besides the session.
struct PeopleContext
{
    Actor actor;
    QString region; ///< ISO 3166 code of the desk's country: what a telephone number without a country code means
    QDateTime now;  ///< UTC
};

namespace peoplework {

/// The statement behind find(), with its values; the plan of it is tested.
struct Find
{
    QString sql;
    Binds binds;
};
Find findStatement(const QString &typed, const QString &region, int limit); ///< empty sql when nothing was typed

Result<QList<CustomerHit>> find(Session &session, const QString &typed, const QString &region, int limit);
Result<Customer> read(Session &session, Id<Customer> id); ///< the row itself, merged or not; "customer.not_found"
/// Of whoever the person was merged into, with the tickets and contacts of all.
Result<CustomerCard> card(Session &session, const DeskReference &reference, Id<Customer> id);
Result<QList<Organisation>> organisations(Session &session);
Result<QList<Site>> sites(Session &session, Id<Organisation> organisation);

/// Makes (id none) or changes a customer: number, row, keys and journal event in one. Errors: "customer.not_found"; at their fields
/// "customer.name_missing", "customer.email_invalid", "field.too_long", the phone.… of parsePhoneNumber; Conflict "customer.merged".
Result<Customer> save(Session &session, const PeopleContext &context, const Customer &customer);

/// Saves only the fields in which `now` differs from `was`; one that somebody else changed meanwhile stays and becomes a conflict.
/// Errors: those of save().
Result<CustomerSaved> change(Session &session, const PeopleContext &context, const DeskReference &reference, const Customer &was, const Customer &now);

/// The person whom a script means: by number, else e-mail, else telephone, else name, each exactly; nothing when nobody fits.
/// A name alone decides only if nothing else given says otherwise. Errors: "customer.not_found" (an unknown number),
/// "customer.ambiguous" (several people of that name).
Result<std::optional<Customer>> identify(Session &session, const PeopleContext &context, const Customer &given);

} // namespace peoplework
} // namespace frontdesk
