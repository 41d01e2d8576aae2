#pragma once

#include <QComboBox>

namespace frontdesk {

/// A choice of time zones: a few at hand, every other by typing a part of its name.
namespace zonebox {

void prepare(QComboBox &box);
/// These, and the computer's own; `current` is chosen.
void offer(QComboBox &box, const QStringList &zones, const QString &current);

} // namespace zonebox
} // namespace frontdesk
