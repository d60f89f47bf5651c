#!/usr/bin/env python3
"""The floor, the peers and our engine on the same data in one run, as one table.  compare.py [--quick] [--binary PATH]

Run it with the Python of .venv-bench (README.md beside this file). The table goes to standard output, every line of
every engine to FOLDER/compare.jsonl. The status is 1 when a result was wrong or a program failed.
"""

import argparse
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from dataset import EXPECTED, OBSERVATIONS, REVISIONS, Shape, differences, read_expected  # noqa: E402
from table import markdown, merged  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
FULL, QUICK = Shape(100, 14, 200, 60), Shape(10, 14, 200, 60)
PEERS = ("duckdb", "duckdb_file", "polars")
LONGEST = 3600


def main():
    options = arguments()
    require_packages()
    shape = QUICK if options.quick else FULL
    folder = options.folder or default_folder(options)
    prepare(folder, shape, options.missing)
    expected, _ = read_expected(folder)
    before = os.getloadavg()
    lines, failed = measured(options, folder, shape)
    judge(lines, expected)
    with open(folder / "compare.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    print(markdown(merged(lines), options.binary is not None))
    print("\n".join(["", *description(folder, expected, options, before, lines)]))
    for name in failed:
        print(f"\nThis program failed: {name}")
    return 1 if failed or any(line.get("ok") is False for line in lines) else 0


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a tenth of the districts, each program once")
    parser.add_argument("--binary", type=pathlib.Path, help="our own benchmark program, a release build")
    parser.add_argument("--folder", type=pathlib.Path, help="where the data are, or are made")
    parser.add_argument("--missing", type=float, default=0.0, help="the share of town cells left out, as 0.3")
    parser.add_argument("--sqlite", action="store_true", help="SQLite too; it takes minutes")
    parser.add_argument("--no-peers", action="store_true", help="only the floor and our own program")
    parser.add_argument("--runs", type=int, help="of the floor and our program, whose medians are shown; 3")
    options = parser.parse_args()
    options.runs = options.runs or (1 if options.quick else 3)
    if options.binary and not (options.binary.is_file() and os.access(options.binary, os.X_OK)):
        parser.error(f"{options.binary} is no program")
    return options


def require_packages():
    missing = [name for name in ("duckdb", "numpy", "polars") if not importlib.util.find_spec(name)]
    if missing:
        sys.exit(f"此 Python 缺少 {'、'.join(missing)}；请先执行 . Scripts/install.sh && install_benchmark .venv-bench，"
                 f"再用 .venv-bench/bin/python 运行\nThis Python lacks {', '.join(missing)}; run . Scripts/install.sh && "
                 "install_benchmark .venv-bench, then this with .venv-bench/bin/python")


def default_folder(options):
    name = "guiheng-bench" + ("-quick" if options.quick else "")
    return pathlib.Path(tempfile.gettempdir()) / (name + (f"-missing-{options.missing:g}" if options.missing else ""))


def prepare(folder, shape, missing):
    """Makes the data unless they are there, and reads them once so that the first engine finds them in memory."""
    if not (folder / EXPECTED).exists():
        tell(f"making the data in {folder}")
        from make_data import make
        make(folder, shape, missing)
    expected, found = read_expected(folder)
    if found != shape or expected["missing"] != missing:
        sys.exit(f"{folder} 中是另一组数据；请另选 --folder 或删除该文件夹\n"
                 f"{folder} holds another set; choose another --folder or delete it")
    for name in (OBSERVATIONS, REVISIONS):
        with open(folder / name, "rb") as file:
            while file.read(1 << 24):
                pass


def measured(options, folder, shape):
    """The lines of all programs, and the names of those that failed."""
    cores = os.cpu_count()
    with tempfile.TemporaryDirectory() as build:
        floor = compiled_floor(pathlib.Path(build), shape)
        programs = [("floor", [floor, folder, count]) for count in sorted({1, cores})] * options.runs
        if not options.no_peers:
            chosen = PEERS + (("sqlite",) if options.sqlite else ())
            programs += [(name, [sys.executable, HERE / "peers.py", folder, "--engine", name, "--threads", cores])
                         for name in chosen]
        if options.binary:
            own = ("ours", [options.binary.resolve(), folder / OBSERVATIONS, "--json"])
            programs += [own] * options.runs
        results = [(name, *output(name, command)) for name, command in programs]
    return [line for _, lines, _ in results for line in lines], sorted({name for name, _, ok in results if not ok})


def compiled_floor(build, shape):
    program = build / "floor"
    sizes = [f"-D{name.upper()}={getattr(shape, name)}" for name in ("districts", "towns", "statistics", "months")]
    subprocess.run(["gcc", "-O3", "-march=native", *sizes, "-pthread", HERE / "floor.c", "-o", program, "-lm"],
                   check=True)
    return program


def output(name, command):
    """The JSON lines of one program, and whether it ended well; anything else it says goes to standard error."""
    tell(f"running {name}")
    result = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True, timeout=LONGEST)
    lines = []
    for text in result.stdout.splitlines():
        if not text.startswith("{"):
            tell(text)
            continue
        lines.append(json.loads(text))
    return lines, result.returncode == 0


def judge(lines, expected):
    """Holds the sums and counts of every check against the expected ones, unless the line is judged already."""
    for line in lines:
        wanted = expected["revised"] if line["step"] == "check_revised" else expected
        if line["step"] not in ("check", "check_revised") or "wrong" in line:
            continue
        wrong = differences(line, wanted)
        line |= {"ok": line.get("ok", True) and not wrong, "wrong": wrong}


def description(folder, expected, options, before, lines):
    """What was measured, on which machine, when."""
    processor = field("/proc/cpuinfo", "model name")
    memory = int(field("/proc/meminfo", "MemTotal").split()[0]) / 1024 / 1024
    shape = Shape(**expected["shape"])
    sizes = (f"{shape.districts} districts × {shape.towns} towns × {shape.statistics} statistics × {shape.months} "
             f"months, {expected['rows']:,} rows, {(folder / OBSERVATIONS).stat().st_size / 1e6:.0f} MB of CSV")
    date = subprocess.run(["date", "+%F %H:%M %Z"], capture_output=True, text=True).stdout.strip()
    yield f"* Data: {sizes}; {100 * expected['missing']:g} % left out; seed {expected['seed']}."
    yield f"* Machine: {processor}, {os.cpu_count()} cores, {memory:.1f} GiB; Linux {os.uname().release}; {date}."
    yield (f"* Versions: {versions()}. Floor{' and ours' if options.binary else ''}: "
           f"median of {options.runs} run{'s' if options.runs > 1 else ''}; peers: one run.")
    yield (f"* Load of the machine (1 minute): {before[0]:.1f} before, {os.getloadavg()[0]:.1f} after. The floor on 1 "
           f"thread took {waiting(lines):.2f} times its processor time: 1.0 on a quiet machine.")
    if options.quick:
        yield "* A quick run on a tenth of the set: what is wanted is said of the whole set."


def waiting(lines):
    """How much longer the floor's long steps took than they computed: what others on the machine took from it."""
    own = [line for line in lines if line["engine"] == "floor" and line["threads"] == 1 and "cpu_s" in line]
    return sum(line["wall_s"] for line in own) / max(1e-9, sum(line["cpu_s"] for line in own))


def field(path, name):
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith(name):
            return line.split(":", 1)[1].strip()
    return "unknown"


def versions():
    from importlib.metadata import version
    import sqlite3
    compiler = subprocess.run(["gcc", "-dumpfullversion"], capture_output=True, text=True).stdout.strip()
    return (f"DuckDB {version('duckdb')}, Polars {version('polars')}, SQLite {sqlite3.sqlite_version}, gcc {compiler}, "
            f"Python {sys.version.split()[0]}")


def tell(text):
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
