#include "core/exchange/bytesource.h"

#include "core/exchange/gzipdevice.h"

namespace frontdesk {

namespace {
const qsizetype chunk = 64 * 1024;
}

bool ByteSource::more()
{
    if (m_ended)
        return false;
    if (m_taken > 0) {
        m_bytes.remove(0, m_taken);
        m_taken = 0;
    }
    const qsizetype old = m_bytes.size();
    m_bytes.resize(old + chunk);
    // As much as there is, however little a pipe gives at once: encoding and delimiter are guessed from the beginning.
    qsizetype filled = 0;
    qint64 got = 0;
    while (filled < chunk && (got = m_device.read(m_bytes.data() + old + filled, chunk - filled)) > 0)
        filled += got;
    m_bytes.resize(old + filled);
    if (filled > 0)
        return true; // an error is met again by the next call
    m_ended = true;
    const auto *gzip = dynamic_cast<const GzipDevice *>(&m_device);
    // A sequential device says -1 at its end, too.
    m_failed = gzip ? gzip->isDamaged() : got < 0 && !m_device.atEnd();
    return false;
}

void ByteSource::take(qsizetype bytes)
{
    Q_ASSERT(m_taken + bytes <= m_bytes.size());
    m_taken += bytes;
    m_offset += bytes;
}

bool ByteSource::skipTo(qint64 offset)
{
    while (m_offset < offset) {
        const qint64 left = offset - m_offset;
        if (window().isEmpty() && !more())
            return false;
        take(qsizetype(qMin<qint64>(left, window().size())));
    }
    return m_offset == offset;
}

} // namespace frontdesk
