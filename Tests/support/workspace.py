"""Workspaces and import files for the tests, cut from the example that ships with the program."""

import hashlib
import pathlib
import shutil
import zipfile
from xml.sax.saxutils import escape

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


def write_xlsx(path, lines, header=HEADER, parts=None):
    """Writes the same rows as a workbook, byte by byte; `parts` replaces or adds members."""
    members = {**workbook_parts([header, *lines]), **(parts or {})}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return pathlib.Path(path)


def workbook_parts(lines):
    """The members of a workbook with one sheet, 月报."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    rows = "".join(sheet_row(row, line.split(",")) for row, line in enumerate(lines, start=1))
    sheet = '<sheet name="月报" sheetId="1" r:id="b"/>'
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships><Relationship Id="a" Type="{office}/officeDocument" Target="xl/workbook.xml"/>'
                       "</Relationships>",
        "xl/workbook.xml": f'<workbook {main} xmlns:r="{office}"><sheets>{sheet}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="b" Type="{office}/worksheet" '
                                      'Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData>{rows}</sheetData></worksheet>",
    }


def sheet_row(row, texts):
    """A row of a sheet, with at most 26 cells."""
    cells = "".join(cell(f"{chr(65 + column)}{row}", text) for column, text in enumerate(texts))
    return f'<row r="{row}">{cells}</row>'


def cell(address, text):
    """A number as the Double that Excel stores, anything else as a text."""
    try:
        return f'<c r="{address}"><v>{float(text):.17g}</v></c>'
    except ValueError:
        return f'<c r="{address}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def numbered_files(folder, count, start=1, size=8):
    """Import files with figures of their own, `1.csv`, `2.csv` and so on."""
    folder = pathlib.Path(folder)
    folder.mkdir(exist_ok=True)
    return [write_csv(folder / f"{number}.csv", rows(number, size)) for number in range(start, start + count)]


def digest(path):
    """The SHA-256 of a file, as a receipt states it."""
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()
