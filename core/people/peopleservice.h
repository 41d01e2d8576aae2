#pragma once

#include "core/people/customermerge.h"
#include "core/storage/dbworker.h"

#include <QObject>
#include <QVariant>

namespace frontdesk {

class Desk;

struct CustomerHit
{
    Customer customer;
    QString matchedKey; ///< the folded key that matched, e.g. "suqing", to be shown beside a Chinese name
    QList<Id<Customer>> identities; ///< the customer, then everybody merged into them: whose tickets are theirs
};

/// Everything a customer card shows.
struct CustomerCard
{
    Customer customer;
    QList<qint64> openTickets;   ///< ids, most urgent first, at most 20
    QList<qint64> recentTickets; ///< ids of the last closed ones, at most 5
    qint64 ticketCount = 0;
    QDateTime lastContactAt;
    QList<MergedCustomer> merged; ///< who was merged into this one
    QStringList otherPhones, otherEmails, otherDevices; ///< of theirs, and what a merge replaced: they still count
};

/// What became of a customer's changed fields.
struct CustomerSaved
{
    Customer customer; ///< as it stands now

    /// A field that somebody else had changed since it was shown: it was left as it stands, the others were saved.
    struct Conflict
    {
        QString field; ///< column: name title organisation_id site_id email phone extension device language vip note
        QVariant was;
        QVariant saved; ///< what stands in the desk now
        QVariant yours;
        QString who;
        QDateTime at;
    };
    QList<Conflict> conflicts;
};

/// Customers and organisations: found while typing, made and changed.
class PeopleService : public QObject
{
    Q_OBJECT
public:
    explicit PeopleService(Desk &desk);

    /// By prefix of name, pinyin, initials, e-mail, number, phone in any spelling, extension, device; best first.
    QFuture<Result<QList<CustomerHit>>> find(const QString &typed, int limit = 20, CancelToken cancel = {});
    /// Both give whoever the person was merged into.
    QFuture<Result<Customer>> customer(Id<Customer> id);
    QFuture<Result<CustomerCard>> card(Id<Customer> id);
    /// By its number, merged or not, as it is written in old mails: gives whoever it became. Error "customer.not_found".
    QFuture<Result<Customer>> byNumber(const QString &number);
    /// Makes (id none) or changes a customer. Errors at their fields: name, email, phone.
    QFuture<Result<Customer>> save(const Customer &customer, const QUuid &command = QUuid::createUuid());
    /// Saves the fields in which `now` differs from `was`, what the editor had shown; each is compared with what stands in the desk.
    QFuture<Result<CustomerSaved>> change(const Customer &was, const Customer &now, const QUuid &command = QUuid::createUuid());
    /// Who may be the same person as this one; of the whole desk, pairs.
    QFuture<Result<QList<DuplicateCustomer>>> duplicates(Id<Customer> id);
    QFuture<Result<QList<DuplicatePair>>> duplicatePairs(int limit = 100);
    /// Makes one customer of two, and two of one again. Errors: those of customermergework.
    QFuture<Result<Customer>> merge(const CustomerMerge &merge, const QUuid &command = QUuid::createUuid());
    QFuture<Result<CustomerUnmerged>> unmerge(Id<Customer> loser, const QUuid &command = QUuid::createUuid());
    QFuture<Result<QList<Organisation>>> organisations();
    QFuture<Result<QList<Site>>> sites(Id<Organisation> organisation);

private:
    Desk &m_desk;
};

} // namespace frontdesk
