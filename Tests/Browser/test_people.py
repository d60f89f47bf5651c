"""People sign in, administrators do their part, and the audit page tells the story: with and without script."""

import pathlib
import re
import tempfile

from browser import Visit, chromium
from people import FIRST, SECOND, change_password, clean, sign_in
from support.checks import expect
from support.program import run
from support.server import Server
from support.workspace import copy_definitions

ROLES = {"fenxi": "analyst", "xitong": "systemAdministrator", "anquan": "securityAdministrator", "shenji": "auditor"}
PAGES = {
    "fenxi": ["/", "/account/password", "/sign-out"],
    "xitong": ["/admin/accounts", "/admin/accounts/fenxi"],
    "anquan": ["/admin/accounts", "/admin/accounts/fenxi"],
    "shenji": ["/admin/audit", "/admin/audit?verb=sign-in", "/admin/audit?verb=lock"],
}


def checks(check, options):
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        workspace = copy_definitions(options.example, pathlib.Path(name) / "workspace")
        for code, role in ROLES.items():
            outcome = run(
                options.binary, "user", "add", workspace, code, "--name", f"{code}同志", "--role", role,
                "--password-stdin", stdin=(FIRST + "\n").encode())
            expect(outcome.status == 0, outcome.err)
        with Server(options.binary, "serve", workspace, "--port", 0) as server:
            root = server.address.rstrip("/")
            first_passwords(check, browser, root)
            clean_pages(check, browser, root, options)
            story(check, browser, root)


def first_passwords(check, browser, root):
    @check("without a sign-in every page leads to it; a first password must be changed; it works without script")
    def _():
        for number, code in enumerate(ROLES):
            with Visit(browser, 390, has_script=number % 2 == 0) as visit:
                visit.open(f"{root}/p/sei-14")
                expect("/sign-in?next=" in visit.page.url, visit.page.url)
                sign_in(visit, root, code, FIRST)
                expect(visit.page.url.endswith("/account/password"), visit.page.url)
                change_password(visit)
                expect("/account/password" not in visit.page.url, visit.page.locator("main").inner_text())
                expect(f"{code}同志" in visit.page.locator("header").inner_text(), "the bar does not say who it is")


def clean_pages(check, browser, root, options):
    for width in (1280, 390):
        for language in ("zh-CN", "en"):
            with Visit(browser, width) as visit:
                clean(check, visit, f"{root}/sign-in", language, width, options)
            for code, pages in PAGES.items():
                with Visit(browser, width) as visit:
                    sign_in(visit, root, code, SECOND)
                    for page in pages:
                        clean(check, visit, root + page, language, width, options, code)


def story(check, browser, root):
    @check("one administrator makes an account, another grants its role, the person signs in, the auditor reads it all")
    def _():
        with Visit(browser, has_script=False) as visit:
            sign_in(visit, root, "xitong", SECOND)
            visit.page.fill("#code", "li.si")
            visit.page.locator("#name").fill("李四")
            visit.page.fill("#reason", "新到岗")
            visit.page.click("main button[type=submit]")
            password = visit.page.locator(".secret").inner_text()
            expect(visit.open(f"{root}/admin/audit").status == 404, "the system administrator reads the audit")
        with Visit(browser, has_script=False) as visit:
            sign_in(visit, root, "anquan", SECOND)
            visit.open(f"{root}/admin/accounts/li.si")
            visit.page.check("input[value=leader]")
            visit.page.locator("#grant-reason").fill("分管领导")
            visit.page.click("main button[type=submit]")
            expect("领导" in visit.page.locator("tr", has_text="li.si").inner_text(), "the role is not shown")
        with Visit(browser) as visit:
            sign_in(visit, root, "li.si", password)
            expect(visit.page.url.endswith("/account/password"), visit.page.url)
            visit.page.locator("header .who a").last.click()
            visit.page.click("main button[type=submit]")
            visit.page.wait_for_load_state("load")
            expect("/sign-in" in visit.page.url, visit.page.url)
            visit.open(f"{root}/account/password")
            expect("/sign-in" in visit.page.url, "the session lives on")
        with Visit(browser, has_script=False) as visit:
            sign_in(visit, root, "shenji", SECOND)
            visit.open(f"{root}/admin/audit")
            text = visit.page.locator("main").inner_text()
            for pattern in (
                r"xitong同志（xitong）（登录自127\.0\.0\.1）新建账户李四（li\.si），单位：无，角色：无，理由：新到岗。",
                r"anquan同志（anquan）（登录自127\.0\.0\.1）把账户李四（li\.si）的角色从“无”改为“领导”，理由：分管领导。",
                r"李四（li\.si）从127\.0\.0\.1登录。", r"李四（li\.si）从127\.0\.0\.1退出登录。",
                r"请求/admin/audit，因无权限被拒绝。",
            ):
                expect(re.search(pattern, text), f"{pattern} not in:\n{text[:2000]}")
            visit.page.click("text=核验台账 >> nth=0")
            visit.page.wait_for_load_state("load")
            expect("台账完整" in visit.page.locator(".done").inner_text(), "the check says nothing")
