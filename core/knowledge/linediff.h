#pragma once

#include <QList>
#include <QString>

namespace frontdesk {

/// A line of a comparison of two texts.
struct DiffLine
{
    enum Kind { Same, Removed, Added };
    Kind kind = Same;
    QString text;
    bool operator==(const DiffLine &) const = default;
};

/// The shortest way from one text to the other in whole lines (Myers); removed lines stand before those that replace them. Texts that
/// have next to nothing in common (more than 2,000 lines apart) are shown as all removed, then all added.
QList<DiffLine> lineDiff(const QString &before, const QString &after);

} // namespace frontdesk
