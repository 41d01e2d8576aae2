#include "core/access/passworddelay.h"

#include "core/support/clock.h"

namespace frontdesk {

int PasswordDelay::delayAfter(int mistakes)
{
    const int counted = mistakes - freeMistakes;
    return counted <= 0 ? 0 : counted > 5 ? longestS : 1 << counted;
}

void PasswordDelay::failed(const QString &desk, const QString &login)
{
    Mistakes &mistakes = m_mistakes[{desk, login}];
    ++mistakes.count;
    mistakes.last = m_clock.now();
}

void PasswordDelay::succeeded(const QString &desk, const QString &login)
{
    m_mistakes.remove({desk, login});
}

int PasswordDelay::secondsLeft(const QString &desk, const QString &login) const
{
    const Mistakes mistakes = m_mistakes.value({desk, login});
    const qint64 delayMs = delayAfter(mistakes.count) * qint64(1000);
    if (delayMs == 0)
        return 0;
    const qint64 leftMs = qBound<qint64>(0, delayMs - mistakes.last.msecsTo(m_clock.now()), delayMs);
    return int((leftMs + 999) / 1000);
}

} // namespace frontdesk
