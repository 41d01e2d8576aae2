#include "core/search/ranking.h"
#include "core/search/snippet.h"
#include "core/search/typos.h"
#include "tests/support/growth.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

struct Text
{
    qint64 id;
    QString title;
    QString body;
};

/// Ranks texts that are the whole collection.
QList<qint64> order(const QString &typed, const QList<Text> &texts)
{
    const QueryTerms query = queryTerms(typed);
    SearchStatistics statistics;
    statistics.documents = texts.size();
    statistics.documentFrequency.fill(0, query.optional.size());
    statistics.averageLength = {0, 0};
    QList<SearchCandidate> candidates;
    for (const Text &text : texts) {
        const SearchCandidate candidate{text.id, {matchField(query, text.title), matchField(query, text.body)}};
        for (int i = 0; i < query.optional.size(); ++i)
            statistics.documentFrequency[i] += candidate.fields[0].frequency[i] + candidate.fields[1].frequency[i] > 0;
        for (int f = 0; f < 2; ++f)
            statistics.averageLength[f] += double(candidate.fields[f].length) / double(texts.size());
        candidates.append(candidate);
    }
    QList<qint64> ids;
    for (const RankedHit &hit : bestHits(query, candidates, statistics, 100))
        ids.append(hit.id);
    return ids;
}

QStringList marked(const Snippet &snippet)
{
    QStringList parts;
    for (const TextRange &range : snippet.marks)
        parts.append(snippet.text.mid(range.start, range.length));
    return parts;
}

/// Edit distance by its definition, without any short cut: what typoDistance is compared with.
int plainDistance(const QString &a, const QString &b)
{
    QList<QList<int>> d(a.size() + 1, QList<int>(b.size() + 1, 0));
    for (int i = 0; i <= a.size(); ++i) {
        for (int j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

} // namespace

class TestRanking : public QObject
{
    Q_OBJECT

private slots:
    void scoreIsTheFormulaWorkedByHand()
    {
        QueryTerms query;
        query.optional = {{u"vpn"_s, 1.5, false}};
        const SearchStatistics statistics{100, {4, 20}, {9}};
        const SearchCandidate candidate{1, {{2, {1}}, {20, {3}}}};
        const double idf = 1.5 * std::log(1 + (100 - 9 + 0.5) / 9.5);
        const double tf = 2.5 * 1 / (0.25 + 0.75 * 2 / 4.0) + 1.0 * 3 / (0.25 + 0.75);
        QVERIFY(std::abs(bm25Score(query, candidate, statistics) - idf * tf * 2.2 / (tf + 1.2)) < 1e-12);
    }

    void titleCountsMoreThanText()
    {
        QCOMPARE(order(u"printer"_s, {{1, u"Something else"_s, u"the printer here"_s}, {2, u"The printer"_s, u"something else here"_s}, {3, u"no"_s, u"no"_s}}),
                 (QList<qint64>{2, 1, 3}));
    }

    void rareWordsCountMoreThanCommonOnes()
    {
        QCOMPARE(order(u"printer vpn"_s, {{1, {}, u"printer one"_s}, {2, {}, u"vpn one"_s}, {3, {}, u"printer two"_s}, {4, {}, u"printer six"_s}}).first(), 2);
    }

    void exactWordBeatsItsBeginning()
    {
        QCOMPARE(order(u"print"_s, {{9, {}, u"printer down"_s}, {1, {}, u"print down"_s}, {5, {}, u"nothing here"_s}}), (QList<qint64>{1, 9, 5}));
    }

    void wholeTicketNumberBeatsItsDigits()
    {
        QCOMPARE(order(u"INC-000123"_s, {{1, {}, u"INC-000123"_s}, {2, {}, u"CALL-000123"_s}, {3, {}, u"INC-000124"_s}, {4, {}, u"room 123"_s}}).first(), 1);
    }

    void sameWordingBeatsSameCharacters()
    {
        QCOMPARE(order(u"网络连接失败"_s, {{3, {}, u"败失接连络网"_s}, {1, {}, u"网络连接失败"_s}, {2, {}, u"打印机"_s}}), (QList<qint64>{1, 3, 2}));
    }

    void equalScoresGoNewestFirst()
    {
        QCOMPARE(order(u"vpn"_s, {{3, {}, u"vpn a"_s}, {9, {}, u"vpn b"_s}, {5, {}, u"vpn c"_s}}), (QList<qint64>{9, 5, 3}));
    }

    void scoresAreNeverNegativeNorUndefined()
    {
        QueryTerms query;
        query.optional = {{u"a"_s, 1, false}, {u"b"_s, 1, true}};
        const SearchCandidate candidate{1, {{0, {5, 1}}, {1'000'000, {1'000'000}}}};
        for (const SearchStatistics &statistics : {SearchStatistics{}, SearchStatistics{10, {0, 0}, {10, 500}}, SearchStatistics{10, {1}, {-4}}}) {
            const double score = bm25Score(query, candidate, statistics);
            QVERIFY(std::isfinite(score) && score >= 0);
        }
    }

    void candidatesComeFromTheRarestTerms()
    {
        const SearchStatistics statistics{1'000'000, {}, {900'000, 0, 1500, 30, 600}};
        const CandidateTerms some = rarestTerms(statistics, 2000);
        QCOMPARE(some.entries, (QList<int>{3, 4, 2}));
        QVERIFY(!some.complete);
        QVERIFY(rarestTerms({10, {}, {4, 5}}, 2000).complete);
        QCOMPARE(rarestTerms({1'000'000, {}, {900'000}}, 2000).entries, QList<int>{0});
    }

    void snippetShowsTheDensestPlace()
    {
        const QString text = u"开头一句。"_s.repeated(40) + u"今天早上VPN连不上，提示密码错误。"_s + u"结尾一句。"_s.repeated(40);
        const Snippet found = snippet(text, queryTerms(u"vpn 密码错误"_s), 60);
        QVERIFY(found.cutBefore && found.cutAfter);
        QVERIFY(found.text.size() <= 64);
        QCOMPARE(marked(found), (QStringList{u"VPN"_s, u"密码错误"_s}));
        QVERIFY(text.contains(found.text));
    }

    void snippetMarksTheTextAsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("marks");
        QTest::newRow("case and accents") << u"Das Café schließt"_s << u"cafe"_s << QStringList{u"Café"_s};
        QTest::newRow("one character folds to two") << u"Die Straße hier"_s << u"strasse"_s << QStringList{u"Straße"_s};
        QTest::newRow("traditional") << u"我的電腦壞了"_s << u"电脑"_s << QStringList{u"電腦"_s};
        QTest::newRow("full width") << u"用ＶＰＮ上網"_s << u"vpn"_s << QStringList{u"ＶＰＮ"_s};
        QTest::newRow("beginning") << u"Two printers"_s << u"print"_s << QStringList{u"printers"_s};
        QTest::newRow("ticket number") << u"siehe INC-000123!"_s << u"inc123"_s << QStringList{u"INC-000123"_s};
        QTest::newRow("no lone characters") << u"我的卡，你的纸，卡纸"_s << u"卡纸"_s << QStringList{u"卡纸"_s};
        QTest::newRow("one character asked") << u"卡纸"_s << u"卡"_s << QStringList{u"卡"_s};
        QTest::newRow("nothing") << u"卡纸"_s << u"vpn"_s << QStringList();
    }

    void snippetMarksTheTextAsWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        const Snippet found = snippet(text, queryTerms(query));
        QCOMPARE(found.text, text);
        QTEST(marked(found), "marks");
    }

    void snippetsOfAnyTextAreWhole()
    {
        QRandomGenerator random(11);
        const QueryTerms query = queryTerms(u"ab 连不上 é"_s);
        for (int round = 0; round < 5000; ++round) {
            QString text;
            for (int i = random.bounded(200); i > 0; --i) {
                const QString pieces[] = {u"ab"_s, u"连不上"_s, u"é"_s, u"e\u0301"_s, u"👩\u200D💻"_s, u" "_s, u"\n"_s, QString(QChar(0xD83D)), u"ﬁ"_s, u"שלום"_s, u"ß"_s};
                text += pieces[random.bounded(int(std::size(pieces)))];
            }
            const Snippet found = snippet(text, query, random.bounded(1, 60));
            qsizetype end = 0;
            for (const TextRange &range : found.marks) {
                QVERIFY(range.start >= end && range.length > 0 && range.start + range.length <= found.text.size());
                end = range.start + range.length;
            }
            if (found.cutBefore && !found.text.isEmpty())
                QVERIFY(!found.text.front().isLowSurrogate());
        }
    }

    void snippetOfAHugeTextTakesTimeByItsSize()
    {
        const QueryTerms query = queryTerms(u"vpn 连不上"_s);
        QVERIFY(snippet(u"连不上 vpn "_s.repeated(600'000), query).text.size() < 400);
        const double growth = growthOverEight(20'000, [&](qint64 times) { snippet(u"连不上 vpn "_s.repeated(times), query); });
        QVERIFY2(growth < mostGrowthOverEight, qPrintable(QString::number(growth)));
    }

    void typosFindTheWordMeant()
    {
        const QStringList vocabulary{u"keyboard"_s, u"monitor"_s, u"network"_s, u"password"_s, u"passwort"_s, u"printer"_s, u"sprinter"_s, u"vpn"_s, u"win10"_s, u"打印"_s, QString()};
        QCOMPARE(typoCandidates(u"pritner"_s, vocabulary), (QList<TypoCandidate>{{u"printer"_s, 1}}));
        QCOMPARE(typoCandidates(u"pasword"_s, vocabulary), (QList<TypoCandidate>{{u"password"_s, 1}}));
        QCOMPARE(typoCandidates(u"passwrod"_s, vocabulary), (QList<TypoCandidate>{{u"password"_s, 1}, {u"passwort"_s, 2}}));
        QCOMPARE(typoCandidates(u"keybaordd"_s, vocabulary), (QList<TypoCandidate>{{u"keyboard"_s, 2}}));
        QCOMPARE(typoCandidates(u"printer"_s, vocabulary), (QList<TypoCandidate>{{u"sprinter"_s, 1}}));
        QVERIFY(typoCandidates(u"vpm"_s, vocabulary).isEmpty());
        QVERIFY(typoCandidates(u"win11"_s, vocabulary).isEmpty());
        QVERIFY(typoCandidates(u"打因"_s, vocabulary).isEmpty());
        QCOMPARE(typoCandidates(u"pritner"_s, vocabulary, 0).size(), 0);
    }

    void typoDistanceAgreesWithItsDefinition()
    {
        QRandomGenerator random(5);
        const auto word = [&] {
            QString text;
            for (int i = random.bounded(9); i > 0; --i)
                text += QChar(char16_t(u'a' + random.bounded(3)));
            return text;
        };
        for (int round = 0; round < 20'000; ++round) {
            const QString a = word(), b = word();
            for (int atMost = 0; atMost <= 3; ++atMost)
                QCOMPARE(typoDistance(a, b, atMost), std::min(plainDistance(a, b), atMost + 1));
        }
    }
};

QTEST_GUILESS_MAIN(TestRanking)
#include "tst_ranking.moc"
