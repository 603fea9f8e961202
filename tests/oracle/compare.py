#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compare two JSON outputs of a score: A is the reference, B is under test.

Numbers agree within an absolute tolerance (1e-9) plus 1e-11 of their size,
for B is printed with 12 significant digits.  All else has to be the same, the
order of lists included.  Every difference is printed with its path.
"""
import argparse
import json
import sys

MISSING = object()


def is_number(x):
    return isinstance(x, (int, float)) and not isinstance(x, bool)


def differences(a, b, tolerance=1e-9, path="", extra=None):
    """Yields (path, a, b).  Keys that only B has are differences, unless
    `extra` is a set: then their names are put there."""
    if is_number(a) and is_number(b):
        if not abs(a - b) <= tolerance + 1e-11 * max(abs(a), abs(b)):
            yield path, a, b
    elif isinstance(a, dict) and isinstance(b, dict):
        for key in a:
            here = path + "." + key if path else key
            if key not in b:
                yield here, a[key], MISSING
            else:
                yield from differences(a[key], b[key], tolerance, here, extra)
        for key in b:
            if key not in a:
                here = path + "." + key if path else key
                if extra is None:
                    yield here, MISSING, b[key]
                else:
                    extra.add(here)
    elif isinstance(a, list) and isinstance(b, list):
        for i in range(max(len(a), len(b))):
            here = "%s[%d]" % (path, i)
            if i >= len(a):
                yield here, MISSING, b[i]
            elif i >= len(b):
                yield here, a[i], MISSING
            else:
                yield from differences(a[i], b[i], tolerance, here, extra)
    elif type(a) is not type(b) or a != b:
        yield path, a, b


def show(x):
    if x is MISSING:
        return "(missing)"
    text = json.dumps(x, ensure_ascii=False)
    return text if len(text) <= 100 else text[:97] + "..."


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("a", metavar="A.json", help="the reference")
    parser.add_argument("b", metavar="B.json", help="what is tested")
    parser.add_argument("--tolerance", type=float, default=1e-9)
    parser.add_argument("--subset", action="store_true", help="keys that only B has are no difference")
    args = parser.parse_args()
    with open(args.a, encoding="utf-8") as stream:
        a = json.load(stream)
    with open(args.b, encoding="utf-8") as stream:
        b = json.load(stream)
    count = 0
    for path, left, right in differences(a, b, args.tolerance, extra=set() if args.subset else None):
        print("%s: %s != %s" % (path, show(left), show(right)))
        count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
