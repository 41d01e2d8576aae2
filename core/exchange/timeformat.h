#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace frontdesk {

/// A way in which other programs write times. Reads wall time exactly as written: unlike QDateTime::fromString it never passes through
/// the zone of this computer, which would move times that do not exist there.
class TimeFormat
{
public:
    /// "iso" (2016-03-02T08:52[:01[.500]][Z|+01:00], a blank instead of T allowed), "epoch" and "epoch_ms" (since 1970, UTC), or a pattern of
    /// d dd M MM MMM yy yyyy H HH h hh m mm s ss z zzz AP t, where t is Z or an offset, MMM an English month, and text in '…' is itself.
    /// Empty for a pattern that names no date.
    static std::optional<TimeFormat> parse(const QString &pattern);

    /// The instant, UTC. `zone` says whose wall time it is unless the text has an offset. A time in a missing hour moves forward by that hour,
    /// one in a repeated hour is the first of the two. Empty if the text does not fit.
    std::optional<QDateTime> read(const QString &text, const QTimeZone &zone) const;
    /// True if texts of this format need no zone.
    bool carriesZone() const;
    QString pattern() const { return m_pattern; }

private:
    QString m_pattern;
    QStringList m_tokens; // letters of one kind, or a literal behind '
};

} // namespace frontdesk
