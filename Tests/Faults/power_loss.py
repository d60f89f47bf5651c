"""A disk whose power can be cut: ext4 on a loop device whose backing file lies on XFS.

`cp --reflink` of the backing file while a program runs is an atomic image of what the disk holds at that moment;
everything that is still in the inner file system's page cache is lost, as when the power goes.
"""

import contextlib
import pathlib
import random
import shutil
import subprocess
import tempfile
import threading
import time

from support.mounts import command, require_root, unmount


class Disk:
    """The disk; `folder` is where a program writes, `image()` cuts the power on a copy."""

    def __init__(self, holder):
        self.holder = holder
        self.outer, self.folder, self.copy = (holder / name for name in ("outer", "inner", "copy"))
        for folder in (self.outer, self.folder, self.copy):
            folder.mkdir()
        self.images = 0

    def mount(self):
        backing = self.holder / "outer.img"
        command("truncate", "-s", "1200M", backing)
        command("mkfs.xfs", "-q", "-m", "reflink=1", backing)
        command("mount", "-o", "loop", backing, self.outer)
        command("truncate", "-s", "192M", self.outer / "disk.img")
        command("mkfs.ext4", "-q", "-F", self.outer / "disk.img")
        command("mount", "-o", "loop", self.outer / "disk.img", self.folder)

    def unmount(self):
        for folder in (self.copy, self.folder, self.outer):
            unmount(folder)

    def image(self):
        """What the disk holds now."""
        self.images += 1
        path = self.outer / f"image{self.images}"
        command("cp", "--reflink=always", self.outer / "disk.img", path)
        return path

    @contextlib.contextmanager
    def after_power_returns(self, image):
        """The image mounted as after a restart."""
        command("mount", "-o", "loop", image, self.copy)
        try:
            yield self.copy
        finally:
            subprocess.run(["umount", str(self.copy)], check=True)
            image.unlink()


@contextlib.contextmanager
def disk():
    """A disk of its own, taken away at the end."""
    require_root("mkfs.xfs", "mkfs.ext4", "mount")
    holder = pathlib.Path(tempfile.mkdtemp())
    made = Disk(holder)
    try:
        made.mount()
        yield made
    finally:
        made.unmount()
        shutil.rmtree(holder, ignore_errors=True)


class Feed:
    """Takes files in, batch after batch, while images are made; `receipts` grows as they are printed."""

    def __init__(self, start):
        self.start = start
        self.process = None
        self.receipts = []
        self.errors = []
        self.ending = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ending.set()
        if self.process:
            self.process.kill()
        self.thread.join(30)

    def _run(self):
        batch = 0
        while not self.ending.is_set():
            batch += 1
            self.process = self.start(batch)
            for line in self.process.stdout:
                if line.startswith(b"{") and line.endswith(b"\n"):
                    self.receipts.append(line)
            self.process.wait()
            if self.process.returncode not in (0, -9):
                self.errors.append(self.process.stderr.read().decode(errors="replace"))
                return

    def wait_for_first(self, seconds=60):
        """Waits until something has been acknowledged."""
        deadline = time.monotonic() + seconds
        while not self.receipts:
            if time.monotonic() > deadline or self.errors:
                raise AssertionError(f"nothing was acknowledged: {self.errors}")
            time.sleep(0.01)


def images_while(feed, disk, count, seed):
    """`count` images at random moments, each with the receipts that had been printed before it."""
    chance = random.Random(seed)
    feed.wait_for_first()
    taken = []
    for _ in range(count):
        time.sleep(chance.uniform(0.01, 0.25))
        before = list(feed.receipts)
        taken.append((disk.image(), before))
    return taken
