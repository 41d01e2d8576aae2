#include "ui/ticket/drafts.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace frontdesk;
using namespace Qt::StringLiterals;

class DraftsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aTextIsOnDiskWithoutAnOrderlyEnd();
    void aHalfWrittenLastLineIsLeftOut();
    void unbrokenTypingIsWrittenAllTheSame();
    void aKeyIntoFiveMegabytesCostsALine();
    void pairsOfSurrogatesSurviveEdits();
    void droppedTextsDoNotComeBack();
    void theFileIsItsOwnersAlone();
    void aSecondProgramWritesBesideAndIsTakenOver();
    void followingAnotherKeyKeepsWhatWasTyped();
    void twoWindowsOfOneTicketKeepTwoTexts();
    void twoProgramsWithOneTicketKeepBothTexts();

private:
    QString file() const { return m_folder->filePath(u"sub/drafts.jsonl"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// What a reading of the same bytes gives while the first object still lives, as after kill -9.
static QString readElsewhere(const QString &file, const QString &key)
{
    QTemporaryDir other;
    const QString copy = other.filePath(u"copy.jsonl"_s);
    QFile::copy(file, copy);
    return TextDrafts(copy).text(key);
}

void DraftsTest::aTextIsOnDiskWithoutAnOrderlyEnd()
{
    TextDrafts drafts(file());
    drafts.put(u"ticket:1:text"_s, u"Dear Mr Köhler,\n您好"_s);
    drafts.put(u"ticket:1:text"_s, u"Dear Ms Köhler,\n您好，"_s);
    QCOMPARE(readElsewhere(file(), u"ticket:1:text"_s), u"Dear Ms Köhler,\n您好，"_s);
}

void DraftsTest::aHalfWrittenLastLineIsLeftOut()
{
    {
        TextDrafts drafts(file());
        drafts.put(u"a"_s, u"whole"_s);
    }
    QFile torn(file());
    QVERIFY(torn.open(QIODevice::Append));
    torn.write("{\"key\":\"a\",\"at\":5,\"dr");
    torn.close();
    TextDrafts again(file());
    QCOMPARE(again.text(u"a"_s), u"whole"_s);
    again.put(u"a"_s, u"whole again"_s);
    QCOMPARE(readElsewhere(file(), u"a"_s), u"whole again"_s);
}

void DraftsTest::unbrokenTypingIsWrittenAllTheSame()
{
    TextDrafts drafts(file());
    QPlainTextEdit edit;
    drafts.follow(&edit, u"a"_s);
    QSignalSpy saved(&drafts, &TextDrafts::saved);
    // Keys that never pause for as long as the delay: a timer that each key restarts would never fire.
    QTimer keys;
    connect(&keys, &QTimer::timeout, &edit, [&edit] { edit.insertPlainText(u"x"_s); });
    keys.start(10);
    QVERIFY(saved.wait(5000));
    QVERIFY(!readElsewhere(file(), u"a"_s).isEmpty());
}

void DraftsTest::aKeyIntoFiveMegabytesCostsALine()
{
    TextDrafts drafts(file());
    QString text(5 << 20, u'文');
    drafts.put(u"a"_s, text);
    const qint64 before = QFileInfo(file()).size();
    text.insert(text.size() / 2, u'字');
    drafts.put(u"a"_s, text);
    QVERIFY(QFileInfo(file()).size() - before < 200);
    QCOMPARE(readElsewhere(file(), u"a"_s), text);
}

void DraftsTest::pairsOfSurrogatesSurviveEdits()
{
    TextDrafts drafts(file());
    // The two of each pair share one half.
    drafts.put(u"a"_s, u"ok 😀"_s);
    drafts.put(u"a"_s, u"ok 😁"_s);
    QCOMPARE(readElsewhere(file(), u"a"_s), u"ok 😁"_s);
    drafts.put(u"a"_s, u"ok 🙁"_s);
    drafts.put(u"a"_s, u"ok 🚁"_s);
    QCOMPARE(readElsewhere(file(), u"a"_s), u"ok 🚁"_s);
}

void DraftsTest::droppedTextsDoNotComeBack()
{
    {
        TextDrafts drafts(file());
        drafts.put(u"a"_s, u"sent"_s);
        drafts.put(u"b"_s, u"kept"_s);
        drafts.drop(u"a"_s);
    }
    TextDrafts again(file());
    QCOMPARE(again.keys(), QStringList{u"b"_s});
}

void DraftsTest::theFileIsItsOwnersAlone()
{
    TextDrafts drafts(file());
    drafts.put(u"a"_s, u"secret"_s);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(file()) & others));
}

void DraftsTest::aSecondProgramWritesBesideAndIsTakenOver()
{
    // Two objects stand for two programs: the first holds the lock.
    auto first = std::make_unique<TextDrafts>(file());
    first->put(u"a"_s, u"first"_s);
    auto second = std::make_unique<TextDrafts>(file());
    second->put(u"b"_s, u"second"_s);
    first->put(u"a"_s, u"first still writes"_s);
    first.reset();
    second.reset();
    TextDrafts third(file());
    QCOMPARE(third.text(u"a"_s), u"first still writes"_s);
    QCOMPARE(third.text(u"b"_s), u"second"_s);
}

void DraftsTest::followingAnotherKeyKeepsWhatWasTyped()
{
    TextDrafts drafts(file());
    QPlainTextEdit edit;
    drafts.follow(&edit, u"ticket:1"_s);
    edit.setPlainText(u"half a sentence"_s); // the timer has not fired yet
    drafts.follow(&edit, u"ticket:2"_s);
    QCOMPARE(edit.toPlainText(), QString());
    drafts.follow(&edit, u"ticket:1"_s);
    QCOMPARE(edit.toPlainText(), u"half a sentence"_s);
}

void DraftsTest::twoWindowsOfOneTicketKeepTwoTexts()
{
    {
        TextDrafts drafts(file());
        QPlainTextEdit one, other;
        drafts.follow(&one, u"ticket:1"_s);
        one.setPlainText(u"Dear Ms Su,"_s);
        drafts.flush();
        drafts.follow(&other, u"ticket:1"_s);
        QCOMPARE(other.toPlainText(), QString()); // not a copy that would be sent twice
        QVERIFY(drafts.keyOf(&one) != drafts.keyOf(&other));
        other.setPlainText(u"Call Wang first."_s);
        one.setPlainText(u"Dear Ms Su, it works."_s);
        drafts.flush();
        QCOMPARE(drafts.text(drafts.keyOf(&one)), u"Dear Ms Su, it works."_s);
        QCOMPARE(drafts.text(drafts.keyOf(&other)), u"Call Wang first."_s);
        // One is sent: the other stays.
        drafts.drop(drafts.keyOf(&one));
        QCOMPARE(drafts.text(drafts.keyOf(&other)), u"Call Wang first."_s);
        drafts.put(drafts.keyOf(&one), u"Dear Ms Su, it works."_s);
    }
    // After the next start one window shows both.
    TextDrafts drafts(file());
    QPlainTextEdit edit;
    drafts.follow(&edit, u"ticket:1"_s);
    QCOMPARE(edit.toPlainText(), u"Dear Ms Su, it works.\n\nCall Wang first."_s);
    QCOMPARE(drafts.keys(), QStringList{u"ticket:1"_s});
    QCOMPARE(readElsewhere(file(), u"ticket:1"_s), edit.toPlainText());
}

void DraftsTest::twoProgramsWithOneTicketKeepBothTexts()
{
    auto first = std::make_unique<TextDrafts>(file());
    auto second = std::make_unique<TextDrafts>(file());
    first->put(u"ticket:1"_s, u"The first text"_s);
    second->put(u"ticket:1"_s, u"Another"_s);
    second->put(u"ticket:1"_s, u"Wholly different"_s);
    first.reset();
    second.reset();
    TextDrafts third(file());
    QPlainTextEdit edit;
    third.follow(&edit, u"ticket:1"_s);
    QCOMPARE(edit.toPlainText(), u"The first text\n\nWholly different"_s);
}

QTEST_MAIN(DraftsTest)
#include "tst_drafts.moc"
