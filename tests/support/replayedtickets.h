#pragma once

#include "core/storage/session.h"

namespace frontdesk {

/// Replays the journal of every ticket and compares it with the row: what differs, worded ("INC-000001 owner_id: row 3, journal 4").
/// Also checks seq, flow_seq, changed_at, the order of events in time and the chain of hashes. At most `limit` complaints.
Result<QStringList> ticketsThatAreNotTheirJournal(Connection &connection, int limit = 10);

} // namespace frontdesk
