// Everybody drafts; an article's owner, leads and managers publish. What was published stays as it was. Outages go step by step.
#include "tests/support/guardworld.h"

namespace frontdesk {

#define SAID(article, who, set) "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('knowledge', " article ", 'changed', '{\"set\":{" set "}}', clock_timestamp(), {" who "}); "

#define TOLD(bulletin, who) "INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id) VALUES ('bulletin', " bulletin ", 'update', '{}', clock_timestamp(), {" who "}); "

QList<GuardCase> knowledgeCases()
{
    return {
        {"publish one's own draft", "agent", SAID("{published}", "agent", "\"version\":2") "UPDATE article SET version = 2, seq = 2 WHERE id = {published}", "lead",
         SAID("{published}", "lead", "\"version\":2") "UPDATE article SET version = 2, seq = 2 WHERE id = {published}"},
        {"retire an article", "agent", SAID("{published}", "agent", "\"state\":\"retired\"") "UPDATE article SET state = 'retired', seq = 2 WHERE id = {published}", "lead",
         SAID("{published}", "lead", "\"state\":\"retired\"") "UPDATE article SET state = 'retired', seq = 2 WHERE id = {published}"},
        {"write what is published", "agent", "INSERT INTO article_version (article_id, version, language, title, saved_at) VALUES ({published}, 2, 'zh', 'x', clock_timestamp())", "lead",
         SAID("{published}", "lead", "") "INSERT INTO article_version (article_id, version, language, title, saved_at) VALUES ({published}, 2, 'zh', 'x', clock_timestamp())"},
        {"a version that is not next", "lead", SAID("{published}", "lead", "") "INSERT INTO article_version (article_id, version, language, title, saved_at) VALUES ({published}, 7, 'zh', 'x', clock_timestamp())", "lead",
         SAID("{published}", "lead", "") "INSERT INTO article_version (article_id, version, language, title, saved_at) VALUES ({published}, 2, 'zh', 'x', clock_timestamp())"},
        {"change what was published", "lead", "UPDATE article_version SET title = 'x' WHERE article_id = {published}", "lead", "SELECT FROM article_version WHERE article_id = {published}"},
        {"change what was published as an administrator", "admin", "UPDATE article_version SET title = 'x' WHERE article_id = {published}", "admin", "SELECT FROM article_version WHERE article_id = {published}"},
        {"delete what was published", "admin", "DELETE FROM article_version WHERE article_id = {published}", "admin", "SELECT FROM article_version WHERE article_id = {published}"},
        {"delete an article", "manager", "DELETE FROM article WHERE id = {published}", "manager", "SELECT FROM article WHERE id = {published}"},
        {"take an article over", "agent", SAID("{published}", "agent", "\"owner_id\":{agent}") "UPDATE article SET owner_id = {agent}, seq = 2 WHERE id = {published}", "lead",
         SAID("{published}", "lead", "\"owner_id\":{lead}") "UPDATE article SET owner_id = {lead}, seq = 2 WHERE id = {published}"},
        {"write an article for another", "agent", "INSERT INTO article (number, kind, state, author_id, created_at, changed_at) VALUES ('X', 'faq', 'draft', {other}, clock_timestamp(), clock_timestamp())", "agent", "SELECT nextval('number_kb')"},
        {"start with a published article", "agent", "INSERT INTO article (number, kind, state, author_id, created_at, changed_at) VALUES ('X', 'faq', 'published', {agent}, clock_timestamp(), clock_timestamp())", "agent", "SELECT nextval('number_kb')"},
        {"start with many readers", "lead", "INSERT INTO article (number, kind, state, author_id, used_count, created_at, changed_at) VALUES ('X', 'faq', 'draft', {lead}, 99, clock_timestamp(), clock_timestamp())", "lead", "SELECT nextval('number_kb')"},
        {"praise an article a hundred times", "lead", SAID("{published}", "lead", "\"helpful_yes\":100") "UPDATE article SET helpful_yes = 100, seq = 2 WHERE id = {published}", "lead",
         SAID("{published}", "lead", "\"helpful_yes\":1") "UPDATE article SET helpful_yes = 1, seq = 2 WHERE id = {published}"},
        {"change an article without an event", "lead", "UPDATE article SET kind = 'script' WHERE id = {published}", "lead", SAID("{published}", "lead", "\"kind\":\"script\"") "UPDATE article SET kind = 'script', seq = 2 WHERE id = {published}"},
        {"change a text without an event", "agent", "UPDATE article_text SET title = 'x' WHERE article_id = {published}", "agent", SAID("{published}", "agent", "") "UPDATE article_text SET title = 'x' WHERE article_id = {published}"},
        {"change the text of another's draft", "agent", "UPDATE article_text SET title = 'x' WHERE article_id = {draft}", "other", SAID("{draft}", "other", "") "UPDATE article_text SET title = 'x' WHERE article_id = {draft}"},
        {"an event of another's draft", "agent", SAID("{draft}", "agent", ""), "other", SAID("{draft}", "other", "")},
        {"index what others read", "agent", "SELECT fd_search_put_article({published}, ARRAY['x'])", "lead", "SELECT fd_search_put_article({published}, ARRAY['x'])"},
        {"index another's draft", "agent", "SELECT fd_search_put_article({draft}, ARRAY['x'])", "other", "SELECT fd_search_put_article({draft}, ARRAY['x'])"},
        {"vote for another", "agent", SAID("{published}", "agent", "") "INSERT INTO article_vote (article_id, staff_id, helpful, at) VALUES ({published}, {other}, TRUE, clock_timestamp())", "agent",
         SAID("{published}", "agent", "") "INSERT INTO article_vote (article_id, staff_id, helpful, at) VALUES ({published}, {agent}, TRUE, clock_timestamp())"},
        {"count a use in a hidden ticket", "agent", SAID("{draft}", "agent", "") "INSERT INTO article_use (ticket_id, article_id, staff_id, at) VALUES ({secret}, {published}, {agent}, clock_timestamp())", "agent",
         SAID("{published}", "agent", "") "SELECT FROM article_use WHERE ticket_id = {open}"},
        {"settle what was looked for in vain", "agent", "UPDATE knowledge_gap SET settled_at = clock_timestamp()", "lead", "UPDATE knowledge_gap SET settled_at = clock_timestamp()"},
        {"change an outage without an event", "agent", "UPDATE bulletin SET state = 'updated', version = 2 WHERE id = {announced}", "agent", TOLD("{announced}", "agent") "UPDATE bulletin SET state = 'updated', version = 2 WHERE id = {announced}"},
        {"withdraw an outage that still runs", "lead", TOLD("{announced}", "lead") "UPDATE bulletin SET state = 'withdrawn', version = 2 WHERE id = {announced}", "lead",
         TOLD("{announced}", "lead") "UPDATE bulletin SET state = 'restored', version = 2 WHERE id = {announced}"},
        {"withdraw another's outage", "agent", TOLD("{restored}", "agent") "UPDATE bulletin SET state = 'withdrawn', version = 2 WHERE id = {restored}", "lead",
         TOLD("{restored}", "lead") "UPDATE bulletin SET state = 'withdrawn', version = 2 WHERE id = {restored}"},
        {"number an outage anew", "lead", TOLD("{announced}", "lead") "UPDATE bulletin SET state = 'updated', version = 2, number = 'X' WHERE id = {announced}", "lead",
         TOLD("{announced}", "lead") "UPDATE bulletin SET state = 'updated', version = 2, title_en = 'X' WHERE id = {announced}"},
        {"delete an outage", "admin", "DELETE FROM bulletin WHERE id = {announced}", "agent", "SELECT FROM bulletin WHERE id = {announced}"},
        {"begin with an outage that is over", "agent", "INSERT INTO bulletin (number, kind, state, title_zh, title_en, starts_at, created_at, changed_at) VALUES ('X', 'outage', 'restored', 'x', 'x', clock_timestamp(), clock_timestamp(), clock_timestamp())",
         "agent", "SELECT nextval('number_out')"},
        {"name a service of an outage without an event", "agent", "INSERT INTO bulletin_service SELECT {announced}, min(id) FROM service", "agent", TOLD("{announced}", "agent") "INSERT INTO bulletin_service SELECT {announced}, min(id) FROM service"},
        {"change the workflow of outages", "manager", "INSERT INTO bulletin_transition VALUES ('announced', 'withdrawn', 'x')", "manager", "SELECT FROM bulletin_transition"},
        {"change the workflow of articles", "manager", "INSERT INTO article_transition VALUES ('draft', 'retired', 'x', FALSE)", "manager", "SELECT FROM article_transition"},
    };
}

} // namespace frontdesk
