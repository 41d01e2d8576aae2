#include "core/search/typos.h"

#include <QVarLengthArray>

#include <algorithm>

namespace frontdesk {

int allowedTypos(qsizetype letters)
{
    return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

int typoDistance(QStringView a, QStringView b, int atMost)
{
    if (std::abs(a.size() - b.size()) > atMost)
        return atMost + 1;
    using Row = QVarLengthArray<int, 72>;
    Row before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        int least = row[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > atMost && (i < 2 || *std::min_element(last.begin(), last.end()) > atMost))
            return atMost + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], atMost + 1);
}

QList<TypoCandidate> typoCandidates(const QString &word, const QStringList &vocabulary, qsizetype limit)
{
    const int allowed = allowedTypos(word.size());
    const auto isLatin = [](QChar c) { return c >= u'a' && c <= u'z'; };
    QList<TypoCandidate> found;
    if (allowed == 0 || !std::all_of(word.begin(), word.end(), isLatin))
        return found;
    for (const QString &term : vocabulary) {
        if (std::abs(term.size() - word.size()) > allowed || term.isEmpty() || !isLatin(term.front()))
            continue;
        const int distance = typoDistance(word, term, allowed);
        if (distance > 0 && distance <= allowed && std::all_of(term.begin(), term.end(), isLatin))
            found.append({term, distance});
    }
    std::sort(found.begin(), found.end(), [](const TypoCandidate &a, const TypoCandidate &b) {
        return a.distance != b.distance ? a.distance < b.distance : a.term < b.term;
    });
    if (found.size() > limit)
        found.resize(limit);
    return found;
}

} // namespace frontdesk
