#pragma once

#include "ui/shell/theme.h"

#include <QObject>
#include <QSettings>

namespace frontdesk {

/// What this computer remembers for its user: look, language, windows, the desk last used. Never a password. GUI thread.
class Preferences
{
public:
    /// Another file than the user's own: tests, portable installations. Empty = the user's own.
    explicit Preferences(const QString &iniFile = {});

    QSettings &store() { return m_store; }

    QString language() const; ///< "zh" or "en"; the system's as long as nobody chose
    void setLanguage(const QString &code);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    int fontPercent() const;
    void setFontPercent(int percent);
    bool keysHidden() const;
    void setKeysHidden(bool hidden);
    Density density() const;
    void setDensity(Density density);

    /// After how many minutes without use the program locks itself; 0 = never.
    int lockMinutes() const;
    void setLockMinutes(int minutes);

    /// Into which folder a desk in a file writes its scheduled reports: the chosen one, else the usual one, Frontdesk among the user's documents.
    QString reportFolder() const;
    QString chosenReportFolder() const; ///< empty as long as nobody chose
    void setReportFolder(const QString &folder); ///< empty = the usual one
    static QString usualReportFolder();

    /// The desk of the last sign-in; empty before the first.
    QString deskUrl() const;
    QString login() const;
    bool isDemo() const; ///< the demo's agent comes in without a password
    void rememberDesk(const QString &url, const QString &login, bool demo);
    void forgetDesk();

    /// Reads look and density into `theme`.
    void dress(Theme &theme) const;

private:
    QSettings m_store;
};

} // namespace frontdesk
