#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

struct sqlite3_vfs;

namespace frontdesk {

/// Database files of SQLite whose every block is sealed before it reaches the disk, journal and temporary files included, and opened when it
/// is read: a block that was changed, moved to another place or cut is a damaged file ("desk.damaged"), never content. No file is mapped or
/// shared by a write-ahead log. One object for a key; it must outlive the connections that were opened through it.
class SealedFiles
{
public:
    /// Both are called on any thread. `purpose` binds a block to its place: what was sealed for one does not open for another.
    struct Sealer
    {
        std::function<QByteArray(QByteArrayView plain, QByteArrayView purpose)> seal; ///< longer by `overhead` bytes; empty without a key
        std::function<std::optional<QByteArray>(QByteArrayView sealed, QByteArrayView purpose)> open;
        int overhead = 0;
    };

    explicit SealedFiles(Sealer sealer);
    ~SealedFiles();
    SealedFiles(const SealedFiles &) = delete;
    SealedFiles &operator=(const SealedFiles &) = delete;

    /// What DeskAddress::target is for a sealed file.
    QString target(const QString &path) const;

private:
    std::unique_ptr<Sealer> m_sealer;
    QByteArray m_name;
    std::unique_ptr<sqlite3_vfs> m_vfs;
};

/// Whether a target names a sealed file.
bool isSealedTarget(const QString &target);

} // namespace frontdesk
