#include "core/offline/seal.h"
#include "core/storage/connection.h"
#include "core/storage/sealedfile.h"
#include "tests/support/testdesk.h"
#include "tests/support/testkey.h"

#include <QLoggingCategory>

using namespace frontdesk;
using namespace Qt::StringLiterals;

/// A database whose blocks are sealed: read with its key or not at all.
class TestSealedFile : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLoggingCategory::setFilterRules(u"default.warning=false"_s); }
    void whatIsStoredIsReadAgainAndStandsNowhereOnTheDisk();
    void anotherKeyReadsNothing();
    void aFileThatWasCutOffIsRefused();
    void aChangedBlockIsRefused();
    void aBlockOfAnotherPlaceIsRefused();
    void aTransactionThatWasKilledIsTakenBack();

private:
    static constexpr int c_rows = 400;
    static constexpr int c_record = 4096 + 40;

    static SealedFiles::Sealer sealer(const SealKey &key)
    {
        return {[key](QByteArrayView plain, QByteArrayView purpose) { return sealed(key, plain, purpose); },
                [key](QByteArrayView bytes, QByteArrayView purpose) { return unsealed(key, bytes, purpose); }, 40};
    }
    static Result<std::unique_ptr<Connection>> connection(const SealedFiles &files, const QString &path)
    {
        return Connection::open({Backend::Sqlite, files.target(path)}, {});
    }
    /// A file with some hundred rows.
    Result<void> make(const QString &path, const SealKey &key = testKey())
    {
        SealedFiles files(sealer(key));
        FRONTDESK_LET(open, connection(files, path));
        FRONTDESK_TRY(open->run(u"CREATE TABLE word (id integer PRIMARY KEY, text text NOT NULL)"_s));
        FRONTDESK_TRY(open->begin(true));
        for (int i = 0; i < c_rows; ++i)
            FRONTDESK_TRY(open->run(u"INSERT INTO word (text) VALUES ('swordfish %1 %2')"_s.arg(i).arg(QString(100, u'x'))));
        return open->commit();
    }
    /// All texts, or why they cannot be had.
    static Result<QStringList> words(const QString &path, const SealKey &key = testKey())
    {
        SealedFiles files(sealer(key));
        FRONTDESK_LET(open, connection(files, path));
        Session session(*open, false, {});
        FRONTDESK_LET(check, session.queryText(u"PRAGMA quick_check(1)"_s, {}, [](const Row &row) { return row.text(u"quick_check"_s); }));
        if (check != QStringList{u"ok"_s})
            return failure(ErrorKind::Internal, u"desk.damaged"_s, {}, check.value(0));
        return session.queryText(u"SELECT text FROM word ORDER BY id"_s, {}, [](const Row &row) { return row.text(u"text"_s); });
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
    }

    QTemporaryDir m_folder;
    QString file(const QString &name) const { return m_folder.filePath(name); }
};

void TestSealedFile::whatIsStoredIsReadAgainAndStandsNowhereOnTheDisk()
{
    const QString path = file(u"a file with spaces & signs?%"_s);
    FRONTDESK_OK(make(path));
    FRONTDESK_VALUE(all, words(path));
    QCOMPARE(all.size(), c_rows);
    QVERIFY(all.first().startsWith(u"swordfish 0 "_s));
    const QByteArray bytes = bytesOf(path);
    QVERIFY(bytes.size() > 10 * c_record);
    QCOMPARE(bytes.size() % c_record, 0);
    QVERIFY(!bytes.contains("swordfish") && !bytes.contains("SQLite format") && !bytes.contains("CREATE TABLE"));
}

void TestSealedFile::anotherKeyReadsNothing()
{
    const QString path = file(u"key"_s);
    FRONTDESK_OK(make(path));
    const auto other = words(path, SealKey::random());
    QVERIFY(!other);
    QCOMPARE(other.error().code, u"desk.damaged"_s);
    FRONTDESK_VALUE(all, words(path)); // and trying has harmed nothing
    QCOMPARE(all.size(), c_rows);
}

void TestSealedFile::aFileThatWasCutOffIsRefused()
{
    const QString path = file(u"cut"_s);
    FRONTDESK_OK(make(path));
    const QByteArray whole = bytesOf(path);
    for (qsizetype cut = whole.size() - 1; cut > 0; cut -= 1499) {
        QVERIFY(write(path, whole.first(cut)));
        QVERIFY2(!words(path), qPrintable(QString::number(cut)));
    }
    for (qsizetype cut = whole.size() - c_record; cut > 0; cut -= c_record) { // between two blocks
        QVERIFY(write(path, whole.first(cut)));
        QVERIFY2(!words(path), qPrintable(QString::number(cut)));
    }
}

void TestSealedFile::aChangedBlockIsRefused()
{
    const QString path = file(u"flip"_s);
    FRONTDESK_OK(make(path));
    const QByteArray whole = bytesOf(path);
    for (qsizetype at = 0; at < whole.size(); at += 997) {
        QByteArray changed = whole;
        changed[at] = char(changed.at(at) ^ (1 << (at % 8)));
        QVERIFY(write(path, changed));
        const auto read = words(path);
        QVERIFY2(!read, qPrintable(QString::number(at)));
        QCOMPARE(read.error().code, u"desk.damaged"_s);
    }
}

void TestSealedFile::aBlockOfAnotherPlaceIsRefused()
{
    const QString path = file(u"swap"_s);
    FRONTDESK_OK(make(path));
    const QByteArray whole = bytesOf(path);
    QByteArray swapped = whole;
    swapped.replace(3 * c_record, c_record, whole.sliced(4 * c_record, c_record));
    swapped.replace(4 * c_record, c_record, whole.sliced(3 * c_record, c_record));
    QVERIFY(write(path, swapped));
    QVERIFY(!words(path));
}

void TestSealedFile::aTransactionThatWasKilledIsTakenBack()
{
    const QString path = file(u"killed"_s);
    const QString left = file(u"left"_s);
    FRONTDESK_OK(make(path));
    {
        SealedFiles files(sealer(testKey()));
        FRONTDESK_VALUE(open, connection(files, path));
        FRONTDESK_OK(open->run(u"PRAGMA cache_size = 4"_s)); // what is changed is written before the end
        FRONTDESK_OK(open->begin(true));
        FRONTDESK_OK(open->run(u"UPDATE word SET text = 'overwritten ' || text"_s));
        // What a program that is killed now leaves on the disk.
        QVERIFY(QFile::copy(path, left));
        QVERIFY(QFile::copy(path + u"-journal"_s, left + u"-journal"_s));
        open->rollback();
    }
    const QByteArray journal = bytesOf(left + u"-journal"_s);
    QVERIFY(!journal.isEmpty() && !journal.contains("swordfish"));
    QVERIFY(bytesOf(left) != bytesOf(path));
    FRONTDESK_VALUE(all, words(left));
    QCOMPARE(all.size(), c_rows);
    QVERIFY(all.first().startsWith(u"swordfish 0 "_s));
}

QTEST_GUILESS_MAIN(TestSealedFile)
#include "tst_sealedfile.moc"
