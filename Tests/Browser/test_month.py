"""A month is played in the browser: a town pastes its sheet, mends what is marked and submits; the district returns one
cell with a reason, the town submits again, the district approves and locks; overview and audit page tell it."""

import datetime
import pathlib
import tempfile

from browser import Visit, chromium
from month import Month
from people import FIRST, change_password, clean, sign_in
from support.checks import expect
from support.program import run
from support.server import Server

PEOPLE = {
    "zhang": ("reporter", "town-a"), "li": ("reporter", "town-b"), "wang": ("reviewer", "commission"),
    "shen": ("auditor", None),
}


def checks(check, options):
    month = Month(datetime.date.today())
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        workspace = pathlib.Path(name) / "workspace"
        month.write(workspace)
        for code, (role, organization) in PEOPLE.items():
            arguments = ["--organization", organization] if organization else []
            outcome = run(
                options.binary, "user", "add", workspace, code, "--name", f"{code}同志", "--role", role, *arguments,
                "--password-stdin", stdin=(FIRST + "\n").encode())
            expect(outcome.status == 0, outcome.err)
        with Server(options.binary, "serve", workspace, "--port", 0) as server:
            root = server.address.rstrip("/")
            for code in PEOPLE:
                with Visit(browser) as visit:
                    sign_in(visit, root, code, FIRST)
                    change_password(visit)
            clean_pages(check, browser, root, month, options)
            survives(check, browser, server, month)
            story(check, browser, root, month)
            bare(check, browser, root, month)

        @check("the ledger of the month is whole")
        def _():
            outcome = run(options.binary, "verify", workspace)
            expect(outcome.status == 0, outcome.err)


def clean_pages(check, browser, root, month, options):
    pages = {
        "zhang": ["/work", month.report("town-a")],
        "wang": ["/work", f"/review?period={month}", f"/burden?period={month}"],
    }
    for width in (1280, 390):
        for code, addresses in pages.items():
            with Visit(browser, width) as visit:
                sign_in(visit, root, code)
                for language in ("zh-CN", "en"):
                    for address in addresses:
                        clean(check, visit, root + address, language, width, options, code)


def survives(check, browser, server, month):
    root = server.address.rstrip("/")

    @check("what is typed is saved by itself, waits out a broken connection, and is there in another tab")
    def _():
        with Visit(browser) as visit:
            sign_in(visit, root, "li")
            visit.open(root + month.report("town-b"))
            cells = visit.page.locator("input[inputmode=decimal]")
            cells.nth(0).fill("211.5")
            saved = visit.page.locator("[data-saved]")
            saved.filter(has_text="草稿已于").wait_for()
            visit.context.set_offline(True)
            cells.nth(1).fill("45.2")
            saved.filter(has_text="连接中断").wait_for()
            visit.context.set_offline(False)
            saved.filter(has_text="草稿已于").wait_for(timeout=20_000)
            other = visit.context.new_page()
            other.goto(root + month.report("town-b"))
            values = [other.locator("input[inputmode=decimal]").nth(index).input_value() for index in (0, 1)]
            expect(values == ["211.5", "45.2"], f"{values}")

    @check("the keyboard moves through the cells and opens the details")
    def _():
        with Visit(browser) as visit:
            sign_in(visit, root, "li")
            visit.open(root + month.report("town-b"))
            first = visit.page.locator("input[inputmode=decimal]").first
            first.focus()
            first.press("ArrowDown")
            focused = visit.page.evaluate("document.activeElement.id")
            expect(focused == "c1v", focused)
            visit.page.keyboard.press("Control+Enter")
            expect(visit.page.locator("#c1 details").get_attribute("open") is not None, "the details stayed closed")
            visit.page.keyboard.press("Enter")
            expect(visit.page.evaluate("document.activeElement.id") == "c2v", "Enter did not move on")


def paste(page, text):
    page.locator("input[inputmode=decimal]").first.focus()
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.setData('text', text);
            document.activeElement.dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }""", text)


def story(check, browser, root, month):
    @check("the town pastes its sheet, mends three marked faults and submits; sums and indicator are in the answer")
    def _():
        with Visit(browser) as visit:
            sign_in(visit, root, "li")
            visit.open(root + month.report("town-b"))
            visit.page.locator("input[inputmode=decimal]").nth(2).fill("8")
            visit.page.click("button[value=submit]")
            expect("报送成功" in visit.page.locator("h1").inner_text(), visit.page.locator("main").inner_text())
        with Visit(browser) as visit:
            sign_in(visit, root, "zhang")
            visit.open(root + month.report("town-a"))
            paste(visit.page, "项目\t单位\t本期\n战新产值\t亿元\t9,120.5\n规上工业总产值\t亿元\t300.5\n高新技术企业\t家\t12.5\n")
            page = visit.page
            page.locator("[data-saved]").filter(has_text="草稿已于").wait_for()
            marked = [row for row in ("c0", "c1", "c2") if page.locator(f"#{row}[data-state=blocked]").count()]
            expect(marked == ["c1", "c2"], f"marked: {marked}")
            page.locator("#c1v").fill("一百二十")
            page.locator("#c1 .compulsory").filter(has_text="不是数值").wait_for()
            page.click("button[value=submit]")
            expect(page.locator("[role=alert]").count() == 1, "a faulty report was taken")
            page.locator("#c1v").fill("120.5")
            page.locator("#c2v").fill("12")
            page.click("button[value=submit]")
            text = page.locator("main").inner_text()
            expect("报送成功" in text and "512" in text.replace(",", ""), text)
            expect("512.0" in page.locator("section.panel .now").first.inner_text(), "the indicator has not moved")

    @check("the district returns one cell with a reason; the town sees it, corrects and submits again")
    def _():
        with Visit(browser) as visit:
            sign_in(visit, root, "wang")
            visit.open(f"{root}/review?period={month}")
            visit.page.click("#waiting a:has-text('安亭镇')")
            visit.page.check("#c1 input[type=checkbox]")
            visit.page.fill("#reason", "与去年同期相比偏大，请核实")
            visit.page.click("button[value=return]")
            expect("已办理：退回第1版" in visit.page.locator("main").inner_text(), "it was not returned")
        with Visit(browser) as visit:
            sign_in(visit, root, "zhang")
            visit.open(root + month.report("town-a"))
            text = visit.page.locator("main").inner_text()
            expect("与去年同期相比偏大，请核实" in text and "涉及：战新产值" in text, text[:800])
            visit.page.fill("#c1v", "118.2")
            visit.page.click("button[value=submit]")
            expect("第2版" in visit.page.locator("main").inner_text(), "the second version is not in")

    @check("the district approves and locks; the overview has the new sums; nothing can be changed any more")
    def _():
        with Visit(browser) as visit:
            sign_in(visit, root, "wang")
            before = visit.open(f"{root}/p/p").text()
            expect("512.0" in before, "the overview has not moved")
            visit.open(root + month.report("town-a"))
            expect(visit.page.locator("#differences").inner_text().count("118.2") == 1, "no difference is shown")
            visit.page.click("button[value=approve]")
            visit.page.click("button[value=lock]")
            expect("锁定" in visit.page.locator(".state").first.inner_text(), "it is not locked")
        with Visit(browser) as visit:
            sign_in(visit, root, "zhang")
            visit.open(root + month.report("town-a"))
            expect(visit.page.locator("input[inputmode=decimal]").count() == 0, "a locked report is open")

    @check("the audit page tells the story in sentences")
    def _():
        with Visit(browser, has_script=False) as visit:
            sign_in(visit, root, "shen")
            visit.open(f"{root}/admin/audit")
            text = visit.page.locator("main").inner_text()
            for words in ("zhang同志", "wang同志", "退回", "审核通过", "锁定", "与去年同期相比偏大，请核实"):
                expect(words in text, f"{words} not in:\n{text[:3000]}")


def bare(check, browser, root, month):
    @check("without script a report is saved, comes back as it was typed, is submitted, and its workbook compared")
    def _():
        with Visit(browser, 390, has_script=False) as visit:
            sign_in(visit, root, "wang")
            visit.open(root + month.report("town-b"))
            visit.page.fill("#reason", "请补充说明")
            visit.page.click("button[value=return]")
        with Visit(browser, 390, has_script=False) as visit:
            sign_in(visit, root, "li")
            visit.open(root + month.report("town-b"))
            visit.page.locator("#c0v").fill("很多")
            visit.page.click("button[value=save]")
            expect(visit.page.locator("#c0v").input_value() == "很多", "what was typed is lost")
            with visit.page.expect_download() as download:
                visit.page.click("a[download]")
            visit.page.set_input_files("#file", download.value.path())
            visit.page.click("form[enctype] button >> nth=0")
            text = visit.page.locator("main").inner_text()
            expect("与现有内容一致" in text, text)
            visit.open(root + month.report("town-b"))
            visit.page.locator("#c0v").fill("212.5")
            visit.page.click("button[value=submit]")
            expect("报送成功" in visit.page.locator("h1").inner_text(), visit.page.locator("main").inner_text())
