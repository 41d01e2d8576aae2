#include "core/offline/sealedlog.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QtEndian>

#include <sodium.h>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

// marker | length of what is sealed, 4 bytes, big end first | checksum over length and what is sealed | what is sealed
const QByteArray c_marker = "\xfd" "FDrec" "\x01\xfe";
constexpr qsizetype c_checksum = 16;
constexpr qsizetype c_head = 8 + 4 + c_checksum;
constexpr quint32 c_longest = 64u << 20;
constexpr auto c_ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QByteArray checksumOf(QByteArrayView length, QByteArrayView body)
{
    QByteArray sum(c_checksum, 0);
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, size_t(c_checksum));
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(length.data()), quint64(length.size()));
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char *>(body.data()), quint64(body.size()));
    crypto_generichash_final(&state, reinterpret_cast<unsigned char *>(sum.data()), size_t(c_checksum));
    return sum;
}

/// How long the whole record is that begins here; 0 if none does.
qsizetype recordAt(QByteArrayView bytes)
{
    if (bytes.size() < c_head || !bytes.startsWith(c_marker))
        return 0;
    const QByteArrayView length = bytes.sliced(c_marker.size(), 4);
    const quint32 size = qFromBigEndian<quint32>(length.data());
    if (size > c_longest || qsizetype(size) > bytes.size() - c_head)
        return 0;
    if (checksumOf(length, bytes.sliced(c_head, size)) != bytes.sliced(c_marker.size() + 4, c_checksum))
        return 0;
    return c_head + qsizetype(size);
}

Error fileError(const QFileDevice &file)
{
    return {ErrorKind::Unavailable, u"offline.file"_s, {}, u"%1: %2"_s.arg(file.fileName(), file.errorString()), {{u"why"_s, file.errorString()}}};
}

} // namespace

bool putOnDisk(QFile &file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

bool putFolderOnDisk(const QString &file)
{
#ifdef Q_OS_WIN
    Q_UNUSED(file)
    return true; // NTFS keeps its own journal of folders
#else
    const int folder = ::open(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return false;
    const bool done = ::fsync(folder) == 0;
    ::close(folder);
    return done;
#endif
}

SealedLog::SealedLog(const QString &path, const SealKey &key, const QByteArray &purpose)
    : m_path(path), m_key(key), m_purpose(purpose), m_file(path)
{
}

SealedLog::Content SealedLog::parse(QByteArrayView bytes, const SealKey &key, QByteArrayView purpose)
{
    Content content;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype length = recordAt(bytes.sliced(at));
        if (length > 0) {
            if (auto record = unsealed(key, bytes.sliced(at + c_head, length - c_head), purpose))
                content.records.append(std::move(*record));
            else
                content.damaged.append({at, bytes.sliced(at, length).toByteArray()}); // whole, but sealed with another key
            at += length;
            continue;
        }
        // Goes on where the next whole record begins; a length that is wrong must not swallow it.
        qsizetype next = at;
        do
            next = bytes.indexOf(c_marker, next + 1);
        while (next >= 0 && recordAt(bytes.sliced(next)) == 0);
        if (next < 0)
            next = bytes.size();
        content.damaged.append({at, bytes.sliced(at, next - at).toByteArray()});
        at = next;
    }
    return content;
}

Result<SealedLog::Content> SealedLog::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return Content{};
    if (!file.open(QIODevice::ReadOnly))
        return failure(fileError(file));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(fileError(file));
    return parse(bytes, m_key, m_purpose);
}

QByteArray SealedLog::framed(QByteArrayView record) const
{
    const QByteArray body = sealed(m_key, record, m_purpose);
    QByteArray length(4, 0);
    qToBigEndian(quint32(body.size()), length.data());
    return c_marker + length + checksumOf(length, body) + body;
}

Result<void> SealedLog::append(QByteArrayView record, bool durable)
{
    const bool isNew = !m_file.isOpen() && !QFile::exists(m_path);
    if (!m_file.isOpen()) {
        QDir().mkpath(QFileInfo(m_path).absolutePath());
        if (!m_file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
            return failure(fileError(m_file));
        m_file.setPermissions(c_ownerOnly);
    }
    const qint64 before = m_file.size();
    const QByteArray bytes = framed(record);
    const bool written = !m_key.isEmpty() && m_file.write(bytes) == bytes.size() && (!durable || putOnDisk(m_file)) && (!durable || !isNew || putFolderOnDisk(m_path));
    if (written)
        return {};
    const Error error = fileError(m_file);
    m_file.resize(before); // half a record is none
    return failure(error);
}

Result<void> SealedLog::replace(const QList<QByteArray> &records)
{
    m_file.close();
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile fresh(m_path); // puts it on the disk before it takes the old one's place
    bool done = !m_key.isEmpty() && fresh.open(QIODevice::WriteOnly) && fresh.setPermissions(c_ownerOnly);
    for (const QByteArray &record : records) {
        const QByteArray bytes = framed(record);
        done = done && fresh.write(bytes) == bytes.size();
    }
    if (!done || !fresh.commit())
        return failure(fileError(fresh));
    putFolderOnDisk(m_path);
    return {};
}

} // namespace frontdesk
