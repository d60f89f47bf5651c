#!/usr/bin/env python3
"""Measures reports on the simulated district: saving, sending, reviewing, uploading.

    Benchmarks/reports_load.py [--seconds 5] [--users 50]

Needs a release build (`swift build -c release --product guiheng`). The peer, in the same run, is a minimal Python
server that writes as many figures to SQLite (WAL, synchronous=FULL) for each request and does nothing else.
"""

import argparse
import concurrent.futures
import html
import http.client
import http.server
import itertools
import os
import pathlib
import re
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "Tests"))

from support.program import run  # noqa: E402
from support.server import Server  # noqa: E402

FIRST, SECOND = "Qd7!mvPz-4471", "Kw3?hhTr-9920"
FORMS = {
    "town-economy": "2025-12", "town-business": "2025-12", "town-quarterly": "2025-Q4", "town-half-yearly": "2025-H2",
    "town-yearly": "2025"}
FORM, PERIOD, REVIEWER = "town-economy", "2025-12", "economy"
NUMBERS = itertools.count(1)
STATISTICS = []


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build/release/guiheng")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--sessions", type=int, default=435, help="more sessions that are open when memory is read")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "district"
        with Server(options.binary, "demo", "--simulated", "--workspace", folder, "--port", 0, ready_within=600):
            pass
        towns = reporters(options.binary, folder)
        account(options.binary, folder, "reviewer-1", REVIEWER, "reviewer")
        with Server(options.binary, "serve", folder, "--port", 0, ready_within=120) as server:
            measure(server, towns, options)


def reporters(binary, folder):
    """One account for each town and park that reports the form; gives the organizations."""
    text = (folder / "guiheng.yaml").read_text("utf-8")
    form = text[text.index(f"code: {FORM}"):]
    STATISTICS.extend(re.findall(
        r"    name: \"([^\"]+)\"\n    english: [^\n]*\n    unit: \"([^\"]+)\"\n    frequency", text))
    towns = re.split(r"[,\s]+", re.search(r"reporters: \[([^\]]*)\]", form).group(1).strip())
    for town in towns:
        account(binary, folder, f"r-{town}", town, "reporter")
    return towns


def account(binary, folder, code, organization, role):
    outcome = run(
        binary, "user", "add", folder, code, "--name", code, "--organization", organization, "--role", role,
        "--password-stdin", stdin=(FIRST + "\n").encode())
    if outcome.status:
        sys.exit(outcome.err)


class Person:
    """A browser that is signed in, on one connection."""

    def __init__(self, port, code, town=None, form=FORM):
        self.port, self.code, self.town, self.form = port, code, town, form
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookies = {}

    def sign_in(self, password):
        token = self.field("token", self.get("/sign-in"))
        self.post("/sign-in", {"name": self.code, "password": password, "next": "", "token": token})
        return self

    def change_password(self):
        page = self.get("/account/password")
        fields = {"present": FIRST, "new": SECOND, "again": SECOND, "token": self.field("token", page)}
        self.post("/account/password", fields)

    def open_report(self):
        self.path = f"/r/{self.form}/{FORMS[self.form]}/{self.town}"
        page = self.get(self.path)
        self.fields = {name: self.field(name, page) for name in ("token", "revision", "seen")}
        self.cells = {
            html.unescape(name): html.unescape(value)
            for name, value in re.findall(r'name="(v [^"]+)" value="([^"]*)" inputmode', page)}
        return self

    def typed(self):
        """The cells with another number in the first one, so that each request has something new."""
        cells = dict(self.cells)
        first = next(iter(cells))
        cells[first] = f"{float(cells[first] or 10):.2f}"[:-2] + f"{next(NUMBERS) % 90 + 10}"
        reasons = {name.replace("v ", "n ", 1): "企业搬迁入库，本月集中计入" for name in cells}
        return cells | reasons

    def save(self):
        answer = self.post(self.path + "/draft", self.fields | self.typed(), {"X-Form-Token": self.fields["token"]})
        self.fields["revision"] = re.search(r'"revision": (\d+)', answer).group(1)

    def send(self):
        answer = self.post(self.path, self.fields | {"action": "submit"} | self.typed())
        if "报送成功" not in answer:
            raise SystemExit("not submitted: " + re.sub(r"<[^>]+>|\s+", " ", answer)[:1500])
        self.fields["revision"] = "0"

    def get(self, path):
        return self.request("GET", path)

    def post(self, path, fields, headers=None):
        return self.request("POST", path, urllib.parse.urlencode(fields), headers)

    def request(self, method, path, body=None, headers=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} | (headers or {})
        if body is not None and "Content-Type" not in headers:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        response = self.answered(method, path, body, headers)
        for line in response.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        text = response.read().decode("utf-8", "replace")
        if response.status >= 400:
            raise SystemExit(f"{method} {path}: {response.status} {text[:500]}")
        return text

    def answered(self, method, path, body, headers):
        """Asks once more where the connection had been idle for too long."""
        try:
            self.connection.request(method, path, body, headers)
            return self.connection.getresponse()
        except (http.client.RemoteDisconnected, ConnectionError):
            self.connection.close()
            self.connection.request(method, path, body, headers)
            return self.connection.getresponse()

    @staticmethod
    def field(name, page):
        return html.unescape(re.search(rf'name="{name}" value="([^"]*)"', page).group(1))


def measure(server, towns, options):
    print(f"{os.cpu_count()} processors; {FORM} {PERIOD}, {len(towns)} towns and parks; load {os.getloadavg()[0]:.1f}")
    people = []
    for town in towns:
        Person(server.port, f"r-{town}", town).sign_in(FIRST).change_password()
        people.append(Person(server.port, f"r-{town}", town).sign_in(SECOND).open_report())
    Person(server.port, "reviewer-1").sign_in(FIRST).change_password()
    reviewer = Person(server.port, "reviewer-1").sign_in(SECOND)
    open_ones = [person for person in people if person.cells]
    if not open_ones:
        sys.exit("no report is open")
    items = len(open_ones[0].cells)
    print(f"{len(open_ones)} reports open, {items} figures each; the sheet has {len(STATISTICS)} rows")
    show("a draft saved with all checks, 1 user", repeated(open_ones[0].save, options.seconds))
    show("a sheet of 200 rows compared, 1 user", repeated(lambda: upload(open_ones[0]), options.seconds))
    show("sent: figures, sums, indicators in the answer, 1 user", repeated(open_ones[0].send, options.seconds))
    crowd = crowd_of(server.port, towns, options.users)
    show(f"drafts saved by {len(crowd)} sessions at once", together(crowd, "save", options.seconds))
    senders = [person for person in crowd if can_send(person)]
    show(f"sent by {len(senders)} sessions at once", together(senders, "send", options.seconds))
    show("review matrix, 1 user", repeated(lambda: reviewer.get(f"/review?period={PERIOD}"), options.seconds))
    sessions = [Person(server.port, f"r-{town}", town).sign_in(SECOND) for town in itertools.islice(
        itertools.cycle(towns), options.sessions)]
    for person in sessions:
        person.get("/work")
    print(f"memory with {len(people) + len(crowd) + len(sessions)} sessions: {resident(server.pid)} MB")
    peer(items, options)


def can_send(person):
    try:
        person.send()
        return True
    except SystemExit:
        return False


def crowd_of(port, towns, count):
    """Sessions of the towns, each with a report of its own that is open."""
    crowd = []
    for form, town in itertools.product(FORMS, towns):
        if len(crowd) == count:
            break
        person = Person(port, f"r-{town}", town, form).sign_in(SECOND).open_report()
        if person.cells:
            crowd.append(person)
    return crowd


def repeated(action, seconds):
    times, end = [], time.monotonic() + seconds
    action()
    while time.monotonic() < end:
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return times


def together(people, action, seconds):
    def work(person):
        return repeated(getattr(person, action), seconds)

    with concurrent.futures.ThreadPoolExecutor(len(people)) as pool:
        return [one for times in pool.map(work, people) for one in times]


def upload(person):
    """A table of the office's own with as many rows as a long form."""
    rows = "\r\n".join(f"{name},{unit},{number}" for number, (name, unit) in enumerate(STATISTICS))
    table = f"项目,单位,2025年1-12月\r\n{rows}\r\n"
    mark = "----GuihengLoad"
    body = "".join(
        f"--{mark}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{value}\r\n"
        for name, file, value in (("token", "", person.fields["token"]), ("file", '; filename="表.csv"', table)))
    body = (body + f"--{mark}--\r\n").encode()
    response = person.answered(
        "POST", person.path + "/upload", body,
        {"Cookie": "; ".join(f"{name}={value}" for name, value in person.cookies.items()),
         "Content-Type": f"multipart/form-data; boundary={mark}"})
    response.read()
    if response.status not in (200, 422):
        raise SystemExit(f"upload: {response.status}")


def resident(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) // 1024


def peer(items, options):
    """The same write by a server that checks and shows nothing."""
    with tempfile.TemporaryDirectory() as folder:
        lock = threading.Lock()
        database = sqlite3.connect(f"{folder}/peer.sqlite", check_same_thread=False, isolation_level=None)
        database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE f (k TEXT, v TEXT)")

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = 1 << 16

            def do_POST(self):
                fields = urllib.parse.parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode())
                with lock:
                    database.execute("BEGIN")
                    database.executemany("INSERT INTO f VALUES (?, ?)", fields)
                    database.execute("COMMIT")
                self.send_response(200)
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"ok")

            def log_message(self, *_):
                """Says nothing."""

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        person = Person(server.server_port, "peer")
        fields = {f"v statistic-{number} area all 2025-12": f"{number}.25" for number in range(items)}
        show("the peer: as many figures written, 1 user", repeated(lambda: person.post("/", fields), options.seconds))
        server.shutdown()


def show(name, times):
    times = sorted(times)
    p95 = times[int(len(times) * 0.95)]
    print(f"{name}: median {statistics.median(times) * 1000:.1f} ms, p95 {p95 * 1000:.1f} ms, {len(times)} requests",
          flush=True)


if __name__ == "__main__":
    main()
