#pragma once

#include "core/reporting/report.h"

class QPaintDevice;

namespace frontdesk {

/// A report on paper, good enough to be handed to a customer: a cover that says what it is, of when, of whom and filtered by what; the definitions
/// of its measures; each table with its chart, the header of the table repeated on each page; "3 / 7" on every page. A4, upright, on white whatever
/// the theme; letters are embedded. On the thread of the screen.
namespace reportpdf {

/// Replaces the file when it is whole. `language` is the one on screen. Error: "file.unwritable" (value "file").
Result<void> write(const Report &report, const QString &deskName, const QString &language, const QString &path);

} // namespace reportpdf
} // namespace frontdesk
