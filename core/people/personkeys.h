#pragma once

#include "core/people/phonenumber.h"

#include <QString>
#include <QStringList>

namespace frontdesk {

/// What a person is looked up by. Every field may be empty.
struct PersonNames
{
    QString name;      ///< full name as displayed, Chinese or not
    QString otherName; ///< alias, maiden name, name in the other script
    QString email;
    QString number;    ///< employee or customer number
    QList<PhoneNumber> phones;
};

/// Lower-case keys under which a person is found by prefix: the folded name from each of its words on (from each character for Chinese),
/// surname before given name, initials, pinyin (core/people/pinyin.h), ö also as oe, the mail address and its words, the number with
/// and without its zeros, telephone keys. Distinct, at most MaxPersonKeys; never holds blanks.
QStringList personKeys(const PersonNames &person);
constexpr qsizetype MaxPersonKeys = 160;

/// What to look up among personKeys for something typed: a person matches if any key begins with any of these. Empty for blank input.
/// Telephone spellings are read as of `defaultRegion`.
QStringList personQueryKeys(const QString &typed, const QString &defaultRegion);

/// The same rule in memory, for short lists and tests.
bool personMatches(const QStringList &keys, const QStringList &queryKeys);

} // namespace frontdesk
