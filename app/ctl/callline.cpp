#include "app/ctl/callline.h"

#include "core/people/phonenumber.h"
#include "core/support/clock.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frontdesk::ctl {

namespace {

constexpr qint64 callBackSeconds = 3600; ///< a call-back without a time is due in an hour

tl::unexpected<Error> refused(const QString &code, const QString &field, const QMap<QString, QString> &values = {})
{
    return failure(Error{ErrorKind::Invalid, code, field, {}, values});
}

/// Reads members of one object; the first thing that is wrong is kept.
class Reader
{
public:
    Reader(const QJsonObject &object, const QString &place) : m_object(object), m_place(place) {}

    QString text(const QString &name, const QString &otherwise = {})
    {
        const QJsonValue value = m_object.value(name);
        if (value.isNull() || value.isUndefined())
            return otherwise;
        if (!value.isString())
            refuse(u"json.wrong_type"_s, name, {{u"expected"_s, u"text"_s}});
        return value.toString();
    }
    QDateTime instant(const QString &name)
    {
        const QString written = text(name);
        if (written.isEmpty())
            return {};
        const QDateTime time = instantFromText(written);
        if (!time.isValid())
            refuse(QDateTime::fromString(written.trimmed(), Qt::ISODateWithMs).isValid() ? u"time.zone_missing"_s : u"time.unreadable"_s, name, {});
        return time;
    }
    qint64 seconds(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isNull() || value.isUndefined())
            return 0;
        if (!value.isDouble())
            refuse(u"json.wrong_type"_s, name, {{u"expected"_s, u"number"_s}});
        return qRound64(value.toDouble());
    }
    QJsonObject object(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isNull() && !value.isUndefined() && !value.isObject())
            refuse(u"json.wrong_type"_s, name, {{u"expected"_s, u"object"_s}});
        return value.toObject();
    }
    bool has(const QString &name) const { return !m_object.value(name).isNull() && !m_object.value(name).isUndefined(); }
    void refuse(const QString &code, const QString &name, const QMap<QString, QString> &values)
    {
        if (!m_error)
            m_error = Error{ErrorKind::Invalid, code, m_place + name, {}, values};
    }
    /// The key of a thing that the desk knows by code or name; nothing given is none.
    template<typename T, typename Find>
    Id<T> known(const QString &name, const QString &code, Find find)
    {
        const QString written = text(name);
        if (written.isEmpty())
            return {};
        const T *found = find(written);
        if (!found)
            refuse(code, name, {{u"value"_s, written}});
        return found ? found->id : Id<T>{};
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    QJsonObject m_object;
    QString m_place;
    std::optional<Error> m_error;
};

Result<void> readCaller(const QJsonObject &object, const DeskReference &reference, CallLine &line)
{
    Reader caller(object, u"caller."_s);
    line.caller.number = caller.text(u"number"_s).trimmed();
    line.caller.name = caller.text(u"name"_s).simplified();
    line.caller.email = caller.text(u"email"_s).trimmed();
    line.draft.phone = caller.text(u"phone"_s).simplified();
    // A withheld or foreign spelling stays with the contact; a person gets only what can be dialled.
    if (parsePhoneNumber(line.draft.phone, reference.settings.value(u"default_region"_s, u"CN"_s)))
        line.caller.phone = line.draft.phone;
    if (line.caller.name.isEmpty())
        line.caller.name = line.caller.email;
    if (caller.error())
        return failure(*caller.error());
    return {};
}

Result<void> readTicket(const QJsonObject &object, const DeskReference &reference, TicketDraft &draft)
{
    const Directory &directory = reference.directory;
    Reader ticket(object, u"ticket."_s);
    draft.kind = ticket.text(u"kind"_s, draft.kind);
    draft.impact = ticket.text(u"impact"_s, draft.impact);
    draft.urgency = ticket.text(u"urgency"_s, draft.urgency);
    draft.category = ticket.known<Category>(u"category"_s, u"category.unknown"_s, [&](const QString &code) { return directory.categoryByCode(code); });
    draft.service = ticket.known<ServiceEntry>(u"service"_s, u"service.unknown"_s, [&](const QString &code) { return directory.serviceByCode(code); });
    draft.group = ticket.known<SupportGroup>(u"group"_s, u"group.unknown"_s, [&](const QString &code) { return directory.groupByCode(code); });
    if (ticket.error())
        return failure(*ticket.error());
    return {};
}

const Staff *staffOf(const Directory &directory, const QString &loginOrName)
{
    if (const Staff *byLogin = directory.personByLogin(loginOrName))
        return byLogin;
    const auto found = std::find_if(directory.staff.cbegin(), directory.staff.cend(), [&](const Staff &person) { return person.name == loginOrName; });
    return found == directory.staff.cend() ? nullptr : &*found;
}

} // namespace

Result<CallLine> readCallLine(const QByteArray &text, const DeskReference &reference, const QDateTime &now)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (!document.isObject())
        return refused(u"json.unreadable"_s, {});
    Reader reader(document.object(), {});
    CallLine line;
    InteractionDraft &draft = line.draft;
    if (reader.has(u"command"_s)) {
        draft.command = QUuid::fromString(reader.text(u"command"_s));
        if (draft.command.isNull())
            reader.refuse(u"json.wrong_type"_s, u"command"_s, {{u"expected"_s, u"UUID"_s}});
    }
    draft.channel = reader.text(u"channel"_s, draft.channel);
    draft.agent = reader.known<Staff>(u"agent"_s, u"staff.unknown"_s, [&](const QString &who) { return staffOf(reference.directory, who); });
    draft.offeredAt = reader.instant(u"offered_at"_s);
    draft.answeredAt = reader.instant(u"answered_at"_s);
    draft.endedAt = reader.instant(u"ended_at"_s);
    draft.holdSeconds = reader.seconds(u"hold_s"_s);
    draft.wrapSeconds = reader.seconds(u"wrap_s"_s);
    draft.subject = reader.text(u"subject"_s);
    draft.details = reader.text(u"details"_s);
    draft.outcome = reader.text(u"outcome"_s);
    draft.transferredTo = reader.text(u"transferred_to"_s);
    draft.callBackAt = reader.instant(u"call_back_at"_s);
    // The line's form has no field for the decision that a drop needs: without a time nobody is called back.
    draft.callBackDeclined = draft.outcome == "dropped"_L1 && !draft.callBackAt.isValid();
    if (draft.outcome == "call_back"_L1 && !reader.has(u"call_back_at"_s))
        draft.callBackAt = now.addSecs(callBackSeconds);
    line.link = reader.text(u"link"_s).trimmed();
    const QJsonObject caller = reader.object(u"caller"_s);
    const QJsonObject ticket = reader.object(u"ticket"_s);
    const bool creates = draft.outcome == "created"_L1;
    if (reader.has(u"ticket"_s) != creates)
        reader.refuse(creates ? u"field.missing"_s : u"log.unexpected"_s, u"ticket"_s, {});
    if (!line.link.isEmpty() && draft.outcome != "linked"_L1)
        reader.refuse(u"log.unexpected"_s, u"link"_s, {});
    if (reader.error())
        return failure(*reader.error());
    FRONTDESK_TRY(readCaller(caller, reference, line));
    FRONTDESK_TRY(readTicket(ticket, reference, draft.ticket));
    return line;
}

QString callLineField(const QString &draftField)
{
    static const QHash<QString, QString> own{{u"linkedTicket"_s, u"link"_s},      {u"kind"_s, u"ticket.kind"_s},         {u"impact"_s, u"ticket.impact"_s},
                                             {u"urgency"_s, u"ticket.urgency"_s}, {u"category"_s, u"ticket.category"_s}, {u"service"_s, u"ticket.service"_s},
                                             {u"group"_s, u"ticket.group"_s},     {u"customer"_s, u"caller"_s},          {u"number"_s, u"caller.number"_s},
                                             {u"name"_s, u"caller.name"_s}};
    static const QRegularExpression capital(u"([A-Z])"_s);
    QString field = own.value(draftField, draftField);
    field.replace(u"newCustomer."_s, u"caller."_s);
    return field.replace(capital, u"_\\1"_s).toLower();
}

} // namespace frontdesk::ctl
