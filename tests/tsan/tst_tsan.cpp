#include "core/storage/dbworker.h"
#include "core/support/whenfinished.h"
#include "tests/support/testdesk.h"

#include <QProcess>
#include <QSemaphore>
#include <QtConcurrentRun>

#include <atomic>
#include <iterator>
#include <vector>

using namespace frontdesk;
using namespace Qt::StringLiterals;

// Whether the tool is to be believed. This program starts itself once for each case below: the orderly ones must end without a word of
// ThreadSanitizer, each planted race must be reported and end with its exit code. A tool that is silent, or that cries wolf, fails here.

namespace {

constexpr int reportedByTool = 66; // TSAN_OPTIONS exitcode

/// What is handed over: a plain variable and something on the heap, both without any order of their own.
struct Plain
{
    int number = 0;
    std::vector<int> list;
};

[[gnu::noipa]] void change(Plain &plain)
{
    ++plain.number;
    plain.list.push_back(plain.number);
}

[[gnu::noipa]] int look(const Plain &plain)
{
    return plain.number + int(plain.list.size());
}

/// Lets one thread run after another without ordering anything for the tool.
class Turn
{
public:
    void pass() { m_passed.store(true, std::memory_order_relaxed); }
    void await() const
    {
        while (!m_passed.load(std::memory_order_relaxed))
            QThread::usleep(100);
    }

private:
    std::atomic<bool> m_passed = false;
};

/// A thread with an event loop, and an object on it.
struct Looping
{
    QThread thread;
    QObject *const place = new QObject;

    Looping()
    {
        place->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, place, &QObject::deleteLater);
        thread.start();
    }
    ~Looping()
    {
        post([this] { thread.quit(); }); // after all that was posted before
        thread.wait();
    }
    template<typename Work>
    void post(Work work) const
    {
        QMetaObject::invokeMethod(place, std::move(work), Qt::QueuedConnection);
    }
};

void spin(const bool &until)
{
    while (!until)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

} // namespace

class Teller : public QObject
{
    Q_OBJECT
public:
    void tell(int times)
    {
        for (int i = 0; i < times; ++i) {
            // Made anew each time: that Qt looks with a relaxed load whether it may change a list in place is formally no order, and would be told.
            Session::Notice notice;
            notice.changes.append({u"ticket"_s, i});
            notice.lastJournalId = i + 1;
            emit told(notice, u"%1"_s.arg(i));
        }
    }
signals:
    void told(const frontdesk::Session::Notice &notice, const QString &text);
};

namespace {

// ---- Orderly

void aFunctionThatIsInvoked()
{
    Plain plain;
    QObject here;
    Looping looping;
    for (int i = 0; i < 200; ++i) {
        bool done = false;
        change(plain);
        looping.post([&] {
            change(plain);
            QMetaObject::invokeMethod(&here, [&] {
                change(plain);
                done = true;
            }, Qt::QueuedConnection);
        });
        spin(done);
        look(plain);
    }
}

void aSemaphore()
{
    Plain plain;
    Looping looping;
    for (int i = 0; i < 200; ++i) {
        QSemaphore changed;
        looping.post([&] {
            change(plain);
            changed.release();
        });
        changed.acquire();
        change(plain);
    }
}

void aSignalWithValues()
{
    qRegisterMetaType<Session::Notice>();
    bool done = false;
    Looping looping;
    QObject here;
    auto *teller = new Teller;
    qsizetype heard = 0;
    QObject::connect(teller, &Teller::told, &here, [&](const Session::Notice &notice, const QString &text) {
        heard += notice.changes.last().subject.size() + text.size();
        done = notice.lastJournalId == 2000;
    });
    teller->moveToThread(&looping.thread);
    looping.post([teller] { teller->tell(2000); });
    spin(done);
    teller->deleteLater();
}

void theAnswerOfAFuture()
{
    for (int i = 0; i < 100; ++i) {
        Plain plain;
        bool done = false;
        Looping looping;
        QObject here;
        auto promise = std::make_shared<QPromise<Plain>>();
        promise->start();
        whenFinished(promise->future(), &here, [&](const Plain &answer) {
            look(answer);
            change(plain);
            done = true;
        });
        looping.post([&plain, promise] {
            change(plain);
            promise->addResult(plain);
            promise->finish();
        });
        promise.reset();
        spin(done);
    }
}

void waitingForAFuture()
{
    for (int i = 0; i < 100; ++i) {
        Plain plain;
        Looping looping;
        QPromise<Plain> promise;
        promise.start();
        QFuture<Plain> future = promise.future();
        looping.post([&plain, promise = std::make_shared<QPromise<Plain>>(std::move(promise))] {
            change(plain);
            promise->addResult(plain);
            promise->finish();
        });
        look(future.result());
        future.waitForFinished();
        change(plain);
    }
}

void theEndOfAThread()
{
    for (int i = 0; i < 100; ++i) {
        Plain plain, deleted;
        const std::unique_ptr<QThread> thread(QThread::create([&] { change(plain); }));
        auto *object = new QObject;
        object->moveToThread(thread.get());
        QObject::connect(object, &QObject::destroyed, object, [&] { change(deleted); }, Qt::DirectConnection);
        QObject::connect(thread.get(), &QThread::finished, object, &QObject::deleteLater);
        thread->start();
        thread->wait();
        look(plain);
        look(deleted);
    }
}

void workOnAPool()
{
    Plain first, all;
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        for (int i = 0; i < 200; ++i) {
            change(first);
            auto answer = QtConcurrent::run(&pool, [&] {
                change(first);
                change(all);
                return first;
            });
            look(answer.result());
        }
        for (int i = 0; i < 20; ++i)
            (void)QtConcurrent::run(&pool, [&] { change(all); });
        pool.waitForDone();
        look(all);
    }
}

void workOfTheDesksThread(const DeskAddress &address)
{
    bool done = false;
    QObject here;
    Plain plain;
    {
        DbWorker worker({address, {}, nullptr, false});
        QObject::connect(&worker, &DbWorker::stateChanged, &here, [](ConnectionState, const QString &code) { (void)code.size(); });
        for (int i = 0; i < 20; ++i) {
            change(plain);
            auto answer = worker.read([&](Session &session) {
                change(plain);
                return session.ids(u"SELECT 1"_s, {});
            });
            answer.waitForFinished();
            look(plain);
        }
        whenFinished(worker.read([&](Session &session) {
            change(plain);
            return session.ids(u"SELECT 1"_s, {});
        }), &here, [&](const Result<QList<qint64>> &) {
            change(plain);
            done = true;
        });
        spin(done);
    }
    look(plain);
}

// ---- Races

void aVariableOfAWorkerIsReadHere()
{
    Plain plain;
    Turn turn, over;
    Looping looping;
    looping.post([&] {
        change(plain);
        turn.pass();
        over.await();
    });
    turn.await();
    look(plain);
    over.pass();
}

void twoThreadsChangeOneVariable()
{
    Plain plain;
    Turn turn;
    Looping one, two;
    one.post([&] {
        change(plain);
        turn.pass();
    });
    two.post([&] {
        turn.await();
        change(plain);
    });
}

/// Both post to one object of a third thread, one after the other: that orders each with the third, and the two not with each other.
void behindTheQueueOfAnother()
{
    Plain plain;
    Turn turn;
    Looping looping, poster;
    poster.post([&] {
        change(plain);
        looping.post([] {});
        turn.pass();
    });
    turn.await();
    looping.post([] {});
    change(plain);
}

/// Each does its unit on a connection of its own; that both use the same database orders nothing in this process.
void twoDeskThreadsChangeOneVariable(const DeskAddress &address)
{
    Plain plain;
    Turn ready, turn;
    DbWorker one({address, {}, nullptr, false}), two({address, {}, nullptr, false});
    auto first = one.read([&](Session &session) {
        auto ids = session.ids(u"SELECT 1"_s, {});
        ready.await();
        change(plain);
        ids = session.ids(u"SELECT 2"_s, {});
        turn.pass();
        return ids;
    });
    auto second = two.read([&](Session &session) {
        auto ids = session.ids(u"SELECT 1"_s, {});
        ready.pass();
        turn.await();
        ids = session.ids(u"SELECT 2"_s, {});
        change(plain);
        return ids;
    });
    first.waitForFinished();
    second.waitForFinished();
}

/// The answer is handed over, what the unit changes after it is not.
void afterTheAnswer()
{
    Plain plain;
    Turn turn;
    Looping looping;
    QPromise<int> promise;
    promise.start();
    auto future = promise.future();
    looping.post([&] {
        promise.addResult(1);
        promise.finish();
        change(plain);
        turn.pass();
    });
    future.waitForFinished();
    turn.await();
    look(plain);
}

struct Case
{
    const char *name;
    bool races;
    void (*run)();
    void (*runOnDesk)(const DeskAddress &) = nullptr;
};

const Case cases[] = {
    {"a function that is invoked", false, aFunctionThatIsInvoked},
    {"a semaphore", false, aSemaphore},
    {"a signal with values", false, aSignalWithValues},
    {"the answer of a future", false, theAnswerOfAFuture},
    {"waiting for a future", false, waitingForAFuture},
    {"the end of a thread", false, theEndOfAThread},
    {"work on a pool", false, workOnAPool},
    {"work of the desk's thread", false, nullptr, workOfTheDesksThread},
    {"a variable of a worker is read here", true, aVariableOfAWorkerIsReadHere},
    {"two threads change one variable", true, twoThreadsChangeOneVariable},
    {"behind the queue of another", true, behindTheQueueOfAnother},
    {"after the answer", true, afterTheAnswer},
    {"two desk threads change one variable", true, nullptr, twoDeskThreadsChangeOneVariable},
};

} // namespace

class TestTsan : public QObject
{
    Q_OBJECT
private slots:
    void handOversAreSilentAndRacesAreReported_data();
    void handOversAreSilentAndRacesAreReported();

private:
    TestDesk m_desks;
};

void TestTsan::handOversAreSilentAndRacesAreReported_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("backend");
    for (int i = 0; i < int(std::size(cases)); ++i) {
        if (cases[i].run) {
            QTest::newRow(cases[i].name) << i << QString();
            continue;
        }
        for (const QString &backend : {u"sqlite"_s, u"postgres"_s})
            QTest::addRow("%s, %s", cases[i].name, qPrintable(backend)) << i << backend;
    }
}

void TestTsan::handOversAreSilentAndRacesAreReported()
{
    QFETCH(int, index);
    FRONTDESK_BACKEND(backend);
    QStringList arguments{u"--case"_s, QString::number(index)};
    if (!backend.isEmpty()) {
        FRONTDESK_VALUE(address, m_desks.made(backend));
        arguments += address.url();
    }
    QProcess child;
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    QVERIFY2(child.waitForFinished(120'000), "the case does not end");
    const QByteArray said = child.readAll();
    QCOMPARE(child.exitStatus(), QProcess::NormalExit);
    if (cases[index].races) {
        QVERIFY2(said.contains("WARNING: ThreadSanitizer: data race") && said.contains(" change ") && child.exitCode() == reportedByTool,
                 said.isEmpty() ? "ThreadSanitizer did not see the race" : said.constData());
    } else {
        QVERIFY2(said.isEmpty() && child.exitCode() == 0, said.constData());
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() >= 3 && arguments.at(1) == "--case"_L1) {
        const Case &one = cases[arguments.at(2).toInt()];
        if (one.run) {
            one.run();
        } else {
            const auto address = DeskAddress::parse(arguments.value(3));
            if (!address)
                return 1;
            one.runOnDesk(*address);
        }
        return 0;
    }
    TestTsan test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tsan.moc"
