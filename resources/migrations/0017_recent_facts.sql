-- What a dashboard asks about a day is found without reading two years of facts. Reports over long periods go on reading from end to end.
CREATE INDEX ticket_fact_opened ON ticket_fact (opened_ms) WHERE place = 1;
-- ;
CREATE INDEX ticket_fact_ended ON ticket_fact (to_ms) WHERE to_ms IS NOT NULL;
-- ;
CREATE INDEX contact_fact_offered ON contact_fact (offered_ms);
