#include "core/ticket/viewservice.h"

#include "core/access/groupleads.h"
#include "core/desk/desk.h"
#include "core/storage/command.h"
#include "core/storage/journal.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr qsizetype longestName = 100;
constexpr qsizetype longestQuery = 4000;

SavedView viewOf(const Row &row)
{
    return {row.id<SavedView>(u"id"_s),      row.id<Staff>(u"owner_id"_s),
            row.id<SupportGroup>(u"group_id"_s), row.text(u"name"_s),
            row.text(u"query"_s),            {row.text(u"sort_column"_s), row.flag(u"descending"_s)},
            QJsonDocument::fromJson(row.text(u"columns"_s).toUtf8()).array()};
}

Result<SavedView> readView(Session &session, Id<SavedView> id)
{
    FRONTDESK_LET(found, session.queryOne(u"view.read"_s, {{u"id"_s, id.value}}, viewOf));
    if (!found)
        return failure(ErrorKind::NotFound, u"view.not_found"_s);
    return *found;
}

/// Whether the person may change or remove the view as it stands.
Result<void> checkMine(Session &session, const Actor &actor, const SavedView &stored)
{
    if (stored.owner == actor.staff)
        return {};
    FRONTDESK_LET(lead, leadsGroup(session, actor, stored.group));
    if (lead)
        return {};
    // A private view of another does not even exist for others.
    const bool seen = stored.group && actor.isIn(stored.group);
    return seen ? failure(ErrorKind::Denied, u"view.denied"_s) : failure(ErrorKind::NotFound, u"view.not_found"_s);
}

Result<void> note(Session &session, const Actor &actor, Id<SavedView> view, const QString &kind, const QDateTime &now)
{
    FRONTDESK_TRY(journal::append(session, {u"view"_s, view.value, kind, {}, now, actor.staff, false}, actor.login, now));
    return {};
}

Binds bindsOf(const SavedView &view)
{
    return {{u"group"_s, view.group ? QVariant(view.group.value) : QVariant(QMetaType::fromType<qlonglong>())},
            {u"name"_s, view.name.simplified()},
            {u"query"_s, view.query.trimmed()},
            {u"sort"_s, view.sort.column},
            {u"descending"_s, view.sort.descending},
            {u"columns"_s, QString::fromUtf8(QJsonDocument(view.columns).toJson(QJsonDocument::Compact))}};
}

} // namespace

ViewService::ViewService(Desk &desk)
    : m_desk(desk)
{
}

QFuture<Result<QList<SavedView>>> ViewService::list()
{
    return m_desk.worker().read([me = m_desk.actor().staff](Session &session) { return session.query(u"view.list"_s, {{u"me"_s, me.value}}, viewOf); });
}

QFuture<Result<SavedView>> ViewService::save(const SavedView &view, const QUuid &command)
{
    return m_desk.worker().write([view, command, actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) -> Result<SavedView> {
        FRONTDESK_LET(done, findCommand(session, command));
        if (done)
            return readView(session, {done->value("view"_L1).toInteger()});
        if (view.name.simplified().isEmpty())
            return failure(ErrorKind::Invalid, u"field.missing"_s, u"name"_s);
        if (view.name.size() > longestName || view.query.size() > longestQuery)
            return failure(ErrorKind::Invalid, u"field.too_long"_s, view.name.size() > longestName ? u"name"_s : u"query"_s);
        FRONTDESK_LET(lead, leadsGroup(session, actor, view.group));
        if (view.group && !actor.isIn(view.group) && !lead)
            return failure(ErrorKind::Denied, u"view.group_denied"_s, u"group"_s);
        Id<SavedView> id = view.id;
        if (id) {
            FRONTDESK_LET(stored, readView(session, id));
            FRONTDESK_TRY(checkMine(session, actor, stored));
            if (stored.owner != actor.staff && !lead) // another's view stays where its group can see it
                return failure(ErrorKind::Denied, u"view.group_denied"_s, u"group"_s);
            FRONTDESK_TRY(session.execute(u"view.update"_s, bindsOf(view) + Binds{{u"id"_s, id.value}}));
        } else {
            FRONTDESK_LET(made, session.insert(u"view.insert"_s, bindsOf(view) + Binds{{u"owner"_s, actor.staff.value}}));
            id = {made};
        }
        FRONTDESK_TRY(note(session, actor, id, u"saved"_s, now));
        FRONTDESK_TRY(recordCommand(session, command, actor.staff, {{u"view"_s, id.value}}, now));
        return readView(session, id);
    });
}

QFuture<Result<void>> ViewService::remove(Id<SavedView> id)
{
    return m_desk.worker().write([id, actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) -> Result<void> {
        FRONTDESK_LET(stored, readView(session, id));
        FRONTDESK_TRY(checkMine(session, actor, stored));
        FRONTDESK_TRY(session.execute(u"view.drop_layout"_s, {{u"me"_s, actor.staff.value}, {u"view"_s, u"saved:%1"_s.arg(id.value)}}));
        FRONTDESK_TRY(session.execute(u"view.remove"_s, {{u"id"_s, id.value}}));
        return note(session, actor, id, u"removed"_s, now);
    });
}

QFuture<Result<void>> ViewService::reorder(const QList<Id<SavedView>> &order)
{
    return m_desk.worker().write([order, me = m_desk.actor().staff](Session &session) -> Result<void> {
        for (qsizetype i = 0; i < order.size(); ++i)
            FRONTDESK_TRY(session.execute(u"view.place"_s, {{u"me"_s, me.value}, {u"id"_s, order.at(i).value}, {u"position"_s, int(i)}}));
        return {};
    });
}

QFuture<Result<SavedView>> ViewService::takeOver(Id<SavedView> id)
{
    return m_desk.worker().write([id, actor = m_desk.actor(), now = m_desk.clock().now()](Session &session) -> Result<SavedView> {
        FRONTDESK_LET(stored, readView(session, id));
        if (stored.owner == actor.staff)
            return stored;
        FRONTDESK_LET(lead, leadsGroup(session, actor, stored.group));
        if (!stored.group || (!actor.isIn(stored.group) && !lead))
            return failure(ErrorKind::NotFound, u"view.not_found"_s);
        FRONTDESK_LET(taken, session.queryOne(u"view.take"_s, {{u"me"_s, actor.staff.value}, {u"id"_s, id.value}}, [](const Row &row) { return row.integer(u"id"_s); }));
        if (!taken)
            return failure(ErrorKind::Denied, u"view.denied"_s);
        FRONTDESK_TRY(note(session, actor, id, u"saved"_s, now));
        return readView(session, id);
    });
}

bool ViewService::mayChange(const SavedView &view) const
{
    const Actor &actor = m_desk.actor();
    if (view.owner == actor.staff)
        return true;
    if (!view.group)
        return false;
    const SupportGroup *group = m_desk.reference()->directory.group(view.group);
    return actor.role == "manager"_L1 || actor.role == "admin"_L1 || (actor.role == "lead"_L1 && actor.isIn(view.group)) || (group && group->lead == actor.staff);
}

bool ViewService::mayTakeOver(const SavedView &view) const
{
    const Staff *owner = m_desk.reference()->directory.person(view.owner);
    return view.group && view.owner != m_desk.actor().staff && owner && !owner->active && (m_desk.actor().isIn(view.group) || mayChange(view));
}

QFuture<Result<QHash<QString, QJsonArray>>> ViewService::layouts()
{
    return m_desk.worker().read([me = m_desk.actor().staff](Session &session) -> Result<QHash<QString, QJsonArray>> {
        QHash<QString, QJsonArray> layouts;
        FRONTDESK_TRY(session.each(u"view.layouts"_s, {{u"me"_s, me.value}}, [&](const Row &row) {
            layouts.insert(row.text(u"view"_s), QJsonDocument::fromJson(row.text(u"columns"_s).toUtf8()).array());
            return true;
        }));
        return layouts;
    });
}

QFuture<Result<void>> ViewService::keepLayout(const QString &view, const QJsonArray &columns)
{
    return m_desk.worker().write([view, columns, me = m_desk.actor().staff](Session &session) -> Result<void> {
        if (columns.isEmpty())
            return session.execute(u"view.drop_layout"_s, {{u"me"_s, me.value}, {u"view"_s, view}}).map([](qint64) {});
        const QString text = QString::fromUtf8(QJsonDocument(columns).toJson(QJsonDocument::Compact));
        return session.execute(u"view.keep_layout"_s, {{u"me"_s, me.value}, {u"view"_s, view}, {u"columns"_s, text}}).map([](qint64) {});
    });
}

QFuture<Result<KnownNames>> ViewService::tags(int most)
{
    return m_desk.worker().read([most](Session &session) -> Result<KnownNames> {
        FRONTDESK_LET(names, session.query(u"view.tags"_s, {{u"most"_s, most}}, [](const Row &row) { return row.text(u"tag"_s); }));
        return KnownNames::of(names);
    });
}

QFuture<Result<void>> ViewService::spellOut(const QList<KnownNames> &all)
{
    return m_desk.worker().read([all](Session &) -> Result<void> {
        for (const KnownNames &names : all)
            names.spellOut();
        return {};
    });
}

} // namespace frontdesk
