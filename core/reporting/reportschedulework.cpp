#include "core/reporting/reportschedulework.h"

#include "core/escalation/leadership.h"
#include "core/storage/journal.h"
#include "core/support/clock.h"

#include <QDir>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk::schedulework {

namespace {

constexpr int mostAttempts = 4;

struct Scheduled
{
    SavedReport report;
    qint64 run = 0;
    bool ownerWorks = false;
};

Result<QList<Scheduled>> scheduled(Session &session)
{
    return session.query(u"saved_report.scheduled"_s, {}, [](const Row &row) {
        return Scheduled{savedReportOf(row), row.integer(u"run_id"_s), row.flag(u"owner_works"_s)};
    });
}

/// The due time that is to be served now or later by a retry; invalid if the latest one is served.
struct Open
{
    QDateTime dueAt;
    QDateTime at;         ///< from when on
    bool isKnown = false; ///< there is a row of it
    bool isLeft = false;  ///< somebody began it
};

Open openOf(const SavedReport &report, const QDateTime &now)
{
    Open open;
    const QDateTime due = reportschedule::latest(report.schedule, now);
    const ReportRun &last = report.last;
    if (!due.isValid() || (last && last.dueAt > due))
        return open;
    if (!last || last.dueAt < due)
        return {due, due, false, false};
    if (last.state == "running"_L1)
        return {due, due, true, true};
    if (last.state == "failed"_L1 && last.retryAt.isValid())
        return {due, last.retryAt, true, false};
    return open;
}

Result<void> note(Session &session, const ScheduleContext &context, const SavedReport &report, const QDateTime &dueAt, const QString &file, const QString &problem)
{
    QJsonObject body{{u"due_at"_s, instantText(dueAt)}};
    body.insert(problem.isEmpty() ? u"file"_s : u"problem"_s, problem.isEmpty() ? file : problem);
    FRONTDESK_TRY(journal::append(session, {u"saved_report"_s, report.id.value, problem.isEmpty() ? u"written"_s : u"not_written"_s, body, context.now, {}, false}, context.login, context.now));
    return {};
}

QString freeName(const QString &folder, const SavedReport &report, const QDateTime &dueAt)
{
    const QDir dir(folder);
    for (int number = 1;; ++number) {
        const QString name = reportschedule::fileName(report.schedule, dueAt, report.name, number);
        if (number > 1000 || (!dir.exists(name) && !QFileInfo(dir.filePath(name)).isSymLink()))
            return name;
    }
}

/// Begins it or takes it up; the key of its row.
Result<qint64> put(Session &session, const ScheduleContext &context, const Scheduled &one, const Open &open, const QString &state, const QString &file, const QString &problem)
{
    const bool ends = state != "running"_L1;
    Binds binds{{u"state"_s, state}, {u"epoch"_s, context.epoch}, {u"started_at"_s, context.now}, {u"ended_at"_s, ends ? context.now : QDateTime()},
                {u"file"_s, file}, {u"problem"_s, problem}};
    if (open.isKnown) {
        FRONTDESK_TRY(session.execute(u"report_run.again"_s, binds + Binds{{u"id"_s, one.run}}));
        return one.run;
    }
    return session.insert(u"report_run.begin"_s, binds + Binds{{u"report"_s, one.report.id.value}, {u"due_at"_s, open.dueAt}});
}

} // namespace

Result<QDateTime> nextInstant(Session &session, const QDateTime &now)
{
    FRONTDESK_LET(all, scheduled(session));
    FRONTDESK_LET(lead, leadership::look(session, leadership::reportsTask));
    QDateTime next;
    for (const Scheduled &one : all) {
        const Open open = openOf(one.report, now);
        QDateTime at = open.dueAt.isValid() ? open.at : reportschedule::next(one.report.schedule, now);
        if (open.isLeft && lead.serverNow < lead.expiresAt) // somebody is at it
            at = now.addMSecs(lead.serverNow.msecsTo(lead.expiresAt) + 20);
        if (at.isValid() && (!next.isValid() || at < next))
            next = at;
    }
    return next;
}

Result<std::optional<DueReport>> takeUp(Session &session, const ScheduleContext &context, const QString &folder)
{
    FRONTDESK_TRY(leadership::require(session, context.holder, context.epoch, leadership::reportsTask));
    FRONTDESK_LET(all, scheduled(session));
    for (const Scheduled &one : all) {
        const Open open = openOf(one.report, context.now);
        if (!open.dueAt.isValid() || open.at > context.now)
            continue;
        QString problem;
        if (!one.ownerWorks)
            problem = u"report.owner_left"_s;
        else if (open.isLeft && one.report.last.attempts >= mostAttempts) // it may be what ends the service
            problem = u"report.schedule_broken_off"_s;
        if (!problem.isEmpty()) {
            FRONTDESK_TRY(put(session, context, one, open, one.ownerWorks ? u"failed"_s : u"refused"_s, {}, problem));
            FRONTDESK_TRY(note(session, context, one.report, open.dueAt, {}, problem));
            continue;
        }
        // What was begun keeps its name: the file may be there already, and is this due time's own.
        const QString file = open.isLeft && !one.report.last.file.isEmpty() ? one.report.last.file : freeName(folder, one.report, open.dueAt);
        FRONTDESK_LET(run, put(session, context, one, open, u"running"_s, file, {}));
        return std::optional(DueReport{run, one.report, open.dueAt, file, open.isKnown ? one.report.last.attempts + 1 : 1});
    }
    return std::optional<DueReport>();
}

Result<ReportRequest> requestOf(const DeskReference &reference, const DueReport &due)
{
    const ReportChoice &choice = due.report.choice;
    const QString zone = choice.zone.isEmpty() ? reference.zone : choice.zone;
    const auto days = choice.preset == "custom"_L1 ? std::pair(choice.first, choice.last)
                                                   : reportchoice::daysOf(choice.preset, due.dueAt.toTimeZone(QTimeZone(zone.toLatin1())).date());
    FRONTDESK_LET(period, ReportPeriod::of(days.first, days.second, zone));
    return ReportRequest{choice.name, period, choice.filters};
}

Result<Report> count(Session &session, const DeskReference &reference, const DueReport &due, const QDateTime &now)
{
    const Staff *owner = reference.directory.person(due.report.owner);
    if (!owner)
        return failure(ErrorKind::Denied, u"report.owner_left"_s);
    FRONTDESK_LET(request, requestOf(reference, due));
    if (session.backend() == Backend::Postgres) {
        FRONTDESK_LET(guarded, session.queryOne(u"report.on_behalf"_s, {{u"owner"_s, QString::number(owner->id.value)}}, [](const Row &row) { return row.flag(u"guarded"_s); }));
        if (!guarded.value_or(false))
            return failure(ErrorKind::Denied, u"report.unguarded"_s);
    }
    const Actor actor{owner->id, owner->name, owner->login, owner->role, reference.directory.groupsOf(owner->id), false};
    return reportwork::make(session, {reference, actor, now}, request);
}

Result<void> finish(Session &session, const ScheduleContext &context, const DueReport &due, const std::optional<Error> &problem)
{
    FRONTDESK_TRY(leadership::require(session, context.holder, context.epoch, leadership::reportsTask));
    // What cannot go better the next time is not tried again.
    const bool forGood = problem && (problem->kind == ErrorKind::Denied || problem->kind == ErrorKind::Invalid || problem->kind == ErrorKind::NotFound);
    const int wait = problem && !forGood ? reportschedule::retryAfter(due.attempts) : 0;
    FRONTDESK_TRY(session.execute(u"report_run.end"_s, {{u"id"_s, due.run}, {u"epoch"_s, context.epoch}, {u"ended_at"_s, context.now},
                                                        {u"state"_s, !problem ? u"done"_s : problem->kind == ErrorKind::Denied ? u"refused"_s : u"failed"_s},
                                                        {u"retry_at"_s, wait > 0 ? context.now.addSecs(wait) : QDateTime()},
                                                        {u"file"_s, problem ? QString() : due.file}, {u"problem"_s, problem ? problem->code : QString()}}));
    return note(session, context, due.report, due.dueAt, due.file, problem ? problem->code : QString());
}

} // namespace frontdesk::schedulework
