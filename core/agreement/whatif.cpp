#include "core/agreement/whatif.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int batch = 2000;

enum class Outcome { None, Met, Missed, Open, OpenMissed };

struct Outcomes
{
    std::array<Outcome, clockKinds> byKind{}; ///< by ClockKind
    bool operator==(const Outcomes &) const = default;
};

Outcomes outcomesOf(const ClockRecord &record, const AgreementBook &book, const QDateTime &now)
{
    Outcomes outcomes;
    for (const ClockStory &story : clockStories(record.ticket, record.events, book)) {
        const ClockState state = stateOf(story, now);
        if (state.targetMs == 0)
            continue;
        const bool ended = state.condition == ClockCondition::Resolved;
        outcomes.byKind[size_t(story.kind)] = ended ? (state.breached ? Outcome::Missed : Outcome::Met) : (state.breached ? Outcome::OpenMissed : Outcome::Open);
    }
    return outcomes;
}

void count(Attainment &attainment, Outcome outcome)
{
    attainment.met += outcome == Outcome::Met;
    attainment.missed += outcome == Outcome::Missed;
    attainment.open += outcome == Outcome::Open || outcome == Outcome::OpenMissed;
    attainment.openMissed += outcome == Outcome::OpenMissed;
}

void add(Attainment &to, const Attainment &other)
{
    to.met += other.met;
    to.missed += other.missed;
    to.open += other.open;
    to.openMissed += other.openMissed;
}

} // namespace

void WhatIfReport::add(const WhatIfReport &other)
{
    tickets += other.tickets;
    changed += other.changed;
    for (auto it = other.rows.cbegin(); it != other.rows.cend(); ++it) {
        AttainmentChange &row = rows[it.key()];
        frontdesk::add(row.before, it->before);
        frontdesk::add(row.after, it->after);
    }
}

Result<AgreementBook> bookWith(const AgreementBook &book, const Trial &trial)
{
    AgreementBook changed = book;
    if (trial.calendar) {
        FRONTDESK_LET(with, changed.withCalendar(trial.calendar->code, trial.calendar->calendar));
        changed = with;
    }
    if (trial.agreement) {
        AgreementVersion sinceEver = trial.agreement->version;
        sinceEver.retired = !trial.agreement->entry.active;
        sinceEver.validFrom = {};
        changed = changed.withAgreement(trial.agreement->entry, sinceEver);
    }
    return changed;
}

WhatIfReport compareBooks(const QList<ClockRecord> &records, const AgreementBook &before, const AgreementBook &after, const QDateTime &now)
{
    // A few hundred tickets a task, each with a report of its own: a map per ticket would cost more than its clocks.
    constexpr qsizetype slice = 250;
    QList<std::pair<qsizetype, qsizetype>> slices;
    for (qsizetype i = 0; i < records.size(); i += slice)
        slices.append({i, std::min(i + slice, records.size())});
    const auto one = [&](const std::pair<qsizetype, qsizetype> &part) {
        WhatIfReport report;
        for (qsizetype i = part.first; i < part.second; ++i) {
            const ClockRecord &record = records.at(i);
            ClockRecord tried = record;
            const Ticket &ticket = record.ticket;
            const AgreementVersion *version = after.applying(ticket.service, ticket.organisation, ticket.kind, ticket.openedAt);
            tried.ticket.agreementVersion = version ? version->id : Id<AgreementVersion>{};
            const Outcomes was = outcomesOf(record, before, now);
            const Outcomes becomes = outcomesOf(tried, after, now);
            ++report.tickets;
            report.changed += was == becomes ? 0 : 1;
            for (size_t kind = 0; kind < was.byKind.size(); ++kind) {
                if (was.byKind[kind] == Outcome::None && becomes.byKind[kind] == Outcome::None)
                    continue;
                QVarLengthArray<AttainmentKey, 3> keys{{ClockKind(kind), 0, {}}, {ClockKind(kind), ticket.priority, {}}};
                if (ticket.group)
                    keys.append({ClockKind(kind), 0, ticket.group});
                for (const AttainmentKey &key : keys) {
                    count(report.rows[key].before, was.byKind[kind]);
                    count(report.rows[key].after, becomes.byKind[kind]);
                }
            }
        }
        return report;
    };
    const auto sum = [](WhatIfReport &whole, const WhatIfReport &part) { whole.add(part); };
    return QtConcurrent::blockingMappedReduced<WhatIfReport>(slices, one, sum);
}

Result<WhatIfReport> whatIf(Session &session, const AgreementBook &before, const AgreementBook &after, const QDateTime &from, const QDateTime &until,
                            const QDateTime &now)
{
    WhatIfReport report;
    ClockPlace place{from, 0};
    for (;;) {
        if (session.canceled())
            return failure(ErrorKind::Canceled, u"desk.canceled"_s);
        FRONTDESK_LET(records, nextClockRecords(session, place, until, batch));
        if (records.isEmpty())
            return report;
        report.add(compareBooks(records, before, after, now));
    }
}

} // namespace frontdesk
