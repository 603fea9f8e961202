#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""editors_and_ci.py PROGRAM ROOT: what examples/ci, action.yml and .pre-commit-hooks.yaml say holds:
they are well-formed, their patterns match what `csm check --format short` prints, and the action's
script passes its inputs on as they are."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    print("editors_and_ci.py: skipped: python3 has no yaml (Debian: python3-yaml)")
    sys.exit(77)

problems = []


def expect(holds, what):
    if not holds:
        problems.append(what)


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def short(program, paths, folder):
    call = [program, "check", "--format", "short", "--color", "never", *paths]
    return subprocess.run(call, capture_output=True, cwd=folder, text=True).stdout.splitlines()


def findings(program, paths, folder):
    call = [program, "check", "--format", "json", *paths]
    return json.loads(subprocess.run(call, capture_output=True, cwd=folder).stdout)["findings"]


def check_lines(name, pattern, groups, lines, wanted):
    """Every line matches; its groups are the finding's path, line, column and, where told, more."""
    expect(lines, f"{name}: nothing to match")
    for line, finding in zip(lines, wanted):
        match = re.match(pattern, line)
        if not match:
            problems.append(f"{name}: does not match: {line}")
            continue
        for key, group in groups.items():
            seen = match.group(group)
            expect(seen == str(finding[key]), f"{name}: {key} is {seen!r} in: {line}")


def check_vscode(root, lines, wanted):
    matcher = json.loads(read(root, "examples/ci/vscode-tasks.json"))["tasks"][0]["problemMatcher"]
    pattern = matcher["pattern"]
    groups = {"path": pattern["file"], "line": pattern["line"], "column": pattern["column"],
              "severity": pattern["severity"], "message": pattern["message"],
              "rule": pattern["code"]}
    check_lines("vscode-tasks.json", pattern["regexp"], groups, lines, wanted)


def check_emacs(page, lines, wanted):
    quoted = re.search(r'\(csm "(.*)"\n', page).group(1)
    # Emacs writes groups with backslashes, and a string doubles these.
    pattern = quoted.replace("\\\\", "\\")
    for emacs, python in (("\\(", "("), ("\\)", ")"), ("\\|", "|")):
        pattern = pattern.replace(emacs, python)
    check_lines("Emacs", pattern, {"path": 1, "line": 2, "column": 3}, lines, wanted)
    for line in lines:
        match = re.match(pattern, line)
        level = "warning" if match and match.group(4) else "note" if match and match.group(5) else "error"
        expect(f": {level}: " in line, f"Emacs: {level} in: {line}")


def check_vim(page, lines, wanted, folder):
    vim = shutil.which("vim")
    if vim is None:
        print("editors_and_ci.py: vim is not here; its errorformat is not tried")
        return
    setting = re.search(r"^set errorformat=.*$", page, re.M).group(0)
    with open(os.path.join(folder, "lines.txt"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    script = (f"{setting}\ncgetfile lines.txt\nlet out = []\nfor e in getqflist()\n"
              "call add(out, [bufname(e.bufnr), e.lnum, e.col, e.type, e.text])\nendfor\n"
              "call writefile([json_encode(out)], 'out.json')\nqall!\n")
    with open(os.path.join(folder, "script.vim"), "w", encoding="utf-8") as file:
        file.write(script)
    subprocess.run([vim, "-e", "-s", "-u", "NONE", "-N", "-S", "script.vim"], cwd=folder,
                   stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                   env={**os.environ, "LC_ALL": "C.UTF-8"})
    entries = json.loads(read(folder, "out.json"))
    for entry, finding in zip(entries, wanted):
        told = [finding["path"], finding["line"], finding["column"], finding["severity"][0],
                f"{finding['message']} [{finding['rule']}]"]
        expect(entry == told, f"vim: {entry} and not {told}")
    expect(len(entries) == len(wanted), f"vim: {len(entries)} entries, not {len(wanted)}")


def check_hooks(root):
    hook, = yaml.safe_load(read(root, ".pre-commit-hooks.yaml"))
    for key, value in (("id", "csm-check"), ("entry", "csm check"), ("language", "system")):
        expect(hook.get(key) == value, f".pre-commit-hooks.yaml: {key}")
    for path, taken in (("a.csm.yaml", True), ("x/y.csm.yml", True), (".csm.yaml", False),
                        ("x/.csm.yml", False), ("a.yaml", False), ("acsm.yaml", False)):
        expect(bool(re.search(hook["files"], path)) == taken, f".pre-commit-hooks.yaml: {path}")


def check_action(root, folder):
    action = yaml.safe_load(read(root, "action.yml"))
    steps = action["runs"]["steps"]
    for step in steps:
        expect("${{" not in step["run"], f"action.yml: {step['name']}: an expression in a script")
        expect(step.get("shell") == "bash", f"action.yml: {step['name']}: no shell")
    used = " ".join(steps[-1]["env"].values())
    for name in action["inputs"]:
        expect(f"inputs.{name} " in used, f"action.yml: {name} is not used")
    if shutil.which("bash") is None:
        print("editors_and_ci.py: bash is not here; the action's script is not tried")
        return
    # In the place of csm, a program that tells its arguments.
    with open(os.path.join(folder, "csm"), "w", encoding="utf-8") as file:
        file.write('#!/bin/sh\nfor word; do printf "%s\\n" "<$word>"; done\n')
    os.chmod(os.path.join(folder, "csm"), 0o755)
    env = {"PATH": f"{folder}:{os.environ['PATH']}", "CSM_FAIL_ON": "error;touch owned",
           "CSM_PATHS": " strategies/a b.csm.yaml\n\n$(touch owned)\n`touch owned`\n--x\n",
           "CSM_ARGS": "--select\nsilo\n"}
    seen = subprocess.run(["bash", "-e", "-c", steps[-1]["run"]], cwd=folder, env=env,
                          capture_output=True, text=True)
    wanted = ["check", "--format", "github", "--fail-on", "error;touch owned", "--select", "silo",
              "--", "strategies/a b.csm.yaml", "$(touch owned)", "`touch owned`", "--x"]
    expect(seen.stdout.splitlines() == [f"<{word}>" for word in wanted],
           f"action.yml: {seen.stdout}{seen.stderr}")
    expect(not os.path.exists(os.path.join(folder, "owned")), "action.yml: an input was run")
    found = subprocess.run(["bash", "-e", "-c", steps[0]["run"]], cwd=folder, env=env,
                           capture_output=True, text=True)
    expect(found.returncode == 0, f"action.yml: csm that is there is not found: {found.stderr}")


def main():
    program, root = (os.path.abspath(path) for path in sys.argv[1:])
    for name in ("gitlab.yml", "github.yml", "pre-commit-config.yaml"):
        expect(isinstance(yaml.safe_load(read(root, "examples/ci", name)), dict), name)
    page = read(root, "examples/ci/README.md")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(os.path.join(root, "examples/mistakes.csm.yaml"), folder)
        strange = os.path.join(folder, "a b: 1.csm.yaml")
        shutil.copy(os.path.join(root, "examples/mistakes.csm.yaml"), strange)
        examples = [name for name in sorted(os.listdir(os.path.join(root, "examples")))
                    if name.endswith(".csm.yaml")]
        for name in examples:
            shutil.copy(os.path.join(root, "examples", name), folder)
        lines = short(program, ["."], folder)
        wanted = findings(program, ["."], folder)
        expect(len(lines) == len(wanted), f"{len(lines)} lines of {len(wanted)} findings")
        expect({"error", "warning", "note"} <= {one["severity"] for one in wanted},
               "not every severity is tried")
        check_vscode(root, lines, wanted)
        check_emacs(page, lines, wanted)
        # Vim, as most editors, takes a colon and a number in a file name for the end of the name.
        named = [(line, one) for line, one in zip(lines, wanted) if ": 1" not in one["path"]]
        check_vim(page, [line for line, _ in named], [one for _, one in named], folder)
        check_action(root, folder)
    check_hooks(root)
    print(f"{len(lines)} lines matched")
    for problem in problems[:20]:
        print("editors_and_ci.py:", problem)
    return 1 if problems else 0


sys.exit(main())
