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

-- statement: start.calendars
INSERT INTO calendar (code, name_zh, name_en) VALUES ('office', '办公时间', 'Office hours'), ('always', '全天候', 'Round the clock')
ON CONFLICT DO NOTHING;

-- statement: start.calendar_versions
INSERT INTO calendar_version (calendar_id, valid_from, definition)
SELECT c.id, '1970-01-01T00:00:00.000Z', CASE c.code
    WHEN 'office' THEN '{"zone":"' || d.zone || '","week":{"mon":["08:00-18:00"],"tue":["08:00-18:00"],"wed":["08:00-18:00"],"thu":["08:00-18:00"],"fri":["08:00-18:00"]}}'
    ELSE '{"zone":"' || d.zone || '","week":{"mon":["00:00-24:00"],"tue":["00:00-24:00"],"wed":["00:00-24:00"],"thu":["00:00-24:00"],"fri":["00:00-24:00"],"sat":["00:00-24:00"],"sun":["00:00-24:00"]}}' END
FROM calendar c CROSS JOIN desk d WHERE c.code IN ('office', 'always')
ON CONFLICT DO NOTHING;

-- statement: start.agreements
INSERT INTO agreement (code, name_zh, name_en) VALUES ('standard', '标准服务级别', 'Standard service level') ON CONFLICT DO NOTHING;

-- statement: start.agreement_versions
INSERT INTO agreement_version (agreement_id, valid_from, definition)
SELECT id, '1970-01-01T00:00:00.000Z', '{"calendar":"office","targets":{"1":{"response_s":900,"resolution_s":14400},"2":{"response_s":1800,"resolution_s":28800},"3":{"response_s":7200,"resolution_s":72000},"4":{"response_s":14400,"resolution_s":144000},"5":{"response_s":28800,"resolution_s":288000}},"pauses":["waiting_user","supplier","change_window","agreed_date"],"priority_change":"retroactive","ladder":[{"clock":"response","percent":75,"do":"notify","to":"lead"},{"clock":"resolution","percent":50,"do":"notify","to":"owner"},{"clock":"resolution","percent":75,"do":"notify","to":"lead"},{"clock":"resolution","percent":90,"do":"raise","to":"manager"},{"clock":"resolution","percent":100,"every":25,"do":"notify","to":"manager"}]}'
FROM agreement WHERE code = 'standard'
ON CONFLICT DO NOTHING;
