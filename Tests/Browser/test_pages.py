"""Every page, as people with different screens, languages, browsers and abilities meet it."""


from axe_playwright_python.sync_playwright import Axe

from browser import Visit, chromium
from crawl import crawl, in_english, short
from support.checks import expect
from support.demo import demo

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (1280, 390)
LANGUAGES = {"zh-CN": lambda address: address, "en": in_english}


def checks(check, options):
    with demo(options) as root, chromium() as browser:
        pages = crawl(root).pages
        for width in WIDTHS:
            with Visit(browser, width) as visit:
                for language, localized in LANGUAGES.items():
                    for address in pages:
                        name = f"{short(root, address)} in {language} at {width}"
                        seen(check, visit, localized(address), name, language, options)
            without_script(check, browser, pages, root, width)
        zoomed(check, browser, pages, root)
        high_contrast(check, browser, pages, root)


def seen(check, visit, address, name, language, options):
    @check(f"{name} is clean: no violation by axe or the policy, no error, no overflow")
    def _():
        answer = visit.open(address)
        expect(answer.status == 200, f"status {answer.status}")
        expect(visit.page.locator("html").get_attribute("lang") == language, "the lang attribute is wrong")
        expect(not visit.violations(), f"policy: {visit.violations()}")
        expect(not visit.errors, f"console: {visit.errors}")
        failing = [f"{response.status} {response.url}" for response in visit.responses if response.status >= 400]
        expect(not failing, f"requests: {failing}")
        expect(visit.overflow() <= 0, f"{visit.overflow()} px wider than the window")
        keep_picture(visit, name, options)
        expect_accessible(visit.page)


def expect_accessible(page):
    """Fails with rule and place for what axe finds."""
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    lines = [
        f"{violation['id']}: {violation['help']} at {[node['target'] for node in violation['nodes'][:3]]}"
        for violation in found]
    expect(not found, "\n".join(lines))


def keep_picture(visit, name, options):
    file = name.replace("/", "_").replace(" ", "-").replace("?", "_").strip("_") + ".png"
    visit.page.screenshot(path=str(options.artifacts / file), full_page=True)


def without_script(check, browser, pages, root, width):
    with Visit(browser, width) as plain, Visit(browser, width, has_script=False) as bare:
        for address in pages:

            @check(f"{short(root, address)} at {width} says the same without script")
            def _(address=address):
                plain.open(address)
                bare.open(address)
                expect(bare.page.locator("h1").count() == 1, "not exactly one main heading")
                with_it, without = (visit.page.locator("main").inner_text() for visit in (plain, bare))
                # Buttons that only the script can serve may be missing.
                scripted = plain.page.locator("[data-print]").all_inner_texts()
                lost = [
                    line for line in with_it.splitlines()
                    if line.strip() and line.strip() not in without and line.strip() not in scripted]
                expect(not lost, f"missing without script: {lost[:5]}")


def zoomed(check, browser, pages, root):
    with Visit(browser, 853, 533, device_scale_factor=1.5) as visit:
        for address in pages:

            @check(f"{short(root, address)} does not overflow at 150 % zoom or with 150 % text")
            def _(address=address):
                visit.page.set_viewport_size({"width": 853, "height": 533})
                visit.open(address)
                expect(visit.overflow() <= 0, f"zoom: {visit.overflow()} px wider than the window")
                visit.page.set_viewport_size({"width": 1280, "height": 800})
                visit.page.evaluate("document.documentElement.style.fontSize = '150%'")
                expect(visit.overflow() <= 0, f"text: {visit.overflow()} px wider than the window")


def high_contrast(check, browser, pages, root):
    with Visit(browser, forced_colors="active") as visit:
        for address in pages[:3]:

            @check(f"{short(root, address)} is clean in forced colours")
            def _(address=address):
                visit.open(address)
                expect(visit.page.evaluate("matchMedia('(forced-colors: active)').matches"), "not in forced colours")
                expect(visit.overflow() <= 0, f"{visit.overflow()} px wider than the window")
                expect_accessible(visit.page)
