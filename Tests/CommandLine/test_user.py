"""Accounts on the command line: made, listed, reset, disabled; passwords are shown once and kept nowhere."""

import json
import pathlib
import re
import tempfile

from support.checks import expect
from support.program import run
from support.server import Server
from support.workspace import copy_definitions

MADE = re.compile(r"^[A-Za-z2-9]{4}(-[A-Za-z2-9]{4}){3}$")


def checks(check, options):
    with tempfile.TemporaryDirectory() as name:
        workspace = copy_definitions(options.example, pathlib.Path(name) / "workspace")
        made(check, options.binary, workspace)
        refused(check, options.binary, workspace)
        changed(check, options.binary, workspace)


def add(binary, workspace, code, *more, stdin=b""):
    return run(binary, "user", "add", workspace, code, "--name", "张三", *more, stdin=stdin)


def accounts(binary, workspace):
    return {account["id"]: account for account in json.loads(run(binary, "user", "list", workspace, "--json").out)}


def made(check, binary, workspace):
    @check("an account is made, its password is the only line on standard output and in no file")
    def _():
        outcome = add(binary, workspace, "Zhang.San", "--role", "analyst", "--role", "leader")
        expect(outcome.status == 0, outcome.err)
        password = outcome.out.strip()
        expect(MADE.match(password), outcome.out)
        for file in workspace.rglob("*"):
            expect(not file.is_file() or password.encode() not in file.read_bytes(), f"the password is in {file}")
        account = accounts(binary, workspace)["zhang.san"]
        expect(account["roles"] == ["analyst", "leader"] and account["mustChangePassword"], str(account))

    @check("a password from standard input is taken and not printed")
    def _():
        outcome = add(binary, workspace, "sys", "--role", "systemAdministrator", "--password-stdin",
                      stdin="Qd7!mvPz-4471\n".encode())
        expect(outcome.status == 0 and not outcome.out, outcome.out + outcome.err)


def refused(check, binary, workspace):
    for words, arguments, stdin in [
        ("已存在", ["zhang.san"], b""), ("不合要求", ["张三"], b""),
        ("须分设", ["x", "--role", "auditor", "--role", "leader"], b""),
        ("没有角色", ["x", "--role", "king"], b""), ("须指定所属单位", ["x", "--role", "reporter"], b""),
        ("没有单位", ["x", "--organization", "nowhere"], b""),
        ("三类", ["x", "--password-stdin"], b"abcdefgh\n"), ("过于常见", ["x", "--password-stdin"], b"P@ssw0rd\n"),
        ("不足15位", ["x", "--password-stdin", "--password-profile", "nist"], b"Qd7!mvPz\n"),
    ]:
        @check(f"{' '.join(arguments)}: refused with “{words}”, and nothing is recorded")
        def _(words=words, arguments=arguments, stdin=stdin):
            before = accounts(binary, workspace)
            outcome = add(binary, workspace, *arguments, stdin=stdin)
            problem = outcome.problem_of_refusal()
            expect(not problem, problem)
            expect(words in outcome.err, outcome.err)
            expect(accounts(binary, workspace) == before, "an account was changed")


def changed(check, binary, workspace):
    @check("a reset gives another password, and disabling the last system administrator is refused")
    def _():
        first = run(binary, "user", "reset", workspace, "zhang.san", "--reason", "忘记口令")
        second = run(binary, "user", "reset", workspace, "zhang.san")
        expect(MADE.match(first.out.strip()) and first.out != second.out, first.err + second.err)
        expect(run(binary, "user", "disable", workspace, "zhang.san").status == 0, "not disabled")
        expect(accounts(binary, workspace)["zhang.san"]["state"] == "disabled", "not disabled")
        expect(run(binary, "user", "enable", workspace, "zhang.san").status == 0, "not enabled")
        refusal = run(binary, "user", "disable", workspace, "sys")
        expect(refusal.status != 0 and "最后一名系统管理员" in refusal.err, refusal.err)
        unknown = run(binary, "user", "reset", workspace, "nobody")
        expect(unknown.status != 0 and "没有账户" in unknown.err, unknown.err)

    @check("accounts stand in a ledger whose chain is whole, and can be listed beside a server")
    def _():
        expect(run(binary, "verify", workspace).status == 0, "the chain is broken")
        with Server(binary, "serve", workspace, "--port", 0):
            expect("zhang.san\t张三" in run(binary, "user", "list", workspace).out, "not listed")
            outcome = run(binary, "user", "disable", workspace, "zhang.san")
            expect(outcome.status != 0 and "另一进程" in outcome.err, outcome.err)
