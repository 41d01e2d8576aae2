#include "core/exchange/holidayfile.h"
#include "tests/fuzz/target.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

FRONTDESK_FUZZ(bytes)
{
    const QDate from(2025, 12, 1), until(2027, 2, 1);
    const auto file = readHolidayFile(bytes, u"Asia/Shanghai"_s, from, until);
    if (!file)
        return;
    QDate before;
    for (const HolidayDay &day : file->days) {
        FRONTDESK_HOLDS(day.date >= from && day.date <= until);
        FRONTDESK_HOLDS(!before.isValid() || day.date >= before);
        before = day.date;
    }
    Calendar calendar;
    calendar.zone = u"Asia/Shanghai"_s;
    (void)withHolidays(calendar, file->days, {{540, 1080}});
}
