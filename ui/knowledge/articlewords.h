#pragma once

#include <QString>

namespace frontdesk {

/// Words for an article's codes, in the language on screen; an unknown code stands for itself.
QString articleKindWords(const QString &kind);   ///< "Known error"
QString articleStateWords(const QString &state); ///< "In review"
QString articleEventWords(const QString &kind);  ///< "Sent for review": what was done
QString articleKindIcon(const QString &kind);
QString articleLanguageWords(const QString &language); ///< "中文", "English": each in itself

} // namespace frontdesk
