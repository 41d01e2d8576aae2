#include "core/reporting/reportfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace frontdesk {

Result<void> checkReportFolder(const QString &folder)
{
    const QFileInfo place(folder);
    QString code;
    if (!QDir::isAbsolutePath(folder)) {
        code = u"folder.relative"_s;
    } else if (!place.exists()) {
        code = u"folder.missing"_s;
    } else if (!place.isDir()) {
        code = u"folder.is_file"_s;
    } else if (QTemporaryFile probe(QDir(folder).filePath(u".frontdesk-XXXXXX"_s)); !probe.open()) { // rights say too little: full, read-only, a server's
        code = u"folder.unwritable"_s;
    }
    if (!code.isEmpty())
        return failure(ErrorKind::Invalid, code, u"folder"_s, folder);
    return {};
}

} // namespace frontdesk
