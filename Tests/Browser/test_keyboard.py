"""Everything that can be clicked can be reached by Tab, and one always sees where one is."""

from browser import Visit, chromium
from crawl import crawl, short
from support.checks import expect
from support.demo import demo

MOST_STOPS = 400
FOCUSED = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    const count = document.querySelectorAll('[data-stop]').length;
    const mark = element.dataset.stop || (element.dataset.stop = String(count));
    return { mark, name: element.tagName + ' ' + (element.textContent || element.value || '').trim().slice(0, 40),
             isVisible: box.width > 0 && box.height > 0 && style.visibility === 'visible',
             isMarked: outlined || style.boxShadow !== 'none' };
}"""
MISSED = """() => Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary'))
    .filter(element => !element.dataset.stop && !element.disabled && element.type !== 'hidden'
        && element.getClientRects().length > 0)
    .map(element => element.tagName + ' ' + (element.textContent || element.name || '').trim().slice(0, 40))"""


def checks(check, options):
    with demo(options) as root, chromium() as browser, Visit(browser) as visit:
        for address in crawl(root).pages:
            walked(check, visit, address, short(root, address))


def walked(check, visit, address, name):
    @check(f"{name} can be walked by Tab: every link and control is reached, and the focus is seen")
    def _():
        visit.open(address)
        stops = stops_of(visit.page)
        unseen = [stop["name"] for stop in stops if not (stop["isVisible"] and stop["isMarked"])]
        expect(not unseen, f"no visible focus on: {unseen[:5]}")
        missed = visit.page.evaluate(MISSED)
        expect(not missed, f"never reached: {missed[:5]}")


def stops_of(page):
    """What Tab stops at, until it comes round."""
    stops = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stops and stop and stop["mark"] == stops[-1]["mark"]:
            continue  # a date field has several stops of its own
        if stop is None or any(stop["mark"] == earlier["mark"] for earlier in stops):
            return stops
        stops.append(stop)
    return stops
