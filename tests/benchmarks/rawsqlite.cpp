#include "tests/benchmarks/rawbackends.h"

#include <QHash>
#include <QThread>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

class RawSqlite final : public Raw
{
public:
    explicit RawSqlite(const DeskAddress &address)
    {
        if (sqlite3_open(address.target.toUtf8().constData(), &m_database) != SQLITE_OK)
            giveUp(u"raw: "_s + QString::fromUtf8(sqlite3_errmsg(m_database)));
        sqlite3_busy_timeout(m_database, 5000);
        // The settings of the desk's own connection.
        for (const char *setting : {"PRAGMA foreign_keys = ON", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA temp_store = MEMORY",
                                    "PRAGMA cache_size = -16000"})
            command(setting);
    }
    ~RawSqlite() override
    {
        for (sqlite3_stmt *statement : std::as_const(m_prepared))
            sqlite3_finalize(statement);
        sqlite3_close(m_database);
    }

    Backend backend() const override { return Backend::Sqlite; }
    void begin(bool writes) override { command(writes ? "BEGIN IMMEDIATE" : "BEGIN"); }
    void commit() override { command("COMMIT"); }

    RawRows run(const std::string &sql, const std::vector<RawValue> &values) override
    {
        sqlite3_stmt *&statement = m_prepared[QByteArray::fromStdString(sql)];
        if (!statement && sqlite3_prepare_v3(m_database, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
            giveUp(QString::fromStdString(sql) + u": "_s + QString::fromUtf8(sqlite3_errmsg(m_database)));
        for (size_t i = 0; i < values.size(); ++i) {
            if (const auto *number = std::get_if<qint64>(&values[i]))
                sqlite3_bind_int64(statement, int(i) + 1, *number);
            else if (const auto *text = std::get_if<std::string>(&values[i]))
                sqlite3_bind_text(statement, int(i) + 1, text->data(), int(text->size()), SQLITE_STATIC);
            else
                sqlite3_bind_null(statement, int(i) + 1);
        }
        RawRows rows;
        int step;
        while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
            std::vector<std::string> &row = rows.emplace_back();
            const int columns = sqlite3_column_count(statement);
            row.reserve(size_t(columns));
            for (int c = 0; c < columns; ++c) {
                const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, c));
                row.emplace_back(text ? text : "", size_t(sqlite3_column_bytes(statement, c)));
            }
        }
        if (step != SQLITE_DONE)
            giveUp(QString::fromStdString(sql) + u": "_s + QString::fromUtf8(sqlite3_errmsg(m_database)));
        sqlite3_reset(statement);
        return rows;
    }

    void notify(qint64, qint64) override {}
    void listen() override { m_seen = version(); }
    bool pending() override { return false; }
    bool awaitNotice() override
    {
        for (int waited = 0; waited < 50'000; ++waited) {
            if (const qint64 now = version(); now != m_seen) {
                m_seen = now;
                return true;
            }
            QThread::usleep(100);
        }
        return false;
    }

private:
    qint64 version() { return std::stoll(run("PRAGMA data_version", {})[0][0]); }
    void command(const char *sql)
    {
        char *message = nullptr;
        if (sqlite3_exec(m_database, sql, nullptr, nullptr, &message) != SQLITE_OK)
            giveUp(QString::fromUtf8(sql) + u": "_s + QString::fromUtf8(message));
    }

    sqlite3 *m_database = nullptr;
    QHash<QByteArray, sqlite3_stmt *> m_prepared;
    qint64 m_seen = 0;
};

} // namespace

std::unique_ptr<Raw> openRawSqlite(const DeskAddress &address)
{
    return std::make_unique<RawSqlite>(address);
}

std::unique_ptr<Raw> openRaw(const DeskAddress &address, const QString &login, const QString &password)
{
    return address.backend == Backend::Postgres ? openRawPostgres(address, login, password) : openRawSqlite(address);
}

qint64 Raw::number(const std::string &sql, const std::vector<RawValue> &values)
{
    const RawRows rows = run(sql, values);
    return rows.empty() || rows[0].empty() || rows[0][0].empty() ? 0 : std::stoll(rows[0][0]);
}

void giveUp(const QString &why)
{
    std::fputs(qPrintable(u"frontdesk_bench: "_s + why + u'\n'), stderr);
    std::_Exit(2);
}

} // namespace frontdesk::bench
