// Whether search finds everything that holds a word: 500 Chinese words and phrases taken from the texts themselves, over tickets and articles,
// beside a plain look through every text. On both backends, which give the same hits in the same order.

#include "core/demo/demo.h"
#include "core/desk/deskinit.h"
#include "core/knowledge/articleimport.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/search/termindex.h"
#include "core/search/ticketsearch.h"
#include "core/support/textfolding.h"
#include "core/ticket/ticketservice.h"
#include "tests/storage/mixedquestions.h"
#include "tests/support/sanitized.h"
#include "tests/support/testdesk.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestRecall : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyTextThatHoldsAWordIsFound_data() { TestDesk::addBackends(); }
    void everyTextThatHoldsAWordIsFound();
    void whatHasTheRareWordIsNotLeftOutForWhatIsNewer_data() { TestDesk::addBackends(); }
    void whatHasTheRareWordIsNotLeftOutForWhatIsNewer();
    void aPhraseIsFoundBehindManyThatHaveOnlyItsParts_data() { TestDesk::addBackends(); }
    void aPhraseIsFoundBehindManyThatHaveOnlyItsParts();
    void cleanupTestCase() { m_desks.reset(); }

private:
    using Texts = QMap<QString, QString>; ///< id, folded text

    static constexpr int c_words = underSanitizer(150, 500);
    static QStringList wordsOf(const Texts &texts, quint32 seed);
    static QSet<QString> holding(const Texts &texts, const QString &word);
    void compare(const QString &what, const Texts &texts, const std::function<QStringList(const QString &)> &search);

    const QDateTime m_now = QDateTime::currentDateTimeUtc(); ///< the same for both: so are the demo's tickets
    std::unique_ptr<TestDesk> m_desks;
    Texts m_articles;
    QByteArray m_lines; ///< the articles as they are imported
    QHash<QString, QStringList> m_before; ///< hits of the other backend
};

void TestRecall::initTestCase()
{
    m_desks = std::make_unique<TestDesk>();
    const auto add = [this](const QString &id, const QString &title, const QString &body) {
        m_articles.insert(id, foldText(title + u'\n' + body));
        m_lines += QJsonDocument(QJsonObject{{u"id"_s, id}, {u"language"_s, u"zh"_s}, {u"title"_s, title}, {u"body"_s, body}}).toJson(QJsonDocument::Compact) + '\n';
    };
    for (const MixedArticle &article : mixedArticles)
        add(QString::fromUtf8(article.id), QString::fromUtf8(article.title), QString::fromUtf8(article.body));
    // Questions of real users besides, where they are at hand.
    QProcess gzip;
    gzip.start(u"gzip"_s, {u"-dc"_s, QStringLiteral(FRONTDESK_SOURCE_DIR "/../shared/data/zh-question-retrieval/lcqmc.docs.tsv.gz")});
    if (gzip.waitForFinished() && gzip.exitCode() == 0) {
        for (const QByteArray &line : gzip.readAllStandardOutput().split('\n').mid(0, 1500)) {
            const QList<QByteArray> cells = line.split('\t');
            if (cells.size() == 2)
                add(QString::fromUtf8(cells[0]), QString::fromUtf8(cells[1]), {});
        }
    }
    QVERIFY(m_articles.size() > 40);
    QVERIFY(m_articles.size() < ticketsearch::candidateCap); // what is asked here is asked below the cap
}

/// Pieces of Chinese of one to three characters as they stand, longer ones in quotes.
QStringList TestRecall::wordsOf(const Texts &texts, quint32 seed)
{
    QRandomGenerator random(seed);
    const QStringList all = texts.values();
    const auto isHan = [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff; };
    QSet<QString> words;
    for (int tries = 0; words.size() < c_words && tries < 1'000'000; ++tries) {
        const QString &text = all.at(random.bounded(int(all.size())));
        const int length = QList<int>{1, 2, 2, 2, 2, 3, 3, 4, 5}.at(random.bounded(9));
        if (text.size() < length)
            continue;
        const QString piece = text.mid(random.bounded(int(text.size()) - length + 1), length);
        if (std::all_of(piece.cbegin(), piece.cend(), isHan))
            words.insert(length > 3 ? u'"' + piece + u'"' : piece);
    }
    QStringList sorted(words.cbegin(), words.cend());
    sorted.sort();
    return sorted;
}

QSet<QString> TestRecall::holding(const Texts &texts, const QString &word)
{
    QSet<QString> ids;
    const QString plain = QString(word).remove(u'"');
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        if (text.value().contains(plain))
            ids.insert(text.key());
    }
    return ids;
}

void TestRecall::compare(const QString &what, const Texts &texts, const std::function<QStringList(const QString &)> &search)
{
    const QStringList words = wordsOf(texts, 7);
    QCOMPARE(words.size(), c_words);
    qsizetype wanted = 0, found = 0;
    QStringList wrong;
    for (const QString &word : words) {
        const QStringList hits = search(word);
        const QSet<QString> held = holding(texts, word);
        const QSet<QString> hitSet(hits.cbegin(), hits.cend());
        QVERIFY(!held.isEmpty());
        wanted += held.size();
        found += (held & hitSet).size();
        if (hitSet != held)
            wrong += u"%1: %2 hold it, %3 of them found, %4 others"_s.arg(word).arg(held.size()).arg((held & hitSet).size()).arg((hitSet - held).size());
        // Whichever backend came first, the other gives the same in the same order.
        const QString key = what + u'\n' + word;
        if (m_before.contains(key))
            QVERIFY2(m_before.value(key) == hits, qPrintable(word));
        m_before.insert(key, hits);
    }
    qInfo("%s: %lld words, %lld of %lld texts that hold them found", qPrintable(what), words.size(), found, wanted);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 10).join(u'\n')));
}

void TestRecall::everyTextThatHoldsAWordIsFound()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks->fresh(backend));
    const QDateTime now = m_now;
    FRONTDESK_OK(initDesk(address, {}, {{u"海岳服务台"_s, u"Haiyue service desk"_s, u"Asia/Shanghai"_s}, false}, now));
    {
        DbWorker worker({address, {}, nullptr, false});
        FRONTDESK_OK(makeDemo(worker, {1200, 5, now}, {}, {}));
    }
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    Texts tickets;
    FRONTDESK_VALUE(read, await(desk.worker().read([&](Session &session) -> Result<int> {
        FRONTDESK_TRY(session.eachText(u"SELECT t.id, t.title, x.details FROM ticket t JOIN ticket_text x ON x.ticket_id = t.id"_s, {}, [&](const Row &row) {
            tickets.insert(QString::number(row.integer(u"id"_s)), foldText(row.text(u"title"_s) + u'\n' + row.text(u"details"_s)));
            return true;
        }));
        return int(tickets.size());
    })));
    QCOMPARE(read, 1200);
    compare(u"tickets"_s, tickets, [&](const QString &word) {
        QStringList ids;
        for (const SearchHit &hit : await(desk.tickets().search(word, ticketsearch::candidateCap)).value_or(QList<SearchHit>()))
            ids += QString::number(hit.id);
        return ids;
    });
    if (QTest::currentTestFailed())
        return;
    // The demo's own articles are not among those that are compared.
    QBuffer file(&m_lines);
    QVERIFY(file.open(QIODevice::ReadOnly));
    FRONTDESK_VALUE(report, importArticles(desk.worker(), *desk.reference(), desk.actor(), file, desk.clock().now(), [](const Error &) {}, [](qint64) { return true; }));
    QCOMPARE(report.imported, m_articles.size());
    compare(u"articles"_s, m_articles, [&](const QString &word) {
        QStringList ids;
        for (const ArticleHit &hit : await(desk.knowledge().search(word, ticketsearch::candidateCap)).value_or(QList<ArticleHit>())) {
            if (m_articles.contains(hit.article.externalId))
                ids += hit.article.externalId;
        }
        return ids;
    });
}

/// Beyond the cap: a question of a rare and a common word has more candidates than are read.
void TestRecall::whatHasTheRareWordIsNotLeftOutForWhatIsNewer()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks->initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    QByteArray lines;
    for (int i = 0; i < 12; ++i)
        lines += QJsonDocument(QJsonObject{{u"id"_s, QString::number(i)}, {u"language"_s, u"en"_s}, {u"title"_s, i == 0 ? u"Printer zaubernuss"_s : u"Printer"_s}}).toJson(QJsonDocument::Compact) + '\n';
    QBuffer file(&lines);
    QVERIFY(file.open(QIODevice::ReadOnly));
    FRONTDESK_OK(importArticles(desk.worker(), *desk.reference(), desk.actor(), file, m_now, [](const Error &) {}, [](qint64) { return true; }));
    FRONTDESK_VALUE(found, await(desk.worker().read([](Session &session) -> Result<std::pair<TermCandidates, qint64>> {
        FRONTDESK_LET(candidates, TermIndex(u"article"_s, {20, 6, 30, 150}, 5).candidates(session, u"printer zaubernuss"_s));
        FRONTDESK_LET(first, session.ids(u"SELECT id FROM article_text WHERE title = 'Printer zaubernuss'"_s, {}));
        return std::pair{candidates, first.value(0)};
    })));
    QCOMPARE(found.first.ids.size(), 5);
    QCOMPARE(found.first.ids.first(), found.second);
    QVERIFY(!found.first.complete);
}

/// More have the parts of the phrase, and are newer, than are read at first.
void TestRecall::aPhraseIsFoundBehindManyThatHaveOnlyItsParts()
{
    FRONTDESK_BACKEND(backend);
    FRONTDESK_VALUE(address, m_desks->initialised(backend));
    Desk desk(address, false);
    FRONTDESK_OK(await(desk.open(TestDesk::admin(backend))));
    QByteArray lines;
    for (int i = 0; i < 400; ++i)
        lines += QJsonDocument(QJsonObject{{u"id"_s, QString::number(i)}, {u"language"_s, u"zh"_s}, {u"title"_s, i == 0 ? u"打印机"_s : u"打印 印机"_s}}).toJson(QJsonDocument::Compact) + '\n';
    QBuffer file(&lines);
    QVERIFY(file.open(QIODevice::ReadOnly));
    FRONTDESK_OK(importArticles(desk.worker(), *desk.reference(), desk.actor(), file, m_now, [](const Error &) {}, [](qint64) { return true; }));
    FRONTDESK_VALUE(phrase, await(desk.knowledge().search(u"打印机"_s, 5)));
    QCOMPARE(phrase.size(), 1);
    QCOMPARE(phrase.first().article.externalId, u"0"_s);
    FRONTDESK_VALUE(word, await(desk.knowledge().search(u"打印"_s, 5)));
    QCOMPARE(word.size(), 5);
    // The newest of a word that nearly all have.
    FRONTDESK_VALUE(found, await(desk.worker().read([](Session &session) -> Result<std::pair<TermCandidates, QList<qint64>>> {
        FRONTDESK_LET(candidates, TermIndex(u"article"_s, {20, 6, 30, 150}, 5).candidates(session, u"打印"_s));
        FRONTDESK_LET(newest, session.ids(u"SELECT id FROM article_text WHERE title LIKE '打印%' ORDER BY id DESC LIMIT 5"_s, {}));
        return std::pair{candidates, newest};
    })));
    QCOMPARE(found.first.ids, found.second);
    QVERIFY(!found.first.complete);
}

QTEST_GUILESS_MAIN(TestRecall)
#include "tst_recall.moc"
