#pragma once

#include "tests/benchmarks/raw.h"

namespace frontdesk::bench {

std::unique_ptr<Raw> openRawPostgres(const DeskAddress &address, const QString &login, const QString &password);
std::unique_ptr<Raw> openRawSqlite(const DeskAddress &address);

} // namespace frontdesk::bench
