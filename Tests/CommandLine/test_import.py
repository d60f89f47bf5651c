"""What `guiheng import` takes, what it refuses, and that it is all or nothing."""

import pathlib
import tempfile
import time

from ledger_state import state, values
from support.checks import expect
from support.program import run
from support.workspace import (
    HEADER, STATISTIC, TOWNS, UNIT, copy_definitions, digest, rows, write_csv, write_xlsx)

GOOD = rows(1, 4)


def checks(check, options):
    with tempfile.TemporaryDirectory() as name:
        desk = Desk(options, pathlib.Path(name))
        accepted(check, desk)
        refused_texts(check, desk)
        refused_figures(check, desk)
        whole(check, desk)
        workbooks(check, desk)


class Desk:
    """A workspace with one submission, and short ways to import into it."""

    def __init__(self, options, folder):
        self.binary, self.folder = options.binary, folder
        self.workspace = copy_definitions(options.example, folder / "workspace")
        outcome = self.take(write_csv(folder / "first.csv", rows(50)))
        if outcome.status != 0:
            raise AssertionError(f"the workspace could not be prepared: {outcome.err}")

    def take(self, *arguments):
        return run(self.binary, "import", self.workspace, *arguments)

    def refuse(self, path, *wanted, flags=(), most_lines=12):
        """Fails unless the file is refused clearly, with the wanted words, and nothing is written."""
        before = state(self.workspace)
        outcome = self.take(path, *flags)
        problem = outcome.problem_of_refusal(most_lines)
        expect(not problem, problem)
        missing = [word for word in wanted if word not in outcome.err]
        expect(not missing, f"{missing} not in: {outcome.err}")
        expect(state(self.workspace) == before, "something was written all the same")

    def bad_row(self, area="安亭镇", statistic=STATISTIC, period="2024-05", basis="", value="12.5", unit=UNIT,
                source="测试报表", grade="B"):
        """A file whose fourth line has one fault, between good rows."""
        header = "地区,统计项,时期,口径,数值,单位,来源,等级"
        good = [",".join([*line.split(",")[:3], "", *line.split(",")[3:7]]) for line in GOOD]
        row = ",".join([area, statistic, period, basis, value, unit, source, grade])
        return write_csv(self.folder / "bad.csv", [*good[:2], row, *good[2:]], header=header)


def accepted(check, desk):
    for number, (encoding, words) in enumerate(
            [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8 with a byte order mark"), ("gb18030", "GB18030"),
             ("utf-16", "UTF-16 with a byte order mark")], start=10):

        @check(f"a file in {words} is taken with exactly its figures")
        def _(number=number, encoding=encoding):
            lines = rows(number, 5)
            outcome = desk.take(write_csv(desk.folder / f"{encoding}.csv", lines, encoding=encoding), "--json")
            expect(outcome.status == 0, outcome.err)
            receipt = outcome.receipts[0]
            held = values(desk.workspace, receipt["position"])
            expect(held == sorted(line.split(",")[3] for line in lines), f"{held}")

    @check("a receipt says file, rows, SHA-256, ledger position, time and hash")
    def _():
        path = write_csv(desk.folder / "receipt.csv", rows(20, 6))
        receipt = desk.take(path, "--json").receipts[0]
        keys = {"file", "submission", "sha256", "position", "time", "hash", "rows", "repeat"}
        expect(keys <= set(receipt), f"missing: {keys - set(receipt)}")
        expect(receipt["sha256"] == digest(path) and receipt["rows"] == 6 and receipt["repeat"] is False, f"{receipt}")

    @check("a receipt for a person starts with 已入账")
    def _():
        outcome = desk.take(write_csv(desk.folder / "person.csv", rows(21)))
        expect(outcome.status == 0 and outcome.out.startswith("已入账"), outcome.out + outcome.err)

    @check("sending the same file again gives the first receipt and records nothing")
    def _():
        path = write_csv(desk.folder / "again.csv", rows(22))
        first = desk.take(path, "--json").receipts[0]
        before = state(desk.workspace)
        second = desk.take(path, "--json").receipts[0]
        expect(second["repeat"] is True and second["position"] == first["position"], f"{first} {second}")
        expect(state(desk.workspace) == before, "it was recorded twice")


def refused_texts(check, desk):
    header_lines = [HEADER, *GOOD]
    cases = {
        "bytes that are neither UTF-8 nor GB18030": b"\xff\xff\x00\x80" * 20,
        "an empty file": b"",
        "a file without header": "\n".join(GOOD).encode(),
        "a quote that is never closed": "\n".join([*header_lines, f'{TOWNS[0]},"{STATISTIC}']).encode(),
        "a cell of 10 MB": "\n".join([*header_lines, GOOD[0].replace("测试", "甲" * 3_500_000)]).encode(),
    }
    for words, content in cases.items():

        @check(f"{words} is refused in a clear sentence")
        def _(content=content):
            path = desk.folder / "text.csv"
            path.write_bytes(content)
            desk.refuse(path, "text.csv")

    @check("a file that does not exist is refused by its name")
    def _():
        desk.refuse(desk.folder / "absent.csv", "absent.csv")

    @check("a folder in place of a file is refused by its name")
    def _():
        (desk.folder / "folder.csv").mkdir()
        desk.refuse(desk.folder / "folder.csv", "folder.csv")


def refused_figures(check, desk):
    figures = [
        '"1,22７.7"', "－", "—", "持平", "", "1e5", "12.5亿元", "NaN", "٣", "½", "9" * 5000, "=1+1", "0x10", "1.2.3"]
    for figure in figures:
        shown = figure.strip('"')[:12] or "nothing"

        @check(f"the figure {shown} is refused with its line, and the good rows are not taken")
        def _(figure=figure):
            desk.refuse(desk.bad_row(value=figure), "bad.csv:4")

    places = {
        "an unknown area": {"area": "安廷镇"}, "an unknown statistic": {"statistic": "sei-outputt"},
        "an unknown basis": {"basis": "全口经"}, "a period in words": {"period": "2024年3月"},
        "a month 13": {"period": "2024-13"}, "a unit that is not the statistic's": {"unit": "万元"},
        "a grade that is none": {"grade": "甲"}, "a row without source": {"source": ""},
    }
    for words, cells in places.items():

        @check(f"{words} is refused with its line")
        def _(cells=cells):
            desk.refuse(desk.bad_row(**cells), "bad.csv:4")

    @check("a duplicated row is refused with both lines")
    def _():
        path = write_csv(desk.folder / "twice.csv", [*GOOD, GOOD[1]])
        desk.refuse(path, "twice.csv:6", "3")

    @check("an unknown area is answered with the nearest known name")
    def _():
        desk.refuse(desk.bad_row(area="安廷镇"), "安亭镇")


def whole(check, desk):
    def mixed():
        faulty = [line.replace(STATISTIC, "no-such-statistic") for line in rows(31, 3)]
        return write_csv(desk.folder / "mixed.csv", [faulty[0], *rows(32, 3), *faulty[1:]])

    @check("all faults of a file are named in one run")
    def _():
        desk.refuse(mixed(), "mixed.csv:2", "mixed.csv:6", "mixed.csv:7")

    @check("with --accept-valid the good rows are taken and the others still named")
    def _():
        outcome = desk.take(mixed(), "--accept-valid", "--json")
        expect(outcome.status == 0, outcome.err)
        expect(outcome.receipts[0]["rows"] == 3, f"{outcome.receipts}")
        expect("mixed.csv:2" in outcome.err and "mixed.csv:7" in outcome.err, outcome.err)

    @check("--dry-run of a good file says yes and writes nothing")
    def _():
        before = state(desk.workspace)
        outcome = desk.take(write_csv(desk.folder / "dry.csv", rows(40)), "--dry-run")
        expect(outcome.status == 0, outcome.err)
        expect(state(desk.workspace) == before, "something was written")

    @check("--dry-run of a faulty file says no and writes nothing")
    def _():
        desk.refuse(mixed(), "mixed.csv:2", flags=["--dry-run"])


SHEET = "xl/worksheets/sheet1.xml"


def workbooks(check, desk):
    @check("a workbook is taken with exactly the digits that were typed, and a second time changes nothing")
    def _():
        lines = [line.replace(".0,", ".4,") for line in rows(60, 5)]
        path = write_xlsx(desk.folder / "good.xlsx", lines)
        receipt = desk.take(path, "--json").receipts[0]
        held = values(desk.workspace, receipt["position"])
        expect(held == sorted(line.split(",")[3] for line in lines), f"{held}")
        before = state(desk.workspace)
        again = desk.take(path, "--json").receipts[0]
        expect(again["repeat"] is True and state(desk.workspace) == before, f"{again}")

    @check("a fault in a workbook is told with its sheet and its cell")
    def _():
        faulty = GOOD[1].replace(STATISTIC, "no-such-statistic")
        desk.refuse(write_xlsx(desk.folder / "bad.xlsx", [GOOD[0], faulty, *GOOD[2:]]), "bad.xlsx:月报!B3")

    hostile = {
        "a sheet of 100 MB in 100 kB": {SHEET: b"<worksheet><sheetData>" + b" " * (100 << 20)},
        "a sheet of 20 MB of blanks in 20 kB": {SHEET: b"<worksheet><sheetData>" + b" " * (20 << 20)},
        "an entity that reads a file": {
            SHEET: '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>'},
        "elements 200,000 deep": {SHEET: "<a>" * 200_000 + "</a>" * 200_000},
        "200,000 attributes": {SHEET: "<worksheet " + " ".join(f'a{i}="1"' for i in range(200_000)) + "/>"},
        "a part outside of the file": {
            "xl/_rels/workbook.xml.rels":
                '<Relationships><Relationship Id="b" Type="/worksheet" Target="../../../etc/passwd"/></Relationships>'},
        "5,000 members": {f"xl/media/{number}": b"" for number in range(5_000)},
        "macros": {"xl/vbaProject.bin": b"\0"},
    }
    for words, parts in hostile.items():

        @check(f"a workbook with {words} is refused in a clear sentence, at once")
        def _(parts=parts):
            path = write_xlsx(desk.folder / "hostile.xlsx", GOOD, parts=parts)
            start = time.monotonic()
            desk.refuse(path, "hostile.xlsx")
            expect(time.monotonic() - start < 5, "it took too long")

    others = {
        "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4_088), "另存为"),
        "a web page named as a workbook": ("<html><table><tr><td>街镇".encode("gbk"), "网页"),
        "a workbook that is cut off": (b"PK\x03\x04" + bytes(100), "损坏"),
    }
    for words, (content, wanted) in others.items():

        @check(f"{words} is refused with what to do")
        def _(content=content, wanted=wanted):
            path = desk.folder / "other.xls"
            path.write_bytes(content)
            desk.refuse(path, "other.xls", wanted)
