INSERT INTO number_counter (prefix, last) VALUES ('KB', 0);
-- ;
CREATE TRIGGER article_transition_known BEFORE UPDATE OF state ON article WHEN NEW.state <> OLD.state
BEGIN
    SELECT RAISE(ABORT, 'fd:knowledge.transition_forbidden') WHERE NOT EXISTS (
        SELECT 1 FROM article_transition WHERE from_state = OLD.state AND to_state = NEW.state)
        OR (NEW.state = 'published' AND NEW.version = 0);
END;
-- ;
CREATE TRIGGER article_has_event BEFORE UPDATE ON article WHEN NEW.seq <> OLD.seq
BEGIN
    SELECT RAISE(ABORT, 'fd:knowledge.without_event') WHERE NOT EXISTS (
        SELECT 1 FROM journal WHERE subject = 'knowledge' AND subject_id = NEW.id AND seq = NEW.seq);
END;
-- ;
CREATE TRIGGER article_no_delete BEFORE DELETE ON article
BEGIN SELECT RAISE(ABORT, 'fd:knowledge.never_deleted'); END;
-- ;
CREATE TRIGGER article_version_fixed BEFORE UPDATE ON article_version
BEGIN SELECT RAISE(ABORT, 'fd:knowledge.version_fixed'); END;
-- ;
CREATE TRIGGER article_version_kept BEFORE DELETE ON article_version
BEGIN SELECT RAISE(ABORT, 'fd:knowledge.version_fixed'); END;
-- ;
-- What is found: terms of core/search only, no text; rowid = article_text.id.
CREATE VIRTUAL TABLE search_article USING fts5 (terms, content = '', detail = none, columnsize = 0, tokenize = "unicode61 remove_diacritics 0");
