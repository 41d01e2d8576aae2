#include "core/support/clock.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

QDateTime SystemClock::now() const
{
    return QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch() + m_offsetMs, Qt::UTC);
}

void SystemClock::followServer(const QDateTime &serverNow)
{
    m_offsetMs = serverNow.toMSecsSinceEpoch() - QDateTime::currentMSecsSinceEpoch();
}

QString instantText(const QDateTime &instant)
{
    return instant.isValid() ? instant.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s) : QString();
}

QDateTime instantFromText(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return {};
    return parsed.toUTC();
}

} // namespace frontdesk
