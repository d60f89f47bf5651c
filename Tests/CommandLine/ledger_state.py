"""What a workspace's ledger holds, to see that a refused command left it alone."""

import hashlib
import pathlib
import sqlite3

from support.workspace import LEDGER


def state(workspace):
    """(last position, number of observations); nothing where there is no ledger, or one without tables."""
    path = pathlib.Path(workspace) / LEDGER
    if not path.exists():
        return None
    database = sqlite3.connect(path)
    try:
        if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'ledger'").fetchone():
            return None
        last = database.execute("SELECT max(position) FROM ledger").fetchone()[0]
        return last, database.execute("SELECT count(*) FROM observation").fetchone()[0]
    finally:
        database.close()


def values(workspace, position):
    """The figures of one entry, in no particular order."""
    database = sqlite3.connect(pathlib.Path(workspace) / LEDGER)
    try:
        rows = database.execute("SELECT value FROM observation WHERE position = ?", (position,))
        return sorted(row[0] for row in rows)
    finally:
        database.close()


def at_rest(workspace):
    """Brings all pages into the main file, so that damage to it is damage to the ledger; gives its path."""
    path = pathlib.Path(workspace) / LEDGER
    database = sqlite3.connect(path)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    for leftover in (f"{LEDGER}-wal", f"{LEDGER}-shm"):
        (path.parent / leftover).unlink(missing_ok=True)
    return path


def fingerprint(path):
    """The SHA-256 of a file's bytes."""
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()
