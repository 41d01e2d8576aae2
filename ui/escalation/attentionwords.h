#pragma once

#include "core/escalation/escalationservice.h"
#include "ui/ticket/wordscontext.h"

namespace frontdesk {

/// "Escalation", "Call back", "Date given", "Breach ahead", "Still to be told"
QString attentionKindWords(AttentionItem::Kind kind);
/// "Resolution", "Response", …
QString clockNameWords(const QString &clock);
/// Why it needs the person, one short sentence: "75% of the resolution time is used".
QString attentionWhy(const AttentionItem &item, const WordsContext &context);
/// What to do about it, a whole sentence.
QString attentionAdvice(const AttentionItem &item);
/// The cause of an escalation from the facts of its notice or its journal event.
QString escalationCauseWords(const QJsonObject &facts, const WordsContext &context);

} // namespace frontdesk
