#include "core/exchange/jsonlinesreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
using namespace Qt::StringLiterals;

namespace {

void flatten(const QJsonObject &object, const QString &prefix, QHash<QString, int> &columns, QStringList &cells)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = prefix + it.key();
        QString cell;
        switch (it->type()) {
        case QJsonValue::Object: flatten(it->toObject(), name + u'.', columns, cells); continue;
        case QJsonValue::Null:
        case QJsonValue::Undefined: continue;
        case QJsonValue::Bool: cell = it->toBool() ? u"true"_s : u"false"_s; break;
        case QJsonValue::Double: cell = it->toVariant().toString(); break; // whole numbers stay whole
        case QJsonValue::String: cell = it->toString(); break;
        case QJsonValue::Array: cell = QString::fromUtf8(QJsonDocument(it->toArray()).toJson(QJsonDocument::Compact)); break;
        }
        columns.insert(name, int(cells.size()));
        cells.append(cell);
    }
}

} // namespace

JsonLinesReader::JsonLinesReader(QIODevice &device, qsizetype longestRecord)
    : m_source(device)
    , m_longestRecord(longestRecord)
{
    m_source.more();
    if (m_source.window().startsWith("\xef\xbb\xbf"))
        m_source.take(3);
}

Error JsonLinesReader::errorHere(const QString &code) const
{
    Error error{ErrorKind::Invalid, code, {}, {}, {}};
    error.values.insert(u"line"_s, QString::number(m_line));
    error.values.insert(u"row"_s, QString::number(m_row));
    return error;
}

std::optional<Result<TableRow>> JsonLinesReader::next()
{
    while (!m_failed) {
        qsizetype end = m_source.window().indexOf('\n');
        bool ended = false;
        bool tooLong = false;
        while (end < 0 && !ended) {
            const qsizetype seen = m_source.window().size();
            if (seen > m_longestRecord) {
                tooLong = true;
                m_source.take(seen);
            }
            ended = !m_source.more();
            end = m_source.window().indexOf('\n', tooLong ? 0 : seen);
        }
        if (m_source.failed()) {
            m_failed = true;
            ++m_row;
            Error error = errorHere(u"table.unreadable"_s);
            error.kind = ErrorKind::Unavailable;
            error.detail = m_source.errorText();
            return failure(error);
        }
        if (end < 0 && m_source.window().isEmpty() && !tooLong)
            return {};

        const RowPosition position{m_row + 1, m_line, m_source.offset()};
        const qsizetype length = end < 0 ? m_source.window().size() : end;
        const QByteArray line = m_source.window().first(length).toByteArray().trimmed();
        m_source.take(end < 0 ? length : length + 1);
        const auto endOfLine = qScopeGuard([&] { ++m_line; });
        if (line.isEmpty() && !tooLong)
            continue;
        ++m_row;
        if (tooLong)
            return failure(errorHere(u"table.record_too_long"_s));
        if (!QByteArrayView(line).isValidUtf8()) {
            Error error = errorHere(u"table.encoding"_s);
            error.values.insert(u"encoding"_s, u"utf-8"_s);
            return failure(error);
        }
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
        if (problem.error != QJsonParseError::NoError) {
            Error error = errorHere(u"table.not_json"_s);
            error.values.insert(u"problem"_s, problem.errorString());
            return failure(error);
        }
        if (!document.isObject())
            return failure(errorHere(u"table.not_object"_s));
        auto columns = std::make_shared<QHash<QString, int>>();
        QStringList cells;
        flatten(document.object(), {}, *columns, cells);
        return TableRow(position, columns, cells);
    }
    return {};
}

Result<void> JsonLinesReader::resume(const RowPosition &position)
{
    if (position.offset < m_source.offset() || !m_source.skipTo(position.offset))
        return failure(ErrorKind::Invalid, u"table.position"_s);
    m_row = position.row - 1;
    m_line = position.line;
    return {};
}

} // namespace frontdesk
