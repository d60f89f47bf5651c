"""People in the browser: signing in, the first change of a password, and pages looked at as they see them."""

from support.checks import expect
from test_pages import expect_accessible, keep_picture

FIRST, SECOND = "Qd7!mvPz-4471", "Kw3?hhTr-9920"


def sign_in(visit, root, code, password=SECOND):
    """Fills the sign-in page in and sends it."""
    visit.open(f"{root}/sign-in")
    visit.page.fill("#name", code)
    visit.page.fill("#password", password)
    visit.page.click("main button[type=submit]")
    visit.page.wait_for_load_state("load")


def change_password(visit):
    """Changes the first password, on the page that asks for it."""
    for field, text in (("present", FIRST), ("new", SECOND), ("again", SECOND)):
        visit.page.fill(f"#{field}", text)
    visit.page.click("main button[type=submit]")
    visit.page.wait_for_load_state("load")


def clean(check, visit, address, language, width, options, code="nobody"):
    """Checks one page as one person sees it."""
    name = f"{address.split('/', 3)[3] or 'start'} for {code} in {language} at {width}"

    @check(f"{name} is clean: no violation by axe or the policy, no error, no overflow")
    def _():
        answer = visit.open(address + ("&" if "?" in address else "?") + f"lang={language}")
        expect(answer.status == 200, f"status {answer.status}")
        expect(visit.page.locator("html").get_attribute("lang") == language, "the lang attribute is wrong")
        expect(not visit.violations(), f"policy: {visit.violations()}")
        expect(not visit.errors, f"console: {visit.errors}")
        expect(visit.overflow() <= 0, f"{visit.overflow()} px wider than the window")
        keep_picture(visit, name, options)
        expect_accessible(visit.page)
