#include "core/people/customerrow.h"

#include "core/people/customerkeys.h"
#include "core/people/customermergework.h"
#include "core/people/phonenumber.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk::customerrow {

namespace {

constexpr qsizetype longestField = 200;
constexpr qsizetype longestNote = qsizetype(1) << 20;

QVariant keyOrNull(qint64 id)
{
    return id ? QVariant(id) : QVariant(QMetaType::fromType<qlonglong>());
}

QJsonValue jsonKey(qint64 id)
{
    return id ? QJsonValue(id) : QJsonValue();
}

tl::unexpected<Error> refused(const QString &code, const QString &field)
{
    return failure(ErrorKind::Invalid, code, field);
}

} // namespace

Customer fromRow(const Row &row)
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

Result<QString> sitePrefix(Session &session, Id<Site> site)
{
    if (!site)
        return QString();
    FRONTDESK_LET(prefix, session.queryOne(u"people.site_prefix"_s, {{u"id"_s, site.value}}, [](const Row &row) { return row.text(u"phone_prefix"_s); }));
    return prefix.value_or(QString());
}

Result<void> writeKeys(Session &session, Id<Customer> id, const QString &region)
{
    // A person is found by what their merged twins were found by too; the twins themselves by nothing.
    FRONTDESK_LET(family, customermergework::family(session, id));
    QStringList wanted;
    for (const Customer &member : std::as_const(family)) {
        FRONTDESK_LET(prefix, sitePrefix(session, member.site));
        wanted += customerKeys(member, prefix, region);
    }
    wanted.removeDuplicates();
    FRONTDESK_LET(root, customermergework::root(session, id));
    if (root != id)
        wanted.clear();
    FRONTDESK_LET(present, session.query(u"people.keys"_s, {{u"id"_s, id.value}}, [](const Row &row) { return row.text(u"term"_s); }));
    for (const QString &term : std::as_const(present)) {
        if (!wanted.contains(term))
            FRONTDESK_TRY(session.execute(u"people.drop_key"_s, {{u"term"_s, term}, {u"id"_s, id.value}}));
    }
    for (const QString &term : std::as_const(wanted)) {
        if (!present.contains(term))
            FRONTDESK_TRY(session.execute(u"people.add_key"_s, {{u"term"_s, term}, {u"id"_s, id.value}}));
    }
    return {};
}

} // namespace frontdesk::customerrow
