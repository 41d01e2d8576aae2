#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/audit/audit.h"
#include "core/desk/backup.h"
#include "core/desk/deskinit.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

QJsonObject reportJson(const BackupReport &report)
{
    QJsonObject tables;
    for (auto it = report.tables.cbegin(); it != report.tables.cend(); ++it)
        tables.insert(it.key(), it.value());
    return {{u"rows"_s, report.rows}, {u"sha256"_s, report.digest}, {u"tables"_s, tables}};
}

BackupProgress telling(Context &context)
{
    return [&context](const QString &table, qint64 rows) {
        if (rows % 100'000 < 1000)
            context.say(u"%1 rows, at %2"_s.arg(rows).arg(table));
        return true;
    };
}

/// Takes everything and keeps nothing: a desk is read back for its digests.
class Nowhere final : public QIODevice
{
public:
    Nowhere() { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override { return size; }
};

/// The desk's own line and its accounts differ from place to place (roles of the server, the console of a file); everything else is equal.
bool sameDesk(BackupReport a, BackupReport b)
{
    for (BackupReport *report : {&a, &b}) {
        report->digests.remove(u"desk"_s);
        report->digests.remove(u"staff"_s);
    }
    return a.digests == b.digests;
}

/// Fills an empty place from a checked stream, then reads it back: the same rows, every chain whole.
Result<BackupReport> restoreTo(Context &context, const DeskAddress &address, const Credentials &credentials, QIODevice &stream)
{
    FRONTDESK_LET(checked, checkBackup(stream));
    stream.seek(0);
    FRONTDESK_LET(made, initDesk(address, credentials, {{u"-"_s, u"-"_s, u"UTC"_s}, false}, QDateTime::currentDateTimeUtc()));
    if (!made.isNew)
        return failure(ErrorKind::Invalid, u"backup.not_empty"_s, u"--to"_s);
    DbWorker worker({address, credentials, nullptr, false});
    FRONTDESK_LET(filled, worker.write([&](Session &session) { return readBackup(session, stream, telling(context)); }).result());
    FRONTDESK_LET(verdict, worker.read([](Session &session) { return audit::verify(session); }).result());
    Nowhere nowhere;
    FRONTDESK_LET(readBack, worker.read([&](Session &session) { return writeBackup(session, nowhere); }).result());
    if (!sameDesk(checked, readBack) || verdict.bad > 0)
        return failure(ErrorKind::Internal, u"backup.damaged"_s, u"FILE"_s, u"what was restored differs from the stream"_s);
    filled.digest = checked.digest;
    return filled;
}

Credentials credentialsOf(const SignIn &who, const DeskAddress &address)
{
    return address.backend == Backend::Sqlite ? Credentials{} : Credentials{who.login, who.password};
}

ExitCode answerRestored(Context &context, const BackupReport &report)
{
    QJsonObject answer = reportJson(report);
    answer.insert(u"chains_verified"_s, true);
    answer.insert(u"logins_without_password"_s, QJsonArray::fromStringList(report.loginsWithoutAccount));
    if (!report.loginsWithoutAccount.isEmpty())
        context.say(u"The server now has a role for each of these people, without a password: set one with ALTER ROLE … PASSWORD."_s);
    return context.write(answer) ? AllDone : context.endOfOutput();
}

ExitCode backup(Context &context, const Arguments &arguments)
{
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    QSaveFile file(arguments.parameters().first());
    if (!file.open(QIODevice::WriteOnly))
        return context.refuse(Error{ErrorKind::Invalid, u"file.unwritable"_s, u"FILE"_s, {}, {{u"file"_s, file.fileName()}}});
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const auto written = await(desk->worker().read([&](Session &session) { return writeBackup(session, file, telling(context)); }));
    if (!written)
        return refuseItem(context, written.error());
    if (!file.commit())
        return context.refuse(Error{ErrorKind::Invalid, u"file.unwritable"_s, u"FILE"_s, {}, {{u"file"_s, file.fileName()}}});
    return context.write(reportJson(*written)) ? AllDone : context.endOfOutput();
}

ExitCode restore(Context &context, const Arguments &arguments)
{
    QFile file(arguments.parameters().first());
    if (!file.open(QIODevice::ReadOnly))
        return context.refuse(Error{ErrorKind::Invalid, u"file.not_found"_s, u"FILE"_s, {}, {{u"file"_s, file.fileName()}}});
    const auto restored = restoreTo(context, *context.desk, credentialsOf(signInOf(context), *context.desk), file);
    if (!restored)
        return refuseDesk(context, restored.error());
    return answerRestored(context, *restored);
}

ExitCode move(Context &context, const Arguments &arguments)
{
    const auto target = DeskAddress::parse(arguments.text(u"to"_s));
    if (!target)
        return context.refuse(target.error());
    ExitCode end = AllDone;
    const auto desk = openDesk(context, &end);
    if (!desk)
        return end;
    QTemporaryFile stream;
    if (!stream.open())
        return context.refuse(Error{ErrorKind::Invalid, u"file.unwritable"_s, {}, {}, {{u"file"_s, stream.fileName()}}});
    const auto written = await(desk->worker().read([&](Session &session) { return writeBackup(session, stream, telling(context)); }));
    if (!written)
        return refuseItem(context, written.error());
    stream.seek(0);
    const auto moved = restoreTo(context, *target, {}, stream);
    if (!moved)
        return refuseDesk(context, moved.error());
    return answerRestored(context, *moved);
}

const Registration registeredBackup({
    .words = u"backup"_s,
    .parameters = u"FILE"_s,
    .help = u"Copy the whole desk into one file, from one snapshot, while it is in use. Passwords are not in it."_s,
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = backup,
});

const Registration registeredRestore({
    .words = u"restore"_s,
    .parameters = u"FILE"_s,
    .help = u"Make the desk of --desk, which must not exist yet, from a backup, and prove it: rows, checksums, hash chains."_s,
    .fewestParameters = 1,
    .mostParameters = 1,
    .run = restore,
});

const Registration registeredMove({
    .words = u"move"_s,
    .help = u"Carry the desk of --desk to another place, ids, history and attachments intact, and prove it. The old one stays as it is."_s,
    .options = {{u"to"_s, u"URL"_s, u"an empty database or a file that does not exist"_s, true}},
    .run = move,
});

} // namespace

} // namespace frontdesk::ctl
