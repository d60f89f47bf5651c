#!/usr/bin/env python3
"""Puts a bounded load on addresses of this machine with wrk.  http_load.py [--runs 3] ADDRESS…

The server is held to one processor and wrk to another, so that the rate is that of one core. Of several runs the one
with the most requests is shown first, then the range.
"""

import argparse
import os
import statistics
import sys

sys.dont_write_bytecode = True

import wrk  # noqa: E402
from listening import Pinned, port_of, process_behind  # noqa: E402

LONGEST, MOST = 60, 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("addresses", nargs="+", metavar="ADDRESS")
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--server-processor", type=int, default=0)
    parser.add_argument("--wrk-processor", type=int, default=1)
    options = parser.parse_args()
    if not (1 <= options.seconds <= LONGEST and 1 <= options.connections <= MOST and options.runs >= 1):
        parser.error(f"1 to {LONGEST} seconds, 1 to {MOST} connections, at least one run")
    if max(options.server_processor, options.wrk_processor) >= os.cpu_count():
        parser.error(f"this machine has {os.cpu_count()} processors, counted from 0")
    try:
        return max([loaded(address, options) for address in options.addresses])
    except ValueError as error:
        sys.exit(str(error))


def loaded(address, options):
    """Shows what one address bears; gives 1 when an answer was an error."""
    server = process_behind(port_of(address))
    with Pinned(server, options.server_processor):
        wrk.run(address, options.connections, 1, options.wrk_processor)  # warms it up
        loads = [wrk.run(address, options.connections, options.seconds, options.wrk_processor)
                 for _ in range(options.runs)]
    best = max(loads, key=lambda load: load.rate)
    rates = [load.rate for load in loads]
    print(f"{address}\n  {best.words}; best of {len(loads)} ({min(rates):,.0f} to {max(rates):,.0f}, median "
          f"{statistics.median(rates):,.0f}); {options.connections} connections, {options.seconds} s, server (process "
          f"{server}) on processor {options.server_processor}, wrk on {options.wrk_processor}, load "
          f"{os.getloadavg()[0]:.1f}", flush=True)
    return 1 if any(load.faults for load in loads) else 0


if __name__ == "__main__":
    sys.exit(main())
