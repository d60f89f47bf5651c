"""The Excel files that the server makes, read by a reader that is not ours."""

import io
import tempfile
import urllib.parse
import zipfile

import openpyxl

from crawl import get
from support.checks import expect
from support.server import Server
from support.program import run
from support.workspace import copy_definitions, write_csv

QUERY = "statistic=sei-output&area=310114103,310114102,310114106&period=2024-01/03&measure=value,share&lang=zh-CN"


def checks(check, options):
    with tempfile.TemporaryDirectory() as name:
        folder = copy_definitions(options.example, f"{name}/workspace")
        lines = [
            "310114103,sei-output,2024-01/03,10.50,亿元,安亭镇月报,A,",
            "310114102,sei-output,2024-01/03,-20,亿元,南翔镇月报,A,"]
        towns = write_csv(f"{name}/towns.csv", lines)
        outcome = run(options.binary, "import", folder, towns, "--by", "王芳")
        expect(outcome.status == 0, outcome.err)
        with Server(options.binary, "serve", folder, "--port", 0) as server:
            answers(check, server.address)
            everything(check, server.address)


def workbook(address):
    answer = get(address)
    expect(answer.status == 200, f"{address}: {answer.status}")
    expect(answer.type.endswith("spreadsheetml.sheet"), answer.type)
    return openpyxl.load_workbook(io.BytesIO(answer.body)), answer.body


def answers(check, root):
    book, raw = workbook(f"{root}api/v1/figures.xlsx?{QUERY}")
    data = book["数据"]
    heads = [cell.value for cell in data[1]]
    value, unit, note = (heads.index(head) for head in ("数值", "单位", "说明"))

    @check("a workbook has numbers as numbers, with the digits that were reported")
    def _():
        cell = data[2][value]
        expect(cell.value == 10.5 and cell.number_format == "0.00", f"{cell.value!r} {cell.number_format}")
        cell = data[4][value]
        expect(cell.value == -20 and cell.number_format == "0", f"{cell.value!r} {cell.number_format}")
        expect(data[2][unit].value == "亿元", data[2][unit].value)

    @check("a workbook leaves a missing number empty and says why")
    def _():
        expect(data[6][value].value is None and data[6][note].value == "未报", f"{data[6][note].value}")

    @check("a workbook's head stays in view and its columns are wide enough")
    def _():
        expect(data.freeze_panes == "C2", data.freeze_panes)
        expect(all(data.column_dimensions[letter].width >= 6 for letter in "ABCDEFGHI"), "a column has no width")

    @check("a workbook names the source of every figure, with who brought it and when")
    def _():
        rows = [[cell.value for cell in row] for row in book["来源"].iter_rows()]
        town = next(row for row in rows if row[1] == "310114103")
        for words in ("安亭镇月报", "王芳", "towns.csv"):
            expect(words in town, town)

    @check("a text that looks like a formula stays a text")
    def _():
        formula = urllib.parse.quote("-[sei-output]")
        book, raw = workbook(f"{root}api/v1/figures.xlsx?formula={formula}&period=2020&lang=zh-CN")
        cell = book["数据"][2][0]
        expect(cell.value == "-[sei-output]" and cell.data_type == "s", f"{cell.value!r} {cell.data_type}")
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            sheets = [archive.read(name) for name in archive.namelist() if "worksheets/" in name]
        expect(sheets and not any(b"<f>" in sheet for sheet in sheets), "a sheet holds a formula")


def everything(check, root):
    addresses = [
        "api/v1/statistics.xlsx", "api/v1/areas.xlsx", "api/v1/plans.xlsx", "api/v1/periods.xlsx?statistic=sei-output",
        "api/v1/plans/sei-14/indicators.xlsx", "api/v1/plans/sei-14/evaluation.xlsx",
        "api/v1/figures/sei-output/310114/all.xlsx?period=2020", "pivot.xlsx"]
    for address in addresses:

        @check(f"{address} opens in a reader and has rows")
        def _(address=address):
            book, _ = workbook(root + address)
            expect(book.worksheets[0].max_row >= 2, f"{book.worksheets[0].max_row} rows")
