"""What pages, style sheets and page script may use: Chromium 90, ES2021, a strict Content-Security-Policy, 20 kB."""

import re

LARGEST_SCRIPT = 20_000

NEWER_CSS = {
    r":has\(": "`:has()` (Chromium 105)",
    r"@container\b|\bcontainer-(?:type|name)\s*:": "container queries (105)",
    r"@layer\b": "`@layer` (99)",
    r"@scope\b": "`@scope` (118)",
    r"@starting-style\b": "`@starting-style` (117)",
    r"\bcolor-mix\(": "`color-mix()` (111)",
    r"\b(?:oklch|oklab|lch|lab)\(": "wide-gamut colours (111)",
    r"\bsubgrid\b": "`subgrid` (117)",
    r"\d(?:dvh|svh|lvh|dvw|svw|lvw)\b": "`dvh` and its kin (108)",
    r"\baccent-color\s*:": "`accent-color` (93)",
    r"\btext-wrap\s*:": "`text-wrap` (114)",
    r"\bscrollbar-gutter\s*:": "`scrollbar-gutter` (94)",
    r"\binset-area\s*:|\banchor-name\s*:": "anchor positioning (125)",
    r"(?:^|[{;}])\s*(?:translate|rotate|scale)\s*:": "separate transform properties (104)",
    r"@media[^{]*\(\s*(?:width|height)\s*[<>]=?": "range syntax in media queries (104)",
    r"@media[^{]*[<>]=?\s*(?:width|height)\b": "range syntax in media queries (104)",
    r"(?:^|[{;}])\s*&": "nesting (112)",
    r"@import\b|url\(\s*['\"]?(?:https?:)?//": "something fetched from elsewhere",
}
NEWER_SCRIPT = {
    r"\.at\(\s*-": "`Array.at` (Chromium 92)",
    r"\bObject\.hasOwn\b": "`Object.hasOwn` (93)",
    r"\bstructuredClone\b": "`structuredClone` (98)",
    r"\.findLast(?:Index)?\(": "`Array.findLast` (97)",
    r"\.(?:toSorted|toReversed|toSpliced)\(": "copying array methods (110)",
    r"\bcrypto\.randomUUID\b": "`crypto.randomUUID` (92)",
    r"\bArray\.fromAsync\b|\bObject\.groupBy\b|\bPromise\.withResolvers\b": "methods newer than Chromium 90",
    r"\bstartViewTransition\b|\bshowPopover\b|\bpopover\b": "view transitions and popover (111, 114)",
    r"\binert\b": "`inert` (102)",
    r"^\s*static\s*\{": "a static block (ES2022)",
    r"(?:^|[\s;{.])#[A-Za-z_]\w*\s*(?:[=;(]|\bin\b)": "a private class member (ES2022)",
    r"^(?:const|let|var)\s+\w+\s*=\s*await\b|^await\b": "top-level `await` (ES2022)",
    r"\beval\(|\bnew\s+Function\(": "`eval`, which the Content-Security-Policy refuses",
    r"\.style\s*=|setAttribute\(\s*['\"]style": "a style attribute, which the Content-Security-Policy refuses",
    r"\.innerHTML\s*=|\.outerHTML\s*=|\bdocument\.write\b": "markup put in as text; use elements",
}
UNSAFE_PAGE = {
    r"\sstyle\s*=": "`style=`, which the Content-Security-Policy refuses",
    r"<style\b": "an inline style sheet",
    r"<script\b(?![^>]*\bsrc\s*=)[^>]*>": "an inline script",
    r"\son[a-z]+\s*=\s*[\"'{]": "an inline event handler",
    r"(?:href|src|action)\s*=\s*[\"']\s*javascript:": "a javascript: address",
    r"(?:src|href)\s*=\s*[\"'](?:https?:)?//(?!\{\{)": "an address of another site",
}


def style_problems(text):
    """(line, problem) for what a style sheet may not use."""
    return _problems(_without_block_comments(text), NEWER_CSS)


def script_problems(text):
    """(line, problem) for what page script may not use."""
    plain = re.sub(r"(?m)(?<![:'\"])//.*$", "", _without_block_comments(text))
    return _problems(plain, NEWER_SCRIPT)


def page_problems(text):
    """(line, problem) for what a template may not hold."""
    return _problems(re.sub(r"<!--.*?-->", _blank, text, flags=re.S), UNSAFE_PAGE)


def _problems(text, rules):
    found = []
    for pattern, problem in rules.items():
        for match in re.finditer(pattern, text, re.M):
            found.append((text.count("\n", 0, match.start()) + 1, problem))
    return sorted(found)


def _without_block_comments(text):
    return re.sub(r"/\*.*?\*/", _blank, text, flags=re.S)


def _blank(match):
    return re.sub(r"[^\n]", " ", match.group(0))
