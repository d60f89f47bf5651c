"""Counted checks whose names are sentences.

A module of checks has `def checks(check, options)`; inside it `@check("a sentence")` runs the function below it at once
and counts it. The last line a run prints is read by ./test: `RESULT passed=N failed=M skipped=K`.
"""

import sys
import time
import traceback


class Skipped(Exception):
    """The check cannot be made here; the reason is shown and counted, never hidden."""


class Report:
    """Runs checks, prints one line for each, and keeps the count."""

    def __init__(self, only=None, stream=None):
        self.only = only
        self.stream = stream or sys.stdout
        self.passed = self.failed = self.skipped = 0
        self.failures = []

    def check(self, sentence):
        """The decorator that runs and counts the function it stands above."""

        def run(body):
            if not self.only or self.only in sentence:
                self._run(sentence, body)
            return body

        return run

    def module(self, name, body):
        """Runs a module's checks; an error outside any check is one failed check named after the module."""
        try:
            body()
        except Skipped as reason:
            self._skip(f"everything of {name}", reason)
        except Exception:
            self._fail(f"{name} runs to its end", traceback.format_exc(), 0)

    def _run(self, sentence, body):
        start = time.monotonic()
        try:
            body()
        except Skipped as reason:
            self._skip(sentence, reason)
        except AssertionError as problem:
            text = str(problem) or traceback.format_exc()
            self._fail(sentence, text, time.monotonic() - start)
        except Exception:
            self._fail(sentence, traceback.format_exc(), time.monotonic() - start)
        else:
            self.passed += 1
            self._line(f"ok      {sentence} ({time.monotonic() - start:.1f} s)")

    def _skip(self, sentence, reason):
        self.skipped += 1
        self._line(f"SKIPPED {sentence}: {reason}")

    def _fail(self, sentence, text, seconds):
        self.failed += 1
        self.failures.append(sentence)
        indented = "\n".join("        " + line for line in text.rstrip().splitlines()[:40])
        self._line(f"FAILED  {sentence} ({seconds:.1f} s)\n{indented}")

    def _line(self, text):
        print(text, file=self.stream, flush=True)

    def close(self):
        """Prints the count and gives the exit status; a run that checked nothing has failed."""
        if self.passed + self.failed + self.skipped == 0:
            self._fail("at least one check was made", "nothing was checked", 0)
        for sentence in self.failures:
            self._line(f"failed: {sentence}")
        self._line(f"RESULT passed={self.passed} failed={self.failed} skipped={self.skipped}")
        return 1 if self.failed else 0


def expect(condition, message):
    """Fails the check with a message when the condition does not hold."""
    if not condition:
        raise AssertionError(message)
