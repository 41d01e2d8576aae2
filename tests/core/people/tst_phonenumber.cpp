#include "core/people/phonenumber.h"

#include <QFile>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

bool finds(const QString &typed, const QString &stored)
{
    const auto number = parsePhoneNumber(stored, u"CN"_s);
    const QStringList keys = number ? phoneKeys(*number) : QStringList();
    for (const QString &wanted : phoneQueryKeys(typed, u"CN"_s)) {
        for (const QString &key : keys) {
            if (key.startsWith(wanted))
                return true;
        }
    }
    return false;
}

} // namespace

class TestPhoneNumber : public QObject
{
    Q_OBJECT

private slots:
    void readsEverySpelling_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("e164");
        QTest::addColumn<QString>("extension");
        const QString beijing = u"+861012345678"_s;
        QTest::newRow("blanks") << u"010 1234 5678"_s << beijing << QString();
        QTest::newRow("international") << u"+86 10 12345678"_s << beijing << QString();
        QTest::newRow("brackets") << u"(010)12345678"_s << beijing << QString();
        QTest::newRow("full width") << u"００８６－１０－１２３４５６７８"_s << beijing << QString();
        QTest::newRow("full-width brackets") << u"（０１０）１２３４５６７８"_s << beijing << QString();
        QTest::newRow("label") << u"电话：010-12345678"_s << beijing << QString();
        QTest::newRow("uri") << u"tel:+86-10-1234-5678"_s << beijing << QString();
        QTest::newRow("trunk 0 in brackets") << u"+86 (0)10 1234 5678"_s << beijing << QString();
        QTest::newRow("ext") << u"010 1234 5678 ext. 8001"_s << beijing << u"8001"_s;
        QTest::newRow("x") << u"010 1234 5678x8001"_s << beijing << u"8001"_s;
        QTest::newRow("hash") << u"010 1234 5678 #8001"_s << beijing << u"8001"_s;
        QTest::newRow("Chinese") << u"010-12345678转8001"_s << beijing << u"8001"_s;
        QTest::newRow("traditional Chinese") << u"010-12345678 分機 8001"_s << beijing << u"8001"_s;
        QTest::newRow("last dash") << u"010-12345678-8001"_s << beijing << u"8001"_s;
        QTest::newRow("mobile") << u"138 0013 8000"_s << u"+8613800138000"_s << QString();
        QTest::newRow("Arabic digits") << u"١٣٨٠٠١٣٨٠٠٠"_s << u"+8613800138000"_s << QString();
        QTest::newRow("400 number") << u"400-810-8888"_s << u"+864008108888"_s << QString();
        QTest::newRow("abroad") << u"+49 (0)30 901820"_s << u"+4930901820"_s << QString();
        QTest::newRow("abroad with 00") << u"0049 30 901820"_s << u"+4930901820"_s << QString();
        QTest::newRow("direction marks") << u"\u202A+86 10 12345678\u202C"_s << beijing << QString();
        QTest::newRow("internal") << u"8001"_s << QString() << u"8001"_s;
        QTest::newRow("internal, 3 digits") << u"110"_s << QString() << u"110"_s;
        QTest::newRow("internal, 5 digits") << u"80-012"_s << QString() << u"80012"_s;
        QTest::newRow("internal, named") << u"分机 8001"_s << QString() << u"8001"_s;
    }

    void readsEverySpelling()
    {
        QFETCH(QString, typed);
        const auto number = parsePhoneNumber(typed, u"CN"_s);
        QVERIFY2(number, qPrintable(number ? QString() : number.error().code));
        QTEST(number->e164, "e164");
        QTEST(number->extension, "extension");
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << u"  "_s << u"phone.empty"_s;
        QTest::newRow("letters") << u"1-800-FLOWERS"_s << u"phone.letters"_s;
        QTest::newRow("Chinese words") << u"问前台"_s << u"phone.letters"_s;
        QTest::newRow("emoji") << u"📞 010 1234 5678"_s << u"phone.letters"_s;
        QTest::newRow("two digits") << u"12"_s << u"phone.too_short"_s;
        QTest::newRow("local number") << u"1234 5678"_s << u"phone.area_missing"_s;
        QTest::newRow("too long") << u"+86 10 1234 5678 1234"_s << u"phone.too_long"_s;
        QTest::newRow("endless") << QString(5000, u'7') << u"phone.too_long"_s;
        QTest::newRow("no such country") << u"+999 12345678"_s << u"phone.unreadable"_s;
        QTest::newRow("punctuation") << u"---"_s << u"phone.too_short"_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, typed);
        const auto number = parsePhoneNumber(typed, u"CN"_s);
        QVERIFY(!number);
        QTEST(number.error().code, "code");
        QCOMPARE(number.error().kind, ErrorKind::Invalid);
        QCOMPARE(number.error().field, u"phone"_s);
    }

    void regionDecidesWhatANumberWithoutCountryMeans()
    {
        QCOMPARE(parsePhoneNumber(u"030 901820"_s, u"DE"_s)->e164, u"+4930901820"_s);
        QCOMPARE(parsePhoneNumber(u"(201) 555-0123"_s, u"us"_s)->e164, u"+12015550123"_s);
        QCOMPARE(parsePhoneNumber(u"0086 10 12345678"_s, u"US"_s)->e164, u"+861012345678"_s);
        QVERIFY(!parsePhoneNumber(u"010 1234 5678"_s, u""_s));
    }

    void unassignedRangesAreKeptButSaidSo()
    {
        const auto number = parsePhoneNumber(u"+86 19912345678"_s, u"CN"_s);
        QVERIFY(number && number->assigned);
        const auto unknown = parsePhoneNumber(u"+1 555 555 0100"_s, u"CN"_s);
        QVERIFY(unknown);
        QVERIFY(!unknown->assigned);
    }

    void showsAsPeopleWriteItAndReadsItBack()
    {
        for (const QString &typed : {u"010 12345678 转 8001"_s, u"13800138000"_s, u"+49 30 901820"_s, u"8001"_s}) {
            const auto number = parsePhoneNumber(typed, u"CN"_s);
            QVERIFY(number);
            QCOMPARE(*parsePhoneNumber(displayPhoneNumber(*number, u"CN"_s), u"CN"_s), *number);
        }
        QCOMPARE(displayPhoneNumber({u"+861012345678"_s, u"8001"_s}, u"CN"_s), u"010 1234 5678 #8001"_s);
        QCOMPARE(displayPhoneNumber({u"+861012345678"_s, {}}, u"DE"_s), u"+86 10 1234 5678"_s);
        QCOMPARE(displayPhoneNumber({{}, u"8001"_s}, u"CN"_s), u"8001"_s);
    }

    void anySpellingFindsTheNumberInAnyOther()
    {
        const QStringList spellings{u"010 1234 5678"_s, u"+86 10 12345678"_s, u"(010)12345678"_s, u"００８６１０１２３４５６７８"_s,
                                    u"86-10-12345678"_s, u"010-12345678-8001"_s};
        for (const QString &stored : spellings) {
            for (const QString &typed : spellings)
                QVERIFY2(finds(typed, stored), qPrintable(typed + u" / "_s + stored));
            QVERIFY(finds(u"12345678"_s, stored)); // without the area
            QVERIFY(finds(u"2345678"_s, stored));  // last seven digits
            QVERIFY(finds(u"010 123"_s, stored));  // while typing
            QVERIFY(!finds(u"12345679"_s, stored));
            QVERIFY(!finds(u"45678"_s, stored));
        }
        QVERIFY(finds(u"8001"_s, u"010-12345678-8001"_s));
        QVERIFY(finds(u"分机8001"_s, u"8001"_s));
        QVERIFY(!finds(u"打印机"_s, u"8001"_s));
    }

    void everyRegionsExamplesRead()
    {
        QFile file(QStringLiteral(FRONTDESK_SOURCE_DIR "/../shared/data/names-phones/phone_examples_by_region.csv"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("shared/data/names-phones is not there");
        file.readLine();
        int read = 0;
        while (!file.atEnd()) {
            const QList<QString> row = QString::fromUtf8(file.readLine()).trimmed().split(u',');
            QCOMPARE(row.size(), 6);
            const QString region = row[0], e164 = row[3], national = row[4], international = row[5];
            const auto abroad = parsePhoneNumber(international, u"CN"_s);
            QVERIFY2(abroad && abroad->e164 == e164, qPrintable(international));
            const auto atHome = parsePhoneNumber(national, region);
            QVERIFY2(atHome, qPrintable(national));
            if (atHome->e164.isEmpty()) { // small islands have numbers as short as an extension
                QVERIFY(atHome->extension.size() <= 5);
            } else {
                QCOMPARE(atHome->e164, e164);
                QVERIFY(atHome->assigned);
                QVERIFY(atHome->extension.isEmpty());
            }
            QVERIFY(phoneKeys(*abroad).contains(e164.mid(1)));
            ++read;
        }
        QVERIFY2(read > 900, qPrintable(QString::number(read)));
    }
};

QTEST_GUILESS_MAIN(TestPhoneNumber)
#include "tst_phonenumber.moc"
