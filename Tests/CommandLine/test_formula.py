"""One formula on the command line: its value, every step, and a clear no."""

import json
import pathlib
import tempfile

from support.checks import expect
from support.program import run
from support.workspace import copy_definitions


def checks(check, options):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        workspace = copy_definitions(options.example, folder / "workspace")
        values = folder / "values.json"
        values.write_text('{"甲": 12.50, "乙": "4", "丙": null}', encoding="utf-8")
        plain(check, options.binary, values)
        on_figures(check, options.binary, workspace)
        refusals(check, options.binary, workspace, folder)


def answer(binary, *arguments):
    outcome = run(binary, "formula", *arguments, "--json")
    expect(outcome.status == 0, outcome.err)
    return json.loads(outcome.out)


def plain(check, binary, values):
    @check("a formula prints its value first and then every step")
    def _():
        outcome = run(binary, "formula", "2^3^2")
        expect(outcome.status == 0, outcome.err)
        expect(outcome.out.split("\n")[:4] == ["512", "2^3^2 = 512", "  2 = 2", "  3^2 = 9"], outcome.out)

    @check("names stand for the values of a file")
    def _():
        expect(answer(binary, "[甲] / [乙]", "--values", values)["value"] == 3.125, "12.50 / 4")

    @check("a missing value is null with its reason, and no failure")
    def _():
        for formula in ("[甲] + [丙]", "1 / 0"):
            found = answer(binary, formula, "--values", values)
            expect(found["value"] is None and found["missing"]["zh"] and found["missing"]["en"], found)


def on_figures(check, binary, workspace):
    place = ("--workspace", workspace, "--area", "嘉定区", "--period", "2020")

    @check("the share of table 1-1 comes from its two cells")
    def _():
        found = answer(binary, "占比([战略性新兴产业产值], [规模以上工业总产值])", *place)
        expect(abs(found["value"] - 22.98332) < 1e-5 and found["unit"] == "%", found)
        steps = found["explanation"]["steps"]
        expect([step["cell"]["statistic"] for step in steps] == ["sei-output", "industrial-output"], steps)
        expect(abs(steps[0]["value"] / steps[1]["value"] * 100 - found["value"]) < 1e-9, steps)

    @check("five published growth rates chain to 8.14 percent a year")
    def _():
        found = answer(binary, "年均增速([战略性新兴产业产值增速], 5)", *place)
        expect(abs(found["value"] - 8.142709) < 1e-6, found)

    @check("bases are mixed only with a reason, which is printed")
    def _():
        formula = "[sei-output] * (1 + fraction(yoy([sei-output])))"
        outcome = run(binary, "formula", formula, *place)
        expect(outcome.status != 0 and "全口径" in outcome.err and "可比口径" in outcome.err, outcome.err)
        found = answer(binary, formula, *place, "--mixed-bases", "仅作估算")
        expect(found["basesMixedBecause"] == "仅作估算" and found["value"] is not None, found)


def refusals(check, binary, workspace, folder):
    place = ("--workspace", workspace, "--area", "嘉定区", "--period", "2020")
    broken = folder / "broken.json"
    broken.write_text('{"甲": 1,\n"甲": 2}', encoding="utf-8")
    missing = folder / "missing.json"
    cases = [
        (("1 +",), "第4个字符"), (("40%",), "百分数(40)"), (("(" * 10_000,), "200层"), (("[甲]",), "甲"),
        (("[战略性新兴产业产直]", *place), "战略性新兴产业产值"), (("[战新产值] + [高新技术企业数]", *place), "家"),
        (("1", "--workspace", workspace, "--area", "加定区", "--period", "2020"), "嘉定区"),
        (("1", "--workspace", workspace, "--area", "嘉定区", "--period", "20"), "2024-Q1"),
        (("[甲]", "--values", broken), "broken.json:2"), (("[甲]", "--values", missing), "missing.json"),
    ]
    for arguments, word in cases:
        @check(f"`formula {arguments[0][:20]}` is refused and the message says {word}")
        def _(arguments=arguments, word=word):
            outcome = run(binary, "formula", *arguments)
            problem = outcome.problem_of_refusal()
            expect(not problem, problem)
            expect(word in outcome.err, outcome.err)
