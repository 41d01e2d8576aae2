#pragma once

#include <QStringList>

#include <optional>

/// Several measures in one reading. Each is defined for itself (resources/sql/reporting.sql); where two count rows of the same tables at the same instant, the
/// rows are read once and each measure takes its own. Not for others than reportsql.
namespace frontdesk::reportsql {

/// A definition, taken apart.
struct MeasureParts
{
    QStringList names;       ///< of its columns: id, at_ms, hit, value, …
    QStringList expressions; ///< in the order of the names
    QString from;            ///< tables and joins
    QStringList conditions;  ///< all of them must hold

    QString expression(const QString &name) const { return expressions.value(names.indexOf(name)); }
};

/// Nothing for a definition that is more than columns, tables and conditions that must all hold: such a one is read alone.
std::optional<MeasureParts> partsOf(const QString &definition);

/// Whether both can be read together for somebody who asks for these columns: the same tables, the same instant, and the same in each of the columns.
bool readTogether(const MeasureParts &one, const MeasureParts &other, const QStringList &columns);

/// One statement for all, of which each two can be read together: the columns and at_ms, and for the measure i hit_i and value_i. hit_i is NULL in a row that
/// measure does not count.
QString textOf(const QList<MeasureParts> &measures, const QStringList &columns);

} // namespace frontdesk::reportsql
