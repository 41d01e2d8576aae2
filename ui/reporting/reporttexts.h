#pragma once

#include "core/reporting/report.h"

#include <QLocale>

namespace frontdesk {

/// Figures of reports as people read them, in the language on screen. A cell without data says so and is never zero.
namespace reporttexts {

/// "zh" or "en": which of a report's words are shown.
QString language();
/// The locale of a language that words its dates and figures.
QLocale localeOf(const QString &language);

/// "1,204", "83.3%", "2 h 06 min", "Mon 2 Mar 2026".
QString cell(const ReportCell &cell, ReportValue type, const QString &language);
QString column(const ReportColumn &column, const QString &language);
/// The names of a row, one behind the other: "Monday, 09:00".
QString row(const ReportTable &table, const ReportRow &row, const QString &language);
/// "1 Mar – 31 Mar 2026"; a single day once.
QString period(const ReportPeriod &period, const QString &language);
QString day(const QDate &day, const QString &language);

/// How many columns of a table name its rows.
int heads(const ReportTable &table);
/// Whether a figure leads to tickets or contacts that can be looked at one by one.
bool leadsOn(const ReportTable &table, int row, int column);
/// What a figure is called where its tickets are shown: "Opened, Monday, 09:00, 1 Mar – 31 Mar 2026".
QString figureName(const Report &report, const ReportTable &table, int row, int column, const QString &language);

} // namespace reporttexts
} // namespace frontdesk
