#pragma once

#include <QList>
#include <QString>

namespace frontdesk {

/// One value behind a field, where it stands in the typed text (quotes included) and what it says (quotes taken off).
struct FilterValue
{
    int start = 0;
    int length = 0;
    QString text;
    bool quoted = false;
};

/// One part of a typed query: `field:value,value`, or a run of characters without a field.
struct FilterTerm
{
    enum Operator { Is, Less, LessOrEqual, Greater, GreaterOrEqual };

    int start = 0;
    int length = 0;
    bool excluded = false;    ///< a minus stands before it
    QString field;            ///< as typed; empty = words
    int fieldLength = 0;      ///< minus, field and operator
    Operator op = Is;
    QList<FilterValue> values; ///< one for words
    bool unclosed = false;    ///< the last quote was never closed; everything up to the end is taken

    int end() const { return start + length; }
};

/// Whether a word before an operator is a field; anything else ("http://x", "10:30") is text.
using IsQueryField = bool (*)(const QString &);

/// Cuts a typed query into its parts in one pass, whatever is typed. Full-width signs (：，＜“”　) count as the plain ones.
QList<FilterTerm> cutQuery(const QString &text, IsQueryField isField);

} // namespace frontdesk
