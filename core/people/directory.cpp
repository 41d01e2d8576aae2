#include "core/people/directory.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

template<typename T>
const T *byId(const QList<T> &list, Id<T> id)
{
    const auto found = std::find_if(list.cbegin(), list.cend(), [&](const T &entry) { return entry.id == id; });
    return found == list.cend() ? nullptr : &*found;
}

/// "first-line", "first_line" and "First line" name the same thing.
QString comparable(QString name)
{
    return name.replace(u'_', u' ').replace(u'-', u' ').toCaseFolded();
}

template<typename T>
const T *byCode(const QList<T> &list, const QString &code)
{
    const QString wanted = comparable(code);
    const auto found = std::find_if(list.cbegin(), list.cend(), [&](const T &entry) {
        return comparable(entry.code) == wanted || entry.name.zh == code || comparable(entry.name.en) == wanted;
    });
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

const Staff *Directory::person(Id<Staff> id) const
{
    return byId(staff, id);
}

const Staff *Directory::personByLogin(const QString &login) const
{
    const auto found = std::find_if(staff.cbegin(), staff.cend(), [&](const Staff &entry) { return !login.isEmpty() && entry.login == login; });
    return found == staff.cend() ? nullptr : &*found;
}

const SupportGroup *Directory::group(Id<SupportGroup> id) const
{
    return byId(groups, id);
}

const SupportGroup *Directory::groupByCode(const QString &code) const
{
    return byCode(groups, code);
}

const ServiceEntry *Directory::service(Id<ServiceEntry> id) const
{
    return byId(services, id);
}

const ServiceEntry *Directory::serviceByCode(const QString &code) const
{
    return byCode(services, code);
}

const Category *Directory::category(Id<Category> id) const
{
    return byId(categories, id);
}

const Category *Directory::categoryByCode(const QString &code) const
{
    return byCode(categories, code);
}

QList<Id<SupportGroup>> Directory::groupsOf(Id<Staff> member) const
{
    QList<Id<SupportGroup>> found;
    for (const SupportGroup &entry : groups) {
        if (entry.members.contains(member))
            found += entry.id;
    }
    return found;
}

Result<Directory> Directory::read(Session &session)
{
    Directory directory;
    const auto name = [](const Row &row) { return BilingualName{row.text(u"name_zh"_s), row.text(u"name_en"_s)}; };
    FRONTDESK_LET(people, session.query(u"directory.staff"_s, {}, [](const Row &row) {
        return Staff{row.id<Staff>(u"id"_s), row.text(u"name"_s), row.text(u"login"_s), row.text(u"role"_s), row.text(u"language"_s),
                     row.text(u"email"_s), row.flag(u"active"_s)};
    }));
    directory.staff = people;
    FRONTDESK_LET(supportGroups, session.query(u"directory.groups"_s, {}, [&](const Row &row) {
        return SupportGroup{row.id<SupportGroup>(u"id"_s), row.text(u"code"_s), name(row), int(row.integer(u"tier"_s)), row.flag(u"supplier"_s),
                            row.flag(u"restricted"_s), row.id<Staff>(u"lead_id"_s), {}, row.flag(u"active"_s)};
    }));
    directory.groups = supportGroups;
    FRONTDESK_TRY(session.each(u"directory.members"_s, {}, [&](const Row &row) {
        for (SupportGroup &entry : directory.groups) {
            if (entry.id == row.id<SupportGroup>(u"group_id"_s))
                entry.members += row.id<Staff>(u"staff_id"_s);
        }
        return true;
    }));
    FRONTDESK_LET(services, session.query(u"directory.services"_s, {}, [&](const Row &row) {
        return ServiceEntry{row.id<ServiceEntry>(u"id"_s), row.text(u"code"_s), name(row), row.id<SupportGroup>(u"group_id"_s)};
    }));
    directory.services = services;
    FRONTDESK_LET(categories, session.query(u"directory.categories"_s, {}, [&](const Row &row) {
        return Category{row.id<Category>(u"id"_s), row.text(u"code"_s), name(row), row.flag(u"first_line"_s)};
    }));
    directory.categories = categories;
    return directory;
}

} // namespace frontdesk
