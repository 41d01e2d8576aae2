#include "ui/ticket/fieldvalues.h"

#include "core/support/textfolding.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct FieldValues
{
    Q_DECLARE_TR_FUNCTIONS(FieldValues)
};

bool isOf(const FilterTerm &term, QueryField field)
{
    return !term.field.isEmpty() && queryField(term.field)->field == field;
}

} // namespace

QList<FieldValue> fieldValues(QueryField field, const QueryContext &context)
{
    QHash<QString, int> called;
    if (field == QueryField::Owner) {
        for (const Staff &person : context.reference.directory.staff)
            ++called[person.name];
    }
    QList<FieldValue> values;
    for (const FilterWord &word : queryValues(field, context.reference)) {
        if (field == QueryField::State && word.code == "all"_L1)
            continue;
        FieldValue value{word.code, word.code, word.in(context.language), word.en + word.zh + QStringList{word.code}};
        switch (field) {
        case QueryField::Priority: value.shown = u"P"_s + word.code; break;
        case QueryField::Group:
        case QueryField::Service:
        case QueryField::Category: // names where the desk speaks in names
            if (word.code != "mine"_L1)
                value.written = value.shown;
            break;
        case QueryField::Owner: {
            if (!word.code.front().isDigit())
                break;
            const Staff *person = context.reference.directory.person({word.code.toLongLong()});
            if (person && !person->active)
                continue;
            value.spellings.removeAll(word.code); // a key is no name
            value.written = value.shown = word.en.first();
            // Two colleagues may have one name; then the login is what tells them apart.
            if (called.value(word.en.first()) > 1 && word.en.size() > 1) {
                value.written = word.en.at(1);
                value.shown = u"%1 (%2)"_s.arg(word.en.first(), word.en.at(1));
                value.spellings = {word.en.at(1)};
            }
            break;
        }
        default: break;
        }
        values += value;
    }
    return values;
}

QList<TimeChoice> timeChoices(QueryField field)
{
    switch (field) {
    case QueryField::Due:
        return {{u":over"_s, FieldValues::tr("over")},         {u"<1h"_s, FieldValues::tr("within 1 h")},        {u"<4h"_s, FieldValues::tr("within 4 h")},
                {u"<8h"_s, FieldValues::tr("within 8 h")},     {u":today"_s, FieldValues::tr("due by tonight")}, {u":tomorrow"_s, FieldValues::tr("due by tomorrow night")},
                {u">1d"_s, FieldValues::tr("more than a day")}};
    case QueryField::Age:
        return {{u"<1h"_s, FieldValues::tr("under 1 h")}, {u"<1d"_s, FieldValues::tr("under a day")}, {u">1d"_s, FieldValues::tr("over a day")},
                {u">7d"_s, FieldValues::tr("over a week")}, {u">30d"_s, FieldValues::tr("over 30 days")}};
    case QueryField::Opened:
    case QueryField::Changed:
    case QueryField::Resolved:
        return {{u":today"_s, FieldValues::tr("today")},           {u":yesterday"_s, FieldValues::tr("yesterday")},    {u"<7d"_s, FieldValues::tr("in the last 7 days")},
                {u"<30d"_s, FieldValues::tr("in the last 30 days")}, {u">7d"_s, FieldValues::tr("more than 7 days ago")}};
    default: return {};
    }
}

QString timeWords(QueryField field, const QString &term)
{
    const QList<FilterTerm> terms = cutQuery(term, &isQueryField);
    if (terms.isEmpty())
        return {};
    QStringList words;
    for (const FilterTerm &one : terms) {
        qsizetype name = 0;
        while (name < one.length && term.at(one.start + name) != u':' && !u"<>：＜＞"_s.contains(term.at(one.start + name)))
            ++name;
        QString typed = term.mid(one.start + name, one.length - name);
        for (const TimeChoice &choice : timeChoices(field)) {
            if (foldText(choice.term) == foldText(typed))
                typed = choice.shown;
        }
        words += typed.startsWith(u':') ? typed.mid(1) : typed;
    }
    return words.join(u' ');
}

QStringList matchingNames(const KnownNames &known, const QString &folded, int limit)
{
    QStringList starting, latin, containing;
    const bool latinTyped = !folded.isEmpty() && folded.front().unicode() < 0x2E80;
    for (qsizetype i = 0; i < known.names.size() && starting.size() < limit; ++i) {
        if (known.folded.at(i).startsWith(folded))
            starting += known.names.at(i);
        else if (latin.size() < limit && latinTyped && known.latin(i).contains(u' ' + folded))
            latin += known.names.at(i);
        else if (containing.size() < limit && known.folded.at(i).contains(folded))
            containing += known.names.at(i);
    }
    return (starting + latin + containing).mid(0, limit);
}

bool restricts(const QString &text, QueryField field)
{
    const QList<FilterTerm> terms = cutQuery(text, &isQueryField);
    return std::any_of(terms.cbegin(), terms.cend(), [field](const FilterTerm &term) { return isOf(term, field); });
}

QString termOf(const QString &text, QueryField field)
{
    QStringList found;
    for (const FilterTerm &term : cutQuery(text, &isQueryField)) {
        if (isOf(term, field))
            found += text.mid(term.start, term.length);
    }
    return found.join(u' ');
}

QStringList excludedValues(const QString &text, QueryField field)
{
    QStringList values;
    for (const FilterTerm &term : cutQuery(text, &isQueryField)) {
        if (!isOf(term, field) || !term.excluded)
            continue;
        for (const FilterValue &value : term.values)
            values += value.text.trimmed();
    }
    return values;
}

} // namespace frontdesk
