#!/usr/bin/env python3
"""Prints the RESULT line of a `swift test` run from its xunit report.   count_unit_tests.py REPORT STATUS"""

import pathlib
import sys
import xml.etree.ElementTree as xml


def counts(report):
    """(passed, failed, skipped) of all test functions; none of a report that is missing or broken, as after a crash."""
    try:
        cases = list(xml.parse(report).getroot().iter("testcase"))
    except (OSError, xml.ParseError):
        return 0, 0, 0
    failed = sum(case.find("failure") is not None or case.find("error") is not None for case in cases)
    skipped = sum(case.find("skipped") is not None for case in cases)
    return len(cases) - failed - skipped, failed, skipped


def main():
    passed, failed, skipped = counts(pathlib.Path(sys.argv[1]))
    status = int(sys.argv[2])
    if passed + failed == 0 or (status and not failed):
        failed += 1
    print(f"RESULT passed={passed} failed={failed} skipped={skipped}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
