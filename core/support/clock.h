#pragma once

#include <QDateTime>

#include <atomic>

namespace frontdesk {

/// The time of the desk. Every instant is UTC with milliseconds.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;
};

/// The machine's clock, corrected to follow the server's (storage measures the offset when it connects).
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    void followServer(const QDateTime &serverNow);

private:
    std::atomic<qint64> m_offsetMs = 0;
};

/// A clock that stands until it is moved: tests, and `init --now`.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(const QDateTime &start) : m_ms(start.toMSecsSinceEpoch()) {}
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC); }
    void set(const QDateTime &to) { m_ms = to.toMSecsSinceEpoch(); }
    void advance(qint64 ms) { m_ms += ms; }

private:
    std::atomic<qint64> m_ms;
};

/// "2026-03-06T09:00:00.000Z": fixed width, so that text order is time order. Empty for an invalid time.
QString instantText(const QDateTime &instant);
/// Reads ISO 8601 with an offset or Z; a time without a zone is refused (invalid result), for nobody knows whose it is.
QDateTime instantFromText(const QString &text);

} // namespace frontdesk
