#include "tests/support/testkey.h"
#include "ui/ticket/drafts.h"

#include <QDir>
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
    void aHalfWrittenLastEditIsLeftOut();
    void unbrokenTypingIsWrittenAllTheSame();
    void aKeyIntoFiveMegabytesCostsALine();
    void pairsOfSurrogatesSurviveEdits();
    void droppedTextsDoNotComeBack();
    void theFileIsItsOwnersAlone();
    void aSecondProgramWritesBesideAndIsTakenOver();
    void followingAnotherKeyKeepsWhatWasTyped();
    void twoWindowsOfOneTicketKeepTwoTexts();
    void twoProgramsWithOneTicketKeepBothTexts();
    void ofAFileThatWasCutOffEverythingBeforeIsThere();
    void aFlippedBitLosesNothingBeforeItAndNothingBehindIt();
    void nobodyElseReadsThem();
    void plainFilesAreTakenOverOnceAndRemoved();

private:
    QString file() const { return m_folder->filePath(u"sub/drafts"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// What a reading of the same bytes gives while the first object still lives, as after kill -9.
static QString readElsewhere(const QString &file, const QString &key)
{
    QTemporaryDir other;
    const QString copy = other.filePath(u"copy"_s);
    QFile::copy(file, copy);
    return TextDrafts(copy, testKey()).text(key);
}

void DraftsTest::aTextIsOnDiskWithoutAnOrderlyEnd()
{
    TextDrafts drafts(file(), testKey());
    drafts.put(u"ticket:1:text"_s, u"Dear Mr Köhler,\n您好"_s);
    drafts.put(u"ticket:1:text"_s, u"Dear Ms Köhler,\n您好，"_s);
    QCOMPARE(readElsewhere(file(), u"ticket:1:text"_s), u"Dear Ms Köhler,\n您好，"_s);
}

void DraftsTest::aHalfWrittenLastEditIsLeftOut()
{
    {
        TextDrafts drafts(file(), testKey());
        drafts.put(u"a"_s, u"whole"_s);
    }
    QFile torn(file());
    QVERIFY(torn.open(QIODevice::Append));
    torn.write("\xfd" "FDrec" "\x01\xfe" "half");
    torn.close();
    TextDrafts again(file(), testKey());
    QCOMPARE(again.text(u"a"_s), u"whole"_s);
    again.put(u"a"_s, u"whole again"_s);
    QCOMPARE(readElsewhere(file(), u"a"_s), u"whole again"_s);
}

void DraftsTest::unbrokenTypingIsWrittenAllTheSame()
{
    TextDrafts drafts(file(), testKey());
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
    TextDrafts drafts(file(), testKey());
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
    TextDrafts drafts(file(), testKey());
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
        TextDrafts drafts(file(), testKey());
        drafts.put(u"a"_s, u"sent"_s);
        drafts.put(u"b"_s, u"kept"_s);
        drafts.drop(u"a"_s);
    }
    TextDrafts again(file(), testKey());
    QCOMPARE(again.keys(), QStringList{u"b"_s});
}

void DraftsTest::theFileIsItsOwnersAlone()
{
    TextDrafts drafts(file(), testKey());
    drafts.put(u"a"_s, u"secret"_s);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(file()) & others));
}

void DraftsTest::aSecondProgramWritesBesideAndIsTakenOver()
{
    // Two objects stand for two programs: the first holds the lock.
    auto first = std::make_unique<TextDrafts>(file(), testKey());
    first->put(u"a"_s, u"first"_s);
    auto second = std::make_unique<TextDrafts>(file(), testKey());
    second->put(u"b"_s, u"second"_s);
    first->put(u"a"_s, u"first still writes"_s);
    first.reset();
    second.reset();
    TextDrafts third(file(), testKey());
    QCOMPARE(third.text(u"a"_s), u"first still writes"_s);
    QCOMPARE(third.text(u"b"_s), u"second"_s);
}

void DraftsTest::followingAnotherKeyKeepsWhatWasTyped()
{
    TextDrafts drafts(file(), testKey());
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
        TextDrafts drafts(file(), testKey());
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
    TextDrafts drafts(file(), testKey());
    QPlainTextEdit edit;
    drafts.follow(&edit, u"ticket:1"_s);
    QCOMPARE(edit.toPlainText(), u"Dear Ms Su, it works.\n\nCall Wang first."_s);
    QCOMPARE(drafts.keys(), QStringList{u"ticket:1"_s});
    QCOMPARE(readElsewhere(file(), u"ticket:1"_s), edit.toPlainText());
}

void DraftsTest::twoProgramsWithOneTicketKeepBothTexts()
{
    auto first = std::make_unique<TextDrafts>(file(), testKey());
    auto second = std::make_unique<TextDrafts>(file(), testKey());
    first->put(u"ticket:1"_s, u"The first text"_s);
    second->put(u"ticket:1"_s, u"Another"_s);
    second->put(u"ticket:1"_s, u"Wholly different"_s);
    first.reset();
    second.reset();
    TextDrafts third(file(), testKey());
    QPlainTextEdit edit;
    third.follow(&edit, u"ticket:1"_s);
    QCOMPARE(edit.toPlainText(), u"The first text\n\nWholly different"_s);
}

namespace {

/// A file into which a text was typed letter by letter: its bytes, and where each edit of it ended.
struct Typed
{
    QByteArray bytes;
    QList<qint64> ends;
};

Typed typed(const QString &file, const QString &text)
{
    Typed all;
    TextDrafts drafts(file, testKey());
    for (qsizetype i = 1; i <= text.size(); ++i) {
        drafts.put(u"a"_s, text.first(i));
        all.ends += QFileInfo(file).size();
    }
    QFile read(file);
    if (read.open(QIODevice::ReadOnly))
        all.bytes = read.readAll();
    return all;
}

const QString c_sentence = u"Kein Toner, 三楼"_s;

} // namespace

void DraftsTest::ofAFileThatWasCutOffEverythingBeforeIsThere()
{
    const Typed whole = typed(file(), c_sentence);
    QCOMPARE(whole.ends.size(), c_sentence.size());
    for (qsizetype cut = 0; cut <= whole.bytes.size(); cut += 29) {
        QTemporaryDir folder;
        QFile part(folder.filePath(u"cut"_s));
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write(whole.bytes.first(cut));
        part.close();
        const auto before = std::count_if(whole.ends.cbegin(), whole.ends.cend(), [&](qint64 end) { return end <= cut; });
        QCOMPARE(TextDrafts(part.fileName(), testKey()).text(u"a"_s), c_sentence.first(before));
        QCOMPARE(QDir(folder.path()).entryList({u"*damaged*"_s}, QDir::Files).size(), 0); // what a killed program leaves is no damage
    }
}

void DraftsTest::aFlippedBitLosesNothingBeforeItAndNothingBehindIt()
{
    const Typed whole = typed(file(), c_sentence);
    for (qsizetype at = 0; at < whole.bytes.size(); at += 43) {
        QTemporaryDir folder;
        QByteArray bytes = whole.bytes;
        bytes[at] = char(bytes.at(at) ^ (1 << (at % 8)));
        QFile changed(folder.filePath(u"flipped"_s));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(bytes);
        changed.close();
        const auto hit = std::count_if(whole.ends.cbegin(), whole.ends.cend(), [&](qint64 end) { return end <= at; }); // the edit that is lost
        const TextDrafts drafts(changed.fileName(), testKey());
        const QString behind = c_sentence.sliced(hit + 1);
        if (hit == 0) {
            QCOMPARE(drafts.text(u"a"_s), behind);
        } else {
            QCOMPARE(drafts.text(u"a"_s), c_sentence.first(hit));
            QCOMPARE(drafts.text(u"a#2"_s), behind);
        }
        // The bytes are set aside unless they are the file's end.
        QCOMPARE(QDir(folder.path()).entryList({u"*damaged*"_s}, QDir::Files).size(), hit == c_sentence.size() - 1 ? 0 : 1);
    }
}

void DraftsTest::nobodyElseReadsThem()
{
    {
        TextDrafts drafts(file(), testKey());
        drafts.put(u"ticket:1:text"_s, u"The password is swordfish."_s);
    }
    QFile raw(file());
    QVERIFY(raw.open(QIODevice::ReadOnly));
    const QByteArray bytes = raw.readAll();
    QVERIFY(!bytes.isEmpty() && !bytes.contains("swordfish") && !bytes.contains("ticket:1"));
    const QString copy = m_folder->filePath(u"copy"_s);
    QVERIFY(QFile::copy(file(), copy));
    QCOMPARE(TextDrafts(copy, SealKey::random()).keys(), QStringList());
    // Without a key nothing is written, and the screen is told.
    TextDrafts none(m_folder->filePath(u"none"_s), {});
    QSignalSpy failed(&none, &TextDrafts::writeFailed);
    none.put(u"a"_s, u"text"_s);
    QCOMPARE(failed.size(), 1);
    QVERIFY(!none.writeError().isEmpty());
}

void DraftsTest::plainFilesAreTakenOverOnceAndRemoved()
{
    const QString plain = m_folder->filePath(u"old.jsonl"_s);
    const auto write = [](const QString &path, const QByteArray &lines) {
        QFile old(path);
        return old.open(QIODevice::WriteOnly) && old.write(lines) == lines.size();
    };
    QVERIFY(write(plain, R"({"add":"Dear M","at":0,"drop":0,"key":"ticket:1:text"}
{"add":"s","at":6,"drop":0,"key":"ticket:1:text"}
{"add":"sent","at":0,"drop":0,"key":"ticket:2:text"}
{"add":"","at":0,"drop":4,"key":"ticket:2:text"}
{"add":"half","at")"));
    QVERIFY(write(plain + u".2"_s, R"({"add":"Elsewhere","at":0,"drop":0,"key":"ticket:1:text"}
)"));
    {
        TextDrafts drafts(file(), testKey());
        drafts.put(u"ticket:3:text"_s, u"new"_s);
        drafts.takePlain(plain);
        QCOMPARE(drafts.text(u"ticket:1:text"_s), u"Dear Ms"_s);
        QCOMPARE(drafts.text(u"ticket:1:text#2"_s), u"Elsewhere"_s);
        QCOMPARE(drafts.keys().size(), 3);
        QVERIFY(!QFile::exists(plain) && !QFile::exists(plain + u".2"_s));
        drafts.takePlain(plain);
        QCOMPARE(drafts.keys().size(), 3);
    }
    TextDrafts again(file(), testKey());
    QCOMPARE(again.text(u"ticket:1:text"_s), u"Dear Ms"_s);
    QCOMPARE(again.text(u"ticket:3:text"_s), u"new"_s);
}

QTEST_MAIN(DraftsTest)
#include "tst_drafts.moc"
