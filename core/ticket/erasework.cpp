#include "core/ticket/erasework.h"

#include "core/desk/desk.h"
#include "core/search/ticketsearch.h"
#include "core/storage/command.h"
#include "core/ticket/ticketrow.h"
#include "core/ticket/ticketstore.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk::erasework {

namespace {

QByteArray sha256(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
}

/// A value of a "set" or "was" that people filled with words of their own; that a text was emptied is a fact.
bool isWords(const QString &column, const QJsonValue &value)
{
    static const QSet<QString> wordy{u"title"_s, u"details"_s, u"closure_text"_s, u"priority_reason"_s, u"subject"_s};
    return wordy.contains(column) && !value.toString().isEmpty() && value.toString() != marker();
}

/// Texts outside of columns that are codes, numbers of tickets or times. Whatever else is text counts as somebody's words.
bool isCode(const QString &key)
{
    static const QSet<QString> codes{u"number"_s, u"other"_s,  u"relation"_s, u"undone_kind"_s, u"by"_s,       u"channel"_s, u"interaction"_s, u"answer"_s,
                                     u"step"_s,   u"clock"_s,  u"do"_s,       u"direction"_s,   u"due_at"_s,   u"told_at"_s, u"opened_at"_s,   u"tags"_s,
                                     u"state"_s,  u"silent"_s, u"kind"_s,     u"cause"_s,       u"vip_raised_from"_s, u"not_reassigned"_s};
    return codes.contains(key);
}

QJsonValue facts(const QString &key, const QJsonValue &value)
{
    if (value.isString())
        return isCode(key) ? value : QJsonValue(QJsonValue::Undefined);
    if (value.isArray()) {
        QJsonArray kept;
        for (const QJsonValue one : value.toArray()) {
            if (const QJsonValue fact = facts(key, one); !fact.isUndefined())
                kept += fact;
        }
        return kept;
    }
    if (!value.isObject())
        return value;
    const bool columns = key == "set"_L1 || key == "was"_L1;
    const QJsonObject object = value.toObject();
    QJsonObject kept;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QJsonValue fact = columns ? (isWords(it.key(), it.value()) ? QJsonValue(QJsonValue::Undefined) : it.value()) : facts(it.key(), it.value());
        if (!fact.isUndefined())
            kept.insert(it.key(), fact);
    }
    return columns && kept.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(kept);
}

struct Blanked
{
    qint64 seq = 0;
    QString body;
};

/// Every event of the subject that holds words, as it shall stand.
Result<QList<Blanked>> blankedBodies(Session &session, const QString &subject, qint64 id)
{
    QList<Blanked> blanked;
    FRONTDESK_TRY(session.each(u"erasure.bodies"_s, {{u"subject"_s, subject}, {u"subject_id"_s, id}}, [&](const Row &row) {
        const QString stored = row.text(u"body"_s);
        const QJsonObject body = row.json(u"body"_s);
        // What cannot be read cannot be sorted either.
        const QJsonObject kept = body.isEmpty() && stored.size() > 2 ? QJsonObject{{u"erased"_s, true}} : withoutWords(body);
        if (kept != body)
            blanked += Blanked{row.integer(u"seq"_s), QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact))};
        return true;
    }));
    return blanked;
}

QJsonObject digestsOf(const QList<Blanked> &blanked)
{
    QJsonObject digests;
    for (const Blanked &one : blanked)
        digests.insert(QString::number(one.seq), QString::fromLatin1(sha256(one.body)));
    return digests;
}

/// Only after the event that names their digests.
Result<void> write(Session &session, const QString &subject, qint64 id, const QList<Blanked> &blanked)
{
    for (const Blanked &one : blanked) {
        FRONTDESK_LET(rows, session.execute(u"erasure.blank"_s, {{u"body"_s, one.body}, {u"subject"_s, subject}, {u"subject_id"_s, id}, {u"seq"_s, one.seq}}));
        if (rows != 1)
            return failure(ErrorKind::Denied, u"access.denied"_s);
    }
    return {};
}

/// A contact about the ticket says the same in its own subject and details.
Result<void> eraseContact(Session &session, const TicketContext &context, qint64 id, ErasureReceipt &receipt)
{
    FRONTDESK_LET(blanked, blankedBodies(session, u"interaction"_s, id));
    const QJsonObject body{{u"set"_s, QJsonObject{{u"subject"_s, QString()}, {u"details"_s, QString()}}}, {u"bodies"_s, digestsOf(blanked)}};
    FRONTDESK_LET(entry, journal::append(session, {u"interaction"_s, id, u"erased"_s, body, context.now, context.actor.staff, false},
                                         context.actor.login, context.now));
    FRONTDESK_TRY(write(session, u"interaction"_s, id, blanked));
    FRONTDESK_TRY(session.execute(u"erasure.contact"_s, {{u"seq"_s, entry.seq}, {u"id"_s, id}}));
    receipt.events += int(blanked.size());
    ++receipt.contacts;
    return {};
}

/// Attachments, the words that went out with escalations, and those on sheets of handover.
Result<void> eraseBeside(Session &session, Id<Ticket> ticket)
{
    const Binds id{{u"ticket_id"_s, ticket.value}};
    if (session.backend() == Backend::Postgres) {
        FRONTDESK_TRY(session.query(u"erasure.beside"_s, id, [](const Row &) { return 0; }));
        return {};
    }
    for (const QString &statement : {u"erasure.attachment_data"_s, u"erasure.attachments"_s, u"erasure.answers"_s, u"erasure.notices"_s, u"erasure.mails"_s, u"erasure.surveys"_s,
                                     u"erasure.handovers"_s})
        FRONTDESK_TRY(session.execute(statement, id));
    return {};
}

ErasureReceipt repeated(const QJsonObject &done)
{
    return {{done.value("ticket"_L1).toInteger()}, done.value("number"_L1).toString(), done.value("seq"_L1).toInteger(), done.value("events"_L1).toInt(),
            done.value("contacts"_L1).toInt(),     done.value("attachments"_L1).toInt(), true};
}

} // namespace

QString marker()
{
    return u"[已删除 · erased]"_s;
}

QJsonObject withoutWords(const QJsonObject &body)
{
    QJsonObject kept = facts({}, body).toObject();
    if (kept != body)
        kept.insert(u"erased"_s, true);
    return kept;
}

Result<ErasureReceipt> erase(Session &session, const TicketContext &context, Id<Ticket> id, const QString &reason, const QUuid &command)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return repeated(*done);
    if (context.actor.role != "admin"_L1) // on a file everybody owns the desk: the role decides
        return failure(ErrorKind::Denied, u"access.denied"_s);
    FRONTDESK_LET(ticket, ticketstore::lock(session, id));
    if (ticket.aboutStaff && ticket.aboutStaff == context.actor.staff)
        return failure(ErrorKind::NotFound, u"ticket.not_found"_s);
    ErasureReceipt receipt{id, ticket.number, ticket.seq};
    FRONTDESK_LET(contacts, session.query(u"erasure.contacts"_s, {{u"ticket_id"_s, id.value}}, [](const Row &row) { return row.integer(u"id"_s); }));
    for (const qint64 contact : std::as_const(contacts))
        FRONTDESK_TRY(eraseContact(session, context, contact, receipt));

    FRONTDESK_LET(details, ticketwork::readDetails(session, id));
    FRONTDESK_LET(attachments, session.query(u"ticket.attachments"_s, {{u"ticket_id"_s, id.value}}, [](const Row &row) { return row.integer(u"id"_s); }));
    FRONTDESK_LET(blanked, blankedBodies(session, u"ticket"_s, id.value));
    Ticket after = ticket;
    after.title = marker();
    if (!after.closureText.isEmpty())
        after.closureText = marker();
    if (!after.priorityReason.isEmpty())
        after.priorityReason = marker();
    if (after != ticket || !details.isEmpty() || !blanked.isEmpty() || !attachments.isEmpty() || receipt.contacts > 0) {
        // No "was": it would say the words once more.
        QJsonObject body{{u"bodies"_s, digestsOf(blanked)}};
        if (const QJsonObject set = ticketrow::difference(ticket, after).set; !set.isEmpty())
            body.insert(u"set"_s, set);
        if (!reason.trimmed().isEmpty())
            body.insert(u"reason"_s, reason.trimmed());
        FRONTDESK_LET(entry, journal::append(session, {u"ticket"_s, id.value, u"erased"_s, body, context.now, context.actor.staff, false},
                                             context.actor.login, context.now));
        FRONTDESK_TRY(write(session, u"ticket"_s, id.value, blanked));
        FRONTDESK_TRY(eraseBeside(session, id));
        FRONTDESK_TRY(session.execute(u"ticket.text_update"_s, {{u"details"_s, QString()}, {u"ticket_id"_s, id.value}}));
        FRONTDESK_TRY(ticketsearch::replace(session, id, ticket.title, details, after.title, {}));
        after.seq = entry.seq;
        after.changedAt = entry.recordedAt;
        Binds binds = ticketrow::eventColumns(after) + ticketrow::clockColumns(after);
        binds.append({{u"changed_at"_s, after.changedAt}, {u"seq"_s, after.seq}, {u"flow_seq"_s, after.flowSeq}, {u"id"_s, id.value}});
        FRONTDESK_TRY(session.execute(u"ticket.update"_s, binds));
        receipt.seq = entry.seq;
        receipt.events += int(blanked.size());
        receipt.attachments = int(attachments.size());
    }
    FRONTDESK_TRY(recordCommand(session, command, context.actor.staff,
                                {{u"ticket"_s, id.value}, {u"number"_s, receipt.number}, {u"seq"_s, receipt.seq}, {u"events"_s, receipt.events},
                                 {u"contacts"_s, receipt.contacts}, {u"attachments"_s, receipt.attachments}},
                                context.now));
    return receipt;
}

QFuture<Result<ErasureReceipt>> erase(Desk &desk, Id<Ticket> ticket, const QString &reason, const QUuid &command)
{
    return desk.worker().write([ticket, reason, command, reference = desk.reference(), actor = desk.actor(), now = desk.clock().now()](Session &session) {
        return erase(session, TicketContext{*reference, actor, now}, ticket, reason, command);
    });
}

} // namespace frontdesk::erasework
