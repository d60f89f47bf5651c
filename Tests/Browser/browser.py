"""Chromium under Playwright: contexts that note every violation, error and response."""

import contextlib
import os
import shutil

from playwright.sync_api import sync_playwright

from support.checks import Skipped

WATCH = """
window.__violations = [];
document.addEventListener('securitypolicyviolation', event => {
    window.__violations.push(event.violatedDirective + ' ' + event.blockedURI);
});
"""


@contextlib.contextmanager
def chromium():
    """Debian's Chromium; without its sandbox only where we are root, since it refuses that."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        raise Skipped("chromium is not installed")
    with sync_playwright() as playwright:
        arguments = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


class Visit:
    """One page in one way of looking at it; knows what went wrong while it loaded."""

    def __init__(self, browser, width=1280, height=800, has_script=True, **more):
        self.context = browser.new_context(
            locale="zh-CN", timezone_id="Asia/Shanghai", viewport={"width": width, "height": height},
            java_script_enabled=has_script, **more)
        self.page = self.context.new_page()
        self.errors, self.responses = [], []
        if has_script:
            self.page.add_init_script(WATCH)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("response", lambda response: self.responses.append(response))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def open(self, address):
        """Goes to an address and waits until nothing more is loaded; forgets what an earlier page did."""
        self.errors.clear()
        self.responses.clear()
        return self.page.goto(address, wait_until="load")

    def violations(self):
        """What the Content-Security-Policy refused."""
        return self.page.evaluate("window.__violations")

    def overflow(self):
        """By how many pixels the page is wider than the window."""
        return self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")

    def _console(self, message):
        if message.type == "error":
            self.errors.append(message.text)
