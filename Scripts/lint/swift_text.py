"""Swift source without its comments and strings, line by line as in the file, and the functions in it."""

import re

FUNCTION = re.compile(r"\b(?:func\s+(`[^`]+`|[^\s(<]+)|(init)\b[?!]?\s*(?=[(<])|(deinit)\b)")


def code_only(source):
    """The source with comments and string contents blanked; line breaks stay, so line numbers hold."""
    out, at = [], 0
    while at < len(source):
        end = _end_of_skipped(source, at)
        if end is None:
            out.append(source[at])
            at += 1
        else:
            out.append(re.sub(r"[^\n]", " ", source[at:end]))
            at = end
    return "".join(out)


def _end_of_skipped(source, at):
    if source.startswith("//", at):
        end = source.find("\n", at)
        return len(source) if end < 0 else end
    if source.startswith("/*", at):
        return _end_of_block_comment(source, at)
    opening = re.compile(r'(#*)("""|")').match(source, at)
    if opening:
        return _end_of_string(source, opening.end(), opening.group(1), opening.group(2))
    return None


def _end_of_block_comment(source, at):
    depth, at = 1, at + 2
    while at < len(source) and depth:
        if source.startswith("/*", at):
            depth, at = depth + 1, at + 2
        elif source.startswith("*/", at):
            depth, at = depth - 1, at + 2
        else:
            at += 1
    return at


def _end_of_string(source, at, hashes, quotes):
    escape = "\\" + hashes
    while at < len(source):
        if source.startswith(quotes + hashes, at):
            return at + len(quotes) + len(hashes)
        if source.startswith(escape + "(", at):
            at = _end_of_interpolation(source, at + len(escape) + 1)
        elif source.startswith(escape, at):
            at += len(escape) + 1
        elif quotes == '"' and source[at] == "\n":
            return at
        else:
            at += 1
    return at


def _end_of_interpolation(source, at):
    depth = 1
    while at < len(source) and depth:
        end = _end_of_skipped(source, at)
        if end is not None:
            at = end
            continue
        depth += {"(": 1, ")": -1}.get(source[at], 0)
        at += 1
    return at


def functions(code):
    """Each function of comment-free code as (name, first line, number of lines)."""
    found = []
    for match in FUNCTION.finditer(code):
        opening = _body_opening(code, match.end())
        if opening is None:
            continue
        closing = _matching_brace(code, opening)
        first = code.count("\n", 0, match.start()) + 1
        last = code.count("\n", 0, closing) + 1
        found.append((match.group(1) or match.group(2) or match.group(3), first, last - first + 1))
    return found


def _body_opening(code, at):
    """The brace that opens the body; None for a requirement of a protocol or a call."""
    depth = 0
    while at < len(code):
        char = code[at]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth -= 1
            if depth < 0:
                return None
        elif depth == 0 and char == "{":
            return at
        elif depth == 0 and (char in "};=" or _is_next_declaration(code, at)):
            return None
        at += 1
    return None


def _is_next_declaration(code, at):
    if code[at] != "\n":
        return False
    rest = code[at:at + 200].lstrip()
    return not rest.startswith(("{", "->", "throws", "async", "where", ")", "(")) and not _continues(code, at)


def _continues(code, at):
    before = code[:at].rstrip()
    return before.endswith((",", "->", "where", "throws", "async", "&", ":", "=="))


def _matching_brace(code, at):
    depth = 0
    while at < len(code):
        depth += {"{": 1, "}": -1}.get(code[at], 0)
        if depth == 0:
            return at
        at += 1
    return len(code) - 1
