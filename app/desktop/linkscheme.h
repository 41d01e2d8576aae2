#pragma once

#include <QString>

#include <optional>

namespace frontdesk {

/// Makes this program open `frontdesk://` links for the user who runs it: on Linux a .desktop file in the user's applications folder that is
/// told to xdg-mime, on Windows the keys under HKEY_CURRENT_USER\Software\Classes (not yet tried there), on macOS nothing (the bundle says
/// so itself). Repeatable. What went wrong, in English, for a terminal; nothing if all is well.
std::optional<QString> registerLinks();

/// The .desktop file for a program at this path.
QByteArray desktopEntry(const QString &program);

} // namespace frontdesk
