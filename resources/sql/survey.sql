-- Whether callers were content (core/survey). Who is asked is the database's affair: nothing here makes a row but the demo.

-- statement: survey.read
SELECT s.ticket_id, s.customer_id, s.asked_at, s.score, s.comment, s.answered_at, s.way, s.answered_by,
    CASE WHEN EXISTS (SELECT 1 FROM ticket t WHERE t.id = s.ticket_id AND t.owner_id = CAST(:me AS bigint))
        OR EXISTS (SELECT 1 FROM ticket_stretch h WHERE h.ticket_id = s.ticket_id AND h.what = 'work' AND h.value = 'resolved' AND h.ended_by = CAST(:me AS bigint))
        THEN 1 ELSE 0 END AS own
FROM survey s WHERE s.ticket_id = :ticket_id;

-- statement: survey.answer
UPDATE survey SET score = :score, comment = :comment, answered_at = :answered_at, way = :way, answered_by = :answered_by WHERE ticket_id = :ticket_id;

-- statement: survey.set
INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE setting.value = :was;

-- statement: survey.told [sqlite]
INSERT INTO survey (ticket_id, customer_id, asked_at, score, comment, answered_at, way, answered_by)
VALUES (:ticket_id, :customer_id, :asked_at, :score, :comment, :answered_at, :way, :answered_by);

-- statement: survey.told [postgres]
INSERT INTO survey (ticket_id, customer_id, asked_at, score, comment, answered_at, way, answered_by)
SELECT * FROM unnest(CAST(:ticket_id AS bigint[]), CAST(:customer_id AS bigint[]), CAST(:asked_at AS timestamptz[]), CAST(:score AS integer[]),
    CAST(:comment AS text[]), CAST(:answered_at AS timestamptz[]), CAST(:way AS text[]), CAST(:answered_by AS bigint[]));
