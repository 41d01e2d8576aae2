// Duplicate customers from the command line: found, merged, taken apart again, with the exit codes that scripts rely on.

#include "tests/support/testdesk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QUuid>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestCtlCustomer : public QObject
{
    Q_OBJECT
private slots:
    void twoBecomeOneAndTwoAgain_data() { TestDesk::addBackends(); }
    void twoBecomeOneAndTwoAgain();
    void whatIsWrongEndsWithItsCode();

private:
    TestDesk m_desks;
};

namespace {

struct Outcome
{
    int code = -1;
    QJsonObject first;
    QByteArray words;
};

Outcome ctl(const QString &url, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(FRONTDESK_BIN_DIR "/frontdeskctl"), QStringList{u"--desk"_s, url} + arguments);
    process.write(input);
    process.closeWriteChannel();
    Outcome outcome;
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return outcome;
    outcome.code = process.exitCode();
    outcome.words = process.readAllStandardError();
    outcome.first = QJsonDocument::fromJson(process.readAllStandardOutput().split('\n').value(0)).object();
    return outcome;
}

/// A call of somebody new, who is C-000001, C-000002 … in the order of calling.
QByteArray callOf(const QString &name, const QString &phone, const QString &email, const QString &ticket)
{
    const QString ago = QDateTime::currentDateTimeUtc().addSecs(-600).toString(Qt::ISODateWithMs);
    const QJsonObject call{{u"command"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                           {u"caller"_s, QJsonObject{{u"name"_s, name}, {u"phone"_s, phone}, {u"email"_s, email}}},
                           {u"channel"_s, u"phone"_s},
                           {u"offered_at"_s, ago},
                           {u"answered_at"_s, ago},
                           {u"ended_at"_s, ago},
                           {u"subject"_s, ticket},
                           {u"outcome"_s, u"created"_s},
                           {u"ticket"_s, QJsonObject{{u"kind"_s, u"incident"_s}, {u"category"_s, u"软件问题"_s}, {u"service"_s, u"mail"_s}}}};
    return QJsonDocument(call).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

#define EXPECT_CODE(outcome, wanted)                                                                                                       \
    do {                                                                                                                                   \
        const Outcome done = (outcome);                                                                                                    \
        QVERIFY2(done.code == (wanted), ("exit " + QByteArray::number(done.code) + ": " + done.words).constData());                        \
    } while (false)

void TestCtlCustomer::twoBecomeOneAndTwoAgain()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks.fresh(backend));
    const QString url = address.url();
    EXPECT_CODE(ctl(url, {u"init"_s}), 0);
    EXPECT_CODE(ctl(url, {u"log-call"_s}, callOf(u"苏晴"_s, u"138 0013 8000"_s, u"su.qing@example.com"_s, u"VPN连不上"_s)
                                              + callOf(u"Sue King"_s, u"139 0013 9000"_s, u"sue@example.org"_s, u"Printer jams"_s)
                                              + callOf(u"苏经理"_s, u"137 0013 7000"_s, u"SUE@example.org"_s, u"Mail is slow"_s)), 0);
    // The third call had the second's e-mail: it is the second's.
    const Outcome listed = ctl(url, {u"search"_s, u"sue@example.org"_s, u"--in"_s, u"people"_s});
    EXPECT_CODE(listed, 0);
    QCOMPARE(listed.first.value("hits"_L1).toArray().size(), 1);
    const Outcome none = ctl(url, {u"customer"_s, u"duplicates"_s});
    EXPECT_CODE(none, 0);
    QVERIFY(none.first.contains("pairs"_L1));
    QCOMPARE(none.first.value("pairs"_L1).toArray().size(), 0);

    const Outcome merged = ctl(url, {u"customer"_s, u"merge"_s, u"C-000002"_s, u"--into"_s, u"C-000001"_s, u"--take"_s, u"phone"_s});
    EXPECT_CODE(merged, 0);
    QCOMPARE(merged.first.value("merged"_L1).toString(), u"C-000002"_s);
    const QJsonObject into = merged.first.value("into"_L1).toObject();
    QCOMPARE(into.value("number"_L1).toString(), u"C-000001"_s);
    QCOMPARE(into.value("name"_L1).toString(), u"苏晴"_s);
    QCOMPARE(into.value("phone"_L1).toString(), u"139 0013 9000"_s); // taken
    QCOMPARE(into.value("email"_L1).toString(), u"su.qing@example.com"_s); // kept
    // Either number means the survivor; their tickets name whom to talk to now.
    const Outcome card = ctl(url, {u"customer"_s, u"duplicates"_s, u"c-000002"_s});
    EXPECT_CODE(card, 0);
    QCOMPARE(card.first.value("customer"_L1).toObject().value("number"_L1).toString(), u"C-000001"_s);
    const Outcome tickets = ctl(url, {u"ticket"_s, u"list"_s});
    EXPECT_CODE(tickets, 0);
    const QJsonArray rows = tickets.first.value("tickets"_L1).toArray();
    QCOMPARE(rows.size(), 3);
    for (const QJsonValue &row : rows)
        QVERIFY2(QJsonDocument(row.toObject()).toJson().contains("苏晴"), QJsonDocument(row.toObject()).toJson().constData());

    const Outcome undone = ctl(url, {u"customer"_s, u"unmerge"_s, u"C-000002"_s});
    EXPECT_CODE(undone, 0);
    QCOMPARE(undone.first.value("restored"_L1).toObject().value("number"_L1).toString(), u"C-000002"_s);
    QCOMPARE(undone.first.value("survivor"_L1).toObject().value("phone"_L1).toString(), u"138 0013 8000"_s);
    QCOMPARE(undone.first.value("kept"_L1).toArray(), QJsonArray());
    const Outcome again = ctl(url, {u"customer"_s, u"duplicates"_s, u"C-000002"_s});
    EXPECT_CODE(again, 0);
    QCOMPARE(again.first.value("customer"_L1).toObject().value("number"_L1).toString(), u"C-000002"_s);
    // What was taken back cannot be taken back again.
    EXPECT_CODE(ctl(url, {u"customer"_s, u"unmerge"_s, u"C-000002"_s}), 1);
}

void TestCtlCustomer::whatIsWrongEndsWithItsCode()
{
    FRONTDESK_VALUE(address, m_desks.fresh(u"sqlite"_s));
    const QString url = address.url();
    EXPECT_CODE(ctl(url, {u"init"_s}), 0);
    EXPECT_CODE(ctl(url, {u"log-call"_s}, callOf(u"苏晴"_s, u"138 0013 8000"_s, {}, u"VPN连不上"_s)), 0);
    EXPECT_CODE(ctl(url, {u"customer"_s, u"duplicates"_s, u"--limit"_s, u"0"_s}), 2);
    EXPECT_CODE(ctl(url, {u"customer"_s, u"merge"_s, u"C-000001"_s, u"--into"_s, u"C-000001"_s, u"--take"_s, u"shoes"_s}), 2);
    EXPECT_CODE(ctl(url, {u"customer"_s, u"merge"_s, u"C-000001"_s, u"--into"_s, u"C-000001"_s}), 1); // with themselves
    EXPECT_CODE(ctl(url, {u"customer"_s, u"merge"_s, u"C-000001"_s, u"--into"_s, u"C-000009"_s}), 1); // with nobody
    EXPECT_CODE(ctl(url, {u"customer"_s, u"duplicates"_s, u"C-000009"_s}), 1);
    EXPECT_CODE(ctl(url, {u"customer"_s, u"unmerge"_s, u"C-000001"_s}), 1); // never merged
    EXPECT_CODE(ctl(u"sqlite:///nowhere/at/all.db"_s, {u"customer"_s, u"duplicates"_s}), 3);
}

QTEST_GUILESS_MAIN(TestCtlCustomer)
#include "tst_ctlcustomer.moc"
