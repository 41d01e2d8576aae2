#include "core/exchange/answermapping.h"

#include "core/exchange/mappingnode.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QStringList scores{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s};

Error errorAt(const QString &code, const TableRow &row, const QString &column)
{
    return {ErrorKind::Invalid, code, {}, {}, {{u"column"_s, column}, {u"value"_s, row.value(column)}, {u"line"_s, QString::number(row.position().line)}}};
}

} // namespace

ReadAnswerMapping readAnswerMapping(const QByteArray &json)
{
    using namespace mappingfile;
    ReadAnswerMapping result;
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject()) {
        const qint64 line = json.first(qBound(qsizetype(0), qsizetype(problem.offset), json.size())).count('\n') + 1;
        result.problems.append({ErrorKind::Invalid, u"mapping.not_json"_s, {}, {}, {{u"line"_s, QString::number(line)}, {u"problem"_s, problem.errorString()}}});
        return result;
    }
    { // a node tells of unknown members when it goes
        AnswerMapping &mapping = result.mapping;
        Node root(document.object(), {}, result.problems);
        if (root.take(u"frontdesk_mapping"_s).toInt() != 1)
            root.report(u"frontdesk_mapping"_s, u"mapping.version"_s, {{u"expected"_s, u"1"_s}});
        mapping.name = root.text(u"name"_s, true);
        const QStringList unknown = root.texts(u"unknown"_s);
        mapping.unknown = QSet<QString>(unknown.begin(), unknown.end());
        readFile(root, mapping.csv);
        readTimes(root, mapping.timeFormats, mapping.zone);
        Node answer(root.object(u"answer"_s, true), u"answer"_s, result.problems);
        mapping.ticket = answer.text(u"ticket"_s, true);
        mapping.score = readCode(answer, u"score"_s, scores, true);
        mapping.answeredAt = answer.text(u"answered_at"_s, true);
        mapping.comment = answer.rowTemplate(u"comment"_s);
    }
    return result;
}

QByteArray plainAnswerMapping()
{
    return R"({"frontdesk_mapping":1,"name":"answers","answer":{"ticket":"ticket","score":{"column":"score"},"answered_at":"time","comment":"%{comment}"}})";
}

QStringList AnswerMapping::missingColumns(const QStringList &columns) const
{
    if (columns.isEmpty())
        return {};
    QStringList named{ticket, score.column, answeredAt};
    named += comment.columns();
    named.sort();
    named.removeDuplicates();
    named.removeIf([&](const QString &column) { return column.isEmpty() || columns.contains(column); });
    return named;
}

Result<ImportedAnswer> importedAnswer(const AnswerMapping &mapping, const TableRow &row)
{
    ImportedAnswer answer;
    answer.number = knownCell(row, mapping.ticket, mapping.unknown).toUpper();
    if (answer.number.isEmpty())
        return failure(errorAt(u"import.key_missing"_s, row, mapping.ticket));
    const QString said = mapping.score.column.isEmpty() ? mapping.score.value : knownCell(row, mapping.score.column, mapping.unknown);
    const QString score = !mapping.score.mapped ? said : mapping.score.map.value(said, mapping.score.otherwise);
    if (!scores.contains(score))
        return failure(errorAt(u"import.value_unknown"_s, row, mapping.score.column));
    answer.score = score.toInt();
    const QString time = knownCell(row, mapping.answeredAt, mapping.unknown);
    if (time.isEmpty())
        return failure(errorAt(u"import.time_missing"_s, row, mapping.answeredAt));
    for (const TimeFormat &format : mapping.timeFormats) {
        if (const auto instant = format.read(time, mapping.zone)) {
            answer.at = *instant;
            break;
        }
    }
    if (!answer.at.isValid())
        return failure(errorAt(u"import.time_unreadable"_s, row, mapping.answeredAt));
    answer.comment = mapping.comment.fill(row, mapping.unknown);
    return answer;
}

} // namespace frontdesk
