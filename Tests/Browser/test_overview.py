"""What the overview, an indicator's page and the plan's page must show."""

import re
import shutil
import subprocess
from browser import Visit, chromium
from crawl import crawl, in_english
from support.checks import expect
from support.demo import demo

INDICATORS = [
    "战略性新兴产业规模", "占全市", "三个千亿级产业", "占工业总产值比重", "占工业固定资产投资比重", "研发投入",
    "市级以上企业技术中心", "企业技术中心总数", "高新技术企业", "专精特新", "科创板",
]
RATINGS = ("提前实现", "快于预期", "基本符合预期", "滞后", "数据不足", "暂不评级")
ENGLISH = re.compile(r"[A-Za-z]{3,}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
PROVENANCE = {
    "source": "来源", "basis": "口径", "who": "经办|报送|录入|登记", "when": "时间|日期", "position": "台账",
}


def checks(check, options):
    with demo(options) as root, chromium() as browser, Visit(browser) as visit:
        overview(check, visit, root, options)
        printed(check, visit, root, options)
        others(check, visit, root)


def overview(check, visit, root, options):
    visit.open(root)
    rows = visit.page.locator("main tr, main li").all_inner_texts()

    @check("the overview lists the eleven targets of table 3-1")
    def _():
        missing = [name for name in INDICATORS if not any(name in row for row in rows)]
        expect(not missing, f"not listed: {missing}")

    @check("the overview rates every target, with a reason in a sentence")
    def _():
        for name in INDICATORS:
            row = next((row for row in rows if name in row and any(rating in row for rating in RATINGS)), "")
            expect(row, f"no rating beside {name}")
            said = re.sub("|".join(RATINGS), "", row.replace(name, ""))
            expect(len(CHINESE.findall(said)) >= 8, f"no reason beside {name}: {row}")

    @check("the overview says up to when its data reach and which ledger position it shows")
    def _():
        text = visit.page.locator("body").inner_text()
        expect("数据截至" in text and "台账" in text, text[-400:])

    @check("the overview in English says its targets and reasons in English")
    def _():
        visit.open(in_english(root))
        text = visit.page.locator("h1").inner_text()
        expect(ENGLISH.search(text), f"the heading is {text}")

    if options.update_docs:
        visit.open(root)
        (options.root / "Docs").mkdir(exist_ok=True)
        visit.page.screenshot(path=str(options.root / "Docs" / "overview.png"), full_page=True)


def printed(check, visit, root, options):
    @check("the overview prints on exactly one A4 page")
    def _():
        visit.open(root)
        path = options.artifacts / "overview.pdf"
        visit.page.pdf(path=str(path), format="A4", prefer_css_page_size=True, print_background=True)
        count, sides = pages_of(path)
        expect(count == 1, f"{count} pages")
        expect([round(side) for side in sorted(sides)] == [595, 842], f"{sides} points")


def pages_of(path):
    """(number of pages, (width, height) of the first in points)."""
    if shutil.which("pdfinfo"):
        said = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        count = int(re.search(r"Pages:\s+(\d+)", said).group(1))
        width, height = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", said).groups()
    else:
        content = path.read_bytes()
        count = len(re.findall(rb"/Type\s*/Page\b", content))
        width, height = re.search(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", content).groups()
    return count, (float(width), float(height))


def others(check, visit, root):
    pages = crawl(root).pages
    first = next((page for page in pages if page.endswith("SEI-01")), None)

    @check("an indicator's page has a chart with title and description")
    def _():
        expect(first, f"no page ends with SEI-01: {pages}")
        visit.open(first)
        shown = [chart for chart in visit.page.locator("main .chart svg").all() if chart.is_visible()]
        expect(shown, "no chart is visible")
        expect(shown[0].locator("title").count() and shown[0].locator("desc").count(), "no title or no description")

    @check("an indicator's page has the data as a table, with source, basis, who, when and ledger position of each")
    def _():
        visit.open(first)
        heads = [
            " ".join(table.locator("th").all_inner_texts())
            for table in visit.page.locator("main table").all()]
        complete = [head for head in heads if all(re.search(words, head) for words in PROVENANCE.values())]
        expect(complete, f"no table has all of {list(PROVENANCE)}: {heads}")

    @check("the value of 2020 and the target of 2025 stand on the indicator's page as reported")
    def _():
        visit.open(first)
        text = visit.page.locator("main").inner_text()
        missing = [figure for figure in ("1227.7", "2000") if figure not in text.replace(",", "")]
        expect(not missing, f"missing: {missing}")

    @check("the plan's page lists its sections and what has no data")
    def _():
        plan = next((page for page in pages if re.search(r"/p/[\w.-]+/text$", page)), None)
        expect(plan, f"no page of a plan: {pages}")
        visit.open(plan)
        text = visit.page.locator("main").inner_text()
        expect("产业发展方向和重点领域" in text, text[:600])
        expect(re.search("数据不足|无数据|缺少数据|尚无数据", text), text[:600])
