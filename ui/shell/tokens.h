#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace frontdesk {

/// A meaning with its three strengths: ink for words and glyphs, tint for grounds, fill for bars.
struct Tone
{
    QColor ink, tint, fill;
};

struct PriorityColors
{
    QColor fill, text, line;
};

/// Every colour of one theme. Painters read these and name no colour themselves.
struct Tokens
{
    QColor window, rail, base, alt, raised; ///< grounds: page, rail, list and field, quiet fill, popups
    QColor border, rowLine, ctl, track;     ///< separators, lines between rows, control outlines, ground of bars
    QColor text, text2, text3;              ///< words; text3 never on `sel`
    QColor accent, fill, onFill;            ///< link and focus; primary button and the words on it
    QColor sel, tint;                       ///< selection; active page or chosen segment
    QColor run;                             ///< bar of a clock that runs normally
    QColor mark, note, noteBorder;          ///< search hit; internal note
    QColor chart, onChart;
    Tone ok, warn, crit;
    std::array<PriorityColors, 5> priority; ///< [0] is P1
    bool dark = false;
};

const Tokens &lightTokens();
const Tokens &darkTokens();

/// The tokens on screen now; Theme switches them and repaints every widget.
const Tokens &tokens();
void setTokens(const Tokens &now);

QPalette paletteOf(const Tokens &t);

/// WCAG 2 contrast, 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// What words and icons may be coloured with; resolved at paint time so that a theme change reaches them.
enum class Ink { Text, Secondary, Tertiary, Accent, OnFill, Ok, Warn, Crit };
QColor inkColor(Ink ink);

} // namespace frontdesk
