#include "core/reporting/reportclock.h"

#include "core/desk/desk.h"
#include "core/reporting/reportexport.h"
#include "core/support/whenfinished.h"

#include <QCoreApplication>
#include <QDir>
#include <QSysInfo>
#include <QUuid>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qint64 troubleMs = 2000;
constexpr qint64 longestSleepMs = 5 * 60'000; // the machine's clock may be set, a notice may be missed

} // namespace

ReportClock::Settings ReportClock::settingsFor(const QString &folder)
{
    Settings settings;
    settings.folder = folder;
    settings.holder = u"%1/%2/%3"_s.arg(QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid()).arg(QUuid::createUuid().toString(QUuid::Id128).left(12));
    return settings;
}

ReportClock::ReportClock(Desk &desk, Settings settings) : QObject(&desk), m_desk(desk), m_settings(std::move(settings))
{
    connect(&desk, &Desk::closing, this, &ReportClock::stop);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ReportClock::look);
    connect(&m_renewal, &QTimer::timeout, this, &ReportClock::renew);
    m_renewal.setInterval(int(m_settings.renewMs));
}

ReportClock::~ReportClock() = default;

ReportClock *ReportClock::of(const Desk &desk)
{
    return desk.findChild<ReportClock *>(QString(), Qt::FindDirectChildrenOnly);
}

QDateTime ReportClock::now() const
{
    return m_settings.clock ? m_settings.clock->now() : m_desk.clock().now();
}

ScheduleContext ReportClock::context() const
{
    const QString login = m_desk.address().backend == Backend::Postgres ? m_desk.actor().login : u"frontdeskd"_s;
    return {login, m_settings.holder, m_lead.epoch, now()};
}

void ReportClock::start()
{
    connect(&m_desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(u"saved_report"_s) || changes.everything)
            look();
    });
    connect(&m_desk, &Desk::connectionChanged, this, [this](ConnectionState state) {
        if (state == ConnectionState::Connected)
            look();
    });
    look();
}

void ReportClock::stop()
{
    if (std::exchange(m_stopped, true))
        return;
    m_timer.stop();
    m_renewal.stop();
    m_drawing.reset();
    m_reader.reset();
    // The next one need not wait for the lease to end.
    if (std::exchange(m_lead, {}).mine && m_desk.connectionState() == ConnectionState::Connected)
        m_desk.worker().write([holder = m_settings.holder](Session &session) { return leadership::release(session, holder, leadership::reportsTask); }).waitForFinished();
}

void ReportClock::look()
{
    if (m_stopped)
        return;
    m_again = m_busy;
    if (m_busy)
        return;
    m_busy = true;
    m_timer.stop();
    whenFinished(m_desk.worker().readLive([at = now()](Session &session) { return schedulework::nextInstant(session, at); }), this, [this](const Result<QDateTime> &next) {
        if (m_stopped)
            return;
        if (!next)
            recover(next.error());
        else if (next->isValid() && *next <= now())
            take();
        else
            sleep(*next);
    });
}

/// Something is due: whoever has the lease serves it, the others look again when it has ended.
void ReportClock::take()
{
    const auto asked = m_desk.worker().write([holder = m_settings.holder, lease = m_settings.leaseMs](Session &session) {
        return leadership::take(session, holder, lease, leadership::reportsTask);
    });
    whenFinished(asked, this, [this](const Result<Leadership> &lead) {
        if (m_stopped)
            return;
        if (!lead)
            return recover(lead.error());
        m_lead = *lead;
        if (!m_lead.mine)
            return void(rest(std::clamp<qint64>(m_lead.serverNow.msecsTo(m_lead.expiresAt) + 20, 50, m_settings.leaseMs)));
        m_renewal.start();
        next();
    });
}

void ReportClock::next()
{
    m_into = m_settings.folder;
    const auto asked = m_desk.worker().write([folder = m_into, with = context()](Session &session) { return schedulework::takeUp(session, with, folder); });
    whenFinished(asked, this, [this](const Result<std::optional<DueReport>> &due) {
        if (m_stopped)
            return;
        if (!due)
            recover(due.error());
        else if (*due)
            count(**due);
        else
            release();
    });
}

void ReportClock::count(const DueReport &due)
{
    m_reader = m_desk.ownWorker();
    const auto asked = m_reader->read([reference = m_desk.reference(), due, at = now()](Session &session) { return schedulework::count(session, *reference, due, at); });
    whenFinished(asked, this, [this, due, epoch = m_lead.epoch](const Result<Report> &report) {
        if (!leadsStill(epoch))
            return;
        m_reader.reset();
        report ? put(due, *report) : finish(due, report.error());
    });
}

void ReportClock::put(const DueReport &due, const Report &report)
{
    QDir().mkpath(m_into); // somebody may have tidied up
    const QString path = QDir(m_into).filePath(due.file);
    const QString language = due.report.schedule.language, format = due.report.schedule.format;
    const auto done = [this, due, epoch = m_lead.epoch](const Result<void> &written) {
        if (leadsStill(epoch))
            finish(due, written ? std::optional<Error>() : written.error());
    };
    if (format != "pdf"_L1) {
        whenFinished(QtConcurrent::run([=]() -> Result<void> {
                         return format == "xlsx"_L1 ? reportexport::xlsx(report, language, path) : reportexport::toFile(path, reportexport::csv(report, language));
                     }),
                     this, done);
        return;
    }
    m_drawing = std::make_unique<ReportDrawing>();
    whenFinished(m_drawing->draw({report, m_desk.reference()->deskName.in(language), language}), this, [this, path, done, epoch = m_lead.epoch](const Result<QByteArray> &pdf) {
        if (!leadsStill(epoch))
            return;
        m_drawing.release()->deleteLater();
        done(pdf ? reportexport::toFile(path, *pdf) : Result<void>(failure(pdf.error())));
    });
}

void ReportClock::finish(const DueReport &due, const std::optional<Error> &problem)
{
    const auto asked = m_desk.worker().write([due, problem, with = context()](Session &session) { return schedulework::finish(session, with, due, problem); });
    whenFinished(asked, this, [this, due, problem](const Result<void> &told) {
        if (m_stopped)
            return;
        if (!told)
            return recover(told.error());
        if (problem)
            emit notWritten(due.report.name, *problem);
        else
            emit written(QDir(m_into).filePath(due.file));
        next();
    });
}

/// A long report must not lose the lease that it is made under.
void ReportClock::renew()
{
    const auto asked = m_desk.worker().write([holder = m_settings.holder, lease = m_settings.leaseMs](Session &session) {
        return leadership::take(session, holder, lease, leadership::reportsTask);
    });
    whenFinished(asked, this, [this](const Result<Leadership> &lead) {
        if (m_stopped || !m_lead.mine || !lead)
            return; // without the desk nothing more is told; what is under way ends with its own error
        if (!lead->mine || lead->epoch != m_lead.epoch)
            recover(Error{ErrorKind::Conflict, u"leadership.lost"_s, {}, {}, {}});
    });
}

void ReportClock::release()
{
    m_renewal.stop();
    m_lead = {};
    const auto asked = m_desk.worker().write([holder = m_settings.holder](Session &session) { return leadership::release(session, holder, leadership::reportsTask); });
    whenFinished(asked, this, [this](const Result<void> &released) {
        if (m_stopped)
            return;
        if (!released)
            return recover(released.error());
        m_busy = false;
        look();
    });
}

void ReportClock::recover(const Error &error)
{
    m_renewal.stop();
    m_lead = {};
    m_reader.reset();
    m_drawing.reset();
    if (error.code != "leadership.lost"_L1)
        emit failed(error);
    m_again = false;
    m_busy = false;
    m_timer.start(int(troubleMs));
}

void ReportClock::sleep(const QDateTime &until)
{
    if (rest(until.isValid() ? std::clamp<qint64>(now().msecsTo(until), 0, longestSleepMs) : longestSleepMs))
        emit asleep(until);
}

/// Whether nothing has changed meanwhile that is to be looked at before.
bool ReportClock::rest(qint64 ms)
{
    m_busy = false;
    if (std::exchange(m_again, false)) {
        look();
        return false;
    }
    m_timer.start(int(ms));
    return true;
}

} // namespace frontdesk
