#include "core/knowledge/articlestore.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk::articlestore {

namespace {

QVariant keyOrNull(qint64 id)
{
    return id ? QVariant(id) : QVariant(QMetaType::fromType<qlonglong>());
}

QVariant instantOrNull(const QDateTime &instant)
{
    return instant.isValid() ? QVariant(instant) : QVariant(QMetaType::fromType<QDateTime>());
}

Article readArticle(const Row &row)
{
    Article article;
    article.id = row.id<Article>(u"id"_s);
    article.number = row.text(u"number"_s);
    article.kind = row.text(u"kind"_s);
    article.state = row.text(u"state"_s);
    article.version = int(row.integer(u"version"_s));
    article.owner = row.id<Staff>(u"owner_id"_s);
    article.author = row.id<Staff>(u"author_id"_s);
    article.reviewAt = row.instant(u"review_at"_s);
    article.ticket = row.id<Ticket>(u"ticket_id"_s);
    article.usedCount = int(row.integer(u"used_count"_s));
    article.helpfulYes = int(row.integer(u"helpful_yes"_s));
    article.helpfulNo = int(row.integer(u"helpful_no"_s));
    article.createdAt = row.instant(u"created_at"_s);
    article.changedAt = row.instant(u"changed_at"_s);
    article.externalId = row.text(u"external_id"_s);
    article.imported = row.flag(u"imported"_s);
    article.seq = row.integer(u"seq"_s);
    article.ownerName = row.text(u"owner_name"_s);
    for (const QString &language : articleLanguages()) {
        if (const QString title = row.text(u"title_"_s + language); !title.isEmpty())
            article.titles.insert(language, title);
    }
    return article;
}

ArticleText readText(const Row &row)
{
    return {row.text(u"title"_s), row.text(u"summary"_s), row.text(u"body"_s), row.text(u"keywords"_s)};
}

Binds textBinds(const ArticleText &text)
{
    const auto stored = [](const QString &value) { return value.isNull() ? u""_s : value; };
    return {{u"title"_s, stored(text.title)}, {u"summary"_s, stored(text.summary)}, {u"body"_s, stored(text.body)}, {u"keywords"_s, stored(text.keywords)}};
}

QString rowsText(Session &session)
{
    return Statements::all().text(session.backend(), u"knowledge.rows"_s);
}

Result<Article> first(Session &session, const QString &condition, const Binds &binds)
{
    FRONTDESK_LET(found, session.queryText(rowsText(session) + condition, binds, readArticle));
    if (found.isEmpty())
        return failure(ErrorKind::NotFound, u"knowledge.not_found"_s);
    return found.first();
}

} // namespace

Result<Article> read(Session &session, Id<Article> id)
{
    return first(session, u" WHERE a.id = :id"_s, {{u"id"_s, id.value}});
}

Result<Article> lock(Session &session, Id<Article> id)
{
    FRONTDESK_TRY(session.each(u"knowledge.lock"_s, {{u"id"_s, id.value}}, [](const Row &) { return true; }));
    return read(session, id);
}

Result<Article> readByNumber(Session &session, const QString &number)
{
    static const QRegularExpression form(u"^\\s*(?:kb|ke)[-\\s]?0*(\\d{1,12})\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(number);
    if (!match.hasMatch())
        return failure(ErrorKind::NotFound, u"knowledge.not_found"_s);
    Binds which;
    which.emplaceBack(u"number"_s, u"KB-%1"_s.arg(match.captured(1).toLongLong(), 6, 10, QChar(u'0')));
    return first(session, u" WHERE a.number = :number"_s, which);
}

Result<QList<Article>> readMany(Session &session, const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return QList<Article>{};
    QStringList texts;
    for (const qint64 id : ids)
        texts += QString::number(id);
    const bool server = session.backend() == Backend::Postgres;
    FRONTDESK_LET(found, session.queryText(rowsText(session) + (server ? u" WHERE a.id = ANY (CAST(:ids AS bigint[]))"_s : u" WHERE a.id IN (SELECT value FROM json_each(:ids))"_s),
                                           {{u"ids"_s, (server ? u"{%1}"_s : u"[%1]"_s).arg(texts.join(u','))}}, readArticle));
    QHash<qint64, qsizetype> place;
    for (qsizetype i = 0; i < found.size(); ++i)
        place.insert(found.at(i).id.value, i);
    QList<Article> ordered;
    for (const qint64 id : ids) {
        if (const auto at = place.constFind(id); at != place.cend())
            ordered += found.at(*at);
    }
    return ordered;
}

Result<QList<Article>> list(Session &session, const ArticleFilter &filter, Id<Staff> me)
{
    QStringList conditions;
    Binds binds{{u"most"_s, filter.limit}};
    if (!filter.kind.isEmpty()) {
        conditions += u"a.kind = :kind"_s;
        binds.emplaceBack(u"kind"_s, filter.kind);
    }
    if (filter.state.isEmpty()) {
        conditions += u"a.state <> 'retired'"_s;
    } else {
        conditions += u"a.state = :state"_s;
        binds.emplaceBack(u"state"_s, filter.state);
    }
    if (filter.mine) {
        conditions += u"(a.owner_id = :owner OR a.author_id = :author)"_s;
        binds.emplaceBack(u"owner"_s, me.value);
        binds.emplaceBack(u"author"_s, me.value);
    }
    if (filter.reviewBefore.isValid()) {
        conditions += u"a.review_at <= :review_before"_s;
        binds.emplaceBack(u"review_before"_s, filter.reviewBefore);
    }
    if (session.backend() == Backend::Sqlite) { // row-level security does it on PostgreSQL
        conditions += u"(a.version > 0 OR a.owner_id = :me OR a.author_id = :me OR EXISTS (SELECT 1 FROM staff s WHERE s.id = :me AND s.role <> 'agent'))"_s;
        binds.emplaceBack(u"me"_s, me.value);
    }
    const QString order = filter.reviewBefore.isValid() ? u"a.review_at, a.id"_s : u"a.changed_at DESC, a.id DESC"_s;
    return session.queryText(u"%1 WHERE %2 ORDER BY %3 LIMIT :most"_s.arg(rowsText(session), conditions.join(u" AND "_s), order), binds, readArticle);
}

Result<QMap<QString, WorkingText>> working(Session &session, Id<Article> id)
{
    QMap<QString, WorkingText> texts;
    FRONTDESK_TRY(session.each(u"knowledge.texts"_s, {{u"id"_s, id.value}}, [&](const Row &row) {
        texts.insert(row.text(u"language"_s), {row.integer(u"id"_s), readText(row)});
        return true;
    }));
    return texts;
}

Result<QMap<QString, PublishedText>> published(Session &session, Id<Article> id)
{
    QMap<QString, PublishedText> texts;
    FRONTDESK_TRY(session.each(u"knowledge.published"_s, {{u"id"_s, id.value}}, [&](const Row &row) {
        texts.insert(row.text(u"language"_s), {int(row.integer(u"version"_s)), readText(row)});
        return true;
    }));
    return texts;
}

Result<QList<ArticleVersion>> versions(Session &session, Id<Article> id)
{
    return session.query(u"knowledge.versions"_s, {{u"id"_s, id.value}}, [](const Row &row) {
        return ArticleVersion{int(row.integer(u"version"_s)), row.text(u"language"_s), readText(row), row.instant(u"saved_at"_s), row.text(u"saved_by_name"_s)};
    });
}

Result<QList<Id<ServiceEntry>>> services(Session &session, Id<Article> id)
{
    return session.query(u"knowledge.services"_s, {{u"id"_s, id.value}}, [](const Row &row) { return row.id<ServiceEntry>(u"service_id"_s); });
}

Result<QHash<qint64, QList<Id<ServiceEntry>>>> servicesOf(Session &session, const QList<qint64> &articles)
{
    QHash<qint64, QList<Id<ServiceEntry>>> found;
    if (articles.isEmpty())
        return found;
    QStringList texts;
    for (const qint64 id : articles)
        texts += QString::number(id);
    Binds binds;
    binds.emplaceBack(u"ids"_s, (session.backend() == Backend::Postgres ? u"{%1}"_s : u"[%1]"_s).arg(texts.join(u',')));
    FRONTDESK_TRY(session.each(u"knowledge.services_of"_s, binds, [&](const Row &row) {
        found[row.integer(u"article_id"_s)] += row.id<ServiceEntry>(u"service_id"_s);
        return true;
    }));
    return found;
}

Result<QList<Id<Category>>> categories(Session &session, Id<Article> id)
{
    return session.query(u"knowledge.categories"_s, {{u"id"_s, id.value}}, [](const Row &row) { return row.id<Category>(u"category_id"_s); });
}

Result<QList<Attachment>> attachments(Session &session, Id<Article> id)
{
    return session.query(u"knowledge.attachments"_s, {{u"id"_s, id.value}}, [](const Row &row) {
        return Attachment{row.id<Attachment>(u"id"_s), row.text(u"name"_s),        row.text(u"mime"_s),         row.integer(u"size"_s),
                          row.text(u"sha256"_s),       row.instant(u"added_at"_s), row.text(u"added_by_name"_s)};
    });
}

Result<QString> nextNumber(Session &session)
{
    const bool server = session.backend() == Backend::Postgres;
    Binds which;
    which.emplaceBack(server ? u"sequence"_s : u"prefix"_s, server ? u"frontdesk.number_kb"_s : u"KB"_s);
    FRONTDESK_LET(last, session.queryOne(u"ticket.next_number"_s, which,
                                         [](const Row &row) { return row.integer(u"last"_s); }));
    return u"KB-%1"_s.arg(last.value_or(0), 6, 10, QChar(u'0'));
}

Result<Id<Article>> insert(Session &session, const Article &article)
{
    FRONTDESK_LET(id, session.insert(u"knowledge.insert"_s,
                                     {{u"number"_s, article.number},
                                      {u"kind"_s, article.kind},
                                      {u"state"_s, article.state},
                                      {u"version"_s, article.version},
                                      {u"owner_id"_s, keyOrNull(article.owner.value)},
                                      {u"author_id"_s, keyOrNull(article.author.value)},
                                      {u"review_at"_s, instantOrNull(article.reviewAt)},
                                      {u"ticket_id"_s, keyOrNull(article.ticket.value)},
                                      {u"created_at"_s, article.createdAt},
                                      {u"changed_at"_s, article.changedAt},
                                      {u"external_id"_s, article.externalId.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(article.externalId)},
                                      {u"imported"_s, article.imported}}));
    return Id<Article>{id};
}

Result<void> update(Session &session, const Article &article)
{
    FRONTDESK_LET(rows, session.execute(u"knowledge.update"_s,
                                        {{u"kind"_s, article.kind},
                                         {u"state"_s, article.state},
                                         {u"version"_s, article.version},
                                         {u"owner_id"_s, keyOrNull(article.owner.value)},
                                         {u"review_at"_s, instantOrNull(article.reviewAt)},
                                         {u"used_count"_s, article.usedCount},
                                         {u"helpful_yes"_s, article.helpfulYes},
                                         {u"helpful_no"_s, article.helpfulNo},
                                         {u"changed_at"_s, article.changedAt},
                                         {u"seq"_s, article.seq},
                                         {u"id"_s, article.id.value}}));
    if (rows != 1)
        return failure(ErrorKind::NotFound, u"knowledge.not_found"_s);
    return {};
}

Result<qint64> putText(Session &session, Id<Article> id, const QString &language, const ArticleText &text)
{
    return session.insert(u"knowledge.put_text"_s, textBinds(text) + Binds{{u"article_id"_s, id.value}, {u"language"_s, language}});
}

Result<void> insertVersion(Session &session, Id<Article> id, int version, const QString &language, const ArticleText &text, const QDateTime &at, Id<Staff> by)
{
    FRONTDESK_TRY(session.execute(u"knowledge.insert_version"_s, textBinds(text) + Binds{{u"article_id"_s, id.value},
                                                                                         {u"version"_s, version},
                                                                                         {u"language"_s, language},
                                                                                         {u"saved_at"_s, at},
                                                                                         {u"saved_by"_s, keyOrNull(by.value)}}));
    return {};
}

} // namespace frontdesk::articlestore
