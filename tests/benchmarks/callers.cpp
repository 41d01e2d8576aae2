#include "tests/benchmarks/callers.h"

#include "core/search/tokenizer.h"

using namespace Qt::StringLiterals;

namespace frontdesk::bench {

Calls::Calls(const Place &place)
{
    const auto raw = place.raw();
    for (const auto &row : raw->run("SELECT id, coalesce(organisation_id, 0) FROM customer WHERE merged_into IS NULL AND NOT vip ORDER BY id LIMIT 200"))
        m_callers.push_back({std::stoll(row[0]), std::stoll(row[1])});
    for (const auto &row : raw->run("SELECT id FROM service WHERE active ORDER BY id"))
        m_services.push_back(std::stoll(row[0]));
    for (const auto &row : raw->run("SELECT id FROM category WHERE active ORDER BY id"))
        m_categories.push_back(std::stoll(row[0]));
    m_agreementVersion = raw->number("SELECT coalesce(max(id), 0) FROM agreement_version");
    if (m_callers.empty() || m_services.empty() || m_categories.empty())
        giveUp(u"the desk has no callers, services or categories"_s);
}

QString Calls::subject(int index) const
{
    return u"财务系统打印报错，第 %1 台；invoice printing stops at page two"_s.arg(index);
}

QString Calls::details(int index) const
{
    return u"用户 %1 来电：早上九点起，打开报销单后点击打印即提示驱动错误，重启无效。同部门三人相同，急需月底结账。"
           "Spooler restarted, driver 61.225 reinstalled, test page prints; the fault stays in the accounting client only."_s.arg(index);
}

InteractionDraft Calls::draft(int index) const
{
    const size_t at = size_t(index);
    InteractionDraft draft;
    draft.customer = {m_callers[at % m_callers.size()].id};
    draft.subject = subject(index);
    draft.details = details(index);
    draft.outcome = u"created"_s;
    draft.ticket.kind = u"incident"_s;
    draft.ticket.service = {m_services[at % m_services.size()]};
    draft.ticket.category = {m_categories[at % m_categories.size()]};
    draft.ticket.impact = u"low"_s;
    draft.ticket.urgency = u"medium"_s;
    return draft;
}

RawCall Calls::raw(int index) const
{
    const size_t at = size_t(index);
    const Caller &caller = m_callers[at % m_callers.size()];
    RawCall call;
    call.customer = caller.id;
    call.organisation = caller.organisation;
    call.service = m_services[at % m_services.size()];
    call.category = m_categories[at % m_categories.size()];
    call.agreementVersion = m_agreementVersion;
    call.subject = subject(index);
    call.details = details(index);
    call.terms = documentTerms(QString(call.subject + u'\n' + call.details)).joined();
    return call;
}

} // namespace frontdesk::bench
