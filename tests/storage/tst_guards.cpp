#include "core/storage/connection.h"
#include "tests/support/guardworld.h"

#include "core/ticket/ticketservice.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QSqlDriver>
#include <QSqlError>
#include <QRegularExpression>

#include <libpq-fe.h>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// What a person may not do on screen they cannot do with SQL and the same login: the server itself refuses.
class TestGuards : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void whatSomebodyMayNotDoTheServerRefuses_data();
    void whatSomebodyMayNotDoTheServerRefuses();
    void noColumnIsForgottenWhereAnAgentUpdatesByColumns();
    void aTicketThatSomebodyHoldsIsSaidToBeBusy();
    void otherDatabasesStayClosed();
    void aNoticeCarriesOnlyNumbers();

private:
    struct Outcome
    {
        bool refused;
        QString words;
        QString state; ///< SQLSTATE of an error
    };
    Outcome tried(const QString &who, const QString &sql);

    TestDesk m_desks;
    std::unique_ptr<GuardWorld> m_world;
};

void TestGuards::initTestCase()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(world, GuardWorld::make(m_desks, server));
    m_world = std::move(world);
}

/// In a transaction that is taken back, with the rules that are asked at its end. No row given or changed counts as refused.
TestGuards::Outcome TestGuards::tried(const QString &who, const QString &sql)
{
    PGconn *server = *static_cast<PGconn *const *>(m_world->connection(who).database().driver()->handle().constData());
    // By libpq: the driver knows no COPY, and of several statements it tells only the first one's rows.
    const auto run = [server](const QString &text) -> std::pair<Outcome, int> {
        PGresult *result = PQexec(server, text.toUtf8().constData());
        const auto status = PQresultStatus(result);
        const bool failed = status == PGRES_FATAL_ERROR;
        const Outcome outcome{failed, QString::fromUtf8(PQresultErrorMessage(result)), QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE))};
        const bool counts = status == PGRES_TUPLES_OK || *PQcmdTuples(result);
        const int rows = status == PGRES_TUPLES_OK ? PQntuples(result) : counts ? QByteArray(PQcmdTuples(result)).toInt() : -1;
        PQclear(result);
        if (status == PGRES_COPY_IN)
            PQputCopyEnd(server, "enough");
        char *line = nullptr;
        while (status == PGRES_COPY_OUT && PQgetCopyData(server, &line, 0) > 0)
            PQfreemem(line);
        Outcome ended = outcome;
        while (PGresult *rest = PQgetResult(server)) {
            if (PQresultStatus(rest) == PGRES_FATAL_ERROR)
                ended = {true, QString::fromUtf8(PQresultErrorMessage(rest)), QString::fromLatin1(PQresultErrorField(rest, PG_DIAG_SQLSTATE))};
            PQclear(rest);
        }
        return {ended, rows};
    };
    run(u"BEGIN"_s);
    const auto back = qScopeGuard([&run] { run(u"ROLLBACK"_s); });
    const auto [outcome, rows] = run(m_world->filled(sql));
    if (outcome.refused)
        return outcome;
    if (const auto checked = run(u"SET CONSTRAINTS ALL IMMEDIATE"_s).first; checked.refused)
        return checked;
    return {rows == 0, u"%1 rows"_s.arg(rows), {}};
}

void TestGuards::whatSomebodyMayNotDoTheServerRefuses_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("refused");
    QTest::addColumn<QString>("allowedTo");
    QTest::addColumn<QString>("allowed");
    int count = 0;
    for (const auto &cases : {readingCases(), journalCases(), ticketCases(), managementCases(), knowledgeCases(), rosterCases(), handoverCases(), escapeCases()}) {
        for (const GuardCase &one : cases) {
            QTest::newRow(one.name) << QString::fromUtf8(one.who) << QString::fromUtf8(one.refused) << QString::fromUtf8(one.allowedTo) << QString::fromUtf8(one.allowed);
            ++count;
        }
    }
    QVERIFY2(count >= 150, qPrintable(QString::number(count)));
    qInfo("%d cases, each with its allowed twin", count);
}

void TestGuards::whatSomebodyMayNotDoTheServerRefuses()
{
    QFETCH(QString, who);
    QFETCH(QString, refused);
    QFETCH(QString, allowedTo);
    QFETCH(QString, allowed);
    const Outcome bad = tried(who, refused);
    QVERIFY2(bad.refused, qPrintable(u"the server let it through: %1"_s.arg(bad.words)));
    // A word that the server does not know is no refusal.
    for (const QString &mistake : {u"42601"_s, u"42703"_s, u"42883"_s, u"42702"_s, u"08P01"_s})
        QVERIFY2(bad.state != mistake, qPrintable(bad.words));
    const Outcome good = tried(allowedTo, allowed);
    QVERIFY2(!good.refused, qPrintable(good.state + u' ' + good.words));
}

/// A migration that adds a column to one of these has to grant it, or a change of it is refused to everybody but the owner.
void TestGuards::noColumnIsForgottenWhereAnAgentUpdatesByColumns()
{
    QSqlQuery query(m_world->superuser().database());
    QVERIFY(query.exec(m_world->filled(u"SELECT c.relname || '.' || k.attname FROM pg_class c JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum > 0 AND NOT k.attisdropped "
                                       "WHERE c.relnamespace = 'frontdesk'::regnamespace AND c.relname IN ('ticket', 'ticket_text', 'ticket_caller', 'interaction', 'customer', "
                                       "'article', 'article_text', 'article_vote', 'presence', 'view_layout') AND NOT has_column_privilege('{role_agent}', c.oid, k.attnum, 'UPDATE') "
                                       "AND (c.relname, k.attname) <> ('customer', 'shown_name')"_s)));
    while (query.next())
        QFAIL(qPrintable(query.value(0).toString()));
}

void TestGuards::aTicketThatSomebodyHoldsIsSaidToBeBusy()
{
    Connection &holder = m_world->connection(u"outsider"_s);
    FRONTDESK_OK(holder.begin(true));
    const auto back = qScopeGuard([&holder] { holder.rollback(); });
    FRONTDESK_OK(holder.run(u"SELECT FROM ticket WHERE id = %1 FOR UPDATE"_s.arg(m_world->id(u"open"_s))));
    Desk desk(m_world->address(), false);
    FRONTDESK_OK(await(desk.open({})));
    TicketAction note;
    note.ticket = {m_world->id(u"open"_s)};
    note.action = u"note"_s;
    note.text = u"x"_s;
    const auto noted = await(desk.tickets().act(note));
    QVERIFY(!noted);
    QCOMPARE(noted.error().kind, ErrorKind::Busy);
}

void TestGuards::otherDatabasesStayClosed()
{
    FRONTDESK_NEED_POSTGRES(server);
    FRONTDESK_VALUE(neighbour, m_desks.initialised(u"postgres"_s));
    DeskAddress address = m_world->addressAs(u"admin"_s);
    FRONTDESK_VALUE(own, Connection::open(address, {}));
    QVERIFY(own->alive());
    address.target.replace(TestPostgres::databaseOf(m_world->address().target), TestPostgres::databaseOf(neighbour.target));
    const auto other = Connection::open(address, {});
    QVERIFY(!other);
    QCOMPARE(other.error().kind, ErrorKind::Denied);
}

void TestGuards::aNoticeCarriesOnlyNumbers()
{
    FRONTDESK_NEED_POSTGRES(server);
    Desk watching(m_world->address(), false);
    FRONTDESK_OK(await(watching.open({})));
    FRONTDESK_VALUE(listener, Connection::open(m_world->addressAs(u"outsider"_s), {}));
    QSignalSpy heard(listener->database().driver(), &QSqlDriver::notification);
    QVERIFY(listener->database().driver()->subscribeToNotification(u"frontdesk"_s));
    TicketDraft draft;
    draft.title = u"Zaubernuss"_s;
    FRONTDESK_OK(await(watching.tickets().create(draft, QUuid::createUuid())));
    QTRY_VERIFY(!heard.isEmpty());
    for (const auto &notice : std::as_const(heard)) {
        const QString payload = notice.at(2).toString();
        QVERIFY2(QRegularExpression(u"^(\\d+-\\d+|presence)$"_s).match(payload).hasMatch(), qPrintable(payload));
    }
}

QTEST_GUILESS_MAIN(TestGuards)
#include "tst_guards.moc"
