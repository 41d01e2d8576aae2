#pragma once

#include "core/storage/dbworker.h"

#include <QDateTime>
#include <QStatusBar>

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
    /// When the desk last told of a change, UTC.
    void setLastChange(const QDateTime &at);
    void setPosition(const QString &position, const QString &detail);

    QSize sizeHint() const override;

signals:
    void retryRequested();
    void shortcutsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tell();

    ConnectionBar *m_bar;
    ConnectionState m_state = ConnectionState::Connecting;
    QString m_errorCode, m_desk;
    QDateTime m_lastChange;
    bool m_pageTellsMore = false; ///< its words stand in place of the desk's last change
};

} // namespace frontdesk
