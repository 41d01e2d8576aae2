#include "core/knowledge/articleimport.h"

#include "core/desk/deskreference.h"
#include "core/exchange/jsonlinesreader.h"
#include "core/knowledge/articlebulk.h"
#include "core/knowledge/articlestore.h"
#include "core/search/termscanner.h"
#include "core/storage/bulkrows.h"
#include "core/support/textfolding.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int piece = 500; ///< lines of one unit of work: others wait at most for this

struct Line
{
    qint64 number = 0;
    QString language;
    articlework::NewArticle article; ///< with the one text
};

QString languageOf(const QString &text)
{
    for (qsizetype i = 0; i < text.size();) {
        if (isPairedCharacter(nextCodePoint(text, i)))
            return u"zh"_s;
    }
    return u"en"_s;
}

QStringList listIn(const TableRow &row, const QString &column)
{
    const QString cell = row.value(column);
    const QJsonDocument list = QJsonDocument::fromJson(cell.toUtf8());
    if (!list.isArray())
        return cell.isEmpty() ? QStringList() : QStringList{cell};
    QStringList values;
    for (const QJsonValue &value : list.array())
        values += value.isString() ? value.toString() : value.toVariant().toString();
    return values;
}

Result<Line> lineOf(const TableRow &row, const Directory &directory)
{
    Line line;
    line.number = row.position().line;
    const auto wrong = [](const QString &code, const QString &field) { return failure(ErrorKind::Invalid, code, field); };
    line.article.externalId = row.value(u"id"_s).trimmed();
    if (line.article.externalId.isEmpty())
        return wrong(u"knowledge.id_missing"_s, u"id"_s);
    if (line.article.externalId.size() > 200)
        return wrong(u"field.too_long"_s, u"id"_s);
    ArticleText text;
    text.title = storableText(row.value(u"title"_s)).trimmed();
    text.summary = storableText(row.value(u"summary"_s)).trimmed();
    text.body = storableText(row.value(u"body"_s));
    text.keywords = storableText(listIn(row, u"keywords"_s).join(u", "_s));
    line.language = row.has(u"language"_s) && !row.value(u"language"_s).isEmpty() ? row.value(u"language"_s).left(2).toLower() : languageOf(text.title);
    if (!articleLanguages().contains(line.language))
        return wrong(u"knowledge.language_unknown"_s, u"language"_s);
    if (text.title.isEmpty())
        return wrong(u"knowledge.title_missing"_s, u"title"_s);
    if (const auto problem = problemOf(line.language, text))
        return failure(*problem);
    if (const QString kind = row.value(u"kind"_s); !kind.isEmpty()) {
        if (!articleKinds().contains(kind))
            return wrong(u"knowledge.kind_unknown"_s, u"kind"_s);
        line.article.kind = kind;
    }
    for (const QString &code : listIn(row, u"services"_s)) {
        const ServiceEntry *found = directory.serviceByCode(code);
        if (!found)
            return wrong(u"service.unknown"_s, u"services"_s);
        line.article.services += found->id;
    }
    for (const QString &code : listIn(row, u"categories"_s)) {
        const Category *found = directory.categoryByCode(code);
        if (!found)
            return wrong(u"category.unknown"_s, u"categories"_s);
        line.article.categories += found->id;
    }
    line.article.texts.insert(line.language, text);
    return line;
}

/// One line into the desk; which count of the report it is.
Result<qint64 ArticleImportReport::*> take(Session &session, const KnowledgeContext &context, const Line &line)
{
    FRONTDESK_LET(known, session.queryOne(u"knowledge.id_by_external"_s, {{u"external_id"_s, line.article.externalId}},
                                          [](const Row &row) { return row.id<Article>(u"id"_s); }));
    if (!known) {
        FRONTDESK_TRY(articlework::publishNew(session, context, line.article));
        return &ArticleImportReport::imported;
    }
    FRONTDESK_LET(texts, articlestore::published(session, *known));
    const ArticleText &wanted = line.article.texts.first();
    const ArticleText had = texts.value(line.language).text;
    if (had == wanted)
        return &ArticleImportReport::alreadyThere;
    FRONTDESK_LET(working, articlestore::working(session, *known));
    ArticleEdit edit;
    edit.article = *known;
    for (const QString &field : articleFields())
        edit.fields.insert(line.language + u'.' + field, {articleField(working.value(line.language).text, field), articleField(wanted, field)});
    FRONTDESK_TRY(articlework::save(session, context, edit));
    return had.isEmpty() ? &ArticleImportReport::imported : &ArticleImportReport::changed;
}

} // namespace

Result<ArticleImportReport> importArticles(DbWorker &worker, const DeskReference &reference, const Actor &actor, QIODevice &file, const QDateTime &now,
                                           const std::function<void(const Error &)> &refused, const std::function<bool(qint64)> &progress)
{
    if (!mayPublish(Article{}, actor))
        return failure(ErrorKind::Denied, u"knowledge.publish_denied"_s);
    ArticleImportReport report;
    const auto refuse = [&](Error error, qint64 line) {
        ++report.refused;
        error.values.insert(u"line"_s, QString::number(line));
        refused(error);
    };
    JsonLinesReader reader(file);
    QList<Line> lines;
    qint64 readLines = 0;
    const auto flush = [&]() -> Result<void> {
        // All in one unit; if one of them is refused by the desk, each in its own.
        struct Done
        {
            ArticleImportReport report;
        };
        const auto all = worker.write([&](Session &session) -> Result<Done> {
            Done done;
            QList<Line> others = lines;
            if (actor.ownsDesk) { // what is new comes in together
                QStringList ids;
                for (const Line &line : std::as_const(lines))
                    ids += line.article.externalId;
                FRONTDESK_LET(seen, articlebulk::known(session, ids));
                QList<articlework::NewArticle> fresh;
                others.clear();
                for (const Line &line : std::as_const(lines)) {
                    if (seen.contains(line.article.externalId)) {
                        others += line;
                    } else {
                        seen.insert(line.article.externalId);
                        fresh += line.article;
                    }
                }
                if (!fresh.isEmpty())
                    FRONTDESK_TRY(articlebulk::publishNew(session, {reference, actor, now}, fresh));
                done.report.imported += fresh.size();
            }
            for (const Line &line : std::as_const(others)) {
                FRONTDESK_LET(count, take(session, {reference, actor, now}, line));
                ++(done.report.*count);
            }
            session.publishEverything();
            return done;
        }).result();
        if (all) {
            report.imported += all->report.imported;
            report.changed += all->report.changed;
            report.alreadyThere += all->report.alreadyThere;
        } else if (all.error().kind == ErrorKind::Unavailable || all.error().kind == ErrorKind::Canceled) {
            return failure(all.error());
        } else {
            for (const Line &line : std::as_const(lines)) {
                const auto one = worker.write([&](Session &session) { return take(session, {reference, actor, now}, line); }).result();
                if (one)
                    ++(report.*(*one));
                else if (one.error().kind == ErrorKind::Unavailable)
                    return failure(one.error());
                else
                    refuse(one.error(), line.number);
            }
        }
        lines.clear();
        return {};
    };
    while (auto row = reader.next()) {
        ++readLines;
        if (!*row) {
            refuse(row->error(), row->error().values.value(u"line"_s).toLongLong());
        } else if (auto line = lineOf(**row, reference.directory)) {
            lines += *line;
        } else {
            refuse(line.error(), (*row)->position().line);
        }
        if (lines.size() >= piece) {
            FRONTDESK_TRY(flush());
            if (!progress(readLines))
                return failure(ErrorKind::Canceled, u"desk.canceled"_s);
        }
    }
    if (!lines.isEmpty())
        FRONTDESK_TRY(flush());
    worker.countAfter(report.imported);
    return report;
}

} // namespace frontdesk
