#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

namespace frontdesk {

class Clock;

/// How long somebody waits after wrong passwords before the client asks the desk again: the first two mistakes cost nothing, then 2, 4, 8 …
/// seconds, at most a minute. The client's courtesy to a person who finds the caps lock, and no guard: a server's own is (auth_delay, README).
/// Counted per desk and login for as long as the object lives, whichever window asks. GUI thread.
class PasswordDelay
{
public:
    /// `clock` must outlive this; the machine's own, for there may be no desk yet.
    explicit PasswordDelay(const Clock &clock) : m_clock(clock) {}

    void failed(const QString &desk, const QString &login);
    void succeeded(const QString &desk, const QString &login); ///< forgets the mistakes
    /// Whole seconds, rounded up, until the next try; 0 = now. Never more than was imposed, even if the clock is set back.
    int secondsLeft(const QString &desk, const QString &login) const;

    static constexpr int freeMistakes = 2;
    static constexpr int longestS = 60;

private:
    struct Mistakes
    {
        int count = 0;
        QDateTime last;
    };
    static int delayAfter(int mistakes);

    const Clock &m_clock;
    QHash<std::pair<QString, QString>, Mistakes> m_mistakes;
};

} // namespace frontdesk
