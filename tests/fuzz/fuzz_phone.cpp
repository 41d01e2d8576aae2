#include "core/people/phonenumber.h"
#include "tests/fuzz/target.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

FRONTDESK_FUZZ(bytes)
{
    const QString typed = QString::fromUtf8(bytes);
    for (const QString &region : {u"CN"_s, u"DE"_s, QString()}) {
        (void)phoneQueryKeys(typed, region);
        const auto number = parsePhoneNumber(typed, region);
        if (!number)
            continue;
        FRONTDESK_HOLDS(number->e164.isEmpty() || number->e164.startsWith(u'+'));
        FRONTDESK_HOLDS(!number->e164.isEmpty() || !number->extension.isEmpty());
        (void)phoneKeys(*number);
        (void)displayPhoneNumber(*number, u"CN"_s);
    }
}
