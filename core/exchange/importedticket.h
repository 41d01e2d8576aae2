#pragma once

#include "core/exchange/ticketrows.h"

namespace frontdesk {

/// What can change in an imported history.
enum class ImportedField { Impact, Urgency, Priority, Category, Service, Group, Owner, State };

/// One change of one field. Changes of one row of the source stand together, the state last.
struct ImportedChange
{
    ImportedField field = ImportedField::State;
    QString from;
    QString to;
    QDateTime at; ///< UTC, never before the change above it
    QString by;   ///< the source's name of who did it, may be empty
    qint64 row = 0;
    QString pendingReason; ///< for a state of phase pending
    QString sourceValue;   ///< what the source wrote, where it says more than `to` (state)
    bool reassignment = false; ///< counts as one
    bool reopening = false;
    /// False: the source's counter rose and the field shows no change (`from` equals `to`); it happened between two rows.
    bool visible = true;

    bool operator==(const ImportedChange &) const = default;
};

/// The values that a history starts from and ends in; codes and the source's names, empty = not known.
struct ImportedState
{
    QString state;
    QString pendingReason;
    QString group;
    QString owner;
    QString impact;
    QString urgency;
    QString category;
    QString service;
    int priority = 0; ///< 0 = from the matrix

    bool operator==(const ImportedState &) const = default;
};

/// A ticket of another program with its history, still without ids. The workflow was not asked whether its steps are allowed: that
/// happens where it is written, which marks those that are not.
struct ImportedTicket
{
    QString externalId;
    QString kind;
    QString title;
    QString details;
    QString channel = QStringLiteral("phone");
    QString callerName, callerNumber, callerPhone, callerEmail;
    QDateTime openedAt; ///< UTC, not after the first change
    QString openedBy;
    ImportedState start; ///< at openedAt
    QList<ImportedChange> changes;
    ImportedState end; ///< after all changes
    QDateTime resolvedAt; ///< UTC; as the source says, else by the last change; invalid unless it ends resolved or closed
    QString resolvedBy;
    QDateTime closedAt;
    QString closureCode; ///< set if it ends resolved or closed
    QString closureText;
    int reassignments = 0; ///< how many changes count as one
    int reopenings = 0;
    std::optional<int> sourceReassignments; ///< the last value of the source's own counter
    std::optional<int> sourceReopenings;
    /// Oddities that were put right: import.opened_late (the first change came before it), import.time_went_back, import.state_kept
    /// (an unknown state, value "state"), import.closed_early (closed before it was resolved, whole rows only).
    QList<Error> remarks;
};

/// Turns the rows of one ticket into its history. Pure.
///
/// Rows of changes: every row shows the ticket after a change; the first row is the start, taken back to the beginning of the workflow if it
/// shows a later state. Whole rows: one row, whose times give the changes to resolved and closed.
///
/// What counts: a reopening is a change from resolved or closed back to an open state. A reassignment is a rise of the source's counter where
/// the mapping names one (also when no group changes: then the change is not `visible`), else a change of group after the first one known.
///
/// Errors refuse the whole ticket: import.rows_broken (value "lines"), import.time_missing, import.time_unreadable, import.value_unknown
/// (a code that the map has not), import.state_not_of_kind, import.title_empty, import.rows_many (whole rows: two rows with one key).
/// Values "column", "value", "line", "row" as they apply; `field` is the mapping's place.
Result<ImportedTicket> importedTicket(const ImportMapping &mapping, const TicketRows &rows);

} // namespace frontdesk
