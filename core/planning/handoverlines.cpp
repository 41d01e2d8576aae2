// What stands on a sheet of handover: read when it is opened.

#include "core/planning/handoverlines.h"

#include "core/ticket/ticketrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk::handoverwork {

namespace {

using Part = HandoverLine::Part;

/// A part while it is gathered: one line for each thing, however many reasons there are.
class Gathered
{
public:
    explicit Gathered(Part part) : m_part(part) {}

    HandoverLine &ticket(Id<Ticket> id)
    {
        const auto known = m_tickets.constFind(id.value);
        if (known != m_tickets.cend())
            return m_lines[*known];
        m_tickets.insert(id.value, m_lines.size());
        HandoverLine line;
        line.part = m_part;
        line.ticket = id;
        m_lines.append(line);
        return m_lines.last();
    }
    HandoverLine &other()
    {
        HandoverLine line;
        line.part = m_part;
        m_lines.append(line);
        return m_lines.last();
    }
    /// `at`: the earliest instant of all reasons counts.
    void mark(Id<Ticket> id, int priority, const QString &code, const QDateTime &at)
    {
        HandoverLine &line = ticket(id);
        line.priority = priority;
        if (!line.marks.contains(code))
            line.marks.append(code);
        if (at.isValid() && (!line.at.isValid() || at < line.at))
            line.at = at;
    }
    /// The most urgent first, no more than a sheet holds.
    QList<HandoverLine> taken()
    {
        std::stable_sort(m_lines.begin(), m_lines.end(), [this](const HandoverLine &a, const HandoverLine &b) {
            const auto key = [this](const HandoverLine &line) {
                const int priority = line.priority > 0 ? line.priority : line.bulletin != 0 || line.interaction != 0 ? 0 : 9;
                return std::tuple(m_part == Part::Promised ? 0 : priority, !line.at.isValid(), line.at, line.ticket.value);
            };
            return key(a) < key(b);
        });
        return m_lines.mid(0, HandoverSheet::maxLines);
    }
    int total() const { return int(m_lines.size()); }

private:
    Part m_part;
    QList<HandoverLine> m_lines;
    QHash<qint64, qsizetype> m_tickets;
};

void takeContact(const Row &row, Gathered &part, const QString &mark)
{
    HandoverLine &line = part.other();
    line.marks = QStringList{mark};
    line.interaction = row.integer(u"id"_s);
    line.ticket = row.id<Ticket>(u"ticket_id"_s);
    line.number = row.text(u"number"_s);
    line.title.zh = row.text(u"subject"_s);
    const QString name = row.text(u"name"_s), phone = row.text(u"phone"_s);
    line.person = name.isEmpty() ? phone : phone.isEmpty() ? name : name + u" · "_s + phone;
    line.priority = int(row.integer(u"priority"_s));
    line.owner = row.id<Staff>(u"agent_id"_s);
    line.at = row.instant(u"at"_s);
}

void takeOpen(const Row &row, const HandoverSheet &sheet, Gathered &changed, Gathered &waiting, Gathered &promised)
{
    const Id<Ticket> id = row.id<Ticket>(u"id"_s);
    const int priority = int(row.integer(u"priority"_s));
    const auto until = [&](const QDateTime &at) { return at.isValid() && at <= sheet.until; };
    const QDateTime due = row.instant(u"due_at"_s), responseDue = row.instant(u"response_due_at"_s), updateDue = row.instant(u"update_due_at"_s);
    const bool answered = row.instant(u"acknowledged_at"_s).isValid();
    if (priority == 1)
        changed.mark(id, priority, u"urgent"_s, {});
    if (!row.id<Staff>(u"owner_id"_s))
        waiting.mark(id, priority, u"unowned"_s, {});
    if (row.instant(u"breached_at"_s).isValid() || (due.isValid() && due <= sheet.to))
        waiting.mark(id, priority, u"breached"_s, row.instant(u"breached_at"_s).isValid() ? row.instant(u"breached_at"_s) : due);
    else if (until(due))
        waiting.mark(id, priority, u"resolution_due"_s, due);
    if (!answered && (row.instant(u"response_breached_at"_s).isValid() || (responseDue.isValid() && responseDue <= sheet.to)))
        waiting.mark(id, priority, u"response_breached"_s, responseDue.isValid() ? responseDue : row.instant(u"response_breached_at"_s));
    else if (!answered && until(responseDue))
        waiting.mark(id, priority, u"response_due"_s, responseDue);
    if (until(updateDue))
        waiting.mark(id, priority, u"update_due"_s, updateDue);
    if (const QDateTime till = row.instant(u"pending_till"_s); row.text(u"phase"_s) == "pending"_L1 && until(till))
        promised.mark(id, priority, row.text(u"pending_reason"_s) == "agreed_date"_L1 ? u"agreed_date"_s : u"follow_up"_s, till);
}

/// The words of the tickets, as they are now. What this person cannot see is no line.
Result<void> addWords(Session &session, QList<HandoverLine> &lines)
{
    QSet<QString> ids;
    for (const HandoverLine &line : std::as_const(lines)) {
        if (line.ticket)
            ids.insert(QString::number(line.ticket.value));
    }
    if (ids.isEmpty())
        return {};
    QHash<qint64, Ticket> tickets;
    const QString sql = Statements::all().text(session.backend(), u"ticket.rows"_s) + u" WHERE t.id IN (%1)"_s.arg(ids.values().join(u','));
    FRONTDESK_TRY(session.eachText(sql, {}, [&](const Row &row) {
        const Ticket ticket = ticketrow::read(row);
        tickets.insert(ticket.id.value, ticket);
        return true;
    }));
    lines.removeIf([&](const HandoverLine &line) { return line.ticket && !tickets.contains(line.ticket.value); });
    for (HandoverLine &line : lines) {
        if (!line.ticket)
            continue;
        const Ticket &ticket = tickets[line.ticket.value];
        line.state = ticket.state;
        line.priority = ticket.priority;
        if (line.interaction != 0) {
            if (line.title.zh.isEmpty())
                line.title.zh = ticket.title;
            continue;
        }
        line.number = ticket.number;
        line.title.zh = ticket.title;
        line.person = ticket.callerName;
        line.owner = ticket.owner;
    }
    return {};
}

Result<void> takeChanges(Session &session, const HandoverSheet &sheet, Gathered &changed)
{
    const Binds since{{u"group_id"_s, sheet.group.value}, {u"from"_s, sheet.from}, {u"to"_s, sheet.to}, {u"from_ms"_s, sheet.from.toMSecsSinceEpoch()}};
    return session.each(u"handover.events"_s, since, [&](const Row &row) {
        const QString kind = row.text(u"kind"_s);
        const Id<Ticket> id = row.id<Ticket>(u"id"_s);
        // What was resolved and reopened is both; the last instant is told.
        changed.mark(id, int(row.integer(u"priority"_s)), kind == "appealed"_L1 ? u"reopened"_s : kind, {});
        changed.ticket(id).at = row.instant(u"at"_s);
        return true;
    });
}

Result<void> takeBulletins(Session &session, const HandoverSheet &sheet, Gathered &changed, Gathered &promised)
{
    return session.each(u"handover.bulletins"_s, {{u"now"_s, sheet.to}, {u"until"_s, sheet.until}}, [&](const Row &row) {
        const auto add = [&row](Gathered &part, const QString &mark, const QDateTime &at) {
            HandoverLine &line = part.other();
            line.marks = QStringList{mark};
            line.bulletin = row.integer(u"id"_s);
            line.number = row.text(u"number"_s);
            line.title = {row.text(u"title_zh"_s), row.text(u"title_en"_s)};
            line.owner = row.id<Staff>(u"owner_id"_s);
            line.at = at;
        };
        if (const QDateTime starts = row.instant(u"starts_at"_s); starts <= sheet.to)
            add(changed, row.text(u"kind"_s) == "outage"_L1 ? u"outage"_s : u"work"_s, starts);
        if (const QDateTime next = row.instant(u"next_update_at"_s); next.isValid() && next <= sheet.until)
            add(promised, u"word"_s, next);
        return true;
    });
}

} // namespace

Result<void> fillLines(Session &session, HandoverSheet &sheet)
{
    Gathered changed(Part::Changed), waiting(Part::Waiting), promised(Part::Promised);
    const Binds group{{u"group_id"_s, sheet.group.value}}, untilThen = group + Binds{{u"until"_s, sheet.until}};
    FRONTDESK_TRY(takeChanges(session, sheet, changed));
    FRONTDESK_TRY(takeBulletins(session, sheet, changed, promised));
    FRONTDESK_TRY(session.each(u"handover.open_calls"_s, group, [&](const Row &row) {
        takeContact(row, waiting, u"open_call"_s);
        return true;
    }));
    FRONTDESK_TRY(session.each(u"handover.open"_s, untilThen, [&](const Row &row) {
        takeOpen(row, sheet, changed, waiting, promised);
        return true;
    }));
    FRONTDESK_TRY(session.each(u"handover.to_tell"_s, group, [&](const Row &row) {
        waiting.mark(row.id<Ticket>(u"id"_s), int(row.integer(u"priority"_s)), u"to_tell"_s, row.instant(u"at"_s));
        return true;
    }));
    FRONTDESK_TRY(session.each(u"handover.call_backs"_s, untilThen, [&](const Row &row) {
        takeContact(row, promised, u"call_back"_s);
        return true;
    }));
    sheet.totals = {changed.total(), waiting.total(), promised.total()};
    sheet.lines = changed.taken() + waiting.taken() + promised.taken();
    return addWords(session, sheet.lines);
}

} // namespace frontdesk::handoverwork
