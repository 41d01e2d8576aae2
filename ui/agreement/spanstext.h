#pragma once

#include "core/agreement/calendar.h"

namespace frontdesk {

/// "09:00-12:00, 13:30-18:00", the way hours of a day are shown and typed.
QString spansText(const DaySpans &spans);
/// Reads that, also with "–", "—", "~", "至" between the times, "，", "、" or spaces between spans, "9-18", "9:00" and full-width digits.
/// Empty text = closed. Invalid, "calendar.span_unreadable", "calendar.span_backward", "calendar.span_overlaps".
Result<DaySpans> spansFromText(const QString &text);

} // namespace frontdesk
