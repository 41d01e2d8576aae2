#include "core/ticket/ticketquery.h"
#include "tests/support/growth.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frontdesk;

namespace {

DeskReference referenceOfDesk()
{
    DeskReference reference;
    reference.zone = u"Asia/Shanghai"_s;
    const auto group = [&](qint64 id, const QString &code, const BilingualName &name) {
        SupportGroup made;
        made.id = {id};
        made.code = code;
        made.name = name;
        reference.directory.groups += made;
    };
    group(1, u"first"_s, {u"一线"_s, u"First line"_s});
    group(2, u"2a"_s, {u"二线 A"_s, u"Second line A"_s});
    group(3, u"2b"_s, {u"二线 B"_s, u"Second line B"_s});
    group(4, u"apps"_s, {u"应用支持"_s, u"Apps"_s});
    const auto person = [&](qint64 id, const QString &name, const QString &login) {
        Staff made;
        made.id = {id};
        made.name = name;
        made.login = login;
        reference.directory.staff += made;
    };
    person(11, u"Chen Yutong"_s, u"chen"_s);
    person(12, u"林浩"_s, u"lin"_s);
    person(13, u"He Jing"_s, u"hej1"_s);
    person(14, u"He Jing"_s, u"hej2"_s);
    reference.directory.services = {{{21}, u"vpn"_s, {u"远程接入 VPN"_s, u"Remote access VPN"_s}, {}}};
    reference.directory.categories = {{{31}, u"password"_s, {u"密码"_s, u"Password"_s}}};
    return reference;
}

} // namespace

class TestTicketQuery : public QObject
{
    Q_OBJECT

private:
    DeskReference m_reference = referenceOfDesk();
    QueryContext m_context{m_reference, {{11}, u"Chen Yutong"_s, u"chen"_s, u"agent"_s, {{1}, {2}}, false}, QDateTime({2026, 3, 10}, {2, 42}, Qt::UTC), u"en"_s, {}, {}};
    TicketQuery parse(const QString &text) const { return parseTicketQuery(text, m_context); }

private slots:
    void fieldsOfBothLanguagesGiveTheSameFilter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << u"state:open kind:incident priority:1,2 group:\"Second line A\" owner:me service:vpn category:password reason:\"waiting for caller\" tag:printer"_s;
        QTest::newRow("Chinese") << u"状态:未结 类型:事件 优先级:1,2 支持组:\"二线 A\" 负责人:我 服务:\"远程接入 VPN\" 类别:密码 挂起原因:等待用户 标签:printer"_s;
        QTest::newRow("full width") << u"状态：未结　类型：事件　优先级：P1、P2　支持组：“二线 A”　负责人：本人　服务：vpn　类别：密码　原因：等待来电人　标签：printer"_s;
        QTest::newRow("other spellings") << u"STATUS:Open type:INC prio<3 group:2A owner:CHEN service:VPN category:PASSWORD reason:caller tag:printer"_s;
    }
    void fieldsOfBothLanguagesGiveTheSameFilter()
    {
        QFETCH(QString, text);
        const TicketQuery query = parse(text);
        QVERIFY2(query.usable(), qPrintable(text));
        TicketFilter wanted;
        wanted.phases = {u"new"_s, u"assigned"_s, u"in_progress"_s, u"pending"_s};
        wanted.kinds = {u"incident"_s};
        wanted.priorities = {1, 2};
        wanted.groups = {{2}};
        wanted.owners = {{11}};
        wanted.services = {{21}};
        wanted.categories = {{31}};
        wanted.pendingReasons = {u"waiting_user"_s};
        wanted.tags = {u"printer"_s};
        QCOMPARE(query.filter.phases, wanted.phases);
        QCOMPARE(query.filter.groups, wanted.groups);
        QVERIFY(query.filter == wanted);
    }

    void wordsAndUnknownFieldsAreSearched()
    {
        const TicketQuery query = parse(u"密码 http://x:80 \"lost key\" 10:30 foo:bar -"_s);
        QVERIFY(query.usable());
        QCOMPARE(query.filter.words, u"密码 http://x:80 \"lost key\" 10:30 foo:bar -"_s);
        TicketFilter wanted;
        wanted.words = query.filter.words;
        QVERIFY(query.filter == wanted);
    }

    void mineAndNobodyDependOnWhoAsks()
    {
        QCOMPARE(parse(u"group:mine"_s).filter.groups, (QList<Id<SupportGroup>>{{1}, {2}}));
        QVERIFY(parse(u"owner:nobody"_s).filter.unowned);
        QVERIFY(parse(u"负责人:未认领"_s).filter.unowned);
        m_context.actor.groups.clear();
        QCOMPARE(parse(u"group:mine"_s).filter.groups.size(), 1); // nothing, not every ticket
        m_context.actor.groups = {{1}, {2}};
    }

    void twoColleaguesOfOneNameAreBothMeant()
    {
        QCOMPARE(parse(u"owner:\"he jing\""_s).filter.owners, (QList<Id<Staff>>{{13}, {14}}));
        QCOMPARE(parse(u"owner:hej2"_s).filter.owners, (QList<Id<Staff>>{{14}}));
    }

    void timesAreTakenInTheDesksZone()
    {
        // 02:42 UTC is 10:42 in Shanghai; its day begins at 16:00 UTC the day before.
        QCOMPARE(parse(u"due<4h"_s).filter.dueBefore, m_context.now.addSecs(4 * 3600));
        QVERIFY(parse(u"due<4h"_s).movesWithTime);
        QCOMPARE(parse(u"到期<30分"_s).filter.dueBefore, m_context.now.addSecs(1800));
        QCOMPARE(parse(u"due:today"_s).filter.dueBefore, QDateTime({2026, 3, 10}, {16, 0}, Qt::UTC));
        QCOMPARE(parse(u"due<2026-03-12"_s).filter.dueBefore, QDateTime({2026, 3, 11}, {16, 0}, Qt::UTC));
        QCOMPARE(parse(u"due:over"_s).filter.dueBefore, m_context.now);
        const TicketFilter opened = parse(u"opened:yesterday"_s).filter;
        QCOMPARE(opened.openedFrom, QDateTime({2026, 3, 8}, {16, 0}, Qt::UTC));
        QCOMPARE(opened.openedTill, QDateTime({2026, 3, 9}, {16, 0}, Qt::UTC));
        QCOMPARE(parse(u"opened>=2026-03-01"_s).filter.openedFrom, QDateTime({2026, 2, 28}, {16, 0}, Qt::UTC));
        QCOMPARE(parse(u"opened>2026-03-01"_s).filter.openedFrom, QDateTime({2026, 3, 1}, {16, 0}, Qt::UTC));
        QCOMPARE(parse(u"age>2d"_s).filter.openedTill, m_context.now.addDays(-2));
    }

    void whatIsLeftOutBecomesAllOthers()
    {
        QCOMPARE(parse(u"state:open -state:pending"_s).filter.phases, (QStringList{u"new"_s, u"assigned"_s, u"in_progress"_s}));
        QCOMPARE(parse(u"-priority:5"_s).filter.priorities, (QList<int>{1, 2, 3, 4}));
        QCOMPARE(parse(u"kind:incident -kind:incident"_s).filter.kinds, QStringList{u""_s}); // nothing, not everything
        QCOMPARE(parse(u"priority<1"_s).filter.priorities, QList<int>{0});
    }

    void everyFieldOfValuesCanBeLeftOut()
    {
        const TicketFilter f = parse(u"-group:apps -owner:me,nobody -service:vpn -category:password -reason:supplier -tag:printer -状态:已提交 -customer:#7 -organisation:#9"_s).filter;
        TicketFilter wanted;
        wanted.notGroups = {{4}};
        wanted.notOwners = {{11}};
        wanted.owned = true;
        wanted.notServices = {{21}};
        wanted.notCategories = {{31}};
        wanted.notPendingReasons = {u"supplier"_s};
        wanted.notTags = {u"printer"_s};
        wanted.notStates = {u"submitted"_s};
        wanted.notCustomers = {{7}};
        wanted.notOrganisations = {{9}};
        QVERIFY(f == wanted);
        // The example that everybody is shown.
        const TicketQuery shown = parse(u"state:open group:\"Second line A\" due<4h -tag:printer 密码"_s);
        QVERIFY(shown.usable());
        QCOMPARE(shown.filter.notTags, QStringList{u"printer"_s});
        QCOMPARE(shown.filter.words, u"密码"_s);
    }

    void instantsAreReadInTheDesksZoneOrWithTheirOwn()
    {
        QCOMPARE(parse(u"opened>=2026-03-10T09:30"_s).filter.openedFrom, QDateTime({2026, 3, 10}, {1, 30}, Qt::UTC));
        QCOMPARE(parse(u"changed<2026-03-10T01:30:15.250Z"_s).filter.changedTill, QDateTime({2026, 3, 10}, {1, 30, 15, 250}, Qt::UTC));
        QCOMPARE(parse(u"due<=17:00"_s).filter.dueBefore, QDateTime({2026, 3, 10}, {9, 0, 0, 1}, Qt::UTC));
        QCOMPARE(parse(u"解决：昨天"_s).filter.resolvedTill, QDateTime({2026, 3, 9}, {16, 0}, Qt::UTC));
        QCOMPARE(parse(u"到期<3月12日"_s).filter.dueBefore, QDateTime({2026, 3, 11}, {16, 0}, Qt::UTC));
        QCOMPARE(parse(u"left>4h"_s).filter.dueFrom, m_context.now.addSecs(4 * 3600));
        QCOMPARE(parse(u"opened<2d"_s).filter.openedFrom, m_context.now.addDays(-2));
        const TicketFilter narrow = parse(u"opened>=2026-03-01 opened>=2026-03-05 opened<2026-03-09 opened<2026-03-08"_s).filter;
        QCOMPARE(narrow.openedFrom, QDateTime({2026, 3, 4}, {16, 0}, Qt::UTC));
        QCOMPARE(narrow.openedTill, QDateTime({2026, 3, 7}, {16, 0}, Qt::UTC));
    }

    void everyFilterIsWrittenSoThatItIsReadBack()
    {
        m_context.customers = {{u"martin kohler"_s, {{7}}}, {u"su"_s, {{8}, {9}}}};
        m_context.organisations = {{u"haiyue industries"_s, {{41}}}, {u"海岳重工"_s, {{42}}}};
        m_context.shownNames = {{u"haiyue industries"_s, u"Haiyue Industries"_s}, {u"海岳重工"_s, u"海岳重工"_s}};
        QRandomGenerator random(20260310);
        const auto some = [&](const auto &all, int most) {
            std::remove_cvref_t<decltype(all)> chosen;
            const int wanted = random.bounded(most + 1);
            for (int i = 0; i < wanted; ++i) {
                const auto &one = all.at(random.bounded(int(all.size())));
                if (!chosen.contains(one))
                    chosen += one;
            }
            return random.bounded(3) == 0 ? chosen : std::remove_cvref_t<decltype(all)>();
        };
        const auto instant = [&]() -> QDateTime {
            if (random.bounded(3) > 0)
                return {};
            const QDateTime base({2026, 3, 1}, {16, 0}, Qt::UTC); // midnight in Shanghai
            const qint64 steps[] = {86400000, 60000, 1000, 1};
            return base.addMSecs(random.bounded(1000) * steps[random.bounded(4)]);
        };
        const QStringList phases{u"new"_s, u"assigned"_s, u"in_progress"_s, u"pending"_s, u"resolved"_s, u"closed"_s, u"cancelled"_s};
        const QStringList states{u"submitted"_s, u"waiting_approval"_s, u"appealed"_s}, kinds{u"incident"_s, u"request"_s, u"complaint"_s};
        const QList<Id<SupportGroup>> groups{{1}, {2}, {3}, {4}, {-1}, {99}};
        const QList<Id<Staff>> people{{11}, {12}, {13}, {14}, {99}};
        const QList<Id<ServiceEntry>> services{{21}, {99}};
        const QList<Id<Category>> categories{{31}, {99}};
        const QList<Id<Customer>> customers{{7}, {8}, {123456789012}};
        const QList<Id<Organisation>> organisations{{41}, {42}, {43}};
        const QStringList reasons{u"waiting_user"_s, u"supplier"_s, u"agreed_date"_s};
        const QStringList tags{u"printer"_s, u"三号楼 断网"_s, u"a,b"_s, u"state:open"_s, u"#12"_s, u"-x"_s, u"<4h"_s};
        const QStringList words{u"密码"_s, u"\"lost key\""_s, u"-draft"_s, u"http://x:80"_s, u"\"group:apps\""_s, u"10:30"_s, u"#5"_s, u"a,b"_s, u"<"_s};
        int restricted = 0;
        for (int round = 0; round < 5000; ++round) {
            TicketFilter f;
            f.phases = random.bounded(4) == 0 ? TicketFilter::openOnes().phases : random.bounded(20) == 0 ? QStringList{QString()} : some(phases, 4);
            f.states = some(states, 3);
            f.notStates = some(states, 3);
            f.kinds = random.bounded(20) == 0 ? QStringList{QString()} : some(kinds, 3);
            f.groups = some(groups, 4);
            f.notGroups = some(groups, 4);
            f.owners = some(people, 4);
            f.notOwners = some(people, 4);
            f.unowned = random.bounded(5) == 0;
            f.owned = random.bounded(5) == 0;
            f.priorities = random.bounded(20) == 0 ? QList<int>{0} : some(QList<int>{1, 2, 3, 4, 5}, 5);
            f.services = some(services, 2);
            f.notServices = some(services, 2);
            f.categories = some(categories, 2);
            f.notCategories = some(categories, 2);
            f.customers = some(customers, 3);
            f.notCustomers = some(customers, 3);
            f.organisations = some(organisations, 3);
            f.notOrganisations = some(organisations, 3);
            f.pendingReasons = some(reasons, 3);
            f.notPendingReasons = some(reasons, 3);
            f.tags = some(tags, 5);
            f.notTags = some(tags, 5);
            for (QDateTime *one : {&f.openedFrom, &f.openedTill, &f.changedFrom, &f.changedTill, &f.resolvedFrom, &f.resolvedTill, &f.dueFrom, &f.dueBefore})
                *one = instant();
            f.breached = random.bounded(5) == 0;
            f.words = some(words, 4).join(u' ');
            std::optional<TicketSort> sort;
            if (random.bounded(2))
                sort = TicketSort{random.bounded(2) ? u"changed"_s : u"due"_s, bool(random.bounded(2))};
            m_context.language = random.bounded(2) ? u"zh"_s : u"en"_s;
            const QString text = writeTicketQuery(f, sort, m_context);
            const TicketQuery read = parse(text);
            QVERIFY2(read.usable(), qPrintable(text));
            QVERIFY2(read.filter == f, qPrintable(text));
            QCOMPARE(read.sort, sort);
            restricted += f == TicketFilter() ? 0 : 1;
            // A text is its own way of writing: written and read once more it stays.
            QCOMPARE(writeTicketQuery(read.filter, read.sort, m_context), text);
        }
        QCOMPARE_GT(restricted, 4000);
        QCOMPARE(writeTicketQuery(parse(u"group:apps owner:\"He Jing\" customer:\"Martin Köhler\""_s).filter, {}, m_context),
                 m_context.language == "zh"_L1 ? u"group:应用支持 owner:hej1,hej2 customer:\"martin kohler\""_s : u"group:Apps owner:hej1,hej2 customer:\"martin kohler\""_s);
        m_context.language = u"en"_s;
        m_context.customers.clear();
        m_context.organisations.clear();
        m_context.shownNames.clear();
    }

    void whatChipsChangeIsOneFieldOfTheFilter()
    {
        // Any change by a chip changes that field and nothing else, whatever else was typed.
        const QString text = u"state:open -group:2b priority<4 owner:me due<4h \"lost key\" -tag:x sort:-due"_s;
        TicketFilter wanted = parse(text).filter;
        wanted.groups = {{4}};
        QVERIFY(parse(withQueryTerm(text, QueryField::Group, {u"apps"_s})).filter == wanted);
        wanted.notGroups.clear();
        wanted.groups.clear();
        QVERIFY(parse(withQueryText(text, QueryField::Group, {})).filter == wanted);
        QCOMPARE(withQueryText(text, QueryField::Due, u"due:today"_s), u"state:open -group:2b priority<4 owner:me due:today \"lost key\" -tag:x sort:-due"_s);
        QCOMPARE(withQueryText(u"state:open x sort:due"_s, QueryField::Due, u"due<1h"_s), u"state:open due<1h x sort:due"_s);
    }

    void aTagNobodyHasUsedIsDoubtedNotRefused()
    {
        m_context.tags = KnownNames::of({u"printer"_s, u"三号楼"_s});
        const TicketQuery query = parse(u"state:open tag:printr"_s);
        QVERIFY(query.usable());
        QCOMPARE(query.doubts.size(), 1);
        QCOMPARE(query.doubts.first().start, 15);
        QCOMPARE(query.doubts.first().closest, u"printer"_s);
        QVERIFY(parse(u"tag:printer -tag:三号楼"_s).doubts.isEmpty());
        m_context.tags = {};
        QVERIFY(parse(u"tag:printr"_s).doubts.isEmpty()); // not known which there are
    }

    void sortingTakesOneColumnAndADirection()
    {
        QCOMPARE(parse(u"sort:priority,due"_s).sort, std::optional(TicketSort{u"priority"_s, false}));
        QVERIFY(parse(u"sort:priority,due"_s).usable());
        QCOMPARE(parse(u"sort:-changed"_s).sort, std::optional(TicketSort{u"changed"_s, true}));
        QCOMPARE(parse(u"sort:title,owner"_s).problems.size(), 1);
        QVERIFY(!parse(u"state:open"_s).sort);
    }

    void anErrorPointsAtTheWrongWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("closest");
        QTest::newRow("unknown group") << u"state:open group:\"Second lin A\" x"_s << u"\"Second lin A\""_s << int(QueryProblem::UnknownValue) << u"\"Second line A\""_s;
        QTest::newRow("second of two") << u"group:apps,sppa"_s << u"sppa"_s << int(QueryProblem::UnknownValue) << u""_s;
        QTest::newRow("typing goes on") << u"owner:che"_s << u"che"_s << int(QueryProblem::UnknownValue) << u"\"Chen Yutong\""_s;
        QTest::newRow("nothing behind") << u"a group: b"_s << u"group:"_s << int(QueryProblem::EmptyValue) << u""_s;
        QTest::newRow("empty in a list") << u"group:apps,"_s << u"group:apps,"_s << int(QueryProblem::EmptyValue) << u""_s;
        QTest::newRow("priority") << u"priority:high"_s << u"high"_s << int(QueryProblem::NotANumber) << u""_s;
        QTest::newRow("priority too high") << u"priority:6"_s << u"6"_s << int(QueryProblem::NotANumber) << u""_s;
        QTest::newRow("duration") << u"due<soon"_s << u"soon"_s << int(QueryProblem::NotADuration) << u""_s;
        QTest::newRow("operator") << u"group<apps"_s << u"apps"_s << int(QueryProblem::WrongOperator) << u""_s;
        QTest::newRow("age of what") << u"age:4h"_s << u"4h"_s << int(QueryProblem::WrongOperator) << u""_s;
        QTest::newRow("date") << u"opened:2026-13-01"_s << u"2026-13-01"_s << int(QueryProblem::NotADate) << u""_s;
        QTest::newRow("quote") << u"group:\"Apps"_s << u"\"Apps"_s << int(QueryProblem::UnclosedQuote) << u""_s;
        QTest::newRow("left out") << u"-due:today"_s << u"today"_s << int(QueryProblem::NotExcludable) << u""_s;
        QTest::newRow("organisation") << u"organisation:haiyu"_s << u"haiyu"_s << int(QueryProblem::UnknownValue) << u"\"haiyue industries\""_s;
    }
    void anErrorPointsAtTheWrongWord()
    {
        QFETCH(QString, text);
        QFETCH(QString, wrong);
        m_context.organisations.insert(u"haiyue industries"_s, {{41}});
        const TicketQuery query = parse(text);
        QCOMPARE(query.problems.size(), 1);
        QCOMPARE(text.mid(query.problems[0].start, query.problems[0].length), wrong);
        QTEST(int(query.problems[0].kind), "kind");
        QTEST(query.problems[0].closest, "closest");
    }

    void customersAreAskedForBeforeTheFilterIsUsed()
    {
        TicketQuery query = parse(u"customer:\"Martin Köhler\""_s);
        QCOMPARE(query.customersToFind, QStringList{u"Martin Köhler"_s});
        QVERIFY(!query.usable());
        m_context.customers.insert(u"martin kohler"_s, {{7}});
        query = parse(u"customer:\"Martin Köhler\""_s);
        QVERIFY(query.usable());
        QCOMPARE(query.filter.customers, (QList<Id<Customer>>{{7}}));
        m_context.customers.insert(u"nobody"_s, {});
        QCOMPARE(parse(u"customer:nobody"_s).problems.size(), 1);
    }

    void chipsChangeOnlyTheirOwnTerm()
    {
        const QString text = u"state:open  group:apps 密码 sort:due"_s;
        QCOMPARE(withQueryTerm(text, QueryField::Group, {u"Second line A"_s, u"apps"_s}), u"state:open  group:\"Second line A\",apps 密码 sort:due"_s);
        QCOMPARE(withQueryTerm(text, QueryField::Group, {}), u"state:open  密码 sort:due"_s);
        QCOMPARE(withQueryTerm(text, QueryField::Owner, {u"me"_s}), u"state:open  group:apps owner:me 密码 sort:due"_s);
        QCOMPARE(withQueryTerm(u""_s, QueryField::State, {u"open"_s}), u"state:open"_s);
        QCOMPARE(withQueryTerm(u"group:apps x group:2a"_s, QueryField::Group, {u"2b"_s}), u"group:2b x"_s);
        QCOMPARE(withQueryTerm(u"state:open"_s, QueryField::Kind, {u"incident"_s}), u"state:open kind:incident"_s);
        QCOMPARE(queryTermValues(text, QueryField::Group), QStringList{u"apps"_s});
        QCOMPARE(withoutQueryTerm(text, parse(text).terms.at(3)), u"state:open  group:apps 密码"_s);
    }

    void everythingTheDeskHasCanBeCompleted()
    {
        const auto inserts = [&](const QString &text, int cursor = -1) {
            QStringList found;
            for (const QueryCompletion &one : completeTicketQuery(text, cursor < 0 ? int(text.size()) : cursor, m_context))
                found += text.left(one.start) + one.insert + text.mid(one.start + one.length);
            return found;
        };
        QCOMPARE(inserts(u"gro"_s), QStringList{u"group:"_s});
        QCOMPARE(inserts(u"x 支"_s), QStringList{u"x group:"_s});
        QCOMPARE(inserts(u"group:sec"_s), (QStringList{u"group:\"Second line A\""_s, u"group:\"Second line B\""_s}));
        QCOMPARE(inserts(u"group:apps,line tag:x"_s, 15), (QStringList{u"group:apps,\"First line\" tag:x"_s, u"group:apps,\"Second line A\" tag:x"_s, u"group:apps,\"Second line B\" tag:x"_s}));
        QCOMPARE(inserts(u"owner:chen"_s), QStringList{}); // it is whole
        QCOMPARE(inserts(u"state:"_s).first(), u"state:open"_s);
        QCOMPARE(inserts(u""_s), QStringList{});
        m_context.language = u"zh"_s;
        QCOMPARE(inserts(u"group:sec"_s), (QStringList{u"group:\"二线 A\""_s, u"group:\"二线 B\""_s}));
        m_context.language = u"en"_s;
        // Pinyin and initials find Chinese names, after what begins with the letters.
        QCOMPARE(inserts(u"owner:linh"_s), QStringList{u"owner:林浩"_s});
        QCOMPARE(inserts(u"owner:lh"_s), QStringList{u"owner:林浩"_s});
        QCOMPARE(inserts(u"group:yyzc"_s), QStringList{u"group:Apps"_s});
        m_context.tags = KnownNames::of({u"printer"_s, u"打印机"_s, u"two words"_s});
        m_context.people = KnownNames::of({u"Martin Köhler"_s});
        QCOMPARE(inserts(u"-tag:dyj"_s), QStringList{u"-tag:打印机"_s});
        QCOMPARE(inserts(u"tag:two"_s), QStringList{u"tag:\"two words\""_s});
        QCOMPARE(inserts(u"customer:kohl"_s), QStringList{u"customer:\"Martin Köhler\""_s});
        m_context.tags = {};
        m_context.people = {};
        // What is offered is understood.
        for (const QueryFieldWord &field : queryFields()) {
            for (const FilterWord &word : queryValues(field.field, m_reference)) {
                for (const QString &language : {u"en"_s, u"zh"_s}) {
                    const QString text = field.word.code + u':' + quotedQueryValue(word.in(language));
                    QVERIFY2(parse(text).problems.isEmpty(), qPrintable(text));
                }
            }
        }
    }

    void theFigureOfAReportIsItsTicketsAndNoOthers()
    {
        m_context.figures = {{u"Opened, Monday, 09:00"_s, {3, 5, 8}}, {u"Met"_s, {5, 9}}, {u"nothing"_s, {}}};
        const TicketQuery query = parse(u"figure:\"Opened, Monday, 09:00\" priority:2"_s);
        QVERIFY(query.problems.isEmpty());
        QCOMPARE(query.filter.only, std::optional(QList<qint64>{3, 5, 8}));
        QCOMPARE(writeTicketQuery(query.filter, {}, m_context), u"priority:2 figure:\"Opened, Monday, 09:00\""_s);
        QCOMPARE(parse(u"指标:Met figure:\"Opened, Monday, 09:00\""_s).filter.only, std::optional(QList<qint64>{5})); // each narrows
        QCOMPARE(parse(u"figure:nothing"_s).filter.only, std::optional(QList<qint64>())); // which is not "everything"
        for (const QString &wrong : {u"figure:gone"_s, u"-figure:Met"_s, u"figure<Met"_s}) {
            QCOMPARE(parse(wrong).problems.size(), 1);
            QVERIFY(!parse(wrong).filter.only);
        }
        m_context.figures = {};
        QCOMPARE(parse(u"figure:Met"_s).problems.first().kind, QueryProblem::UnknownValue);
    }

    void tenThousandTagsAreOfferedAsAShortList()
    {
        QStringList tags;
        for (int i = 0; i < 10000; ++i)
            tags += u"标签 %1 of many"_s.arg(i);
        m_context.tags = KnownNames::of(tags); // where they are read, on another thread than the one that types
        const QList<QueryCompletion> found = completeTicketQuery(u"tag:of"_s, 6, m_context);
        QCOMPARE(found.size(), 12);
        QCOMPARE(completeTicketQuery(u"tag:nothingofthekind"_s, 20, m_context).size(), 0);
        QCOMPARE(parse(u"tag:\"标签 77 of man\""_s).doubts.first().closest, u"\"标签 77 of many\""_s);
        // Each key asks all of them once, and no more than once.
        KnownNames known;
        qint64 of = 0;
        const double growth = growthOverEight(1250, [&](qint64 count) {
            if (std::exchange(of, count) != count)
                known = KnownNames::of(tags.first(count));
            m_context.tags = known;
            completeTicketQuery(u"tag:nothingofthekind"_s, 20, m_context);
        });
        QVERIFY2(growth < mostGrowthOverEight, qPrintable(QString::number(growth)));
        m_context.tags = {};
    }

    void hugeAndMalformedTextsAreAnsweredAtOnce_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("1 MB of words") << u"word "_s.repeated(200000);
        QTest::newRow("1 MB without a space") << QString(1000000, u'x');
        QTest::newRow("quotes") << QString(100001, u'"');
        QTest::newRow("colons") << QString(100000, u':');
        QTest::newRow("fields without values") << u"group:"_s.repeated(1000);
        QTest::newRow("10,000 tags") << u"tag:"_s + u"a,"_s.repeated(10000);
        QTest::newRow("commas") << u"group:"_s + QString(100000, u',');
        QTest::newRow("minus") << QString(100000, u'-');
        QTest::newRow("lone surrogates") << QString(1000, QChar(0xD800)) + u"group:"_s + QChar(0xDC00);
        QTest::newRow("zeros") << QString(1000, QChar(0)) + u"state:"_s + QChar(0);
        QTest::newRow("right to left") << u"\u202Estate:open\u202C مرحبا group:شبكة"_s;
    }
    void hugeAndMalformedTextsAreAnsweredAtOnce()
    {
        QFETCH(QString, text);
        QElapsedTimer timer;
        timer.start();
        const TicketQuery query = parse(text);
        completeTicketQuery(text.left(4000), int(qMin<qsizetype>(text.size(), 4000)), m_context);
        QCOMPARE_LT(timer.elapsed(), 1000);
        QCOMPARE_LE(query.filter.tags.size(), 50);
        for (const QueryProblem &problem : query.problems) {
            QCOMPARE_GE(problem.start, 0);
            QCOMPARE_LE(problem.start + problem.length, text.size());
        }
        if (text.size() > 4000)
            QVERIFY(!query.usable());
    }
};

QTEST_GUILESS_MAIN(TestTicketQuery)
#include "tst_ticketquery.moc"
