#include "ui/shell/look.h"

#include "ui/shell/language.h"
#include "ui/shell/preferences.h"

namespace frontdesk {

Look::Look(Theme &theme, Language &language, Preferences &preferences, QObject *parent)
    : QObject(parent), m_theme(theme), m_language(language), m_preferences(preferences)
{
    connect(&theme, &Theme::changed, this, &Look::changed);
    connect(&language, &Language::switched, this, &Look::changed);
}

QString Look::language() const
{
    return m_language.code();
}

void Look::setLanguage(const QString &code)
{
    m_preferences.setLanguage(code);
    m_language.switchTo(code);
}

void Look::setTheme(ThemeChoice choice)
{
    m_preferences.setTheme(choice);
    m_theme.setChoice(choice);
}

void Look::stepFont(int steps)
{
    setFont(steps == 0 ? 100 : m_theme.fontPercent() + 10 * steps);
}

void Look::setFont(int percent)
{
    if (qBound(80, percent, 150) == m_theme.fontPercent())
        return;
    m_theme.setFontPercent(percent);
    m_preferences.setFontPercent(m_theme.fontPercent());
}

void Look::setKeysHidden(bool hidden)
{
    m_preferences.setKeysHidden(hidden);
    m_theme.setKeysHidden(hidden);
}

void Look::setDensity(Density density)
{
    m_preferences.setDensity(density);
    m_theme.setDensity(density);
}

} // namespace frontdesk
