#pragma once

#include "core/access/actor.h"
#include "core/knowledge/articlerules.h"
#include "core/storage/session.h"

namespace frontdesk {

struct DeskReference;
struct TicketContext;

/// What a unit of work on articles needs besides the session.
struct KnowledgeContext
{
    const DeskReference &reference;
    Actor actor;
    QDateTime now; ///< UTC
};

/// The only way an article changes, to be called inside one DbWorker::write: rules, journal event, projection and search terms in one
/// transaction. The same command again gives its first answer.
namespace articlework {

/// Makes an article or saves what was changed of one. A published one gets a new version from whoever may publish, else a draft beside what
/// everybody reads. Errors: "knowledge.not_found", "knowledge.retired", "knowledge.field_fixed", those of problemOf().
Result<ArticleReceipt> save(Session &session, const KnowledgeContext &context, const ArticleEdit &edit);

/// Errors: those of articleStateAfter(); Conflict "knowledge.changed_meanwhile" when `seenSeq` is not the newest change of the text.
Result<ArticleReceipt> act(Session &session, const KnowledgeContext &context, const ArticleAction &action);

/// A picture or file of the article; a name that it has already gets a number. "attachment.too_big", "attachment.empty".
Result<Attachment> attach(Session &session, const KnowledgeContext &context, Id<Article> article, const QString &name, const QByteArray &data,
                          const QUuid &command);

/// The article helped with the ticket: counted once a ticket, told in both journals.
Result<ArticleReceipt> use(Session &session, const TicketContext &context, Id<Article> article, Id<Ticket> ticket, const QUuid &command);

/// What this person thinks of it; they may change their mind.
Result<ArticleReceipt> vote(Session &session, const KnowledgeContext &context, Id<Article> article, bool helpful, const QUuid &command);

Result<ArticlePage> page(Session &session, Id<Article> article, const Actor &actor);

/// A search that found nothing; `reported`: somebody tells the knowledge owner about it. Shorter than two characters is not kept.
Result<void> missed(Session &session, const QString &words, bool reported, const QDateTime &now);
/// Most reported first. Owners of articles, leads and managers; nobody else gets any.
Result<QList<KnowledgeGap>> gaps(Session &session, const Actor &actor, int most);
Result<void> settleGap(Session &session, const Actor &actor, qint64 gap, const QDateTime &now);

/// Puts an article that is published at once into the desk, for import and demo. One text a language.
struct NewArticle
{
    QString kind = QStringLiteral("how_to");
    QString externalId;
    QMap<QString, ArticleText> texts;
    QList<Id<ServiceEntry>> services;
    QList<Id<Category>> categories;
    Id<Staff> owner;
    QDateTime publishedAt; ///< invalid = now
    QDateTime reviewAt;
    int usedCount = 0; ///< what it was good for elsewhere, or in a demo
    int helpfulYes = 0;
    int helpfulNo = 0;
};
Result<Article> publishNew(Session &session, const KnowledgeContext &context, const NewArticle &article);

} // namespace articlework
} // namespace frontdesk
