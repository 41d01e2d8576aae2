#include "core/demo/demo.h"
#include "core/demo/demoschedule.h"
#include "core/demo/demotexts.h"
#include "core/ticket/ticketquery.h"
#include "core/ticket/ticketquerysql.h"
#include "core/ticket/workflow.h"
#include "core/support/clock.h"
#include "core/support/textfolding.h"
#include "tests/support/replayedtickets.h"
#include "tests/support/testdesk.h"

#include <QCryptographicHash>
#include <QSqlError>
#include <QSqlRecord>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now({2026, 3, 10}, {2, 42, 7, 123}, Qt::UTC); // a Tuesday morning in Shanghai
constexpr qint64 size = 1200;

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theSameSeedGivesTheSameDeskOnBothBackends();
    void overTwoConnectionsItIsTheSameDesk();
    void anotherSeedGivesAnotherDesk();
    void everyTicketIsItsJournal_data() { TestDesk::addBackends(); }
    void everyTicketIsItsJournal();
    void ticketsMoveOnlyAsTheWorkflowAllows();
    void nothingHappensBeforeItsBeginningOrAfterNow();
    void theMixIsThatOfALivingDesk();
    void everyListSpeaksBothLanguages();
    void everyFamilySpeaksBothLanguages();
    void thereAreContactsOfEveryChannelAndOutcome();
    void theQueueOfThePicturesIsThere();
    void savedViewsAreUnderstoodAndShowSomething();
    void peopleAreFoundByTheirKeys();
    void titlesDoNotRepeatThemselves();
    void aDeskInUseIsLeftAlone();
    void canceledItStopsAndSaysSo();
    void ticketsComeInTheRhythmOfTheWeek();

private:
    static QMap<QString, QByteArray> digests(const DeskAddress &address, QString *problem);
    Result<void> make(const DeskAddress &address, qint64 tickets, quint64 seed, const DemoProgress &progress = {}, const CancelToken &cancel = {});
    qint64 number(const QString &sql);
    QStringList column(const QString &sql);

    TestDesk m_desk;
    DeskAddress m_sqlite;
    std::unique_ptr<Connection> m_open; ///< to the SQLite desk
};

Result<void> TestDemo::make(const DeskAddress &address, qint64 tickets, quint64 seed, const DemoProgress &progress, const CancelToken &cancel)
{
    DbWorker worker({address, {}, nullptr, false});
    return makeDemo(worker, {tickets, seed, now}, progress, cancel);
}

void TestDemo::initTestCase()
{
    FRONTDESK_VALUE(address, m_desk.made(u"sqlite"_s, now));
    m_sqlite = address;
    FRONTDESK_OK(make(address, size, 7));
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    m_open = std::move(connection);
}

qint64 TestDemo::number(const QString &sql)
{
    QSqlQuery query(m_open->database());
    if (!query.exec(sql) || !query.next()) {
        qWarning() << query.lastError().text();
        return -1;
    }
    return query.value(0).toLongLong();
}

QStringList TestDemo::column(const QString &sql)
{
    QSqlQuery query(m_open->database());
    QStringList values;
    if (!query.exec(sql))
        qWarning() << query.lastError().text();
    while (query.next())
        values += query.value(0).toString();
    return values;
}

/// A digest of every table as both backends show it, without what the database itself says of the recording.
QMap<QString, QByteArray> TestDemo::digests(const DeskAddress &address, QString *problem)
{
    QMap<QString, QByteArray> digests;
    auto connection = Connection::open(address, {});
    if (!connection) {
        *problem = connection.error().detail;
        return digests;
    }
    const bool sqlite = address.backend == Backend::Sqlite;
    const QSqlDatabase database = (*connection)->database();
    QSqlQuery tables(database);
    tables.exec(sqlite ? u"SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"_s
                       : u"SELECT table_name FROM information_schema.tables WHERE table_schema = 'frontdesk' AND table_type = 'BASE TABLE'"_s);
    static const QStringList own{u"local_account"_s, u"number_counter"_s, u"schema_version"_s, u"desk"_s};
    while (tables.next()) {
        const QString table = tables.value(0).toString();
        if (own.contains(table) || table.startsWith("search_"_L1) || table.startsWith("sqlite_"_L1))
            continue;
        QSqlQuery rows(database);
        rows.setForwardOnly(true);
        if (!rows.exec(u"SELECT * FROM "_s + table)) {
            *problem = rows.lastError().text();
            return digests;
        }
        const QSqlRecord record = rows.record();
        QList<QByteArray> lines;
        while (rows.next()) {
            QByteArray line;
            QStringList names;
            for (int i = 0; i < record.count(); ++i)
                names += record.fieldName(i);
            names.sort();
            for (const QString &name : std::as_const(names)) {
                if (name == "recorded_at"_L1 || name == "recorded_by"_L1 || name == "hash"_L1 || (table == "staff"_L1 && name == "login"_L1))
                    continue;
                const QVariant value = rows.value(name);
                const QString text = value.metaType() == QMetaType::fromType<QDateTime>() ? instantText(value.toDateTime())
                                   : value.metaType() == QMetaType::fromType<bool>()      ? QString::number(value.toInt())
                                                                                           : value.toString();
                line += (value.isNull() ? QByteArrayLiteral("-") : '=' + text.toUtf8()) + '\x1f';
            }
            lines += line;
        }
        std::sort(lines.begin(), lines.end());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QByteArray &line : std::as_const(lines))
            hash.addData(line + '\n');
        digests.insert(table, QByteArray::number(lines.size()) + ' ' + hash.result().toHex());
    }
    return digests;
}

void TestDemo::theSameSeedGivesTheSameDeskOnBothBackends()
{
    QString problem;
    FRONTDESK_VALUE(one, m_desk.made(u"sqlite"_s, now));
    FRONTDESK_OK(make(one, 600, 7)); // more than one batch
    const auto first = digests(one, &problem);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(first.value(u"ticket"_s).startsWith("600 "));
    FRONTDESK_VALUE(again, m_desk.made(u"sqlite"_s, now));
    FRONTDESK_OK(make(again, 600, 7));
    QCOMPARE(digests(again, &problem), first);
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(there, m_desk.made(u"postgres"_s, now));
    FRONTDESK_OK(make(there, 600, 7));
    const auto shared = digests(there, &problem);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    for (auto it = first.cbegin(); it != first.cend(); ++it)
        QVERIFY2(shared.value(it.key()) == it.value(), qPrintable(it.key()));
    QCOMPARE(shared.keys(), first.keys());
}

void TestDemo::overTwoConnectionsItIsTheSameDesk()
{
    FRONTDESK_NEED_POSTGRES(server);
    QString problem;
    QList<QMap<QString, QByteArray>> desks;
    for (const QString &backend : {u"sqlite"_s, u"postgres"_s}) {
        FRONTDESK_VALUE(address, m_desk.made(backend, now));
        DbWorker worker({address, {}, nullptr, false});
        qint64 last = 0;
        bool backwards = false;
        FRONTDESK_OK(makeDemo(worker, {1800, 7, now, 1000}, [&](qint64 done, qint64) {
            backwards |= done < last;
            last = done;
        }));
        QVERIFY(!backwards);
        QCOMPARE(last, 1800);
        desks += digests(address, &problem);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        FRONTDESK_VALUE(connection, Connection::open(address, {}));
        FRONTDESK_VALUE(complaints, ticketsThatAreNotTheirJournal(*connection));
        QCOMPARE(complaints, QStringList());
    }
    // What takes its id as it comes is the same in number.
    for (auto it = desks[0].cbegin(); it != desks[0].cend(); ++it)
        QVERIFY2(desks[1].value(it.key()).split(' ').first() == it.value().split(' ').first(), qPrintable(it.key()));
    for (const QString &table : {u"ticket"_s, u"ticket_text"_s, u"ticket_tag"_s, u"ticket_link"_s, u"ticket_fact"_s, u"customer"_s})
        QVERIFY2(desks[1].value(table) == desks[0].value(table) && !desks[0].value(table).isEmpty(), qPrintable(table));
}

void TestDemo::anotherSeedGivesAnotherDesk()
{
    QString problem;
    FRONTDESK_VALUE(other, m_desk.made(u"sqlite"_s, now));
    FRONTDESK_OK(make(other, 60, 8));
    FRONTDESK_VALUE(one, m_desk.made(u"sqlite"_s, now));
    FRONTDESK_OK(make(one, 60, 7));
    const auto a = digests(other, &problem);
    const auto b = digests(one, &problem);
    QVERIFY(a.value(u"ticket"_s) != b.value(u"ticket"_s));
    QVERIFY(a.value(u"customer"_s) != b.value(u"customer"_s));
    QCOMPARE(a.value(u"service"_s), b.value(u"service"_s));
}

void TestDemo::everyTicketIsItsJournal()
{
    FRONTDESK_BACKEND(backend);
    DeskAddress address = m_sqlite;
    if (backend == "postgres"_L1) {
        FRONTDESK_VALUE(made, m_desk.made(backend, now));
        FRONTDESK_OK(make(made, 300, 7));
        address = made;
    }
    FRONTDESK_VALUE(connection, Connection::open(address, {}));
    FRONTDESK_VALUE(complaints, ticketsThatAreNotTheirJournal(*connection));
    QCOMPARE(complaints, QStringList());
}

void TestDemo::ticketsMoveOnlyAsTheWorkflowAllows()
{
    // Each state an event sets, beside the one before of the same ticket.
    const QString steps = u"SELECT j.subject_id AS ticket, json_extract(j.body, '$.set.state') AS state, "
                          "lag(json_extract(j.body, '$.set.state')) OVER (PARTITION BY j.subject_id ORDER BY j.seq) AS before, j.kind "
                          "FROM journal j WHERE j.subject = 'ticket' AND json_extract(j.body, '$.set.state') IS NOT NULL"_s;
    QVERIFY(number(u"SELECT count(*) FROM (%1)"_s.arg(steps)) > 3 * size);
    QCOMPARE(column(u"SELECT DISTINCT t.kind || ': ' || s.before || ' -> ' || s.state FROM (%1) s JOIN ticket t ON t.id = s.ticket WHERE s.before IS NOT NULL "
                    "AND NOT EXISTS (SELECT 1 FROM workflow_transition w WHERE w.kind = t.kind AND w.from_state = s.before AND w.to_state = s.state) "
                    "AND NOT (s.state = 'cancelled' AND t.duplicate_of IS NOT NULL)"_s.arg(steps)), QStringList());
    QCOMPARE(number(u"SELECT count(*) FROM (%1) s JOIN ticket t ON t.id = s.ticket WHERE s.before IS NULL AND NOT EXISTS "
                    "(SELECT 1 FROM workflow_state w WHERE w.kind = t.kind AND w.state = s.state AND w.initial)"_s.arg(steps)), 0);
    QCOMPARE(number(u"SELECT count(*) FROM ticket t JOIN workflow_state w ON w.kind = t.kind AND w.state = t.state WHERE w.phase <> t.phase"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM ticket WHERE phase IN ('resolved', 'closed') AND (closure_code = '' OR closure_text = '')"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM ticket WHERE state = 'pending' AND (pending_reason = '' OR pending_till <= '%1')"_s.arg(instantText(now))), 0);
    // Nobody works on a complaint about the own group.
    QCOMPARE(number(u"SELECT count(*) FROM ticket t JOIN group_member m ON m.group_id = t.about_group_id AND m.staff_id = t.owner_id"_s), 0);
}

void TestDemo::nothingHappensBeforeItsBeginningOrAfterNow()
{
    const QString later = instantText(now);
    QCOMPARE(number(u"SELECT count(*) FROM journal WHERE occurred_at > '%1'"_s.arg(later)), 0);
    QCOMPARE(number(u"SELECT count(*) FROM ticket WHERE opened_at > '%1' OR changed_at > '%1' OR opened_at < '%2'"_s.arg(later, instantText(now.addDays(-91)))), 0);
    QCOMPARE(number(u"SELECT count(*) FROM ticket WHERE acknowledged_at < opened_at OR resolved_at < acknowledged_at OR asked_at < resolved_at "
                    "OR closed_at < opened_at OR closed_at < resolved_at"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM journal j JOIN ticket t ON t.id = j.subject_id WHERE j.subject = 'ticket' AND j.occurred_at < t.opened_at"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM interaction WHERE offered_at > '%1' OR ended_at > '%1' OR answered_at < offered_at OR ended_at < answered_at "
                    "OR call_back_done_at > '%1'"_s.arg(later)), 0);
    QCOMPARE(number(u"SELECT count(*) FROM ticket t JOIN ticket f ON f.id = t.follows_id WHERE f.closed_at IS NULL OR f.closed_at > t.opened_at OR f.caller_id <> t.caller_id"_s), 0);
    QVERIFY(number(u"SELECT count(*) FROM ticket WHERE opened_at > '%1'"_s.arg(instantText(now.addSecs(-3600)))) > 0);
    // Numbers rise with time, but for the scripted tickets at the end.
    QCOMPARE(number(u"SELECT count(*) FROM ticket a JOIN ticket b ON b.id = a.id + 1 WHERE b.opened_at < a.opened_at AND b.id <= %1"_s.arg(size - 12)), 0);
}

void TestDemo::theMixIsThatOfALivingDesk()
{
    const auto share = [&](const QString &condition) { return double(number(u"SELECT count(*) FROM ticket WHERE "_s + condition)) / size; };
    const QString open = u"phase IN ('new', 'assigned', 'in_progress', 'pending')"_s;
    const double openShare = share(open);
    QVERIFY2(openShare > 0.07 && openShare < 0.16, qPrintable(QString::number(openShare)));
    QVERIFY2(share(u"phase IN ('resolved', 'closed')"_s) > 0.75, qPrintable(QString::number(share(u"phase IN ('resolved', 'closed')"_s))));
    for (const QString &phase : {u"new"_s, u"assigned"_s, u"in_progress"_s, u"pending"_s, u"resolved"_s, u"closed"_s, u"cancelled"_s})
        QVERIFY2(share(u"phase = '%1'"_s.arg(phase)) > 0, qPrintable(phase));
    const double reopened = share(u"reopen_count > 0"_s);
    QVERIFY2(reopened > 0.015 && reopened < 0.07, qPrintable(QString::number(reopened)));
    QVERIFY(share(u"kind = 'request'"_s) > 0.1);
    QVERIFY(share(u"kind = 'complaint'"_s) > 0.002 && share(u"kind = 'complaint'"_s) < 0.05);
    QVERIFY(share(u"priority = 1"_s) > 0 && share(u"priority = 1"_s) < 0.02);
    QVERIFY(share(u"owner_id IS NULL AND "_s + open) > 0);
    QVERIFY(share(u"pending_reason = 'waiting_user'"_s) > 0);
    QVERIFY(share(u"about_group_id IS NOT NULL"_s) > 0);
    QVERIFY(share(u"reassign_count > 0"_s) > 0.03);
    QVERIFY(share(u"reassign_count >= 2"_s) > 0);
    QVERIFY(share(u"breached_at IS NOT NULL AND "_s + open) > 0);
    QVERIFY2(share(u"breached_at IS NOT NULL"_s) < 0.2, qPrintable(QString::number(share(u"breached_at IS NOT NULL"_s))));
    QVERIFY(share(u"due_at > '%1' AND due_at < '%2'"_s.arg(instantText(now), instantText(now.addSecs(3600)))) > 0);
    QVERIFY(share(u"agreement_version_id IS NULL"_s) < 0.001);
    QVERIFY(share(u"follows_id IS NOT NULL"_s) > 0);
    for (const QString &kind : {u"related"_s, u"duplicate"_s, u"follow_up"_s})
        QVERIFY2(number(u"SELECT count(*) FROM ticket_link WHERE kind = '%1'"_s.arg(kind)) > 0, qPrintable(kind));
    QVERIFY(number(u"SELECT count(*) FROM (SELECT ticket_id FROM ticket_caller GROUP BY ticket_id HAVING count(*) > 2)"_s) > 0);
    QVERIFY(number(u"SELECT count(*) FROM ticket_tag"_s) > size / 50);
    for (const QString &kind : {u"approval_asked"_s, u"approved"_s, u"rejected"_s, u"investigating"_s, u"answered"_s, u"reopened"_s, u"priority"_s, u"edited"_s, u"told"_s})
        QVERIFY2(number(u"SELECT count(*) FROM journal WHERE kind = '%1'"_s.arg(kind)) > 0, qPrintable(kind));
    QVERIFY(number(u"SELECT count(*) FROM ticket t JOIN staff s ON s.id = t.owner_id WHERE s.login = 'chen' AND t."_s + open) > 3);
}

void TestDemo::everyListSpeaksBothLanguages()
{
    for (const QString &table : {u"support_group"_s, u"service"_s, u"category"_s, u"site"_s, u"calendar"_s, u"agreement"_s}) {
        QVERIFY2(number(u"SELECT count(*) FROM "_s + table) > 2, qPrintable(table));
        QCOMPARE(number(u"SELECT count(*) FROM %1 WHERE trim(name_zh) = '' OR trim(name_en) = ''"_s.arg(table)), 0);
    }
    QVERIFY(number(u"SELECT count(*) FROM customer WHERE language = 'zh'"_s) > 100);
    QVERIFY(number(u"SELECT count(*) FROM customer WHERE language = 'en'"_s) > 30);
    QVERIFY(number(u"SELECT count(DISTINCT zone) FROM site"_s) > 4);
    QCOMPARE(number(u"SELECT count(*) FROM ticket t JOIN ticket_text x ON x.ticket_id = t.id WHERE trim(t.title) = '' OR trim(x.details) = ''"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM ticket WHERE title LIKE '%{%'"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM journal WHERE subject = 'ticket' AND json_extract(body, '$.text') LIKE '%{%'"_s), 0);
}

void TestDemo::everyFamilySpeaksBothLanguages()
{
    FRONTDESK_VALUE(texts, DemoTexts::load());
    QVERIFY(texts.families().size() >= 60);
    DemoRandom random(1);
    for (const DemoFamily &family : texts.families()) {
        for (const QString &language : {u"zh"_s, u"en"_s}) {
            DemoWording words(texts, language, random);
            for (const QString &slot : {u"device"_s, u"ext"_s, u"site"_s})
                words.set(slot, u"X"_s);
            for (const QString &part : {u"title"_s, u"details"_s, u"note"_s, u"reply"_s, u"close"_s}) {
                QVERIFY2(family.texts.contains(language + u'.' + part), qPrintable(family.code + language + part));
                // Every slot of every alternative has words.
                for (const QString &pattern : family.text(language, part))
                    QVERIFY2(!words.fill(pattern).contains(u'{'), qPrintable(pattern));
            }
            for (const QString &close : family.text(language, u"close"_s))
                QVERIFY2(closureCodes().contains(close.section(u' ', 0, 0)), qPrintable(close));
        }
    }
}

void TestDemo::thereAreContactsOfEveryChannelAndOutcome()
{
    for (const QString &channel : {u"phone"_s, u"walk_in"_s, u"mail"_s, u"web"_s, u"chat"_s, u"alert"_s})
        QVERIFY2(number(u"SELECT count(*) FROM interaction WHERE channel = '%1'"_s.arg(channel)) > 0, qPrintable(channel));
    for (const QString &outcome : {u"answered"_s, u"linked"_s, u"created"_s, u"transferred"_s, u"dropped"_s, u"call_back"_s, u"abandoned"_s})
        QVERIFY2(number(u"SELECT count(*) FROM interaction WHERE outcome = '%1'"_s.arg(outcome)) > 0, qPrintable(outcome));
    QVERIFY(number(u"SELECT count(*) FROM interaction WHERE ticket_id IS NULL"_s) > size / 10);
    QCOMPARE(number(u"SELECT count(*) FROM interaction WHERE outcome IS NULL"_s), 3); // they wait
    QVERIFY(number(u"SELECT count(*) FROM interaction WHERE call_back_at IS NOT NULL AND call_back_done_at IS NULL"_s) >= 5);
    QCOMPARE(number(u"SELECT count(*) FROM interaction WHERE outcome IN ('created', 'linked') AND ticket_id IS NULL"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM ticket t WHERE NOT EXISTS (SELECT 1 FROM interaction i WHERE i.ticket_id = t.id)"_s), 0);
}

void TestDemo::theQueueOfThePicturesIsThere()
{
    // 18 minutes left, and 12 minutes over, to the second.
    QCOMPARE(number(u"SELECT left_s FROM ticket WHERE title = '三号楼全楼断网，收银和门禁受影响' AND priority = 1"_s), 18 * 60);
    QCOMPARE(number(u"SELECT left_s FROM ticket WHERE title = 'VPN refuses to connect: certificate expired' AND breached_at IS NOT NULL"_s), -12 * 60);
    QCOMPARE(number(u"SELECT count(*) FROM ticket_caller c JOIN ticket t ON t.id = c.ticket_id WHERE t.title LIKE '三号楼全楼断网%' AND t.priority = 1 AND c.told_at IS NULL"_s), 4);
    QCOMPARE(number(u"SELECT count(*) FROM staff WHERE login = 'chen' AND name = '陈雨桐 Chen Yutong'"_s), 1);
}

void TestDemo::savedViewsAreUnderstoodAndShowSomething()
{
    Session session(*m_open, false, {});
    FRONTDESK_VALUE(reference, DeskReference::read(session));
    struct View
    {
        QString name, query, login;
        Id<SupportGroup> group;
    };
    FRONTDESK_VALUE(views, session.queryText(u"SELECT v.name, v.query, v.group_id, s.login FROM saved_view v JOIN staff s ON s.id = v.owner_id ORDER BY v.id"_s, {}, [](const Row &row) {
        return View{row.text(u"name"_s), row.text(u"query"_s), row.text(u"login"_s), row.id<SupportGroup>(u"group_id"_s)};
    }));
    int mine = 0, shared = 0, chinese = 0;
    qint64 shown = 0;
    for (const View &view : std::as_const(views)) {
        const Staff *owner = reference.directory.personByLogin(view.login);
        QVERIFY(owner);
        QVERIFY2(!view.group || reference.directory.groupsOf(owner->id).contains(view.group), qPrintable(view.name)); // as the desk itself demands
        QueryContext context{reference, {owner->id, owner->name, view.login, owner->role, reference.directory.groupsOf(owner->id)}, now, u"zh"_s, {}, {}};
        FRONTDESK_OK(session.eachText(u"SELECT id, name FROM organisation"_s, {}, [&](const Row &row) {
            context.organisations[foldText(row.text(u"name"_s))] += row.id<Organisation>(u"id"_s);
            return true;
        }));
        const TicketQuery query = parseTicketQuery(view.query, context);
        QVERIFY2(query.usable() && query.problems.isEmpty(), qPrintable(view.name));
        const TicketSql sql = ticketSql(session.backend(), query.filter, owner->id);
        FRONTDESK_VALUE(count, session.ids(u"SELECT count(*) FROM ticket t WHERE "_s + sql.where, sql.binds));
        shown += count.first() > 0;
        mine += view.login == "chen"_L1 && !view.group;
        shared += bool(view.group);
        chinese += std::any_of(view.name.cbegin(), view.name.cend(), [](QChar c) { return c.unicode() >= 0x2E80; });
    }
    QVERIFY(mine >= 2 && shared >= 5 && chinese >= 4 && chinese < views.size() - 3);
    QVERIFY2(shown > views.size() / 2, qPrintable(QString::number(shown)));
}

void TestDemo::peopleAreFoundByTheirKeys()
{
    QCOMPARE(number(u"SELECT count(*) FROM customer c WHERE NOT EXISTS (SELECT 1 FROM customer_key k WHERE k.customer_id = c.id)"_s), 0);
    QVERIFY(number(u"SELECT count(*) FROM customer_key k JOIN customer c ON c.id = k.customer_id WHERE c.name = '苏晴' AND k.term = '6142'"_s) > 0);
}

void TestDemo::titlesDoNotRepeatThemselves()
{
    QVERIFY2(number(u"SELECT count(DISTINCT title) FROM ticket"_s) > size / 3, qPrintable(QString::number(number(u"SELECT count(DISTINCT title) FROM ticket"_s))));
    QVERIFY(number(u"SELECT max(n) FROM (SELECT count(*) AS n FROM ticket GROUP BY title)"_s) < size / 20);
}

void TestDemo::aDeskInUseIsLeftAlone()
{
    const auto again = make(m_sqlite, 10, 7);
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"demo.desk_not_empty"_s);
    QCOMPARE(number(u"SELECT count(*) FROM ticket"_s), size);
}

void TestDemo::canceledItStopsAndSaysSo()
{
    FRONTDESK_VALUE(address, m_desk.made(u"sqlite"_s, now));
    const CancelToken cancel = makeCancelToken();
    qint64 last = 0;
    const auto outcome = make(address, 1300, 7, [&](qint64 done, qint64) {
        last = done;
        if (done > 0)
            *cancel = true;
    }, cancel);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Canceled);
    QVERIFY(last > 0 && last < 1300);
}

void TestDemo::ticketsComeInTheRhythmOfTheWeek()
{
    const DemoSchedule schedule(now, 10'000);
    QList<int> days(8, 0);
    int night = 0;
    QDateTime before;
    for (qint64 i = 0; i < 10'000; ++i) {
        const QDateTime at = schedule.openedAt(i, i % 1000);
        QVERIFY(at <= now && at >= now.addDays(-91));
        QVERIFY(!before.isValid() || at >= before);
        before = at;
        const QDateTime local = at.addSecs(8 * 3600);
        ++days[local.date().dayOfWeek()];
        night += local.time().hour() < 6;
    }
    QVERIFY(days.at(1) > 3 * days.at(7));
    QVERIFY(days.at(7) > 0);
    QVERIFY(night > 0 && night < 500);
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
