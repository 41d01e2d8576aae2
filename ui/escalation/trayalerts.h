#pragma once

#include <QObject>
#include <QSystemTrayIcon>

namespace frontdesk {

class AttentionCenter;
class Desk;
struct AttentionItem;

/// Tells what arrives in "my attention" beside the clock of the system, while the window is not in front: one message for a few that come
/// together, never one twice. Absent where the system has no tray.
class TrayAlerts : public QObject
{
    Q_OBJECT
public:
    /// None is owned; all outlive this. `window` is asked whether it is in front.
    TrayAlerts(Desk &desk, AttentionCenter &center, QWidget &window, QObject *parent = nullptr);

    /// What would be said of these, title and text; for tests also where there is no tray.
    static std::pair<QString, QString> wordsOf(const QList<AttentionItem> &items, Desk &desk);

    /// While the program is locked: how many, and nothing of what they are about.
    void setDiscreet(bool discreet) { m_discreet = discreet; }

signals:
    /// The message or the icon was clicked.
    void chosen();

private:
    void tell(const QList<AttentionItem> &items);
    void refresh();

    Desk &m_desk;
    AttentionCenter &m_center;
    QWidget &m_window;
    bool m_discreet = false;
    QSystemTrayIcon *m_icon = nullptr;
};

} // namespace frontdesk
