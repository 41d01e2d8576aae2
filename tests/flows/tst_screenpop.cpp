#include "core/offline/offlineplace.h"
#include "core/people/peopleservice.h"
#include "tests/support/testdesk.h"
#include "ui/interaction/callform.h"
#include "ui/shell/runningclient.h"
#include "ui/ticket/drafts.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace frontdesk;

/// A softphone's side: a client is at work, other processes tell it who calls.
class TestScreenPop : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDesk> m_place;
    QString m_url;
    std::unique_ptr<QProcess> m_client;
    Customer m_caller;

    QString folder(const QString &name) const { return m_place->folder() + u'/' + name; }

    void dress(QProcess &program) const
    {
        program.setProcessEnvironment(QProcessEnvironment::systemEnvironment());
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    }
    std::unique_ptr<QProcess> started(const QStringList &arguments) const
    {
        auto program = std::make_unique<QProcess>();
        dress(*program);
        program->start(QStringLiteral(FRONTDESK_BIN_DIR "/frontdesk"), arguments);
        return program->waitForStarted() ? std::move(program) : nullptr;
    }
    int run(const QStringList &arguments) const
    {
        const auto program = started(arguments);
        return program && program->waitForFinished(60'000) && program->exitStatus() == QProcess::NormalExit ? program->exitCode() : -1;
    }
    QStringList atWork() const { return {u"--desk"_s, m_url, u"--as"_s, consoleLogin}; }
    void end(QProcess &program) const
    {
        program.kill();
        QVERIFY(program.waitForFinished());
    }
    bool listens() const
    {
        QLocalSocket socket;
        socket.connectToServer(RunningClient::socketPath({}));
        return socket.waitForConnected(200);
    }
    /// Forms of contacts as the client keeps them on disk, whatever it shows.
    QList<QJsonObject> forms() const
    {
        QList<QJsonObject> found;
        const auto place = reopenOfflinePlace(offlineFolder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation), m_url, consoleLogin), {}, {});
        if (!place)
            return found;
        const QString copy = folder(u"copy.drafts"_s); // the client has the file itself
        QFile::remove(copy);
        if (!QFile::copy(place->draftsFile(), copy))
            return found;
        const TextDrafts drafts(copy, place->key);
        for (const QUuid &command : CallForm::draftsIn(drafts))
            found += QJsonDocument::fromJson(drafts.text(CallForm::draftKey(command, u"form"_s)).toUtf8()).object();
        return found;
    }
    int formsOf(qint64 customer) const
    {
        const auto all = forms();
        return int(std::count_if(all.begin(), all.end(), [&](const QJsonObject &form) { return form.value("caller"_L1).toObject().value("customer"_L1).toInteger() == customer; }));
    }
    int formsFrom(const QString &phone) const
    {
        const auto all = forms();
        return int(std::count_if(all.begin(), all.end(), [&](const QJsonObject &form) { return form.value("caller"_L1).toObject().value("phone"_L1).toString() == phone; }));
    }

private slots:
    void init()
    {
        m_place = std::make_unique<TestDesk>();
        for (const auto &[variable, name] : {std::pair{"XDG_DATA_HOME", "data"}, {"XDG_CONFIG_HOME", "config"}, {"XDG_RUNTIME_DIR", "run"}}) {
            QVERIFY(QDir().mkpath(folder(QLatin1String(name))));
            QVERIFY(QFile::setPermissions(folder(QLatin1String(name)), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
            qputenv(variable, folder(QLatin1String(name)).toUtf8());
        }
        QCoreApplication::setApplicationName(u"frontdesk"_s);
        FRONTDESK_VALUE(address, m_place->initialised(u"sqlite"_s));
        m_url = address.url();
        Desk desk(address, false);
        auto opened = desk.open(TestDesk::admin(u"sqlite"_s));
        QTRY_VERIFY(opened.isFinished());
        FRONTDESK_OK(opened.result());
        Customer customer;
        customer.name = u"苏晴"_s;
        customer.phone = u"138 0013 8000"_s;
        auto saved = desk.people().save(customer);
        QTRY_VERIFY(saved.isFinished());
        FRONTDESK_VALUE(person, saved.result());
        m_caller = person;
    }
    void cleanup()
    {
        if (m_client)
            end(*m_client);
        m_client.reset();
    }

    void aCallOpensItsFormInTheClientAtWork()
    {
        m_client = started(atWork());
        QVERIFY(m_client);
        QTRY_VERIFY_WITH_TIMEOUT(listens(), 30'000);
        QCOMPARE(run({u"--call"_s, u"+8613800138000"_s}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(formsOf(m_caller.id.value), 1, 30'000);
        // Rung twice, as some telephones do, is one call.
        QCOMPARE(run({u"--call"_s, u"+8613800138000"_s}), 0);
        QCOMPARE(run({u"frontdesk://call?number=%2B44%2020%207946%200123"_s}), 0);
        QTRY_COMPARE_WITH_TIMEOUT(formsFrom(u"+44 20 7946 0123"_s), 1, 30'000);
        QCOMPARE(formsOf(m_caller.id.value), 1);
        QCOMPARE(forms().size(), 2);
        QCOMPARE(m_client->state(), QProcess::Running);
    }

    void aCallThatComesFirstStartsTheClientItself()
    {
        m_client = started(atWork() + QStringList{u"--call"_s, u"13800138000"_s});
        QVERIFY(m_client);
        QTRY_COMPARE_WITH_TIMEOUT(formsOf(m_caller.id.value), 1, 30'000);
        QVERIFY(listens());
    }

    void whatIsNoCallIsRefusedBeforeAnythingHappens_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("letters") << QStringList{u"--call"_s, u"13800abc"_s};
        QTest::newRow("huge") << QStringList{u"--call"_s, QString(100'000, u'9')};
        QTest::newRow("another link") << QStringList{u"frontdesk://delete?number=13800138000"_s};
        QTest::newRow("a second parameter") << QStringList{u"frontdesk://call?number=13800138000&desk=sqlite:///x.db"_s};
        QTest::newRow("another scheme") << QStringList{u"https://example.com/?number=13800138000"_s};
        QTest::newRow("both") << QStringList{u"--call"_s, u"6142"_s, u"frontdesk://call?number=6143"_s};
    }
    void whatIsNoCallIsRefusedBeforeAnythingHappens()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run(arguments), 2);
    }

    void theSocketBelievesNobody()
    {
        m_client = started(atWork());
        QVERIFY(m_client);
        QTRY_VERIFY_WITH_TIMEOUT(listens(), 30'000);
        const QString path = RunningClient::socketPath({});
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        const auto tell = [&](const QByteArray &request) -> QByteArray {
            QLocalSocket socket;
            socket.connectToServer(path);
            if (!socket.waitForConnected(5000))
                return "nobody";
            socket.write(request);
            while (socket.state() == QLocalSocket::ConnectedState && !socket.canReadLine()) {
                if (!socket.waitForReadyRead(20'000))
                    break;
            }
            return socket.readAll();
        };
        for (const QByteArray &request : {QByteArray("{\"call\":\"13800abc\"}\n"), QByteArray("{\"call\":138}\n"), QByteArray("{}\n"), QByteArray("\n"), QByteArray("call 6142\n"),
                                          QByteArray("[[[[[[[[[[\n"), QByteArray("{\"call\":\"6142\",\"desk\":\"sqlite:///other.db\"}\n"), QByteArray("\xff\xfe\x00\n", 4)})
            QCOMPARE(tell(request), QByteArray("refused\n"));
        QCOMPARE(tell(QByteArray(1 << 20, 'x')), QByteArray()); // no line, no end
        QCOMPARE(tell("{\"call\":\"6142"), QByteArray());       // half a line, and nothing more
        QCOMPARE(tell("{\"call\":\"6142\"}\n"), QByteArray("taken\n"));
        QTRY_COMPARE_WITH_TIMEOUT(formsFrom(u"6142"_s), 1, 30'000);
        QCOMPARE(forms().size(), 1);
    }

    void aSecondClientTakesOverWhenTheFirstIsKilled()
    {
        m_client = started(atWork());
        QVERIFY(m_client);
        QTRY_VERIFY_WITH_TIMEOUT(listens(), 30'000);
        auto second = started(atWork());
        QVERIFY(second);
        // Both run; the second waits. Which of them answers shows only when the first is gone.
        QTRY_VERIFY_WITH_TIMEOUT(second->state() == QProcess::Running, 30'000);
        end(*m_client);
        m_client = std::move(second);
        QTRY_VERIFY_WITH_TIMEOUT(listens(), 30'000);
        QCOMPARE(m_client->state(), QProcess::Running);
    }

    void theProgramEntersItselfAsTheOpenerOfItsLinks()
    {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
        QCOMPARE(run({u"--register-links"_s}), 0);
        QFile entry(folder(u"data/applications/frontdesk.desktop"_s));
        QVERIFY(entry.open(QIODevice::ReadOnly));
        const QByteArray text = entry.readAll();
        QVERIFY2(text.contains("MimeType=x-scheme-handler/frontdesk;"), text.constData());
        QVERIFY2(text.contains("Exec=\"" FRONTDESK_BIN_DIR "/frontdesk\" %u"), text.constData());
        QCOMPARE(run({u"--register-links"_s}), 0);
#else
        QSKIP("tried on Linux only");
#endif
    }
};

QTEST_GUILESS_MAIN(TestScreenPop)
#include "tst_screenpop.moc"
