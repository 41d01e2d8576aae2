#pragma once

#include "core/support/error.h"

namespace frontdesk {

/// The words for a failure in the language of the program: what happened, what was kept, what to do next. Whole sentences, to be
/// shown at the error's field where it has one. A code without words is worded like a defect ("desk.internal").
QString errorText(const Error &error);

/// Whether a code has words of its own or of its family.
bool hasErrorText(const QString &code);

} // namespace frontdesk
