#pragma once

#include "core/storage/session.h"

#include <QStringList>

namespace frontdesk {

/// Every table of a desk that a backup carries, in an order in which each comes after those it refers to.
QStringList backupTables();
/// Those that it leaves out: made anew, or only of one backend.
QStringList tablesBesideBackup();

enum class ColumnType { Text, Integer, Real, Flag, Instant, Bytes };
struct TableColumn
{
    QString name;
    ColumnType type = ColumnType::Text;
};
/// The columns of a table as the desk has it, by name. Instants are told from text by the schema's own naming of SQLite's columns.
Result<QList<TableColumn>> tableColumns(Session &session, const QString &table);

} // namespace frontdesk
