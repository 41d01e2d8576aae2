-- What a new desk starts with, to be changed by its administrator; a demo brings its own lists.

-- statement: start.owner [postgres]
SELECT rolname::text AS role, pg_has_role(session_user, nspowner, 'member') AS mine
FROM pg_namespace JOIN pg_roles ON pg_roles.oid = nspowner WHERE nspname = 'frontdesk';

-- statement: start.groups
INSERT INTO support_group (code, name_zh, name_en, tier) VALUES
    ('first_line', '一线服务台', 'First line', 1),
    ('second_line', '二线支持', 'Second line', 2)
ON CONFLICT DO NOTHING;

-- statement: start.services
INSERT INTO service (code, name_zh, name_en) VALUES
    ('workplace', '办公电脑', 'Workplace computer'),
    ('network', '网络与远程接入', 'Network and remote access'),
    ('mail', '邮件与日历', 'Mail and calendar'),
    ('telephony', '电话', 'Telephony'),
    ('printing', '打印', 'Printing'),
    ('accounts', '账号与权限', 'Accounts and access'),
    ('business_applications', '业务系统', 'Business applications')
ON CONFLICT DO NOTHING;

-- statement: start.categories
INSERT INTO category (code, name_zh, name_en, first_line) VALUES
    ('hardware', '硬件故障', 'Hardware fault', TRUE),
    ('software', '软件问题', 'Software problem', TRUE),
    ('network', '网络问题', 'Network problem', TRUE),
    ('access', '账号与权限', 'Account and access', TRUE),
    ('performance', '性能问题', 'Performance', FALSE),
    ('how_to', '使用咨询', 'How to', TRUE),
    ('outage_report', '停机报告', 'Outage report', FALSE),
    ('change_wish', '变更建议', 'Change wish', FALSE),
    ('other', '其他', 'Other', TRUE)
ON CONFLICT DO NOTHING;
