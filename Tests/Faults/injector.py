"""The preloaded fault injector: built once, then an environment for each run."""

import os
import pathlib
import shutil
import subprocess
import tempfile

from support.checks import Skipped

SOURCE = pathlib.Path(__file__).with_name("iofault.c")
MARK = "/faultws/"


class Injector:
    """Builds the injector into a folder and makes environments that fail the n-th operation below `…/faultws/`."""

    def __init__(self, folder):
        compiler = shutil.which("gcc") or shutil.which("cc") or shutil.which("clang")
        if not compiler:
            raise Skipped("no C compiler to build the fault injector with")
        self.library = pathlib.Path(folder) / "iofault.so"
        subprocess.run([compiler, "-O2", "-shared", "-fPIC", "-o", self.library, SOURCE, "-ldl"], check=True)

    def environment(self, mode, at=0, log=None):
        """What to add to a program's environment."""
        return {
            "LD_PRELOAD": str(self.library), "IOF_PATH": MARK, "IOF_MODE": mode, "IOF_AT": str(at),
            **({"IOF_LOG": str(log)} if log else {})}

    def count(self, run):
        """How many file operations `run(environment)` makes."""
        with tempfile.TemporaryDirectory() as folder:
            log = os.path.join(folder, "count")
            run(self.environment("count", log=log))
            with open(log, encoding="ascii") as file:
                return int(file.read())
