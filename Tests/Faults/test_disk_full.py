"""R6: the disk is full for real. The program says so, loses nothing, and goes on once there is space."""

import shutil
import tempfile

from ledger_check import violations
from support.checks import expect
from support.mounts import small_disk
from support.program import run
from support.workspace import copy_definitions, numbered_files

SIZE = 8
MOST_FILES = 400


def checks(check, options):
    @check("a full disk refuses an import clearly, loses nothing, and lets it go on when space returns")
    def _():
        with tempfile.TemporaryDirectory() as name, small_disk(SIZE) as folder:
            workspace = copy_definitions(options.example, folder / "faultws")
            files = numbered_files(name, MOST_FILES, size=50)
            by_name = {path.name: path for path in files}
            run_until_full(options.binary, folder, workspace, files, by_name)


def run_until_full(binary, folder, workspace, files, by_name):
    first = run(binary, "import", workspace, files[0], "--json")
    expect(first.status == 0, f"the first import failed: {first.err}")
    ballast = folder / "ballast"
    fill(ballast, leave=600_000)
    full = run(binary, "import", workspace, *files[1:], "--json")
    problem = full.problem_of_refusal(may_print=True)
    expect(not problem, f"with a full disk: {problem}")
    receipts = first.receipts + full.receipts
    print(f"        {len(receipts)} files acknowledged before the disk was full: {full.err.strip().splitlines()[0]}")
    sound(binary, workspace, receipts, by_name, "while the disk is full")
    ballast.unlink()
    rest = run(binary, "import", workspace, *files[:60], "--json")
    expect(rest.status == 0, f"after space returned: {rest.err}")
    expect(len(rest.receipts) == 60, f"after space returned only {len(rest.receipts)} of 60 receipts")
    sound(binary, workspace, receipts + rest.receipts, by_name, "after space returned")


def fill(path, leave):
    """Writes a file until only `leave` bytes are free."""
    free = shutil.disk_usage(path.parent).free
    expect(free > leave, f"only {free} bytes are free before the test begins")
    with open(path, "wb") as file:
        file.write(b"\0" * (free - leave))


def sound(binary, workspace, receipts, by_name, when):
    """Fails when the ledger is not sound."""
    verified = run(binary, "verify", workspace)
    expect(verified.status == 0, f"verify {when}: {verified.err}")
    found = violations(workspace, receipts, by_name)
    expect(not found, f"{when}: {found[:5]}")
