"""What the first release must say of the plan that ships with it, on the published figures."""

import json
import re
import tempfile

from support.checks import expect
from support.program import run
from support.workspace import copy_definitions

CODE = re.compile(r"SEI-(\d\d)$")
LACKING = {2, 5, 6, 7, 8, 11}


def checks(check, options):
    with tempfile.TemporaryDirectory() as name:
        workspace = copy_definitions(options.example, f"{name}/workspace")
        final_evaluation(check, options.binary, workspace)
        dynamic_evaluation(check, options.binary, workspace)
        refusals(check, options.binary, workspace)


def evaluate(binary, workspace, *arguments):
    outcome = run(binary, "evaluate", workspace, "--plan", "sei-14", *arguments, "--json")
    expect(outcome.status == 0, outcome.err)
    return json.loads(outcome.out)


def indicators(answer):
    """The answer's objects by the number of their indicator, wherever they lie."""
    found = {}
    if isinstance(answer, dict):
        codes = [CODE.search(value) for value in answer.values() if isinstance(value, str)]
        if any(codes):
            return {int(next(filter(None, codes)).group(1)): answer}
        answer = list(answer.values())
    for part in answer if isinstance(answer, list) else []:
        found.update(indicators(part))
    return found


def words(part):
    return json.dumps(part, ensure_ascii=False)


def final_evaluation(check, binary, workspace):
    answer = {}

    @check("the final evaluation lists the eleven indicators of table 3-1")
    def _():
        answer.update(indicators(evaluate(binary, workspace, "--kind", "final")))
        expect(sorted(answer) == list(range(1, 12)), f"{sorted(answer)}")

    @check("the indicators without figures are rated 数据不足, and no other is")
    def _():
        lacking = {number for number, part in answer.items() if "数据不足" in words(part)}
        expect(lacking == LACKING, f"{sorted(lacking)}")

    @check("the final evaluation flags the break of 专精特新 and does not praise it")
    def _():
        said = words(answer.get(10, {}))
        expect("认定" in said or "口径" in said or "断" in said, said)
        expect("提前实现" not in said, said)


def dynamic_evaluation(check, binary, workspace):
    @check("the end of October 2021 is 0.883 of the annual goal 1410 by linear time and 0.993 by the seasonal schedule")
    def _():
        said = words(indicators(evaluate(binary, workspace, "--kind", "dynamic", "--as-of", "2021-10-31")).get(1, {}))
        for figure in ("1410", "0.883", "0.993"):
            expect(figure in said, f"{figure} is not in {said}")

    @check("an evaluation as of a day is the same whenever it is made")
    def _():
        twice = [evaluate(binary, workspace, "--kind", "dynamic", "--as-of", "2021-10-31") for _ in range(2)]
        expect(twice[0] == twice[1], "two runs differ")


def refusals(check, binary, workspace):
    for sentence, arguments, wanted in [
        ("an unknown plan is refused by its code", ["--plan", "sei-99", "--kind", "final"], "sei-99"),
        ("an unknown kind of evaluation is refused", ["--plan", "sei-14", "--kind", "yearly"], "yearly"),
        ("a day that does not exist is refused",
         ["--plan", "sei-14", "--kind", "dynamic", "--as-of", "2021-02-30"], "2021-02-30"),
    ]:

        @check(sentence)
        def _(arguments=arguments, wanted=wanted):
            outcome = run(binary, "evaluate", workspace, *arguments)
            problem = outcome.problem_of_refusal(most_lines=8)
            expect(not problem, problem)
            expect(wanted in outcome.err, outcome.err)
