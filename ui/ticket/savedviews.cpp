#include "ui/ticket/savedviews.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

SavedViews::SavedViews(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(u"view"_s))
            load();
    });
    connect(&desk, &Desk::referenceChanged, this, &SavedViews::load); // groups and who has left decide what is seen and may be done
    load();
    whenFinished(m_desk.views().layouts(), this, [this](const Result<QHash<QString, QJsonArray>> &layouts) {
        if (!layouts)
            return; // the usual columns will do
        for (auto it = layouts->cbegin(); it != layouts->cend(); ++it) {
            if (!m_columns.contains(it.key())) // arranged while they were being read
                m_columns.insert(it.key(), it.value());
        }
        emit columnsRead();
    });
}

QString SavedViews::idOf(Id<SavedView> id)
{
    return u"saved:%1"_s.arg(id.value);
}

const SavedView *SavedViews::find(const QString &id) const
{
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&](const SavedView &view) { return idOf(view.id) == id; });
    return found == m_all.cend() ? nullptr : &*found;
}

QList<SavedView> SavedViews::beside(const SavedView &view) const
{
    QList<SavedView> found;
    for (const SavedView &one : m_all) {
        if (one.group == view.group)
            found += one;
    }
    return found;
}

bool SavedViews::mayChange(const SavedView &view) const
{
    return m_desk.views().mayChange(view);
}

bool SavedViews::mayTakeOver(const SavedView &view) const
{
    return m_desk.views().mayTakeOver(view);
}

void SavedViews::load()
{
    whenFinished(m_desk.views().list(), this, [this](const Result<QList<SavedView>> &views) {
        if (!views) {
            if (views.error().kind != ErrorKind::Canceled)
                emit failed(views.error());
            return;
        }
        if (*views == m_all)
            return;
        m_all = *views;
        emit changed();
    });
}

void SavedViews::save(const SavedView &view, const std::function<void()> &kept)
{
    whenFinished(m_desk.views().save(view), this, [this, kept](const Result<SavedView> &saved) {
        if (!saved) {
            emit failed(saved.error());
            return;
        }
        if (kept)
            kept();
        const QString id = idOf(saved->id);
        const auto old = std::find_if(m_all.begin(), m_all.end(), [&](const SavedView &one) { return one.id == saved->id; });
        if (old == m_all.end())
            m_all += *saved;
        else
            *old = *saved;
        emit changed();
        emit this->saved(id);
    });
}

void SavedViews::remove(const QString &id)
{
    const SavedView *view = find(id);
    if (!view)
        return;
    whenFinished(m_desk.views().remove(view->id), this, [this, gone = *view](const Result<void> &done) {
        if (!done) {
            emit failed(done.error());
            return;
        }
        m_removed = gone;
        m_all.removeIf([&](const SavedView &one) { return one.id == gone.id; });
        emit changed();
        emit removed(gone.name);
    });
}

void SavedViews::restore()
{
    if (!m_removed)
        return;
    SavedView again = *std::exchange(m_removed, std::nullopt);
    again.id = {};
    save(again);
}

void SavedViews::takeOver(const QString &id)
{
    const SavedView *view = find(id);
    if (!view)
        return;
    whenFinished(m_desk.views().takeOver(view->id), this, [this](const Result<SavedView> &taken) {
        if (!taken)
            emit failed(taken.error());
        else
            emit saved(idOf(taken->id));
        load();
    });
}

bool SavedViews::moveBy(const QString &id, int step)
{
    const SavedView *view = find(id);
    if (!view)
        return false;
    const QList<SavedView> row = beside(*view);
    const qsizetype at = row.indexOf(*view), to = at + step;
    if (to < 0 || to >= row.size())
        return false;
    moveBefore(id, step < 0 ? idOf(row.at(to).id) : to + 1 < row.size() ? idOf(row.at(to + 1).id) : QString());
    return true;
}

void SavedViews::moveBefore(const QString &id, const QString &before)
{
    const SavedView *found = find(id);
    if (!found || id == before)
        return;
    const SavedView view = *found;
    m_all.removeOne(view);
    qsizetype at = m_all.size();
    if (const SavedView *next = find(before))
        at = m_all.indexOf(*next);
    m_all.insert(at, view);
    emit changed();
    reorder();
}

void SavedViews::reorder()
{
    QList<Id<SavedView>> order;
    for (const SavedView &view : std::as_const(m_all))
        order += view.id;
    whenFinished(m_desk.views().reorder(order), this, [this](const Result<void> &done) {
        if (done)
            return;
        emit failed(done.error());
        load();
    });
}

QJsonArray SavedViews::columns(const QString &view) const
{
    if (const auto own = m_columns.constFind(view); own != m_columns.cend())
        return *own;
    const SavedView *saved = find(view);
    return saved ? saved->columns : QJsonArray();
}

void SavedViews::keepColumns(const QString &view, const QJsonArray &columns)
{
    if (m_columns.value(view) == columns)
        return;
    if (columns.isEmpty())
        m_columns.remove(view);
    else
        m_columns.insert(view, columns);
    whenFinished(m_desk.views().keepLayout(view, columns), this, [this](const Result<void> &done) {
        if (!done && done.error().kind != ErrorKind::Canceled)
            emit failed(done.error());
    });
}

} // namespace frontdesk
