#include "core/offline/sealedlog.h"
#include "tests/fuzz/target.h"

#include <QTemporaryDir>

using namespace frontdesk;

namespace {

const QByteArray purpose = "fuzz";

struct Whole
{
    SealKey key = SealKey::fromBytes(QByteArray(SealKey::size, 'k'));
    QList<QByteArray> records{"first", QByteArray(300, 'x'), "", "last"};
    QByteArray file;

    Whole()
    {
        QTemporaryDir folder;
        SealedLog log(folder.filePath(QStringLiteral("log")), key, purpose);
        FRONTDESK_HOLDS(log.replace(records));
        QFile written(log.path());
        FRONTDESK_HOLDS(written.open(QIODevice::ReadOnly));
        file = written.readAll();
    }
};

/// Every record that comes back was written, and in that order.
bool areSomeOf(const QList<QByteArray> &found, const QList<QByteArray> &all)
{
    qsizetype next = 0;
    for (const QByteArray &record : found) {
        while (next < all.size() && all.at(next) != record)
            ++next;
        if (next++ >= all.size())
            return false;
    }
    return true;
}

} // namespace

FRONTDESK_FUZZ(bytes)
{
    static const Whole whole;
    // Any bytes at all.
    FRONTDESK_HOLDS(areSomeOf(SealedLog::parse(bytes, whole.key, purpose).records, whole.records));
    // A file of ours in which the input overwrites, cuts and inserts: three bytes say where, what and how.
    QByteArray file = whole.file;
    for (qsizetype i = 0; i + 3 < bytes.size() && i < 64; i += 4) {
        const qsizetype at = (quint8(bytes[i]) << 8 | quint8(bytes[i + 1])) % qMax<qsizetype>(1, file.size());
        switch (quint8(bytes[i + 2]) % 4) {
        case 0: file[at] = bytes[i + 3]; break;
        case 1: file.truncate(at + 1); break;
        case 2: file.insert(at, bytes.mid(i)); break;
        case 3: file.remove(at, quint8(bytes[i + 3])); break;
        }
        if (file.isEmpty())
            break;
    }
    const SealedLog::Content content = SealedLog::parse(file, whole.key, purpose);
    FRONTDESK_HOLDS(areSomeOf(content.records, whole.records) || file.size() > whole.file.size());
    for (const DamagedPart &part : content.damaged)
        FRONTDESK_HOLDS(part.at >= 0 && part.at + part.bytes.size() <= file.size());
    FRONTDESK_HOLDS(SealedLog::parse(whole.file, whole.key, purpose).records == whole.records);
}
