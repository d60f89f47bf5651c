"""R1: SIGKILL at every file operation of a session. Nothing acknowledged is lost, nothing torn, the chain is whole."""

import pathlib
import tempfile

from injector import Injector
from session import careless_session, count_operations, fresh_workspace, product_session, sample, sweep
from support.checks import expect

MODES = {"kill": "before", "killafter": "after", "torn": "in the middle of"}


def checks(check, options):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        injector = Injector(folder)
        controls(check, injector, folder)
        (folder / "imports").mkdir()
        imports = product_session(options, folder / "imports")
        most = options.choose(12, None, None)
        for mode, words in MODES.items():
            sentence = f"SIGKILL {words} every file operation of an import loses nothing"
            swept(check, sentence, imports, injector, mode, most)
        (folder / "opening").mkdir()
        opening = product_session(options, folder / "opening", first_opening=True)
        most = options.choose(8, 30, None)
        sentence = "SIGKILL during the first opening of a workspace leaves it usable"
        swept(check, sentence, opening, injector, "kill", most)


def swept(check, sentence, session, injector, mode, most):
    @check(sentence)
    def _():
        count = count_operations(session, injector)
        expect(count > 10, f"only {count} file operations were seen: is the injector at work?")
        points, killed = sample(count, most), []
        found = sweep(points, lambda point: after_kill(session, injector, mode, point, killed))
        print(f"        {mode}: {len(points)} of {count} points, {len(killed)} killed, {len(found)} violations")
        expect(len(killed) >= len(points) * 3 // 4, f"only {len(killed)} of {len(points)} runs were killed")
        expect(not found, "\n".join(f"operation {point}: {problem}" for point, problem in found))


def after_kill(session, injector, mode, point, killed):
    """Kills one run at one point and gives what is wrong afterwards."""
    holder, workspace = fresh_workspace(session)
    with holder:
        outcome = session.take_in(workspace, injector.environment(mode, point))
        if outcome.was_killed:
            killed.append(point)
        elif outcome.status != 0:
            return [f"ended with {outcome.status}: {outcome.err[-300:]}"]
        return session.problems_after(workspace, outcome)


def controls(check, injector, folder):
    for fault, wanted in [("early-ack", "LOST"), ("split-transaction", "torn")]:

        @check(f"the kill sweep catches a ledger that commits {fault}")
        def _(fault=fault, wanted=wanted):
            session = careless_session(folder, fault)
            points = sample(count_operations(session, injector), 60)
            found = sweep(points, lambda point: after_kill(session, injector, "kill", point, []))
            caught = [problem for _, problem in found if wanted in problem]
            expect(caught, f"{len(points)} points, {len(found)} findings, none of them {wanted}: {found[:3]}")

    @check("the kill sweep finds nothing wrong with a ledger that makes no mistake")
    def _():
        session = careless_session(folder, "")
        points = sample(count_operations(session, injector), 20)
        found = sweep(points, lambda point: after_kill(session, injector, "kill", point, []))
        expect(not found, str(found[:3]))
