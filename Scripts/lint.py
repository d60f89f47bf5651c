#!/usr/bin/env python3
"""Checks the sources against the style: `swift format`, then what no compiler holds.  Scripts/lint.py [--only WORDS]"""

import argparse
import pathlib
import shutil
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.dont_write_bytecode = True
sys.path[:0] = [str(ROOT / "Scripts"), str(ROOT / "Tests")]

from lint import page_rules, swift_rules  # noqa: E402
from support.checks import Report, Skipped, expect  # noqa: E402

SCRIPT_FOLDERS = ("Scripts", "Tests", "Benchmarks", "Docs", "Examples", "Assets", ".ci")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--only", help="run the checks whose sentence holds these words")
    report = Report(only=options.parse_args().only)
    format_check(report.check)
    swift_checks(report.check)
    page_checks(report.check)
    text_checks(report.check)
    controls(report.check)
    print(sizes())
    return report.close()


def format_check(check):
    @check("`swift format lint --strict` has nothing to say")
    def _():
        swift = shutil.which("swift")
        if not swift:
            raise Skipped("no swift in PATH")
        command = [swift, "format", "lint", "--strict", "--parallel", "--recursive"]
        command += ["Sources", "Tests", "Package.swift"]
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        expect(result.returncode == 0, result.stderr + result.stdout)


def swift_checks(check):
    sources = files("Sources", ".swift")

    @check("the product has no forced unwrap, forced cast, `fatalError` or unsafe concurrency")
    def _():
        nothing_found(sources, swift_rules.forbidden_words)

    @check("no file is over 400 lines and no function over 60")
    def _():
        nothing_found(sources + files("Tests", ".swift"), swift_rules.lengths)


def page_checks(check):
    @check("style sheets use nothing newer than Chromium 90")
    def _():
        nothing_found(files("Assets", ".css"), page_rules.style_problems)

    @check("page script is ES2021 and runs under the Content-Security-Policy")
    def _():
        nothing_found(files("Assets", ".js"), page_rules.script_problems)

    @check("page script is at most 20 kB in all")
    def _():
        size = sum(path.stat().st_size for path in files("Assets", ".js"))
        expect(size <= page_rules.LARGEST_SCRIPT, f"{size} bytes of page script")

    @check("templates have no inline style, script or event handler and fetch nothing from elsewhere")
    def _():
        pages = files("Assets", ".mustache") + files("Assets", ".html")
        nothing_found(pages, page_rules.page_problems)


def text_checks(check):
    written = [path for folder in ("Sources", *SCRIPT_FOLDERS) for path in files(folder)]
    written += [path for path in ROOT.iterdir() if path.is_file() and path.suffix in (".md", ".swift", "")]
    written = [path for path in written if path.suffix not in (".png", ".csv") and path.name != "swift_rules.py"]

    @check("nothing is left to do without an issue")
    def _():
        nothing_found(written, swift_rules.undone)

    @check("no line of a script is over 120 columns")
    def _():
        scripts = [path for path in written if path.suffix in (".py", ".sh") or path.name in ("run", "test")]
        nothing_found(scripts, swift_rules.wide_lines)

    @check("no path of one machine is written anywhere")
    def _():
        nothing_found(written, swift_rules.machine_paths)


def controls(check):
    """Each rule must catch the fault it is there for, else it holds nothing."""
    cases = [
        (swift_rules.forbidden_words, "let a = b as! C"),
        (swift_rules.forbidden_words, "let a = table[key]!\n"),
        (swift_rules.forbidden_words, "final class A: @unchecked Sendable {}"),
        (swift_rules.forbidden_words, "let text = \"\\(name ?? \"?\")\"; try! run()"),
        (swift_rules.lengths, "func long() {\n" + "    step()\n" * 60 + "}\n"),
        (swift_rules.undone, "// TO" + "DO: later"),
        (swift_rules.wide_lines, "x" * 121),
        (swift_rules.machine_paths, "open(\"/ho" + "me/wang/a.csv\")"),
        (page_rules.style_problems, "main:has(table) { color: red }"),
        (page_rules.style_problems, "main { & p { color: red } }"),
        (page_rules.script_problems, "const last = list.at(-1);"),
        (page_rules.page_problems, "<p style=\"color: red\">"),
        (page_rules.page_problems, "<script>run()</script>"),
        (page_rules.page_problems, "<button onclick=\"run()\">"),
    ]

    @check("every rule catches a made-up fault")
    def _():
        missed = [text.strip()[:60] for rule, text in cases if not rule(text)]
        expect(not missed, f"not caught: {missed}")

    @check("no rule objects to comments, strings, negation or a comparison")
    def _():
        text = '// as! fatalError\nlet a = "try! x as! y"\nif !isLate, a != b { run(!c) }\nlet c = #"a!"#\n'
        expect(not swift_rules.forbidden_words(text), swift_rules.forbidden_words(text))


def files(folder, suffix=None):
    """The files below a folder of the repository, without what a build or an interpreter leaves."""
    below = sorted(path for path in (ROOT / folder).rglob("*") if path.is_file())
    kept = [path for path in below if not {"__pycache__", ".venv", "node_modules"} & set(path.parts)]
    return [path for path in kept if suffix is None or path.suffix == suffix]


def nothing_found(paths, rule):
    """Fails with one `file:line: problem` for each thing the rule finds."""
    found = []
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}:{line}: {problem}" for line, problem in rule(text)]
    expect(not found, "\n".join(found))


def sizes():
    """The measured sizes of functions and files, for the eye."""
    sources = [path.read_text(encoding="utf-8") for path in files("Sources", ".swift")]
    counts = sorted(count for text in sources for count in swift_rules.function_lengths(text))
    lines = [text.count("\n") for text in sources]
    tests = sum(path.read_text(encoding="utf-8").count("\n") for path in files("Tests", ".swift"))
    if not counts:
        return "sizes: no functions"
    over = 100 * sum(count > 40 for count in counts) / len(counts)
    return (
        f"sizes: {len(counts)} functions, p50 {statistics.median_low(counts)}, p90 {counts[len(counts) * 9 // 10]}, "
        f"longest {counts[-1]}, over 40 lines {over:.1f} %; {len(lines)} files, p50 {statistics.median_low(lines)}, "
        f"longest {max(lines)}; test lines / source lines {tests / max(1, sum(lines)):.2f}"
    )


if __name__ == "__main__":
    sys.exit(main())
