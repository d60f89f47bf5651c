"""What the server sends, seen without a browser: headers of every answer, files that parse, addresses that answer."""

import csv
import io
import json
import xml.etree.ElementTree as xml

from crawl import crawl, get, short
from support.checks import expect
from support.demo import demo

LARGEST_PAGE = 60_000
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
}
POLICY = ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]


def checks(check, options):
    with demo(options) as root:
        site = crawl(root)
        links(check, site)
        for address in [*site.pages, *site.files]:
            headers(check, root, address)
        for address in site.pages:
            size(check, root, address)
        for address in site.files:
            data(check, root, address)
        operations(check, root)
        errors(check, root)


def links(check, site):
    @check("no link of the site is dead")
    def _():
        lines = [f"{status} {address} (linked from {origin})" for address, origin, status in site.dead]
        expect(not lines, "\n".join(lines))

    @check("the site has an overview, a plan and eleven indicators")
    def _():
        expect(len(site.pages) >= 13, f"only {len(site.pages)} pages: {site.pages}")

    @check("tables and charts have CSV, JSON and SVG files beside them")
    def _():
        types = {get(address).type for address in site.files}
        wanted = {"text/csv", "application/json", "image/svg+xml"}
        expect(wanted <= types, f"found {sorted(types)}")


def headers(check, root, address):
    @check(f"{short(root, address)} carries the security headers")
    def _():
        expect_headers(get(address))


def expect_headers(answer):
    """Fails unless the answer carries the strict policy and its companions."""
    wrong = {name: answer.headers.get(name) for name, value in HEADERS.items() if answer.headers.get(name) != value}
    expect(not wrong, f"{wrong}")
    policy = answer.headers.get("content-security-policy", "")
    missing = [part for part in POLICY if part not in policy]
    expect(not missing, f"the policy lacks {missing}: {policy}")
    expect("unsafe" not in policy, f"the policy allows what is unsafe: {policy}")
    expect("permissions-policy" in answer.headers, "no Permissions-Policy")
    server = answer.headers.get("server", "")
    expect(not any(char.isdigit() for char in server), f"the Server header tells the version: {server}")


def size(check, root, address):
    @check(f"{short(root, address)} is at most 60 kB of HTML")
    def _():
        length = len(get(address).body)
        expect(length <= LARGEST_PAGE, f"{length} bytes")


def data(check, root, address):
    @check(f"{short(root, address)} parses as what it says it is")
    def _():
        answer = get(address)
        expect(answer.body, "nothing was sent")
        if answer.type == "text/csv":
            table = list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig"))))
            expect(len(table) >= 1 and len({len(row) for row in table}) == 1, f"ragged: {table[:3]}")
        elif answer.type == "application/json":
            json.loads(answer.body)
        elif answer.type == "image/svg+xml":
            drawing = xml.fromstring(answer.body)
            expect(drawing.tag.endswith("svg"), drawing.tag)
            expect(b"style=" not in answer.body, "style attributes in the drawing")


def operations(check, root):
    for path in ("healthz", "readyz"):

        @check(f"/{path} says that all is well")
        def _(path=path):
            expect(get(root + path).status == 200, f"{get(root + path)}")

    @check("/version names the program's version in JSON")
    def _():
        answer = get(root + "version")
        expect(answer.type == "application/json" and "version" in json.loads(answer.body), f"{answer}")

    @check("/metrics counts requests in Prometheus text")
    def _():
        answer = get(root + "metrics")
        expect(answer.type == "text/plain" and "# TYPE " in answer.text, f"{answer.headers} {answer.text[:200]}")

    @check("HEAD answers as GET without a body")
    def _():
        answer = get(root, "HEAD")
        expect(answer.status == 200 and not answer.body, f"{answer.status} {answer.body[:100]}")


def errors(check, root):
    @check("an unknown page is a complete Chinese page with status 404 and the security headers")
    def _():
        answer = get(root + "no/such/page")
        expect(answer.status == 404 and answer.type == "text/html", f"{answer.status} {answer.type}")
        expect('lang="zh-CN"' in answer.text and "<title>" in answer.text, answer.text[:400])
        expect_headers(answer)

    @check("an unknown address of the API is a problem document with status 404")
    def _():
        answer = get(root + "api/v1/no-such-thing")
        expect(answer.status == 404 and answer.type == "application/problem+json", f"{answer.status} {answer.type}")
        expect({"type", "title", "status"} <= set(json.loads(answer.body)), answer.text)

    @check("a method that pages do not have is refused with 405 and what is allowed")
    def _():
        answer = get(root, "DELETE")
        expect(answer.status == 405 and "GET" in answer.headers.get("allow", ""), f"{answer.status} {answer.headers}")
