UPDATE customer SET shown_name = name WHERE merged_into IS NULL;
-- ;
-- In a circle, which no desk should have, everybody keeps their own.
UPDATE customer SET shown_name = coalesce((
    WITH RECURSIVE up (name, merged_into) AS (
        SELECT u.name, u.merged_into FROM customer u WHERE u.id = customer.merged_into
        UNION SELECT u.name, u.merged_into FROM up JOIN customer u ON u.id = up.merged_into)
    SELECT name FROM up WHERE merged_into IS NULL), name)
WHERE merged_into IS NOT NULL;
-- ;
CREATE INDEX customer_by_shown_name ON customer (shown_name, id);
-- ;
CREATE TRIGGER customer_shown_name_first AFTER INSERT ON customer
WHEN NEW.shown_name IS NOT coalesce((SELECT p.shown_name FROM customer p WHERE p.id = NEW.merged_into), NEW.name)
BEGIN
    UPDATE customer SET shown_name = coalesce((SELECT p.shown_name FROM customer p WHERE p.id = NEW.merged_into), NEW.name) WHERE id = NEW.id;
END;
-- ;
-- Renamed, merged, or taken out of a merge: so are all who were merged into them.
CREATE TRIGGER customer_shown_name AFTER UPDATE OF name, merged_into ON customer WHEN NEW.name IS NOT OLD.name OR NEW.merged_into IS NOT OLD.merged_into
BEGIN
    UPDATE customer SET shown_name = coalesce((SELECT p.shown_name FROM customer p WHERE p.id = NEW.merged_into), NEW.name)
    WHERE id IN (WITH RECURSIVE family (id) AS (SELECT NEW.id UNION SELECT c.id FROM family f JOIN customer c ON c.merged_into = f.id) SELECT id FROM family);
END;
