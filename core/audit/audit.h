#pragma once

#include "core/storage/session.h"

#include <QJsonObject>

namespace frontdesk {

/// Checks the journal's hash chains (design section 4): what was altered, deleted, reordered or put in shows, up to the last anchor
/// even if a superuser did it. Bodies that an event `erased` of the same chain names are no finding.
namespace audit {

struct Finding
{
    QString subject;
    qint64 subjectId = 0;
    qint64 seq = 0;
    qint64 journalId = 0; ///< 0 where the event itself is missing
    QString code;         ///< audit.altered audit.body_altered audit.missing audit.anchor_missing audit.anchor_differs
    bool operator==(const Finding &) const = default;
};

struct Verdict
{
    qint64 events = 0;
    qint64 chains = 0;
    qint64 anchored = 0;          ///< chain heads of the anchor that were found again
    std::optional<Finding> first; ///< the first bad event in journal order, chains before anchors
    qint64 bad = 0;
};

/// Walks every chain in order. `anchor` is what writeAnchor() gave at some time before, or empty.
Result<Verdict> verify(Session &session, const QByteArray &anchor = {});

/// The heads of all chains as JSON lines, to be kept outside the database; the last line carries a digest of those before.
Result<QByteArray> writeAnchor(Session &session, const QDateTime &now);

} // namespace audit
} // namespace frontdesk
