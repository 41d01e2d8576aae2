#include "core/search/tokenizer.h"

#include "core/search/querywords.h"
#include "core/search/termscanner.h"
#include "core/support/textfolding.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <deque>
#include <string_view>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

// How much a matching term says, relative to a word. Single characters hold the ground where a query is worded otherwise than the
// text, pairs reward the same wording; measured on questions of real users, see tst_retrieval.
constexpr double WordWeight = 1.5;
constexpr double PartWeight = 0.5;
constexpr double SingleWeight = 2.5;
constexpr double PairWeight = 1.0;
constexpr double PrefixWeight = 0.5;

double weightOf(const ScannedTerm &term)
{
    switch (term.kind) {
    case TermKind::Word:
    case TermKind::Compound:
        return WordWeight;
    case TermKind::Part:
    case TermKind::Number:
        return PartWeight;
    case TermKind::Single:
        return SingleWeight;
    case TermKind::Pair:
        break;
    }
    return PairWeight;
}

qsizetype utf8Length(QStringView text)
{
    qsizetype bytes = 0;
    for (const QChar c : text)
        bytes += c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 || c.isSurrogate() ? 2 : 3; // a pair of surrogates is 4 bytes
    return bytes;
}

std::u16string_view key(QStringView text)
{
    return {text.utf16(), size_t(text.size())};
}

/// Folded text with every run of blanks as one, none at the ends: what literals are compared in.
QString literalForm(QStringView folded)
{
    return folded.toString().simplified();
}

QChar closingQuote(QChar opening)
{
    switch (opening.unicode()) {
    case u'"':
        return u'"';
    case u'“':
        return u'”';
    case u'「':
        return u'」';
    case u'『':
        return u'』';
    case u'«':
        return u'»';
    default:
        return {};
    }
}

/// The quoted parts of a folded query; `rest` gets what stands outside them.
QStringList quotedParts(QStringView folded, QString &rest)
{
    QStringList parts;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar close = closingQuote(folded[i]);
        const qsizetype end = close.isNull() ? -1 : folded.indexOf(close, i + 1);
        if (end < 0) {
            rest += folded[i];
            continue;
        }
        parts.append(literalForm(folded.mid(i + 1, end - i - 1)));
        rest += u' ';
        i = end;
    }
    return parts;
}

/// Adds a literal with the terms that a text cannot contain it without.
void require(const QString &literal, QueryTerms &query)
{
    QStringList whole, singles;
    qsizetype pairedTill = -1; // end of the last pair: a single character inside a pair need not be asked for
    scanTerms(literal, [&](const ScannedTerm &term) {
        if (term.kind == TermKind::Word || term.kind == TermKind::Pair)
            whole.append(term.term.toString());
        else if (term.kind == TermKind::Single)
            singles.append(term.term.toString());
        if (term.kind == TermKind::Pair)
            pairedTill = term.end;
    });
    if (whole.isEmpty() && singles.isEmpty())
        return; // punctuation alone is in no index; it cannot be asked for
    query.literals.append(literal);
    query.required += pairedTill < 0 ? whole + singles : whole;
}

bool continuesWord(QStringView text, qsizetype at)
{
    return at < text.size() && isWordCharacter(nextCodePoint(text, at));
}

bool followsWord(QStringView text, qsizetype at)
{
    if (at <= 0)
        return false;
    qsizetype before = at - 1;
    if (before > 0 && text[before].isLowSurrogate() && text[before - 1].isHighSurrogate())
        --before;
    return isWordCharacter(nextCodePoint(text, before));
}

bool containsLiteral(QStringView text, const QString &literal)
{
    const bool wordAtStart = continuesWord(literal, 0);
    const bool wordAtEnd = followsWord(literal, literal.size());
    for (qsizetype at = text.indexOf(literal); at >= 0; at = text.indexOf(literal, at + 1)) {
        if (!(wordAtStart && followsWord(text, at)) && !(wordAtEnd && continuesWord(text, at + literal.size())))
            return true;
    }
    return false;
}

} // namespace

QString DocumentTerms::joined() const
{
    return list().join(u' ');
}

QStringList DocumentTerms::list() const
{
    QStringList all;
    all.reserve(terms.size());
    for (const DocumentTerm &term : terms)
        all.append(term.term);
    return all;
}

DocumentTerms documentTerms(QStringView text)
{
    const QString folded = foldText(text);
    const auto isInText = [&](QStringView term) { return term.data() >= folded.constData() && term.data() < folded.constData() + folded.size(); };
    DocumentTerms result;
    std::unordered_map<std::u16string_view, int> indexOf;
    std::deque<QString> made; // terms that are no part of the folded text, kept alive for the keys of indexOf
    qsizetype bytes = 0;
    scanTerms(folded, [&](const ScannedTerm &scanned) {
        const int position = result.length++;
        if (const auto known = indexOf.find(key(scanned.term)); known != indexOf.end()) {
            ++result.terms[known->second].frequency;
            return;
        }
        const qsizetype size = utf8Length(scanned.term);
        if (result.terms.size() >= MaxTermsOfText || bytes + size > MaxTermBytesOfText) {
            result.truncated = true;
            return;
        }
        bytes += size;
        QStringView kept = scanned.term;
        if (!isInText(kept))
            kept = made.emplace_back(kept.toString());
        indexOf.emplace(key(kept), int(result.terms.size()));
        result.terms.append({kept.toString(), 1, position});
    });
    return result;
}

QStringList QueryTerms::prefixes() const
{
    QStringList all;
    for (const QueryTerm &term : optional) {
        if (term.prefix)
            all.append(term.term);
    }
    return all;
}

QStringList QueryTerms::literalsToLookFor() const
{
    QStringList left = literals;
    left.removeIf([this](const QString &literal) {
        qsizetype second = 0;
        return required.contains(literal) && isPairedCharacter(nextCodePoint(literal, second));
    });
    return left;
}

QueryTerms queryTerms(QStringView text)
{
    QueryTerms query;
    const QString folded = foldText(text.left(MaxQueryLength));
    QString rest;
    const QStringList quoted = quotedParts(folded, rest);
    for (const QString &part : quoted)
        require(part, query);
    const bool chineseWord = quoted.isEmpty() && isSingleChineseWord(folded.trimmed());
    if (chineseWord)
        require(folded.trimmed(), query);
    query.required.removeDuplicates();

    // Whatever has the word has its characters: how often they stand elsewhere says nothing.
    const bool inPairs = chineseWord && std::any_of(query.required.cbegin(), query.required.cend(), [](const QString &term) {
        qsizetype second = 0;
        nextCodePoint(term, second);
        return second < term.size();
    });

    QSet<QString> seen, seenPrefixes;
    const auto scan = [&](const QString &part, bool beginnings) {
        scanTerms(part, [&](const ScannedTerm &scanned) {
            if (query.optional.size() >= MaxQueryTerms || (inPairs && scanned.kind == TermKind::Single))
                return;
            const QString term = scanned.term.toString();
            if (!seen.contains(term)) {
                seen.insert(term);
                query.optional.append({term, weightOf(scanned), false});
            }
            const bool whole = scanned.kind == TermKind::Word || scanned.kind == TermKind::Compound;
            if (beginnings && whole && term.size() >= 2 && !seenPrefixes.contains(term)) {
                seenPrefixes.insert(term);
                query.optional.append({term, PrefixWeight, true});
            }
        });
    };
    scan(rest, true);
    for (const QString &part : quoted)
        scan(part, false);
    return query;
}

bool containsLiterals(QStringView text, const QStringList &literals)
{
    if (literals.isEmpty())
        return true;
    const QString comparable = literalForm(foldText(text));
    return std::all_of(literals.begin(), literals.end(), [&](const QString &literal) { return containsLiteral(comparable, literal); });
}

} // namespace frontdesk
