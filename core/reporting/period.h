#pragma once

#include "core/support/result.h"

#include <QDateTime>

namespace frontdesk {

/// The days that a report is about: whole local dates of a zone. Their edges are wall time there, turned into UTC once.
struct ReportPeriod
{
    QDate first;
    QDate last;   ///< included
    QString zone; ///< IANA
    QDateTime from; ///< UTC: the first instant of `first`; a midnight that the clock skips begins where the clock goes on
    QDateTime to;   ///< UTC: the first instant of the day after `last`, not included

    /// Invalid: "report.date_unreadable" (field "from" or "to": no date, or outside of 1970 to 2099), "report.period_backwards" (field "to"),
    /// "report.period_long" (more than 20 years), "report.zone_unknown" (field "zone").
    static Result<ReportPeriod> of(const QDate &first, const QDate &last, const QString &zone);

    qint64 days() const { return first.daysTo(last) + 1; }
    /// SQL for the wall clock's milliseconds since 1970 of `column`, milliseconds of UTC. Right for instants of the period.
    QString wallSql(const QString &column) const;

    bool operator==(const ReportPeriod &) const = default;
};

/// A day as the number of days since 1970-01-01, which is how SQL gives it.
inline QDate dayOfNumber(qint64 number)
{
    return QDate(1970, 1, 1).addDays(number);
}

} // namespace frontdesk
