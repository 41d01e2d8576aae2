#pragma once

#include "ui/shell/commandpalette.h"

namespace frontdesk {

class Desk;
class MainWindow;

/// Tickets by number ("INC-000123", "inc123", "123") and people by name, pinyin, number or telephone, for Ctrl+K.
/// A person opens the call form with that caller. Desk and window must outlive the palette.
void addDeskSources(CommandPalette &palette, Desk &desk, MainWindow &window);

/// The numbers that a typed text may mean: none when it is no ticket number.
QStringList ticketNumbersOf(const QString &typed);

} // namespace frontdesk
