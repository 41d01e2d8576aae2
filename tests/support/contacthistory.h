#pragma once

#include "core/planning/forecast.h"
#include "core/planning/localhalfhours.h"
#include "core/planning/roster.h"

#include <QMap>
#include <QTimeZone>

namespace frontdesk {

/// A past made of instants, for tests of forecasts.
class PastContacts
{
public:
    explicit PastContacts(const QString &zone) : m_zone(zone) {}

    void add(const QDateTime &at, double contacts = 1, double ahtS = 0)
    {
        ContactQuarter &quarter = m_quarters[at.toMSecsSinceEpoch() / quarterMs * quarterMs];
        quarter.contacts += contacts;
        quarter.handled += ahtS > 0 ? contacts : 0;
        quarter.handlingS += ahtS * contacts;
    }
    /// At that wall time of the day.
    void add(QDate day, int minute, double contacts, double ahtS = 0)
    {
        add(*instantOfWall(m_zone, midnightOf(day) + minute * qint64(60'000)), contacts, ahtS);
    }
    /// What came in on these days, the last included; other days are not known.
    ContactHistory known(QDate from, QDate to) const
    {
        ContactHistory history;
        history.covered = {{start(from), start(to.addDays(1))}};
        for (auto one = m_quarters.lowerBound(history.covered.first().from.toMSecsSinceEpoch());
             one != m_quarters.cend() && one.key() < history.covered.first().to.toMSecsSinceEpoch(); ++one) {
            history.quarters.append(*one);
            history.quarters.last().fromMs = one.key();
        }
        return history;
    }
    QDateTime start(QDate day) const { return *instantOfWall(m_zone, midnightOf(day)); }
    /// Contacts within half an hour.
    double within(const QDateTime &from) const
    {
        const qint64 ms = from.toMSecsSinceEpoch();
        return m_quarters.value(ms).contacts + m_quarters.value(ms + quarterMs).contacts;
    }
    const QString &zone() const { return m_zone; }

private:
    QString m_zone;
    QMap<qint64, ContactQuarter> m_quarters;
};

} // namespace frontdesk
