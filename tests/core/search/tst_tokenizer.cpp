#include "core/search/termscanner.h"
#include "core/search/tokenizer.h"
#include "core/support/textfolding.h"
#include "tests/support/growth.h"
#include "tests/support/sanitized.h"

#include <QRandomGenerator>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>


using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

QSet<QString> termsOf(const QString &text)
{
    const QStringList list = documentTerms(text).list();
    return {list.begin(), list.end()};
}

QStringList optionalOf(const QueryTerms &query)
{
    QStringList all;
    for (const QueryTerm &term : query.optional) {
        if (!term.prefix)
            all.append(term.term);
    }
    return all;
}

/// True if the index would hand this text out for the query: all required terms and literals, else any optional term.
bool finds(const QString &query, const QString &text)
{
    const QueryTerms asked = queryTerms(query);
    const QSet<QString> terms = termsOf(text);
    if (!asked.literals.isEmpty())
        return std::all_of(asked.required.begin(), asked.required.end(), [&](const QString &term) { return terms.contains(term); })
            && containsLiterals(text, asked.literals);
    return std::any_of(asked.optional.begin(), asked.optional.end(), [&](const QueryTerm &term) {
        return terms.contains(term.term)
            || (term.prefix && std::any_of(terms.begin(), terms.end(), [&](const QString &other) { return other.startsWith(term.term); }));
    });
}

QString randomText(QRandomGenerator &random, int length)
{
    static const QString common = u"打印机连不上网络密码重置登录電腦網路乾坤瞭解のプリンター한국어สวัสดี"_s;
    QString text;
    for (int i = 0; i < length; ++i) {
        switch (random.bounded(8)) {
        case 0: text += QChar(char16_t(random.bounded(0x10000))); break; // anything, lone surrogates too
        case 1: text += QChar(char16_t(random.bounded(0x20, 0x7F))); break;
        case 2: { const char32_t c = 0x1F300 + random.bounded(0x300); text += QString::fromUcs4(&c, 1); break; }
        case 3: text += QChar(char16_t(random.bounded(0x590, 0x700))); break; // right to left
        case 4: { const char32_t c = 0x20000 + random.bounded(0x100); text += QString::fromUcs4(&c, 1); break; }
        default: text += common[random.bounded(common.size())];
        }
    }
    return text;
}

} // namespace

class TestTokenizer : public QObject
{
    Q_OBJECT

private slots:
    void textsBecomeTerms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("terms");
        QTest::newRow("empty") << QString() << QStringList();
        QTest::newRow("punctuation and emoji") << u"?!… 😀🖨️ ——"_s << QStringList();
        QTest::newRow("words") << u"Printer is  DOWN"_s << QStringList{u"printer"_s, u"is"_s, u"down"_s};
        QTest::newRow("Chinese") << u"连不上"_s << QStringList{u"连"_s, u"不"_s, u"连不"_s, u"上"_s, u"不上"_s};
        QTest::newRow("mixed") << u"VPN连不"_s << QStringList{u"vpn"_s, u"连"_s, u"不"_s, u"连不"_s};
        QTest::newRow("no pair across a sign") << u"打，印"_s << QStringList{u"打"_s, u"印"_s};
        QTest::newRow("ticket number") << u"INC-000123"_s << QStringList{u"inc"_s, u"000123"_s, u"123"_s, u"inc000123"_s, u"inc123"_s};
        QTest::newRow("ticket number without dash") << u"inc000123"_s << QStringList{u"inc000123"_s, u"inc"_s, u"000123"_s, u"123"_s, u"inc123"_s};
        QTest::newRow("mixed word") << u"Win10"_s << QStringList{u"win10"_s, u"win"_s, u"10"_s};
        QTest::newRow("joined words") << u"Wi-Fi"_s << QStringList{u"wi"_s, u"fi"_s, u"wifi"_s};
        QTest::newRow("key") << u"a1b2c3d4e5"_s << QStringList{u"a1b2c3d4e5"_s};
        QTest::newRow("zeros") << u"000"_s << QStringList{u"000"_s, u"0"_s};
        QTest::newRow("kana") << u"プリン"_s << QStringList{u"プ"_s, u"リ"_s, u"プリ"_s, u"ン"_s, u"リン"_s};
        QTest::newRow("Hangul") << u"한국"_s << QStringList{u"한"_s, u"국"_s, u"한국"_s};
        QTest::newRow("accents and width") << u"Ｃａｆé"_s << QStringList{u"cafe"_s};
    }

    void textsBecomeTerms()
    {
        QFETCH(QString, text);
        QTEST(documentTerms(text).list(), "terms");
    }

    void countsFrequencyAndFirstPlace()
    {
        const DocumentTerms terms = documentTerms(u"vpn down, VPN again"_s);
        QCOMPARE(terms.length, 4);
        QCOMPARE(terms.terms.size(), 3);
        QCOMPARE(terms.terms[0], (DocumentTerm{u"vpn"_s, 2, 0}));
        QCOMPARE(terms.terms[2], (DocumentTerm{u"again"_s, 1, 3}));
        QVERIFY(!terms.truncated);
        QCOMPARE(terms.joined(), u"vpn down again"_s);
    }

    void queriesFindTexts_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("ticket number as written") << u"INC-000123"_s << u"see INC-000123"_s << true;
        QTest::newRow("ticket number short") << u"inc-123"_s << u"see INC-000123"_s << true;
        QTest::newRow("ticket number in two words") << u"inc 123"_s << u"see INC-000123"_s << true;
        QTest::newRow("digits") << u"123"_s << u"see INC-000123"_s << true;
        QTest::newRow("digits in full width") << u"１２３"_s << u"参见INC-000123。"_s << true;
        QTest::newRow("other digits") << u"124"_s << u"see INC-000123"_s << false;
        QTest::newRow("beginning of a word") << u"prin"_s << u"Printer"_s << true;
        QTest::newRow("one letter is no beginning") << u"p"_s << u"Printer"_s << false;
        QTest::newRow("spelled with a dash") << u"wifi"_s << u"Wi-Fi"_s << true;
        QTest::newRow("spelled without") << u"e-mail"_s << u"Email"_s << true;
        QTest::newRow("traditional query") << u"電腦"_s << u"我的电脑坏了"_s << true;
        QTest::newRow("traditional text") << u"电脑"_s << u"我的電腦壞了"_s << true;
        QTest::newRow("two characters in the middle") << u"不上"_s << u"VPN连不上"_s << true;
        QTest::newRow("one character") << u"连"_s << u"VPN连不上"_s << true;
        QTest::newRow("a word must occur literally") << u"打印机"_s << u"打字机和印章"_s << false;
        QTest::newRow("a sentence need not") << u"打印机连不上网络怎么办"_s << u"无法打印"_s << true;
        QTest::newRow("quoted, literal") << u"\"printer is down\""_s << u"The PRINTER  is\ndown."_s << true;
        QTest::newRow("quoted, other order") << u"\"down printer\""_s << u"The printer is down."_s << false;
        QTest::newRow("quoted, inside a word") << u"\"rint\""_s << u"The printer is down."_s << false;
        QTest::newRow("quoted in Chinese quotes") << u"“连不上”"_s << u"VPN连不上"_s << true;
        QTest::newRow("corner quotes") << u"「不上连」"_s << u"VPN连不上"_s << false;
        QTest::newRow("quoted, mixed scripts") << u"\"VPN连\""_s << u"我的vpn连不上"_s << true;
        QTest::newRow("unclosed quote is text") << u"\"printer down"_s << u"printer"_s << true;
        QTest::newRow("unknown field is text") << u"colour:red AND ("_s << u"a red one"_s << true;
        QTest::newRow("Thai") << u"วัส"_s << u"สวัสดี"_s << true;
        QTest::newRow("Hindi") << u"हिन्दी"_s << u"मैं हिन्दी बोलता हूँ"_s << true;
    }

    void queriesFindTexts()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QTEST(finds(query, text), "found");
    }

    void wordsAreOptionalAndPhrasesRequired()
    {
        const QueryTerms words = queryTerms(u"printer 卡纸 down"_s);
        QVERIFY(words.literals.isEmpty() && words.required.isEmpty());
        QCOMPARE(optionalOf(words), (QStringList{u"printer"_s, u"卡"_s, u"纸"_s, u"卡纸"_s, u"down"_s}));
        QCOMPARE(words.prefixes(), (QStringList{u"printer"_s, u"down"_s}));

        const QueryTerms phrase = queryTerms(u"vpn \"Connection Lost\""_s);
        QCOMPARE(phrase.literals, QStringList{u"connection lost"_s});
        QCOMPARE(phrase.required, (QStringList{u"connection"_s, u"lost"_s}));
        QCOMPARE(optionalOf(phrase), (QStringList{u"vpn"_s, u"connection"_s, u"lost"_s}));

        QCOMPARE(queryTerms(u"打印机"_s).literals, QStringList{u"打印机"_s});
        QCOMPARE(queryTerms(u"打印机"_s).required, (QStringList{u"打印"_s, u"印机"_s}));
        QCOMPARE(queryTerms(u"连"_s).required, QStringList{u"连"_s});
        QCOMPARE(queryTerms(u"打印机"_s).literalsToLookFor(), QStringList{u"打印机"_s});
        QCOMPARE(queryTerms(u"打印"_s).literalsToLookFor(), QStringList()); // the index tells that already
        QCOMPARE(queryTerms(u"\"123\""_s).literalsToLookFor(), QStringList{u"123"_s}); // "000123" has this term too
        const auto ranked = [](const QString &query) {
            QStringList terms;
            for (const QueryTerm &term : queryTerms(query).optional)
                terms += term.term;
            return terms;
        };
        QCOMPARE(ranked(u"打印机"_s), (QStringList{u"打印"_s, u"印机"_s})); // its characters elsewhere say nothing
        QCOMPARE(ranked(u"连"_s), QStringList{u"连"_s});
        QVERIFY(ranked(u"电脑开不了机"_s).contains(u"机"_s));
        QVERIFY(queryTerms(u"电脑开不了机"_s).literals.isEmpty());
        QVERIFY(queryTerms(u" \t"_s).isEmpty());
        QVERIFY(queryTerms(u"\"!!\""_s).isEmpty());
        QVERIFY(queryTerms(u"\"!!\""_s).literals.isEmpty());
    }

    void anyPartOfATextFindsIt()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < underSanitizer(600, 3000); ++round) {
            const QString text = randomText(random, 30);
            const QString folded = foldText(text);
            const QSet<QString> terms = termsOf(text);
            for (const QString &term : terms)
                QVERIFY2(!term.isEmpty() && !term.contains(u' '), qPrintable(text));
            // two neighbouring Chinese characters, typed as in the text
            for (int i = 0; i + 1 < text.size(); ++i) {
                const auto isHan = [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() < 0xA000; };
                if (isHan(text[i]) && isHan(text[i + 1]))
                    QVERIFY2(finds(text.mid(i, 2), text), qPrintable(text.mid(i, 2) + u" in "_s + text));
            }
            // whatever is contained literally has its required terms in the index
            const QueryTerms phrase = queryTerms(u'"' + folded.mid(random.bounded(folded.size() + 1), random.bounded(1, 12)) + u'"');
            if (!phrase.literals.isEmpty() && containsLiterals(text, phrase.literals)) {
                for (const QString &term : phrase.required)
                    QVERIFY2(terms.contains(term), qPrintable(phrase.literals.first() + u" in "_s + text));
            }
        }
    }

    void everyTermIsOneTokenOfSqlite()
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tokens"_s);
        db.setDatabaseName(u":memory:"_s);
        QVERIFY(db.open());
        QSqlQuery sql(db);
        if (!sql.exec(u"CREATE VIRTUAL TABLE t USING fts5(terms, content='', tokenize='unicode61 remove_diacritics 0')"_s))
            QFAIL(qPrintable(sql.lastError().text()));
        QVERIFY(sql.exec(u"CREATE VIRTUAL TABLE v USING fts5vocab(t, row)"_s));
        // every character there is, alone and inside a word, 500 to a row
        QSet<QString> expected;
        QVERIFY(db.transaction());
        QVERIFY(sql.prepare(u"INSERT INTO t(terms) VALUES (?)"_s));
        QString text;
        for (char32_t c = 1; c <= 0x10FFFF; ++c) {
            if (c >= 0xD800 && c < 0xE000)
                continue;
            const QString one = QString::fromUcs4(&c, 1);
            text += one + u" a"_s + one + u"b "_s;
            if (c % 500 == 0 || c == 0x10FFFF) {
                const DocumentTerms terms = documentTerms(text);
                QVERIFY(!terms.truncated);
                for (const DocumentTerm &term : terms.terms)
                    expected.insert(term.term);
                sql.bindValue(0, terms.joined());
                QVERIFY(sql.exec());
                text.clear();
            }
        }
        QVERIFY(db.commit());
        QSet<QString> stored;
        QVERIFY(sql.exec(u"SELECT term FROM v"_s));
        while (sql.next())
            stored.insert(sql.value(0).toString());
        const QSet<QString> lost = expected - stored, strange = stored - expected;
        QVERIFY2(lost.isEmpty() && strange.isEmpty(),
                 qPrintable(u"lost %1 [%2], strange %3 [%4]"_s.arg(lost.size()).arg(QStringList(lost.values().mid(0, 20)).join(u' ')).arg(strange.size())
                                .arg(QStringList(strange.values().mid(0, 20)).join(u' '))));
        QVERIFY2(stored.size() > 140'000, qPrintable(QString::number(stored.size())));
    }

    void hugeTextsAreBoundedAndTakeTimeByTheirSize()
    {
        QString log;
        QRandomGenerator random(3);
        while (log.size() < 5'000'000) {
            log += u"2026-11-21T10:00:%1.%2 ERROR [worker-%3] 连接服务器超时 session=%4 user=zhang.san\n"_s.arg(random.bounded(60)).arg(random.bounded(1000))
                       .arg(random.bounded(64)).arg(random.generate64(), 0, 16);
        }
        const DocumentTerms terms = documentTerms(log);
        QVERIFY(terms.truncated);
        QVERIFY(terms.terms.size() <= MaxTermsOfText);
        QVERIFY(terms.joined().toUtf8().size() <= MaxTermBytesOfText + terms.terms.size());
        for (const QString &hostile : {u"a"_s, u"中"_s, u"-"_s, u"a-"_s}) {
            QVERIFY(documentTerms(hostile.repeated(5'000'000 / hostile.size())).terms.size() < 10);
            const double growth = growthOverEight(100'000, [&](qint64 size) { documentTerms(hostile.repeated(size)); });
            QVERIFY2(growth < mostGrowthOverEight, qPrintable(u"%1: %2"_s.arg(hostile).arg(growth)));
        }
        const double growth = growthOverEight(50'000, [&](qint64 size) { documentTerms(log.first(size)); });
        QVERIFY2(growth < mostGrowthOverEight, qPrintable(QString::number(growth)));
        QCOMPARE(documentTerms(QString(5'000'000, u'a')).terms.first().term.size(), MaxWordLength);
        QVERIFY(queryTerms(log).optional.size() <= 2 * MaxQueryTerms);
    }
};

QTEST_GUILESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
