-- Acts: decisions about the subjects of a register (accounts, reports, access), each with the subject's state after it.
-- SQLite cannot widen a CHECK, so `ledger` is built anew; foreign keys are off around this step and checked after it.

CREATE TABLE ledger_widened (
    position INTEGER PRIMARY KEY CHECK (position >= 1),
    time TEXT NOT NULL CHECK (time LIKE '____-__-__T__:__:__.___Z'),
    actor TEXT NOT NULL CHECK (actor <> ''),
    role TEXT NOT NULL,
    verb TEXT NOT NULL CHECK (verb IN ('define', 'submit', 'override', 'act')),
    object TEXT NOT NULL,
    reason TEXT NOT NULL,
    row_count INTEGER NOT NULL CHECK (row_count >= 1),
    payload_sha256 TEXT NOT NULL CHECK (length(payload_sha256) = 64),
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
);

INSERT INTO ledger_widened (
    position, time, actor, role, verb, object, reason, row_count, payload_sha256, previous_hash, hash)
SELECT position, time, actor, role, verb, object, reason, row_count, payload_sha256, previous_hash, hash
FROM ledger ORDER BY position;

DROP TABLE ledger;
ALTER TABLE ledger_widened RENAME TO ledger;

CREATE INDEX ledger_time ON ledger (time);

CREATE TRIGGER ledger_follows BEFORE INSERT ON ledger
WHEN NEW.position <> coalesce((SELECT max(position) FROM ledger), 0) + 1
    OR NEW.previous_hash <> coalesce(
        (SELECT hash FROM ledger ORDER BY position DESC LIMIT 1),
        '0000000000000000000000000000000000000000000000000000000000000000')
    OR NEW.time < coalesce((SELECT time FROM ledger ORDER BY position DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'append-only: an entry must follow the last one'); END;

CREATE TRIGGER ledger_update BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'append-only: ledger'); END;
CREATE TRIGGER ledger_delete BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'append-only: ledger'); END;

CREATE TABLE act (
    position INTEGER PRIMARY KEY REFERENCES ledger (position),
    register TEXT NOT NULL CHECK (register <> ''),
    key TEXT NOT NULL CHECK (key <> ''),
    verb TEXT NOT NULL CHECK (verb <> ''),
    body TEXT NOT NULL
);

CREATE INDEX act_subject ON act (register, key, position);

CREATE TRIGGER act_update BEFORE UPDATE ON act
BEGIN SELECT RAISE(ABORT, 'append-only: act'); END;
CREATE TRIGGER act_delete BEFORE DELETE ON act
BEGIN SELECT RAISE(ABORT, 'append-only: act'); END;
