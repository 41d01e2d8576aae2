#include "core/knowledge/articlerules.h"
#include "core/knowledge/linediff.h"

#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestArticleRules : public QObject
{
    Q_OBJECT
private slots:
    void agentsProposeAndOwnersPublish_data();
    void agentsProposeAndOwnersPublish();
    void aLanguageWithoutItsNewestTextIsBehind();
    void theShortestDifferenceIsShown_data();
    void theShortestDifferenceIsShown();
    void applyingADifferenceGivesBothTexts();
};

void TestArticleRules::agentsProposeAndOwnersPublish_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("forAgent"); // state, or the code of the refusal
    QTest::addColumn<QString>("forOwner");
    const QString denied = u"knowledge.publish_denied"_s, never = u"knowledge.transition_forbidden"_s;
    QTest::newRow("propose") << u"draft"_s << u"propose"_s << u"review"_s << u"review"_s;
    QTest::newRow("publish a draft") << u"draft"_s << u"publish"_s << denied << u"published"_s;
    QTest::newRow("publish after review") << u"review"_s << u"publish"_s << denied << u"published"_s;
    QTest::newRow("withdraw") << u"review"_s << u"withdraw"_s << u"draft"_s << u"draft"_s;
    QTest::newRow("return") << u"review"_s << u"return"_s << denied << u"draft"_s;
    QTest::newRow("retire") << u"published"_s << u"retire"_s << denied << u"retired"_s;
    QTest::newRow("retire a draft") << u"draft"_s << u"retire"_s << never << never;
    QTest::newRow("propose what is retired") << u"retired"_s << u"propose"_s << never << never;
    QTest::newRow("take back") << u"retired"_s << u"revive"_s << denied << u"draft"_s;
    QTest::newRow("discard what was never published") << u"draft"_s << u"discard"_s << never << never;
}

void TestArticleRules::agentsProposeAndOwnersPublish()
{
    QFETCH(QString, state);
    QFETCH(QString, action);
    QFETCH(QString, forAgent);
    QFETCH(QString, forOwner);
    Article article;
    article.state = state;
    article.owner = {2};
    article.author = {1};
    const auto answer = [&](qint64 staff) {
        const auto after = articleStateAfter(article, action, Actor{{staff}, {}, {}, u"agent"_s, {}, false});
        return after ? *after : after.error().code;
    };
    QCOMPARE(answer(1), forAgent);
    QCOMPARE(answer(2), forOwner);
}

void TestArticleRules::aLanguageWithoutItsNewestTextIsBehind()
{
    ArticlePage page;
    page.textVersion = {{u"zh"_s, 6}, {u"en"_s, 7}};
    QCOMPARE(page.behind(u"zh"_s), 1);
    QCOMPARE(page.behind(u"en"_s), 0);
}

void TestArticleRules::theShortestDifferenceIsShown_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("shown"); // one sign a line
    QTest::newRow("nothing changed") << u"a\nb"_s << u"a\nb"_s << u"=a =b"_s;
    QTest::newRow("all new") << u""_s << u"a\nb"_s << u"+a +b"_s;
    QTest::newRow("all gone") << u"a"_s << u""_s << u"-a"_s;
    QTest::newRow("a line in the middle") << u"a\nb\nc"_s << u"a\nx\nc"_s << u"=a -b +x =c"_s;
    QTest::newRow("moved") << u"a\nb\nc"_s << u"b\nc\na"_s << u"-a =b =c +a"_s;
}

void TestArticleRules::theShortestDifferenceIsShown()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, shown);
    QStringList lines;
    for (const DiffLine &line : lineDiff(before, after))
        lines += (line.kind == DiffLine::Same ? u"="_s : line.kind == DiffLine::Added ? u"+"_s : u"-"_s) + line.text;
    QCOMPARE(lines.join(u' '), shown);
}

void TestArticleRules::applyingADifferenceGivesBothTexts()
{
    quint32 seed = 20260310;
    const auto next = [&](quint32 below) {
        seed = seed * 1664525u + 1013904223u;
        return (seed >> 8) % below;
    };
    for (int round = 0; round < 500; ++round) {
        QStringList before, after;
        for (quint32 i = next(12); i > 0; --i)
            before += QString::number(next(4));
        for (quint32 i = next(12); i > 0; --i)
            after += QString::number(next(4));
        QStringList first, second;
        for (const DiffLine &line : lineDiff(before.join(u'\n'), after.join(u'\n'))) {
            if (line.kind != DiffLine::Added)
                first += line.text;
            if (line.kind != DiffLine::Removed)
                second += line.text;
        }
        QCOMPARE(first, before);
        QCOMPARE(second, after);
    }
}

QTEST_GUILESS_MAIN(TestArticleRules)
#include "tst_articlerules.moc"
