#pragma once

#include "core/exchange/importmapping.h"
#include "core/exchange/rowreader.h"

namespace frontdesk {

/// The rows of one ticket, in the order of the file.
struct TicketRows
{
    QString key;
    QList<TableRow> rows;
    /// Unreadable rows directly before or behind them, which may belong to this ticket: it would be half a ticket without them.
    QList<Error> broken;

    /// Where to resume the file to read this ticket first.
    RowPosition position() const { return rows.first().position(); }
};

/// Gathers the rows of each ticket; holds one ticket at a time. The rows of a ticket must stand together in the file.
///
/// next() gives a ticket's rows, or an error, or nothing at the end. Errors: those of the reader and import.key_missing (once for the row
/// itself; the tickets beside it carry them as well). A key whose rows stand in two places carries import.ticket_split (value "key") the
/// second time; importedTicket() refuses it with that.
class TicketRowsReader
{
public:
    TicketRowsReader(RowReader &reader, const ImportMapping &mapping) : m_reader(reader), m_mapping(mapping) {}
    std::optional<Result<TicketRows>> next();

private:
    std::optional<Result<TicketRows>> finished();

    RowReader &m_reader;
    const ImportMapping &m_mapping;
    TicketRows m_gathering;
    QList<Result<TicketRows>> m_ready;
    QList<Error> m_broken; // since the last readable row
    QSet<size_t> m_seen;   // hashes of the keys: a million of them must not fill memory
    bool m_ended = false;
};

} // namespace frontdesk
