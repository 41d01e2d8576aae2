#pragma once

#include "core/knowledge/articlestore.h"
#include "core/knowledge/articlework.h"
#include "core/storage/journal.h"

/// What every unit of work on articles ends with: event, row, published texts, search terms.
namespace frontdesk::articlerecord {

/// Appends the event with what differs between `before` and `after` as its "set", and writes the row. `after.seq` becomes the event's.
Result<void> record(Session &session, const KnowledgeContext &context, const Article &before, Article &after, const QString &kind, const QJsonObject &body);

/// The body of such an event: what was said, and as "set" the columns that differ; of a new article (seq 0) all of them with its number.
QJsonObject eventBody(const Article &before, const Article &after, const QJsonObject &body);

/// Makes the texts at work what everybody reads: a new version in `after`, if any differs from what was published. Sets an owner who is missing.
Result<void> publishTexts(Session &session, const KnowledgeContext &context, Article &after, const QMap<QString, articlestore::WorkingText> &texts,
                          const QMap<QString, articlestore::PublishedText> &published);

/// Seq of the newest event that changed a text; 0 = none.
Result<qint64> lastTextChange(Session &session, Id<Article> article);

} // namespace frontdesk::articlerecord
