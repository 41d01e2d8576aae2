#pragma once

#include <QIODevice>

#include <memory>

namespace frontdesk {

/// Reads a gzip stream as its content, also one of several members. Sequential, constant memory.
/// A damaged or truncated stream ends in a read error, never in a quiet end of file.
class GzipDevice final : public QIODevice
{
public:
    /// `compressed` must be open for reading and outlive this; nobody else reads from it meanwhile.
    explicit GzipDevice(QIODevice &compressed);
    ~GzipDevice() override;

    bool isSequential() const override { return true; }
    bool atEnd() const override;
    /// True if a member broke off or its checksum is wrong.
    bool isDamaged() const;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
};

/// True if the bytes begin a gzip stream.
bool looksGzipped(QByteArrayView start);

} // namespace frontdesk
