"""One scripted session that the fault sweeps repeat: three files taken into a workspace, each its own transaction."""

import concurrent.futures
import dataclasses
import pathlib
import sys
import tempfile

from ledger_check import has_begun, violations
from support.program import run
from support.workspace import copy_definitions, copy_workspace, digest, numbered_files

CARELESS = pathlib.Path(__file__).with_name("careless_ledger.py")


@dataclasses.dataclass
class Session:
    """A workspace to start from, the files to take in, and the program that does it."""

    program: list
    template: pathlib.Path
    files: list
    environment: dict = dataclasses.field(default_factory=dict)
    has_verify: bool = True

    def take_in(self, workspace, environment=None):
        """Runs `import` with what the fault adds to the environment."""
        added = {**self.environment, **(environment or {})}
        return run(self.program[0], *self.program[1:], "import", workspace, *self.files, "--json", env=added)

    def problems_after(self, workspace, outcome):
        """What is wrong once the fault is over: with the ledger as it was left, then after sending all files again."""
        found = self._problems(workspace, outcome.receipts)
        again = self.take_in(workspace)
        if again.status != 0 or len(again.receipts) != len(self.files):
            return found + [f"sending the files again failed with {again.status}: {again.err[-400:]}"]
        return found + self._problems(workspace, outcome.receipts + again.receipts)

    def _problems(self, workspace, receipts):
        found = []
        if self.has_verify and has_begun(workspace):
            verified = run(self.program[0], *self.program[1:], "verify", workspace)
            if verified.status != 0:
                found.append(f"verify: {verified.status} {verified.err[-300:]}")
        by_name = {path.name: path for path in self.files}
        for receipt in receipts:
            if receipt["sha256"] != digest(by_name[pathlib.Path(receipt["file"]).name]):
                found.append(f"the receipt of {receipt['file']} states the SHA-256 of something else")
        return found + violations(workspace, receipts, by_name)


def product_session(options, folder, first_opening=False):
    """The program's session; the ledger exists already unless its very first opening is the subject."""
    template = copy_definitions(options.example, folder / "template")
    files = numbered_files(folder / "files", 3)
    session = Session([str(options.binary)], template, files)
    if not first_opening:
        earlier = numbered_files(folder / "earlier", 1, start=100)
        outcome = run(options.binary, "import", template, *earlier)
        if outcome.status != 0:
            raise AssertionError(f"the session could not be prepared: {outcome.err}")
    return session


def careless_session(folder, fault):
    """The control's session, with one fault."""
    template = folder / "template"
    template.mkdir(exist_ok=True)
    files = numbered_files(folder / "files", 3)
    return Session([sys.executable, str(CARELESS)], template, files, {"CARELESS": fault}, has_verify=False)


def fresh_workspace(session):
    """A copy to break, in a folder that the injector recognizes; delete its parent afterwards."""
    holder = tempfile.TemporaryDirectory()
    return holder, copy_workspace(session.template, pathlib.Path(holder.name) / "faultws")


def count_operations(session, injector):
    """How many file operations the undisturbed session makes."""
    holder, workspace = fresh_workspace(session)
    with holder:
        return injector.count(lambda environment: session.take_in(workspace, environment))


def sweep(points, judge):
    """Runs `judge(point)` for all points, two at a time, and gives (point, problem) for all that it finds."""
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda point: (point, judge(point)), points))
    return [(point, problem) for point, problems in answers for problem in problems]


def sample(count, most):
    """At most `most` numbers from 1 to `count`, evenly spread, ends included; all of them where `most` is nothing."""
    if not most or count <= most:
        return list(range(1, count + 1))
    return sorted({1 + round(index * (count - 1) / (most - 1)) for index in range(most)})
