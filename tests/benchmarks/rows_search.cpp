// Search over a million tickets and 100,000 articles, and what stands beside a call after each pause of typing.
#include "core/knowledge/articleimport.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/search/tokenizer.h"
#include "core/support/textfolding.h"
#include "core/ticket/ticketservice.h"
#include "tests/benchmarks/await.h"
#include "tests/benchmarks/subjects.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

constexpr int c_shown = 50;
constexpr int c_cap = 2000;

bool isHan(QChar c)
{
    return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
}

/// Titles and details of tickets all over the desk: what people look for is made of what people wrote.
QStringList writtenTexts(Raw &raw, qint64 tickets, int count)
{
    QRandomGenerator random(11);
    QStringList texts;
    while (texts.size() < count) {
        const RawRows rows = raw.run("SELECT t.title, x.details FROM ticket t JOIN ticket_text x ON x.ticket_id = t.id WHERE t.id = ?1", {qint64(random.bounded(double(tickets))) + 1});
        if (!rows.empty())
            texts += QString::fromStdString(rows.front()[0]) + u'\n' + QString::fromStdString(rows.front()[1]);
    }
    return texts;
}

/// Articles made of other people's sentences until there are `wanted`.
void fillArticles(const Place &place, Desk &desk, Raw &raw, const Options &options)
{
    const qint64 wanted = options.small ? 200 : 100'000;
    const qint64 there = raw.number("SELECT count(*) FROM article");
    if (there >= wanted)
        return;
    QRandomGenerator random(12);
    QStringList sentences;
    for (const QString &text : writtenTexts(raw, place.tickets(), options.small ? 50 : 3000))
        sentences += text.split(u'\n', Qt::SkipEmptyParts);
    // As the desk's owner, who alone imports.
    DbWorker worker({place.owner(), {}, nullptr, false});
    answer(worker.open());
    QByteArray lines;
    for (qint64 n = there; n < wanted; ++n) {
        QStringList body;
        for (int i = 0; i < 4; ++i)
            body += sentences.at(random.bounded(int(sentences.size())));
        lines += QJsonDocument(QJsonObject{{u"id"_s, u"bench-%1"_s.arg(n)}, {u"language"_s, n % 2 ? u"en"_s : u"zh"_s},
                                           {u"title"_s, u"%1 %2"_s.arg(sentences.at(random.bounded(int(sentences.size()))).left(40)).arg(n)}, {u"body"_s, body.join(u'\n')}})
                     .toJson(QJsonDocument::Compact) + '\n';
    }
    QBuffer file(&lines);
    file.open(QIODevice::ReadOnly);
    Actor owner = desk.actor();
    owner.role = u"admin"_s;
    owner.ownsDesk = true;
    const auto report = importArticles(worker, *desk.reference(), owner, file, desk.clock().now(), [](const Error &) {}, [](qint64) { return true; });
    if (!report)
        giveUp(report.error().code + u' ' + report.error().detail);
}

/// What is typed into a field of search, by kind.
QStringList typedOf(const QString &kind, const QStringList &texts)
{
    QRandomGenerator random(13);
    QStringList typed;
    for (const QString &text : texts) {
        if (kind == "zh2"_L1) { // a word of two characters
            for (int tries = 0; tries < 200; ++tries) {
                const qsizetype at = random.bounded(int(text.size()));
                if (at + 1 < text.size() && isHan(text.at(at)) && isHan(text.at(at + 1))) {
                    typed += text.mid(at, 2);
                    break;
                }
            }
        } else if (kind == "words"_L1) { // two or three words of one text, or a piece of a Chinese sentence
            typed += text.section(u'\n', 0, 0).left(12 + random.bounded(8));
        } else { // the subject and the beginning of the details, as a call's form has them
            typed += text.left(60).simplified();
        }
    }
    return typed;
}

/// The same words by hand: the index with the same cap, then the texts of the newest that are shown.
double rawSearch(Raw &raw, bool articles, const QString &words)
{
    const QueryTerms query = queryTerms(words);
    const bool sqlite = raw.backend() == Backend::Sqlite;
    QStringList all, some;
    const auto quoted = [&](QString term, bool prefix) {
        return sqlite ? u'"' + term.replace(u'"', u"\"\""_s) + u'"' + (prefix ? u"*"_s : QString())
                      : u'\'' + term.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'' + (prefix ? u":*"_s : QString());
    };
    for (const QString &term : query.required)
        all += quoted(term, false);
    for (const QueryTerm &term : query.optional)
        some += quoted(term.term, term.prefix);
    if (query.required.isEmpty())
        all += u'(' + some.join(sqlite ? u" OR "_s : u" | "_s) + u')';
    const std::string match = all.join(sqlite ? u" AND "_s : u" & "_s).toStdString();
    Stopwatch watch;
    const std::string thing = articles ? "article" : "ticket";
    const RawRows ids = sqlite ? raw.run("SELECT rowid FROM search_" + thing + " WHERE search_" + thing + " MATCH ?1 ORDER BY rowid DESC LIMIT ?2", {match, qint64(c_cap)})
                               : raw.run("SELECT fd_search_" + thing + "s(CAST(?1 AS tsquery), CAST(?2 AS integer))", {match, qint64(c_cap)});
    QStringList list;
    for (size_t i = 0; i < ids.size() && i < size_t(c_shown); ++i)
        list += QString::fromStdString(ids[i][0]);
    if (!list.isEmpty()) {
        const std::string in = list.join(u',').toStdString();
        raw.run(articles ? "SELECT x.id, a.number, x.title, x.body FROM article_text x JOIN article a ON a.id = x.article_id WHERE x.id IN (" + in + ")"
                         : "SELECT t.id, t.number, t.title, t.phase, x.details FROM ticket t JOIN ticket_text x ON x.ticket_id = t.id WHERE t.id IN (" + in + ")");
    }
    return watch.ms();
}

void measure(const QString &subject, Place &place, const Options &options, Report &report)
{
    const auto desk = place.client(false);
    const auto raw = place.raw();
    fillArticles(place, *desk, *raw, options);
    const int count = options.repeats(120);
    const QStringList texts = writtenTexts(*raw, place.tickets(), count);
    const struct { const char *id, *what, *kind; bool articles; } rows[] = {
        {"search.tickets.zh2", "tickets by a Chinese word of two characters", "zh2", false},
        {"search.tickets.words", "tickets by words", "words", false},
        {"search.articles.zh2", "articles by a Chinese word of two characters", "zh2", true},
        {"search.articles.words", "articles by words", "words", true},
        {"match.tickets", "tickets like the call that is being typed", "call", false},
        {"match.articles", "articles for the call that is being typed", "call", true},
    };
    for (const auto &wanted : rows) {
        const QString id = QString::fromLatin1(wanted.id);
        if (id.section(u'.', 0, 0) != subject || (!options.wants(id) && !options.wants(id.section(u'.', 0, 1))))
            continue;
        BenchRow row{id, QString::fromLatin1(wanted.what)};
        row.budget = Budget::againstRaw(2, 5);
        row.note = u"p95 is to be below 150 ms; raw reads the newest %1 of at most %2 candidates and ranks nothing"_s.arg(c_shown).arg(c_cap);
        bool isFirst = true;
        qint64 hits = 0;
        for (const QString &typed : typedOf(QString::fromLatin1(wanted.kind), texts)) {
            Stopwatch watch;
            if (wanted.articles)
                hits += answer(desk->knowledge().search(typed, c_shown)).size();
            else
                hits += answer(desk->tickets().search(typed, c_shown)).size();
            const double ours = watch.ms();
            const double theirs = rawSearch(*raw, wanted.articles, typed);
            if (!isFirst) {
                row.ours.add(ours);
                row.raw.add(theirs);
            }
            isFirst = false;
        }
        row.figures.insert(u"hits"_s, hits);
        report.add(row);
    }
}

} // namespace

void measureSearch(Place &place, const Options &options, Report &report)
{
    measure(u"search"_s, place, options, report);
}

void measureMatch(Place &place, const Options &options, Report &report)
{
    measure(u"match"_s, place, options, report);
}

} // namespace frontdesk::bench
