-- The journal as the audit reads it: chain by chain, in pieces.

-- statement: audit.piece
SELECT id, subject, subject_id, seq, kind, body, body_digest, occurred_at, actor_id, imported, recorded_at, recorded_by, hash
FROM journal WHERE (subject, subject_id, seq) > (:subject, CAST(:subject_id AS bigint), CAST(:seq AS bigint))
ORDER BY subject, subject_id, seq LIMIT :most;

-- statement: audit.heads
SELECT j.subject, j.subject_id, j.seq, j.hash FROM journal j
JOIN (SELECT subject, subject_id, max(seq) AS seq FROM journal GROUP BY subject, subject_id) h
    ON h.subject = j.subject AND h.subject_id = j.subject_id AND h.seq = j.seq
ORDER BY j.subject, j.subject_id;
