#pragma once

#include "core/reporting/reportmaker.h"

/// Cells and columns of tables, as the reports of this room write them. Not for others.
namespace frontdesk::reportcells {

inline ReportCell count(qint64 value)
{
    return {value, {}};
}

/// Nothing to divide by = no data.
inline ReportCell share(qint64 part, qint64 whole)
{
    return whole > 0 ? ReportCell{double(part) / double(whole), {}} : ReportCell{};
}

inline ReportCell duration(qint64 ms, qint64 among)
{
    return among > 0 ? ReportCell{ms, {}} : ReportCell{};
}

inline ReportCell mean(const Tally &tally)
{
    return tally.count > 0 ? ReportCell{tally.total / tally.count, {}} : ReportCell{};
}

inline ReportColumn text(const QString &code)
{
    return {code, ReportValue::Text, {}, {}};
}

inline ReportColumn counted(const QString &code, const QString &measure = {}, const QString &part = {})
{
    return {code, ReportValue::Count, measure, part};
}

inline ReportColumn shared(const QString &code, const QString &measure = {})
{
    return {code, ReportValue::Share, measure, {}};
}

inline ReportColumn lasting(const QString &code, const QString &measure)
{
    return {code, ReportValue::Duration, measure, {}};
}

} // namespace frontdesk::reportcells
