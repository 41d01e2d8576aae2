#include "ui/escalation/attentioncenter.h"

#include "core/desk/desk.h"
#include "core/support/whenfinished.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
constexpr int settleMs = 300; // a burst of changes asks once
constexpr int minuteMs = 60'000;
}

AttentionCenter::AttentionCenter(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &AttentionCenter::refresh);
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, &AttentionCenter::refresh);
    m_minute.start();
    connect(&desk.feed(), &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if ((changes.touches(u"ticket"_s) || changes.touches(u"interaction"_s) || changes.touches(u"handover"_s)) && !m_settle.isActive())
            m_settle.start();
    });
    refresh();
}

bool AttentionCenter::late() const
{
    return std::any_of(m_items.cbegin(), m_items.cend(), [](const AttentionItem &item) { return item.late; });
}

void AttentionCenter::refresh()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    whenFinished(m_desk.escalations().attention(), this, [this](const Result<QList<AttentionItem>> &items) {
        m_asking = false;
        if (items)
            take(*items);
        if (std::exchange(m_again, false))
            m_settle.start();
    });
    if (m_desk.address().backend != Backend::Postgres)
        return;
    whenFinished(m_desk.escalations().leader(), this, [this](const Result<Leadership> &leader) {
        // One that was just killed is followed within seconds.
        const bool unattended = leader && leader->expiresAt.addSecs(60) < leader->serverNow;
        if (unattended == m_unattended)
            return;
        m_unattended = unattended;
        emit changed();
    });
}

void AttentionCenter::take(const QList<AttentionItem> &items)
{
    QList<AttentionItem> fresh;
    QSet<QString> known;
    for (const AttentionItem &item : items) {
        const QString key = item.key();
        known.insert(key);
        if (m_read && !m_known.contains(key))
            fresh.append(item);
    }
    // A key is kept though its item went: it may come back, and was told already.
    m_known += known;
    const bool other = !m_read || items != m_items;
    m_items = items;
    m_read = true;
    if (other)
        emit changed();
    if (!fresh.isEmpty())
        emit arrived(fresh);
}

void AttentionCenter::acknowledge(qint64 notice)
{
    whenFinished(m_desk.escalations().acknowledge(notice), this, [this](const Result<void> &done) {
        if (!done)
            emit failed(done.error());
        refresh();
    });
}

} // namespace frontdesk
