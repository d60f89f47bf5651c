#!/usr/bin/env python3
"""Runs one peer, or all, on the synthetic set and prints JSON lines.  peers.py [--engine duckdb] [--threads 2] FOLDER

The status is 1 when a result is not the expected one.
"""

import argparse
import os
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True

from dataset import EXPECTED, read_expected  # noqa: E402

ENGINES = ("duckdb", "duckdb_file", "polars", "sqlite")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--engine", choices=ENGINES, help="all of them, one after another, when none is named")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    options = parser.parse_args()
    if not (options.folder / EXPECTED).exists():
        parser.error(f"{options.folder} holds no {EXPECTED}; make_data.py makes it")
    if options.engine:
        return 0 if measure(options.engine, options.threads, options.folder) else 1
    # Each in a process of its own, so that its memory is its own.
    command = [sys.executable, __file__, str(options.folder), "--threads", str(options.threads), "--engine"]
    return max(subprocess.run([*command, engine]).returncode for engine in ENGINES)


def measure(engine, threads, folder):
    """The engine is imported only when it is run; Polars reads its threads when it is imported."""
    os.environ["POLARS_MAX_THREADS"] = str(threads)
    from measuring import Recorder
    recorder = Recorder(engine, 1 if engine == "sqlite" else threads)
    expected, shape = read_expected(folder)
    if engine == "polars":
        from engines import polars_engine
        return polars_engine.measure(recorder, folder, expected, shape)
    if engine == "sqlite":
        from engines import sqlite_engine
        return sqlite_engine.measure(recorder, folder, expected, shape)
    from engines import duckdb_engine
    return duckdb_engine.measure(recorder, folder, expected, shape, in_file=engine == "duckdb_file")


if __name__ == "__main__":
    sys.exit(main())
