#include "core/people/phonenumber.h"

#include "core/support/textfolding.h"

#include <QRegularExpression>

#include <phonenumbers/phonenumberutil.h>

#include <optional>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

using Util = i18n::phonenumbers::PhoneNumberUtil;
using Parsed = i18n::phonenumbers::PhoneNumber;

constexpr int MinExtension = 3;  // internal extensions of a house have 3 to 5 digits
constexpr int MaxExtension = 5;
constexpr int MinKeyDigits = 7;  // shorter ends of a number are shared by too many people

tl::unexpected<Error> refused(const QString &code, const QString &typed)
{
    return failure(ErrorKind::Invalid, code, u"phone"_s, typed);
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

/// Typed text with one spelling for everything: ASCII digits, no label in front, no blanks at the ends.
QString cleaned(const QString &typed)
{
    static const QRegularExpression label(uR"(^\s*(?:tel|telephone|phone|mobile|mob|fax|电话|手机|座机|传真)\s*[.:]?\s*(?=[+(0-9]))"_s);
    return foldText(typed).remove(label).simplified();
}

struct Split
{
    QString number;
    QString extension;
};

/// Takes the extension off: "… ext. 12", "… x12", "… #12", "… 转12", "… 分机12", or such a word in front of digits alone.
Split withoutExtension(const QString &text)
{
    static const QRegularExpression marked(
        uR"(^(.*?)[\s,;-]*(?:;ext=|extension|extn|ext|x|#|转接|转|分机号|分机|内线)\s*[.:#]?\s*([0-9]{1,9})\s*#?$)"_s);
    const auto match = marked.match(text);
    return match.hasMatch() ? Split{match.captured(1).trimmed(), match.captured(2)} : Split{text, {}};
}

std::optional<Parsed> parsed(const QString &text, const QString &region)
{
    Parsed number;
    if (Util::GetInstance()->Parse(text.toStdString(), region.toUpper().toStdString(), &number) != Util::NO_PARSING_ERROR)
        return std::nullopt;
    return number;
}

bool isPossible(const Parsed &number)
{
    return Util::GetInstance()->IsPossibleNumberWithReason(number) == Util::IS_POSSIBLE;
}

QString formatted(const Parsed &number, Util::PhoneNumberFormat format)
{
    std::string text;
    Util::GetInstance()->Format(number, format, &text);
    return QString::fromStdString(text);
}

PhoneNumber made(const Parsed &number, const QString &extension)
{
    const QString inside = number.has_extension() ? QString::fromStdString(number.extension()) : extension;
    return {formatted(number, Util::E164), inside, Util::GetInstance()->IsValidNumber(number)}; // E.164 has no extension
}

QString significantDigits(const Parsed &number)
{
    std::string digits;
    Util::GetInstance()->GetNationalSignificantNumber(number, &digits);
    return QString::fromStdString(digits);
}

/// A number dialled inside one city ("6543 2100"): nobody else can dial it. Where a plan also has some shorter numbers
/// libphonenumber calls it possible, so the region's usual length decides about a number of no known range.
bool lacksArea(const Parsed &number, const QString &typed, const QString &region)
{
    const Util &util = *Util::GetInstance();
    Parsed usual;
    return !typed.startsWith(u'+') && !util.IsValidNumber(number)
        && util.GetExampleNumberForType(region.toUpper().toStdString(), Util::FIXED_LINE, &usual)
        && number.country_code() == usual.country_code() && significantDigits(number).size() < significantDigits(usual).size();
}

QString whyImpossible(const Parsed &number)
{
    switch (Util::GetInstance()->IsPossibleNumberWithReason(number)) {
    case Util::TOO_SHORT:
        return u"phone.too_short"_s;
    case Util::TOO_LONG:
        return u"phone.too_long"_s;
    case Util::IS_POSSIBLE_LOCAL_ONLY:
        return u"phone.area_missing"_s;
    default:
        return u"phone.unreadable"_s;
    }
}

/// Other ways to read what does not read as it stands: 00 for + where the region dials abroad otherwise, a last dash before
/// an extension ("010-12345678-8001").
std::optional<PhoneNumber> readOtherwise(const Split &split, const QString &region)
{
    if (split.number.startsWith(u"00"_s)) {
        const auto abroad = parsed(u'+' + split.number.mid(2), region);
        if (abroad && isPossible(*abroad))
            return made(*abroad, split.extension);
    }
    static const QRegularExpression lastDash(uR"(^(.*[0-9].*?)\s*-\s*([0-9]{1,6})$)"_s);
    if (const auto match = lastDash.match(split.number); split.extension.isEmpty() && match.hasMatch()) {
        const auto front = parsed(match.captured(1), region);
        if (front && isPossible(*front))
            return made(*front, match.captured(2));
    }
    return std::nullopt;
}

} // namespace

Result<PhoneNumber> parsePhoneNumber(const QString &typed, const QString &defaultRegion)
{
    const QString text = cleaned(typed);
    if (text.isEmpty())
        return refused(u"phone.empty"_s, typed);
    const Split split = withoutExtension(text);
    if (split.number.isEmpty() && split.extension.size() >= 1)
        return PhoneNumber{{}, split.extension, true};
    for (const QChar c : split.number) {
        if (c.isLetter() || c.isSurrogate())
            return refused(u"phone.letters"_s, typed);
    }
    const QString digits = digitsOf(split.number);
    if (digits.size() < MinExtension)
        return refused(u"phone.too_short"_s, typed);
    if (digits.size() <= MaxExtension && !split.number.startsWith(u'+')) {
        if (!split.extension.isEmpty())
            return refused(u"phone.unreadable"_s, typed);
        return PhoneNumber{{}, digits, true};
    }
    const auto number = parsed(split.number, defaultRegion);
    if (number && lacksArea(*number, split.number, defaultRegion))
        return refused(u"phone.area_missing"_s, typed);
    if (number && isPossible(*number))
        return made(*number, split.extension);
    if (const auto other = readOtherwise(split, defaultRegion))
        return *other;
    if (number)
        return refused(whyImpossible(*number), typed);
    return refused(digits.size() > 17 ? u"phone.too_long"_s : u"phone.unreadable"_s, typed);
}

QString displayPhoneNumber(const PhoneNumber &number, const QString &homeRegion)
{
    if (number.e164.isEmpty())
        return number.extension;
    const auto known = parsed(number.e164, homeRegion);
    if (!known)
        return number.e164;
    const bool atHome = known->country_code() == Util::GetInstance()->GetCountryCodeForRegion(homeRegion.toUpper().toStdString());
    const QString text = formatted(*known, atHome ? Util::NATIONAL : Util::INTERNATIONAL);
    return number.extension.isEmpty() ? text : text + u" #"_s + number.extension;
}

QStringList phoneKeys(const PhoneNumber &number)
{
    QStringList keys;
    const auto known = number.e164.isEmpty() ? std::nullopt : parsed(number.e164, {});
    if (known) {
        const QString national = significantDigits(*known);
        keys << digitsOf(number.e164) << digitsOf(formatted(*known, Util::NATIONAL)) << national;
        for (qsizetype length = national.size() - 1; length >= MinKeyDigits; --length)
            keys << national.right(length);
    }
    if (!number.extension.isEmpty())
        keys << number.extension;
    keys.removeDuplicates();
    return keys;
}

QStringList phoneQueryKeys(const QString &typed, const QString &defaultRegion)
{
    const Split split = withoutExtension(cleaned(typed));
    QString digits = digitsOf(split.number);
    for (const QChar c : split.number) {
        if (c.isLetter())
            return {};
    }
    if (digits.size() < MinExtension)
        return split.number.isEmpty() && !split.extension.isEmpty() ? QStringList{split.extension} : QStringList();
    QStringList keys;
    const auto number = parsePhoneNumber(typed, defaultRegion);
    if (number && !number->e164.isEmpty())
        keys << digitsOf(number->e164);
    if (digits.startsWith(u"00"_s))
        digits.remove(0, 2);
    keys << digits;
    keys.removeDuplicates();
    return keys;
}

} // namespace frontdesk
