"""The rules of our Swift that the compiler and `swift format` do not hold."""

import re

from .swift_text import code_only, functions

FORBIDDEN = {
    r"\bas!": "a forced cast; use `as?` and answer the other case",
    r"\btry!": "`try!`; handle the error or pass it on",
    r"\bfatalError\b": "`fatalError`; the service says no and goes on",
    r"\bpreconditionFailure\b": "`preconditionFailure`; the service says no and goes on",
    r"@unchecked\s+Sendable": "`@unchecked Sendable`",
    r"\bnonisolated\s*\(\s*unsafe\s*\)": "`nonisolated(unsafe)`",
    r"@preconcurrency\b": "`@preconcurrency`",
    r"\bisolated\s+deinit\b": "`isolated deinit` breaks release builds of Swift 6.3",
    r"\bTask\s*\.\s*detached\b": "a detached task; make it a service of the group",
    r"(?<=[\w)\]}])!(?=\s*(?:[.,;)\]}\n(\[]|$))": "a forced unwrap",
}
UNDONE = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b(?!\s*\(#\d+\))")
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|root|home|Users)/\w")
LONGEST_FILE, LONGEST_FUNCTION, WIDEST_LINE = 400, 60, 120


def forbidden_words(source):
    """(line, problem) for each construct that product code may not hold."""
    return _matches(code_only(source), FORBIDDEN.items())


def undone(source):
    """(line, problem) for each mark of unfinished work; one with an issue number, `(#12)`, may stay."""
    return [(line, f"`{match.group(1)}` without an issue") for line, match in _lines(source, UNDONE)]


def machine_paths(source):
    """(line, problem) for each absolute path of somebody's machine."""
    return [(line, f"path of one machine: {match.group(0)}…") for line, match in _lines(source, MACHINE_PATH)]


def wide_lines(source):
    """(line, problem) for each line over 120 columns; `swift format` sees to the Swift."""
    lines = enumerate(source.splitlines(), start=1)
    return [(number, f"{len(line)} columns") for number, line in lines if len(line) > WIDEST_LINE]


def lengths(source):
    """(line, problem) for a file or function that is too long."""
    problems = []
    total = source.count("\n")
    if total > LONGEST_FILE:
        problems.append((total, f"{total} lines in one file, at most {LONGEST_FILE}"))
    for name, line, count in functions(code_only(source)):
        if count > LONGEST_FUNCTION:
            problems.append((line, f"{name} has {count} lines, at most {LONGEST_FUNCTION}"))
    return problems


def function_lengths(source):
    """The number of lines of every function."""
    return [count for _, _, count in functions(code_only(source))]


def _matches(code, rules):
    problems = []
    for pattern, problem in rules:
        for line, _ in _lines(code, re.compile(pattern, re.M)):
            problems.append((line, problem))
    return sorted(problems)


def _lines(text, pattern):
    return [(text.count("\n", 0, match.start()) + 1, match) for match in pattern.finditer(text)]
