#pragma once

#include "core/search/tokenizer.h"
#include "core/storage/deskaddress.h"

namespace frontdesk::indexquery {

/// One term in the backend's own words: for MATCH of FTS5, or as a tsquery.
QString quoted(Backend backend, const QString &term, bool prefix);

/// (required AND …) AND (one OR other …).
QString matching(Backend backend, const QStringList &required, const QList<QueryTerm> &any);

/// The parameter of a statement that takes a list of texts: JSON on SQLite, an array on PostgreSQL.
QString textList(Backend backend, const QStringList &texts);
/// The same for numbers.
QString numberList(Backend backend, const QList<qint64> &numbers);

} // namespace frontdesk::indexquery
