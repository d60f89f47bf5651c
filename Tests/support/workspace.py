"""Workspaces and import files for the tests, cut from the example that ships with the program."""

import hashlib
import pathlib
import shutil

LEDGER = "ledger.sqlite"
HEADER = "地区,统计项,时期,数值,单位,来源,等级,备注"
TOWNS = ["310114102", "310114103", "310114106", "310114109", "310114111"]
STATISTIC, UNIT = "sei-output", "亿元"


def copy_definitions(example, folder):
    """A new workspace with the example's definitions and data files, and no ledger yet."""
    shutil.copytree(example, folder, ignore=shutil.ignore_patterns(LEDGER + "*"))
    return folder


def copy_workspace(source, folder):
    """A copy of a whole workspace at rest, ledger and all."""
    shutil.copytree(source, folder)
    return folder


def rows(number, count=8):
    """Rows of figures that no other number gives: towns by months of one year."""
    cells = [(town, month) for month in range(3, 13) for town in TOWNS][:count]
    year = 2021 + number % 5
    value = 10_000 + 37 * number
    return [
        f"{town},{STATISTIC},{year}-{month:02},{(value + 10 * index) / 10:.1f},{UNIT},测试报表第{number}号,B,"
        for index, (town, month) in enumerate(cells)
    ]


def write_csv(path, lines, header=HEADER, encoding="utf-8"):
    """Writes an import file and gives its path."""
    text = "\r\n".join(([header] if header else []) + list(lines)) + "\r\n"
    pathlib.Path(path).write_bytes(text.encode(encoding))
    return pathlib.Path(path)


def numbered_files(folder, count, start=1, size=8):
    """Import files with figures of their own, `1.csv`, `2.csv` and so on."""
    folder = pathlib.Path(folder)
    folder.mkdir(exist_ok=True)
    return [write_csv(folder / f"{number}.csv", rows(number, size)) for number in range(start, start + count)]


def digest(path):
    """The SHA-256 of a file, as a receipt states it."""
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()
