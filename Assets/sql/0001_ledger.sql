-- The ledger: one row per action, and beside it the rows that the action brought. Nothing is ever changed or removed.
-- Where PostgreSQL differs: WITHOUT ROWID is left out and a trigger calls a function.

CREATE TABLE migration (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    name TEXT NOT NULL CHECK (name <> '')
);

CREATE TABLE ledger (
    position INTEGER PRIMARY KEY CHECK (position >= 1),
    time TEXT NOT NULL CHECK (time LIKE '____-__-__T__:__:__.___Z'),
    actor TEXT NOT NULL CHECK (actor <> ''),
    role TEXT NOT NULL,
    verb TEXT NOT NULL CHECK (verb IN ('define', 'submit', 'override')),
    object TEXT NOT NULL,
    reason TEXT NOT NULL,
    row_count INTEGER NOT NULL CHECK (row_count >= 1),
    payload_sha256 TEXT NOT NULL CHECK (length(payload_sha256) = 64),
    previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
);

CREATE INDEX ledger_time ON ledger (time);

-- A version of a workspace file; the text is absent when the file was removed.
CREATE TABLE definition (
    path TEXT NOT NULL CHECK (path = 'guiheng.yaml' OR path LIKE 'plans/%.yaml'),
    position INTEGER NOT NULL REFERENCES ledger (position),
    text TEXT,
    sha256 TEXT CHECK (length(sha256) = 64),
    PRIMARY KEY (path, position),
    CHECK ((text IS NULL) = (sha256 IS NULL))
);

CREATE INDEX definition_position ON definition (position);

-- A file or form that an organization sent; the same content counts once for each organization.
CREATE TABLE submission (
    position INTEGER PRIMARY KEY REFERENCES ledger (position),
    organization TEXT NOT NULL CHECK (organization <> ''),
    file_name TEXT NOT NULL,
    content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
    UNIQUE (organization, content_sha256)
);

CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    statistic TEXT NOT NULL CHECK (statistic <> ''),
    area TEXT NOT NULL CHECK (area <> ''),
    basis TEXT NOT NULL CHECK (basis <> ''),
    UNIQUE (statistic, area, basis)
);

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    citation TEXT NOT NULL,
    grade TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C')),
    note TEXT NOT NULL,
    UNIQUE (citation, grade, note)
);

-- R: reported. D: withdrawn, the earlier figure no longer holds.
CREATE TABLE observation (
    series INTEGER NOT NULL REFERENCES series (id),
    period TEXT NOT NULL CHECK (length(period) BETWEEN 4 AND 10),
    position INTEGER NOT NULL REFERENCES ledger (position),
    value TEXT CHECK (value <> ''),
    status TEXT NOT NULL CHECK (status IN ('R', 'D')),
    source INTEGER NOT NULL REFERENCES source (id),
    PRIMARY KEY (series, period, position),
    CHECK ((status = 'D') = (value IS NULL))
) WITHOUT ROWID;

CREATE INDEX observation_position ON observation (position);

-- A person's rating beside the computed one; the rating is absent when an earlier one is withdrawn.
CREATE TABLE rating_override (
    position INTEGER PRIMARY KEY REFERENCES ledger (position),
    plan TEXT NOT NULL CHECK (plan <> ''),
    indicator TEXT NOT NULL CHECK (indicator <> ''),
    kind TEXT NOT NULL CHECK (kind <> ''),
    as_of TEXT NOT NULL CHECK (as_of LIKE '____-__-__'),
    computed TEXT NOT NULL CHECK (computed <> ''),
    rating TEXT CHECK (rating <> ''),
    reason TEXT NOT NULL CHECK (reason <> '')
);

-- An entry follows the last one: next number, its hash, no earlier time.
CREATE TRIGGER ledger_follows BEFORE INSERT ON ledger
WHEN NEW.position <> coalesce((SELECT max(position) FROM ledger), 0) + 1
    OR NEW.previous_hash <> coalesce(
        (SELECT hash FROM ledger ORDER BY position DESC LIMIT 1),
        '0000000000000000000000000000000000000000000000000000000000000000')
    OR NEW.time < coalesce((SELECT time FROM ledger ORDER BY position DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'append-only: an entry must follow the last one'); END;

CREATE TRIGGER migration_update BEFORE UPDATE ON migration
BEGIN SELECT RAISE(ABORT, 'append-only: migration'); END;
CREATE TRIGGER migration_delete BEFORE DELETE ON migration
BEGIN SELECT RAISE(ABORT, 'append-only: migration'); END;

CREATE TRIGGER ledger_update BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'append-only: ledger'); END;
CREATE TRIGGER ledger_delete BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'append-only: ledger'); END;

CREATE TRIGGER definition_update BEFORE UPDATE ON definition
BEGIN SELECT RAISE(ABORT, 'append-only: definition'); END;
CREATE TRIGGER definition_delete BEFORE DELETE ON definition
BEGIN SELECT RAISE(ABORT, 'append-only: definition'); END;

CREATE TRIGGER submission_update BEFORE UPDATE ON submission
BEGIN SELECT RAISE(ABORT, 'append-only: submission'); END;
CREATE TRIGGER submission_delete BEFORE DELETE ON submission
BEGIN SELECT RAISE(ABORT, 'append-only: submission'); END;

CREATE TRIGGER series_update BEFORE UPDATE ON series
BEGIN SELECT RAISE(ABORT, 'append-only: series'); END;
CREATE TRIGGER series_delete BEFORE DELETE ON series
BEGIN SELECT RAISE(ABORT, 'append-only: series'); END;

CREATE TRIGGER source_update BEFORE UPDATE ON source
BEGIN SELECT RAISE(ABORT, 'append-only: source'); END;
CREATE TRIGGER source_delete BEFORE DELETE ON source
BEGIN SELECT RAISE(ABORT, 'append-only: source'); END;

CREATE TRIGGER observation_update BEFORE UPDATE ON observation
BEGIN SELECT RAISE(ABORT, 'append-only: observation'); END;
CREATE TRIGGER observation_delete BEFORE DELETE ON observation
BEGIN SELECT RAISE(ABORT, 'append-only: observation'); END;

CREATE TRIGGER rating_override_update BEFORE UPDATE ON rating_override
BEGIN SELECT RAISE(ABORT, 'append-only: rating_override'); END;
CREATE TRIGGER rating_override_delete BEFORE DELETE ON rating_override
BEGIN SELECT RAISE(ABORT, 'append-only: rating_override'); END;
