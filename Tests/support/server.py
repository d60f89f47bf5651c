"""The server of a workspace, started on a free port and always stopped."""

import os
import re
import signal
import subprocess
import threading

READY = re.compile(r"http://(?:127\.0\.0\.1|localhost|\[::1\]):(\d+)/")


class Server:
    """`with Server(binary, "demo", …) as server:` starts it, waits for its line, and stops it at the end."""

    def __init__(self, binary, *arguments, env=None, ready_within=60):
        self.command = [str(binary), *map(str, arguments)]
        self.env = {**os.environ, "NO_COLOR": "1", **(env or {})}
        self.ready_within = ready_within
        self.errors = []

    def __enter__(self):
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.env)
        self._drain(self.process.stderr, self.errors)
        self.address = self._wait_for_address()
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """Asks it to end as a service manager does; kills it after ten seconds. Gives its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
        return self.process.wait()

    @property
    def pid(self):
        return self.process.pid

    @property
    def port(self):
        return int(READY.search(self.address).group(1))

    def _wait_for_address(self):
        timer = threading.Timer(self.ready_within, self.process.kill)
        timer.start()
        try:
            for line in self.process.stdout:
                match = READY.search(line.decode(errors="replace"))
                if match:
                    self._drain(self.process.stdout, [])
                    return match.group(0)
        finally:
            timer.cancel()
        self.process.kill()
        self.process.wait()
        raise AssertionError("the server never said where it listens: " + "".join(self.errors)[-800:])

    @staticmethod
    def _drain(pipe, lines):
        def read():
            for line in pipe:
                lines.append(line.decode(errors="replace"))

        threading.Thread(target=read, daemon=True).start()
