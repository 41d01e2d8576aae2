#include "core/reporting/measurereading.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk::reportsql {

namespace {

enum class Clause { Select, From, Where };

void finish(MeasureParts &parts, Clause clause, const QString &piece)
{
    static const QRegularExpression named(u"^(.*) AS ([a-z_]+)$"_s);
    switch (clause) {
    case Clause::Select: {
        const QRegularExpressionMatch name = named.match(piece);
        parts.expressions += name.hasMatch() ? name.captured(1) : piece;
        parts.names += name.hasMatch() ? name.captured(2) : piece.section(u'.', -1);
        break;
    }
    case Clause::From:
        parts.from = piece;
        break;
    case Clause::Where:
        parts.conditions += piece;
        break;
    }
}

/// What one measure asks beyond the others.
QString restOf(const MeasureParts &measure, const QStringList &common)
{
    QStringList rest = measure.conditions;
    rest.removeIf([&](const QString &condition) { return common.contains(condition); });
    return rest.join(u" AND "_s);
}

} // namespace

std::optional<MeasureParts> partsOf(const QString &definition)
{
    static const QRegularExpression token(u"'[^']*'|[A-Za-z_][A-Za-z_0-9.]*|\\s+|."_s);
    static const QStringList more{u"UNION"_s, u"OR"_s, u"BETWEEN"_s, u"DISTINCT"_s, u"GROUP"_s, u"HAVING"_s, u"ORDER"_s, u"LIMIT"_s};
    MeasureParts parts;
    Clause clause = Clause::Select;
    QString piece;
    int depth = 0; // of brackets and of CASE … END
    for (auto at = token.globalMatch(definition); at.hasNext();) {
        const QString word = at.next().captured();
        if (depth == 0) {
            if (more.contains(word))
                return {};
            if (word == "SELECT"_L1)
                continue;
            const bool next = word == "FROM"_L1 || word == "WHERE"_L1;
            if (next || (clause == Clause::Select && word == ","_L1) || (clause == Clause::Where && word == "AND"_L1)) {
                finish(parts, clause, piece.trimmed());
                piece.clear();
                if (next)
                    clause = word == "FROM"_L1 ? Clause::From : Clause::Where;
                continue;
            }
        }
        if (word == "("_L1 || word == "CASE"_L1)
            ++depth;
        else if (word == ")"_L1 || word == "END"_L1)
            --depth;
        piece += word.trimmed().isEmpty() ? u" "_s : word;
    }
    finish(parts, clause, piece.trimmed());
    return parts;
}

bool readTogether(const MeasureParts &one, const MeasureParts &other, const QStringList &columns)
{
    const auto same = [&](const QString &column) { return one.expression(column) == other.expression(column); };
    return one.from == other.from && same(u"at_ms"_s) && std::all_of(columns.cbegin(), columns.cend(), same);
}

QString textOf(const QList<MeasureParts> &measures, const QStringList &columns)
{
    const MeasureParts &first = measures.first();
    QStringList common = first.conditions;
    common.removeIf([&](const QString &condition) {
        return !std::all_of(measures.cbegin(), measures.cend(), [&](const MeasureParts &one) { return one.conditions.contains(condition); });
    });
    QStringList select{first.expression(u"at_ms"_s) + u" AS at_ms"_s};
    for (const QString &column : columns) {
        if (column != "at_ms"_L1)
            select += first.expression(column) + u" AS "_s + column;
    }
    QStringList rests;
    for (qsizetype i = 0; i < measures.size(); ++i) {
        const QString rest = restOf(measures.at(i), common);
        rests += rest;
        for (const QString &column : {u"hit"_s, u"value"_s}) {
            const QString expression = measures.at(i).expression(column);
            select += (rest.isEmpty() ? expression : u"CASE WHEN %1 THEN %2 END"_s.arg(rest, expression)) + u" AS %1_%2"_s.arg(column).arg(i);
        }
    }
    QStringList conditions = common;
    if (!rests.contains(QString()))
        conditions += u"(("_s + rests.join(u") OR ("_s) + u"))"_s;
    return u"SELECT "_s + select.join(u", "_s) + u" FROM "_s + first.from + (conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s));
}

} // namespace frontdesk::reportsql
