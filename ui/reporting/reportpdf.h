#pragma once

#include "core/reporting/report.h"

#include <functional>

namespace frontdesk {

/// A report on paper, good enough to be handed to a customer: a cover that says what it is, of when, of whom and filtered by what; the definitions
/// of its measures; each table with its chart, the header of the table repeated on each page; "3 / 7" on every page. A4, upright, on white whatever
/// the theme; letters are embedded. On the main thread of a program with a QApplication: `frontdesk-report`, through core/reporting/reportdrawing.h.
namespace reportpdf {

/// Told before each page is drawn.
using Progress = std::function<void(int page, int pages)>;

/// The file's bytes. `language` ("zh" or "en") must be the one of the application's translators and of the default QLocale. Error: Internal "report.not_drawn".
Result<QByteArray> make(const Report &report, const QString &deskName, const QString &language, const Progress &progress = {});

} // namespace reportpdf
} // namespace frontdesk
