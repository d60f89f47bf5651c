"""Trouble around the program: it says no in one clear sentence, loses nothing and does not exit with 0."""

import contextlib
import os
import pathlib
import random
import shutil
import signal
import socket
import stat
import tempfile

from ledger_state import at_rest, fingerprint, state
from support.checks import expect
from support.mounts import read_only
from support.program import run
from support.server import Server
from support.workspace import copy_definitions, numbered_files


def checks(check, options):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files = numbered_files(folder / "files", 6, size=40)
        workspace = copy_definitions(options.example, folder / "workspace")
        outcome = run(options.binary, "import", workspace, *files[:2])
        expect(outcome.status == 0, outcome.err)
        ports_and_locks(check, options.binary, workspace, files)
        places(check, options.binary, workspace, files, folder)
        damage(check, options.binary, workspace, files, folder)


def refuse(outcome, *wanted):
    """Fails unless the program said no clearly, with the wanted words."""
    problem = outcome.problem_of_refusal()
    expect(not problem, problem)
    missing = [word for word in wanted if word not in outcome.err]
    expect(not missing, f"{missing} not in: {outcome.err}")


def ports_and_locks(check, binary, workspace, files):
    @check("a port in use is refused by its number")
    def _():
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            refuse(run(binary, "serve", workspace, "--port", port, timeout=60), str(port))

    @check("a workspace that a server holds is refused to an import, by the server's process number")
    def _():
        with Server(binary, "serve", workspace, "--port", 0) as server:
            before = state(workspace)
            refuse(run(binary, "import", workspace, files[2]), str(server.pid))
            expect(state(workspace) == before, "something was written")

    @check("a workspace that a server holds is refused to a second server")
    def _():
        with Server(binary, "serve", workspace, "--port", 0):
            refuse(run(binary, "serve", workspace, "--port", 0, timeout=60))

    @check("a workspace that a server holds can be verified")
    def _():
        with Server(binary, "serve", workspace, "--port", 0):
            outcome = run(binary, "verify", workspace)
            expect(outcome.status == 0, outcome.err)

    @check("a server ends with status 0 when it is asked to")
    def _():
        with Server(binary, "serve", workspace, "--port", 0) as server:
            status = server.stop()
        expect(status == 0, f"status {status}: {''.join(server.errors)[-400:]}")

    @check("a server that was killed leaves no lock behind")
    def _():
        with Server(binary, "serve", workspace, "--port", 0) as server:
            os.kill(server.pid, signal.SIGKILL)
            server.process.wait()
        outcome = run(binary, "import", workspace, files[3])
        expect(outcome.status == 0, outcome.err)


def places(check, binary, workspace, files, folder):
    @check("a read-only folder is refused, and nothing is lost")
    def _():
        before = state(workspace)
        with unwritable(workspace) as view:
            refuse(run(binary, "import", view, files[4]))
        expect(state(workspace) == before, "something was written")

    @check("a folder that is no workspace is refused")
    def _():
        (folder / "empty").mkdir()
        refuse(run(binary, "import", folder / "empty", files[4]))
        expect(not list((folder / "empty").iterdir()), "something was left in the folder")

    @check("a folder that does not exist is refused and not made")
    def _():
        refuse(run(binary, "serve", folder / "absent", "--port", 0, timeout=60))
        expect(not (folder / "absent").exists(), "the folder was made")


@contextlib.contextmanager
def unwritable(workspace):
    """The workspace as it is when it cannot be written: by file mode, or by the mount where root ignores the mode."""
    if os.geteuid() == 0:
        with read_only(workspace) as view:
            yield view
        return
    mode = stat.S_IMODE(workspace.stat().st_mode)
    members = [path for path in workspace.iterdir() if path.is_file()]
    for path in members:
        path.chmod(0o444)
    workspace.chmod(0o555)
    try:
        yield workspace
    finally:
        workspace.chmod(mode)
        for path in members:
            path.chmod(0o644)


def damage(check, binary, workspace, files, folder):
    kinds = {
        "was cut to half": lambda content: content[:len(content) // 2],
        "is overwritten with random bytes after its first page": random_after_first_page,
        "is a text and no database": lambda content: "这不是数据库。".encode() * 400,
        "is random from its first byte on": lambda content: random.Random(1).randbytes(len(content)),
    }
    for number, (words, change) in enumerate(kinds.items()):
        broken = copy_of(workspace, folder / f"broken{number}")
        path = at_rest(broken)
        path.write_bytes(change(path.read_bytes()))
        for command, arguments in [("verify", []), ("import", [files[5]]), ("serve", ["--port", 0])]:

            @check(f"`{command}` refuses a ledger that {words}, and leaves it as it is")
            def _(command=command, arguments=arguments, broken=broken, path=path):
                before = fingerprint(path)
                refuse(run(binary, command, broken, *arguments, timeout=60))
                expect(fingerprint(path) == before, "the damaged file was changed")


def random_after_first_page(content):
    """The first page stays, the rest is noise of the same length."""
    page = int.from_bytes(content[16:18], "big")
    page = 65536 if page == 1 else page
    return content[:page] + random.Random(2).randbytes(len(content) - page)


def copy_of(workspace, folder):
    """A copy of a workspace that nobody holds."""
    return pathlib.Path(shutil.copytree(workspace, folder))
