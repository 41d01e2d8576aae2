#pragma once

#include "core/support/result.h"

#include <QDateTime>

namespace frontdesk {

/// When a saved report is written as a file, and how. Dates and times are the wall clock of its zone.
struct ReportSchedule
{
    QString repeats; ///< daily weekly monthly; empty: it is not scheduled
    int day = 0;     ///< weekly: 1 Monday to 7 Sunday; monthly: 1 to 31, which is the last day of a month that is shorter; daily: 0
    int minute = 0;  ///< of the day, 0 to 1439
    QString zone;    ///< IANA
    QString format = QStringLiteral("pdf");  ///< csv xlsx pdf
    QString language = QStringLiteral("en"); ///< zh en
    QDateTime since; ///< UTC, given by the desk when it is set or changed: nothing due before is made up for

    explicit operator bool() const { return !repeats.isEmpty(); }
    bool operator==(const ReportSchedule &) const = default;
    /// The same but for `since`.
    bool sameAs(const ReportSchedule &other) const;
};

/// What became of the latest due time of a scheduled report.
struct ReportRun
{
    QDateTime dueAt;   ///< UTC; invalid: it was never due yet
    QString state;     ///< running done failed refused (it will not be tried again)
    QString file;      ///< name without folder; empty: none was written
    QString problem;   ///< the code of an error (core/support/errortext.h); empty when it went well
    int attempts = 0;
    QDateTime endedAt; ///< UTC
    QDateTime retryAt; ///< UTC; invalid: not again

    explicit operator bool() const { return dueAt.isValid(); }
    bool operator==(const ReportRun &) const = default;
};

namespace reportschedule {

/// Invalid: "report.schedule_invalid" (field repeats, day, minute, format or language), "report.zone_unknown" (field zone).
Result<void> check(const ReportSchedule &schedule);

/// The instant, UTC, at which a zone's clocks show this time of this date: the first one of a repeated hour; in an hour that is left out the
/// instant at which the clocks go on. Invalid for an unknown zone.
QDateTime instantOf(const QDate &date, int minute, const QString &zone);

/// The latest due time that is not after `now` and after schedule.since; invalid if there is none. UTC.
QDateTime latest(const ReportSchedule &schedule, const QDateTime &now);
/// The first due time after `now`; invalid only for what check() refuses. UTC.
QDateTime next(const ReportSchedule &schedule, const QDateTime &now);

/// The date in the schedule's zone, the report's name, the format: "2026-11-01 Volume by hour (Second line A).pdf". What a file system may
/// not take is replaced, a long name is shortened; never a path, never hidden. `number` > 1 tells it from others of that name: " (2)".
QString fileName(const ReportSchedule &schedule, const QDateTime &dueAt, const QString &name, int number = 1);

/// How long after the n-th failure it is tried again, s; 0: not again.
int retryAfter(int attempts);

} // namespace reportschedule
} // namespace frontdesk
