#include "core/planning/handoverwork.h"

#include "core/planning/handoverlines.h"
#include "core/planning/rosterrules.h"
#include "core/storage/bulkrows.h"
#include "core/storage/command.h"
#include "core/storage/journal.h"
#include "core/support/clock.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

bool mayHandOver(const Actor &actor, const Directory &directory, Id<SupportGroup> group)
{
    return actor.staff && (actor.isIn(group) || mayPlan(actor, directory, group));
}

QList<Id<SupportGroup>> handoverGroups(const Actor &actor, const Directory &directory)
{
    QList<Id<SupportGroup>> found;
    for (const SupportGroup &group : directory.groups) {
        if (group.active && mayHandOver(actor, directory, group.id))
            found.append(group.id);
    }
    std::stable_partition(found.begin(), found.end(), [&actor](Id<SupportGroup> group) { return actor.isIn(group); });
    return found;
}

namespace handoverwork {

namespace {

constexpr qint64 c_lateSeconds = 2 * 3600;    ///< so late somebody still hands over
constexpr qint64 c_rosterSeconds = 48 * 3600; ///< so far back and ahead shifts are looked for

QJsonObject nameJson(const BilingualName &name) { return {{u"zh"_s, name.zh}, {u"en"_s, name.en}}; }

BilingualName nameOf(const QJsonObject &json) { return {json.value("zh"_L1).toString(), json.value("en"_L1).toString()}; }

QString planText(const HandoverPlan &plan)
{
    QJsonObject json;
    if (plan.ends.isValid())
        json.insert(u"shift"_s, QJsonObject{{u"name"_s, nameJson(plan.shift)}, {u"from"_s, instantText(plan.from)}, {u"to"_s, instantText(plan.ends)}});
    if (plan.nextTo.isValid()) {
        QJsonArray people;
        for (const Id<Staff> one : plan.people)
            people.append(one.value);
        json.insert(u"next"_s, QJsonObject{{u"name"_s, nameJson(plan.next)}, {u"from"_s, instantText(plan.nextFrom)}, {u"to"_s, instantText(plan.nextTo)}, {u"people"_s, people}});
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

HandoverPlan planOf(const QJsonObject &json)
{
    HandoverPlan plan;
    if (const QJsonObject shift = json.value("shift"_L1).toObject(); !shift.isEmpty()) {
        plan.shift = nameOf(shift.value("name"_L1).toObject());
        plan.from = instantFromText(shift.value("from"_L1).toString());
        plan.ends = instantFromText(shift.value("to"_L1).toString());
    }
    if (const QJsonObject next = json.value("next"_L1).toObject(); !next.isEmpty()) {
        plan.next = nameOf(next.value("name"_L1).toObject());
        plan.nextFrom = instantFromText(next.value("from"_L1).toString());
        plan.nextTo = instantFromText(next.value("to"_L1).toString());
        for (const QJsonValue one : next.value("people"_L1).toArray())
            plan.people.append(Id<Staff>{one.toInteger()});
    }
    return plan;
}

HandoverSheet sheetOf(const Row &row)
{
    HandoverSheet sheet;
    sheet.id = row.id<HandoverSheet>(u"id"_s);
    sheet.group = row.id<SupportGroup>(u"group_id"_s);
    sheet.from = row.instant(u"from_at"_s);
    sheet.to = row.instant(u"to_at"_s);
    sheet.until = row.instant(u"until_at"_s);
    sheet.plan = planOf(row.json(u"plan"_s));
    sheet.remarks = row.text(u"remarks"_s);
    sheet.totals = {int(row.integer(u"changed"_s)), int(row.integer(u"waiting"_s)), int(row.integer(u"promised"_s))};
    sheet.giver = row.id<Staff>(u"giver_id"_s);
    sheet.signedAt = row.instant(u"signed_at"_s);
    sheet.receiver = row.id<Staff>(u"receiver_id"_s);
    sheet.takenAt = row.instant(u"taken_at"_s);
    return sheet;
}

HandoverLine lineOf(const Row &row)
{
    HandoverLine line;
    const QString part = row.text(u"part"_s);
    line.part = part == "changed"_L1 ? HandoverLine::Part::Changed : part == "waiting"_L1 ? HandoverLine::Part::Waiting : HandoverLine::Part::Promised;
    line.marks = row.text(u"marks"_s).split(u' ', Qt::SkipEmptyParts);
    line.ticket = row.id<Ticket>(u"ticket_id"_s);
    line.interaction = row.integer(u"interaction_id"_s);
    line.bulletin = row.integer(u"bulletin_id"_s);
    line.number = row.text(u"number"_s);
    line.title = {row.text(u"title"_s), row.text(u"title_en"_s)};
    line.person = row.text(u"person"_s);
    line.priority = int(row.integer(u"priority"_s));
    line.state = row.text(u"state"_s);
    line.owner = row.id<Staff>(u"owner_id"_s);
    line.at = row.instant(u"at"_s);
    return line;
}

Result<HandoverPlan> rosterPlan(Session &session, const RosterContext &context, Id<SupportGroup> group)
{
    const Binds binds{{u"group_id"_s, group.value}, {u"from"_s, context.now.addSecs(-c_rosterSeconds)}, {u"to"_s, context.now.addSecs(c_rosterSeconds)}};
    FRONTDESK_LET(duties, session.query(u"handover.shifts"_s, binds, [](const Row &row) {
        return HandoverDuty{row.id<Staff>(u"staff_id"_s), row.instant(u"from_at"_s), row.instant(u"to_at"_s), {row.text(u"name_zh"_s), row.text(u"name_en"_s)}};
    }));
    return handoverPlan(duties, context.actor.staff, context.now);
}

Result<void> note(Session &session, const RosterContext &context, Id<HandoverSheet> id, const QString &kind, const QJsonObject &body)
{
    FRONTDESK_TRY(journal::append(session, {u"handover"_s, id.value, kind, body, context.now, context.actor.staff, false}, context.actor.login, context.now));
    return {};
}

template<typename T>
QVariant keyOrNull(Id<T> id)
{
    return id ? QVariant(id.value) : QVariant();
}

Result<void> writeLines(Session &session, Id<HandoverSheet> id, const QList<HandoverLine> &lines)
{
    BulkRows rows(u"handover.add_line"_s, {u"handover_id"_s, u"place"_s, u"part"_s, u"marks"_s, u"ticket_id"_s, u"interaction_id"_s, u"bulletin_id"_s, u"number"_s,
                                           u"title"_s, u"title_en"_s, u"person"_s, u"priority"_s, u"state"_s, u"owner_id"_s, u"at"_s});
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const HandoverLine &line = lines.at(i);
        rows.add({id.value, int(i), partCode(line.part), line.marks.join(u' '), keyOrNull(line.ticket), line.interaction != 0 ? QVariant(line.interaction) : QVariant(),
                  line.bulletin != 0 ? QVariant(line.bulletin) : QVariant(), line.number, line.title.zh, line.title.en, line.person, line.priority, line.state,
                  keyOrNull(line.owner), line.at});
    }
    return rows.write(session);
}

} // namespace

Result<HandoverSheet> draft(Session &session, const RosterContext &context, Id<SupportGroup> group)
{
    if (!mayHandOver(context.actor, context.reference.directory, group))
        return failure(ErrorKind::Denied, u"access.denied"_s);
    HandoverSheet sheet;
    sheet.group = group;
    sheet.giver = context.actor.staff;
    sheet.to = context.now;
    FRONTDESK_LET(plan, rosterPlan(session, context, group));
    sheet.plan = plan;
    const qint64 shift = qint64(HandoverSheet::shiftHours) * 3600;
    sheet.from = plan.from;
    if (!sheet.from.isValid()) {
        FRONTDESK_LET(before, session.query(u"handover.of_group"_s, {{u"group_id"_s, group.value}}, sheetOf));
        const bool recent = !before.isEmpty() && before.first().to >= context.now.addDays(-1) && before.first().to <= context.now;
        sheet.from = recent ? before.first().to : context.now.addSecs(-shift);
    }
    sheet.until = plan.nextTo.isValid() ? plan.nextTo : std::max(plan.ends.isValid() ? plan.ends : context.now, context.now).addSecs(shift);
    FRONTDESK_TRY(fillLines(session, sheet));
    return sheet;
}

Result<Id<HandoverSheet>> sign(Session &session, const RosterContext &context, const QUuid &command, const HandoverSheet &sheet)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return Id<HandoverSheet>{done->value("id"_L1).toInteger()};
    if (!mayHandOver(context.actor, context.reference.directory, sheet.group))
        return failure(ErrorKind::Denied, u"access.denied"_s);
    const QString remarks = storableText(sheet.remarks.trimmed());
    if (remarks.size() > HandoverSheet::maxRemarks)
        return failure(ErrorKind::Invalid, u"field.too_long"_s, u"remarks"_s);
    if (qAbs(sheet.to.secsTo(context.now)) > HandoverSheet::outdatedMinutes * 60)
        return failure(ErrorKind::Invalid, u"handover.outdated"_s);
    FRONTDESK_LET(key, session.insert(u"handover.sign"_s, {{u"group_id"_s, sheet.group.value},
                                                           {u"from_at"_s, std::min(sheet.from, sheet.to)},
                                                           {u"to_at"_s, sheet.to},
                                                           {u"until_at"_s, sheet.until},
                                                           {u"plan"_s, planText(sheet.plan)},
                                                           {u"remarks"_s, remarks},
                                                           {u"changed"_s, sheet.totals[0]},
                                                           {u"waiting"_s, sheet.totals[1]},
                                                           {u"promised"_s, sheet.totals[2]},
                                                           {u"lines"_s, int(sheet.lines.size())},
                                                           {u"giver_id"_s, context.actor.staff.value},
                                                           {u"signed_at"_s, context.now}}));
    const Id<HandoverSheet> id{key};
    FRONTDESK_TRY(writeLines(session, id, sheet.lines));
    FRONTDESK_TRY(note(session, context, id, u"signed"_s, {{u"group"_s, sheet.group.value}, {u"lines"_s, int(sheet.lines.size())}}));
    FRONTDESK_TRY(recordCommand(session, command, context.actor.staff, {{u"id"_s, id.value}}, context.now));
    return id;
}

Result<void> take(Session &session, const RosterContext &context, const QUuid &command, Id<HandoverSheet> id)
{
    FRONTDESK_LET(done, findCommand(session, command));
    if (done)
        return {};
    const auto one = [&] { return session.queryOne(u"handover.one"_s, {{u"id"_s, id.value}}, sheetOf); };
    FRONTDESK_LET(before, one());
    if (!before)
        return failure(ErrorKind::NotFound, u"handover.gone"_s);
    if (!mayHandOver(context.actor, context.reference.directory, before->group))
        return failure(ErrorKind::Denied, u"access.denied"_s);
    if (before->giver == context.actor.staff)
        return failure(ErrorKind::Denied, u"handover.own"_s);
    qint64 rows = 0;
    if (!before->receiver) {
        // Of two at once the second waits for the first, and finds it taken.
        FRONTDESK_LET(changed, session.execute(u"handover.take"_s, {{u"me"_s, context.actor.staff.value}, {u"now"_s, context.now}, {u"id"_s, id.value}}));
        rows = changed;
    }
    if (rows != 1) {
        FRONTDESK_LET(now, one());
        const HandoverSheet &taken = now ? *now : *before;
        const Staff *first = context.reference.directory.person(taken.receiver);
        return tl::unexpected<Error>(Error{ErrorKind::Conflict, u"handover.taken_already"_s, {}, {}, {{u"who"_s, first ? first->name : QString()}, {u"at"_s, instantText(taken.takenAt)}}});
    }
    FRONTDESK_TRY(note(session, context, id, u"taken_over"_s, {{u"group"_s, before->group.value}}));
    return recordCommand(session, command, context.actor.staff, {}, context.now);
}

Result<HandoverSheet> read(Session &session, const RosterContext &context, Id<HandoverSheet> id)
{
    FRONTDESK_LET(found, session.queryOne(u"handover.one"_s, {{u"id"_s, id.value}}, sheetOf));
    if (!found)
        return failure(ErrorKind::NotFound, u"handover.gone"_s);
    if (!mayHandOver(context.actor, context.reference.directory, found->group))
        return failure(ErrorKind::Denied, u"access.denied"_s);
    const bool manages = context.actor.role == "manager"_L1 || context.actor.role == "admin"_L1;
    FRONTDESK_LET(lines, session.query(u"handover.lines"_s, {{u"id"_s, id.value}, {u"me"_s, context.actor.staff.value}, {u"manages"_s, manages ? 1 : 0}}, lineOf));
    found->lines = lines;
    return *found;
}

Result<QList<HandoverSheet>> list(Session &session, const RosterContext &context, Id<SupportGroup> group)
{
    if (!mayHandOver(context.actor, context.reference.directory, group))
        return failure(ErrorKind::Denied, u"access.denied"_s);
    return session.query(u"handover.of_group"_s, {{u"group_id"_s, group.value}}, sheetOf);
}

Result<Opening> opening(Session &session, const RosterContext &context)
{
    const QList<Id<SupportGroup>> groups = handoverGroups(context.actor, context.reference.directory);
    if (groups.isEmpty())
        return Opening();
    FRONTDESK_LET(sheets, waiting(session, context.actor, context.now));
    if (!sheets.isEmpty())
        return Opening{sheets.first().group, sheets.first().id};
    const Binds binds{{u"me"_s, context.actor.staff.value}, {u"since"_s, context.now.addSecs(-c_lateSeconds)}, {u"now"_s, context.now}};
    FRONTDESK_LET(own, session.queryOne(u"handover.own_group"_s, binds, [](const Row &row) { return row.id<SupportGroup>(u"group_id"_s); }));
    return Opening{own && groups.contains(*own) ? *own : groups.first(), {}};
}

Result<QList<HandoverSheet>> waiting(Session &session, const Actor &actor, const QDateTime &now)
{
    FRONTDESK_LET(untaken, session.query(u"handover.untaken"_s, {{u"since"_s, now.addSecs(-qint64(HandoverSheet::waitingHours) * 3600)}, {u"me"_s, actor.staff.value}}, sheetOf));
    untaken.removeIf([&](const HandoverSheet &sheet) { return !sheet.waitsFor(actor.staff); });
    return untaken;
}

} // namespace handoverwork
} // namespace frontdesk
