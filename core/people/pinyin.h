#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace frontdesk {

/// How the characters of a name may be read, lower case, without tones, ü as v. The likeliest reading comes first.
struct PinyinName
{
    QList<QStringList> syllables; ///< one entry per Chinese character, in order; each has at least one reading
    int surnameLength = 0;        ///< characters of the surname: 2 for the known double surnames, else 1; 0 for an empty name
};

/// Readings of a Chinese name written surname first, polyphones included: the surname's own reading leads (曾 zeng, 单 shan,
/// 解 xie, 仇 qiu). Characters that are no ideographs, or have no known reading, are left out. Thread-safe.
PinyinName pinyinOfName(const QString &name);

/// Latin keys of a Chinese name, likeliest first: "suqing", the given name "qing", initials "sq", surname with initials "zhangyt",
/// given name first "qingsu"; ü also as u and yu. At most `limit`, so that a long name of polyphones stays small. Empty without ideographs.
QStringList pinyinKeys(const QString &name, qsizetype limit = 48);

} // namespace frontdesk
