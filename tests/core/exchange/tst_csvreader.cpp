#include "core/exchange/csvreader.h"

#include <QBuffer>
#include <QStringEncoder>
#include <QTest>

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// What a reader makes of bytes: a row is its cells joined by '|', an error is "!code@line".
struct Outcome
{
    QString opening; // the code if the file could not be opened
    QStringList columns;
    QStringList rows;
    QList<RowPosition> positions;
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = 0;
};

QString told(const Error &error)
{
    return u"!%1@%2"_s.arg(error.code, error.values.value(u"line"_s));
}

Outcome readAll(const QByteArray &bytes, const CsvOptions &options = {}, const RowPosition &from = {})
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = CsvReader::open(buffer, options);
    Outcome outcome;
    if (!reader) {
        outcome.opening = reader.error().code;
        return outcome;
    }
    if (from.row > 0 && !(*reader)->resume(from))
        outcome.opening = u"cannot resume"_s;
    outcome.columns = (*reader)->columns();
    while (const auto row = (*reader)->next()) {
        outcome.rows.append(*row ? (*row)->cells().join(u'|') : told(row->error()));
        if (*row)
            outcome.positions.append((*row)->position());
    }
    outcome.encoding = (*reader)->encoding();
    outcome.delimiter = (*reader)->delimiter();
    return outcome;
}

/// Gives a few bytes at a time and cannot seek, like a pipe.
class Trickle final : public QIODevice
{
public:
    Trickle(const QByteArray &bytes, qint64 step) : m_bytes(bytes), m_step(step) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at >= m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 n = std::min({maxSize, m_step, m_bytes.size() - m_at});
        if (n <= 0)
            return -1;
        memcpy(data, m_bytes.constData() + m_at, size_t(n));
        m_at += n;
        return n;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_step;
    qint64 m_at = 0;
};

QByteArray gb18030(const QString &text)
{
    QStringEncoder encoder("GB18030");
    return encoder(text);
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void wellFormedAndBrokenText_data();
    void wellFormedAndBrokenText();
    void filesThatCannotBeOpened_data();
    void filesThatCannotBeOpened();
    void encodingIsFoundByItself_data();
    void encodingIsFoundByItself();
    void howManyBytesComeAtOnceChangesNothing();
    void encodingGivenWinsOverTheGuess();
    void secondBytesOfChineseAreNoDelimiters();
    void undecodableCellIsRefusedWithItsColumn();
    void delimiterIsFoundByItself_data();
    void delimiterIsFoundByItself();
    void headerlessFileTakesGivenNames();
    void chunksOfAnySizeGiveTheSameRows();
    void everyRowCanBeResumedAt_data();
    void everyRowCanBeResumedAt();
    void resumingBehindTheEndIsRefused();
    void cellOfOneMegabyteIsRead();
    void endlessQuoteIsBoundedInMemory();
    void valuesAreFoundByColumn();
};

void CsvReaderTest::wellFormedAndBrokenText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const char *bytes, const QStringList &rows) {
        QTest::newRow(name) << QByteArray(bytes) << rows;
    };
    row("plain", "a,b\n1,2\n3,4\n", {u"1|2"_s, u"3|4"_s});
    row("no line end at the end", "a,b\n1,2", {u"1|2"_s});
    row("crlf", "a,b\r\n1,2\r\n3,4\r\n", {u"1|2"_s, u"3|4"_s});
    row("cr alone", "a,b\r1,2\r3,4\r", {u"1|2"_s, u"3|4"_s});
    row("mixed line ends", "a,b\r\n1,2\n3,4\r5,6", {u"1|2"_s, u"3|4"_s, u"5|6"_s});
    row("quotes", "a,b\n\"1\",\"2,3\"\n", {u"1|2,3"_s});
    row("doubled quotes", "a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n", {u"say \"hi\"|\""_s});
    row("empty cells", "a,b\n,\n\"\",\n", {u"|"_s, u"|"_s});
    row("line breaks in quotes", "a,b\n\"1\n2\",\"x\r\ny\"\n3,4\n", {u"1\n2|x\r\ny"_s, u"3|4"_s});
    row("blank lines", "\n\na,b\n\n1,2\n\r\n\n3,4\n\n", {u"1|2"_s, u"3|4"_s});
    row("blanks kept", "a,b\n 1 , 2 \n", {u" 1 | 2 "_s});
    row("quote inside a bare cell", "a,b\n5\" disk,2\n", {u"5\" disk|2"_s});
    row("blank after a closing quote", "a,b\n\"1\" ,2\n", {u"1|2"_s});
    row("header only", "a,b\n", {});
    row("too few cells", "a,b\n1\n3,4\n", {u"!table.column_count@2"_s, u"3|4"_s});
    row("too many cells", "a,b\n1,2,3\n3,4\n", {u"!table.column_count@2"_s, u"3|4"_s});
    row("wrong count behind line breaks in quotes", "a,b\n\"1\n\n2\",x\n9\n", {u"1\n\n2|x"_s, u"!table.column_count@5"_s});
    row("unclosed quote swallows one line only", "a,b\n1,\"2\n3,4\n5,6\n", {u"!table.unclosed_quote@2"_s, u"3|4"_s, u"5|6"_s});
    row("unclosed quote in the last line", "a,b\n1,2\n3,\"4", {u"1|2"_s, u"!table.unclosed_quote@3"_s});
    row("unclosed quote with crlf", "a,b\r\n1,\"2\r\n3,4\r\n", {u"!table.unclosed_quote@2"_s, u"3|4"_s});
    row("unclosed quote with cr", "a,b\r1,\"2\r3,4\r", {u"!table.unclosed_quote@2"_s, u"3|4"_s});
    row("text after a quote", "a,b\n\"He said \"hi\"\",2\n3,4\n", {u"!table.text_after_quote@2"_s, u"3|4"_s});
    row("text after a quote behind a line break", "a,b\n\"1\n2\"x,3\n4,5\n", {u"!table.text_after_quote@3"_s, u"4|5"_s});
    QTest::newRow("zero byte") << QByteArray("a,b\n1,\0x\n3,4\n", 13) << QStringList{u"!table.encoding@2"_s, u"3|4"_s};
    row("emoji and right-to-left", "a,b\n\xf0\x9f\x98\x80,\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\n", {u"😀|שלום"_s});
    row("sep line", "sep=;\na;b\n1,5;2\n", {u"1,5|2"_s});
}

void CsvReaderTest::wellFormedAndBrokenText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, rows);
    const Outcome outcome = readAll(bytes);
    QCOMPARE(outcome.opening, QString());
    QCOMPARE(outcome.columns, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(outcome.rows, rows);
}

void CsvReaderTest::filesThatCannotBeOpened_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << u"table.empty"_s;
    QTest::newRow("blank lines only") << QByteArray("\n\r\n\n") << u"table.empty"_s;
    QTest::newRow("byte order mark only") << QByteArray("\xef\xbb\xbf") << u"table.empty"_s;
    QTest::newRow("two columns of one name") << QByteArray("a,b, a\n1,2,3\n") << u"table.duplicate_column"_s;
    QTest::newRow("unclosed quote in the header") << QByteArray("a,\"b\n1,2\n") << u"table.unclosed_quote"_s;
}

void CsvReaderTest::filesThatCannotBeOpened()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QCOMPARE(readAll(bytes).opening, code);
}

void CsvReaderTest::encodingIsFoundByItself_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QString>("row");
    const QString chinese = u"主题,b\n打印机无法连接，请尽快处理。,二楼\n"_s;
    const QString western = u"Größe,b\nDrucker läuft nicht – Café,Müller\n"_s;
    const auto utf16 = [](const QString &text, QStringConverter::Encoding encoding, bool mark) -> QByteArray {
        QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        return encoder(text);
    };
    const auto add = [](const char *name, const QByteArray &bytes, TextEncoding encoding, const QString &row) {
        QTest::newRow(name) << bytes << int(encoding) << row;
    };
    const QString zh = u"打印机无法连接，请尽快处理。|二楼"_s;
    const QString de = u"Drucker läuft nicht – Café|Müller"_s;
    add("utf-8", chinese.toUtf8(), TextEncoding::Utf8, zh);
    add("utf-8 with mark", "\xef\xbb\xbf" + chinese.toUtf8(), TextEncoding::Utf8, zh);
    add("gb18030", gb18030(chinese), TextEncoding::Gb18030, zh);
    add("utf-16le with mark", utf16(chinese, QStringConverter::Utf16LE, true), TextEncoding::Utf16LE, zh);
    add("utf-16be with mark", utf16(chinese, QStringConverter::Utf16BE, true), TextEncoding::Utf16BE, zh);
    add("utf-16le without mark", utf16(western, QStringConverter::Utf16LE, false), TextEncoding::Utf16LE, de);
    add("utf-16be without mark", utf16(western, QStringConverter::Utf16BE, false), TextEncoding::Utf16BE, de);
    add("windows-1252", "Gr\xf6\xdf" "e,b\nDrucker l\xe4uft nicht \x96 Caf\xe9,M\xfcller\n", TextEncoding::Windows1252, de);
    add("ascii", "a,b\nx,y\n", TextEncoding::Utf8, u"x|y"_s);
    // The first accent or character may come long after the first chunk was read.
    const QByteArray ascii = "a,b\n" + QByteArray("1,2\n").repeated(50'000);
    add("late gb18030", ascii + gb18030(u"打印机坏了,二楼\n"_s), TextEncoding::Gb18030, u"打印机坏了|二楼"_s);
    add("late latin-1", ascii + "caf\xe9,M\xfcller\n", TextEncoding::Windows1252, u"café|Müller"_s);
    add("late utf-8", ascii + u"打印机坏了,二楼\n"_s.toUtf8(), TextEncoding::Utf8, u"打印机坏了|二楼"_s);
}

void CsvReaderTest::encodingIsFoundByItself()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, encoding);
    QFETCH(QString, row);
    const Outcome outcome = readAll(bytes);
    QCOMPARE(outcome.opening, QString());
    QCOMPARE(int(outcome.encoding), encoding);
    QVERIFY(!outcome.rows.isEmpty());
    QCOMPARE(outcome.rows.last(), row);
}

void CsvReaderTest::encodingGivenWinsOverTheGuess()
{
    CsvOptions options;
    options.encoding = TextEncoding::Latin1;
    QCOMPARE(readAll(u"a,b\né,2\n"_s.toUtf8(), options).rows, QStringList({u"Ã©|2"_s}));
    options.encoding = textEncodingFromName(u"GBK"_s);
    QCOMPARE(readAll("a,b\n\xb7\xfe,2\n", options).rows, QStringList({u"服|2"_s}));
}

void CsvReaderTest::secondBytesOfChineseAreNoDelimiters()
{
    // 0x7c is '|' alone and the second byte of these characters in GB18030.
    const QByteArray bytes = "a|b\n" + gb18030(u"亅|打印机打印机\n"_s);
    QVERIFY(bytes.count('|') == 3);
    CsvOptions options;
    options.encoding = TextEncoding::Gb18030;
    options.delimiter = '|';
    QCOMPARE(readAll(bytes, options).rows, QStringList({u"亅|打印机打印机"_s}));
}

void CsvReaderTest::undecodableCellIsRefusedWithItsColumn()
{
    QBuffer buffer;
    buffer.setData("a,b\n\xe4\xb8\xad,ok\nok,\xff\xfe\nok,\xe4\xb8\xad\n");
    buffer.open(QIODevice::ReadOnly);
    CsvOptions options;
    options.encoding = TextEncoding::Utf8;
    const auto reader = CsvReader::open(buffer, options);
    QVERIFY(reader);
    QVERIFY(*(*reader)->next());
    const auto broken = (*reader)->next();
    QVERIFY(broken && !*broken);
    QCOMPARE(broken->error().code, u"table.encoding"_s);
    QCOMPARE(broken->error().values, (QMap<QString, QString>{{u"line"_s, u"3"_s}, {u"row"_s, u"2"_s}, {u"column"_s, u"b"_s}, {u"encoding"_s, u"utf-8"_s}}));
    QCOMPARE((**(*reader)->next()).value(u"b"_s), u"中"_s);
}

void CsvReaderTest::delimiterIsFoundByItself_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << ',';
    QTest::newRow("semicolon with decimal commas") << QByteArray("a;b;c\n1,5;2,5;3\n1,5;2,5;3\n") << ';';
    QTest::newRow("tab with commas in text") << QByteArray("a\tb\nyes, sir\tno, sir\n") << '\t';
    QTest::newRow("bar") << QByteArray("a|b\n1|2\n") << '|';
    QTest::newRow("comma with semicolons in quotes") << QByteArray("a,b\n\"1;2;3\",4\n") << ',';
    QTest::newRow("one column") << QByteArray("a\n1\n2\n") << ',';
}

void CsvReaderTest::delimiterIsFoundByItself()
{
    QFETCH(QByteArray, bytes);
    QFETCH(char, delimiter);
    QCOMPARE(readAll(bytes).delimiter, delimiter);
}

void CsvReaderTest::headerlessFileTakesGivenNames()
{
    CsvOptions options;
    options.columns = {u"x"_s, u""_s};
    const Outcome outcome = readAll("1,2\n3,4\n", options);
    QCOMPARE(outcome.columns, QStringList({u"x"_s, u"column_2"_s}));
    QCOMPARE(outcome.rows, QStringList({u"1|2"_s, u"3|4"_s}));
}

void CsvReaderTest::chunksOfAnySizeGiveTheSameRows()
{
    const QByteArray bytes = u"a,b\r\n\"say \"\"hi\"\"\r\n\",服务台\r\nlone,\"quote\r\n5,é\r\n6"_s.toUtf8();
    const QStringList expected = readAll(bytes).rows;
    QCOMPARE(expected.size(), 4);
    for (qint64 step = 1; step <= bytes.size(); ++step) {
        Trickle device(bytes, step);
        const auto reader = CsvReader::open(device);
        QVERIFY(reader);
        QStringList rows;
        while (const auto row = (*reader)->next())
            rows.append(*row ? (*row)->cells().join(u'|') : told(row->error()));
        QCOMPARE(rows, expected);
    }
}

void CsvReaderTest::everyRowCanBeResumedAt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"a,b\r\n1,\"x\r\ny\"\r\n\r\n打印机,坏了\r\nbroken\r\n3,4\n"_s;
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    QTest::newRow("utf-8") << text.toUtf8();
    QTest::newRow("utf-8 with mark") << "\xef\xbb\xbf" + text.toUtf8();
    QTest::newRow("gb18030") << gb18030(text);
    QTest::newRow("utf-16") << QByteArray(utf16(text));
}

void CsvReaderTest::everyRowCanBeResumedAt()
{
    QFETCH(QByteArray, bytes);
    const Outcome whole = readAll(bytes);
    QCOMPARE(whole.rows, QStringList({u"1|x\r\ny"_s, u"打印机|坏了"_s, u"!table.column_count@6"_s, u"3|4"_s}));
    QCOMPARE(whole.positions.at(1).row, 2);
    QCOMPARE(whole.positions.at(2).row, 4);
    QCOMPARE(whole.positions.at(2).line, 7);
    for (const RowPosition &position : whole.positions) {
        const Outcome rest = readAll(bytes, {}, position);
        QCOMPARE(rest.opening, QString());
        QCOMPARE(rest.rows, whole.rows.mid(position.row - 1));
        QCOMPARE(rest.positions.first(), position);
    }
}

void CsvReaderTest::resumingBehindTheEndIsRefused()
{
    QCOMPARE(readAll("a,b\n1,2\n", {}, {3, 4, 5000}).opening, u"cannot resume"_s);
}

void CsvReaderTest::cellOfOneMegabyteIsRead()
{
    const QByteArray big(1 << 20, 'x');
    const Outcome outcome = readAll("a,b\n\"" + big + "\",2\n3,4\n");
    QCOMPARE(outcome.rows.size(), 2);
    QCOMPARE(outcome.rows.first().size(), (1 << 20) + 2);
    QCOMPARE(outcome.rows.last(), u"3|4"_s);
}

void CsvReaderTest::endlessQuoteIsBoundedInMemory()
{
    CsvOptions options;
    options.longestRecord = 256 * 1024;
    const Outcome outcome = readAll("a,b\n1,\"2\n" + QByteArray("3,4\n").repeated(200'000), options);
    QCOMPARE(outcome.rows.first(), u"!table.unclosed_quote@2"_s);
    QCOMPARE(outcome.rows.size(), 200'001);
    QCOMPARE(outcome.rows.last(), u"3|4"_s);
    QCOMPARE(readAll("a,b\n" + QByteArray(1 << 20, 'x') + "\n3,4\n", options).rows, QStringList({u"!table.record_too_long@2"_s, u"3|4"_s}));
}

void CsvReaderTest::valuesAreFoundByColumn()
{
    QBuffer buffer;
    buffer.setData("number, state \nINC1,new\n");
    buffer.open(QIODevice::ReadOnly);
    const auto reader = CsvReader::open(buffer);
    QVERIFY(reader);
    const TableRow row = **(*reader)->next();
    QCOMPARE(row.value(u"state"_s), u"new"_s);
    QVERIFY(row.has(u"number"_s));
    QVERIFY(!row.has(u"owner"_s));
    QVERIFY(row.value(u"owner"_s).isNull());
}

/// Found by the fuzz target "csv": of three bytes at once the mark of the encoding was all that the delimiter was guessed from.
void CsvReaderTest::howManyBytesComeAtOnceChangesNothing()
{
    for (const int atOnce : {1, 2, 3, 7, 1000}) {
        Trickle pipe("\xEF\xBB\xBFid\tname\n1\t\xE5\xAF\x86\xE7\xA0\x81\n", atOnce);
        const auto reader = CsvReader::open(pipe);
        QVERIFY(reader);
        QCOMPARE((*reader)->delimiter(), '\t');
        QCOMPARE((*reader)->columns(), (QStringList{u"id"_s, u"name"_s}));
        const auto row = (*reader)->next();
        QVERIFY(row && *row);
        QCOMPARE((*row)->cells(), (QStringList{u"1"_s, u"密码"_s}));
        QVERIFY(!(*reader)->next());
    }
}

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csvreader.moc"
