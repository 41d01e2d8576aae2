#include "app/daemon/endsignals.h"

#include <QtGlobal>

#include <atomic>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace frontdesk {

namespace {

std::atomic<EndSignals *> current = nullptr;

#ifdef Q_OS_WIN
BOOL WINAPI consoleEvent(DWORD)
{
    // Called on a thread of its own; the program goes when its event loop has ended.
    if (EndSignals *signals_ = current)
        QMetaObject::invokeMethod(signals_, &EndSignals::endRequested, Qt::QueuedConnection);
    return TRUE;
}
#else
int pipeEnds[2] = {-1, -1};

/// All that may be done in a signal handler: a byte into a pipe, which the event loop reads.
void onSignal(int)
{
    const int before = errno;
    const char byte = 1;
    if (write(pipeEnds[1], &byte, 1) < 0) {
        // The pipe is full: the loop knows already.
    }
    errno = before;
}
#endif

} // namespace

EndSignals::EndSignals(QObject *parent) : QObject(parent)
{
    current = this;
#ifdef Q_OS_WIN
    SetConsoleCtrlHandler(consoleEvent, TRUE);
#else
    if (pipe(pipeEnds) != 0)
        return;
    for (const int end : pipeEnds) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (read(pipeEnds[0], &byte, 1) > 0) { }
        emit endRequested();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaction(signal, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

EndSignals::~EndSignals()
{
    current = nullptr;
}

} // namespace frontdesk
