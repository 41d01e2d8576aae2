#pragma once

#include "core/reporting/reportwork.h"

namespace frontdesk {

/// Figures of a day so far, as the measures count them.
struct DayFigures
{
    QDate day;               ///< of the desk's zone
    QDateTime at;            ///< UTC, when they were counted
    QMap<QString, Tally> of; ///< by code of the measure
    QList<qint64> hours;     ///< contacts by hour of the wall clock, 24 of them; empty if they were not asked

    bool operator==(const DayFigures &) const = default;
};

/// What is usual on a day like that one, up to that time of the day.
struct DayUsual
{
    static constexpr int weeks = 8;  ///< that many days of the same weekday are looked at
    static constexpr int least = 3;  ///< fewer of them that the desk has seen are no custom
    static constexpr int trendDays = 14;

    QDate day;
    QDateTime at;
    /// By measure: the median, by nearest rank, of those days up to the same time on the wall; invalid where fewer than `least` have a value.
    QMap<QString, QVariant> of;
    QList<QDate> days;                    ///< whole days before `day`, oldest first, that trends are about
    QMap<QString, QList<QVariant>> trend; ///< by measure, a value for each of them; invalid = nothing to measure
    QList<QVariant> hours;                ///< contacts by hour over the whole of those days, medians

    bool operator==(const DayUsual &) const = default;
};

namespace dayfigures {

/// What a measure is shown as: a number of tickets or contacts, a share of hits, or the median of its values.
ReportValue typeOf(const QString &measure);
/// qint64 for counts and durations (ms), double for shares; invalid where there is nothing to divide or to rank.
QVariant valueOf(const QString &measure, const Tally &tally);

/// The period of a day of the desk; the whole of it, which is what a list behind a figure of today is about too.
Result<ReportPeriod> periodOf(const ReportContext &context);

/// Counts today. `hours` = contacts by hour too. Reads the day's own facts only. Errors: those of storage, "desk.canceled".
Result<DayFigures> today(Session &session, const ReportContext &context, const ReportFilters &filters, const QStringList &measures, bool hours);
/// What is usual; a few hundred times as much to read, and good for many minutes.
Result<DayUsual> usual(Session &session, const ReportContext &context, const ReportFilters &filters, const QStringList &measures, bool hours);

} // namespace dayfigures
} // namespace frontdesk
