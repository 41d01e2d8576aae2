// Tells ThreadSanitizer how Qt hands work from thread to thread.
//
// Why: Debian's Qt is not built for ThreadSanitizer, so the tool sees nothing of what Qt's libraries order inside themselves, and would report
// whatever crosses an event queue or a future as a race. Qt's headers tell it of QMutex (QtCore/qtsan_impl.h); pthread's mutexes and std::atomic
// it knows itself. What is left are the hand-overs below. Each is told as a release before and an acquire after, under the address of exactly that
// which is handed over, so that nothing else becomes ordered: two events of one receiver, or two threads that post to one queue, do not order
// each other here, and a race between them is found.
//
//   posted events (queued signals, QMetaObject::invokeMethod, deleteLater, what a future tells its watcher):
//       released where Qt allocates the event, acquired where it is delivered. The allocation is the last thing that can be seen from outside
//       before the event lies in the queue: within QtCore those calls are bound and cannot be wrapped. Which allocations are events is learned
//       at the start of the program by the size of one of each kind.
//   QCoreApplication::postEvent   an event that somebody filled in after they allocated it
//   QFutureInterfaceBase          reports -> waits, and the last of those who share the result -> its end
//   QThread                       start() -> run() is ordered by pthread_create; all that ran on it -> wait()
//   QThreadPool                   start() -> run() -> waitForDone()
//   QSemaphore                    release() -> acquire()
//
// What stays untold: the copying of a queued signal's values (races.supp), and Qt's containers, which look with a relaxed load whether they share
// their data: a list that its sender changes in place, after the receiver's copy went, is reported though it is sound.
//
// How: a function that the executable defines takes the place of the library's for every library of the process, and calls on to it.
// Whatever a later Qt does otherwise shows in tst_tsan, which proves both sides: no word on orderly hand-overs, a report of each planted race.

#include <QCoreApplication>
#include <QFutureInterface>
#include <QFutureWatcher>
#include <QPromise>
#include <QRunnable>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <QThreadStorage>

#include <atomic>
#include <dlfcn.h>
#include <sanitizer/tsan_interface.h>

// Of <sanitizer/allocator_interface.h>, which gcc has in its library and not among its headers.
extern "C" {
int __sanitizer_install_malloc_and_free_hooks(void (*allocated)(const volatile void *, size_t), void (*freed)(const volatile void *));
int __sanitizer_get_ownership(const volatile void *memory);
size_t __sanitizer_get_allocated_size(const volatile void *memory);
}

namespace {

/// The library's own function of that (mangled) name.
template<typename Function>
Function *next(const char *name)
{
    auto *found = reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
    if (!found)
        qFatal("this Qt has no %s", name);
    return found;
}

// ---- Events

constexpr size_t longestEvent = 512;
std::atomic<bool> isEventSize[longestEvent]; // relaxed: must not order anything itself

void allocated(const volatile void *memory, size_t size)
{
    if (size < longestEvent && isEventSize[size].load(std::memory_order_relaxed))
        __tsan_release(const_cast<void *>(memory));
}

void freed(const volatile void *) {}

std::atomic<bool> learning = false;

bool aboutToBeDelivered(void **receiverEventAndResult)
{
    void *event = receiverEventAndResult[1];
    if (learning.load(std::memory_order_relaxed) && __sanitizer_get_ownership(event)) {
        if (const size_t size = __sanitizer_get_allocated_size(event); size < longestEvent)
            isEventSize[size].store(true, std::memory_order_relaxed);
    }
    __tsan_acquire(event);
    return false; // let it go on its way
}

/// Delivers one event of each kind that Qt allocates by itself.
void learnHowLargeEventsAre()
{
    QInternal::registerCallback(QInternal::EventNotifyCallback, aboutToBeDelivered);
    learning.store(true, std::memory_order_relaxed);
    auto *receiver = new QObject;
    QObject::connect(receiver, &QObject::objectNameChanged, receiver, [] {}, Qt::QueuedConnection);
    receiver->setObjectName(QStringLiteral("calibration"));
    QMetaObject::invokeMethod(receiver, [] {}, Qt::QueuedConnection);
    QPromise<int> promise;
    QFutureWatcher<int> watcher;
    watcher.setFuture(promise.future());
    promise.start();
    promise.addResult(1);
    promise.finish();
    QCoreApplication::sendPostedEvents(&watcher);
    receiver->deleteLater();
    QCoreApplication::sendPostedEvents(receiver);
    QCoreApplication::sendPostedEvents(receiver, QEvent::DeferredDelete);
    learning.store(false, std::memory_order_relaxed);
    __sanitizer_install_malloc_and_free_hooks(allocated, freed);
}
Q_COREAPP_STARTUP_FUNCTION(learnHowLargeEventsAre)

// ---- Threads

/// Lies in the storage of a thread: goes after all that ran there, its deferred deletions too, and before those who wait for it are woken.
struct LastBreath
{
    QThread *thread;
    ~LastBreath() { __tsan_release(thread); }
};
QThreadStorage<LastBreath *> &lastBreaths()
{
    static auto *storage = new QThreadStorage<LastBreath *>; // as long as any thread
    return *storage;
}

/// Stands in for what somebody starts on a pool.
class HandedOver : public QRunnable
{
public:
    HandedOver(QRunnable *work, QThreadPool *pool) : m_work(work), m_pool(pool) { __tsan_release(this); }
    void run() override
    {
        __tsan_acquire(this);
        const bool goes = m_work->autoDelete();
        m_work->run();
        if (goes)
            delete m_work;
        __tsan_release(m_pool);
    }

private:
    QRunnable *m_work;
    QThreadPool *m_pool;
};

/// What all copies of a future share; not its mutex, which has an order of its own.
void *shared(const QFutureInterfaceBase &future)
{
    return const_cast<QtPrivate::ResultStoreBase *>(&future.resultStoreBase());
}

} // namespace

void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    static const auto real = next<void(QObject *, QEvent *, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    __tsan_release(event);
    real(receiver, event, priority);
}

void QThread::start(Priority priority)
{
    static const auto real = next<void(QThread *, Priority)>("_ZN7QThread5startENS_8PriorityE");
    connect(this, &QThread::started, this, [this] { lastBreaths().setLocalData(new LastBreath{this}); },
            Qt::ConnectionType(Qt::DirectConnection | Qt::SingleShotConnection));
    real(this, priority);
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static const auto real = next<bool(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool ended = real(this, deadline);
    if (ended)
        __tsan_acquire(this);
    return ended;
}

void QThreadPool::start(QRunnable *work, int priority)
{
    static const auto real = next<void(QThreadPool *, QRunnable *, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    real(this, new HandedOver(work, this), priority);
}

bool QThreadPool::waitForDone(int msecs)
{
    static const auto real = next<bool(QThreadPool *, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool done = real(this, msecs);
    if (done)
        __tsan_acquire(this);
    return done;
}

void QFutureInterfaceBase::reportFinished()
{
    static const auto real = next<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    __tsan_release(shared(*this));
    real(this);
}

void QFutureInterfaceBase::reportResultsReady(int from, int to)
{
    static const auto real = next<void(QFutureInterfaceBase *, int, int)>("_ZN20QFutureInterfaceBase18reportResultsReadyEii");
    __tsan_release(shared(*this));
    real(this, from, to);
}

void QFutureInterfaceBase::waitForFinished()
{
    static const auto real = next<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase15waitForFinishedEv");
    real(this);
    __tsan_acquire(shared(*this));
}

void QFutureInterfaceBase::waitForResult(int index)
{
    static const auto real = next<void(QFutureInterfaceBase *, int)>("_ZN20QFutureInterfaceBase13waitForResultEi");
    real(this, index);
    __tsan_acquire(shared(*this));
}

bool QFutureInterfaceBase::derefT() const noexcept
{
    static const auto real = next<bool(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase6derefTEv");
    void *const key = shared(*this);
    __tsan_release(key);
    const bool others = real(this);
    if (!others)
        __tsan_acquire(key);
    return others;
}

void QSemaphore::release(int n)
{
    static const auto real = next<void(QSemaphore *, int)>("_ZN10QSemaphore7releaseEi");
    __tsan_release(this);
    real(this, n);
}

void QSemaphore::acquire(int n)
{
    static const auto real = next<void(QSemaphore *, int)>("_ZN10QSemaphore7acquireEi");
    real(this, n);
    __tsan_acquire(this);
}

bool QSemaphore::tryAcquire(int n, int timeout)
{
    static const auto real = next<bool(QSemaphore *, int, int)>("_ZN10QSemaphore10tryAcquireEii");
    const bool got = real(this, n, timeout);
    if (got)
        __tsan_acquire(this);
    return got;
}
