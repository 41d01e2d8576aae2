#pragma once

#include "core/people/people.h"
#include "core/reporting/period.h"

#include <QMap>
#include <QVariant>

namespace frontdesk {

struct Interaction;
struct Ticket;

/// What a report leaves out. An empty text, 0 or none = everything.
struct ReportFilters
{
    Id<SupportGroup> group;   ///< that has the ticket now
    Id<Staff> agent;          ///< who took the contact, resolved the ticket or owns it, as the measure says
    Id<ServiceEntry> service;
    Id<Category> category;
    Id<Organisation> organisation;
    QString kind;    ///< incident request complaint, question (a contact answered without ticket)
    int priority = 0;
    QString channel; ///< phone walk_in mail web chat alert

    bool operator==(const ReportFilters &) const = default;
};

struct ReportRequest
{
    QString name; ///< of reportCatalogue()
    ReportPeriod period;
    ReportFilters filters;

    bool operator==(const ReportRequest &) const = default;
};

enum class ReportValue {
    Text,     ///< QString code; words beside it where there are any
    Count,    ///< qint64
    Share,    ///< double, 0 to 1
    Duration, ///< qint64, milliseconds
    Date,     ///< QDate of the report's zone
};

/// Which part of a measure a row or column is about: dimension -> value as the measure has it (ids as numbers, NULL as an invalid QVariant). Dimensions: day
/// (days since 1970) weekday (0 = Monday) hour group agent service category organisation caller kind priority channel detail range age.
using ReportBucket = QMap<QString, QVariant>;

struct ReportColumn
{
    QString code;
    ReportValue type = ReportValue::Count;
    QString measure; ///< of measures(); empty for a column that names its row
    QString part;    ///< "" everything that the measure counts, "hits", "misses"
    ReportBucket bucket = {}; ///< besides its row's: a column that counts only some of them

    bool operator==(const ReportColumn &) const = default;
};

struct ReportCell
{
    QVariant value;      ///< invalid: no data, which is not zero
    BilingualName words; ///< of a Text that is somebody's or something's name

    bool operator==(const ReportCell &) const = default;
};

struct ReportRow
{
    QList<ReportCell> cells;
    ReportBucket bucket;

    bool operator==(const ReportRow &) const = default;
};

struct ReportTable
{
    QString code;
    QList<ReportColumn> columns;
    QList<ReportRow> rows;

    bool operator==(const ReportTable &) const = default;
};

/// A finished report. Words for its codes are in core/reporting/reportwords.h, definitions in measures.h.
struct Report
{
    ReportRequest request;
    QDateTime madeAt;      ///< UTC
    QString madeBy;        ///< name of who asked
    bool limited = false;  ///< row-level security left out what that person may not see
    QMap<QString, BilingualName> filterWords; ///< what was filtered by, in words
    QStringList measures;  ///< codes, in the order in which they first come
    QList<ReportTable> tables;
    bool noData = false;   ///< the desk has nothing to measure this with; the tables are empty or have cells without value

    bool operator==(const Report &) const = default;
};

/// A contact behind a figure, for whoever looks at them one by one.
struct ContactLine
{
    Id<Interaction> id;
    QString number;
    QDateTime offeredAt; ///< UTC
    QString channel;
    QString outcome;     ///< empty while it goes on
    QString caller;      ///< name; the phone number where nobody knows more; may be empty
    QString agent;       ///< empty: nobody answered
    Id<Ticket> ticket;   ///< none: it was settled without one, or the ticket is not to be seen
    QString ticketNumber;

    bool operator==(const ContactLine &) const = default;
};

/// Exactly what stands behind one figure: ids, ascending, each once.
struct ReportItems
{
    QList<qint64> tickets;
    QList<qint64> interactions;

    bool operator==(const ReportItems &) const = default;
};

} // namespace frontdesk
