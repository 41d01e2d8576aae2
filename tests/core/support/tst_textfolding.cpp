#include "core/support/simplified.h"
#include "core/support/textfolding.h"
#include "tests/support/growth.h"

#include <QTest>
#include <QThread>


using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestTextFolding : public QObject
{
    Q_OBJECT

private slots:
    void foldsWhatLooksOrSoundsTheSame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("case") << u"VPN Fehler"_s << u"vpn fehler"_s;
        QTest::newRow("accents") << u"Café Zoë Ångström"_s << u"cafe zoe angstrom"_s;
        QTest::newRow("accents typed as marks") << u"Cafe\u0301"_s << u"cafe"_s;
        QTest::newRow("sharp s") << u"Straße STRASSE"_s << u"strasse strasse"_s;
        QTest::newRow("strokes and ligatures") << u"Łódź Øre Ægir ﬁne"_s << u"lodz ore aegir fine"_s;
        QTest::newRow("Turkish") << u"İzmir ılık"_s << u"izmir ilik"_s;
        QTest::newRow("Greek and Cyrillic") << u"Άλφα ΟΔΟΣ Ёлка"_s << u"αλφα οδοσ елка"_s;
        QTest::newRow("full width") << u"ＶＰＮ　１２３，ok！"_s << u"vpn 123,ok!"_s;
        QTest::newRow("half-width kana") << u"ﾌﾟﾘﾝﾀｰ"_s << u"プリンター"_s;
        QTest::newRow("digits of other scripts") << u"٠١٢ ०१२"_s << u"012 012"_s;
        QTest::newRow("traditional") << u"網絡連線不穩，電腦後台"_s << u"网络连线不稳,电脑后台"_s;
        QTest::newRow("traditional, by phrase elsewhere") << u"瞭解 藉口 乾坤 看著 答覆"_s << u"了解 借口 干坤 看着 答复"_s;
        QTest::newRow("compatibility ideograph") << u"\uF9D1"_s << u"六"_s;
        QTest::newRow("invisible characters") << u"V\u200BP\u00ADN\uFEFF"_s << u"vpn"_s;
        QTest::newRow("emoji") << u"打印机🖨\uFE0F坏了"_s << u"打印机🖨坏了"_s;
        QTest::newRow("right to left") << u"שָׁלוֹם مُحَمَّد"_s << u"שלום محمد"_s;
        QTest::newRow("vowel signs stay") << u"हिन्दी"_s << u"हिन्दी"_s;
        QTest::newRow("lone surrogates") << (u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDC00)) << u"a\uFFFDb\uFFFD"_s;
        QTest::newRow("NUL") << (u"a"_s + QChar(0) + u"B"_s) << (u"a"_s + QChar(0) + u"b"_s);
    }

    void foldsWhatLooksOrSoundsTheSame()
    {
        QFETCH(QString, text);
        QTEST(foldText(text), "folded");
    }

    void foldingTwiceChangesNothingForAnyCharacter()
    {
        int wrong = 0;
        for (char32_t c = 0; c <= 0x10FFFF && wrong < 20; ++c) {
            if (c >= 0xD800 && c < 0xE000)
                continue;
            const QString once = foldText(QString::fromUcs4(&c, 1));
            if (foldText(once) != once) {
                ++wrong;
                qWarning("U+%04X", unsigned(c));
            }
        }
        QCOMPARE(wrong, 0);
    }

    void partsFoldAsTheWholeDoes()
    {
        // Any two neighbouring ideographs fold the same alone and inside a text: the ground on which substrings are found.
        const QString text = u"乾坤瞭解藉口於麼裏裡後臺網絡連線電腦係統繫統發髮準備佔用週期"_s;
        const QString folded = foldText(text);
        QCOMPARE(folded.size(), text.size());
        for (int i = 0; i + 2 <= text.size(); ++i)
            QCOMPARE(foldText(text.mid(i, 2)), folded.mid(i, 2));
    }

    void everyFoldedCharacterKnowsWhereItCameFrom()
    {
        const QString text = u"Straße ﬁx 電腦 e\u0301 🖨 ＯＫ"_s;
        const FoldedText folded = foldWithSource(text);
        QCOMPARE(folded.text, foldText(text));
        QCOMPARE(folded.source.size(), folded.text.size() + 1);
        QCOMPARE(folded.source.last(), int(text.size()));
        QVERIFY(std::is_sorted(folded.source.begin(), folded.source.end()));
        QCOMPARE(folded.source[int(folded.text.indexOf(u"电脑"_s))], int(text.indexOf(u"電腦"_s)));
        QCOMPARE(folded.source[int(folded.text.indexOf(u"ok"_s))], int(text.indexOf(u"ＯＫ"_s)));
    }

    void missingConversionDataIsAnErrorWithItsReason()
    {
        const auto loaded = SimplifiedCharacters::load(u"/nowhere/t2s.json"_s);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::Unavailable);
        QCOMPARE(loaded.error().code, u"folding.opencc_missing"_s);
        QVERIFY(!loaded.error().detail.isEmpty());
        QCOMPARE(SimplifiedCharacters().of(U'電'), U'電'); // the table a desk works with in that case
        QVERIFY(!simplifiedCharactersProblem());
    }

    void hostileTextTakesLinearTime()
    {
        const auto marks = [](qint64 size) { return u"a"_s + QString(size, QChar(0x0301)) + QString(size, QChar(0x3099)); };
        const QString surrogates(1'000'000, QChar(0xDC00));
        QCOMPARE(foldText(marks(1'000'000)).left(1), u"a"_s);
        QCOMPARE(foldText(surrogates).size(), surrogates.size());
        const double ofMarks = growthOverEight(50'000, [&](qint64 size) { foldText(marks(size)); });
        QVERIFY2(ofMarks < mostGrowthOverEight, qPrintable(QString::number(ofMarks)));
        const double ofSurrogates = growthOverEight(50'000, [&](qint64 size) { foldText(surrogates.first(size)); });
        QVERIFY2(ofSurrogates < mostGrowthOverEight, qPrintable(QString::number(ofSurrogates)));
    }

    void threadsFoldAtTheSameTime()
    {
        QList<QThread *> threads;
        std::atomic<int> right = 0;
        for (int i = 0; i < 4; ++i) {
            threads.append(QThread::create([&right] {
                for (int round = 0; round < 2000; ++round)
                    right += foldText(u"網絡 Café"_s) == u"网络 cafe"_s;
            }));
            threads.last()->start();
        }
        for (QThread *thread : std::as_const(threads)) {
            thread->wait();
            delete thread;
        }
        QCOMPARE(right.load(), 8000);
    }
};

QTEST_GUILESS_MAIN(TestTextFolding)
#include "tst_textfolding.moc"
