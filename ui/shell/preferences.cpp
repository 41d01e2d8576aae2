#include "ui/shell/preferences.h"

#include <QLocale>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const QStringList themeWords{u"system"_s, u"light"_s, u"dark"_s};
const QStringList densityWords{u"compact"_s, u"normal"_s, u"comfortable"_s};

template<typename Choice>
Choice chosen(const QStringList &words, const QVariant &word, Choice otherwise)
{
    const qsizetype at = words.indexOf(word.toString());
    return at < 0 ? otherwise : Choice(at);
}

} // namespace

Preferences::Preferences(const QString &iniFile)
    : m_store(iniFile.isEmpty() ? QSettings(QSettings::IniFormat, QSettings::UserScope, u"frontdesk"_s, u"frontdesk"_s).fileName() : iniFile,
              QSettings::IniFormat)
{
}

QString Preferences::language() const
{
    const QString code = m_store.value(u"look/language"_s).toString();
    if (code == "zh"_L1 || code == "en"_L1)
        return code;
    return QLocale::system().language() == QLocale::Chinese ? u"zh"_s : u"en"_s;
}

void Preferences::setLanguage(const QString &code)
{
    m_store.setValue(u"look/language"_s, code);
}

ThemeChoice Preferences::theme() const
{
    return chosen(themeWords, m_store.value(u"look/theme"_s), ThemeChoice::System);
}

void Preferences::setTheme(ThemeChoice choice)
{
    m_store.setValue(u"look/theme"_s, themeWords.at(int(choice)));
}

int Preferences::fontPercent() const
{
    return qBound(80, m_store.value(u"look/font_percent"_s, 100).toInt(), 150);
}

void Preferences::setFontPercent(int percent)
{
    m_store.setValue(u"look/font_percent"_s, percent);
}

bool Preferences::keysHidden() const
{
    return m_store.value(u"look/keys_hidden"_s, false).toBool();
}

void Preferences::setKeysHidden(bool hidden)
{
    m_store.setValue(u"look/keys_hidden"_s, hidden);
}

Density Preferences::density() const
{
    return chosen(densityWords, m_store.value(u"look/density"_s), Density::Normal);
}

void Preferences::setDensity(Density density)
{
    m_store.setValue(u"look/density"_s, densityWords.at(int(density)));
}

int Preferences::lockMinutes() const
{
    return qBound(0, m_store.value(u"access/lock_minutes"_s, 15).toInt(), 240);
}

void Preferences::setLockMinutes(int minutes)
{
    m_store.setValue(u"access/lock_minutes"_s, minutes);
}

QString Preferences::reportFolder() const
{
    const QString chosen = chosenReportFolder();
    return chosen.isEmpty() ? usualReportFolder() : chosen;
}

QString Preferences::chosenReportFolder() const
{
    return m_store.value(u"reports/folder"_s).toString();
}

void Preferences::setReportFolder(const QString &folder)
{
    folder.isEmpty() ? m_store.remove(u"reports/folder"_s) : m_store.setValue(u"reports/folder"_s, folder);
}

QString Preferences::usualReportFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/Frontdesk"_s;
}

QString Preferences::deskUrl() const
{
    return m_store.value(u"desk/url"_s).toString();
}

QString Preferences::login() const
{
    return m_store.value(u"desk/login"_s).toString();
}

bool Preferences::isDemo() const
{
    return m_store.value(u"desk/demo"_s, false).toBool();
}

void Preferences::rememberDesk(const QString &url, const QString &login, bool demo)
{
    m_store.setValue(u"desk/url"_s, url);
    m_store.setValue(u"desk/login"_s, login);
    m_store.setValue(u"desk/demo"_s, demo);
    m_store.sync();
}

void Preferences::forgetDesk()
{
    m_store.remove(u"desk"_s);
    m_store.sync();
}

void Preferences::dress(Theme &theme) const
{
    theme.setFontPercent(fontPercent());
    theme.setDensity(density());
    theme.setKeysHidden(keysHidden());
    theme.setChoice(Preferences::theme());
}

} // namespace frontdesk
