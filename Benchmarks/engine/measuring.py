"""Steps with their time, one JSON line each: {"engine", "step", "wall_s" or "p50_us", …}."""

import json
import os
import pathlib
import random
import resource
import time

from dataset import comparable, differences

QUERY_STATISTICS, QUERY_MONTHS = 20, 24


class Recorder:
    """Prints what one engine did, step by step."""

    def __init__(self, engine, threads):
        self.labels = {"engine": engine, "threads": threads}

    def step(self, name, action):
        """Does it once and prints how long it took, on the clock and on the processors."""
        begin, used = time.perf_counter(), processor_seconds()
        result = action()
        wall = time.perf_counter() - begin
        self.print(name, wall_s=round(wall, 6), cpu_s=round(processor_seconds() - used, 3), load=load())
        return result

    def latency(self, name, action, arguments, warm=10, **more):
        """Does it for each of the arguments; the first few only warm it up."""
        taken = []
        for each in arguments:
            begin = time.perf_counter()
            action(*each)
            taken.append(time.perf_counter() - begin)
        taken = sorted(taken[warm:])
        middle, high = (round(1e6 * taken[int(len(taken) * share)], 2) for share in (0.5, 0.99))
        self.print(name, p50_us=middle, p99_us=high, runs=len(taken), load=load(), **more)

    def memory(self):
        """What the process holds now, and the most it ever held."""
        self.print("memory", rss_mb=memory_mb("VmRSS"), peak_rss_mb=memory_mb("VmHWM"))

    def check(self, name, found, expected):
        """Compares sums and counts with those that `make_data.py` computed; gives whether all agree."""
        wrong = differences(found, expected)
        self.print(name, ok=not wrong, compared=comparable(found, expected), wrong=wrong)
        return not wrong

    def print(self, name, **more):
        print(json.dumps({**self.labels, "step": name, **more}), flush=True)


def queries(shape, count, seed=7):
    """Small queries: a district, 20 statistics, and the first and last of 24 months."""
    chance = random.Random(seed)
    months = min(QUERY_MONTHS, shape.months)
    for _ in range(count):
        first = chance.randint(0, shape.months - months)
        statistics = chance.sample(range(1, shape.statistics + 1), min(QUERY_STATISTICS, shape.statistics))
        yield (chance.randint(1, shape.districts), sorted(statistics), shape.period(first),
               shape.period(first + months - 1))


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def memory_mb(field):
    """From the kernel's account of this process alone; what the parent held is not in it."""
    for line in pathlib.Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(field + ":"):
            return round(int(line.split()[1]) / 1024)
    return None


def load():
    return round(os.getloadavg()[0], 1)
