#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The program itself, as somebody starts it.
class ProgramTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void helpNeedsNoDisplay();
    void wrongOptionsAreRefused_data();
    void wrongOptionsAreRefused();
    void theDemoIsMadeAtTheFirstStart();

private:
    void start(QProcess &program, const QStringList &arguments, const QString &platform = u"offscreen"_s);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ProgramTest::start(QProcess &program, const QStringList &arguments, const QString &platform)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(FRONTDESK_BIN_DIR "/frontdesk"), arguments);
    QVERIFY2(program.waitForStarted(), qPrintable(program.errorString()));
}

void ProgramTest::helpNeedsNoDisplay()
{
    QProcess program;
    start(program, {u"--help"_s}, u"no-such-platform"_s);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    const QByteArray words = program.readAllStandardOutput();
    for (const char *option : {"--demo", "--desk", "--as", "--call", "--language", "--theme"})
        QVERIFY2(words.contains(option), option);
}

void ProgramTest::wrongOptionsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--colour"_s};
    QTest::newRow("a bare word") << QStringList{u"demo"_s};
    QTest::newRow("demo and desk") << QStringList{u"--demo"_s, u"--desk"_s, u"sqlite:///x.db"_s};
    QTest::newRow("no address") << QStringList{u"--desk"_s, u"nonsense"_s};
    QTest::newRow("as on a server") << QStringList{u"--desk"_s, u"postgresql://h/d"_s, u"--as"_s, u"chen"_s};
    QTest::newRow("as without desk") << QStringList{u"--as"_s, u"chen"_s};
    QTest::newRow("language") << QStringList{u"--language"_s, u"fr"_s};
    QTest::newRow("theme") << QStringList{u"--theme"_s, u"blue"_s};
}

void ProgramTest::wrongOptionsAreRefused()
{
    QFETCH(QStringList, arguments);
    QProcess program;
    start(program, arguments, u"no-such-platform"_s);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(!program.readAllStandardError().isEmpty());
}

void ProgramTest::theDemoIsMadeAtTheFirstStart()
{
    const QString file = m_folder->filePath(u"data/frontdesk/demo/desk.db"_s);
    const QString settings = m_folder->filePath(u"config/frontdesk/frontdesk.ini"_s);
    const auto remembered = [&] {
        QFile ini(settings);
        return ini.open(QIODevice::ReadOnly) && ini.readAll().contains("demo=true");
    };
    QProcess program;
    start(program, {u"--demo"_s});
    // The desk is remembered once it was opened.
    QTRY_VERIFY_WITH_TIMEOUT(remembered(), 120000);
    QVERIFY(QFile::exists(file));
    QCOMPARE(program.state(), QProcess::Running);
    program.kill();
    QVERIFY(program.waitForFinished());
    QVERIFY(QFile::remove(settings));
    // The second start opens what is there.
    const QDateTime made = QFileInfo(file).birthTime();
    QProcess again;
    start(again, {u"--demo"_s});
    QTRY_VERIFY_WITH_TIMEOUT(remembered(), 5000);
    QCOMPARE(QFileInfo(file).birthTime(), made);
    again.kill();
    QVERIFY(again.waitForFinished());
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
