#include "core/interaction/callernumber.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace frontdesk;

/// What other programs say about who calls.
class TestCallerNumber : public QObject
{
    Q_OBJECT
private slots:
    void aNumberIsTakenInAnySpelling_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("number");
        QTest::newRow("as dialled") << u"+8613800138000"_s << u"+8613800138000"_s;
        QTest::newRow("blanks and dashes") << u" +86 138-0013-8000 "_s << u"+86 138-0013-8000"_s;
        QTest::newRow("full width") << u"＋８６　１３８００１３８０００"_s << u"+86 13800138000"_s;
        QTest::newRow("Arabic digits") << u"٠١٢٣٤٥"_s << u"012345"_s;
        QTest::newRow("brackets") << u"(010) 1234 5678"_s << u"(010) 1234 5678"_s;
        QTest::newRow("extension alone") << u"6142"_s << u"6142"_s;
        QTest::newRow("with an extension") << u"010 12345678 转 8001"_s << u"010 12345678 转 8001"_s;
        QTest::newRow("tel") << u"tel:+8613800138000;phone-context=example.com"_s << u"+8613800138000"_s;
        QTest::newRow("tel with ext") << u"tel:+861012345678;ext=8001"_s << u"+861012345678 ext 8001"_s;
        QTest::newRow("sip") << u"sip:+8613800138000@pbx.example;transport=udp"_s << u"+8613800138000"_s;
        QTest::newRow("escaped sip") << u"sip:%2B8613800138000@pbx.example"_s << u"+8613800138000"_s;
        QTest::newRow("withheld") << u"Anonymous"_s << u""_s;
        QTest::newRow("withheld sip") << u"sip:anonymous@anonymous.invalid"_s << u""_s;
    }
    void aNumberIsTakenInAnySpelling()
    {
        QFETCH(QString, given);
        const auto number = callerNumber(given);
        QVERIFY(number);
        QTEST(*number, "number");
    }

    void whatIsNoNumberIsRefused_data()
    {
        QTest::addColumn<QString>("given");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blank") << u"   "_s;
        QTest::newRow("words") << u"suqing"_s;
        QTest::newRow("letters in a number") << u"+86138O0138000"_s;
        QTest::newRow("two digits") << u"12"_s;
        QTest::newRow("signs only") << u"+---()"_s;
        QTest::newRow("an option") << u"--demo"_s;
        QTest::newRow("a command") << u"138001;rm -rf ~"_s;
        QTest::newRow("a line more") << u"13800138000\n{\"call\":1}x"_s;
        QTest::newRow("a sign that steers a terminal") << u"13800\x1b[2J138000"_s;
        QTest::newRow("text that runs the other way") << u"13800\u202e138000"_s;
        QTest::newRow("an end of text") << u"13800"_s + QChar(0) + u"138000"_s;
        QTest::newRow("too many digits") << QString(33, u'1');
        QTest::newRow("huge") << QString(5 << 20, u'1');
        QTest::newRow("markup") << u"<b>13800138000</b>"_s;
        QTest::newRow("another address") << u"https://example.com/13800138000"_s;
        QTest::newRow("a person's sip address") << u"sip:alice@example.com"_s;
    }
    void whatIsNoNumberIsRefused()
    {
        QFETCH(QString, given);
        QVERIFY(!callerNumber(given));
    }

    void aLinkGivesItsNumber_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("number");
        QTest::newRow("plain") << u"frontdesk://call?number=+8613800138000"_s << u"+8613800138000"_s;
        QTest::newRow("with a path") << u"frontdesk://call/?number=6142"_s << u"6142"_s;
        QTest::newRow("escaped") << u"frontdesk://call?number=%2B86%20138%200013%208000"_s << u"+86 138 0013 8000"_s;
        QTest::newRow("blanks as a form writes them") << u"frontdesk://call?number=+86+138+0013+8000"_s << u"+86 138 0013 8000"_s;
        QTest::newRow("capitals") << u"FRONTDESK://CALL?number=6142"_s << u"6142"_s;
    }
    void aLinkGivesItsNumber()
    {
        QFETCH(QString, link);
        const auto number = callerNumberOfUrl(link);
        QVERIFY(number);
        QTEST(*number, "number");
    }

    void everyOtherLinkIsRefused_data()
    {
        QTest::addColumn<QString>("link");
        for (const char *link : {"", "frontdesk:", "frontdesk://", "frontdesk://call", "frontdesk://call?", "frontdesk://call?number=", "frontdesk://call?number=abc",
                                 "frontdesk://call?phone=13800138000", "frontdesk://call?number=13800138000&number=13800138001",
                                 "frontdesk://call?number=13800138000&desk=sqlite:///etc/passwd", "frontdesk://open?number=13800138000",
                                 "frontdesk://call/../../x?number=13800138000", "frontdesk://user:secret@call?number=13800138000", "frontdesk://call:80?number=13800138000",
                                 "frontdesk://call?number=13800138000#x", "frontdesk:call?number=13800138000", "https://call?number=13800138000",
                                 "file:///call?number=13800138000", "frontdesk://call?number=%00138001", "frontdesk://call?number=--demo"})
            QTest::newRow(link) << QString::fromLatin1(link);
        QTest::newRow("huge") << u"frontdesk://call?number="_s + QString(100'000, u'1');
    }
    void everyOtherLinkIsRefused()
    {
        QFETCH(QString, link);
        QVERIFY(!callerNumberOfUrl(link));
    }
};

QTEST_GUILESS_MAIN(TestCallerNumber)
#include "tst_callernumber.moc"
