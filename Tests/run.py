#!/usr/bin/env python3
"""Runs the checks that need the whole program.   Tests/run.py cli|faults|browser --binary FILE [--depth normal]"""

import argparse
import importlib
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))

from support.checks import Report  # noqa: E402
from support.options import Options  # noqa: E402

FOLDERS = {"cli": "CommandLine", "faults": "Faults", "browser": "Browser"}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suite", choices=FOLDERS)
    parser.add_argument("--binary", required=True, type=pathlib.Path, help="the guiheng program")
    parser.add_argument("--depth", choices=["fast", "normal", "long"], default="normal")
    parser.add_argument("--only", help="run the checks whose sentence holds these words")
    parser.add_argument("--module", help="run this file only, such as test_overview")
    parser.add_argument("--update-docs", action="store_true", help="take the README's picture anew")
    arguments = parser.parse_args()
    report = Report(only=arguments.only)
    run_modules(report, arguments)
    return report.close()


def run_modules(report, arguments):
    folder = HERE / FOLDERS[arguments.suite]
    sys.path.insert(0, str(folder))
    options = Options(arguments.binary.resolve(), arguments.depth, HERE.parent, arguments.update_docs)
    for path in sorted(folder.glob("test_*.py")):
        if arguments.module in (None, path.stem):
            print(f"-- {path.stem}", flush=True)
            report.module(path.stem, lambda: importlib.import_module(path.stem).checks(report.check, options))


if __name__ == "__main__":
    sys.exit(main())
