#include "app/daemon/daemon.h"

#include "core/escalation/escalationclock.h"
#include "core/reporting/reportclock.h"
#include "core/support/errortext.h"
#include "core/support/whenfinished.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// As frontdeskctl ends: 2 bad input, 3 desk unreachable, 4 not permitted.
int exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Denied: return 4;
    case ErrorKind::Invalid: return 2;
    default: return 3;
    }
}

} // namespace

Daemon::Daemon(const DaemonOptions &options, QObject *parent) : QObject(parent), m_options(options) {}

Daemon::~Daemon() = default;

void Daemon::say(const QString &level, const QString &words)
{
    // The journal of the system puts its own time before each line; whoever reads a file sees this one.
    const QString line = u"%1 %2 %3\n"_s.arg(instantText(SystemClock().now()), level, words);
    std::fputs(line.toUtf8().constData(), stderr);
    std::fflush(stderr);
}

void Daemon::start()
{
    SignIn who;
    if (m_options.passwordOnInput) {
        std::string line;
        std::getline(std::cin, line);
        who.password = QString::fromStdString(line);
    }
    if (m_options.address.backend == Backend::Sqlite) {
        who.login = consoleLogin;
        who.withoutPassword = true;
    }
    m_desk = std::make_unique<Desk>(m_options.address, true);
    connect(m_desk.get(), &Desk::connectionChanged, this, [this](ConnectionState state, const QString &code) {
        if (state == ConnectionState::Lost)
            say(u"warning"_s, u"connection lost (%1), trying again"_s.arg(code));
        else if (state == ConnectionState::Connected)
            say(u"info"_s, u"connected to %1"_s.arg(m_options.address.shownName()));
    });
    whenFinished(m_desk->open(who), this, [this](const Result<void> &result) { opened(result); });
}

void Daemon::opened(const Result<void> &result)
{
    if (m_ending)
        return;
    if (!result) {
        say(u"error"_s, errorText(result.error()) + (result.error().detail.isEmpty() ? QString() : u" ["_s + result.error().detail.simplified() + u']'));
        emit ended(exitCodeOf(result.error()));
        return;
    }
    EscalationClock *clock = m_desk->escalationClock();
    if (!clock) {
        say(u"error"_s, u"the login \"%1\" has the role \"%2\" on this desk, not \"service\"; add one with: frontdeskctl --desk URL staff add NAME --login LOGIN --role service"_s
                            .arg(m_desk->actor().login, m_desk->actor().role));
        emit ended(4);
        return;
    }
    say(u"info"_s, u"frontdeskd %1 runs as \"%2\""_s.arg(QCoreApplication::applicationVersion(), m_desk->actor().login));
    const auto leads = [this](bool leading, qint64 epoch) {
        say(u"info"_s, leading ? u"leads, epoch %1"_s.arg(epoch) : u"waits: another one leads"_s);
    };
    connect(clock, &EscalationClock::leadingChanged, this, leads);
    connect(clock, &EscalationClock::stepsFired, this, [this](int steps) { say(u"info"_s, u"fired %1"_s.arg(steps)); });
    connect(clock, &EscalationClock::ticketsMoved, this, [this](int tickets) { say(u"info"_s, u"woke or closed %1"_s.arg(tickets)); });
    connect(clock, &EscalationClock::passedOn, this, [this](int notices) { say(u"info"_s, u"passed on %1"_s.arg(notices)); });
    connect(clock, &EscalationClock::failed, this, [this](const Error &error) { say(u"warning"_s, u"%1: %2 [%3]"_s.arg(error.code, errorText(error), error.detail.simplified())); });
    connect(clock, &EscalationClock::asleep, this, [this](const QDateTime &until) {
        if (!m_options.verbose || until == m_slept)
            return;
        m_slept = until;
        say(u"debug"_s, until.isValid() ? u"asleep until %1"_s.arg(instantText(until)) : u"asleep, nothing is foreseen"_s);
    });
    if (clock->leads())
        leads(true, clock->epoch());
    if (!m_options.reports.isEmpty()) {
        auto *reports = new ReportClock(*m_desk, ReportClock::settingsFor(m_options.reports)); // the desk's
        connect(reports, &ReportClock::written, this, [this](const QString &file) { say(u"info"_s, u"wrote %1"_s.arg(file)); });
        connect(reports, &ReportClock::notWritten, this, [this](const QString &report, const Error &error) {
            say(u"warning"_s, u"not written, %1: %2: %3 [%4]"_s.arg(report.simplified(), error.code, errorText(error), error.detail.simplified()));
        });
        connect(reports, &ReportClock::failed, this, [this](const Error &error) { say(u"warning"_s, u"reports, %1: %2 [%3]"_s.arg(error.code, errorText(error), error.detail.simplified())); });
        connect(reports, &ReportClock::asleep, this, [this](const QDateTime &until) {
            if (!m_options.verbose || until == m_reportsSlept)
                return;
            m_reportsSlept = until;
            say(u"debug"_s, until.isValid() ? u"next report at %1"_s.arg(instantText(until)) : u"no report is scheduled"_s);
        });
        reports->start();
    }
}

void Daemon::end()
{
    if (m_ending)
        return;
    m_ending = true;
    m_desk.reset(); // gives up the lead
    say(u"info"_s, u"ended"_s);
    emit ended(0);
}

} // namespace frontdesk
