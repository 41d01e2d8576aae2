#include "core/demo/democustomers.h"

#include "core/people/customerkeys.h"
#include "core/storage/bulkrows.h"
#include "core/support/textfolding.h"
#include "core/ticket/historyrows.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr quint64 customerStream = 1;

/// The people of the scripted tickets (scenes.json): name, index of organisation and site, VIP.
struct Known
{
    QString name;
    int organisation;
    int site;
    bool vip;
    QString title;
    QString extension;
};
const QList<Known> &knownCustomers()
{
    static const QList<Known> known{
        {u"马丁·克勒 Martin Köhler"_s, 0, 3, true, u"Regional director"_s, u"0142"_s}, {u"苏晴"_s, 0, 0, true, u"财务总监"_s, u"6142"_s},
        {u"欧阳雪"_s, 0, 1, false, u"门店经理"_s, u"3107"_s}, {u"贺蕾"_s, 2, 0, false, u"护士长"_s, u"4410"_s},
        {u"唐一鸣"_s, 0, 0, false, u"工程师"_s, u"5033"_s}, {u"Anna Kowalczyk"_s, 0, 0, false, u"Project manager"_s, u"5209"_s},
        {u"方诚"_s, 0, 2, false, u"设计师"_s, u"2718"_s}, {u"鲁健"_s, 3, 0, false, u"仓库主管"_s, u"8120"_s},
        {u"韩冬"_s, 1, 0, false, u"店长"_s, u"7001"_s}, {u"白露"_s, 0, 0, false, u"会计"_s, u"6155"_s},
        {u"Tomás Rivera"_s, 4, 1, false, u"Sales manager"_s, u"0118"_s}, {u"邓青"_s, 0, 1, false, u"行政助理"_s, u"3120"_s},
        {u"Aisha Rahman"_s, 0, 3, false, u"Team assistant"_s, u"0155"_s}, {u"苏启明"_s, 0, 2, false, u"质量工程师"_s, u"2087"_s},
        {u"孙倩"_s, 0, 0, false, u"采购专员"_s, u"2311"_s}};
    return known;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar character : text) {
        if (character.isDigit())
            digits += character;
    }
    return digits;
}

/// Letters for an address; a Chinese name gives none, the person's number stands for it.
QString mailName(const QString &name, qint64 index)
{
    QString letters;
    for (const QChar character : foldText(name)) {
        if (character.unicode() < 128 && character.isLetter())
            letters += character;
        else if (character.isSpace() && !letters.isEmpty() && !letters.endsWith(u'.'))
            letters += u'.';
    }
    return letters.isEmpty() ? u"u%1"_s.arg(index + 1, 5, 10, QLatin1Char('0')) : u"%1%2"_s.arg(letters).arg(index + 1);
}

Customer makeCustomer(const DemoTexts &texts, const QList<DemoOrganisation> &organisations, quint64 seed, qint64 index, DemoCustomer *facts)
{
    DemoRandom random = DemoRandom::of(seed, customerStream, quint64(index));
    const Known *known = index < knownCustomers().size() ? &knownCustomers().at(index) : nullptr;
    QList<int> weights;
    for (const DemoOrganisation &organisation : organisations)
        weights.append(organisation.weight);
    const DemoOrganisation &organisation = organisations.at(known ? known->organisation : random.weighted(weights));
    QList<int> siteWeights;
    for (const DemoSite &site : organisation.sites)
        siteWeights.append(site.weight);
    const DemoSite &site = organisation.sites.at(known ? known->site : random.weighted(siteWeights));

    Customer customer;
    bool chinese = random.percent(site.foreign ? 20 : organisation.chinesePercent);
    if (known) {
        customer.name = known->name;
        chinese = known->name.at(0).script() == QChar::Script_Han && !known->name.contains(u' ');
    } else if (chinese) {
        customer.name = random.pick(texts.names(u"zh"_s, u"surname"_s)) + random.pick(texts.names(u"zh"_s, u"given"_s));
    } else {
        customer.name = random.pick(texts.names(u"en"_s, u"first"_s)) + u' ' + random.pick(texts.names(u"en"_s, u"last"_s));
    }
    customer.language = chinese ? u"zh"_s : u"en"_s;
    customer.title = random.percent(70) ? random.pick(texts.names(customer.language, u"title"_s)) : u""_s;
    customer.organisation = organisation.id;
    customer.site = site.id;
    customer.email = mailName(customer.name, index) + u'@' + organisation.domain;
    customer.extension = u"%1"_s.arg(random.between(100, 9999), 4, 10, QLatin1Char('0'));
    if (known) {
        customer.title = known->title;
        customer.extension = known->extension;
    }
    customer.phone = site.phonePrefix + u' ' + customer.extension;
    customer.phoneE164 = u'+' + digitsOf(customer.phone);
    static const QStringList devices{u"NB"_s, u"NB"_s, u"NB"_s, u"PC"_s, u"WS"_s};
    customer.device = random.percent(85) ? u"%1-%2"_s.arg(random.pick(devices)).arg(random.between(10000, 29999)) : u""_s;
    customer.vip = known ? known->vip : random.permille(25);
    if (random.permille(30))
        customer.note = chinese ? u"请打手机，座机常没人接。"_s : u"Best reached by mail in the morning."_s;
    customer.siteName = {site.nameZh, site.nameEn};
    *facts = {{}, organisation.id, customer.name, customer.phone, customer.device, customer.extension, chinese ? site.nameZh : site.nameEn, chinese, customer.vip};
    return customer;
}

} // namespace

qint64 demoCustomerCount(qint64 tickets)
{
    return std::clamp<qint64>(tickets / 20, 300, 50'000);
}

Result<QList<DemoCustomer>> writeDemoCustomers(Session &session, const DemoTexts &texts, const QList<DemoOrganisation> &organisations, quint64 seed,
                                               qint64 from, qint64 count, const QDateTime &now)
{
    FRONTDESK_LET(ids, historyrows::nextIds(session, u"customer"_s, count));
    FRONTDESK_LET(numbers, historyrows::nextNumbers(session, u"C"_s, count));
    BulkRows rows(u"demo.customer"_s, {u"id"_s, u"number"_s, u"name"_s, u"title"_s, u"organisation_id"_s, u"site_id"_s, u"email"_s, u"phone"_s,
                                       u"phone_e164"_s, u"extension"_s, u"device"_s, u"language"_s, u"vip"_s, u"note"_s, u"created_at"_s});
    BulkRows keys(u"demo.customer_key"_s, {u"term"_s, u"customer_id"_s});
    QList<DemoCustomer> made;
    QList<Customer> people;
    for (qint64 i = 0; i < count; ++i) {
        DemoCustomer facts;
        Customer customer = makeCustomer(texts, organisations, seed, from + i, &facts);
        customer.id = facts.id = Id<Customer>{ids.at(i)};
        customer.number = numbers.at(i);
        rows.add({customer.id.value, customer.number, customer.name, customer.title, customer.organisation.value, customer.site.value, customer.email,
                  customer.phone, customer.phoneE164, customer.extension, customer.device, customer.language, customer.vip, customer.note,
                  now.addDays(-100)});
        made.append(facts);
        people.append(std::move(customer));
    }
    const QList<QStringList> terms = QtConcurrent::blockingMapped(people, [](const Customer &customer) {
        QStringList own = customerKeys(customer, customer.phone.section(u' ', 0, -2), u"CN"_s);
        own.removeDuplicates();
        return own;
    });
    for (qsizetype i = 0; i < people.size(); ++i) {
        for (const QString &term : terms.at(i))
            keys.add({term, people.at(i).id.value});
    }
    FRONTDESK_TRY(rows.write(session));
    FRONTDESK_TRY(keys.write(session));
    return made;
}

} // namespace frontdesk
