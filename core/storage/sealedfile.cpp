#include "core/storage/sealedfile.h"

#include <QUrl>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <cstring>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

// A file is a row of records, each one sealed block; SQLite sees the blocks only.
constexpr int c_block = 4096;

/// Behind it in memory: the file of the system, as its own file system lays it out.
struct SealedFile
{
    sqlite3_file base;
    const SealedFiles::Sealer *sealer;
    bool isDatabase; ///< a block of a journal never passes for one of the database

    sqlite3_file *inner() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

SealedFile *of(sqlite3_file *file)
{
    return reinterpret_cast<SealedFile *>(file);
}

QByteArray purposeOf(const SealedFile &file, qint64 number)
{
    QByteArray purpose = file.isDatabase ? "frontdesk block " : "frontdesk journal ";
    purpose.resize(purpose.size() + 8);
    qToBigEndian(number, purpose.data() + purpose.size() - 8);
    return purpose;
}

qint64 recordSize(const SealedFile &file)
{
    return c_block + file.sealer->overhead;
}

int countBlocks(SealedFile *file, qint64 *blocks)
{
    sqlite3_int64 bytes = 0;
    const int done = file->inner()->pMethods->xFileSize(file->inner(), &bytes);
    const qint64 record = recordSize(*file);
    *blocks = (bytes + record - 1) / record; // a last one that was cut counts: it cannot be opened
    return done;
}

/// SQLITE_IOERR_SHORT_READ: the file ends before it.
int readBlock(SealedFile *file, qint64 number, QByteArray *block)
{
    qint64 blocks = 0;
    if (const int done = countBlocks(file, &blocks); done != SQLITE_OK)
        return done;
    if (number >= blocks)
        return SQLITE_IOERR_SHORT_READ;
    const qint64 record = recordSize(*file);
    QByteArray sealed(record, 0);
    const int done = file->inner()->pMethods->xRead(file->inner(), sealed.data(), int(record), number * record);
    if (done != SQLITE_OK && done != SQLITE_IOERR_SHORT_READ)
        return done;
    auto plain = file->sealer->open(sealed, purposeOf(*file, number));
    if (!plain || plain->size() != c_block)
        return SQLITE_CORRUPT;
    *block = std::move(*plain);
    return SQLITE_OK;
}

int writeBlock(SealedFile *file, qint64 number, const QByteArray &block)
{
    const QByteArray sealed = file->sealer->seal(block, purposeOf(*file, number));
    if (sealed.size() != recordSize(*file))
        return SQLITE_IOERR_WRITE; // there is no key
    return file->inner()->pMethods->xWrite(file->inner(), sealed.constData(), int(sealed.size()), number * sealed.size());
}

int closeFile(sqlite3_file *file)
{
    return of(file)->inner()->pMethods ? of(file)->inner()->pMethods->xClose(of(file)->inner()) : SQLITE_OK;
}

int readFile(sqlite3_file *base, void *to, int size, sqlite3_int64 at)
{
    SealedFile *file = of(base);
    auto *out = static_cast<char *>(to);
    while (size > 0) {
        const int from = int(at % c_block);
        const int part = std::min(size, c_block - from);
        QByteArray block;
        const int done = readBlock(file, at / c_block, &block);
        if (done == SQLITE_IOERR_SHORT_READ) {
            std::memset(out, 0, size_t(size)); // as SQLite asks for
            return done;
        }
        if (done != SQLITE_OK)
            return done;
        std::memcpy(out, block.constData() + from, size_t(part));
        out += part;
        at += part;
        size -= part;
    }
    return SQLITE_OK;
}

int writeFile(sqlite3_file *base, const void *from, int size, sqlite3_int64 at)
{
    SealedFile *file = of(base);
    const auto *in = static_cast<const char *>(from);
    qint64 blocks = 0;
    if (const int done = countBlocks(file, &blocks); done != SQLITE_OK)
        return done;
    // No holes: an empty record would not open.
    for (; blocks < at / c_block; ++blocks) {
        if (const int done = writeBlock(file, blocks, QByteArray(c_block, 0)); done != SQLITE_OK)
            return done;
    }
    while (size > 0) {
        const int start = int(at % c_block);
        const int part = std::min(size, c_block - start);
        QByteArray block(c_block, 0);
        if (part < c_block) {
            const int done = readBlock(file, at / c_block, &block);
            if (done != SQLITE_OK && done != SQLITE_IOERR_SHORT_READ)
                return done;
            if (done == SQLITE_IOERR_SHORT_READ)
                block = QByteArray(c_block, 0);
        }
        std::memcpy(block.data() + start, in, size_t(part));
        if (const int done = writeBlock(file, at / c_block, block); done != SQLITE_OK)
            return done;
        in += part;
        at += part;
        size -= part;
    }
    return SQLITE_OK;
}

int truncateFile(sqlite3_file *base, sqlite3_int64 size)
{
    SealedFile *file = of(base);
    return file->inner()->pMethods->xTruncate(file->inner(), (size + c_block - 1) / c_block * recordSize(*file));
}

int syncFile(sqlite3_file *base, int flags)
{
    return of(base)->inner()->pMethods->xSync(of(base)->inner(), flags);
}

int fileSize(sqlite3_file *base, sqlite3_int64 *size)
{
    qint64 blocks = 0;
    const int done = countBlocks(of(base), &blocks);
    *size = blocks * c_block;
    return done;
}

int lockFile(sqlite3_file *base, int kind)
{
    return of(base)->inner()->pMethods->xLock(of(base)->inner(), kind);
}

int unlockFile(sqlite3_file *base, int kind)
{
    return of(base)->inner()->pMethods->xUnlock(of(base)->inner(), kind);
}

int reservedLock(sqlite3_file *base, int *held)
{
    return of(base)->inner()->pMethods->xCheckReservedLock(of(base)->inner(), held);
}

/// What speaks of sizes or of the system's file would be told in other bytes than are meant.
int fileControl(sqlite3_file *base, int what, void *argument)
{
    switch (what) {
    case SQLITE_FCNTL_LOCKSTATE:
    case SQLITE_FCNTL_LAST_ERRNO:
    case SQLITE_FCNTL_HAS_MOVED:
    case SQLITE_FCNTL_TEMPFILENAME: return of(base)->inner()->pMethods->xFileControl(of(base)->inner(), what, argument);
    default: return SQLITE_NOTFOUND;
    }
}

int sectorSize(sqlite3_file *)
{
    return c_block;
}

int deviceCharacteristics(sqlite3_file *)
{
    return 0; // a block is no sector of the disk: nothing is promised
}

const sqlite3_io_methods &methods()
{
    static const sqlite3_io_methods all = [] {
        sqlite3_io_methods made{};
        made.iVersion = 1; // neither shared memory nor mapped files
        made.xClose = closeFile;
        made.xRead = readFile;
        made.xWrite = writeFile;
        made.xTruncate = truncateFile;
        made.xSync = syncFile;
        made.xFileSize = fileSize;
        made.xLock = lockFile;
        made.xUnlock = unlockFile;
        made.xCheckReservedLock = reservedLock;
        made.xFileControl = fileControl;
        made.xSectorSize = sectorSize;
        made.xDeviceCharacteristics = deviceCharacteristics;
        return made;
    }();
    return all;
}

sqlite3_vfs *systemFiles()
{
    return sqlite3_vfs_find(nullptr);
}

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *outFlags)
{
    SealedFile *file = of(base);
    file->base.pMethods = nullptr;
    file->sealer = static_cast<const SealedFiles::Sealer *>(vfs->pAppData);
    file->isDatabase = flags & SQLITE_OPEN_MAIN_DB;
    const int done = systemFiles()->xOpen(systemFiles(), name, file->inner(), flags, outFlags);
    if (file->inner()->pMethods)
        file->base.pMethods = &methods();
    return done;
}

} // namespace

SealedFiles::SealedFiles(Sealer sealer) : m_sealer(std::make_unique<Sealer>(std::move(sealer))), m_vfs(std::make_unique<sqlite3_vfs>())
{
    static std::atomic<int> counter = 0;
    m_name = "frontdesk-sealed-" + QByteArray::number(++counter);
    const sqlite3_vfs *system = systemFiles();
    *m_vfs = sqlite3_vfs{};
    m_vfs->iVersion = 1;
    m_vfs->szOsFile = int(sizeof(SealedFile)) + system->szOsFile;
    m_vfs->mxPathname = system->mxPathname;
    m_vfs->zName = m_name.constData();
    m_vfs->pAppData = m_sealer.get();
    m_vfs->xOpen = openFile;
    m_vfs->xDelete = [](sqlite3_vfs *, const char *name, int sync) { return systemFiles()->xDelete(systemFiles(), name, sync); };
    m_vfs->xAccess = [](sqlite3_vfs *, const char *name, int flags, int *answer) { return systemFiles()->xAccess(systemFiles(), name, flags, answer); };
    m_vfs->xFullPathname = [](sqlite3_vfs *, const char *name, int size, char *path) { return systemFiles()->xFullPathname(systemFiles(), name, size, path); };
    m_vfs->xRandomness = [](sqlite3_vfs *, int size, char *bytes) { return systemFiles()->xRandomness(systemFiles(), size, bytes); };
    m_vfs->xSleep = [](sqlite3_vfs *, int microseconds) { return systemFiles()->xSleep(systemFiles(), microseconds); };
    m_vfs->xCurrentTime = [](sqlite3_vfs *, double *day) { return systemFiles()->xCurrentTime(systemFiles(), day); };
    m_vfs->xGetLastError = [](sqlite3_vfs *, int size, char *words) { return systemFiles()->xGetLastError(systemFiles(), size, words); };
    sqlite3_vfs_register(m_vfs.get(), 0);
}

SealedFiles::~SealedFiles()
{
    sqlite3_vfs_unregister(m_vfs.get());
}

QString SealedFiles::target(const QString &path) const
{
    return QString::fromLatin1("file://" + QUrl::toPercentEncoding(path, "/") + "?vfs=" + m_name);
}

bool isSealedTarget(const QString &target)
{
    return target.startsWith("file://"_L1);
}

} // namespace frontdesk
