#include "core/support/whenfinished.h"

#include <QTest>
#include <QThread>

using namespace frontdesk;

/// Answers of other threads, taken where they are wanted.
class TestWhenFinished : public QObject
{
    Q_OBJECT
private slots:
    void theAnswerIsTakenOnTheContextsThread();
    void anAnswerThatIsThereAlreadyIsTakenLaterToo();
    void nobodyIsCalledOnceTheContextIsGone();
    void whatIsMadeOfTheAnswerIsAFutureAgain();
    void aFutureWithoutAnAnswerCallsNobody();

private:
    /// Finishes the promise on a thread of its own, and waits for that thread.
    static void finishElsewhere(QPromise<int> &promise, int value)
    {
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            promise.addResult(value);
            promise.finish();
        }));
        thread->start();
        thread->wait();
    }
};

void TestWhenFinished::theAnswerIsTakenOnTheContextsThread()
{
    QPromise<int> promise;
    promise.start();
    QObject context;
    int taken = 0;
    QThread *on = nullptr;
    whenFinished(promise.future(), &context, [&](int value) {
        taken = value;
        on = QThread::currentThread();
    });
    finishElsewhere(promise, 7);
    QCOMPARE(taken, 0);
    QTRY_COMPARE(taken, 7);
    QCOMPARE(on, QThread::currentThread());
    QTRY_VERIFY(context.children().isEmpty());
}

void TestWhenFinished::anAnswerThatIsThereAlreadyIsTakenLaterToo()
{
    QObject context;
    int taken = 0;
    whenFinished(QtFuture::makeReadyFuture(3), &context, [&](int value) { taken = value; });
    QCOMPARE(taken, 0);
    QTRY_COMPARE(taken, 3);
}

void TestWhenFinished::nobodyIsCalledOnceTheContextIsGone()
{
    QPromise<int> early, late;
    early.start();
    late.start();
    int calls = 0;
    auto context = std::make_unique<QObject>();
    whenFinished(early.future(), context.get(), [&](int) { ++calls; });
    whenFinished(late.future(), context.get(), [&](int) { ++calls; });
    finishElsewhere(early, 1); // under way to the context when that goes
    context.reset();
    finishElsewhere(late, 2);
    QObject other;
    bool reached = false;
    whenFinished(QtFuture::makeReadyFuture(0), &other, [&](int) { reached = true; });
    QTRY_VERIFY(reached);
    QCOMPARE(calls, 0);
}

void TestWhenFinished::whatIsMadeOfTheAnswerIsAFutureAgain()
{
    QPromise<int> promise;
    promise.start();
    QObject context;
    const QFuture<QString> text = whenFinished(promise.future(), &context, [](int value) { return QString::number(value); });
    QVERIFY(!text.isFinished());
    finishElsewhere(promise, 12);
    QTRY_VERIFY(text.isFinished());
    QCOMPARE(text.result(), QStringLiteral("12"));
}

void TestWhenFinished::aFutureWithoutAnAnswerCallsNobody()
{
    QPromise<int> promise;
    promise.start();
    QObject context;
    bool called = false;
    whenFinished(promise.future(), &context, [&](int) { called = true; });
    promise.future().cancel();
    promise.finish();
    QTRY_VERIFY(context.children().isEmpty());
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestWhenFinished)
#include "tst_whenfinished.moc"
