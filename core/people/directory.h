#pragma once

#include "core/people/people.h"
#include "core/storage/session.h"

namespace frontdesk {

/// The desk's own people and lists, small enough to be held whole: staff, groups, services, categories.
struct Directory
{
    QList<Staff> staff;
    QList<SupportGroup> groups;
    QList<ServiceEntry> services;
    QList<Category> categories;

    const Staff *person(Id<Staff> id) const;
    const Staff *personByLogin(const QString &login) const;
    const SupportGroup *group(Id<SupportGroup> id) const;
    const SupportGroup *groupByCode(const QString &code) const; ///< code, or either name
    const ServiceEntry *service(Id<ServiceEntry> id) const;
    const ServiceEntry *serviceByCode(const QString &code) const; ///< code, or either name
    const Category *category(Id<Category> id) const;
    const Category *categoryByCode(const QString &code) const; ///< code, or either name
    QList<Id<SupportGroup>> groupsOf(Id<Staff> person) const;

    static Result<Directory> read(Session &session);
};

} // namespace frontdesk
