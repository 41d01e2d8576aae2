#include "core/exchange/answermapping.h"

#include "core/exchange/mappingnode.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

using namespace mappingfile;

namespace {

const QStringList scores{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s};

} // namespace

ReadAnswerMapping readAnswerMapping(const QByteArray &json)
{
    ReadAnswerMapping result;
    readMapping(json, result.mapping, result.problems, [&](Node &root) {
        AnswerMapping &mapping = result.mapping;
        Node answer(root.object(u"answer"_s, true), u"answer"_s, result.problems);
        mapping.ticket = answer.text(u"ticket"_s, true);
        mapping.score = readCode(answer, u"score"_s, scores, true);
        mapping.answeredAt = answer.text(u"answered_at"_s, true);
        mapping.comment = answer.rowTemplate(u"comment"_s);
    });
    return result;
}

QByteArray plainAnswerMapping()
{
    return R"({"frontdesk_mapping":1,"name":"answers","answer":{"ticket":"ticket","score":{"column":"score"},"answered_at":"time","comment":"%{comment}"}})";
}

QStringList AnswerMapping::missingColumns(const QStringList &columns) const
{
    QStringList named{ticket, score.column, answeredAt};
    named += comment.columns();
    return absent(named, columns);
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
    FRONTDESK_LET(at, timeIn(mapping, row, mapping.answeredAt));
    if (!at.isValid())
        return failure(errorAt(u"import.time_missing"_s, row, mapping.answeredAt));
    answer.at = at;
    answer.comment = mapping.comment.fill(row, mapping.unknown);
    return answer;
}

} // namespace frontdesk
