#include "core/exchange/ticketrows.h"

namespace frontdesk {
using namespace Qt::StringLiterals;

namespace {

Error rowError(const QString &code, const TableRow &row)
{
    return {ErrorKind::Invalid, code, {}, {}, {{u"line"_s, QString::number(row.position().line)}, {u"row"_s, QString::number(row.position().row)}}};
}

} // namespace

std::optional<Result<TicketRows>> TicketRowsReader::finished()
{
    if (m_gathering.rows.isEmpty())
        return {};
    m_gathering.broken += m_broken;
    return std::exchange(m_gathering, {});
}

std::optional<Result<TicketRows>> TicketRowsReader::next()
{
    while (m_ready.isEmpty() && !m_ended) {
        auto row = m_reader.next();
        if (row && *row && knownCell(**row, m_mapping.key, m_mapping.unknown).isEmpty())
            row = failure(rowError(u"import.key_missing"_s, **row));
        if (!row) {
            m_ended = true;
            if (auto last = finished())
                m_ready.append(*last);
            break;
        }
        if (!*row) {
            m_broken.append(row->error());
            m_ready.append(failure(row->error()));
            break;
        }
        const QString key = knownCell(**row, m_mapping.key, m_mapping.unknown);
        if (!m_gathering.rows.isEmpty() && key == m_gathering.key) {
            m_gathering.broken += std::exchange(m_broken, {});
            m_gathering.rows.append(**row);
            continue;
        }
        if (auto before = finished())
            m_ready.append(*before);
        if (const size_t hash = qHash(key, size_t(0x5eed)); !m_seen.contains(hash)) {
            m_seen.insert(hash);
        } else {
            Error error = rowError(u"import.ticket_split"_s, **row);
            error.values.insert(u"key"_s, key);
            m_broken.append(error); // the ticket goes on here without its beginning: refused as a whole
        }
        m_gathering.key = key;
        m_gathering.rows = {**row};
        m_gathering.broken = std::exchange(m_broken, {});
    }
    if (m_ready.isEmpty())
        return {};
    return m_ready.takeFirst();
}

} // namespace frontdesk
