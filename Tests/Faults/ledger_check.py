"""What must hold of a ledger after any fault, read with Python's own SQLite and not with the program's code."""

import contextlib
import pathlib
import shutil
import sqlite3
import tempfile

from support.workspace import LEDGER, digest

EFFECTS = {"submit": "observation", "define": "definition", "override": "rating_override", "act": "act"}


def violations(workspace, receipts=(), files=()):
    """What is wrong: acknowledged figures that are gone or changed, half-written entries, a broken chain, a bad page.

    `receipts` are those the program printed; `files` maps each file's base name to its path. The ledger is looked at
    in a copy, so that the program later meets the very state that the fault left.
    """
    if not (pathlib.Path(workspace) / LEDGER).exists():
        return [f"no ledger, but {len(receipts)} receipts"] if receipts else []
    try:
        with _copied(workspace) as database:
            return _violations(database, receipts, files)
    except sqlite3.Error as error:
        return [f"{type(error).__name__}: {error}"]


def has_begun(workspace):
    """Whether the ledger has its tables; a crash while it was being made may leave an empty file."""
    try:
        with _copied(workspace) as database:
            return _has_tables(database)
    except sqlite3.Error:
        return True


@contextlib.contextmanager
def _copied(workspace):
    with tempfile.TemporaryDirectory() as folder:
        for part in pathlib.Path(workspace).glob(LEDGER + "*"):
            if part.is_file() and not part.name.endswith((".lock", "-shm")):
                shutil.copy(part, folder)
        database = sqlite3.connect(pathlib.Path(folder) / LEDGER)
        try:
            yield database
        finally:
            database.close()


def _has_tables(database):
    return database.execute("SELECT 1 FROM sqlite_master WHERE name = 'ledger'").fetchone() is not None


def _violations(database, receipts, files):
    found = _damaged_pages(database)
    if not _has_tables(database):
        return found + ([f"no tables, but {len(receipts)} receipts"] if receipts else [])
    found += _broken_chain(database) + _torn_entries(database) + _orphans(database)
    for receipt in receipts:
        found += _lost(database, receipt, files)
    return found


def _damaged_pages(database):
    answer = database.execute("PRAGMA integrity_check").fetchall()
    return [] if answer == [("ok",)] else [f"damaged pages: {answer[:2]}"]


def _broken_chain(database):
    previous, time = "0" * 64, ""
    rows = database.execute("SELECT position, time, previous_hash, hash FROM ledger ORDER BY position")
    for expected, (position, moment, before, own) in enumerate(rows, start=1):
        if position != expected:
            return [f"entry {expected} is missing"]
        if before != previous:
            return [f"entry {position} does not follow the hash of the entry before"]
        if moment < time:
            return [f"entry {position} is earlier than the entry before"]
        previous, time = own, moment
    return []


def _torn_entries(database):
    found = []
    for position, verb, rows in database.execute("SELECT position, verb, row_count FROM ledger ORDER BY position"):
        effect = EFFECTS[verb]
        present = database.execute(f"SELECT count(*) FROM {effect} WHERE position = ?", (position,)).fetchone()[0]
        if present != rows:
            found.append(f"entry {position} is torn: {present} of {rows} rows")
    return found


def _orphans(database):
    found = []
    for table in ("observation", "submission"):
        query = f"SELECT count(*) FROM {table} WHERE position NOT IN (SELECT position FROM ledger)"
        count = database.execute(query).fetchone()[0]
        if count:
            found.append(f"{count} rows of {table} belong to no entry")
    return found


def _lost(database, receipt, files):
    name, position = receipt["file"], receipt["position"]
    entry = database.execute("SELECT hash FROM ledger WHERE position = ?", (position,)).fetchone()
    if entry is None:
        return [f"LOST: {name} was acknowledged as entry {position}"]
    if entry[0] != receipt["hash"]:
        return [f"LOST: entry {position} is not the one that was acknowledged for {name}"]
    path = files[pathlib.Path(name).name]
    times = database.execute("SELECT count(*) FROM submission WHERE content_sha256 = ?", (digest(path),)).fetchone()[0]
    if times != 1:
        return [f"{name} was acknowledged and is there {times} times"]
    return _changed_values(database, name, position, path)


def _changed_values(database, name, position, path):
    written = [line.split(",")[3] for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    held = [row[0] for row in database.execute("SELECT value FROM observation WHERE position = ?", (position,))]
    if sorted(written) == sorted(str(value) for value in held):
        return []
    return [f"the figures of {name} are not those of the file: {sorted(map(str, held))[:4]}…"]
