#pragma once

#include "core/storage/deskaddress.h"

#include <QHash>
#include <QStringList>

namespace frontdesk {

/// The named SQL of resources/sql: blocks that start with `-- statement: concept.name` or `-- statement: concept.name [postgres]`.
/// A block that names a backend wins over one that names none.
class Statements
{
public:
    static const Statements &all(); ///< read once from the program's resources

    /// The text of a block; a name that does not exist is a programming error and stops the program.
    QString text(Backend backend, const QString &name) const;
    QStringList names(Backend backend) const;

    /// The steps of a migration, parted by lines `-- ;` (SQLite takes one statement at a time, and triggers contain ';').
    static QStringList scriptSteps(const QString &script);

private:
    void load(const QString &fileText, const QString &fileName);
    QHash<QString, QString> m_texts; ///< key: name, or name + " [backend]"
};

} // namespace frontdesk
