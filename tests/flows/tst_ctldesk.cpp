#include "tests/support/testdesk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QUuid>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QList<QJsonObject> lines;
    QByteArray words;
    QJsonObject first() const { return lines.value(0); }
};

Outcome ctl(const QString &url, const QStringList &arguments, const QByteArray &input = {}, const QString &password = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!password.isEmpty())
        environment.insert(u"PGPASSWORD"_s, password);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(FRONTDESK_BIN_DIR "/frontdeskctl"), QStringList{u"--desk"_s, url} + arguments);
    process.write(input);
    process.closeWriteChannel();
    Outcome outcome;
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return outcome;
    outcome.code = process.exitCode();
    outcome.words = process.readAllStandardError();
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            outcome.lines += QJsonDocument::fromJson(line).object();
    }
    return outcome;
}

QString ago(int minutes)
{
    return QDateTime::currentDateTimeUtc().addSecs(-60 * minutes).toString(Qt::ISODateWithMs);
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject incident(const QString &subject)
{
    return {{u"command"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
            {u"caller"_s, QJsonObject{{u"name"_s, u"苏晴"_s}, {u"phone"_s, u"138 0013 8000"_s}}},
            {u"channel"_s, u"phone"_s},
            {u"offered_at"_s, ago(10)},
            {u"answered_at"_s, ago(9)},
            {u"ended_at"_s, ago(5)},
            {u"hold_s"_s, 12},
            {u"subject"_s, subject},
            {u"details"_s, u"双击图标后无反应"_s},
            {u"outcome"_s, u"created"_s},
            {u"ticket"_s, QJsonObject{{u"kind"_s, u"incident"_s}, {u"category"_s, u"软件问题"_s}, {u"service"_s, u"mail"_s}, {u"impact"_s, u"medium"_s}, {u"urgency"_s, u"high"_s}}}};
}

} // namespace

#define EXPECT_CODE(outcome, wanted) QVERIFY2((outcome).code == (wanted), ("exit " + QByteArray::number((outcome).code) + ": " + (outcome).words).constData())

class TestCtlDesk : public QObject
{
    Q_OBJECT
private slots:
    void aCallGoesFromRingToClose_data() { TestDesk::addBackends(); }
    void aCallGoesFromRingToClose();
    void everyLineIsAnsweredAndBadOnesSayWhere_data() { TestDesk::addBackends(); }
    void everyLineIsAnsweredAndBadOnesSayWhere();
    void anAgentIsNotPermittedWhatAnAdminIs_data() { TestDesk::addBackends(); }
    void anAgentIsNotPermittedWhatAnAdminIs();
    void aDeskThatCannotBeReachedIsExitThree();
    void aListTellsItsTotalBeyondTheLimit_data() { TestDesk::addBackends(); }
    void aListTellsItsTotalBeyondTheLimit();

private:
    QString freshUrl(const QString &backend)
    {
        const auto address = m_desks.fresh(backend);
        return address ? address->url() : QString();
    }
    TestDesk m_desks;
};

void TestCtlDesk::aCallGoesFromRingToClose()
{
    FRONTDESK_BACKEND(backend);
    const QString url = freshUrl(backend);
    const Outcome made = ctl(url, {u"init"_s});
    EXPECT_CODE(made, 0);
    QCOMPARE(made.first().value(u"created"_s), QJsonValue(true));
    const Outcome again = ctl(url, {u"init"_s});
    EXPECT_CODE(again, 0);
    QCOMPARE(again.first().value(u"created"_s), QJsonValue(false));
    const QString login = u"lina_"_s + QUuid::createUuid().toString(QUuid::Id128).left(8);
    EXPECT_CODE(ctl(url, {u"staff"_s, u"add"_s, u"李娜"_s, u"--login"_s, login, u"--group"_s, u"Second line"_s}, "correct horse\n"), 0);
    EXPECT_CODE(ctl(url, {u"staff"_s, u"add"_s, u"李娜二"_s, u"--login"_s, login}, "correct horse\n"), 2);

    const QJsonObject call = incident(u"邮箱打不开"_s);
    const Outcome logged = ctl(url, {u"log-call"_s}, line(call));
    EXPECT_CODE(logged, 0);
    QCOMPARE(logged.first().value(u"number"_s).toString(), u"CALL-000001"_s);
    const QString number = logged.first().value(u"ticket"_s).toString();
    QCOMPARE(number, u"INC-000001"_s);
    const Outcome retried = ctl(url, {u"log-call"_s}, line(call));
    EXPECT_CODE(retried, 0);
    QCOMPARE(retried.first().value(u"ticket"_s).toString(), number);
    QCOMPARE(retried.first().value(u"repeated"_s), QJsonValue(true));

    const auto act = [&](const QStringList &how) { return ctl(url, QStringList{u"ticket"_s, u"act"_s, number} + how); };
    const auto state = [](const Outcome &outcome) { return outcome.first().value(u"state"_s).toString(); };
    EXPECT_CODE(act({u"close"_s}), 1);
    QCOMPARE(state(act({u"assign"_s, u"--group"_s, u"second_line"_s, u"--person"_s, u"李娜"_s, u"--reason"_s, u"二线"_s})), u"assigned"_s);
    QCOMPARE(state(act({u"take"_s})), u"in_progress"_s);
    QCOMPARE(state(act({u"note"_s, u"--text"_s, u"缓存已清"_s})), u"in_progress"_s);
    QCOMPARE(state(act({u"pending"_s, u"--reason"_s, u"waiting_user"_s, u"--till"_s, u"2099-01-01T00:00:00Z"_s})), QString()); // too far away
    QCOMPARE(state(act({u"pending"_s, u"--reason"_s, u"waiting_user"_s, u"--till"_s, QDateTime::currentDateTimeUtc().addDays(2).toString(Qt::ISODate)})), u"pending"_s);
    QCOMPARE(state(act({u"resume"_s})), u"in_progress"_s);
    EXPECT_CODE(act({u"resolve"_s, u"--code"_s, u"solved"_s}), 1); // no text
    QCOMPARE(state(act({u"resolve"_s, u"--code"_s, u"solved"_s, u"--text"_s, u"重建了配置文件"_s})), u"resolved"_s);
    QCOMPARE(state(act({u"ask"_s, u"--text"_s, u"现在可以了吗？"_s})), u"resolved"_s);
    QCOMPARE(state(act({u"confirm"_s, u"--code"_s, u"yes"_s})), u"closed"_s);
    const Outcome late = act({u"reopen"_s, u"--reason"_s, u"又坏了"_s});
    EXPECT_CODE(late, 1);
    QVERIFY2(late.words.contains("[ticket.closed"), late.words.constData());

    const Outcome shown = ctl(url, {u"ticket"_s, u"show"_s, u"inc-1"_s});
    EXPECT_CODE(shown, 0);
    QCOMPARE(shown.first().value(u"details"_s).toString(), u"双击图标后无反应"_s);
    QCOMPARE(shown.first().value(u"priority"_s).toInt(), 2);
    QCOMPARE(shown.first().value(u"opened_at"_s).toString(), call.value(u"offered_at"_s).toString());
    QCOMPARE(shown.first().value(u"contacts"_s).toArray().size(), 1);
    const QJsonArray journal = shown.first().value(u"journal"_s).toArray();
    QVERIFY(journal.size() >= 9);
    for (int i = 0; i < journal.size(); ++i)
        QCOMPARE(journal.at(i).toObject().value(u"seq"_s).toInt(), i + 1);
    QCOMPARE(journal.first().toObject().value(u"kind"_s).toString(), u"logged"_s);
}

void TestCtlDesk::everyLineIsAnsweredAndBadOnesSayWhere()
{
    FRONTDESK_BACKEND(backend);
    const QString url = freshUrl(backend);
    EXPECT_CODE(ctl(url, {u"init"_s}), 0);
    const auto with = [](QJsonObject call, const QString &name, const QJsonValue &value) {
        call.insert(name, value);
        call.insert(u"command"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
        return call;
    };
    const QJsonObject good = incident(u"打印机卡纸"_s);
    QJsonObject badCategory = good.value(u"ticket"_s).toObject();
    badCategory.insert(u"category"_s, u"astrology"_s);
    QJsonObject question = with(with(good, u"outcome"_s, u"answered"_s), u"ticket"_s, QJsonValue());
    const QByteArray input = line(good)                                                                            // 0
        + line(with(good, u"offered_at"_s, u"2026-03-06T09:00:00"_s)) + line(with(good, u"ticket"_s, badCategory)) // 1, 2
        + "{broken\n"                                                                                              // 3
        + line(with(question, u"outcome"_s, u"satisfied"_s)) + line(with(question, u"agent"_s, u"nobody"_s))       // 4, 5
        + line(with(question, u"ended_at"_s, ago(20)))                                                             // 6
        + line(with(with(question, u"outcome"_s, u"linked"_s), u"link"_s, u"INC-999999"_s))                        // 7
        + line(with(with(question, u"outcome"_s, u"linked"_s), u"link"_s, u"INC-000001"_s))                        // 8
        + line(with(with(question, u"subject"_s, u""_s), u"outcome"_s, u"dropped"_s))                              // 9
        + line(with(question, u"details"_s, QString(1'000'000, u'详')))                                             // 10
        + line(with(question, u"details"_s, QString((1 << 20) + 1, u'x')));                                        // 11
    const Outcome outcome = ctl(url, {u"log-call"_s}, input);
    EXPECT_CODE(outcome, 1);
    QCOMPARE(outcome.lines.size(), 12);
    const QHash<int, QString> refused{{1, u"offered_at"_s}, {2, u"ticket.category"_s}, {3, QString()}, {4, u"outcome"_s},
                                      {5, u"agent"_s},      {6, u"ended_at"_s},        {7, u"link"_s}, {11, u"details"_s}};
    for (int i = 0; i < outcome.lines.size(); ++i) {
        const QJsonObject &answer = outcome.lines.at(i);
        QVERIFY2(answer.contains(u"error"_s) == refused.contains(i), line(answer).constData());
        if (refused.contains(i)) {
            QCOMPARE(answer.value(u"line"_s).toInt(), i + 1);
            QVERIFY2(answer.value(u"field"_s).toString() == refused.value(i), line(answer).constData());
        } else {
            QCOMPARE(answer.value(u"customer"_s).toString(), u"C-000001"_s);
        }
    }
    QCOMPARE(outcome.lines.at(8).value(u"ticket"_s).toString(), u"INC-000001"_s);
    const Outcome listed = ctl(url, {u"ticket"_s, u"list"_s});
    QCOMPARE(listed.first().value(u"total"_s).toInt(), 1);
}

void TestCtlDesk::anAgentIsNotPermittedWhatAnAdminIs()
{
    FRONTDESK_BACKEND(backend);
    const QString url = freshUrl(backend);
    EXPECT_CODE(ctl(url, {u"init"_s}), 0);
    const QString login = u"agent_"_s + QUuid::createUuid().toString(QUuid::Id128).left(8);
    EXPECT_CODE(ctl(url, {u"staff"_s, u"add"_s, u"Karl Weber"_s, u"--login"_s, login, u"--group"_s, u"first_line"_s}, "correct horse\n"), 0);
    const bool local = backend == "sqlite"_L1;
    QString agentUrl = url;
    if (!local) {
        FRONTDESK_NEED_POSTGRES(server);
        agentUrl = server.tcpUrl(TestPostgres::databaseOf(url), login);
    }
    const QStringList as = local ? QStringList{u"--as"_s, login} : QStringList();
    const Outcome denied = ctl(agentUrl, as + QStringList{u"staff"_s, u"add"_s, u"Mallory"_s}, {}, u"correct horse"_s);
    EXPECT_CODE(denied, 4);
    const Outcome logged = ctl(agentUrl, as + QStringList{u"log-call"_s}, line(incident(u"VPN"_s)), u"correct horse"_s);
    EXPECT_CODE(logged, 0);
    const Outcome taken = ctl(agentUrl, as + QStringList{u"ticket"_s, u"act"_s, u"INC-000001"_s, u"take"_s}, {}, u"correct horse"_s);
    EXPECT_CODE(taken, 0);
    // Only an administrator erases; what was written is gone then, and the journal still holds.
    EXPECT_CODE(ctl(agentUrl, as + QStringList{u"ticket"_s, u"erase"_s, u"INC-000001"_s}, {}, u"correct horse"_s), 4);
    const QStringList erase{u"ticket"_s, u"erase"_s, u"inc-1"_s, u"--reason"_s, u"asked for it"_s, u"--command"_s, QUuid::createUuid().toString()};
    for (const bool repeated : {false, true}) {
        const Outcome erased = ctl(url, erase);
        EXPECT_CODE(erased, 0);
        QCOMPARE(erased.first().value(u"contacts"_s).toInt(), 1);
        QCOMPARE(erased.first().value(u"repeated"_s).toBool(), repeated);
    }
    QCOMPARE(ctl(url, {u"ticket"_s, u"show"_s, u"INC-000001"_s}).first().value(u"details"_s).toString(), QString());
    EXPECT_CODE(ctl(url, {u"ticket"_s, u"erase"_s, u"INC-999999"_s}), 1);
    const Outcome audited = ctl(url, {u"audit"_s, u"verify"_s});
    EXPECT_CODE(audited, 0);
    QCOMPARE(audited.first().value(u"bad"_s).toInt(), 0);
    const Outcome mine = ctl(agentUrl, as + QStringList{u"ticket"_s, u"list"_s, u"--view"_s, u"mine"_s}, {}, u"correct horse"_s);
    QCOMPARE(mine.first().value(u"total"_s).toInt(), 1);
    QCOMPARE(mine.first().value(u"tickets"_s).toArray().at(0).toObject().value(u"owner"_s).toObject().value(u"login"_s).toString(), login);
    const Outcome contact = ctl(agentUrl, as + QStringList{u"ticket"_s, u"show"_s, u"INC-000001"_s}, {}, u"correct horse"_s);
    QCOMPARE(contact.first().value(u"contacts"_s).toArray().at(0).toObject().value(u"agent"_s).toString(), u"Karl Weber"_s);

    const Outcome stranger = local ? ctl(agentUrl, {u"--as"_s, u"nobody"_s, u"ticket"_s, u"list"_s})
                                   : ctl(agentUrl, {u"ticket"_s, u"list"_s}, {}, u"wrong password"_s);
    EXPECT_CODE(stranger, 4);
    if (!local) {
        // Somebody else's call only by whoever owns the desk.
        QJsonObject foreign = incident(u"x"_s);
        foreign.insert(u"agent"_s, u"postgres"_s);
        const Outcome forged = ctl(agentUrl, {u"log-call"_s}, line(foreign), u"correct horse"_s);
        EXPECT_CODE(forged, 1);
        QCOMPARE(forged.first().value(u"code"_s).toString(), u"interaction.agent_denied"_s);
        const Outcome piped = ctl(agentUrl, {u"--password-stdin"_s, u"ticket"_s, u"list"_s}, "correct horse\n");
        EXPECT_CODE(piped, 0);
    }
}

void TestCtlDesk::aDeskThatCannotBeReachedIsExitThree()
{
    EXPECT_CODE(ctl(u"sqlite:///nowhere/at/all.db"_s, {u"ticket"_s, u"list"_s}), 3);
    EXPECT_CODE(ctl(u"postgresql://x@127.0.0.1:1/x"_s, {u"ticket"_s, u"list"_s}), 3);
    EXPECT_CODE(ctl(u"carrier-pigeon://x"_s, {u"ticket"_s, u"list"_s}), 2);
    const QString text = m_desks.folder() + u"/text.db"_s;
    QFile file(text);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const Outcome damaged = ctl(u"sqlite://"_s + text, {u"ticket"_s, u"list"_s});
    EXPECT_CODE(damaged, 3);
    QVERIFY2(damaged.words.contains("[desk.damaged]"), damaged.words.constData());
}

void TestCtlDesk::aListTellsItsTotalBeyondTheLimit()
{
    FRONTDESK_BACKEND(backend);
    const QString url = freshUrl(backend);
    EXPECT_CODE(ctl(url, {u"init"_s}), 0);
    QByteArray input;
    for (int i = 0; i < 7; ++i)
        input += line(incident(u"Call %1"_s.arg(i)));
    EXPECT_CODE(ctl(url, {u"log-call"_s}, input), 0);
    EXPECT_CODE(ctl(url, {u"ticket"_s, u"act"_s, u"INC-000003"_s, u"cancel"_s, u"--reason"_s, u"test"_s}), 0);
    const auto total = [&](const QStringList &how) {
        const QJsonObject list = ctl(url, QStringList{u"ticket"_s, u"list"_s} + how).first();
        return std::pair(list.value(u"total"_s).toInt(-1), int(list.value(u"tickets"_s).toArray().size()));
    };
    QCOMPARE(total({}), std::pair(7, 7));
    QCOMPARE(total({u"--limit"_s, u"3"_s}), std::pair(7, 3));
    QCOMPARE(total({u"--view"_s, u"all-open"_s}), std::pair(6, 6));
    QCOMPARE(total({u"--view"_s, u"unassigned"_s, u"--limit"_s, u"0"_s}), std::pair(6, 0));
    QCOMPARE(total({u"--query"_s, u"state:cancelled"_s}), std::pair(1, 1));
    EXPECT_CODE(ctl(url, {u"ticket"_s, u"list"_s, u"--view"_s, u"everything"_s}), 2);
    EXPECT_CODE(ctl(url, {u"ticket"_s, u"show"_s, u"INC-000099"_s}), 1);
}

QTEST_GUILESS_MAIN(TestCtlDesk)
#include "tst_ctldesk.moc"
