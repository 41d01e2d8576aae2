#include "core/reporting/savedreports.h"

#include "core/access/groupleads.h"
#include "core/desk/desk.h"
#include "core/reporting/reportschedulework.h"
#include "core/storage/command.h"
#include "core/storage/journal.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qsizetype longestName = 100;

Result<SavedReport> read(Session &session, Id<SavedReport> id)
{
    FRONTDESK_LET(found, session.queryOne(u"saved_report.read"_s, {{u"id"_s, id.value}}, savedReportOf));
    if (!found)
        return failure(ErrorKind::NotFound, u"saved_report.not_found"_s);
    return *found;
}

/// Whether the person may change or remove it as it stands.
Result<void> checkMine(Session &session, const Actor &actor, const SavedReport &stored)
{
    if (stored.owner == actor.staff)
        return {};
    FRONTDESK_LET(lead, leadsGroup(session, actor, stored.group));
    if (lead)
        return {};
    // A private one of another does not even exist for others.
    return stored.group && actor.isIn(stored.group) ? failure(ErrorKind::Denied, u"saved_report.denied"_s) : failure(ErrorKind::NotFound, u"saved_report.not_found"_s);
}

Result<void> note(Session &session, const Actor &actor, Id<SavedReport> report, const QString &kind, const QDateTime &now)
{
    FRONTDESK_TRY(journal::append(session, {u"saved_report"_s, report.value, kind, {}, now, actor.staff, false}, actor.login, now));
    return {};
}

Binds bindsOf(const SavedReport &report)
{
    return {{u"group"_s, report.group ? QVariant(report.group.value) : QVariant(QMetaType::fromType<qlonglong>())},
            {u"name"_s, report.name.simplified()},
            {u"definition"_s, QString::fromUtf8(QJsonDocument(reportchoice::toJson(report.choice)).toJson(QJsonDocument::Compact))}};
}

/// The schedule as it is wanted now; `stored` without id is a report that was just made.
Result<void> putSchedule(Session &session, const Actor &actor, const SavedReport &stored, const SavedReport &wanted, Id<SavedReport> id, const QDateTime &now)
{
    const auto end = [&] { return session.execute(u"report_schedule.end"_s, {{u"id"_s, id.value}}); };
    if (stored.id && stored.owner != actor.staff) {
        if (wanted.schedule && !wanted.schedule.sameAs(stored.schedule))
            return failure(ErrorKind::Denied, u"report.schedule_denied"_s, u"repeats"_s);
        if (!wanted.schedule || wanted.choice != stored.choice) // another's choice is not counted with the owner's rights
            FRONTDESK_TRY(end());
        return {};
    }
    if (wanted.schedule.sameAs(stored.schedule))
        return {};
    if (!wanted.schedule) {
        FRONTDESK_TRY(end());
        return {};
    }
    FRONTDESK_TRY(reportschedule::check(wanted.schedule));
    const ReportSchedule &s = wanted.schedule;
    const Binds binds{{u"id"_s, id.value}, {u"repeats"_s, s.repeats}, {u"day"_s, s.day}, {u"minute"_s, s.minute}, {u"zone"_s, s.zone}, {u"format"_s, s.format},
                      {u"language"_s, s.language}, {u"since"_s, now}};
    FRONTDESK_LET(changed, session.execute(u"report_schedule.change"_s, binds));
    if (changed == 0)
        FRONTDESK_TRY(session.execute(u"report_schedule.add"_s, binds));
    return {};
}

} // namespace

SavedReport savedReportOf(const Row &row)
{
    SavedReport report{row.id<SavedReport>(u"id"_s), row.id<Staff>(u"owner_id"_s), row.id<SupportGroup>(u"group_id"_s), row.text(u"name"_s),
                       reportchoice::fromJson(QJsonDocument::fromJson(row.text(u"definition"_s).toUtf8()).object()), {}, {}};
    if (const QString repeats = row.text(u"repeats"_s); !repeats.isEmpty() && repeats != "off"_L1) {
        report.schedule = {repeats, int(row.integer(u"day"_s)), int(row.integer(u"minute"_s)), row.text(u"zone"_s), row.text(u"format"_s), row.text(u"language"_s),
                           row.instant(u"since"_s)};
    }
    if (!row.isNull(u"run_id"_s)) {
        report.last = {row.instant(u"due_at"_s), row.text(u"state"_s), row.text(u"file"_s), row.text(u"problem"_s), int(row.integer(u"attempts"_s)),
                       row.instant(u"ended_at"_s), row.instant(u"retry_at"_s)};
    }
    return report;
}

QFuture<Result<QList<SavedReport>>> SavedReports::list()
{
    return m_desk.worker().readLive([me = m_desk.actor().staff](Session &session) { return session.query(u"saved_report.list"_s, {{u"me"_s, me.value}}, savedReportOf); });
}

QFuture<Result<SavedReport>> SavedReports::save(const SavedReport &report, const QUuid &command)
{
    return m_desk.worker().write([report, command, actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) -> Result<SavedReport> {
        FRONTDESK_LET(done, findCommand(session, command));
        if (done)
            return read(session, {done->value("saved_report"_L1).toInteger()});
        if (report.name.simplified().isEmpty())
            return failure(ErrorKind::Invalid, u"field.missing"_s, u"name"_s);
        if (report.name.size() > longestName)
            return failure(ErrorKind::Invalid, u"field.too_long"_s, u"name"_s);
        FRONTDESK_LET(lead, leadsGroup(session, actor, report.group));
        if (report.group && !actor.isIn(report.group) && !lead)
            return failure(ErrorKind::Denied, u"saved_report.group_denied"_s, u"group"_s);
        Id<SavedReport> id = report.id;
        SavedReport before;
        if (id) {
            FRONTDESK_LET(stored, read(session, id));
            before = stored;
            FRONTDESK_TRY(checkMine(session, actor, stored));
            if (stored.owner != actor.staff && !lead) // another's stays where its group can see it
                return failure(ErrorKind::Denied, u"saved_report.group_denied"_s, u"group"_s);
            FRONTDESK_TRY(session.execute(u"saved_report.update"_s, bindsOf(report) + Binds{{u"id"_s, id.value}}));
        } else {
            FRONTDESK_LET(made, session.insert(u"saved_report.insert"_s, bindsOf(report) + Binds{{u"owner"_s, actor.staff.value}}));
            id = {made};
        }
        FRONTDESK_TRY(putSchedule(session, actor, before, report, id, now));
        FRONTDESK_TRY(note(session, actor, id, u"saved"_s, now));
        FRONTDESK_TRY(recordCommand(session, command, actor.staff, {{u"saved_report"_s, id.value}}, now));
        return read(session, id);
    });
}

QFuture<Result<void>> SavedReports::remove(Id<SavedReport> id)
{
    return m_desk.worker().write([id, actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) -> Result<void> {
        FRONTDESK_LET(stored, read(session, id));
        FRONTDESK_TRY(checkMine(session, actor, stored));
        FRONTDESK_TRY(session.execute(u"saved_report.remove"_s, {{u"id"_s, id.value}}));
        return note(session, actor, id, u"removed"_s, now);
    });
}

bool SavedReports::maySchedule(const SavedReport &report) const
{
    return !report.id || report.owner == m_desk.actor().staff;
}

bool SavedReports::mayChange(const SavedReport &report) const
{
    const Actor &actor = m_desk.actor();
    if (report.owner == actor.staff)
        return true;
    if (!report.group)
        return false;
    const SupportGroup *group = m_desk.reference()->directory.group(report.group);
    return actor.role == "manager"_L1 || actor.role == "admin"_L1 || (actor.role == "lead"_L1 && actor.isIn(report.group)) || (group && group->lead == actor.staff);
}

} // namespace frontdesk
