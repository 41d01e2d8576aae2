#pragma once

#include <QString>

#include <optional>

namespace frontdesk {

// What a softphone, a browser or a mail program says about who calls. It comes from outside: whatever is not plainly a telephone number is
// refused, and nothing but a number is ever taken from it.

/// The number as it is shown and looked up, at most `longestCallerNumber` characters: any width and script of digits, "tel:" and "sip:"
/// addresses, an extension behind ext, x, # or 转. Empty = the caller withheld it ("anonymous"). Nothing = this is no number.
std::optional<QString> callerNumber(const QString &given);

/// The same from `frontdesk://call?number=…`: that host, that one parameter, no path, no login. Nothing = any other address.
std::optional<QString> callerNumberOfUrl(const QString &url);

/// Whether this was meant as such an address, right or wrong.
bool isFrontdeskUrl(const QString &text);

constexpr qsizetype longestCallerNumber = 64;

} // namespace frontdesk
