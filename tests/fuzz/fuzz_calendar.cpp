#include "core/agreement/calendar.h"
#include "tests/fuzz/target.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace frontdesk;

FRONTDESK_FUZZ(bytes)
{
    (void)daySpanFromText(QString::fromUtf8(bytes));
    const auto calendar = calendarFromJson(QJsonDocument::fromJson(bytes).object());
    if (!calendar)
        return;
    // What was read is written so that it reads the same.
    const auto again = calendarFromJson(calendarToJson(*calendar));
    FRONTDESK_HOLDS(again && *again == *calendar);
}
