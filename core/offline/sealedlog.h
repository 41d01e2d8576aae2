#pragma once

#include "core/offline/seal.h"

#include <QFile>
#include <QList>

namespace frontdesk {

/// What could not be read of a file: as it lay there.
struct DamagedPart
{
    qint64 at = 0; ///< byte in the file
    QByteArray bytes;
};

/// An append-only file of sealed records. Each carries a marker, its length and a checksum over what is sealed, so that a file which was cut
/// off, has flipped bits or foreign bytes in it gives every record that is whole; the parts between are reported, never skipped in silence.
class SealedLog
{
public:
    struct Content
    {
        QList<QByteArray> records; ///< in the order of writing
        QList<DamagedPart> damaged;
        bool operator==(const Content &other) const { return records == other.records; }
    };

    /// `purpose` parts files of different kinds from each other; the file is made by the first write, readable by its owner only.
    SealedLog(const QString &path, const SealKey &key, const QByteArray &purpose);

    const QString &path() const { return m_path; }
    /// A file that is not there has no records. Errors: "offline.file" (detail: the system's words).
    Result<Content> read() const;
    /// Behind what is there. With `durable` it lies on the disk, not only in the system's memory, when this returns.
    /// Errors: "offline.file"; then nothing of it is in the file.
    Result<void> append(QByteArrayView record, bool durable);
    /// A new file with these records takes the old one's place, at once or not at all; on the disk when this returns.
    Result<void> replace(const QList<QByteArray> &records);

    static Content parse(QByteArrayView bytes, const SealKey &key, QByteArrayView purpose);

private:
    QByteArray framed(QByteArrayView record) const;

    QString m_path;
    SealKey m_key;
    QByteArray m_purpose;
    QFile m_file;
};

/// Puts what a file holds on the disk; the folder's own entry too, which a new file needs. False if the system refuses.
bool putOnDisk(QFile &file);
bool putFolderOnDisk(const QString &file);

} // namespace frontdesk
