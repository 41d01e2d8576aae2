#pragma once

#include "core/people/customermerge.h"
#include "core/people/peoplework.h"

/// Units of work that make one customer of two and two of one again. Nothing moves: the loser's row points to the survivor, and whoever
/// reads a person reads the whole family. Undo is exact therefore, whatever was logged in between.
namespace frontdesk::customermergework {

/// Whom a customer was merged into in the end; the customer itself if into nobody. Unknown ids come back as they are.
Result<Id<Customer>> root(Session &session, Id<Customer> id);
/// The customer and everybody merged into them, directly or by others; the customer first, then by id, then once more with the values
/// that a merge replaced: by all of them the person is known.
Result<QList<Customer>> family(Session &session, Id<Customer> id);
/// The same as ids only, for several people at once: each one's own id first.
Result<QHash<Id<Customer>, QList<Id<Customer>>>> families(Session &session, const QList<Id<Customer>> &ids);
/// Everybody merged into the customer, with who did it and when.
Result<QList<MergedCustomer>> merged(Session &session, const DeskReference &reference, Id<Customer> id);

/// Who may be the same person as this one, most reasons first, at most 20.
Result<QList<DuplicateCustomer>> duplicates(Session &session, Id<Customer> id);
/// Pairs of the whole desk, the oldest first.
Result<QList<DuplicatePair>> duplicatePairs(Session &session, int limit);

/// Errors: "access.denied" (the service), "customer.merge_self", "customer.not_found", those of a customer's fields; of kind Conflict
/// "customer.merged" (one of the two was merged meanwhile) and "customer.changed_meanwhile" (a shown value is no longer true).
Result<Customer> merge(Session &session, const PeopleContext &context, const CustomerMerge &merge);

/// Takes the merge of `loser` back: they stand on their own again, with their keys; the survivor's fields are what they were, but for
/// those that somebody changed since. Errors: "access.denied", "customer.not_found", "customer.not_merged" (Conflict).
Result<CustomerUnmerged> unmerge(Session &session, const PeopleContext &context, Id<Customer> loser);

} // namespace frontdesk::customermergework
