#pragma once

#include "core/storage/deskaddress.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace frontdesk::bench {

using RawValue = std::variant<std::monostate, qint64, std::string>; ///< NULL, number, text
using RawRows = std::vector<std::vector<std::string>>;

/// The other side of every row: the database's own C API, without Qt. Statements are prepared once; every cell is read and kept.
/// A failure ends the program, for it would make the comparison worthless. One thread at a time.
class Raw
{
public:
    virtual ~Raw() = default;
    virtual Backend backend() const = 0;
    virtual void begin(bool writes) = 0;
    virtual void commit() = 0;
    /// Parameters are ?1, ?2 … on both databases.
    virtual RawRows run(const std::string &sql, const std::vector<RawValue> &values = {}) = 0;
    /// As the desk's own transactions do before they commit: PostgreSQL only.
    virtual void notify(qint64 firstJournal, qint64 lastJournal) = 0;
    /// Begins to listen: LISTEN, or what PRAGMA data_version says now.
    virtual void listen() = 0;
    /// Whether a notice is there already.
    virtual bool pending() = 0;
    /// Waits until another connection has committed; false after 5 s.
    virtual bool awaitNotice() = 0;

    qint64 number(const std::string &sql, const std::vector<RawValue> &values = {});
};

/// `login` and `password`: of the role on a server, unused for a file.
std::unique_ptr<Raw> openRaw(const DeskAddress &address, const QString &login, const QString &password);

/// Says why on standard error and ends the program.
[[noreturn]] void giveUp(const QString &why);

} // namespace frontdesk::bench
