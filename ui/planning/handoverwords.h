#pragma once

#include "core/planning/handover.h"
#include "ui/ticket/wordscontext.h"

namespace frontdesk {

/// The words of a sheet of handover, in the language on screen; the same on screen and on paper.
namespace handoverwords {

/// "First line: early shift to late shift".
QString title(const HandoverSheet &sheet, const WordsContext &words);
/// "Since 08:00, as of 15:58; due until 00:00".
QString span(const HandoverSheet &sheet, const WordsContext &words);
/// "Who waits (12)", "Who waits: the 200 most urgent of 1,034".
QString part(const HandoverSheet &sheet, HandoverLine::Part part);
/// "over time, nobody’s".
QString marks(const HandoverLine &line);
/// Title of the line; says so where its words were erased.
QString lineTitle(const HandoverLine &line, const WordsContext &words);
QString when(const HandoverLine &line, const WordsContext &words);
/// Who is on the next shift, or that nobody is known.
QString next(const HandoverSheet &sheet, const WordsContext &words);
/// "Signed by Lin Hao, 15:58"; for a sheet that nobody has signed empty.
QString given(const HandoverSheet &sheet, const WordsContext &words);
/// "Taken over by …", or that it waits.
QString taken(const HandoverSheet &sheet, const WordsContext &words);

} // namespace handoverwords
} // namespace frontdesk
