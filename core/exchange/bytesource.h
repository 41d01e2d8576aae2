#pragma once

#include <QByteArray>
#include <QIODevice>

namespace frontdesk {

/// A window of bytes that moves forward over a device: what a reader looks at and has not taken yet.
class ByteSource
{
public:
    /// The device must be open for reading and outlive this.
    explicit ByteSource(QIODevice &device) : m_device(device) {}

    /// The bytes at hand.
    QByteArrayView window() const { return QByteArrayView(m_bytes).sliced(m_taken); }
    /// Makes the window longer by a chunk. False at the end or on an error.
    bool more();
    /// Moves the window's start forward.
    void take(qsizetype bytes);
    /// Moves forward to a place of the content that lies behind the start of the window. False if the content ends before.
    bool skipTo(qint64 offset);
    /// The window's start, in bytes from the start of the content.
    qint64 offset() const { return m_offset; }
    /// True if the device failed, which is not its end.
    bool failed() const { return m_failed; }
    QString errorText() const { return m_device.errorString(); }

private:
    QIODevice &m_device;
    QByteArray m_bytes;
    qsizetype m_taken = 0;
    qint64 m_offset = 0;
    bool m_ended = false;
    bool m_failed = false;
};

} // namespace frontdesk
