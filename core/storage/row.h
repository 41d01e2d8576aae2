#pragma once

#include "core/support/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QVariant>

class QSqlQuery;

namespace frontdesk {

/// The current row of a result, read by column name, the same on both backends: instants come as UTC, flags as bool.
/// A name that the statement does not select is a programming error and stops the program.
class Row
{
public:
    using Columns = QHash<QString, int>;
    Row(const QSqlQuery &query, const Columns &columns) : m_query(query), m_columns(columns) {}

    QString text(const QString &column) const;
    qint64 integer(const QString &column) const;
    double real(const QString &column) const;
    bool flag(const QString &column) const;
    bool isNull(const QString &column) const;
    QByteArray bytes(const QString &column) const;
    QDateTime instant(const QString &column) const; ///< invalid for NULL
    QJsonObject json(const QString &column) const;
    template<typename T>
    Id<T> id(const QString &column) const
    {
        return Id<T>{integer(column)};
    }

private:
    QVariant value(const QString &column) const;
    const QSqlQuery &m_query;
    const Columns &m_columns;
};

} // namespace frontdesk
