#include "core/exchange/importedticket.h"

namespace frontdesk {
using namespace Qt::StringLiterals;

namespace {

bool isDone(const QString &phase)
{
    return phase == u"resolved" || phase == u"closed" || phase == u"cancelled";
}

class History
{
public:
    History(const ImportMapping &mapping, const TicketRows &rows) : m(mapping), m_rows(rows) {}

    Result<ImportedTicket> make()
    {
        if (!m_rows.broken.isEmpty()) {
            QStringList lines;
            for (const Error &broken : m_rows.broken) {
                if (broken.code == u"import.ticket_split")
                    return failure(broken);
                lines.append(broken.values.value(u"line"_s));
            }
            return failure(Error{ErrorKind::Invalid, u"import.rows_broken"_s, {}, {}, {{u"lines"_s, lines.join(u", "_s)}}});
        }
        if (m.rows == ImportMapping::Rows::Whole && m_rows.rows.size() > 1)
            return failure(errorAt(u"import.rows_many"_s, m_rows.rows.at(1), m.key, u"ticket.key"_s));
        FRONTDESK_TRY(readHead());
        FRONTDESK_TRY(m.rows == ImportMapping::Rows::Changes ? readChanges() : readWhole());
        FRONTDESK_TRY(readEnd());
        return m_ticket;
    }

private:
    Error errorAt(const QString &code, const TableRow &row, const QString &column, const QString &field) const
    {
        return {ErrorKind::Invalid, code, field, {},
                {{u"column"_s, column}, {u"value"_s, row.value(column)}, {u"line"_s, QString::number(row.position().line)},
                 {u"row"_s, QString::number(row.position().row)}}};
    }
    void remark(const QString &code, const TableRow &row, const QString &column) { m_ticket.remarks.append(errorAt(code, row, column, {})); }
    QString cell(const TableRow &row, const QString &column) const { return knownCell(row, column, m.unknown); }
    QString phase(const QString &state) const { return m.workflow.phase(m_ticket.kind, state); }

    /// An invalid time if the cell is unknown.
    Result<QDateTime> time(const TableRow &row, const QString &column, const QString &field) const
    {
        const QString text = cell(row, column);
        if (text.isEmpty())
            return QDateTime();
        for (const TimeFormat &format : m.timeFormats) {
            if (const auto instant = format.read(text, m.zone))
                return *instant;
        }
        return failure(errorAt(u"import.time_unreadable"_s, row, column, field));
    }

    Result<QString> code(const TableRow &row, const CodeRule &rule, const QString &field) const
    {
        if (rule.column.isEmpty())
            return rule.value;
        const QString text = cell(row, rule.column);
        if (!rule.mapped && !text.isEmpty())
            return text;
        const auto found = rule.map.constFind(text);
        if (found != rule.map.cend())
            return *found;
        if (rule.otherwise.isEmpty())
            return failure(errorAt(u"import.value_unknown"_s, row, rule.column, u"fields."_s + field));
        return rule.otherwise;
    }

    /// `before` is the state so far, which an unknown state keeps if the mapping says so.
    Result<ImportedState> values(const TableRow &row, const ImportedState &before)
    {
        ImportedState now;
        now.group = m.group.fill(row, m.unknown);
        now.owner = m.owner.fill(row, m.unknown);
        now.category = m.category.fill(row, m.unknown);
        now.service = m.service.fill(row, m.unknown);
        FRONTDESK_LET(impact, code(row, m.impact, u"impact"_s));
        FRONTDESK_LET(urgency, code(row, m.urgency, u"urgency"_s));
        FRONTDESK_LET(priority, code(row, m.priority, u"priority"_s));
        now.impact = impact;
        now.urgency = urgency;
        now.priority = priority.toInt();

        const auto mapped = m.states.constFind(row.value(m.stateColumn).trimmed());
        MappedState state;
        if (mapped != m.states.cend()) {
            state = *mapped;
        } else if (m.unknownState == ImportMapping::UnknownState::Refuse) {
            return failure(errorAt(u"import.value_unknown"_s, row, m.stateColumn, u"fields.state"_s));
        } else if (m.unknownState == ImportMapping::UnknownState::Keep) {
            state = {before.state.isEmpty() ? m.workflow.initialState(m_ticket.kind) : before.state, {}, before.pendingReason};
            remark(u"import.state_kept"_s, row, m.stateColumn);
        } else {
            state = m.otherwiseState;
        }
        const bool held = !now.group.isEmpty() || !now.owner.isEmpty();
        now.state = held && !state.withGroup.isEmpty() ? state.withGroup : state.state;
        now.pendingReason = state.pendingReason;
        if (phase(now.state).isEmpty())
            return failure(errorAt(u"import.state_not_of_kind"_s, row, m.stateColumn, u"fields.state"_s));
        return now;
    }

    Result<void> readHead()
    {
        const TableRow &first = m_rows.rows.first();
        const TableRow &last = m_rows.rows.last();
        m_ticket.externalId = m_rows.key;
        FRONTDESK_LET(kind, code(first, m.kind, u"kind"_s));
        m_ticket.kind = kind;
        m_ticket.title = m.title.fill(last, m.unknown);
        if (m_ticket.title.isEmpty())
            return failure(errorAt(u"import.title_empty"_s, last, m.title.columns().value(0), u"fields.title"_s));
        m_ticket.details = m.details.fill(last, m.unknown);
        if (m.channel.isSet()) {
            FRONTDESK_LET(channel, code(first, m.channel, u"channel"_s));
            m_ticket.channel = channel;
        }
        m_ticket.callerName = m.callerName.fill(last, m.unknown);
        m_ticket.callerNumber = m.callerNumber.fill(last, m.unknown);
        m_ticket.callerPhone = m.callerPhone.fill(last, m.unknown);
        m_ticket.callerEmail = m.callerEmail.fill(last, m.unknown);
        m_ticket.openedBy = m.openedBy.fill(first, m.unknown);
        FRONTDESK_LET(opened, time(first, m.openedAt, u"fields.opened_at"_s));
        if (!opened.isValid())
            return failure(errorAt(u"import.time_missing"_s, first, m.openedAt, u"fields.opened_at"_s));
        m_ticket.openedAt = opened;
        return {};
    }

    /// What the ticket was when it was opened, given the first state that is known of it.
    ImportedState beginning(const ImportedState &seen) const
    {
        ImportedState start = seen;
        const QString at = phase(seen.state);
        if (at == u"new" || at == u"assigned")
            return start;
        start.state = m.workflow.initialState(m_ticket.kind);
        start.pendingReason.clear();
        if (m_ticket.kind == u"incident" && (!start.group.isEmpty() || !start.owner.isEmpty()))
            start.state = u"assigned"_s;
        return start;
    }

    void change(ImportedField field, const QString &from, const QString &to, const QDateTime &at, const QString &by, qint64 row)
    {
        ImportedChange made;
        made.field = field;
        made.from = from;
        made.to = to;
        made.at = at;
        made.by = by;
        made.row = row;
        m_ticket.changes.append(made);
    }

    void changeState(const ImportedState &before, const ImportedState &now, const QDateTime &at, const QString &by, const TableRow &row)
    {
        change(ImportedField::State, before.state, now.state, at, by, row.position().row);
        ImportedChange &made = m_ticket.changes.last();
        made.pendingReason = now.pendingReason;
        made.sourceValue = row.value(m.stateColumn).trimmed();
        made.reopening = isDone(phase(before.state)) && !isDone(phase(now.state));
        m_ticket.reopenings += made.reopening;
    }

    void changeGroup(const ImportedState &before, const ImportedState &now, const QDateTime &at, const QString &by, const TableRow &row)
    {
        int rises = 0;
        if (m.reassignments.isEmpty()) {
            rises = before.group != now.group && m_dispatched;
        } else {
            const int count = cell(row, m.reassignments).toInt();
            rises = qMax(0, count - m_reassignments);
            m_reassignments = qMax(count, m_reassignments);
        }
        m_dispatched |= !now.group.isEmpty();
        if (before.group != now.group) {
            change(ImportedField::Group, before.group, now.group, at, by, row.position().row);
            m_ticket.changes.last().reassignment = rises > 0;
            m_ticket.reassignments += rises > 0;
            --rises;
        }
        for (; rises > 0; --rises) {
            change(ImportedField::Group, now.group, now.group, at, by, row.position().row);
            m_ticket.changes.last().reassignment = true;
            m_ticket.changes.last().visible = false;
            ++m_ticket.reassignments;
        }
    }

    Result<void> readChanges()
    {
        QDateTime latest;
        for (const TableRow &row : m_rows.rows) {
            FRONTDESK_LET(changed, time(row, m.changedAt, u"ticket.changed_at"_s));
            QDateTime at = changed;
            if (!at.isValid())
                return failure(errorAt(u"import.time_missing"_s, row, m.changedAt, u"ticket.changed_at"_s));
            if (latest.isValid() && at < latest) {
                remark(u"import.time_went_back"_s, row, m.changedAt);
                at = latest;
            }
            const bool first = !latest.isValid();
            latest = at;
            const QString by = cell(row, m.changedBy);
            FRONTDESK_LET(now, values(row, m_ticket.end));
            if (first) {
                if (m_ticket.openedAt > at) {
                    remark(u"import.opened_late"_s, row, m.openedAt);
                    m_ticket.openedAt = at;
                }
                m_ticket.start = beginning(now);
                m_ticket.end = m_ticket.start;
                m_dispatched = !now.group.isEmpty();
            }
            const ImportedState before = m_ticket.end;
            const qint64 number = row.position().row;
            if (before.impact != now.impact)
                change(ImportedField::Impact, before.impact, now.impact, at, by, number);
            if (before.urgency != now.urgency)
                change(ImportedField::Urgency, before.urgency, now.urgency, at, by, number);
            if (before.priority != now.priority)
                change(ImportedField::Priority, QString::number(before.priority), QString::number(now.priority), at, by, number);
            if (before.category != now.category)
                change(ImportedField::Category, before.category, now.category, at, by, number);
            if (before.service != now.service)
                change(ImportedField::Service, before.service, now.service, at, by, number);
            changeGroup(before, now, at, by, row);
            if (before.owner != now.owner)
                change(ImportedField::Owner, before.owner, now.owner, at, by, number);
            if (before.state != now.state || before.pendingReason != now.pendingReason)
                changeState(before, now, at, by, row);
            m_ticket.end = now;
        }
        return {};
    }

    Result<void> readWhole()
    {
        const TableRow &row = m_rows.rows.first();
        FRONTDESK_LET(now, values(row, {}));
        m_ticket.start = beginning(now);
        m_ticket.end = m_ticket.start;
        FRONTDESK_LET(resolved, time(row, m.resolvedAt, u"fields.resolved_at"_s));
        FRONTDESK_LET(closed, time(row, m.closedAt, u"fields.closed_at"_s));
        FRONTDESK_LET(changed, time(row, m.changedAt, u"ticket.changed_at"_s));
        QDateTime latest = m_ticket.openedAt;
        const auto step = [&](const ImportedState &to, const QDateTime &at) {
            if (at < latest)
                remark(u"import.time_went_back"_s, row, m.changedAt);
            latest = qMax(latest, at);
            changeState(m_ticket.end, to, latest, cell(row, m.changedBy), row);
            m_ticket.end = to;
        };
        const QString done = phase(now.state);
        if (done == u"closed" && resolved.isValid()) {
            if (closed.isValid() && closed < resolved)
                remark(u"import.closed_early"_s, row, m.closedAt);
            ImportedState through = now;
            for (const QString &state : m.workflow.states(m_ticket.kind)) {
                if (phase(state) == u"resolved")
                    through.state = state;
            }
            through.pendingReason.clear();
            step(through, resolved);
        }
        if (now.state != m_ticket.end.state) {
            QDateTime at = done == u"resolved" ? resolved : done == u"closed" ? closed : changed;
            if (!at.isValid())
                at = changed.isValid() ? changed : latest;
            step(now, at);
        }
        return {};
    }

    Result<void> readEnd()
    {
        const TableRow &last = m_rows.rows.last();
        const auto counter = [&](const QString &column) -> std::optional<int> {
            bool ok = false;
            const int count = cell(last, column).toInt(&ok);
            return ok ? std::optional(count) : std::nullopt;
        };
        m_ticket.sourceReassignments = counter(m.reassignments);
        m_ticket.sourceReopenings = counter(m.reopenings);

        const QString done = phase(m_ticket.end.state);
        if (done != u"resolved" && done != u"closed")
            return {};
        FRONTDESK_LET(resolved, time(last, m.resolvedAt, u"fields.resolved_at"_s));
        FRONTDESK_LET(closed, time(last, m.closedAt, u"fields.closed_at"_s));
        m_ticket.resolvedAt = resolved;
        if (done == u"closed")
            m_ticket.closedAt = closed;
        for (const ImportedChange &made : std::as_const(m_ticket.changes)) {
            if (made.field != ImportedField::State)
                continue;
            if (!resolved.isValid() && phase(made.to) == u"resolved")
                m_ticket.resolvedAt = made.at;
            if (!closed.isValid() && phase(made.to) == u"closed")
                m_ticket.closedAt = made.at;
        }
        if (!m_ticket.resolvedAt.isValid())
            m_ticket.resolvedAt = m_ticket.closedAt;
        m_ticket.resolvedBy = m.resolvedBy.fill(last, m.unknown);
        FRONTDESK_LET(closure, code(last, m.closureCode, u"closure_code"_s));
        m_ticket.closureCode = closure.isEmpty() ? u"other"_s : closure;
        m_ticket.closureText = m.closureText.fill(last, m.unknown);
        if (m_ticket.closureText.isEmpty())
            m_ticket.closureText = cell(last, m.closureCode.column).isEmpty() ? m.name : cell(last, m.closureCode.column);
        return {};
    }

    const ImportMapping &m;
    const TicketRows &m_rows;
    ImportedTicket m_ticket;
    int m_reassignments = 0; // the source's counter so far
    bool m_dispatched = false;
};

} // namespace

Result<ImportedTicket> importedTicket(const ImportMapping &mapping, const TicketRows &rows)
{
    return History(mapping, rows).make();
}

} // namespace frontdesk
