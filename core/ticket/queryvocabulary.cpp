#include "core/ticket/queryvocabulary.h"

#include "core/people/pinyin.h"
#include "core/support/textfolding.h"

#include <QHash>

#include <atomic>
#include <mutex>

using namespace Qt::StringLiterals;

namespace frontdesk {

const QList<QueryFieldWord> &queryFields()
{
    static const QList<QueryFieldWord> all{
        {QueryField::State, {u"state"_s, {u"state"_s, u"status"_s}, {u"状态"_s}}},
        {QueryField::Kind, {u"kind"_s, {u"kind"_s, u"type"_s}, {u"类型"_s}}},
        {QueryField::Priority, {u"priority"_s, {u"priority"_s, u"prio"_s}, {u"优先级"_s, u"优先"_s}}},
        {QueryField::Group, {u"group"_s, {u"group"_s}, {u"支持组"_s, u"组"_s}}},
        {QueryField::Owner, {u"owner"_s, {u"owner"_s}, {u"负责人"_s}}},
        {QueryField::Service, {u"service"_s, {u"service"_s}, {u"服务"_s}}},
        {QueryField::Category, {u"category"_s, {u"category"_s}, {u"类别"_s, u"分类"_s}}},
        {QueryField::Customer, {u"customer"_s, {u"customer"_s, u"caller"_s}, {u"来电人"_s, u"客户"_s}}},
        {QueryField::Organisation, {u"organisation"_s, {u"organisation"_s, u"organization"_s, u"org"_s}, {u"单位"_s}}},
        {QueryField::Reason, {u"reason"_s, {u"reason"_s}, {u"挂起原因"_s, u"原因"_s}}},
        {QueryField::Tag, {u"tag"_s, {u"tag"_s}, {u"标签"_s}}},
        {QueryField::Due, {u"due"_s, {u"due"_s, u"left"_s}, {u"到期"_s, u"剩余时间"_s}}},
        {QueryField::Opened, {u"opened"_s, {u"opened"_s}, {u"受理"_s}}},
        {QueryField::Changed, {u"changed"_s, {u"changed"_s}, {u"变更"_s, u"更新"_s}}},
        {QueryField::Resolved, {u"resolved"_s, {u"resolved"_s}, {u"解决"_s}}},
        {QueryField::Age, {u"age"_s, {u"age"_s}, {u"账龄"_s}}},
        {QueryField::Late, {u"late"_s, {u"late"_s, u"breached"_s}, {u"超时"_s}}},
        {QueryField::Figure, {u"figure"_s, {u"figure"_s}, {u"指标"_s}}},
        {QueryField::Sort, {u"sort"_s, {u"sort"_s}, {u"排序"_s}}},
    };
    return all;
}

const QueryFieldWord *queryField(const QString &spelling)
{
    static const QHash<QString, const QueryFieldWord *> bySpelling = [] {
        QHash<QString, const QueryFieldWord *> made;
        for (const QueryFieldWord &field : queryFields()) {
            for (const QString &word : field.word.en + field.word.zh)
                made.insert(foldText(word), &field);
        }
        return made;
    }();
    return bySpelling.value(foldText(spelling));
}

bool isQueryField(const QString &spelling)
{
    return queryField(spelling) != nullptr;
}

const QString &queryFieldName(QueryField field)
{
    const auto found = std::find_if(queryFields().cbegin(), queryFields().cend(), [&](const QueryFieldWord &word) { return word.field == field; });
    return found->word.code;
}

namespace {

constexpr qsizetype c_spelledAtOnce = 500; ///< 10 ms

const QList<FilterWord> &stateValues()
{
    // "open" and "all" are not states; the parser knows what they stand for. Codes of steps and of the kinds' own machines follow.
    static const QList<FilterWord> all{
        {u"open"_s, {u"open"_s}, {u"未结"_s}},
        {u"all"_s, {u"all"_s, u"any"_s}, {u"全部"_s}},
        {u"new"_s, {u"new"_s}, {u"新建"_s}},
        {u"assigned"_s, {u"assigned"_s}, {u"已调派"_s, u"调派"_s}},
        {u"in_progress"_s, {u"in progress"_s, u"in_progress"_s}, {u"处理中"_s}},
        {u"pending"_s, {u"pending"_s}, {u"挂起"_s}},
        {u"resolved"_s, {u"resolved"_s}, {u"已解决"_s, u"解决"_s}},
        {u"closed"_s, {u"closed"_s}, {u"已关闭"_s, u"关闭"_s}},
        {u"cancelled"_s, {u"cancelled"_s, u"canceled"_s}, {u"已取消"_s, u"取消"_s}},
        {u"submitted"_s, {u"submitted"_s}, {u"已提交"_s}},
        {u"waiting_approval"_s, {u"waiting approval"_s, u"waiting_approval"_s}, {u"待审批"_s}},
        {u"approved"_s, {u"approved"_s}, {u"已批准"_s}},
        {u"fulfilling"_s, {u"fulfilling"_s}, {u"办理中"_s}},
        {u"fulfilled"_s, {u"fulfilled"_s}, {u"已办结"_s}},
        {u"rejected"_s, {u"rejected"_s}, {u"已驳回"_s}},
        {u"received"_s, {u"received"_s}, {u"已收到"_s}},
        {u"acknowledged"_s, {u"acknowledged"_s}, {u"已告知收到"_s}},
        {u"investigating"_s, {u"investigating"_s}, {u"调查中"_s}},
        {u"answered"_s, {u"answered"_s}, {u"已答复"_s}},
        {u"appealed"_s, {u"appealed"_s}, {u"已申诉"_s}},
    };
    return all;
}

FilterWord named(const QString &code, const BilingualName &name)
{
    FilterWord word{code, {}, {}};
    if (!name.en.isEmpty())
        word.en += name.en;
    word.en += code;
    if (!name.zh.isEmpty())
        word.zh += name.zh;
    return word;
}

} // namespace

struct KnownNames::Spellings
{
    std::once_flag once;
    std::atomic<bool> known = false; ///< then `latin` is there and stays as it is
    QStringList latin;
};

KnownNames KnownNames::of(const QStringList &names)
{
    KnownNames known;
    known.names = names;
    for (const QString &name : names)
        known.folded += foldText(name);
    if (!names.isEmpty())
        known.m_spellings = std::make_shared<Spellings>();
    return known;
}

void KnownNames::spellOut() const
{
    if (!m_spellings)
        return;
    std::call_once(m_spellings->once, [this] {
        QStringList latin;
        for (const QString &name : names) {
            const bool chinese = std::any_of(name.cbegin(), name.cend(), [](QChar c) { return c.unicode() >= 0x2E80; });
            const QStringList keys = chinese ? pinyinKeys(name, 12) : QStringList();
            latin += keys.isEmpty() ? QString() : u' ' + keys.join(u' ');
        }
        m_spellings->latin = latin;
        m_spellings->known = true;
    });
}

QString KnownNames::latin(qsizetype i) const
{
    if (m_spellings && !m_spellings->known && names.size() <= c_spelledAtOnce)
        spellOut();
    const QString spelled = m_spellings && m_spellings->known ? m_spellings->latin.at(i) : QString();
    return foundBy.isEmpty() ? spelled : spelled + u' ' + foundBy;
}

QList<FilterWord> queryValues(QueryField field, const DeskReference &reference)
{
    QList<FilterWord> values;
    switch (field) {
    case QueryField::State: return stateValues();
    case QueryField::Kind:
        return {{u"incident"_s, {u"incident"_s, u"inc"_s}, {u"事件"_s}},
                {u"request"_s, {u"request"_s, u"service request"_s, u"req"_s}, {u"服务请求"_s, u"请求"_s}},
                {u"complaint"_s, {u"complaint"_s, u"cmp"_s}, {u"投诉"_s}}};
    case QueryField::Priority:
        for (const QString &n : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s})
            values += {n, {n, u"p"_s + n}, {n}};
        return values;
    case QueryField::Group:
        values += {u"mine"_s, {u"mine"_s}, {u"我组"_s, u"我的组"_s}};
        for (const SupportGroup &group : reference.directory.groups)
            values += named(group.code, group.name);
        return values;
    case QueryField::Owner:
        values += {u"me"_s, {u"me"_s}, {u"我"_s, u"本人"_s}};
        values += {u"nobody"_s, {u"nobody"_s, u"none"_s}, {u"未认领"_s, u"无"_s}};
        for (const Staff &person : reference.directory.staff) {
            FilterWord word{QString::number(person.id.value), {person.name}, {}};
            if (!person.login.isEmpty())
                word.en += person.login;
            values += word;
        }
        return values;
    case QueryField::Service:
        for (const ServiceEntry &service : reference.directory.services)
            values += named(service.code, service.name);
        return values;
    case QueryField::Category:
        for (const Category &category : reference.directory.categories)
            values += named(category.code, category.name);
        return values;
    case QueryField::Reason:
        return {{u"waiting_user"_s, {u"waiting for caller"_s, u"caller"_s, u"waiting_user"_s}, {u"等待用户"_s, u"等待来电人"_s}},
                {u"supplier"_s, {u"supplier"_s}, {u"供应商"_s}},
                {u"change_window"_s, {u"change window"_s, u"change_window"_s, u"change"_s}, {u"变更窗口"_s, u"变更"_s}},
                {u"agreed_date"_s, {u"agreed date"_s, u"agreed_date"_s}, {u"约定日期"_s}},
                {u"second_line"_s, {u"second line"_s, u"second_line"_s}, {u"二线"_s}},
                {u"spare_staff"_s, {u"spare staff"_s, u"spare_staff"_s}, {u"等待人手"_s}}};
    case QueryField::Late: return {{u"yes"_s, {u"yes"_s}, {u"是"_s}}};
    case QueryField::Sort:
        return {{u"priority"_s, {u"priority"_s, u"prio"_s}, {u"优先级"_s}}, {u"due"_s, {u"due"_s}, {u"到期"_s, u"剩余时间"_s}},
                {u"number"_s, {u"number"_s}, {u"编号"_s}},                  {u"title"_s, {u"title"_s}, {u"标题"_s}},
                {u"caller"_s, {u"caller"_s}, {u"来电人"_s}},                {u"state"_s, {u"state"_s}, {u"状态"_s}},
                {u"group"_s, {u"group"_s}, {u"支持组"_s}},                  {u"owner"_s, {u"owner"_s}, {u"负责人"_s}},
                {u"changed"_s, {u"changed"_s}, {u"变更"_s}},                {u"opened"_s, {u"opened"_s}, {u"受理"_s}}};
    case QueryField::Due:
        return {{u"today"_s, {u"today"_s}, {u"今天"_s}}, {u"tomorrow"_s, {u"tomorrow"_s}, {u"明天"_s}}, {u"over"_s, {u"over"_s, u"overdue"_s}, {u"超时"_s, u"已过"_s}}};
    case QueryField::Opened:
    case QueryField::Changed:
    case QueryField::Resolved: return {{u"today"_s, {u"today"_s}, {u"今天"_s}}, {u"yesterday"_s, {u"yesterday"_s}, {u"昨天"_s}}};
    case QueryField::Customer:
    case QueryField::Organisation:
    case QueryField::Tag:
    case QueryField::Figure:
    case QueryField::Age: return {};
    }
    return {};
}

} // namespace frontdesk
