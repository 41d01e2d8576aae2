#include "core/search/snippet.h"

#include "core/search/termscanner.h"
#include "core/support/textfolding.h"

#include <QHash>

#include <algorithm>

namespace frontdesk {

namespace {

struct Match
{
    TextRange range;
    double weight;
};

/// Places of the query's terms in the original text. Single characters count only for a query that has no pairs: a lone 的
/// marked all over a text tells nobody anything.
QList<Match> matches(QStringView text, const QueryTerms &query)
{
    QHash<QString, double> exact;
    QList<QString> prefixes;
    bool hasPairs = false;
    const auto isPaired = [](const QString &term, qsizetype &end) {
        end = 0;
        return !term.isEmpty() && isPairedCharacter(nextCodePoint(term, end));
    };
    for (const QueryTerm &term : query.optional) {
        qsizetype first = 0;
        hasPairs = hasPairs || (isPaired(term.term, first) && first < term.term.size());
        if (term.prefix)
            prefixes.append(term.term);
        else
            exact.insert(term.term, term.weight);
    }
    QList<Match> found;
    const FoldedText folded = foldWithSource(text);
    scanTerms(folded.text, [&](const ScannedTerm &scanned) {
        if (scanned.kind == TermKind::Single && hasPairs)
            return;
        double weight = exact.value(scanned.term.toString(), 0);
        if (weight <= 0 && scanned.kind == TermKind::Word
            && std::any_of(prefixes.begin(), prefixes.end(), [&](const QString &prefix) { return scanned.term.startsWith(prefix); }))
            weight = 0.5;
        if (weight <= 0)
            return;
        const qsizetype start = folded.source[scanned.start];
        qsizetype end = folded.source[scanned.end];
        for (qsizetype i = scanned.end; end <= start && i < folded.source.size(); ++i) // one character may fold to several
            end = folded.source[i];
        found.append({{start, end - start}, weight});
    });
    return found;
}

QList<TextRange> merged(const QList<Match> &found)
{
    QList<TextRange> ranges;
    for (const Match &match : found)
        ranges.append(match.range);
    std::sort(ranges.begin(), ranges.end(), [](const TextRange &a, const TextRange &b) { return a.start < b.start; });
    QList<TextRange> result;
    for (const TextRange &range : std::as_const(ranges)) {
        if (!result.isEmpty() && range.start <= result.last().start + result.last().length) {
            TextRange &last = result.last();
            last.length = std::max(last.length, range.start + range.length - last.start);
        } else {
            result.append(range);
        }
    }
    return result;
}

/// Start of the window of `length` units with the greatest weight of matches; a weight counts once per place.
qsizetype densestStart(const QList<Match> &found, qsizetype length)
{
    double best = -1, sum = 0;
    qsizetype bestStart = 0, from = 0;
    for (qsizetype to = 0; to < found.size(); ++to) {
        sum += found[to].weight;
        while (from < to && found[to].range.start + found[to].range.length - found[from].range.start > length)
            sum -= found[from++].weight;
        if (sum > best + 1e-9) {
            best = sum;
            bestStart = found[from].range.start;
        }
    }
    return bestStart;
}

/// Moves a cut so that it lies neither inside a surrogate pair nor before a combining mark.
qsizetype wholeCharacter(QStringView text, qsizetype at, int step)
{
    const auto splits = [&] {
        return at > 0 && at < text.size()
            && (text[at].isLowSurrogate() || text[at].isMark() || text[at] == QChar(0x200D) || text[at - 1] == QChar(0x200D));
    };
    for (int guard = 0; guard < 64 && splits(); ++guard)
        at += step;
    return at;
}

} // namespace

QList<TextRange> matchingRanges(QStringView text, const QueryTerms &query)
{
    return merged(matches(text, query));
}

Snippet snippet(QStringView text, const QueryTerms &query, qsizetype length)
{
    QList<Match> found = matches(text, query);
    std::stable_sort(found.begin(), found.end(), [](const Match &a, const Match &b) { return a.range.start < b.range.start; });
    const QList<TextRange> ranges = merged(found);

    qsizetype start = 0, end = text.size();
    if (text.size() > length) {
        // A quarter of the room stands before the first match, so that it is read in its sentence.
        start = found.isEmpty() ? 0 : std::max<qsizetype>(0, densestStart(found, length * 3 / 4) - length / 4);
        start = std::min(start, text.size() - length);
        end = start + length;
        for (const TextRange &range : ranges) {
            if (range.start < start && range.start + range.length > start)
                start = range.start;
            if (range.start < end && range.start + range.length > end)
                end = std::min(range.start + range.length, start + 2 * length);
        }
        start = wholeCharacter(text, start, -1);
        end = wholeCharacter(text, end, 1);
    }
    Snippet result;
    result.text = text.mid(start, end - start).toString();
    for (QChar &c : result.text) {
        if (c == u'\n' || c == u'\r' || c == u'\t')
            c = u' ';
    }
    result.cutBefore = start > 0;
    result.cutAfter = end < text.size();
    for (const TextRange &range : ranges) {
        const qsizetype from = std::max(range.start, start), to = std::min(range.start + range.length, end);
        if (from < to)
            result.marks.append({from - start, to - from});
    }
    return result;
}

} // namespace frontdesk
