#pragma once

#include "core/reporting/reportchoice.h"

class QSettings;

namespace frontdesk::reportchoice {

/// "Last 30 days", in the language on screen.
QString presetWords(const QString &preset);

// What was looked at last, on this computer.
void save(const ReportChoice &choice, QSettings &settings);
ReportChoice load(QSettings &settings);

} // namespace frontdesk::reportchoice
