"""The simulated district: whoever sees any page of it, on screen or on paper, sees that nothing in it is real."""

import pathlib
import tempfile

from browser import Visit, chromium
from crawl import get
from people import sign_in
from support.checks import expect
from support.server import Server
from test_pages import expect_accessible

BANNER = ".simulated[role=note]"
ROLES = ("填报", "审核", "分析", "领导", "系统管理员", "安全管理员", "审计管理员")
PASSWORD = "Hn5?rrVz-3308"
PAGES = {
    "analyst": ["/", "/p/sim-14/text", "/p/sim-14/i/SIM-01", "/pivot", "/rules", "/account/password",
                "/f/industrial-output/sim-05/above-threshold?period=2025-01/12", "/no/such/page"],
    "system": ["/admin/accounts"],
    "audit": ["/admin/audit"],
}


def checks(check, options):
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = pathlib.Path(name) / "district"
        arguments = ["demo", "--simulated", "--seed", 5, "--port", 0, "--workspace", folder]
        env = {"LANG": "zh_CN.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""}
        with Server(options.binary, *arguments, env=env, ready_within=600) as server:
            first = "\n".join(server.errors)
            passwords = told(first)
            accounts(check, passwords, folder)
            root = server.address.rstrip("/")
            pages(check, browser, root, passwords)
            files(check, browser, root)
        with Server(options.binary, *arguments, env=env, ready_within=600) as server:
            opened_again(check, passwords, "\n".join(server.errors))


def told(text):
    """The password and the role of each account, as the terminal shows them."""
    lines = [line.split() for line in text.splitlines() if line.startswith("  ")]
    return {line[0]: (line[1], line[2]) for line in lines if len(line) == 3}


def accounts(check, passwords, folder):
    @check("one account for each role is told on the terminal, and its password lies in no file")
    def _():
        expect(sorted(role for _, role in passwords.values()) == sorted(ROLES), f"{passwords.keys()}")
        stored = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
        for code, (password, _) in passwords.items():
            expect(password.encode() not in stored, f"the password of {code} lies in a file")


def pages(check, browser, root, passwords):
    @check("the banner stands on the page to sign in, before anybody is known")
    def _():
        for language, words in (("zh-CN", "模拟数据"), ("en", "Simulated data")):
            text = get(f"{root}/sign-in?lang={language}").text
            expect('class="simulated" role="note">' + words in text, text[:300])

    for code, addresses in PAGES.items():
        @check(f"{code} sees the banner on {len(addresses)} pages: in both languages, at 1280 and 390 px, on paper")
        def _(code=code, addresses=addresses):
            with Visit(browser) as visit:
                enter(visit, root, code, passwords[code][0])
                for address in addresses:
                    for language, words in (("zh-CN", "模拟数据"), ("en", "Simulated data")):
                        seen(visit, root + address + ("&" if "?" in address else "?") + f"lang={language}", words)
                visit.open(root + addresses[0])
                expect_accessible(visit.page)

    @check("the banner is seen without script")
    def _():
        with Visit(browser, has_script=False) as visit:
            sign_in(visit, root, "analyst", PASSWORD)
            visit.open(root)
            expect(visit.page.locator(BANNER).is_visible(), "hidden without script")


def enter(visit, root, code, password):
    """Signs in for the first time, which asks for another password."""
    sign_in(visit, root, code, password)
    for field, text in (("present", password), ("new", PASSWORD), ("again", PASSWORD)):
        visit.page.fill(f"#{field}", text)
    visit.page.click("main button[type=submit]")
    visit.page.wait_for_load_state("load")


def seen(visit, address, words):
    visit.open(address)
    banner = visit.page.locator(BANNER)
    for width in (1280, 390):
        visit.page.set_viewport_size({"width": width, "height": 800})
        expect(banner.count() == 1 and banner.is_visible(), f"no banner on {address} at {width}")
        expect(words in banner.inner_text(), f"{banner.inner_text()} on {address}")
    visit.page.emulate_media(media="print")
    expect(banner.is_visible(), f"no banner on paper on {address}")
    visit.page.emulate_media(media="screen")


def files(check, browser, root):
    @check("downloads are named simulated-…, and answers with a position have the member")
    def _():
        with Visit(browser) as visit:
            sign_in(visit, root, "analyst", PASSWORD)
            for path in ("/p/sim-14.csv", "/pivot.xlsx", "/pivot.csv"):
                name = visit.context.request.get(root + path).headers["content-disposition"]
                expect('filename="simulated-' in name, f"{path}: {name}")
            answer = visit.context.request.get(root + "/api/v1/statistics").json()
            expect(answer["simulated"] is True and answer["total"] == 200, f"{answer['total']} statistics")


def opened_again(check, passwords, text):
    @check("an opening later on makes nothing anew and tells no password again")
    def _():
        expect("模拟数据" in text, text)
        expect(not any(password in text for password, _ in passwords.values()), "a password is told again")
