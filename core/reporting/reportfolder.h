#pragma once

#include "core/support/result.h"

namespace frontdesk {

/// Whether scheduled reports can be written into `folder`, a whole path; tried by a file that goes at once. May wait for a slow disk or
/// network: not on a thread that draws. Errors, Invalid, field "folder": "folder.relative", "folder.missing", "folder.is_file", "folder.unwritable".
Result<void> checkReportFolder(const QString &folder);

} // namespace frontdesk
