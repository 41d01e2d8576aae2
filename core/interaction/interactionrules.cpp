#include "core/interaction/interactionservice.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qsizetype longestText = qsizetype(1) << 20;
constexpr qsizetype longestTitle = 500; ///< of a ticket
constexpr qsizetype longestShort = 200;
constexpr qsizetype longestAnswer = 300; ///< question or answer of a script
constexpr int oldestDays = 7; ///< for work that was done offline; the journal's guard allows no more
constexpr qint64 longestSeconds = 7 * 24 * 3600;

const QStringList channels{u"phone"_s, u"walk_in"_s, u"mail"_s, u"web"_s, u"chat"_s, u"alert"_s};
const QStringList outcomes{u"answered"_s, u"linked"_s, u"created"_s, u"transferred"_s, u"dropped"_s, u"call_back"_s, u"abandoned"_s};

class Findings
{
public:
    void refuseIf(bool wrong, const QString &code, const QString &field)
    {
        if (wrong)
            m_errors.append(Error{ErrorKind::Invalid, code, field, {}, {}});
    }
    QList<Error> errors() const { return m_errors; }

private:
    QList<Error> m_errors;
};

void checkTimes(Findings &findings, const InteractionDraft &draft, const QDateTime &now)
{
    const QDateTime offered = draft.offeredAt.isValid() ? draft.offeredAt : now;
    const std::pair<QString, QDateTime> times[] = {{u"offeredAt"_s, offered}, {u"answeredAt"_s, draft.answeredAt}, {u"endedAt"_s, draft.endedAt}};
    QDateTime before;
    for (const auto &[field, time] : times) {
        if (!time.isValid())
            continue;
        if (time > now)
            findings.refuseIf(true, u"interaction.in_future"_s, field);
        else if (time < now.addDays(-oldestDays))
            findings.refuseIf(true, u"interaction.too_old"_s, field);
        else
            findings.refuseIf(before.isValid() && time < before, u"interaction.times_reversed"_s, field);
        before = time;
    }
    findings.refuseIf(draft.holdSeconds < 0 || draft.holdSeconds > longestSeconds, u"interaction.seconds_wrong"_s, u"holdSeconds"_s);
    findings.refuseIf(draft.wrapSeconds < 0 || draft.wrapSeconds > longestSeconds, u"interaction.seconds_wrong"_s, u"wrapSeconds"_s);
}

void checkCallBack(Findings &findings, const InteractionDraft &draft, const QDateTime &now)
{
    if (draft.callBackAt.isValid())
        findings.refuseIf(draft.callBackAt <= now, u"interaction.call_back_past"_s, u"callBackAt"_s);
    else
        findings.refuseIf(draft.outcome == "call_back"_L1, u"interaction.call_back_missing"_s, u"callBackAt"_s);
    findings.refuseIf(draft.outcome == "dropped"_L1 && !draft.callBackAt.isValid() && !draft.callBackDeclined, u"interaction.call_back_undecided"_s,
                      u"callBackAt"_s);
}

} // namespace

QList<Error> InteractionService::check(const InteractionDraft &draft, const QDateTime &now)
{
    Findings findings;
    const QString &outcome = draft.outcome;
    findings.refuseIf(!channels.contains(draft.channel), u"interaction.channel_unknown"_s, u"channel"_s);
    findings.refuseIf(draft.phone.size() > longestShort, u"field.too_long"_s, u"phone"_s);
    checkTimes(findings, draft, now);
    // Nobody spoke with whoever gave up, and a wrong number may hang up at once; every other contact was about something.
    const bool mute = outcome.isEmpty() || outcome == "dropped"_L1 || outcome == "abandoned"_L1;
    findings.refuseIf(!mute && draft.subject.trimmed().isEmpty(), u"field.missing"_s, u"subject"_s);
    findings.refuseIf(draft.subject.size() > (outcome == "created"_L1 ? longestTitle : longestText), u"field.too_long"_s, u"subject"_s);
    findings.refuseIf(draft.details.size() > longestText, u"field.too_long"_s, u"details"_s);
    findings.refuseIf(outcome.isEmpty() && draft.endedAt.isValid(), u"interaction.outcome_missing"_s, u"outcome"_s);
    findings.refuseIf(!outcome.isEmpty() && !outcomes.contains(outcome), u"interaction.outcome_unknown"_s, u"outcome"_s);
    findings.refuseIf(outcome == "abandoned"_L1 && draft.answeredAt.isValid(), u"interaction.abandoned_answered"_s, u"answeredAt"_s);
    findings.refuseIf(outcome == "linked"_L1 && !draft.linkedTicket, u"interaction.link_missing"_s, u"linkedTicket"_s);
    findings.refuseIf(draft.transferredTo.size() > longestShort, u"field.too_long"_s, u"transferredTo"_s);
    checkCallBack(findings, draft, now);
    const bool endless = draft.answers.size() > 50 || std::any_of(draft.answers.begin(), draft.answers.end(), [](const QuestionAnswer &each) {
        return std::max({each.answer.zh.size(), each.answer.en.size(), each.question.zh.size(), each.question.en.size(), each.node.size()}) > longestAnswer;
    });
    findings.refuseIf(endless, u"field.too_long"_s, u"answers"_s);
    return findings.errors();
}

} // namespace frontdesk
