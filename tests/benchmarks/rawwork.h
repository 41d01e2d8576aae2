#pragma once

#include "tests/benchmarks/raw.h"

#include <QByteArray>
#include <QString>

namespace frontdesk::bench {

/// Who does it, and of what: the ids a form would hold.
struct RawActor
{
    qint64 staff = 0;
    std::string login; ///< as journal.recorded_by says it on SQLite
};

struct RawCall
{
    qint64 customer = 0;
    qint64 organisation = 0;
    qint64 service = 0;
    qint64 category = 0;
    qint64 agreementVersion = 0;
    QString subject;
    QString details;
    QString terms; ///< of the search index, made beforehand
};

/// A call that becomes a ticket, by hand: the same rows, hashes and notice as the desk writes, in one transaction.
void rawLogCall(Raw &raw, const RawActor &actor, const RawCall &call);

/// Another priority for these tickets, all in one transaction.
void rawPrioritise(Raw &raw, const RawActor &actor, const QList<qint64> &tickets, int priority);

/// Writes a note; the id in the journal.
qint64 rawRetitle(Raw &raw, const RawActor &actor, qint64 ticket, const QString &title);

} // namespace frontdesk::bench
