"""A ledger with faults of its own, as the control: the rigs here must catch what it does wrong.

    careless_ledger.py import DIR FILE… --json     $CARELESS: early-ack, split-transaction, lazy-sync, or nothing
"""

import hashlib
import json
import os
import pathlib
import sqlite3
import sys

FAULT = os.environ.get("CARELESS", "")
TABLES = """
BEGIN;
CREATE TABLE IF NOT EXISTS ledger(position INTEGER PRIMARY KEY, time TEXT, verb TEXT, row_count INTEGER,
    previous_hash TEXT, hash TEXT);
CREATE TABLE IF NOT EXISTS submission(position INTEGER PRIMARY KEY, content_sha256 TEXT);
CREATE TABLE IF NOT EXISTS definition(position INTEGER);
CREATE TABLE IF NOT EXISTS rating_override(position INTEGER);
CREATE TABLE IF NOT EXISTS observation(series TEXT, period TEXT, position INTEGER, value TEXT,
    PRIMARY KEY(series, period, position)) WITHOUT ROWID;
COMMIT;
"""


def main():
    folder, *files = sys.argv[2:-1]
    database = sqlite3.connect(pathlib.Path(folder) / "ledger.sqlite", isolation_level=None, timeout=10)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute(f"PRAGMA synchronous = {'OFF' if FAULT == 'lazy-sync' else 'FULL'}")
    database.executescript(TABLES)
    for path in map(pathlib.Path, files):
        take(database, path)


def take(database, path):
    """Takes one file in, or answers with what was taken in before."""
    content = hashlib.sha256(path.read_bytes()).hexdigest()
    before = database.execute(
        "SELECT position, time, hash, row_count FROM ledger JOIN submission USING (position) WHERE content_sha256 = ?",
        (content,)).fetchone()
    if before:
        acknowledge(path, content, *before, repeat=True)
    else:
        record(database, path, content)


def record(database, path, content):
    """Writes the file's rows and its entry, with the fault that was asked for."""
    rows = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    database.execute("BEGIN IMMEDIATE")
    last = database.execute("SELECT position, hash FROM ledger ORDER BY position DESC LIMIT 1").fetchone()
    position, previous = (last[0] + 1, last[1]) if last else (1, "0" * 64)
    own = hashlib.sha256(f"{previous}{position}{content}".encode()).hexdigest()
    moment = f"2026-01-01T00:00:{position % 60:02}.000Z" if position < 60 else "2026-01-01T00:01:00.000Z"
    entry = (position, moment, own, len(rows))
    if FAULT == "early-ack":
        acknowledge(path, content, *entry)
    database.execute("INSERT INTO submission VALUES(?, ?)", (position, content))
    database.execute(
        "INSERT INTO ledger VALUES(?, ?, 'submit', ?, ?, ?)", (position, moment, len(rows), previous, own))
    if FAULT == "split-transaction":
        database.execute("COMMIT")
        database.execute("BEGIN IMMEDIATE")
    database.executemany(
        "INSERT INTO observation VALUES(?, ?, ?, ?)", [(row[0] + row[1], row[2], position, row[3]) for row in rows])
    database.execute("COMMIT")
    if FAULT != "early-ack":
        acknowledge(path, content, *entry)


def acknowledge(path, content, position, moment, own, rows, repeat=False):
    """Prints the receipt."""
    receipt = {
        "file": path.name, "submission": position, "sha256": content, "position": position, "time": moment,
        "hash": own, "rows": rows, "repeat": repeat}
    print(json.dumps(receipt), flush=True)


if __name__ == "__main__":
    main()
