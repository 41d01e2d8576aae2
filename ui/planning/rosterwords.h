#pragma once

#include "core/planning/rosterrules.h"
#include "ui/ticket/wordscontext.h"

#include <QCoreApplication>

namespace frontdesk {

/// How rosters are worded on screen.
class RosterWords
{
    Q_DECLARE_TR_FUNCTIONS(RosterWords)
public:
    /// "E", "早": one sign for how a shift lies in the day.
    static QString letter(const ShiftPattern &pattern);
    /// "08–16", "06:30–14", "22–06".
    static QString span(const ShiftPattern &pattern);
    /// "Early, 08–16": in full, for menus and for those who hear it.
    static QString full(const ShiftPattern &pattern, const QString &language);
    /// "Tue 10 March" without a year.
    static QString day(QDate day);
    /// "40 h", "37 h 30 min".
    static QString hours(qint64 minutes);
    /// "English" for "en"; the code where it is not known.
    static QString language(const QString &code);

    struct Conflict
    {
        QString title; ///< who, when, what
        QString text;  ///< the figures
    };
    static Conflict conflict(const RosterConflict &conflict, const Roster &roster, const WordsContext &words);
    /// What stands in the way, as short as a tool tip's line: "Short rest".
    static QString kind(RosterConflict::Kind kind);
};

} // namespace frontdesk
