"""R3: the power goes while figures are taken in. Every figure acknowledged before is there afterwards."""

import functools
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from ledger_check import violations
from power_loss import Feed, disk, images_while
from session import CARELESS
from support.checks import expect
from support.program import run
from support.workspace import copy_definitions, numbered_files

BATCH, BATCHES = 150, 40


def checks(check, options):
    @check("a power loss at any moment loses nothing that was acknowledged")
    def _():
        program = [str(options.binary)]
        definitions = functools.partial(copy_definitions, options.example)
        found, receipts = lose_power(program, definitions, {}, options.choose(4, 10, 30), verify=True)
        print(f"        {receipts} files acknowledged, {len(found)} violations")
        expect(not found, "\n".join(found))

    @check("the power-loss rig catches a ledger that does not wait for the disk")
    def _():
        program = [sys.executable, str(CARELESS)]
        found, receipts = lose_power(program, pathlib.Path.mkdir, {"CARELESS": "lazy-sync"}, 6, verify=False)
        expect(found, f"6 images, {receipts} receipts, nothing lost: the rig does not cut the power")


def lose_power(program, make_workspace, environment, count, verify):
    """Gives what `count` images violate, and how many receipts were printed."""
    with disk() as made, tempfile.TemporaryDirectory() as name:
        workspace = made.folder / "faultws"
        make_workspace(workspace)
        files = numbered_files(name, BATCH * BATCHES, size=6)
        subprocess.run(["sync", "-f", str(made.folder)], check=True)

        def start(batch):
            chosen = files[(batch - 1) * BATCH:batch * BATCH] or files[:1]
            return subprocess.Popen(
                [*program, "import", workspace, *chosen, "--json"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.PIPE, env={**os.environ, **environment})

        with Feed(start) as feed:
            taken = images_while(feed, made, count, seed=count)
        expect(not feed.errors, "".join(feed.errors)[:600])
        by_name = {path.name: path for path in files}
        found = []
        for number, (image, lines) in enumerate(taken, start=1):
            receipts = [json.loads(line) for line in lines]
            problems = inspect(made, image, receipts, by_name, program, verify)
            found += [f"image {number}: {problem}" for problem in problems]
        return found, len(feed.receipts)


def inspect(made, image, receipts, files, program, verify):
    """What one image violates, once the power is back."""
    with made.after_power_returns(image) as root:
        workspace = root / "faultws"
        found = violations(workspace, receipts, files)
        if verify:
            outcome = run(program[0], "verify", workspace)
            if outcome.status != 0:
                found.append(f"verify: {outcome.status} {outcome.err[-300:]}")
        return found[:3]
