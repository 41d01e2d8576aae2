#pragma once

#include "core/search/ranking.h"
#include "core/storage/session.h"

namespace frontdesk {

/// What the index finds for a query before its texts are read and ranked.
struct TermCandidates
{
    QueryTerms query;
    SearchStatistics statistics;
    QList<qint64> ids; ///< those with rarer terms first
    bool complete = true; ///< nothing was left out at the cap
};

/// An index of terms of one kind of text: terms in, ids out, the same on both backends. The tables are search_<thing>, the statements
/// search.<thing>_put, _take_out, _ids, _frequency, _count and search.<thing>s_put of resources/sql.
class TermIndex
{
public:
    /// `averageLengths`: mean length per field in terms; constants, so that both backends rank alike at every size.
    /// Beyond `cap` candidates those with the rarest terms, then the newest of those with the next one, are taken.
    TermIndex(QString thing, QList<double> averageLengths, int cap) : m_thing(std::move(thing)), m_averageLengths(std::move(averageLengths)), m_cap(cap) {}

    /// To be called in the transaction that writes the text; for a text that is known already takeOut() what the index holds first.
    Result<void> put(Session &session, qint64 id, const DocumentTerms &terms) const;
    /// The same for texts that are new and many, in one go; only the desk's owner may.
    Result<void> putMany(Session &session, const QList<std::pair<qint64, DocumentTerms>> &documents) const;
    /// Nothing on PostgreSQL, where put() replaces.
    Result<void> takeOut(Session &session, qint64 id, const DocumentTerms &old) const;

    /// `sqliteBinds`: what the SQLite statement search.<thing>_ids asks besides :query and :most, to leave out what a person may not see;
    /// on PostgreSQL the function behind it knows who asks.
    Result<TermCandidates> candidates(Session &session, const QString &words, const Binds &sqliteBinds = {}) const;

private:
    QString statement(QLatin1String what) const { return QLatin1String("search.") + m_thing + what; }

    QString m_thing;
    QList<double> m_averageLengths;
    int m_cap;
};

} // namespace frontdesk
