#include "tests/support/standbypostgres.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace frontdesk {

int StandbyPostgres::run(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(FRONTDESK_SOURCE_DIR "/tests/support/postgres-cluster"), arguments);
    process.waitForFinished(120'000);
    m_error = QString::fromUtf8(process.readAll()).trimmed();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

Result<std::unique_ptr<StandbyPostgres>> StandbyPostgres::follow(TestPostgres &primary)
{
    std::unique_ptr<StandbyPostgres> standby(
        new StandbyPostgres(u"/tmp/frontdesk-pg-%1-%2.info"_s.arg(QCoreApplication::applicationPid()).arg(QRandomGenerator::global()->generate())));
    const int code = standby->run({u"standby"_s, standby->m_infoFile, primary.socketFolder(), QString::number(primary.port()), u"--watch"_s,
                                   QString::number(QCoreApplication::applicationPid())});
    QFile file(standby->m_infoFile);
    if (code != 0 || !file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"testpostgres.failed"_s, {}, standby->m_error);
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.startsWith("folder="_L1))
            standby->m_folder = line.section(u'=', 1);
        else if (line.startsWith("port="_L1))
            standby->m_port = line.section(u'=', 1).toInt();
    }
    if (!primary.execute(u"postgres"_s, {u"ALTER SYSTEM SET synchronous_standby_names = 'standby'"_s, u"SELECT pg_reload_conf()"_s}))
        return failure(ErrorKind::Internal, u"testpostgres.failed"_s, {}, primary.lastError());
    return standby;
}

StandbyPostgres::~StandbyPostgres()
{
    run({u"stop"_s, m_infoFile});
}

bool StandbyPostgres::promote()
{
    return run({u"promote"_s, m_infoFile}) == 0;
}

} // namespace frontdesk
