"""Where a number comes from, on the command line: value, parts, and who brought each figure."""

import json
import pathlib
import tempfile

from support.checks import expect
from support.program import run
from support.workspace import copy_definitions, write_csv


def checks(check, options):
    with tempfile.TemporaryDirectory() as name:
        workspace = copy_definitions(options.example, pathlib.Path(name) / "workspace")
        rows = ["310114103,sei-output,2024-03,10.50,亿元,安亭镇月报,A,", "310114102,sei-output,2024-03,20,亿元,南翔镇月报,A,"]
        outcome = run(options.binary, "import", workspace, write_csv(f"{name}/towns.csv", rows), "--by", "王芳")
        expect(outcome.status == 0, outcome.err)
        answers(check, options.binary, workspace)
        refusals(check, options.binary, workspace)


def answers(check, binary, workspace):
    place = ("--statistic", "战新产值", "--area", "嘉定区", "--period", "2024-03")

    @check("a district's total names its towns, and each town who reported it, from which file, at which position")
    def _():
        outcome = run(binary, "explain", workspace, *place)
        expect(outcome.status == 0, outcome.err)
        lines = outcome.out.splitlines()
        expect("30.5 亿元" in lines[0] and "下级汇总，缺" in lines[0], lines[0])
        town = next(index for index, line in enumerate(lines) if "安亭镇 ·" in line)
        expect("10.50 亿元" in lines[town], lines[town])
        for words in ("王芳", "towns.csv", "台账序号", "安亭镇月报"):
            expect(words in lines[town + 1], lines[town + 1])

    @check("the same as JSON has parts with links and versions with actor, time, file and position")
    def _():
        outcome = run(binary, "explain", workspace, *place, "--json")
        found = json.loads(outcome.out)
        expect(found["state"] == "partial" and found["value"] == 30.5 and len(found["parts"]) == 12, found["state"])
        town = next(part for part in found["parts"] if part["area"]["code"] == "310114103")
        expect(town["link"] == "/api/v1/figures/sei-output/310114103/all?period=2024-03", town["link"])
        ledger = town["versions"][-1]["ledger"]
        expect(ledger["actor"] == "王芳" and ledger["object"] == "towns.csv" and ledger["position"] > 0, ledger)

    @check("a reported figure is explained by its own entry")
    def _():
        outcome = run(binary, "explain", workspace, "--statistic", "sei-output", "--area", "310114", "--period", "2020")
        expect("1227.7 亿元" in outcome.out and "表1-1" in outcome.out, outcome.out)


def refusals(check, binary, workspace):
    cases = [
        (("--statistic", "战新产直", "--area", "嘉定区", "--period", "2020"), "战新产值"),
        (("--statistic", "sei-output", "--area", "加定区", "--period", "20"), "嘉定区"),
        (("--statistic", "sei-output", "--area", "below:310114", "--period", "2020"), "一次只追溯一个数值"),
    ]
    for arguments, word in cases:

        @check(f"`explain {' '.join(arguments[:4])}` is refused and the message says {word}")
        def _(arguments=arguments, word=word):
            outcome = run(binary, "explain", workspace, *arguments)
            problem = outcome.problem_of_refusal()
            expect(not problem, problem)
            expect(word in outcome.err, outcome.err)
