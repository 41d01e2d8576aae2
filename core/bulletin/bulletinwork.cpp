#include "core/bulletin/bulletinwork.h"

#include "core/storage/command.h"
#include "core/storage/journal.h"
#include "core/support/clock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace frontdesk::bulletinwork {

namespace {

QVariant keyOrNull(qint64 id)
{
    return id ? QVariant(id) : QVariant(QMetaType::fromType<qlonglong>());
}

Bulletin readRow(const Row &row)
{
    Bulletin bulletin;
    bulletin.id = row.id<Bulletin>(u"id"_s);
    bulletin.number = row.text(u"number"_s);
    bulletin.kind = row.text(u"kind"_s);
    bulletin.state = row.text(u"state"_s);
    bulletin.title = {row.text(u"title_zh"_s), row.text(u"title_en"_s)};
    bulletin.body = {row.text(u"body_zh"_s), row.text(u"body_en"_s)};
    bulletin.startsAt = row.instant(u"starts_at"_s);
    bulletin.endsAt = row.instant(u"ends_at"_s);
    bulletin.nextUpdateAt = row.instant(u"next_update_at"_s);
    bulletin.owner = row.id<Staff>(u"owner_id"_s);
    bulletin.ownerName = row.text(u"owner_name"_s);
    bulletin.ticket = row.id<Ticket>(u"ticket_id"_s);
    bulletin.ticketNumber = row.text(u"ticket_number"_s);
    bulletin.changedAt = row.instant(u"changed_at"_s);
    bulletin.version = int(row.integer(u"version"_s));
    return bulletin;
}

Result<QString> nextNumber(Session &session)
{
    FRONTDESK_LET(last, session.queryOne(u"bulletin.next_number"_s, {}, [](const Row &row) { return row.integer(u"last"_s); }));
    return u"OUT-%1"_s.arg(last.value_or(0), 6, 10, QChar(u'0'));
}

template<typename T>
QJsonArray arrayOf(const QList<Id<T>> &ids)
{
    QJsonArray keys;
    for (const Id<T> id : ids)
        keys += id.value;
    return keys;
}

/// What it concerns, written anew.
Result<void> writeScope(Session &session, const Bulletin &bulletin)
{
    FRONTDESK_TRY(session.execute(u"bulletin.forget_services"_s, {{u"bulletin_id"_s, bulletin.id.value}}));
    FRONTDESK_TRY(session.execute(u"bulletin.forget_sites"_s, {{u"bulletin_id"_s, bulletin.id.value}}));
    for (const Id<ServiceEntry> service : bulletin.services)
        FRONTDESK_TRY(session.execute(u"bulletin.add_service"_s, {{u"bulletin_id"_s, bulletin.id.value}, {u"service_id"_s, service.value}}));
    for (const Id<Site> site : bulletin.sites)
        FRONTDESK_TRY(session.execute(u"bulletin.add_site"_s, {{u"bulletin_id"_s, bulletin.id.value}, {u"site_id"_s, site.value}}));
    return {};
}

Result<Bulletin> stored(Session &session, Id<Bulletin> id)
{
    FRONTDESK_LET(found, session.queryOne(u"bulletin.one"_s, {{u"id"_s, id.value}}, readRow));
    if (!found)
        return failure(ErrorKind::NotFound, u"bulletin.not_found"_s);
    return *found;
}

QString stateAfter(const QString &action)
{
    return action == "announce"_L1 ? u"announced"_s : action == "update"_L1 ? u"updated"_s : action == "restore"_L1 ? u"restored"_s : u"withdrawn"_s;
}

} // namespace

bool mayWithdraw(const Bulletin &bulletin, const Actor &actor)
{
    return bulletin.owner == actor.staff || actor.role == "lead"_L1 || actor.role == "manager"_L1 || actor.role == "admin"_L1;
}

Result<Id<Bulletin>> save(Session &session, const Actor &actor, const BulletinEdit &edit, const QDateTime &now, bool imported)
{
    FRONTDESK_LET(done, findCommand(session, edit.command));
    if (done)
        return Id<Bulletin>{done->value("bulletin"_L1).toInteger()};
    if (const QList<Error> problems = problemsOf(edit, now); !problems.isEmpty())
        return failure(problems.first());
    Bulletin bulletin = edit.bulletin;
    const bool isNew = !bulletin.id;
    if (isNew != (edit.action == "announce"_L1))
        return failure(ErrorKind::Conflict, u"bulletin.transition_forbidden"_s);
    if (!isNew) {
        FRONTDESK_LET(before, stored(session, bulletin.id));
        if (before.version != bulletin.version)
            return failure(ErrorKind::Conflict, u"bulletin.changed_meanwhile"_s);
        if (!canBecome(before.state, edit.action))
            return failure(ErrorKind::Conflict, u"bulletin.transition_forbidden"_s);
        if (edit.action == "withdraw"_L1 && !mayWithdraw(before, actor))
            return failure(ErrorKind::Denied, u"bulletin.withdraw_denied"_s);
        bulletin.kind = before.kind;
    }
    if (isNew && !bulletin.owner)
        bulletin.owner = actor.staff;
    bulletin.state = stateAfter(edit.action);
    if (edit.action == "restore"_L1) {
        bulletin.endsAt = std::max(now, bulletin.startsAt);
        bulletin.nextUpdateAt = {};
    }
    Binds columns{{u"state"_s, bulletin.state},
                  {u"title_zh"_s, bulletin.title.zh.trimmed()},
                  {u"title_en"_s, bulletin.title.en.trimmed()},
                  {u"body_zh"_s, bulletin.body.zh.trimmed()},
                  {u"body_en"_s, bulletin.body.en.trimmed()},
                  {u"starts_at"_s, bulletin.startsAt},
                  {u"ends_at"_s, bulletin.endsAt},
                  {u"next_update_at"_s, bulletin.nextUpdateAt},
                  {u"owner_id"_s, keyOrNull(bulletin.owner.value)},
                  {u"ticket_id"_s, keyOrNull(bulletin.ticket.value)}};
    QJsonObject set;
    for (const auto &[column, value] : std::as_const(columns))
        set.insert(column, value.typeId() == QMetaType::QDateTime ? QJsonValue(instantText(value.toDateTime())) : QJsonValue::fromVariant(value));
    set.insert(u"services"_s, arrayOf(bulletin.services));
    set.insert(u"sites"_s, arrayOf(bulletin.sites));
    columns.emplaceBack(u"now"_s, now);
    if (isNew) {
        FRONTDESK_LET(number, nextNumber(session));
        set.insert(u"number"_s, number);
        set.insert(u"kind"_s, bulletin.kind);
        FRONTDESK_LET(id, session.insert(u"bulletin.add"_s, columns + Binds{{u"number"_s, number}, {u"kind"_s, bulletin.kind}}));
        bulletin.id = {id};
    } else {
        FRONTDESK_LET(rows, session.execute(u"bulletin.change"_s, columns + Binds{{u"id"_s, bulletin.id.value}, {u"version"_s, bulletin.version}}));
        if (rows != 1)
            return failure(ErrorKind::Conflict, u"bulletin.changed_meanwhile"_s);
    }
    FRONTDESK_TRY(writeScope(session, bulletin));
    QJsonObject body{{u"set"_s, set}};
    if (!edit.note.trimmed().isEmpty())
        body.insert(u"note"_s, edit.note.trimmed());
    FRONTDESK_TRY(journal::append(session, {u"bulletin"_s, bulletin.id.value, edit.action, body, now, actor.staff, imported}, actor.login, now));
    FRONTDESK_TRY(recordCommand(session, edit.command, actor.staff, {{u"bulletin"_s, bulletin.id.value}}, now));
    return bulletin.id;
}

Result<QList<Bulletin>> list(Session &session, const QDateTime &endedSince)
{
    FRONTDESK_LET(bulletins, session.query(u"bulletin.list"_s, {{u"since"_s, endedSince}}, readRow));
    QHash<qint64, qsizetype> places;
    for (qsizetype i = 0; i < bulletins.size(); ++i)
        places.insert(bulletins.at(i).id.value, i);
    FRONTDESK_TRY(session.each(u"bulletin.services"_s, {{u"since"_s, endedSince}}, [&](const Row &row) {
        if (const auto place = places.constFind(row.integer(u"bulletin_id"_s)); place != places.cend())
            bulletins[*place].services += row.id<ServiceEntry>(u"service_id"_s);
        return true;
    }));
    FRONTDESK_TRY(session.each(u"bulletin.sites"_s, {{u"since"_s, endedSince}}, [&](const Row &row) {
        if (const auto place = places.constFind(row.integer(u"bulletin_id"_s)); place != places.cend())
            bulletins[*place].sites += row.id<Site>(u"site_id"_s);
        return true;
    }));
    return bulletins;
}

Result<QList<BulletinStep>> history(Session &session, Id<Bulletin> bulletin)
{
    FRONTDESK_LET(entries, journal::read(session, u"bulletin"_s, bulletin.value));
    QList<BulletinStep> steps;
    for (const JournalEntry &entry : entries)
        steps.append({entry.event.occurredAt, entry.event.actor, entry.event.kind, entry.event.body.value("note"_L1).toString()});
    return steps;
}

Result<QList<Site>> sites(Session &session)
{
    return session.query(u"bulletin.all_sites"_s, {}, [](const Row &row) {
        return Site{row.id<Site>(u"id"_s), row.id<Organisation>(u"organisation_id"_s), {row.text(u"name_zh"_s), row.text(u"name_en"_s)}, row.text(u"zone"_s), row.text(u"phone_prefix"_s)};
    });
}

} // namespace frontdesk::bulletinwork
