#!/usr/bin/env python3
"""Measures the main job and prints ratios; nothing is asserted by time.  Benchmarks/main_job.py [--runs 5]

Needs a release build (`swift build -c release --product guiheng`). The peer of the import is Python's sqlite3, which
inserts the same rows unchecked, in one transaction, into the same columns, with WAL and synchronous=FULL.
"""

import argparse
import http.client
import json
import os
import pathlib
import platform
import sqlite3
import statistics
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "Tests"))

from support.program import run  # noqa: E402
from support.server import Server  # noqa: E402
from support.workspace import HEADER, STATISTIC, UNIT, copy_definitions  # noqa: E402

ROWS, REQUESTS = 100_000, 200
AREAS = [
    "310114", "310114001", "310114002", "310114004", "310114102", "310114103", "310114106", "310114109", "310114111",
    "310114114", "310114118", "310114401", "310114501"]
GOALS = {"cold start": 150, "overview": 2, "memory": 80, "import": 3}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/guiheng")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--rows", type=int, default=ROWS)
    options = parser.parse_args()
    if not options.binary.exists():
        sys.exit("没有发布版程序，请先执行 swift build -c release --product guiheng\n"
                 "There is no release program; run swift build -c release --product guiheng")
    print(f"machine: {os.cpu_count()} cores, {platform.machine()}, Linux {platform.release()}, Python "
          f"{platform.python_version()}, SQLite {sqlite3.sqlite_version}")
    with tempfile.TemporaryDirectory() as folder:
        serving(options, pathlib.Path(folder))
        importing(options, pathlib.Path(folder))


def serving(options, folder):
    """Cold start to the first byte, the warm overview, and memory after it."""
    workspace = copy_definitions(ROOT / "Examples" / "jiading", folder / "workspace")
    with Server(options.binary, "serve", workspace, "--port", 0):
        pass
    starts, pages, memory = [], [], []
    for _ in range(options.runs):
        begin = time.perf_counter()
        with Server(options.binary, "serve", workspace, "--port", 0) as server:
            connection = http.client.HTTPConnection("127.0.0.1", server.port)
            fetch(connection)
            starts.append(time.perf_counter() - begin)
            pages.append(statistics.median(timed(lambda: fetch(connection)) for _ in range(REQUESTS)))
            memory.append(resident(server.pid))
    show("cold start of `serve` to the whole first page", starts, 1000, "ms", GOALS["cold start"])
    show(f"overview, median of {REQUESTS} requests on one connection", pages, 1000, "ms", GOALS["overview"])
    show("resident memory after them", memory, 1 / 1024 / 1024, "MiB", GOALS["memory"])


def importing(options, folder):
    """The import of many rows with all checks, beside Python's sqlite3 that checks nothing."""
    lines = rows(options.rows)
    path = folder / "rows.csv"
    ours, theirs = [], []
    for number in range(options.runs):
        path.write_text("\n".join([HEADER, *lines, ""]).replace("第0号", f"第{number}号"), encoding="utf-8")
        workspace = copy_definitions(ROOT / "Examples" / "jiading", folder / f"import{number}")
        opened = run(options.binary, "verify", workspace)
        if opened.status != 0:
            first_opening(options.binary, workspace, folder)
        ours.append(timed(lambda: imported(options, workspace, path)))
        theirs.append(timed(lambda: inserted(folder / f"peer{number}.sqlite", lines)))
    show(f"import of {len(lines):,} rows", ours, 1, "s")
    show(f"Python's sqlite3 inserting {len(lines):,} rows unchecked", theirs, 1, "s")
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"import / Python's sqlite3: {ratio:.2f} (aim: at most {GOALS['import']})")


def first_opening(binary, workspace, folder):
    """Makes the ledger with one small file, so that the import is measured alone."""
    path = folder / "first.csv"
    path.write_text("\n".join([HEADER, rows(1)[0].replace("第0号", "第一号"), ""]), encoding="utf-8")
    outcome = run(binary, "import", workspace, path)
    if outcome.status != 0:
        sys.exit(outcome.err)


def imported(options, workspace, path):
    outcome = run(options.binary, "import", workspace, path, "--json", timeout=600)
    if outcome.status != 0 or json.loads(outcome.out)["rows"] != options.rows:
        sys.exit(f"the import failed: {outcome.out}{outcome.err}")


def inserted(path, lines):
    """What a script without any check would do."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.executescript(
        "CREATE TABLE series(id INTEGER PRIMARY KEY, statistic TEXT, area TEXT, basis TEXT,"
        " UNIQUE(statistic, area, basis));"
        "CREATE TABLE observation(series INTEGER, period TEXT, position INTEGER, value TEXT, status TEXT,"
        " source INTEGER, PRIMARY KEY(series, period, position)) WITHOUT ROWID;"
        "CREATE INDEX observation_position ON observation(position);")
    series = {}
    values = []
    for line in lines:
        area, statistic, period, value, *_ = line.split(",")
        values.append((series.setdefault((statistic, area), len(series) + 1), period, 1, value, "R", 1))
    database.execute("BEGIN")
    database.executemany("INSERT INTO series VALUES(?, ?, ?, '')", [(id, *key) for key, id in series.items()])
    database.executemany("INSERT INTO observation VALUES(?, ?, ?, ?, ?, ?)", values)
    database.execute("COMMIT")
    database.close()


def rows(count):
    """Rows that are all different: areas by periods."""
    found = []
    for year in range(1900, 2200):
        for number, period in enumerate(periods(year)):
            for index, area in enumerate(AREAS):
                found.append(f"{area},{STATISTIC},{period},{year + index}.{number % 10},{UNIT},基准测试第0号,B,")
    if len(found) < count:
        sys.exit(f"at most {len(found)} rows")
    return found[:count]


def periods(year):
    """What can be reported of a flow in one year."""
    months = [f"{year}-{month:02}" for month in range(3, 13)]
    cumulative = [f"{year}-01/{month:02}" for month in range(2, 13)]
    return [*months, *cumulative, *(f"{year}-Q{part}" for part in range(1, 5)), f"{year}-H1", f"{year}-H2", str(year)]


def fetch(connection):
    connection.request("GET", "/")
    response = connection.getresponse()
    body = response.read()
    if response.status != 200 or not body:
        sys.exit(f"the overview answered {response.status}")


def timed(action):
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def resident(pid):
    """The bytes of memory that a process holds."""
    for line in pathlib.Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0


def show(what, measured, factor, unit, aim=None):
    """One line: median, spread, and the ratio to what we aim at."""
    low, middle, high = (value * factor for value in (min(measured), statistics.median(measured), max(measured)))
    line = f"{what}: {middle:.2f} {unit} ({low:.2f} to {high:.2f}, {len(measured)} runs)"
    print(line + (f", {middle / aim:.2f} of the aim {aim} {unit}" if aim else ""))


if __name__ == "__main__":
    main()
