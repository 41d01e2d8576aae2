-- Everybody merged into a person goes by that person's name: shown_name is the name of whoever stands at the end of the chain merged_into, and
-- a list of tickets sorts by what it shows. The database keeps it, whoever writes.
ALTER TABLE customer ADD COLUMN shown_name text NOT NULL DEFAULT '';
-- ;
DROP INDEX customer_by_name;
