#pragma once

#include "core/exchange/importmapping.h"

namespace frontdesk {

/// How answers that callers gave to another program (a mail form, a survey tool) come into the desk: the mapping file of `import answers`, which
/// resources/mappings/README.md documents.
struct AnswerMapping
{
    QString name;
    CsvOptions csv;
    QSet<QString> unknown;
    QList<TimeFormat> timeFormats;
    QTimeZone zone;

    QString ticket;     ///< column: the ticket's number
    CodeRule score;     ///< 1 to 5
    QString answeredAt; ///< column
    RowTemplate comment;

    QStringList missingColumns(const QStringList &columns) const;
};

struct ReadAnswerMapping
{
    AnswerMapping mapping; ///< complete only if there are no problems
    QList<Error> problems; ///< the codes of readMapping()
};
ReadAnswerMapping readAnswerMapping(const QByteArray &json);
/// For a file with the columns ticket, score, time and comment, times with a zone.
QByteArray plainAnswerMapping();

/// An answer as one row tells it.
struct ImportedAnswer
{
    QString number;
    int score = 0;
    QDateTime at; ///< UTC
    QString comment;

    bool operator==(const ImportedAnswer &) const = default;
};

/// Pure. Errors, Invalid: "import.key_missing", "import.time_missing", "import.time_unreadable", "import.value_unknown"; values "column", "value", "line".
Result<ImportedAnswer> importedAnswer(const AnswerMapping &mapping, const TableRow &row);

} // namespace frontdesk
