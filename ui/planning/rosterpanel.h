#pragma once

#include "ui/planning/rostermodel.h"

#include <QScrollArea>

#include <functional>

class QVBoxLayout;

namespace frontdesk {

/// Beside the grid: what conflicts, who asks for what, and one's own next shifts. Cards in the order of their days.
class RosterPanel final : public QScrollArea
{
    Q_OBJECT
public:
    RosterPanel(RosterModel *model, QWidget *parent = nullptr);

    /// Builds the cards anew. `plans` = may change the group's roster.
    void show(const Actor &actor, const Directory &directory, bool plans);
    int waiting() const { return m_waiting; } ///< requests that wait for this person

signals:
    void cellWanted(frontdesk::Id<frontdesk::Staff> person, QDate day);
    void excuseWanted(frontdesk::Id<frontdesk::Staff> person, QDate day);
    void leaveDecided(frontdesk::Id<frontdesk::Leave> leave, qint64 seq, frontdesk::Leave::State to);
    void swapAnswered(frontdesk::Id<frontdesk::ShiftSwap> swap, qint64 seq, frontdesk::ShiftSwap::State to);

private:
    struct Choice
    {
        QString name, words;
        std::function<void()> act;
    };
    void heading(const QString &words);
    void card(const QString &name, const QString &title, const QString &text, bool severe, const QList<Choice> &choices);

    RosterModel *m_model;
    QWidget *m_inside = nullptr;
    QVBoxLayout *m_cards = nullptr;
    int m_waiting = 0;
};

} // namespace frontdesk
