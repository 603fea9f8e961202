#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Score random files with a program and with the reference, and compare."""
import argparse
import json
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile

from compare import differences, show
from generate import generate
from oracle import score_file

# Every file is scored with the defaults, every fourth with each of these.
OTHERS = {0: (5.0, 0.4), 1: (0.0, None), 2: (20.0, 2.0), 3: (None, 0.0)}


def settings(index):
    return [(None, None), OTHERS[index % 4]]


def options(horizon, rate):
    result = []
    if horizon is not None:
        result += ["--horizon", "%g" % horizon]
    if rate is not None:
        result += ["--learning-rate", "%g" % rate]
    return result


def examine(job):
    """Returns the differences of one file as lines, and the keys that only
    the program prints."""
    csm, folder, name, index = job
    lines, extra = [], set()
    for horizon, rate in settings(index):
        call = ["score", "--format", "json"] + options(horizon, rate) + [name]
        shown = "csm " + " ".join(call)
        try:
            done = subprocess.run([csm] + call, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  stdin=subprocess.DEVNULL, timeout=60)
        except subprocess.TimeoutExpired:
            lines.append("%s\n    no answer within 60 seconds" % shown)
            continue
        # 0, or 1 where a finding outside of the reading is an error
        if done.returncode not in (0, 1):
            text = (done.stderr or done.stdout).decode("utf-8", "replace")
            lines.append("%s\n    exit code %d: %s" % (shown, done.returncode, text.strip()[:600]))
            continue
        try:
            theirs = json.loads(done.stdout.decode("utf-8"))
        except ValueError as problem:
            lines.append("%s\n    not JSON: %s" % (shown, problem))
            continue
        here = os.getcwd()
        os.chdir(folder)
        try:
            ours = score_file(name, 3.0 if horizon is None else horizon, 0.25 if rate is None else rate)
        finally:
            os.chdir(here)
        found = list(differences(ours, theirs, extra=extra))
        if found:
            text = ["    %s: reference %s, csm %s" % (path, show(a), show(b)) for path, a, b in found[:12]]
            if len(found) > 12:
                text.append("    and %d more" % (len(found) - 12))
            lines.append("\n".join([shown] + text))
    return name, lines, extra


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("csm", help="the program")
    parser.add_argument("count", nargs="?", type=int, default=300)
    parser.add_argument("seed", nargs="?", type=int, default=1)
    parser.add_argument("--out", help="keep the files here")
    parser.add_argument("--show", type=int, default=5, help="how many differing files to show")
    args = parser.parse_args()
    csm = shutil.which(args.csm)
    if csm is None:
        sys.exit("no such program: %s" % args.csm)
    csm = os.path.abspath(csm)
    folder = args.out or tempfile.mkdtemp(prefix="csm-oracle-")
    paths = generate(args.seed, args.count, folder)
    jobs = [(csm, folder, os.path.basename(path), i) for i, path in enumerate(paths)]
    extra, wrong = set(), []
    with multiprocessing.Pool() as pool:
        for name, lines, more in pool.imap(examine, jobs, chunksize=4):
            extra |= {"".join(c for c in key if not c.isdigit()) for key in more}
            if lines:
                wrong.append((name, lines))
    for name, lines in wrong[:args.show]:
        print("\n".join(lines))
    if extra:
        print("note: keys that only csm prints: " + ", ".join(sorted(extra)[:20]))
    if wrong:
        print("%d of %d files differ, seed %d; the files are in %s" % (len(wrong), len(paths), args.seed, folder))
        return 1
    print("%d files agree" % len(paths))
    if not args.out:
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
