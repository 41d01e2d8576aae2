#include "ui/ticket/ticketcells.h"

#include "ui/kit/chips.h"
#include "ui/kit/stateglyph.h"
#include "ui/kit/timewords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct TicketCells
{
    Q_DECLARE_TR_FUNCTIONS(TicketCells)
};

struct Column
{
    const char *id;
    const char *title;
    int width;
};

constexpr std::array<Column, ticketColumnCount> c_columns{{
    {"priority", QT_TRANSLATE_NOOP("TicketCells", "Prio"), 58},
    {"due", QT_TRANSLATE_NOOP("TicketCells", "Time left"), 174},
    {"number", QT_TRANSLATE_NOOP("TicketCells", "Number"), 96},
    {"title", QT_TRANSLATE_NOOP("TicketCells", "Title"), 278},
    {"caller", QT_TRANSLATE_NOOP("TicketCells", "Caller"), 122},
    {"state", QT_TRANSLATE_NOOP("TicketCells", "State"), 104},
    {"group", QT_TRANSLATE_NOOP("TicketCells", "Group"), 84},
    {"owner", QT_TRANSLATE_NOOP("TicketCells", "Owner"), 96},
    {"here", QT_TRANSLATE_NOOP("TicketCells", "Here"), 58},
    {"changed", QT_TRANSLATE_NOOP("TicketCells", "Changed"), 92},
}};

// Shares of the target from which a clock is shown as near and as last: the warning steps of the usual ladder.
constexpr double c_near = 0.75, c_last = 0.9;

} // namespace

QString ticketColumnId(TicketColumn column)
{
    return QString::fromLatin1(c_columns[size_t(column)].id);
}

std::optional<TicketColumn> ticketColumn(const QString &id)
{
    for (int i = 0; i < ticketColumnCount; ++i) {
        if (id == QLatin1String(c_columns[size_t(i)].id))
            return TicketColumn(i);
    }
    return std::nullopt;
}

bool ticketColumnSorts(TicketColumn column)
{
    return column != TicketColumn::Here;
}

bool ticketColumnIsUsual(TicketColumn column)
{
    return column != TicketColumn::Changed;
}

QString ticketColumnTitle(TicketColumn column)
{
    return QCoreApplication::translate("TicketCells", c_columns[size_t(column)].title);
}

int ticketColumnWidth(TicketColumn column)
{
    return c_columns[size_t(column)].width;
}

TicketCellContext ticketCellContext(std::shared_ptr<const DeskReference> reference, SecondsLeft secondsLeft)
{
    QTimeZone zone = reference ? QTimeZone(reference->zone.toLatin1()) : QTimeZone();
    if (!zone.isValid())
        zone = QTimeZone::systemTimeZone();
    return {std::move(reference), std::move(secondsLeft), zone, QLocale().language() == QLocale::Chinese ? u"zh"_s : u"en"_s};
}

TimeLeft ticketTimeLeft(const Ticket &ticket, const SecondsLeft &secondsLeft, const QDateTime &now)
{
    if (ticket.targetSeconds <= 0)
        return {};
    if (!ticket.open()) {
        // The clock has ended; what counts now is whether the target was met.
        if (ticket.phase == "cancelled"_L1)
            return {};
        if (!ticket.breachedAt.isValid())
            return {TimeLeftState::Met, 1, 0};
        return {TimeLeftState::Over, 1, ticket.hasLeft ? qMax<qint64>(0, -ticket.leftSeconds) : 0};
    }
    const bool stopped = !ticket.dueAt.isValid();
    std::optional<qint64> left;
    if (stopped && ticket.hasLeft)
        left = ticket.leftSeconds;
    else if (secondsLeft)
        left = secondsLeft(ticket, now);
    if (!left)
        return {};
    if (*left < 0)
        return {TimeLeftState::Over, 1, -*left}; // stopping after a breach does not heal it
    const double spent = qBound(0.0, 1.0 - double(*left) / double(ticket.targetSeconds), 1.0);
    if (stopped)
        return {TimeLeftState::Stopped, spent, *left};
    return {spent >= c_last ? TimeLeftState::Last : spent >= c_near ? TimeLeftState::Near : TimeLeftState::Run, spent, *left};
}

QString ticketGroupName(Id<SupportGroup> group, const TicketCellContext &context)
{
    const SupportGroup *found = context.reference && group ? context.reference->directory.group(group) : nullptr;
    return found ? found->name.in(context.language) : QString();
}

QString ticketServiceName(Id<ServiceEntry> service, const TicketCellContext &context)
{
    const ServiceEntry *found = context.reference && service ? context.reference->directory.service(service) : nullptr;
    return found ? found->name.in(context.language) : QString();
}

QString ticketCellText(const Ticket &ticket, TicketColumn column, const TicketCellContext &context, const QDateTime &now)
{
    const auto orDash = [](const QString &text) { return text.isEmpty() ? u"—"_s : text; };
    switch (column) {
    case TicketColumn::Priority: return u"P%1"_s.arg(ticket.priority);
    case TicketColumn::TimeLeft: return timeLeftWords(ticketTimeLeft(ticket, context.secondsLeft, now));
    case TicketColumn::Number: return ticket.number;
    case TicketColumn::Title: return ticket.title.simplified(); // a pasted line break must not look like an empty row
    case TicketColumn::Caller: return orDash(ticket.callerName);
    case TicketColumn::State: return stateWords(ticket.state);
    case TicketColumn::Group: return orDash(ticketGroupName(ticket.group, context));
    case TicketColumn::Owner: return ticket.owner ? orDash(ticket.ownerName) : TicketCells::tr("Nobody");
    case TicketColumn::Here: return {}; // not told by the ticket
    case TicketColumn::Changed: return momentWords(ticket.changedAt, now, context.zone);
    }
    return {};
}

QString colleaguesSpeech(const QList<Colleague> &colleagues)
{
    QStringList parts;
    for (const Colleague &colleague : colleagues)
        parts += colleague.typing ? TicketCells::tr("%1 is typing").arg(colleague.name) : TicketCells::tr("%1 is viewing").arg(colleague.name);
    return parts.join(TicketCells::tr(", ", "between people"));
}

QString ticketCellSpeech(const Ticket &ticket, TicketColumn column, const TicketCellContext &context, const QDateTime &now)
{
    switch (column) {
    case TicketColumn::Priority: return prioritySpeech(ticket.priority);
    case TicketColumn::TimeLeft: return TicketCells::tr("Resolution: %1").arg(timeLeftSpeech(ticketTimeLeft(ticket, context.secondsLeft, now)));
    case TicketColumn::Number: return ticket.number;
    case TicketColumn::Title: return ticket.phase == "new"_L1 ? TicketCells::tr("%1, new").arg(ticket.title.simplified()) : ticket.title.simplified();
    case TicketColumn::Caller:
        if (ticket.callerName.isEmpty())
            return TicketCells::tr("No caller");
        return ticket.callerVip ? TicketCells::tr("Caller %1, VIP").arg(ticket.callerName) : TicketCells::tr("Caller %1").arg(ticket.callerName);
    case TicketColumn::State: return TicketCells::tr("State %1").arg(stateWords(ticket.state));
    case TicketColumn::Group: {
        const QString group = ticketGroupName(ticket.group, context);
        return group.isEmpty() ? TicketCells::tr("No group") : TicketCells::tr("Group %1").arg(group);
    }
    case TicketColumn::Owner: return ticket.owner ? TicketCells::tr("Owner %1").arg(ticket.ownerName) : TicketCells::tr("Owner nobody");
    case TicketColumn::Here: return {};
    case TicketColumn::Changed: return TicketCells::tr("Changed %1").arg(momentWords(ticket.changedAt, now, context.zone));
    }
    return {};
}

} // namespace frontdesk
