#pragma once

#include "core/demo/demodirectory.h"
#include "core/demo/demotexts.h"

namespace frontdesk {

/// What the tickets need to know of a customer; kept for all of them while the demo is made.
struct DemoCustomer
{
    Id<Customer> id;
    Id<Organisation> organisation;
    QString name;
    QString phone;
    QString device;
    QString extension;
    QString siteName; ///< in the person's own language
    bool chinese = true;
    bool vip = false;

    QString language() const { return chinese ? QStringLiteral("zh") : QStringLiteral("en"); }
};

/// How many customers a desk of so many tickets has.
qint64 demoCustomerCount(qint64 tickets);

/// Makes and writes customers `from` … `from + count - 1` with the keys they are found by. The first few are those of the scripted tickets.
Result<QList<DemoCustomer>> writeDemoCustomers(Session &session, const DemoTexts &texts, const QList<DemoOrganisation> &organisations, quint64 seed,
                                               qint64 from, qint64 count, const QDateTime &now);

} // namespace frontdesk
