-- Nobody is merged into themselves, by whatever detour.
CREATE TRIGGER customer_merge_guard BEFORE UPDATE OF merged_into ON customer WHEN NEW.merged_into IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'fd:customer.merge_self')
    WHERE NEW.id IN (WITH RECURSIVE up (id) AS (
        SELECT NEW.merged_into UNION SELECT c.merged_into FROM up JOIN customer c ON c.id = up.id WHERE c.merged_into IS NOT NULL)
        SELECT id FROM up);
END;
