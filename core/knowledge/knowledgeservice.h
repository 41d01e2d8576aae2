#pragma once

#include "core/knowledge/articlework.h"
#include "core/storage/journal.h"
#include "core/storage/session.h"

#include <QFuture>
#include <QObject>

namespace frontdesk {

class Desk;

/// The articles of a desk for screens and the command line. Every call is one unit of work; a change comes back with the feed, subject
/// "knowledge". Errors: those of articlework.
class KnowledgeService : public QObject
{
    Q_OBJECT
public:
    explicit KnowledgeService(Desk &desk);

    /// Best first, at most `limit`; each article is shown in `language` ("zh", "en") if it answers there nearly as well.
    QFuture<Result<QList<ArticleHit>>> search(const QString &words, int limit, CancelToken cancel = {}, const QString &language = {});
    QFuture<Result<QList<Article>>> list(const ArticleFilter &filter);
    QFuture<Result<ArticlePage>> page(Id<Article> article);
    QFuture<Result<ArticlePage>> byNumber(const QString &number);
    QFuture<Result<QList<ArticleVersion>>> versions(Id<Article> article); ///< newest first
    QFuture<Result<QList<JournalEntry>>> journal(Id<Article> article);
    QFuture<Result<QList<Article>>> ofTicket(Id<Ticket> ticket); ///< those that helped, in the order they were named

    QFuture<Result<ArticleReceipt>> save(const ArticleEdit &edit);
    QFuture<Result<ArticleReceipt>> act(const ArticleAction &action);
    /// Why an action is not possible for this person now, or nothing.
    std::optional<Error> refusal(const Article &article, const QString &action) const;

    QFuture<Result<Attachment>> attach(Id<Article> article, const QString &name, const QByteArray &data, const QUuid &command = QUuid::createUuid());
    /// All files of an article by name, each checked against its SHA-256; a damaged one is left out.
    QFuture<Result<QMap<QString, QByteArray>>> attachmentData(Id<Article> article);

    QFuture<Result<ArticleReceipt>> use(Id<Article> article, Id<Ticket> ticket, const QUuid &command = QUuid::createUuid());
    QFuture<Result<ArticleReceipt>> vote(Id<Article> article, bool helpful, const QUuid &command = QUuid::createUuid());

    QFuture<Result<void>> missed(const QString &words); ///< a search that a person ended (not every key) found nothing
    QFuture<Result<void>> report(const QString &words); ///< tells the knowledge owner that nothing fits
    QFuture<Result<QList<KnowledgeGap>>> gaps(int most = 200);
    QFuture<Result<void>> settleGap(qint64 gap);

private:
    Desk &m_desk;
};

} // namespace frontdesk
