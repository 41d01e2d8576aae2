#include "core/reporting/reportwords.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace frontdesk {

const QList<ReportEntry> &reportCatalogue()
{
    static const QList<ReportEntry> all{
        {u"volume"_s, {u"联络与工单量"_s, u"Volume by hour and weekday"_s}, {u"contacts"_s, u"opened"_s}},
        {u"first_contact"_s, {u"首次联络解决率"_s, u"First contact resolution"_s}, {u"first_contact"_s}},
        {u"response"_s, {u"响应时间"_s, u"Response times"_s}, {u"response"_s, u"not_accepted"_s}},
        {u"resolution"_s, {u"解决时间"_s, u"Resolution times"_s}, {u"resolution"_s, u"resolution_ours"_s}},
        {u"attainment"_s, {u"服务级别达成"_s, u"Service level attainment"_s}, {u"attainment"_s, u"open_breaches"_s}},
        {u"backlog"_s, {u"积压与账龄"_s, u"Backlog and ageing"_s}, {u"backlog"_s}},
        {u"flow"_s, {u"工单流量"_s, u"Flow: opened, resolved, reopened"_s}, {u"opened"_s, u"resolved"_s, u"reopened"_s, u"cancelled"_s, u"backlog"_s}},
        {u"reassignments"_s, {u"转派与往返"_s, u"Reassignments and ping-pong"_s}, {u"reassigned"_s, u"ping_pong"_s}},
        {u"services"_s, {u"按服务"_s, u"By service"_s}, {u"opened"_s}},
        {u"categories"_s, {u"按类别"_s, u"By category"_s}, {u"opened"_s}},
        {u"organisations"_s, {u"按单位"_s, u"By organisation"_s}, {u"opened"_s}},
        {u"repeat_callers"_s, {u"重复来电"_s, u"Repeat callers"_s}, {u"contacts"_s, u"opened"_s}},
        {u"agents"_s, {u"坐席工作量"_s, u"Agent load"_s}, {u"contacts"_s, u"resolved"_s, u"handling"_s, u"backlog"_s}},
        {u"groups"_s, {u"支持组工作量"_s, u"Group load"_s}, {u"opened"_s, u"resolved"_s, u"backlog"_s, u"attainment"_s}},
        {u"calls"_s, {u"呼叫服务水平"_s, u"Calls: service level, abandonment, handle time"_s},
         {u"calls"_s, u"service_level"_s, u"abandonment"_s, u"wait"_s, u"handling"_s}},
        {u"satisfaction"_s, {u"满意度"_s, u"Satisfaction"_s}, {u"satisfaction"_s, u"surveys"_s}},
        {u"escalations"_s, {u"升级"_s, u"Escalations"_s}, {u"escalations"_s}},
        {u"knowledge"_s, {u"知识使用"_s, u"Use of knowledge"_s}, {u"knowledge"_s}},
    };
    return all;
}

const ReportEntry *reportEntry(const QString &name)
{
    const auto found = std::find_if(reportCatalogue().cbegin(), reportCatalogue().cend(), [&](const ReportEntry &entry) { return entry.name == name; });
    return found == reportCatalogue().cend() ? nullptr : &*found;
}

BilingualName reportWords(const QString &code)
{
    static const QHash<QString, BilingualName> words{
        {u"report"_s, {u"报表"_s, u"Report"_s}},
        // tables
        {u"total"_s, {u"合计"_s, u"Total"_s}},
        {u"hours"_s, {u"按星期和小时"_s, u"By weekday and hour"_s}},
        {u"days"_s, {u"按日"_s, u"By day"_s}},
        {u"channels"_s, {u"按渠道"_s, u"By channel"_s}},
        {u"by_category"_s, {u"按类别"_s, u"By category"_s}},
        {u"by_service"_s, {u"按服务"_s, u"By service"_s}},
        {u"by_organisation"_s, {u"按单位"_s, u"By organisation"_s}},
        {u"by_agent"_s, {u"按坐席"_s, u"By agent"_s}},
        {u"by_group"_s, {u"按支持组"_s, u"By group"_s}},
        {u"by_priority"_s, {u"按优先级"_s, u"By priority"_s}},
        {u"by_kind"_s, {u"按种类"_s, u"By kind"_s}},
        {u"by_hour"_s, {u"按小时"_s, u"By hour"_s}},
        {u"distribution"_s, {u"分布"_s, u"Distribution"_s}},
        {u"distribution_ours"_s, {u"分布（我方时间）"_s, u"Distribution (ours only)"_s}},
        {u"ages"_s, {u"账龄（工作日）"_s, u"Age in working days"_s}},
        {u"paths"_s, {u"往返路径"_s, u"Ping-pong paths"_s}},
        {u"callers"_s, {u"重复来电人"_s, u"Repeat callers"_s}},
        {u"training"_s, {u"同类问题多的单位（培训需求）"_s, u"Who often calls about the same (training needs)"_s}},
        {u"problems"_s, {u"问题候选"_s, u"Candidates for problems"_s}},
        {u"steps"_s, {u"按步骤"_s, u"By step"_s}},
        {u"articles"_s, {u"按文章"_s, u"By article"_s}},
        // columns
        {u"weekday"_s, {u"星期"_s, u"Weekday"_s}},
        {u"hour"_s, {u"小时"_s, u"Hour"_s}},
        {u"day"_s, {u"日期"_s, u"Day"_s}},
        {u"channel"_s, {u"渠道"_s, u"Channel"_s}},
        {u"category"_s, {u"类别"_s, u"Category"_s}},
        {u"service"_s, {u"服务"_s, u"Service"_s}},
        {u"organisation"_s, {u"单位"_s, u"Organisation"_s}},
        {u"agent"_s, {u"坐席"_s, u"Agent"_s}},
        {u"group"_s, {u"支持组"_s, u"Group"_s}},
        {u"caller"_s, {u"来电人"_s, u"Caller"_s}},
        {u"priority"_s, {u"优先级"_s, u"Priority"_s}},
        {u"kind"_s, {u"种类"_s, u"Kind"_s}},
        {u"range"_s, {u"时长"_s, u"Duration"_s}},
        {u"age"_s, {u"账龄"_s, u"Age"_s}},
        {u"changes"_s, {u"转派次数"_s, u"Changes of group"_s}},
        {u"path"_s, {u"路径"_s, u"Path"_s}},
        {u"step"_s, {u"步骤"_s, u"Step"_s}},
        {u"article"_s, {u"文章"_s, u"Article"_s}},
        {u"contacts"_s, {u"联络"_s, u"Contacts"_s}},
        {u"opened"_s, {u"受理"_s, u"Opened"_s}},
        {u"resolved"_s, {u"解决"_s, u"Resolved"_s}},
        {u"reopened"_s, {u"重开"_s, u"Reopened"_s}},
        {u"cancelled"_s, {u"取消"_s, u"Cancelled"_s}},
        {u"backlog"_s, {u"积压"_s, u"Backlog"_s}},
        {u"tickets"_s, {u"工单"_s, u"Tickets"_s}},
        {u"eligible"_s, {u"可首次解决"_s, u"Could be resolved at once"_s}},
        {u"at_once"_s, {u"首次解决"_s, u"Resolved at first contact"_s}},
        {u"share"_s, {u"占比"_s, u"Share"_s}},
        {u"running_share"_s, {u"累计占比"_s, u"Running share"_s}},
        {u"median"_s, {u"中位数"_s, u"Median"_s}},
        {u"p90"_s, {u"第 90 百分位"_s, u"90th percentile"_s}},
        {u"mean"_s, {u"平均"_s, u"Mean"_s}},
        {u"longest"_s, {u"最长"_s, u"Longest"_s}},
        {u"median_ours"_s, {u"中位数（我方）"_s, u"Median (ours)"_s}},
        {u"p90_ours"_s, {u"第 90 百分位（我方）"_s, u"90th percentile (ours)"_s}},
        {u"mean_ours"_s, {u"平均（我方）"_s, u"Mean (ours)"_s}},
        {u"not_accepted"_s, {u"尚未接手"_s, u"Not accepted yet"_s}},
        {u"ended"_s, {u"计时结束"_s, u"Clocks ended"_s}},
        {u"met"_s, {u"达成"_s, u"Met"_s}},
        {u"missed"_s, {u"超时"_s, u"Missed"_s}},
        {u"attainment"_s, {u"达成率"_s, u"Attainment"_s}},
        {u"open_breaches"_s, {u"未解决且超时"_s, u"Open and breached"_s}},
        {u"with_us"_s, {u"由我方处理"_s, u"With us"_s}},
        {u"with_user"_s, {u"等待用户"_s, u"With the caller"_s}},
        {u"with_supplier"_s, {u"等待供应商"_s, u"With a supplier"_s}},
        {u"reopen_rate"_s, {u"重开率"_s, u"Reopen rate"_s}},
        {u"reopened_later"_s, {u"其中后来重开"_s, u"Reopened later"_s}},
        {u"alerts"_s, {u"达到提醒次数"_s, u"As many as warned of"_s}},
        {u"ping_pong"_s, {u"往返"_s, u"Ping-pong"_s}},
        {u"offered"_s, {u"呼入"_s, u"Offered"_s}},
        {u"answered"_s, {u"接听"_s, u"Answered"_s}},
        {u"abandoned"_s, {u"放弃"_s, u"Abandoned"_s}},
        {u"short_drops"_s, {u"短时挂断"_s, u"Short drops"_s}},
        {u"service_level"_s, {u"服务水平"_s, u"Service level"_s}},
        {u"abandonment"_s, {u"放弃率"_s, u"Abandonment"_s}},
        {u"asa"_s, {u"平均应答时间"_s, u"Average speed of answer"_s}},
        {u"aht"_s, {u"平均处理时间"_s, u"Average handling time"_s}},
        {u"answers"_s, {u"回答数"_s, u"Answers"_s}},
        {u"csat"_s, {u"满意度"_s, u"Satisfied"_s}},
        {u"content"_s, {u"其中 4 至 5 分"_s, u"Of these, 4 or 5"_s}},
        {u"asked"_s, {u"询问数"_s, u"Asked"_s}},
        {u"score"_s, {u"评分"_s, u"Score"_s}},
        {u"response_rate"_s, {u"回复率"_s, u"Response rate"_s}},
        {u"fired"_s, {u"已触发"_s, u"Fired"_s}},
        {u"uses"_s, {u"使用次数"_s, u"Uses"_s}},
        // cells
        {u"weekday.0"_s, {u"星期一"_s, u"Monday"_s}}, {u"weekday.1"_s, {u"星期二"_s, u"Tuesday"_s}}, {u"weekday.2"_s, {u"星期三"_s, u"Wednesday"_s}},
        {u"weekday.3"_s, {u"星期四"_s, u"Thursday"_s}}, {u"weekday.4"_s, {u"星期五"_s, u"Friday"_s}}, {u"weekday.5"_s, {u"星期六"_s, u"Saturday"_s}},
        {u"weekday.6"_s, {u"星期日"_s, u"Sunday"_s}},
        {u"range.0"_s, {u"15 分钟以内"_s, u"under 15 min"_s}}, {u"range.1"_s, {u"15 分钟至 1 小时"_s, u"15 min to 1 h"_s}},
        {u"range.2"_s, {u"1 至 4 小时"_s, u"1 to 4 h"_s}}, {u"range.3"_s, {u"4 至 8 小时"_s, u"4 to 8 h"_s}}, {u"range.4"_s, {u"8 至 24 小时"_s, u"8 to 24 h"_s}},
        {u"range.5"_s, {u"1 至 3 天"_s, u"1 to 3 days"_s}}, {u"range.6"_s, {u"3 至 7 天"_s, u"3 to 7 days"_s}}, {u"range.7"_s, {u"7 天以上"_s, u"over 7 days"_s}},
        {u"age.0"_s, {u"0-1 个工作日"_s, u"0-1 working days"_s}}, {u"age.1"_s, {u"2-3 个工作日"_s, u"2-3 working days"_s}},
        {u"age.2"_s, {u"4-7 个工作日"_s, u"4-7 working days"_s}}, {u"age.3"_s, {u"8-14 个工作日"_s, u"8-14 working days"_s}},
        {u"age.4"_s, {u"15-30 个工作日"_s, u"15-30 working days"_s}}, {u"age.5"_s, {u"超过 30 个工作日"_s, u"over 30 working days"_s}},
        {u"channel.phone"_s, {u"电话"_s, u"phone"_s}}, {u"channel.walk_in"_s, {u"上门"_s, u"walk-in"_s}}, {u"channel.mail"_s, {u"邮件"_s, u"mail"_s}},
        {u"channel.web"_s, {u"网页"_s, u"web"_s}}, {u"channel.chat"_s, {u"聊天"_s, u"chat"_s}}, {u"channel.alert"_s, {u"告警"_s, u"alert"_s}},
        {u"kind.incident"_s, {u"事件"_s, u"Incident"_s}}, {u"kind.request"_s, {u"服务请求"_s, u"Service request"_s}},
        {u"kind.complaint"_s, {u"投诉"_s, u"Complaint"_s}}, {u"kind.question"_s, {u"咨询"_s, u"Question"_s}},
        {u"none"_s, {u"（无）"_s, u"(none)"_s}},
        {u"no_data"_s, {u"无数据"_s, u"no data"_s}},
    };
    const auto found = words.constFind(code);
    return found == words.cend() ? BilingualName{code, code} : *found;
}

} // namespace frontdesk
