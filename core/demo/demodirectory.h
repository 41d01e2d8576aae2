#pragma once

#include "core/desk/deskreference.h"

namespace frontdesk {

struct DemoSite
{
    Id<Site> id;
    Id<Organisation> organisation;
    QString zone;
    QString phonePrefix;
    QString nameZh;
    QString nameEn;
    bool foreign = false;
    int weight = 1;
};

struct DemoOrganisation
{
    Id<Organisation> id;
    QString domain;
    int weight = 1;
    int chinesePercent = 50;
    QList<DemoSite> sites;
};

/// Writes the demo's own people and lists: staff, groups, organisations, sites, services, categories, calendars, agreements.
/// On a server its staff have no login: roles belong to the whole cluster, and `staff add` makes those who shall sign in.
Result<QList<DemoOrganisation>> writeDemoDirectory(Session &session);

} // namespace frontdesk
