-- When saved reports are written as files, and what became of it.

CREATE TABLE report_schedule (
    report_id @key PRIMARY KEY REFERENCES saved_report (id) ON DELETE CASCADE,
    repeats text NOT NULL CHECK (repeats IN ('off', 'daily', 'weekly', 'monthly')),
    day integer NOT NULL CHECK (day BETWEEN 0 AND 31),            -- of the week from Monday, or of the month
    minute integer NOT NULL CHECK (minute BETWEEN 0 AND 1439),    -- wall time of the zone
    zone text NOT NULL CHECK (length(zone) BETWEEN 1 AND 64),
    format text NOT NULL CHECK (format IN ('csv', 'xlsx', 'pdf')),
    language text NOT NULL CHECK (language IN ('zh', 'en')),
    since @instant NOT NULL                                       -- nothing that was due before is made up for
);
-- ;
-- One row for each due time that a service took up; the unique key makes a second one impossible. `file` has no folder: that is the
-- service's own affair.
CREATE TABLE report_run (
    id @id,
    report_id @key NOT NULL REFERENCES saved_report (id) ON DELETE CASCADE,
    due_at @instant NOT NULL,
    state text NOT NULL CHECK (state IN ('running', 'done', 'failed', 'refused')),
    attempts integer NOT NULL,
    epoch @key NOT NULL,
    started_at @instant NOT NULL,
    ended_at @instant,
    retry_at @instant,
    file text NOT NULL CHECK (length(file) <= 300),
    problem text NOT NULL CHECK (length(problem) <= 100)
);
-- ;
CREATE UNIQUE INDEX report_run_once ON report_run (report_id, due_at);
-- ;
-- Led only while there is something to write.
INSERT INTO leadership (task, holder, epoch, expires_at, book) VALUES ('reports', '', 0, '1970-01-01T00:00:00.000Z', '');
