#pragma once

#include "core/people/people.h"
#include "core/people/phonenumber.h"

#include <QStringList>

namespace frontdesk {

/// Under which folded terms a person is found by prefix: the name and each of its words, pinyin and initials of Chinese names,
/// e-mail, the person's number with and without its zeros, the telephone's digits in every spelling, extension, device, site; the
/// extension behind the site's prefix like a telephone number. Of what agents are told in pieces the pieces: the digits of a device's tag
/// and their last four; of an e-mail whose local part ends in a number, the initials or the first letters with that number.
/// `sitePrefix`: Site::phonePrefix of the person's site.
QStringList customerKeys(const Customer &customer, const QString &sitePrefix, const QString &region);

/// The number that reaches an extension from outside, as the site's prefix makes it: empty without one of the two.
PhoneNumber numberAtSite(const QString &extension, const QString &sitePrefix, const QString &region);

/// One word of what was typed: any of these prefixes will do for it.
struct CustomerQueryWord
{
    QStringList prefixes;
};
/// What was typed into a search for people: several words are all to be found, a telephone number is one word however it is spaced.
QList<CustomerQueryWord> customerQuery(const QString &typed, const QString &region);

/// The first key that no longer begins with `prefix`, in the order of the bytes of UTF-8.
QString prefixEnd(const QString &prefix);

} // namespace frontdesk
