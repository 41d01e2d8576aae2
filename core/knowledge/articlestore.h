#pragma once

#include "core/knowledge/article.h"
#include "core/storage/session.h"

namespace frontdesk::articlestore {

/// Errors of the reading functions: "knowledge.not_found", also for what this person may not see.
Result<Article> read(Session &session, Id<Article> id);
/// The row is this transaction's until it ends.
Result<Article> lock(Session &session, Id<Article> id);
Result<Article> readByNumber(Session &session, const QString &number); ///< any case, also without leading zeros
/// In the order asked; unseen ones missing.
Result<QList<Article>> readMany(Session &session, const QList<qint64> &ids);
Result<QList<Article>> list(Session &session, const ArticleFilter &filter, Id<Staff> me);

struct WorkingText
{
    qint64 textId = 0;
    ArticleText text;
};
Result<QMap<QString, WorkingText>> working(Session &session, Id<Article> id);
/// The newest published text of each language, with the version it came with.
struct PublishedText
{
    int version = 0;
    ArticleText text;
};
Result<QMap<QString, PublishedText>> published(Session &session, Id<Article> id);
Result<QList<ArticleVersion>> versions(Session &session, Id<Article> id); ///< newest first
Result<QList<Id<ServiceEntry>>> services(Session &session, Id<Article> id);
Result<QHash<qint64, QList<Id<ServiceEntry>>>> servicesOf(Session &session, const QList<qint64> &articles);
Result<QList<Id<Category>>> categories(Session &session, Id<Article> id);
Result<QList<Attachment>> attachments(Session &session, Id<Article> id);

Result<QString> nextNumber(Session &session);
Result<Id<Article>> insert(Session &session, const Article &article);
/// Writes the row's columns that change.
Result<void> update(Session &session, const Article &article);
/// Inserts or updates the text at work; its id in the search index.
Result<qint64> putText(Session &session, Id<Article> id, const QString &language, const ArticleText &text);
Result<void> insertVersion(Session &session, Id<Article> id, int version, const QString &language, const ArticleText &text, const QDateTime &at, Id<Staff> by);

} // namespace frontdesk::articlestore
