// How common a word is in a large desk is estimated: from the statistics of the server, from some places of a file. Near enough to choose the rarest
// words by, and exact for rare ones.

#include "core/search/termfrequencies.h"
#include "tests/support/testdesk.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

class TestTermFrequencies : public QObject
{
    Q_OBJECT
private slots:
    void commonWordsAreEstimatedAndRareOnesCounted_data() { TestDesk::addBackends(); }
    void commonWordsAreEstimatedAndRareOnesCounted();
    void whatIsKnownIsNotAskedAgain_data() { TestDesk::addBackends(); }
    void whatIsKnownIsNotAskedAgain();

private:
    /// A desk whose index of tickets has `texts` entries: "all" in each, "tenth" in every tenth, "some" in every hundredth, "rare" in `rare`, "late" in
    /// those after the 55,000th.
    Result<std::unique_ptr<DbWorker>> filled(const QString &backend, qint64 texts, int rare);
    TestDesk m_desks;
};

Result<std::unique_ptr<DbWorker>> TestTermFrequencies::filled(const QString &backend, qint64 texts, int rare)
{
    FRONTDESK_LET(address, m_desks.made(backend));
    auto worker = std::make_unique<DbWorker>(DbWorker::Settings{address, {}, nullptr, false});
    FRONTDESK_TRY(worker->open().result());
    const auto written = worker->write([=](Session &session) -> Result<void> {
        const bool sqlite = session.backend() == Backend::Sqlite;
        const QString words = u"'all' || CASE WHEN n % 10 = 0 THEN ' tenth' ELSE '' END || CASE WHEN n % 100 = 0 THEN ' some' ELSE '' END "
                              "|| CASE WHEN n % 1000 = 7 AND n < %1 THEN ' rare' ELSE '' END || CASE WHEN n > 55000 THEN ' late' ELSE '' END"_s.arg(rare * 1000);
        if (sqlite)
            return session.connection().run(u"WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < %1) "
                                            "INSERT INTO search_ticket (rowid, terms) SELECT n, %2 FROM numbers"_s.arg(texts).arg(words));
        // Terms alone: there are no tickets behind them.
        FRONTDESK_TRY(session.connection().run(u"ALTER TABLE frontdesk.search_ticket DROP CONSTRAINT search_ticket_ticket_id_fkey"_s));
        FRONTDESK_TRY(session.connection().run(u"INSERT INTO frontdesk.search_ticket (ticket_id, terms) SELECT n, array_to_tsvector(string_to_array(%2, ' ')) "
                                               "FROM generate_series(1, %1) n"_s.arg(texts).arg(words)));
        return session.connection().run(u"ANALYZE frontdesk.search_ticket"_s);
    }).result();
    FRONTDESK_TRY(written);
    return worker;
}

static QList<qint64> asked(DbWorker &worker, const QStringList &words, qint64 texts, const QString &beginning = {})
{
    QList<QueryTerm> terms;
    for (const QString &word : words)
        terms += QueryTerm{word, 1, false};
    if (!beginning.isEmpty())
        terms += QueryTerm{beginning, 1, true};
    return await(worker.read([=](Session &session) { return TermFrequencies(u"ticket"_s, 20'000).of(session, terms, texts); })).value_or(QList<qint64>{});
}

void TestTermFrequencies::commonWordsAreEstimatedAndRareOnesCounted()
{
    FRONTDESK_BACKEND(backend);
    constexpr qint64 texts = 60'000;
    static_assert(texts > TermFrequencies::EstimatedFrom);
    FRONTDESK_VALUE(worker, filled(backend, texts, 25));
    const QList<qint64> counts = asked(*worker, {u"some"_s, u"nowhere"_s, u"all"_s, u"rare"_s, u"tenth"_s, u"late"_s}, texts, u"ra"_s);
    QCOMPARE(counts.size(), 7);
    const auto near = [&](qsizetype place, qint64 wanted) { return counts.at(place) > wanted / 2 && counts.at(place) < wanted * 2; };
    QVERIFY2(near(0, 600), qPrintable(QString::number(counts.at(0))));
    QCOMPARE(counts.at(1), 0);
    QVERIFY2(near(2, texts), qPrintable(QString::number(counts.at(2))));
    QCOMPARE(counts.at(3), 25);
    QVERIFY2(near(4, 6000), qPrintable(QString::number(counts.at(4))));
    // What stands close together is not met everywhere, but never taken for rare.
    QVERIFY2(counts.at(5) >= 400 && counts.at(5) < 10'000, qPrintable(QString::number(counts.at(5))));
    QCOMPARE(counts.at(6), 25);
    // In a desk that is not large they are counted.
    constexpr qint64 fewer = 9'000;
    FRONTDESK_VALUE(small, filled(backend, fewer, 9));
    QCOMPARE(asked(*small, {u"some"_s, u"nowhere"_s, u"all"_s, u"rare"_s, u"tenth"_s}, fewer, u"te"_s), (QList<qint64>{90, 0, fewer, 9, 900, 900}));
}

void TestTermFrequencies::whatIsKnownIsNotAskedAgain()
{
    FRONTDESK_BACKEND(backend);
    constexpr qint64 texts = 4000;
    FRONTDESK_VALUE(worker, filled(backend, texts, 3));
    QCOMPARE(asked(*worker, {u"tenth"_s}, texts), QList<qint64>{400});
    FRONTDESK_OK(worker->write([](Session &session) {
        return session.backend() == Backend::Sqlite ? session.connection().run(u"INSERT INTO search_ticket (rowid, terms) VALUES (9999, 'tenth some')"_s)
                                                    : session.connection().run(u"INSERT INTO frontdesk.search_ticket VALUES (9999, 'tenth some')"_s);
    }).result());
    QCOMPARE(asked(*worker, {u"tenth"_s, u"some"_s}, texts + 1), (QList<qint64>{400, 41})); // one is remembered, the other new
    QCOMPARE(asked(*worker, {u"tenth"_s}, texts * 2), QList<qint64>{401}); // so much has come since that all is counted again
    // Of few texts nothing is remembered.
    QCOMPARE(asked(*worker, {u"tenth"_s}, TermFrequencies::AlwaysCounted), QList<qint64>{401});
}

QTEST_GUILESS_MAIN(TestTermFrequencies)
#include "tst_termfrequencies.moc"
