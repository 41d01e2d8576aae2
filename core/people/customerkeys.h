#pragma once

#include "core/people/people.h"

#include <QStringList>

namespace frontdesk {

/// Under which folded terms a person is found by prefix: the name and each of its words, pinyin and initials of Chinese names,
/// e-mail, the person's number with and without its zeros, the telephone's digits in every spelling, extension, device, site.
QStringList customerKeys(const Customer &customer, const QString &region);

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
