#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace frontdesk {

/// Bounds of what one text puts into the index. Text beyond them is stored and shown, but terms that appear there for the first time
/// are not found. They keep the terms of a pasted 5 MB log within PostgreSQL's 1 MB for a tsvector.
constexpr int MaxTermsOfText = 50'000;
constexpr qsizetype MaxTermBytesOfText = 500'000; ///< UTF-8
constexpr qsizetype MaxQueryLength = 1'000;        ///< UTF-16 units of a query that are read
constexpr int MaxQueryTerms = 256;

struct DocumentTerm
{
    QString term;
    int frequency = 0;
    int position = 0; ///< of its first occurrence, counted in occurrences of all terms from 0

    bool operator==(const DocumentTerm &) const = default;
};

struct DocumentTerms
{
    QList<DocumentTerm> terms; ///< distinct, in order of first occurrence
    int length = 0;            ///< occurrences of all terms, those beyond the bounds included: BM25's document length
    bool truncated = false;    ///< the bounds cut terms off

    /// The distinct terms with blanks between, for an FTS5 column.
    QString joined() const;
    /// The distinct terms, for array_to_tsvector().
    QStringList list() const;
};

/// Terms of a text: words and numbers (ticket numbers whole and as digits), characters and pairs of characters of Chinese, Japanese,
/// Korean and Thai. Any two neighbouring characters of such a run are a term. Linear in the text's length.
DocumentTerms documentTerms(QStringView text);

/// A term that makes a text a candidate and gives it score; `prefix` means every term that begins so.
struct QueryTerm
{
    QString term;
    double weight = 1;
    bool prefix = false;

    bool operator==(const QueryTerm &) const = default;
};

struct QueryTerms
{
    QStringList literals;      ///< folded text that every hit contains (see containsLiterals)
    QStringList required;      ///< terms that every text with these literals has: narrow by them in the index first
    QList<QueryTerm> optional; ///< terms ranked by BM25; a hit has at least one of them, or all required ones

    QStringList prefixes() const;
    /// Literals that a text with all required terms may still lack: all but those that are a term of one or two Chinese characters themselves.
    QStringList literalsToLookFor() const;
    bool isEmpty() const { return optional.isEmpty() && required.isEmpty(); }
};

/// Reads what a person typed. Words are optional; "quoted text" (also “ ”, 「」, 『』, « ») and a query that is one single word of Chinese
/// must occur literally. An unclosed quote and any other sign is text. Words of two letters or more also match as beginnings.
QueryTerms queryTerms(QStringView text);

/// True if the text, folded and with each run of blanks as one, contains all literals; a literal that begins or ends with a letter
/// or digit must begin or end a word there.
bool containsLiterals(QStringView text, const QStringList &literals);

} // namespace frontdesk
