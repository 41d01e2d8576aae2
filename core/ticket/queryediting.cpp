// Changing and completing a typed query; reading one is in ticketquery.cpp.
#include "core/ticket/ticketquery.h"

#include "core/support/textfolding.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

/// Takes [start, end) out together with the spaces on one side of it.
QString cutOut(QString text, int start, int end)
{
    while (end < text.size() && text[end].isSpace())
        ++end;
    if (end == text.size()) {
        while (start > 0 && text[start - 1].isSpace())
            --start;
    }
    return text.remove(start, end - start);
}

bool isOf(const FilterTerm &term, QueryField field)
{
    return !term.field.isEmpty() && queryField(term.field)->field == field;
}

} // namespace

QString quotedQueryValue(const QString &value)
{
    QString plain = value;
    for (const QChar quote : {u'"', u'“', u'”', u'＂', u'「', u'」'})
        plain.remove(quote);
    const bool needed = plain.isEmpty() || std::any_of(plain.cbegin(), plain.cend(), [](QChar c) { return c.isSpace() || c == u',' || c == u'，' || c == u'、'; });
    return needed ? u'"' + plain + u'"' : plain;
}

QString withoutQueryTerm(const QString &text, const FilterTerm &term)
{
    return cutOut(text, term.start, term.end());
}

QString withQueryTerm(const QString &text, QueryField field, const QStringList &values)
{
    QString made;
    if (!values.isEmpty()) {
        QStringList quoted;
        for (const QString &value : values)
            quoted += quotedQueryValue(value);
        made = queryFieldName(field) + u':' + quoted.join(u',');
    }
    QString text2 = text;
    const QList<FilterTerm> terms = cutQuery(text, &isQueryField);
    bool placed = made.isEmpty();
    // From the end, so that the places of earlier terms stay true; the first one is where the new term stands.
    int first = -1;
    for (int i = 0; i < terms.size() && first < 0; ++i) {
        if (isOf(terms[i], field))
            first = i;
    }
    for (int i = int(terms.size()) - 1; i >= 0; --i) {
        if (!isOf(terms[i], field))
            continue;
        if (i == first && !placed) {
            text2.replace(terms[i].start, terms[i].length, made);
            placed = true;
        } else {
            text2 = cutOut(text2, terms[i].start, terms[i].end());
        }
    }
    if (placed)
        return text2;
    // New fields go before the words and the sorting, where people read them.
    int at = int(text2.size());
    for (const FilterTerm &term : terms) {
        if (term.field.isEmpty() || isOf(term, QueryField::Sort)) {
            at = term.start;
            break;
        }
    }
    if (at < text2.size())
        return text2.insert(at, made + u' ');
    const bool spaced = text2.isEmpty() || text2.back().isSpace();
    return text2 + (spaced ? u""_s : u" "_s) + made;
}

QStringList queryTermValues(const QString &text, QueryField field)
{
    QStringList values;
    for (const FilterTerm &term : cutQuery(text, &isQueryField)) {
        if (!isOf(term, field) || term.excluded)
            continue;
        for (const FilterValue &value : term.values) {
            if (!value.text.trimmed().isEmpty())
                values += value.text.trimmed();
        }
    }
    return values;
}

QList<QueryCompletion> completeTicketQuery(const QString &text, int cursor, const QueryContext &context, int limit)
{
    const QList<FilterTerm> terms = cutQuery(text, &isQueryField);
    const FilterTerm *here = nullptr;
    for (const FilterTerm &term : terms) {
        if (cursor > term.start && cursor <= term.end())
            here = &term;
    }
    QList<QueryCompletion> starting, containing;
    const auto offer = [&](const FilterWord &word, const QString &typed, int start, int length, const QString &suffix) {
        const QStringList spellings = word.en + word.zh;
        if (suffix.isEmpty() && std::any_of(spellings.cbegin(), spellings.cend(), [&](const QString &one) { return foldText(one) == typed; }))
            return; // already there
        for (const QString &spelling : spellings) {
            const QString folded = foldText(spelling);
            const bool starts = folded.startsWith(typed);
            if (!starts && !(typed.size() > 1 && folded.contains(typed)))
                continue;
            const QString &shown = word.in(context.language);
            const QString insert = suffix.isEmpty() ? quotedQueryValue(shown) : word.code;
            (starts ? starting : containing) += QueryCompletion{start, length, insert + suffix, shown};
            return;
        }
    };
    if (here && !here->field.isEmpty() && cursor >= here->start + here->fieldLength) {
        const QueryField field = queryField(here->field)->field;
        for (const FilterValue &value : here->values) {
            if (cursor < value.start || cursor > value.start + value.length)
                continue;
            const QString typed = foldText(value.text.trimmed());
            for (const FilterWord &word : queryValues(field, context.reference))
                offer(word, typed, value.start, value.length, {});
            if (field == QueryField::Organisation) {
                for (auto it = context.organisations.cbegin(); it != context.organisations.cend(); ++it)
                    offer({it.key(), {it.key()}, {}}, typed, value.start, value.length, {});
            }
        }
    } else if (here && here->field.isEmpty() && !here->values.first().quoted) {
        const bool minus = text[here->start] == u'-';
        const int start = here->start + (minus ? 1 : 0);
        const QString typed = foldText(text.mid(start, cursor - start));
        if (!typed.isEmpty()) {
            for (const QueryFieldWord &field : queryFields())
                offer(field.word, typed, start, here->end() - start, u":"_s);
        }
    }
    return (starting + containing).mid(0, limit);
}

} // namespace frontdesk
