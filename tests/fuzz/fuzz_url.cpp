#include "core/interaction/callernumber.h"
#include "core/storage/deskaddress.h"
#include "core/storage/serveroptions.h"
#include "tests/fuzz/target.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

FRONTDESK_FUZZ(bytes)
{
    const QString text = QString::fromUtf8(bytes);
    (void)isFrontdeskUrl(text);
    for (const auto &number : {callerNumber(text), callerNumberOfUrl(text)}) {
        if (!number)
            continue;
        FRONTDESK_HOLDS(!number->isEmpty() && number->size() <= longestCallerNumber);
        for (const QChar c : *number)
            FRONTDESK_HOLDS(c.isPrint());
    }
    const auto address = DeskAddress::parse(text);
    if (!address)
        return;
    (void)address->shownName();
    const auto again = DeskAddress::parse(address->url());
    FRONTDESK_HOLDS(again && again->backend == address->backend);
    if (address->backend == Backend::Postgres) {
        const auto options = serverOptions(address->target);
        // Whatever is written: nothing leaves this computer unverified.
        if (options && !options->value(u"host"_s).isEmpty() && options->value(u"sslmode"_s) != u"verify-full"_s) {
            for (const QString &host : options->value(u"host"_s).split(u','))
                FRONTDESK_HOLDS(host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@') || host == u"localhost"_s || host.startsWith(u"127."_s) || host.contains(u':'));
        }
    }
}
