"""A city of towns that report monthly: one town's figure changes, and the very answer has all that follows from it."""

import decimal
import re
import subprocess
import tempfile
import time

from browser import Visit, chromium
from support.checks import expect
from support.server import Server

TOWN = "/f/1/17/all?period=2025-06"
DISTRICT, CITY = "模拟2区", "模拟市"


def checks(check, options):
    districts = options.choose(3, 10, 100)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        subprocess.run(
            [options.binary.parent / "guiheng-bench", "simulate", folder, "--districts", str(districts)],
            check=True, timeout=1800)
        arguments = ["serve", folder, "--port", 0, "--entry-by", "王五"]
        with Server(options.binary, *arguments, ready_within=600) as server:
            corrections(check, browser, server.address, districts * 14 * 200 * 60)


def corrections(check, browser, address, cells):
    @check(f"with {cells:,} cells, the answer to a correction has the new totals, the indicator and its rating")
    def _():
        with Visit(browser) as visit:
            before, after, sums, seconds = correct(visit, address, "12.34")
            print(f"        answered in {seconds * 1000:.0f} ms, the browser's drawing included")
            change = after - before
            expect(change != 0, "the figure did not change")
            for area in (DISTRICT, CITY):
                was, now = sums[area]
                expect(now - was == change, f"{area}: {was} → {now}, but the figure changed by {change}")
            indicator = visit.page.locator("section.panel", has_text="模拟指标1").first
            was, now = (number(indicator.locator(name).inner_text()) for name in (".was", ".now"))
            expect(now - was == change, f"the indicator went from {was} to {now}, not by {change}")
            rating = indicator.locator("span.rating").last.inner_text().strip()
            expect(rating in ("提前实现", "快于预期", "基本符合预期", "滞后"), f"rating {rating!r}")
            expect(not visit.errors, f"{visit.errors}")

    @check("the next page that anybody opens shows the same totals")
    def _():
        with Visit(browser, has_script=False) as visit:
            _, after, sums, _ = correct(visit, address, "-3.21")
            visit.open(f"{address.rstrip('/')}/pivot?statistic=1&area=city&period=2025-06&lang=zh")
            text = visit.page.locator("main").inner_text().replace(",", "")
            expect(str(sums[CITY][1]) in text, f"{sums[CITY][1]} is not on the pivot page")
            visit.open(address.rstrip("/") + TOWN)
            expect(str(after) in visit.page.locator("main").inner_text(), "the figure's own page is behind")

    @check("going back to the position before the corrections shows the figures of that time")
    def _():
        with Visit(browser) as visit:
            visit.open(address.rstrip("/") + TOWN)
            versions = visit.page.locator("table tbody tr")
            first = number(versions.first.locator("td").nth(1).inner_text())
            last = number(versions.last.locator("td").nth(1).inner_text())
            expect(first != last, "there are no two versions")
            position = versions.first.locator("td").first.inner_text().strip()
            page = visit.page.goto(f"{address.rstrip('/')}{TOWN}&position={position}").text()
            expect(str(first) in page and "<form method=\"post\"" not in page, "the past state is not as it was")

    @check("two officers who correct the same figure at once do not overwrite each other")
    def _():
        with Visit(browser) as one, Visit(browser) as other:
            for visit in (one, other):
                visit.open(address.rstrip("/") + TOWN)
                fill(visit.page, "777.10" if visit is one else "888.20")
            one.page.get_by_role("button", name="提交").click()
            expect(one.page.locator("#figure-after").inner_text() == "777.10", "the first correction is not in")
            with other.page.expect_response(lambda response: response.request.method == "POST") as response:
                other.page.get_by_role("button", name="提交").click()
            expect(response.value.status == 409, f"status {response.value.status}")


def correct(visit, address, change):
    """Corrects the town's figure by some amount, as an officer would; gives it before and after, the sums of the areas
    above, and the time until the answer stood on the screen."""
    page = visit.page
    visit.open(address.rstrip("/") + TOWN)
    fill(page, str(decimal.Decimal(page.locator("#value").input_value()) + decimal.Decimal(change)))
    start = time.monotonic()
    page.get_by_role("button", name="提交").click()
    page.locator("#figure-after").wait_for()
    seconds = time.monotonic() - start
    sums = {}
    for row in page.locator("#sums tbody tr").all():
        cells = row.locator("td").all_inner_texts()
        sums[row.locator("th").inner_text().strip()] = (number(cells[0]), number(cells[1]))
    before, after = (number(page.locator(place).inner_text()) for place in ("#figure-before", "#figure-after"))
    return before, after, sums, seconds


def fill(page, value):
    page.locator("#value").fill(value)
    page.locator("#reason").fill("核对原始报表")


def number(text):
    return decimal.Decimal(re.search(r"-?\d+(\.\d+)?", text.replace(",", "")).group(0))
