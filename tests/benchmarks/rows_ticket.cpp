// Opening a ticket that has been worked on for a long time.
#include "core/ticket/ticketservice.h"
#include "core/ticket/ticketwork.h"
#include "tests/benchmarks/await.h"
#include "tests/benchmarks/paintwatch.h"
#include "tests/benchmarks/subjects.h"
#include "core/storage/statements.h"
#include "ui/ticket/drafts.h"
#include "ui/ticket/ticketview.h"

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

namespace {

constexpr int wantedEvents = 500;

/// An open ticket of the agent, with notes until its journal has 500 events.
Id<Ticket> longTicket(Desk &desk)
{
    const auto rows = answer(desk.tickets().firstRows(standardFilter(StandardView::Mine, desk.actor().staff, {}), {u"opened"_s, false}, 1));
    if (rows.isEmpty())
        giveUp(u"the agent has no ticket"_s);
    const Ticket ticket = rows.first();
    const TicketContext context{*desk.reference(), desk.actor(), desk.clock().now()};
    answer(desk.worker().write([&, ticket](Session &session) -> Result<int> {
        for (qint64 seq = ticket.seq; seq < wantedEvents; ++seq) {
            TicketAction note;
            note.ticket = ticket.id;
            note.action = u"note"_s;
            note.text = u"第 %1 次联系：已请用户重启终端并重新登录，现象依旧；the log of the switch shows nothing unusual."_s.arg(seq);
            FRONTDESK_TRY(ticketwork::act(session, context, note));
        }
        return 0;
    }));
    return ticket.id;
}

double rawPage(Raw &raw, const std::string &columns, qint64 id)
{
    Stopwatch watch;
    raw.begin(false);
    const RawRows ticket = raw.run(columns + " WHERE t.id = ?1", {id});
    raw.run("SELECT details FROM ticket_text WHERE ticket_id = ?1", {id});
    raw.run("SELECT c.*, o.name FROM ticket t JOIN customer c ON c.id IN (t.caller_id, t.affected_id) LEFT JOIN organisation o ON o.id = c.organisation_id WHERE t.id = ?1", {id});
    raw.run("SELECT id, seq, subject, subject_id, kind, body, occurred_at, actor_id, imported, recorded_at, recorded_by FROM journal "
            "WHERE subject = 'ticket' AND subject_id = ?1 ORDER BY seq", {id});
    raw.run("SELECT l.kind, t.id, t.number, t.title, t.state, t.kind FROM ticket_link l JOIN ticket t ON t.id = l.to_id WHERE l.from_id = ?1 "
            "UNION ALL SELECT l.kind, t.id, t.number, t.title, t.state, t.kind FROM ticket_link l JOIN ticket t ON t.id = l.from_id WHERE l.to_id = ?1", {id});
    raw.run("SELECT tc.customer_id, c.name, c.phone, c.extension, c.vip, tc.added_at, tc.told_at FROM ticket_caller tc "
            "JOIN customer c ON c.id = tc.customer_id WHERE tc.ticket_id = ?1 ORDER BY tc.added_at", {id});
    raw.run("SELECT a.id, a.name, a.mime, a.size, a.sha256, a.added_at, s.name FROM attachment a LEFT JOIN staff s ON s.id = a.added_by WHERE a.ticket_id = ?1", {id});
    raw.run("SELECT tag FROM ticket_tag WHERE ticket_id = ?1 ORDER BY tag", {id});
    raw.commit();
    return watch.ms();
}

} // namespace

void measureTicket(Place &place, const Options &options, Report &report)
{
    const auto desk = place.client(true);
    const auto raw = place.raw();
    const Id<Ticket> id = longTicket(*desk);
    const std::string columns = Statements::all().text(place.backend(), u"ticket.rows"_s).toStdString();

    BenchRow read{u"ticket.page"_s, u"read a ticket with 500 events"_s};
    read.budget = Budget::againstRaw();
    for (int i = 0; i < options.repeats(40); ++i) {
        Stopwatch watch;
        const TicketPage page = answer(desk->tickets().page(id));
        const double ours = watch.ms();
        if (page.journal.size() < wantedEvents)
            giveUp(u"the journal is short"_s);
        const double theirs = rawPage(*raw, columns, id.value);
        if (i > 0) {
            read.ours.add(ours);
            read.raw.add(theirs);
        }
    }
    if (options.wants(read.id))
        report.add(read);

    if (!options.wants(u"ticket.painted"_s))
        return;
    BenchRow painted{u"ticket.painted"_s, u"open it: from the key to the painted page"_s};
    painted.budget = Budget::below(Budget::P95Below, 100);
    QTemporaryDir folder;
    TextDrafts drafts(folder.filePath(u"drafts"_s), SealKey::random());
    for (int i = 0; i < options.repeats(15); ++i) {
        Stopwatch watch;
        TicketView view(*desk, drafts, id);
        bool refreshed = false;
        QObject::connect(&view, &TicketView::refreshed, &view, [&] { refreshed = true; });
        view.resize(1212, 734);
        view.show();
        PaintWatch paints(&view);
        if (!until([&] { return refreshed || view.shown().ticket.id; })) // it may have come while the view was made
            giveUp(u"the ticket does not come"_s);
        paints.forget();
        view.update();
        if (!until([&] { return paints.painted(); }))
            giveUp(u"the ticket is not painted"_s);
        if (i > 0)
            painted.ours.add(watch.ms());
    }
    report.add(painted);
}

} // namespace frontdesk::bench
