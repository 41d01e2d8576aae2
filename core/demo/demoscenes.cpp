#include "core/demo/demoscenes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

constexpr quint64 sceneStream = 5;

const QJsonArray &scenes()
{
    static const QJsonArray loaded = [] {
        QFile file(u":/demo/scenes.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the demo has no scenes");
        return QJsonDocument::fromJson(file.readAll()).array();
    }();
    return loaded;
}

class Scene : private DemoTeller
{
public:
    Scene(const DemoWorld &world, const QJsonObject &script, const TicketKey &key, qint64 index)
        : DemoTeller(world, DemoRandom::of(world.seed, sceneStream, quint64(index)), key)
        , m_script(script)
        , m_front(staff(script.value("front"_L1).toString(u"Chen Yutong"_s)))
    {
    }

    Result<TicketHistory> tell()
    {
        begin();
        live();
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        return finished();
    }

private:
    QString text(const QString &name) const { return m_script.value(name).toString(); }
    QString said(const QJsonObject &words) const { return words.value(m_caller->language()).toString(); }

    Actor staff(const QString &name) const
    {
        for (const QList<Actor> &group : m_world.actors) {
            for (const Actor &actor : group) {
                if (actor.name.contains(name))
                    return actor;
            }
        }
        qFatal("the demo knows no member of staff %s", qPrintable(name));
    }

    const DemoCustomer &customer(const QString &name) const
    {
        for (const DemoCustomer &entry : m_world.customers) {
            if (entry.name.contains(name))
                return entry;
        }
        qFatal("the demo knows no customer %s", qPrintable(name));
    }

    void begin()
    {
        m_caller = &customer(text(u"caller"_s));
        Ticket first;
        first.kind = text(u"kind"_s);
        first.title = said(m_script.value("title"_L1).toObject());
        first.channel = m_script.value("channel"_L1).toString(u"phone"_s);
        first.service = m_world.reference.directory.serviceByCode(text(u"service"_s))->id;
        first.category = m_world.reference.directory.categoryByCode(text(u"category"_s))->id;
        first.impact = text(u"impact"_s);
        first.urgency = text(u"urgency"_s);
        if (m_script.contains("about_group"_L1))
            first.aboutGroup = m_world.group(text(u"about_group"_s));
        first.openedAt = openedAt(first);
        const QString details = said(m_script.value("details"_L1).toObject());
        log(first, details, m_caller, m_front.staff);

        Interaction call;
        call.channel = first.channel;
        call.customer = m_caller->id;
        call.phone = first.channel == "phone"_L1 ? m_caller->phone : QString();
        call.agent = m_front.staff;
        call.offeredAt = first.openedAt.addSecs(-6);
        call.answeredAt = first.openedAt;
        call.endedAt = std::min(first.openedAt.addSecs(240), m_world.now);
        call.subject = first.title;
        call.details = details;
        call.outcome = u"created"_s;
        m_history.contacts.append(call);
        for (const QJsonValue tag : m_script.value("tags"_L1).toArray())
            m_history.tags.append(tag.toString());
        for (const QString &tag : std::as_const(m_history.tags))
            m_story->say(u"tagged"_s, m_at, m_front.staff, tag);
    }

    /// The contact that leaves "left" minutes on the clock now (or at the time of the pause).
    QDateTime openedAt(const Ticket &first) const
    {
        const QDateTime end = m_world.now.addSecs(-60 * m_script.value("paused_before"_L1).toInteger());
        QString urgency = first.urgency;
        if (m_caller->vip)
            urgency = PriorityMatrix::raised(urgency);
        const AgreementBook &book = m_world.reference.agreements;
        const AgreementVersion *version = book.applying(first.service, m_caller->organisation, first.kind, m_world.now);
        const BusinessTime &business = *book.businessTime(version->calendar);
        const qint64 target = version->targets.value(m_world.reference.matrix.priority(first.impact, urgency)).resolutionSeconds;
        const qint64 spent = (target - 60 * m_script.value("left"_L1).toInteger()) * 1000;
        // The latest instant that far back in business time.
        qint64 early = m_world.now.addDays(-80).toMSecsSinceEpoch();
        qint64 late = end.toMSecsSinceEpoch();
        while (late - early > 1) {
            const qint64 middle = early + (late - early) / 2;
            (business.betweenMs(middle, end.toMSecsSinceEpoch()) >= spent ? early : late) = middle;
        }
        return QDateTime::fromMSecsSinceEpoch(early, Qt::UTC);
    }

    /// A share of the way from the contact to the pause or now.
    QDateTime partOfTheWay(qint64 percent) const
    {
        const QDateTime end = m_world.now.addSecs(-60 * m_script.value("paused_before"_L1).toInteger());
        return ticket().openedAt.addMSecs(ticket().openedAt.msecsTo(end) * percent / 100);
    }

    void live()
    {
        const QString state = text(u"state"_s);
        for (const QJsonValue name : m_script.value("also"_L1).toArray())
            otherCaller(customer(name.toString()));
        if (state == "new"_L1)
            return;
        const QString group = text(u"group"_s);
        const Actor owner = m_script.contains("owner"_L1) ? staff(text(u"owner"_s)) : Actor{};
        reach(std::max(m_at, partOfTheWay(2)));
        if (ticket().kind == "request"_L1 && !act(m_front, u"approve"_s))
            return;
        const bool own = owner.staff == m_front.staff;
        if (!own && !assign(m_front, group, owner.staff, {}))
            return;
        if (state == "assigned"_L1)
            return;
        reach(std::max(m_at, partOfTheWay(own ? 3 : 8)));
        if (!act(owner, u"take"_s) || (ticket().kind == "complaint"_L1 && !act(owner, u"investigate"_s)))
            return;
        for (const QJsonValue value : m_script.value("texts"_L1).toArray()) {
            const QJsonObject entry = value.toObject();
            reach(std::max(m_at, partOfTheWay(entry.value("at"_L1).toInteger())));
            if (!act(entry.contains("who"_L1) ? staff(entry.value("who"_L1).toString()) : owner, entry.value("kind"_L1).toString(), said(entry)))
                return;
        }
        if (state != "pending"_L1)
            return;
        reach(std::max(m_at, partOfTheWay(100)));
        const QDateTime till = m_world.office().after(m_world.now, m_script.value("till_hours"_L1).toInteger(6) * 3'600'000);
        wait(owner, text(u"reason"_s), till, said(m_script.value("waiting"_L1).toObject()));
    }

    void otherCaller(const DemoCustomer &other)
    {
        if (!reach(m_at.addSecs(m_random.between(40, 110))))
            return;
        Interaction call;
        call.channel = u"phone"_s;
        call.customer = other.id;
        call.phone = other.phone;
        call.agent = m_front.staff;
        call.offeredAt = m_at;
        call.answeredAt = m_at;
        call.endedAt = std::min(m_at.addSecs(80), m_world.now);
        call.subject = ticket().title;
        call.outcome = u"linked"_s;
        m_history.callers.append({other.id, m_at, {}, m_history.contacts.size()});
        m_history.contacts.append(call);
        m_story->add(u"contact"_s, m_at, m_front.staff, {}, {{u"customer_id"_s, other.id.value}, {u"channel"_s, call.channel}, {u"text"_s, call.subject}});
    }

    const QJsonObject m_script;
    Actor m_front;
    const DemoCustomer *m_caller = nullptr;
};

} // namespace

qint64 demoSceneCount()
{
    return scenes().size();
}

Result<QList<TicketHistory>> tellDemoScenes(Session &session, const DemoWorld &world, qint64 count)
{
    QStringList kinds;
    for (qint64 i = 0; i < count; ++i)
        kinds.append(scenes().at(i).toObject().value("kind"_L1).toString());
    FRONTDESK_LET(keys, reserveTickets(session, kinds));
    QList<TicketHistory> told;
    for (qint64 i = 0; i < count; ++i) {
        FRONTDESK_LET(history, Scene(world, scenes().at(i).toObject(), keys.at(i), i).tell());
        told.append(std::move(history));
    }
    return told;
}

} // namespace frontdesk
