#include "core/demo/demobulletins.h"

#include "core/bulletin/bulletinwork.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

BilingualName both(const QJsonObject &words)
{
    return {words.value("zh"_L1).toString(), words.value("en"_L1).toString()};
}

QString noteOf(const QJsonObject &update)
{
    return update.value("zh"_L1).toString() + u' ' + update.value("en"_L1).toString();
}

/// The same desk from the same seed: commands too.
QUuid commandOf(qsizetype bulletin, qsizetype step)
{
    return QUuid::createUuidV5(QUuid(), u"demo bulletin %1.%2"_s.arg(bulletin).arg(step));
}

} // namespace

Result<void> writeDemoBulletins(Session &session, const DemoWorld &world)
{
    QFile file(u":/demo/bulletins.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"desk.internal"_s, {}, file.fileName());
    const Directory &directory = world.reference.directory;
    FRONTDESK_LET(sites, bulletinwork::sites(session));
    const auto minutesAgo = [&](int minutes) { return world.now.addSecs(qint64(-60) * minutes); };
    qsizetype place = 0;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject said = value.toObject();
        const auto owner = std::find_if(directory.staff.cbegin(), directory.staff.cend(), [&](const Staff &each) { return each.name.endsWith(said.value("owner"_L1).toString()); });
        if (owner == directory.staff.cend())
            return failure(ErrorKind::Internal, u"desk.internal"_s, {}, said.value("owner"_L1).toString());
        const Actor actor{owner->id, owner->name, owner->login, owner->role, {}, true};
        BulletinEdit edit;
        edit.command = commandOf(++place, 0);
        edit.action = u"announce"_s;
        Bulletin &bulletin = edit.bulletin;
        bulletin.kind = said.value("kind"_L1).toString();
        bulletin.title = both(said.value("title"_L1).toObject());
        bulletin.body = both(said.value("body"_L1).toObject());
        bulletin.startsAt = minutesAgo(said.value("began"_L1).toInt());
        for (const QJsonValue &code : said.value("services"_L1).toArray()) {
            if (const ServiceEntry *service = directory.serviceByCode(code.toString()))
                bulletin.services += service->id;
        }
        for (const Site &site : sites) {
            if (site.name.en == said.value("site"_L1).toString())
                bulletin.sites += site.id;
        }
        const QJsonObject incident = said.value("incident"_L1).toObject();
        FRONTDESK_LET(tickets, session.query(u"demo.open_ticket"_s, {{u"zh"_s, incident.value("zh"_L1).toString()}, {u"en"_s, incident.value("en"_L1).toString()}},
                                             [](const Row &row) { return row.id<Ticket>(u"id"_s); }));
        bulletin.ticket = tickets.value(0);
        // Whoever announces promises a word within the half hour; work is announced two days before.
        const QDateTime announced = bulletin.isPlanned() ? minutesAgo(600) : bulletin.startsAt.addSecs(300);
        if (bulletin.isPlanned())
            bulletin.endsAt = bulletin.startsAt.addSecs(60 * said.value("lasts"_L1).toInt());
        else
            bulletin.nextUpdateAt = announced.addSecs(1800);
        FRONTDESK_LET(id, bulletinwork::save(session, actor, edit, announced, true));
        qsizetype step = 0;
        const QJsonArray updates = said.value("updates"_L1).toArray();
        for (const QJsonValue &update : updates) {
            FRONTDESK_LET(list, bulletinwork::list(session, minutesAgo(60 * 24 * 30)));
            const auto now = std::find_if(list.cbegin(), list.cend(), [&](const Bulletin &each) { return each.id == id; });
            if (now == list.cend())
                return failure(ErrorKind::Internal, u"desk.internal"_s, {}, u"demo bulletin"_s);
            const QDateTime at = minutesAgo(update.toObject().value("before"_L1).toInt());
            const bool last = ++step == updates.size();
            BulletinEdit next{commandOf(place, step), *now, last && said.contains("restored"_L1) ? u"restore"_s : u"update"_s, noteOf(update.toObject())};
            next.bulletin.nextUpdateAt = last ? minutesAgo(-said.value("next"_L1).toInt()) : at.addSecs(1800);
            FRONTDESK_TRY(bulletinwork::save(session, actor, next, at, true));
        }
    }
    return {};
}

} // namespace frontdesk
