#pragma once

#include "core/reporting/report.h"

#include <QJsonObject>

namespace frontdesk::reportexport {

/// Everything, words in both languages: what `frontdeskctl report` writes. A cell without data is null; a Text is {"code", "zh", "en"}, a Date
/// "2026-03-01", a Share 0 to 1, a Duration seconds, in a member whose name ends in "_s".
QJsonObject json(const Report &report);
/// The catalogue: what `frontdeskctl report list` writes.
QJsonObject catalogue();

/// UTF-8 with a byte order mark. What heads the report, then each table under its title, all in one language ("zh" or "en"); with `table` (a code) only
/// that table, without anything above its header. No cell is ever taken for a formula; durations are seconds.
QByteArray csv(const Report &report, const QString &language, const QString &table = {});

/// A workbook: a sheet with what heads the report and its definitions, one sheet a table, numbers as numbers, dates as dates, durations as times.
/// Replaces the file. Error: "file.unwritable" (value "file").
Result<void> xlsx(const Report &report, const QString &language, const QString &path);

/// Replaces the file by these bytes when they are all there. Error: Unavailable "file.unwritable" (field "output", value "file").
Result<void> toFile(const QString &path, const QByteArray &bytes);

/// What heads a report, line by line: title, period, zone, filters, who asked, what is left out, when.
QList<std::pair<QString, QString>> head(const Report &report, const QString &language);
/// A column's title; durations say their unit where it is not the cell's format that shows it.
QString columnTitle(const ReportColumn &column, const QString &language, bool withUnit);

} // namespace frontdesk::reportexport
