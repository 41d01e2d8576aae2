#include "core/search/termindex.h"

#include "core/storage/bulkrows.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

QString quotedFts(const QString &term, bool prefix)
{
    QString text = term;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"' + (prefix ? u"*"_s : QString());
}

QString quotedTsquery(const QString &term, bool prefix)
{
    QString text = term;
    return u'\'' + text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s) + u'\'' + (prefix ? u":*"_s : QString());
}

QString quoted(Backend backend, const QString &term, bool prefix)
{
    return backend == Backend::Sqlite ? quotedFts(term, prefix) : quotedTsquery(term, prefix);
}

/// (required AND …) AND (one OR other …), in the backend's own words.
QString indexQuery(Backend backend, const QStringList &required, const QList<QueryTerm> &any)
{
    const bool sqlite = backend == Backend::Sqlite;
    QStringList all;
    for (const QString &term : required)
        all += quoted(backend, term, false);
    QStringList some;
    for (const QueryTerm &term : any)
        some += quoted(backend, term.term, term.prefix);
    if (!some.isEmpty())
        all += u'(' + some.join(sqlite ? u" OR "_s : u" | "_s) + u')';
    return all.join(sqlite ? u" AND "_s : u" & "_s);
}

/// A PostgreSQL array literal.
QString arrayText(const QStringList &terms)
{
    QStringList quotedTerms;
    for (QString term : terms)
        quotedTerms += u'"' + term.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
    return u'{' + quotedTerms.join(u',') + u'}';
}

} // namespace

Result<void> TermIndex::put(Session &session, qint64 id, const DocumentTerms &terms) const
{
    const QString bound = session.backend() == Backend::Sqlite ? terms.joined() : arrayText(terms.list());
    FRONTDESK_TRY(session.execute(statement("_put"_L1), {{u"id"_s, id}, {u"terms"_s, bound}}));
    return {};
}

Result<void> TermIndex::putMany(Session &session, const QList<std::pair<qint64, DocumentTerms>> &documents) const
{
    BulkRows rows(statement("s_put"_L1), {u"id"_s, u"terms"_s});
    for (const auto &[id, terms] : documents)
        rows.add({id, session.backend() == Backend::Sqlite ? terms.joined() : terms.list().join(u' ')});
    return rows.write(session);
}

Result<void> TermIndex::takeOut(Session &session, qint64 id, const DocumentTerms &old) const
{
    if (session.backend() == Backend::Sqlite)
        FRONTDESK_TRY(session.execute(statement("_take_out"_L1), {{u"id"_s, id}, {u"terms"_s, old.joined()}}));
    return {};
}

Result<TermCandidates> TermIndex::candidates(Session &session, const QString &words, const Binds &sqliteBinds) const
{
    const auto count = [&](QLatin1String what, const Binds &binds) -> Result<qint64> {
        FRONTDESK_LET(documents, session.queryOne(statement(what), binds, [](const Row &row) { return row.integer(u"documents"_s); }));
        return documents.value_or(0);
    };
    TermCandidates found;
    found.query = queryTerms(words);
    if (found.query.isEmpty())
        return found;
    FRONTDESK_LET(documents, count("_count"_L1, {}));
    found.statistics.documents = documents;
    found.statistics.averageLength = m_averageLengths;
    for (const QueryTerm &term : found.query.optional) {
        FRONTDESK_LET(having, count("_frequency"_L1, {{u"query"_s, quoted(session.backend(), term.term, term.prefix)}, {u"most"_s, 10 * m_cap}}));
        found.statistics.documentFrequency += having;
    }
    const auto ask = [&](const QList<QueryTerm> &any) -> Result<QList<qint64>> {
        Binds binds{{u"query"_s, indexQuery(session.backend(), found.query.required, any)}, {u"most"_s, m_cap}};
        if (session.backend() == Backend::Sqlite)
            binds += sqliteBinds;
        return session.query(statement("_ids"_L1), binds, [](const Row &row) { return row.integer(u"id"_s); });
    };
    if (!found.query.required.isEmpty()) {
        FRONTDESK_LET(ids, ask({}));
        found.ids = ids;
        found.complete = ids.size() < m_cap;
        return found;
    }
    const CandidateTerms rare = rarestTerms(found.statistics, m_cap);
    if (rare.entries.isEmpty())
        return found;
    // All rows of the rarer terms come before the newest of the last, most common one: asked together, the newest of both would be left.
    QList<QueryTerm> rarer;
    for (const int entry : rare.entries)
        rarer += found.query.optional.at(entry);
    const QueryTerm last = rarer.takeLast();
    if (!rarer.isEmpty()) {
        FRONTDESK_LET(ids, ask(rarer));
        found.ids = ids;
    }
    FRONTDESK_LET(common, ask({last}));
    found.complete = rare.complete && common.size() < m_cap;
    const QSet<qint64> known(found.ids.cbegin(), found.ids.cend());
    for (const qint64 id : common) {
        if (found.ids.size() >= m_cap) {
            found.complete = false;
            break;
        }
        if (!known.contains(id))
            found.ids += id;
    }
    return found;
}

} // namespace frontdesk
