#include "core/people/customermergework.h"

#include "core/desk/deskreference.h"
#include "core/people/customerrow.h"
#include "core/storage/journal.h"
#include "core/support/textfolding.h"

using namespace Qt::StringLiterals;

namespace frontdesk::customermergework {

namespace {

constexpr qsizetype mostDuplicates = 20;

Id<Customer> idOf(const Row &row)
{
    return row.id<Customer>(u"id"_s);
}

/// Both rows, always in the same order: whoever merges the other way round at the same moment waits instead of standing across.
Result<void> lockBoth(Session &session, Id<Customer> one, Id<Customer> other)
{
    for (const Id<Customer> id : {std::min(one, other), std::max(one, other)}) {
        FRONTDESK_LET(locked, session.queryOne(u"people.lock"_s, {{u"id"_s, id.value}}, idOf));
        if (!locked)
            return failure(ErrorKind::NotFound, u"customer.not_found"_s, u"customer"_s);
    }
    return {};
}

Result<Id<Customer>> mergedInto(Session &session, Id<Customer> id)
{
    FRONTDESK_LET(into, session.queryOne(u"people.merged_into"_s, {{u"id"_s, id.value}}, [](const Row &row) { return row.id<Customer>(u"merged_into"_s); }));
    return into.value_or(Id<Customer>{});
}

/// What the person who merges had on the screen is what stands; or the conflict.
Result<Customer> asShown(Session &session, const Customer &shown)
{
    FRONTDESK_LET(into, mergedInto(session, shown.id));
    FRONTDESK_LET(stands, peoplework::read(session, shown.id));
    if (into) {
        FRONTDESK_LET(survivorId, root(session, into));
        FRONTDESK_LET(survivor, peoplework::read(session, survivorId));
        return failure(Error{ErrorKind::Conflict, u"customer.merged"_s, u"customer"_s, {}, {{u"number"_s, stands.number}, {u"into"_s, survivor.number}}});
    }
    const QJsonObject was = customerrow::columnsOf(shown), now = customerrow::columnsOf(stands);
    for (const QString &column : now.keys()) {
        if (was.value(column) != now.value(column))
            return failure(Error{ErrorKind::Conflict, u"customer.changed_meanwhile"_s, column, {}, {{u"number"_s, stands.number}}});
    }
    return stands;
}

Result<JournalEntry> record(Session &session, const PeopleContext &context, Id<Customer> customer, const QString &kind, const QJsonObject &body)
{
    FRONTDESK_LET(entry, journal::append(session, {u"customer"_s, customer.value, kind, body, context.now, context.actor.staff, false},
                                         context.actor.login, context.now));
    FRONTDESK_TRY(session.execute(u"people.set_seq"_s, {{u"seq"_s, entry.seq}, {u"id"_s, customer.value}}));
    return entry;
}

/// Only what differs, as "set" and "was" of an event.
QJsonObject difference(const QJsonObject &was, const QJsonObject &now)
{
    QJsonObject set, before;
    for (const QString &column : now.keys()) {
        if (now.value(column) != was.value(column)) {
            set.insert(column, now.value(column));
            before.insert(column, was.value(column));
        }
    }
    return set.isEmpty() ? QJsonObject() : QJsonObject{{u"set"_s, set}, {u"was"_s, before}};
}

Result<void> writeRow(Session &session, const Customer &customer)
{
    FRONTDESK_TRY(session.execute(u"people.update"_s, customerrow::bindsOf(customer) + Binds{{u"id"_s, customer.id.value}}));
    return {};
}

Result<void> point(Session &session, Id<Customer> loser, Id<Customer> into)
{
    FRONTDESK_TRY(session.execute(u"people.set_merged"_s, {{u"into"_s, into ? QVariant(into.value) : QVariant(QMetaType::fromType<qlonglong>())},
                                                            {u"id"_s, loser.value}}));
    return {};
}

/// The survivor's events up to the merge that is taken back, and which merges were taken back before.
struct Takings
{
    QList<JournalEntry> events;
    QList<qint64> undone; ///< seq

    qsizetype lastOf(Id<Customer> loser) const
    {
        for (qsizetype i = events.size() - 1; i >= 0; --i) {
            const JournalDraft &event = events.at(i).event;
            if (event.kind == "took_over"_L1 && event.body.value("merged"_L1).toInteger() == loser.value && !undone.contains(events.at(i).seq))
                return i;
        }
        return -1;
    }

    /// What a column was before the event at `index`; a merge that was taken back since never happened.
    QJsonValue before(qsizetype index, const QString &column) const
    {
        QJsonValue value = events.at(index).event.body.value("was"_L1).toObject().value(column);
        for (qsizetype i = index - 1; i >= 0; --i) {
            if (!events.at(i).event.body.value("set"_L1).toObject().contains(column))
                continue;
            if (!undone.contains(events.at(i).seq))
                break;
            value = events.at(i).event.body.value("was"_L1).toObject().value(column);
        }
        return value;
    }
};

Result<Takings> takings(Session &session, Id<Customer> survivor)
{
    Takings all;
    FRONTDESK_LET(events, journal::read(session, u"customer"_s, survivor.value));
    all.events = events;
    for (const JournalEntry &entry : std::as_const(events)) {
        if (entry.event.kind == "gave_back"_L1)
            all.undone += entry.event.body.value("undone"_L1).toInteger();
    }
    return all;
}

void setColumn(Customer &customer, const QString &column, const QJsonValue &value)
{
    Customer from;
    from.name = from.title = from.email = from.phone = from.extension = from.device = from.language = from.note = value.toString();
    from.organisation.value = value.toInteger();
    from.site.value = value.toInteger();
    from.vip = value.toBool();
    customerrow::takeOver(customer, from, column);
    if (column == "phone_e164"_L1)
        customer.phoneE164 = value.toString();
}

/// The numbers are the same, and they are not two extensions of one switchboard.
bool samePhone(const Customer &one, const Customer &other)
{
    if (one.phoneE164.isEmpty())
        return !one.extension.isEmpty() && other.phoneE164.isEmpty() && one.extension == other.extension && one.organisation && one.organisation == other.organisation;
    return one.phoneE164 == other.phoneE164 && (one.extension.isEmpty() || other.extension.isEmpty() || one.extension == other.extension);
}

bool sameEmail(const Customer &one, const Customer &other)
{
    return !one.email.isEmpty() && one.email.compare(other.email, Qt::CaseInsensitive) == 0;
}

bool sameName(const Customer &one, const Customer &other)
{
    if (one.organisation != other.organisation || foldText(one.name).simplified() != foldText(other.name).simplified())
        return false;
    // Without an organisation a name alone says little once two numbers differ.
    return one.organisation || one.phone.isEmpty() || other.phone.isEmpty() || samePhone(one, other);
}

QStringList reasonsFor(const QList<Customer> &one, const QList<Customer> &other)
{
    const auto any = [&](bool (*same)(const Customer &, const Customer &)) {
        return std::any_of(one.cbegin(), one.cend(), [&](const Customer &a) {
            return std::any_of(other.cbegin(), other.cend(), [&](const Customer &b) { return same(a, b); });
        });
    };
    QStringList reasons;
    if (any(samePhone))
        reasons += u"phone"_s;
    if (any(sameEmail))
        reasons += u"email"_s;
    if (any(sameName))
        reasons += u"name"_s;
    return reasons;
}

} // namespace

Result<Id<Customer>> root(Session &session, Id<Customer> id)
{
    // A guard of the schema keeps circles out.
    Id<Customer> found = id;
    while (found) {
        FRONTDESK_LET(into, mergedInto(session, found));
        if (!into)
            break;
        found = into;
    }
    return found;
}

Result<QList<Customer>> family(Session &session, Id<Customer> id)
{
    FRONTDESK_LET(ids, session.query(u"people.family"_s, {{u"id"_s, id.value}}, idOf));
    QList<Customer> members;
    for (const Id<Customer> member : std::as_const(ids)) {
        FRONTDESK_LET(customer, peoplework::read(session, member));
        members += customer;
    }
    if (members.size() < 2)
        return members;
    // What a survivor was known by before a merge that chose the other's value is theirs still.
    for (const Customer &member : QList<Customer>(members)) {
        FRONTDESK_LET(history, takings(session, member.id));
        for (const JournalEntry &entry : std::as_const(history.events)) {
            const QJsonObject was = entry.event.body.value("was"_L1).toObject();
            if (entry.event.kind != "took_over"_L1 || was.isEmpty() || history.undone.contains(entry.seq))
                continue;
            Customer former = member;
            for (const QString &column : was.keys())
                setColumn(former, column, was.value(column));
            members += former;
        }
    }
    return members;
}

Result<QHash<Id<Customer>, QList<Id<Customer>>>> families(Session &session, const QList<Id<Customer>> &ids)
{
    QHash<Id<Customer>, QList<Id<Customer>>> all;
    if (ids.isEmpty())
        return all;
    Binds binds;
    QStringList names;
    for (const Id<Customer> id : ids) {
        names += u":id%1"_s.arg(names.size());
        binds.append({names.last().mid(1), id.value});
        all.insert(id, {id});
    }
    const QString sql = u"WITH RECURSIVE family (root, id) AS (SELECT id, id FROM customer WHERE id IN (%1) "
                        "UNION SELECT f.root, c.id FROM family f JOIN customer c ON c.merged_into = f.id) "
                        "SELECT root, id FROM family WHERE id <> root ORDER BY id"_s.arg(names.join(u", "_s));
    FRONTDESK_TRY(session.eachText(sql, binds, [&](const Row &row) {
        all[row.id<Customer>(u"root"_s)] += idOf(row);
        return true;
    }));
    return all;
}

Result<QList<MergedCustomer>> merged(Session &session, const DeskReference &reference, Id<Customer> id)
{
    FRONTDESK_LET(members, family(session, id));
    QList<MergedCustomer> all;
    for (const Customer &member : std::as_const(members)) {
        const bool isListed = std::any_of(all.cbegin(), all.cend(), [&](const MergedCustomer &known) { return known.customer.id == member.id; });
        if (member.id == id || isListed)
            continue;
        MergedCustomer one{member, {}, {}, {}};
        FRONTDESK_LET(events, journal::read(session, u"customer"_s, member.id.value));
        for (const JournalEntry &entry : std::as_const(events)) {
            if (entry.event.kind != "merged"_L1)
                continue;
            const Staff *who = reference.directory.person(entry.event.actor);
            one.into = Id<Customer>{entry.event.body.value("set"_L1).toObject().value("merged_into"_L1).toInteger()};
            one.at = entry.event.occurredAt;
            one.who = who ? who->name : entry.recordedBy;
        }
        all += one;
    }
    return all;
}

Result<QList<DuplicateCustomer>> duplicates(Session &session, Id<Customer> id)
{
    FRONTDESK_LET(self, root(session, id));
    FRONTDESK_LET(mine, family(session, self));
    QList<Id<Customer>> candidates;
    const auto add = [&](const QString &statement, const Binds &binds) -> Result<void> {
        FRONTDESK_LET(found, session.query(statement, binds, [](const Row &row) { return row.id<Customer>(u"customer_id"_s); }));
        for (const Id<Customer> candidate : std::as_const(found)) {
            if (candidate != self && !candidates.contains(candidate))
                candidates += candidate;
        }
        return {};
    };
    for (const Customer &member : std::as_const(mine)) {
        if (!member.phoneE164.isEmpty())
            FRONTDESK_TRY(add(u"people.by_term"_s, {{u"term"_s, member.phoneE164.mid(1)}}));
        for (const QString &text : {member.email, member.name, member.phoneE164.isEmpty() ? member.extension : QString()}) {
            if (const QString term = foldText(text).simplified(); !term.isEmpty())
                FRONTDESK_TRY(add(u"people.by_term"_s, {{u"term"_s, term}}));
        }
    }
    QList<DuplicateCustomer> found;
    for (const Id<Customer> candidate : std::as_const(candidates)) {
        FRONTDESK_LET(theirs, family(session, candidate));
        if (const QStringList reasons = reasonsFor(mine, theirs); !reasons.isEmpty())
            found.append({theirs.first(), reasons});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.reasons.size() > b.reasons.size(); });
    return found.mid(0, mostDuplicates);
}

Result<QList<DuplicatePair>> duplicatePairs(Session &session, int limit)
{
    using Pair = std::pair<Id<Customer>, Id<Customer>>;
    FRONTDESK_LET(found, session.query(u"people.duplicate_pairs"_s, {{u"limit"_s, limit}},
                                       [](const Row &row) { return Pair{row.id<Customer>(u"first_id"_s), row.id<Customer>(u"second_id"_s)}; }));
    QList<DuplicatePair> pairs;
    for (const auto &[first, second] : std::as_const(found)) {
        FRONTDESK_LET(one, peoplework::read(session, first));
        FRONTDESK_LET(other, peoplework::read(session, second));
        if (const QStringList reasons = reasonsFor({one}, {other}); !reasons.isEmpty())
            pairs.append({one, other, reasons});
    }
    return pairs;
}

Result<Customer> merge(Session &session, const PeopleContext &context, const CustomerMerge &merge)
{
    if (context.actor.role == "service"_L1)
        return failure(ErrorKind::Denied, u"access.denied"_s);
    if (merge.survivor.id == merge.loser.id)
        return failure(ErrorKind::Invalid, u"customer.merge_self"_s, u"customer"_s);
    FRONTDESK_TRY(lockBoth(session, merge.survivor.id, merge.loser.id));
    FRONTDESK_LET(survivor, asShown(session, merge.survivor));
    FRONTDESK_LET(loser, asShown(session, merge.loser));
    FRONTDESK_LET(values, customerrow::checked(merge.values, context.region));
    values.id = survivor.id;
    values.number = survivor.number;
    QJsonObject body = difference(customerrow::columnsOf(survivor), customerrow::columnsOf(values));
    if (!body.isEmpty())
        FRONTDESK_TRY(writeRow(session, values));
    body.insert(u"merged"_s, loser.id.value);
    body.insert(u"number"_s, loser.number);
    FRONTDESK_TRY(point(session, loser.id, survivor.id));
    FRONTDESK_TRY(record(session, context, loser.id, u"merged"_s,
                         {{u"set"_s, QJsonObject{{u"merged_into"_s, survivor.id.value}}}, {u"number"_s, survivor.number}}));
    FRONTDESK_TRY(record(session, context, survivor.id, u"took_over"_s, body));
    FRONTDESK_TRY(customerrow::writeKeys(session, loser.id, context.region));
    FRONTDESK_TRY(customerrow::writeKeys(session, survivor.id, context.region));
    return peoplework::read(session, survivor.id);
}

Result<CustomerUnmerged> unmerge(Session &session, const PeopleContext &context, Id<Customer> loser)
{
    if (context.actor.role == "service"_L1)
        return failure(ErrorKind::Denied, u"access.denied"_s);
    FRONTDESK_LET(into, mergedInto(session, loser));
    if (!into) {
        FRONTDESK_LET(known, peoplework::read(session, loser));
        return failure(Error{ErrorKind::Conflict, u"customer.not_merged"_s, u"customer"_s, {}, {{u"number"_s, known.number}}});
    }
    FRONTDESK_TRY(lockBoth(session, loser, into));
    FRONTDESK_LET(still, mergedInto(session, loser));
    FRONTDESK_LET(survivor, peoplework::read(session, into));
    FRONTDESK_LET(history, takings(session, into));
    const qsizetype taking = history.lastOf(loser);
    if (still != into || taking < 0)
        return failure(Error{ErrorKind::Conflict, u"customer.not_merged"_s, u"customer"_s, {}, {{u"number"_s, survivor.number}}});
    CustomerUnmerged result;
    const QJsonObject set = history.events.at(taking).event.body.value("set"_L1).toObject();
    const QJsonObject stands = customerrow::columnsOf(survivor);
    Customer before = survivor;
    for (const QString &column : set.keys()) {
        if (stands.value(column) == set.value(column))
            setColumn(before, column, history.before(taking, column));
        else if (column != "phone_e164"_L1)
            result.kept += column;
    }
    if (before.phone == survivor.phone)
        before.phoneE164 = survivor.phoneE164; // it follows from the phone, and that one stays
    QJsonObject body = difference(stands, customerrow::columnsOf(before));
    if (!body.isEmpty())
        FRONTDESK_TRY(writeRow(session, before));
    body.insert(u"undone"_s, history.events.at(taking).seq);
    body.insert(u"merged"_s, loser.value);
    FRONTDESK_TRY(point(session, loser, {}));
    FRONTDESK_TRY(record(session, context, loser, u"unmerged"_s, {{u"set"_s, QJsonObject{{u"merged_into"_s, QJsonValue()}}}, {u"number"_s, survivor.number}}));
    FRONTDESK_TRY(record(session, context, into, u"gave_back"_s, body));
    FRONTDESK_LET(top, root(session, into));
    FRONTDESK_TRY(customerrow::writeKeys(session, top, context.region));
    FRONTDESK_TRY(customerrow::writeKeys(session, loser, context.region));
    FRONTDESK_LET(now, peoplework::read(session, into));
    result.survivor = now;
    FRONTDESK_LET(restored, peoplework::read(session, loser));
    result.restored = restored;
    return result;
}

} // namespace frontdesk::customermergework
