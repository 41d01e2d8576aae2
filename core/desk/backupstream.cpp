#include "core/desk/backupstream.h"

#include "core/desk/backup.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

// What is read of a backup before any desk is touched; needs no database.

namespace frontdesk {

Result<BackupReport> checkBackup(QIODevice &from)
{
    BackupStreamReader reader(from);
    const auto head = reader.next();
    if (!head || head->object().value("frontdesk_backup"_L1).toInt() != backupStreamVersion)
        return failure(ErrorKind::Invalid, u"backup.unreadable"_s, u"FILE"_s);
    BackupReport report;
    QString table;
    QCryptographicHash tableHash(QCryptographicHash::Sha256);
    bool sealed = false;
    const auto endTable = [&] {
        if (!table.isEmpty())
            report.digests.insert(table, QString::fromLatin1(tableHash.result().toHex()));
        tableHash.reset();
    };
    while (const auto line = reader.next()) {
        if (sealed)
            return failure(ErrorKind::Invalid, u"backup.damaged"_s, u"FILE"_s);
        if (line->isArray()) {
            ++report.rows;
            ++report.tables[table];
            tableHash.addData(reader.line());
        } else if (line->object().contains("table"_L1)) {
            endTable();
            table = line->object().value("table"_L1).toString();
        } else if (line->object().contains("sha256"_L1)) {
            sealed = line->object().value("sha256"_L1).toString() == reader.digestBefore() && line->object().value("rows"_L1).toInteger() == report.rows;
            report.digest = reader.digestBefore();
            if (!sealed)
                return failure(ErrorKind::Invalid, u"backup.damaged"_s, u"FILE"_s);
        } else {
            return failure(ErrorKind::Invalid, u"backup.damaged"_s, u"FILE"_s);
        }
    }
    if (!sealed)
        return failure(ErrorKind::Invalid, u"backup.unreadable"_s, u"FILE"_s);
    endTable();
    return report;
}

} // namespace frontdesk
