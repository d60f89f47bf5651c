"""R2: one error at every file operation. The program says no in a clear sentence or goes on; the ledger is sound."""

import pathlib
import tempfile

from injector import Injector
from session import count_operations, fresh_workspace, product_session, sample, sweep
from support.checks import expect

MODES = {
    "eio": "an I/O error",
    "enospc": "a full disk",
    "fsynceio": "a failed sync",
    "short": "a write cut short",
}


def checks(check, options):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        injector = Injector(folder)
        session = product_session(options, folder)
        for mode, words in MODES.items():
            most = options.choose(10, None, None)
            sentence = f"{words} at every operation of an import is refused clearly or overcome"
            swept(check, sentence, session, injector, mode, most)


def swept(check, sentence, session, injector, mode, most):
    @check(sentence)
    def _():
        count = count_operations(session, injector)
        points, refused = sample(count, most), []
        found = sweep(points, lambda point: after_error(session, injector, mode, point, refused))
        print(f"        {mode}: {len(points)} of {count} points, {len(refused)} refused, {len(found)} violations")
        if mode != "short" and len(points) == count:
            expect(refused, f"{mode} was never noticed: is the injector at work?")
        expect(not found, "\n".join(f"operation {point}: {problem}" for point, problem in found))


def after_error(session, injector, mode, point, refused):
    """Fails one operation of one run and gives what is wrong with the answer, and with the ledger afterwards."""
    holder, workspace = fresh_workspace(session)
    with holder:
        outcome = session.take_in(workspace, injector.environment(mode, point))
        problems = []
        if outcome.status != 0:
            refused.append(point)
            problem = outcome.problem_of_refusal(may_print=True)
            problems = [problem] if problem else []
        elif len(outcome.receipts) != len(session.files):
            problems = [f"said yes with {len(outcome.receipts)} of {len(session.files)} receipts"]
        return problems + session.problems_after(workspace, outcome)
