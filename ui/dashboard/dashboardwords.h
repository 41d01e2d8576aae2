#pragma once

#include "core/reporting/dashboard.h"
#include "ui/dashboard/figureview.h"
#include "ui/ticket/wordscontext.h"

namespace frontdesk {

class AttentionCenter;

QString boardWords(Dashboard::Board board); ///< "Mine", "Groups", "Desk"

/// The figures of the board that is shown, in their order on screen.
QList<FigureView> figuresOf(const Dashboard &board, const AttentionCenter &attention, const WordsContext &words);

/// "68.4%", "1,052", "3:12" (hours and minutes); "—" where there is no data.
QString figureValueWords(ReportValue type, const QVariant &value);
/// Name of a measure and its whole definition, in the language on screen.
QString measureWords(const QString &measure, const WordsContext &words);
QString measureDefinition(const QString &measure, const WordsContext &words);

/// Why a ticket comes next: what runs out first, and when.
QString whyNext(const Ticket &ticket, const WordsContext &words);

} // namespace frontdesk
