#include "core/knowledge/knowledgeservice.h"

#include "core/desk/desk.h"
#include "core/knowledge/articlesearch.h"
#include "core/knowledge/articlestore.h"
#include "core/ticket/ticketwork.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// Everything a unit of work needs, copied, for it runs on another thread.
struct Setting
{
    std::shared_ptr<const DeskReference> reference;
    Actor actor;
    QDateTime now;

    explicit Setting(const Desk &desk) : reference(desk.reference()), actor(desk.actor()), now(desk.clock().now()) {}
    KnowledgeContext context() const { return {*reference, actor, now}; }
    TicketContext ticketContext() const { return {*reference, actor, now}; }
};

} // namespace

KnowledgeService::KnowledgeService(Desk &desk)
    : m_desk(desk)
{
}

QFuture<Result<QList<ArticleHit>>> KnowledgeService::search(const QString &words, int limit, CancelToken cancel, const QString &language)
{
    return m_desk.worker().read(
        [words, limit, language, actor = m_desk.actor()](Session &session) -> Result<QList<ArticleHit>> {
            FRONTDESK_LET(found, articlesearch::find(session, words, limit, actor, language));
            return found.hits;
        },
        std::move(cancel));
}

QFuture<Result<QList<Article>>> KnowledgeService::list(const ArticleFilter &filter)
{
    return m_desk.worker().read([filter, me = m_desk.actor().staff](Session &session) { return articlestore::list(session, filter, me); });
}

QFuture<Result<ArticlePage>> KnowledgeService::page(Id<Article> article)
{
    return m_desk.worker().read([article, actor = m_desk.actor()](Session &session) { return articlework::page(session, article, actor); });
}

QFuture<Result<ArticlePage>> KnowledgeService::byNumber(const QString &number)
{
    return m_desk.worker().read([number, actor = m_desk.actor()](Session &session) -> Result<ArticlePage> {
        FRONTDESK_LET(article, articlestore::readByNumber(session, number));
        return articlework::page(session, article.id, actor);
    });
}

QFuture<Result<QList<ArticleVersion>>> KnowledgeService::versions(Id<Article> article)
{
    return m_desk.worker().read([article](Session &session) { return articlestore::versions(session, article); });
}

QFuture<Result<QList<JournalEntry>>> KnowledgeService::journal(Id<Article> article)
{
    return m_desk.worker().read([article, actor = m_desk.actor()](Session &session) -> Result<QList<JournalEntry>> {
        FRONTDESK_LET(row, articlestore::read(session, article));
        if (!mayRead(row, actor))
            return failure(ErrorKind::NotFound, u"knowledge.not_found"_s);
        return journal::read(session, u"knowledge"_s, article.value);
    });
}

QFuture<Result<QList<Article>>> KnowledgeService::ofTicket(Id<Ticket> ticket)
{
    return m_desk.worker().read([ticket, actor = m_desk.actor()](Session &session) -> Result<QList<Article>> {
        FRONTDESK_LET(ids, session.query(u"knowledge.of_ticket"_s, {{u"ticket_id"_s, ticket.value}}, [](const Row &row) { return row.integer(u"id"_s); }));
        FRONTDESK_LET(articles, articlestore::readMany(session, ids));
        articles.removeIf([&](const Article &article) { return !mayRead(article, actor); });
        return articles;
    });
}

QFuture<Result<ArticleReceipt>> KnowledgeService::save(const ArticleEdit &edit)
{
    return m_desk.worker().write([edit, setting = Setting(m_desk)](Session &session) { return articlework::save(session, setting.context(), edit); });
}

QFuture<Result<ArticleReceipt>> KnowledgeService::act(const ArticleAction &action)
{
    return m_desk.worker().write([action, setting = Setting(m_desk)](Session &session) { return articlework::act(session, setting.context(), action); });
}

std::optional<Error> KnowledgeService::refusal(const Article &article, const QString &action) const
{
    const auto state = articleStateAfter(article, action, m_desk.actor());
    return state ? std::optional<Error>() : std::optional(state.error());
}

QFuture<Result<Attachment>> KnowledgeService::attach(Id<Article> article, const QString &name, const QByteArray &data, const QUuid &command)
{
    return m_desk.worker().write([article, name, data, command, setting = Setting(m_desk)](Session &session) {
        return articlework::attach(session, setting.context(), article, name, data, command);
    });
}

QFuture<Result<QMap<QString, QByteArray>>> KnowledgeService::attachmentData(Id<Article> article)
{
    return m_desk.worker().read([article, actor = m_desk.actor()](Session &session) -> Result<QMap<QString, QByteArray>> {
        FRONTDESK_LET(owning, articlestore::read(session, article));
        if (!mayRead(owning, actor))
            return failure(ErrorKind::NotFound, u"knowledge.not_found"_s);
        QMap<QString, QByteArray> files;
        FRONTDESK_TRY(session.each(u"knowledge.attachment_data"_s, {{u"id"_s, article.value}}, [&](const Row &row) {
            const QByteArray data = row.bytes(u"data"_s);
            if (QString::fromLatin1(QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex()) == row.text(u"sha256"_s))
                files.insert(row.text(u"name"_s), data);
            return true;
        }));
        return files;
    });
}

QFuture<Result<ArticleReceipt>> KnowledgeService::use(Id<Article> article, Id<Ticket> ticket, const QUuid &command)
{
    return m_desk.worker().write([article, ticket, command, setting = Setting(m_desk)](Session &session) {
        return articlework::use(session, setting.ticketContext(), article, ticket, command);
    });
}

QFuture<Result<ArticleReceipt>> KnowledgeService::vote(Id<Article> article, bool helpful, const QUuid &command)
{
    return m_desk.worker().write([article, helpful, command, setting = Setting(m_desk)](Session &session) {
        return articlework::vote(session, setting.context(), article, helpful, command);
    });
}

QFuture<Result<void>> KnowledgeService::missed(const QString &words)
{
    return m_desk.worker().write([words, now = m_desk.clock().now()](Session &session) { return articlework::missed(session, words, false, now); });
}

QFuture<Result<void>> KnowledgeService::report(const QString &words)
{
    return m_desk.worker().write([words, now = m_desk.clock().now()](Session &session) { return articlework::missed(session, words, true, now); });
}

QFuture<Result<QList<KnowledgeGap>>> KnowledgeService::gaps(int most)
{
    return m_desk.worker().read([most, actor = m_desk.actor()](Session &session) { return articlework::gaps(session, actor, most); });
}

QFuture<Result<void>> KnowledgeService::settleGap(qint64 gap)
{
    return m_desk.worker().write([gap, actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) {
        return articlework::settleGap(session, actor, gap, now);
    });
}

} // namespace frontdesk
