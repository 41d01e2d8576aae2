#pragma once

#include "core/interaction/intake.h"
#include "core/interaction/interaction.h"
#include "core/support/error.h"

#include <QByteArray>

namespace frontdesk::questionscript {

// Rules of question scripts and quick tickets; pure.

/// Everything wrong with a script, in the order of its questions; `values["node"]` is the id of the one concerned, `values["number"]` its place
/// from 1. Codes: "script.name_missing" (field name), "script.empty", "script.too_large", "script.question_missing", "script.answer_missing",
/// "script.too_many_answers", "script.unknown_next" (leads nowhere), "script.loop" (leads back to itself), "script.unreachable",
/// "field.too_long".
QList<Error> problemsOf(const QuestionScript &script);
/// Codes: "field.missing" (name, subject), "field.too_long", "quick_ticket.position_wrong", "quick_ticket.invalid" (outcome, kind, impact, urgency).
QList<Error> problemsOf(const QuickTicket &ticket);

/// The question that comes after these answers; null when the script is through, or these are not answers to it (it was changed since).
const ScriptNode *following(const QuestionScript &script, const QList<QuestionAnswer> &answers);
/// How many questions the longest way from here on has, this one included; 0 for null. Only for scripts without problems.
int longestWay(const QuestionScript &script, const ScriptNode *from);

/// The answer of that place, from 0, or one that was typed.
QuestionAnswer chosen(const QuestionScript &script, const ScriptNode &node, qsizetype place);
QuestionAnswer typed(const QuestionScript &script, const ScriptNode &node, const QString &words);

/// The nodes as they are stored and compared.
QByteArray nodesToJson(const QList<ScriptNode> &nodes);
QList<ScriptNode> nodesFromJson(const QByteArray &json); ///< empty if that cannot be read

QJsonArray answersToJson(const QList<QuestionAnswer> &answers);
QList<QuestionAnswer> answersFromJson(const QJsonArray &json);

constexpr qsizetype mostNodes = 50, mostAnswers = 9, longestWords = 300;

} // namespace frontdesk::questionscript
