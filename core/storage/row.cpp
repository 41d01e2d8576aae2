#include "core/storage/row.h"

#include "core/storage/postgres.h"
#include "core/support/clock.h"

#include <QJsonDocument>
#include <QSqlQuery>

namespace frontdesk {

QVariant Row::value(const QString &column) const
{
    const auto index = m_columns.constFind(column);
    if (index == m_columns.cend())
        qFatal("the statement selects no column %s: %s", qPrintable(column), qPrintable(m_query.lastQuery()));
    return m_query.value(*index);
}

QString Row::text(const QString &column) const
{
    return value(column).toString();
}

qint64 Row::integer(const QString &column) const
{
    return value(column).toLongLong();
}

double Row::real(const QString &column) const
{
    return value(column).toDouble();
}

bool Row::flag(const QString &column) const
{
    return value(column).toBool();
}

bool Row::isNull(const QString &column) const
{
    return value(column).isNull();
}

QByteArray Row::bytes(const QString &column) const
{
    return value(column).toByteArray();
}

QDateTime Row::instant(const QString &column) const
{
    const auto index = m_columns.constFind(column);
    if (index != m_columns.cend()) {
        if (const auto read = postgresInstant(m_query, *index))
            return *read;
    }
    const QVariant stored = value(column);
    if (stored.isNull())
        return {};
    // QPSQL hands out local time for timestamptz, QSQLITE the stored text.
    if (stored.metaType() == QMetaType::fromType<QDateTime>())
        return stored.toDateTime().toUTC();
    return instantFromText(stored.toString());
}

QJsonObject Row::json(const QString &column) const
{
    return QJsonDocument::fromJson(value(column).toString().toUtf8()).object();
}

} // namespace frontdesk
