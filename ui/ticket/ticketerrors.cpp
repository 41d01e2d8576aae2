#include "ui/ticket/ticketerrors.h"

#include "core/support/clock.h"
#include "core/support/errortext.h"
#include "ui/kit/codewords.h"
#include "ui/kit/stateglyph.h"
#include "ui/kit/timewords.h"
#include "ui/ticket/eventwords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TicketErrors)
};

QString possibleWhile(const Error &refusal, const WordsContext &context)
{
    QStringList states;
    for (const QString &state : context.reference->workflow.sources(refusal.values.value(u"kind"_s), refusal.values.value(u"action"_s)))
        states += stateWords(state);
    states.removeDuplicates();
    const QString action = actionWords(refusal.values.value(u"action"_s));
    if (states.isEmpty())
        return Words::tr("%1 is not possible for this kind of ticket").arg(action);
    const QString last = states.takeLast();
    const QString names = states.isEmpty() ? last : Words::tr("%1 or %2", "states").arg(states.join(Words::tr(", ")), last);
    return Words::tr("%1 is possible while the state is %2").arg(action, names);
}

/// What happened is the first sentence of an error's words; what was kept and what to do next are the others.
ErrorWords parted(const QString &words)
{
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (words.at(i) == u'。')
            return {words.left(i + 1), words.mid(i + 1)};
        if (words.at(i) == u'.' && words.at(i + 1) == u' ')
            return {words.left(i + 1), words.mid(i + 2)};
    }
    return {words, {}};
}

} // namespace

QString actionWords(const QString &action)
{
    static const QHash<QString, const char *> names{
        {u"take"_s, QT_TRANSLATE_NOOP("TicketActionName", "Take")},           {u"assign"_s, QT_TRANSLATE_NOOP("TicketActionName", "Assign")},
        {u"pending"_s, QT_TRANSLATE_NOOP("TicketActionName", "Pending")},     {u"resume"_s, QT_TRANSLATE_NOOP("TicketActionName", "Resume")},
        {u"resolve"_s, QT_TRANSLATE_NOOP("TicketActionName", "Resolve")},     {u"ask"_s, QT_TRANSLATE_NOOP("TicketActionName", "Ask the caller")},
        {u"confirm"_s, QT_TRANSLATE_NOOP("TicketActionName", "Close")},       {u"close"_s, QT_TRANSLATE_NOOP("TicketActionName", "Close")},
        {u"reopen"_s, QT_TRANSLATE_NOOP("TicketActionName", "Reopen")},       {u"cancel"_s, QT_TRANSLATE_NOOP("TicketActionName", "Cancel ticket")},
        {u"ask_approval"_s, QT_TRANSLATE_NOOP("TicketActionName", "Ask for approval")},
        {u"approve"_s, QT_TRANSLATE_NOOP("TicketActionName", "Approve")},     {u"reject"_s, QT_TRANSLATE_NOOP("TicketActionName", "Reject")},
        {u"investigate"_s, QT_TRANSLATE_NOOP("TicketActionName", "Investigate")},
        {u"appeal"_s, QT_TRANSLATE_NOOP("TicketActionName", "Appeal")},       {u"link"_s, QT_TRANSLATE_NOOP("TicketActionName", "Link")},
        {u"priority"_s, QT_TRANSLATE_NOOP("TicketActionName", "Set priority")}, {u"attach"_s, QT_TRANSLATE_NOOP("TicketActionName", "Attach file")},
        {u"follow_up"_s, QT_TRANSLATE_NOOP("TicketActionName", "Follow-up")}, {u"reply"_s, QT_TRANSLATE_NOOP("TicketActionName", "Reply")},
        {u"edit"_s, QT_TRANSLATE_NOOP("TicketActionName", "Edit")},             {u"undo"_s, QT_TRANSLATE_NOOP("TicketActionName", "Undo")},
        {u"tag"_s, QT_TRANSLATE_NOOP("TicketActionName", "Tag")},               {u"tell"_s, QT_TRANSLATE_NOOP("TicketActionName", "Told")},
        {u"rate"_s, QT_TRANSLATE_NOOP("TicketActionName", "Record answer")}};
    const char *source = names.value(action);
    return source ? QCoreApplication::translate("TicketActionName", source) : action;
}

QString refusalWords(const Error &refusal, const WordsContext &context)
{
    const QString &code = refusal.code;
    if (code == "ticket.close_after_resolved"_L1)
        return Words::tr("Close follows Resolved and the caller’s answer");
    if (code == "ticket.ask_after_resolved"_L1)
        return Words::tr("The caller is asked once the ticket is resolved");
    if (code == "ticket.closed"_L1 || code == "ticket.closed_needs_follow_up"_L1)
        return Words::tr("The ticket is finished; a later contact makes a follow-up");
    if (code == "ticket.reopen_window_over"_L1)
        return Words::tr("The %n day(s) for reopening are over; a later contact makes a follow-up", nullptr, context.reference->number(u"reopen_days"_s, 5));
    if (code == "ticket.already_yours"_L1)
        return Words::tr("The ticket is yours already");
    if (code == "ticket.owner_is_subject"_L1)
        return Words::tr("The complaint is about them, so they cannot hold it");
    if (code == "ticket.priority_right"_L1)
        return Words::tr("Setting the priority by hand needs the role %1").arg(roleWords(refusal.values.value(u"role"_s)));
    if (code == "ticket.transition_forbidden"_L1)
        return possibleWhile(refusal, context);
    return parted(errorText(refusal)).what;
}

ErrorWords ticketErrorWords(const Error &error, const WordsContext &context)
{
    // Who did what meanwhile is worded from the journal's own words.
    if (error.code == "ticket.changed_meanwhile"_L1) {
        const auto value = [&](QLatin1StringView key) { return error.values.value(key); };
        const QString at = momentWords(instantFromText(value("at"_L1)), context.now, context.zone);
        return {meanwhileWords(value("kind"_L1), value("who"_L1), at), Words::tr("Nothing of yours was done and your text is kept. Look, then decide.")};
    }
    if (error.code == "ticket.undo_too_late"_L1 && !error.values.value(u"who"_s).isEmpty()) {
        const QString at = momentWords(instantFromText(error.values.value(u"at"_s)), context.now, context.zone);
        return {meanwhileWords(error.values.value(u"kind"_s), error.values.value(u"who"_s), at), Words::tr("What came after stands on it, so it cannot be taken back.")};
    }
    return parted(errorText(error));
}

} // namespace frontdesk
