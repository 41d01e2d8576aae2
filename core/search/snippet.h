#pragma once

#include "core/search/tokenizer.h"

#include <QList>
#include <QString>

namespace frontdesk {

/// A place in a text, in UTF-16 units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

/// The part of a text that answers a query best, with what matches marked. The text is cut, never changed, but for line breaks
/// that become blanks; no code point and no marked range is cut in two.
struct Snippet
{
    QString text;
    QList<TextRange> marks; ///< in `text`, in order, not overlapping
    bool cutBefore = false;
    bool cutAfter = false;
};

/// Ranges of a text that match the query, in order, not overlapping: for titles, which are shown whole.
QList<TextRange> matchingRanges(QStringView text, const QueryTerms &query);

/// About `length` UTF-16 units round the densest matches; the beginning of the text if nothing matches. Linear in the text's length.
Snippet snippet(QStringView text, const QueryTerms &query, qsizetype length = 160);

} // namespace frontdesk
