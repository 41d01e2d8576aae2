#pragma once

#include <QFont>
#include <QFontMetrics>

class QWidget;

namespace frontdesk {

/// The type sizes of the guide. Sizes follow the user's font size and, for the smallest, the language on screen.
enum class TextUse { Tag, Caption, Base, Article, Subject, Title, Timer, Figure };
enum class TextWeight { Regular, Medium, Strong };

/// Words: Inter, then Noto Sans CJK SC. The references stay valid and follow the theme; nothing is allocated per call.
const QFont &textFont(TextUse use = TextUse::Base, TextWeight weight = TextWeight::Regular);
const QFontMetrics &textMetrics(TextUse use = TextUse::Base, TextWeight weight = TextWeight::Regular);
/// Figures in columns, timers and charts: Noto Sans, whose digits have one width.
const QFont &figureFont(TextUse use = TextUse::Base, TextWeight weight = TextWeight::Regular);
const QFontMetrics &figureMetrics(TextUse use = TextUse::Base, TextWeight weight = TextWeight::Regular);

/// Rebuilds the fonts: `percent` of the normal size (80-150); Chinese raises the smallest size to 12 px.
void setTypeScale(int percent, bool chinese);
int typePercent();

/// A length of the guide (pixels at 100 %) at the user's font size.
int scaled(int px);
qreal scaled(qreal px);

/// Height of one line of words, Chinese characters included.
int lineHeight(TextUse use = TextUse::Base);
int fieldHeight();  ///< buttons and fields, 28 at 100 %
int headerHeight(); ///< list headers, 26

enum class Density { Compact, Normal, Comfortable };
int listRowHeight(Density density); ///< 26, 30, 36
Density listDensity();
void setListDensity(Density density);

} // namespace frontdesk
