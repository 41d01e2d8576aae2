#include "tests/support/reportoracle.h"

#include "core/agreement/ticketclock.h"
#include "core/support/clock.h"
#include "core/ticket/ticketcolumns.h"
#include "core/ticket/ticketrow.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

bool isOpen(const QString &phase)
{
    return phase == "new"_L1 || phase == "assigned"_L1 || phase == "in_progress"_L1 || phase == "pending"_L1;
}

QVariant keyOf(qint64 id)
{
    return id ? QVariant(id) : QVariant();
}

/// Without what was taken back, told in another way than core/ticket/undo.
QList<JournalEntry> standingOf(const QList<JournalEntry> &events)
{
    QMap<qint64, JournalEntry> kept;
    for (const JournalEntry &entry : events)
        kept.insert(entry.seq, entry);
    for (const JournalEntry &entry : events) {
        if (entry.event.kind == "undone"_L1) {
            kept.remove(entry.seq);
            kept.remove(entry.event.body.value("undone"_L1).toInteger());
        }
    }
    return kept.values();
}

} // namespace

/// Walks through the events with what holds at the moment.
void ReportOracle::tell(Story &story, const QList<JournalEntry> &standing)
{
    qint64 clock = story.ticket.openedAt.toMSecsSinceEpoch();
    const qint64 opened = clock;
    QString phase;
    bool open = false;
    QString waiting;
    qint64 group = 0;
    qint64 waited = 0;
    for (const JournalEntry &entry : standing) {
        const QJsonObject set = entry.event.body.value("set"_L1).toObject();
        const bool movesPhase = set.value("phase"_L1).isString();
        const bool movesReason = set.contains("pending_reason"_L1);
        const bool movesGroup = set.contains("group_id"_L1);
        if (!movesPhase && !movesReason && !movesGroup)
            continue;
        clock = std::max(clock, entry.event.occurredAt.toMSecsSinceEpoch());
        const qint64 by = entry.event.actor.value;
        if (movesPhase)
            phase = set.value("phase"_L1).toString();
        // Leaving a wait comes before the end of the work, for what was waited belongs to that.
        if (movesPhase || movesReason) {
            const QString reason = set.value("pending_reason"_L1).toString();
            const QString now = !reason.isEmpty() ? reason : movesPhase && phase == "pending"_L1 ? u"approval"_s : QString();
            if (now != waiting) {
                if (!waiting.isEmpty()) {
                    story.waits.last().toMs = clock;
                    story.waits.last().endedBy = by;
                    if (waiting != "second_line"_L1 && waiting != "spare_staff"_L1)
                        waited += clock - story.waits.last().fromMs;
                }
                if (!now.isEmpty())
                    story.waits += Stretch{clock, {}, now, 0, by, 0, 0};
                waiting = now;
            }
        }
        if (movesPhase && isOpen(phase) && !open) {
            story.work += Stretch{story.work.isEmpty() ? opened : clock, {}, {}, 0, by, 0, 0};
            open = true;
            waited = 0;
        } else if (movesPhase && !isOpen(phase) && open) {
            Stretch &last = story.work.last();
            last.toMs = clock;
            last.endedBy = by;
            last.value = phase == "cancelled"_L1 ? u"cancelled"_s : u"resolved"_s;
            last.oursMs = clock - last.fromMs - waited + (story.work.size() > 1 ? story.work.at(story.work.size() - 2).oursMs : 0);
            open = false;
        }
        if (movesGroup) {
            const qint64 now = set.value("group_id"_L1).toInteger();
            if (now != group) {
                if (group) {
                    story.groups.last().toMs = clock;
                    story.groups.last().endedBy = by;
                }
                if (now)
                    story.groups += Stretch{clock, {}, {}, now, by, 0, 0};
                group = now;
            }
        }
    }
}

Result<ReportOracle> ReportOracle::read(Session &session, const DeskReference &reference, const QDateTime &now)
{
    ReportOracle oracle;
    for (const Category &category : reference.directory.categories) {
        if (!category.firstLine)
            oracle.m_notFirstLine.insert(category.id.value);
    }
    FRONTDESK_LET(rows, session.queryText(Statements::all().text(session.backend(), u"ticket.rows"_s), {}, ticketrow::read));
    for (const Ticket &row : rows) {
        FRONTDESK_LET(events, journal::read(session, u"ticket"_s, row.id.value));
        Story story;
        story.ticket = ticketcolumns::blank();
        story.ticket.id = row.id;
        story.ticket.kind = row.kind;
        story.ticket.openedAt = row.openedAt;
        story.ticket.organisation = row.organisation;
        story.ticket.agreementVersion = row.agreementVersion;
        const QList<JournalEntry> standing = standingOf(events);
        for (const JournalEntry &entry : standing)
            ticketcolumns::apply(story.ticket, entry.event.body.value("set"_L1).toObject());
        tell(story, standing);
        const TicketClocks clocks = ticketClocks(story.ticket, events, reference.agreements, now);
        story.resolutionAgreed = clocks.resolution.targetMs > 0;
        story.breachedAt = clocks.resolution.breachedAt;
        oracle.m_stories.insert(row.id.value, story);
    }
    QHash<qint64, qint64> organisations;
    FRONTDESK_TRY(session.eachText(u"SELECT id, organisation_id FROM customer"_s, {}, [&](const Row &row) {
        organisations.insert(row.integer(u"id"_s), row.integer(u"organisation_id"_s));
        return true;
    }));
    QList<Contact> contacts;
    FRONTDESK_TRY(session.eachText(u"SELECT id, external_id FROM interaction ORDER BY id"_s, {}, [&](const Row &row) {
        Contact contact;
        contact.id = row.integer(u"id"_s);
        contact.fromSystem = !row.isNull(u"external_id"_s);
        contacts += contact;
        return true;
    }));
    for (Contact &contact : contacts) {
        FRONTDESK_LET(events, journal::read(session, u"interaction"_s, contact.id));
        for (const JournalEntry &entry : events) {
            const QJsonObject set = entry.event.body.value("set"_L1).toObject();
            const auto instant = [&](QLatin1StringView column, QDateTime &into) {
                if (set.contains(column))
                    into = instantFromText(set.value(column).toString());
            };
            const auto number = [&](QLatin1StringView column, qint64 &into) {
                if (set.contains(column))
                    into = set.value(column).toInteger();
            };
            number("customer_id"_L1, contact.customer);
            number("agent_id"_L1, contact.agent);
            number("ticket_id"_L1, contact.ticket);
            number("wrap_s"_L1, contact.wrapSeconds);
            instant("offered_at"_L1, contact.offeredAt);
            instant("answered_at"_L1, contact.answeredAt);
            instant("ended_at"_L1, contact.endedAt);
            instant("call_back_at"_L1, contact.callBackAt);
            if (set.contains("channel"_L1))
                contact.channel = set.value("channel"_L1).toString();
            if (set.contains("outcome"_L1))
                contact.outcome = set.value("outcome"_L1).toString();
        }
        contact.organisation = organisations.value(contact.customer);
    }
    oracle.m_contacts = contacts;
    FRONTDESK_TRY(session.eachText(u"SELECT ticket_id, fired_at, clock, step FROM escalation_firing"_s, {}, [&](const Row &row) {
        oracle.m_fired[row.integer(u"ticket_id"_s)].append({row.instant(u"fired_at"_s).toMSecsSinceEpoch(), {row.text(u"clock"_s) + u' ' + row.text(u"step"_s), 0}});
        return true;
    }));
    FRONTDESK_TRY(session.eachText(u"SELECT u.ticket_id, u.at, u.staff_id, a.number FROM article_use u JOIN article a ON a.id = u.article_id"_s, {}, [&](const Row &row) {
        oracle.m_used[row.integer(u"ticket_id"_s)].append({row.instant(u"at"_s).toMSecsSinceEpoch(), {row.text(u"number"_s), row.integer(u"staff_id"_s)}});
        return true;
    }));
    FRONTDESK_TRY(session.eachText(u"SELECT ticket_id, asked_at, answered_at, score, way FROM survey"_s, {}, [&](const Row &row) {
        oracle.m_surveys.insert(row.integer(u"ticket_id"_s), Asked{row.instant(u"asked_at"_s), row.instant(u"answered_at"_s), row.integer(u"score"_s), row.text(u"way"_s)});
        return true;
    }));
    return oracle;
}

OracleFact ReportOracle::of(const Story &story, qint64 atMs) const
{
    const Ticket &ticket = story.ticket;
    OracleFact fact;
    fact.id = ticket.id.value;
    fact.atMs = atMs;
    fact.bucket = {{u"group"_s, keyOf(ticket.group.value)},       {u"agent"_s, keyOf(ticket.owner.value)},       {u"service"_s, keyOf(ticket.service.value)},
                   {u"category"_s, keyOf(ticket.category.value)}, {u"organisation"_s, keyOf(ticket.organisation.value)}, {u"caller"_s, keyOf(ticket.caller.value)},
                   {u"kind"_s, ticket.kind},                      {u"priority"_s, qint64(ticket.priority)},      {u"channel"_s, ticket.channel},
                   {u"detail"_s, QString(u""_s)}};
    return fact;
}

OracleFact ReportOracle::of(const Contact &contact) const
{
    OracleFact fact;
    fact.id = contact.id;
    fact.atMs = contact.offeredAt.toMSecsSinceEpoch();
    fact.bucket = {{u"agent"_s, keyOf(contact.agent)}, {u"organisation"_s, keyOf(contact.organisation)}, {u"caller"_s, keyOf(contact.customer)},
                   {u"channel"_s, contact.channel},    {u"detail"_s, QString(u""_s)}};
    if (const auto story = m_stories.constFind(contact.ticket); contact.ticket && story != m_stories.cend()) {
        fact.bucket.insert(u"group"_s, keyOf(story->ticket.group.value));
        fact.bucket.insert(u"service"_s, keyOf(story->ticket.service.value));
        fact.bucket.insert(u"category"_s, keyOf(story->ticket.category.value));
        fact.bucket.insert(u"kind"_s, story->ticket.kind);
        fact.bucket.insert(u"priority"_s, qint64(story->ticket.priority));
    }
    return fact;
}

bool ReportOracle::firstContactHit(const Story &story, const MeasureScope &scope) const
{
    if (story.work.size() != 1 || story.work.first().value != "resolved"_L1 || story.ticket.reassignCount > 0 || story.ticket.reopenCount > 0 || !story.waits.isEmpty())
        return false;
    const Stretch &only = story.work.first();
    if (only.beganBy == 0 || only.beganBy != only.endedBy)
        return false;
    qint64 end = story.ticket.openedAt.toMSecsSinceEpoch();
    std::optional<qint64> contactEnd;
    for (const Contact &contact : m_contacts) {
        if (contact.ticket != story.ticket.id.value)
            continue;
        if (contact.callBackAt.isValid())
            return false;
        if (contact.outcome == "created"_L1) {
            if (contact.endedAt.isValid())
                contactEnd = std::max(contactEnd.value_or(0), contact.endedAt.toMSecsSinceEpoch() + contact.wrapSeconds * 1000);
        } else if (!contact.outcome.isEmpty() && contact.offeredAt.toMSecsSinceEpoch() < *only.toMs) {
            return false;
        }
    }
    end = contactEnd.value_or(end);
    return *only.toMs <= end + scope.firstContactMs;
}

void ReportOracle::addTickets(const QString &measure, const MeasureScope &scope, QList<OracleFact> &facts) const
{
    const qint64 from = scope.period.from.toMSecsSinceEpoch();
    const qint64 to = scope.period.to.toMSecsSinceEpoch();
    const qint64 moment = scope.moment.toMSecsSinceEpoch();
    const auto inPeriod = [&](qint64 at) { return at >= from && at < to; };
    for (const Story &story : m_stories) {
        const Ticket &ticket = story.ticket;
        const qint64 opened = ticket.openedAt.toMSecsSinceEpoch();
        const bool here = inPeriod(opened);
        const auto add = [&](qint64 at, int hit = 1, std::optional<qint64> value = {}, const QString &detail = {}) {
            OracleFact fact = of(story, at);
            fact.hit = hit;
            fact.value = value;
            fact.bucket.insert(u"detail"_s, detail.isNull() ? QString(u""_s) : detail);
            facts += fact;
        };
        const bool open = std::any_of(story.work.cbegin(), story.work.cend(), [&](const Stretch &one) { return one.fromMs < moment && (!one.toMs || *one.toMs >= moment); });
        if (measure == "opened"_L1 && here) {
            add(opened);
        } else if (measure == "first_contact"_L1 && here && ticket.kind == "incident"_L1 && ticket.phase != "cancelled"_L1 && !m_notFirstLine.contains(ticket.category.value)) {
            add(opened, firstContactHit(story, scope), {}, u"incident"_s);
            facts.last().bucket.insert(u"agent"_s, keyOf(story.work.first().beganBy));
        } else if (measure == "response"_L1 && here && ticket.acknowledgedAt.isValid()) {
            add(opened, 1, std::max<qint64>(0, ticket.openedAt.msecsTo(ticket.acknowledgedAt)));
        } else if (measure == "not_accepted"_L1 && here && !ticket.acknowledgedAt.isValid() && isOpen(ticket.phase)) {
            add(opened);
        } else if (measure == "reassigned"_L1 && here) {
            add(opened, ticket.reassignCount >= scope.reassignAlert, ticket.reassignCount);
        } else if (measure == "ping_pong"_L1 && here) {
            for (qsizetype i = 2; i < story.groups.size(); ++i) {
                if (story.groups.at(i).group == story.groups.at(i - 2).group)
                    add(opened, 1, {}, u"%1>%2"_s.arg(story.groups.at(i).group).arg(story.groups.at(i - 1).group));
            }
        } else if (measure == "backlog"_L1 && open) {
            QString holder = u"us"_s;
            for (const Stretch &wait : story.waits) {
                if (wait.fromMs >= moment || (wait.toMs && *wait.toMs < moment))
                    continue;
                if (wait.value == "supplier"_L1)
                    holder = wait.value;
                else if (wait.value == "waiting_user"_L1 || wait.value == "agreed_date"_L1 || wait.value == "approval"_L1)
                    holder = u"user"_s;
            }
            add(opened, 1, moment - opened, holder);
        } else if (measure == "open_breaches"_L1 && open && story.resolutionAgreed && story.breachedAt.isValid() && story.breachedAt.toMSecsSinceEpoch() < moment) {
            add(opened);
        } else if (measure == "escalations"_L1) {
            for (const auto &[at, what] : m_fired.value(ticket.id.value)) {
                if (inPeriod(at))
                    add(at, 1, {}, what.first);
            }
        } else if (measure == "knowledge"_L1) {
            for (const auto &[at, what] : m_used.value(ticket.id.value)) {
                if (!inPeriod(at))
                    continue;
                add(at, 1, {}, what.first);
                facts.last().bucket.insert(u"agent"_s, keyOf(what.second));
            }
        }
        if (const auto asked = m_surveys.constFind(ticket.id.value); asked != m_surveys.cend()) {
            const qsizetype before = facts.size();
            if (measure == "surveys"_L1 && asked->at >= scope.period.from && asked->at < scope.period.to)
                add(asked->at.toMSecsSinceEpoch(), asked->score > 0);
            else if (measure == "satisfaction"_L1 && asked->score > 0 && inPeriod(asked->answeredAt.toMSecsSinceEpoch()))
                add(asked->answeredAt.toMSecsSinceEpoch(), asked->score == 4 || asked->score == 5, asked->score, asked->way);
            if (facts.size() > before && story.work.last().endedBy)
                facts.last().bucket.insert(u"agent"_s, keyOf(story.work.last().endedBy));
        }
        for (qsizetype i = 0; i < story.work.size(); ++i) {
            const Stretch &one = story.work.at(i);
            const bool last = i + 1 == story.work.size();
            if (measure == "reopened"_L1 && i > 0 && inPeriod(one.fromMs))
                add(one.fromMs);
            if (!one.toMs || !inPeriod(*one.toMs))
                continue;
            const qint64 resolver = one.endedBy ? one.endedBy : ticket.owner.value;
            const bool resolved = one.value == "resolved"_L1;
            const qsizetype before = facts.size();
            if (measure == "resolution"_L1 && resolved && last)
                add(*one.toMs, 1, *one.toMs - opened);
            else if (measure == "resolution_ours"_L1 && resolved && last)
                add(*one.toMs, 1, one.oursMs);
            else if (measure == "resolved"_L1 && resolved)
                add(*one.toMs, !last);
            else if (measure == "cancelled"_L1 && !resolved)
                add(*one.toMs);
            if (facts.size() > before)
                facts.last().bucket.insert(u"agent"_s, keyOf(resolver));
            if (measure == "attainment"_L1 && resolved && last && story.resolutionAgreed)
                add(*one.toMs, !story.breachedAt.isValid());
        }
    }
}

void ReportOracle::addContacts(const QString &measure, const MeasureScope &scope, QList<OracleFact> &facts) const
{
    for (const Contact &contact : m_contacts) {
        if (contact.offeredAt < scope.period.from || contact.offeredAt >= scope.period.to)
            continue;
        OracleFact fact = of(contact);
        const bool answered = contact.answeredAt.isValid();
        const std::optional<qint64> waited = answered                  ? std::optional(contact.offeredAt.msecsTo(contact.answeredAt))
                                             : contact.endedAt.isValid() ? std::optional(contact.offeredAt.msecsTo(contact.endedAt))
                                                                         : std::nullopt;
        const bool call = contact.channel == "phone"_L1 && !contact.outcome.isEmpty();
        bool counts = false;
        if (measure == "contacts"_L1) {
            counts = true;
            fact.bucket.insert(u"detail"_s, contact.outcome.isEmpty() ? u"open"_s : contact.outcome);
        } else if (measure == "first_contact"_L1) {
            static const QStringList questions{u"answered"_s, u"transferred"_s, u"call_back"_s};
            counts = !contact.ticket && !contact.fromSystem && questions.contains(contact.outcome);
            fact.hit = contact.outcome == "answered"_L1 && !contact.callBackAt.isValid();
            fact.bucket.insert(u"kind"_s, u"question"_s);
            fact.bucket.insert(u"detail"_s, u"question"_s);
        } else if (measure == "calls"_L1) {
            counts = call;
            fact.hit = answered;
            fact.bucket.insert(u"detail"_s, contact.outcome);
        } else if (measure == "service_level"_L1) {
            counts = call && (answered || (waited && *waited > scope.answerWithinMs));
            fact.hit = answered && *waited <= scope.answerWithinMs;
        } else if (measure == "abandonment"_L1) {
            counts = call && (answered || (waited && *waited > scope.shortDropMs));
            fact.hit = !answered;
        } else if (measure == "wait"_L1) {
            counts = call && answered;
            fact.value = waited;
        } else if (measure == "handling"_L1) {
            counts = contact.channel == "phone"_L1 && answered && contact.endedAt.isValid();
            if (counts)
                fact.value = contact.answeredAt.msecsTo(contact.endedAt) + contact.wrapSeconds * 1000;
        }
        if (counts)
            facts += fact;
    }
}

QList<OracleFact> ReportOracle::facts(const QString &measure, const MeasureScope &scope) const
{
    QList<OracleFact> facts;
    addTickets(measure, scope, facts);
    addContacts(measure, scope, facts);
    const ReportFilters &filters = scope.filters;
    facts.removeIf([&](const OracleFact &fact) {
        const auto differs = [&](const QString &dimension, qint64 wanted) { return wanted && fact.bucket.value(dimension).toLongLong() != wanted; };
        return differs(u"group"_s, filters.group.value) || differs(u"agent"_s, filters.agent.value) || differs(u"service"_s, filters.service.value)
            || differs(u"category"_s, filters.category.value) || differs(u"organisation"_s, filters.organisation.value) || differs(u"priority"_s, filters.priority)
            || (!filters.kind.isEmpty() && fact.bucket.value(u"kind"_s).toString() != filters.kind)
            || (!filters.channel.isEmpty() && fact.bucket.value(u"channel"_s).toString() != filters.channel);
    });
    return facts;
}

Result<QStringList> ReportOracle::stretchDifferences(Session &session) const
{
    QStringList expected;
    const auto line = [](qint64 ticket, const QString &what, qsizetype place, const Stretch &one, bool last) {
        return u"%1 %2 %3 %4-%5 %6 group %7 by %8-%9 ours %10 %11"_s.arg(ticket).arg(what).arg(place).arg(one.fromMs).arg(one.toMs.value_or(-1)).arg(one.value)
            .arg(one.group).arg(one.beganBy).arg(one.endedBy).arg(one.oursMs).arg(last ? u"latest"_s : u"earlier"_s);
    };
    for (const Story &story : m_stories) {
        for (const auto &[what, list] : {std::pair(u"work"_s, &story.work), std::pair(u"wait"_s, &story.waits), std::pair(u"group"_s, &story.groups)}) {
            for (qsizetype i = 0; i < list->size(); ++i)
                expected += line(story.ticket.id.value, what, i + 1, list->at(i), i + 1 == list->size());
        }
    }
    QStringList stored;
    FRONTDESK_TRY(session.eachText(u"SELECT ticket_id, what, place, from_ms, to_ms, value, group_id, began_by, ended_by, ours_ms, latest FROM ticket_stretch"_s, {}, [&](const Row &row) {
        Stretch one{row.integer(u"from_ms"_s), {}, row.text(u"value"_s), row.integer(u"group_id"_s), row.integer(u"began_by"_s), row.integer(u"ended_by"_s), row.integer(u"ours_ms"_s)};
        if (!row.isNull(u"to_ms"_s))
            one.toMs = row.integer(u"to_ms"_s);
        stored += line(row.integer(u"ticket_id"_s), row.text(u"what"_s), row.integer(u"place"_s), one, row.flag(u"latest"_s));
        return true;
    }));
    const QSet<QString> told(stored.cbegin(), stored.cend());
    const QSet<QString> right(expected.cbegin(), expected.cend());
    QStringList differences;
    for (const QString &one : QSet<QString>(told) - right)
        differences += u"stored, not told: "_s + one;
    for (const QString &one : QSet<QString>(right) - told)
        differences += u"told, not stored: "_s + one;
    differences.sort();
    return differences;
}

} // namespace frontdesk
