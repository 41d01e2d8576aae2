#include "core/ticket/ticketquery.h"
#include "tests/fuzz/target.h"

using namespace frontdesk;
using namespace Qt::StringLiterals;

namespace {

/// Two of each, with names in two languages, one name twice.
DeskReference referenceOfDesk()
{
    DeskReference reference;
    reference.zone = u"Asia/Shanghai"_s;
    const auto group = [&](qint64 id, const QString &code, const BilingualName &name) {
        SupportGroup made;
        made.id = {id};
        made.code = code;
        made.name = name;
        reference.directory.groups += made;
    };
    group(1, u"first"_s, {u"一线"_s, u"First line"_s});
    group(2, u"2a"_s, {u"二线 A"_s, u"Second line A"_s});
    for (int i = 0; i < 3; ++i) {
        Staff made;
        made.id = {11 + i};
        made.name = i == 0 ? u"林浩"_s : u"He Jing"_s;
        made.login = u"login%1"_s.arg(i);
        reference.directory.staff += made;
    }
    reference.directory.services = {{{21}, u"vpn"_s, {u"远程接入 VPN"_s, u"Remote access VPN"_s}, {}}};
    reference.directory.categories = {{{31}, u"password"_s, {u"密码"_s, u"Password"_s}}};
    return reference;
}

} // namespace

FRONTDESK_FUZZ(bytes)
{
    static const DeskReference reference = referenceOfDesk();
    static const QueryContext context{reference, {{11}, u"林浩"_s, u"login0"_s, u"agent"_s, {{1}, {2}}, false}, QDateTime({2026, 3, 10}, {2, 42}, Qt::UTC), u"en"_s, {}, {}};
    const QString text = QString::fromUtf8(bytes);
    const TicketQuery query = parseTicketQuery(text, context);
    for (const FilterTerm &term : query.terms)
        (void)withoutQueryTerm(text, term);
    for (const QueryProblem &problem : query.problems)
        FRONTDESK_HOLDS(problem.start >= 0 && problem.length >= 0 && problem.start + problem.length <= text.size());
    for (const QueryCompletion &completion : completeTicketQuery(text, int(text.size() / 2), context))
        FRONTDESK_HOLDS(completion.start >= 0 && completion.start + completion.length <= text.size());
    (void)withQueryTerm(text, QueryField::State, {u"open"_s, text.left(20)});
    (void)queryTermValues(text, QueryField::State);
    if (query.usable())
        (void)parseTicketQuery(writeTicketQuery(query.filter, query.sort, context), context);
}
