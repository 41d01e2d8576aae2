#pragma once

#include <QStringView>

namespace frontdesk {

/// True if a folded query is one single word of Chinese: one to three characters, or up to eight that ICU's dictionary knows as one word.
bool isSingleChineseWord(QStringView folded);

} // namespace frontdesk
