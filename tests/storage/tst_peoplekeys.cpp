// How many keys it takes until a person stands among the five that the list under the field shows: a hundred people of a demo desk, by every
// way in which callers are asked who they are.

#include "core/demo/demo.h"
#include "core/desk/deskinit.h"
#include "core/people/peopleservice.h"
#include "core/people/personkeys.h"
#include "core/people/pinyin.h"
#include "core/support/textfolding.h"
#include "tests/support/testdesk.h"

#include <QRegularExpression>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestPeopleKeys : public QObject
{
    Q_OBJECT
private slots:
    void fourKeysFindThePerson_data() { TestDesk::addBackends(); }
    void fourKeysFindThePerson();

private:
    TestDesk m_desks;
};

namespace {

constexpr int c_keys = 4;
constexpr int c_asked = 20, c_visible = 5; ///< as CustomerFind asks, and its rows that stand there without scrolling

/// What an agent types for a person, key by key, by each way of asking: the beginning of what was said, or the piece of it that tells people
/// apart. Characters of a Chinese name are counted as they stand, without the keys of an input method; pinyin and initials are keys.
QMap<QString, QStringList> waysTo(const Customer &customer)
{
    const QString name = foldText(customer.name).simplified();
    const QStringList pinyin = pinyinKeys(customer.name);
    const QString site = foldText(customer.siteName.en).simplified();
    QMap<QString, QStringList> ways{{u"name"_s, {name}}, {u"extension"_s, {customer.extension}}};
    if (!customer.device.isEmpty())
        ways.insert(u"device"_s, {customer.device, customer.device.right(c_keys)}); // a tag is read out by its end
    if (const QString local = customer.email.section(u'@', 0, 0); !local.isEmpty()) {
        QStringList &typed = ways[u"e-mail"_s];
        typed += local;
        static const QRegularExpression numbered(u"^(.*[a-z])0*([0-9]+)$"_s);
        if (const auto parts = numbered.match(local); parts.hasMatch()) { // "martin.kohler12": mk12; "u00015": u15
            QString initials;
            for (const QString &word : parts.captured(1).split(u'.'))
                initials += word.left(1);
            typed += initials + parts.captured(2);
        }
    }
    if (!pinyin.isEmpty()) {
        ways.insert(u"pinyin"_s, {pinyin.first()});
        ways.insert(u"initials"_s, {*std::min_element(pinyin.cbegin(), pinyin.cend(), [](const QString &a, const QString &b) { return a.size() < b.size(); })});
    }
    if (!site.isEmpty())
        ways.insert(u"name and site"_s, {name.left(1) + u' ' + site});
    return ways;
}

} // namespace

void TestPeopleKeys::fourKeysFindThePerson()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.fresh(backend));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    FRONTDESK_OK(initDesk(address, {}, {{u"海岳服务台"_s, u"Haiyue service desk"_s, u"Asia/Shanghai"_s}, false}, now));
    {
        DbWorker worker({address, {}, nullptr, false});
        FRONTDESK_OK(makeDemo(worker, {200, 5, now}, {}, {}));
    }
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    int people = 0, found = 0;
    QMap<QString, std::pair<int, int>> table; ///< asked, found within four keys
    for (int number = 1; people < 100 && number < 300; number += 2) {
        const auto person = await(desk.people().byNumber(u"C-%1"_s.arg(number, 6, 10, QLatin1Char('0'))));
        if (!person)
            continue;
        ++people;
        bool any = false;
        const auto ways = waysTo(*person);
        for (auto way = ways.cbegin(); way != ways.cend(); ++way) {
            bool stands = false;
            for (const QString &whole : way.value()) {
                for (int keys = 1; keys <= qMin<qsizetype>(c_keys, whole.size()) && !stands; ++keys) {
                    const QList<CustomerHit> hits = await(desk.people().find(whole.left(keys), c_asked)).value_or(QList<CustomerHit>());
                    for (const CustomerHit &hit : hits.first(qMin<qsizetype>(hits.size(), c_visible)))
                        stands = stands || hit.customer.id == person->id;
                }
            }
            ++table[way.key()].first;
            table[way.key()].second += stands ? 1 : 0;
            any = any || stands;
        }
        found += any ? 1 : 0;
    }
    for (auto way = table.cbegin(); way != table.cend(); ++way)
        qInfo("%-14s %3d of %3d within %d keys", qPrintable(way.key()), way->second, way->first, c_keys);
    qInfo("any of them    %3d of %3d", found, people);
    QCOMPARE(people, 100);
    QVERIFY2(found >= 95, qPrintable(QString::number(found)));
    for (const QString &way : {u"name"_s, u"extension"_s, u"e-mail"_s, u"device"_s, u"name and site"_s})
        QVERIFY2(table.value(way).second * 100 >= table.value(way).first * 95, qPrintable(way));
    // A name that is read in more than one way is found by each.
    Customer polyphone;
    polyphone.name = u"曾重"_s;
    FRONTDESK_VALUE(made, await(desk.people().save(polyphone)));
    for (const QString &typed : {u"zengzhong"_s, u"zengchong"_s, u"zz"_s, u"zc"_s}) {
        const auto hits = await(desk.people().find(typed, 20));
        QVERIFY2(std::any_of(hits->cbegin(), hits->cend(), [&](const CustomerHit &hit) { return hit.customer.id == made.id; }), qPrintable(typed));
    }
}

QTEST_GUILESS_MAIN(TestPeopleKeys)
#include "tst_peoplekeys.moc"
