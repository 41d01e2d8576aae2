#include "core/exchange/gzipdevice.h"

#include <zlib.h>

#include <array>

namespace frontdesk {

struct GzipDevice::Stream
{
    QIODevice &compressed;
    z_stream z = {};
    std::array<char, 64 * 1024> input = {};
    bool ready = false;  // inflate is initialised
    bool inside = false; // a member has begun and not ended
    bool ended = false;
    bool damaged = false;
};

GzipDevice::GzipDevice(QIODevice &compressed)
    : m_stream(new Stream{compressed})
{
    m_stream->ready = inflateInit2(&m_stream->z, 16 + MAX_WBITS) == Z_OK; // 16: expect a gzip header
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

GzipDevice::~GzipDevice()
{
    if (m_stream->ready)
        inflateEnd(&m_stream->z);
}

bool GzipDevice::atEnd() const
{
    return m_stream->ended || m_stream->damaged;
}

bool GzipDevice::isDamaged() const
{
    return m_stream->damaged;
}

qint64 GzipDevice::readData(char *data, qint64 maxSize)
{
    Stream &s = *m_stream;
    if (!s.ready || s.damaged)
        return -1;
    if (s.ended || maxSize <= 0)
        return s.ended ? -1 : 0;

    s.z.next_out = reinterpret_cast<Bytef *>(data);
    s.z.avail_out = uInt(qMin<qint64>(maxSize, 1 << 30));
    const uInt room = s.z.avail_out;
    while (s.z.avail_out == room) {
        if (s.z.avail_in == 0) {
            const qint64 got = s.compressed.read(s.input.data(), qint64(s.input.size()));
            if (got <= 0) {
                s.damaged = s.inside || got < 0;
                s.ended = !s.damaged;
                break;
            }
            s.z.next_in = reinterpret_cast<Bytef *>(s.input.data());
            s.z.avail_in = uInt(got);
        }
        s.inside = true;
        const int state = inflate(&s.z, Z_NO_FLUSH);
        if (state == Z_STREAM_END) {
            s.inside = false;
            inflateReset(&s.z); // another member may follow
        } else if (state != Z_OK && state != Z_BUF_ERROR) {
            s.damaged = true;
            break;
        }
    }
    const qint64 made = qint64(room - s.z.avail_out);
    if (made == 0 && s.damaged)
        setErrorString(QStringLiteral("damaged gzip stream"));
    return made > 0 ? made : -1;
}

bool looksGzipped(QByteArrayView start)
{
    return start.size() >= 3 && start[0] == '\x1f' && start[1] == '\x8b' && start[2] == '\x08';
}

} // namespace frontdesk
