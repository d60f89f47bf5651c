"""Running the program once, and judging what it said."""

import dataclasses
import json
import os
import re
import signal
import subprocess

CRASH = re.compile(
    r"Fatal error|Thread \d+ crashed|Backtrace|Swift/|GRDB\.|NIOCore\.|Error Domain=|SQLite error|errno:")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclasses.dataclass(frozen=True)
class Outcome:
    """How one run of the program ended."""

    status: int
    out: str
    err: str

    @property
    def was_killed(self):
        return self.status == -signal.SIGKILL

    @property
    def receipts(self):
        """The receipts of an `import --json`, one object for each line that was written whole."""
        found = []
        for line in self.out.splitlines(keepends=True):
            if line.endswith("\n") and line.startswith("{"):
                found.append(json.loads(line))
        return found

    def problem_of_refusal(self, most_lines=4, may_print=False):
        """What is wrong with the way the program said no; nothing when it did it well.

        Standard output stays empty, except that an import may have printed receipts before (`may_print`).
        """
        if self.status == 0:
            return "it said yes: exit status 0"
        if self.status < 0:
            return f"it died of signal {-self.status}: {self.err[-400:]}"
        return self._problem_of_message(most_lines, may_print)

    def _problem_of_message(self, most_lines, may_print):
        if self.out.strip() and not may_print:
            return f"a refusal belongs on standard error, but standard output holds: {self.out[:300]}"
        lines = [line for line in self.err.splitlines() if line.strip()]
        if not lines or len(lines) > most_lines:
            return f"{len(lines)} lines on standard error, 1 to {most_lines} are clear: {self.err[:600]}"
        if not CHINESE.search(self.err) or CRASH.search(self.err):
            return f"not a sentence for an official: {self.err[:600]}"
        return None


def run(binary, *arguments, env=None, stdin=b"", timeout=120, user=None, cwd=None):
    """Runs the program to its end."""
    result = subprocess.run(
        [str(binary), *map(str, arguments)], input=stdin, capture_output=True, timeout=timeout, user=user, cwd=cwd,
        env={**os.environ, "NO_COLOR": "1", "LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8", **(env or {})})
    return Outcome(result.returncode, result.stdout.decode(errors="replace"), result.stderr.decode(errors="replace"))
