#include "core/search/termfrequencies.h"

#include "core/search/indexquery.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <chrono>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace frontdesk {

namespace {

constexpr qint64 c_rare = 400;         ///< what fewer texts have is counted, not estimated
constexpr qint64 c_rareOnServer = 4000; ///< of what the server's statistics do not know: about what they leave out
constexpr qint64 c_places = 3;         ///< where common terms are looked at, each opens the index anew: the first texts, and from each further part on
constexpr qint64 c_atPlace = 200;      ///< texts that are counted from there on
constexpr qsizetype c_mostRemembered = 20'000;

/// What is known of the terms of one index of one desk. Workers of several threads ask.
struct Remembered
{
    QHash<QString, qint64> counts; ///< by the term as the index is asked for it
    qint64 documents = 0;          ///< when the first was counted
    QDeadlineTimer till;
};

std::mutex mutex;
QHash<QString, Remembered> &memory()
{
    static QHash<QString, Remembered> all;
    return all;
}

/// Forgets what is older than some minutes or was counted among fewer or more texts.
Remembered &fresh(const QString &index, qint64 documents)
{
    Remembered &remembered = memory()[index];
    const qint64 grown = std::abs(documents - remembered.documents);
    if (remembered.counts.isEmpty() || remembered.till.hasExpired() || grown * 20 > remembered.documents || remembered.counts.size() > c_mostRemembered)
        remembered = {{}, documents, QDeadlineTimer(10min)};
    return remembered;
}

QStringList queriesOf(Backend backend, const QList<QueryTerm> &terms)
{
    QStringList queries;
    for (const QueryTerm &term : terms)
        queries += indexquery::quoted(backend, term.term, term.prefix);
    return queries;
}

} // namespace

Result<QList<qint64>> TermFrequencies::of(Session &session, const QList<QueryTerm> &terms, qint64 documents) const
{
    if (documents <= AlwaysCounted)
        return counted(session, terms, m_bound);
    const QString index = m_thing + u'\n' + session.connection().address().target;
    const QStringList queries = queriesOf(session.backend(), terms);
    Counts counts(terms.size(), 0);
    QList<QueryTerm> unknown;
    QList<qsizetype> places;
    {
        const std::lock_guard lock(mutex);
        const Remembered &remembered = fresh(index, documents);
        for (qsizetype i = 0; i < terms.size(); ++i) {
            if (const auto count = remembered.counts.constFind(queries.at(i)); count != remembered.counts.cend()) {
                counts[i] = *count;
            } else {
                unknown += terms.at(i);
                places += i;
            }
        }
    }
    if (unknown.isEmpty())
        return counts;
    FRONTDESK_LET(found, documents < EstimatedFrom ? counted(session, unknown, m_bound) : estimated(session, unknown, documents));
    const std::lock_guard lock(mutex);
    Remembered &remembered = fresh(index, documents);
    for (qsizetype i = 0; i < places.size(); ++i) {
        counts[places.at(i)] = found.at(i);
        remembered.counts.insert(queries.at(places.at(i)), found.at(i));
    }
    return counts;
}

Result<TermFrequencies::Counts> TermFrequencies::counted(Session &session, const QList<QueryTerm> &terms, qint64 bound) const
{
    Counts counts(terms.size(), 0);
    if (terms.isEmpty())
        return counts;
    const Binds binds{{u"queries"_s, indexquery::textList(session.backend(), queriesOf(session.backend(), terms))}, {u"most"_s, bound}};
    FRONTDESK_TRY(session.each(statement("_frequencies"_L1), binds, [&](const Row &row) {
        counts[row.integer(u"entry"_s) - 1] = row.integer(u"documents"_s);
        return true;
    }));
    return counts;
}

Result<TermFrequencies::Counts> TermFrequencies::estimated(Session &session, const QList<QueryTerm> &terms, qint64 documents) const
{
    return session.backend() == Backend::Sqlite ? sampled(session, terms, documents) : known(session, terms, documents);
}

/// Of a file: what is rare is counted; of the rest it tells how densely they stand, at the beginning and from some places on.
Result<TermFrequencies::Counts> TermFrequencies::sampled(Session &session, const QList<QueryTerm> &terms, qint64 documents) const
{
    struct Sample
    {
        qint64 found = 0;
        qint64 among = 0; ///< ids
    };
    QList<Sample> samples(terms.size());
    QStringList queries = queriesOf(session.backend(), terms);
    QList<QueryTerm> prefixes;
    QList<qsizetype> whole;
    for (qsizetype i = 0; i < terms.size(); ++i) {
        if (terms.at(i).prefix)
            prefixes += terms.at(i);
        else
            whole += i;
    }
    const auto look = [&](const QList<qsizetype> &at, const QList<qint64> &starts, qint64 most) -> Result<void> {
        QStringList asked;
        for (const qsizetype i : at)
            asked += queries.at(i);
        const Binds binds{{u"queries"_s, indexquery::textList(session.backend(), asked)}, {u"starts"_s, indexquery::numberList(session.backend(), starts)}, {u"most"_s, most}};
        return session.each(statement("_sampled"_L1), binds, [&](const Row &row) {
            const QString counted = row.text(u"counted"_s);
            const qint64 found = counted.section(u' ', 0, 0).toLongLong(), last = counted.section(u' ', 1).toLongLong();
            Sample &sample = samples[at.at(row.integer(u"entry"_s) - 1)];
            sample.found += found;
            sample.among += (found < most ? documents : last) - row.integer(u"start"_s) + 1;
            return true;
        });
    };
    FRONTDESK_TRY(look(whole, {1}, c_rare));
    // Each question about a beginning reads all words that begin so: one question about it is enough.
    FRONTDESK_LET(beginning, counted(session, prefixes, m_bound));
    QList<qsizetype> common = whole;
    common.removeIf([&](qsizetype i) { return samples.at(i).found < c_rare; });
    QList<qint64> further;
    for (qint64 place = 1; place < c_places; ++place)
        further += documents * place / c_places;
    if (!common.isEmpty())
        FRONTDESK_TRY(look(common, further, c_atPlace));
    Counts counts;
    for (qsizetype i = 0, nextPrefix = 0; i < terms.size(); ++i) {
        const Sample &sample = samples.at(i);
        if (terms.at(i).prefix)
            counts += beginning.at(nextPrefix++);
        else
            counts += sample.found < c_rare ? sample.found : std::max(c_rare, sample.found * documents / std::max<qint64>(1, sample.among));
    }
    return counts;
}

/// On a server: what ANALYZE found common is known, the rest is counted.
Result<TermFrequencies::Counts> TermFrequencies::known(Session &session, const QList<QueryTerm> &terms, qint64 documents) const
{
    QStringList words, prefixes;
    for (const QueryTerm &term : terms) {
        words += term.term;
        prefixes += term.prefix ? u"t"_s : u"f"_s;
    }
    QHash<qint64, qint64> shares;
    const Binds binds{{u"terms"_s, indexquery::textList(session.backend(), words)}, {u"prefixes"_s, indexquery::textList(session.backend(), prefixes)}};
    FRONTDESK_TRY(session.each(statement("_shares"_L1), binds, [&](const Row &row) {
        shares.insert(row.integer(u"entry"_s) - 1, qint64(row.real(u"share"_s) * double(documents)));
        return true;
    }));
    QList<QueryTerm> rare;
    for (qsizetype i = 0; i < terms.size(); ++i) {
        if (!shares.contains(i))
            rare += terms.at(i);
    }
    FRONTDESK_LET(few, counted(session, rare, c_rareOnServer));
    Counts counts;
    for (qsizetype i = 0, nextRare = 0; i < terms.size(); ++i)
        counts += shares.contains(i) ? std::max<qint64>(1, shares.value(i)) : few.at(nextRare++);
    return counts;
}

} // namespace frontdesk
