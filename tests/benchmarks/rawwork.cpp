#include "tests/benchmarks/rawwork.h"

#include "core/storage/journal.h"
#include "core/support/clock.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

struct Written
{
    qint64 id = 0;
    qint64 seq = 0;
    std::string recordedAt;
};

std::string text(const QDateTime &at)
{
    return instantText(at).toStdString();
}

QDateTime nowToTheMillisecond()
{
    return QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
}

/// On PostgreSQL the trigger chains the event; for a file whoever writes it does.
Written append(Raw &raw, const RawActor &actor, const QString &subject, qint64 subjectId, const QString &kind, const QJsonObject &body, const QDateTime &at)
{
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    if (raw.backend() == Backend::Postgres) {
        const auto row = raw.run("INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id, imported) VALUES (?1, ?2, ?3, ?4, ?5, ?6, FALSE) "
                                 "RETURNING id, seq, recorded_at",
                                 {subject.toStdString(), subjectId, kind.toStdString(), json.toStdString(), text(at), actor.staff})[0];
        return {std::stoll(row[0]), std::stoll(row[1]), row[2]};
    }
    const RawRows head = raw.run("SELECT seq, hash FROM journal WHERE subject = ?1 AND subject_id = ?2 ORDER BY seq DESC LIMIT 1", {subject.toStdString(), subjectId});
    const qint64 seq = head.empty() ? 1 : std::stoll(head[0][0]) + 1;
    const QByteArray previous = head.empty() ? QByteArray() : QByteArray::fromStdString(head[0][1]);
    const QByteArray digest = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex();
    const JournalDraft draft{subject, subjectId, kind, body, at, {actor.staff}, false};
    const QByteArray hash = journal::hashOf(previous, draft, seq, at, QString::fromStdString(actor.login), digest);
    const auto row = raw.run("INSERT INTO journal (subject, subject_id, seq, kind, body, body_digest, occurred_at, actor_id, imported, recorded_at, recorded_by, hash) "
                             "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, ?7, ?9, ?10) RETURNING id",
                             {subject.toStdString(), subjectId, seq, kind.toStdString(), json.toStdString(), digest.toStdString(), text(at), actor.staff, actor.login,
                              hash.toStdString()})[0];
    return {std::stoll(row[0]), seq, text(at)};
}

qint64 nextNumber(Raw &raw, const char *prefix)
{
    if (raw.backend() == Backend::Postgres)
        return raw.number("SELECT nextval(CAST(?1 AS regclass))", {std::string(prefix) == "CALL" ? "frontdesk.number_call" : "frontdesk.number_inc"});
    return raw.number("UPDATE number_counter SET last = last + 1 WHERE prefix = ?1 RETURNING last", {std::string(prefix)});
}

void recordCommand(Raw &raw, const RawActor &actor, const std::string &uuid, const QDateTime &now, const std::string &result)
{
    raw.run("INSERT INTO command (uuid, at, actor_id, result) VALUES (?1, ?2, ?3, ?4)", {uuid, text(now), actor.staff, result});
}

std::string newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

} // namespace

void rawLogCall(Raw &raw, const RawActor &actor, const RawCall &call)
{
    const QDateTime now = nowToTheMillisecond();
    const QDateTime due = now.addSecs(8 * 3600);
    const std::string uuid = newUuid();
    raw.begin(true);
    raw.run("SELECT result FROM command WHERE uuid = ?1", {uuid});
    raw.run("SELECT organisation_id, vip FROM customer WHERE id = ?1", {call.customer});

    const QString number = u"INC-%1"_s.arg(nextNumber(raw, "INC"), 6, 10, QLatin1Char('0'));
    const qint64 ticket = raw.number(
        "INSERT INTO ticket (number, kind, state, phase, title, channel, caller_id, organisation_id, service_id, category_id, impact, urgency, priority, opened_at, "
        "changed_at, agreement_version_id, response_due_at, due_at, due_order, target_s, left_s, seq, flow_seq) "
        "VALUES (?1, 'incident', 'new', 'new', ?2, 'phone', ?3, ?4, ?5, ?6, 'low', 'medium', 4, ?7, ?7, ?8, ?9, ?9, ?9, 28800, 28800, 1, 1) RETURNING id",
        {number.toStdString(), call.subject.toStdString(), call.customer, call.organisation ? RawValue(call.organisation) : RawValue(), call.service, call.category,
         text(now), call.agreementVersion ? RawValue(call.agreementVersion) : RawValue(), text(due)});
    raw.run("INSERT INTO ticket_text (ticket_id, details) VALUES (?1, ?2)", {ticket, call.details.toStdString()});
    if (raw.backend() == Backend::Postgres)
        raw.run("SELECT fd_search_put_ticket(?1, string_to_array(?2, ' '))", {ticket, call.terms.toStdString()});
    else
        raw.run("INSERT INTO search_ticket (rowid, terms) VALUES (?1, ?2)", {ticket, call.terms.toStdString()});
    const QJsonObject set{{u"state"_s, u"new"_s},           {u"phase"_s, u"new"_s},       {u"kind"_s, u"incident"_s},      {u"title"_s, call.subject},
                          {u"channel"_s, u"phone"_s},       {u"caller_id"_s, call.customer}, {u"service_id"_s, call.service}, {u"category_id"_s, call.category},
                          {u"impact"_s, u"low"_s},          {u"urgency"_s, u"medium"_s},  {u"priority"_s, 4},              {u"opened_at"_s, instantText(now)}};
    const Written logged = append(raw, actor, u"ticket"_s, ticket, u"logged"_s,
                                  {{u"set"_s, set}, {u"number"_s, number}, {u"opened_at"_s, instantText(now)}, {u"details"_s, call.details}}, now);

    const QString callNumber = u"CALL-%1"_s.arg(nextNumber(raw, "CALL"), 6, 10, QLatin1Char('0'));
    const qint64 interaction = raw.number(
        "INSERT INTO interaction (number, channel, customer_id, agent_id, offered_at, answered_at, ended_at, subject, details, outcome, ticket_id) "
        "VALUES (?1, 'phone', ?2, ?3, ?4, ?4, ?4, ?5, ?6, 'created', ?7) RETURNING id",
        {callNumber.toStdString(), call.customer, actor.staff, text(now), call.subject.toStdString(), call.details.toStdString(), ticket});
    const Written contact = append(raw, actor, u"interaction"_s, interaction, u"logged"_s,
                                   {{u"set"_s, QJsonObject{{u"channel"_s, u"phone"_s}, {u"customer_id"_s, call.customer}, {u"agent_id"_s, actor.staff},
                                                           {u"offered_at"_s, instantText(now)}, {u"ended_at"_s, instantText(now)}, {u"subject"_s, call.subject},
                                                           {u"details"_s, call.details}, {u"outcome"_s, u"created"_s}, {u"ticket_id"_s, ticket}}},
                                    {u"number"_s, callNumber}},
                                   now);
    raw.run("UPDATE interaction SET seq = ?1 WHERE id = ?2", {contact.seq, interaction});
    raw.run("INSERT INTO ticket_caller (ticket_id, customer_id, interaction_id, added_at) VALUES (?1, ?2, ?3, ?4)", {ticket, call.customer, interaction, text(now)});
    recordCommand(raw, actor, uuid, now, R"({"ticket":)" + std::to_string(ticket) + "}");
    if (raw.backend() == Backend::Postgres)
        raw.notify(logged.id, contact.id);
    raw.commit();
}

void rawPrioritise(Raw &raw, const RawActor &actor, const QList<qint64> &tickets, int priority)
{
    const QDateTime now = nowToTheMillisecond();
    const bool server = raw.backend() == Backend::Postgres;
    raw.begin(true);
    qint64 first = 0, last = 0;
    for (const qint64 ticket : tickets) {
        const std::string uuid = newUuid();
        raw.run("SELECT result FROM command WHERE uuid = ?1", {uuid});
        const auto before = raw.run(std::string("SELECT priority, seq, due_order FROM ticket WHERE id = ?1") + (server ? " FOR UPDATE" : ""), {ticket})[0];
        const Written event = append(raw, actor, u"ticket"_s, ticket, u"priority"_s,
                                     {{u"set"_s, QJsonObject{{u"priority"_s, priority}, {u"priority_reason"_s, u"bench"_s}}},
                                      {u"was"_s, QJsonObject{{u"priority"_s, qint64(std::stoll(before[0]))}}}, {u"reason"_s, u"bench"_s}},
                                     now);
        // Another priority is another target: the clocks are reckoned from the events.
        raw.run("SELECT seq, kind, body, occurred_at FROM journal WHERE subject = 'ticket' AND subject_id = ?1 ORDER BY seq", {ticket});
        raw.run("UPDATE ticket SET priority = ?1, priority_reason = 'bench', changed_at = ?2, seq = ?3 WHERE id = ?4", {qint64(priority), event.recordedAt, event.seq, ticket});
        recordCommand(raw, actor, uuid, now, R"({"ticket":)" + std::to_string(ticket) + "}");
        first = first ? first : event.id;
        last = event.id;
    }
    if (server)
        raw.notify(first, last);
    raw.commit();
}

qint64 rawRetitle(Raw &raw, const RawActor &actor, qint64 ticket, const QString &title)
{
    const QDateTime now = nowToTheMillisecond();
    raw.begin(true);
    const Written event = append(raw, actor, u"ticket"_s, ticket, u"edited"_s, {{u"set"_s, QJsonObject{{u"title"_s, title}}}}, now);
    raw.run("UPDATE ticket SET title = ?1, changed_at = ?2, seq = ?3 WHERE id = ?4", {title.toStdString(), event.recordedAt, event.seq, ticket});
    raw.notify(event.id, event.id);
    raw.commit();
    return event.id;
}

} // namespace frontdesk::bench
