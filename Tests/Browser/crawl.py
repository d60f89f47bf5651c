"""The pages that can be reached from `/` by following links, and the files that lie beside them."""

import dataclasses
import html.parser
import http.client
import urllib.parse

MOST_PAGES = 80
FILES = (".csv", ".json", ".svg", ".xlsx", ".docx", ".pdf")


@dataclasses.dataclass(frozen=True)
class Answer:
    """What one request got."""

    status: int
    headers: dict
    body: bytes

    @property
    def type(self):
        return self.headers.get("content-type", "").split(";")[0].strip()

    @property
    def text(self):
        return self.body.decode("utf-8")


def get(address, method="GET"):
    """One request without a browser; redirects are not followed. Header names are in lower case."""
    parts = urllib.parse.urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=20)
    try:
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request(method, target or "/", headers={"Accept-Encoding": "identity"})
        response = connection.getresponse()
        headers = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, headers, response.read())
    finally:
        connection.close()


class Links(html.parser.HTMLParser):
    """The addresses of a page's links."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        address = dict(attributes).get("href")
        if tag == "a" and address:
            self.found.append(address)


@dataclasses.dataclass(frozen=True)
class Site:
    """What the crawl found: addresses of pages, addresses of files, and (address, from where, status) of dead links."""

    pages: list
    files: list
    dead: list


def crawl(root):
    """Follows every link from the root once; the language switch leads to the same pages and is left out."""
    waiting, origins = [root], {root: "the start"}
    pages, files, dead = [], [], []
    while waiting and len(pages) < MOST_PAGES:
        address = waiting.pop(0)
        answer = get(address)
        if answer.status in (301, 302, 303, 307, 308):
            answer = get(urllib.parse.urljoin(address, answer.headers["location"]))
        if answer.status != 200:
            dead.append((address, origins[address], answer.status))
        elif answer.type == "text/html":
            pages.append(address)
            for link in inner_links(root, address, answer.text):
                if link not in origins:
                    origins[link] = address
                    waiting.append(link)
        else:
            files.append(address)
    return Site(pages, files, dead)


def inner_links(root, address, text):
    """The links of a page that stay on the site, without fragments and without the language switch."""
    found = []
    for link in Links(text).found:
        target = urllib.parse.urldefrag(urllib.parse.urljoin(address, link)).url
        if target.startswith(root) and "lang" not in urllib.parse.parse_qs(urllib.parse.urlsplit(target).query):
            found.append(target)
    return found


def in_english(address):
    """The address of the same page in English."""
    return address + ("&" if "?" in address else "?") + "lang=en"


def short(root, address):
    """The path of an address, for names of checks."""
    return "/" + address[len(root):]
