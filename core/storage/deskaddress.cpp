#include "core/storage/deskaddress.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {
const QLatin1StringView sqlitePrefix = "sqlite://"_L1;
}

QString backendName(Backend backend)
{
    return backend == Backend::Sqlite ? u"sqlite"_s : u"postgres"_s;
}

Result<DeskAddress> DeskAddress::parse(const QString &url)
{
    const QString text = url.trimmed();
    if (text.startsWith(sqlitePrefix)) {
        QString path = text.sliced(sqlitePrefix.size());
        // sqlite:///C:/desk.db names a Windows path.
        if (path.size() > 2 && path.at(0) == u'/' && path.at(2) == u':')
            path.remove(0, 1);
        if (path.isEmpty() || path.endsWith(u'/'))
            return failure(ErrorKind::Invalid, u"desk.address_invalid"_s, u"desk"_s, text);
        return DeskAddress{Backend::Sqlite, path};
    }
    if (text.startsWith("postgresql://"_L1) || text.startsWith("postgres://"_L1))
        return DeskAddress{Backend::Postgres, text};
    return failure(ErrorKind::Invalid, u"desk.address_invalid"_s, u"desk"_s, text);
}

QString DeskAddress::url() const
{
    if (backend == Backend::Postgres)
        return target;
    return sqlitePrefix + (target.startsWith(u'/') ? target : u'/' + target);
}

QString DeskAddress::shownName() const
{
    if (backend == Backend::Sqlite)
        return QFileInfo(target).fileName();
    const QString rest = target.sliced(target.indexOf("://"_L1) + 3).section(u'?', 0, 0);
    return rest.sliced(rest.indexOf(u'@') + 1);
}

} // namespace frontdesk
