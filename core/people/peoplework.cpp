#include "core/people/peoplework.h"

#include "core/desk/deskreference.h"
#include "core/people/customerkeys.h"
#include "core/people/phonenumber.h"
#include "core/storage/journal.h"
#include "core/support/textfolding.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk::peoplework {

namespace {

constexpr qsizetype longestField = 200;
constexpr qsizetype longestNote = qsizetype(1) << 20;

Customer readCustomer(const Row &row)
{
    Customer customer;
    customer.id = row.id<Customer>(u"id"_s);
    customer.number = row.text(u"number"_s);
    customer.name = row.text(u"name"_s);
    customer.title = row.text(u"title"_s);
    customer.organisation = row.id<Organisation>(u"organisation_id"_s);
    customer.site = row.id<Site>(u"site_id"_s);
    customer.email = row.text(u"email"_s);
    customer.phone = row.text(u"phone"_s);
    customer.phoneE164 = row.text(u"phone_e164"_s);
    customer.extension = row.text(u"extension"_s);
    customer.device = row.text(u"device"_s);
    customer.language = row.text(u"language"_s);
    customer.vip = row.flag(u"vip"_s);
    customer.note = row.text(u"note"_s);
    customer.createdAt = row.instant(u"created_at"_s);
    customer.organisationName = row.text(u"organisation_name"_s);
    customer.siteName = {row.text(u"site_zh"_s), row.text(u"site_en"_s)};
    return customer;
}

QVariant keyOrNull(qint64 id)
{
    return id ? QVariant(id) : QVariant(QMetaType::fromType<qlonglong>());
}

QJsonValue jsonKey(qint64 id)
{
    return id ? QJsonValue(id) : QJsonValue();
}

/// The columns that people write, as the journal's "set" and as what is compared to find out what changed.
QJsonObject columnsOf(const Customer &customer)
{
    return {{u"name"_s, customer.name}, {u"title"_s, customer.title}, {u"organisation_id"_s, jsonKey(customer.organisation.value)},
            {u"site_id"_s, jsonKey(customer.site.value)}, {u"email"_s, customer.email}, {u"phone"_s, customer.phone},
            {u"phone_e164"_s, customer.phoneE164}, {u"extension"_s, customer.extension}, {u"device"_s, customer.device},
            {u"language"_s, customer.language}, {u"vip"_s, customer.vip}, {u"note"_s, customer.note}};
}

Binds bindsOf(const Customer &customer)
{
    return {{u"name"_s, customer.name}, {u"title"_s, customer.title}, {u"organisation_id"_s, keyOrNull(customer.organisation.value)},
            {u"site_id"_s, keyOrNull(customer.site.value)}, {u"email"_s, customer.email}, {u"phone"_s, customer.phone},
            {u"phone_e164"_s, customer.phoneE164}, {u"extension"_s, customer.extension}, {u"device"_s, customer.device},
            {u"language"_s, customer.language}, {u"vip"_s, customer.vip}, {u"note"_s, customer.note}};
}

void takeOver(Customer &to, const Customer &from, const QString &column)
{
    static const QHash<QString, QString Customer::*> texts{{u"name"_s, &Customer::name},           {u"title"_s, &Customer::title},
                                                           {u"email"_s, &Customer::email},         {u"phone"_s, &Customer::phone},
                                                           {u"extension"_s, &Customer::extension}, {u"device"_s, &Customer::device},
                                                           {u"language"_s, &Customer::language},   {u"note"_s, &Customer::note}};
    if (const auto text = texts.value(column))
        to.*text = from.*text;
    else if (column == "organisation_id"_L1)
        to.organisation = from.organisation;
    else if (column == "site_id"_L1)
        to.site = from.site;
    else if (column == "vip"_L1)
        to.vip = from.vip;
}

tl::unexpected<Error> refused(const QString &code, const QString &field)
{
    return failure(ErrorKind::Invalid, code, field);
}

/// The customer as it is stored: trimmed, the telephone read; or what is wrong with it, at its field.
Result<Customer> checked(Customer customer, const QString &region)
{
    for (QString *text : {&customer.name, &customer.title, &customer.email, &customer.phone, &customer.extension, &customer.device})
        *text = text->simplified();
    if (customer.name.isEmpty())
        return refused(u"customer.name_missing"_s, u"name"_s);
    const std::pair<QString, const QString *> fields[] = {{u"name"_s, &customer.name},           {u"title"_s, &customer.title},
                                                          {u"email"_s, &customer.email},         {u"phone"_s, &customer.phone},
                                                          {u"extension"_s, &customer.extension}, {u"device"_s, &customer.device}};
    for (const auto &[field, text] : fields) {
        if (text->size() > longestField)
            return refused(u"field.too_long"_s, field);
    }
    if (customer.note.size() > longestNote)
        return refused(u"field.too_long"_s, u"note"_s);
    static const QRegularExpression emailPattern(u"^[^@\\s]+@[^@\\s]+$"_s);
    if (!customer.email.isEmpty() && !emailPattern.match(customer.email).hasMatch())
        return refused(u"customer.email_invalid"_s, u"email"_s);
    customer.phoneE164.clear();
    if (!customer.phone.isEmpty()) {
        FRONTDESK_LET(phone, parsePhoneNumber(customer.phone, region));
        customer.phoneE164 = phone.e164;
        if (customer.extension.isEmpty())
            customer.extension = phone.extension;
    }
    if (customer.language.isEmpty())
        customer.language = u"zh"_s;
    return customer;
}

Result<void> writeKeys(Session &session, const Customer &customer, const QString &region)
{
    const QStringList wanted = customerKeys(customer, region);
    FRONTDESK_LET(present, session.query(u"people.keys"_s, {{u"id"_s, customer.id.value}}, [](const Row &row) { return row.text(u"term"_s); }));
    for (const QString &term : std::as_const(present)) {
        if (!wanted.contains(term))
            FRONTDESK_TRY(session.execute(u"people.drop_key"_s, {{u"term"_s, term}, {u"id"_s, customer.id.value}}));
    }
    for (const QString &term : wanted) {
        if (!present.contains(term))
            FRONTDESK_TRY(session.execute(u"people.add_key"_s, {{u"term"_s, term}, {u"id"_s, customer.id.value}}));
    }
    return {};
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
    QList<CustomerHit> hits;
    for (const auto &[id, term] : std::as_const(found)) {
        FRONTDESK_LET(customer, read(session, id));
        hits.append({customer, term});
    }
    return hits;
}

Result<Customer> read(Session &session, Id<Customer> id)
{
    FRONTDESK_LET(customer, session.queryOne(u"people.columns"_s, {{u"id"_s, id.value}}, readCustomer));
    if (!customer)
        return failure(ErrorKind::NotFound, u"customer.not_found"_s, u"customer"_s);
    return *customer;
}

Result<CustomerCard> card(Session &session, Id<Customer> id)
{
    CustomerCard card;
    FRONTDESK_LET(customer, read(session, id));
    card.customer = customer;
    const Binds who{{u"customer"_s, id.value}};
    const auto key = [](const Row &row) { return row.integer(u"id"_s); };
    FRONTDESK_LET(open, session.query(u"people.open_tickets"_s, who, key));
    card.openTickets = open;
    FRONTDESK_LET(recent, session.query(u"people.recent_tickets"_s, who, key));
    card.recentTickets = recent;
    FRONTDESK_LET(count, session.queryOne(u"people.ticket_count"_s, who, [](const Row &row) { return row.integer(u"n"_s); }));
    card.ticketCount = count.value_or(0);
    FRONTDESK_LET(last, session.queryOne(u"people.last_contact"_s, who, [](const Row &row) { return row.instant(u"at"_s); }));
    card.lastContactAt = last.value_or(QDateTime());
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
    FRONTDESK_LET(customer, checked(given, context.region));
    QJsonObject set = columnsOf(customer), was;
    QString kind = u"added"_s;
    if (customer.id) {
        FRONTDESK_LET(before, read(session, customer.id));
        customer.number = before.number;
        was = columnsOf(before);
        for (const QString &column : was.keys()) {
            if (set.value(column) != was.value(column))
                continue;
            set.remove(column);
            was.remove(column);
        }
        if (set.isEmpty())
            return before;
        kind = u"changed"_s;
        FRONTDESK_TRY(session.execute(u"people.update"_s, bindsOf(customer) + Binds{{u"id"_s, customer.id.value}}));
    } else {
        FRONTDESK_LET(last, session.queryOne(u"people.next_number"_s, {}, [](const Row &row) { return row.integer(u"last"_s); }));
        customer.number = u"C-%1"_s.arg(qlonglong(last.value_or(0)), 6, 10, QLatin1Char('0'));
        set.insert(u"number"_s, customer.number);
        FRONTDESK_LET(id, session.insert(u"people.insert"_s, bindsOf(customer) + Binds{{u"number"_s, customer.number}, {u"now"_s, context.now}}));
        customer.id = Id<Customer>{id};
    }
    FRONTDESK_TRY(writeKeys(session, customer, context.region));
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
    FRONTDESK_LET(wanted, checked(now, context.region));
    const QJsonObject before = columnsOf(was), after = columnsOf(wanted), stands = columnsOf(saved);
    CustomerSaved result;
    Customer merged = saved;
    for (const QString &column : after.keys()) {
        if (column == "phone_e164"_L1 || after.value(column) == before.value(column) || after.value(column) == stands.value(column))
            continue; // it follows from the phone; not touched; a colleague wrote the same
        if (stands.value(column) == before.value(column)) {
            takeOver(merged, wanted, column);
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
        return Found(found.first());
    }
    const auto byTerm = [&](const QString &text) { return withIds(session, u"people.by_term"_s, {{u"term"_s, foldText(text).simplified()}}); };
    if (const QString email = given.email.trimmed(); !email.isEmpty()) {
        FRONTDESK_LET(found, byTerm(email));
        for (const Customer &customer : std::as_const(found)) {
            if (customer.email.compare(email, Qt::CaseInsensitive) == 0)
                return Found(customer);
        }
    }
    const auto phone = parsePhoneNumber(given.phone, context.region);
    if (phone) {
        FRONTDESK_LET(found, byTerm(phone->e164.isEmpty() ? phone->extension : phone->e164.sliced(1)));
        for (const Customer &customer : std::as_const(found)) {
            if (customer.phoneE164 == phone->e164 && (phone->extension.isEmpty() || customer.extension == phone->extension))
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
        if (foldText(customer.name).simplified() == name && !otherEmail && !otherPhone)
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
