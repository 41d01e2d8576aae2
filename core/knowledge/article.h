#pragma once

#include "core/people/people.h"
#include "core/search/snippet.h"
#include "core/ticket/ticket.h"

#include <QMap>
#include <QUuid>
#include <QVariant>

namespace frontdesk {

/// What an article says in one language.
struct ArticleText
{
    QString title;
    QString summary;  ///< of a known error: the symptom
    QString body;     ///< Markdown; HTML in it is text
    QString keywords; ///< words with blanks or commas between
    bool isEmpty() const { return title.isEmpty() && summary.isEmpty() && body.isEmpty() && keywords.isEmpty(); }
    bool operator==(const ArticleText &) const = default;
};

/// Languages in which articles are written, in the order of the desk: "zh", "en".
const QStringList &articleLanguages();

/// An article as its row says it: the projection of its journal (subject "knowledge"). Instants UTC.
struct Article
{
    Id<Article> id;
    QString number;  ///< KB-000123
    QString kind;    ///< how_to known_error faq script
    QString state;   ///< draft review published retired: of the text at work
    int version = 0; ///< what everybody reads; 0 = never published
    Id<Staff> owner;
    Id<Staff> author;
    QDateTime reviewAt; ///< to be looked through again by then; invalid = nobody said
    Id<Ticket> ticket;  ///< the one it was drafted from
    int usedCount = 0;
    int helpfulYes = 0;
    int helpfulNo = 0;
    QDateTime createdAt;
    QDateTime changedAt;
    QString externalId;
    bool imported = false;
    qint64 seq = 0; ///< last journal event that the row includes

    // Read with the article, not written:
    QString ownerName;
    QMap<QString, QString> titles; ///< by language: as published, else as drafted
    QList<Id<ServiceEntry>> services; ///< only with what a search found

    bool published() const { return version > 0 && state != QLatin1String("retired"); }
    /// Share of those who said anything, 0 … 100; -1 = nobody did.
    int helpfulPercent() const { return helpfulYes + helpfulNo > 0 ? 100 * helpfulYes / (helpfulYes + helpfulNo) : -1; }
    /// The title in that language, else in the other.
    QString title(const QString &language) const
    {
        const QString own = titles.value(language.left(2));
        return own.isEmpty() && !titles.isEmpty() ? titles.first() : own;
    }
    bool operator==(const Article &) const = default;
};

/// Everything an article's page shows, read in one transaction.
struct ArticlePage
{
    Article article;
    QMap<QString, ArticleText> working;   ///< by language
    QMap<QString, ArticleText> published; ///< the newest of each language
    QMap<QString, int> textVersion;       ///< by language: the version in which its published text last changed
    QList<Id<ServiceEntry>> services;
    QList<Id<Category>> categories;
    QList<Attachment> attachments;
    QList<TicketLink> tickets; ///< newest first that it helped with, at most 50; relation "used"
    std::optional<bool> myVote;

    /// By how many versions a language lags behind the newest; 0 = it does not.
    int behind(const QString &language) const;
};

/// One version of one language, for history and comparison.
struct ArticleVersion
{
    int version = 0;
    QString language;
    ArticleText text;
    QDateTime savedAt;
    QString savedByName;
};

/// Saves what a person changed. Fields: "kind", "owner_id", "review_at" (QDateTime), "services", "categories" (lists of ids),
/// "zh.title", "zh.summary", "zh.body", "zh.keywords", "en.…"; each is compared on its own with what its editor had shown.
struct ArticleEdit
{
    struct Field
    {
        QVariant was; ///< a different value in the desk is a conflict that names both
        QVariant now;
    };
    QUuid command = QUuid::createUuid(); ///< the same for every retry
    Id<Article> article;                 ///< none = a new one, a draft
    QMap<QString, Field> fields;
    Id<Ticket> ticket;    ///< new ones: drafted from it
    bool asDraft = false; ///< of a published article: keep what everybody reads, even if this person may publish
};

/// One step: propose withdraw return publish draft discard retire revive (see article_transition).
struct ArticleAction
{
    QUuid command = QUuid::createUuid();
    Id<Article> article;
    QString action;
    QString reason;
    qint64 seenSeq = -1; ///< publish, discard: the event up to which this person has read the draft; -1 = not compared
};

struct ArticleReceipt
{
    Id<Article> article;
    QString number;
    QString state;
    int version = 0;
    qint64 seq = 0;

    /// A field that somebody else had changed: it was left as it stands, the others were saved.
    struct Conflict
    {
        QString field;
        QVariant was;
        QVariant saved;
        QVariant yours;
        QString who;
        QDateTime at;
    };
    QList<Conflict> conflicts;
};

/// A found article, once, in the language that answers best.
struct ArticleHit
{
    Article article;
    QString language;
    QString title;
    QList<TextRange> titleMarks;
    Snippet snippet;
    double score = 0;
    QString reason; ///< number words
};

/// A search that found no article.
struct KnowledgeGap
{
    qint64 id = 0;
    QString words; ///< as last typed
    int times = 0;
    int reported = 0; ///< how often somebody told the knowledge owner
    QDateTime firstAt;
    QDateTime lastAt;
};

/// What a list of articles is to contain; newest change first, but reviews by their date.
struct ArticleFilter
{
    QString kind;  ///< empty = any
    QString state; ///< empty = all but retired
    bool mine = false; ///< owner or author is the person who asks
    QDateTime reviewBefore; ///< valid: those whose review is due by then
    int limit = 200;
};

} // namespace frontdesk
