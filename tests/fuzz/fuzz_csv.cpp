#include "core/exchange/csvreader.h"
#include "core/exchange/jsonlinesreader.h"
#include "tests/fuzz/target.h"

#include <QBuffer>

using namespace frontdesk;

namespace {

/// A device that never gives more than a few bytes, as a pipe may.
class Trickle final : public QBuffer
{
public:
    explicit Trickle(QByteArray *bytes, qint64 atOnce) : QBuffer(bytes), m_atOnce(atOnce) {}

protected:
    qint64 readData(char *data, qint64 size) override { return QBuffer::readData(data, qMin(size, m_atOnce)); }

private:
    qint64 m_atOnce;
};

struct Reading
{
    QList<QStringList> rows;
    QList<RowPosition> ends;
    int errors = 0;
};

Reading readAll(QIODevice &device, const CsvOptions &options, const RowPosition *from = nullptr)
{
    Reading reading;
    device.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    auto reader = CsvReader::open(device, options);
    if (!reader || (from && !(*reader)->resume(*from)))
        return reading;
    while (const auto row = (*reader)->next()) {
        if (*row) {
            FRONTDESK_HOLDS((*row)->cells().size() <= (*reader)->columns().size());
            reading.rows += (*row)->cells();
            reading.ends += (*row)->position();
        } else {
            ++reading.errors;
        }
    }
    return reading;
}

} // namespace

FRONTDESK_FUZZ(bytes)
{
    QByteArray content = bytes;
    QBuffer whole(&content);
    Trickle drops(&content, 3);
    CsvOptions options;
    options.longestRecord = 1 << 16;
    const Reading atOnce = readAll(whole, options);
    const Reading dripping = readAll(drops, options);
    // How the bytes come must not matter.
    FRONTDESK_HOLDS(atOnce.rows == dripping.rows && atOnce.errors == dripping.errors);

    QBuffer lines(&content);
    lines.open(QIODevice::ReadOnly);
    JsonLinesReader json(lines, 1 << 16);
    while (const auto row = json.next())
        (void)row;
}
