#include "core/exchange/gzipdevice.h"
#include "core/exchange/importfile.h"
#include "core/exchange/jsonlinesreader.h"

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

QString told(const Result<TableRow> &row)
{
    return row ? row->cells().join(u'|') : u"!%1@%2"_s.arg(row.error().code, row.error().values.value(u"line"_s));
}

QStringList readAll(RowReader &reader)
{
    QStringList rows;
    while (const auto row = reader.next())
        rows.append(told(*row));
    return rows;
}

/// A gzip member as the gzip program writes it: the reader must not depend on our own way of writing.
QByteArray gzip(const QByteArray &bytes)
{
    QProcess process;
    process.start(u"gzip"_s, {u"-c"_s});
    process.write(bytes);
    process.closeWriteChannel();
    process.waitForFinished();
    return process.readAllStandardOutput();
}

} // namespace

class ImportFileTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void plainAndCompressedFilesAreTheSame_data();
    void plainAndCompressedFilesAreTheSame();
    void damagedGzipIsAnErrorAndNotAnEnd_data();
    void damagedGzipIsAnErrorAndNotAnEnd();
    void missingFileIsNamed();
    void jsonMembersAreColumns();
    void brokenJsonLinesAreRefusedOneByOne();
    void jsonRowsCanBeResumedAt();
    void progressReachesOne();

private:
    QString write(const QByteArray &bytes);
    QTemporaryDir m_folder;
    int m_files = 0;
};

void ImportFileTest::initTestCase()
{
    QVERIFY(!QStandardPaths::findExecutable(u"gzip"_s).isEmpty());
}

QString ImportFileTest::write(const QByteArray &bytes)
{
    QFile file(m_folder.filePath(QString::number(++m_files)));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void ImportFileTest::plainAndCompressedFilesAreTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray csv = "a,b\n" + QByteArray("1,2\n").repeated(100'000);
    QTest::newRow("plain") << csv;
    QTest::newRow("gzip") << gzip(csv);
    QTest::newRow("gzip of two members") << gzip(csv.first(150'001)) + gzip(csv.sliced(150'001));
}

void ImportFileTest::plainAndCompressedFilesAreTheSame()
{
    QFETCH(QByteArray, bytes);
    const auto file = ImportFile::open(write(bytes));
    QVERIFY(file);
    QCOMPARE((*file)->rows().columns(), QStringList({u"a"_s, u"b"_s}));
    const QStringList rows = readAll((*file)->rows());
    QCOMPARE(rows.size(), 100'000);
    QCOMPARE(rows.count(u"1|2"_s), 100'000);
    QVERIFY(!(*file)->rows().failed());
}

void ImportFileTest::damagedGzipIsAnErrorAndNotAnEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray random; // hardly compressible: the damage lies in the middle of the rows
    for (int i = 0; i < 40'000; ++i)
        random += QByteArray::number(qHash(i, size_t(7))) + ',' + QByteArray::number(i) + '\n';
    const QByteArray whole = gzip("a,b\n" + random);
    QTest::newRow("cut in the middle") << whole.first(whole.size() / 2);
    QTest::newRow("cut before the checksum") << whole.chopped(8);
    QByteArray wrongSum = whole;
    wrongSum[whole.size() - 8] = char(~wrongSum.at(whole.size() - 8));
    QTest::newRow("wrong checksum") << wrongSum;
    QTest::newRow("something behind it") << whole + "no gzip";
}

void ImportFileTest::damagedGzipIsAnErrorAndNotAnEnd()
{
    QFETCH(QByteArray, bytes);
    const auto file = ImportFile::open(write(bytes));
    QVERIFY(file);
    const QStringList rows = readAll((*file)->rows());
    QVERIFY2(rows.last().startsWith("!table.unreadable@"_L1), qPrintable(rows.last()));
    QVERIFY(rows.size() > 1);
    QCOMPARE(rows.filter(u"!"_s).size(), 1);
    QVERIFY((*file)->rows().failed());
    QVERIFY(!(*file)->rows().next());
}

void ImportFileTest::missingFileIsNamed()
{
    const auto file = ImportFile::open(m_folder.filePath(u"none.csv"_s));
    QVERIFY(!file);
    QCOMPARE(file.error().code, u"file.not_found"_s);
    QCOMPARE(file.error().values.value(u"file"_s), m_folder.filePath(u"none.csv"_s));
}

void ImportFileTest::jsonMembersAreColumns()
{
    const auto file = ImportFile::open(write("\xef\xbb\xbf{\"number\":\"INC1\",\"caller\":{\"name\":\"\xe5\xbc\xa0\xe4\xb8\x89\",\"vip\":true},"
                                             "\"count\":9007199254740993,\"none\":null,\"tags\":[\"a\",1]}\n"));
    QVERIFY(file);
    const auto row = (*file)->rows().next();
    QVERIFY(row && *row);
    QCOMPARE((*row)->value(u"number"_s), u"INC1"_s);
    QCOMPARE((*row)->value(u"caller.name"_s), u"张三"_s);
    QCOMPARE((*row)->value(u"caller.vip"_s), u"true"_s);
    QCOMPARE((*row)->value(u"count"_s), u"9007199254740993"_s);
    QCOMPARE((*row)->value(u"tags"_s), u"[\"a\",1]"_s);
    QVERIFY(!(*row)->has(u"none"_s));
    QVERIFY(!(*file)->rows().next());
}

void ImportFileTest::brokenJsonLinesAreRefusedOneByOne()
{
    QBuffer buffer;
    buffer.setData("{\"a\":1}\r\n\n[1]\n{\"a\":\n{\"a\":\"\xff\"}\n{\"a\":\"" + QByteArray(200'000, 'x') + "\"}\n{\"a\":2}");
    buffer.open(QIODevice::ReadOnly);
    JsonLinesReader reader(buffer, 100'000);
    QCOMPARE(readAll(reader), QStringList({u"1"_s, u"!table.not_object@3"_s, u"!table.not_json@4"_s, u"!table.encoding@5"_s,
                                           u"!table.record_too_long@6"_s, u"2"_s}));
}

void ImportFileTest::jsonRowsCanBeResumedAt()
{
    const QByteArray bytes = "{\"a\":1}\n\n{\"a\":\"\xe5\xbc\xa0\"}\nbroken\n{\"a\":3}\n";
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    JsonLinesReader whole(buffer);
    QList<RowPosition> positions;
    QStringList rows;
    while (const auto row = whole.next()) {
        rows.append(told(*row));
        if (*row)
            positions.append((*row)->position());
    }
    QCOMPARE(positions.size(), 3);
    QCOMPARE(positions.last(), (RowPosition{4, 5, bytes.indexOf("{\"a\":3")}));
    for (const RowPosition &position : positions) {
        buffer.seek(0);
        JsonLinesReader rest(buffer);
        QVERIFY(rest.resume(position));
        QCOMPARE(readAll(rest), rows.mid(position.row - 1));
    }
}

void ImportFileTest::progressReachesOne()
{
    const auto file = ImportFile::open(write(gzip("a,b\n" + QByteArray("1,2\n").repeated(1000))));
    QVERIFY(file);
    readAll((*file)->rows());
    QCOMPARE((*file)->progress(), 1.0);
}

QTEST_GUILESS_MAIN(ImportFileTest)
#include "tst_importfile.moc"
