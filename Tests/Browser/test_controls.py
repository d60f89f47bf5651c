"""The browser checks must catch what they are there for: pages with one fault each, served by a server of our own."""

import contextlib
import http.server
import threading

from browser import Visit, chromium
from crawl import crawl, get
from support.checks import expect
from test_answers import expect_headers
from test_keyboard import MISSED, stops_of
from test_pages import expect_accessible

POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; frame-ancestors 'none'"
PAGE = """<!doctype html><html lang="zh-CN"><head><title>控制</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/plain.css"></head>
<body><main><h1>控制</h1>{}</main></body></html>"""
STYLE = "a:focus { outline: none; box-shadow: none } .wide { width: 3000px }"
BODIES = {
    "/inline": "<p style='color: red'>红</p>",
    "/script": "<script>document.title = '1'</script>",
    "/unlabelled": "<input type='text'>",
    "/wide": "<p class='wide'>宽</p>",
    "/dark": "<p><a href='/unlabelled'>没有焦点框的链接</a></p>",
    "/unreachable": "<p><a href='/wide' tabindex='-1'>按 Tab 到不了的链接</a></p>",
    "/": "<p><a href='/gone'>断链</a> <a href='/wide'>好链</a></p>",
}


class Faulty(http.server.BaseHTTPRequestHandler):
    """Serves the pages with their faults."""

    def do_GET(self):
        body = STYLE if self.path == "/plain.css" else PAGE.format(BODIES.get(self.path, ""))
        content = body.encode()
        self.send_response(200 if self.path in (*BODIES, "/plain.css") else 404)
        self.send_header("Content-Type", "text/css" if self.path == "/plain.css" else "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        """Says nothing."""


@contextlib.contextmanager
def faulty_site():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Faulty)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def checks(check, options):
    with faulty_site() as root, chromium() as browser, Visit(browser, 390) as visit:

        @check("the browser checks catch an inline style and an inline script")
        def _():
            for path in ("inline", "script"):
                visit.open(root + path)
                expect(visit.violations() and visit.errors, f"{path}: {visit.violations()} {visit.errors}")

        @check("the browser checks catch a field without a label")
        def _():
            visit.open(root + "unlabelled")
            expect_failure(lambda: expect_accessible(visit.page), "label")

        @check("the browser checks catch a page wider than the window")
        def _():
            visit.open(root + "wide")
            expect(visit.overflow() > 1000, f"{visit.overflow()}")

        @check("the browser checks catch a focus that is not seen and a link that Tab does not reach")
        def _():
            visit.open(root + "dark")
            stops = stops_of(visit.page)
            expect(stops and not stops[0]["isMarked"], f"{stops}")
            visit.open(root + "unreachable")
            stops_of(visit.page)
            expect(visit.page.evaluate(MISSED), "the link counts as reached")

        @check("the crawl catches a dead link and the checks missing headers")
        def _():
            site = crawl(root)
            expect([status for _, _, status in site.dead] == [404], f"{site}")
            expect_failure(lambda: expect_headers(get(root)), "x-content-type-options")


def expect_failure(action, words):
    """Fails unless the action fails with these words."""
    try:
        action()
    except AssertionError as problem:
        expect(words in str(problem), f"failed with something else: {problem}")
    else:
        raise AssertionError("it passed")
