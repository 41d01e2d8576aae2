#pragma once

#include <QCryptographicHash>
#include <QIODevice>
#include <QJsonDocument>

#include <optional>

namespace frontdesk {

constexpr int backupStreamVersion = 1;

/// Everything that a stream holds, seen line by line; the digest covers all lines but the last.
class BackupStreamReader
{
public:
    explicit BackupStreamReader(QIODevice &from) : m_from(from) {}

    /// The next line as JSON; nothing at the end of the stream.
    std::optional<QJsonDocument> next()
    {
        if (m_from.atEnd())
            return {};
        m_hash.addData(m_line); // the line before: the last one is not part of its own digest
        m_line = m_from.readLine();
        return QJsonDocument::fromJson(m_line);
    }
    QByteArray line() const { return m_line.trimmed(); }
    QString digestBefore() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QIODevice &m_from;
    QByteArray m_line;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace frontdesk
