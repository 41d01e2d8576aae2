-- Commands already done, by the UUID that the client made.

-- statement: command.find
SELECT result FROM command WHERE uuid = :uuid;

-- statement: command.record
INSERT INTO command (uuid, at, actor_id, result) VALUES (:uuid, :at, :actor_id, :result);
