"""The simulated district: whoever sees any page of it, on screen or on paper, sees that nothing in it is real."""

import pathlib
import tempfile

from axe_playwright_python.sync_playwright import Axe

from browser import Visit, chromium
from crawl import crawl, get, in_english
from support.checks import expect
from support.server import Server

BANNER = ".simulated[role=note]"
ROLES = ("填报", "审核", "分析", "领导", "系统管理员", "安全管理员", "审计管理员")


def checks(check, options):
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = pathlib.Path(name) / "district"
        arguments = ["demo", "--simulated", "--seed", 5, "--port", 0, "--workspace", folder]
        env = {"LANG": "zh_CN.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""}
        with Server(options.binary, *arguments, env=env, ready_within=600) as server:
            pages(check, browser, server.address)
            files(check, server.address)
            told = b"".join(server.errors).decode()
        with Server(options.binary, *arguments, env=env, ready_within=600) as server:
            accounts(check, told, b"".join(server.errors).decode(), folder)


def pages(check, browser, root):
    found = crawl(root).pages

    @check(f"the banner stands on all of {len(found)} pages, in both languages")
    def _():
        expect(len(found) > 20, f"{len(found)} pages only")
        for address in found:
            for page, words in ((address, "模拟数据"), (in_english(address), "Simulated data")):
                text = get(page).text
                expect('class="simulated" role="note">' + words in text, f"no banner on {page}")

    @check("the banner is seen at 1280 and 390 px, without script and on paper, and axe finds nothing")
    def _():
        for width in (1280, 390):
            with Visit(browser, width) as visit:
                visit.open(root)
                expect(visit.page.locator(BANNER).is_visible(), f"hidden at {width}")
                expect(visit.overflow() <= 0, f"{visit.overflow()} px too wide at {width}")
                found = Axe().run(visit.page).response["violations"]
                expect(not found, f"{[violation['id'] for violation in found]}")
                visit.page.emulate_media(media="print")
                expect(visit.page.locator(BANNER).is_visible(), "not on paper")
        with Visit(browser, has_script=False) as visit:
            visit.open(root)
            expect(visit.page.locator(BANNER).is_visible(), "hidden without script")

    @check("a page that does not exist carries it too")
    def _():
        answer = get(root.rstrip("/") + "/no/such/page")
        expect(answer.status == 404 and 'class="simulated"' in answer.text, answer.text[:200])


def files(check, root):
    @check("downloads are named simulated-…, and answers have the member")
    def _():
        for path in ("/p/sim-14.csv", "/pivot.xlsx", "/pivot.csv"):
            name = get(root.rstrip("/") + path).headers["content-disposition"]
            expect('filename="simulated-' in name, f"{path}: {name}")
        expect('"simulated":true' in get(root.rstrip("/") + "/api/v1/statistics").text.replace(" ", ""), "no member")


def accounts(check, first, again, folder):
    @check("one account for each role is told once, on the terminal, and its password is in no file")
    def _():
        lines = [line.split() for line in first.splitlines() if line.startswith("  ")]
        expect(len(lines) == len(ROLES), first)
        expect(sorted(line[2] for line in lines) == sorted(ROLES), first)
        stored = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
        for _, password, _ in lines:
            expect(password.encode() not in stored, "a password lies in a file")
            expect(password not in again, "a password is told again")
