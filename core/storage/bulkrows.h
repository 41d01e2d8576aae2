#pragma once

#include "core/storage/session.h"

#include <QVariantList>

namespace frontdesk {

/// Many rows for one named INSERT: executed per row on SQLite, once per batch on PostgreSQL. There every parameter is the array of a whole
/// column, so that the postgres block reads `INSERT … SELECT … FROM unnest(CAST(:a AS bigint[]), …)`.
class BulkRows
{
public:
    BulkRows(QString statement, QStringList columns) : m_statement(std::move(statement)), m_columns(std::move(columns)) {}

    /// Values in the order of the columns. An invalid QVariant or QDateTime is NULL; a null QString is the empty text.
    void add(QVariantList values);
    /// Writes what was added and forgets it.
    Result<void> write(Session &session);

private:
    Result<void> writeArrays(Session &session);

    QString m_statement;
    QStringList m_columns;
    QList<QVariantList> m_rows;
};

/// Text that both databases can store: NUL and halves of surrogate pairs become U+FFFD.
QString storableText(const QString &text);

} // namespace frontdesk
