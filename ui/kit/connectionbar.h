#pragma once

#include <QDateTime>
#include <QTimeZone>
#include <QWidget>

class QLabel;

namespace frontdesk {

class KeyButton;

/// Content of the status bar of every window: connection first, position, at the right shift, zone and F1.
/// The words change first, then icon and tint; a change is announced once.
class ConnectionBar final : public QWidget
{
    Q_OBJECT
public:
    enum class State { Connected, Cached, Offline };

    explicit ConnectionBar(QWidget *parent = nullptr);

    /// Where times of this bar are read; also named at the right.
    void setZone(const QTimeZone &zone);
    void setConnected(const QString &desk, const QDateTime &lastChange = {});
    /// Reading only, from what was on this computer at `cachedAt`; `kept` says in a sentence what that means for what is done now.
    void setCached(const QDateTime &cachedAt, const QString &kept = {});
    /// Reading only, from the desk itself; `kept` says in a sentence what that means for what is being typed.
    void setReadOnly(const QString &kept);
    /// `waiting` things are in the outbox; `kept` says in a sentence what is safe. `works`: what is done now is kept even if nothing waits yet.
    /// `cachedAt`: how old what is shown is, if it comes from this computer.
    void setOffline(int waiting, const QString &kept, bool works = false, const QDateTime &cachedAt = {});
    /// So many things the desk refused: a way to them stands in the bar, connected or not.
    void setRefused(int refused);
    /// Seconds to the next try while not connected; negative hides it.
    void setNextTry(int seconds);
    void setPosition(const QString &words); ///< "2 of 46"
    void setShift(const QString &words);    ///< "Early shift 08:00–16:00"

    State state() const { return m_state; }
    QString headline() const;

signals:
    void tryNow();
    void showOutbox();
    void showShortcuts();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString cachedWords() const;

    State m_state = State::Connected;
    QString m_desk, m_kept, m_position;
    QDateTime m_lastChange, m_cachedAt;
    QTimeZone m_zone = QTimeZone::utc();
    int m_waiting = 0, m_refused = 0;
    bool m_works = false;
    int m_nextTry = -1;
    QLabel *m_headline, *m_detail, *m_where, *m_change, *m_next, *m_shift, *m_zoneLabel;
    KeyButton *m_outbox, *m_try, *m_help;
};

} // namespace frontdesk
