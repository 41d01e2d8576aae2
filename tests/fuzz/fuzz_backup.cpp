#include "core/desk/backup.h"
#include "tests/fuzz/target.h"

#include <QBuffer>
#include <QCryptographicHash>

using namespace frontdesk;

FRONTDESK_FUZZ(bytes)
{
    QByteArray stream = bytes;
    QBuffer device(&stream);
    device.open(QIODevice::ReadOnly);
    (void)checkBackup(device);
    // The same behind a digest that fits, so that more than the first lines are reached.
    stream = "{\"frontdesk_backup\":1,\"schema\":13}\n" + bytes;
    if (!stream.endsWith('\n'))
        stream += '\n';
    qint64 rows = 0;
    for (const QByteArray &line : stream.split('\n'))
        rows += line.startsWith('[');
    stream += "{\"sha256\":\"" + QCryptographicHash::hash(stream, QCryptographicHash::Sha256).toHex() + "\",\"rows\":" + QByteArray::number(rows) + "}\n";
    QBuffer sealed(&stream);
    sealed.open(QIODevice::ReadOnly);
    (void)checkBackup(sealed);
}
