#pragma once

#include "core/escalation/escalationservice.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace frontdesk {

/// What needs the person signed in, kept current for page, bell and tray. Read again when something is committed and once a minute,
/// for promises and breaches come nearer by themselves. One per desk, on the GUI thread.
class AttentionCenter : public QObject
{
    Q_OBJECT
public:
    /// `desk` is open, not owned, and outlives the center.
    explicit AttentionCenter(Desk &desk, QObject *parent = nullptr);

    const QList<AttentionItem> &items() const { return m_items; }
    int count() const { return int(m_items.size()); }
    bool late() const;
    bool read() const { return m_read; } ///< whether the desk has answered at all
    /// Nobody fires steps for this desk at this moment; told only where a service is to do so.
    bool unattended() const { return m_unattended; }

    void refresh();
    /// Acknowledges a notice of this person.
    void acknowledge(qint64 notice);

signals:
    void changed();
    /// Events that were not there before, each told once while the program runs; not those that wait at its start.
    void arrived(const QList<frontdesk::AttentionItem> &items);
    void failed(const frontdesk::Error &error);

private:
    void take(const QList<AttentionItem> &items);

    Desk &m_desk;
    QList<AttentionItem> m_items;
    QSet<QString> m_known;
    QTimer m_settle, m_minute;
    bool m_read = false;
    bool m_asking = false;
    bool m_again = false;
    bool m_unattended = false;
};

} // namespace frontdesk
