#include "app/ctl/command.h"
#include "app/ctl/opendesk.h"
#include "core/agreement/zoneoffsets.h"
#include "core/demo/demo.h"
#include "core/desk/deskinit.h"
#include "core/support/clock.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

struct Wanted
{
    qint64 demoTickets = 0; ///< 0 = no demo
    qint64 seed = 1;
    QDateTime now; ///< invalid = the clock's
    DeskStart start;
};

tl::unexpected<Error> wrong(const QString &option, const QString &detail)
{
    return failure(ErrorKind::Invalid, u"usage.value_wrong"_s, option, detail);
}

Result<Wanted> read(const Arguments &arguments)
{
    Wanted wanted;
    FRONTDESK_LET(tickets, arguments.wholeNumber(u"demo"_s));
    FRONTDESK_LET(seed, arguments.wholeNumber(u"seed"_s, 1));
    wanted.demoTickets = tickets;
    wanted.seed = seed;
    if (arguments.has(u"demo"_s) && (tickets < 1 || tickets > 10'000'000))
        return wrong(u"--demo"_s, u"a demo has 1 to 10,000,000 tickets"_s);
    if (arguments.has(u"now"_s)) {
        wanted.now = instantFromText(arguments.text(u"now"_s));
        if (!wanted.now.isValid())
            return wrong(u"--now"_s, u"a time with zone like 2026-03-06T09:00:00Z is wanted"_s);
    }
    const bool demo = tickets > 0;
    const QString zone = arguments.text(u"zone"_s, demo ? u"Asia/Shanghai"_s : QString::fromUtf8(QTimeZone::systemTimeZoneId()));
    if (!zoneOffsets(zone))
        return wrong(u"--zone"_s, u"the time zone \"%1\" is not known; write it like Asia/Shanghai"_s.arg(zone));
    const QString name = arguments.text(u"name"_s).simplified();
    wanted.start.names = {demo ? u"海岳服务台"_s : u"服务台"_s, demo ? u"Haiyue service desk"_s : u"Service desk"_s, zone};
    if (!name.isEmpty())
        wanted.start.names.zh = wanted.start.names.en = name;
    wanted.start.starterLists = !demo;
    return wanted;
}

/// Says now and then how far it is.
Result<void> fill(Context &context, const Wanted &wanted, const Credentials &credentials, const QDateTime &now)
{
    constexpr qint64 saidEveryMs = 2000;
    QElapsedTimer total;
    QElapsedTimer sinceSaid;
    total.start();
    sinceSaid.start();
    const QLocale locale(QLocale::English);
    const auto progress = [&](qint64 done, qint64 of) {
        if (done == 0 || (done < of && sinceSaid.elapsed() < saidEveryMs))
            return;
        sinceSaid.restart();
        context.say(u"%1 of %2 demo tickets, %3 s"_s.arg(locale.toString(done), locale.toString(of)).arg(total.elapsed() / 1000));
    };
    DbWorker worker({*context.desk, credentials, nullptr, false});
    return makeDemo(worker, {wanted.demoTickets, quint64(wanted.seed), now}, progress);
}

ExitCode run(Context &context, const Arguments &arguments)
{
    const auto wanted = read(arguments);
    if (!wanted)
        return context.refuse(wanted.error());
    const SignIn who = signInOf(context);
    const bool local = context.desk->backend == Backend::Sqlite;
    const QDateTime now = wanted->now.isValid() ? wanted->now : QDateTime::currentDateTimeUtc();
    const Credentials credentials = local ? Credentials{} : Credentials{who.login, who.password};
    // A server knows the time itself, and believes nobody who says that a desk was made long ago.
    const auto made = initDesk(*context.desk, credentials, wanted->start, local ? now : QDateTime::currentDateTimeUtc());
    if (!made)
        return refuseDesk(context, made.error());
    if (!made->backupFile.isEmpty())
        context.say(u"The desk as it was is kept in %1."_s.arg(made->backupFile));
    if (wanted->demoTickets > 0) {
        if (const auto filled = fill(context, *wanted, credentials, now); !filled)
            return refuseDesk(context, filled.error());
    }
    const bool written = context.write(QJsonObject{{u"desk"_s, context.desk->shownName()},
                                                   {u"created"_s, made->isNew},
                                                   {u"schema"_s, made->schema},
                                                   {u"demo_tickets"_s, wanted->demoTickets},
                                                   {u"admin"_s, made->adminLogin.isEmpty() ? QJsonValue() : QJsonValue(made->adminLogin)},
                                                   {u"backup"_s, made->backupFile.isEmpty() ? QJsonValue() : QJsonValue(made->backupFile)}});
    return written ? AllDone : context.endOfOutput();
}

const Registration registered({
    .words = u"init"_s,
    .help = u"Create the desk, or bring it up to the schema of this version.\n"
            "\n"
            "Whoever runs it becomes the desk's first admin: \"console\" in a file, the login of the URL on a server. A file is copied\n"
            "before it is upgraded. Repeating it changes nothing."_s,
    .options = {{u"demo"_s, u"N"_s, u"fill a new desk with N demo tickets, their people, calls and articles"_s},
                {u"seed"_s, u"S"_s, u"the same seed and now give the same demo (1)"_s},
                {u"now"_s, u"TIME"_s, u"the demo's present, e.g. 2026-03-06T09:00:00Z (the clock's)"_s},
                {u"name"_s, u"TEXT"_s, u"what the desk is called"_s},
                {u"zone"_s, u"ZONE"_s, u"the desk's time zone, e.g. Asia/Shanghai (this computer's)"_s}},
    .run = run,
});

} // namespace

} // namespace frontdesk::ctl
