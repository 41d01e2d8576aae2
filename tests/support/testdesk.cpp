#include "tests/support/testdesk.h"

#include "core/desk/deskinit.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

void TestDesk::addBackends()
{
    QTest::addColumn<QString>("backend");
    QTest::newRow("sqlite") << u"sqlite"_s;
    QTest::newRow("postgres") << u"postgres"_s;
}

Result<DeskAddress> TestDesk::fresh(const QString &backend)
{
    if (backend == "sqlite"_L1)
        return DeskAddress{Backend::Sqlite, m_folder.filePath(u"desk-%1.db"_s.arg(++m_count))};
    FRONTDESK_LET(server, TestPostgres::instance());
    const QString url = server->createDatabase();
    if (url.isEmpty())
        return failure(ErrorKind::Internal, u"testpostgres.failed"_s, {}, server->lastError());
    return DeskAddress::parse(url);
}

Result<DeskAddress> TestDesk::made(const QString &backend, const QDateTime &now)
{
    FRONTDESK_LET(address, fresh(backend));
    FRONTDESK_LET(connection, Connection::open(address, {}));
    FRONTDESK_TRY(Migrator(*connection).migrate({u"海岳服务台"_s, u"Haiyue service desk"_s, u"Asia/Shanghai"_s}, now));
    return address;
}

Result<DeskAddress> TestDesk::initialised(const QString &backend)
{
    FRONTDESK_LET(address, fresh(backend));
    FRONTDESK_TRY(initDesk(address, {}, {{u"海岳服务台"_s, u"Haiyue service desk"_s, u"Asia/Shanghai"_s}, true}, QDateTime::currentDateTimeUtc()));
    return address;
}

} // namespace frontdesk
