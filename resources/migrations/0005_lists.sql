-- Every order a list of tickets can be sorted by has an index whose front is that order and whose rest is what filter and row-level
-- security look at: first rows are picked, ids in order and counters read from the index alone, whatever the states.
DROP INDEX ticket_changed;
-- ;
DROP INDEX ticket_opened;
-- ;
CREATE INDEX ticket_by_priority ON ticket (priority, due_order, id, phase, about_staff_id, restricted_group_id);
-- ;
CREATE INDEX ticket_by_due ON ticket (due_order, id, phase, about_staff_id, restricted_group_id);
-- ;
CREATE INDEX ticket_by_number ON ticket (number, id, phase, about_staff_id, restricted_group_id);
-- ;
CREATE INDEX ticket_by_title ON ticket (title, id, phase, about_staff_id, restricted_group_id);
-- ;
CREATE INDEX ticket_by_state ON ticket (phase, state, id, about_staff_id, restricted_group_id);
-- ;
CREATE INDEX ticket_by_change ON ticket (changed_at, id, phase, about_staff_id, restricted_group_id);
-- ;
CREATE INDEX ticket_by_opening ON ticket (opened_at, id, phase, about_staff_id, restricted_group_id);
-- ;
CREATE INDEX ticket_by_group ON ticket (group_id, id, phase, about_staff_id, restricted_group_id);
-- ;
CREATE INDEX ticket_by_owner ON ticket (owner_id, id, phase, about_staff_id, restricted_group_id);
-- ;
CREATE INDEX ticket_by_person ON ticket (caller_id, id, phase, about_staff_id, restricted_group_id);
-- ;
CREATE INDEX customer_by_name ON customer (name, id);
-- ;
-- The open ones are a tenth and the newest: by time they would be found only at one end of the whole.
CREATE INDEX ticket_open_by_due ON ticket (due_order, id, phase, about_staff_id, restricted_group_id)
    WHERE phase IN ('new', 'assigned', 'in_progress', 'pending');
-- ;
CREATE INDEX ticket_open_by_change ON ticket (changed_at, id, phase, about_staff_id, restricted_group_id)
    WHERE phase IN ('new', 'assigned', 'in_progress', 'pending');
-- ;
CREATE INDEX ticket_open_by_opening ON ticket (opened_at, id, phase, about_staff_id, restricted_group_id)
    WHERE phase IN ('new', 'assigned', 'in_progress', 'pending');
-- ;
CREATE INDEX staff_by_name ON staff (name, id);
