#include "ui/shell/deskpalette.h"

#include "core/desk/desk.h"
#include "core/people/peopleservice.h"
#include "core/ticket/ticketservice.h"
#include "ui/shell/mainwindow.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_mostPeople = 6;

PaletteEntry entryOf(const Ticket &ticket, MainWindow &window)
{
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Ticket;
    entry.title = u"%1  %2"_s.arg(ticket.number, ticket.title);
    entry.detail = ticket.callerName;
    entry.icon = u"view-task"_s;
    entry.run = [&window, id = ticket.id] { window.openTicket(id); };
    return entry;
}

PaletteEntry entryOf(const Customer &person, MainWindow &window)
{
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Person;
    entry.title = person.name;
    entry.detail = person.organisationName.isEmpty() ? person.number : u"%1, %2"_s.arg(person.organisationName, person.number);
    entry.icon = u"user"_s;
    entry.run = [&window, id = person.id] {
        CallStart start;
        start.caller = id;
        window.startCall(start);
    };
    return entry;
}

} // namespace

QStringList ticketNumbersOf(const QString &typed)
{
    static const QRegularExpression number(u"^(?:(INC|REQ|CMP)-?)?0*(\\d{1,9})$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = number.match(typed.trimmed().normalized(QString::NormalizationForm_KC));
    if (!match.hasMatch())
        return {};
    const QStringList kinds = match.captured(1).isEmpty() ? QStringList{u"INC"_s, u"REQ"_s, u"CMP"_s} : QStringList{match.captured(1).toUpper()};
    QStringList numbers;
    for (const QString &kind : kinds)
        numbers += u"%1-%2"_s.arg(kind, match.captured(2).rightJustified(6, u'0'));
    return numbers;
}

void addDeskSources(CommandPalette &palette, Desk &desk, MainWindow &window)
{
    const auto cancel = [&desk](const CancelToken &token) { desk.worker().cancel(token); };
    palette.addSource({[&desk, &window](const QString &typed, const CancelToken &) {
                           const QStringList numbers = ticketNumbersOf(typed);
                           if (numbers.isEmpty())
                               return QtFuture::makeReadyFuture(QList<PaletteEntry>());
                           QList<QFuture<Result<Ticket>>> asked;
                           for (const QString &number : numbers)
                               asked += desk.tickets().byNumber(number);
                           return QtFuture::whenAll(asked.begin(), asked.end()).then([&window](const QList<QFuture<Result<Ticket>>> &answers) {
                               QList<PaletteEntry> found;
                               for (const auto &answer : answers) {
                                   // A number that does not exist is nothing to show.
                                   if (answer.resultCount() > 0 && answer.result())
                                       found += entryOf(*answer.result(), window);
                               }
                               return found;
                           });
                       },
                       cancel});
    palette.addSource({[&desk, &window](const QString &typed, const CancelToken &token) {
                           return desk.people().find(typed, c_mostPeople, token).then([&window](const Result<QList<CustomerHit>> &hits) {
                               QList<PaletteEntry> found;
                               if (hits) {
                                   for (const CustomerHit &hit : *hits)
                                       found += entryOf(hit.customer, window);
                               }
                               return found;
                           });
                       },
                       cancel});
}

} // namespace frontdesk
