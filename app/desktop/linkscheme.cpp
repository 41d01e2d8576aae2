#include "app/desktop/linkscheme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace frontdesk {

QByteArray desktopEntry(const QString &program)
{
    // Quoted as the Desktop Entry Specification asks; a per cent sign begins a field code.
    QString quoted;
    for (const QChar c : program) {
        if (c == u'%')
            quoted += u'%';
        else if (c == u'\\') // once for the string, once for the quotes
            quoted += u"\\\\\\"_s;
        else if (c == u'"' || c == u'`' || c == u'$')
            quoted += u"\\\\"_s;
        quoted += c;
    }
    QFile file(u":/desktop/frontdesk.desktop"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("Exec=frontdesk %u", "Exec=\"" + quoted.toUtf8() + "\" %u");
}

std::optional<QString> registerLinks()
{
    const QString program = QCoreApplication::applicationFilePath();
#ifdef Q_OS_WIN
    QSettings classes(u"HKEY_CURRENT_USER\\Software\\Classes\\frontdesk"_s, QSettings::NativeFormat);
    classes.setValue(u"."_s, u"URL:Frontdesk"_s);
    classes.setValue(u"URL Protocol"_s, u""_s);
    classes.setValue(u"shell/open/command/."_s, u"\"%1\" \"%2\""_s.arg(QDir::toNativeSeparators(program), u"%1"_s));
    classes.sync();
    if (classes.status() != QSettings::NoError)
        return u"The registry does not take the entry for frontdesk:// links."_s;
    return {};
#elif defined(Q_OS_MACOS)
    return u"On macOS the application bundle declares the links itself."_s;
#else
    const QDir applications(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/applications"_s);
    const QString path = applications.filePath(u"frontdesk.desktop"_s);
    QSaveFile file(path);
    const QByteArray entry = desktopEntry(program);
    if (!QDir().mkpath(applications.path()) || !file.open(QIODevice::WriteOnly) || file.write(entry) != entry.size() || !file.commit())
        return u"%1 cannot be written: %2"_s.arg(path, file.errorString());
    // The first tells the desktop which program it is, the second refreshes its list; a system without them reads the folder itself.
    for (const QStringList &command : {QStringList{u"xdg-mime"_s, u"default"_s, u"frontdesk.desktop"_s, u"x-scheme-handler/frontdesk"_s},
                                       QStringList{u"update-desktop-database"_s, applications.path()}}) {
        if (const QString tool = QStandardPaths::findExecutable(command.first()); !tool.isEmpty())
            QProcess::execute(tool, command.mid(1));
    }
    return {};
#endif
}

} // namespace frontdesk
