#include "core/exchange/importedticket.h"
#include "tests/support/standardworkflow.h"

#include <QBuffer>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

const char *const changesMapping = R"({
    "frontdesk_mapping": 1, "name": "test", "unknown": ["?"],
    "time": {"formats": ["yyyy-MM-dd HH:mm"], "zone": "Asia/Shanghai"},
    "ticket": {"key": "id", "rows": "changes", "changed_at": "at", "changed_by": "by" %1},
    "fields": {
        "kind": {"value": "incident"}, "title": "Printer %{id}", "opened_at": "opened", "group": "%{group}", "owner": "%{owner}",
        "priority": {"column": "prio", "map": {"A": 1, "B": 2}, "otherwise": "4"},
        "closure_code": {"column": "closure", "map": {"fixed": "solved"}, "otherwise": "other"},
        "state": {"column": "state", "otherwise": %2, "map": {
            "New": {"state": "new", "with_group": "assigned"}, "Work": "in_progress", "User": {"state": "pending", "reason": "waiting_user"},
            "Vendor": {"state": "pending", "reason": "supplier"}, "Done": "resolved", "Closed": "closed"}}
    }})";
const char *const header = "id,at,by,opened,state,group,owner,prio,closure,moves\n";

QString told(const ImportedChange &c)
{
    static const QStringList names{u"impact"_s, u"urgency"_s, u"priority"_s, u"category"_s, u"service"_s, u"group"_s, u"owner"_s, u"state"_s};
    QString text = names.at(int(c.field)) + u' ' + c.from + u'>' + c.to;
    if (!c.pendingReason.isEmpty())
        text += u'(' + c.pendingReason + u')';
    if (c.reassignment)
        text += u" reassigned"_s;
    if (c.reopening)
        text += u" reopened"_s;
    if (!c.visible)
        text += u" unseen"_s;
    return text;
}

} // namespace

class ImportedTicketTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rowsBecomeAHistory();
    void countingFollowsTheSourcesCounter();
    void countingWithoutACounterStartsAfterTheFirstGroup();
    void unknownStateIsKeptOrRefusedAsTheMappingSays();
    void timesThatGoBackAreHeld();
    void openedAfterTheFirstChangeIsPutRight();
    void closureFallsBackToOther();
    void wholeRowsAreResolvedAndClosedAtTheirTimes();
    void kindsHaveTheirOwnStates();
    void whatCannotBeReadRefusesTheTicket_data();
    void whatCannotBeReadRefusesTheTicket();
    void unreadableRowRefusesItsNeighbours();
    void ticketInTwoPlacesIsRefusedTheSecondTime();
    void ticketsAreFoundAgainAtTheirPosition();

private:
    ImportMapping mapping(const QString &more = {}, const QString &otherwise = u"\"refuse\""_s) const;
    /// Every ticket or error of a CSV.
    QList<Result<ImportedTicket>> imported(const QByteArray &csv, const ImportMapping &mapping) const;
    Result<ImportedTicket> one(const QByteArray &rows, const ImportMapping &mapping) const { return imported(header + rows, mapping).value(0, failure(ErrorKind::NotFound, u"none"_s)); }
    Workflow m_workflow;
};

void ImportedTicketTest::initTestCase()
{
    FRONTDESK_VALUE(workflow, standardWorkflow());
    m_workflow = workflow;
}

ImportMapping ImportedTicketTest::mapping(const QString &more, const QString &otherwise) const
{
    const ReadMapping read = readMapping(QString::fromLatin1(changesMapping).arg(more, otherwise).toUtf8(), m_workflow);
    if (!read.problems.isEmpty())
        qFatal("%s %s", qPrintable(read.problems.first().field), qPrintable(read.problems.first().code));
    return read.mapping;
}

QList<Result<ImportedTicket>> ImportedTicketTest::imported(const QByteArray &csv, const ImportMapping &mapping) const
{
    QBuffer buffer;
    buffer.setData(csv);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = CsvReader::open(buffer, mapping.csv);
    if (!reader)
        return {failure(reader.error())};
    TicketRowsReader tickets(**reader, mapping);
    QList<Result<ImportedTicket>> all;
    while (const auto rows = tickets.next())
        all.append(*rows ? importedTicket(mapping, **rows) : Result<ImportedTicket>(failure(rows->error())));
    return all;
}

void ImportedTicketTest::rowsBecomeAHistory()
{
    const auto ticket = one("7,2026-03-02 09:00,ann,2026-03-02 08:55,New,First,?,B,?,0\n"
                            "7,2026-03-02 09:10,bob,2026-03-02 08:55,Work,Second,bob,A,?,1\n"
                            "7,2026-03-02 09:20,bob,2026-03-02 08:55,User,Second,bob,A,?,1\n"
                            "7,2026-03-02 09:30,bob,2026-03-02 08:55,Vendor,Second,bob,A,?,1\n"
                            "7,2026-03-02 10:00,bob,2026-03-02 08:55,Done,Second,bob,A,fixed,1\n"
                            "7,2026-03-02 11:00,ann,2026-03-02 08:55,Work,Second,bob,A,fixed,1\n"
                            "7,2026-03-02 12:00,bob,2026-03-02 08:55,Done,Second,bob,A,fixed,1\n"
                            "7,2026-03-03 12:00,sys,2026-03-02 08:55,Closed,Second,bob,A,fixed,1\n",
                            mapping());
    QVERIFY(ticket);
    QCOMPARE(ticket->externalId, u"7"_s);
    QCOMPARE(ticket->title, u"Printer 7"_s);
    QCOMPARE(ticket->openedAt, QDateTime({2026, 3, 2}, {0, 55}, Qt::UTC));
    QCOMPARE(ticket->start, (ImportedState{u"assigned"_s, {}, u"First"_s, {}, {}, {}, {}, {}, 2}));
    QStringList changes;
    for (const ImportedChange &change : ticket->changes)
        changes.append(told(change));
    QCOMPARE(changes, QStringList({u"priority 2>1"_s, u"group First>Second reassigned"_s, u"owner >bob"_s, u"state assigned>in_progress"_s,
                                   u"state in_progress>pending(waiting_user)"_s, u"state pending>pending(supplier)"_s, u"state pending>resolved"_s,
                                   u"state resolved>in_progress reopened"_s, u"state in_progress>resolved"_s, u"state resolved>closed"_s}));
    QCOMPARE(ticket->changes.first().at, QDateTime({2026, 3, 2}, {1, 10}, Qt::UTC));
    QCOMPARE(ticket->changes.first().by, u"bob"_s);
    QCOMPARE(ticket->changes.first().row, 2);
    QCOMPARE(ticket->end, (ImportedState{u"closed"_s, {}, u"Second"_s, u"bob"_s, {}, {}, {}, {}, 1}));
    QCOMPARE(ticket->resolvedAt, QDateTime({2026, 3, 2}, {4, 0}, Qt::UTC));
    QCOMPARE(ticket->closedAt, QDateTime({2026, 3, 3}, {4, 0}, Qt::UTC));
    QCOMPARE(ticket->closureCode, u"solved"_s);
    QCOMPARE(ticket->reassignments, 1);
    QCOMPARE(ticket->reopenings, 1);
    QVERIFY(!ticket->sourceReassignments);
    QVERIFY(ticket->remarks.isEmpty());
}

void ImportedTicketTest::countingFollowsTheSourcesCounter()
{
    const auto ticket = one("7,2026-03-02 09:00,a,2026-03-02 09:00,New,?,?,B,?,0\n"
                            "7,2026-03-02 09:10,a,2026-03-02 09:00,New,X,?,B,?,1\n"  // counted by the source though it is the first group
                            "7,2026-03-02 09:20,a,2026-03-02 09:00,New,Y,?,B,?,1\n"  // not counted
                            "7,2026-03-02 09:30,a,2026-03-02 09:00,New,Y,?,B,?,2\n"  // counted, nothing to be seen
                            "7,2026-03-02 09:40,a,2026-03-02 09:00,New,Z,?,B,?,4\n", // two at once, one to be seen
                            mapping(u", \"reassignments\": \"moves\""_s));
    QVERIFY(ticket);
    QStringList changes;
    for (const ImportedChange &change : ticket->changes)
        changes.append(told(change));
    QCOMPARE(changes, QStringList({u"group >X reassigned"_s, u"state new>assigned"_s, u"group X>Y"_s, u"group Y>Y reassigned unseen"_s,
                                   u"group Y>Z reassigned"_s, u"group Z>Z reassigned unseen"_s}));
    QCOMPARE(ticket->reassignments, 4);
    QCOMPARE(ticket->sourceReassignments, 4);
}

void ImportedTicketTest::countingWithoutACounterStartsAfterTheFirstGroup()
{
    const auto ticket = one("7,2026-03-02 09:00,a,2026-03-02 09:00,New,?,?,B,?,0\n"
                            "7,2026-03-02 09:10,a,2026-03-02 09:00,New,X,?,B,?,1\n"
                            "7,2026-03-02 09:20,a,2026-03-02 09:00,New,Y,?,B,?,2\n"
                            "7,2026-03-02 09:30,a,2026-03-02 09:00,New,X,?,B,?,3\n",
                            mapping());
    QVERIFY(ticket);
    QCOMPARE(ticket->reassignments, 2);
}

void ImportedTicketTest::unknownStateIsKeptOrRefusedAsTheMappingSays()
{
    const QByteArray rows = "7,2026-03-02 09:00,a,2026-03-02 09:00,New,?,?,B,?,0\n"
                            "7,2026-03-02 09:10,a,2026-03-02 09:00,Work,?,?,B,?,0\n"
                            "7,2026-03-02 09:20,a,2026-03-02 09:00,-100,?,?,B,?,0\n"
                            "7,2026-03-02 09:30,a,2026-03-02 09:00,Done,?,?,B,?,0\n";
    const auto kept = one(rows, mapping({}, u"\"keep\""_s));
    QVERIFY(kept);
    QCOMPARE(kept->changes.size(), 2);
    QCOMPARE(told(kept->changes.last()), u"state in_progress>resolved"_s);
    QCOMPARE(kept->remarks.size(), 1);
    QCOMPARE(kept->remarks.first().code, u"import.state_kept"_s);
    QCOMPARE(kept->remarks.first().values.value(u"value"_s), u"-100"_s);

    const auto other = one(rows, mapping({}, u"\"pending\""_s));
    QVERIFY(other);
    QCOMPARE(other->changes.size(), 3);
    QCOMPARE(other->changes.at(1).sourceValue, u"-100"_s);

    const auto refused = one(rows, mapping());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"import.value_unknown"_s);
    QCOMPARE(refused.error().field, u"fields.state"_s);
    QCOMPARE(refused.error().values.value(u"line"_s), u"4"_s);

    const auto first = one("7,2026-03-02 09:00,a,2026-03-02 09:00,-100,?,?,B,?,0\n", mapping({}, u"\"keep\""_s));
    QVERIFY(first);
    QCOMPARE(first->end.state, u"new"_s);
}

void ImportedTicketTest::timesThatGoBackAreHeld()
{
    const auto ticket = one("7,2026-03-02 09:10,a,2026-03-02 09:00,New,?,?,B,?,0\n"
                            "7,2026-03-02 09:05,a,2026-03-02 09:00,Work,?,?,B,?,0\n",
                            mapping());
    QVERIFY(ticket);
    QCOMPARE(ticket->changes.first().at, QDateTime({2026, 3, 2}, {1, 10}, Qt::UTC));
    QCOMPARE(ticket->remarks.value(0).code, u"import.time_went_back"_s);
}

void ImportedTicketTest::openedAfterTheFirstChangeIsPutRight()
{
    const auto ticket = one("7,2026-03-02 09:10,a,2026-03-02 09:30,New,?,?,B,?,0\n", mapping());
    QVERIFY(ticket);
    QCOMPARE(ticket->openedAt, QDateTime({2026, 3, 2}, {1, 10}, Qt::UTC));
    QCOMPARE(ticket->remarks.value(0).code, u"import.opened_late"_s);
}

void ImportedTicketTest::closureFallsBackToOther()
{
    const auto unknown = one("7,2026-03-02 09:10,a,2026-03-02 09:00,Done,?,?,B,?,0\n", mapping());
    QVERIFY(unknown);
    QCOMPARE(unknown->closureCode, u"other"_s);
    QCOMPARE(unknown->closureText, u"test"_s);
    QCOMPARE(unknown->start.state, u"new"_s);
    QCOMPARE(told(unknown->changes.value(0)), u"state new>resolved"_s);
    const auto strange = one("7,2026-03-02 09:10,a,2026-03-02 09:00,Done,?,?,B,code 9,0\n", mapping());
    QVERIFY(strange);
    QCOMPARE(strange->closureCode, u"other"_s);
    QCOMPARE(strange->closureText, u"code 9"_s);
}

void ImportedTicketTest::wholeRowsAreResolvedAndClosedAtTheirTimes()
{
    const ReadMapping read = readMapping(R"({
        "frontdesk_mapping": 1, "name": "test", "time": {"formats": ["yyyy-MM-dd HH:mm:ss"], "zone": "Etc/UTC"},
        "ticket": {"key": "number", "rows": "whole", "changed_at": "updated"},
        "fields": {"kind": {"value": "request"}, "title": "%{text}", "opened_at": "opened", "resolved_at": "resolved", "closed_at": "closed",
            "state": {"column": "state", "map": {"1": "submitted", "2": "fulfilling", "7": "closed"}}}})",
                                         m_workflow);
    QVERIFY(read.problems.isEmpty());
    const auto tickets = imported("number,text,state,opened,updated,resolved,closed\n"
                                  "R1,Laptop,7,2026-03-02 09:00:00,2026-03-05 09:00:00,2026-03-03 09:00:00,2026-03-04 09:00:00\n"
                                  "R2,Mouse,2,2026-03-02 09:00:00,2026-03-05 09:00:00,,\n"
                                  "R3,Desk,1,2026-03-02 09:00:00,2026-03-05 09:00:00,,\n"
                                  "R3,Desk,1,2026-03-02 09:00:00,2026-03-05 09:00:00,,\n",
                                  read.mapping);
    QCOMPARE(tickets.size(), 3);
    QVERIFY(tickets.at(0));
    QCOMPARE(tickets.at(0)->changes.size(), 2);
    QCOMPARE(told(tickets.at(0)->changes.at(0)), u"state submitted>fulfilled"_s);
    QCOMPARE(told(tickets.at(0)->changes.at(1)), u"state fulfilled>closed"_s);
    QCOMPARE(tickets.at(0)->changes.at(1).at, QDateTime({2026, 3, 4}, {9, 0}, Qt::UTC));
    QCOMPARE(tickets.at(1)->changes.size(), 1);
    QCOMPARE(tickets.at(1)->changes.at(0).at, QDateTime({2026, 3, 5}, {9, 0}, Qt::UTC));
    QVERIFY(!tickets.at(1)->resolvedAt.isValid());
    QVERIFY(!tickets.at(2));
    QCOMPARE(tickets.at(2).error().code, u"import.rows_many"_s);
}

void ImportedTicketTest::kindsHaveTheirOwnStates()
{
    const ReadMapping read = readMapping(R"({
        "frontdesk_mapping": 1, "name": "test", "ticket": {"key": "number", "rows": "whole"},
        "fields": {"kind": {"column": "type"}, "title": "%{number}", "opened_at": "opened",
            "state": {"column": "state", "map": {"got": "received", "new": "new"}}}})",
                                         m_workflow);
    QVERIFY(read.problems.isEmpty());
    const auto tickets = imported("number,type,state,opened\n1,complaint,got,2026-03-02T09:00Z\n2,incident,got,2026-03-02T09:00Z\n", read.mapping);
    QCOMPARE(tickets.size(), 2);
    QVERIFY(tickets.at(0));
    QCOMPARE(tickets.at(0)->end.state, u"received"_s);
    QVERIFY(!tickets.at(1));
    QCOMPARE(tickets.at(1).error().code, u"import.state_not_of_kind"_s);
}

void ImportedTicketTest::whatCannotBeReadRefusesTheTicket_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("column");
    QTest::newRow("time") << QByteArray("7,2 March,a,2026-03-02 09:00,New,?,?,B,?,0\n") << u"import.time_unreadable"_s << u"at"_s;
    QTest::newRow("no time of the change") << QByteArray("7,?,a,2026-03-02 09:00,New,?,?,B,?,0\n") << u"import.time_missing"_s << u"at"_s;
    QTest::newRow("not opened") << QByteArray("7,2026-03-02 09:00,a,,New,?,?,B,?,0\n") << u"import.time_missing"_s << u"opened"_s;
    QTest::newRow("state") << QByteArray("7,2026-03-02 09:00,a,2026-03-02 09:00,Lost,?,?,B,?,0\n") << u"import.value_unknown"_s << u"state"_s;
}

void ImportedTicketTest::whatCannotBeReadRefusesTheTicket()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, code);
    QFETCH(QString, column);
    const auto ticket = one(row, mapping());
    QVERIFY(!ticket);
    QCOMPARE(ticket.error().code, code);
    QCOMPARE(ticket.error().values.value(u"column"_s), column);
    QCOMPARE(ticket.error().values.value(u"line"_s), u"2"_s);
}

void ImportedTicketTest::unreadableRowRefusesItsNeighbours()
{
    const QByteArray rest = ",2026-03-02 09:00,a,2026-03-02 09:00,New,?,?,B,?,0\n";
    const auto tickets = imported(header + ("1" + rest) + ("2" + rest) + "2,half\n" + ("3" + rest) + ("4" + rest) + ("" + rest) + ("4" + rest), mapping());
    QStringList outcome;
    for (const auto &ticket : tickets)
        outcome.append(ticket ? ticket->externalId : ticket.error().code);
    QCOMPARE(outcome, QStringList({u"1"_s, u"table.column_count"_s, u"import.rows_broken"_s, u"import.rows_broken"_s, u"import.key_missing"_s,
                                   u"import.rows_broken"_s}));
    QCOMPARE(tickets.at(2).error().values.value(u"lines"_s), u"4"_s);
}

void ImportedTicketTest::ticketInTwoPlacesIsRefusedTheSecondTime()
{
    const QByteArray rest = ",2026-03-02 09:00,a,2026-03-02 09:00,New,?,?,B,?,0\n";
    const auto tickets = imported(header + ("1" + rest) + ("2" + rest) + ("1" + rest) + ("3" + rest), mapping());
    QCOMPARE(tickets.size(), 4);
    QVERIFY(tickets.at(0) && tickets.at(1) && tickets.at(3));
    QVERIFY(!tickets.at(2));
    QCOMPARE(tickets.at(2).error().code, u"import.ticket_split"_s);
    QCOMPARE(tickets.at(2).error().values.value(u"key"_s), u"1"_s);
}

void ImportedTicketTest::ticketsAreFoundAgainAtTheirPosition()
{
    QByteArray csv = header;
    for (int i = 0; i < 20; ++i)
        csv += QByteArray::number(i / 2) + ",2026-03-02 09:00,a,2026-03-02 09:00,New,?,?,B,?,0\n";
    const ImportMapping m = mapping();
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = CsvReader::open(buffer, m.csv);
    QVERIFY(reader);
    TicketRowsReader all(**reader, m);
    QList<RowPosition> positions;
    while (const auto rows = all.next()) {
        QCOMPARE((*rows)->rows.size(), 2);
        positions.append((*rows)->position());
    }
    QCOMPARE(positions.size(), 10);
    for (int i = 0; i < positions.size(); ++i) {
        buffer.seek(0);
        const auto again = CsvReader::open(buffer, m.csv);
        QVERIFY(again && (*again)->resume(positions.at(i)));
        TicketRowsReader rest(**again, m);
        QCOMPARE((**rest.next()).key, QString::number(i));
    }
}

QTEST_GUILESS_MAIN(ImportedTicketTest)
#include "tst_importedticket.moc"
