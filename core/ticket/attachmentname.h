#pragma once

#include <QString>

namespace frontdesk {

/// A file name without folders, control and direction-changing characters, reserved names and trailing dots, at most 120 characters
/// with its suffix kept; "file" if nothing is left.
QString cleanAttachmentName(const QString &name);

} // namespace frontdesk
