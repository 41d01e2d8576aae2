#pragma once

#include "core/planning/assignmentwork.h"
#include "ui/ticket/wordscontext.h"

#include <QCoreApplication>

namespace frontdesk {

/// How it is worded why somebody could have a ticket.
class AssignmentWords
{
    Q_DECLARE_TR_FUNCTIONS(AssignmentWords)
public:
    /// "On shift till 18:00 · speaks Chinese · knows Remote access VPN · 3 in hand", what decides first at first.
    static QString reasons(const AssignmentSuggestion &suggestion, const AssignmentNeed &need, const WordsContext &words);
    /// The same for those who hear it: commas instead of dots.
    static QString spoken(const AssignmentSuggestion &suggestion, const AssignmentNeed &need, const WordsContext &words);

private:
    static QStringList parts(const AssignmentSuggestion &suggestion, const AssignmentNeed &need, const WordsContext &words);
};

} // namespace frontdesk
