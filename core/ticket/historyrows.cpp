#include "core/ticket/historyrows.h"

#include "core/support/clock.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace frontdesk::historyrows {

namespace {

QJsonValue storableValue(const QJsonValue &value)
{
    if (value.isString())
        return storableText(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue element : value.toArray())
            array.append(storableValue(element));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object;
    const QJsonObject given = value.toObject();
    for (auto it = given.constBegin(); it != given.constEnd(); ++it)
        object.insert(storableText(it.key()), storableValue(it.value()));
    return object;
}

/// The text of a body as both databases store it. Only an escape can stand for what they cannot store, and escapes are rare.
QByteArray bodyText(const QJsonObject &body)
{
    QByteArray text = QJsonDocument(body).toJson(QJsonDocument::Compact);
    if (text.contains("\\u"))
        text = QJsonDocument(storableValue(body).toObject()).toJson(QJsonDocument::Compact);
    return text;
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

template<typename T>
QVariant keyOf(Id<T> id)
{
    return id ? QVariant(id.value) : QVariant();
}

/// The only event of a contact that is brought in whole.
JournalDraft contactEvent(const Interaction &contact)
{
    QJsonObject set{{u"number"_s, contact.number}, {u"channel"_s, contact.channel}, {u"offered_at"_s, instantText(contact.offeredAt)}};
    const auto text = [&](QLatin1StringView column, const QString &value) {
        if (!value.isEmpty())
            set.insert(column, value);
    };
    const auto number = [&](QLatin1StringView column, qint64 value) {
        if (value)
            set.insert(column, value);
    };
    number("customer_id"_L1, contact.customer.value);
    number("affected_id"_L1, contact.affected.value);
    number("agent_id"_L1, contact.agent.value);
    number("ticket_id"_L1, contact.ticket.value);
    number("hold_s"_L1, contact.holdSeconds);
    number("wrap_s"_L1, contact.wrapSeconds);
    text("phone"_L1, contact.phone);
    text("answered_at"_L1, instantText(contact.answeredAt));
    text("ended_at"_L1, instantText(contact.endedAt));
    text("subject"_L1, contact.subject);
    text("details"_L1, contact.details);
    text("outcome"_L1, contact.outcome);
    text("call_back_at"_L1, instantText(contact.callBackAt));
    text("call_back_done_at"_L1, instantText(contact.callBackDoneAt));
    text("transferred_to"_L1, contact.transferredTo);
    JournalDraft event;
    event.kind = u"logged"_s;
    event.body.insert("set"_L1, set);
    event.occurredAt = contact.callBackDoneAt.isValid() ? contact.callBackDoneAt : contact.endedAt.isValid() ? contact.endedAt : contact.offeredAt;
    event.actor = contact.agent;
    return event;
}

} // namespace

Result<QList<qint64>> nextIds(Session &session, const QString &table, qsizetype count, qint64 after)
{
    if (count == 0)
        return QList<qint64>();
    if (session.backend() == Backend::Postgres)
        return session.query(u"history.next_ids"_s, {{u"table"_s, table}, {u"count"_s, qint64(count)}},
                             [](const Row &row) { return row.integer(u"id"_s); });
    FRONTDESK_LET(last, session.queryOne(u"history.last_id_of_"_s + table, {}, [](const Row &row) { return row.integer(u"id"_s); }));
    QList<qint64> ids;
    for (qint64 id = std::max(last.value_or(0), after) + 1; ids.size() < count; ++id)
        ids.append(id);
    return ids;
}

Result<QStringList> nextNumbers(Session &session, const QString &prefix, qsizetype count)
{
    if (count == 0)
        return QStringList();
    FRONTDESK_LET(given, session.query(u"history.next_numbers"_s, {{u"prefix"_s, prefix}, {u"count"_s, qint64(count)}},
                                       [](const Row &row) { return row.integer(u"number"_s); }));
    if (given.isEmpty())
        return failure(ErrorKind::Internal, u"desk.internal"_s, {}, u"no counter for "_s + prefix);
    QStringList numbers;
    for (qsizetype i = 0; i < count; ++i) {
        // SQLite's counter tells the last one of the lot, PostgreSQL's sequence each.
        const qint64 number = session.backend() == Backend::Postgres ? given.at(i) : given.first() - count + 1 + i;
        numbers.append(u"%1-%2"_s.arg(prefix).arg(number, 6, 10, QLatin1Char('0')));
    }
    return numbers;
}

JournalRows::JournalRows(const HistoryRecording &recording)
    : m_by(recording.by)
    , m_at(recording.at.isValid() ? recording.at.toUTC() : SystemClock().now())
{
}

void JournalRows::add(const QString &subject, qint64 subjectId, const QList<JournalDraft> &events)
{
    qint64 seq = 0;
    for (JournalDraft event : events) {
        event.subject = subject;
        event.subjectId = subjectId;
        event.imported = true;
        m_events.append({std::move(event), ++seq});
    }
}

QList<QVariantList> JournalRows::rowsOf(const QList<Event> &events, Backend backend, const QString &by, const QDateTime &at)
{
    QList<QVariantList> rows;
    rows.reserve(events.size());
    QByteArray hash;
    for (const auto &[event, seq] : events) {
        const QByteArray body = bodyText(event.body);
        QVariantList values{event.subject, event.subjectId, event.kind, QString::fromUtf8(body), event.occurredAt, keyOf(event.actor), true, seq};
        if (backend == Backend::Sqlite) {
            if (seq == 1)
                hash.clear();
            const QByteArray digest = sha256(body);
            hash = journal::hashOf(hash, event, seq, at, by, digest);
            values += {QString::fromLatin1(digest), at, by, QString::fromLatin1(hash)};
        }
        rows.append(std::move(values));
    }
    return rows;
}

void JournalRows::prepare(Backend backend)
{
    m_prepared.append(QtConcurrent::run(rowsOf, std::exchange(m_events, {}), backend, m_by, m_at));
}

Result<void> JournalRows::write(Session &session)
{
    QStringList columns{u"subject"_s, u"subject_id"_s, u"kind"_s, u"body"_s, u"occurred_at"_s, u"actor_id"_s, u"imported"_s, u"seq"_s};
    if (session.backend() == Backend::Sqlite)
        columns += {u"body_digest"_s, u"recorded_at"_s, u"recorded_by"_s, u"hash"_s};
    BulkRows rows(u"history.journal"_s, columns);
    prepare(session.backend());
    for (QFuture<QList<QVariantList>> &some : m_prepared) {
        for (QVariantList &values : some.takeResult())
            rows.add(std::move(values));
    }
    m_prepared.clear();
    return rows.write(session);
}

Result<void> tellStretches(Session &session, const QList<Ticket> &tickets)
{
    QStringList ids;
    for (const Ticket &ticket : tickets)
        ids += QString::number(ticket.id.value);
    const bool postgres = session.backend() == Backend::Postgres;
    const QString list = (postgres ? u"{%1}"_s : u"[%1]"_s).arg(ids.join(u','));
    return session.each(u"history.stretches"_s, {{u"ids"_s, list}}, [](const Row &) { return true; });
}

Result<QList<Id<Interaction>>> writeContacts(Session &session, const QList<Interaction> &contacts, JournalRows &journal)
{
    BulkRows rows(u"history.interaction"_s,
                  {u"id"_s, u"number"_s, u"channel"_s, u"customer_id"_s, u"affected_id"_s, u"phone"_s, u"agent_id"_s, u"offered_at"_s,
                   u"answered_at"_s, u"ended_at"_s, u"hold_s"_s, u"wrap_s"_s, u"subject"_s, u"details"_s, u"outcome"_s, u"call_back_at"_s,
                   u"call_back_done_at"_s, u"transferred_to"_s, u"ticket_id"_s, u"imported"_s, u"seq"_s});
    const qsizetype unnumbered = std::count_if(contacts.cbegin(), contacts.cend(), [](const Interaction &contact) { return contact.number.isEmpty(); });
    FRONTDESK_LET(keys, nextIds(session, u"interaction"_s, contacts.size()));
    FRONTDESK_LET(numbers, nextNumbers(session, u"CALL"_s, unnumbered));
    QList<Id<Interaction>> ids;
    for (qsizetype i = 0; i < contacts.size(); ++i) {
        Interaction contact = contacts.at(i);
        contact.id = Id<Interaction>{keys.at(i)};
        if (contact.number.isEmpty())
            contact.number = numbers.takeFirst();
        rows.add({contact.id.value, contact.number, contact.channel, keyOf(contact.customer), keyOf(contact.affected), storableText(contact.phone),
                  keyOf(contact.agent), contact.offeredAt, contact.answeredAt, contact.endedAt, contact.holdSeconds, contact.wrapSeconds,
                  storableText(contact.subject), storableText(contact.details), contact.outcome.isEmpty() ? QVariant() : QVariant(contact.outcome),
                  contact.callBackAt, contact.callBackDoneAt, storableText(contact.transferredTo), keyOf(contact.ticket), true, 1});
        journal.add(u"interaction"_s, contact.id.value, {contactEvent(contact)});
        ids.append(contact.id);
    }
    FRONTDESK_TRY(rows.write(session));
    return ids;
}

} // namespace frontdesk::historyrows
