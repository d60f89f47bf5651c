"""The pivot page as a person uses it: choosing without script, going down to who typed a figure, printing, phones."""

import tempfile

from browser import Visit, chromium
from support.checks import expect
from support.program import run
from support.server import Server
from support.workspace import copy_definitions, write_csv
from test_pages import expect_accessible

TOWNS = {"310114103": "10.50", "310114102": "20"}
QUERY = "pivot?statistic=sei-output&area=310114&period=2024-01/03..2024-01/04&rows=area"


def checks(check, options):
    with tempfile.TemporaryDirectory() as name:
        folder = copy_definitions(options.example, f"{name}/workspace")
        lines = [f"{town},sei-output,2024-01/03,{value},亿元,{town}月报,A," for town, value in TOWNS.items()]
        outcome = run(options.binary, "import", folder, write_csv(f"{name}/towns.csv", lines), "--by", "王芳")
        expect(outcome.status == 0, outcome.err)
        with Server(options.binary, "serve", folder, "--port", 0) as server, chromium() as browser:
            chosen(check, browser, server.address)
            followed(check, browser, server.address)
            shown(check, browser, server.address)


def chosen(check, browser, root):
    @check("the pivot page is reached from the header and answers its form without script")
    def _():
        with Visit(browser, has_script=False) as visit:
            visit.open(root)
            visit.page.get_by_role("link", name="数据透视").first.click()
            visit.page.select_option("#statistic", ["sei-output", "industrial-output"])
            visit.page.check("input[value=growth]")
            visit.page.fill("#period", "2019..2020")
            visit.page.get_by_role("button", name="查看").click()
            text = visit.page.locator("table.cross").inner_text()
            for words in ("2019年", "2020年", "1227.7", "4.2", "规模以上工业总产值"):
                expect(words in text, f"{words} is not in {text}")
            expect("period=2019..2020" in visit.page.url, visit.page.url)

    @check("a fault is told beside the form, which keeps what was written")
    def _():
        with Visit(browser, has_script=False) as visit:
            visit.open(root + "pivot")
            visit.page.fill("#period", "2019年")
            visit.page.get_by_role("button", name="查看").click()
            expect("period" in visit.page.get_by_role("alert").inner_text(), "no alert names the parameter")
            expect(visit.page.input_value("#period") == "2019年", visit.page.input_value("#period"))


def followed(check, browser, root):
    @check("from the district's total two clicks lead to the person who reported a town's figure")
    def _():
        with Visit(browser) as visit:
            visit.open(root + QUERY)
            visit.page.locator("table.cross").get_by_role("link", name="30.5").click()
            visit.page.get_by_role("link", name="10.50").click()
            text = visit.page.locator("main").inner_text()
            expect("安亭镇" in text and "王芳" in text and "towns.csv" in text, text)

    @check("a note says which towns a total lacks and why a cell is empty")
    def _():
        with Visit(browser) as visit:
            visit.open(root + QUERY)
            notes = visit.page.locator(".notes").inner_text()
            expect("缺" in notes and "马陆镇" in notes and "均未报" in notes, notes)


def shown(check, browser, root):
    wide = root + "pivot?statistic=sei-output&area=below:310114&period=2023-01/03..2024-01/12&rows=area"

    @check("on a phone the table scrolls by itself and the names of its rows stay in view")
    def _():
        with Visit(browser, 390) as visit:
            visit.open(wide)
            expect(visit.overflow() <= 0, f"{visit.overflow()} px wider than the window")
            visit.page.evaluate("document.querySelector('.scroll').scrollLeft = 600")
            box = visit.page.locator("table.cross tbody th").first.bounding_box()
            expect(0 <= box["x"] < 40, box)

    for width in (1280, 390):
        for address in (QUERY, wide[len(root):], "f/sei-output/310114/all?period=2024-01/03"):

            @check(f"/{address} is clean at {width}: no violation by axe or the policy, no overflow")
            def _(address=address, width=width):
                with Visit(browser, width) as visit:
                    visit.open(root + address)
                    expect(visit.overflow() <= 0, f"{visit.overflow()} px wider than the window")
                    expect(not visit.violations() and not visit.errors, f"{visit.violations()} {visit.errors}")
                    expect_accessible(visit.page)

    @check("the form is not printed")
    def _():
        with Visit(browser) as visit:
            visit.open(wide)
            visit.page.emulate_media(media="print")
            expect(not visit.page.locator("form.pivot").is_visible(), "the form is printed")
            expect(visit.page.locator("table.cross").is_visible(), "the table is not printed")
