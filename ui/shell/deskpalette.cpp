#include "ui/shell/deskpalette.h"

#include "core/desk/desk.h"
#include "core/knowledge/knowledgeservice.h"
#include "core/offline/outboxservice.h"
#include "core/people/peopleservice.h"
#include "core/ticket/ticketservice.h"
#include "ui/knowledge/knowledgepage.h"
#include "ui/offline/outboxmodel.h"
#include "ui/shell/mainwindow.h"

#include <QLocale>
#include <QPromise>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr int c_mostTickets = 5, c_mostPeople = 6, c_mostArticles = 5;

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

PaletteEntry entryOf(const SearchHit &ticket, MainWindow &window)
{
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Ticket;
    entry.title = u"%1  %2"_s.arg(ticket.number, ticket.title);
    entry.icon = u"view-task"_s;
    entry.run = [&window, id = Id<Ticket>{ticket.id}] { window.openTicket(id); };
    return entry;
}

PaletteEntry entryOf(const ArticleHit &hit, MainWindow &window)
{
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Article;
    entry.title = hit.title;
    entry.detail = hit.article.number;
    entry.icon = u"documentation"_s;
    entry.run = [&window, id = hit.article.id] {
        auto *knowledge = window.findChild<KnowledgePage *>();
        if (!knowledge)
            return;
        window.showPage(knowledge->pageId());
        knowledge->showArticle(id);
    };
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

namespace {

/// The number that something was given while the desk was away leads to it for good.
QList<PaletteEntry> keptEntries(const QString &typed, const OutboxService *outbox, MainWindow &window)
{
    const OutboxEntry *kept = outbox ? outbox->byProvisionalNumber(typed) : nullptr;
    if (!kept)
        return {};
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Ticket;
    entry.icon = u"document-send"_s;
    const QString numbers = kept->ticketNumber.isEmpty() ? kept->number : u"%1  %2"_s.arg(kept->number, kept->ticketNumber);
    const QString about = kept->kind == OutboxEntry::Kind::Call ? kept->call.subject : kept->about;
    entry.title = u"%1  %2"_s.arg(provisionalWords(*kept), kept->state == OutboxEntry::State::Sent ? numbers : about);
    if (kept->ticket)
        entry.run = [&window, id = kept->ticket] { window.openTicket(id); };
    else
        entry.run = [&window] { emit window.outboxRequested(); };
    return {entry};
}

} // namespace

void addDeskSources(CommandPalette &palette, Desk &desk, MainWindow &window)
{
    const auto cancel = [&desk](const CancelToken &token) { desk.worker().cancel(token); };
    palette.addSource({[&desk, &window](const QString &typed, const CancelToken &token) {
                           if (const QList<PaletteEntry> kept = keptEntries(typed, OutboxService::of(desk), window); !kept.isEmpty()) {
                               QPromise<QList<PaletteEntry>> found;
                               found.start();
                               found.addResult(kept);
                               found.finish();
                               return found.future();
                           }
                           const QStringList numbers = ticketNumbersOf(typed);
                           if (numbers.isEmpty()) {
                               return desk.tickets().search(typed, c_mostTickets, token).then([&window](const Result<QList<SearchHit>> &hits) {
                                   QList<PaletteEntry> found;
                                   for (const SearchHit &hit : hits.value_or(QList<SearchHit>()))
                                       found += entryOf(hit, window);
                                   return found;
                               });
                           }
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
    palette.addSource({[&desk, &window](const QString &typed, const CancelToken &token) {
                           const QString language = QLocale().name().startsWith("zh"_L1) ? u"zh"_s : u"en"_s;
                           return desk.knowledge().search(typed, c_mostArticles, token, language).then([&window](const Result<QList<ArticleHit>> &hits) {
                               QList<PaletteEntry> found;
                               for (const ArticleHit &hit : hits.value_or(QList<ArticleHit>()))
                                   found += entryOf(hit, window);
                               return found;
                           });
                       },
                       cancel});
}

} // namespace frontdesk
