#pragma once

#include "core/planning/handover.h"
#include "core/support/result.h"
#include "ui/ticket/wordscontext.h"

class QPagedPaintDevice;
class QTextDocument;

namespace frontdesk::handoverprint {

/// A sheet on paper, black on white whatever the theme: its lines, the remarks, and a place for both signatures, which names who signed on the
/// desk and when. The number of each page stands at its foot. In the language on screen.
void fill(QTextDocument &document, const HandoverSheet &sheet, const WordsContext &words);
/// Every page, on a printer or a PDF.
void print(QPagedPaintDevice &device, const HandoverSheet &sheet, const WordsContext &words);
/// A PDF, A4; the file is replaced when it is whole. Error: "file.unwritable" (value "file").
Result<void> write(const HandoverSheet &sheet, const WordsContext &words, const QString &path);

} // namespace frontdesk::handoverprint
