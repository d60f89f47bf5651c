-- The desk: what may change and be deleted, beside the ledger, which may not.

CREATE TABLE migration (
    number INTEGER PRIMARY KEY CHECK (number >= 1),
    name TEXT NOT NULL CHECK (name <> '')
);

-- Who is signed in. The token itself is never stored.
CREATE TABLE session (
    token_sha256 TEXT PRIMARY KEY CHECK (length(token_sha256) = 64),
    account TEXT NOT NULL CHECK (account <> ''),
    created INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    address TEXT NOT NULL
);

CREATE INDEX session_account ON session (account);

-- Sign-ins that failed. A name stands as its hash: what people type there by mistake may be a password.
CREATE TABLE failed_attempt (
    id INTEGER PRIMARY KEY,
    name_sha256 TEXT NOT NULL CHECK (length(name_sha256) = 64),
    network TEXT NOT NULL,
    time INTEGER NOT NULL
);

CREATE INDEX failed_attempt_network ON failed_attempt (network, time);
CREATE INDEX failed_attempt_time ON failed_attempt (time);

-- What somebody wrote down and did not send yet.
CREATE TABLE draft (
    key TEXT PRIMARY KEY CHECK (key <> ''),
    author TEXT NOT NULL CHECK (author <> ''),
    revision INTEGER NOT NULL CHECK (revision >= 1),
    body TEXT NOT NULL,
    saved_at INTEGER NOT NULL
);
