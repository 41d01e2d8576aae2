#include "core/desk/backup.h"

#include "core/desk/backupstream.h"
#include "core/desk/backuptables.h"
#include "core/knowledge/articlesearch.h"
#include "core/search/ticketsearch.h"
#include "core/support/clock.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

QString columnNames(const QList<TableColumn> &columns, const QString &before = {})
{
    QStringList names;
    for (const TableColumn &column : columns)
        names += before + column.name;
    return names.join(u", "_s);
}

QJsonValue jsonOf(const Row &row, const TableColumn &column)
{
    if (row.isNull(column.name))
        return QJsonValue::Null;
    switch (column.type) {
    case ColumnType::Flag:
        return row.flag(column.name);
    case ColumnType::Integer:
        return row.integer(column.name);
    case ColumnType::Real:
        return row.real(column.name);
    case ColumnType::Bytes:
        return QString::fromLatin1(row.bytes(column.name).toBase64());
    case ColumnType::Instant:
        return instantText(row.instant(column.name));
    case ColumnType::Text:
        return row.text(column.name);
    }
    return {};
}

QVariant valueOf(const QJsonValue &value, const TableColumn &column)
{
    if (value.isNull())
        return QVariant(QMetaType::fromType<QString>());
    switch (column.type) {
    case ColumnType::Flag:
        return value.isBool() ? value.toBool() : value.toInteger() != 0;
    case ColumnType::Integer:
        return value.isBool() ? qint64(value.toBool()) : value.toInteger();
    case ColumnType::Real:
        return value.toDouble();
    case ColumnType::Bytes:
        return QByteArray::fromBase64(value.toString().toLatin1());
    default:
        return value.toString();
    }
}

Result<int> schemaOf(Session &session)
{
    FRONTDESK_LET(number, session.queryOne(u"deskcopy.schema"_s, {}, [](const Row &row) { return int(row.integer(u"number"_s)); }));
    return number.value_or(0);
}

/// On PostgreSQL as the desk's owner, who sees everything; on SQLite whoever holds the file is it.
Result<void> becomeOwner(Session &session)
{
    if (session.backend() == Backend::Sqlite)
        return {};
    struct Owner
    {
        QString role;
        bool mine = false;
    };
    FRONTDESK_LET(owner, session.queryOne(u"start.owner"_s, {}, [](const Row &row) { return Owner{row.text(u"role"_s), row.flag(u"mine"_s)}; }));
    if (!owner || !owner->mine)
        return failure(ErrorKind::Denied, u"backup.denied"_s);
    return session.connection().run(u"SET LOCAL ROLE \"%1\""_s.arg(owner->role));
}

class Filler
{
public:
    Filler(Session &session, const BackupProgress &progress) : m_session(session), m_progress(progress) {}

    Result<BackupReport> fill(QIODevice &from)
    {
        FRONTDESK_TRY(becomeOwner(m_session));
        FRONTDESK_LET(shortId, m_session.queryOne(u"deskcopy.short_id"_s, {}, [](const Row &row) { return row.text(u"short_id"_s); }));
        FRONTDESK_TRY(guards(false));
        const QStringList tables = backupTables();
        for (auto table = tables.crbegin(); table != tables.crend(); ++table)
            FRONTDESK_TRY(m_session.connection().run(u"DELETE FROM "_s + *table));
        BackupStreamReader reader(from);
        reader.next();
        while (const auto line = reader.next()) {
            if (line->isObject() && line->object().contains("table"_L1)) {
                FRONTDESK_TRY(startTable(line->object()));
            } else if (line->isArray()) {
                FRONTDESK_TRY(addRow(line->array()));
            }
        }
        // The server's roles carry the short id of the desk that made them.
        if (m_session.backend() == Backend::Postgres)
            FRONTDESK_TRY(m_session.execute(u"deskcopy.short_id_set"_s, {{u"short_id"_s, shortId.value_or(QString())}}));
        FRONTDESK_TRY(connectRows());
        FRONTDESK_TRY(giveAccounts());
        FRONTDESK_TRY(guards(true));
        // A projection of the journal is told again, not carried.
        FRONTDESK_TRY(m_session.execute(u"deskcopy.stretches_clear"_s));
        FRONTDESK_TRY(m_session.each(u"deskcopy.stretches"_s, {}, [](const Row &) { return true; }));
        for (const QString &statement : {u"deskcopy.ticket_facts_clear"_s, u"deskcopy.ticket_facts"_s, u"deskcopy.contact_facts_clear"_s, u"deskcopy.contact_facts"_s})
            FRONTDESK_TRY(m_session.execute(statement));
        FRONTDESK_TRY(continueNumbers());
        FRONTDESK_TRY(indexTexts());
        m_session.publishEverything();
        return m_report;
    }

private:
    /// The stream's rows carry their own times, authors and hashes; what the triggers would write in their place is switched off for it.
    Result<void> guards(bool on)
    {
        if (m_session.backend() == Backend::Postgres) {
            for (const QString &table : {u"journal"_s, u"ticket"_s})
                FRONTDESK_TRY(m_session.connection().run(u"ALTER TABLE %1 %2 TRIGGER USER"_s.arg(table, on ? u"ENABLE"_s : u"DISABLE"_s)));
            return {};
        }
        if (!on) {
            FRONTDESK_TRY(m_session.connection().run(u"PRAGMA defer_foreign_keys = ON"_s));
            FRONTDESK_TRY(m_session.eachText(u"SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"_s, {}, [&](const Row &row) {
                m_triggers.insert(row.text(u"name"_s), row.text(u"sql"_s));
                return true;
            }));
            for (auto it = m_triggers.cbegin(); it != m_triggers.cend(); ++it)
                FRONTDESK_TRY(m_session.connection().run(u"DROP TRIGGER "_s + it.key()));
            return {};
        }
        for (const QString &sql : std::as_const(m_triggers))
            FRONTDESK_TRY(m_session.connection().run(sql));
        return {};
    }

    Result<void> startTable(const QJsonObject &head)
    {
        m_table = head.value("table"_L1).toString();
        if (!backupTables().contains(m_table))
            return failure(ErrorKind::Invalid, u"backup.unreadable"_s, u"FILE"_s, m_table);
        FRONTDESK_LET(own, tableColumns(m_session, m_table));
        m_columns.clear();
        QStringList binds;
        for (const QJsonValue &name : head.value("columns"_L1).toArray()) {
            const auto column = std::find_if(own.cbegin(), own.cend(), [&](const TableColumn &entry) { return entry.name == name.toString(); });
            if (column == own.cend())
                return failure(ErrorKind::Invalid, u"backup.schema"_s, u"FILE"_s, name.toString());
            m_columns += *column;
            binds += u':' + column->name;
        }
        m_sql = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(m_table, columnNames(m_columns), binds.join(u", "_s));
        return {};
    }

    Result<void> addRow(const QJsonArray &row)
    {
        // A row may name one of its own table that comes later: such references are put in when all are there.
        static const QHash<QString, QStringList> backReferences{{u"ticket"_s, {u"parent_id"_s, u"duplicate_of"_s, u"follows_id"_s}},
                                                                {u"customer"_s, {u"merged_into"_s}}};
        const QStringList later = backReferences.value(m_table);
        Binds binds;
        qint64 id = 0;
        QList<std::pair<QString, qint64>> references;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const QString &name = m_columns.at(i).name;
            const bool waits = later.contains(name) && !row.at(i).isNull();
            if (waits)
                references.append({name, row.at(i).toInteger()});
            else if (name == "id"_L1)
                id = row.at(i).toInteger();
            binds.append({name, waits ? QVariant(QMetaType::fromType<qlonglong>()) : valueOf(row.at(i), m_columns.at(i))});
        }
        for (const auto &[column, key] : std::as_const(references))
            m_references.append({m_table, column, id, key});
        FRONTDESK_LET(prepared, m_session.connection().execute(m_sql, binds));
        prepared->query.finish();
        ++m_report.rows;
        if (++m_report.tables[m_table] % 1000 == 0 && m_progress && !m_progress(m_table, m_report.rows))
            return failure(ErrorKind::Canceled, u"desk.canceled"_s);
        return {};
    }

    Result<void> connectRows()
    {
        for (const Reference &reference : std::as_const(m_references)) {
            FRONTDESK_LET(prepared, m_session.connection().execute(u"UPDATE %1 SET %2 = :key WHERE id = :id"_s.arg(reference.table, reference.column),
                                                                   {{u"key"_s, reference.key}, {u"id"_s, reference.id}}));
            prepared->query.finish();
        }
        return {};
    }

    /// People who signed in elsewhere: a server needs a role for each, whose password an administrator sets; a file needs its console.
    Result<void> giveAccounts()
    {
        FRONTDESK_TRY(m_session.execute(u"deskcopy.console"_s));
        if (m_session.backend() == Backend::Sqlite)
            return {};
        struct Login
        {
            QString login;
            QString role;
        };
        FRONTDESK_LET(logins, m_session.query(u"deskcopy.logins"_s, {}, [](const Row &row) {
            return Login{row.text(u"login"_s), u"fd_%1_%2"_s.arg(row.text(u"short_id"_s), row.text(u"role"_s))};
        }));
        for (const Login &person : logins) {
            QString quoted = person.login;
            quoted.replace(u'"', u"\"\""_s);
            FRONTDESK_TRY(m_session.connection().run(u"CREATE ROLE \"%1\" LOGIN"_s.arg(quoted)));
            FRONTDESK_TRY(m_session.connection().run(u"GRANT %1 TO \"%2\""_s.arg(person.role, quoted)));
            m_report.loginsWithoutAccount += person.login;
        }
        return {};
    }

    /// Generated keys and numbers go on behind the highest that came in.
    Result<void> continueNumbers()
    {
        const QList<std::tuple<QString, QString, QString>> prefixes{{u"INC"_s, u"ticket"_s, u"INC-"_s}, {u"REQ"_s, u"ticket"_s, u"REQ-"_s},
                                                                    {u"CMP"_s, u"ticket"_s, u"CMP-"_s}, {u"CALL"_s, u"interaction"_s, u"CALL-"_s},
                                                                    {u"C"_s, u"customer"_s, u"C-"_s},        {u"KB"_s, u"article"_s, u"KB-"_s},
                                                                    {u"OUT"_s, u"bulletin"_s, u"OUT-"_s}};
        for (const auto &[prefix, table, start] : prefixes) {
            qint64 last = 0;
            FRONTDESK_TRY(m_session.eachText(u"SELECT number FROM %1 WHERE number LIKE '%2%'"_s.arg(table, start), {}, [&, length = start.size()](const Row &row) {
                last = std::max(last, row.text(u"number"_s).sliced(length).toLongLong());
                return true;
            }));
            FRONTDESK_TRY(m_session.execute(u"deskcopy.counter"_s, {{u"prefix"_s, prefix}, {u"last"_s, last}}));
        }
        if (m_session.backend() == Backend::Sqlite)
            return {};
        for (const QString &table : backupTables()) {
            FRONTDESK_LET(columns, tableColumns(m_session, table));
            const bool keyed = std::any_of(columns.cbegin(), columns.cend(), [](const TableColumn &column) { return column.name == "id"_L1; });
            if (keyed && table != "desk"_L1)
                FRONTDESK_TRY(m_session.connection().run(u"SELECT setval(pg_get_serial_sequence('frontdesk.%1', 'id'), coalesce(max(id), 0) + 1, false) FROM %1"_s.arg(table)));
        }
        return {};
    }

    Result<void> indexTexts()
    {
        if (m_session.backend() == Backend::Sqlite) {
            FRONTDESK_TRY(m_session.connection().run(u"INSERT INTO search_ticket (search_ticket) VALUES ('delete-all')"_s));
            FRONTDESK_TRY(m_session.connection().run(u"INSERT INTO search_article (search_article) VALUES ('delete-all')"_s));
        }
        FRONTDESK_TRY(articlesearch::fill(m_session));
        struct Text
        {
            qint64 id;
            QString title;
            QString details;
        };
        for (qint64 after = 0;;) {
            FRONTDESK_LET(texts, m_session.query(u"deskcopy.ticket_texts"_s, {{u"after"_s, after}},
                                                 [](const Row &row) { return Text{row.integer(u"id"_s), row.text(u"title"_s), row.text(u"details"_s)}; }));
            for (const Text &text : texts)
                FRONTDESK_TRY(ticketsearch::put(m_session, {text.id}, text.title, text.details));
            if (texts.isEmpty())
                return {};
            after = texts.last().id;
        }
    }

    struct Reference
    {
        QString table;
        QString column;
        qint64 id = 0;
        qint64 key = 0;
    };

    Session &m_session;
    const BackupProgress &m_progress;
    BackupReport m_report;
    QList<Reference> m_references;
    QString m_table;
    QString m_sql;
    QList<TableColumn> m_columns;
    QMap<QString, QString> m_triggers;
};

} // namespace

Result<BackupReport> writeBackup(Session &session, QIODevice &to, const BackupProgress &progress)
{
    FRONTDESK_TRY(becomeOwner(session));
    FRONTDESK_LET(schema, schemaOf(session));
    BackupReport report;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    bool writable = true;
    const auto line = [&](const QByteArray &json) {
        const QByteArray text = json + '\n';
        hash.addData(text);
        writable = writable && to.write(text) == text.size();
    };
    const auto object = [](const QJsonObject &value) { return QJsonDocument(value).toJson(QJsonDocument::Compact); };
    line(object({{u"frontdesk_backup"_s, backupStreamVersion}, {u"schema"_s, schema}}));
    for (const QString &table : backupTables()) {
        FRONTDESK_LET(columns, tableColumns(session, table));
        QJsonArray names;
        for (const TableColumn &column : columns)
            names += column.name;
        line(object({{u"table"_s, table}, {u"columns"_s, names}}));
        bool goesOn = true;
        QCryptographicHash tableHash(QCryptographicHash::Sha256);
        // In the order of all columns, so that equal desks give equal streams whatever their keys are.
        QString order = columnNames(columns, u"t."_s);
        const bool keyed = names.contains(u"id"_s);
        if (keyed)
            order = u"t.id"_s;
        FRONTDESK_TRY(session.eachText(u"SELECT %1 FROM %2 t ORDER BY %3"_s.arg(columnNames(columns, u"t."_s), table, order), {}, [&](const Row &row) {
            QJsonArray values;
            for (const TableColumn &column : columns)
                values += jsonOf(row, column);
            const QByteArray text = QJsonDocument(values).toJson(QJsonDocument::Compact);
            line(text);
            tableHash.addData(text);
            ++report.rows;
            if (++report.tables[table] % 1000 == 0 && progress)
                goesOn = progress(table, report.rows);
            return goesOn && writable;
        }));
        if (!goesOn)
            return failure(ErrorKind::Canceled, u"desk.canceled"_s);
        report.digests.insert(table, QString::fromLatin1(tableHash.result().toHex()));
    }
    report.digest = QString::fromLatin1(hash.result().toHex());
    const QByteArray end = object({{u"rows"_s, report.rows}, {u"sha256"_s, report.digest}}) + '\n';
    if (!writable || to.write(end) != end.size())
        return failure(Error{ErrorKind::Unavailable, u"file.unwritable"_s, u"FILE"_s, to.errorString(), {{u"file"_s, u"FILE"_s}}});
    return report;
}

Result<BackupReport> readBackup(Session &session, QIODevice &from, const BackupProgress &progress)
{
    const auto head = QJsonDocument::fromJson(from.peek(4096).split('\n').first()).object();
    FRONTDESK_LET(schema, schemaOf(session));
    if (head.value("schema"_L1).toInt() != schema)
        return failure(ErrorKind::Invalid, u"backup.schema"_s, u"FILE"_s);
    return Filler(session, progress).fill(from);
}

} // namespace frontdesk
