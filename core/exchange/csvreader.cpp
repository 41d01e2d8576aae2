#include "core/exchange/csvreader.h"

namespace frontdesk {
using namespace Qt::StringLiterals;

CsvReader::CsvReader(QIODevice &device, const CsvOptions &options)
    : m_source(device)
    , m_options(options)
{
}

Result<std::unique_ptr<CsvReader>> CsvReader::open(QIODevice &device, const CsvOptions &options)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(device, options));
    FRONTDESK_TRY(reader->readHeader());
    return reader;
}

Result<void> CsvReader::readHeader()
{
    m_source.more();
    const ByteOrderMark mark = byteOrderMark(m_source.window());
    if (m_options.encoding || mark.length > 0) {
        m_encoding = m_options.encoding.value_or(mark.encoding);
        m_settled = true;
    }
    if (mark.length > 0 && mark.encoding == m_options.encoding.value_or(mark.encoding))
        m_source.take(mark.length);
    settleEncoding(true);

    m_delimiter = m_options.delimiter;
    const QByteArrayView start = m_source.window();
    if (scanner().unit() == 1 && start.startsWith("sep=") && start.size() > 5) {
        if (!m_delimiter)
            m_delimiter = start[4];
        dropLines(5); // spreadsheets write this line for one another
    }
    if (!m_delimiter)
        m_delimiter = fittingDelimiter();

    if (m_options.columns.isEmpty()) {
        auto record = nextRecord();
        while (record && *record && (*record)->isBlank()) {
            take(**record);
            record = nextRecord();
        }
        if (!record)
            return failure(ErrorKind::Invalid, u"table.empty"_s);
        if (!*record)
            return failure(record->error());
        FRONTDESK_LET(names, cellsOf(**record));
        m_columns = names;
        take(**record);
    } else {
        m_columns = m_options.columns;
    }

    auto index = std::make_shared<QHash<QString, int>>();
    for (int i = 0; i < m_columns.size(); ++i) {
        QString &name = m_columns[i];
        name = name.trimmed();
        if (name.isEmpty())
            name = u"column_%1"_s.arg(i + 1);
        if (index->contains(name)) {
            Error error = errorHere(u"table.duplicate_column"_s, 1);
            error.values.insert(u"column"_s, name);
            return failure(error);
        }
        index->insert(name, i);
    }
    m_index = index;
    return {};
}

/// Decides the encoding as soon as there is something to decide it by; plain ASCII fits all of them.
void CsvReader::settleEncoding(bool atStart)
{
    if (m_settled)
        return;
    const qsizetype seen = qsizetype(qMax<qint64>(0, m_plainUntil - m_source.offset()));
    const QByteArrayView fresh = m_source.window().sliced(qMin(seen, m_source.window().size()));
    const qsizetype high = seen + (std::find_if(fresh.begin(), fresh.end(), [](char c) { return uchar(c) >= 0x80; }) - fresh.begin());
    m_plainUntil = m_source.offset() + high;
    if (high >= m_source.window().size() && !atStart)
        return;
    while (m_source.window().size() - high < 4096 && m_source.more()) { }
    const QByteArrayView bytes = m_source.window();
    const auto guess = guessTextEncoding(atStart ? bytes : bytes.sliced(high));
    if (!guess)
        return;
    m_encoding = *guess;
    m_settled = true;
    if (!atStart && (m_encoding == TextEncoding::Utf16LE || m_encoding == TextEncoding::Utf16BE))
        m_encoding = TextEncoding::Windows1252; // it began as ASCII: stray zeros are not UTF-16
}

/// The delimiter that splits most of the first records into as many cells as the first of them.
char CsvReader::fittingDelimiter() const
{
    char best = ',';
    double bestShare = 0;
    qsizetype bestCount = 1;
    for (const char candidate : {',', ';', '\t', '|'}) {
        QByteArrayView bytes = m_source.window();
        qsizetype count = 0;
        int records = 0;
        int same = 0;
        CsvRecord record;
        while (records < 50 && !bytes.isEmpty() && CsvScanner{m_encoding, candidate}.scan(bytes, bytes.size() < 60'000, record) == CsvScan::Complete) {
            bytes = bytes.sliced(record.length);
            if (record.isBlank())
                continue;
            if (records++ == 0)
                count = record.cells.size();
            same += record.cells.size() == count;
        }
        const double share = count > 1 ? double(same) / records : 0;
        if (share > bestShare || (share > 0 && share == bestShare && count > bestCount)) {
            best = candidate;
            bestShare = share;
            bestCount = count;
        }
    }
    return best;
}

Error CsvReader::errorHere(const QString &code, qint64 line) const
{
    Error error{ErrorKind::Invalid, code, {}, {}, {}};
    error.values.insert(u"line"_s, QString::number(line));
    if (m_row > 0)
        error.values.insert(u"row"_s, QString::number(m_row));
    return error;
}

/// Takes whole lines until at least that many bytes are gone, however long the last of them is.
void CsvReader::dropLines(qsizetype atLeast)
{
    qint64 left = atLeast;
    char16_t before = 0;
    while (true) {
        QByteArrayView bytes = m_source.window();
        const qsizetype unit = scanner().unit();
        qsizetype at = 0;
        while (at + unit <= bytes.size()) {
            const char16_t symbol = scanner().symbolAt(bytes, at);
            if (before == u'\r' && left <= 0) {
                if (symbol == u'\n')
                    at += unit;
                ++m_line;
                m_source.take(at);
                return;
            }
            const qsizetype length = qMin(scanner().symbolLength(bytes, at), bytes.size() - at);
            at += length;
            left -= length;
            if (symbol == u'\n' && left <= 0) {
                ++m_line;
                m_source.take(at);
                return;
            }
            if (symbol == u'\n')
                ++m_line;
            else if (before == u'\r')
                ++m_line;
            before = symbol;
        }
        m_source.take(at);
        if (!m_source.more()) {
            m_source.take(m_source.window().size());
            return;
        }
    }
}

std::optional<Result<CsvRecord>> CsvReader::nextRecord()
{
    if (m_failed)
        return {};
    if (m_source.window().isEmpty())
        m_source.more();
    settleEncoding(false);
    bool ended = false;
    CsvRecord record;
    while (true) {
        if (m_source.failed()) {
            m_failed = true;
            Error error = errorHere(u"table.unreadable"_s, m_line);
            error.kind = ErrorKind::Unavailable;
            error.detail = m_source.errorText();
            return failure(error);
        }
        if (m_source.window().isEmpty())
            return {};
        const CsvScan state = scanner().scan(m_source.window(), ended, record);
        if (state == CsvScan::Complete)
            return record;
        ++m_row;
        if (state == CsvScan::TextAfterQuote) {
            const Error error = errorHere(u"table.text_after_quote"_s, m_line + record.linesToTrouble);
            dropLines(record.trouble + 1);
            return failure(error);
        }
        const bool tooLong = m_source.window().size() > m_options.longestRecord;
        if (state == CsvScan::UnclosedQuote || tooLong) {
            const bool quote = record.open;
            const Error error = quote ? errorHere(u"table.unclosed_quote"_s, m_line + record.linesToTrouble)
                                      : errorHere(u"table.record_too_long"_s, m_line);
            // One lone quote must not swallow the rest of the file: reading goes on behind the line that it stands in.
            dropLines(1);
            return failure(error);
        }
        --m_row;
        // Twice as much each time: a long record is scanned again from its start.
        const qsizetype wanted = 2 * m_source.window().size();
        while (m_source.window().size() < wanted && !ended)
            ended = !m_source.more();
        settleEncoding(false);
    }
}

Result<QStringList> CsvReader::cellsOf(const CsvRecord &record) const
{
    QStringList cells;
    cells.reserve(record.cells.size());
    for (const CsvRecord::Cell &cell : record.cells) {
        auto text = decodeText(m_source.window().sliced(cell.start, cell.length), m_encoding);
        if (!text || text->contains(QChar(u'\0'))) {
            Error error = errorHere(u"table.encoding"_s, m_line);
            error.values.insert(u"column"_s, m_columns.value(cells.size(), QString::number(cells.size() + 1)));
            error.values.insert(u"encoding"_s, textEncodingName(m_encoding));
            return failure(error);
        }
        if (cell.doubled)
            text->replace("\"\""_L1, "\""_L1);
        cells.append(*text);
    }
    return cells;
}

void CsvReader::take(const CsvRecord &record)
{
    m_source.take(record.length);
    m_line += record.lines;
}

std::optional<Result<TableRow>> CsvReader::next()
{
    while (true) {
        const RowPosition position{m_row + 1, m_line, m_source.offset()};
        auto record = nextRecord();
        if (!record)
            return {};
        if (!*record)
            return failure(record->error());
        if ((*record)->isBlank()) {
            take(**record);
            continue;
        }
        ++m_row;
        auto cells = cellsOf(**record);
        if (cells && cells->size() != m_columns.size()) {
            Error error = errorHere(u"table.column_count"_s, m_line);
            error.values.insert(u"expected"_s, QString::number(m_columns.size()));
            error.values.insert(u"found"_s, QString::number(cells->size()));
            cells = failure(error);
        }
        take(**record);
        if (!cells)
            return failure(cells.error());
        return TableRow(position, m_index, *cells);
    }
}

Result<void> CsvReader::resume(const RowPosition &position)
{
    // Passing through what is skipped lets the encoding be settled by the same bytes as the first time.
    while (m_source.offset() < position.offset) {
        if (m_source.window().isEmpty() && !m_source.more())
            break;
        settleEncoding(false);
        m_source.take(qsizetype(qMin<qint64>(position.offset - m_source.offset(), m_source.window().size())));
    }
    if (m_source.offset() != position.offset)
        return failure(ErrorKind::Invalid, u"table.position"_s);
    m_row = position.row - 1;
    m_line = position.line;
    return {};
}

} // namespace frontdesk
