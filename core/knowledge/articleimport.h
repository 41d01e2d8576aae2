#pragma once

#include "core/knowledge/articlework.h"
#include "core/storage/dbworker.h"

#include <QIODevice>

#include <functional>

namespace frontdesk {

struct ArticleImportReport
{
    qint64 imported = 0;     ///< texts that were new
    qint64 changed = 0;      ///< texts of known articles that read otherwise now: a new version
    qint64 alreadyThere = 0; ///< nothing to do
    qint64 refused = 0;
};

/// Reads JSON lines: {"id", "language": "zh" | "en", "title", "summary", "body", "keywords": […] or text, "kind", "services": [code …],
/// "categories": [code …]}; id and title are needed, the language of a line without one is told by its characters. Published at once; the id
/// is kept as external_id, and lines of the same id are variants of one article, so that the same file can be read again.
///
/// A line that cannot be taken is told to `refused` with its number ("line" in the error's values) and left out; the others come in, some
/// hundred in one unit of work. Blocks until done; not to be called on a thread that has a screen. Errors: "knowledge.publish_denied",
/// those of the desk. `progress` gets the lines read; false stops with "desk.canceled", what came in stays.
Result<ArticleImportReport> importArticles(DbWorker &worker, const DeskReference &reference, const Actor &actor, QIODevice &file, const QDateTime &now,
                                           const std::function<void(const Error &)> &refused, const std::function<bool(qint64)> &progress);

} // namespace frontdesk
