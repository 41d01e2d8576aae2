#include "ui/ticket/wordscontext.h"

#include "core/desk/desk.h"
#include "ui/kit/timewords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace frontdesk {

WordsContext WordsContext::of(const Desk &desk)
{
    const auto reference = desk.reference();
    QTimeZone zone(reference->zone.toLatin1());
    if (!zone.isValid())
        zone = QTimeZone::systemTimeZone();
    return {reference, zone, QLocale().language() == QLocale::Chinese ? u"zh"_s : u"en"_s, desk.clock().now()};
}

QString WordsContext::person(Id<Staff> id) const
{
    const Staff *found = reference && id ? reference->directory.person(id) : nullptr;
    return found ? found->name : QString();
}

QString WordsContext::group(Id<SupportGroup> id) const
{
    const SupportGroup *found = reference && id ? reference->directory.group(id) : nullptr;
    return found ? found->name.in(language) : QString();
}

QString WordsContext::service(Id<ServiceEntry> id) const
{
    const ServiceEntry *found = reference && id ? reference->directory.service(id) : nullptr;
    return found ? found->name.in(language) : QString();
}

QString WordsContext::category(Id<Category> id) const
{
    const Category *found = reference && id ? reference->directory.category(id) : nullptr;
    return found ? found->name.in(language) : QString();
}

QString WordsContext::moment(const QDateTime &instant) const
{
    return momentWords(instant, now, zone);
}

} // namespace frontdesk
