#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace frontdesk {

struct TypoCandidate
{
    QString term;
    int distance = 0; ///< typing mistakes between the two: a letter missing, added, wrong, or two swapped

    bool operator==(const TypoCandidate &) const = default;
};

/// Mistakes allowed in a word of this many letters: none below 4, one below 8, then two.
int allowedTypos(qsizetype letters);

/// Terms of the vocabulary that a Latin word may have been meant for, nearest first, then in order of the alphabet, at most `limit`;
/// the word itself is left out. Words with digits or of other scripts have none: a wrong digit is another number.
/// `vocabulary` holds folded terms. Linear in the vocabulary; ask it only for words that the index does not know.
QList<TypoCandidate> typoCandidates(const QString &word, const QStringList &vocabulary, qsizetype limit = 8);

/// Damerau-Levenshtein distance (optimal string alignment), or `atMost` + 1 as soon as it is certain to be more.
int typoDistance(QStringView a, QStringView b, int atMost);

} // namespace frontdesk
