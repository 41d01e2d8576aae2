-- The columns of a list as a person has arranged them, for one view each: kept with the desk, so that they are the same at every computer.
CREATE TABLE view_layout (
    staff_id @key NOT NULL REFERENCES staff (id),
    view text NOT NULL, -- 'all_open', 'saved:12', '' = a filter that is nobody's view
    columns text NOT NULL,
    PRIMARY KEY (staff_id, view)
) @clustered;
