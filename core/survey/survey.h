#pragma once

#include "core/people/people.h"

#include <QDateTime>

namespace frontdesk {

struct Ticket;

/// Whether the caller of a closed ticket was content. The database decides who is asked when a ticket is closed (migration 0023; domain rules,
/// section 5): the caller is known, not everybody's ticket is left out, a share of the tickets (setting survey_percent), and nobody
/// twice within survey_days.
struct Survey
{
    Id<Ticket> ticket;
    Id<Customer> person;    ///< who is asked
    QDateTime askedAt;      ///< UTC
    int score = 0;          ///< 1 to 5; 0 = not answered yet
    QString comment;
    QDateTime answeredAt;   ///< UTC
    QString way;            ///< phone mail import
    Id<Staff> answeredBy;   ///< who wrote it down; none for a program
    bool own = false;       ///< whoever asked for this has or resolved the ticket, and may not write the answer down

    bool isAnswered() const { return score > 0; }
    bool operator==(const Survey &) const = default;
};

/// What somebody answered.
struct SurveyAnswer
{
    static constexpr int longestComment = 4000; ///< characters

    int score = 0;
    QString comment;
    QString way = QStringLiteral("phone"); ///< phone; mail and import are for administrators and the service
    QDateTime at;                          ///< UTC; of a phone call it is now, on PostgreSQL by the server's clock
};

} // namespace frontdesk
