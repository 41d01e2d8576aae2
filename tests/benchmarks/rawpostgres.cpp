#include "tests/benchmarks/rawbackends.h"

#include <QHash>

#include <libpq-fe.h>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

class RawPostgres final : public Raw
{
public:
    RawPostgres(const DeskAddress &address, const QString &login, const QString &password)
    {
        const QByteArray url = address.target.toUtf8(), user = login.toUtf8(), secret = password.toUtf8();
        const char *names[] = {"dbname", "user", "password", "application_name", nullptr};
        const char *values[] = {url.constData(), user.isEmpty() ? nullptr : user.constData(), secret.isEmpty() ? nullptr : secret.constData(), "frontdesk_bench raw", nullptr};
        m_connection = PQconnectdbParams(names, values, 1);
        if (PQstatus(m_connection) != CONNECTION_OK)
            giveUp(u"raw: "_s + QString::fromUtf8(PQerrorMessage(m_connection)));
        command("SET jit = off"); // as ours
        command("SET TIME ZONE 'UTC'");
        command("SET search_path = frontdesk, pg_catalog, pg_temp");
        command("SET client_min_messages = warning");
    }
    ~RawPostgres() override { PQfinish(m_connection); }

    Backend backend() const override { return Backend::Postgres; }
    void begin(bool writes) override { command(writes ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }
    void commit() override { command("COMMIT"); }

    RawRows run(const std::string &sql, const std::vector<RawValue> &values) override
    {
        std::string &name = m_prepared[QByteArray::fromStdString(sql)];
        if (name.empty()) {
            name = "s" + std::to_string(m_prepared.size());
            std::string text = sql;
            std::replace(text.begin(), text.end(), '?', '$'); // no statement here has a '?' of its own
            check(PQprepare(m_connection, name.c_str(), text.c_str(), 0, nullptr), sql);
        }
        std::vector<std::string> texts(values.size());
        std::vector<const char *> pointers(values.size(), nullptr);
        for (size_t i = 0; i < values.size(); ++i) {
            if (const auto *number = std::get_if<qint64>(&values[i]))
                texts[i] = std::to_string(*number);
            else if (const auto *text = std::get_if<std::string>(&values[i]))
                texts[i] = *text;
            else
                continue;
            pointers[i] = texts[i].c_str();
        }
        PGresult *result = PQexecPrepared(m_connection, name.c_str(), int(values.size()), pointers.data(), nullptr, nullptr, 0);
        if (PQresultStatus(result) != PGRES_TUPLES_OK && PQresultStatus(result) != PGRES_COMMAND_OK)
            giveUp(QString::fromStdString(sql) + u": "_s + QString::fromUtf8(PQresultErrorMessage(result)));
        RawRows rows(size_t(PQntuples(result)));
        const int columns = PQnfields(result);
        for (size_t r = 0; r < rows.size(); ++r) {
            rows[r].reserve(size_t(columns));
            for (int c = 0; c < columns; ++c)
                rows[r].emplace_back(PQgetvalue(result, int(r), c), size_t(PQgetlength(result, int(r), c)));
        }
        PQclear(result);
        return rows;
    }

    void notify(qint64 first, qint64 last) override { run("SELECT pg_notify('frontdesk', ?1)", {std::to_string(first) + '-' + std::to_string(last)}); }
    void listen() override { command("LISTEN frontdesk"); }
    bool pending() override
    {
        PQconsumeInput(m_connection);
        PGnotify *notice = PQnotifies(m_connection);
        PQfreemem(notice);
        return notice;
    }
    bool awaitNotice() override
    {
        for (;;) {
            PQconsumeInput(m_connection);
            if (PGnotify *notice = PQnotifies(m_connection)) {
                PQfreemem(notice);
                return true;
            }
            pollfd waiting{PQsocket(m_connection), POLLIN, 0};
            if (poll(&waiting, 1, 5000) <= 0)
                return false;
        }
    }

private:
    void command(const char *sql) { check(PQexec(m_connection, sql), sql); }
    void check(PGresult *result, const std::string &sql)
    {
        const bool fine = PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK;
        if (!fine)
            giveUp(QString::fromStdString(sql) + u": "_s + QString::fromUtf8(PQresultErrorMessage(result)));
        PQclear(result);
    }

    PGconn *m_connection;
    QHash<QByteArray, std::string> m_prepared;
};

} // namespace

std::unique_ptr<Raw> openRawPostgres(const DeskAddress &address, const QString &login, const QString &password)
{
    return std::make_unique<RawPostgres>(address, login, password);
}

} // namespace frontdesk::bench
