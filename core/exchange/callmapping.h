#pragma once

#include "core/exchange/importmapping.h"

namespace frontdesk {

/// How a telephone system's log becomes calls: the mapping file of `import calls`, which resources/mappings/README.md documents.
struct CallMapping
{
    QString name;
    CsvOptions csv;
    QSet<QString> unknown;
    QList<TimeFormat> timeFormats;
    QTimeZone zone;

    QString key;                             ///< column
    QString offeredAt, answeredAt, endedAt;  ///< columns
    QString waitSeconds, talkSeconds, holdSeconds, wrapSeconds; ///< columns of durations, in seconds or h:mm:ss
    CodeRule outcome;                        ///< answered transferred dropped call_back abandoned; without it: answered or abandoned, by the times
    RowTemplate agent, phone, callerName, subject;

    QStringList missingColumns(const QStringList &columns) const;
};

struct ReadCallMapping
{
    CallMapping mapping;   ///< complete only if there are no problems
    QList<Error> problems; ///< the codes of readMapping()
};
ReadCallMapping readCallMapping(const QByteArray &json);

/// A call as one row of the log tells it, still without ids.
struct ImportedCall
{
    QString externalId;
    QString agent; ///< the log's name, may be empty
    QString phone;
    QString callerName;
    QString subject;
    QString outcome;
    QDateTime offeredAt;  ///< UTC
    QDateTime answeredAt; ///< invalid: nobody answered
    QDateTime endedAt;
    qint64 holdSeconds = 0; ///< part of the time between the answer and the end
    qint64 wrapSeconds = 0;

    bool operator==(const ImportedCall &) const = default;
};

/// Pure. Where the end is not in the log it is the answer (or coming in) and the time talked and on hold (or waited). Errors, Invalid: import.call_key_missing,
/// import.time_missing, import.time_unreadable, import.value_unknown, import.duration_unreadable, import.call_backwards (answered before
/// it came in, or ended before that); values "column", "value", "line" as they apply.
Result<ImportedCall> importedCall(const CallMapping &mapping, const TableRow &row);

} // namespace frontdesk
