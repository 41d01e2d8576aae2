#pragma once

#include "core/support/result.h"

#include <QString>
#include <QStringList>

namespace frontdesk {

/// A telephone number: one that the world can dial, one inside the house, or both.
struct PhoneNumber
{
    QString e164;         ///< "+861012345678"; empty for an internal extension alone
    QString extension;    ///< digits, empty if none
    bool assigned = true; ///< false: the length is right, but the numbering plan knows no such range (yet)

    bool operator==(const PhoneNumber &) const = default;
};

/// Reads a number as people write it: any width and script of digits, brackets, dots, dashes, +, 00, "tel:", an extension behind
/// ext, x, #, 转, 分机 or a last dash. `defaultRegion` is the ISO 3166 code of the desk's country ("CN"), which says what a number
/// without a country code means. Three to five digits are an internal extension.
/// Errors (Invalid, field "phone"): phone.empty, phone.letters, phone.too_short, phone.too_long, phone.area_missing, phone.unreadable.
Result<PhoneNumber> parsePhoneNumber(const QString &typed, const QString &defaultRegion);

/// As people at home write it: "010 1234 5678 #8001" in the own region, "+49 30 123456" from abroad. Readable by parsePhoneNumber.
QString displayPhoneNumber(const PhoneNumber &number, const QString &homeRegion);

/// Digits under which a number is found: E.164 without the plus, the national number with and without its trunk 0,
/// every end of it from 7 digits on, the extension.
QStringList phoneKeys(const PhoneNumber &number);
/// What to look up among phoneKeys for something typed into a search field: its E.164 digits if it is a whole number, and the
/// digits as typed; empty if it holds letters or fewer than 3 digits. A key that begins with one of these matches.
QStringList phoneQueryKeys(const QString &typed, const QString &defaultRegion);

} // namespace frontdesk
