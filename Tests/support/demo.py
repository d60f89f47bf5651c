"""The demo, served from a workspace of its own for the time of a test."""

import contextlib
import tempfile

from support.server import Server


@contextlib.contextmanager
def demo(options):
    """Starts `guiheng demo` on a free port and gives its address."""
    with tempfile.TemporaryDirectory() as folder:
        with Server(options.binary, "demo", "--port", 0, "--workspace", f"{folder}/demo") as server:
            yield server.address
