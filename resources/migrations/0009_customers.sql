-- Two customers become one: everybody who was merged into a person is found from that person.
CREATE INDEX customer_merged ON customer (merged_into) WHERE merged_into IS NOT NULL;
