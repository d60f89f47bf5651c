"""The lines of all engines as one Markdown table."""

import dataclasses
import statistics

COLUMNS = (("floor", "floor (C)"), ("duckdb", "DuckDB, memory"), ("duckdb_file", "DuckDB, file"),
           ("polars", "Polars"), ("sqlite", "SQLite"), ("guiheng", "ours"))
NOTHING = "–"


@dataclasses.dataclass(frozen=True)
class Row:
    """One kind of work: its words, its step, and what is wanted of our engine."""

    work: str
    step: str
    wanted: str = NOTHING
    field: str = "time"


ROWS = (
    Row("CSV → cube", "load_csv", "≤ 1.5 × floor on 1 thread, ≤ Polars on 2"),
    Row("roll-up town → district → city", "rollup", "≤ 1.5 × floor"),
    Row("full evaluation, first time", "eval", "≤ 2 × floor, ≥ 20 × faster than DuckDB"),
    Row("full evaluation again, memory touched", "eval_again", "≤ 2 × floor"),
    Row("processor time of the CSV", "load_csv", field="cpu_s"),
    Row("of the roll-up", "rollup", field="cpu_s"),
    Row("of the first evaluation", "eval", field="cpu_s"),
    Row("small query, p50 (p99)", "small_query", "≤ 20 µs"),
    Row("the same, summed from the towns", "small_query_towns"),
    Row("one revision → all dependents, p50 (p99)", "revision", "p50 ≤ 30 µs, p99 ≤ 150 µs"),
    Row("cells computed again for it, on average", "revision", "the closure: 61.5 of the full set", "cells"),
    Row("10,000 revisions in one submission", "revisions_10000", "≤ 60 ms"),
    Row("one revision made durable, p50 (p99)", "durable_revision", "≤ 1.25 × the disk's own commit"),
    Row("restart from the snapshot", "restart_snapshot", "≤ 0.5 s"),
    Row("restart from the ledger alone", "restart_ledger", "≤ 12 s"),
    Row("memory after evaluation", "memory", "≤ 450 MB", "rss_mb"),
    Row("the most memory until then", "memory", NOTHING, "peak_rss_mb"),
    Row("as of a past day, warm, p50 (p99)", "as_of", "≤ 10 × the small query"),
    Row("results", "check", "all right", "ok"),
    Row("results after the revisions", "check_revised", "all right", "ok"),
)


def merged(lines):
    """Engine → step → threads → fields, each the median of all runs; a result is right when it was so every time."""
    groups = {}
    for line in lines:
        key = (line["engine"], line["step"], line.get("threads", 1))
        groups.setdefault(key, []).append(line)
    found = {}
    for (engine, step, threads), several in groups.items():
        found.setdefault(engine, {}).setdefault(step, {})[threads] = middle(several)
    return found


def middle(lines):
    result = {}
    for name in lines[0]:
        values = [line[name] for line in lines if name in line]
        if isinstance(values[0], bool):
            result[name] = all(values)
        elif isinstance(values[0], (int, float)):
            result[name] = statistics.median(values)
    return result


def markdown(found, with_ours):
    shown = [column for column in COLUMNS if column[0] in found or column[0] == "guiheng"]
    head = ["work", *(title + threads_of(found.get(name, {})) for name, title in shown), "ours ÷ floor", "wanted"]
    lines = [head, ["---"] * len(head)]
    for row in ROWS:
        cells = [cell(found.get(name, {}), row) for name, _ in shown]
        if any(text != NOTHING for text in cells) or with_ours:
            lines.append([row.work, *cells, ratio(found, row), row.wanted])
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def threads_of(steps):
    """How many threads the engine had, where it says so."""
    counts = sorted({count for by_threads in steps.values() for count in by_threads})
    if not counts:
        return ""
    return f", {' / '.join(map(str, counts))} thread{'s' if counts[-1] > 1 else ''}"


def cell(steps, row):
    by_threads = steps.get(row.step, {})
    texts = [value_text(by_threads[count], row.field) for count in sorted(by_threads)]
    if row.step == "load_csv" and "index" in steps:
        texts = [f"{text} + {value_text(steps['index'][1], row.field)} index" for text in texts]
    if len(set(texts)) == 1:
        texts = texts[:1]
    return " / ".join(texts) if texts else NOTHING


def value_text(line, field):
    if field == "time":
        return time_text(line)
    if field == "cpu_s" and field in line:
        return duration(line[field])
    if line.get(field) is None:
        return NOTHING
    if field == "ok":
        return "right" if line["ok"] else "**wrong**"
    return f"{line[field]:.1f}" if field == "cells" else f"{line[field]:,.0f} MB"


def time_text(line):
    middle_time, high = seconds(line), seconds(line, "p99")
    if middle_time is None:
        return NOTHING
    return duration(middle_time) + (f" ({duration(high)})" if high is not None else "")


def seconds(line, share="p50"):
    """The time of a line in seconds, whichever unit it is said in."""
    for unit, factor in (("us", 1e-6), ("ms", 1e-3), ("s", 1.0)):
        if f"{share}_{unit}" in line:
            return line[f"{share}_{unit}"] * factor
    return line.get("wall_s") if share == "p50" else None


def duration(value):
    """Three digits in the unit that suits."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if value >= size or unit == "µs":
            number = value / size
            return f"{number:.{2 if number < 10 else 1 if number < 100 else 0}f} {unit}"
    return NOTHING


def ratio(found, row):
    """Ours over the floor with as many threads; where the floor has only one number, over that."""
    ours, floor = (found.get(name, {}).get(row.step, {}) for name in ("guiheng", "floor"))
    if row.field == "ok":
        return NOTHING
    texts = []
    for count, line in sorted(ours.items()):
        beside = floor.get(count) or floor.get(1)
        pair = [measure(each, row.field) for each in (line, beside or {})]
        texts.append(f"{pair[0] / pair[1]:.2f}" if None not in pair and pair[1] else NOTHING)
    return " / ".join(texts) or NOTHING


def measure(line, field):
    return seconds(line) if field == "time" else line.get(field)
