#pragma once

#include "core/support/id.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace frontdesk {

/// A name that callers see, in both languages of the desk.
struct BilingualName
{
    QString zh;
    QString en;
    const QString &in(const QString &language) const { return language.startsWith(QLatin1String("zh")) ? (zh.isEmpty() ? en : zh) : (en.isEmpty() ? zh : en); }
    bool operator==(const BilingualName &) const = default;
};

struct Organisation
{
    Id<Organisation> id;
    QString name;
    bool vip = false;
    QString note;
    bool operator==(const Organisation &) const = default;
};

struct Site
{
    Id<Site> id;
    Id<Organisation> organisation;
    BilingualName name;
    QString zone;        ///< IANA
    QString phonePrefix; ///< put before an extension to dial it from outside
    bool operator==(const Site &) const = default;
};

/// A person whom the desk serves: calls, is affected, is told.
struct Customer
{
    Id<Customer> id;
    QString number; ///< C-000123
    QString name;
    QString title;
    Id<Organisation> organisation;
    Id<Site> site;
    QString email;
    QString phone;     ///< as typed
    QString phoneE164; ///< empty if the typed number is not a full one
    QString extension;
    QString device;
    QString language = QStringLiteral("zh"); ///< in which the person is written to
    bool vip = false;
    QString note; ///< for agents
    QString organisationName; ///< read with the person, not written
    BilingualName siteName;   ///< read with the person, not written
    QDateTime createdAt;      ///< UTC
    bool operator==(const Customer &) const = default;
};

struct Staff
{
    Id<Staff> id;
    QString name;
    QString login; ///< empty: may not sign in
    QString role;  ///< agent lead manager admin service
    QString language;
    QString email;
    bool active = true;
    bool operator==(const Staff &) const = default;
};

struct SupportGroup
{
    Id<SupportGroup> id;
    QString code;
    BilingualName name;
    int tier = 1; ///< 1 first line, 2 second line, 3 specialists and suppliers
    bool supplier = false;
    bool restricted = false; ///< only members and managers see its tickets
    Id<Staff> lead;
    QList<Id<Staff>> members;
    bool active = true;
    bool operator==(const SupportGroup &) const = default;
};

struct ServiceEntry
{
    Id<ServiceEntry> id;
    QString code;
    BilingualName name;
    Id<SupportGroup> group; ///< who usually works on it
    bool operator==(const ServiceEntry &) const = default;
};

struct Category
{
    Id<Category> id;
    QString code;
    BilingualName name;
    bool firstLine = true; ///< first-line-resolvable (domain rules, section 5)
    bool operator==(const Category &) const = default;
};

} // namespace frontdesk
