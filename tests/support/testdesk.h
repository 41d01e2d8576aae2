#pragma once

#include "core/desk/desk.h"
#include "tests/support/await.h"
#include "tests/support/testpostgres.h"

#include <QTemporaryDir>
#include <QTest>

namespace frontdesk {

/// Addresses of fresh, empty databases: a file in a folder that goes with this object, or a database on the private server.
class TestDesk
{
public:
    /// Data rows "sqlite" and "postgres" with the column `backend`.
    static void addBackends();
    /// An invalid result when there is no server: FRONTDESK_NEED_POSTGRES tells whether that is a skip.
    Result<DeskAddress> fresh(const QString &backend);
    /// The same with the newest schema, a desk of the zone Asia/Shanghai.
    Result<DeskAddress> made(const QString &backend, const QDateTime &now = QDateTime({2026, 3, 10}, {1, 0}, Qt::UTC));
    /// A desk as `frontdeskctl init` makes it: starter lists, whoever runs this as its first admin (console, or the superuser).
    Result<DeskAddress> initialised(const QString &backend);
    /// How the first admin of an initialised desk signs in.
    static SignIn admin(const QString &backend) { return {backend == QLatin1String("sqlite") ? consoleLogin : QString(), {}, true}; }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    int m_count = 0;
};

} // namespace frontdesk

/// First line of a storage test: fetches `backend` and skips (or fails, where a server is required) the row without a server.
#define FRONTDESK_BACKEND(backend)                                                                                                         \
    QFETCH(QString, backend);                                                                                                              \
    if (backend == QLatin1String("postgres")) {                                                                                            \
        FRONTDESK_NEED_POSTGRES(neededServer);                                                                                             \
    }

/// The value of a Result that must be there.
#define FRONTDESK_VALUE(name, expression)                                                                                                  \
    auto name##Result = (expression);                                                                                                      \
    if (!name##Result)                                                                                                                     \
        QFAIL(qPrintable(QStringLiteral("%1: %2").arg(name##Result.error().code, name##Result.error().detail)));                           \
    auto &name = *name##Result
#define FRONTDESK_OK(expression)                                                                                                           \
    do {                                                                                                                                   \
        auto checked = (expression);                                                                                                       \
        if (!checked)                                                                                                                      \
            QFAIL(qPrintable(QStringLiteral("%1: %2").arg(checked.error().code, checked.error().detail)));                                 \
    } while (false)
