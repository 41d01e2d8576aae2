#include "core/offline/offlineplace.h"
#include "core/offline/sealedlog.h"

#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray c_purpose = "test";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSeal : public QObject
{
    Q_OBJECT
private slots:
    void whatIsSealedOpensWithItsKeyAndPurposeOnly();
    void aLogGivesBackWhatWasAppended();
    void aLogCutAtAnyByteGivesEveryRecordBefore();
    void anyFlippedBitCostsAtMostTheRecordItIsIn();
    void foreignBytesBetweenRecordsAreNamedAndPassedOver();
    void aLogOfAnotherKeyIsDamageAndNotContent();
    void theKeyComesBackByPasswordAndByKeychain();
    void aNewPasswordOpensFromThenOnWhereTheKeychainHelps();
    void withoutPasswordAndKeychainTheKeyLiesBesideReadableByItsOwner();
    void aPlaceThatCannotBeOpenedStaysAndAnotherIsUsed();
};

void TestSeal::whatIsSealedOpensWithItsKeyAndPurposeOnly()
{
    const SealKey key = SealKey::random();
    const QByteArray text = "a caller’s words";
    const QByteArray once = sealed(key, text, c_purpose);
    QVERIFY(!once.contains("caller"));
    QVERIFY(once != sealed(key, text, c_purpose)); // a nonce of its own
    QCOMPARE(unsealed(key, once, c_purpose).value_or(QByteArray()), text);
    QVERIFY(!unsealed(key, once, "another"));
    QVERIFY(!unsealed(SealKey::random(), once, c_purpose));
    QVERIFY(!unsealed(SealKey(), once, c_purpose));
    for (qsizetype bit = 0; bit < once.size() * 8; ++bit) {
        QByteArray flipped = once;
        flipped[bit / 8] = char(flipped.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY(!unsealed(key, flipped, c_purpose));
    }
    QCOMPARE(unsealed(key, sealed(key, {}, c_purpose), c_purpose).value_or(QByteArray("?")), QByteArray());
}

void TestSeal::aLogGivesBackWhatWasAppended()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sub/log"_s);
    const SealKey key = SealKey::random();
    const QList<QByteArray> records{"one", "", QByteArray(100'000, 'x'), "four"};
    {
        SealedLog log(path, key, c_purpose);
        QCOMPARE(log.read()->records, QList<QByteArray>());
        for (const QByteArray &record : records)
            QVERIFY(log.append(record, true));
        QCOMPARE(log.read()->records, records);
    }
    SealedLog again(path, key, c_purpose);
    QCOMPARE(again.read()->records, records);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
    QVERIFY(again.append("five", false));
    QVERIFY(again.replace({"six"}));
    QVERIFY(again.append("seven", true));
    QCOMPARE(again.read()->records, QList<QByteArray>({"six", "seven"}));
}

void TestSeal::aLogCutAtAnyByteGivesEveryRecordBefore()
{
    QTemporaryDir folder;
    const SealKey key = SealKey::random();
    SealedLog log(folder.filePath(u"log"_s), key, c_purpose);
    const QList<QByteArray> records{"one", "two and more", "three"};
    QList<qsizetype> ends{0};
    for (const QByteArray &record : records) {
        QVERIFY(log.append(record, false));
        ends += contentOf(log.path()).size();
    }
    const QByteArray whole = contentOf(log.path());
    for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
        const auto content = SealedLog::parse(QByteArrayView(whole).first(cut), key, c_purpose);
        const qsizetype complete = std::count_if(ends.cbegin() + 1, ends.cend(), [&](qsizetype end) { return end <= cut; });
        QCOMPARE(content.records, records.first(complete));
        const qsizetype left = cut - ends.at(complete);
        QCOMPARE(content.damaged.size(), left > 0 ? 1 : 0);
        if (left > 0)
            QCOMPARE(content.damaged.first().bytes, whole.mid(ends.at(complete), left));
    }
}

void TestSeal::anyFlippedBitCostsAtMostTheRecordItIsIn()
{
    QTemporaryDir folder;
    const SealKey key = SealKey::random();
    SealedLog log(folder.filePath(u"log"_s), key, c_purpose);
    const QList<QByteArray> records{"one", "two and more", "three"};
    QList<qsizetype> ends;
    for (const QByteArray &record : records) {
        QVERIFY(log.append(record, false));
        ends += contentOf(log.path()).size();
    }
    const QByteArray whole = contentOf(log.path());
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray flipped = whole;
        flipped[bit / 8] = char(flipped.at(bit / 8) ^ (1 << (bit % 8)));
        const qsizetype hurt = std::count_if(ends.cbegin(), ends.cend(), [&](qsizetype end) { return end <= bit / 8; });
        QList<QByteArray> expected = records;
        expected.removeAt(hurt);
        const auto content = SealedLog::parse(flipped, key, c_purpose);
        QCOMPARE(content.records, expected);
        QVERIFY(!content.damaged.isEmpty());
    }
}

void TestSeal::foreignBytesBetweenRecordsAreNamedAndPassedOver()
{
    QTemporaryDir folder;
    const SealKey key = SealKey::random();
    const QString path = folder.filePath(u"log"_s);
    const QByteArray foreign = QByteArray("\xfd" "FDrec" "\x01\xfe", 8) + QByteArray(100, '\xff') + "rubbish"; // a marker with an endless length
    {
        SealedLog log(path, key, c_purpose);
        QVERIFY(log.append("one", false));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(foreign);
    file.close();
    SealedLog log(path, key, c_purpose);
    QVERIFY(log.append("two", false));
    const auto content = log.read();
    QVERIFY(content);
    QCOMPARE(content->records, QList<QByteArray>({"one", "two"}));
    QCOMPARE(content->damaged.size(), 1);
    QCOMPARE(content->damaged.first().bytes, foreign);
}

void TestSeal::aLogOfAnotherKeyIsDamageAndNotContent()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"log"_s);
    SealedLog log(path, SealKey::random(), c_purpose);
    QVERIFY(log.append("one", false));
    const auto content = SealedLog(path, SealKey::random(), c_purpose).read();
    QVERIFY(content && content->records.isEmpty());
    QCOMPARE(content->damaged.size(), 1);
    QCOMPARE(content->damaged.first().bytes, contentOf(path));
    // Without a key nothing is written that nobody could read again.
    QVERIFY(!SealedLog(folder.filePath(u"none"_s), SealKey(), c_purpose).append("one", false));
    QVERIFY(!SealedLog(path, SealKey(), c_purpose).replace({"one"}));
    QCOMPARE(SealedLog::parse(contentOf(path), SealKey(), c_purpose).records.size(), 0);
}

void TestSeal::theKeyComesBackByPasswordAndByKeychain()
{
    QTemporaryDir root;
    const QString folder = offlineFolder(root.path(), u"postgresql://desk/one"_s, u"chen"_s);
    QVERIFY(folder != offlineFolder(root.path(), u"postgresql://desk/one"_s, u"lin"_s));
    QCOMPARE(reopenOfflinePlace(folder, {}, u"secret enough"_s).error().code, u"offline.none"_s);
    const auto made = openOfflinePlace(folder, {}, true, u"secret enough"_s);
    QVERIFY(made);
    QVERIFY(made->wantsKeychain);
    QVERIFY(made->guard == OfflinePlace::Guard::Password);
    QVERIFY(!contentOf(folder + u"/key.json"_s).contains(made->key.bytes().toBase64()));

    const auto byPassword = reopenOfflinePlace(folder, {}, u"secret enough"_s);
    QVERIFY(byPassword);
    QCOMPARE(byPassword->key.bytes(), made->key.bytes());
    const auto byKeychain = reopenOfflinePlace(folder, made->key.bytes(), {});
    QVERIFY(byKeychain);
    QVERIFY(byKeychain->guard == OfflinePlace::Guard::Keychain);
    QCOMPARE(reopenOfflinePlace(folder, {}, u"another"_s).error().code, u"offline.locked"_s);
    QCOMPARE(reopenOfflinePlace(folder, SealKey::random().bytes(), {}).error().code, u"offline.locked"_s);
}

void TestSeal::aNewPasswordOpensFromThenOnWhereTheKeychainHelps()
{
    QTemporaryDir root;
    const QString folder = root.filePath(u"place"_s);
    const auto made = openOfflinePlace(folder, {}, true, u"the old one"_s);
    QVERIFY(made);
    const auto later = openOfflinePlace(folder, made->key.bytes(), true, u"the new one"_s);
    QVERIFY(later);
    QCOMPARE(later->key.bytes(), made->key.bytes());
    QVERIFY(!later->wantsKeychain);
    QCOMPARE(reopenOfflinePlace(folder, {}, u"the new one"_s)->key.bytes(), made->key.bytes());
    QVERIFY(!reopenOfflinePlace(folder, {}, u"the old one"_s));
}

void TestSeal::withoutPasswordAndKeychainTheKeyLiesBesideReadableByItsOwner()
{
    QTemporaryDir root;
    const QString folder = root.filePath(u"place"_s);
    const auto made = openOfflinePlace(folder, {}, false, {});
    QVERIFY(made);
    QVERIFY(made->guard == OfflinePlace::Guard::Account);
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QCOMPARE(QFile::permissions(folder + u"/key.json"_s) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(folder) & others, QFile::Permissions());
    QCOMPARE(openOfflinePlace(folder, {}, false, {})->key.bytes(), made->key.bytes());

    // A keychain or a password that comes later takes the open key away.
    forgetOpenKey(folder);
    QVERIFY(!reopenOfflinePlace(folder, {}, {}));
    QCOMPARE(reopenOfflinePlace(folder, made->key.bytes(), {})->key.bytes(), made->key.bytes());
    const QString second = root.filePath(u"second"_s);
    const auto open = openOfflinePlace(second, {}, false, {});
    QVERIFY(open);
    const auto guarded = openOfflinePlace(second, {}, false, u"a password"_s);
    QVERIFY(guarded);
    QCOMPARE(guarded->key.bytes(), open->key.bytes());
    QVERIFY(guarded->guard == OfflinePlace::Guard::Password);
    QVERIFY(!reopenOfflinePlace(second, {}, {}));
}

void TestSeal::aPlaceThatCannotBeOpenedStaysAndAnotherIsUsed()
{
    QTemporaryDir root;
    const QString folder = root.filePath(u"place"_s);
    const auto made = openOfflinePlace(folder, {}, false, u"the old one"_s);
    QVERIFY(made);
    const auto other = openOfflinePlace(folder, {}, false, u"the new one"_s);
    QVERIFY(other);
    QVERIFY(other->folder != made->folder);
    QVERIFY(other->key.bytes() != made->key.bytes());
    QCOMPARE(openOfflinePlace(folder, {}, false, u"the new one"_s)->folder, other->folder);
    QCOMPARE(reopenOfflinePlace(folder, {}, u"the old one"_s)->key.bytes(), made->key.bytes());
}

QTEST_GUILESS_MAIN(TestSeal)
#include "tst_seal.moc"
