#pragma once

#include "core/storage/journal.h"

namespace frontdesk::journal {

/// The events of several subjects of one kind in one statement, in the order of subject and event.
Result<QList<JournalEntry>> readMany(Session &session, const QString &subject, const QList<qint64> &subjectIds);

} // namespace frontdesk::journal
