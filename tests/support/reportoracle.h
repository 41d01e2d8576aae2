#pragma once

#include "core/reporting/reportwork.h"
#include "core/storage/journal.h"
#include "core/ticket/ticket.h"

namespace frontdesk {

/// One thing that a measure counts, as the oracle finds it.
struct OracleFact
{
    qint64 id = 0;
    qint64 atMs = 0;
    int hit = 1;
    std::optional<qint64> value;
    ReportBucket bucket; ///< group agent service category organisation caller kind priority channel detail; absent or invalid = none
};

/// Recomputes measures from the journal alone, event by event, with nothing of resources/sql/reporting.sql or the table of stretches. What
/// belongs to no journal (organisation of a caller, external id of a call) is read from its row.
class ReportOracle
{
public:
    static Result<ReportOracle> read(Session &session, const DeskReference &reference, const QDateTime &now);

    /// Everything the measure counts in that scope, filters included.
    QList<OracleFact> facts(const QString &measure, const MeasureScope &scope) const;

    /// Differences between the table of stretches and the journal, worded.
    Result<QStringList> stretchDifferences(Session &session) const;

private:
    struct Stretch
    {
        qint64 fromMs = 0;
        std::optional<qint64> toMs;
        QString value;
        qint64 group = 0;
        qint64 beganBy = 0;
        qint64 endedBy = 0;
        qint64 oursMs = 0;
    };
    struct Story
    {
        Ticket ticket; ///< as its standing events tell it, with clocks
        QList<Stretch> work, waits, groups;
        bool resolutionAgreed = false;
        QDateTime breachedAt;
    };
    struct Contact
    {
        qint64 id = 0, customer = 0, agent = 0, ticket = 0, organisation = 0, wrapSeconds = 0;
        QString channel, outcome;
        QDateTime offeredAt, answeredAt, endedAt, callBackAt;
        bool fromSystem = false;
    };
    static void tell(Story &story, const QList<JournalEntry> &standing);
    OracleFact of(const Story &story, qint64 atMs) const;
    OracleFact of(const Contact &contact) const;
    void addTickets(const QString &measure, const MeasureScope &scope, QList<OracleFact> &facts) const;
    void addContacts(const QString &measure, const MeasureScope &scope, QList<OracleFact> &facts) const;
    bool firstContactHit(const Story &story, const MeasureScope &scope) const;

    QMap<qint64, Story> m_stories;
    QList<Contact> m_contacts;
    QMap<qint64, QList<QPair<qint64, QPair<QString, qint64>>>> m_fired; ///< ticket -> (at, (clock and step, 0))
    QMap<qint64, QList<QPair<qint64, QPair<QString, qint64>>>> m_used;  ///< ticket -> (at, (article number, who))
    struct Asked
    {
        QDateTime at, answeredAt;
        qint64 score = 0;
        QString way;
    };
    QHash<qint64, Asked> m_surveys; ///< by ticket
    QSet<qint64> m_notFirstLine;
};

} // namespace frontdesk
