#pragma once

#include "core/desk/deskreference.h"
#include "core/ticket/ticket.h"
#include "ui/kit/roles.h"

#include <QTimeZone>

#include <functional>
#include <optional>

namespace frontdesk {

/// Columns of every list of tickets, in the order of a fresh desk. Saved layouts use ticketColumnId(), never the number.
enum class TicketColumn { Priority, TimeLeft, Number, Title, Caller, State, Group, Owner, Here, Changed };
inline constexpr int ticketColumnCount = int(TicketColumn::Changed) + 1;

/// "priority due number title caller state group owner here changed": the column of TicketSort and of saved layouts. "here", who is at
/// the ticket, is no order.
QString ticketColumnId(TicketColumn column);
std::optional<TicketColumn> ticketColumn(const QString &id);
bool ticketColumnSorts(TicketColumn column);
bool ticketColumnIsUsual(TicketColumn column); ///< shown until the agent says otherwise
QString ticketColumnTitle(TicketColumn column);
int ticketColumnWidth(TicketColumn column); ///< at 100 %

/// Business seconds left until the resolution is due at `now` (UTC), negative when over; nothing without an agreement.
using SecondsLeft = std::function<std::optional<qint64>(const Ticket &, const QDateTime &now)>;

/// What the words of a row depend on besides the ticket.
struct TicketCellContext
{
    std::shared_ptr<const DeskReference> reference;
    SecondsLeft secondsLeft;
    QTimeZone zone;   ///< in which moments are shown
    QString language; ///< "zh" or "en": which name of a group is shown
};
/// Context of a desk in the language on screen (QLocale's default).
TicketCellContext ticketCellContext(std::shared_ptr<const DeskReference> reference, SecondsLeft secondsLeft);

/// How the resolution clock stands.
TimeLeft ticketTimeLeft(const Ticket &ticket, const SecondsLeft &secondsLeft, const QDateTime &now);
/// The words of one cell; empty where the cell is painted from roles alone.
QString ticketCellText(const Ticket &ticket, TicketColumn column, const TicketCellContext &context, const QDateTime &now);
/// The same in whole words for screen readers: "Priority 1", "Caller Su Qing, VIP".
QString ticketCellSpeech(const Ticket &ticket, TicketColumn column, const TicketCellContext &context, const QDateTime &now);

/// "Lin Hao is typing, He Jing is viewing"; empty when nobody is there.
QString colleaguesSpeech(const QList<Colleague> &colleagues);

QString ticketGroupName(Id<SupportGroup> group, const TicketCellContext &context);
QString ticketServiceName(Id<ServiceEntry> service, const TicketCellContext &context);

} // namespace frontdesk
