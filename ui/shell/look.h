#pragma once

#include "ui/shell/theme.h"

namespace frontdesk {

class Language;
class Preferences;

/// The switches of how everything looks: applied at once and remembered. Menus, keys and the settings page all go through it.
class Look final : public QObject
{
    Q_OBJECT
public:
    /// None is owned; all must outlive it.
    Look(Theme &theme, Language &language, Preferences &preferences, QObject *parent = nullptr);

    QString language() const;
    void setLanguage(const QString &code);
    ThemeChoice theme() const { return m_theme.choice(); }
    void setTheme(ThemeChoice choice);
    int fontPercent() const { return m_theme.fontPercent(); }
    void setFont(int percent); ///< kept within 80 to 150
    /// In steps of 10 from 80 to 150; 0 steps = back to 100.
    void stepFont(int steps);
    bool keysHidden() const { return m_theme.keysHidden(); }
    void setKeysHidden(bool hidden);
    Density density() const { return m_theme.density(); }
    void setDensity(Density density);

signals:
    void changed();

private:
    Theme &m_theme;
    Language &m_language;
    Preferences &m_preferences;
};

} // namespace frontdesk
