-- What a group promises its callers and how much of a shift goes elsewhere: the need of agents is reckoned with it. A group without a row has the
-- defaults of core/planning/staffingplan.h.
CREATE TABLE staffing_goal (
    group_id @key PRIMARY KEY REFERENCES support_group (id),
    target_percent integer NOT NULL CHECK (target_percent BETWEEN 1 AND 99),
    within_s integer NOT NULL CHECK (within_s BETWEEN 0 AND 3600),
    shrinkage_percent integer NOT NULL CHECK (shrinkage_percent BETWEEN 0 AND 90),
    seq @key NOT NULL DEFAULT 1,
    changed_at @instant NOT NULL,
    changed_by @key REFERENCES staff (id)
);
-- ;
CREATE INDEX staffing_goal_by ON staffing_goal (changed_by) WHERE changed_by IS NOT NULL;
