#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Small inputs that ask for much: each ends soon, in little memory, and says why.

usage: bombs.py CSM [--no-limits]

Processor time and memory are judged, since the clock depends on the neighbours. --no-limits judges
only how it ends, for builds with sanitizers."""
import os
import shutil
import subprocess
import sys
import tempfile

SECONDS = 2.0
MEBIBYTES = 256
STRATEGY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "small.csm.yaml")


def levels_of_aliases(levels, width):
    lines = ["csm: 1", "a0: &a0 [x]"]
    for i in range(1, levels + 1):
        lines.append("a%d: &a%d [%s]" % (i, i, ", ".join(["*a%d" % (i - 1)] * width)))
    return "\n".join(lines) + "\n"


def repeated(piece, count, before="", after=""):
    """Pieces in chunks: the peak memory of a child counts from that of its parent."""
    yield before
    while count > 0:
        yield piece * min(count, 4096)
        count -= 4096
    yield after


def numbered(pattern, count, before="", after=""):
    yield before
    for i in range(count):
        yield pattern % i
    yield after


# name, its pieces, what a message must hold
BOMBS = [
    ("a million levels of [", lambda: repeated("[", 10**6), "`unread-bytes`"),
    ("a megabyte of [ in a key", lambda: repeated("[", 10**6, "csm: "), "`unread-bytes`"),
    ("a million levels of {", lambda: repeated("{a: ", 10**6), "`unread-bytes`"),
    ("two hundred thousand levels of - on one line", lambda: repeated("- ", 200000), "`depth`"),
    ("a thousand levels by indentation",
     lambda: (" " * i + "a:\n" for i in range(1000)), "`depth`"),
    ("nine levels of nine aliases", lambda: [levels_of_aliases(9, 9)], "`alias-nodes`"),
    ("an alias of itself", lambda: ["csm: 1\na: &x [*x]\n"], "inside what it refers to"),
    ("a text of 64 MiB", lambda: repeated("x", 64 << 20, "csm: 1\nnote: ", "\n"), "`file-bytes`"),
    ("a text of 7 MiB", lambda: repeated("x", 7 << 20, "csm: 1\nnote: ", "\n"), "`unread-bytes`"),
    ("a million keys", lambda: numbered("k%d:\n", 10**6, "csm: 1\n"), "`file-bytes`"),
    ("six hundred thousand unknown keys", lambda: numbered("bus%d: 1\n", 600000, "csm: 1\n"),
     "and 599000 more of `unknown-key`"),
    ("a million equal keys", lambda: repeated("k: 1\n", 10**6, "csm: 1\n"), "`nodes`"),
    ("six megabytes of JSON on one line",
     lambda: numbered('{"k%d": "v"},', 430000, '{"csm": 1, "x": [', "1]}"), "`unread-bytes`"),
    ("a lone comma", lambda: [","], ""),
    ("a comma and a line", lambda: [",\n"], ""),
    ("a million line breaks", lambda: repeated("\n", 10**6), ""),
    ("four hundred thousand suppressions", lambda: repeated("# csm: ignore x -- y\n", 400000), ""),
    ("a million tabs", lambda: repeated("\t", 10**6), ""),
    ("an open quote and a megabyte", lambda: repeated("x\n", 1 << 19, 'csm: "'), "`unread-bytes`"),
    ("nothing but NUL", lambda: repeated("\0", 10**6), ""),
    ("half a million documents", lambda: repeated("--- 1\n", 500000), "document"),
    ("a key of a megabyte", lambda: repeated("x", 1 << 20, "? ", "\n: 1\n"), "`unread-bytes`"),
    ("two hundred thousand anchors", lambda: numbered("&a%d 1, ", 200000, "csm: 1\nx: [", "1]\n"), ""),
    ("a long line of one finding",
     lambda: repeated(" ", 400000, "csm: 1\nbusiness: {name: x, ", "x: 1}\n"), "unknown key `x`"),
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
        for name, pieces, message in BOMBS:
            with open("bomb.csm.yaml", "w") as file:
                file.writelines(pieces())
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
        failed += not flat(csm, limited)
    return 1 if failed else 0


def flat(csm, limited):
    """Whether scores stream: ten times the files take no more memory."""
    peaks = []
    for count in (300, 3000):
        os.mkdir("stream%d" % count)
        for i in range(count):
            shutil.copy(STRATEGY, "stream%d/%05d.csm.yaml" % (count, i))
        code, seconds, memory = measure([csm, "score", "--format", "jsonl", "stream%d" % count], "out")
        peaks.append(memory)
    ok = code == 0 and (not limited or (seconds < 10 and peaks[1] < peaks[0] + 16))
    print("%-48s %-6s %5.2f s %6.1f MiB  %s" %
          ("a stream of three thousand scores", "score", seconds, memory,
           "ok" if ok else "exit %d, %.1f MiB for a tenth" % (code, peaks[0])))
    return ok


if __name__ == "__main__":
    sys.exit(main())
