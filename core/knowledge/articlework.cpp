#include "core/knowledge/articlework.h"

#include "core/desk/deskreference.h"
#include "core/knowledge/articlerecord.h"
#include "core/knowledge/articlesearch.h"
#include "core/knowledge/articlestore.h"
#include "core/storage/command.h"
#include "core/support/textfolding.h"
#include "core/ticket/attachmentname.h"
#include "core/ticket/ticketwork.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace frontdesk::articlework {

namespace {

using articlerecord::record;

ArticleReceipt receiptOf(const Article &article)
{
    return {article.id, article.number, article.state, article.version, article.seq, {}};
}

Result<ArticleReceipt> finish(Session &session, const Actor &actor, const QUuid &command, const ArticleReceipt &receipt, const QDateTime &now)
{
    FRONTDESK_TRY(recordCommand(session, command, actor.staff, {{u"article"_s, receipt.article.value}}, now));
    return receipt;
}

/// The answer of a command that was done before, or nothing.
Result<std::optional<ArticleReceipt>> done(Session &session, const QUuid &command)
{
    FRONTDESK_LET(found, findCommand(session, command));
    if (!found)
        return std::optional<ArticleReceipt>();
    FRONTDESK_LET(article, articlestore::read(session, {found->value("article"_L1).toInteger()}));
    return std::optional(receiptOf(article));
}

} // namespace

Result<ArticleReceipt> act(Session &session, const KnowledgeContext &context, const ArticleAction &action)
{
    FRONTDESK_LET(before, done(session, action.command));
    if (before)
        return *before;
    FRONTDESK_LET(article, articlestore::lock(session, action.article));
    FRONTDESK_LET(state, articleStateAfter(article, action.action, context.actor));
    FRONTDESK_LET(texts, articlestore::working(session, article.id));
    FRONTDESK_LET(published, articlestore::published(session, article.id));
    if ((action.action == "publish"_L1 || action.action == "discard"_L1) && action.seenSeq >= 0) {
        FRONTDESK_LET(changed, articlerecord::lastTextChange(session, article.id));
        if (changed > action.seenSeq)
            return failure(ErrorKind::Conflict, u"knowledge.changed_meanwhile"_s);
    }
    Article after = article;
    after.state = state;
    QJsonObject body;
    if (!action.reason.trimmed().isEmpty())
        body.insert(u"reason"_s, action.reason.trimmed());
    if (action.action == "publish"_L1) {
        FRONTDESK_TRY(articlerecord::publishTexts(session, context, after, texts, published));
    } else if (action.action == "discard"_L1) {
        for (auto it = published.cbegin(); it != published.cend(); ++it)
            FRONTDESK_TRY(articlestore::putText(session, article.id, it.key(), it->text));
    }
    FRONTDESK_TRY(record(session, context, article, after, action.action, body));
    return finish(session, context.actor, action.command, receiptOf(after), context.now);
}

Result<Attachment> attach(Session &session, const KnowledgeContext &context, Id<Article> id, const QString &name, const QByteArray &data, const QUuid &command)
{
    FRONTDESK_LET(before, findCommand(session, command));
    FRONTDESK_LET(article, articlestore::lock(session, id));
    FRONTDESK_LET(present, articlestore::attachments(session, id));
    if (before) {
        for (const Attachment &attachment : std::as_const(present)) {
            if (attachment.id.value == before->value("attachment"_L1).toInteger())
                return attachment;
        }
    }
    const qint64 limit = context.reference.number(u"attachment_limit_mb"_s, 25);
    if (data.size() > limit * 1024 * 1024)
        return failure(Error{ErrorKind::Invalid, u"attachment.too_big"_s, u"file"_s, {}, {{u"limit"_s, QString::number(limit)}}});
    Attachment added;
    const QString clean = cleanAttachmentName(name);
    added.name = clean;
    const auto taken = [&](const QString &wanted) {
        return std::any_of(present.cbegin(), present.cend(), [&](const Attachment &other) { return other.name == wanted; });
    };
    for (int i = 2; taken(added.name); ++i) {
        const qsizetype dot = clean.lastIndexOf(u'.');
        added.name = dot > 0 ? u"%1-%2%3"_s.arg(clean.left(dot)).arg(i).arg(clean.mid(dot)) : u"%1-%2"_s.arg(clean).arg(i);
    }
    added.mime = QMimeDatabase().mimeTypeForFileNameAndData(added.name, data).name();
    added.size = data.size();
    added.sha256 = QString::fromLatin1(QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex());
    added.addedAt = context.now;
    added.addedByName = context.actor.name;
    FRONTDESK_LET(key, session.insert(u"knowledge.attachment_insert"_s,
                                      {{u"article_id"_s, id.value}, {u"name"_s, added.name}, {u"mime"_s, added.mime}, {u"size"_s, added.size},
                                       {u"sha256"_s, added.sha256}, {u"added_at"_s, added.addedAt}, {u"added_by"_s, context.actor.staff.value}}));
    added.id = {key};
    FRONTDESK_TRY(session.execute(u"knowledge.attachment_data_insert"_s, {{u"attachment_id"_s, key}, {u"data"_s, data}}));
    Article after = article;
    FRONTDESK_TRY(record(session, context, article, after, u"attached"_s, {{u"name"_s, added.name}, {u"size"_s, added.size}, {u"sha256"_s, added.sha256}}));
    FRONTDESK_TRY(recordCommand(session, command, context.actor.staff, {{u"article"_s, id.value}, {u"attachment"_s, key}}, context.now));
    return added;
}

Result<ArticleReceipt> use(Session &session, const TicketContext &context, Id<Article> id, Id<Ticket> ticketId, const QUuid &command)
{
    FRONTDESK_LET(before, done(session, command));
    if (before)
        return *before;
    FRONTDESK_LET(ticket, ticketwork::read(session, ticketId));
    if (ticket.aboutStaff && ticket.aboutStaff == context.actor.staff)
        return failure(ErrorKind::NotFound, u"ticket.not_found"_s);
    FRONTDESK_LET(article, articlestore::lock(session, id));
    FRONTDESK_LET(rows, session.execute(u"knowledge.use"_s, {{u"ticket_id"_s, ticketId.value}, {u"article_id"_s, id.value},
                                                              {u"staff_id"_s, context.actor.staff.value}, {u"at"_s, context.now}}));
    Article after = article;
    if (rows > 0) {
        ++after.usedCount;
        const KnowledgeContext own{context.reference, context.actor, context.now};
        FRONTDESK_TRY(record(session, own, article, after, u"used"_s, {{u"ticket_id"_s, ticketId.value}}));
        FRONTDESK_TRY(ticketwork::noteEvent(session, context, ticketId, u"article"_s, {{u"article"_s, article.number}, {u"article_id"_s, id.value},
                                                                                         {u"text"_s, article.title(u"zh"_s)}}));
    }
    return finish(session, context.actor, command, receiptOf(after), context.now);
}

Result<ArticleReceipt> vote(Session &session, const KnowledgeContext &context, Id<Article> id, bool helpful, const QUuid &command)
{
    FRONTDESK_LET(before, done(session, command));
    if (before)
        return *before;
    FRONTDESK_LET(article, articlestore::lock(session, id));
    const Binds who{{u"id"_s, id.value}, {u"staff_id"_s, context.actor.staff.value}};
    FRONTDESK_LET(last, session.queryOne(u"knowledge.vote"_s, who, [](const Row &row) { return row.flag(u"helpful"_s); }));
    Article after = article;
    if (!last || *last != helpful) {
        (helpful ? after.helpfulYes : after.helpfulNo) += 1;
        if (last)
            (helpful ? after.helpfulNo : after.helpfulYes) -= 1;
        FRONTDESK_TRY(session.execute(u"knowledge.put_vote"_s, who + Binds{{u"helpful"_s, helpful}, {u"at"_s, QVariant(context.now)}}));
        FRONTDESK_TRY(record(session, context, article, after, u"voted"_s, {{u"helpful"_s, helpful}}));
    }
    return finish(session, context.actor, command, receiptOf(after), context.now);
}

Result<ArticlePage> page(Session &session, Id<Article> id, const Actor &actor)
{
    ArticlePage page;
    FRONTDESK_LET(article, articlestore::read(session, id));
    if (!mayRead(article, actor))
        return failure(ErrorKind::NotFound, u"knowledge.not_found"_s);
    page.article = article;
    FRONTDESK_LET(working, articlestore::working(session, id));
    for (auto it = working.cbegin(); it != working.cend(); ++it)
        page.working.insert(it.key(), it->text);
    FRONTDESK_LET(published, articlestore::published(session, id));
    for (auto it = published.cbegin(); it != published.cend(); ++it) {
        page.published.insert(it.key(), it->text);
        page.textVersion.insert(it.key(), it->version);
    }
    FRONTDESK_LET(services, articlestore::services(session, id));
    page.services = services;
    FRONTDESK_LET(categories, articlestore::categories(session, id));
    page.categories = categories;
    FRONTDESK_LET(attachments, articlestore::attachments(session, id));
    page.attachments = attachments;
    FRONTDESK_LET(tickets, session.query(u"knowledge.tickets"_s, {{u"id"_s, id.value}}, [](const Row &row) {
        return TicketLink{row.id<Ticket>(u"id"_s), row.text(u"number"_s), row.text(u"title"_s), row.text(u"state"_s), row.text(u"kind"_s), u"used"_s};
    }));
    page.tickets = tickets;
    FRONTDESK_LET(mine, session.queryOne(u"knowledge.vote"_s, {{u"id"_s, id.value}, {u"staff_id"_s, actor.staff.value}},
                                         [](const Row &row) { return row.flag(u"helpful"_s); }));
    page.myVote = mine;
    return page;
}

Result<void> missed(Session &session, const QString &words, bool reported, const QDateTime &now)
{
    constexpr qsizetype longest = 200;
    const QString typed = words.simplified().left(longest);
    const QString folded = foldText(typed).simplified().left(longest);
    if (folded.size() < 2)
        return {};
    Binds binds{{u"folded"_s, folded}, {u"words"_s, typed}, {u"reported"_s, reported}};
    if (session.backend() == Backend::Sqlite)
        binds.emplaceBack(u"at"_s, now);
    FRONTDESK_TRY(session.execute(u"knowledge.missed"_s, binds));
    return {};
}

Result<QList<KnowledgeGap>> gaps(Session &session, const Actor &actor, int most)
{
    if (session.backend() == Backend::Sqlite && !seesDrafts(actor)) {
        FRONTDESK_LET(owned, session.queryOne(u"knowledge.owned"_s, {{u"staff_id"_s, actor.staff.value}}, [](const Row &row) { return row.integer(u"articles"_s); }));
        if (owned.value_or(0) == 0)
            return QList<KnowledgeGap>{};
    }
    return session.query(u"knowledge.gaps"_s, {{u"most"_s, most}}, [](const Row &row) {
        return KnowledgeGap{row.integer(u"id"_s), row.text(u"words"_s), int(row.integer(u"times"_s)), int(row.integer(u"reported"_s)),
                            row.instant(u"first_at"_s), row.instant(u"last_at"_s)};
    });
}

Result<void> settleGap(Session &session, const Actor &actor, qint64 gap, const QDateTime &now)
{
    FRONTDESK_LET(open, gaps(session, actor, 100'000));
    if (!std::any_of(open.cbegin(), open.cend(), [&](const KnowledgeGap &entry) { return entry.id == gap; }))
        return failure(ErrorKind::NotFound, u"knowledge.gap_unknown"_s);
    FRONTDESK_TRY(session.execute(u"knowledge.settle_gap"_s, {{u"id"_s, gap}, {u"at"_s, now}, {u"staff_id"_s, actor.staff.value}}));
    return {};
}

} // namespace frontdesk::articlework
