#include "tests/support/testdesk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray answer;
    QString words;
};

Outcome ctl(const QString &url, const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(FRONTDESK_BIN_DIR "/frontdeskctl"), QStringList{u"--desk"_s, url} + arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

const QStringList demoOf500{u"init"_s, u"--demo"_s, u"500"_s, u"--seed"_s, u"3"_s, u"--now"_s, u"2026-03-10T02:42:00Z"_s};

} // namespace

class TestCtlDemo : public QObject
{
    Q_OBJECT
private slots:
    void initMakesADemoDeskOnce_data() { TestDesk::addBackends(); }
    void initMakesADemoDeskOnce();
    void theSameSeedListsTheSameTickets();
    void aDemoOfNothingIsRefused();

private:
    QString freshUrl(const QString &backend)
    {
        const auto address = m_desks.fresh(backend);
        return address ? address->url() : QString();
    }
    TestDesk m_desks;
};

void TestCtlDemo::initMakesADemoDeskOnce()
{
    FRONTDESK_BACKEND(backend);
    const QString url = freshUrl(backend);
    const Outcome made = ctl(url, demoOf500);
    QVERIFY2(made.code == 0, qPrintable(made.words));
    QCOMPARE(QJsonDocument::fromJson(made.answer).object().value("demo_tickets"_L1).toInt(), 500);
    QVERIFY2(made.words.contains("500 of 500 demo tickets"_L1), qPrintable(made.words));
    const Outcome listed = ctl(url, {u"ticket"_s, u"list"_s, u"--limit"_s, u"1"_s});
    QCOMPARE(QJsonDocument::fromJson(listed.answer).object().value("total"_L1).toInt(), 500);
    const Outcome again = ctl(url, demoOf500);
    QVERIFY(again.code != 0);
    QVERIFY2(again.words.contains("demo.desk_not_empty"_L1), qPrintable(again.words));
}

void TestCtlDemo::theSameSeedListsTheSameTickets()
{
    const QString one = freshUrl(u"sqlite"_s);
    const QString two = freshUrl(u"sqlite"_s);
    QCOMPARE(ctl(one, demoOf500).code, 0);
    QCOMPARE(ctl(two, demoOf500).code, 0);
    const QStringList list{u"ticket"_s, u"list"_s, u"--limit"_s, u"500"_s};
    const QByteArray tickets = ctl(one, list).answer;
    QCOMPARE(QJsonDocument::fromJson(tickets).object().value("tickets"_L1).toArray().size(), 500);
    QCOMPARE(ctl(two, list).answer, tickets);
}

void TestCtlDemo::aDemoOfNothingIsRefused()
{
    QCOMPARE(ctl(freshUrl(u"sqlite"_s), {u"init"_s, u"--demo"_s, u"0"_s}).code, 2);
    QCOMPARE(ctl(freshUrl(u"sqlite"_s), {u"init"_s, u"--demo"_s, u"10"_s, u"--now"_s, u"2026-03-10 02:42"_s}).code, 2);
}

QTEST_GUILESS_MAIN(TestCtlDemo)
#include "tst_ctldemo.moc"
