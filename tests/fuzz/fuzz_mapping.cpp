#include "core/exchange/callmapping.h"
#include "core/exchange/importmapping.h"
#include "tests/fuzz/target.h"

#include <QBuffer>

using namespace frontdesk;
using namespace Qt::StringLiterals;

FRONTDESK_FUZZ(bytes)
{
    static const Workflow workflow({{u"incident"_s, u"new"_s, u"new"_s, true}, {u"incident"_s, u"pending"_s, u"pending"_s, false}, {u"incident"_s, u"resolved"_s, u"resolved"_s, false}},
                                   {{u"incident"_s, u"new"_s, u"resolved"_s, u"resolve"_s}});
    const ReadMapping tickets = readMapping(bytes, workflow);
    (void)tickets.mapping.missingColumns({u"number"_s});
    const ReadCallMapping calls = readCallMapping(bytes);
    if (!calls.problems.isEmpty())
        return;
    QByteArray log("id,at,state\n1,2026-03-01 08:00:00,x\n,,\n");
    QBuffer device(&log);
    device.open(QIODevice::ReadOnly);
    const auto reader = CsvReader::open(device);
    FRONTDESK_HOLDS(reader);
    while (const auto row = (*reader)->next())
        (void)importedCall(calls.mapping, **row);
}
