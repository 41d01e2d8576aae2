#pragma once

#include "core/ticket/workflow.h"
#include "tests/support/testdesk.h"

namespace frontdesk {

/// The workflow that a new desk has, read from one.
inline Result<Workflow> standardWorkflow()
{
    TestDesk desk;
    FRONTDESK_LET(address, desk.made(QStringLiteral("sqlite")));
    FRONTDESK_LET(connection, Connection::open(address, {}));
    Session session(*connection, false, {});
    FRONTDESK_TRY(connection->begin(false));
    return Workflow::read(session);
}

} // namespace frontdesk
