#pragma once

#include "core/agreement/agreementrules.h"
#include "core/agreement/whatif.h"

#include <QFuture>
#include <QObject>
#include <QUuid>

namespace frontdesk {

class Desk;

/// Calendars and agreements of a desk for those who look after them. What exists stands in DeskReference::agreements; a save comes back
/// with Desk::referenceChanged().
class AgreementService : public QObject
{
    Q_OBJECT
public:
    explicit AgreementService(Desk &desk);

    bool mayChange() const; ///< managers and admins
    /// Saves, then writes the clocks of all open tickets again in pieces between other work. The id. Errors: those of agreementwork.
    QFuture<Result<qint64>> saveCalendar(const CalendarDraft &draft, const QUuid &command = QUuid::createUuid());
    QFuture<Result<qint64>> saveAgreement(const AgreementDraft &draft, const QUuid &command = QUuid::createUuid());

    /// Runs a change over the tickets with a contact in [from, until) without saving anything: read in pieces between other work, reckoned
    /// on all cores. The future's progress is in tickets of `progressMaximum()`; canceling it stops after the piece at hand.
    QFuture<Result<WhatIfReport>> tryOut(const Trial &trial, const QDateTime &from, const QDateTime &until);

    /// Replay equals stored, for every ticket that this person may see; with `repair` what differs is written again.
    /// Progress in tickets.
    QFuture<Result<ClockCheck>> check(bool repair = false);

    /// Clocks of open tickets, written again where they differ: after a save, or by whoever runs the desk's timers. How many.
    QFuture<Result<qint64>> storeOpenClocks();

private:
    Desk &m_desk;
};

} // namespace frontdesk
