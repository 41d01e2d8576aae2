#include "core/people/personkeys.h"
#include "core/people/pinyin.h"
#include "core/support/textfolding.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

const QString Folder = QStringLiteral(FRONTDESK_SOURCE_DIR "/../shared/data/zh-pinyin/");

/// "shàn" > "shan", "lǚ" > "lv": how the data's readings look without tones.
QString toneless(const QString &reading)
{
    QString letters = reading.normalized(QString::NormalizationForm_D).replace(u"u\u0308"_s, u"v"_s);
    letters.removeIf([](QChar c) { return c.isMark(); });
    return letters;
}

QStringList firstReadings(const QString &name)
{
    QStringList all;
    for (const QStringList &syllable : pinyinOfName(name).syllables)
        all.append(syllable.first());
    return all;
}

bool finds(const QString &typed, const PersonNames &person)
{
    return personMatches(personKeys(person), personQueryKeys(typed, u"CN"_s));
}

} // namespace

class TestPinyin : public QObject
{
    Q_OBJECT

private slots:
    void namesAreReadAsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("pinyin");
        QTest::newRow("plain") << u"苏晴"_s << u"su qing"_s;
        QTest::newRow("surname reading") << u"曾国强"_s << u"zeng guo qiang"_s;
        QTest::newRow("dan or shan") << u"单雄信"_s << u"shan xiong xin"_s;
        QTest::newRow("traditional") << u"單雄信"_s << u"shan xiong xin"_s;
        QTest::newRow("jie or xie") << u"解缙"_s << u"xie jin"_s;
        QTest::newRow("chou or qiu") << u"仇英"_s << u"qiu ying"_s;
        QTest::newRow("two-character surname") << u"尉迟敬德"_s << u"yu chi jing de"_s;
        QTest::newRow("umlaut") << u"吕布"_s << u"lv bu"_s;
        QTest::newRow("not the surname") << u"王曾"_s << u"wang ceng"_s;
        QTest::newRow("mixed with Latin") << u"David 李"_s << u"li"_s;
        QTest::newRow("no Chinese") << u"Anna Müller 😀"_s << QString();
        QTest::newRow("kana has no pinyin") << u"さくら"_s << QString();
    }

    void namesAreReadAsNames()
    {
        QFETCH(QString, name);
        QTEST(firstReadings(name).join(u' '), "pinyin");
    }

    void doubleSurnamesAreKnown()
    {
        QCOMPARE(pinyinOfName(u"欧阳娜娜"_s).surnameLength, 2);
        QCOMPARE(pinyinOfName(u"欧阳"_s).surnameLength, 1); // two characters are most likely surname and given name
        QCOMPARE(pinyinOfName(u"苏晴"_s).surnameLength, 1);
        QCOMPARE(pinyinOfName({}).surnameLength, 0);
    }

    void keysOfAName()
    {
        const QStringList keys = pinyinKeys(u"张一彤"_s);
        for (const QString &key : {u"zhangyitong"_s, u"zyt"_s, u"yitong"_s, u"zhangyt"_s, u"yitongzhang"_s})
            QVERIFY2(keys.contains(key), qPrintable(key));
        QCOMPARE(keys.first(), u"zhangyitong"_s);
        for (const QString &key : {u"lvbu"_s, u"lubu"_s, u"lyubu"_s, u"lb"_s})
            QVERIFY2(pinyinKeys(u"吕布"_s).contains(key), qPrintable(key));
        for (const QString &key : {u"zengle"_s, u"zengyue"_s, u"cengle"_s, u"zl"_s, u"zy"_s, u"cl"_s})
            QVERIFY2(pinyinKeys(u"曾乐"_s).contains(key), qPrintable(key));
        QVERIFY(pinyinKeys(u"Anna"_s).isEmpty());
    }

    void keysOfManyPolyphonesAreBoundedAndKeepTheLikeliest()
    {
        const QString name = u"单曾解仇乐重行长"_s;
        const QStringList keys = pinyinKeys(name, 48);
        QVERIFY(keys.size() <= 48);
        QCOMPARE(keys.first(), firstReadings(name).join(QString()));
        QVERIFY(pinyinKeys(u"重"_s.repeated(10'000)).size() <= 48);
    }

    void peopleAreFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("su");   // 苏晴
        QTest::addColumn<bool>("anna"); // Anna-Maria Müller
        const auto row = [](const QString &typed, bool su, bool anna) { QTest::newRow(qPrintable(typed)) << typed << su << anna; };
        row(u"suq"_s, true, false);
        row(u"Su Qing"_s, true, false);
        row(u"qing su"_s, true, false);
        row(u"sq"_s, true, false);
        row(u"SQ"_s, true, false);
        row(u"苏"_s, true, false);
        row(u"蘇晴"_s, true, false);
        row(u"晴"_s, true, false);
        row(u"qing"_s, true, false);
        row(u"uqing"_s, false, false);
        row(u"su.qing@ex"_s, true, false);
        row(u"@example.cn"_s, true, false);
        row(u"E-00042"_s, true, false);
        row(u"e42"_s, false, false);
        row(u"42"_s, true, false);
        row(u"138 0013"_s, true, false);
        row(u"+86 138 0013 8000"_s, true, false);
        row(u"８００１"_s, true, false);
        row(u"anna"_s, false, true);
        row(u"Muller"_s, false, true);
        row(u"Mueller"_s, false, true);
        row(u"Müller, Anna"_s, false, true);
        row(u"maria m"_s, false, true);
        row(u"amm"_s, false, true);
        row(u"0049 30 901820"_s, false, true);
        row(u"😀"_s, false, false);
        row(u"   "_s, false, false);
    }

    void peopleAreFound()
    {
        QFETCH(QString, typed);
        const PersonNames su{u"苏晴"_s, {}, u"su.qing@example.cn"_s, u"E-00042"_s, {{u"+8613800138000"_s, {}}, {{}, u"8001"_s}}};
        const PersonNames anna{u"Anna-Maria Müller"_s, {}, {}, {}, {{u"+4930901820"_s, {}}}};
        QTEST(finds(typed, su), "su");
        QTEST(finds(typed, anna), "anna");
    }

    void anyNameGivesFewCleanKeys()
    {
        QRandomGenerator random(13);
        for (int round = 0; round < 3000; ++round) {
            PersonNames person;
            for (QString *field : {&person.name, &person.otherName, &person.email, &person.number}) {
                for (int i = random.bounded(40); i > 0; --i)
                    *field += random.bounded(3) ? QChar(char16_t(0x4E00 + random.bounded(0x5000))) : QChar(char16_t(random.bounded(0x10000)));
            }
            const QStringList keys = personKeys(person);
            QVERIFY(keys.size() <= MaxPersonKeys);
            for (const QString &key : keys)
                QVERIFY2(!key.isEmpty() && !key.contains(u' ') && key == foldText(key), qPrintable(key));
        }
        QVERIFY(personKeys({}).isEmpty());
        QVERIFY(personKeys({QString(1'000'000, u'李'), {}, QString(1'000'000, u'a'), {}, {}}).size() <= MaxPersonKeys);
    }

    void surnamesHaveTheReadingUsedInNames()
    {
        QFile file(Folder + u"surname_readings.tsv"_s);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("shared/data/zh-pinyin is not there");
        int count = 0;
        QStringList wrong;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            const QString surname = line.section(u'\t', 0, 0);
            const QString expected = toneless(line.section(u'\t', 1)).trimmed();
            const PinyinName read = pinyinOfName(surname + u"明"_s);
            QStringList got;
            for (int i = 0; i < surname.size() && i < read.syllables.size(); ++i)
                got.append(read.syllables[i].first());
            if (got.join(u' ') != expected)
                wrong.append(surname + u' ' + expected + u" not "_s + got.join(u' '));
            ++count;
        }
        QVERIFY(count > 450);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
    }

    void modernReadingsAreAllKnown()
    {
        if (!QFile::exists(Folder + u"unihan_pinyin.tsv.gz"_s))
            QSKIP("shared/data/zh-pinyin is not there");
        QProcess gzip;
        gzip.start(u"gzip"_s, {u"-dc"_s, Folder + u"unihan_pinyin.tsv.gz"_s});
        QVERIFY(gzip.waitForFinished());
        int count = 0, several = 0;
        QStringList missing;
        const QStringList lines = QString::fromUtf8(gzip.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QStringList row = lines[i].split(u'\t');
            const QStringList readings = row[3].split(u' ', Qt::SkipEmptyParts);
            const uint code = row[0].mid(2).toUInt(nullptr, 16);
            if (readings.size() < 2 && (code < 0x4E00 || code > 0x9FA5))
                continue; // rare characters of one reading depend on ICU's age
            const PinyinName read = pinyinOfName(u"李"_s + row[1]);
            ++count;
            several += readings.size() > 1;
            for (const QString &reading : readings) {
                const QString plain = toneless(reading);
                if (read.syllables.size() < 2 || !read.syllables[1].contains(plain))
                    missing.append(row[1] + u' ' + plain);
            }
        }
        QVERIFY(count > 20'000 && several > 1300);
        QVERIFY2(missing.isEmpty(), qPrintable(QString::number(missing.size()) + u": "_s + missing.mid(0, 40).join(u"; "_s)));
    }
};

QTEST_GUILESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
