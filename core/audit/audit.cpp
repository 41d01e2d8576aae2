#include "core/audit/audit.h"

#include "core/storage/journal.h"
#include "core/support/clock.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk::audit {

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

struct Head
{
    qint64 seq = 0;
    QByteArray hash;
};

QString keyOf(const QString &subject, qint64 id)
{
    return subject + u':' + QString::number(id);
}

/// The heads that an anchor names. Errors: "audit.anchor_unreadable" when the file was cut or changed itself.
Result<QHash<QString, Head>> anchoredHeads(const QByteArray &anchor)
{
    QHash<QString, Head> heads;
    const qsizetype lastLine = anchor.trimmed().lastIndexOf('\n') + 1;
    const QJsonObject seal = QJsonDocument::fromJson(anchor.mid(lastLine)).object();
    if (seal.value("digest"_L1).toString().toLatin1() != sha256(anchor.left(lastLine)))
        return failure(ErrorKind::Invalid, u"audit.anchor_unreadable"_s, u"anchor"_s);
    for (const QByteArray &line : anchor.left(lastLine).split('\n')) {
        const QJsonObject head = QJsonDocument::fromJson(line).object();
        if (head.contains("hash"_L1))
            heads.insert(keyOf(head.value("subject"_L1).toString(), head.value("id"_L1).toInteger()),
                         Head{head.value("seq"_L1).toInteger(), head.value("hash"_L1).toString().toLatin1()});
    }
    return heads;
}

class Walk
{
public:
    explicit Walk(QHash<QString, Head> anchored) : m_anchored(std::move(anchored)) {}

    void visit(const Row &row)
    {
        const QString subject = row.text(u"subject"_s);
        const qint64 id = row.integer(u"subject_id"_s);
        const qint64 seq = row.integer(u"seq"_s);
        const qint64 journalId = row.integer(u"id"_s);
        if (subject != m_subject || id != m_id) {
            reportAltered();
            m_subject = subject;
            m_id = id;
            m_seq = 0;
            m_hash.clear();
            ++verdict.chains;
        }
        ++verdict.events;
        if (seq != m_seq + 1)
            report({subject, id, m_seq + 1, 0, u"audit.missing"_s});
        const QByteArray body = row.text(u"body"_s).toUtf8();
        const QByteArray digest = row.text(u"body_digest"_s).toLatin1();
        // An erased body keeps the digest of what it said; what it says now is named by a later event of the same chain.
        if (const QByteArray stands = sha256(body); stands != digest)
            m_altered.insert(seq, {journalId, stands});
        else if (row.text(u"kind"_s) == "erased"_L1)
            takeErased(QJsonDocument::fromJson(body).object().value("bodies"_L1).toObject());
        const JournalDraft event{subject, id, row.text(u"kind"_s), {}, row.instant(u"occurred_at"_s), row.id<Staff>(u"actor_id"_s), row.flag(u"imported"_s)};
        const QByteArray hash = journal::hashOf(m_hash, event, seq, row.instant(u"recorded_at"_s), row.text(u"recorded_by"_s), digest);
        const QByteArray stored = row.text(u"hash"_s).toLatin1();
        if (hash != stored)
            report({subject, id, seq, journalId, u"audit.altered"_s});
        m_seq = seq;
        m_hash = stored;
        const auto anchor = m_anchored.constFind(keyOf(subject, id));
        if (anchor != m_anchored.cend() && anchor->seq == seq) {
            if (anchor->hash != stored)
                report({subject, id, seq, journalId, u"audit.anchor_differs"_s});
            else
                ++verdict.anchored;
            m_met.insert(keyOf(subject, id));
        }
    }

    void end()
    {
        reportAltered();
        for (auto it = m_anchored.cbegin(); it != m_anchored.cend(); ++it) {
            if (!m_met.contains(it.key()))
                report({it.key().section(u':', 0, 0), it.key().section(u':', 1).toLongLong(), it->seq, 0, u"audit.anchor_missing"_s});
        }
    }

    Verdict verdict;

private:
    struct Altered
    {
        qint64 journalId = 0;
        QByteArray digest; ///< of what stands there now
    };

    void takeErased(const QJsonObject &digests)
    {
        m_altered.removeIf([&](const auto &one) { return digests.value(QString::number(one.key())).toString().toLatin1() == one.value().digest; });
    }

    /// What no erasure of the chain explains.
    void reportAltered()
    {
        for (auto it = m_altered.cbegin(); it != m_altered.cend(); ++it)
            report({m_subject, m_id, it.key(), it->journalId, u"audit.body_altered"_s});
        m_altered.clear();
    }

    void report(const Finding &finding)
    {
        ++verdict.bad;
        if (!verdict.first || (finding.journalId > 0 && (verdict.first->journalId == 0 || finding.journalId < verdict.first->journalId)))
            verdict.first = finding;
    }

    QHash<QString, Head> m_anchored;
    QSet<QString> m_met;
    QString m_subject;
    qint64 m_id = 0;
    qint64 m_seq = 0;
    QByteArray m_hash;
    QMap<qint64, Altered> m_altered;
};

} // namespace

Result<Verdict> verify(Session &session, const QByteArray &anchor)
{
    QHash<QString, Head> anchored;
    if (!anchor.isEmpty()) {
        FRONTDESK_LET(heads, anchoredHeads(anchor));
        anchored = heads;
    }
    Walk walk(anchored);
    // Chain by chain in pieces: a million tickets' journal does not fit into a result that is held whole.
    struct Place
    {
        QString subject;
        qint64 id = 0;
        qint64 seq = 0;
    } last;
    constexpr int piece = 50'000;
    for (;;) {
        int rows = 0;
        FRONTDESK_TRY(session.each(u"audit.piece"_s,
                                   {{u"subject"_s, last.subject}, {u"subject_id"_s, last.id}, {u"seq"_s, last.seq}, {u"most"_s, piece}},
                                   [&](const Row &row) {
                                       walk.visit(row);
                                       last = {row.text(u"subject"_s), row.integer(u"subject_id"_s), row.integer(u"seq"_s)};
                                       ++rows;
                                       return true;
                                   }));
        if (rows < piece)
            break;
    }
    walk.end();
    return walk.verdict;
}

Result<QByteArray> writeAnchor(Session &session, const QDateTime &now)
{
    QByteArray lines = QJsonDocument(QJsonObject{{u"frontdesk_anchor"_s, 1}, {u"at"_s, instantText(now)}}).toJson(QJsonDocument::Compact) + '\n';
    FRONTDESK_TRY(session.each(u"audit.heads"_s, {}, [&](const Row &row) {
        lines += QJsonDocument(QJsonObject{{u"subject"_s, row.text(u"subject"_s)}, {u"id"_s, row.integer(u"subject_id"_s)}, {u"seq"_s, row.integer(u"seq"_s)},
                                           {u"hash"_s, row.text(u"hash"_s)}}).toJson(QJsonDocument::Compact) + '\n';
        return true;
    }));
    return lines + QJsonDocument(QJsonObject{{u"digest"_s, QString::fromLatin1(sha256(lines))}}).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace frontdesk::audit
