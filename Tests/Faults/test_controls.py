"""The checks of the ledger must catch what they are there for: doctored copies of a good ledger."""

import pathlib
import shutil
import sqlite3
import tempfile

from ledger_check import violations
from session import product_session
from support.checks import expect
from support.program import run
from support.workspace import LEDGER

# What is done to a good ledger, what our check must say, and whether the program's `verify` can know it too.
DOCTORED = {
    "an acknowledged submission that was cut off the end": (
        ["DELETE FROM observation WHERE position = :last", "DELETE FROM submission WHERE position = :last",
         "DELETE FROM ledger WHERE position = :last"], "LOST", False),
    "a submission with a figure missing": (
        ["DELETE FROM observation WHERE position = :last AND (series, period) IN"
         " (SELECT series, period FROM observation WHERE position = :last LIMIT 1)"], "torn", True),
    "a figure that was changed": (
        ["UPDATE observation SET value = '1.0' WHERE position = :last"], "figures of", True),
    "an entry that does not follow the one before": (
        ["UPDATE ledger SET previous_hash = :other WHERE position = :last"], "does not follow", True),
    "an entry taken out of the middle": (
        ["DELETE FROM ledger WHERE position = :last - 1"], "missing", True),
    "an entry that is earlier than the one before": (
        ["UPDATE ledger SET time = '2001-01-01T00:00:00.000Z' WHERE position = :last"], "earlier", True),
}

def checks(check, options):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        session = product_session(options, folder)
        good = folder / "good"
        shutil.copytree(session.template, good)
        receipts = session.take_in(good).receipts
        files = {path.name: path for path in session.files}

        @check("a good ledger passes the check and `verify`")
        def _():
            expect(len(receipts) == 3, f"{len(receipts)} receipts")
            expect(not violations(good, receipts, files), violations(good, receipts, files))
            outcome = run(options.binary, "verify", good)
            expect(outcome.status == 0, outcome.err)

        for sentence, (statements, wanted, is_knowable) in DOCTORED.items():

            @check(f"the checks catch {sentence}")
            def _(statements=statements, wanted=wanted, is_knowable=is_knowable, sentence=sentence):
                copy = folder / "doctored"
                shutil.rmtree(copy, ignore_errors=True)
                shutil.copytree(good, copy)
                doctor(copy / LEDGER, statements)
                found = violations(copy, receipts, files)
                expect(any(wanted in problem for problem in found), f"our check says {found}")
                if is_knowable:
                    named_by_verify(options.binary, copy, receipts[-1]["position"])


def doctor(path, statements):
    """Does to a ledger what its triggers refuse."""
    database = sqlite3.connect(path)
    last = database.execute("SELECT max(position) FROM ledger").fetchone()[0]
    for (trigger,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        database.execute(f"DROP TRIGGER {trigger}")
    for statement in statements:
        values = {"last": last, "other": "f" * 64}
        database.execute(statement, {name: value for name, value in values.items() if f":{name}" in statement})
    database.commit()
    database.close()


def named_by_verify(binary, workspace, last):
    """Fails unless `verify` refuses the ledger and names the entry."""
    outcome = run(binary, "verify", workspace)
    expect(outcome.status > 0, f"verify said {outcome.status}: {outcome.out}{outcome.err}")
    said = outcome.out + outcome.err
    expect(str(last) in said or str(last - 1) in said, f"verify does not name the entry: {said[:400]}")
