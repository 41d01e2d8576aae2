#include "core/knowledge/linediff.h"

#include <QStringList>

#include <algorithm>

namespace frontdesk {

QList<DiffLine> lineDiff(const QString &before, const QString &after)
{
    const QStringList a = before.isEmpty() ? QStringList() : before.split(u'\n');
    const QStringList b = after.isEmpty() ? QStringList() : after.split(u'\n');
    constexpr qsizetype farthest = 2000;
    const qsizetype n = a.size(), m = b.size(), most = std::min(n + m, farthest);
    // reached[d][k]: how far into `a` the diagonal k gets with d changes.
    QList<QList<qsizetype>> trace;
    QList<qsizetype> reached(2 * most + 3, 0);
    const qsizetype middle = most + 1;
    bool found = false;
    for (qsizetype d = 0; d <= most && !found; ++d) {
        trace.append(reached.mid(middle - d - 1, 2 * d + 3));
        for (qsizetype k = -d; k <= d; k += 2) {
            const bool down = k == -d || (k != d && reached[middle + k - 1] < reached[middle + k + 1]);
            qsizetype x = down ? reached[middle + k + 1] : reached[middle + k - 1] + 1;
            while (x < n && x - k < m && a[x] == b[x - k])
                ++x;
            reached[middle + k] = x;
            if (x >= n && x - k >= m) {
                found = true;
                break;
            }
        }
    }
    QList<DiffLine> lines;
    if (!found) {
        for (const QString &line : a)
            lines.append({DiffLine::Removed, line});
        for (const QString &line : b)
            lines.append({DiffLine::Added, line});
        return lines;
    }
    qsizetype x = n, y = m;
    for (qsizetype d = trace.size() - 1; d >= 0; --d) {
        const auto at = [&](qsizetype k) { return trace[d].value(k + d + 1); };
        const qsizetype k = x - y;
        const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
        const qsizetype fromK = down ? k + 1 : k - 1;
        const qsizetype fromX = d == 0 ? 0 : at(fromK), fromY = d == 0 ? 0 : fromX - fromK;
        while (x > fromX && y > fromY) {
            lines.append({DiffLine::Same, a[x - 1]});
            --x;
            --y;
        }
        if (d > 0)
            lines.append(down ? DiffLine{DiffLine::Added, b[fromY]} : DiffLine{DiffLine::Removed, a[fromX]});
        x = fromX;
        y = fromY;
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

} // namespace frontdesk
