"""The process behind a port of this machine, and the processors it may use."""

import os
import pathlib
import urllib.parse

LISTEN = "0A"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def port_of(address):
    """The port of an address on this machine; load is put on no other."""
    parts = urllib.parse.urlsplit(address)
    if parts.scheme != "http" or parts.hostname not in LOOPBACK:
        raise ValueError(f"{address} is no http address of this machine; load is put on loopback only")
    return parts.port or 80


def process_behind(port):
    """The number of the process that listens on a port."""
    sockets = {f"socket:[{inode}]" for inode in listening_sockets(port)}
    for folder in pathlib.Path("/proc").glob("[0-9]*/fd"):
        try:
            if any(os.readlink(file) in sockets for file in folder.iterdir()):
                return int(folder.parent.name)
        except OSError:
            continue  # It ended meanwhile, or is not ours to look at.
    raise ValueError(f"nothing that we may look at listens on port {port}")


def listening_sockets(port):
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in pathlib.Path(table).read_text(encoding="ascii").splitlines()[1:]:
            fields = line.split()
            if fields[3] == LISTEN and int(fields[1].rsplit(":", 1)[1], 16) == port:
                yield fields[9]


class Pinned:
    """`with Pinned(process, processor):` keeps all its threads on one processor, and frees them at the end."""

    def __init__(self, process, processor):
        self.process, self.processor = process, processor

    def __enter__(self):
        self.before = {thread: os.sched_getaffinity(thread) for thread in self.threads()}
        for thread in self.before:
            os.sched_setaffinity(thread, {self.processor})

    def __exit__(self, *_):
        whole = self.before.get(self.process, set(range(os.cpu_count())))
        for thread in self.threads():
            os.sched_setaffinity(thread, self.before.get(thread, whole))

    def threads(self):
        return [int(folder.name) for folder in pathlib.Path(f"/proc/{self.process}/task").iterdir()]
