<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ArticleWords</name>
    <message>
        <source>How-to</source>
        <translation>操作指南</translation>
    </message>
    <message>
        <source>Known error</source>
        <translation>已知错误</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>已起草</translation>
    </message>
    <message>
        <source>Text changed</source>
        <translation>正文已改</translation>
    </message>
    <message>
        <source>Sent for review</source>
        <translation>已送审</translation>
    </message>
    <message>
        <source>Taken back from review</source>
        <translation>已撤回送审</translation>
    </message>
    <message>
        <source>Returned to the author</source>
        <translation>已退回作者</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>已放弃草稿</translation>
    </message>
    <message>
        <source>Taken back as a draft</source>
        <translation>已取回为草稿</translation>
    </message>
    <message>
        <source>Helped with a ticket</source>
        <translation>用于解决工单</translation>
    </message>
    <message>
        <source>Opinion given</source>
        <translation>已评价</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>已添加附件</translation>
    </message>
</context>
<context>
    <name>AssignmentWords</name>
    <message>
        <source>On shift till %1</source>
        <translation>在岗至 %1</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>在座位</translation>
    </message>
    <message>
        <source>Not seen now</source>
        <translation>目前未见在线</translation>
    </message>
    <message>
        <source>speaks %1</source>
        <comment>a language</comment>
        <translation>会说%1</translation>
    </message>
    <message>
        <source>knows %1</source>
        <comment>a service or category</comment>
        <translation>熟悉 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n in hand</source>
        <comment>open tickets</comment>
        <translation>
            <numerusform>手上 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message>
        <source>Escalation</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>Date given</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Breach ahead</source>
        <translation>即将超时</translation>
    </message>
    <message>
        <source>Still to be told</source>
        <translation>待告知</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组内</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Escalated to your group: %1</source>
        <translation>升级到本组：%1</translation>
    </message>
    <message>
        <source>Escalated to you: %1</source>
        <translation>升级给你：%1</translation>
    </message>
    <message>
        <source>It went to and fro between groups</source>
        <translation>在组间来回转派</translation>
    </message>
    <message>
        <source>It was reassigned again and again</source>
        <translation>多次转派</translation>
    </message>
    <message>
        <source>It was reopened again</source>
        <translation>再次重新打开</translation>
    </message>
    <message>
        <source>Priority 1: begin the major-incident steps</source>
        <translation>1 级优先：启动重大事件步骤</translation>
    </message>
    <message>
        <source>%1: over, %2% of the time is used</source>
        <comment>clock</comment>
        <translation>%1：已超时，用时达 %2%</translation>
    </message>
    <message>
        <source>%1: the time is used up</source>
        <comment>clock</comment>
        <translation>%1：时限已到</translation>
    </message>
    <message>
        <source>%1: %2% of the time is used</source>
        <comment>clock</comment>
        <translation>%1：已用时 %2%</translation>
    </message>
    <message>
        <source>%1. Nobody acknowledged it</source>
        <translation>%1，无人确认</translation>
    </message>
    <message>
        <source>%1. %2 did not acknowledge it</source>
        <comment>cause, person</comment>
        <translation>%1，%2 未确认</translation>
    </message>
    <message>
        <source>%1 was to be called at %2</source>
        <translation>应于 %2 回电 %1</translation>
    </message>
    <message>
        <source>Call %1 at %2</source>
        <translation>%2 回电 %1</translation>
    </message>
    <message>
        <source>The date you gave, %1, has come</source>
        <translation>承诺的日期 %1 已到</translation>
    </message>
    <message>
        <source>You gave %1 as the date</source>
        <translation>承诺于 %1 答复</translation>
    </message>
    <message>
        <source>%1 is due at %2</source>
        <comment>clock, time</comment>
        <translation>%1时限 %2 到期</translation>
    </message>
    <message>
        <source>%1 does not know yet how it ended</source>
        <translation>%1 还不知道结果</translation>
    </message>
    <message>
        <source>It was passed on, because nobody acknowledged it in time. Acknowledge it when you look after it.</source>
        <translation>因未及时确认，已转给上一级。着手处理时确认。</translation>
    </message>
    <message>
        <source>Acknowledge it when you look after it; otherwise whoever is above you is told.</source>
        <translation>着手处理时确认；否则会通知你的上一级。</translation>
    </message>
    <message>
        <source>Call, and say in the contact that it was done.</source>
        <translation>回电后，在联络中记为已办。</translation>
    </message>
    <message>
        <source>Tell the caller how it stands, or agree on another date.</source>
        <translation>告知来电人进展，或另约日期。</translation>
    </message>
    <message>
        <source>Resolve it, answer the caller, or escalate it before the time is up.</source>
        <translation>在时限前解决、答复来电人或升级。</translation>
    </message>
    <message>
        <source>Tell everybody who reported it, then ask whether it works.</source>
        <translation>告知所有报告人，再询问是否已好。</translation>
    </message>
    <message>
        <source>Group accepts</source>
        <translation>组内响应</translation>
    </message>
    <message>
        <source>Outage update</source>
        <translation>中断更新</translation>
    </message>
    <message>
        <source>%1: the next word was promised for %2</source>
        <comment>number, time</comment>
        <translation>%1：原定 %2 通报进展</translation>
    </message>
    <message>
        <source>%1: the next word is promised for %2</source>
        <comment>number, time</comment>
        <translation>%1：应于 %2 通报进展</translation>
    </message>
    <message>
        <source>Say on the Outages page how it stands, or that it is restored.</source>
        <translation>在“服务中断”页通报进展，或标记为已恢复。</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>%1 signed the handover at %2</source>
        <comment>person, time</comment>
        <translation>%1 已于 %2 签交接单</translation>
    </message>
    <message>
        <source>Read the sheet and take it over; your name then stands beside theirs.</source>
        <translation>看交接单并接班；双方签名并列其上。</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>web</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>告警</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Priority %1</source>
        <translation>优先级 %1</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>无优先级</translation>
    </message>
</context>
<context>
    <name>Closure</name>
    <message>
        <source>Solved for good</source>
        <translation>彻底解决</translation>
    </message>
    <message>
        <source>Workaround given</source>
        <translation>已给变通办法</translation>
    </message>
    <message>
        <source>Solved by a change</source>
        <translation>由变更解决</translation>
    </message>
    <message>
        <source>User guided</source>
        <translation>已指导用户</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Linked to a known error</source>
        <translation>关联已知错误</translation>
    </message>
    <message>
        <source>No fault found</source>
        <translation>未发现故障</translation>
    </message>
    <message>
        <source>Recovered by itself</source>
        <translation>自行恢复</translation>
    </message>
    <message>
        <source>Supplier solved it</source>
        <translation>供应商解决</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已更换</translation>
    </message>
    <message>
        <source>Request fulfilled</source>
        <translation>请求已完成</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Withdrawn by user</source>
        <translation>用户撤回</translation>
    </message>
    <message>
        <source>No answer after three tries</source>
        <translation>三次联系无答复</translation>
    </message>
    <message>
        <source>Out of scope, directed elsewhere</source>
        <translation>不在服务范围，已指引</translation>
    </message>
    <message>
        <source>Logged in error</source>
        <translation>误登记</translation>
    </message>
    <message>
        <source>Other, see text</source>
        <translation>其他，见说明</translation>
    </message>
</context>
<context>
    <name>ConflictChoice</name>
    <message>
        <source>Choose: %1 of %2</source>
        <comment>field, ticket number</comment>
        <translation>选择：%2 的%1</translation>
    </message>
    <message numerus="yes">
        <source>While you were editing, %1 changed the same field. Your other %n change(s) are saved.</source>
        <translation>
            <numerusform>你编辑时，%1 改了同一字段。你的其他 %n 处改动已保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>While you were editing, %1 changed the same field. Nothing was overwritten.</source>
        <translation>你编辑时，%1 改了同一字段。没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>Before both: %1. Whichever you choose, both stay in the journal.</source>
        <translation>两次改动之前：%1。无论选哪个，两者都留在日志中。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
</context>
<context>
    <name>DashboardWords</name>
    <message>
        <source>nothing usual yet</source>
        <translation>尚无平日可比</translation>
    </message>
    <message>
        <source>usual: %1</source>
        <translation>平日 %1</translation>
    </message>
    <message>
        <source>%1 pts</source>
        <comment>percentage points</comment>
        <translation>%1 点</translation>
    </message>
    <message>
        <source>same as usual</source>
        <translation>与平日持平</translation>
    </message>
    <message>
        <source>▲ %1 above usual</source>
        <translation>▲ 高于平日 %1</translation>
    </message>
    <message>
        <source>▼ %1 below usual</source>
        <translation>▼ 低于平日 %1</translation>
    </message>
    <message>
        <source>▲ %1 worse than usual</source>
        <translation>▲ 差于平日 %1</translation>
    </message>
    <message>
        <source>▼ %1 worse than usual</source>
        <translation>▼ 差于平日 %1</translation>
    </message>
    <message>
        <source>Median time to resolve</source>
        <translation>解决用时（中位）</translation>
    </message>
    <message>
        <source>SLA attainment</source>
        <translation>服务级别达成</translation>
    </message>
    <message>
        <source>Usual is the median of the last %1 days of this weekday, up to this time of the day. The line shows the last %2 whole days.</source>
        <translation>平日指最近 %1 个同星期日截至同一时刻的中位数。折线为此前 %2 个整天。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>no data today</source>
        <translation>今日无数据</translation>
    </message>
    <message>
        <source>h:min, 9 of 10 within %1</source>
        <translation>时:分，九成在 %1 内</translation>
    </message>
    <message>
        <source>today so far</source>
        <translation>今日至此</translation>
    </message>
    <message>
        <source>+%1 open, already over</source>
        <translation>另 %1 张未结已超时</translation>
    </message>
    <message>
        <source>%1 opened today</source>
        <translation>今日受理 %1 张</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>手上</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>open tickets of yours</source>
        <translation>由你负责的未结工单</translation>
    </message>
    <message>
        <source>tickets not resolved</source>
        <translation>未解决的工单</translation>
    </message>
    <message>
        <source>Tickets that you own and that are not resolved.</source>
        <translation>由你负责且未解决的工单。</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>resolution target breached</source>
        <translation>解决目标已超时</translation>
    </message>
    <message>
        <source>Breach ahead</source>
        <translation>即将超时</translation>
    </message>
    <message>
        <source>due within %1 h</source>
        <translation>%1 小时内到期</translation>
    </message>
    <message>
        <source>Open tickets whose resolution is due within the next %1 hours and not over yet; clocks that are stopped do not count.</source>
        <translation>未来 %1 小时内解决到期且尚未超时的未结工单；停表的不计。</translation>
    </message>
    <message>
        <source>Callers waiting</source>
        <translation>等候的来电人</translation>
    </message>
    <message>
        <source>%1 open, %2 to call back</source>
        <translation>%1 次未了结，%2 次待回电</translation>
    </message>
    <message>
        <source>Contacts of the whole desk without an outcome yet, and promised call-backs whose time has come.</source>
        <translation>全台尚无结果的联络，以及承诺时间已到的回电。</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>%1 of them late</source>
        <translation>其中 %1 项已迟</translation>
    </message>
    <message>
        <source>calls, dates, callers to tell</source>
        <translation>回电、日期、待告知</translation>
    </message>
    <message>
        <source>Calls and dates that you promised, due within two hours or late, and callers of yours who do not know yet how it ended.</source>
        <translation>两小时内到期或已迟的、你承诺的回电和日期，以及尚不知结果的来电人。</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>escalations to acknowledge</source>
        <translation>待确认的升级</translation>
    </message>
    <message>
        <source>Escalations that you were told of and have not acknowledged.</source>
        <translation>已告知你而你尚未确认的升级。</translation>
    </message>
    <message>
        <source>%1 contacts of yours today</source>
        <translation>今日你的联络 %1 次</translation>
    </message>
    <message>
        <source>Nobody’s</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>without an owner</source>
        <translation>没有负责人</translation>
    </message>
    <message>
        <source>Open tickets of these groups that nobody owns.</source>
        <translation>这些支持组里没有负责人的未结工单。</translation>
    </message>
    <message>
        <source>On shift now</source>
        <translation>现在在岗</translation>
    </message>
    <message>
        <source>no published roster</source>
        <translation>没有已发布的排班</translation>
    </message>
    <message>
        <source>people, by the roster</source>
        <translation>人，按排班</translation>
    </message>
    <message>
        <source>People of these groups whose published shift runs now; training and approved leave do not count.</source>
        <translation>这些支持组里已发布班次正在进行的人员；培训和已批准的休假不计。</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>My groups</source>
        <translation>我的组</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>全台</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>The resolution has been over since %1.</source>
        <translation>解决自 %1 起已超时。</translation>
    </message>
    <message>
        <source>The caller should have had a first answer by %1.</source>
        <translation>本应在 %1 前给来电人首次答复。</translation>
    </message>
    <message>
        <source>The caller waits for a first answer, due %1.</source>
        <translation>来电人在等首次答复，%1 到期。</translation>
    </message>
    <message>
        <source>The caller should have heard from you by %1.</source>
        <translation>本应在 %1 前向来电人通报进展。</translation>
    </message>
    <message>
        <source>The caller is to hear from you by %1.</source>
        <translation>须在 %1 前向来电人通报进展。</translation>
    </message>
    <message>
        <source>It waits until %1.</source>
        <translation>挂起至 %1。</translation>
    </message>
    <message>
        <source>The resolution is due %1.</source>
        <translation>解决 %1 到期。</translation>
    </message>
    <message>
        <source>Nobody has begun with it, and no time was agreed.</source>
        <translation>尚无人着手，也没有约定时限。</translation>
    </message>
    <message>
        <source>No time was agreed for it.</source>
        <translation>没有约定时限。</translation>
    </message>
</context>
<context>
    <name>DurationText</name>
    <message>
        <source>%1 h</source>
        <comment>business hours</comment>
        <translation>%1 时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>已调派</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>being fulfilled</source>
        <translation>履行中</translation>
    </message>
    <message>
        <source>fulfilled</source>
        <translation>已履行</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认受理</translation>
    </message>
    <message>
        <source>under investigation</source>
        <translation>调查中</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>appealed</source>
        <translation>已申诉</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>调派</translation>
    </message>
    <message>
        <source>Set pending</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复处理</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Ask the caller</source>
        <translation>询问来电人</translation>
    </message>
    <message>
        <source>Caller&apos;s answer</source>
        <translation>来电人反馈</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>取消工单</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>提请审批</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>调查</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Set the priority</source>
        <translation>设置优先级</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>service desk manager</source>
        <translation>服务台经理</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>You may not do this with your role. Nothing was changed. Ask a desk administrator for the right, or somebody who has it.</source>
        <translation>当前角色无权执行此操作，未做任何更改。可联系服务台管理员授权，或由有权限的同事处理。</translation>
    </message>
    <message>
        <source>The password could not be protected on this computer, so nothing was saved. Close other programs to free memory and try again.</source>
        <translation>本机无法安全地处理密码，因此未保存任何内容。关闭其他程序释放内存后重试。</translation>
    </message>
    <message>
        <source>This login works, but it belongs to nobody on this desk. Ask a desk administrator to add you to the staff.</source>
        <translation>登录账号有效，但不属于本服务台的任何人员。可联系服务台管理员添加为工作人员。</translation>
    </message>
    <message>
        <source>The login or the password is wrong. Type both again; after a change of password use the new one.</source>
        <translation>用户名或密码不正确。重新输入；密码已改的，用新密码。</translation>
    </message>
    <message>
        <source>A service level agreement of this desk cannot be read. Tickets keep their times; ask an administrator to correct the agreement.</source>
        <translation>本服务台的一项服务级别协议无法读取。工单时间保持不变；由管理员更正该协议。</translation>
    </message>
    <message>
        <source>The stored file no longer matches its checksum and was not opened. Ask whoever sent it to send it again.</source>
        <translation>存储的文件与校验值不符，未打开。让发送者重新提供该文件。</translation>
    </message>
    <message>
        <source>This file is no longer there, or you may not see it.</source>
        <translation>该文件已不存在，或无权查看。</translation>
    </message>
    <message>
        <source>The file {name} is larger than {limit} MB and was not attached. Compress it, or put a link to it into a note.</source>
        <translation>文件 {name} 超过 {limit} MB，未添加为附件。压缩后再试，或在备注中附上链接。</translation>
    </message>
    <message>
        <source>Event {seq} of {subject} {id} is not what was recorded, or an event before it was taken out.</source>
        <translation>{subject} {id} 的第 {seq} 条日志与当时记录的不符，或其前一条已被移除。</translation>
    </message>
    <message>
        <source>Event {seq} of {subject} {id} differs from the anchor: its history was rewritten.</source>
        <translation>{subject} {id} 的第 {seq} 条日志与锚点不符：历史被改写过。</translation>
    </message>
    <message>
        <source>The anchor knows event {seq} of {subject} {id}, the desk does not: its end was cut off.</source>
        <translation>锚点记有 {subject} {id} 的第 {seq} 条日志，服务台中却没有：末尾被截去。</translation>
    </message>
    <message>
        <source>The anchor file was cut or changed. Use the copy that you kept elsewhere.</source>
        <translation>锚点文件被截断或改动过。改用另存的副本。</translation>
    </message>
    <message>
        <source>The content of event {seq} of {subject} {id} was changed after it was recorded.</source>
        <translation>{subject} {id} 的第 {seq} 条日志在记录之后内容被改动。</translation>
    </message>
    <message>
        <source>Event {seq} of {subject} {id} is missing.</source>
        <translation>缺少 {subject} {id} 的第 {seq} 条日志。</translation>
    </message>
    <message>
        <source>The backup was changed or damaged after it was written; its checksum does not fit. Nothing was restored.</source>
        <translation>备份写出之后被改动或损坏，校验和不符。未恢复任何内容。</translation>
    </message>
    <message>
        <source>Only the owner of the desk may copy it whole.</source>
        <translation>只有服务台的所有者可以整体复制。</translation>
    </message>
    <message>
        <source>There is a desk at the target already. Nothing was written; choose an empty place.</source>
        <translation>目标处已有服务台。未写入任何内容；换一个空的位置。</translation>
    </message>
    <message>
        <source>The backup comes from another version of the program. Restore it with that version, then upgrade.</source>
        <translation>备份来自程序的其他版本。用该版本恢复，再升级。</translation>
    </message>
    <message>
        <source>This is not a backup of a desk, or its end is missing. Nothing was restored.</source>
        <translation>这不是服务台的备份，或其末尾缺失。未恢复任何内容。</translation>
    </message>
    <message>
        <source>The business hours cannot be used: {detail}.</source>
        <translation>工作时间无法使用：{detail}。</translation>
    </message>
    <message>
        <source>This desk has no such category. Choose one from the list.</source>
        <translation>本服务台没有该分类。从列表中选择。</translation>
    </message>
    <message>
        <source>Several people are called {name}: {numbers}. Give the number, telephone or e-mail of the one who is meant.</source>
        <translation>有多位名为“{name}”的人员：{numbers}。提供编号、电话或邮箱以确定是哪一位。</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Write it like name@example.org.</source>
        <translation>这不是有效的邮箱地址。按 name@example.org 的格式填写。</translation>
    </message>
    <message>
        <source>A person needs a name. Everything else you typed is still here.</source>
        <translation>填写姓名。输入的其他内容均已保留。</translation>
    </message>
    <message>
        <source>There is no such person on this desk. Search again, or add the person.</source>
        <translation>本服务台没有此人。重新搜索，或新增此人。</translation>
    </message>
    <message>
        <source>The demo needs a new desk, and this one is in use already. Nothing was changed; choose another file or database.</source>
        <translation>演示数据需要一个新的服务台，而这里已有数据。未作任何改动；另选文件或数据库。</translation>
    </message>
    <message>
        <source>This is not the address of a desk. Write sqlite:///path/desk.db or postgresql://user@host/database.</source>
        <translation>这不是有效的服务台地址。填写 sqlite:///path/desk.db 或 postgresql://user@host/database。</translation>
    </message>
    <message>
        <source>The desk was not upgraded, for no copy could be made at {file}. Free some space or allow writing there, then open the desk again.</source>
        <translation>无法在 {file} 创建备份，因此服务台未升级。释放空间或开放写入权限后重新打开。</translation>
    </message>
    <message>
        <source>Others were writing for so long that this was not saved. Try again in a moment; what you typed is kept.</source>
        <translation>其他用户正在写入，本次未能保存。稍后重试；输入的内容已保留。</translation>
    </message>
    <message>
        <source>This was stopped before it was done. Nothing was changed.</source>
        <translation>操作已在完成前停止，未做任何更改。</translation>
    </message>
    <message>
        <source>The file of this desk cannot be opened. Check that its folder exists and that you may read and write there.</source>
        <translation>无法打开服务台文件。检查所在文件夹是否存在，以及是否有读写权限。</translation>
    </message>
    <message>
        <source>The connection to the desk was lost. What you typed is kept; it goes on as soon as the server answers.</source>
        <translation>与服务台的连接已断开。输入的内容已保留，服务器恢复后将继续。</translation>
    </message>
    <message>
        <source>The desk refused this because it breaks one of its rules. Nothing was saved; check what you entered.</source>
        <translation>内容违反了服务台的规则，已被拒绝，未保存。检查输入。</translation>
    </message>
    <message>
        <source>The file of this desk is damaged or is no database. Nothing was written to it. Restore the latest backup.</source>
        <translation>服务台文件已损坏，或不是数据库文件；未写入任何内容。恢复最近的备份。</translation>
    </message>
    <message>
        <source>The disk of the desk is full, so nothing was saved. Free some space and save again; what you typed is kept.</source>
        <translation>服务台所在磁盘已满，未能保存。释放空间后重新保存；输入的内容已保留。</translation>
    </message>
    <message>
        <source>This installation has no driver for such a desk. Install Qt&apos;s SQL driver for it (package libqt6sql6-psql or libqt6sql6-sqlite).</source>
        <translation>当前安装缺少此类数据库的驱动。安装对应的 Qt SQL 驱动（libqt6sql6-psql 或 libqt6sql6-sqlite）。</translation>
    </message>
    <message>
        <source>The same thing was saved there already. Look at what is there before you save again.</source>
        <translation>相同的内容已经存在。先查看现有内容再保存。</translation>
    </message>
    <message>
        <source>This database is empty: no desk has been made in it yet. Make one with “frontdeskctl --desk URL init”.</source>
        <translation>该数据库是空的，尚未创建服务台。用“frontdeskctl --desk URL init”创建。</translation>
    </message>
    <message>
        <source>There is a file of this name already. It was left as it is; choose another name.</source>
        <translation>已有同名文件，未作改动；换一个名称。</translation>
    </message>
    <message>
        <source>This login may not create roles and schemas on the server. Let a database administrator run “frontdeskctl init”.</source>
        <translation>该登录账号无权在服务器上创建角色和模式。由数据库管理员运行“frontdeskctl init”。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong inside the program. Nothing was saved; what you typed is kept. The log says more.</source>
        <translation>程序内部发生意外错误，未保存任何内容；输入的内容已保留。详情见日志。</translation>
    </message>
    <message>
        <source>The disk of the desk gave an error, so nothing was saved. Check the disk, then try again; what you typed is kept.</source>
        <translation>服务台所在磁盘读写出错，未能保存。检查磁盘后重试；输入的内容已保留。</translation>
    </message>
    <message>
        <source>There is no desk at this address. Check the name, or make a new desk there.</source>
        <translation>该地址没有服务台。检查名称，或在此创建新的服务台。</translation>
    </message>
    <message>
        <source>No server answers at this address. Check host and port, and whether the database server runs.</source>
        <translation>该地址没有服务器响应。检查主机和端口，以及数据库服务器是否在运行。</translation>
    </message>
    <message>
        <source>This database holds something else than a desk and was left as it is. Choose another one.</source>
        <translation>该数据库中是其他内容，并非服务台，未做任何更改。选择其他数据库。</translation>
    </message>
    <message>
        <source>The desk can only be read at the moment, so nothing was saved. What you typed is kept; save it when the desk can be written again.</source>
        <translation>服务台目前只读，未能保存。输入的内容已保留，待可写入时再保存。</translation>
    </message>
    <message>
        <source>The server does not let this computer in. Its administrator can allow it (pg_hba.conf).</source>
        <translation>服务器拒绝了本机的连接。可联系管理员放行（pg_hba.conf）。</translation>
    </message>
    <message>
        <source>This desk was upgraded for a newer Frontdesk. Install the newer version to work on it; nothing was changed.</source>
        <translation>该服务台已升级到更新的版本。安装新版 Frontdesk；未做任何更改。</translation>
    </message>
    <message>
        <source>This desk is older than this Frontdesk. Its owner upgrades it with “frontdeskctl --desk URL init”; nothing was changed.</source>
        <translation>该服务台的版本较旧。由其所有者运行“frontdeskctl --desk URL init”升级；未做任何更改。</translation>
    </message>
    <message>
        <source>This is more than the desk can keep in one place. Shorten it, or attach it as a file.</source>
        <translation>内容超出服务台单处可保存的上限。缩短内容，或作为附件添加。</translation>
    </message>
    <message>
        <source>The server has no free connection left. Try again in a moment, or let its administrator raise max_connections.</source>
        <translation>服务器已无可用连接。稍后重试，或由管理员调高 max_connections。</translation>
    </message>
    <message>
        <source>The server cannot be reached. It says: {server}</source>
        <translation>无法连接服务器。服务器返回：{server}</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>This text is too long. Shorten it, or attach it as a file; what you typed is kept.</source>
        <translation>文本过长。缩短，或作为附件添加；输入的内容已保留。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>文件 {file} 不存在。</translation>
    </message>
    <message>
        <source>The file {file} cannot be written. Choose another place.</source>
        <translation>文件 {file} 无法写入。换一个位置。</translation>
    </message>
    <message>
        <source>The file {file} cannot be read. Check that you may open it.</source>
        <translation>无法读取文件 {file}。检查是否有权打开。</translation>
    </message>
    <message>
        <source>The tables for traditional and simplified characters are missing, so search does not match them with each other. Install libopencc-data.</source>
        <translation>缺少简繁转换数据，搜索时无法互相匹配。安装 libopencc-data。</translation>
    </message>
    <message>
        <source>This desk has no such group. Choose one from the list.</source>
        <translation>本服务台没有该小组。从列表中选择。</translation>
    </message>
    <message>
        <source>The source closed the ticket before its last change; the later time was taken.</source>
        <translation>来源数据中工单的关闭时间早于最后一次变更，已采用较晚的时间。</translation>
    </message>
    <message>
        <source>The file lacks columns that the mapping names: {columns}. Nothing was imported.</source>
        <translation>文件缺少映射中的列：{columns}。未导入任何内容。</translation>
    </message>
    <message>
        <source>The row in line {line} names no ticket and was left out.</source>
        <translation>第 {line} 行没有工单编号，已跳过。</translation>
    </message>
    <message>
        <source>The source opened the ticket after its first change; the earlier time was taken.</source>
        <translation>来源数据中工单的创建时间晚于首次变更，已采用较早的时间。</translation>
    </message>
    <message>
        <source>Rows of this ticket cannot be read (lines {lines}), so the ticket was left out.</source>
        <translation>该工单的部分行无法读取（第 {lines} 行），已跳过该工单。</translation>
    </message>
    <message>
        <source>The mapping expects one row for each ticket, but line {line} is another one of the same ticket.</source>
        <translation>映射规定每张工单一行，但第 {line} 行属于同一工单。</translation>
    </message>
    <message>
        <source>The source names a state that the mapping does not know; the ticket kept the state before.</source>
        <translation>来源数据中的状态不在映射中，工单保留了之前的状态。</translation>
    </message>
    <message>
        <source>The state does not belong to this kind of ticket (line {line}). Correct the mapping.</source>
        <translation>该状态不属于此类工单（第 {line} 行）。更正映射。</translation>
    </message>
    <message>
        <source>The rows of this ticket do not stand together (line {line}). Sort the file by ticket first.</source>
        <translation>该工单的各行不连续（第 {line} 行）。先按工单排序。</translation>
    </message>
    <message>
        <source>A time is missing in line {line}.</source>
        <translation>第 {line} 行缺少时间。</translation>
    </message>
    <message>
        <source>The time in line {line} cannot be read in the formats of the mapping.</source>
        <translation>第 {line} 行的时间无法按映射中的格式读取。</translation>
    </message>
    <message>
        <source>A time lies before the one of the row above; the row above was taken.</source>
        <translation>某行的时间早于上一行，已采用上一行的时间。</translation>
    </message>
    <message>
        <source>The ticket in line {line} has no title.</source>
        <translation>第 {line} 行的工单没有标题。</translation>
    </message>
    <message>
        <source>The value in line {line} is not in the mapping. Add it there, or give a default.</source>
        <translation>第 {line} 行的值不在映射中。在映射中添加，或设置默认值。</translation>
    </message>
    <message>
        <source>This ticket could not be imported.</source>
        <translation>该工单无法导入。</translation>
    </message>
    <message>
        <source>A caller who gave up was not answered: take the answering time out, or choose another outcome.</source>
        <translation>已放弃的来电不会有接听时间：删除接听时间，或选择其他结果。</translation>
    </message>
    <message>
        <source>Only the owner of the desk may log contacts for somebody else. Nothing was saved.</source>
        <translation>只有服务台所有者可以代他人登记联络。未保存任何内容。</translation>
    </message>
    <message>
        <source>A colleague has finished this contact already. What you typed is kept; log it as a contact of its own if it is needed.</source>
        <translation>同事已处理完该联络。输入的内容已保留；需要时另行登记。</translation>
    </message>
    <message>
        <source>Say when to call back.</source>
        <translation>填写回电时间。</translation>
    </message>
    <message>
        <source>The time for the call-back lies in the past. Choose a later one.</source>
        <translation>回电时间已过。选择之后的时间。</translation>
    </message>
    <message>
        <source>The caller hung up: choose a time to call back, or say that no call-back is wanted.</source>
        <translation>来电已中断：选择回电时间，或注明无需回电。</translation>
    </message>
    <message>
        <source>This is no channel of contact. Use phone, walk_in, mail, web, chat or alert.</source>
        <translation>渠道无效。可用：phone、walk_in、mail、web、chat、alert。</translation>
    </message>
    <message>
        <source>This contact is finished and stays as it is. Log a new one.</source>
        <translation>该联络已结束，不可再更改。登记新的联络。</translation>
    </message>
    <message>
        <source>This time lies in the future.</source>
        <translation>该时间在将来。</translation>
    </message>
    <message>
        <source>Choose the ticket that the contact belongs to.</source>
        <translation>选择该联络所属的工单。</translation>
    </message>
    <message>
        <source>This call-back is done already, or there was none.</source>
        <translation>该回电已完成，或本就没有回电任务。</translation>
    </message>
    <message>
        <source>There is no such contact, or you may not see it.</source>
        <translation>该联络不存在，或无权查看。</translation>
    </message>
    <message>
        <source>Say what came of the contact before it is closed.</source>
        <translation>结束联络前先选择结果。</translation>
    </message>
    <message>
        <source>This is no outcome. Use answered, linked, created, transferred, dropped, call_back or abandoned.</source>
        <translation>结果无效。可用：answered、linked、created、transferred、dropped、call_back、abandoned。</translation>
    </message>
    <message>
        <source>Seconds count from 0 and stay below a week.</source>
        <translation>秒数须不小于 0 且不超过一周。</translation>
    </message>
    <message>
        <source>A contact rings, is answered and ends, in this order. Correct the times.</source>
        <translation>联络的顺序是来电、接听、结束。更正时间。</translation>
    </message>
    <message>
        <source>Contacts can be logged up to seven days afterwards. Older ones come in by an import.</source>
        <translation>联络最多可在七天内补登；更早的须经导入。</translation>
    </message>
    <message>
        <source>A change was signed with another person&apos;s name. It was refused and nothing was saved.</source>
        <translation>更改以他人名义提交，已被拒绝，未保存任何内容。</translation>
    </message>
    <message>
        <source>History cannot be changed or removed.</source>
        <translation>历史记录不可修改或删除。</translation>
    </message>
    <message>
        <source>Only the owner of the desk may import. Nothing was saved.</source>
        <translation>只有服务台所有者可以导入。未保存任何内容。</translation>
    </message>
    <message>
        <source>An entry would stand in the history without the ticket following it. Nothing was saved.</source>
        <translation>历史中将出现一条与工单不一致的记录，未保存任何内容。</translation>
    </message>
    <message>
        <source>This lies too far back to be written as a change of today. Nothing was saved.</source>
        <translation>时间过早，不能作为当前的更改写入。未保存任何内容。</translation>
    </message>
    <message>
        <source>The text in the mapping is not closed: each { needs its }.</source>
        <translation>映射中的模板未闭合：每个 { 都需要对应的 }。</translation>
    </message>
    <message>
        <source>“{value}” in the mapping is no format of a time.</source>
        <translation>映射中的“{value}”不是有效的时间格式。</translation>
    </message>
    <message>
        <source>The mapping lacks an entry that is needed.</source>
        <translation>映射缺少必需的条目。</translation>
    </message>
    <message>
        <source>The mapping is no JSON (line {line}): {problem}.</source>
        <translation>映射不是有效的 JSON（第 {line} 行）：{problem}。</translation>
    </message>
    <message>
        <source>The mapping uses the code “{value}”. Known are: {expected}.</source>
        <translation>映射使用了代码“{value}”。可用的有：{expected}。</translation>
    </message>
    <message>
        <source>The mapping names the encoding “{value}”, which is not known.</source>
        <translation>映射指定的编码“{value}”未知。</translation>
    </message>
    <message>
        <source>The mapping has an entry that nobody reads. Check its spelling.</source>
        <translation>映射中有无法识别的条目。检查拼写。</translation>
    </message>
    <message>
        <source>The mapping names the time zone “{value}”, which is not known. Write it like Europe/Berlin.</source>
        <translation>映射指定的时区“{value}”未知。按 Europe/Berlin 的格式填写。</translation>
    </message>
    <message>
        <source>This is no mapping of version {expected}. Set frontdesk_mapping to {expected}.</source>
        <translation>映射版本不是 {expected}。将 frontdesk_mapping 设为 {expected}。</translation>
    </message>
    <message>
        <source>An entry of the mapping is of the wrong kind; wanted is: {expected}.</source>
        <translation>映射中某条目类型不正确；应为：{expected}。</translation>
    </message>
    <message>
        <source>The times have no zone of their own, so the mapping must name one.</source>
        <translation>时间没有时区信息，因此映射必须指定时区。</translation>
    </message>
    <message>
        <source>Select the tickets to be changed first.</source>
        <translation>先选择要修改的工单。</translation>
    </message>
    <message>
        <source>{count} tickets are too many to be changed at once; the limit is {limit}. Narrow the list.</source>
        <translation>一次修改 {count} 张工单过多，上限为 {limit} 张。缩小列表范围。</translation>
    </message>
    <message>
        <source>The area code is missing. Write the whole number.</source>
        <translation>缺少区号。填写完整号码。</translation>
    </message>
    <message>
        <source>There is no number in it.</source>
        <translation>其中没有号码。</translation>
    </message>
    <message>
        <source>A telephone number has no letters. Put words into the note.</source>
        <translation>电话号码不能含字母。说明文字写在备注中。</translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation>号码位数过多。</translation>
    </message>
    <message>
        <source>The number has too few digits.</source>
        <translation>号码位数不足。</translation>
    </message>
    <message>
        <source>This cannot be read as a telephone number. Write it like +86 10 1234 5678.</source>
        <translation>无法识别该电话号码。按 +86 10 1234 5678 的格式填写。</translation>
    </message>
    <message>
        <source>This cannot be reckoned: {detail}.</source>
        <translation>无法计算：{detail}。</translation>
    </message>
    <message>
        <source>This desk has no such service. Choose one from the list.</source>
        <translation>本服务台没有该服务。从列表中选择。</translation>
    </message>
    <message>
        <source>The clock cannot be evaluated: {detail}.</source>
        <translation>无法计算时钟：{detail}。</translation>
    </message>
    <message>
        <source>A login has 1 to 60 letters, digits, dots, dashes, @ or _, and does not begin with pg_ or fd_.</source>
        <translation>登录名为 1 至 60 个字母、数字、点、连字符、@ 或 _，且不能以 pg_ 或 fd_ 开头。</translation>
    </message>
    <message>
        <source>A password needs a login.</source>
        <translation>设置密码时必须填写登录名。</translation>
    </message>
    <message>
        <source>The login {login} is taken. Choose another one.</source>
        <translation>登录名 {login} 已被占用。换一个。</translation>
    </message>
    <message>
        <source>A member of staff needs a name.</source>
        <translation>填写人员姓名。</translation>
    </message>
    <message>
        <source>The server refused the form of the password. Nobody was added; try again.</source>
        <translation>服务器不接受该密码格式，未添加人员。重试。</translation>
    </message>
    <message>
        <source>A login needs a password.</source>
        <translation>设置登录名时必须填写密码。</translation>
    </message>
    <message>
        <source>A password has at least 8 characters.</source>
        <translation>密码至少需要 8 个字符。</translation>
    </message>
    <message>
        <source>A role is agent, lead, manager, admin or service.</source>
        <translation>角色须为 agent、lead、manager、admin 或 service。</translation>
    </message>
    <message>
        <source>Nobody of that name or login works on this desk.</source>
        <translation>本服务台没有该姓名或登录名的人员。</translation>
    </message>
    <message>
        <source>Line {line} has another number of columns than the header.</source>
        <translation>第 {line} 行的列数与表头不一致。</translation>
    </message>
    <message>
        <source>Two columns have the same name in the header.</source>
        <translation>表头中有两列同名。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>Line {line} is not in the encoding of the file. Name the encoding in the mapping.</source>
        <translation>第 {line} 行与文件编码不符。在映射中指定编码。</translation>
    </message>
    <message>
        <source>Line {line} is no JSON.</source>
        <translation>第 {line} 行不是有效的 JSON。</translation>
    </message>
    <message>
        <source>Line {line} is no JSON object.</source>
        <translation>第 {line} 行不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The place to go on from is not in this file. Start from its beginning.</source>
        <translation>续传位置不在该文件中。从头开始。</translation>
    </message>
    <message>
        <source>The record in line {line} is too long to be read.</source>
        <translation>第 {line} 行的记录过长，无法读取。</translation>
    </message>
    <message>
        <source>In line {line} text follows a closing quote.</source>
        <translation>第 {line} 行的引号后还有文字。</translation>
    </message>
    <message>
        <source>A quote that opens in line {line} is never closed.</source>
        <translation>第 {line} 行的引号未闭合。</translation>
    </message>
    <message>
        <source>The file cannot be read on in line {line}.</source>
        <translation>文件从第 {line} 行起无法读取。</translation>
    </message>
    <message>
        <source>There is no such action.</source>
        <translation>没有该操作。</translation>
    </message>
    <message>
        <source>The ticket is with this group and person already.</source>
        <translation>工单已在该小组和人员名下。</translation>
    </message>
    <message>
        <source>The ticket is yours already.</source>
        <translation>工单已在自己名下。</translation>
    </message>
    <message>
        <source>The caller is asked once the ticket is resolved; it is {state} now.</source>
        <translation>工单解决后才能询问来电人；当前状态为“{state}”。</translation>
    </message>
    <message>
        <source>The ticket stays open until everybody who reported it has been told: {who}.</source>
        <translation>工单需通知所有报告人后才能关闭，尚未通知：{who}。</translation>
    </message>
    <message>
        <source>A colleague has changed this ticket while you were at it; it is {state} now. Nothing of yours was lost: look at the change, then decide again.</source>
        <translation>处理期间同事已更改该工单，当前状态为“{state}”。内容未丢失：查看更改后再决定。</translation>
    </message>
    <message>
        <source>A ticket is closed once it is resolved; it is {state} now.</source>
        <translation>工单解决后才能关闭；当前状态为“{state}”。</translation>
    </message>
    <message>
        <source>The ticket is closed and stays as it is.</source>
        <translation>工单已关闭，不可再更改。</translation>
    </message>
    <message>
        <source>The ticket is closed and stays as it is. Log a follow-up instead.</source>
        <translation>工单已关闭，不可再更改。改为登记后续工单。</translation>
    </message>
    <message>
        <source>Choose a closure code and write what solved it.</source>
        <translation>选择关闭代码并填写解决方法。</translation>
    </message>
    <message>
        <source>Write what solved it; a later reader needs it.</source>
        <translation>填写解决方法，便于日后查阅。</translation>
    </message>
    <message>
        <source>This is no closure code. Choose one from the list.</source>
        <translation>关闭代码无效。从列表中选择。</translation>
    </message>
    <message>
        <source>Say yes or no: is the caller content?</source>
        <translation>选择是或否：来电人是否满意？</translation>
    </message>
    <message>
        <source>This field cannot be edited.</source>
        <translation>该字段不可编辑。</translation>
    </message>
    <message>
        <source>Number, kind and time of opening of a ticket never change.</source>
        <translation>工单的编号、类型和创建时间不可更改。</translation>
    </message>
    <message>
        <source>This is no kind of ticket. Use incident, request or complaint.</source>
        <translation>工单类型无效。可用：incident、request、complaint。</translation>
    </message>
    <message>
        <source>Impact and urgency are high, medium or low.</source>
        <translation>影响度和紧急度须为 high、medium 或 low。</translation>
    </message>
    <message>
        <source>These tickets would then hang from each other in a circle.</source>
        <translation>这样会使工单之间形成循环关联。</translation>
    </message>
    <message>
        <source>A ticket is not linked to itself.</source>
        <translation>工单不能关联自身。</translation>
    </message>
    <message>
        <source>Tickets are related, duplicate, parent, child or follow_up.</source>
        <translation>关联类型须为 related、duplicate、parent、child 或 follow_up。</translation>
    </message>
    <message>
        <source>Tickets are never deleted. Cancel it instead.</source>
        <translation>工单不可删除。改为取消。</translation>
    </message>
    <message>
        <source>A new ticket begins in its first state.</source>
        <translation>新工单须从初始状态开始。</translation>
    </message>
    <message>
        <source>There is nothing of this ticket that could be undone.</source>
        <translation>此工单没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>There is no such ticket, or you may not see it.</source>
        <translation>该工单不存在，或无权查看。</translation>
    </message>
    <message>
        <source>A field would change without its entry in the history. Nothing was saved.</source>
        <translation>有字段的更改未写入历史记录，未保存任何内容。</translation>
    </message>
    <message>
        <source>A complaint is not worked on by the person or group that it is about. Choose somebody else.</source>
        <translation>投诉不能由被投诉的人员或小组处理。选择他人。</translation>
    </message>
    <message>
        <source>Pending needs a reason and a date till when.</source>
        <translation>挂起需要填写原因和截止日期。</translation>
    </message>
    <message>
        <source>Choose why the ticket waits.</source>
        <translation>选择挂起原因。</translation>
    </message>
    <message>
        <source>State and phase of the ticket do not belong together. Nothing was saved.</source>
        <translation>工单的状态与阶段不一致，未保存任何内容。</translation>
    </message>
    <message>
        <source>Only a {role} or above may set the priority by hand. Impact and urgency set it for everybody.</source>
        <translation>只有{role}及以上角色可以手动设置优先级。优先级由影响度和紧急度决定。</translation>
    </message>
    <message>
        <source>A priority is 1 to 5.</source>
        <translation>优先级为 1 至 5。</translation>
    </message>
    <message>
        <source>The time for reopening is over. Log a follow-up instead.</source>
        <translation>已超过重新打开的期限。改为登记后续工单。</translation>
    </message>
    <message>
        <source>This date is too far away.</source>
        <translation>日期过远。</translation>
    </message>
    <message>
        <source>This date lies in the past. Choose a later one.</source>
        <translation>日期已过。选择之后的日期。</translation>
    </message>
    <message>
        <source>“{action}” is not possible while the ticket is {state}.</source>
        <translation>工单处于“{state}”状态时不能执行“{action}”。</translation>
    </message>
    <message>
        <source>This can no longer be undone: somebody went on from it. Change the ticket as it is now instead.</source>
        <translation>已无法撤销：之后已有人在此基础上继续处理。直接修改工单的当前内容。</translation>
    </message>
    <message>
        <source>The ticket would change without an entry in its history. Nothing was saved.</source>
        <translation>工单的更改没有对应的历史记录，未保存任何内容。</translation>
    </message>
    <message>
        <source>This is no time. Write it like 2026-03-06T09:00:00Z or 2026-03-06T17:00:00+08:00.</source>
        <translation>无法识别该时间。按 2026-03-06T09:00:00Z 或 2026-03-06T17:00:00+08:00 的格式填写。</translation>
    </message>
    <message>
        <source>This time has no zone, so nobody knows whose it is. Add Z or an offset like +08:00.</source>
        <translation>该时间没有时区信息。加上 Z 或 +08:00 这样的偏移量。</translation>
    </message>
    <message>
        <source>This line is no JSON object.</source>
        <translation>该行不是有效的 JSON 对象。</translation>
    </message>
    <message>
        <source>This is of the wrong kind; wanted is: {expected}.</source>
        <translation>类型不正确；应为：{expected}。</translation>
    </message>
    <message>
        <source>This does not go with the outcome. Choose the outcome that it belongs to, or leave it out.</source>
        <translation>此项与所选结果不符。选择对应的结果，或删除此项。</translation>
    </message>
    <message>
        <source>The query cannot be understood at “{value}”.</source>
        <translation>无法理解查询中的“{value}”。</translation>
    </message>
    <message>
        <source>There is no such view. Use mine, my-group, unassigned, all-open, waiting-for-caller or resolved-to-confirm.</source>
        <translation>没有该视图。可用：mine、my-group、unassigned、all-open、waiting-for-caller、resolved-to-confirm。</translation>
    </message>
    <message>
        <source>{detail}</source>
        <translation>{detail}</translation>
    </message>
    <message>
        <source>This view belongs to a colleague. Save a copy of your own instead.</source>
        <translation>该视图属于同事。另存为自己的视图。</translation>
    </message>
    <message>
        <source>A view is shared with groups that you are in. Choose one of them.</source>
        <translation>视图只能共享给自己所在的组。从中选择一个。</translation>
    </message>
    <message>
        <source>This view is no longer there.</source>
        <translation>该视图已不存在。</translation>
    </message>
    <message>
        <source>What has been valid stays as it was: clocks of finished tickets are reckoned with it. Save a new version that begins from now on.</source>
        <translation>已生效的版本不可改动：已结束工单的时钟以它为准。保存一个自现在起生效的新版本。</translation>
    </message>
    <message>
        <source>A new version begins now or later, for what has passed stays as it was.</source>
        <translation>新版本从现在或以后生效，过去的保持不变。</translation>
    </message>
    <message>
        <source>Calendars and agreements change only together with an entry in their journal. Nothing was changed.</source>
        <translation>日历与协议的改动必须同时记入日志。未作改动。</translation>
    </message>
    <message>
        <source>The code {code} is taken. Choose another; it stays as it is afterwards.</source>
        <translation>代码 {code} 已被使用。另选一个；保存后不可更改。</translation>
    </message>
    <message>
        <source>A code has small letters, digits, dots, dashes and underscores, up to 40.</source>
        <translation>代码由小写字母、数字、点、连字符和下划线组成，至多 40 个。</translation>
    </message>
    <message>
        <source>This group is a supplier: what it owes stands in a contract.</source>
        <translation>该组是供应商，其义务写在合同中。</translation>
    </message>
    <message>
        <source>An operational agreement and a contract name the group that they are with.</source>
        <translation>运营协议与合同须写明对方的支持组。</translation>
    </message>
    <message>
        <source>This group is no supplier: what it owes stands in an operational agreement.</source>
        <translation>该组不是供应商，其义务写在运营协议中。</translation>
    </message>
    <message>
        <source>An agreement promises something: at least one target for one priority.</source>
        <translation>协议至少要为一个优先级写明一个目标。</translation>
    </message>
    <message>
        <source>Waiting for this reason never stops a clock: it is our own time ({reason}).</source>
        <translation>此挂起原因（{reason}）属于我方时间，不能停表。</translation>
    </message>
    <message>
        <source>The response would be due after the resolution. Make it shorter.</source>
        <translation>响应晚于解决到期，改短一些。</translation>
    </message>
    <message>
        <source>{other} already applies to exactly the same tickets, so nobody could reach this agreement. Change or retire that one.</source>
        <translation>{other} 已适用于完全相同的工单，本协议不会被用到。修改或停用那一份。</translation>
    </message>
    <message>
        <source>This service is no longer offered, so nobody could reach the agreement.</source>
        <translation>该服务已不再提供，本协议不会被用到。</translation>
    </message>
    <message>
        <source>A target is at most a hundred years.</source>
        <translation>目标至多一百年。</translation>
    </message>
    <message>
        <source>The calendar {code} never has so many hours, so this target would never be due.</source>
        <translation>日历 {code} 没有这么多工作时间，该目标永远不会到期。</translation>
    </message>
    <message>
        <source>{text} is no time like 4 h, 30 min or 2 h 30 min.</source>
        <translation>{text} 不是时长，写成 4 时、30 分或 2 时 30 分。</translation>
    </message>
    <message>
        <source>A target is at least one second. Leave it empty where nothing is promised.</source>
        <translation>目标至少一秒。没有承诺则留空。</translation>
    </message>
    <message>
        <source>This agreement no longer exists.</source>
        <translation>该协议已不存在。</translation>
    </message>
    <message>
        <source>Days from 1970 to 2099 can have hours of their own.</source>
        <translation>只有 1970 年至 2099 年的日期可以另定时间。</translation>
    </message>
    <message>
        <source>Agreements still run in this calendar: {who}. Give them another one first.</source>
        <translation>仍有协议使用此日历：{who}。先为它们换一个。</translation>
    </message>
    <message>
        <source>A calendar without any hours would stop every clock. Enter hours for at least one day.</source>
        <translation>没有工作时间的日历会让所有时钟停住。至少为一天填写时间。</translation>
    </message>
    <message>
        <source>The calendar {code} cannot be used: it does not exist, is retired, or its time zone is not known here.</source>
        <translation>日历 {code} 不可用：不存在、已停用，或本机不认识其时区。</translation>
    </message>
    <message>
        <source>The time zone {zone} is not known on this machine. Choose one from the list.</source>
        <translation>本机不认识时区 {zone}，从列表中选择。</translation>
    </message>
    <message>
        <source>The customer would change without an entry in the history. Nothing was saved.</source>
        <translation>客户资料的改动缺少历史记录。没有保存任何内容。</translation>
    </message>
    <message>
        <source>This escalation was not meant for you, or is gone. Nothing was changed. Reload the list.</source>
        <translation>这次升级不是发给你的，或已不存在。没有改动任何内容；重新载入列表即可。</translation>
    </message>
    <message>
        <source>{number} is resolved or has ended, so there is nothing to escalate. Reopen it first if it does not work.</source>
        <translation>{number} 已解决或已结束，无须升级。若仍有问题，先重新打开。</translation>
    </message>
    <message>
        <source>Line {line} is no day with a mark whether it is free: {text}. Nothing was imported.</source>
        <translation>第 {line} 行不是带休假标记的日期：{text}。未导入任何内容。</translation>
    </message>
    <message>
        <source>The file names no day from {from} to {until}. Nothing was imported.</source>
        <translation>文件中没有 {from} 年至 {until} 年的日期。未导入任何内容。</translation>
    </message>
    <message>
        <source>The text of this file is in an encoding that is not known for sure. Save it as UTF-8 and import it again.</source>
        <translation>无法确定该文件的文字编码。另存为 UTF-8 后再导入。</translation>
    </message>
    <message>
        <source>The event {event} cannot be read: {detail}. Nothing was imported.</source>
        <translation>日程 {event} 无法读取：{detail}。未导入任何内容。</translation>
    </message>
    <message>
        <source>This is no iCalendar file and no list of holidays (YEAR.json of holiday-cn, or CSV with date,name,is_off_day). Nothing was imported.</source>
        <translation>这不是 iCalendar 文件，也不是节假日列表（holiday-cn 的 YEAR.json，或含 date,name,is_off_day 的 CSV）。未导入任何内容。</translation>
    </message>
    <message>
        <source>Say to whom the call was transferred.</source>
        <translation>写明电话转给了谁。</translation>
    </message>
    <message>
        <source>This step does nothing that the desk knows. Choose notify, reassign or raise the level.</source>
        <translation>这一级没有服务台认识的动作。选择通知、转派或提升级别。</translation>
    </message>
    <message>
        <source>This step is on a clock that agreements do not have. Choose response, update, resolution or the clock of the group.</source>
        <translation>这一级所用的时钟在协议中不存在。选择响应、更新、解决或组内时钟。</translation>
    </message>
    <message>
        <source>This step has no point that can be reached. Enter 1 to 1000 percent, or a time of more than nothing and at most a year; repeat every 5 percent or more.</source>
        <translation>这一级的触发点无法到达。填 1 至 1000%，或大于零、不超过一年的时间；重复间隔不小于 5%。</translation>
    </message>
    <message>
        <source>This step stands twice in the ladder. It would fire once all the same; remove one of the two.</source>
        <translation>阶梯中有两个相同的级，反正只会触发一次；删去其中一个。</translation>
    </message>
    <message>
        <source>This step tells nobody. Choose who is told, or the group that gets the ticket.</source>
        <translation>这一级没有通知对象。选择通知谁，或转给哪个组。</translation>
    </message>
    <message>
        <source>The escalation ladder of an agreement cannot be read. Clocks go on, but its steps are not fired; ask an administrator to correct it.</source>
        <translation>某份协议的升级阶梯无法读取。时钟照常，但各级不会触发；联系管理员更正。</translation>
    </message>
    <message>
        <source>Another program does the work of this desk. Nothing was changed; this one waits until the other ends.</source>
        <translation>另一个程序正在为本服务台值守。没有改动任何内容；本程序等到对方结束。</translation>
    </message>
    <message>
        <source>Another program has taken over the work of this desk meanwhile. Nothing was done twice; this one waits.</source>
        <translation>另一个程序已接替本服务台的值守。没有重复执行；本程序等待。</translation>
    </message>
    <message>
        <source>This is done to one ticket at a time. Choose one of them.</source>
        <translation>该操作一次只处理一张工单。选择其中一张。</translation>
    </message>
    <message>
        <source>{who} has changed the same field meanwhile. Nothing was overwritten: open the ticket and choose.</source>
        <translation>{who} 同时改了同一字段。没有覆盖任何内容：打开工单后选择。</translation>
    </message>
    <message>
        <source>The child hangs from {number} already. Take it away there first; a ticket has one parent.</source>
        <translation>该子单已属于 {number}。先在那里解除；一张工单只有一张主单。</translation>
    </message>
    <message>
        <source>This link to {number} is gone already. Nothing was changed.</source>
        <translation>与 {number} 的关联已经不在。没有改动任何内容。</translation>
    </message>
    <message>
        <source>This link to {number} stands already. Nothing was changed.</source>
        <translation>与 {number} 的关联已经存在。没有改动任何内容。</translation>
    </message>
    <message>
        <source>{number} is finished, and its callers are told no more. Merge into an open ticket, or cancel this one as its duplicate.</source>
        <translation>{number} 已结束，不会再告知其来电人。合并到未结束的工单，或将本单作为重复取消。</translation>
    </message>
    <message>
        <source>Tickets that were merged come apart by undoing the merge. Nothing was changed.</source>
        <translation>已合并的工单要通过撤销合并来分开。没有改动任何内容。</translation>
    </message>
    <message>
        <source>A colleague changed the article meanwhile. Nothing was published; read the newest text, then publish.</source>
        <translation>同事刚改过这篇文章，未发布任何内容。看过最新正文后再发布。</translation>
    </message>
    <message>
        <source>This cannot be changed once the article exists.</source>
        <translation>文章建立后，此项不能再改。</translation>
    </message>
    <message>
        <source>This search is no longer on the list, or you may not see it.</source>
        <translation>这条检索已不在列表中，或你无权查看。</translation>
    </message>
    <message>
        <source>Line {line} has no id. Without one the article would come in twice when the file is read again.</source>
        <translation>第 {line} 行没有 id。缺了它，再次导入时文章会重复。</translation>
    </message>
    <message>
        <source>The kind of an article is how_to, known_error, faq or script.</source>
        <translation>文章种类只能是 how_to、known_error、faq 或 script。</translation>
    </message>
    <message>
        <source>Articles are written in zh or en.</source>
        <translation>文章语言只能是 zh 或 en。</translation>
    </message>
    <message>
        <source>Articles are never deleted. Retire it instead.</source>
        <translation>文章不会删除，可改为停用。</translation>
    </message>
    <message>
        <source>There is no such article, or you may not see it.</source>
        <translation>没有这篇文章，或你无权查看。</translation>
    </message>
    <message>
        <source>Only the article&apos;s owner, a team lead or a manager may do this. Send the draft for review instead.</source>
        <translation>只有文章负责人、班组长或服务台经理可以这样做。可先把草稿送审。</translation>
    </message>
    <message>
        <source>A retired article is not changed. Take it back as a draft first.</source>
        <translation>已停用的文章不能修改。先取回为草稿。</translation>
    </message>
    <message>
        <source>An article needs a title in each language in which it has text.</source>
        <translation>文章的每个语言版本都要有标题。</translation>
    </message>
    <message>
        <source>The article&apos;s state does not allow this step now.</source>
        <translation>文章当前的状态不允许这一步。</translation>
    </message>
    <message>
        <source>A published version stays as it is. Save the change as a new one.</source>
        <translation>已发布的版本不再改动。把修改存为新版本。</translation>
    </message>
    <message>
        <source>The desk refused a change of an article that its journal does not tell of. Nothing was changed.</source>
        <translation>这处改动没有对应的日志，已被拒绝，文章未变。</translation>
    </message>
    <message>
        <source>{number} was changed by somebody else while you looked. Nothing was merged. The newest values are shown; choose again.</source>
        <translation>查看期间，{number} 已被他人修改。尚未合并。现已显示最新内容，重新选择。</translation>
    </message>
    <message>
        <source>These are the same person already. Choose two different people.</source>
        <translation>所选的已是同一个人。选择两个不同的人。</translation>
    </message>
    <message>
        <source>{number} was merged into {into} meanwhile. Nothing was changed. Go on with {into}.</source>
        <translation>{number} 已被合并到 {into}。未作任何更改，改用 {into}。</translation>
    </message>
    <message>
        <source>{number} is not merged into anybody now. Somebody may have taken the merge back already.</source>
        <translation>{number} 目前没有合并到任何人，合并可能已被他人撤销。</translation>
    </message>
    <message>
        <source>A colleague changed this meanwhile. Nothing was saved and what you typed is still here; choose it again in the list to see how it stands now.</source>
        <translation>同事刚刚改过这一项。没有保存，已录入的内容仍在；在列表中重新选择可查看现状。</translation>
    </message>
    <message>
        <source>This is none of the choices there are.</source>
        <translation>没有这个选项。</translation>
    </message>
    <message>
        <source>There are ten keys, Alt+1 to Alt+0.</source>
        <translation>只有十个按键：Alt+1 至 Alt+0。</translation>
    </message>
    <message>
        <source>An answer has no words in one of the languages.</source>
        <translation>有答案缺少一种语言的文字。</translation>
    </message>
    <message>
        <source>Another script is asked for this category already. Choose another category, or take the other script out of use first.</source>
        <translation>此分类已有另一个脚本。换一个分类，或先停用那个脚本。</translation>
    </message>
    <message>
        <source>A script needs at least one question.</source>
        <translation>脚本至少要有一个问题。</translation>
    </message>
    <message>
        <source>It leads back to itself, so the questions would never end.</source>
        <translation>它绕回自身，问询不会结束。</translation>
    </message>
    <message>
        <source>The script needs a name in both languages.</source>
        <translation>脚本需要中英文名称。</translation>
    </message>
    <message>
        <source>The question has no words in one of the languages.</source>
        <translation>问题缺少一种语言的文字。</translation>
    </message>
    <message>
        <source>A script has at most 50 questions.</source>
        <translation>一个脚本最多 50 个问题。</translation>
    </message>
    <message>
        <source>It has more than nine answers; each needs a key from 1 to 9.</source>
        <translation>答案超过九个；每个答案占 1 至 9 中的一个键。</translation>
    </message>
    <message>
        <source>An answer leads to a question that does not exist.</source>
        <translation>有答案指向不存在的问题。</translation>
    </message>
    <message>
        <source>No answer leads to it.</source>
        <translation>没有答案通向它。</translation>
    </message>
    <message>
        <source>The call in line {line} was answered before it came in, or ended before that.</source>
        <translation>第 {line} 行的电话接听早于呼入，或结束早于接听。</translation>
    </message>
    <message>
        <source>The call in line {line} lies in the future. Check the time zone of the mapping.</source>
        <translation>第 {line} 行的电话在将来。检查映射文件的时区。</translation>
    </message>
    <message>
        <source>The row in line {line} names no call and was left out.</source>
        <translation>第 {line} 行没有标明是哪个电话，已略过。</translation>
    </message>
    <message>
        <source>The call in line {line} stands in this file already.</source>
        <translation>第 {line} 行的电话在此文件中已出现过。</translation>
    </message>
    <message>
        <source>{value} in line {line} is no duration. Write seconds, or hours:minutes:seconds.</source>
        <translation>第 {line} 行的 {value} 不是时长。写秒数，或 时:分:秒。</translation>
    </message>
    <message>
        <source>This computer’s disk refuses what was to be kept ({why}). It stands on the screen and is not saved; make room or copy it elsewhere, then save again.</source>
        <translation>本机磁盘拒绝保存（{why}）。内容还在屏幕上，尚未保存；腾出空间或先复制到别处，再保存一次。</translation>
    </message>
    <message>
        <source>What is kept on this computer is sealed, and neither the keychain nor this password opens it. After a change of password use the one from before.</source>
        <translation>本机所存内容已加密，钥匙串和此密码都打不开。若改过密码，用改之前的那个。</translation>
    </message>
    <message>
        <source>Nothing of this desk is kept on this computer for this login. Sign in once while the desk can be reached; afterwards work goes on without it.</source>
        <translation>本机没有此登录名在这个服务台的内容。服务台可达时登录一次，之后断开也能继续工作。</translation>
    </message>
    <message>
        <source>This is no date that a report can begin or end with. Write it like 2026-01-31.</source>
        <translation>报表不能以此日期开始或结束。写成 2026-01-31 的形式。</translation>
    </message>
    <message>
        <source>There is no {value} to filter by.</source>
        <translation>没有可供筛选的 {value}。</translation>
    </message>
    <message>
        <source>Reports are written in en or zh, not in {language}.</source>
        <translation>报表语言为 en 或 zh，没有 {language}。</translation>
    </message>
    <message>
        <source>There is no measure {name}. The list of reports names them all.</source>
        <translation>没有名为 {name} 的指标。报表清单列出了全部指标。</translation>
    </message>
    <message>
        <source>The desk knows no organisation {value}.</source>
        <translation>服务台没有名为 {value} 的单位。</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>末日早于首日。</translation>
    </message>
    <message>
        <source>A report covers 20 years at most. Choose a shorter period.</source>
        <translation>报表最多覆盖 20 年。缩短统计期。</translation>
    </message>
    <message>
        <source>This report has no table {name}.</source>
        <translation>此报表没有名为 {name} 的表。</translation>
    </message>
    <message>
        <source>There is no report {name}. The list of reports names them all.</source>
        <translation>没有名为 {name} 的报表。报表清单列出了全部报表。</translation>
    </message>
    <message>
        <source>The time zone {zone} is not known on this machine. Write it like Europe/Berlin.</source>
        <translation>本机不认识时区 {zone}。写成 Asia/Shanghai 的形式。</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>结束时间早于开始时间。</translation>
    </message>
    <message>
        <source>Number, kind and time of announcing never change.</source>
        <translation>编号、类型和发布时间不可更改。</translation>
    </message>
    <message>
        <source>Callers read it in both languages; this one is empty.</source>
        <translation>来电人会看到两种语言，这一种还空着。</translation>
    </message>
    <message>
        <source>Bulletins are never deleted. Withdraw it instead.</source>
        <translation>公告不可删除，可以撤下。</translation>
    </message>
    <message>
        <source>There is no such bulletin.</source>
        <translation>没有这条公告。</translation>
    </message>
    <message>
        <source>Say when it began or will begin.</source>
        <translation>填写开始时间。</translation>
    </message>
    <message>
        <source>This text is too long for a bulletin.</source>
        <translation>公告文字过长。</translation>
    </message>
    <message>
        <source>A bulletin is announced, updated, restored and then withdrawn. This step is not possible now.</source>
        <translation>公告依次为发布、更新、恢复、撤下，现在不能做这一步。</translation>
    </message>
    <message>
        <source>A bulletin is an outage or planned work.</source>
        <translation>公告只能是服务中断或计划内维护。</translation>
    </message>
    <message>
        <source>Say when callers hear the next word.</source>
        <translation>填写下次通报时间。</translation>
    </message>
    <message>
        <source>The next word must lie ahead.</source>
        <translation>下次通报时间须在此刻之后。</translation>
    </message>
    <message>
        <source>Only its owner or a lead withdraws a bulletin.</source>
        <translation>只有负责人或班组长可以撤下公告。</translation>
    </message>
    <message>
        <source>The server could not prove that it is the one named in the address, so no password was sent: {server}. Ask its administrator for the certificate to trust (sslrootcert in the address).</source>
        <translation>服务器无法证明自己就是地址里所写的那一台，因此没有发送密码：{server}。向管理员索取受信任的证书（在地址中用 sslrootcert 指定）。</translation>
    </message>
    <message>
        <source>The server offers no encryption, so no password was sent. Ask its administrator for TLS.</source>
        <translation>服务器不提供加密，因此没有发送密码。管理员启用 TLS。</translation>
    </message>
    <message>
        <source>The server only accepts encrypted connections. Take sslmode out of the address.</source>
        <translation>服务器只接受加密连接。从地址中去掉 sslmode。</translation>
    </message>
    <message>
        <source>sslmode={mode} would send passwords and tickets to {hosts} without knowing who listens. Take it out of the address; where it must be, the administrator of this computer allows the host.</source>
        <translation>sslmode={mode} 会在不知道对方是谁的情况下把密码和工单发往 {hosts}。从地址中去掉；确有需要时，由本机管理员放行该主机。</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. Nothing of yours was written; look at what is there now and do it again.</source>
        <translation>这里刚被别人改过。你的改动没有写入；看看现在的内容再做一次。</translation>
    </message>
    <message>
        <source>Leave has a first and a last day, the last not before the first, and a year at most.</source>
        <translation>休假要有首日和末日，末日不早于首日，最长一年。</translation>
    </message>
    <message>
        <source>This is no longer part of the roster.</source>
        <translation>这一项已不在排班里。</translation>
    </message>
    <message>
        <source>There is leave on some of these days already.</source>
        <translation>这些天里已有休假。</translation>
    </message>
    <message>
        <source>A shift is early, middle, late, night or training.</source>
        <translation>班次只有早、中、晚、夜和培训。</translation>
    </message>
    <message>
        <source>Only people of the group can have its shifts.</source>
        <translation>只有本组成员可以排本组的班。</translation>
    </message>
    <message>
        <source>This shift no longer exists for the group. Choose another.</source>
        <translation>本组已没有这个班次，换一个。</translation>
    </message>
    <message>
        <source>One of the shifts has begun, so the swap is over.</source>
        <translation>其中一个班次已开始，换班作废。</translation>
    </message>
    <message>
        <source>A swap is between two people of the group, of published shifts that have not begun.</source>
        <translation>换班限于本组两人之间，且班次已发布、尚未开始。</translation>
    </message>
    <message>
        <source>One of the shifts was changed since the swap was asked for. Nothing was handed over; ask again.</source>
        <translation>申请之后其中一个班次有改动，没有换成；重新申请。</translation>
    </message>
    <message>
        <source>A shift ends after it begins and lasts 24 hours at most; its break is shorter than the shift.</source>
        <translation>班次结束晚于开始，最长 24 小时；休息短于班次。</translation>
    </message>
    <message>
        <source>The desk no longer lets this login in. What was kept of it on this computer was removed. Ask a desk administrator.</source>
        <translation>服务台不再允许此账号登录。本机保存的内容已删除。联系服务台管理员。</translation>
    </message>
    <message>
        <source>The desk no longer lets this login in. What was kept of it on this computer was removed, but for {count} calls or notes that were not sent: they stay sealed and are sent when this login is let in again. Ask a desk administrator.</source>
        <translation>服务台不再允许此账号登录。本机保存的内容已删除，但有 {count} 条来电或备注未发送：它们仍加密保存，此账号恢复后发送。联系服务台管理员。</translation>
    </message>
    <message>
        <source>The server is away, and the copy on this computer does not have this. It is shown when the server is back.</source>
        <translation>服务器连不上，本机缓存里没有这一项。服务器恢复后显示。</translation>
    </message>
    <message>
        <source>The desk no longer accepts this sign-in, so its copy on this computer was removed. What you typed and did not send stays sealed and is back when this login is let in again: sign in with the password as it is now, or ask a desk administrator.</source>
        <translation>服务台不再接受这次登录，本机上的副本已删除。已输入而未发送的内容仍加密保存，该账号再次获准登录后即可恢复：用现在的密码登录，或联系服务台管理员。</translation>
    </message>
    <message>
        <source>A colleague has changed this bulletin meanwhile. The newest stands here now, with what you typed over it: look at it and save again.</source>
        <translation>同事刚改过这条公告。这里已是最新内容，其上保留了输入的改动：核对后再保存。</translation>
    </message>
    <message>
        <source>This report belongs to a colleague. Save a copy of your own under another name.</source>
        <translation>此报表属于同事。换个名称另存一份。</translation>
    </message>
    <message>
        <source>A report is shared with groups that you are in. Choose one of them.</source>
        <translation>报表只能共享给自己所在的支持组。从中选择一个。</translation>
    </message>
    <message>
        <source>This saved report is no longer there.</source>
        <translation>此已存报表已不存在。</translation>
    </message>
    <message>
        <source>The calls of this group do not say how long they took, so the need of agents cannot be reckoned. Log when calls are answered and end.</source>
        <translation>该组的来电没有记录处理时长，无法推算所需坐席。记录来电的接听与结束时间即可。</translation>
    </message>
    <message>
        <source>There is no call history for this group yet: a forecast needs two whole weeks with 50 calls at least.</source>
        <translation>该组还没有来电历史：预测至少需要完整两周、50 次来电。</translation>
    </message>
    <message>
        <source>The program frontdesk-report, which draws PDFs, does not stand beside this one. Install it, or choose XLSX or CSV.</source>
        <translation>绘制 PDF 的程序 frontdesk-report 不在本程序旁。安装它，或改用 XLSX 或 CSV。</translation>
    </message>
    <message>
        <source>There is no format {format}. Choose json, csv, xlsx or pdf.</source>
        <translation>没有 {format} 这种格式，选择 json、csv、xlsx 或 pdf。</translation>
    </message>
    <message>
        <source>The PDF could not be drawn. Nothing was written; XLSX and CSV have the same figures.</source>
        <translation>PDF 未能生成，未写入任何文件；XLSX 和 CSV 中的数字相同。</translation>
    </message>
    <message>
        <source>A workbook or a PDF needs a file to be written to. Name it.</source>
        <translation>工作簿和 PDF 必须写入文件，给出文件名。</translation>
    </message>
    <message>
        <source>Whoever made this report no longer works at this desk, so nobody says what it may count. Save it anew under your own name.</source>
        <translation>报表的所有者已不在本服务台任职，无法确定可统计的范围。以自己的名义重新保存。</translation>
    </message>
    <message>
        <source>The service ended before the file was written, more often than is tried again.</source>
        <translation>服务多次在写完文件之前中断，不再重试。</translation>
    </message>
    <message>
        <source>A schedule has a day, a time of day, a format (csv, xlsx, pdf) and a language (zh, en). Nothing was saved.</source>
        <translation>定时设置需要日期、时刻、格式（csv、xlsx、pdf）和语言（zh、en）。未保存任何内容。</translation>
    </message>
    <message>
        <source>Only its owner has a report written, because it counts what the owner may see. You may end it, or save a copy of your own.</source>
        <translation>报表按所有者的查看权限统计，因此只有所有者可以设置定时生成。可以停止它，或另存一份自己的报表。</translation>
    </message>
    <message>
        <source>This is no report of this version of Frontdesk. Nothing was drawn.</source>
        <translation>这不是本版本 Frontdesk 的报表，未生成 PDF。</translation>
    </message>
    <message>
        <source>The service is signed in with a login that sees everything, so the report would show what its owner may not see. Run it with a login of the role “service”.</source>
        <translation>服务所用的账号可以查看全部数据，报表会包含所有者无权查看的内容。改用角色为“service”的账号运行服务。</translation>
    </message>
    <message>
        <source>A signed sheet stays as it is.</source>
        <translation>已签的交接单不再改动。</translation>
    </message>
    <message>
        <source>Somebody has taken this sheet over already. Nothing was signed in your name.</source>
        <translation>已有人接了这份交接单。没有以你的名义签字。</translation>
    </message>
    <message>
        <source>You gave this sheet yourself. Somebody else takes it over.</source>
        <translation>这份交接单是你交的。须由别人接班。</translation>
    </message>
    <message>
        <source>The sheet is older than a quarter of an hour. Your remarks are kept. Read it again, then sign.</source>
        <translation>交接单已读取超过一刻钟。你的备注已保留。重新读取后再签字。</translation>
    </message>
    <message>
        <source>This sheet is not there. Read the list again.</source>
        <translation>没有这份交接单。重新读取列表。</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>记录满意度</translation>
    </message>
    <message>
        <source>The caller&apos;s answer is in the desk already. It is given once and stays.</source>
        <translation>来电人的满意度已经记录。每次只能回答一次，之后不再更改。</translation>
    </message>
    <message>
        <source>The caller of this ticket is not asked. Who is asked is decided by rule when a ticket is closed.</source>
        <translation>这张工单不询问来电人的满意度。工单关闭时由系统按规则决定询问谁。</translation>
    </message>
    <message>
        <source>You have or resolved this ticket, so a colleague writes down what the caller says about it.</source>
        <translation>这张工单由本人负责或解决，来电人的评价须由同事记录。</translation>
    </message>
    <message>
        <source>The answer is a whole number from 1 (very dissatisfied) to 5 (very satisfied).</source>
        <translation>评分是 1（非常不满意）到 5（非常满意）的整数。</translation>
    </message>
    <message>
        <source>The time of the answer lies before the caller was asked, or in the future.</source>
        <translation>回答时间早于询问时间，或者晚于现在。</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>这是一个文件，不是文件夹。</translation>
    </message>
    <message>
        <source>There is no such folder. Make it first, or choose another.</source>
        <translation>没有这个文件夹。先建好它，或另选一个。</translation>
    </message>
    <message>
        <source>Write the whole path, from its beginning.</source>
        <translation>写出从头开始的完整路径。</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder. Choose another, or get the right to write there.</source>
        <translation>无法写入这个文件夹。另选一个，或取得写入权限。</translation>
    </message>
    <message>
        <source>A colleague set this to {stands} meanwhile. Nothing was saved and what you typed is still here; save again to set yours.</source>
        <translation>同事刚把这一项改为 {stands}。还没有保存，输入的内容仍在；再次保存即以自己的值为准。</translation>
    </message>
    <message>
        <source>Between 0 and 3650 days.</source>
        <translation>0 到 3650 天之间。</translation>
    </message>
    <message>
        <source>Between 0 and 100 per cent.</source>
        <translation>0 到 100 % 之间。</translation>
    </message>
</context>
<context>
    <name>EscalationMessage</name>
    <message>
        <source>%1, priority %2: %3</source>
        <translation>%1，优先级 %2：%3</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Tried so far: %1</source>
        <translation>已做的事：%1</translation>
    </message>
    <message>
        <source>The resolution is due %1.</source>
        <translation>解决时限：%1。</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Frontdesk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>a caller</source>
        <translation>一位来电人</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who: what they said</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Logged, %1</source>
        <comment>channel</comment>
        <translation>已受理，%1</translation>
    </message>
    <message>
        <source>%1: urgency raised from %2 for a VIP</source>
        <translation>%1：因 VIP 由“%2”提升紧急程度</translation>
    </message>
    <message>
        <source>what was reported</source>
        <translation>来电内容</translation>
    </message>
    <message>
        <source>Assigned to %1, %2</source>
        <comment>group, person</comment>
        <translation>派给 %1，%2</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>派给 %1</translation>
    </message>
    <message>
        <source>Given back to the group</source>
        <translation>退回支持组</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已调派</translation>
    </message>
    <message>
        <source>Priority set by hand</source>
        <translation>手工改写优先级</translation>
    </message>
    <message>
        <source>Priority from the matrix</source>
        <translation>优先级按矩阵</translation>
    </message>
    <message>
        <source>Priority %1 → %2 (by hand)</source>
        <translation>优先级 %1 → %2（手工）</translation>
    </message>
    <message>
        <source>Priority %1 → %2 (from the matrix)</source>
        <translation>优先级 %1 → %2（按矩阵）</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field: before → after</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Details rewritten</source>
        <translation>详细经过已改写</translation>
    </message>
    <message>
        <source>Fields changed</source>
        <translation>字段已修改</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>No longer linked to %1</source>
        <translation>取消与 %1 的关联</translation>
    </message>
    <message>
        <source>Merged into %1, cancelled as a duplicate</source>
        <translation>并入 %1，作为重复单取消</translation>
    </message>
    <message>
        <source>%1 was merged into this ticket</source>
        <translation>%1 并入本单</translation>
    </message>
    <message>
        <source>Child of %1</source>
        <translation>%1 的子单</translation>
    </message>
    <message>
        <source>Parent of %1</source>
        <translation>%1 的主单</translation>
    </message>
    <message>
        <source>Follows %1</source>
        <translation>%1 的后续</translation>
    </message>
    <message>
        <source>Followed up by %1</source>
        <translation>后续工单 %1</translation>
    </message>
    <message>
        <source>Linked to %1</source>
        <translation>关联到 %1</translation>
    </message>
    <message>
        <source>Taken by %1</source>
        <translation>%1 接手</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>Pending: %1 until %2</source>
        <comment>reason, date</comment>
        <translation>挂起：%1，至 %2</translation>
    </message>
    <message>
        <source>Pending: %1</source>
        <translation>挂起：%1</translation>
    </message>
    <message>
        <source>Work resumed: the date has come</source>
        <translation>恢复处理：约定日期已到</translation>
    </message>
    <message>
        <source>Work resumed: the caller answered</source>
        <translation>恢复处理：来电人已答复</translation>
    </message>
    <message>
        <source>Work resumed</source>
        <translation>恢复处理</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>已解决：%1</translation>
    </message>
    <message>
        <source>Caller asked whether it works</source>
        <translation>已询问来电人是否恢复</translation>
    </message>
    <message>
        <source>Caller says it does not work</source>
        <translation>来电人表示仍未恢复</translation>
    </message>
    <message>
        <source>Caller says it works</source>
        <translation>来电人确认已恢复</translation>
    </message>
    <message>
        <source>Closed: no answer to the question</source>
        <translation>已关闭：询问后无答复</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Appealed to the next level</source>
        <translation>已申诉至上一级</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Approval asked for</source>
        <translation>已申请审批</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Investigation begun</source>
        <translation>开始调查</translation>
    </message>
    <message>
        <source>internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>public reply</source>
        <translation>公开回复</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>answer, noted by %1</source>
        <translation>答复，%1 记录</translation>
    </message>
    <message>
        <source>%1, %2, noted by %3</source>
        <comment>channel, number of the contact, agent</comment>
        <translation>%1，%2，%3 记录</translation>
    </message>
    <message>
        <source>%1 was told the outcome</source>
        <translation>已告知 %1 结果</translation>
    </message>
    <message>
        <source>Tag added: %1</source>
        <translation>添加标签：%1</translation>
    </message>
    <message>
        <source>Tag removed: %1</source>
        <translation>移除标签：%1</translation>
    </message>
    <message>
        <source>File attached: %1, %2</source>
        <comment>name, size</comment>
        <translation>添加附件：%1，%2</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <comment>unknown event, state</comment>
        <translation>%1，现为 %2</translation>
    </message>
    <message>
        <source>%1 assigned it at %2.</source>
        <translation>%1 已于 %2 调派。</translation>
    </message>
    <message>
        <source>%1 took it at %2.</source>
        <translation>%1 已于 %2 接手。</translation>
    </message>
    <message>
        <source>%1 set it to pending at %2.</source>
        <translation>%1 已于 %2 挂起。</translation>
    </message>
    <message>
        <source>%1 resumed work at %2.</source>
        <translation>%1 已于 %2 恢复处理。</translation>
    </message>
    <message>
        <source>%1 resolved it at %2.</source>
        <translation>%1 已于 %2 解决。</translation>
    </message>
    <message>
        <source>%1 closed it at %2.</source>
        <translation>%1 已于 %2 关闭。</translation>
    </message>
    <message>
        <source>%1 reopened it at %2.</source>
        <translation>%1 已于 %2 重新打开。</translation>
    </message>
    <message>
        <source>%1 cancelled it at %2.</source>
        <translation>%1 已于 %2 取消。</translation>
    </message>
    <message>
        <source>%1 approved it at %2.</source>
        <translation>%1 已于 %2 批准。</translation>
    </message>
    <message>
        <source>%1 rejected it at %2.</source>
        <translation>%1 已于 %2 驳回。</translation>
    </message>
    <message>
        <source>%1 merged it at %2.</source>
        <translation>%1 已于 %2 合并。</translation>
    </message>
    <message>
        <source>%1 changed it at %2.</source>
        <translation>%1 已于 %2 修改。</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>nobody could be told</source>
        <translation>无人可通知</translation>
    </message>
    <message>
        <source>told: %1</source>
        <translation>已通知：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Escalated (functional)</source>
        <translation>职能升级</translation>
    </message>
    <message>
        <source>Escalated (functional): %1</source>
        <translation>职能升级：%1</translation>
    </message>
    <message>
        <source>Escalated (hierarchical), %1</source>
        <translation>层级升级，%1</translation>
    </message>
    <message>
        <source>; tried: %1</source>
        <translation>；已做：%1</translation>
    </message>
    <message>
        <source>what was reported, rewritten</source>
        <translation>报告内容（已改写）</translation>
    </message>
    <message>
        <source>%1, with its parent</source>
        <comment>resolved</comment>
        <translation>%1，随主单</translation>
    </message>
    <message>
        <source>%1, with its parent %2</source>
        <comment>resolved, number</comment>
        <translation>%1，随主单 %2</translation>
    </message>
    <message>
        <source>Assignment taken back</source>
        <translation>调派已撤销</translation>
    </message>
    <message>
        <source>Taking taken back</source>
        <translation>接手已撤销</translation>
    </message>
    <message>
        <source>Pending taken back</source>
        <translation>挂起已撤销</translation>
    </message>
    <message>
        <source>Resuming taken back</source>
        <translation>恢复已撤销</translation>
    </message>
    <message>
        <source>Resolving taken back</source>
        <translation>解决已撤销</translation>
    </message>
    <message>
        <source>Closing taken back</source>
        <translation>关闭已撤销</translation>
    </message>
    <message>
        <source>Reopening taken back</source>
        <translation>重新打开已撤销</translation>
    </message>
    <message>
        <source>Cancelling taken back</source>
        <translation>取消已撤销</translation>
    </message>
    <message>
        <source>Priority taken back</source>
        <translation>优先级改动已撤销</translation>
    </message>
    <message>
        <source>Edit taken back</source>
        <translation>修改已撤销</translation>
    </message>
    <message>
        <source>Merge taken back</source>
        <translation>合并已撤销</translation>
    </message>
    <message>
        <source>A step taken back</source>
        <translation>一个步骤已撤销</translation>
    </message>
    <message>
        <source>Erased at somebody’s request</source>
        <translation>已应要求删除</translation>
    </message>
    <message>
        <source>Personal data was erased</source>
        <translation>个人信息已删除</translation>
    </message>
    <message>
        <source>%1, noted by %2</source>
        <comment>channel, agent</comment>
        <translation>%1，%2 记录</translation>
    </message>
    <message>
        <source>%1 acknowledged the escalation</source>
        <translation>%1 已确认升级</translation>
    </message>
    <message>
        <source>Tags added: %1</source>
        <translation>添加标签：%1</translation>
    </message>
    <message>
        <source>Tags removed: %1</source>
        <translation>移除标签：%1</translation>
    </message>
    <message>
        <source>Tagging taken back</source>
        <translation>已撤销添加标签</translation>
    </message>
    <message>
        <source>Untagging taken back</source>
        <translation>已撤销移除标签</translation>
    </message>
    <message>
        <source>%1 helped: %2</source>
        <comment>number and title of an article</comment>
        <translation>%1 解决了问题：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>question of a script, what the caller answered</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>asked in the call</source>
        <translation>通话中问询</translation>
    </message>
    <message>
        <source>Automatic, in turn: on shift till %1</source>
        <translation>自动轮派：在岗至 %1</translation>
    </message>
    <message>
        <source>Automatic, least in hand: on shift till %1</source>
        <translation>自动派给在办最少者：在岗至 %1</translation>
    </message>
    <message>
        <source>satisfaction: %1 of 5, noted by %2</source>
        <comment>score, agent</comment>
        <translation>满意度：%1 分（满分 5 分），由 %2 记录</translation>
    </message>
    <message>
        <source>satisfaction: %1 of 5</source>
        <comment>score</comment>
        <translation>满意度：%1 分（满分 5 分）</translation>
    </message>
</context>
<context>
    <name>FieldValues</name>
    <message>
        <source>over</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>within 1 h</source>
        <translation>1 小时内</translation>
    </message>
    <message>
        <source>within 4 h</source>
        <translation>4 小时内</translation>
    </message>
    <message>
        <source>within 8 h</source>
        <translation>8 小时内</translation>
    </message>
    <message>
        <source>due by tonight</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>due by tomorrow night</source>
        <translation>明天到期</translation>
    </message>
    <message>
        <source>more than a day</source>
        <translation>一天以上</translation>
    </message>
    <message>
        <source>under 1 h</source>
        <translation>不到 1 小时</translation>
    </message>
    <message>
        <source>under a day</source>
        <translation>不到一天</translation>
    </message>
    <message>
        <source>over a day</source>
        <translation>超过一天</translation>
    </message>
    <message>
        <source>over a week</source>
        <translation>超过一周</translation>
    </message>
    <message>
        <source>over 30 days</source>
        <translation>超过 30 天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>more than 7 days ago</source>
        <translation>7 天以前</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>priority 1, open</source>
        <translation>P1 未解决</translation>
    </message>
    <message>
        <source>outage</source>
        <translation>服务中断</translation>
    </message>
    <message>
        <source>planned work</source>
        <translation>计划内维护</translation>
    </message>
    <message>
        <source>contact open</source>
        <translation>联络未结</translation>
    </message>
    <message>
        <source>resolution over time</source>
        <translation>解决超时</translation>
    </message>
    <message>
        <source>response over time</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>response due</source>
        <translation>响应将到期</translation>
    </message>
    <message>
        <source>resolution due</source>
        <translation>解决将到期</translation>
    </message>
    <message>
        <source>caller waits for word</source>
        <translation>来电人待进展</translation>
    </message>
    <message>
        <source>no owner</source>
        <translation>无负责人</translation>
    </message>
    <message>
        <source>caller to be told</source>
        <translation>待告知来电人</translation>
    </message>
    <message>
        <source>call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>date given</source>
        <translation>约定日期</translation>
    </message>
    <message>
        <source>follow up</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>next word on the outage</source>
        <translation>待通报中断进展</translation>
    </message>
    <message>
        <source>%1: handover</source>
        <comment>a group</comment>
        <translation>%1：交接</translation>
    </message>
    <message>
        <source>%1: %2 hands over</source>
        <comment>group, shift</comment>
        <translation>%1：%2交班</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <comment>group, shift, shift</comment>
        <translation>%1：%2交%3</translation>
    </message>
    <message>
        <source>Changed since %1, as of %2; due until %3</source>
        <comment>moments</comment>
        <translation>变化自 %1 起，读取于 %2；到期截至 %3</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>有何变化</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>谁在等待</translation>
    </message>
    <message>
        <source>Promised for the next shift</source>
        <translation>下一班要兑现的承诺</translation>
    </message>
    <message>
        <source>%1: the %2 most urgent of %3</source>
        <comment>part of the sheet, how many are listed, how many there are</comment>
        <translation>%1：列出 %3 项中最紧急的 %2 项</translation>
    </message>
    <message>
        <source>%1: nothing</source>
        <comment>part of the sheet</comment>
        <translation>%1：无</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>part of the sheet, how many</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nobody is rostered for the next shift; anybody of the group can take over.</source>
        <translation>下一班没有排人；组内任何人都可以接班。</translation>
    </message>
    <message>
        <source>No roster says who comes; anybody of the group can take over.</source>
        <translation>没有排班可知谁来接班；组内任何人都可以接班。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>names</comment>
        <translation>
            <numerusform>%1 等另 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: %1 from %2, %3</source>
        <comment>shift, moment, people</comment>
        <translation>下一班：%1，%2 起，%3</translation>
    </message>
    <message>
        <source>Signed by %1, %2</source>
        <comment>person, moment</comment>
        <translation>交班：%1，%2 签</translation>
    </message>
    <message>
        <source>Not taken over yet</source>
        <translation>尚未接班</translation>
    </message>
    <message>
        <source>Taken over by %1, %2</source>
        <comment>person, moment</comment>
        <translation>接班：%1，%2 签</translation>
    </message>
    <message>
        <source>%1, who was not rostered for the next shift</source>
        <comment>taken over by whom</comment>
        <translation>%1（不在下一班排班内）</translation>
    </message>
</context>
<context>
    <name>HandoverPrint</name>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>尚未签字</translation>
    </message>
    <message>
        <source>%1, printed %2</source>
        <comment>desk, moment</comment>
        <translation>%1，打印于 %2</translation>
    </message>
</context>
<context>
    <name>Impact</name>
    <message>
        <source>Site or key service</source>
        <translation>站点或关键服务</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>一人</translation>
    </message>
</context>
<context>
    <name>MassWords</name>
    <message>
        <source>Taken</source>
        <translation>已接手</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已调派</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Priority set</source>
        <translation>优先级已定</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>已接手 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned</source>
        <translation>
            <numerusform>已调派 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>已挂起 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resumed</source>
        <translation>
            <numerusform>已恢复 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>已解决 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed</source>
        <translation>
            <numerusform>已关闭 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>已取消 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set</source>
        <translation>
            <numerusform>已设定 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged</source>
        <translation>
            <numerusform>已加标签 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n untagged</source>
        <translation>
            <numerusform>已移除标签 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>已撤销 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>已完成 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, group</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n ticket(s) to %1</source>
        <translation>
            <numerusform>将 %n 张工单调派给 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n ticket(s)</source>
        <translation>
            <numerusform>接手 %n 张工单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n ticket(s) to pending, %1, until %2</source>
        <comment>how many; why; date</comment>
        <translation>
            <numerusform>将 %n 张工单挂起（%1），至 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n ticket(s)</source>
        <translation>
            <numerusform>恢复 %n 张工单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resolve %n ticket(s): %1</source>
        <translation>
            <numerusform>解决 %n 张工单：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n ticket(s) to %1</source>
        <translation>
            <numerusform>将 %n 张工单设为 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the priority of %n ticket(s) from the matrix</source>
        <translation>
            <numerusform>按矩阵设定 %n 张工单的优先级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n ticket(s): %1</source>
        <translation>
            <numerusform>为 %n 张工单加标签：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n change(s)</source>
        <translation>
            <numerusform>撤销 %n 处改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s)</source>
        <translation>
            <numerusform>%1：%n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>未撤销</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>尚未处理</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>state</comment>
        <translation>现为：%1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>number, result, reason</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason and next step</source>
        <translation>原因与下一步</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>已加标签</translation>
    </message>
    <message>
        <source>Untagged</source>
        <translation>已移除标签</translation>
    </message>
    <message numerus="yes">
        <source>Remove tags from %n ticket(s): %1</source>
        <translation>
            <numerusform>从 %n 张工单移除标签：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedWords</name>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %n on shift, no forecast.</source>
        <translation>
            <numerusform>%1 至 %2：在班 %n 人，无预测。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3 contacts of %4 s expected.</source>
        <translation>%1 至 %2：预测来电 %3 次，每次处理 %4 秒。</translation>
    </message>
    <message numerus="yes">
        <source>%1 needed, %2 on shift: %n missing.</source>
        <translation>
            <numerusform>需要 %1 人，在班 %2 人，缺 %n 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needed, %2 on shift.</source>
        <translation>需要 %1 人，在班 %2 人。</translation>
    </message>
    <message>
        <source>Expected service level: %1.</source>
        <translation>预期服务水平：%1。</translation>
    </message>
    <message>
        <source>So few cannot carry the calls: the queue would grow without end.</source>
        <translation>人手不足以承接来电：排队会无限增长。</translation>
    </message>
    <message>
        <source>Nobody is there to answer.</source>
        <translation>无人接听。</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) · %1 s each · %2 % in %3 s · shrinkage %4 % · Erlang C</source>
        <translation>
            <numerusform>预测 %n 次 · 平均处理 %1 秒 · 目标 %2 %（%3 秒内） · 折损 %4 % · Erlang C</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>short in %n half hour(s)</source>
        <translation>
            <numerusform>缺 %n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody is missing</source>
        <translation>不缺人</translation>
    </message>
    <message numerus="yes">
        <source>%1, public holiday: %n contact(s) expected.</source>
        <translation>
            <numerusform>%1，法定假日：预测来电 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, make-up working day: %n contact(s) expected.</source>
        <translation>
            <numerusform>%1，调休上班日：预测来电 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n contact(s) expected.</source>
        <translation>
            <numerusform>%1：预测来电 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>People are missing in %n half hour(s), at worst %1.</source>
        <translation>
            <numerusform>有 %n 个半小时缺人，最多缺 %1 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is missing.</source>
        <translation>不缺人。</translation>
    </message>
    <message>
        <source>Service level with who is on shift: %1 by formula, %2 in a simulation of the day.</source>
        <translation>按在班人数的服务水平：公式推算 %1，当日模拟 %2。</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>NOTE-~%1</source>
        <extracomment>What waits for the desk, until it gets its number; %1 counts.</extracomment>
        <translation>待发备注-%1</translation>
    </message>
    <message>
        <source>CALL-~%1</source>
        <translation>待发-%1</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Answered now</source>
        <translation>当场答复</translation>
    </message>
    <message>
        <source>Linked to existing</source>
        <translation>关联已有</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>已转接</translation>
    </message>
    <message>
        <source>Dropped by caller</source>
        <translation>对方挂断</translation>
    </message>
    <message>
        <source>Call-back due</source>
        <translation>待回电</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>PendingReason</name>
    <message>
        <source>waiting for user</source>
        <translation>等待用户</translation>
    </message>
    <message>
        <source>waiting for supplier</source>
        <translation>等待供应商</translation>
    </message>
    <message>
        <source>waiting for change window</source>
        <translation>等待变更窗口</translation>
    </message>
    <message>
        <source>agreed date</source>
        <translation>约定日期</translation>
    </message>
    <message>
        <source>waiting for second line</source>
        <translation>等待二线</translation>
    </message>
    <message>
        <source>waiting for spare staff</source>
        <translation>等待人手</translation>
    </message>
    <message>
        <source>user</source>
        <translation>等用户</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>等供应商</translation>
    </message>
    <message>
        <source>change</source>
        <translation>等变更</translation>
    </message>
    <message>
        <source>second line</source>
        <translation>等二线</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>等人手</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>支持组</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Pending reason</source>
        <translation>挂起原因</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>账龄</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>There is no state “%1”.</source>
        <translation>没有状态“%1”。</translation>
    </message>
    <message>
        <source>There is no kind “%1”.</source>
        <translation>没有类型“%1”。</translation>
    </message>
    <message>
        <source>There is no group “%1”.</source>
        <translation>没有支持组“%1”。</translation>
    </message>
    <message>
        <source>Nobody here is called “%1”.</source>
        <translation>没有叫“%1”的同事。</translation>
    </message>
    <message>
        <source>There is no service “%1”.</source>
        <translation>没有服务“%1”。</translation>
    </message>
    <message>
        <source>There is no category “%1”.</source>
        <translation>没有类别“%1”。</translation>
    </message>
    <message>
        <source>No caller is called “%1”.</source>
        <translation>没有叫“%1”的来电人。</translation>
    </message>
    <message>
        <source>There is no organisation “%1”.</source>
        <translation>没有单位“%1”。</translation>
    </message>
    <message>
        <source>There is no pending reason “%1”.</source>
        <translation>没有挂起原因“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>此处不认识“%1”。</translation>
    </message>
    <message>
        <source>%1 Closest: %2.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1最接近：%2。</translation>
    </message>
    <message>
        <source>%1 needs a value behind the colon.</source>
        <translation>%1的冒号后需要一个值。</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>Priorities are 1 to 5; “%1” is none.</source>
        <translation>优先级为 1 至 5，“%1”不是。</translation>
    </message>
    <message>
        <source>“%1” is no time; write 30m, 4h, 2d or today.</source>
        <translation>“%1”不是时间，可写 30m、4h、2d 或 today。</translation>
    </message>
    <message>
        <source>%1 cannot be compared this way.</source>
        <translation>%1不能这样比较。</translation>
    </message>
    <message>
        <source>%1 takes no more values than these.</source>
        <translation>%1不能再加更多值。</translation>
    </message>
    <message>
        <source>The filter is too long; what is behind the mark is not read.</source>
        <translation>筛选过长，标记之后的内容未读取。</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>There is no tag “%1”.</source>
        <translation>没有标签“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no day; write 2026-03-10, today or 3d.</source>
        <translation>“%1”不是日期；可写 2026-03-10、今天或 3天。</translation>
    </message>
    <message>
        <source>%1 cannot be left out with a minus.</source>
        <translation>%1不能用减号排除。</translation>
    </message>
    <message>
        <source>%1 Closest: %2, %3.</source>
        <comment>%1 is a sentence, %3 how many tickets</comment>
        <translation>%1最接近：%2，%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s)</source>
        <translation>
            <numerusform>%n 张未结工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>“%1” is of a report that is no longer at hand; open its figure again.</source>
        <translation>“%1”所属的报表已不在手边；重新打开该指标。</translation>
    </message>
</context>
<context>
    <name>QueueViews</name>
    <message>
        <source>My tickets</source>
        <translation>我的工单</translation>
    </message>
    <message>
        <source>My group</source>
        <translation>我组的工单</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未认领</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部未结</translation>
    </message>
    <message>
        <source>Waiting for caller</source>
        <translation>等待用户</translation>
    </message>
    <message>
        <source>Resolved, to confirm</source>
        <translation>已解决待确认</translation>
    </message>
</context>
<context>
    <name>Relation</name>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>重复于</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复单</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>主单</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>子单</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>后续工单</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>前序工单</translation>
    </message>
</context>
<context>
    <name>ReportChart</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>其余 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>ReportChoice</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>上周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>近 90 天</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>自选日期</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message numerus="yes">
        <source>%n more in the table</source>
        <translation>
            <numerusform>另有 %n 项见表格</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>本统计期内没有内容。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>统计期</translation>
    </message>
    <message>
        <source>%1 to %2, both days included</source>
        <comment>first, last day</comment>
        <translation>%1 至 %2，含首末两日</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>none: everything is counted</source>
        <translation>无：统计全部</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Counted at</source>
        <translation>统计时间</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>moment, person</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>only tickets that this person may see</source>
        <translation>仅计制表人有权查看的工单</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>The desk has no data for this, which is not the same as zero.</source>
        <translation>服务台没有这方面的数据，无数据不等于零。</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>指标说明</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>desk, report, period</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>班组长</translation>
    </message>
    <message>
        <source>Service desk manager</source>
        <translation>服务台经理</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>服务账户</translation>
    </message>
</context>
<context>
    <name>RosterPrint</name>
    <message>
        <source>O</source>
        <comment>leave, one sign</comment>
        <translation>休</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>休假</translation>
    </message>
    <message>
        <source>Roster: %1</source>
        <comment>a group</comment>
        <translation>排班：%1</translation>
    </message>
    <message>
        <source>%1, printed %2</source>
        <comment>desk, moment</comment>
        <translation>%1，打印于 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>format of a day in a printed week</comment>
        <translation>ddd M月d日</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>On shift each day</source>
        <translation>当日在岗</translation>
    </message>
    <message>
        <source>approved leave</source>
        <translation>已批准的休假</translation>
    </message>
    <message>
        <source>Nobody is planned.</source>
        <translation>尚未排人。</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>尚未发布</translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>E</source>
        <comment>early shift, one sign</comment>
        <translation>早</translation>
    </message>
    <message>
        <source>M</source>
        <comment>middle shift, one sign</comment>
        <translation>中</translation>
    </message>
    <message>
        <source>L</source>
        <comment>late shift, one sign</comment>
        <translation>晚</translation>
    </message>
    <message>
        <source>N</source>
        <comment>night shift, one sign</comment>
        <translation>夜</translation>
    </message>
    <message>
        <source>T</source>
        <comment>training, one sign</comment>
        <translation>训</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a shift, its times</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours of a week</comment>
        <translation>%1 时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 时 %2 分</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Two shifts at one time</source>
        <translation>重复安排</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>休假中</translation>
    </message>
    <message>
        <source>Short rest</source>
        <translation>休息不足</translation>
    </message>
    <message>
        <source>Language missing</source>
        <translation>语言不符</translation>
    </message>
    <message>
        <source>Skill missing</source>
        <translation>技能不符</translation>
    </message>
    <message>
        <source>Too many hours</source>
        <translation>工时超限</translation>
    </message>
    <message>
        <source>Public holiday</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>No such time</source>
        <translation>时间不存在</translation>
    </message>
    <message>
        <source>Nobody on a make-up day</source>
        <translation>调休上班日无人</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>person, day, conflict</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day, conflict</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” and “%2” overlap by %3.</source>
        <translation>“%1”与“%2”重叠 %3。</translation>
    </message>
    <message>
        <source>Leave is approved for this day, and “%1” is planned.</source>
        <translation>当天休假已批准，却排了“%1”。</translation>
    </message>
    <message>
        <source>After “%1” on %2 only %3 are left until “%4”; the rule is %5.</source>
        <translation>%2“%1”下班后，到“%4”只隔 %3，规定 %5。</translation>
    </message>
    <message>
        <source>“%1” needs somebody who speaks %2.</source>
        <translation>“%1”需要会%2的人。</translation>
    </message>
    <message>
        <source>“%1” needs the skill %2.</source>
        <translation>“%1”需要技能 %2。</translation>
    </message>
    <message>
        <source>With this shift it is %1 in the week; agreed are %2.</source>
        <translation>加上此班本周 %1，约定 %2。</translation>
    </message>
    <message>
        <source>“%1” is planned on a public holiday, and no reason is noted.</source>
        <translation>法定节假日排了“%1”，没有注明原因。</translation>
    </message>
    <message>
        <source>“%1” is planned on %2, and no reason is noted.</source>
        <translation>%2排了“%1”，没有注明原因。</translation>
    </message>
    <message>
        <source>The clock is put forward over “%1”: the shift does not take place.</source>
        <translation>时钟拨快跨过了“%1”，此班不存在。</translation>
    </message>
    <message>
        <source>The calendar makes this a working day, and nobody is planned.</source>
        <translation>日历上这天要上班，却没有排人。</translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message>
        <source>%1 every day at %2, %3</source>
        <comment>format, time, zone</comment>
        <translation>每天 %2 生成 %1（%3）</translation>
    </message>
    <message>
        <source>%1 every %2 at %3, %4</source>
        <comment>format, weekday, time, zone</comment>
        <translation>每%2 %3 生成 %1（%4）</translation>
    </message>
    <message>
        <source>%1 on the last day of every month at %2, %3</source>
        <comment>format, time, zone</comment>
        <translation>每月最后一天 %2 生成 %1（%3）</translation>
    </message>
    <message>
        <source>%1 on day %2 of every month at %3, %4</source>
        <comment>format, day, time, zone</comment>
        <translation>每月 %2 日 %3 生成 %1（%4）</translation>
    </message>
    <message>
        <source>next %1</source>
        <comment>moment</comment>
        <translation>下次 %1</translation>
    </message>
    <message>
        <source>due %1 and not written: no service with a folder for reports runs</source>
        <translation>应于 %1 生成而未生成：没有配置报表目录的服务在运行</translation>
    </message>
    <message>
        <source>last %1: %2</source>
        <comment>moment, file</comment>
        <translation>上次 %1：%2</translation>
    </message>
    <message>
        <source>being written for %1</source>
        <comment>moment</comment>
        <translation>正在生成 %1 的报表</translation>
    </message>
    <message>
        <source>last %1 was not written, tried again %2: %3</source>
        <comment>moment, moment, reason</comment>
        <translation>上次 %1 未生成，将于 %2 重试：%3</translation>
    </message>
    <message>
        <source>last %1 was not written: %2</source>
        <comment>moment, reason</comment>
        <translation>上次 %1 未生成：%2</translation>
    </message>
</context>
<context>
    <name>ServiceLevels</name>
    <message>
        <source>stopped: %1</source>
        <comment>reason</comment>
        <translation>停表：%1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停表</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>time used of the target</comment>
        <translation>%1，目标 %2</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>超 %1</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达成</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>超 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>due %1, %2 over</source>
        <translation>%1 到期，超 %2</translation>
    </message>
    <message>
        <source>%1 used of %2</source>
        <comment>hours and minutes</comment>
        <translation>已用 %1，目标 %2</translation>
    </message>
    <message>
        <source>stopped %1</source>
        <translation>停表 %1</translation>
    </message>
    <message>
        <source>%1, hours of %2</source>
        <comment>agreement, zone of its calendar</comment>
        <translation>%1，按 %2 时间</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>when who</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 taken</source>
        <translation>%1 接手</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>when, to whom</comment>
        <translation>%1 派给 %2</translation>
    </message>
    <message>
        <source>nobody has it yet</source>
        <translation>尚无人持有</translation>
    </message>
    <message>
        <source>not dispatched</source>
        <translation>未调派</translation>
    </message>
    <message>
        <source>%1 used</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>始于 %1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>waits until %1</source>
        <translation>等待至 %1</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>waited, then resumed</source>
        <translation>等待后已恢复</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>无等待事项</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>%1 已答复</translation>
    </message>
    <message>
        <source>cancelled %1</source>
        <translation>%1 取消</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>%1 关闭</translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>%1 已询问</translation>
    </message>
    <message>
        <source>caller to be asked</source>
        <translation>待询问来电人</translation>
    </message>
    <message>
        <source>with another group</source>
        <translation>在其他支持组</translation>
    </message>
    <message>
        <source>stopped: %1, by %2</source>
        <comment>reason, who</comment>
        <translation>停表：%1，%2</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>next by %1</source>
        <translation>下次须于 %1 前</translation>
    </message>
    <message>
        <source>told late once</source>
        <translation>曾迟告知</translation>
    </message>
    <message>
        <source>told in time</source>
        <translation>均按时告知</translation>
    </message>
    <message>
        <source>%1 accepts</source>
        <comment>a group</comment>
        <translation>%1 接受</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Find or do</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>登记来电</translation>
    </message>
    <message>
        <source>Ticket without a call</source>
        <translation>新建工单（无来电）</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一区域</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一区域</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Save or send</source>
        <translation>保存或发送</translation>
    </message>
    <message>
        <source>Save the draft now</source>
        <translation>立即保存草稿</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open in own window</source>
        <translation>在独立窗口打开</translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation>下一张工单</translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation>上一张工单</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Select or deselect the row</source>
        <translation>选中或取消此行</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>转派</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Close ticket</source>
        <translation>关闭工单</translation>
    </message>
    <message>
        <source>Ask the caller</source>
        <translation>询问来电人</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Cancel ticket</source>
        <translation>取消工单</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>送审批</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>开始调查</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>设定优先级</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>后续工单</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Attach file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>编辑标题</translation>
    </message>
    <message>
        <source>Edit field</source>
        <translation>修改字段</translation>
    </message>
    <message>
        <source>Call the caller</source>
        <translation>回拨来电人</translation>
    </message>
    <message>
        <source>Clocks as text</source>
        <translation>时钟文字说明</translation>
    </message>
    <message>
        <source>Public or internal</source>
        <translation>公开或内部</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <source>Make a new desk</source>
        <translation>新建服务台</translation>
    </message>
    <message>
        <source>Join a shared desk</source>
        <translation>加入共享服务台</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>一句话说明</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细经过</translation>
    </message>
    <message>
        <source>Affected person</source>
        <translation>受影响人</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一条匹配</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一条匹配</translation>
    </message>
    <message>
        <source>Same as this</source>
        <translation>同此</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Answered now</source>
        <translation>当场答复</translation>
    </message>
    <message>
        <source>Link to existing</source>
        <translation>关联已有</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转接</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>对方挂断</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>接听</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>End, wrap up</source>
        <translation>挂断，进入话后</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下一联络</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>转到页面</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Ticket or list row</source>
        <translation>工单或列表行</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>书写</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>My attention</source>
        <translation>待我处理</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Use the closest word</source>
        <translation>采用最接近的词</translation>
    </message>
    <message>
        <source>Rename or share view</source>
        <translation>重命名或共享视图</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Move view up</source>
        <translation>上移视图</translation>
    </message>
    <message>
        <source>Move view down</source>
        <translation>下移视图</translation>
    </message>
    <message>
        <source>Take over view</source>
        <translation>接管视图</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Callers still to be told</source>
        <translation>待告知的来电人</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>谁在这里</translation>
    </message>
    <message>
        <source>Edit the details</source>
        <translation>修改详情</translation>
    </message>
    <message>
        <source>Edit the caller’s data</source>
        <translation>修改来电人资料</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>新协议</translation>
    </message>
    <message>
        <source>New calendar</source>
        <translation>新日历</translation>
    </message>
    <message>
        <source>Import holidays</source>
        <translation>导入节假日</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设推演</translation>
    </message>
    <message>
        <source>Save service levels</source>
        <translation>保存服务级别</translation>
    </message>
    <message>
        <source>Navigation of the queue</source>
        <translation>队列导航</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>服务级别</translation>
    </message>
    <message>
        <source>Find an article for the ticket</source>
        <translation>为工单查找文章</translation>
    </message>
    <message>
        <source>Draft an article from the ticket</source>
        <translation>由工单起草文章</translation>
    </message>
    <message>
        <source>Solved with this article</source>
        <translation>以此文章解决</translation>
    </message>
    <message>
        <source>Search knowledge</source>
        <translation>检索知识</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新文章</translation>
    </message>
    <message>
        <source>Read, edit or compare</source>
        <translation>阅读、编辑或比较</translation>
    </message>
    <message>
        <source>Other language of the article</source>
        <translation>文章的另一语言</translation>
    </message>
    <message>
        <source>Save article</source>
        <translation>保存文章</translation>
    </message>
    <message>
        <source>Send for review or publish</source>
        <translation>送审或发布</translation>
    </message>
    <message>
        <source>Return to the author</source>
        <translation>退回作者</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation>有用</translation>
    </message>
    <message>
        <source>Not helpful</source>
        <translation>没用</translation>
    </message>
    <message>
        <source>Solved with this</source>
        <translation>以此解决</translation>
    </message>
    <message>
        <source>Nothing fits: tell the knowledge owner</source>
        <translation>没有合适的：告诉知识负责人</translation>
    </message>
    <message>
        <source>Insert picture</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Search is answered</source>
        <translation>已解答</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识</translation>
    </message>
    <message>
        <source>Merge customers</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>Retire or use again</source>
        <translation>停用或恢复使用</translation>
    </message>
    <message>
        <source>New quick ticket</source>
        <translation>新建快捷工单</translation>
    </message>
    <message>
        <source>New question script</source>
        <translation>新建问询脚本</translation>
    </message>
    <message>
        <source>Add question</source>
        <translation>添加问题</translation>
    </message>
    <message>
        <source>Remove question</source>
        <translation>删除问题</translation>
    </message>
    <message>
        <source>Add answer</source>
        <translation>添加答案</translation>
    </message>
    <message>
        <source>Remove answer</source>
        <translation>删除答案</translation>
    </message>
    <message>
        <source>Save what is prepared for calls</source>
        <translation>保存受理准备</translation>
    </message>
    <message>
        <source>Questions, then 1 to 9</source>
        <translation>问询，再按 1 至 9</translation>
    </message>
    <message>
        <source>Quick ticket</source>
        <translation>快捷工单</translation>
    </message>
    <message>
        <source>Prepared for calls</source>
        <translation>受理准备</translation>
    </message>
    <message>
        <source>What waits for the desk</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>再次发送</translation>
    </message>
    <message>
        <source>Discard what waits</source>
        <translation>丢弃待发送项</translation>
    </message>
    <message>
        <source>New outage</source>
        <translation>新建服务中断</translation>
    </message>
    <message>
        <source>New planned work</source>
        <translation>新建计划内维护</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Announce or update</source>
        <translation>发布或更新</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>服务中断</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Next conflict of the roster</source>
        <translation>下一处排班冲突</translation>
    </message>
    <message>
        <source>Ask for leave</source>
        <translation>申请休假</translation>
    </message>
    <message>
        <source>Offer a shift</source>
        <translation>提出换班</translation>
    </message>
    <message>
        <source>Export as a calendar</source>
        <translation>导出为日历</translation>
    </message>
    <message>
        <source>Week or month</source>
        <translation>周或月</translation>
    </message>
    <message>
        <source>Shifts of the group</source>
        <translation>本组班次</translation>
    </message>
    <message>
        <source>Hours and languages of the person</source>
        <translation>人员工时与语言</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>What stands behind the figure</source>
        <translation>查看指标明细</translation>
    </message>
    <message>
        <source>Chart or tables</source>
        <translation>图表或表格</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报表</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报表</translation>
    </message>
    <message>
        <source>Remove the saved report</source>
        <translation>移除已存报表</translation>
    </message>
    <message>
        <source>Stop counting</source>
        <translation>停止统计</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一统计期</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>下一统计期</translation>
    </message>
    <message>
        <source>Choose the period</source>
        <translation>选择统计期</translation>
    </message>
    <message>
        <source>Filter the report</source>
        <translation>筛选报表</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Steps, roster, dashboard</source>
        <translation>步骤、排班、看板</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Assign to the first suggestion</source>
        <translation>派给首位建议人选</translation>
    </message>
    <message>
        <source>Print the roster</source>
        <translation>打印排班</translation>
    </message>
    <message>
        <source>Save the roster as PDF</source>
        <translation>排班存为 PDF</translation>
    </message>
    <message>
        <source>Service goal of the group</source>
        <translation>本组服务目标</translation>
    </message>
    <message>
        <source>Automatic assignment of the group</source>
        <translation>本组自动调派</translation>
    </message>
    <message>
        <source>Hand over the shift</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Print the handover sheet</source>
        <translation>打印交接单</translation>
    </message>
    <message>
        <source>Save the handover sheet as PDF</source>
        <translation>交接单存为 PDF</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>记录满意度</translation>
    </message>
</context>
<context>
    <name>TicketActionName</name>
    <message>
        <source>Take</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>调派</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复处理</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Ask the caller</source>
        <translation>询问来电人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Cancel ticket</source>
        <translation>取消工单</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>送审批</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>开始调查</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>设定优先级</translation>
    </message>
    <message>
        <source>Attach file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>后续工单</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>记录满意度</translation>
    </message>
</context>
<context>
    <name>TicketCells</name>
    <message>
        <source>Prio</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>支持组</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Resolution: %1</source>
        <translation>解决：%1</translation>
    </message>
    <message>
        <source>%1, new</source>
        <translation>%1，新建</translation>
    </message>
    <message>
        <source>No caller</source>
        <translation>没有来电人</translation>
    </message>
    <message>
        <source>Caller %1, VIP</source>
        <translation>来电人 %1，VIP</translation>
    </message>
    <message>
        <source>Caller %1</source>
        <translation>来电人 %1</translation>
    </message>
    <message>
        <source>State %1</source>
        <translation>状态 %1</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>没有支持组</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>支持组 %1</translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation>负责人 %1</translation>
    </message>
    <message>
        <source>Owner nobody</source>
        <translation>没有负责人</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>变更于 %1</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>在此</translation>
    </message>
    <message>
        <source>%1 is typing</source>
        <translation>%1 正在输入</translation>
    </message>
    <message>
        <source>%1 is viewing</source>
        <translation>%1 正在查看</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between people</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>TicketErrors</name>
    <message>
        <source>%1 is not possible for this kind of ticket</source>
        <translation>此类工单不能%1</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>states</comment>
        <translation>%1或%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 is possible while the state is %2</source>
        <translation>状态为%2时才能%1</translation>
    </message>
    <message>
        <source>Close follows Resolved and the caller’s answer</source>
        <translation>解决并得到来电人答复后才能关闭</translation>
    </message>
    <message>
        <source>The caller is asked once the ticket is resolved</source>
        <translation>工单解决后才询问来电人</translation>
    </message>
    <message>
        <source>The ticket is finished; a later contact makes a follow-up</source>
        <translation>工单已结束；之后的联络建立后续工单</translation>
    </message>
    <message numerus="yes">
        <source>The %n day(s) for reopening are over; a later contact makes a follow-up</source>
        <translation>
            <numerusform>重新打开的 %n 天期限已过；之后的联络建立后续工单</numerusform>
        </translation>
    </message>
    <message>
        <source>The ticket is yours already</source>
        <translation>工单已由你持有</translation>
    </message>
    <message>
        <source>The complaint is about them, so they cannot hold it</source>
        <translation>投诉针对他们，不能由他们持有</translation>
    </message>
    <message>
        <source>Setting the priority by hand needs the role %1</source>
        <translation>手工改写优先级需要角色：%1</translation>
    </message>
    <message>
        <source>Nothing of yours was done and your text is kept. Look, then decide.</source>
        <translation>你的操作未执行，文字已保留。看过再决定。</translation>
    </message>
    <message>
        <source>What came after stands on it, so it cannot be taken back.</source>
        <translation>之后的步骤建立在它之上，因此不能撤销。</translation>
    </message>
</context>
<context>
    <name>TicketField</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>受影响人</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>支持组</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Person complained of</source>
        <translation>被投诉人</translation>
    </message>
    <message>
        <source>Group complained of</source>
        <translation>被投诉组</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
</context>
<context>
    <name>TicketKind</name>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Service request</source>
        <translation>服务请求</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
</context>
<context>
    <name>TicketState</name>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已调派</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Waiting approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Fulfilling</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Investigating</source>
        <translation>调查中</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Appealed</source>
        <translation>已申诉</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>剩 %1 时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>剩 %1 天 %2 时</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达成</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>超 %1</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>stopped, %1 left</source>
        <translation>停表，剩 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 时</translation>
    </message>
    <message>
        <source>ddd HH:mm</source>
        <translation>ddd HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>ddd d MMMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>ddd d MMMM yyyy</source>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>Shanghai</source>
        <translation>上海</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Berlin</source>
        <translation>柏林</translation>
    </message>
    <message>
        <source>London</source>
        <translation>伦敦</translation>
    </message>
    <message>
        <source>New York</source>
        <translation>纽约</translation>
    </message>
    <message>
        <source>Tokyo</source>
        <translation>东京</translation>
    </message>
</context>
<context>
    <name>Urgency</name>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
</context>
<context>
    <name>frontdesk::ActionDialog</name>
    <message>
        <source>%1. Your text is kept.</source>
        <comment>reason why it is no longer possible</comment>
        <translation>%1。文字已保留。</translation>
    </message>
    <message>
        <source>%1 anyway</source>
        <comment>button: an action in spite of a colleague&apos;s change</comment>
        <translation>仍然%1</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What was typed is kept until the action is done</source>
        <translation>输入的内容会保留到操作完成</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ticket(s)</source>
        <comment>what is done, to how many</comment>
        <translation>
            <numerusform>%1：%n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is judged by the same rules as one alone; you can undo it.</source>
        <translation>每张工单按单独处理的规则判断；可以撤销。</translation>
    </message>
</context>
<context>
    <name>frontdesk::ActionRow</name>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复处理</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>转派</translation>
    </message>
</context>
<context>
    <name>frontdesk::AgreementEditor</name>
    <message>
        <source>All organisations</source>
        <translation>所有组织</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>所有服务</translation>
    </message>
    <message>
        <source>Choose the group</source>
        <translation>选择支持组</translation>
    </message>
    <message>
        <source>Agreed with</source>
        <translation>签约方</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>支持组</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>When the priority changes</source>
        <translation>优先级变更时</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>A support group</source>
        <translation>支持组</translation>
    </message>
    <message>
        <source>A supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>count from the start</source>
        <translation>从头累计</translation>
    </message>
    <message>
        <source>begin again</source>
        <translation>重新计时</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>Targets, in business hours</source>
        <translation>目标（工作时间）</translation>
    </message>
    <message>
        <source>The clock stands while waiting for</source>
        <translation>等待以下情形时停表</translation>
    </message>
    <message>
        <source>The caller need not hear from us while waiting for</source>
        <translation>等待以下情形时无须向来电人更新</translation>
    </message>
    <message>
        <source>Escalation ladder</source>
        <translation>升级阶梯</translation>
    </message>
</context>
<context>
    <name>frontdesk::AgreementPage</name>
    <message>
        <source>Service levels</source>
        <translation>服务级别</translation>
    </message>
    <message>
        <source>%1 agreements, %2 calendars</source>
        <translation>%1 份协议，%2 个日历</translation>
    </message>
    <message>
        <source>With callers</source>
        <translation>对来电人</translation>
    </message>
    <message>
        <source>With support groups</source>
        <translation>对支持组</translation>
    </message>
    <message>
        <source>With suppliers</source>
        <translation>对供应商</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>What you changed here is not saved yet.</source>
        <translation>此处的改动尚未保存。</translation>
    </message>
    <message>
        <source>Save it, or reload to leave it as it was.</source>
        <translation>保存，或按 F5 放弃改动。</translation>
    </message>
    <message>
        <source>Only service desk managers and administrators change service levels.</source>
        <translation>仅服务台经理与管理员可修改服务级别。</translation>
    </message>
    <message>
        <source>Choose an agreement or a calendar first.</source>
        <translation>先选择协议或日历。</translation>
    </message>
    <message>
        <source>Choose a calendar first.</source>
        <translation>先选择日历。</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>正在保存。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>新协议</translation>
    </message>
    <message>
        <source>New calendar</source>
        <translation>新日历</translation>
    </message>
    <message>
        <source>Saved. Open tickets follow from that moment on, closed ones stay as they were.</source>
        <translation>已保存。未关闭的工单自该时刻起按新版本计时，已关闭的保持不变。</translation>
    </message>
    <message>
        <source>Agreements and calendars</source>
        <translation>协议与日历</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>尚未选择。</translation>
    </message>
    <message>
        <source>Choose an agreement or a calendar, or make a new one.</source>
        <translation>选择一份协议或一个日历，或新建。</translation>
    </message>
    <message>
        <source>Not in use: %1</source>
        <translation>已停用：%1</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Not in use: no agreement can choose this calendar. What ran in it stays as it was.</source>
        <translation>已停用：协议不能再选用此日历，以前按它计的时间保持不变。</translation>
    </message>
    <message>
        <source>Not in use: no new ticket gets this agreement. Tickets that have it keep it to their end.</source>
        <translation>已停用：新工单不再适用此协议，已适用的工单沿用到结束。</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>Save what you changed first, or reload to leave it as it was.</source>
        <translation>先保存改动，或重新载入以保持原样。</translation>
    </message>
    <message>
        <source>In use again: new tickets get this agreement from now on.</source>
        <translation>已恢复使用：新工单从现在起适用此协议。</translation>
    </message>
    <message>
        <source>Retired. New tickets get the next agreement that fits; %1 brings it back.</source>
        <translation>已停用。新工单改用下一个符合的协议；按 %1 恢复使用。</translation>
    </message>
    <message>
        <source>In use again: agreements can choose this calendar.</source>
        <translation>已恢复使用：协议可以选用此日历。</translation>
    </message>
    <message>
        <source>Retired. Agreements can no longer choose it; %1 brings it back.</source>
        <translation>已停用。协议不能再选用它；按 %1 恢复使用。</translation>
    </message>
</context>
<context>
    <name>frontdesk::ArticleEditor</name>
    <message>
        <source>Nobody yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>复审日期</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Symptom or summary</source>
        <translation>现象或摘要</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Text in Markdown</source>
        <translation>正文（Markdown）</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>frontdesk::ArticleRows</name>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>用过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1% helpful</source>
        <translation>%1% 认为有用</translation>
    </message>
    <message>
        <source>%1 %2: %3. %4</source>
        <translation>%1 %2：%3。%4</translation>
    </message>
</context>
<context>
    <name>frontdesk::ArticleView</name>
    <message>
        <source>[Picture %1 is not there]</source>
        <translation>［图片 %1 不在了］</translation>
    </message>
</context>
<context>
    <name>frontdesk::AssignDialog</name>
    <message>
        <source>%1, has it now</source>
        <translation>%1，当前持有</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>person, group</comment>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>Reassign the ticket</source>
        <translation>转派工单</translation>
    </message>
    <message>
        <source>Assign the ticket</source>
        <translation>调派工单</translation>
    </message>
    <message>
        <source>Reassign</source>
        <translation>转派</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>调派</translation>
    </message>
    <message>
        <source>Find a group or person</source>
        <translation>查找组或人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>交给谁</translation>
    </message>
    <message>
        <source>Reason and what was tried</source>
        <translation>原因与已做的事</translation>
    </message>
    <message>
        <source>Reason, if there is one to tell</source>
        <translation>原因（可不填）</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, group</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Choose who has %1</source>
        <comment>ticket number</comment>
        <translation>选择 %1 归谁</translation>
    </message>
    <message>
        <source>While you were choosing, %1 gave the ticket away. Nothing of yours was done yet.</source>
        <translation>你选择时，%1 已将工单转派。你的选择尚未执行。</translation>
    </message>
    <message>
        <source>Before both: %1. Whichever you choose, both stay in the journal; yours counts as one more reassignment.</source>
        <translation>两次改动之前：%1。无论选哪个，两者都留在日志中；选你的会再计一次转派。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Reason, it stands in every journal</source>
        <translation>原因，写入每张工单的日志</translation>
    </message>
    <message>
        <source>Looking for who could have it</source>
        <translation>正在查找合适的人选</translation>
    </message>
    <message>
        <source>Nobody of the group comes into question now</source>
        <translation>该组目前无人可派</translation>
    </message>
    <message>
        <source>Suggested for %1</source>
        <comment>a group</comment>
        <translation>建议人选（%1）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a person, why they are suggested</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <comment>why that person</comment>
        <translation>按建议调派：%1</translation>
    </message>
    <message>
        <source>The desk cannot say now who could have it</source>
        <translation>服务台目前无法给出建议人选</translation>
    </message>
</context>
<context>
    <name>frontdesk::AssignmentRuleDialog</name>
    <message>
        <source>New tickets that come to the group without an owner go to somebody on shift by the published roster: whoever speaks the caller’s language and knows the service, if there is anybody, and among them as chosen here. When nobody is on shift they wait. What somebody gives back to the group stays there.</source>
        <translation>转到本组而没有负责人的新工单，按已发布的排班派给在岗的人：有会说来电人语言、熟悉该服务的人则优先，再按此处所选派出。无人在岗时工单等待。有人退回本组的工单留在组内。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Off: people assign</source>
        <translation>关闭：由人调派</translation>
    </message>
    <message>
        <source>In turn: who waited longest for one</source>
        <translation>轮派：等得最久的人</translation>
    </message>
    <message>
        <source>Least in hand: urgent tickets count more</source>
        <translation>在办最少：紧急工单权重更高</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>调派方式</translation>
    </message>
</context>
<context>
    <name>frontdesk::AttachmentList</name>
    <message>
        <source>%1, %2, added by %3</source>
        <comment>file, size, person</comment>
        <translation>%1，%2，%3 添加</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Save %1 as</source>
        <translation>将 %1 另存为</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>%1 could run as a program.</source>
        <translation>%1 可能是可执行程序。</translation>
    </message>
    <message>
        <source>It was not opened. Save it if you trust where it comes from.</source>
        <translation>未打开。信任其来源时可另存。</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>%1 无法打开。</translation>
    </message>
    <message>
        <source>There is no room for a copy: %1.</source>
        <translation>没有空间存放副本：%1。</translation>
    </message>
    <message>
        <source>No program opens %1 on this computer.</source>
        <translation>本机没有可打开 %1 的程序。</translation>
    </message>
    <message>
        <source>Save it and open it elsewhere.</source>
        <translation>另存后在别处打开。</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>%1 could not be saved.</source>
        <translation>%1 无法保存。</translation>
    </message>
    <message>
        <source>%1. Choose another place.</source>
        <translation>%1。换一个位置。</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 不是文件。</translation>
    </message>
    <message>
        <source>Nothing was attached.</source>
        <translation>未添加附件。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 无法读取。</translation>
    </message>
    <message>
        <source>%1. Nothing was attached.</source>
        <translation>%1。未添加附件。</translation>
    </message>
    <message>
        <source>%1 was attached.</source>
        <translation>%1 已添加。</translation>
    </message>
</context>
<context>
    <name>frontdesk::AttentionModel</name>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1，已迟</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>frontdesk::AttentionPage</name>
    <message>
        <source>Attention</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>row of rows</comment>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
    <message>
        <source>Nobody fires escalation steps on this desk.</source>
        <translation>本服务台无人触发升级。</translation>
    </message>
    <message>
        <source>Pending tickets still wake while a client is open. Ask an administrator to start frontdeskd.</source>
        <translation>有客户端打开时，挂起的工单仍会唤醒。联系管理员启动 frontdeskd。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n 件事等你处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Only escalations are acknowledged</source>
        <translation>只有升级需要确认</translation>
    </message>
    <message>
        <source>No ticket belongs to it</source>
        <translation>没有对应的工单</translation>
    </message>
    <message>
        <source>No caller is known</source>
        <translation>没有来电人</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who: what they said</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>My attention</source>
        <translation>待我处理</translation>
    </message>
    <message>
        <source>What needs you now</source>
        <translation>现在等你处理的事</translation>
    </message>
    <message>
        <source>Nothing needs you now.</source>
        <translation>现在没有等你处理的事。</translation>
    </message>
    <message>
        <source>Escalations, promised calls and dates, and clocks about to run out appear here.</source>
        <translation>升级、承诺的回电和日期，以及即将到期的时钟会列在这里。</translation>
    </message>
</context>
<context>
    <name>frontdesk::BulletinEditor</name>
    <message>
        <source>Who announces it</source>
        <translation>发布人</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>最新进展</translation>
    </message>
    <message>
        <source>In one line, Chinese</source>
        <translation>一句话说明（中文）</translation>
    </message>
    <message>
        <source>In one line, English</source>
        <translation>一句话说明（英文）</translation>
    </message>
    <message>
        <source>What callers are told, Chinese</source>
        <translation>告知来电人（中文）</translation>
    </message>
    <message>
        <source>What callers are told, English</source>
        <translation>告知来电人（英文）</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Expected end</source>
        <translation>预计结束</translation>
    </message>
    <message>
        <source>Next word to callers</source>
        <translation>下次通报</translation>
    </message>
    <message>
        <source>Services affected</source>
        <translation>受影响的服务</translation>
    </message>
    <message>
        <source>Sites affected, none = everywhere</source>
        <translation>受影响的地点（不选即全部）</translation>
    </message>
    <message>
        <source>Incident behind it</source>
        <translation>对应的事件</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>The expected end is known</source>
        <translation>预计结束时间已知</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>已承诺</translation>
    </message>
    <message>
        <source>A next word is promised</source>
        <translation>已承诺下次通报时间</translation>
    </message>
</context>
<context>
    <name>frontdesk::CalendarEditor</name>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Holidays (*.ics *.json *.csv);;All files (*)</source>
        <translation>节假日 (*.ics *.json *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>当日名称</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>As the week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Own hours</source>
        <translation>另定时间</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>Ctrl+PgUp in the year</source>
        <translation>年视图中按 Ctrl+PgUp</translation>
    </message>
    <message>
        <source>Ctrl+PgDn in the year</source>
        <translation>年视图中按 Ctrl+PgDn</translation>
    </message>
</context>
<context>
    <name>frontdesk::CallForm</name>
    <message>
        <source>Mail: %1</source>
        <translation>邮件：%1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>新联络</translation>
    </message>
    <message>
        <source>%1, on hold %2</source>
        <translation>%1 · 保持 %2</translation>
    </message>
    <message>
        <source>%1, wrap-up</source>
        <translation>%1 · 话后</translation>
    </message>
    <message>
        <source>%1, ringing</source>
        <translation>%1 · 振铃</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Press Save again when the desk is back: the contact is never logged twice.</source>
        <translation>服务台恢复后再按“保存”：同一联络不会记两次。</translation>
    </message>
    <message>
        <source>Everything you typed is kept. See the marked fields, then save again.</source>
        <translation>已输入的内容都在。改好标出的栏目后再保存。</translation>
    </message>
    <message>
        <source>The contact is not saved yet.</source>
        <translation>联络尚未保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>匹配 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft is not on disk.</source>
        <translation>草稿未能写入磁盘。</translation>
    </message>
    <message>
        <source>%1. What you typed stays on screen; save the contact soon.</source>
        <translation>%1。已输入的内容仍在屏幕上，尽快保存联络。</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>振铃</translation>
    </message>
    <message>
        <source>Working on it</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Talking · rang %1</source>
        <translation>通话 · 振铃 %1</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>On hold · talked %1</source>
        <translation>保持 · 已通话 %1</translation>
    </message>
    <message>
        <source>Wrap-up · talked %1</source>
        <translation>话后处理 · 已通话 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Since %1 · number comes with Save</source>
        <translation>始于 %1 · 保存后编号</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>草稿已保存 %1</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>一句话说明</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细经过</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Solved with %1, %2.</source>
        <translation>已用 %1《%2》解决。</translation>
    </message>
    <message>
        <source>Save the contact: the article is counted and its incident resolved. Alt+K on the article takes it back.</source>
        <translation>保存联络后计入该知识文章并解决事件。在文章上再按 Alt+K 可撤回。</translation>
    </message>
    <message>
        <source>Save the contact: the article is counted for its ticket. Alt+K on the article takes it back.</source>
        <translation>保存联络后为该工单计入此文章。在文章上再按 Alt+K 可撤回。</translation>
    </message>
    <message>
        <source>Save the contact: the article is counted and its request fulfilled. Alt+K on the article takes it back.</source>
        <translation>保存联络后计入该知识文章并完成请求。在文章上再按 Alt+K 可撤回。</translation>
    </message>
    <message>
        <source>Save the contact: the article is counted and its complaint answered. Alt+K on the article takes it back.</source>
        <translation>保存联络后计入该知识文章并答复投诉。在文章上再按 Alt+K 可撤回。</translation>
    </message>
</context>
<context>
    <name>frontdesk::CallPage</name>
    <message numerus="yes">
        <source>%n contact(s) not saved yet.</source>
        <translation>
            <numerusform>%n 个联络尚未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>All that was typed is kept as a draft.</source>
        <translation>已输入的内容都留作草稿。</translation>
    </message>
    <message>
        <source>Close the contact</source>
        <translation>关闭联络</translation>
    </message>
    <message>
        <source>The contact is not saved.</source>
        <translation>联络未保存。</translation>
    </message>
    <message>
        <source>It is kept as a draft; open it again from the list of drafts.</source>
        <translation>已留作草稿，可从草稿列表再打开。</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>%1 is saved with %2.</source>
        <translation>%1 已保存，关联到 %2。</translation>
    </message>
    <message>
        <source>%1 is saved, new request %2.</source>
        <translation>%1 已保存，新建请求 %2。</translation>
    </message>
    <message>
        <source>%1 is saved, new complaint %2.</source>
        <translation>%1 已保存，新建投诉 %2。</translation>
    </message>
    <message>
        <source>%1 is saved, new incident %2.</source>
        <translation>%1 已保存，新建事件 %2。</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼叫</translation>
    </message>
    <message numerus="yes">
        <source>%n open contact(s)</source>
        <translation>
            <numerusform>%n 个联络进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>记录联络</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>打开工单</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Open contacts</source>
        <translation>进行中的联络</translation>
    </message>
    <message>
        <source>Open another contact</source>
        <translation>再开一个联络</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>A withheld number is calling.</source>
        <translation>有来电，未显示号码。</translation>
    </message>
    <message>
        <source>%1 is calling.</source>
        <translation>%1 来电。</translation>
    </message>
    <message>
        <source>It waits in its own tab; Switch (Ctrl+Tab) goes there.</source>
        <translation>来电在旁边的标签页等候；按 Ctrl+Tab 切换过去。</translation>
    </message>
    <message>
        <source>%1 is kept on this computer.</source>
        <translation>%1 已存在本机。</translation>
    </message>
    <message>
        <source>The desk is away. It is sent once, in order, when the desk is back; Ctrl+Shift+O shows what waits.</source>
        <translation>服务台已断开。恢复后按序只发一次；Ctrl+Shift+O 查看待发送。</translation>
    </message>
</context>
<context>
    <name>frontdesk::CallerPane</name>
    <message>
        <source>Nobody on this desk is called so. Save the contact for the caller, or add the person first.</source>
        <translation>服务台没有这个人。可先按来电人保存，或先添加此人。</translation>
    </message>
    <message>
        <source>This person could not be read. Search again.</source>
        <translation>未能读取此人，可重新查找。</translation>
    </message>
    <message>
        <source>Open tickets %1</source>
        <translation>未结工单 %1</translation>
    </message>
    <message>
        <source>Open tickets of the caller</source>
        <translation>来电人的未结工单</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>name, pinyin, number, device</source>
        <translation>姓名、拼音、号码、设备</translation>
    </message>
    <message>
        <source>Caller: name, pinyin, number, device</source>
        <translation>来电人：姓名、拼音、号码、设备</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的人</translation>
    </message>
    <message>
        <source>Affected person: name, pinyin, number, device</source>
        <translation>受影响人：姓名、拼音、号码、设备</translation>
    </message>
    <message>
        <source>Name, pinyin, number</source>
        <translation>姓名、拼音、号码</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>受影响人</translation>
    </message>
    <message>
        <source>the caller</source>
        <translation>同来电人</translation>
    </message>
    <message>
        <source>The caller is affected</source>
        <translation>受影响人改回来电人</translation>
    </message>
</context>
<context>
    <name>frontdesk::CandidateModel</name>
    <message>
        <source>The complaint is about this person</source>
        <translation>投诉对象，不可选</translation>
    </message>
    <message>
        <source>The complaint is about this group</source>
        <translation>投诉对象，不可选</translation>
    </message>
    <message>
        <source>Has it now</source>
        <translation>现由其处理</translation>
    </message>
    <message>
        <source>has this ticket open</source>
        <translation>正在看本单</translation>
    </message>
    <message>
        <source>knows the service</source>
        <translation>熟悉该服务</translation>
    </message>
    <message>
        <source>had it before</source>
        <translation>此前处理过</translation>
    </message>
    <message>
        <source>has much in hand</source>
        <translation>负荷高</translation>
    </message>
    <message numerus="yes">
        <source>%n urgent</source>
        <translation>
            <numerusform>紧急 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>tickets in hand, of them urgent</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Not seen now</source>
        <translation>此刻不在线</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) in hand</source>
        <translation>
            <numerusform>在手工单 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alike resolved lately</source>
        <translation>
            <numerusform>近期解决同类 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Group, person</source>
        <translation>组 / 人</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>在手工单</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么推荐</translation>
    </message>
    <message>
        <source>Team leads</source>
        <translation>班组长</translation>
    </message>
    <message>
        <source>Service desk managers</source>
        <translation>服务台经理</translation>
    </message>
    <message>
        <source>default for this service</source>
        <translation>该服务的默认处理组</translation>
    </message>
    <message>
        <source>under contract</source>
        <translation>合同供应商</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>同类解决</translation>
    </message>
    <message>
        <source>Tickets of this service resolved lately</source>
        <translation>近期解决的同一服务工单</translation>
    </message>
    <message numerus="yes">
        <source>%n on shift</source>
        <translation>
            <numerusform>%n 人在岗</numerusform>
        </translation>
    </message>
    <message>
        <source>On shift till %1</source>
        <translation>在岗至 %1</translation>
    </message>
    <message>
        <source>At the desk, not on shift</source>
        <translation>在座，不在岗</translation>
    </message>
    <message>
        <source>Not on shift</source>
        <translation>不在岗</translation>
    </message>
</context>
<context>
    <name>frontdesk::CandidatesPage</name>
    <message>
        <source>Choose who is told.</source>
        <translation>选择通知谁。</translation>
    </message>
    <message>
        <source>%1 is told on screen; the ticket stays with its group. Not acknowledged within %2 min, whoever is above is told.</source>
        <translation>%1 会在屏幕上收到通知，工单仍在原组。%2 分钟未确认则通知再上一级。</translation>
    </message>
    <message>
        <source>%1 of %2 takes the ticket on and is told on screen. Not acknowledged within %3 min, the group&apos;s lead is told.</source>
        <translation>由 %2 的 %1 接手，会在屏幕上收到通知。%3 分钟未确认则转该组组长。</translation>
    </message>
    <message>
        <source>%1 takes the ticket on; its lead is told on screen. Not acknowledged within %2 min, a manager is told.</source>
        <translation>由 %1 接手，组长会在屏幕上收到通知。%2 分钟未确认则转经理。</translation>
    </message>
    <message>
        <source>Choose a group, or a person in it.</source>
        <translation>选择一个组，也可指定到人。</translation>
    </message>
    <message>
        <source>Name or group</source>
        <translation>姓名、组</translation>
    </message>
    <message>
        <source>Find a group or person</source>
        <translation>查找组或人</translation>
    </message>
    <message>
        <source>Only who is at the desk</source>
        <translation>只看在岗</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>交给谁</translation>
    </message>
    <message>
        <source>By knowledge of the service, presence and load; a group, or one person of it</source>
        <translation>按熟悉程度、在岗、负荷排序；先选组，也可指定到人</translation>
    </message>
    <message>
        <source>Choose a group or a person first.</source>
        <translation>先选一个组或人。</translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>先选一个人。</translation>
    </message>
</context>
<context>
    <name>frontdesk::ClockEffect</name>
    <message>
        <source>Effect on the clocks</source>
        <translation>确认后对时钟的影响</translation>
    </message>
    <message>
        <source>Another group&apos;s work stops no clock</source>
        <translation>二线处理不停表</translation>
    </message>
    <message>
        <source>Telling somebody above stops no clock</source>
        <translation>告知上级不停表</translation>
    </message>
    <message>
        <source>stopped, %1 left</source>
        <translation>停表，剩 %1</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>goes on; a breach does not heal</source>
        <translation>继续计时，违约不消除</translation>
    </message>
    <message>
        <source>runs again, due %1</source>
        <translation>恢复计时，%1 到期</translation>
    </message>
    <message>
        <source>runs again</source>
        <translation>恢复计时</translation>
    </message>
    <message>
        <source>Giving it on ends the waiting</source>
        <translation>转出即结束等待</translation>
    </message>
    <message>
        <source>tell the caller by %1</source>
        <translation>%1 前告知</translation>
    </message>
    <message>
        <source>You go on telling the caller</source>
        <translation>仍由你告知来电人</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Ends for the group that gives it on</source>
        <translation>转出的组到此为止</translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation>无协议</translation>
    </message>
    <message>
        <source>no clock runs</source>
        <translation>没有时钟</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>升级后</translation>
    </message>
    <message>
        <source>%1: now %2; afterwards %3. %4</source>
        <comment>clock</comment>
        <translation>%1：现在 %2；升级后 %3。%4</translation>
    </message>
    <message>
        <source>%1, %2 over</source>
        <comment>due, over</comment>
        <translation>%1 已过，超 %2</translation>
    </message>
    <message>
        <source>The promise stays as it is</source>
        <translation>承诺不变</translation>
    </message>
    <message>
        <source>The caller still waits</source>
        <translation>来电人仍在等待答复</translation>
    </message>
    <message>
        <source>Whoever has it tells them</source>
        <translation>由接手人告知来电人</translation>
    </message>
    <message>
        <source>accept by %1</source>
        <translation>%1 前接受</translation>
    </message>
    <message>
        <source>New: %1</source>
        <comment>name of an agreement</comment>
        <translation>新起：%1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
</context>
<context>
    <name>frontdesk::ClockPicture</name>
    <message>
        <source>ran %1 from %2 to %3</source>
        <translation>计时 %1，%2 至 %3</translation>
    </message>
    <message>
        <source>stopped %1 from %2 to %3</source>
        <translation>停表 %1，%2 至 %3</translation>
    </message>
    <message>
        <source>%1, %2 from %3 to %4</source>
        <translation>%1，%2，%3 至 %4</translation>
    </message>
    <message>
        <source>%1 over from %2 to %3</source>
        <translation>超 %1，%2 至 %3</translation>
    </message>
    <message>
        <source>%1 left until %2</source>
        <translation>剩 %1，至 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>frontdesk::CloseDialog</name>
    <message>
        <source>Appeal</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>The caller’s answer</source>
        <translation>来电人的答复</translation>
    </message>
    <message>
        <source>Close ticket</source>
        <translation>关闭工单</translation>
    </message>
    <message>
        <source>Accepts it</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Does not accept it</source>
        <translation>不接受</translation>
    </message>
    <message>
        <source>It does not work</source>
        <translation>仍未恢复</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无答复</translation>
    </message>
    <message>
        <source>What the caller says</source>
        <translation>来电人怎么说</translation>
    </message>
    <message>
        <source>The complaint goes to the next level.</source>
        <translation>投诉转到上一级。</translation>
    </message>
    <message>
        <source>The ticket is reopened and the clock goes on.</source>
        <translation>工单重新打开，时钟继续走。</translation>
    </message>
    <message>
        <source>The ticket is closed.</source>
        <translation>工单关闭。</translation>
    </message>
    <message>
        <source>The ticket is closed without an answer; say why.</source>
        <translation>无答复即关闭工单；写明原因。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In the caller’s words</source>
        <translation>来电人的原话</translation>
    </message>
    <message>
        <source>Still to be told before it can be closed: %1</source>
        <translation>关闭前还需告知：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>frontdesk::Composer</name>
    <message>
        <source>Draft saved</source>
        <translation>草稿已保存</translation>
    </message>
    <message>
        <source>Draft not on disk: %1</source>
        <translation>草稿未写入磁盘：%1</translation>
    </message>
    <message>
        <source>The text was sent at the first try. What stands below is kept; compare it with the journal.</source>
        <translation>首次尝试时文字已发出。下面的内容仍保留，可与日志核对。</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>only staff see it</source>
        <translation>仅内部可见</translation>
    </message>
    <message>
        <source>no caller is known</source>
        <translation>未登记来电人</translation>
    </message>
    <message>
        <source>what %1 answered</source>
        <translation>%1 的答复</translation>
    </message>
    <message>
        <source>to %1, in Chinese</source>
        <translation>发给 %1，用中文</translation>
    </message>
    <message>
        <source>to %1, in English</source>
        <translation>发给 %1，用英文</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Caller’s answer</source>
        <translation>来电人答复</translation>
    </message>
    <message>
        <source>Public reply</source>
        <translation>公开回复</translation>
    </message>
    <message>
        <source>Internal note, for staff only</source>
        <translation>内部备注，仅内部可见</translation>
    </message>
    <message>
        <source>What the caller answered</source>
        <translation>来电人怎么答复</translation>
    </message>
    <message>
        <source>Reply to the caller</source>
        <translation>写给来电人的回复</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>谁可以看到</translation>
    </message>
</context>
<context>
    <name>frontdesk::ConflictDialog</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Saved now</source>
        <translation>已保存的</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>你的</translation>
    </message>
    <message>
        <source>Saved now: %1, by %2 at %3</source>
        <translation>已保存的：%1，%2 改于 %3</translation>
    </message>
    <message>
        <source>Yours: %1, at %2</source>
        <translation>你的：%1，改于 %2</translation>
    </message>
    <message>
        <source>Open journal</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>保留%1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>改用%1</translation>
    </message>
</context>
<context>
    <name>frontdesk::ConnectionBar</name>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Read-only, from cache of %1</source>
        <translation>缓存只读，截至 %1</translation>
    </message>
    <message>
        <source>The server accepts reading only. Drafts are kept here; saving starts again by itself.</source>
        <translation>服务器暂时只可读取。草稿保存在本机，恢复后自动续存。</translation>
    </message>
    <message numerus="yes">
        <source>Working offline, %n waiting</source>
        <translation>
            <numerusform>离线工作，%n 条待发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>last change %1</source>
        <translation>最近变更 %1</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>%1后重试</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>查看待发送</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>离线工作</translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n 条未送达</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 What is shown is from cache of %2.</source>
        <translation>%1所示内容为缓存，截至 %2。</translation>
    </message>
</context>
<context>
    <name>frontdesk::ContactsDialog</name>
    <message>
        <source>Contacts behind the figure</source>
        <translation>指标涉及的联络</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Show %n ticket(s) in the queue</source>
        <translation>
            <numerusform>在队列中显示 %n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of %2 contacts; choose a shorter period to see them all</source>
        <comment>shown, all</comment>
        <translation>共 %2 次联络，显示 %1 次；缩短统计期可查看全部</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s); Enter opens the ticket of one</source>
        <translation>
            <numerusform>%n 次联络；回车打开所选联络的工单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::ContactsModel</name>
    <message>
        <source>%1, due</source>
        <translation>%1，已到期</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
</context>
<context>
    <name>frontdesk::ContactsView</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Call-backs</source>
        <translation>待回电</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联络</translation>
    </message>
    <message>
        <source>No contact waits for an outcome</source>
        <translation>没有联络待定结果</translation>
    </message>
    <message>
        <source>New ones appear here by themselves.</source>
        <translation>新的联络会自动出现在这里。</translation>
    </message>
    <message>
        <source>No call-back is promised</source>
        <translation>没有承诺的回电</translation>
    </message>
    <message>
        <source>Calls with the outcome “Call back” appear here, the next one first.</source>
        <translation>结果为“待回电”的呼叫列在这里，最近要回的在前。</translation>
    </message>
    <message>
        <source>No contact today yet</source>
        <translation>今天还没有联络</translation>
    </message>
    <message>
        <source>Log the first one.</source>
        <translation>可记录第一个联络。</translation>
    </message>
    <message>
        <source>No draft</source>
        <translation>没有草稿</translation>
    </message>
    <message>
        <source>Contacts that were closed before saving are kept here.</source>
        <translation>未保存就关闭的联络留在这里。</translation>
    </message>
</context>
<context>
    <name>frontdesk::CustomerCardView</name>
    <message>
        <source>%1, VIP</source>
        <translation>%1，VIP</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>来电号码</translation>
    </message>
    <message>
        <source>matched</source>
        <translation>已匹配</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联络</translation>
    </message>
    <message>
        <source>None before</source>
        <translation>首次联络</translation>
    </message>
    <message>
        <source>Note for agents</source>
        <translation>坐席备注</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>其他联系方式</translation>
    </message>
</context>
<context>
    <name>frontdesk::CustomerDialog</name>
    <message>
        <source>Choose: %1 of %2</source>
        <comment>field, person</comment>
        <translation>选择：%2 的%1</translation>
    </message>
    <message>
        <source>While you were editing, %1 changed the same field. Your other changes are saved.</source>
        <translation>你编辑时，%1 改了同一字段。你的其他改动已保存。</translation>
    </message>
    <message>
        <source>Before both: %1.</source>
        <translation>两次改动之前：%1。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Edit the caller’s data</source>
        <translation>修改来电人资料</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number, organisation</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Writes in</source>
        <translation>书面语言</translation>
    </message>
    <message>
        <source>Note for agents</source>
        <translation>坐席备注</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>frontdesk::CustomerFind</name>
    <message>
        <source>%1 or more</source>
        <translation>%1 条以上</translation>
    </message>
</context>
<context>
    <name>frontdesk::CustomerHits</name>
    <message>
        <source>New customer “%1”</source>
        <translation>新客户“%1”</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>%1, VIP</source>
        <translation>%1，VIP</translation>
    </message>
</context>
<context>
    <name>frontdesk::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>counted %1 in %2 s</source>
        <translation>计算于 %1，用时 %2 秒</translation>
    </message>
    <message>
        <source>usual = median of %1 weeks</source>
        <translation>平日 = 前 %1 周中位数</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>day, zone</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figure, moment</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Nothing stands behind this figure today.</source>
        <translation>今日此数字背后没有内容。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>figure, its definition</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Counted are the tickets that you may see. Enter opens what stands behind a figure.</source>
        <translation>只计你有权查看的工单。Enter 打开数字背后的内容。</translation>
    </message>
    <message>
        <source>Enter opens what stands behind a figure.</source>
        <translation>Enter 打开数字背后的内容。</translation>
    </message>
    <message>
        <source>Contacts, %1</source>
        <comment>an hour</comment>
        <translation>联络，%1</translation>
    </message>
    <message>
        <source>%1:00 to %2:00</source>
        <translation>%1:00 至 %2:00</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number of a ticket, why it comes next</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>hour of the day under a chart</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1: %2 contacts, usually %3</source>
        <translation>%1：联络 %2 次，平日 %3 次</translation>
    </message>
    <message>
        <source>%1: %2 contacts</source>
        <translation>%1：联络 %2 次</translation>
    </message>
    <message>
        <source>d</source>
        <comment>day of the month under a chart</comment>
        <translation>d</translation>
    </message>
    <message>
        <source>%1: %2 opened, %3 resolved</source>
        <translation>%1：受理 %2 张，解决 %3 次</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>看谁的工作</translation>
    </message>
    <message>
        <source>Next board</source>
        <translation>下一看板</translation>
    </message>
    <message>
        <source>Board before</source>
        <translation>上一看板</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Figures need the desk’s server.</source>
        <translation>看板数字需要服务器。</translation>
    </message>
    <message>
        <source>It does not answer. They come back by themselves as soon as it does; the queue shows what is kept on this computer.</source>
        <translation>服务器没有应答，恢复后数字自动回来；队列仍显示本机保存的内容。</translation>
    </message>
    <message>
        <source>What next, and why</source>
        <translation>接下来做什么，为什么</translation>
    </message>
    <message>
        <source>Breaches ahead</source>
        <translation>即将超时</translation>
    </message>
    <message>
        <source>No open ticket is yours.</source>
        <translation>你没有未结工单。</translation>
    </message>
    <message>
        <source>Nothing runs out within %1 hours.</source>
        <translation>%1 小时内没有工单到期。</translation>
    </message>
    <message>
        <source>Take one that is nobody’s from the queue.</source>
        <translation>可从队列接手无人负责的工单。</translation>
    </message>
    <message>
        <source>Stopped clocks and tickets without an agreement are not counted.</source>
        <translation>停表的和没有协议的工单不计。</translation>
    </message>
    <message>
        <source>Promised, and what rings</source>
        <translation>承诺与提醒</translation>
    </message>
    <message>
        <source>Nobody waits for you.</source>
        <translation>没有人在等你。</translation>
    </message>
    <message>
        <source>Calls and dates that you promise appear here two hours before they are due.</source>
        <translation>你承诺的回电和日期，在到期前两小时出现在这里。</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>The desk has no support groups.</source>
        <translation>服务台还没有支持组。</translation>
    </message>
    <message>
        <source>Load and who is on shift</source>
        <translation>负荷与在岗</translation>
    </message>
    <message>
        <source>Nobody is in these groups.</source>
        <translation>这些支持组里没有人。</translation>
    </message>
    <message>
        <source>Contacts by hour</source>
        <translation>每小时联络</translation>
    </message>
    <message>
        <source>per hour of today</source>
        <translation>今日，次 / 小时</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>平日</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>尚未计算</translation>
    </message>
    <message>
        <source>Flow: opened and resolved</source>
        <translation>流量：受理与解决</translation>
    </message>
    <message>
        <source>tickets a day, the last %1 days</source>
        <translation>张 / 天，前 %1 天</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>The desk has no whole day behind it yet</source>
        <translation>服务台还没有一个完整的日子</translation>
    </message>
</context>
<context>
    <name>frontdesk::DayChart</name>
    <message>
        <source>%1. %2</source>
        <comment>title of a chart, what is at the place</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>frontdesk::DemoPage</name>
    <message>
        <source>The demo desk is being made</source>
        <translation>正在生成演示服务台</translation>
    </message>
    <message>
        <source>People, calls and tickets of the last 90 days are written to a file on this computer. This happens once.</source>
        <translation>最近 90 天的人员、来电和工单将写入本机的一个文件，只需一次。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 tickets, about %n s left</source>
        <translation>
            <numerusform>已生成 %1 张，共 %2 张，约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
</context>
<context>
    <name>frontdesk::DeskLock</name>
    <message>
        <source>This desk was opened without a password, so nothing could unlock it</source>
        <translation>此服务台打开时没有用密码，锁定后无法解锁</translation>
    </message>
</context>
<context>
    <name>frontdesk::DeskStatusBar</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The desk’s disk is full. What you type is kept; saving works again when there is room.</source>
        <translation>服务台的磁盘已满。输入的内容均已保留，腾出空间后即可保存。</translation>
    </message>
    <message>
        <source>The desk accepts reading only. What you type is kept; saving works again when it accepts changes.</source>
        <translation>服务台暂时只读。输入的内容均已保留，恢复可写后即可保存。</translation>
    </message>
    <message>
        <source>Everything on screen is kept. Saving works again when %1 answers.</source>
        <translation>屏幕上的内容均已保留，%1 恢复响应后即可保存。</translation>
    </message>
    <message>
        <source>Calls and notes are kept on this computer and sent when %1 answers.</source>
        <translation>来电和备注先存在本机，%1 恢复后发送。</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are safe on this computer and will be sent once, in order.</source>
        <translation>
            <numerusform>%n 通来电已存在本机，恢复后按序只发一次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) are safe on this computer and will be sent once, in order.</source>
        <translation>
            <numerusform>%n 条备注已存在本机，恢复后按序只发一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 are safe on this computer and will be sent once, in order.</source>
        <comment>calls and notes</comment>
        <translation>%1和%2已存在本机，恢复后按序只发一次。</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 通来电</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条备注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::DetailsDialog</name>
    <message>
        <source>Edit the details</source>
        <translation>修改详情</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What was reported</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>The text before stays in the journal.</source>
        <translation>之前的内容留在日志中。</translation>
    </message>
</context>
<context>
    <name>frontdesk::DirectionPage</name>
    <message>
        <source>Functional: to those who know more</source>
        <translation>职能升级：交给更懂的人</translation>
    </message>
    <message>
        <source>Hierarchical: to those who decide</source>
        <translation>层级升级：请能拍板的人</translation>
    </message>
    <message>
        <source>Another group takes the ticket on: first line, second line A, second line B, supplier.</source>
        <translation>由另一组接手：一线、二线 A、二线 B、供应商。</translation>
    </message>
    <message>
        <source>The ticket stays where it is; the team lead, then a manager is told and decides what happens next.</source>
        <translation>工单不动；通知班组长，再到经理，由其决定下一步。</translation>
    </message>
    <message numerus="yes">
        <source>It was reassigned %n time(s).</source>
        <translation>
            <numerusform>转派 %n 次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It went to and fro between the same groups %n time(s): look for whoever keeps it before giving it on again.</source>
        <translation>
            <numerusform>在相同的组间来回 %n 次：先找到愿意负责到底的人，再转出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was reopened %n time(s).</source>
        <translation>
            <numerusform>重新打开 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands at level %1 already.</source>
        <translation>已升到第 %1 级。</translation>
    </message>
    <message>
        <source>Priority 1: a manager was told at once; name one person who coordinates, and tell callers every half hour.</source>
        <translation>1 级优先：已立即通知经理；指定一人统一协调，每半小时告知来电人。</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>升级方向</translation>
    </message>
    <message>
        <source>Who can help: somebody who knows more, or somebody who may decide</source>
        <translation>谁能帮上：更懂的人，还是能拍板的人</translation>
    </message>
</context>
<context>
    <name>frontdesk::EmptyState</name>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>frontdesk::EntryDialog</name>
    <message>
        <source>Journal entry</source>
        <translation>日志条目</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>author, way</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>frontdesk::ErrorBanner</name>
    <message>
        <source>Dismiss message</source>
        <translation>收起提示</translation>
    </message>
</context>
<context>
    <name>frontdesk::EscalateWizard</name>
    <message>
        <source>Direction</source>
        <translation>升级方向</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>交给谁</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>通知内容</translation>
    </message>
    <message>
        <source>Hierarchical escalation</source>
        <translation>层级升级</translation>
    </message>
    <message>
        <source>Hierarchical escalation to %1</source>
        <translation>层级升级，%1</translation>
    </message>
    <message>
        <source>Functional escalation</source>
        <translation>职能升级</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>group, person</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Functional escalation to %1</source>
        <translation>职能升级，%1</translation>
    </message>
    <message>
        <source>Functional escalation, %1 → %2</source>
        <translation>职能升级，%1 → %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reassigned</source>
        <translation>转派次数</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), to and fro between the same groups</source>
        <translation>
            <numerusform>%n 次，有来回转派</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), never to and fro</source>
        <translation>
            <numerusform>%n 次，未出现来回转派</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the first step</source>
        <translation>已是第一步</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <comment>button: name of the next step</comment>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>Step %1 of 4</source>
        <translation>第 %1 步，共 4 步</translation>
    </message>
    <message>
        <source>Escalate %1</source>
        <comment>number</comment>
        <translation>升级 %1</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>草稿已保存</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What was typed is kept until the ticket is escalated</source>
        <translation>已写的内容保留到升级为止</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Reason, attempts</source>
        <translation>原因与已做的事</translation>
    </message>
</context>
<context>
    <name>frontdesk::ExcuseDialog</name>
    <message>
        <source>Exception</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Why the rule is broken knowingly on %1:</source>
        <translation>%1为何破例：</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注明</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>frontdesk::FieldsPanel</name>
    <message>
        <source>by hand: %1</source>
        <translation>手工：%1</translation>
    </message>
    <message>
        <source>from the matrix</source>
        <translation>按矩阵</translation>
    </message>
    <message>
        <source>Set by the action Set priority</source>
        <translation>用“改写优先级”操作设置</translation>
    </message>
    <message>
        <source>Changed by the action Assign</source>
        <translation>用“调派”操作更改</translation>
    </message>
    <message>
        <source>Belongs to the caller</source>
        <translation>随来电人</translation>
    </message>
    <message>
        <source>Follows from the contact and the agreement</source>
        <translation>由联络与服务级别协议得出</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 was changed&lt;/b&gt;&lt;br&gt;%2, %3: %4 to %5.</source>
        <comment>field; who, when: before to after</comment>
        <translation>&lt;b&gt;%1已变更&lt;/b&gt;&lt;br&gt;%2，%3：由 %4 改为 %5。</translation>
    </message>
    <message>
        <source>%1 Your text is untouched.</source>
        <comment>what a colleague changed</comment>
        <translation>%1输入的文字未受影响。</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>%1, raised by VIP</source>
        <comment>urgency</comment>
        <translation>%1，因 VIP 提升</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>clock stopped</source>
        <translation>停表</translation>
    </message>
</context>
<context>
    <name>frontdesk::FigureRow</name>
    <message>
        <source>%1: %2</source>
        <comment>name, figure</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>frontdesk::FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>frontdesk::FilterChips</name>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>其他时间</translation>
    </message>
    <message>
        <source>Words in the ticket</source>
        <translation>工单中的文字</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>排除：%1</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>frontdesk::FilterLine</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Words, or field:value</source>
        <translation>词语，或 字段:值</translation>
    </message>
</context>
<context>
    <name>frontdesk::FollowUpDialog</name>
    <message>
        <source>A follow-up to %1</source>
        <translation>%1 的后续工单</translation>
    </message>
    <message>
        <source>Make the follow-up</source>
        <translation>建立后续工单</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What the caller reports now</source>
        <translation>来电人这次反映什么</translation>
    </message>
    <message>
        <source>Caller, service and category are taken over; both tickets are linked.</source>
        <translation>沿用来电人、服务与分类；两张工单互相关联。</translation>
    </message>
</context>
<context>
    <name>frontdesk::FormDraft</name>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>What you typed before is here again.</source>
        <translation>已恢复之前输入的内容。</translation>
    </message>
    <message>
        <source>A colleague changed the same meanwhile; compare before you save.</source>
        <translation>期间有同事改动了同一处，请核对后再保存。</translation>
    </message>
    <message>
        <source>A colleague changed the same meanwhile: %1. Compare before you save.</source>
        <translation>期间有同事改动了：%1。请核对后再保存。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>frontdesk::GoalDialog</name>
    <message>
        <source>The need of people is reckoned with this. Shrinkage is the part of a shift away from the telephone: breaks, meetings, illness. Leave and training count as absence already.</source>
        <translation>据此推算所需人数。折损是班次中不在话机旁的时间：休息、会议、病假。休假与培训已计为缺勤。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>及时接听</translation>
    </message>
    <message>
        <source>In time is within</source>
        <translation>及时是指在此时间内</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>折损</translation>
    </message>
</context>
<context>
    <name>frontdesk::HandoverModel</name>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1，已迟</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
</context>
<context>
    <name>frontdesk::HandoverPage</name>
    <message>
        <source>Draft saved</source>
        <translation>草稿已保存</translation>
    </message>
    <message>
        <source>Draft not on disk: %1</source>
        <translation>草稿未写入磁盘：%1</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk cannot be reached</source>
        <translation>连不上服务台</translation>
    </message>
    <message>
        <source>The sheet is being read</source>
        <translation>正在读取交接单</translation>
    </message>
    <message>
        <source>It is being signed</source>
        <translation>正在签字</translation>
    </message>
    <message>
        <source>Both have signed</source>
        <translation>双方已签</translation>
    </message>
    <message>
        <source>Somebody else takes over your sheet</source>
        <translation>你的交接单由别人接</translation>
    </message>
    <message>
        <source>You hand over for no group.</source>
        <translation>你没有可交接的组。</translation>
    </message>
    <message>
        <source>Members of a support group and those who lead it have sheets of handover. An administrator adds you to a group.</source>
        <translation>支持组的成员和负责该组的人才有交接单。由管理员把你加入支持组。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字交班</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>签字接班</translation>
    </message>
    <message>
        <source>No remarks</source>
        <translation>没有备注</translation>
    </message>
    <message>
        <source>The desk cannot be reached, so nothing can be handed over.</source>
        <translation>连不上服务台，暂不能交接。</translation>
    </message>
    <message>
        <source>A sheet says what is so on the desk, not what this computer remembers. Remarks are kept; the sheet is read when the desk is back.</source>
        <translation>交接单反映服务台的实况，不取本机的缓存。备注已保留；恢复连接后再读取。</translation>
    </message>
    <message>
        <source>The lines are as of %1. They are read again and can be signed when the desk is back.</source>
        <translation>所列内容读取于 %1。恢复连接后重新读取，方可签字。</translation>
    </message>
    <message>
        <source>No ticket belongs to %1.</source>
        <comment>number of a contact</comment>
        <translation>%1 没有对应的工单。</translation>
    </message>
    <message>
        <source>Its contact stands on the Calls page.</source>
        <translation>该联络见“呼叫”页。</translation>
    </message>
    <message>
        <source>Your sheet is signed.</source>
        <translation>你已签字交班。</translation>
    </message>
    <message>
        <source>It waits for somebody of the next shift to take it over.</source>
        <translation>等待下一班的人接班。</translation>
    </message>
    <message>
        <source>You have taken over from %1.</source>
        <translation>你已从 %1 接班。</translation>
    </message>
    <message>
        <source>Save the handover sheet as PDF</source>
        <translation>交接单存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The sheet is in %1.</source>
        <translation>交接单已存为 %1。</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>新交接单</translation>
    </message>
    <message>
        <source>%1  %2 to %3</source>
        <comment>moment, who gave, who took over</comment>
        <translation>%1  %2 交 %3</translation>
    </message>
    <message>
        <source>%1  %2, waits for you</source>
        <comment>moment, who gave</comment>
        <translation>%1  %2，等你接班</translation>
    </message>
    <message>
        <source>%1  %2, not taken over</source>
        <comment>moment, who gave</comment>
        <translation>%1  %2，未接班</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>who signed, who took over</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Sheets of the group</source>
        <translation>本组的交接单</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>交接内容</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What the next shift should know and no ticket says</source>
        <translation>工单里没有、下一班应当知道的事</translation>
    </message>
</context>
<context>
    <name>frontdesk::HolidayImport</name>
    <message numerus="yes">
        <source>Take over %n day(s)</source>
        <translation>
            <numerusform>导入 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Import holidays</source>
        <translation>导入节假日</translation>
    </message>
    <message>
        <source>%1 days off and %2 make-up days, %3 to %4. Days that have hours of their own already get the new ones.</source>
        <translation>%1 天休假、%2 天调休上班，%3 至 %4。已另定时间的日期以新的为准。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>变为</translation>
    </message>
    <message>
        <source>make-up day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>free %1</source>
        <translation>%1 休息</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a day in a list</comment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未导入：%1</translation>
    </message>
    <message>
        <source>Hours of make-up days</source>
        <translation>调休日的工作时间</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Make-up days are worked: enter their hours.</source>
        <translation>调休日要上班，填写工作时间。</translation>
    </message>
</context>
<context>
    <name>frontdesk::InlineEdit</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>frontdesk::IntakePage</name>
    <message>
        <source>Intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>%1 quick tickets, %2 question scripts</source>
        <translation>快捷工单 %1 个，问询脚本 %2 个</translation>
    </message>
    <message>
        <source>Quick tickets</source>
        <translation>快捷工单</translation>
    </message>
    <message>
        <source>%1 (not in use)</source>
        <translation>%1（停用）</translation>
    </message>
    <message>
        <source>Question scripts</source>
        <translation>问询脚本</translation>
    </message>
    <message>
        <source>Choose a quick ticket or a script first.</source>
        <translation>先选一个快捷工单或脚本。</translation>
    </message>
    <message>
        <source>Mend what stands in red first.</source>
        <translation>先改正红色所示的问题。</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>正在保存。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Choose a question script first.</source>
        <translation>先选一个问询脚本。</translation>
    </message>
    <message>
        <source>New question script</source>
        <translation>新建问询脚本</translation>
    </message>
    <message>
        <source>New quick ticket</source>
        <translation>新建快捷工单</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>还没有保存。</translation>
    </message>
    <message>
        <source>See the marked field; everything you typed is kept.</source>
        <translation>见标出的字段；已录入的内容都在。</translation>
    </message>
    <message>
        <source>Saved. Every call form has it from now on.</source>
        <translation>已保存，所有来电表单即刻可用。</translation>
    </message>
    <message>
        <source>Prepared for calls</source>
        <translation>受理准备</translation>
    </message>
    <message>
        <source>Quick tickets and question scripts</source>
        <translation>快捷工单与问询脚本</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>尚未选择。</translation>
    </message>
    <message>
        <source>Choose a quick ticket or a question script on the left, or make a new one.</source>
        <translation>在左侧选择快捷工单或问询脚本，或新建一个。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>frontdesk::JournalDelegate</name>
    <message>
        <source>Today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1，%2，%3：%4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>frontdesk::JournalView</name>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>frontdesk::KnowledgePage</name>
    <message>
        <source>Knowledge</source>
        <translation>知识</translation>
    </message>
    <message numerus="yes">
        <source>%n search(es)</source>
        <translation>
            <numerusform>%n 条检索</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>No article is shown.</source>
        <translation>当前没有打开文章。</translation>
    </message>
    <message>
        <source>The article is not saved yet.</source>
        <translation>文章尚未保存。</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>正在保存。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Send for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>What is published has no change.</source>
        <translation>已发布的内容没有改动。</translation>
    </message>
    <message>
        <source>Take back as a draft</source>
        <translation>取回为草稿</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>It is not published yet.</source>
        <translation>文章尚未发布。</translation>
    </message>
    <message>
        <source>%1 solved with this</source>
        <translation>用此文章解决 %1</translation>
    </message>
    <message>
        <source>Open knowledge from a ticket, with Ctrl+Shift+K.</source>
        <translation>在工单上按 Ctrl+Shift+K 打开知识。</translation>
    </message>
    <message>
        <source>Nothing was looked for.</source>
        <translation>还没有检索。</translation>
    </message>
    <message>
        <source>Only while the article is edited.</source>
        <translation>仅在编辑时可用。</translation>
    </message>
    <message>
        <source>No search is chosen.</source>
        <translation>没有选中检索。</translation>
    </message>
    <message>
        <source>Choose an article at the left.</source>
        <translation>在左侧选一篇文章。</translation>
    </message>
    <message>
        <source>Or write a new one.</source>
        <translation>或新写一篇。</translation>
    </message>
    <message>
        <source>Read, edit or compare</source>
        <translation>阅读、编辑或比较</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Language of the article</source>
        <translation>文章语言</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>改动内容</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Draft saved here %1</source>
        <translation>草稿已存本机 %1</translation>
    </message>
    <message>
        <source>This article has no text in this language yet.</source>
        <translation>这篇文章还没有此语言的正文。</translation>
    </message>
    <message>
        <source>Draft, %1</source>
        <translation>草稿，%1</translation>
    </message>
    <message>
        <source>Version %1, %2, %3</source>
        <comment>number, when, who</comment>
        <translation>第 %1 版，%2，%3</translation>
    </message>
    <message>
        <source>Nothing was published in this language yet.</source>
        <translation>此语言尚未发布过。</translation>
    </message>
    <message>
        <source>The first version</source>
        <translation>第一版</translation>
    </message>
    <message>
        <source>Against the version before</source>
        <translation>与上一版本比较</translation>
    </message>
    <message>
        <source>Choose the text for %1</source>
        <translation>选择 %1 的文字</translation>
    </message>
    <message>
        <source>%1 changed the same part of the article. The other parts are saved.</source>
        <translation>%1 改了文章的同一处。其他部分已保存。</translation>
    </message>
    <message>
        <source>Both texts stay in the article’s journal.</source>
        <translation>两份文字都留在文章日志中。</translation>
    </message>
    <message>
        <source>Save the draft first, then add pictures to it.</source>
        <translation>先保存草稿，再添加图片。</translation>
    </message>
    <message>
        <source>Insert a picture</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>%1 is linked to %2, which stays as it is.</source>
        <translation>%1 已关联到 %2，工单状态未变。</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>新草稿</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>published is version %1</source>
        <translation>已发布第 %1 版</translation>
    </message>
    <message>
        <source>Owner %1</source>
        <translation>负责人 %1</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Service %1</source>
        <translation>服务 %1</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>Review by %1</source>
        <translation>复审 %1</translation>
    </message>
    <message>
        <source>Keywords %1</source>
        <translation>关键词 %1</translation>
    </message>
    <message>
        <source>%1, %2 behind</source>
        <comment>language, versions</comment>
        <translation>%1，落后 %2 版</translation>
    </message>
    <message>
        <source>%1 in %2 ms</source>
        <comment>hits, time</comment>
        <translation>%1 条，%2 毫秒</translation>
    </message>
    <message>
        <source>No article answers these words.</source>
        <translation>没有文章回答这些词。</translation>
    </message>
    <message>
        <source>There is no article here.</source>
        <translation>这里没有文章。</translation>
    </message>
    <message>
        <source>Try other words, or tell the knowledge owner what is missing.</source>
        <translation>换个说法，或告诉知识负责人缺什么。</translation>
    </message>
    <message>
        <source>Choose another list, or write one.</source>
        <translation>换一个列表，或写一篇。</translation>
    </message>
    <message>
        <source>No search is waiting for an answer.</source>
        <translation>没有等待解答的检索。</translation>
    </message>
    <message>
        <source>What nobody finds is collected here for owners of articles and team leads.</source>
        <translation>找不到答案的检索汇集在此，供文章负责人和班组长处理。</translation>
    </message>
    <message>
        <source>The knowledge owner sees that “%1” needs an article.</source>
        <translation>知识负责人会看到“%1”缺少文章。</translation>
    </message>
    <message>
        <source>Search knowledge</source>
        <translation>检索知识</translation>
    </message>
    <message>
        <source>Words or number of an article</source>
        <translation>检索词或文章编号</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>How-to</source>
        <translation>操作指南</translation>
    </message>
    <message>
        <source>Known errors</source>
        <translation>已知错误</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Kinds of articles</source>
        <translation>文章种类</translation>
    </message>
    <message>
        <source>All articles, newest change first</source>
        <translation>全部文章，最近改动在前</translation>
    </message>
    <message>
        <source>My articles</source>
        <translation>我的文章</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>To be looked through again</source>
        <translation>待复审</translation>
    </message>
    <message>
        <source>Retired articles</source>
        <translation>已停用的文章</translation>
    </message>
    <message>
        <source>Searches that found nothing</source>
        <translation>没有结果的检索</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>文章范围</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>检索词</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>This link is not opened: %1</source>
        <translation>不打开此链接：%1</translation>
    </message>
    <message>
        <source>Only web pages and mail addresses are.</source>
        <translation>只打开网页和邮件地址。</translation>
    </message>
    <message>
        <source>This link leads to %1</source>
        <translation>此链接指向 %1</translation>
    </message>
    <message>
        <source>Open it if you trust that place.</source>
        <translation>信任该地址时再打开。</translation>
    </message>
    <message>
        <source>No program opens it on this computer.</source>
        <translation>本机没有可打开它的程序。</translation>
    </message>
</context>
<context>
    <name>frontdesk::LadderEditor</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>Share of the target</source>
        <translation>按目标的百分比</translation>
    </message>
    <message>
        <source>After the start</source>
        <translation>开始之后</translation>
    </message>
    <message>
        <source>Before it is due</source>
        <translation>到期之前</translation>
    </message>
    <message>
        <source>Notify</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Reassign to</source>
        <translation>转派到</translation>
    </message>
    <message>
        <source>Raise the level, notify</source>
        <translation>提升级别并通知</translation>
    </message>
    <message>
        <source>The owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>The group&apos;s lead</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>The managers</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>every %1 %</source>
        <comment>percent</comment>
        <translation>每 %1%</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>At</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>What</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Escalation ladder</source>
        <translation>升级阶梯</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>添加一级</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>删除一级</translation>
    </message>
    <message>
        <source>Each step fires once for a ticket, is skipped when it is resolved, and must be acknowledged by whoever is told.</source>
        <translation>每级对一张工单只触发一次，已解决则跳过；被通知的人须确认。</translation>
    </message>
</context>
<context>
    <name>frontdesk::LastEntries</name>
    <message>
        <source>Last entries</source>
        <translation>最近日志</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>time, author, kind, text</comment>
        <translation>%1，%2，%3：%4</translation>
    </message>
</context>
<context>
    <name>frontdesk::LeaveDialog</name>
    <message>
        <source>Leave</source>
        <translation>休假</translation>
    </message>
    <message>
        <source>Whole days. What you enter for others is approved at once.</source>
        <translation>按整天计。替别人登记的即时批准。</translation>
    </message>
    <message>
        <source>Whole days. A lead decides about it.</source>
        <translation>按整天计，由班组长审批。</translation>
    </message>
    <message>
        <source>Enter leave</source>
        <translation>登记休假</translation>
    </message>
    <message>
        <source>Ask for leave</source>
        <translation>申请休假</translation>
    </message>
    <message>
        <source>For</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
</context>
<context>
    <name>frontdesk::LinkDialog</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>number, state, title</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>No ticket with this number can be seen.</source>
        <translation>没有可见的该编号工单。</translation>
    </message>
    <message>
        <source>Link to another ticket</source>
        <translation>关联其他工单</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>is related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>is the same; this ticket is merged into it</source>
        <translation>同一件事；本单并入其中</translation>
    </message>
    <message>
        <source>is the parent of this ticket</source>
        <translation>是本单的主单</translation>
    </message>
    <message>
        <source>is a child of this ticket</source>
        <translation>是本单的子单</translation>
    </message>
    <message>
        <source>follows up on this ticket</source>
        <translation>是本单的后续</translation>
    </message>
    <message>
        <source>The other ticket</source>
        <translation>另一张工单</translation>
    </message>
    <message>
        <source>This ticket is cancelled as a duplicate; its callers are told by the other one.</source>
        <translation>本单作为重复单取消，其来电人由另一张工单告知。</translation>
    </message>
    <message>
        <source>Why, if it needs saying</source>
        <translation>原因（需要时填写）</translation>
    </message>
    <message>
        <source>For example INC-000123, or words of its title.</source>
        <translation>例如 INC-000123，或标题中的词。</translation>
    </message>
    <message>
        <source>The other ticket’s number, or words of it</source>
        <translation>另一张工单的编号或关键词</translation>
    </message>
</context>
<context>
    <name>frontdesk::LockForm</name>
    <message>
        <source>The password is being checked</source>
        <translation>正在核对密码</translation>
    </message>
    <message>
        <source>Type your password to go on.</source>
        <translation>输入密码以继续。</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>%1 is signed in to %2. Whatever was begun is kept and goes on after the password.</source>
        <translation>%1 已登录 %2。做到一半的内容都保留着，输入密码后继续。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>换人登录</translation>
    </message>
    <message>
        <source>Signs %1 out; drafts are kept for them.</source>
        <translation>将注销 %1，其草稿会保留。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>The telephone rings.</source>
        <translation>有来电。</translation>
    </message>
    <message>
        <source>Unlock to see who calls.</source>
        <translation>解锁后可查看来电人。</translation>
    </message>
</context>
<context>
    <name>frontdesk::LockWindow</name>
    <message>
        <source>Frontdesk: locked</source>
        <translation>前台：已锁定</translation>
    </message>
</context>
<context>
    <name>frontdesk::MainWindow</name>
    <message>
        <source>%1 – Frontdesk</source>
        <translation>%1 – 前台</translation>
    </message>
    <message>
        <source>Frontdesk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Nothing lies on this page</source>
        <translation>此页之上没有打开的内容</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Hide keys</source>
        <translation>隐藏按键提示</translation>
    </message>
    <message>
        <source>Find ticket by number</source>
        <translation>按编号查找工单</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>List rows</source>
        <translation>列表行距</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
</context>
<context>
    <name>frontdesk::MassDialog</name>
    <message>
        <source>Save the list</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>Comma-separated (*.csv)</source>
        <translation>逗号分隔 (*.csv)</translation>
    </message>
    <message>
        <source>The list is saved.</source>
        <translation>清单已保存。</translation>
    </message>
    <message>
        <source>The list was not saved: %1.</source>
        <translation>清单没有保存：%1。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>选择另一个位置。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>handled, all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>done in %1 s</source>
        <translation>用时 %1 秒</translation>
    </message>
    <message>
        <source>stopped, %1 of %2 handled</source>
        <translation>已停止，处理了 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n not taken back</source>
        <translation>
            <numerusform>%n 张未撤销</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 张被拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select the %n refused</source>
        <translation>
            <numerusform>选中被拒绝的 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the %n</source>
        <comment>changes</comment>
        <translation>
            <numerusform>撤销这 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What is done stays done; you can undo it</source>
        <translation>已完成的保留，可以撤销</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>保存清单</translation>
    </message>
    <message>
        <source>Results, one per ticket</source>
        <translation>每张工单的结果</translation>
    </message>
    <message>
        <source>Stopped as you asked. What was done stands; the rest is as it was.</source>
        <translation>已按要求停止。完成的部分保留，其余未变。</translation>
    </message>
</context>
<context>
    <name>frontdesk::MatchPane</name>
    <message>
        <source>The caller’s open tickets and similar ones appear here while you type.</source>
        <translation>来电人的未结工单和相似工单会边输入边列在这里。</translation>
    </message>
    <message>
        <source>No ticket like this. Save it as a new one.</source>
        <translation>没有相似的工单，可存为新工单。</translation>
    </message>
    <message>
        <source>%1 ms, just now</source>
        <translation>%1 毫秒，刚更新</translation>
    </message>
    <message>
        <source>There is no match yet.</source>
        <translation>还没有匹配。</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>边听边匹配</translation>
    </message>
    <message>
        <source>This is an article; it can have solved the call.</source>
        <translation>这是文章，可用“以此解决”。</translation>
    </message>
    <message>
        <source>Only an article solves a call.</source>
        <translation>只有文章可以“以此解决”。</translation>
    </message>
    <message>
        <source>Same as, add call</source>
        <translation>同此，追加来电</translation>
    </message>
    <message>
        <source>No incident stands behind this bulletin yet; the Outages page names one.</source>
        <translation>这条公告还没有对应的事件，可在“服务中断”页指定。</translation>
    </message>
</context>
<context>
    <name>frontdesk::MergeCustomersDialog</name>
    <message>
        <source>Only people who are on the desk already can be merged.</source>
        <translation>只能合并服务台中已有的客户。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, number: reasons</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1, %2 and %3, %4: %5</source>
        <comment>name, number, other name, other number: reasons</comment>
        <translation>%1（%2）与 %3（%4）：%5</translation>
    </message>
    <message>
        <source>May be the same person</source>
        <translation>可能是同一个人</translation>
    </message>
    <message>
        <source>May be the same person, on the whole desk</source>
        <translation>整个服务台中可能是同一个人的客户</translation>
    </message>
    <message>
        <source>Nobody else has the same number, e-mail or name.</source>
        <translation>没有其他人使用相同的电话、邮箱或姓名。</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>%1, VIP</source>
        <translation>%1，VIP</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number, organisation</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n ticket(s)</source>
        <comment>number and organisation</comment>
        <translation>
            <numerusform>%1 · %n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose two people first</source>
        <translation>先选择两个人</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者都留</translation>
    </message>
    <message>
        <source>Both have the same values.</source>
        <translation>两者的资料相同。</translation>
    </message>
    <message>
        <source>What the person has from now on</source>
        <translation>合并后保留的资料</translation>
    </message>
    <message>
        <source>%1, %2: merged %3 by %4</source>
        <comment>name, number, moment, who</comment>
        <translation>%1，%2：%3 由 %4 合并</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the merge of %1 back</source>
        <translation>撤销 %1 的合并</translation>
    </message>
    <message>
        <source>Merged into %1 before</source>
        <translation>此前已合并到 %1</translation>
    </message>
    <message>
        <source>%1 is now %2.</source>
        <comment>number, name</comment>
        <translation>%1 现在是 %2。</translation>
    </message>
    <message>
        <source>Both histories are together. It can be taken back below, at any time.</source>
        <translation>两边的历史已合在一起。随时可在下方撤销。</translation>
    </message>
    <message>
        <source>%1 and %2 are two people again.</source>
        <comment>number, other number</comment>
        <translation>%1 与 %2 重新成为两个人。</translation>
    </message>
    <message>
        <source>Both are as they were before the merge.</source>
        <translation>两者都已恢复到合并之前。</translation>
    </message>
    <message>
        <source>Changed since the merge and left as it is: %1.</source>
        <translation>合并之后又改过、保持现状的有：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>same name and organisation</source>
        <translation>姓名和单位相同</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Organisation and site</source>
        <translation>单位与地点</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>分机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Writes in</source>
        <translation>书面语言</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Note for agents</source>
        <translation>坐席备注</translation>
    </message>
    <message>
        <source>Merge customers</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>Two customers who are one person</source>
        <translation>两个客户其实是同一个人</translation>
    </message>
    <message>
        <source>Tickets, calls, numbers and notes of both belong to the one who goes on. Nothing is lost, and it can be taken back at any time.</source>
        <translation>两者的工单、来电、号码和备注都归保留的客户。不会丢失任何内容，随时可以撤销。</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Is merged into it</source>
        <translation>被合并</translation>
    </message>
    <message>
        <source>Name, pinyin, number, e-mail</source>
        <translation>姓名、拼音、编号、邮箱</translation>
    </message>
    <message>
        <source>Exchange the two</source>
        <translation>对调两者</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>frontdesk::MergeDialog</name>
    <message>
        <source>The other ticket</source>
        <translation>另一张工单</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>No ticket that fits can be seen</source>
        <translation>没有可见的匹配工单</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>继续处理</translation>
    </message>
    <message>
        <source>Is cancelled as a duplicate</source>
        <translation>作为重复取消</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number, state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>opened %1, nobody has it</source>
        <translation>受理于 %1，无人负责</translation>
    </message>
    <message>
        <source>opened %1, with %2</source>
        <translation>受理于 %1，由 %2 负责</translation>
    </message>
    <message>
        <source>%1 (told)</source>
        <translation>%1（已告知）</translation>
    </message>
    <message>
        <source>No caller</source>
        <translation>没有来电人</translation>
    </message>
    <message>
        <source>Callers: %1</source>
        <translation>来电人：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Choose the other ticket: its number, words of its title, or arrow down for this caller’s open ones.</source>
        <translation>选择另一张工单：输入编号或标题中的词，或按向下键列出该来电人未结束的工单。</translation>
    </message>
    <message>
        <source>Merge two tickets</source>
        <translation>合并两张工单</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>与此相同</translation>
    </message>
    <message>
        <source>Number or words</source>
        <translation>编号或关键词</translation>
    </message>
    <message>
        <source>Arrow down offers the open tickets of this caller.</source>
        <translation>按向下键列出该来电人未结束的工单。</translation>
    </message>
    <message>
        <source>Which goes on</source>
        <translation>保留哪一张</translation>
    </message>
    <message>
        <source>Both journals are kept, both callers are told by the one that goes on. You can undo it.</source>
        <translation>两份日志都保留，两位来电人由保留的工单告知。可以撤销。</translation>
    </message>
    <message>
        <source>Why, if it needs saying</source>
        <translation>原因（需要时填写）</translation>
    </message>
</context>
<context>
    <name>frontdesk::MessagePage</name>
    <message>
        <source>Message</source>
        <translation>通知内容</translation>
    </message>
    <message>
        <source>Message to %1, written in %2</source>
        <comment>person, language</comment>
        <translation>给 %1 的通知，用%2写</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>%1. The journal keeps reason, what was tried and this message.</source>
        <comment>what will happen</comment>
        <translation>%1。原因、已做的事和这段话都会记入日志。</translation>
    </message>
    <message>
        <source>Shown to them at once, and mailed where mail is set up. The caller does not see it.</source>
        <translation>对方立刻看到；设了邮件的也会寄出。来电人看不到。</translation>
    </message>
    <message>
        <source>To whoever is told, in their language</source>
        <translation>写给被通知的人，用其语言</translation>
    </message>
</context>
<context>
    <name>frontdesk::NeedStrip</name>
    <message>
        <source>Need and roster, %1. %2</source>
        <comment>day, half hour</comment>
        <translation>需要与在班，%1。%2</translation>
    </message>
    <message>
        <source>Need and roster</source>
        <translation>需要与在班</translation>
    </message>
    <message>
        <source>on shift</source>
        <translation>在班</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>%1: need and shifts</source>
        <comment>day</comment>
        <translation>%1：每半小时需要与在班</translation>
    </message>
</context>
<context>
    <name>frontdesk::NewCustomerForm</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>回到查找</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Write to them in</source>
        <translation>联系语言</translation>
    </message>
</context>
<context>
    <name>frontdesk::NewDeskForm</name>
    <message>
        <source>Where the desk’s file shall lie</source>
        <translation>选择服务台文件的位置</translation>
    </message>
    <message>
        <source>Desks (*.db)</source>
        <translation>服务台文件 (*.db)</translation>
    </message>
    <message>
        <source>The desk needs a name, for example Service desk.</source>
        <translation>服务台需要名称，例如“信息服务台”。</translation>
    </message>
    <message>
        <source>Say where the desk’s file shall lie.</source>
        <translation>指定服务台文件的位置。</translation>
    </message>
    <message>
        <source>Say who you are; colleagues and callers read this name.</source>
        <translation>填写姓名，同事和来电人会看到它。</translation>
    </message>
    <message>
        <source>Choose a login, for example the first part of your e-mail address.</source>
        <translation>设定登录名，例如邮箱地址 @ 之前的部分。</translation>
    </message>
    <message>
        <source>Choose a password of at least 8 characters.</source>
        <translation>设定至少 8 个字符的密码。</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second again.</source>
        <translation>两次输入的密码不同，重新输入第二次。</translation>
    </message>
    <message>
        <source>New desk on this computer</source>
        <translation>在本机新建服务台</translation>
    </message>
    <message>
        <source>One file holds the whole desk. Whoever can read the file can read the desk.</source>
        <translation>整个服务台保存在一个文件中，能读取该文件的人就能读取服务台。</translation>
    </message>
    <message>
        <source>Name of the desk</source>
        <translation>服务台名称</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose place</source>
        <translation>选择位置</translation>
    </message>
    <message>
        <source>Choose place of the file</source>
        <translation>选择文件位置</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Your login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>Make the desk</source>
        <translation>建立服务台</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
</context>
<context>
    <name>frontdesk::OutagesPage</name>
    <message>
        <source>Outages</source>
        <translation>服务中断</translation>
    </message>
    <message>
        <source>Nothing is out</source>
        <translation>没有服务中断</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) now</source>
        <translation>
            <numerusform>%n 项进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>moment, title</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number, title</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>%1  %2: %3</source>
        <comment>moment, person, what</comment>
        <translation>%1  %2：%3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>step, note</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Post update</source>
        <translation>发布更新</translation>
    </message>
    <message>
        <source>Choose an outage first.</source>
        <translation>先选一项服务中断。</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>正在保存。</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>已结束。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Only what runs is restored.</source>
        <translation>只有进行中的才能恢复。</translation>
    </message>
    <message>
        <source>Only what is restored is withdrawn.</source>
        <translation>恢复后才能撤下。</translation>
    </message>
    <message>
        <source>Only its owner or a lead withdraws it.</source>
        <translation>只有负责人或班组长可以撤下。</translation>
    </message>
    <message>
        <source>New planned work</source>
        <translation>新建计划内维护</translation>
    </message>
    <message>
        <source>New outage</source>
        <translation>新建服务中断</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number, title</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Every call form shows it to matching calls as soon as it is announced.</source>
        <translation>发布后，相符的来电在登记时立即看到它。</translation>
    </message>
    <message>
        <source>Planned work</source>
        <translation>计划内维护</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>服务中断</translation>
    </message>
    <message>
        <source>%1, owned by %2, next word %3</source>
        <comment>kind, person, time</comment>
        <translation>%1，负责人 %2，%3 通报进展</translation>
    </message>
    <message>
        <source>%1, owned by %2</source>
        <comment>kind, person</comment>
        <translation>%1，负责人 %2</translation>
    </message>
    <message>
        <source>%1, restored %2</source>
        <translation>%1，%2 恢复</translation>
    </message>
    <message>
        <source>%1, withdrawn; it ended %2</source>
        <translation>%1，已撤下，%2 结束</translation>
    </message>
    <message>
        <source>It is not saved yet.</source>
        <translation>还没有保存。</translation>
    </message>
    <message>
        <source>See the marked field; everything you typed is kept.</source>
        <translation>见标出的字段，输入的内容都已保留。</translation>
    </message>
    <message>
        <source>Announced. Every call form has it from now on.</source>
        <translation>已发布，登记来电时即可看到。</translation>
    </message>
    <message>
        <source>The update is posted.</source>
        <translation>已发布更新。</translation>
    </message>
    <message>
        <source>Restored. Tell the callers who wait.</source>
        <translation>已恢复。记得告知等候的来电人。</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>已撤下。</translation>
    </message>
    <message>
        <source>Outages and planned work</source>
        <translation>服务中断与计划内维护</translation>
    </message>
    <message>
        <source>History</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>没有选中任何一项。</translation>
    </message>
    <message>
        <source>Choose an outage on the left, or announce one: every call form then shows it to the calls it fits.</source>
        <translation>在左侧选一项，或发布一项：相符的来电在登记时就会看到它。</translation>
    </message>
</context>
<context>
    <name>frontdesk::OutboxModel</name>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Damaged part, %1</source>
        <translation>损坏部分，%1</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>未被接受</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <comment>what came of it</comment>
        <translation>联络：%1</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Public reply</source>
        <translation>公开回复</translation>
    </message>
    <message>
        <source>Caller’s answer</source>
        <translation>来电人答复</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>存于</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
</context>
<context>
    <name>frontdesk::OutboxPage</name>
    <message>
        <source>What waits for the desk</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>row of rows</comment>
        <translation>第 %1 条，共 %2 条</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 条待发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not accepted</source>
        <translation>
            <numerusform>%n 条未被接受</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>未选中任何一条</translation>
    </message>
    <message>
        <source>What cannot be read cannot be sent</source>
        <translation>无法读取，不能发送</translation>
    </message>
    <message>
        <source>It is sent by itself when the desk is back</source>
        <translation>服务台恢复后自动发送</translation>
    </message>
    <message>
        <source>It is being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>What cannot be read cannot be changed</source>
        <translation>无法读取，不能修改</translation>
    </message>
    <message>
        <source>It is sent as it is; change it on the desk afterwards</source>
        <translation>将按原样发送；之后可在服务台修改</translation>
    </message>
    <message>
        <source>A part of the file on this computer could not be read. Everything else of it is in this list.</source>
        <translation>本机文件有一部分无法读取，其余内容都在此列表中。</translation>
    </message>
    <message>
        <source>It is kept in %1. Compare the list with what you remember, then discard it.</source>
        <translation>它保存在 %1。对照列表与记忆，确认后丢弃。</translation>
    </message>
    <message>
        <source>The desk did not accept it. %1</source>
        <translation>服务台未接受。%1</translation>
    </message>
    <message>
        <source>It waits until the desk can be reached.</source>
        <translation>等待服务台恢复。</translation>
    </message>
    <message>
        <source>It is on its way.</source>
        <translation>正在发送。</translation>
    </message>
    <message>
        <source>Change it and save it again, send it again as it is, or discard it. Until then it stays here.</source>
        <translation>修改后重新保存、按原样再次发送，或丢弃；在此之前一直保留。</translation>
    </message>
    <message>
        <source>It is sent once, in this order. If the connection breaks meanwhile, it is not sent twice.</source>
        <translation>按此顺序只发一次；中途断开也不会重复。</translation>
    </message>
    <message>
        <source>Discard %1?</source>
        <translation>丢弃 %1？</translation>
    </message>
    <message>
        <source>Discard the damaged part?</source>
        <translation>丢弃损坏部分？</translation>
    </message>
    <message>
        <source>The desk never gets it, and it cannot be brought back.</source>
        <translation>服务台将收不到它，且无法找回。</translation>
    </message>
    <message>
        <source>Edit and send</source>
        <translation>修改并发送</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>没有待发送的内容。</translation>
    </message>
    <message>
        <source>What you log or write while the desk is away is kept here and sent by itself when it is back.</source>
        <translation>服务台断开期间登记和填写的内容保存在这里，恢复后自动发送。</translation>
    </message>
</context>
<context>
    <name>frontdesk::OutcomePane</name>
    <message>
        <source>No ticket has this number.</source>
        <translation>没有这个编号的工单。</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>新建请求</translation>
    </message>
    <message>
        <source>New complaint</source>
        <translation>新建投诉</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>新建事件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>当场答复</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>工单编号</translation>
    </message>
    <message>
        <source>Transferred to</source>
        <translation>转接给</translation>
    </message>
    <message>
        <source>Person, group or number</source>
        <translation>人员、支持组或号码</translation>
    </message>
    <message>
        <source>Call back at</source>
        <translation>回电时间</translation>
    </message>
    <message>
        <source>The caller has gone</source>
        <translation>对方已挂断</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>No call-back</source>
        <translation>不回电</translation>
    </message>
    <message>
        <source>In 15 min</source>
        <translation>15 分后</translation>
    </message>
    <message>
        <source>In 1 h</source>
        <translation>1 时后</translation>
    </message>
    <message>
        <source>In 3 h</source>
        <translation>3 时后</translation>
    </message>
    <message>
        <source>Tomorrow 09:00</source>
        <translation>明天 09:00</translation>
    </message>
</context>
<context>
    <name>frontdesk::PatternDialog</name>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Times are those of the clock on the wall. What is planned already keeps its times.</source>
        <translation>按当地钟点。已排的班时间不变。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>New shift</source>
        <translation>新班次</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>早</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>晚</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Language needed</source>
        <translation>需要语言</translation>
    </message>
</context>
<context>
    <name>frontdesk::PendingDialog</name>
    <message>
        <source>This has passed. Choose a time after %1 today, for example %2.</source>
        <translation>时间已过。选今天 %1 之后的时间，例如 %2。</translation>
    </message>
    <message>
        <source>Set to pending</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Set pending</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>What it waits for</source>
        <translation>等待什么</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>%1 (clock stops)</source>
        <translation>%1（停表）</translation>
    </message>
    <message>
        <source>%1 (clock runs)</source>
        <translation>%1（不停表）</translation>
    </message>
    <message>
        <source>Pending until</source>
        <translation>挂起至</translation>
    </message>
    <message>
        <source>Time of %1. The ticket wakes by itself.</source>
        <translation>%1 时间。到时工单自动恢复。</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <comment>date and time to edit</comment>
        <translation>yyyy年M月d日 ddd HH:mm</translation>
    </message>
    <message>
        <source>Today 17:00</source>
        <translation>今天 17:00</translation>
    </message>
    <message>
        <source>In two hours</source>
        <translation>两小时后</translation>
    </message>
    <message>
        <source>Tomorrow 9:00</source>
        <translation>明天 9:00</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>下周一</translation>
    </message>
    <message>
        <source>What was asked or agreed</source>
        <translation>询问或约定的内容</translation>
    </message>
</context>
<context>
    <name>frontdesk::PresenceStrip</name>
    <message>
        <source>You are writing in another window</source>
        <translation>你在另一个窗口中编写</translation>
    </message>
    <message>
        <source>You are viewing in another window</source>
        <translation>你在另一个窗口中查看</translation>
    </message>
    <message>
        <source>Somebody is writing</source>
        <translation>有人正在编写</translation>
    </message>
    <message>
        <source>Somebody is viewing</source>
        <translation>有人正在查看</translation>
    </message>
    <message>
        <source>%1 is writing</source>
        <translation>%1 正在编写</translation>
    </message>
    <message>
        <source>%1 is viewing</source>
        <translation>%1 正在查看</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nobody else is here</source>
        <translation>没有其他人在这里</translation>
    </message>
</context>
<context>
    <name>frontdesk::PriorityDialog</name>
    <message>
        <source>Set the priority</source>
        <translation>设定优先级</translation>
    </message>
    <message>
        <source>Set priority</source>
        <translation>设定优先级</translation>
    </message>
    <message>
        <source>From the matrix</source>
        <translation>按矩阵</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Impact %1, urgency %2: the matrix says %3.</source>
        <translation>影响“%1”、紧急“%2”：矩阵得出 %3。</translation>
    </message>
    <message>
        <source>Reason, if there is one to tell</source>
        <translation>原因（可不填）</translation>
    </message>
    <message>
        <source>Reason, it is reported</source>
        <translation>原因（计入报表）</translation>
    </message>
    <message>
        <source>From the matrix: each by its own impact and urgency.</source>
        <translation>按矩阵：每张工单按自己的影响和紧急度。</translation>
    </message>
</context>
<context>
    <name>frontdesk::ProfileDialog</name>
    <message>
        <source>Codes with a space between, for example zh en. Shifts ask for them.</source>
        <translation>代码之间留空格，例如 zh en。班次按它核对。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>未约定</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 时</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>技能</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>每周工时</translation>
    </message>
</context>
<context>
    <name>frontdesk::PublishDialog</name>
    <message>
        <source>Publish the roster</source>
        <translation>发布排班</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are new.</source>
        <translation>
            <numerusform>新增 %n 个班次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are taken away.</source>
        <translation>
            <numerusform>撤下 %n 个班次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are concerned.</source>
        <translation>
            <numerusform>涉及 %n 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in these days conflicts.</source>
        <translation>这些天没有冲突。</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) are still open.</source>
        <translation>
            <numerusform>还有 %n 处冲突。</numerusform>
        </translation>
    </message>
    <message>
        <source>From then on escalations go to whoever is on shift by this roster.</source>
        <translation>发布后，升级通知按此排班发给在岗的人。</translation>
    </message>
</context>
<context>
    <name>frontdesk::QuestionPane</name>
    <message>
        <source>What the caller says, then Enter</source>
        <translation>来电人怎么说，按回车确认</translation>
    </message>
    <message>
        <source>Questions: %1</source>
        <translation>问询脚本：%1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>questions answered, of how many at most</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>All answered</source>
        <translation>已答完</translation>
    </message>
    <message>
        <source>No questions are prepared for this category.</source>
        <translation>此分类没有问询脚本。</translation>
    </message>
</context>
<context>
    <name>frontdesk::QueuePage</name>
    <message>
        <source>%1 tickets are too many to select at once.</source>
        <translation>%1 张工单太多，不能一次全选。</translation>
    </message>
    <message>
        <source>Narrow the filter to %1 or fewer.</source>
        <translation>把筛选缩小到 %1 张以内。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>row of how many</comment>
        <translation>第 %1 项，共 %2 项</translation>
    </message>
    <message>
        <source>last change %1</source>
        <translation>最近变更 %1</translation>
    </message>
    <message>
        <source>No ticket is chosen.</source>
        <translation>没有选中工单。</translation>
    </message>
    <message>
        <source>Reading pane where there is room</source>
        <translation>阅读窗格随窗口宽度</translation>
    </message>
    <message>
        <source>Reading pane below</source>
        <translation>阅读窗格在下方</translation>
    </message>
    <message>
        <source>Reading pane at the right</source>
        <translation>阅读窗格在右侧</translation>
    </message>
    <message>
        <source>No reading pane</source>
        <translation>不显示阅读窗格</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Priority, then time left</source>
        <translation>优先级，再按剩余时间</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>改用 %1</translation>
    </message>
    <message>
        <source>Show all open</source>
        <translation>查看全部未结</translation>
    </message>
    <message>
        <source>No open ticket is yours</source>
        <translation>你没有未结工单</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets wait for an owner.</source>
        <translation>
            <numerusform>有 %n 张工单等待认领。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for an owner either.</source>
        <translation>也没有等待认领的工单。</translation>
    </message>
    <message>
        <source>Your group has no open ticket</source>
        <translation>本组没有未结工单</translation>
    </message>
    <message>
        <source>New ones appear here by themselves.</source>
        <translation>新工单会自动出现在这里。</translation>
    </message>
    <message>
        <source>Every open ticket has an owner</source>
        <translation>未结工单都已有负责人</translation>
    </message>
    <message>
        <source>No ticket is open</source>
        <translation>没有未结工单</translation>
    </message>
    <message>
        <source>Calls and new tickets appear here by themselves.</source>
        <translation>来电和新工单会自动出现在这里。</translation>
    </message>
    <message>
        <source>No ticket waits for its caller</source>
        <translation>没有等待用户的工单</translation>
    </message>
    <message>
        <source>Pending tickets with that reason stand here.</source>
        <translation>因此挂起的工单会列在这里。</translation>
    </message>
    <message>
        <source>No resolved ticket waits for the caller&apos;s answer</source>
        <translation>没有待来电人确认的已解决工单</translation>
    </message>
    <message>
        <source>Tickets stand here from Resolve until the caller agrees.</source>
        <translation>工单解决后列在这里，直到来电人认可。</translation>
    </message>
    <message>
        <source>No ticket matches this filter</source>
        <translation>没有符合筛选的工单</translation>
    </message>
    <message>
        <source>Take a condition out or show all open tickets.</source>
        <translation>去掉一个条件，或查看全部未结工单。</translation>
    </message>
    <message>
        <source>Drop %1</source>
        <translation>去掉 %1</translation>
    </message>
    <message>
        <source>Leaving out %1 shows %2.</source>
        <comment>a condition, a number of tickets</comment>
        <translation>去掉 %1 有 %2 张。</translation>
    </message>
    <message>
        <source>Reading tickets</source>
        <translation>正在读取工单</translation>
    </message>
    <message>
        <source>more than %1 tickets</source>
        <translation>超过 %1 张</translation>
    </message>
    <message numerus="yes">
        <source>%1 tickets, %n just changed</source>
        <translation>
            <numerusform>%1 张，%n 张刚有变更</numerusform>
        </translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation>1 张</translation>
    </message>
    <message>
        <source>%1 tickets</source>
        <translation>%1 张</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Where the reading pane stands, and the columns</source>
        <translation>阅读窗格的位置和列表的列</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Enter opens a ticket, slash goes to the filter</source>
        <translation>Enter 打开工单，/ 进入筛选</translation>
    </message>
    <message>
        <source>%1 The list still shows the filter before.</source>
        <comment>%1 is a sentence</comment>
        <translation>%1列表仍按之前的筛选显示。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The view “%1” is removed.</source>
        <translation>已删除视图“%1”。</translation>
    </message>
    <message>
        <source>Save into “%1”</source>
        <translation>存入“%1”</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>另存为新视图</translation>
    </message>
    <message>
        <source>Standard views are everybody&apos;s and stay as they are</source>
        <translation>标准视图人人共有，保持不变</translation>
    </message>
    <message>
        <source>The filter has a wrong word.</source>
        <translation>筛选中有错误的词。</translation>
    </message>
    <message>
        <source>No saved view is chosen.</source>
        <translation>未选中已存视图。</translation>
    </message>
    <message>
        <source>It belongs to somebody else.</source>
        <translation>这是别人的视图。</translation>
    </message>
    <message>
        <source>Only views of people who have left can be taken over.</source>
        <translation>只能接管离职人员的视图。</translation>
    </message>
    <message>
        <source>The figure of a report is not kept as a view.</source>
        <translation>报表指标不能存为视图。</translation>
    </message>
</context>
<context>
    <name>frontdesk::QueueViews</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Standard views</source>
        <translation>标准视图</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n late</source>
        <translation>
            <numerusform>%1，%2，%n 张超时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Counters live %1</source>
        <translation>计数 %1 实时</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>正在计数</translation>
    </message>
    <message>
        <source>My views</source>
        <translation>我的视图</translation>
    </message>
    <message>
        <source>Shared: %1</source>
        <comment>a support group</comment>
        <translation>%1共享</translation>
    </message>
    <message>
        <source>The plus saves the filter as a view</source>
        <translation>加号将当前筛选存为视图</translation>
    </message>
    <message>
        <source>%1: its filter names something that the desk no longer has</source>
        <translation>%1：筛选中有服务台已不存在的内容</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1（%2 所建）</translation>
    </message>
    <message>
        <source>%1 (by %2, who has left)</source>
        <translation>%1（%2 所建，已离职）</translation>
    </message>
</context>
<context>
    <name>frontdesk::QuickTicketBar</name>
    <message>
        <source>Quick tickets</source>
        <translation>快捷工单</translation>
    </message>
    <message>
        <source>Alt+1 … Alt+0</source>
        <translation>Alt+1 … Alt+0</translation>
    </message>
    <message>
        <source>Quick ticket</source>
        <translation>快捷工单</translation>
    </message>
    <message>
        <source>Nothing is on this key.</source>
        <translation>此键未设快捷工单。</translation>
    </message>
</context>
<context>
    <name>frontdesk::QuickTicketEditor</name>
    <message>
        <source>Not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Nobody yet, stays new</source>
        <translation>暂不调派，保持新建</translation>
    </message>
    <message>
        <source>%1, swaps with %2</source>
        <comment>key, name of a quick ticket</comment>
        <translation>%1，与“%2”互换</translation>
    </message>
    <message>
        <source>On no key</source>
        <translation>不占按键</translation>
    </message>
    <message>
        <source>Those of the category</source>
        <translation>按分类</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Answered at once</source>
        <translation>当场答复</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一人</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Name on the key, Chinese</source>
        <translation>按键名称（中文）</translation>
    </message>
    <message>
        <source>Name on the key, English</source>
        <translation>按键名称（英文）</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In one line, Chinese</source>
        <translation>一句话说明（中文）</translation>
    </message>
    <message>
        <source>In one line, English</source>
        <translation>一句话说明（英文）</translation>
    </message>
    <message>
        <source>Details, Chinese</source>
        <translation>详细经过（中文）</translation>
    </message>
    <message>
        <source>Details, English</source>
        <translation>详细经过（英文）</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Dispatch to</source>
        <translation>调派到</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问询脚本</translation>
    </message>
</context>
<context>
    <name>frontdesk::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>frontdesk::RailModel</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting, at least one late</source>
        <translation>
            <numerusform>%1，%n 项待处理，其中有超时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1，%n 项待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::RateDialog</name>
    <message>
        <source>Is the caller satisfied?</source>
        <translation>来电人是否满意？</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What the caller says</source>
        <translation>来电人的评分</translation>
    </message>
    <message>
        <source>Ask and write down what is said. An answer is given once and cannot be changed.</source>
        <translation>请照实询问并记录。每张工单只能回答一次，之后不能更改。</translation>
    </message>
    <message>
        <source>In the caller’s words</source>
        <translation>来电人原话</translation>
    </message>
    <message>
        <source>5 - very satisfied</source>
        <translation>5 分 - 非常满意</translation>
    </message>
    <message>
        <source>4 - satisfied</source>
        <translation>4 分 - 满意</translation>
    </message>
    <message>
        <source>3 - neutral</source>
        <translation>3 分 - 一般</translation>
    </message>
    <message>
        <source>2 - dissatisfied</source>
        <translation>2 分 - 不满意</translation>
    </message>
    <message>
        <source>1 - very dissatisfied</source>
        <translation>1 分 - 非常不满意</translation>
    </message>
    <message>
        <source>1 to 5</source>
        <translation>1 到 5 分</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReadingPane</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Public reply (Ctrl+M: internal note)</source>
        <translation>写公开回复（Ctrl+M 改为内部备注）</translation>
    </message>
    <message>
        <source>Write a public reply</source>
        <translation>写公开回复</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>变更于 %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>受影响人</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>organisation, site</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>ext. %1</source>
        <translation>分机 %1</translation>
    </message>
    <message>
        <source>%1, ext. %2</source>
        <translation>%1，分机 %2</translation>
    </message>
    <message>
        <source>Writes in</source>
        <translation>书面语言</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>met in %1 of %2</source>
        <translation>%1 内响应，目标 %2</translation>
    </message>
    <message>
        <source>after %1, target was %2</source>
        <translation>用时 %1，目标 %2</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>due %1, %2 over</source>
        <translation>%1 到期，已超 %2</translation>
    </message>
    <message>
        <source>due %1, %2 left</source>
        <translation>%1 到期，剩 %2</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reopen the ticket</source>
        <translation>重新打开工单</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Work goes on where it stopped, and so does the resolution clock.</source>
        <translation>从停下处继续处理，解决时钟也继续走。</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>取消工单</translation>
    </message>
    <message>
        <source>Cancel ticket</source>
        <translation>取消工单</translation>
    </message>
    <message>
        <source>A cancelled ticket stays in the desk and cannot be reopened.</source>
        <translation>取消的工单仍留在服务台，不能重新打开。</translation>
    </message>
    <message>
        <source>Reject the request</source>
        <translation>驳回请求</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>The caller is told this reason.</source>
        <translation>此原因会告知来电人。</translation>
    </message>
    <message>
        <source>Appeal to the next level</source>
        <translation>申诉至上一级</translation>
    </message>
    <message>
        <source>The complaint is investigated again, one level up.</source>
        <translation>由上一级重新调查投诉。</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReasonPage</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>已做的事</translation>
    </message>
    <message>
        <source>So that nobody asks the caller to do the same again.</source>
        <translation>免得再让来电人重复一遍。</translation>
    </message>
    <message>
        <source>Reason and what was tried</source>
        <translation>原因与已做的事</translation>
    </message>
    <message>
        <source>Both stand in the journal, for colleagues only</source>
        <translation>都记入日志，仅同事可见</translation>
    </message>
    <message>
        <source>Say why it is escalated.</source>
        <translation>写明为何升级。</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReportChart</name>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>table, unit</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table</source>
        <translation>
            <numerusform>另有 %n 项见表格</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this period to draw.</source>
        <translation>本统计期内无可绘制的内容。</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>图表：%1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, what is counted, how many</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1 (%2 %3)</source>
        <comment>figure, running share, percent</comment>
        <translation>%1（%2 %3）</translation>
    </message>
    <message>
        <source>Arrow keys walk through the chart; Enter or a click opens what a figure counts.</source>
        <translation>方向键在图表中移动；回车或单击打开指标明细。</translation>
    </message>
    <message>
        <source>%1 · Enter opens them</source>
        <translation>%1 · 回车打开明细</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReportFilterBar</name>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>统计期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Time zone of the report</source>
        <translation>报表时区</translation>
    </message>
    <message>
        <source>The days begin and end by the clocks of this zone.</source>
        <translation>每日起止按此时区的时钟。</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two days</comment>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReportFolderForm</name>
    <message>
        <source>Folder for reports</source>
        <translation>报表文件夹</translation>
    </message>
    <message>
        <source>This program writes reports into %1 while it is open.</source>
        <translation>本程序运行时把报表写入 %1。</translation>
    </message>
    <message>
        <source>%1 Reports still go into %2.</source>
        <comment>what is wrong with the folder, the folder until now</comment>
        <translation>%1报表仍写入 %2。</translation>
    </message>
    <message>
        <source>Scheduled reports</source>
        <translation>定时报表</translation>
    </message>
    <message>
        <source>Folder on this computer</source>
        <translation>本机文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReportTableModel</name>
    <message>
        <source>Enter or a click shows what is counted here.</source>
        <translation>回车或单击查看此处统计的明细。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>row, column, value</comment>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>frontdesk::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>counted %1 in %2 s</source>
        <comment>time, seconds</comment>
        <translation>%1 统计，用时 %2 秒</translation>
    </message>
    <message>
        <source>only tickets that you may see</source>
        <translation>仅计有权查看的工单</translation>
    </message>
    <message>
        <source>Counting was stopped.</source>
        <translation>统计已停止。</translation>
    </message>
    <message>
        <source>F5 counts again.</source>
        <translation>F5 重新统计。</translation>
    </message>
    <message>
        <source>The report is not there.</source>
        <translation>报表未能生成。</translation>
    </message>
    <message>
        <source>What is wrong stands above; F5 counts again.</source>
        <translation>原因见上方；F5 重新统计。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>filter, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The desk has no data for this.</source>
        <translation>服务台没有这方面的数据。</translation>
    </message>
    <message>
        <source>It needs the log of a telephone system. No data is not the same as zero.</source>
        <translation>需要电话系统的记录。无数据不等于零。</translation>
    </message>
    <message>
        <source>Nothing is recorded that could be counted. No data is not the same as zero.</source>
        <translation>没有可统计的记录。无数据不等于零。</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>表格：%1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt;: %2. %3.</source>
        <comment>measure, what counts, which date decides</comment>
        <translation>&lt;b&gt;%1&lt;/b&gt;：%2。%3。</translation>
    </message>
    <message>
        <source>This desk measures nothing of it yet.</source>
        <translation>服务台尚无这方面的统计口径。</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <comment>which zone, its name</comment>
        <translation>%1（%2）。</translation>
    </message>
    <message>
        <source>Nothing stands behind this figure any more.</source>
        <translation>该指标已无明细。</translation>
    </message>
    <message>
        <source>The report is being counted.</source>
        <translation>正在统计报表。</translation>
    </message>
    <message>
        <source>No report is on screen.</source>
        <translation>当前没有报表。</translation>
    </message>
    <message>
        <source>Nothing is being counted.</source>
        <translation>当前没有统计。</translation>
    </message>
    <message>
        <source>Nothing is filtered.</source>
        <translation>没有筛选条件。</translation>
    </message>
    <message>
        <source>No saved report is chosen.</source>
        <translation>未选择已存报表。</translation>
    </message>
    <message>
        <source>It belongs to a colleague.</source>
        <translation>属于同事。</translation>
    </message>
    <message>
        <source>Show charts</source>
        <translation>显示图表</translation>
    </message>
    <message>
        <source>Tables only</source>
        <translation>仅表格</translation>
    </message>
    <message>
        <source>PDF, to hand over</source>
        <translation>PDF，供交付</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>工作簿（XLSX）</translation>
    </message>
    <message>
        <source>Text table (CSV)</source>
        <translation>文本表格（CSV）</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报表</translation>
    </message>
    <message>
        <source>The report is in the file %1.</source>
        <translation>报表已写入文件 %1。</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作量</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>%1, shared with %2 by %3</source>
        <comment>report, group, person</comment>
        <translation>%1，由 %3 共享给%2</translation>
    </message>
    <message>
        <source>Reports by subject</source>
        <translation>按主题排列的报表</translation>
    </message>
    <message>
        <source>Tables of the report</source>
        <translation>报表的表格</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>指标说明</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>统计中</translation>
    </message>
    <message>
        <source>The report is being counted …</source>
        <translation>正在统计报表……</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The report “%1” is removed.</source>
        <translation>报表“%1”已移除。</translation>
    </message>
    <message>
        <source>A PDF is being drawn.</source>
        <translation>正在生成 PDF。</translation>
    </message>
    <message>
        <source>The PDF is being drawn.</source>
        <translation>正在生成 PDF。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Drawing was stopped.</source>
        <translation>已停止生成 PDF。</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>未写入文件。</translation>
    </message>
    <message>
        <source>Stop drawing</source>
        <translation>停止生成</translation>
    </message>
</context>
<context>
    <name>frontdesk::ResolveDialog</name>
    <message>
        <source>Resolve the ticket</source>
        <translation>解决工单</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>What solved it</source>
        <translation>如何解决</translation>
    </message>
    <message>
        <source>One sentence that the caller can read.</source>
        <translation>写一句来电人看得懂的话。</translation>
    </message>
    <message>
        <source>Still to be told afterwards: %1</source>
        <translation>之后还需告知：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Resolve its children too</source>
        <translation>同时解决其子单</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>number, state, title</comment>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>frontdesk::RosterDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>frontdesk::RosterModel</name>
    <message>
        <source>%1, not published</source>
        <translation>%1，未发布</translation>
    </message>
    <message>
        <source>%1, to be taken away</source>
        <translation>%1，待撤</translation>
    </message>
    <message>
        <source>Exception: %1</source>
        <translation>例外：%1</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>休假</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>person, day, shifts</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <comment>weekday, month, day</comment>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>%1, today</source>
        <translation>%1，今天</translation>
    </message>
    <message>
        <source>O</source>
        <comment>leave, one sign</comment>
        <translation>休</translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>来电预测 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::RosterPage</name>
    <message>
        <source>On shift</source>
        <translation>在岗人数</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>排班</translation>
    </message>
    <message>
        <source>Enter: choose a shift · letters and digits: shifts · Del: clear · Ctrl+C, Ctrl+V: copy · Ctrl+Z: undo</source>
        <translation>Enter 选班次 · 字母数字直接排班 · Del 清空 · Ctrl+C/V 复制 · Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>Enter: what you can do</source>
        <translation>Enter 可做的事</translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation>显示天数</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>支持组</translation>
    </message>
    <message>
        <source>On shift each day</source>
        <translation>每天在岗人数</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a day</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Week %1, %2 to %3</source>
        <translation>第 %1 周 · %2 至 %3</translation>
    </message>
    <message numerus="yes">
        <source>Publish %n change(s)</source>
        <translation>
            <numerusform>发布 %n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Who leads the group publishes its roster.</source>
        <translation>排班由本组负责人发布。</translation>
    </message>
    <message>
        <source>Everything is published.</source>
        <translation>已全部发布。</translation>
    </message>
    <message>
        <source>Export as a calendar</source>
        <translation>导出为日历</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are in %1.</source>
        <translation>
            <numerusform>%1 中有 %n 个班次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>digit, shift</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>No shift</source>
        <translation>不排班</translation>
    </message>
    <message>
        <source>Note an exception…</source>
        <translation>注明例外…</translation>
    </message>
    <message>
        <source>Who leads the group looks after this.</source>
        <translation>由本组负责人维护。</translation>
    </message>
    <message>
        <source>Left, Right: half hours · N: next that is short · PgUp, PgDn: days</source>
        <translation>左右键：半小时 · N：下一处缺员 · PgUp、PgDn：换日</translation>
    </message>
    <message>
        <source>Need by the hour</source>
        <translation>每小时需要</translation>
    </message>
    <message>
        <source>Roster of %1</source>
        <translation>%1的排班</translation>
    </message>
    <message>
        <source>The printer does not take the roster.</source>
        <translation>打印机未能接收排班。</translation>
    </message>
    <message>
        <source>Save it as PDF, or choose another printer.</source>
        <translation>可存为 PDF，或另选打印机。</translation>
    </message>
    <message>
        <source>Save the roster as PDF</source>
        <translation>排班存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The roster is in %1.</source>
        <translation>排班已存入 %1。</translation>
    </message>
    <message>
        <source>The forecast could not be read.</source>
        <translation>未能读取预测。</translation>
    </message>
    <message>
        <source>Reading the calls of the last weeks…</source>
        <translation>正在读取近几周的来电…</translation>
    </message>
    <message>
        <source>There is no call history for this group yet.</source>
        <translation>该组还没有来电历史。</translation>
    </message>
    <message>
        <source>The calls of this group do not say how long they took.</source>
        <translation>该组的来电没有记录处理时长。</translation>
    </message>
    <message>
        <source>Two weeks with 50 calls answered by its people are enough for a forecast. A telephone log can be imported.</source>
        <translation>组内人员接听满两周、50 次来电即可预测；也可导入话务日志。</translation>
    </message>
    <message>
        <source>Log when calls are answered and end; then the need can be reckoned.</source>
        <translation>记录来电的接听与结束时间，即可推算所需人数。</translation>
    </message>
    <message>
        <source>On shift, missing</source>
        <translation>在班、缺员</translation>
    </message>
    <message>
        <source>%1, −%2</source>
        <comment>people on shift, people missing at worst</comment>
        <translation>%1，−%2</translation>
    </message>
</context>
<context>
    <name>frontdesk::RosterPanel</name>
    <message>
        <source>Conflicts and requests</source>
        <translation>冲突与申请</translation>
    </message>
    <message>
        <source>My next shifts</source>
        <translation>我接下来的班次</translation>
    </message>
    <message>
        <source>None is published in these days.</source>
        <translation>这些天没有已发布的班次。</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>没有冲突</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>冲突 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Note the exception</source>
        <translation>注明例外</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, marked in the grid.</source>
        <translation>
            <numerusform>另有 %n 处，已在表中标出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first and last day</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1: leave</source>
        <comment>person</comment>
        <translation>%1：休假</translation>
    </message>
    <message>
        <source>%1, approved</source>
        <translation>%1，已批准</translation>
    </message>
    <message>
        <source>%1, asked for</source>
        <translation>%1，待批准</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day, shift</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 for %2.</source>
        <comment>shifts with their days</comment>
        <translation>%1，换 %2。</translation>
    </message>
    <message>
        <source>%1, for nothing in return.</source>
        <comment>shift with its day</comment>
        <translation>%1，不换回。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>people of a swap</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 Both agree.</source>
        <translation>%1双方已同意。</translation>
    </message>
    <message>
        <source>%1 Not answered yet.</source>
        <translation>%1尚未答复。</translation>
    </message>
</context>
<context>
    <name>frontdesk::SaveReportDialog</name>
    <message>
        <source>The report needs a name.</source>
        <translation>报表需要名称。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报表</translation>
    </message>
    <message>
        <source>Under another name the one that is kept stays as it is.</source>
        <translation>换用其他名称时，原有的保持不变。</translation>
    </message>
    <message>
        <source>Report, period and filters are kept, not figures: everybody counts what they may see.</source>
        <translation>保存的是报表、统计期和筛选，而非数字：每人只统计自己有权查看的内容。</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报表</translation>
    </message>
</context>
<context>
    <name>frontdesk::SaveViewDialog</name>
    <message>
        <source>The view needs a name.</source>
        <translation>视图需要名称。</translation>
    </message>
    <message>
        <source>Rename or share the view</source>
        <translation>重命名或共享视图</translation>
    </message>
    <message>
        <source>Save the filter as a view</source>
        <translation>将筛选存为视图</translation>
    </message>
    <message>
        <source>A shared view shows everybody their own: “me” and “mine” mean whoever looks.</source>
        <translation>共享视图因人而异：“我”与“我组”指正在查看的人。</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>存为视图</translation>
    </message>
</context>
<context>
    <name>frontdesk::ScheduleForm</name>
    <message>
        <source>%1; %2.</source>
        <comment>times, next time</comment>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>A shorter month has its last day instead.</source>
        <translation>当月没有这一天时，改为当月最后一天。</translation>
    </message>
    <message>
        <source>Its days are chosen ones and do not move: every file counts the same days.</source>
        <translation>统计期是指定的日期，不会随时间移动：每个文件统计的都是同一段日期。</translation>
    </message>
    <message>
        <source>It counts what its owner may see at that time.</source>
        <translation>按所有者届时的查看权限统计。</translation>
    </message>
    <message>
        <source>The file goes into the folder of the service (frontdeskd --reports).</source>
        <translation>文件写入服务的目录（frontdeskd --reports）。</translation>
    </message>
    <message>
        <source>This program writes it into %1 while it is open.</source>
        <translation>本程序打开期间将其写入 %1。</translation>
    </message>
    <message>
        <source>Only its owner sets the times; you may end them. If you change what it counts, they end too.</source>
        <translation>只有所有者可以设置定时；可以停止定时。修改统计内容也会停止定时。</translation>
    </message>
    <message>
        <source>Write as a file</source>
        <translation>定时生成文件</translation>
    </message>
    <message>
        <source>On</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>On day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不生成</translation>
    </message>
</context>
<context>
    <name>frontdesk::ScriptEditor</name>
    <message>
        <source>%1  %2</source>
        <comment>number and words of a question</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>typed → %1</source>
        <comment>what comes after a typed answer</comment>
        <translation>录入 → %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>an answer and what comes after it</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>A script has at most 50 questions.</source>
        <translation>一个脚本最多 50 个问题。</translation>
    </message>
    <message>
        <source>There is no question yet.</source>
        <translation>还没有问题。</translation>
    </message>
    <message>
        <source>Nine answers have keys, more do not fit.</source>
        <translation>答案最多九个，各占一个按键。</translation>
    </message>
    <message>
        <source>There is no answer to remove.</source>
        <translation>没有可删除的答案。</translation>
    </message>
    <message>
        <source>Question %1: %2</source>
        <translation>问题 %1：%2</translation>
    </message>
    <message>
        <source>Only with a quick ticket</source>
        <translation>仅随快捷工单</translation>
    </message>
    <message>
        <source>Name, Chinese</source>
        <translation>名称（中文）</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>名称（英文）</translation>
    </message>
    <message>
        <source>Asked for the category</source>
        <translation>适用分类</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Questions, the first begins</source>
        <translation>问题（从第一个开始）</translation>
    </message>
    <message>
        <source>Question, Chinese</source>
        <translation>问题（中文）</translation>
    </message>
    <message>
        <source>Question, English</source>
        <translation>问题（英文）</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>作答方式</translation>
    </message>
    <message>
        <source>Answers and what comes next</source>
        <translation>答案与下一步</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>全部答案</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>然后</translation>
    </message>
</context>
<context>
    <name>frontdesk::SettingsPage</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>班组长</translation>
    </message>
    <message>
        <source>Service desk manager</source>
        <translation>服务台经理</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>本服务台</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>List rows</source>
        <translation>列表行距</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键提示</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Show keys in buttons and fields</source>
        <translation>在按钮和输入框中显示按键</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录身份</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Shared desk at %1</source>
        <translation>共享服务台 %1</translation>
    </message>
    <message>
        <source>File on this computer: %1</source>
        <translation>本机文件：%1</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1（%2），%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source> min without use</source>
        <translation> 分钟未操作后</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Not while a call is going on. Ctrl+Shift+L locks at once.</source>
        <translation>通话期间不会自动锁定。按 Ctrl+Shift+L 立即锁定。</translation>
    </message>
    <message>
        <source>This desk was opened without a password, so nothing could unlock it.</source>
        <translation>此服务台打开时没有用密码，锁定后无法解锁。</translation>
    </message>
</context>
<context>
    <name>frontdesk::SharedNameDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>可见范围</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>仅自己</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>frontdesk::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Ctrl+1 … 8</source>
        <translation>Ctrl+1 … 8</translation>
    </message>
</context>
<context>
    <name>frontdesk::SidePanel</name>
    <message>
        <source>%1 %2, %3: %4</source>
        <comment>relation, number, state, title</comment>
        <translation>%1 %2，%3：%4</translation>
    </message>
    <message>
        <source>Remove the link to %1</source>
        <translation>取消与 %1 的关联</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>caller, phone</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>%1 was told</source>
        <translation>已告知 %1</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>来电人</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>organisation, site</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Call the caller</source>
        <translation>呼叫来电人</translation>
    </message>
    <message>
        <source>No caller is known</source>
        <translation>没有来电人</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Enter saves, Esc undoes</source>
        <translation>Enter 保存，Esc 撤销</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Still to be told</source>
        <translation>待告知</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Undo the merge with %1</source>
        <translation>撤销与 %1 的合并</translation>
    </message>
</context>
<context>
    <name>frontdesk::SignInForm</name>
    <message>
        <source>Type the desk’s address, for example desk.example.com/frontdesk.</source>
        <translation>输入服务台地址，例如 desk.example.com/frontdesk。</translation>
    </message>
    <message>
        <source>Type your login on this desk.</source>
        <translation>输入在此服务台的登录名。</translation>
    </message>
    <message>
        <source>Join a shared desk</source>
        <translation>加入共享服务台</translation>
    </message>
    <message>
        <source>The desk is a PostgreSQL database. Whoever runs it gives you the address and a login.</source>
        <translation>共享服务台是一个 PostgreSQL 数据库，地址和登录名由其管理员提供。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Frontdesk goes on where you left it.</source>
        <translation>前台会回到上次离开时的位置。</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>服务台</translation>
    </message>
    <message>
        <source>desk.example.com/frontdesk</source>
        <translation>desk.example.com/frontdesk</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>This computer offers no keychain: the password is asked for each time.</source>
        <translation>本机没有钥匙串，每次都需输入密码。</translation>
    </message>
    <message>
        <source>Keep the password in the keychain</source>
        <translation>将密码存入钥匙串</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Another desk</source>
        <translation>其他服务台</translation>
    </message>
</context>
<context>
    <name>frontdesk::StartChoice</name>
    <message>
        <source>Welcome to Frontdesk</source>
        <translation>欢迎使用前台</translation>
    </message>
    <message>
        <source>A service desk in one window: calls, tickets and what was promised. Which desk do you want to work at?</source>
        <translation>一个窗口里的服务台：来电、工单和承诺。要在哪个服务台工作？</translation>
    </message>
    <message>
        <source>Demo desk</source>
        <translation>演示服务台</translation>
    </message>
    <message>
        <source>A busy desk with invented people and several thousand tickets, on this computer only. Signs you in as an agent.</source>
        <translation>虚构的人员和数千张工单，仅在本机，以坐席身份直接登录。</translation>
    </message>
    <message>
        <source>New desk on this computer</source>
        <translation>在本机新建服务台</translation>
    </message>
    <message>
        <source>One file, one computer. It can be moved to a server later, with its whole history.</source>
        <translation>一个文件，一台电脑；以后可连同全部历史迁到服务器。</translation>
    </message>
    <message>
        <source>Shared desk</source>
        <translation>共享服务台</translation>
    </message>
    <message>
        <source>Your colleagues work there already. You need its address and a login.</source>
        <translation>同事已在使用，需要其地址和登录名。</translation>
    </message>
</context>
<context>
    <name>frontdesk::StartForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Wrong several times: the next try is possible in %n s.</source>
        <translation>
            <numerusform>多次输错密码：%n 秒后可以再试。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdesk::StartWindow</name>
    <message>
        <source>The desk is being made</source>
        <translation>正在建立服务台</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>正在连接 %1</translation>
    </message>
    <message>
        <source>Frontdesk</source>
        <translation>前台</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Upgrading %1 for this version of Frontdesk. A copy is kept beside it; a large desk takes some minutes.</source>
        <translation>正在将 %1 升级到此版本的前台。旁边会保留一份副本；数据量大的服务台需要几分钟。</translation>
    </message>
    <message>
        <source>Open the copy of %1</source>
        <translation>打开 %1 的缓存</translation>
    </message>
</context>
<context>
    <name>frontdesk::Stepper</name>
    <message>
        <source>Intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>调派</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3</source>
        <translation>第 %1 步，共 %2 步，%3</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3, %4</source>
        <translation>第 %1 步，共 %2 步，%3，%4</translation>
    </message>
</context>
<context>
    <name>frontdesk::SurveyForm</name>
    <message>
        <source>A colleague set this to %1 meanwhile; what you save replaces it.</source>
        <translation>同事刚把这一项改为 %1；保存后以自己的值为准。</translation>
    </message>
    <message>
        <source>Only a desk administrator changes this.</source>
        <translation>只有服务台管理员可以更改。</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>正在保存。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有更改。</translation>
    </message>
    <message>
        <source>Nobody is asked. What callers answered before stays in the reports.</source>
        <translation>不询问任何来电人。以前的回答仍留在报表中。</translation>
    </message>
    <message>
        <source>The caller of every closed ticket is asked.</source>
        <translation>每张关闭的工单都询问来电人。</translation>
    </message>
    <message>
        <source>The callers of %1 % of the closed tickets are asked.</source>
        <translation>关闭的工单中有 %1 % 询问来电人。</translation>
    </message>
    <message>
        <source>Nobody is left out for having been asked before.</source>
        <translation>以前问过的人也照常询问。</translation>
    </message>
    <message numerus="yes">
        <source>Whoever was asked in the last %n day(s) is left out.</source>
        <translation>
            <numerusform>最近 %n 天内问过的人不再询问。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Saved. It holds for tickets that are closed from now on.</source>
        <translation>已保存，适用于此后关闭的工单。</translation>
    </message>
    <message>
        <source>Asking whether callers were content</source>
        <translation>满意度调查</translation>
    </message>
    <message>
        <source>Whoever reported a ticket is asked when it is closed. Nobody is asked about restricted tickets and complaints about colleagues.</source>
        <translation>工单关闭时询问来电人是否满意。受限工单和针对同事的投诉不询问。</translation>
    </message>
    <message>
        <source>Closed tickets that are asked about</source>
        <translation>询问比例（占关闭的工单）</translation>
    </message>
    <message>
        <source>Days until the same person is asked again</source>
        <translation>同一人再次询问的间隔（天）</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不询问</translation>
    </message>
    <message>
        <source>0, each time</source>
        <translation>0，每次都问</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>frontdesk::SwapDialog</name>
    <message>
        <source>Offer a shift</source>
        <translation>提出换班</translation>
    </message>
    <message>
        <source>The other agrees first, then a lead approves; until then nothing changes.</source>
        <translation>先由对方同意，再由班组长批准；在此之前排班不变。</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>My shift</source>
        <translation>我的班次</translation>
    </message>
    <message>
        <source>To</source>
        <translation>给</translation>
    </message>
    <message>
        <source>In return</source>
        <translation>换回</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day, shift</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不换回</translation>
    </message>
</context>
<context>
    <name>frontdesk::TagDialog</name>
    <message>
        <source>What to do with it</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>One or several, with commas between</source>
        <translation>一个或多个，用逗号分隔</translation>
    </message>
</context>
<context>
    <name>frontdesk::TargetTable</name>
    <message>
        <source>same hours</source>
        <translation>同协议</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>priority, what is wrong</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Update to the caller</source>
        <translation>向来电人更新</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Time to be done with it</source>
        <translation>处理时限</translation>
    </message>
    <message>
        <source>Priority %1, %2</source>
        <translation>优先级 %1，%2</translation>
    </message>
    <message>
        <source>%1, hours</source>
        <translation>%1，工作时间</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Time to accept it</source>
        <translation>接受时限</translation>
    </message>
</context>
<context>
    <name>frontdesk::TellDialog</name>
    <message>
        <source>Still to be told</source>
        <translation>待告知</translation>
    </message>
    <message>
        <source>These callers do not know yet how it ended. Tick whom you have told; the others stay on the list of their ticket.</source>
        <translation>这些来电人还不知道结果。勾选你已告知的人；其他人留在各自工单的待告知名单上。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>caller, ticket</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <comment>caller, phone, ticket</comment>
        <translation>%1，%2（%3）</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Mark as told</source>
        <translation>标为已告知</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketEdit</name>
    <message>
        <source>%1  %2 (%3)</source>
        <comment>number, title, state</comment>
        <translation>%1  %2（%3）</translation>
    </message>
    <message>
        <source>%1  %2 (%3, %4)</source>
        <comment>number, title, caller, state</comment>
        <translation>%1  %2（%3，%4）</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketFacts</name>
    <message>
        <source>Facts</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, VIP</source>
        <translation>%1，VIP</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketFields</name>
    <message>
        <source>Use the matrix</source>
        <translation>按矩阵</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>VIP raises urgency from %1 to %2.</source>
        <translation>VIP 将紧急由“%1”提为“%2”。</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>No service level</source>
        <translation>无服务级别</translation>
    </message>
    <message>
        <source>%1 to resolve</source>
        <translation>%1解决</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 时</translation>
    </message>
    <message>
        <source>Due %1, %2 hours.</source>
        <translation>到期 %1（%2工作时间）。</translation>
    </message>
    <message>
        <source> </source>
        <comment>between two sentences; empty in Chinese</comment>
        <translation> </translation>
    </message>
    <message>
        <source>Priority, by hand</source>
        <translation>优先级（手工）</translation>
    </message>
    <message>
        <source>Priority, from the matrix</source>
        <translation>优先级（由矩阵得出）</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Nobody yet, stays new</source>
        <translation>暂不调派，保持新建</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>无支持组</translation>
    </message>
    <message>
        <source>No person</source>
        <translation>无人员</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一人</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Priority by hand</source>
        <translation>手工优先级</translation>
    </message>
    <message>
        <source>Dispatch to</source>
        <translation>调派到</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>About the person</source>
        <translation>投诉对象（人员）</translation>
    </message>
    <message>
        <source>About the group</source>
        <translation>投诉对象（支持组）</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketHeader</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n 个关联</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolution: %1</source>
        <translation>解决：%1</translation>
    </message>
    <message>
        <source>State %1</source>
        <translation>状态 %1</translation>
    </message>
    <message>
        <source>never reassigned</source>
        <translation>从未转派</translation>
    </message>
    <message>
        <source>reassigned once</source>
        <translation>转派一次</translation>
    </message>
    <message>
        <source>reassigned %1 times</source>
        <translation>转派 %1 次</translation>
    </message>
    <message>
        <source>never reopened</source>
        <translation>从未重新打开</translation>
    </message>
    <message>
        <source>reopened once</source>
        <translation>重新打开一次</translation>
    </message>
    <message>
        <source>reopened %1 times</source>
        <translation>重新打开 %1 次</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>reassigned, reopened</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketListModel</name>
    <message>
        <source>Not to be seen</source>
        <translation>不可查看</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>%1, just changed</source>
        <translation>%1，刚有变更</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Who is at the ticket</source>
        <translation>谁在看这张工单</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketListView</name>
    <message>
        <source>Usual columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketMatches</name>
    <message>
        <source>Caller’s open ticket</source>
        <translation>本人未结工单</translation>
    </message>
    <message>
        <source>Similar request</source>
        <translation>相似请求</translation>
    </message>
    <message>
        <source>Similar complaint</source>
        <translation>相似投诉</translation>
    </message>
    <message>
        <source>Similar incident</source>
        <translation>相似事件</translation>
    </message>
    <message>
        <source>Same caller, same service</source>
        <translation>同一人、同一服务</translation>
    </message>
    <message>
        <source>Same caller</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Same service</source>
        <translation>同一服务</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>词句相近</translation>
    </message>
    <message>
        <source>%1: %2. %3, %4. %5</source>
        <translation>%1：%2。%3，%4。%5</translation>
    </message>
    <message>
        <source>Known error, workaround</source>
        <translation>已知错误，有变通办法</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>用过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Same service, same words</source>
        <translation>同一服务，词语相同</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>kind, title, why</comment>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>词语不同</translation>
    </message>
    <message>
        <source>with nobody yet</source>
        <translation>尚无负责人</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>负责人 %1</translation>
    </message>
    <message>
        <source>Solved with</source>
        <translation>以此解决</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>服务中断</translation>
    </message>
    <message>
        <source>Planned work, running</source>
        <translation>计划内维护，进行中</translation>
    </message>
    <message>
        <source>Planned work ahead</source>
        <translation>即将进行的维护</translation>
    </message>
    <message>
        <source>Same service, same site</source>
        <translation>同一服务、同一地点</translation>
    </message>
    <message>
        <source>Same site</source>
        <translation>同一地点</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>time</comment>
        <translation>始于 %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>time</comment>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>next word %1</source>
        <comment>time</comment>
        <translation>%1 通报进展</translation>
    </message>
    <message>
        <source>till %1</source>
        <comment>time</comment>
        <translation>至 %1</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketView</name>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>last change %1</source>
        <translation>最近变更 %1</translation>
    </message>
    <message>
        <source>What is shown is as of %1.</source>
        <translation>显示的是 %1 的内容。</translation>
    </message>
    <message>
        <source>No caller is known</source>
        <translation>没有来电人</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>lines of the journal</comment>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Public %1</source>
        <comment>lines of the journal</comment>
        <translation>公开 %1</translation>
    </message>
    <message>
        <source>Internal %1</source>
        <comment>lines of the journal</comment>
        <translation>内部 %1</translation>
    </message>
    <message>
        <source>Changes %1</source>
        <comment>lines of the journal</comment>
        <translation>变更 %1</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>服务级别</translation>
    </message>
    <message>
        <source>No agreement applies to this ticket</source>
        <translation>此工单没有适用的服务级别协议</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>文字显示</translation>
    </message>
    <message>
        <source>As picture</source>
        <translation>图形显示</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Newest last</source>
        <translation>最新在后</translation>
    </message>
    <message>
        <source>Which entries</source>
        <translation>显示哪些条目</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Nobody waits to be told.</source>
        <translation>没有待告知的人。</translation>
    </message>
    <message>
        <source>Text of this ticket was erased a moment ago.</source>
        <translation>该工单的文字刚刚被删除。</translation>
    </message>
    <message>
        <source>What you have typed here is kept as a draft.</source>
        <translation>你在这里输入的内容保留为草稿。</translation>
    </message>
    <message>
        <source>Open the other</source>
        <translation>打开另一张</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>This ticket was merged into another that you may not see.</source>
        <translation>该工单已合并到一张你无权查看的工单。</translation>
    </message>
    <message>
        <source>Merged into %1: %2</source>
        <translation>已合并到 %1：%2</translation>
    </message>
    <message>
        <source>Its callers are told by that one.</source>
        <translation>其来电人由那张工单告知。</translation>
    </message>
    <message>
        <source>The desk is away: your text is kept on this computer as %1.</source>
        <translation>服务台已断开：内容已存在本机，编号 %1。</translation>
    </message>
    <message>
        <source>It is sent once, in order, when the desk is back; Ctrl+Shift+O shows what waits.</source>
        <translation>恢复后按序只发一次；Ctrl+Shift+O 查看待发送。</translation>
    </message>
</context>
<context>
    <name>frontdesk::TicketWindow</name>
    <message>
        <source>%1 – Frontdesk</source>
        <translation>%1 – 前台</translation>
    </message>
</context>
<context>
    <name>frontdesk::TopCorner</name>
    <message>
        <source>Find ticket, person or command</source>
        <translation>查找工单、人员或命令</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>已登录：%1</translation>
    </message>
    <message>
        <source>My attention, nothing waits</source>
        <translation>待我处理：无</translation>
    </message>
    <message numerus="yes">
        <source>My attention, %n, one late</source>
        <translation>
            <numerusform>待我处理：%n 件，有已迟的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>My attention, %n</source>
        <translation>
            <numerusform>待我处理：%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>words, key</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>frontdesk::TrayAlerts</name>
    <message>
        <source>%1 %2</source>
        <comment>number, title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>ticket, why</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number: why</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n 件事需要处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Frontdesk: nothing needs you</source>
        <translation>前台：没有待办</translation>
    </message>
    <message numerus="yes">
        <source>Frontdesk: %n thing(s) need you</source>
        <translation>
            <numerusform>前台：%n 件事等你处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Frontdesk is locked</source>
        <translation>前台已锁定</translation>
    </message>
</context>
<context>
    <name>frontdesk::ValidFrom</name>
    <message>
        <source>From saving on</source>
        <translation>保存后</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效时间</translation>
    </message>
</context>
<context>
    <name>frontdesk::ValuePicker</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Type a name to find</source>
        <translation>输入名称查找</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>没有这样的名称</translation>
    </message>
    <message>
        <source>%1 of %2, type to narrow</source>
        <comment>how many of how many</comment>
        <translation>共 %2 项，显示 %1 项，输入可缩小范围</translation>
    </message>
    <message>
        <source>Space ticks, Esc closes</source>
        <translation>空格勾选，Esc 关闭</translation>
    </message>
</context>
<context>
    <name>frontdesk::Wallboard</name>
    <message>
        <source>Wallboard</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Figures need the desk’s server.</source>
        <translation>看板数字需要服务器。</translation>
    </message>
    <message>
        <source>%1 · Esc leaves</source>
        <comment>day, on the wallboard</comment>
        <translation>%1 · Esc 退出</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>desk, board</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Nobody’s</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>On shift</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>What next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Breaches ahead</source>
        <translation>即将超时</translation>
    </message>
    <message>
        <source>No open ticket is yours.</source>
        <translation>你没有未结工单。</translation>
    </message>
    <message>
        <source>Nothing runs out within %1 hours.</source>
        <translation>%1 小时内没有工单到期。</translation>
    </message>
</context>
<context>
    <name>frontdesk::WhatIfPanel</name>
    <message>
        <source>Reckoning the tickets since %1 …</source>
        <translation>正在推算 %1 以来的工单…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作改动。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>Groups and suppliers</source>
        <translation>支持组与供应商</translation>
    </message>
    <message>
        <source>No ticket began since %1.</source>
        <translation>%1 以来没有工单。</translation>
    </message>
    <message>
        <source>%1 of %2 tickets since %3 would have another verdict. Nothing was changed.</source>
        <translation>%3 以来的 %2 张工单中，%1 张的结论会不同。未作改动。</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2 before, %3 after</source>
        <translation>%1：改前 %2，改后 %3</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设推演</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Attainment before and after</source>
        <translation>改动前后的达成率</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Met before</source>
        <translation>改前达成</translation>
    </message>
    <message>
        <source>Met after</source>
        <translation>改后达成</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>违约</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Accepted by the group</source>
        <translation>组内响应</translation>
    </message>
</context>
<context>
    <name>frontdesk::WorkModel</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, column, figure</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Nobody’s</source>
        <translation>无人负责</translation>
    </message>
    <message>
        <source>Within %1 h</source>
        <translation>%1 小时内</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>On shift</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>frontdesk::YearLegend</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of day, how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Make-up day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Other hours</source>
        <translation>另定时间</translation>
    </message>
</context>
<context>
    <name>frontdesk::YearView</name>
    <message>
        <source>ddd d MMMM yyyy</source>
        <comment>a day with its year</comment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, its name</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: working, %2</source>
        <translation>%1：工作日，%2</translation>
    </message>
    <message>
        <source>%1: closed</source>
        <translation>%1：休息</translation>
    </message>
    <message>
        <source>%1: holiday</source>
        <translation>%1：节假日</translation>
    </message>
    <message>
        <source>%1: make-up day, %2</source>
        <translation>%1：调休上班，%2</translation>
    </message>
    <message>
        <source>%1: other hours, %2</source>
        <translation>%1：另定时间，%2</translation>
    </message>
    <message>
        <source>Year %1. Space makes the day free or gives it back to the week.</source>
        <translation>%1 年。空格键设为休假，或恢复按周。</translation>
    </message>
</context>
</TS>
