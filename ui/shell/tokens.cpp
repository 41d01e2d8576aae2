#include "ui/shell/tokens.h"

#include <cmath>

namespace frontdesk {

namespace {

const Tokens *s_now = nullptr;

Tokens makeLight()
{
    Tokens t;
    t.window = 0xF1F3F5;
    t.rail = 0xE6E9ED;
    t.base = 0xFFFFFF;
    t.alt = 0xF7F8FA;
    t.raised = 0xFFFFFF;
    t.border = 0xD5D9DF;
    t.rowLine = 0xEBEEF1;
    t.ctl = 0x7E8794;
    t.track = 0xE1E4E9;
    t.text = 0x1C2128;
    t.text2 = 0x505865;
    t.text3 = 0x626A77;
    t.accent = 0x2457B8;
    t.fill = 0x2457B8;
    t.onFill = 0xFFFFFF;
    t.sel = 0xD6E3F9;
    t.tint = 0xE4ECFA;
    t.run = 0x6E7989;
    t.mark = 0xFFE9A8;
    t.note = 0xFFF8E8;
    t.noteBorder = 0xE3CD95;
    t.chart = 0x2F62C0;
    t.onChart = 0xFFFFFF;
    t.ok = {0x1C6639, 0xE0F1E6, 0x2E8B57};
    t.warn = {0x7D4B00, 0xFCEFD2, 0xB57000};
    t.crit = {0xB0221B, 0xFBE4E2, 0xC62F26};
    t.priority = {{{0xB3191F, 0xFFFFFF, 0xB3191F},
                   {0xB1500C, 0xFFFFFF, 0xB1500C},
                   {0xFBECC4, 0x6B4600, 0xD3A94A},
                   {0xE5EBF4, 0x3A4F70, 0xB7C4D8},
                   {0xFFFFFF, 0x505865, 0xC3C9D1}}};
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.window = 0x1B1E22;
    t.rail = 0x16181B;
    t.base = 0x22262A;
    t.alt = 0x272B30;
    t.raised = 0x2D3238;
    t.border = 0x3B4149;
    t.rowLine = 0x2C3137;
    t.ctl = 0x7D8692;
    t.track = 0x3A4048;
    t.text = 0xE6E9ED;
    t.text2 = 0xB0B8C2;
    t.text3 = 0x9EA7B2;
    t.accent = 0x8FB6FF;
    t.fill = 0x3A6CCB;
    t.onFill = 0xFFFFFF;
    t.sel = 0x2E4267;
    t.tint = 0x26334A;
    t.run = 0x8993A1;
    t.mark = 0x5C4A12;
    t.note = 0x2C291F;
    t.noteBorder = 0x5A4E2C;
    t.chart = 0x6690E0;
    t.onChart = 0x0E131C;
    t.ok = {0x84D3A5, 0x1E3629, 0x3FA06B};
    t.warn = {0xF3C46B, 0x3B3017, 0xD79A2B};
    t.crit = {0xFFA39B, 0x472221, 0xF0665C};
    t.priority = {{{0xD0342F, 0xFFFFFF, 0xD0342F},
                   {0xA9541A, 0xFFFFFF, 0xA9541A},
                   {0x423616, 0xF5CF74, 0x7F6A2C},
                   {0x2B3850, 0xB4CBF0, 0x4A5C7D},
                   {0x22262A, 0xB0B8C2, 0x4A515B}}};
    t.dark = true;
    return t;
}

double luminance(const QColor &c)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

const Tokens &lightTokens()
{
    static const Tokens light = makeLight();
    return light;
}

const Tokens &darkTokens()
{
    static const Tokens dark = makeDark();
    return dark;
}

const Tokens &tokens()
{
    return s_now ? *s_now : lightTokens();
}

void setTokens(const Tokens &now)
{
    s_now = &now;
}

QPalette paletteOf(const Tokens &t)
{
    QPalette p(t.text, t.base, t.rowLine, t.border, t.border, t.text, t.text, t.base, t.window);
    p.setColor(QPalette::AlternateBase, t.alt);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::PlaceholderText, t.text3);
    p.setColor(QPalette::Mid, t.border);
    p.setColor(QPalette::Dark, t.ctl);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Highlight, t.sel);
    p.setColor(QPalette::HighlightedText, t.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, t.text3);
    p.setColor(QPalette::Disabled, QPalette::Base, t.alt);
    return p;
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor inkColor(Ink ink)
{
    const Tokens &t = tokens();
    switch (ink) {
    case Ink::Text: return t.text;
    case Ink::Secondary: return t.text2;
    case Ink::Tertiary: return t.text3;
    case Ink::Accent: return t.accent;
    case Ink::OnFill: return t.onFill;
    case Ink::Ok: return t.ok.ink;
    case Ink::Warn: return t.warn.ink;
    case Ink::Crit: return t.crit.ink;
    }
    return t.text;
}

} // namespace frontdesk
