#pragma once

#include "core/storage/dbworker.h"

#include <QDateTime>
#include <QStatusBar>

#include <optional>

namespace frontdesk {

class ConnectionBar;

/// The status bar of every window: tells the kit's ConnectionBar in its own terms how the desk is reached (picture 08).
class DeskStatusBar final : public QStatusBar
{
    Q_OBJECT
public:
    explicit DeskStatusBar(QWidget *parent = nullptr);

    void setDesk(const QString &shownName);
    /// IANA zone whose times are on screen.
    void setZone(const QByteArray &zone);
    /// `errorCode` says why a connection was lost.
    void setConnection(ConnectionState state, const QString &errorCode = {});
    ConnectionState connection() const { return m_state; }
    /// What lies in the outbox: calls and notes that wait for the desk, and what it refused.
    struct Kept
    {
        int calls = 0;
        int notes = 0;
        int refused = 0;
        bool operator==(const Kept &) const = default;
    };
    void setKept(const Kept &kept);
    /// What is shown while the desk is away comes from this computer and is of then, UTC; invalid: nothing does.
    void setCachedAt(const QDateTime &at);
    /// When the desk last told of a change, UTC.
    void setLastChange(const QDateTime &at);
    void setPosition(const QString &position, const QString &detail);

    QSize sizeHint() const override;

signals:
    void retryRequested();
    void outboxRequested();
    void shortcutsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tell();
    QString keptWords() const;

    ConnectionBar *m_bar;
    ConnectionState m_state = ConnectionState::Connecting;
    QString m_errorCode, m_desk;
    QDateTime m_lastChange, m_cachedAt;
    std::optional<Kept> m_kept; ///< nothing: there is no outbox
    bool m_pageTellsMore = false; ///< its words stand in place of the desk's last change
};

} // namespace frontdesk
