#pragma once

#include "core/support/result.h"

#include <QString>

namespace frontdesk {

enum class Backend { Sqlite, Postgres };

QString backendName(Backend backend); ///< "sqlite" or "postgres", as in the files of resources/

/// Where a desk is: `sqlite:///path/desk.db`, or a URL of libpq, which is passed on untouched
/// (`postgresql://user@h1:p1,h2:p2/db?sslmode=…`; QUrl would refuse the list of hosts).
struct DeskAddress
{
    Backend backend = Backend::Sqlite;
    QString target; ///< file path, or the whole libpq URL

    static Result<DeskAddress> parse(const QString &url); ///< errors: "desk.address_invalid"
    QString url() const;
    QString shownName() const; ///< without user and password, for the status bar
    bool operator==(const DeskAddress &) const = default;
};

} // namespace frontdesk
