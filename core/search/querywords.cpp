#include "core/search/querywords.h"

#include "core/search/termscanner.h"
#include "core/support/textfolding.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

namespace frontdesk {

bool isSingleChineseWord(QStringView folded)
{
    constexpr qsizetype LongestWord = 8;
    constexpr qsizetype AlwaysWord = 3; // ICU's dictionary splits even 打印机
    if (folded.isEmpty() || folded.size() > LongestWord * 2)
        return false;
    qsizetype characters = 0;
    for (qsizetype i = 0; i < folded.size(); ++characters) {
        if (!isPairedCharacter(nextCodePoint(folded, i)))
            return false;
    }
    if (characters <= AlwaysWord || characters > LongestWord)
        return characters <= AlwaysWord;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale::getSimplifiedChinese(), status));
    if (U_FAILURE(status))
        return false; // without its dictionary the word's pairs are ranked like any other query
    words->setText(icu::UnicodeString(false, folded.utf16(), int32_t(folded.size())));
    words->first();
    return words->next() == int32_t(folded.size());
}

} // namespace frontdesk
