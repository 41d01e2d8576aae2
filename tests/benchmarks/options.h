#pragma once

#include <QStringList>

namespace frontdesk::bench {

struct Options
{
    QStringList desks;       ///< URLs of desks with demo data; those of servers as somebody who may create databases and roles
    QStringList rows;        ///< subjects or rows to be measured, empty = all
    QString json;            ///< file for the figures, empty = none
    bool small = false;      ///< desks of a few hundred tickets made for the occasion: proves that everything runs, measures nothing
    bool inPlace = false;    ///< works on the given desk itself instead of on a copy
    double shiftMinutes = 2; ///< how long the scripted agent works
    int clocks = 1'000'000;

    /// How often something is repeated that takes about `ms`.
    int repeats(int usual) const { return small ? 3 : usual; }
    bool wants(const QString &row) const { return rows.isEmpty() || rows.contains(row) || rows.contains(row.section(QLatin1Char('.'), 0, 0)); }
};

} // namespace frontdesk::bench
