#include "core/reporting/measures.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

namespace {

const BilingualName contactDate{u"按来电（受理）时间归入统计期"_s, u"The time of the contact decides the period"_s};
const BilingualName resolutionDate{u"按解决时间归入统计期"_s, u"The time of the resolution decides the period"_s};
const BilingualName callDate{u"按呼入时间归入统计期"_s, u"The time at which the call came in decides the period"_s};
const BilingualName momentDate{u"统计期末（或现在，取较早者）的状况"_s, u"As it stood at the end of the period, or now if that is earlier"_s};

} // namespace

const QList<Measure> &measures()
{
    static const QList<Measure> all{
        {u"opened"_s, u"ticket"_s, {u"受理工单"_s, u"Tickets opened"_s},
         {u"每张工单计一次，包括后来取消的"_s, u"Every ticket once, also those cancelled later"_s}, contactDate},
        {u"contacts"_s, u"interaction"_s, {u"联络"_s, u"Contacts"_s},
         {u"每次联络计一次，无论是否建单"_s, u"Every contact once, with or without a ticket"_s}, contactDate},
        {u"first_contact"_s, u"mixed"_s, {u"首次联络解决率"_s, u"First contact resolution"_s},
         {u"事件与直接答复的咨询；命中：由首位受理人在首次联络中（结束后 15 分钟内）解决，未转派、未挂起、未回呼、未重开。不含已取消工单、类别标明一线不可解决者、服务请求及掉线"_s,
          u"Incidents, and questions answered without a ticket. A hit: resolved by the person who took it within the first contact (or 15 minutes after it), "
          "never reassigned, pending, called back or reopened. Left out: cancelled tickets, categories that the first line cannot resolve, requests, dropped calls"_s},
         contactDate},
        {u"response"_s, u"ticket"_s, {u"响应时间"_s, u"Response time"_s},
         {u"从联络到有人接手或首次人工答复；自动回执不算。中位数与第 90 百分位按最近序位"_s,
          u"From the contact to acceptance or the first human answer; an automatic receipt does not count. Median and 90th percentile by nearest rank"_s},
         contactDate},
        {u"not_accepted"_s, u"ticket"_s, {u"尚未接手"_s, u"Not accepted yet"_s},
         {u"仍未解决且无人接手的工单"_s, u"Open tickets that nobody has accepted"_s}, contactDate},
        {u"resolution"_s, u"ticket"_s, {u"解决时间（自然时间）"_s, u"Resolution time (wall clock)"_s},
         {u"从联络到最后一次解决；之后又重开的不算。中位数与第 90 百分位按最近序位"_s,
          u"From the contact to the last resolution; not counted while reopened. Median and 90th percentile by nearest rank"_s},
         resolutionDate},
        {u"resolution_ours"_s, u"ticket"_s, {u"解决时间（我方时间）"_s, u"Resolution time (ours only)"_s},
         {u"同上，扣除等待用户、供应商、变更窗口、约定日期或审批的时间，以及处于已解决状态的时间"_s,
          u"The same without the time in which we waited for the caller, a supplier, a change window, an agreed date or an approval, and without time as resolved"_s},
         resolutionDate},
        {u"resolved"_s, u"ticket"_s, {u"解决次数"_s, u"Resolutions"_s},
         {u"每次解决计一次；命中：之后又重开"_s, u"Every resolution, also of a ticket resolved before. A hit: reopened afterwards"_s}, resolutionDate},
        {u"cancelled"_s, u"ticket"_s, {u"取消"_s, u"Cancelled"_s},
         {u"未解决即取消或驳回的工单"_s, u"Tickets cancelled or rejected without a resolution"_s},
         {u"按取消时间归入统计期"_s, u"The time of cancelling decides the period"_s}},
        {u"reopened"_s, u"ticket"_s, {u"重开"_s, u"Reopened"_s},
         {u"每次重开计一次"_s, u"Every reopening"_s}, {u"按重开时间归入统计期"_s, u"The time of the reopening decides the period"_s}},
        {u"attainment"_s, u"ticket"_s, {u"服务级别达成率"_s, u"Service level attainment"_s},
         {u"有解决目标且计时在期内结束的工单；命中：从未超时。仍在处理且已超时的另列"_s,
          u"Tickets with a resolution target whose clock ended. A hit: it was never breached. Open tickets that are breached already stand beside it"_s},
         resolutionDate},
        {u"open_breaches"_s, u"ticket"_s, {u"未解决且已超时"_s, u"Open and breached"_s},
         {u"有解决目标、未解决且已超时的工单"_s, u"Unresolved tickets with a resolution target that is breached"_s}, momentDate},
        {u"backlog"_s, u"ticket"_s, {u"未解决积压"_s, u"Backlog"_s},
         {u"未解决的工单；按工作日计账龄，按等待谁区分"_s, u"Tickets not resolved; their age in working days, and who has to act"_s}, momentDate},
        {u"reassigned"_s, u"ticket"_s, {u"转派"_s, u"Reassignments"_s},
         {u"首次派发后更换支持组的次数；命中：达到提醒次数（默认 3 次）"_s,
          u"Changes of group after the first dispatch. A hit: as many as the desk is warned of (3 unless set otherwise)"_s},
         contactDate},
        {u"ping_pong"_s, u"ticket"_s, {u"往返转派"_s, u"Ping-pong"_s},
         {u"从甲组转到乙组又回到甲组，每次计一次"_s, u"From group A to B and back to A, every time"_s}, contactDate},
        {u"escalations"_s, u"ticket"_s, {u"升级"_s, u"Escalations"_s},
         {u"每个触发的升级步骤计一次"_s, u"Every escalation step that fired"_s}, {u"按触发时间归入统计期"_s, u"The time at which it fired decides the period"_s}},
        {u"knowledge"_s, u"ticket"_s, {u"知识使用"_s, u"Use of knowledge"_s},
         {u"文章帮助了一张工单，每张工单每篇计一次"_s, u"An article helped with a ticket, once a ticket and article"_s},
         {u"按使用时间归入统计期"_s, u"The time of use decides the period"_s}},
        {u"satisfaction"_s, u"ticket"_s, {u"满意度"_s, u"Satisfaction"_s},
         {u"回答 4 分或 5 分者 / 全部回答（1 至 5 分）。问谁由规则决定，坐席不能选择：工单关闭后询问来电人，同一人在设定天数（默认 30 天）内只问一次；受限工单不问"_s,
          u"Answers of 4 or 5 / all answers (1 to 5). Who is asked is decided by rule, not by agents: the caller of a closed ticket, nobody twice within "
          "the days that the desk has set (30 unless set otherwise), never about restricted tickets"_s},
         {u"按回答时间归入统计期"_s, u"The time of the answer decides the period"_s}},
        {u"surveys"_s, u"ticket"_s, {u"满意度询问"_s, u"Callers asked"_s},
         {u"每次询问计一次；命中：已经回答，无论何时。回复率 = 命中 / 询问"_s,
          u"Every ticket whose caller was asked. A hit: they have answered, whenever that was. Response rate = hits / asked"_s},
         {u"按询问（关闭）时间归入统计期"_s, u"The time of asking, when the ticket was closed, decides the period"_s}},
        {u"calls"_s, u"interaction"_s, {u"呼入电话"_s, u"Calls offered"_s},
         {u"每个呼入电话计一次，包括放弃的；命中：已接听"_s, u"Every incoming call, abandoned ones included. A hit: it was answered"_s}, callDate},
        {u"service_level"_s, u"interaction"_s, {u"呼叫服务水平"_s, u"Call service level"_s},
         {u"20 秒内接听 /（接听 + 20 秒后放弃）；秒数可设"_s, u"Answered within 20 s / (answered + abandoned after 20 s); the seconds are a setting"_s}, callDate},
        {u"abandonment"_s, u"interaction"_s, {u"放弃率"_s, u"Abandonment"_s},
         {u"等待超过 5 秒后放弃 /（呼入 - 短时挂断）；秒数可设"_s, u"Gave up after more than 5 s / (offered - short drops); the seconds are a setting"_s}, callDate},
        {u"wait"_s, u"interaction"_s, {u"平均应答时间"_s, u"Speed of answer"_s},
         {u"仅计已接听的电话：从呼入到接听"_s, u"Answered calls only: from coming in to the answer"_s}, callDate},
        {u"handling"_s, u"interaction"_s, {u"平均处理时间"_s, u"Handling time"_s},
         {u"通话 + 保持 + 话后处理"_s, u"Talk + hold + after-call work"_s}, callDate},
    };
    return all;
}

const Measure *measureOf(const QString &code)
{
    const auto found = std::find_if(measures().cbegin(), measures().cend(), [&](const Measure &measure) { return measure.code == code; });
    return found == measures().cend() ? nullptr : &*found;
}

BilingualName zoneWords()
{
    return {u"统计期从首日 0 点到末日 24 点，按报表时区的当地时间"_s, u"The period begins and ends at midnight, wall time in the zone of the report"_s};
}

QString definitionWords(const Measure &measure, const QString &language)
{
    const QString frame = language == "zh"_L1 ? u"%1。%2。%3。"_s : u"%1. %2. %3."_s;
    return frame.arg(measure.counts.in(language), measure.date.in(language), zoneWords().in(language));
}

} // namespace frontdesk
