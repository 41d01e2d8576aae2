-- Rosters: which shifts there are, what people can do, who works when, leave and swaps.

-- A shift in the wall time of its zone, minutes since the midnight of its day; past 1440 it ends on the next day.
CREATE TABLE shift_pattern (
    id @id,
    code text NOT NULL UNIQUE,
    group_id @key REFERENCES support_group (id),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    mark text NOT NULL CHECK (mark IN ('early', 'middle', 'late', 'night', 'training')),
    zone text NOT NULL,
    from_minute integer NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute integer NOT NULL CHECK (to_minute > from_minute AND to_minute <= from_minute + 1440),
    break_minutes integer NOT NULL DEFAULT 0 CHECK (break_minutes >= 0 AND break_minutes < to_minute - from_minute),
    skill text NOT NULL DEFAULT '',
    language text NOT NULL DEFAULT '',
    active @bool NOT NULL DEFAULT TRUE,
    seq @key NOT NULL DEFAULT 1,
    changed_at @instant NOT NULL,
    changed_by @key REFERENCES staff (id)
);
-- ;
CREATE INDEX shift_pattern_group ON shift_pattern (group_id) WHERE group_id IS NOT NULL;
-- ;
CREATE INDEX shift_pattern_by ON shift_pattern (changed_by) WHERE changed_by IS NOT NULL;
-- ;
-- What somebody can do and how long a week they work. Lists of codes with a space between: "zh en".
CREATE TABLE staff_profile (
    staff_id @key PRIMARY KEY REFERENCES staff (id),
    languages text NOT NULL DEFAULT '',
    skills text NOT NULL DEFAULT '',
    weekly_minutes integer NOT NULL DEFAULT 0 CHECK (weekly_minutes BETWEEN 0 AND 10080),
    seq @key NOT NULL DEFAULT 1,
    changed_at @instant NOT NULL,
    changed_by @key REFERENCES staff (id)
);
-- ;
CREATE INDEX staff_profile_by ON staff_profile (changed_by) WHERE changed_by IS NOT NULL;
-- ;
-- One person, one shift, one local day. draft = planned and not yet told; published = holds; withdrawn = holds until the next publishing,
-- which takes it away; removed = was taken back or away. Rows are never deleted. from_at and to_at are the pattern's on that day.
CREATE TABLE roster_shift (
    id @id,
    group_id @key NOT NULL REFERENCES support_group (id),
    staff_id @key NOT NULL REFERENCES staff (id),
    pattern_id @key NOT NULL REFERENCES shift_pattern (id),
    day text NOT NULL,
    from_at @instant NOT NULL,
    to_at @instant NOT NULL,
    state text NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn', 'removed')),
    excuse text NOT NULL DEFAULT '',
    seq @key NOT NULL DEFAULT 1,
    changed_at @instant NOT NULL,
    changed_by @key REFERENCES staff (id)
);
-- ;
CREATE INDEX roster_shift_group ON roster_shift (group_id, day);
-- ;
CREATE INDEX roster_shift_staff ON roster_shift (staff_id, day);
-- ;
CREATE INDEX roster_shift_duty ON roster_shift (to_at) WHERE state IN ('published', 'withdrawn');
-- ;
CREATE INDEX roster_shift_pattern ON roster_shift (pattern_id);
-- ;
CREATE INDEX roster_shift_by ON roster_shift (changed_by) WHERE changed_by IS NOT NULL;
-- ;
-- Local days, the last one included. Why somebody is away is nobody's business here.
CREATE TABLE roster_leave (
    id @id,
    staff_id @key NOT NULL REFERENCES staff (id),
    from_day text NOT NULL,
    to_day text NOT NULL,
    state text NOT NULL CHECK (state IN ('asked', 'approved', 'refused', 'withdrawn')),
    asked_at @instant NOT NULL,
    asked_by @key NOT NULL REFERENCES staff (id),
    decided_at @instant,
    decided_by @key REFERENCES staff (id),
    seq @key NOT NULL DEFAULT 1,
    CHECK (from_day <= to_day)
);
-- ;
CREATE INDEX roster_leave_staff ON roster_leave (staff_id, to_day);
-- ;
CREATE INDEX roster_leave_asked_by ON roster_leave (asked_by);
-- ;
CREATE INDEX roster_leave_decided_by ON roster_leave (decided_by) WHERE decided_by IS NOT NULL;
-- ;
-- A published shift that somebody gives to another, against one of the other's or for nothing. Both agree, then a lead approves;
-- shift_seq and other_seq say how the shifts stood when it was asked. An open one whose expires_at has passed is over.
CREATE TABLE roster_swap (
    id @id,
    shift_id @key NOT NULL REFERENCES roster_shift (id),
    shift_seq @key NOT NULL,
    asked_by @key NOT NULL REFERENCES staff (id),
    other_id @key NOT NULL REFERENCES staff (id),
    other_shift_id @key REFERENCES roster_shift (id),
    other_seq @key NOT NULL DEFAULT 0,
    state text NOT NULL CHECK (state IN ('asked', 'accepted', 'declined', 'approved', 'refused', 'withdrawn')),
    asked_at @instant NOT NULL,
    answered_at @instant,
    decided_at @instant,
    decided_by @key REFERENCES staff (id),
    expires_at @instant NOT NULL,
    seq @key NOT NULL DEFAULT 1,
    CHECK (asked_by <> other_id)
);
-- ;
CREATE INDEX roster_swap_shift ON roster_swap (shift_id);
-- ;
CREATE INDEX roster_swap_other_shift ON roster_swap (other_shift_id) WHERE other_shift_id IS NOT NULL;
-- ;
CREATE INDEX roster_swap_asked_by ON roster_swap (asked_by);
-- ;
CREATE INDEX roster_swap_other ON roster_swap (other_id);
-- ;
CREATE INDEX roster_swap_decided_by ON roster_swap (decided_by) WHERE decided_by IS NOT NULL;
-- ;
CREATE INDEX roster_swap_open ON roster_swap (expires_at) WHERE state IN ('asked', 'accepted');
-- ;
INSERT INTO setting (name, value) VALUES ('roster_rest_minutes', '660') ON CONFLICT DO NOTHING;
