// Changing and completing a typed query; reading one is in ticketquery.cpp.
#include "core/ticket/ticketquery.h"

#include "core/support/textfolding.h"

#include <QCache>

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

namespace {

/// Puts `made` where the first of the terms stands and takes the others out; `those` says which terms it stands for.
template<typename Those>
QString replaced(const QString &text, const QString &made, Those those)
{
    QString text2 = text;
    const QList<FilterTerm> terms = cutQuery(text, &isQueryField);
    bool placed = made.isEmpty();
    // From the end, so that the places of earlier terms stay true; the first one is where the new term stands.
    int first = -1;
    for (int i = 0; i < terms.size() && first < 0; ++i) {
        if (those(terms[i]))
            first = i;
    }
    for (int i = int(terms.size()) - 1; i >= 0; --i) {
        if (!those(terms[i]))
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

} // namespace

QString withQueryTerm(const QString &text, QueryField field, const QStringList &values)
{
    QStringList quoted;
    for (const QString &value : values)
        quoted += quotedQueryValue(value);
    const QString made = quoted.isEmpty() ? QString() : queryFieldName(field) + u':' + quoted.join(u',');
    return replaced(text, made, [field](const FilterTerm &term) { return isOf(term, field) && !term.excluded; });
}

QString withQueryText(const QString &text, QueryField field, const QString &term)
{
    return replaced(text, term, [field](const FilterTerm &one) { return isOf(one, field); });
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

namespace {

/// 0: does not answer what was typed, 1: somewhere inside, 2: by pinyin, 3: begins with it.
int closeness(const KnownNames &known, qsizetype i, const QString &typed)
{
    const QString &folded = known.folded.at(i);
    if (folded.startsWith(typed))
        return 3;
    if (!typed.isEmpty() && typed.front().unicode() < 0x2E80 && known.latin(i).contains(u' ' + typed))
        return 2;
    return typed.size() > 1 && folded.contains(typed) ? 1 : 0;
}

/// Desks have few groups, people and services; their prepared names are remembered by what they are.
const KnownNames &prepared(const QStringList &spellings)
{
    thread_local QCache<QString, KnownNames> known(5000);
    const QString key = spellings.join(u'\n');
    if (const KnownNames *names = known.object(key))
        return *names;
    auto *names = new KnownNames(KnownNames::of(spellings));
    known.insert(key, names);
    return *names;
}

class Completer
{
public:
    Completer(const QueryContext &context, int limit) : m_context(context), m_limit(limit) {}

    /// A value, unless it is there already.
    void value(const FilterWord &word, const QString &typed, int start, int length)
    {
        const QStringList spellings = word.en + word.zh;
        if (std::any_of(spellings.cbegin(), spellings.cend(), [&](const QString &one) { return foldText(one) == typed; }))
            return;
        const QString &shown = word.in(m_context.language);
        add(spellings, typed, {start, length, quotedQueryValue(shown), shown});
    }
    void plain(const KnownNames &known, const QString &typed, int start, int length)
    {
        for (qsizetype i = 0; i < known.names.size() && m_found[3].size() < m_limit; ++i) {
            if (known.folded.at(i) == typed)
                continue;
            if (const int close = closeness(known, i, typed); close > 0)
                keep(close, {start, length, quotedQueryValue(known.names.at(i)), known.names.at(i)});
        }
    }
    void field(const FilterWord &word, const QString &typed, int start, int length)
    {
        add(word.en + word.zh, typed, {start, length, word.code + u':', word.in(m_context.language)});
    }
    QList<QueryCompletion> found() const { return (m_found[3] + m_found[2] + m_found[1]).mid(0, m_limit); }

private:
    void add(const QStringList &spellings, const QString &typed, const QueryCompletion &completion)
    {
        const KnownNames &known = prepared(spellings);
        int best = 0;
        for (qsizetype i = 0; i < spellings.size(); ++i)
            best = std::max(best, closeness(known, i, typed));
        if (best > 0)
            keep(best, completion);
    }
    void keep(int close, const QueryCompletion &completion)
    {
        if (m_found[close].size() < m_limit)
            m_found[close] += completion;
    }

    const QueryContext &m_context;
    int m_limit;
    QList<QueryCompletion> m_found[4];
};

} // namespace

QList<QueryCompletion> completeTicketQuery(const QString &text, int cursor, const QueryContext &context, int limit)
{
    const QList<FilterTerm> terms = cutQuery(text, &isQueryField);
    const FilterTerm *here = nullptr;
    for (const FilterTerm &term : terms) {
        if (cursor > term.start && cursor <= term.end())
            here = &term;
    }
    if (!here)
        return {};
    Completer completer(context, limit);
    if (!here->field.isEmpty() && cursor >= here->start + here->fieldLength) {
        const QueryField field = queryField(here->field)->field;
        for (const FilterValue &value : here->values) {
            if (cursor < value.start || cursor > value.start + value.length)
                continue;
            const QString typed = foldText(value.text.trimmed());
            for (const FilterWord &word : queryValues(field, context.reference))
                completer.value(word, typed, value.start, value.length);
            if (field == QueryField::Organisation)
                completer.plain(context.organisationNames, typed, value.start, value.length);
            else if (field == QueryField::Tag)
                completer.plain(context.tags, typed, value.start, value.length);
            else if (field == QueryField::Customer && !typed.isEmpty())
                completer.plain(context.people, typed, value.start, value.length);
        }
    } else if (here->field.isEmpty() && !here->values.first().quoted) {
        const bool minus = text[here->start] == u'-';
        const int start = here->start + (minus ? 1 : 0);
        const QString typed = foldText(text.mid(start, cursor - start));
        if (!typed.isEmpty()) {
            for (const QueryFieldWord &field : queryFields())
                completer.field(field.word, typed, start, here->end() - start);
        }
    }
    return completer.found();
}

} // namespace frontdesk
