#include "core/demo/demostory.h"

#include <array>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr quint64 ticketStream = 2;

struct Minutes
{
    qint64 from = 0;
    qint64 to = 0;
};
/// By priority 1 … 5, in business time: from dispatch to the hands of somebody, and from there to the end.
constexpr std::array<Minutes, 6> pickUp{{{0, 0}, {2, 15}, {4, 70}, {10, 420}, {15, 1500}, {30, 3200}}};
constexpr std::array<Minutes, 6> work{{{0, 0}, {25, 260}, {40, 650}, {60, 2200}, {80, 4500}, {200, 8200}}};

class Story : private DemoTeller
{
public:
    Story(const DemoWorld &world, const DemoPlan &plan, const TicketKey &key, const DemoMemories &memories)
        : DemoTeller(world, DemoRandom::of(world.seed, ticketStream, quint64(plan.index)), key)
        , m_family(*plan.family)
        , m_plan(plan)
        , m_caller(plan.caller < 0 ? nullptr : &world.customers.at(plan.caller))
        , m_memories(memories)
        , m_words(world.texts, m_caller ? m_caller->language() : u"zh"_s, m_random)
        , m_front(m_random.pick(world.actors.value(u"first-line"_s)))
    {
    }

    Result<TicketHistory> tell()
    {
        begin();
        if (!beginLinked()) {
            if (m_family.kind == "request"_L1)
                request();
            else if (m_family.kind == "complaint"_L1)
                complaint();
            else
                incident();
        }
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        return finished();
    }

private:
    const BusinessTime &office() const { return m_world.office(); }
    const BusinessTime &always() const { return m_world.always(); }
    Actor worker(const QString &group) { return m_random.pick(m_world.actors.value(group)); }

    void begin()
    {
        if (m_caller) {
            if (!m_caller->device.isEmpty())
                m_words.set(u"device"_s, m_caller->device);
            m_words.set(u"ext"_s, m_caller->extension);
            m_words.set(u"site"_s, m_caller->siteName);
        } else {
            m_words.set(u"site"_s, u"上海总部"_s);
        }
        m_words.set(u"device"_s, m_caller && !m_caller->device.isEmpty() ? m_caller->device : u"NB-21547"_s);
        Ticket first;
        first.kind = m_family.kind;
        first.title = m_words.of(m_family, u"title"_s);
        static const QStringList channels{u"phone"_s, u"mail"_s, u"web"_s, u"walk_in"_s, u"chat"_s};
        first.channel = m_caller ? channels.at(m_random.weighted({58, 17, 14, 6, 5})) : u"alert"_s;
        first.service = m_world.reference.directory.serviceByCode(m_family.service)->id;
        first.category = m_world.reference.directory.categoryByCode(m_family.category)->id;
        static const QStringList levels{u"low"_s, u"medium"_s, u"high"_s};
        const bool wide = m_family.impact == "high"_L1;
        first.impact = levels.at(wide ? m_random.weighted({10, 55, 35}) : m_family.impact == "medium"_L1 ? m_random.weighted({35, 59, 6}) : m_random.weighted({86, 13, 1}));
        first.urgency = levels.at(wide ? m_random.weighted({10, 60, 30}) : m_random.weighted({24, 63, 13}));
        if (m_family.code == "complaint-attitude"_L1)
            first.aboutGroup = m_world.group(u"line-2a"_s);
        first.openedAt = m_plan.openedAt;
        first.follows = m_plan.follows.id;
        if (m_caller && m_random.percent(7))
            first.affected = m_random.pick(m_world.customers).id;
        QString details = m_words.of(m_family, u"details"_s);
        if (m_random.percent(45))
            details += (m_words.language() == "zh"_L1 ? QString() : u" "_s) + m_words.phrase(u"tried"_s);
        const bool byHand = first.channel == "phone"_L1 || first.channel == "walk_in"_L1 || first.channel == "chat"_L1;
        log(first, details, m_caller, byHand ? m_front.staff : Id<Staff>{});
        contact(first, details, byHand);
        if (m_plan.follows.id)
            link(u"follow_up"_s, m_plan.follows, m_front);
        if (m_random.percent(9)) {
            const QString tag = m_words.phrase(u"tags"_s);
            m_history.tags = {tag};
            m_story->say(u"tagged"_s, m_at, m_front.staff, tag);
        }
    }

    void contact(const Ticket &first, const QString &details, bool byHand)
    {
        Interaction call;
        call.channel = first.channel;
        call.customer = first.caller;
        call.affected = first.affected;
        call.subject = first.title;
        call.details = details;
        call.outcome = u"created"_s;
        call.offeredAt = first.openedAt;
        if (byHand) {
            call.phone = first.channel == "phone"_L1 ? m_caller->phone : QString();
            call.agent = m_front.staff;
            call.answeredAt = std::min(first.openedAt.addSecs(m_random.skewed(2, 90)), m_world.now);
            const qint64 talk = m_random.skewed(60, 1200);
            call.endedAt = std::min(call.answeredAt.addSecs(talk), m_world.now);
            call.holdSeconds = m_random.percent(20) ? std::min(m_random.between(5, 50), call.answeredAt.secsTo(call.endedAt)) : 0;
            call.wrapSeconds = m_random.skewed(10, 180);
        } else {
            call.answeredAt = call.endedAt = first.openedAt;
        }
        m_history.contacts.append(call);
    }

    /// Duplicates, children of an outage, relatives. True if the story ends here.
    bool beginLinked()
    {
        const DemoMemory *same = nullptr;
        const DemoMemory *outage = nullptr;
        for (const DemoMemory &memory : m_memories) {
            if (memory.family == &m_family)
                same = &memory;
            const bool running = !memory.closedAt.isValid() || memory.closedAt > m_at;
            if (memory.isOutage && running && memory.openedAt.secsTo(m_at) < 3 * 3600)
                outage = &memory;
        }
        if (outage && m_family.kind == "incident"_L1 && (m_family.service == "network"_L1 || m_family.service == "pos"_L1 || m_family.service == "vpn"_L1)
            && m_random.percent(60) && pass(always(), 3, 20)) {
            link(u"child"_s, outage->key, m_front);
        } else if (same && m_family.kind == "incident"_L1 && same->openedAt.daysTo(m_at) < 4 && m_random.percent(3) && pass(always(), 4, 60)) {
            const bool merge = same->caller == m_plan.caller || m_random.percent(50);
            link(merge ? u"duplicate"_s : u"related"_s, same->key, m_front);
            return merge;
        }
        return false;
    }

    void incident()
    {
        if (ticket().impact == "high"_L1)
            otherCallers();
        if (m_random.percent(3) && pass(always(), 5, 400)) {
            cancel();
            return;
        }
        if (m_random.percent(m_family.firstContactPercent) && ticket().channel != "mail"_L1 && ticket().channel != "web"_L1) {
            if (!reach(m_at.addMSecs(m_random.between(20'000, 150'000))) || !act(m_front, u"take"_s))
                return;
            if (pass(always(), 2, 25) && resolve(m_front, closing().first, closing().second))
                end(m_front);
            return;
        }
        const bool handed = ticket().channel == "mail"_L1 || ticket().channel == "web"_L1 || ticket().channel == "alert"_L1;
        if (!pass(handed ? office() : always(), 2, handed ? 420 : 25))
            return;
        Actor worker1 = worker(m_family.group);
        if (!assign(m_front, m_family.group, m_random.percent(35) ? worker1.staff : Id<Staff>{}, {}))
            return;
        if (m_random.permille(28) && !backlog())
            return;
        if (!pickedUp(worker1, 1) || !wander(worker1))
            return;
        labour(worker1);
    }

    void otherCallers()
    {
        const qint64 count = m_random.between(2, 7);
        for (qint64 i = 0; i < count && pass(always(), 1, 12); ++i) {
            const DemoCustomer &other = m_random.pick(m_world.customers);
            const bool again = std::any_of(m_history.callers.cbegin(), m_history.callers.cend(), [&](const HistoryCaller &known) { return known.customer == other.id; });
            if (again)
                continue;
            const Actor agent = worker(u"first-line"_s);
            Interaction call;
            call.channel = u"phone"_s;
            call.customer = other.id;
            call.phone = other.phone;
            call.agent = agent.staff;
            call.offeredAt = m_at;
            call.answeredAt = std::min(m_at.addSecs(m_random.between(3, 40)), m_world.now);
            call.endedAt = std::min(call.answeredAt.addSecs(m_random.between(40, 200)), m_world.now);
            call.subject = ticket().title;
            call.outcome = u"linked"_s;
            m_history.callers.append({other.id, m_at, {}, m_history.contacts.size()});
            m_history.contacts.append(call);
            m_story->add(u"contact"_s, m_at, agent.staff, {}, {{u"customer_id"_s, other.id.value}, {u"channel"_s, call.channel}, {u"text"_s, call.subject}});
        }
    }

    void cancel()
    {
        TicketAction done;
        done.command = {};
        done.action = u"cancel"_s;
        done.reason = m_words.phrase(u"cancel"_s);
        act(m_front, done);
    }

    /// Waits in the group's queue until somebody has time.
    bool backlog() { return ticket().priority <= 2 || pass(office(), 2000, 34'000); }

    bool pickedUp(const Actor &who, int times)
    {
        const Minutes minutes = pickUp.at(ticket().priority);
        return pass(ticket().priority <= 2 ? always() : office(), minutes.from * times, minutes.to * times) && act(who, u"take"_s);
    }

    /// Passed on to the right group, now and then back and forth.
    bool wander(Actor &who)
    {
        if (!m_random.percent(m_family.group == "first-line"_L1 ? 18 : 11))
            return true;
        static const QStringList groups{u"line-2a"_s, u"line-2b"_s, u"apps"_s};
        QString to = m_random.pick(groups);
        if (m_world.group(to) == ticket().group)
            to = to == "line-2a"_L1 ? u"line-2b"_s : u"line-2a"_s;
        const QString home = m_family.group;
        for (int turn = 0;; ++turn) {
            if (!pass(office(), 10, 300))
                return false;
            const QString target = turn % 2 == 0 ? to : home;
            if (!assign(who, target, {}, m_words.phrase(u"reassign"_s)))
                return false;
            who = worker(target);
            if (!pickedUp(who, 1))
                return false;
            if (turn >= 3 || !m_random.percent(22))
                return true;
        }
    }

    /// From somebody's hands to the end: notes, replies, waiting, closing.
    void labour(const Actor &who)
    {
        const Minutes minutes = work.at(ticket().priority);
        const int slow = ticket().priority > 2 && m_random.percent(9) ? 5 : 1;
        const qint64 parts = m_random.between(1, 3);
        if (m_random.permille(15))
            override(who);
        for (qint64 part = 0; part < parts; ++part) {
            if (!pass(ticket().priority <= 2 ? always() : office(), minutes.from * slow / parts, minutes.to * slow / parts))
                return;
            if (part == 0 && m_random.percent(65) && !act(who, u"note"_s, m_random.percent(60) ? m_words.of(m_family, u"note"_s) : m_words.phrase(u"note"_s)))
                return;
            if (part == parts - 1 && m_random.percent(60) && !act(who, u"reply"_s, m_random.percent(70) ? m_words.of(m_family, u"reply"_s) : m_words.phrase(u"reply"_s)))
                return;
            if (part == 0 && m_family.kind != "complaint"_L1 && m_random.percent(26) && !waiting(who))
                return;
            if (part > 0 && m_random.percent(25) && !act(m_front, u"answer"_s, m_words.phrase(u"answer"_s)))
                return;
        }
        if (m_random.permille(25)) {
            const Category &other = m_random.pick(m_world.reference.directory.categories);
            m_story->add(u"edited"_s, m_at, who.staff, [&](Ticket &row) { row.category = other.id; });
        }
        if (resolve(who, closing().first, closing().second))
            end(who);
    }

    void override(const Actor &who)
    {
        TicketAction done;
        done.command = {};
        done.action = u"priority"_s;
        done.priority = ticket().priority > 2 && m_random.percent(60) ? ticket().priority - 1 : std::min(5, ticket().priority + 1);
        done.reason = m_words.phrase(u"priority"_s);
        act(who, done);
    }

    /// Waits for the caller, a supplier, a change, a date: mostly days, now and then for weeks. False if it waits still.
    bool waiting(const Actor &who)
    {
        static const QStringList reasons{u"waiting_user"_s, u"supplier"_s, u"change_window"_s, u"agreed_date"_s, u"second_line"_s};
        static const QStringList phrases{u"pend_user"_s, u"pend_supplier"_s, u"pend_change"_s, u"pend_date"_s, u"pend_second"_s};
        // What is urgent waits for hours, a caller for days, a supplier for weeks.
        const bool urgent = ticket().priority <= 2;
        const bool longer = !urgent && m_random.percent(56);
        const qint64 rounds = longer ? m_random.between(1, 4) : 1;
        for (qint64 round = 0; round < rounds; ++round) {
            const qsizetype reason = m_random.weighted(longer ? QList<int>{26, 32, 21, 21, 0} : QList<int>{60, 14, 8, 10, 8});
            const qint64 days = urgent ? 0 : !longer ? m_random.between(1, 5) : reason == 0 ? m_random.between(4, 16) : m_random.between(6, 52);
            const QDateTime till = office().after(m_at.addDays(days), m_random.between(40, 300) * 60'000);
            if (!wait(who, reasons.at(reason), till, m_words.phrase(phrases.at(reason))))
                return false;
            if (reason == 0 && m_random.percent(longer ? 40 : 70)) {
                // The caller answers before: that wakes the ticket.
                if (!reach(std::min(till.addSecs(-60), office().after(m_at, m_random.skewed(30, 1200) * 60'000))) || !act(m_front, u"answer"_s, m_words.phrase(u"answer"_s)))
                    return false;
            } else {
                if (!reach(till))
                    return false;
                TicketAction wake;
                wake.command = {};
                wake.action = u"resume"_s;
                if (!act({}, wake, {{u"by"_s, u"till"_s}}))
                    return false;
            }
            if (!pass(office(), 10, 900))
                return false;
        }
        return true;
    }

    std::pair<QString, QString> closing()
    {
        if (m_closing.first.isEmpty()) {
            const QString text = m_words.of(m_family, u"close"_s);
            m_closing = {text.section(u' ', 0, 0), text.section(u' ', 1)};
        }
        return m_closing;
    }

    /// Asked, confirmed or silent, closed; a few come back.
    void end(const Actor &who)
    {
        tellOthers(who);
        for (int round = 0; round < 2; ++round) {
            const bool inTheCall = round == 0 && ticket().channel == "phone"_L1 && ticket().openedAt.secsTo(m_at) < 1800;
            if (!(inTheCall ? pass(always(), 0, 3) : m_random.percent(75) ? pass(always(), 0, 40) : pass(office(), 60, 900)))
                return;
            if (!act(who, u"ask"_s, m_words.phrase(u"ask"_s)))
                return;
            TicketAction answer;
            answer.command = {};
            answer.action = u"confirm"_s;
            const bool appeals = m_family.kind == "complaint"_L1;
            const bool comesBack = round == 0 && m_random.permille(appeals ? 150 : 42);
            if (comesBack) {
                answer.code = u"no"_s;
                answer.text = m_words.phrase(appeals ? u"appeal"_s : u"reopen"_s);
                if (!pass(office(), 30, 1100) || !act(m_front, answer))
                    return;
                if (appeals && !(pass(office(), 30, 600) && act(who, u"investigate"_s)))
                    return;
                if (!pass(office(), 60, 1500) || !resolve(who, closing().first, closing().second))
                    return;
                continue;
            }
            answer.code = u"yes"_s;
            if (m_random.percent(inTheCall ? 80 : 55)) {
                if (inTheCall ? pass(always(), 0, 2) : pass(office(), 5, 1000))
                    act(m_front, answer);
                return;
            }
            silence();
            return;
        }
    }

    /// Closed by the desk itself after the agreed days without an answer.
    void silence()
    {
        QDateTime at = m_at;
        for (int days = 0, tried = 0; days < 3 && tried < 30; ++tried) {
            at = at.addDays(1);
            days += office().between(at.addSecs(-12 * 3600), at.addSecs(12 * 3600)) > 0;
        }
        if (!reach(at))
            return;
        TicketAction close;
        close.command = {};
        close.action = u"close"_s;
        act({}, close, {{u"by"_s, u"silence"_s}});
    }

    void tellOthers(const Actor &who)
    {
        for (qsizetype i = 1; i < m_history.callers.size(); ++i) {
            if (!reach(m_at.addSecs(m_random.between(20, 90))))
                return;
            HistoryCaller &caller = m_history.callers[i];
            caller.toldAt = m_at;
            m_story->add(u"told"_s, m_at, who.staff, {}, {{u"customer_id"_s, caller.customer.value}, {u"text"_s, m_words.phrase(u"told"_s)}});
        }
    }

    void request()
    {
        if (m_random.percent(3) && pass(always(), 5, 300)) {
            cancel();
            return;
        }
        if (!pass(always(), 2, 120))
            return;
        if (m_family.needsApproval && m_random.percent(85)) {
            if (!act(m_front, u"ask_approval"_s) || !pass(office(), 20, m_random.percent(10) ? 9000 : 1600))
                return;
            const Actor lead = m_world.actors.value(u"team-lead"_s).first();
            TicketAction decided;
            decided.command = {};
            decided.action = m_random.percent(6) ? u"reject"_s : u"approve"_s;
            decided.reason = m_words.phrase(decided.action);
            if (!act(lead, decided) || decided.action == "reject"_L1)
                return;
        } else if (!act(m_front, u"approve"_s)) {
            return;
        }
        if (!pass(always(), 1, 30))
            return;
        const Actor who = worker(m_family.group);
        if (!assign(m_front, m_family.group, m_random.percent(40) ? who.staff : Id<Staff>{}, {}))
            return;
        if (m_random.permille(20) && !backlog())
            return;
        if (pickedUp(who, 2))
            labour(who);
    }

    void complaint()
    {
        const Actor who = m_random.pick(m_world.actors.value(u"team-lead"_s));
        if (!pass(always(), 3, 60) || !assign(m_front, u"team-lead"_s, {}, {}))
            return;
        if (!pass(office(), 5, 200) || !act(who, u"take"_s) || !act(who, u"reply"_s, m_words.of(m_family, u"reply"_s)))
            return;
        if (pass(office(), 20, 700) && act(who, u"investigate"_s))
            labour(who);
    }

    const DemoFamily &m_family;
    const DemoPlan &m_plan;
    const DemoCustomer *m_caller;
    const DemoMemories &m_memories;
    DemoWording m_words;
    Actor m_front; ///< who took the contact
    std::pair<QString, QString> m_closing;
};

} // namespace

Result<TicketHistory> tellDemoTicket(const DemoWorld &world, const DemoPlan &plan, const TicketKey &key, const DemoMemories &memories)
{
    return Story(world, plan, key, memories).tell();
}

} // namespace frontdesk
