#!/usr/bin/env python3
"""Asks mixed queries of one user, then of 50 at once.  pivot_load.py [--queries FILE] BASE_ADDRESS

FILE holds one query on each line: a path with its question mark, as /api/v1/values?…; a line may begin with words and a
tab, and lines that begin with # are left out. One user asks them one after another on one connection; the users of the
crowd ask all of them in turn, without a pause, through wrk. Every answer must be 200.
"""

import argparse
import http.client
import pathlib
import sys
import tempfile
import time
import urllib.parse

sys.dont_write_bytecode = True

import wrk  # noqa: E402
from listening import port_of  # noqa: E402

WANTED = {1: 0.020, 50: 0.080}
SCRIPT = """
local paths = {{ {paths} }}
local asked = 0
request = function()
   asked = asked + 1
   return wrk.format("GET", paths[(asked - 1) % #paths + 1])
end
done = function(summary, latency, requests)
   io.write(string.format("p95_us %d\\n", latency:percentile(95)))
end
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", metavar="BASE_ADDRESS")
    parser.add_argument("--queries", type=pathlib.Path, required=True, metavar="FILE")
    parser.add_argument("--rounds", type=int, default=50, help="how often one user asks every query")
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=10)
    options = parser.parse_args()
    try:
        port = port_of(options.base)
        queries = read_queries(options.queries)
        alone = one_user(options.base, port, queries, options.rounds)
        crowd = many_users(options.base, queries, options)
    except (ValueError, OSError, http.client.HTTPException) as error:
        sys.exit(str(error))
    show(1, *alone)
    show(options.users, crowd.p50, crowd.p95)
    print(f"  {crowd.words}")
    return 1 if crowd.faults else 0


def read_queries(path):
    """The words and the path of each query."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    pairs = [("\t" + line).rsplit("\t", 1) for line in lines if line and not line.startswith("#")]
    if not pairs:
        raise ValueError(f"{path} holds no query")
    for number, (_, query) in enumerate(pairs, 1):
        if not query.startswith("/"):
            raise ValueError(f"{path}, query {number}: {query} is no path")
    return [(words.strip(), urllib.parse.quote(query, safe="/?&=%:,;+~!*'()@$.-_[]")) for words, query in pairs]


def one_user(base, port, queries, rounds):
    """Prints p50 and p95 of each query; gives those of all together. Two rounds warm it up."""
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(base).hostname, port, timeout=30)
    taken = [[] for _ in queries]
    for round_number in range(rounds + 2):
        for number, (_, path) in enumerate(queries):
            seconds = asked(connection, path)
            if round_number > 1:
                taken[number].append(seconds)
    connection.close()
    for (words, path), times in zip(queries, taken):
        middle, high = spread(times)
        print(f"{1000 * middle:8.2f} ms p50 {1000 * high:8.2f} ms p95  {words or path}")
    return spread([seconds for times in taken for seconds in times])


def asked(connection, path):
    """How long the whole answer took."""
    begin = time.perf_counter()
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    taken = time.perf_counter() - begin
    if response.status != 200 or not body:
        raise ValueError(f"{path} was answered by {response.status}: {body[:300].decode(errors='replace')}")
    return taken


def spread(times):
    ordered = sorted(times)
    return ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]


def many_users(base, queries, options):
    paths = ", ".join('"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"' for _, path in queries)
    with tempfile.NamedTemporaryFile("w", suffix=".lua", encoding="utf-8") as script:
        script.write(SCRIPT.format(paths=paths))
        script.flush()
        wrk.run(base, options.users, 1, script=script.name)  # warms it up
        return wrk.run(base, options.users, options.seconds, script=script.name)


def show(users, middle, high):
    aim = f", wanted: p95 below {1000 * WANTED[users]:.0f} ms" if users in WANTED else ""
    print(f"{users} user{'s' if users > 1 else ''}: p50 {1000 * middle:.2f} ms, p95 {1000 * high:.2f} ms{aim}")


if __name__ == "__main__":
    sys.exit(main())
