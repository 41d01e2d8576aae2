#pragma once

#include "core/exchange/csvreader.h"
#include "core/exchange/rowtemplate.h"
#include "core/exchange/timeformat.h"
#include "core/ticket/workflow.h"

namespace frontdesk {

/// Where a code comes from: a constant, or a column whose values are translated.
struct CodeRule
{
    QString value;  ///< constant, if column is empty
    QString column;
    QHash<QString, QString> map;
    QString otherwise; ///< for a value that the map has not, and for an unknown one; empty = the ticket is refused
    bool mapped = false; ///< false: the column's values are codes already

    bool isSet() const { return !value.isEmpty() || !column.isEmpty(); }
};

/// What a state of the source means here.
struct MappedState
{
    QString state;
    QString withGroup;     ///< instead of `state` while a group or an owner has the ticket; may be empty
    QString pendingReason; ///< for a state of phase pending
    bool operator==(const MappedState &) const = default;
};

/// How a file of another program becomes tickets: the mapping file of `import tickets`, which resources/mappings/README.md documents.
struct ImportMapping
{
    enum class Rows { Changes, Whole };
    enum class UnknownState { Refuse, Keep, Otherwise };

    QString name;
    CsvOptions csv;
    QSet<QString> unknown; ///< cells that mean "not known"
    QList<TimeFormat> timeFormats;
    QTimeZone zone; ///< whose wall time it is where the text does not say

    QString key; ///< column
    Rows rows = Rows::Whole;
    QString changedAt; ///< column
    QString changedBy; ///< column, may be empty
    QString reassignments; ///< column of the source's own counter, may be empty
    QString reopenings;    ///< likewise

    CodeRule kind;
    QString stateColumn;
    QHash<QString, MappedState> states;
    UnknownState unknownState = UnknownState::Refuse;
    MappedState otherwiseState;
    CodeRule impact, urgency, priority, channel, closureCode;
    RowTemplate title, details, group, owner, category, service, openedBy, resolvedBy, closureText;
    RowTemplate callerName, callerNumber, callerPhone, callerEmail;
    QString openedAt, resolvedAt, closedAt; ///< columns

    Workflow workflow; ///< the states that the codes were checked against

    /// Columns that the mapping names and the file lacks, sorted. Nothing is missing from a file without columns of its own (JSON lines).
    QStringList missingColumns(const QStringList &columns) const;
};

/// A mapping, or everything that is wrong with it.
struct ReadMapping
{
    ImportMapping mapping; ///< complete only if there are no problems
    /// `field` is the path of the place ("fields.state.map.New"); codes: mapping.not_json (values "line", "problem"), mapping.unknown_key, mapping.missing,
    /// mapping.wrong_type ("expected"), mapping.unknown_code ("value", "expected"), mapping.bad_template, mapping.bad_time_format,
    /// mapping.unknown_zone, mapping.zone_missing, mapping.unknown_encoding, mapping.version.
    QList<Error> problems;
};
ReadMapping readMapping(const QByteArray &json, const Workflow &workflow);

} // namespace frontdesk
