#include "core/storage/journalbatch.h"

#include "core/support/clock.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk::journal {

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

JournalEntry readEntry(const Row &row)
{
    JournalEntry entry;
    entry.id = row.integer(u"id"_s);
    entry.seq = row.integer(u"seq"_s);
    entry.recordedAt = row.instant(u"recorded_at"_s);
    entry.recordedBy = row.text(u"recorded_by"_s);
    entry.event = {row.text(u"subject"_s), row.integer(u"subject_id"_s), row.text(u"kind"_s), row.json(u"body"_s),
                   row.instant(u"occurred_at"_s), row.id<Staff>(u"actor_id"_s), row.flag(u"imported"_s)};
    return entry;
}

} // namespace

QByteArray hashOf(const QByteArray &previousHash, const JournalDraft &event, qint64 seq, const QDateTime &recordedAt, const QString &recordedBy,
                  const QByteArray &bodyDigest)
{
    const QString text = QStringList{QString::fromLatin1(previousHash), event.subject, QString::number(event.subjectId), QString::number(seq),
                                     instantText(recordedAt), instantText(event.occurredAt), recordedBy,
                                     QString::number(event.actor.value), event.kind, event.imported ? u"imported"_s : u"live"_s,
                                     QString::fromLatin1(bodyDigest)}
                             .join(u'\n');
    return sha256(text.toUtf8());
}

Result<JournalEntry> append(Session &session, const JournalDraft &draft, const QString &recordedBy, const QDateTime &now)
{
    const QString body = QString::fromUtf8(QJsonDocument(draft.body).toJson(QJsonDocument::Compact));
    Binds binds{{u"subject"_s, draft.subject},
                {u"subject_id"_s, draft.subjectId},
                {u"kind"_s, draft.kind},
                {u"body"_s, body},
                {u"occurred_at"_s, draft.occurredAt},
                {u"actor_id"_s, draft.actor ? QVariant(draft.actor.value) : QVariant(QMetaType::fromType<qlonglong>())},
                {u"imported"_s, draft.imported}};
    if (session.backend() == Backend::Sqlite) {
        struct Head
        {
            qint64 seq = 0;
            QByteArray hash;
        };
        FRONTDESK_LET(head, session.queryOne(u"journal.head"_s, {{u"subject"_s, draft.subject}, {u"subject_id"_s, draft.subjectId}},
                                             [](const Row &row) { return Head{row.integer(u"seq"_s), row.text(u"hash"_s).toLatin1()}; }));
        const Head last = head.value_or(Head{});
        const QByteArray digest = sha256(body.toUtf8());
        const QDateTime recordedAt = QDateTime::fromMSecsSinceEpoch(now.toMSecsSinceEpoch(), Qt::UTC);
        JournalDraft stored = draft;
        if (!draft.imported && stored.occurredAt > recordedAt)
            stored.occurredAt = recordedAt;
        binds.append({{u"seq"_s, last.seq + 1},
                      {u"recorded_at"_s, recordedAt},
                      {u"recorded_by"_s, recordedBy},
                      {u"body_digest"_s, QString::fromLatin1(digest)},
                      {u"hash"_s, QString::fromLatin1(hashOf(last.hash, stored, last.seq + 1, recordedAt, recordedBy, digest))}});
        for (auto &[name, value] : binds) {
            if (name == "occurred_at"_L1)
                value = stored.occurredAt;
        }
    }
    FRONTDESK_LET(entry, session.queryOne(u"journal.append"_s, binds, [&](const Row &row) {
        JournalEntry stored{row.integer(u"id"_s), row.integer(u"seq"_s), draft, row.instant(u"recorded_at"_s), row.text(u"recorded_by"_s)};
        stored.event.occurredAt = row.instant(u"occurred_at"_s);
        return stored;
    }));
    if (!entry)
        return failure(ErrorKind::Internal, u"desk.internal"_s, {}, u"journal.append gave nothing"_s);
    session.publish(Change{draft.subject, draft.subjectId}, entry->id);
    return *entry;
}

Result<QList<JournalEntry>> read(Session &session, const QString &subject, qint64 subjectId, qint64 afterSeq)
{
    return session.query(u"journal.read"_s, {{u"subject"_s, subject}, {u"subject_id"_s, subjectId}, {u"after"_s, afterSeq}}, readEntry);
}

Result<QList<JournalEntry>> readMany(Session &session, const QString &subject, const QList<qint64> &subjectIds)
{
    QStringList texts;
    for (const qint64 id : subjectIds)
        texts += QString::number(id);
    // One text whatever the ids: what is prepared for it serves every batch.
    const bool server = session.backend() == Backend::Postgres;
    return session.queryText(u"SELECT id, seq, subject, subject_id, kind, body, occurred_at, actor_id, imported, recorded_at, recorded_by FROM journal "
                             "WHERE subject = :subject AND subject_id %1 ORDER BY subject_id, seq"_s
                                 .arg(server ? u"= ANY (CAST(:ids AS bigint[]))"_s : u"IN (SELECT value FROM json_each(:ids))"_s),
                             {{u"subject"_s, subject}, {u"ids"_s, (server ? u"{%1}"_s : u"[%1]"_s).arg(texts.join(u','))}}, readEntry);
}

Result<QList<Change>> subjects(Session &session, const QList<std::pair<qint64, qint64>> &ranges)
{
    constexpr qint64 mostNamed = 64;
    qint64 events = 0;
    for (const auto &[first, last] : ranges)
        events += std::max<qint64>(0, last - first + 1);
    QList<Change> found;
    const auto take = [&](const Row &row) {
        if (const Change change{row.text(u"subject"_s), row.integer(u"subject_id"_s)}; !found.contains(change))
            found += change;
        return true;
    };
    if (events > mostNamed) {
        for (const auto &[first, last] : ranges)
            FRONTDESK_TRY(session.each(u"journal.subjects"_s, {{u"first"_s, first}, {u"last"_s, last}}, take));
        return found;
    }
    QList<qint64> ids;
    for (const auto &[first, last] : ranges) {
        for (qint64 id = first; id <= last; ++id)
            ids += id;
    }
    if (ids.isEmpty())
        return found;
    // Named one by one, some twice so that there are only seven lengths of the statement: a server plans that once. How many lie between two
    // numbers it does not know beforehand, and it would plan anew for every change, twenty times what the look-up takes, for each who is told.
    qsizetype places = 1;
    while (places < ids.size())
        places *= 2;
    QStringList names;
    Binds binds;
    for (qsizetype i = 0; i < places; ++i) {
        names += u":id%1"_s.arg(i);
        binds.append({u"id%1"_s.arg(i), ids.at(std::min(i, ids.size() - 1))});
    }
    const QString text = Statements::all().text(session.backend(), u"journal.subjects_named"_s) + u" WHERE id IN ("_s + names.join(u", "_s) + u')';
    FRONTDESK_TRY(session.eachText(text, binds, take));
    return found;
}

Result<qint64> lastId(Session &session)
{
    FRONTDESK_LET(id, session.queryOne(u"journal.last_id"_s, {}, [](const Row &row) { return row.integer(u"id"_s); }));
    return id.value_or(0);
}

} // namespace frontdesk::journal
