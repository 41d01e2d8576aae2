#include "core/offline/cachefill.h"

#include "core/desk/backuptables.h"
#include "core/knowledge/articlesearch.h"
#include "core/knowledge/articlestore.h"
#include "core/search/ticketsearch.h"
#include "core/support/clock.h"

#include <QElapsedTimer>
#include <QThread>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_atOnce = 100;    ///< tickets, customers or articles a turn
constexpr qint64 c_longestPause = 50; ///< ms

const QString c_open = u" AND t.restricted_group_id IS NULL AND t.about_staff_id IS NULL AND t.about_group_id IS NULL"_s;

const QStringList &referenceTables()
{
    static const QStringList tables{u"desk"_s,         u"setting"_s,        u"organisation"_s,        u"site"_s,      u"staff"_s,           u"support_group"_s,
                                    u"group_member"_s, u"service"_s,        u"category"_s,            u"priority_matrix"_s, u"workflow_state"_s, u"workflow_transition"_s,
                                    u"calendar"_s,     u"calendar_version"_s, u"agreement"_s,         u"agreement_version"_s, u"question_script"_s, u"quick_ticket"_s,
                                    u"saved_view"_s,   u"saved_view_place"_s, u"view_layout"_s,       u"article_transition"_s,
                                    u"bulletin_transition"_s, u"bulletin"_s,      u"bulletin_service"_s,    u"bulletin_site"_s};
    return tables;
}

/// What belongs to a ticket, by the column that names it.
const QList<std::pair<QString, QString>> &ticketTables()
{
    static const QList<std::pair<QString, QString>> tables{{u"ticket_text"_s, u"ticket_id"_s},   {u"ticket_tag"_s, u"ticket_id"_s}, {u"ticket_link"_s, u"from_id"_s},
                                                           {u"ticket_link"_s, u"to_id"_s},       {u"ticket_caller"_s, u"ticket_id"_s}, {u"attachment"_s, u"ticket_id"_s},
                                                           {u"interaction"_s, u"ticket_id"_s},   {u"article_use"_s, u"ticket_id"_s},  {u"escalation_firing"_s, u"ticket_id"_s}};
    return tables;
}

const QStringList &articleTables()
{
    static const QStringList tables{u"article_text"_s, u"article_version"_s, u"article_service"_s, u"article_category"_s, u"article_attachment"_s};
    return tables;
}

QString idList(const QList<qint64> &ids)
{
    QStringList texts;
    for (const qint64 id : ids)
        texts += QString::number(id);
    return texts.join(u", "_s);
}

QString among(const QString &column, const QList<qint64> &ids)
{
    return u"%1 IN (%2)"_s.arg(column, idList(ids));
}

Result<void> removeFrom(Session &session, const QString &table, const QString &where)
{
    return session.connection().run(u"DELETE FROM %1 WHERE %2"_s.arg(table, where));
}

struct TicketWords
{
    QString title;
    QString details;
};

Result<QHash<qint64, TicketWords>> ticketWords(Session &session, const QList<qint64> &ids)
{
    QHash<qint64, TicketWords> words;
    FRONTDESK_TRY(session.eachText(u"SELECT t.id, t.title, coalesce(x.details, '') AS details FROM ticket t LEFT JOIN ticket_text x ON x.ticket_id = t.id WHERE "_s + among(u"t.id"_s, ids), {},
                                   [&](const Row &row) {
                                       words.insert(row.integer(u"id"_s), {row.text(u"title"_s), row.text(u"details"_s)});
                                       return true;
                                   }));
    return words;
}

/// In the copy: the tickets go, from the index too.
Result<void> dropTickets(Session &session, const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return {};
    FRONTDESK_LET(words, ticketWords(session, ids));
    for (auto it = words.cbegin(); it != words.cend(); ++it)
        FRONTDESK_TRY(ticketsearch::replace(session, {it.key()}, it->title, it->details, {}, {}));
    for (const auto &[table, column] : ticketTables())
        FRONTDESK_TRY(removeFrom(session, table, among(column, ids)));
    FRONTDESK_TRY(removeFrom(session, u"journal"_s, u"subject = 'ticket' AND "_s + among(u"subject_id"_s, ids)));
    FRONTDESK_TRY(removeFrom(session, u"escalation_notice"_s, among(u"ticket_id"_s, ids)));
    return removeFrom(session, u"ticket"_s, among(u"id"_s, ids));
}

/// Text id of the index -> the text that it holds.
Result<QHash<qint64, ArticleText>> articleWords(Session &session, qint64 article)
{
    QHash<qint64, ArticleText> words;
    FRONTDESK_LET(working, articlestore::working(session, {article}));
    FRONTDESK_LET(published, articlestore::published(session, {article}));
    for (auto it = working.cbegin(); it != working.cend(); ++it) {
        if (const auto text = published.constFind(it.key()); text != published.cend())
            words.insert(it->textId, text->text);
    }
    return words;
}

Result<void> dropArticles(Session &session, const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return {};
    for (const qint64 id : ids) {
        FRONTDESK_LET(words, articleWords(session, id));
        for (auto it = words.cbegin(); it != words.cend(); ++it)
            FRONTDESK_TRY(articlesearch::replace(session, it.key(), *it, {}));
    }
    for (const QString &table : articleTables())
        FRONTDESK_TRY(removeFrom(session, table, among(u"article_id"_s, ids)));
    return removeFrom(session, u"article"_s, among(u"id"_s, ids));
}

Result<void> dropCustomers(Session &session, const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return {};
    FRONTDESK_TRY(removeFrom(session, u"customer_key"_s, among(u"customer_id"_s, ids)));
    return removeFrom(session, u"customer"_s, among(u"id"_s, ids));
}

} // namespace

CacheFill::CacheFill(DbWorker &live, DbWorker &copy, const Actor &actor, const CacheBounds &bounds, const std::atomic<bool> &stop)
    : m_live(live), m_copy(copy), m_actor(actor), m_bounds(bounds), m_stop(stop)
{
}

Result<void> CacheFill::turn() const
{
    if (m_stop)
        return failure(ErrorKind::Canceled, u"desk.canceled"_s);
    return {};
}

/// Columns that both have, with the type that the desk gives them.
Result<void> CacheFill::readColumns()
{
    if (!m_columns.isEmpty())
        return {};
    QStringList tables = referenceTables() + articleTables();
    for (const auto &[table, column] : ticketTables())
        tables += table;
    tables += {u"ticket"_s, u"journal"_s, u"escalation_notice"_s, u"customer"_s, u"customer_key"_s, u"article"_s};
    tables.removeDuplicates();
    using Columns = QHash<QString, QList<std::pair<QString, int>>>;
    const auto read = [tables](Session &session) -> Result<Columns> {
        Columns found;
        for (const QString &table : tables) {
            FRONTDESK_LET(columns, tableColumns(session, table));
            for (const TableColumn &column : columns)
                found[table].append({column.name, int(column.type)});
        }
        return found;
    };
    FRONTDESK_LET(theirs, answerOf(m_live.readLive(read)));
    FRONTDESK_LET(ours, answerOf(m_copy.readLive(read)));
    for (const QString &table : std::as_const(tables)) {
        for (const auto &column : theirs.value(table)) {
            const auto &own = ours[table];
            if (std::any_of(own.cbegin(), own.cend(), [&](const auto &each) { return each.first == column.first; }))
                m_columns[table].append(column);
        }
    }
    return {};
}

Result<CacheFill::Table> CacheFill::copied(Session &session, const QString &name, const QString &where, const Binds &binds) const
{
    Table table{name, m_columns.value(name), {}};
    QStringList names;
    for (const auto &column : std::as_const(table.columns))
        names += u"t."_s + column.first;
    FRONTDESK_TRY(session.eachText(u"SELECT %1 FROM %2 t%3"_s.arg(names.join(u", "_s), name, where.isEmpty() ? QString() : u" WHERE "_s + where), binds, [&](const Row &row) {
        QVariantList values;
        for (const auto &[column, type] : std::as_const(table.columns)) {
            if (row.isNull(column)) {
                values += QVariant(QMetaType::fromType<QString>());
                continue;
            }
            switch (ColumnType(type)) {
            case ColumnType::Flag: values += row.flag(column) ? 1 : 0; break;
            case ColumnType::Integer: values += row.integer(column); break;
            case ColumnType::Real: values += row.real(column); break;
            case ColumnType::Bytes: values += row.bytes(column); break;
            case ColumnType::Instant: values += instantText(row.instant(column)); break;
            case ColumnType::Text: values += row.text(column); break;
            }
        }
        table.rows += values;
        return true;
    }));
    return table;
}

Result<void> CacheFill::put(Session &session, const Table &table)
{
    QStringList names;
    QStringList marks;
    Binds binds;
    for (const auto &column : table.columns) {
        names += column.first;
        marks += u':' + column.first;
        binds.append({column.first, QVariant()});
    }
    const QString sql = u"INSERT OR REPLACE INTO %1 (%2) VALUES (%3)"_s.arg(table.name, names.join(u", "_s), marks.join(u", "_s));
    for (const QVariantList &row : table.rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            binds[i].second = row.at(i);
        FRONTDESK_LET(prepared, session.connection().execute(sql, binds));
        prepared->query.finish();
    }
    return {};
}

Result<CacheFill::Wanted> CacheFill::wanted(const QString &statement, const Binds &binds)
{
    FRONTDESK_TRY(turn());
    return answerOf(m_live.readLive([statement, binds](Session &session) {
        return session.query(statement, binds, [](const Row &row) { return std::pair(row.integer(u"id"_s), row.integer(u"seq"_s)); });
    }));
}

Result<QHash<qint64, qint64>> CacheFill::kept(const QString &table)
{
    return answerOf(m_copy.readLive([table](Session &session) -> Result<QHash<qint64, qint64>> {
        QHash<qint64, qint64> found;
        FRONTDESK_TRY(session.eachText(u"SELECT id, seq FROM %1%2"_s.arg(table, table == "interaction"_L1 ? u" WHERE ticket_id IS NULL"_s : QString()), {}, [&](const Row &row) {
            found.insert(row.integer(u"id"_s), row.integer(u"seq"_s));
            return true;
        }));
        return found;
    }));
}

Result<bool> CacheFill::isFull()
{
    FRONTDESK_LET(pages, answerOf(m_copy.readLive([](Session &session) {
        return session.ids(u"SELECT page_count - freelist_count FROM pragma_page_count, pragma_freelist_count"_s, {});
    })));
    return pages.value(0) * 4096 >= m_bounds.bytes;
}

Result<void> CacheFill::takeReference()
{
    for (const QString &name : referenceTables()) {
        FRONTDESK_TRY(turn());
        FRONTDESK_LET(table, answerOf(m_live.readLive([this, name](Session &session) { return copied(session, name, {}, {}); })));
        const auto written = answerOf(m_copy.write([table](Session &session) -> Result<void> {
            FRONTDESK_TRY(session.connection().run(u"DELETE FROM "_s + table.name));
            return put(session, table);
        }));
        FRONTDESK_TRY(written);
    }
    return {};
}

Result<void> CacheFill::takeTickets(const QList<qint64> &ids)
{
    FRONTDESK_LET(tables, answerOf(m_live.readLive([this, ids](Session &session) -> Result<QList<Table>> {
        FRONTDESK_LET(tickets, copied(session, u"ticket"_s, among(u"t.id"_s, ids) + c_open, {}));
        QList<qint64> seen;
        const auto id = std::find_if(tickets.columns.cbegin(), tickets.columns.cend(), [](const auto &column) { return column.first == "id"_L1; });
        for (const QVariantList &row : std::as_const(tickets.rows))
            seen += row.at(id - tickets.columns.cbegin()).toLongLong();
        QList<Table> all{tickets};
        if (seen.isEmpty())
            return all;
        for (const auto &[name, column] : ticketTables()) {
            FRONTDESK_LET(table, copied(session, name, among(u"t."_s + column, seen), {}));
            all += table;
        }
        FRONTDESK_LET(journal, copied(session, u"journal"_s, u"t.subject = 'ticket' AND "_s + among(u"t.subject_id"_s, seen), {}));
        FRONTDESK_LET(notices, copied(session, u"escalation_notice"_s, among(u"t.ticket_id"_s, seen) + u" AND t.staff_id = :me"_s, {{u"me"_s, m_actor.staff.value}}));
        return all + QList<Table>{journal, notices};
    })));
    return answerOf(m_copy.write([ids, tables](Session &session) -> Result<void> {
        FRONTDESK_TRY(dropTickets(session, ids));
        for (const Table &table : tables)
            FRONTDESK_TRY(put(session, table));
        FRONTDESK_LET(words, ticketWords(session, ids));
        for (auto it = words.cbegin(); it != words.cend(); ++it)
            FRONTDESK_TRY(ticketsearch::put(session, {it.key()}, it->title, it->details));
        return {};
    }));
}

Result<void> CacheFill::takeCustomers(const QList<qint64> &ids)
{
    FRONTDESK_LET(tables, answerOf(m_live.readLive([this, ids](Session &session) -> Result<QList<Table>> {
        FRONTDESK_LET(people, copied(session, u"customer"_s, among(u"t.id"_s, ids), {}));
        FRONTDESK_LET(keys, copied(session, u"customer_key"_s, among(u"t.customer_id"_s, ids), {}));
        return QList<Table>{people, keys};
    })));
    return answerOf(m_copy.write([ids, tables](Session &session) -> Result<void> {
        FRONTDESK_TRY(dropCustomers(session, ids));
        for (const Table &table : tables)
            FRONTDESK_TRY(put(session, table));
        // Who was merged into them goes by their name, and has not changed otherwise.
        return session.connection().run(u"WITH RECURSIVE family (id, name) AS (SELECT id, shown_name FROM customer WHERE %1 "
                                        "UNION SELECT c.id, f.name FROM family f JOIN customer c ON c.merged_into = f.id) "
                                        "UPDATE customer SET shown_name = family.name FROM family WHERE family.id = customer.id"_s.arg(among(u"id"_s, ids)));
    }));
}

Result<void> CacheFill::takeArticles(const QList<qint64> &ids)
{
    FRONTDESK_LET(tables, answerOf(m_live.readLive([this, ids](Session &session) -> Result<QList<Table>> {
        const QString published = u" AND %1 IN (SELECT a.id FROM article a WHERE a.version > 0 AND a.state <> 'retired')"_s;
        FRONTDESK_LET(articles, copied(session, u"article"_s, among(u"t.id"_s, ids) + published.arg(u"t.id"_s), {}));
        QList<Table> all{articles};
        for (const QString &name : articleTables()) {
            QString where = among(u"t.article_id"_s, ids) + published.arg(u"t.article_id"_s);
            if (name == "article_version"_L1)
                where += u" AND t.version = (SELECT max(n.version) FROM article_version n WHERE n.article_id = t.article_id AND n.language = t.language)"_s;
            FRONTDESK_LET(table, copied(session, name, where, {}));
            all += table;
        }
        return all;
    })));
    return answerOf(m_copy.write([ids, tables](Session &session) -> Result<void> {
        FRONTDESK_TRY(dropArticles(session, ids));
        for (const Table &table : tables)
            FRONTDESK_TRY(put(session, table));
        for (const qint64 id : ids) {
            FRONTDESK_LET(words, articleWords(session, id));
            for (auto it = words.cbegin(); it != words.cend(); ++it)
                FRONTDESK_TRY(articlesearch::put(session, it.key(), *it));
        }
        return {};
    }));
}

Result<void> CacheFill::takeInteractions(const QList<qint64> &ids)
{
    FRONTDESK_LET(table, answerOf(m_live.readLive([this, ids](Session &session) { return copied(session, u"interaction"_s, among(u"t.id"_s, ids) + u" AND t.ticket_id IS NULL"_s, {}); })));
    return answerOf(m_copy.write([ids, table](Session &session) -> Result<void> {
        FRONTDESK_TRY(removeFrom(session, u"interaction"_s, u"ticket_id IS NULL AND "_s + among(u"id"_s, ids)));
        return put(session, table);
    }));
}

/// What of a table is wanted and not kept as it is now is taken; what is kept and not wanted goes, as far as the live desk shows none of it.
Result<void> CacheFill::follow(const QString &table, const Wanted &all, Take take)
{
    FRONTDESK_LET(own, kept(table));
    QSet<qint64> unwanted;
    for (auto it = own.cbegin(); it != own.cend(); ++it)
        unwanted.insert(it.key());
    QList<qint64> missing;
    for (const auto &[id, seq] : all) {
        unwanted.remove(id);
        if (own.value(id, -1) != seq)
            missing += id;
    }
    const QList<qint64> gone(unwanted.cbegin(), unwanted.cend());
    for (qsizetype at = 0; at < gone.size(); at += c_atOnce) {
        FRONTDESK_TRY(turn());
        FRONTDESK_TRY(answerOf(m_copy.write([table, ids = gone.mid(at, c_atOnce)](Session &session) -> Result<void> {
            if (table == "ticket"_L1)
                return dropTickets(session, ids);
            if (table == "article"_L1)
                return dropArticles(session, ids);
            return table == "customer"_L1 ? dropCustomers(session, ids) : removeFrom(session, table, among(u"id"_s, ids));
        })));
    }
    for (qsizetype at = 0; at < missing.size(); at += c_atOnce) {
        FRONTDESK_TRY(turn());
        FRONTDESK_LET(full, isFull());
        if (full)
            return {};
        QElapsedTimer took;
        took.start();
        FRONTDESK_TRY((this->*take)(missing.mid(at, c_atOnce)));
        QThread::msleep(ulong(std::min(took.elapsed(), c_longestPause)));
    }
    return {};
}

Result<void> CacheFill::everything()
{
    FRONTDESK_TRY(readColumns());
    FRONTDESK_TRY(takeReference());
    QStringList groups;
    for (const Id<SupportGroup> group : std::as_const(m_actor.groups))
        groups += QString::number(group.value);
    FRONTDESK_LET(seen, answerOf(m_copy.readLive([](Session &session) { return session.ids(u"SELECT ticket_id FROM cache_seen ORDER BY at DESC LIMIT 500"_s, {}); })));
    const QString seenIds = u'{' + idList(seen) + u'}';
    Wanted tickets;
    QSet<qint64> known;
    const std::pair<QString, Binds> sources[]{{u"offline.own_tickets"_s, {{u"me"_s, m_actor.staff.value}, {u"most"_s, m_bounds.tickets}}},
                                              {u"offline.seen_tickets"_s, {{u"ids"_s, seenIds}}},
                                              {u"offline.group_tickets"_s, {{u"groups"_s, QString(u'{' + groups.join(u',') + u'}')}, {u"most"_s, m_bounds.tickets}}},
                                              {u"offline.open_tickets"_s, {{u"most"_s, m_bounds.tickets}}},
                                              {u"offline.recent_tickets"_s, {{u"most"_s, m_bounds.tickets}}}};
    for (const auto &[statement, binds] : sources) {
        FRONTDESK_LET(some, wanted(statement, binds));
        for (const auto &one : std::as_const(some)) {
            if (tickets.size() < m_bounds.tickets && !known.contains(one.first)) {
                known.insert(one.first);
                tickets += one;
            }
        }
    }
    FRONTDESK_TRY(follow(u"ticket"_s, tickets, &CacheFill::takeTickets));
    FRONTDESK_LET(articles, wanted(u"offline.articles"_s, {{u"most"_s, m_bounds.articles}}));
    FRONTDESK_TRY(follow(u"article"_s, articles, &CacheFill::takeArticles));
    const QString ticketIds = u'{' + idList(QList<qint64>(known.cbegin(), known.cend())) + u'}';
    FRONTDESK_LET(people, wanted(u"offline.customers"_s, {{u"ids"_s, ticketIds}, {u"most"_s, m_bounds.customers}}));
    QList<qint64> peopleIds;
    for (const auto &one : std::as_const(people))
        peopleIds += one.first;
    // Who was merged leads to who they are now.
    FRONTDESK_LET(survivors, wanted(u"offline.survivors"_s, {{u"ids"_s, QString(u'{' + idList(peopleIds) + u'}')}}));
    FRONTDESK_TRY(follow(u"customer"_s, people + survivors, &CacheFill::takeCustomers));
    FRONTDESK_LET(contacts, wanted(u"offline.interactions"_s, {{u"most"_s, m_bounds.interactions}}));
    return follow(u"interaction"_s, contacts, &CacheFill::takeInteractions);
}

Result<void> CacheFill::some(const QList<Change> &changes, bool reference)
{
    FRONTDESK_TRY(readColumns());
    if (reference)
        FRONTDESK_TRY(takeReference());
    const std::pair<QString, Take> kinds[]{{u"ticket"_s, &CacheFill::takeTickets}, {u"knowledge"_s, &CacheFill::takeArticles}, {u"customer"_s, &CacheFill::takeCustomers}};
    for (const auto &[subject, take] : kinds) {
        QList<qint64> ids;
        for (const Change &change : changes) {
            if (change.subject == subject && change.id && !ids.contains(change.id))
                ids += change.id;
        }
        for (qsizetype at = 0; at < ids.size(); at += c_atOnce) {
            FRONTDESK_TRY(turn());
            FRONTDESK_TRY((this->*take)(ids.mid(at, c_atOnce)));
        }
    }
    FRONTDESK_TRY(turn());
    // Nothing of a file's size is looked at here: what comes in between two fillings is little.
    return answerOf(m_live.readLive([](Session &session) { return session.each(u"offline.touch"_s, {}, [](const Row &) { return true; }); }));
}

} // namespace frontdesk
