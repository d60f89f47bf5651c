"""wrk, run within bounds, and what it says, as numbers in seconds."""

import dataclasses
import re
import subprocess

UNITS = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0, "h": 3600.0}
PERCENTILE = re.compile(r"^\s+(\d+)%\s+([\d.]+)(us|ms|s|m|h)\s*$", re.M)
RATE = re.compile(r"^Requests/sec:\s+([\d.]+)", re.M)
COUNT = re.compile(r"^\s+(\d+) requests in ", re.M)
REFUSED = re.compile(r"Non-2xx or 3xx responses: (\d+)")
BROKEN = re.compile(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")
P95 = re.compile(r"^p95_us (\d+)", re.M)


@dataclasses.dataclass(frozen=True)
class Load:
    """What one run of wrk measured."""

    rate: float
    requests: int
    p50: float
    p95: float | None
    p99: float
    faults: int

    @property
    def words(self):
        p95 = f", p95 {1000 * self.p95:.2f} ms" if self.p95 is not None else ""
        faults = f", **{self.faults} answers were errors**" if self.faults else ""
        return f"{self.rate:,.0f} requests/s, p50 {1000 * self.p50:.2f} ms{p95}, p99 {1000 * self.p99:.2f} ms{faults}"


def run(address, connections, seconds, processor=None, script=None):
    """One thread of wrk, on one processor where one is named."""
    command = ["taskset", "-c", str(processor)] if processor is not None else []
    command += ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "10s"]
    command += ["-s", str(script)] if script else []
    result = subprocess.run([*command, address], capture_output=True, text=True, timeout=seconds + 60)
    if result.returncode != 0:
        raise ValueError(f"wrk: {(result.stderr or result.stdout).strip()}")
    return parsed(result.stdout)


def parsed(text):
    percentiles = {int(percent): float(value) * UNITS[unit] for percent, value, unit in PERCENTILE.findall(text)}
    rate, count = RATE.search(text), COUNT.search(text)
    if not rate or not count or 99 not in percentiles:
        raise ValueError(f"wrk said something else: {text}")
    p95 = P95.search(text)
    return Load(float(rate.group(1)), int(count.group(1)), percentiles[50], int(p95.group(1)) / 1e6 if p95 else None,
                percentiles[99], faults(text))


def faults(text):
    """Answers that were not 2xx or 3xx, and connections that failed."""
    refused, broken = REFUSED.search(text), BROKEN.search(text)
    return (int(refused.group(1)) if refused else 0) + (sum(map(int, broken.groups())) if broken else 0)
