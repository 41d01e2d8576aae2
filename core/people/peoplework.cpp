#include "core/people/peoplework.h"

#include "core/desk/deskreference.h"
#include "core/people/customerkeys.h"
#include "core/people/customermergework.h"
#include "core/people/customerrow.h"
#include "core/people/phonenumber.h"
#include "core/storage/journal.h"
#include "core/support/textfolding.h"

using namespace Qt::StringLiterals;

namespace frontdesk::peoplework {

namespace {

/// Ids as the parameter of a list: an array on PostgreSQL, JSON on SQLite.
QString idList(Backend backend, const QList<Id<Customer>> &ids)
{
    QStringList texts;
    for (const Id<Customer> id : ids)
        texts += QString::number(id.value);
    return (backend == Backend::Postgres ? u"{%1}"_s : u"[%1]"_s).arg(texts.join(u','));
}

Result<QList<Customer>> withIds(Session &session, const QString &statement, const Binds &binds)
{
    FRONTDESK_LET(ids, session.query(statement, binds, [](const Row &row) { return row.id<Customer>(u"customer_id"_s); }));
    QList<Customer> customers;
    for (const Id<Customer> id : std::as_const(ids)) {
        FRONTDESK_LET(customer, read(session, id));
        customers += customer;
    }
    return customers;
}

} // namespace

Find findStatement(const QString &typed, const QString &region, int limit)
{
    QList<CustomerQueryWord> words = customerQuery(typed, region);
    if (words.isEmpty())
        return {};
    // The longest word leads: it leaves the fewest to be looked at for the others.
    std::stable_sort(words.begin(), words.end(),
                     [](const auto &a, const auto &b) { return a.prefixes.first().size() > b.prefixes.first().size(); });
    Find find;
    const auto ranges = [&](qsizetype word, const QString &table) {
        QStringList parts;
        const QStringList &prefixes = words.at(word).prefixes;
        for (qsizetype i = 0; i < prefixes.size(); ++i) {
            const QString name = u"%1_%2"_s.arg(word).arg(i);
            parts += u"(%1.term >= :from%2 AND %1.term < :to%2)"_s.arg(table, name);
            find.binds.append({{u"from"_s + name, prefixes.at(i)}, {u"to"_s + name, prefixEnd(prefixes.at(i))}});
        }
        return u'(' + parts.join(u" OR "_s) + u')';
    };
    QString where = ranges(0, u"k"_s);
    for (qsizetype word = 1; word < words.size(); ++word) {
        const QString table = u"k%1"_s.arg(word);
        where += u" AND EXISTS (SELECT 1 FROM customer_key %1 WHERE %1.customer_id = k.customer_id AND %2)"_s.arg(table, ranges(word, table));
    }
    find.binds.append({{u"exact"_s, words.first().prefixes.first()}, {u"limit"_s, limit}});
    find.sql = u"SELECT k.customer_id, min(k.term) AS term, min(CASE WHEN k.term = :exact THEN 0 ELSE length(k.term) END) AS rank FROM customer_key k WHERE "_s
        + where + u" GROUP BY k.customer_id ORDER BY rank, term, customer_id LIMIT :limit"_s;
    return find;
}

Result<QList<CustomerHit>> find(Session &session, const QString &typed, const QString &region, int limit)
{
    const Find statement = findStatement(typed, region, limit);
    if (statement.sql.isEmpty())
        return QList<CustomerHit>();
    using Found = std::pair<Id<Customer>, QString>;
    FRONTDESK_LET(found, session.queryText(statement.sql, statement.binds,
                                           [](const Row &row) { return Found{row.id<Customer>(u"customer_id"_s), row.text(u"term"_s)}; }));
    QList<Id<Customer>> ids;
    for (const Found &one : std::as_const(found))
        ids += one.first;
    FRONTDESK_LET(families, customermergework::families(session, ids));
    QList<CustomerHit> hits;
    for (const auto &[id, term] : std::as_const(found)) {
        FRONTDESK_LET(customer, read(session, id));
        hits.append({customer, term, families.value(id)});
    }
    return hits;
}

Result<Customer> read(Session &session, Id<Customer> id)
{
    FRONTDESK_LET(customer, session.queryOne(u"people.columns"_s, {{u"id"_s, id.value}}, customerrow::fromRow));
    if (!customer)
        return failure(ErrorKind::NotFound, u"customer.not_found"_s, u"customer"_s);
    return *customer;
}

Result<CustomerCard> card(Session &session, const DeskReference &reference, Id<Customer> id)
{
    CustomerCard card;
    FRONTDESK_LET(whose, customermergework::root(session, id));
    FRONTDESK_LET(customer, read(session, whose));
    card.customer = customer;
    FRONTDESK_LET(family, customermergework::families(session, {customer.id}));
    const Binds who{{u"customers"_s, idList(session.backend(), family.value(customer.id))}};
    const auto key = [](const Row &row) { return row.integer(u"id"_s); };
    FRONTDESK_LET(open, session.query(u"people.open_tickets"_s, who, key));
    card.openTickets = open;
    FRONTDESK_LET(recent, session.query(u"people.recent_tickets"_s, who, key));
    card.recentTickets = recent;
    FRONTDESK_LET(count, session.queryOne(u"people.ticket_count"_s, who, [](const Row &row) { return row.integer(u"n"_s); }));
    card.ticketCount = count.value_or(0);
    FRONTDESK_LET(last, session.queryOne(u"people.last_contact"_s, who, [](const Row &row) { return row.instant(u"at"_s); }));
    card.lastContactAt = last.value_or(QDateTime());
    if (family.value(customer.id).size() > 1) {
        FRONTDESK_LET(merged, customermergework::merged(session, reference, customer.id));
        card.merged = merged;
        FRONTDESK_LET(selves, customermergework::family(session, customer.id));
        const auto others = [&](QStringList &list, QString Customer::*field) {
            for (const Customer &self : std::as_const(selves))
                list += self.*field;
            list.removeDuplicates();
            list.removeAll(customer.*field);
            list.removeAll(QString());
        };
        others(card.otherPhones, &Customer::phone);
        others(card.otherEmails, &Customer::email);
        others(card.otherDevices, &Customer::device);
    }
    return card;
}

Result<QList<Organisation>> organisations(Session &session)
{
    return session.query(u"people.organisations"_s, {}, [](const Row &row) {
        return Organisation{row.id<Organisation>(u"id"_s), row.text(u"name"_s), row.flag(u"vip"_s), row.text(u"note"_s)};
    });
}

Result<QList<Site>> sites(Session &session, Id<Organisation> organisation)
{
    return session.query(u"people.sites"_s, {{u"organisation"_s, organisation.value}}, [](const Row &row) {
        return Site{row.id<Site>(u"id"_s), row.id<Organisation>(u"organisation_id"_s), {row.text(u"name_zh"_s), row.text(u"name_en"_s)},
                    row.text(u"zone"_s), row.text(u"phone_prefix"_s)};
    });
}

Result<Customer> save(Session &session, const PeopleContext &context, const Customer &given)
{
    FRONTDESK_LET(customer, customerrow::checked(given, context.region));
    QJsonObject set = customerrow::columnsOf(customer), was;
    QString kind = u"added"_s;
    if (customer.id) {
        FRONTDESK_LET(before, read(session, customer.id));
        FRONTDESK_LET(survivor, customermergework::root(session, customer.id));
        if (survivor != customer.id) {
            FRONTDESK_LET(now, read(session, survivor));
            return failure(Error{ErrorKind::Conflict, u"customer.merged"_s, u"customer"_s, {}, {{u"number"_s, before.number}, {u"into"_s, now.number}}});
        }
        customer.number = before.number;
        was = customerrow::columnsOf(before);
        for (const QString &column : was.keys()) {
            if (set.value(column) != was.value(column))
                continue;
            set.remove(column);
            was.remove(column);
        }
        if (set.isEmpty())
            return before;
        kind = u"changed"_s;
        FRONTDESK_TRY(session.execute(u"people.update"_s, customerrow::bindsOf(customer) + Binds{{u"id"_s, customer.id.value}}));
    } else {
        FRONTDESK_LET(last, session.queryOne(u"people.next_number"_s, {}, [](const Row &row) { return row.integer(u"last"_s); }));
        customer.number = u"C-%1"_s.arg(qlonglong(last.value_or(0)), 6, 10, QLatin1Char('0'));
        set.insert(u"number"_s, customer.number);
        FRONTDESK_LET(id, session.insert(u"people.insert"_s, customerrow::bindsOf(customer) + Binds{{u"number"_s, customer.number}, {u"now"_s, context.now}}));
        customer.id = Id<Customer>{id};
    }
    FRONTDESK_TRY(customerrow::writeKeys(session, customer.id, context.region));
    QJsonObject body{{u"set"_s, set}};
    if (!was.isEmpty())
        body.insert(u"was"_s, was);
    FRONTDESK_LET(entry, journal::append(session, {u"customer"_s, customer.id.value, kind, body, context.now, context.actor.staff, false},
                                         context.actor.login, context.now));
    FRONTDESK_TRY(session.execute(u"people.set_seq"_s, {{u"seq"_s, entry.seq}, {u"id"_s, customer.id.value}}));
    return read(session, customer.id);
}

Result<CustomerSaved> change(Session &session, const PeopleContext &context, const DeskReference &reference, const Customer &was, const Customer &now)
{
    FRONTDESK_LET(locked, session.queryOne(u"people.lock"_s, {{u"id"_s, now.id.value}}, [](const Row &row) { return row.integer(u"id"_s); }));
    if (!locked)
        return failure(ErrorKind::NotFound, u"customer.not_found"_s, u"customer"_s);
    FRONTDESK_LET(saved, read(session, now.id));
    FRONTDESK_LET(wanted, customerrow::checked(now, context.region));
    const QJsonObject before = customerrow::columnsOf(was), after = customerrow::columnsOf(wanted), stands = customerrow::columnsOf(saved);
    CustomerSaved result;
    Customer merged = saved;
    for (const QString &column : after.keys()) {
        if (column == "phone_e164"_L1 || after.value(column) == before.value(column) || after.value(column) == stands.value(column))
            continue; // it follows from the phone; not touched; a colleague wrote the same
        if (stands.value(column) == before.value(column)) {
            customerrow::takeOver(merged, wanted, column);
            continue;
        }
        CustomerSaved::Conflict conflict{column, before.value(column).toVariant(), stands.value(column).toVariant(), after.value(column).toVariant(), {}, {}};
        FRONTDESK_LET(events, journal::read(session, u"customer"_s, now.id.value));
        for (const JournalEntry &entry : std::as_const(events)) {
            if (!entry.event.body.value("set"_L1).toObject().contains(column))
                continue;
            const Staff *who = reference.directory.person(entry.event.actor);
            conflict.who = who ? who->name : entry.recordedBy;
            conflict.at = entry.event.occurredAt;
        }
        result.conflicts += conflict;
    }
    if (merged.phone != saved.phone)
        merged.phoneE164.clear();
    FRONTDESK_LET(customer, save(session, context, merged));
    result.customer = customer;
    return result;
}

Result<std::optional<Customer>> identify(Session &session, const PeopleContext &context, const Customer &given)
{
    using Found = std::optional<Customer>;
    if (!given.number.isEmpty()) {
        FRONTDESK_LET(found, withIds(session, u"people.by_number"_s, {{u"number"_s, given.number.trimmed().toUpper()}}));
        if (found.isEmpty()) {
            Error error{ErrorKind::NotFound, u"customer.not_found"_s, u"number"_s, {}, {{u"number"_s, given.number}}};
            return failure(error);
        }
        FRONTDESK_LET(survivor, customermergework::root(session, found.first().id));
        FRONTDESK_LET(person, read(session, survivor));
        return Found(person);
    }
    // Whatever a person was known by before a merge means them still.
    const auto anyOf = [&](const Customer &customer, const auto &fits) -> Result<bool> {
        if (fits(customer))
            return true;
        FRONTDESK_LET(family, customermergework::family(session, customer.id));
        return std::any_of(family.cbegin(), family.cend(), fits);
    };
    const auto byTerm = [&](const QString &text) { return withIds(session, u"people.by_term"_s, {{u"term"_s, foldText(text).simplified()}}); };
    if (const QString email = given.email.trimmed(); !email.isEmpty()) {
        FRONTDESK_LET(found, byTerm(email));
        for (const Customer &customer : std::as_const(found)) {
            FRONTDESK_LET(fits, anyOf(customer, [&](const Customer &one) { return one.email.compare(email, Qt::CaseInsensitive) == 0; }));
            if (fits)
                return Found(customer);
        }
    }
    const auto phone = parsePhoneNumber(given.phone, context.region);
    if (phone) {
        FRONTDESK_LET(found, byTerm(phone->e164.isEmpty() ? phone->extension : phone->e164.sliced(1)));
        for (const Customer &customer : std::as_const(found)) {
            FRONTDESK_LET(family, customermergework::family(session, customer.id));
            bool fits = false;
            for (const Customer &one : std::as_const(family)) {
                FRONTDESK_LET(prefix, customerrow::sitePrefix(session, one.site));
                const bool atSite = !phone->e164.isEmpty() && numberAtSite(one.extension, prefix, context.region).e164 == phone->e164;
                fits = fits || ((one.phoneE164 == phone->e164 || atSite) && (phone->extension.isEmpty() || one.extension == phone->extension));
            }
            if (fits)
                return Found(customer);
        }
    }
    if (given.name.trimmed().isEmpty())
        return Found();
    const QString name = foldText(given.name).simplified();
    FRONTDESK_LET(found, byTerm(given.name));
    QList<Customer> namesakes;
    for (const Customer &customer : std::as_const(found)) {
        const bool otherEmail = !given.email.isEmpty() && !customer.email.isEmpty();
        const bool otherPhone = phone && !customer.phone.isEmpty();
        FRONTDESK_LET(fits, anyOf(customer, [&](const Customer &one) { return foldText(one.name).simplified() == name; }));
        if (fits && !otherEmail && !otherPhone)
            namesakes += customer;
    }
    if (namesakes.size() > 1) {
        QStringList numbers;
        for (const Customer &customer : std::as_const(namesakes).first(std::min<qsizetype>(namesakes.size(), 5)))
            numbers += customer.number;
        return failure(Error{ErrorKind::Invalid, u"customer.ambiguous"_s, u"name"_s, {}, {{u"name"_s, given.name}, {u"numbers"_s, numbers.join(u", "_s)}}});
    }
    return namesakes.isEmpty() ? Found() : Found(namesakes.first());
}

} // namespace frontdesk::peoplework
