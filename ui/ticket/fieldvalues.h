#pragma once

#include "core/ticket/ticketquery.h"

namespace frontdesk {

/// One value that a field of a filter can have, for menus and pickers.
struct FieldValue
{
    QString code;
    QString written;       ///< as it goes into the typed filter
    QString shown;         ///< on screen
    QStringList spellings; ///< by any of which it may stand in the text, `written` included
};
/// The values of fields that have a list; people who have left are not offered.
QList<FieldValue> fieldValues(QueryField field, const QueryContext &context);

/// A usual time of a time field: "<4h", ":today".
struct TimeChoice
{
    QString term; ///< operator and value
    QString shown;
};
QList<TimeChoice> timeChoices(QueryField field);
/// What a chip says of a time term ("due<4h"): the words of a usual choice, else operator and value as typed.
QString timeWords(QueryField field, const QString &term);

/// Names that begin with the folded text, or hold it, or do so by pinyin; all of them for an empty text.
QStringList matchingNames(const KnownNames &known, const QString &folded, int limit);

// What a typed text says of one field.
bool restricts(const QString &text, QueryField field);
QString termOf(const QString &text, QueryField field); ///< as typed, all of them; empty if there is none
QStringList excludedValues(const QString &text, QueryField field);

} // namespace frontdesk
