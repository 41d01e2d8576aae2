#include "core/desk/backuptables.h"

using namespace Qt::StringLiterals;

namespace frontdesk {

QStringList backupTables()
{
    return {u"desk"_s,          u"setting"_s,        u"organisation"_s,    u"site"_s,           u"customer"_s,          u"customer_key"_s,
            u"staff"_s,         u"support_group"_s,  u"group_member"_s,    u"saved_view"_s,    u"saved_view_place"_s, u"view_layout"_s,      u"saved_report"_s, u"report_schedule"_s, u"report_run"_s,
            u"service"_s,        u"category"_s,          u"priority_matrix"_s,   u"question_script"_s,  u"quick_ticket"_s,
            u"workflow_state"_s, u"workflow_transition"_s, u"calendar"_s,  u"calendar_version"_s, u"agreement"_s,       u"agreement_version"_s,
            u"ticket"_s,        u"ticket_text"_s,    u"ticket_link"_s,     u"ticket_tag"_s,     u"interaction"_s,       u"interaction_answer"_s, u"ticket_caller"_s,
            u"attachment"_s,    u"attachment_data"_s,
            u"article_transition"_s, u"article"_s,    u"article_text"_s,   u"article_version"_s, u"article_service"_s,   u"article_category"_s,
            u"article_attachment"_s, u"article_attachment_data"_s, u"article_use"_s, u"article_vote"_s, u"knowledge_gap"_s,
            u"bulletin_transition"_s, u"bulletin"_s,  u"bulletin_service"_s, u"bulletin_site"_s,
            u"journal"_s,        u"command"_s,
            u"escalation_firing"_s, u"escalation_notice"_s, u"mail_outbox"_s, u"survey"_s,
            u"shift_pattern"_s, u"staff_profile"_s, u"roster_shift"_s, u"roster_leave"_s, u"roster_swap"_s, u"assignment_rule"_s, u"staffing_goal"_s,
            u"handover"_s,      u"handover_line"_s};
}

QStringList tablesBesideBackup()
{
    return {u"schema_version"_s, u"local_account"_s, u"number_counter"_s, u"presence"_s, u"leadership"_s, u"escalation_plan"_s, u"assignment_turn"_s, u"assignment_left"_s, u"ticket_stretch"_s, u"ticket_fact"_s, u"contact_fact"_s};
}

Result<QList<TableColumn>> tableColumns(Session &session, const QString &table)
{
    return session.query(u"deskcopy.columns"_s, {{u"table"_s, table}}, [](const Row &row) {
        const QString type = row.text(u"type"_s).toLower();
        const QString name = row.text(u"name"_s);
        TableColumn column{name, ColumnType::Text};
        if (type.contains("bool"_L1))
            column.type = ColumnType::Flag;
        else if (type.contains("int"_L1))
            column.type = ColumnType::Integer;
        else if (type.contains("blob"_L1) || type.contains("bytea"_L1))
            column.type = ColumnType::Bytes;
        else if (type.contains("timestamp"_L1))
            column.type = ColumnType::Instant;
        else if (type.contains("real"_L1) || type.contains("double"_L1))
            column.type = ColumnType::Real;
        return column;
    });
}

} // namespace frontdesk
