#pragma once

#include "core/reporting/report.h"

#include <QJsonObject>

namespace frontdesk {

/// What a person asks of the reports: which, of when, of whom. A preset moves with the days; "custom" has days of its own.
struct ReportChoice
{
    QString name = QStringLiteral("flow");
    QString preset = QStringLiteral("last_30_days");
    QDate first, last; ///< of "custom"
    QString zone;      ///< IANA; empty: the desk's
    ReportFilters filters;

    bool operator==(const ReportChoice &) const = default;
};

namespace reportchoice {

/// In the order in which they are offered; the last is "custom".
const QStringList &presets();
/// The days of a preset on a day, weeks from Monday; invalid for "custom".
std::pair<QDate, QDate> daysOf(const QString &preset, const QDate &today);
/// The period of the same length before (-1) or after (1): whole months go by months.
std::pair<QDate, QDate> beside(const QDate &first, const QDate &last, int step);

/// As a definition is kept: {"report", "preset", "from", "to", "zone", "group", "agent", …}; what filters nothing is left out.
QJsonObject toJson(const ReportChoice &choice);
/// What cannot be read is as if it had never been kept; ids are the desk's.
ReportChoice fromJson(const QJsonObject &json);

} // namespace reportchoice
} // namespace frontdesk
