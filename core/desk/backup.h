#pragma once

#include "core/storage/dbworker.h"

#include <QIODevice>

#include <functional>

namespace frontdesk {

/// A whole desk as one stream of JSON lines that either backend writes and reads: backup, restore and move.
/// First line: what it is. Then for each table a line with its columns and a line for each row; last a line with the number of rows
/// and the SHA-256 of everything before it. Bytes are Base64, instants UTC text. The search index is made anew when it is read.
struct BackupReport
{
    qint64 rows = 0;
    QString digest;                  ///< SHA-256 of the stream
    QMap<QString, qint64> tables;    ///< rows of each
    QMap<QString, QString> digests;  ///< SHA-256 of each table's rows: equal tables on whatever backend have equal ones
    QStringList loginsWithoutAccount; ///< restored to PostgreSQL: roles made without a password
};

using BackupProgress = std::function<bool(const QString &table, qint64 rows)>; ///< false stops

/// From one snapshot, while the desk is in use. Only for the desk's owner ("backup.denied").
Result<BackupReport> writeBackup(Session &session, QIODevice &to, const BackupProgress &progress = {});

/// Reads the whole stream and checks its digest. "backup.unreadable" (not a backup, or cut off), "backup.damaged", "backup.schema" (another schema).
Result<BackupReport> checkBackup(QIODevice &from);

/// Fills a desk that was just made (initDesk without starter lists) with a stream that checkBackup() has passed. One transaction.
Result<BackupReport> readBackup(Session &session, QIODevice &from, const BackupProgress &progress = {});

} // namespace frontdesk
