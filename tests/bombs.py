#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Small inputs that ask for much: each ends soon, in little memory, and says why.

usage: bombs.py CSM [--no-limits]

Processor time and memory are judged, since the clock depends on the neighbours. --no-limits judges
only how it ends, for builds with sanitizers."""
import os
import subprocess
import sys
import tempfile

SECONDS = 2.0
MEBIBYTES = 256


def levels_of_aliases(levels, width):
    lines = ["csm: 1", "a0: &a0 [x]"]
    for i in range(1, levels + 1):
        lines.append("a%d: &a%d [%s]" % (i, i, ", ".join(["*a%d" % (i - 1)] * width)))
    return "\n".join(lines) + "\n"


# name, bytes, what a message must hold
BOMBS = [
    ("a million levels of [", "[" * 10**6, ""),
    ("a megabyte of [ in a key", "csm: " + "[" * 10**6, ""),
    ("a million levels of {", "{a: " * 10**6, ""),
    ("two hundred thousand levels by - on one line", "- " * 200000, ""),
    ("a thousand levels by indentation", "".join(" " * i + "a:\n" for i in range(1000)), ""),
    ("nine levels of nine aliases", levels_of_aliases(9, 9), "100,000"),
    ("an alias of itself", "csm: 1\na: &x [*x]\n", ""),
    ("a text of 64 MiB", "csm: 1\nnote: " + "x" * (64 << 20) + "\n", "8 MiB"),
    ("a text of 7 MiB", "csm: 1\nnote: " + "x" * (7 << 20) + "\n", ""),
    ("a million keys", "csm: 1\n" + "".join("k%d:\n" % i for i in range(10**6)), ""),
    ("six hundred thousand unknown keys", "csm: 1\n" + "".join("bus%d: 1\n" % i for i in range(600000)),
     ""),
    ("a million equal keys", "csm: 1\n" + "k: 1\n" * 10**6, ""),
    ("six megabytes of JSON on one line",
     '{"csm": 1, "x": [' + ",".join('{"k%d": "v"}' % i for i in range(430000)) + "]}", ""),
    ("a lone comma", ",", ""),
    ("a comma and a line", ",\n", ""),
    ("a million line breaks", "\n" * 10**6, ""),
    ("a million comments", "# csm: ignore x -- y\n" * 400000, ""),
    ("a million tabs", "\t" * 10**6, ""),
    ("an open quote and a megabyte", 'csm: "' + "x\n" * (1 << 19), ""),
    ("nothing but NUL", "\0" * 10**6, ""),
    ("half a million documents", "--- 1\n" * 500000, ""),
    ("a key of a megabyte", "? " + "x" * (1 << 20) + "\n: 1\n", ""),
    ("a million anchors", "csm: 1\nx: [" + ", ".join("&a%d 1" % i for i in range(200000)) + "]\n", ""),
    ("a long line of one finding", "csm: 1\nbusiness: {name: x, " + " " * 400000 + "x: 1}\n", ""),
]


def measure(command, out):
    """Runs a command; returns its exit code, processor time in seconds and peak memory in MiB."""
    with open(out, "wb") as stream:
        child = subprocess.Popen(command, stdout=stream, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    arguments = [a for a in sys.argv[1:] if a != "--no-limits"]
    if len(arguments) != 1:
        sys.exit(__doc__)
    limited = "--no-limits" not in sys.argv
    csm = os.path.abspath(arguments[0])
    failed = 0
    with tempfile.TemporaryDirectory(prefix="csm-bombs-") as folder:
        os.chdir(folder)
        for name, text, message in BOMBS:
            with open("bomb.csm.yaml", "wb") as file:
                file.write(text.encode())
            for call in (["check"], ["score", "--format", "json"]):
                code, seconds, memory = measure([csm] + call + ["bomb.csm.yaml"], "out")
                with open("out", "rb") as file:
                    out = file.read(1 << 20).decode("utf-8", "replace")
                wrong = []
                if code not in (1, 2):
                    wrong.append("exit code %d" % code)
                if limited and seconds > SECONDS:
                    wrong.append("more than %g s" % SECONDS)
                if limited and memory > MEBIBYTES:
                    wrong.append("more than %d MiB" % MEBIBYTES)
                if "error" not in out or message not in out:
                    wrong.append("no message that holds %r" % (message or "error"))
                if "Sanitizer" in out:
                    wrong.append(out)
                failed += bool(wrong)
                print("%-48s %-6s %5.2f s %6.1f MiB  %s" %
                      (name, call[0], seconds, memory, "; ".join(wrong) or "ok"), flush=True)
        os.remove("bomb.csm.yaml")
        os.mkdir("many")
        for i in range(10000):
            with open("many/%05d.csm.yaml" % i, "w") as file:
                file.write("csm: 1\n")
        code, seconds, memory = measure([csm, "check", "--format", "short", "many"], "out")
        ok = code == 1 and (not limited or (seconds < 10 and memory < MEBIBYTES))
        failed += not ok
        print("%-48s %-6s %5.2f s %6.1f MiB  %s" %
              ("a folder of ten thousand files", "check", seconds, memory, "ok" if ok else "exit %d" % code))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
