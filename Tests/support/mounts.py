"""Small file systems of our own, for full, read-only and failing disks. Needs root; says why where it cannot."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile

from support.checks import Skipped


def command(*arguments):
    """Runs a system command as it is expected to succeed; the reason it did not is the reason to skip."""
    result = subprocess.run([str(argument) for argument in arguments], capture_output=True, text=True)
    if result.returncode:
        raise Skipped(f"`{' '.join(map(str, arguments))}` failed: {(result.stderr or result.stdout).strip()[:200]}")
    return result.stdout


def require_root(*tools):
    """Skips where we may not mount, or where a tool is missing."""
    if os.geteuid() != 0:
        raise Skipped("mounting needs root")
    missing = [tool for tool in tools if not shutil.which(tool, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")]
    if missing:
        raise Skipped(f"not installed: {', '.join(missing)}")


@contextlib.contextmanager
def small_disk(mebibytes):
    """A tmpfs of a few MiB."""
    require_root("mount")
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        command("mount", "-t", "tmpfs", "-o", f"size={mebibytes}m", "tmpfs", folder)
        try:
            yield folder
        finally:
            unmount(folder)
    finally:
        folder.rmdir()


@contextlib.contextmanager
def read_only(folder):
    """A view of a folder that cannot be written, not even by root."""
    require_root("mount")
    view = pathlib.Path(tempfile.mkdtemp())
    try:
        command("mount", "--bind", folder, view)
        try:
            command("mount", "-o", "remount,bind,ro", view)
            yield view
        finally:
            unmount(view)
    finally:
        view.rmdir()


def unmount(folder):
    """Takes a file system away, at the latest when its last file is closed."""
    subprocess.run(["umount", "-l", str(folder)], capture_output=True)
