-- The append-only journal. On PostgreSQL a trigger fills seq, recorded_*, digest and hash.

-- statement: journal.append [sqlite]
INSERT INTO journal (subject, subject_id, seq, kind, body, body_digest, occurred_at, actor_id, imported, recorded_at, recorded_by, hash)
VALUES (:subject, :subject_id, :seq, :kind, :body, :body_digest, :occurred_at, :actor_id, :imported, :recorded_at, :recorded_by, :hash)
RETURNING id, seq, recorded_at, recorded_by, occurred_at;

-- statement: journal.append [postgres]
INSERT INTO journal (subject, subject_id, kind, body, occurred_at, actor_id, imported)
VALUES (:subject, :subject_id, :kind, :body, :occurred_at, :actor_id, :imported)
RETURNING id, seq, recorded_at, recorded_by, occurred_at;

-- statement: journal.head
SELECT seq, hash FROM journal WHERE subject = :subject AND subject_id = :subject_id ORDER BY seq DESC LIMIT 1;

-- statement: journal.read
SELECT id, seq, subject, subject_id, kind, body, occurred_at, actor_id, imported, recorded_at, recorded_by
FROM journal WHERE subject = :subject AND subject_id = :subject_id AND seq > :after ORDER BY seq;

-- statement: journal.subjects
SELECT DISTINCT subject, subject_id FROM journal WHERE id BETWEEN :first AND :last;

-- statement: journal.subjects_named
SELECT DISTINCT subject, subject_id FROM journal

-- statement: journal.last_id
SELECT coalesce(max(id), 0) AS id FROM journal;

-- statement: notice.send [postgres]
SELECT pg_notify('frontdesk', :payload);
