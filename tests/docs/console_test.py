#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""console_test.py [--write] PROGRAM ROOT: every ```console block of the Markdown files in ROOT and
in ROOT/examples shows what is printed.

Each line `$ COMMAND` is run from ROOT, 80 columns wide, without colour, on 2026-06-30; the lines
under it are its standard output, then its standard error. COMMAND is a call of csm, which may be
piped into head, sed -n or grep. A line that is `…` or `...` alone stands for any number of lines.
--write puts in what is printed now; between such lines it keeps what begins with the same line.
"""

import difflib
import os
import re
import shlex
import subprocess
import sys
import tempfile

ANY = ("…", "...")
FILTERS = ("head", "sed", "grep")
SECONDS = 60


def pages(root):
    for folder in (root, os.path.join(root, "examples")):
        for name in sorted(os.listdir(folder)):
            if name.endswith(".md"):
                yield os.path.join(folder, name)


class Call:
    """The lines of a page from `begin` to `end` are what COMMAND printed; counted from 0."""

    def __init__(self, command, begin):
        self.command = command
        self.begin = begin
        self.end = begin


def calls_of(lines):
    calls = []
    fence = None  # what closes the block that is open
    console = False
    for number, line in enumerate(lines):
        opened = re.match(r"(```+)(.*)$", line)
        if fence is None and opened:
            fence, console = opened.group(1), opened.group(2).strip() == "console"
            first = len(calls)
        elif fence is not None and line.rstrip() == fence:
            fence = None
        elif console and fence is not None and line.startswith("$ "):
            calls.append(Call(line[2:], number + 1))
        elif console and fence is not None and len(calls) > first:
            calls[-1].end = number + 1
    if fence is not None:
        raise ValueError("a block is not closed")
    return calls


def refusal(command):
    """Why COMMAND is not run; None where it is."""
    lexer = shlex.shlex(command, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    wanted = ("csm",)
    begins = True
    for word in lexer:
        if begins and word not in wanted:
            return f"`{word}` is not run, only {', '.join(wanted)}"
        if word != "|" and word[0] in lexer.punctuation_chars or "$" in word or "`" in word:
            return f"`{word}` is more than a call and its pipes"
        begins = word == "|"
        wanted = FILTERS
    return "nothing to run" if begins else None


def printed(command, root, environment):
    done = subprocess.run(["/bin/sh", "-c", command], cwd=root, env=environment, timeout=SECONDS,
                          stdin=subprocess.DEVNULL, capture_output=True)
    return (done.stdout + done.stderr).decode("utf-8").splitlines()


def parts_of(shown):
    """What stands between the lines that stand for any others."""
    parts = [[]]
    for line in shown:
        if line in ANY:
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def matches(shown, seen):
    parts = parts_of(shown)
    if len(parts) == 1:
        return shown == seen
    head, *middle, tail = parts
    if len(head) + len(tail) > len(seen) or seen[:len(head)] != head:
        return False
    at, end = len(head), len(seen) - len(tail)
    if seen[end:] != tail:
        return False
    for part in middle:  # the first place is as good as any: what follows has the most room
        while at + len(part) <= end and seen[at:at + len(part)] != part:
            at += 1
        at += len(part)
    return at <= end


def renewed(shown, seen):
    """SHOWN with what is printed now, or None where a part is not to be found any more."""
    parts = parts_of(shown)
    if len(parts) == 1:
        return list(seen)
    marks = [line for line in shown if line in ANY]
    at = 0
    out = []
    for number, part in enumerate(parts):
        if number == len(parts) - 1:
            at = max(at, len(seen) - len(part)) if part else len(seen)
        elif number > 0 and part:
            if part[0] not in seen[at:]:
                return None
            at = seen.index(part[0], at)
        found = seen[at:at + len(part)]
        if part and number > 0 and part[-1] in seen[at:]:  # it may have grown or shrunk
            end = seen.index(part[-1], at) + 1
            if number < len(parts) - 1:
                found = seen[at:end]
        out += found
        at += len(found)
        if number < len(marks):
            out.append(marks[number])
    return out


def check(path, root, environment, write):
    """How many calls the page has, and what is wrong with it."""
    name = os.path.relpath(path, root)
    with open(path, encoding="utf-8", newline="\n") as file:
        lines = file.read().split("\n")
    problems = []
    try:
        calls = calls_of(lines)
    except ValueError as error:
        return 0, [f"{name}: {error}"]
    new = list(lines)
    for call in reversed(calls):  # so that rewriting one leaves the places of the others
        where = f"{name}:{call.begin}: $ {call.command}"
        try:
            why_not = refusal(call.command)
        except ValueError as error:
            why_not = str(error)
        if why_not:
            problems.insert(0, f"{where}\n{why_not}")
            continue
        shown = lines[call.begin:call.end]
        try:
            seen = printed(call.command, root, environment)
        except (subprocess.TimeoutExpired, UnicodeDecodeError) as error:
            problems.insert(0, f"{where}\n{error}")
            continue
        if matches(shown, seen):
            continue
        now = renewed(shown, seen)
        mended = now is not None and matches(now, seen)
        if write and mended:
            new[call.begin:call.end] = now
            continue
        diff = difflib.unified_diff(shown, now if mended else seen, "shown", "printed", n=2,
                                    lineterm="")
        what = "" if mended else "cannot be rewritten, do it by hand\n"
        problems.insert(0, f"{where}\n{what}" + "\n".join(diff))
    if new != lines:
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(new))
        print(f"{name}: rewritten")
    return len(calls), problems


def main():
    arguments = sys.argv[1:]
    write = "--write" in arguments
    if write:
        arguments.remove("--write")
    if len(arguments) != 2 or any(word.startswith("-") for word in arguments):
        print("usage: console_test.py [--write] PROGRAM ROOT", file=sys.stderr)
        return 2
    program, root = map(os.path.abspath, arguments)
    if not os.access(program, os.X_OK) or not os.path.isdir(root):
        print("console_test.py: no such program or folder", file=sys.stderr)
        return 2
    count = 0
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(program, os.path.join(folder, "csm"))
        environment = {"PATH": folder + os.pathsep + os.environ.get("PATH", os.defpath),
                       "COLUMNS": "80", "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "TERM": "dumb",
                       "SOURCE_DATE_EPOCH": "1782777600"}
        for path in pages(root):
            calls, wrong = check(path, root, environment, write)
            count += calls
            problems += wrong
    print(f"{count} calls run")
    if count == 0:
        problems.append("no block found")
    for problem in problems:
        print("\n" + problem)
    if problems and not write:
        print("\nmend them with: " +
              shlex.join([sys.argv[0], "--write", arguments[0], arguments[1]]) +
              "\nthen read what has changed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
