#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Edit random files in known ways, and compare what `csm diff` says of them.

Each edit is made on the data of a file, apart from csm.  The figures are those
of the reference, the shares are taken over every order of the edits, one by
one; a rival's word keeps the strength that it came to in the old file unless
the word itself was edited.
"""
import argparse
import copy
import itertools
import json
import math
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import tempfile

import yaml

import oracle
from compare import differences, show
from generate import Maker, Writer

HORIZON, RATE = 3.0, 0.25


def plain(text):
    """The data of a file, all scalars as texts, without keys that have no value."""
    def filled(node):
        if isinstance(node, dict):
            return {key: filled(value) for key, value in node.items() if value != ""}
        return [filled(item) for item in node] if isinstance(node, list) else node

    return filled(yaml.load(text, Loader=yaml.BaseLoader))


class Edits:
    """Up to four edits of a document, each with the path and kind under which csm should tell it."""

    def __init__(self, rng, doc):
        self.rng = rng
        self.doc = doc
        self.list = []  # (kind, path, apply)
        self.touched = set()

    def set(self, path, value):
        """Sets a value, or takes it out; nothing where it is there already."""
        node = self.doc
        for key in path[:-1]:
            node = node.get(key) or {}
        old = node.get(path[-1])
        gone = any(path[:len(done)] == done for done in self.touched)
        if gone or content(old, path[-1]) == content(value, path[-1]):
            return
        self.touched.add(path)
        kind = "added" if old is None else "removed" if value is None else "changed"
        if path[-1] == "type":
            kind = "moved"

        def apply(doc):
            node = doc
            for key in path[:-1]:
                if not node.get(key):
                    node[key] = {}
                node = node[key]
            if value is None:
                del node[path[-1]]
            else:
                node[path[-1]] = copy.deepcopy(value)

        self.list.append((kind, ".".join(path), apply))

    def remove(self, path):
        """Takes out a thing, with all that was edited in it."""
        if any(done[:len(path)] == path or path[:len(done)] == done for done in self.touched):
            return
        self.touched.add(path)

        def apply(doc):
            node = doc
            for key in path[:-1]:
                node = node[key]
            del node[path[-1]]

        self.list.append(("removed", ".".join(path), apply))

    def add(self, path, value):
        if path in self.touched:
            return
        self.touched.add(path)

        def apply(doc):
            node = doc
            for key in path[:-1]:
                node = node[key]
            node[path[-1]] = copy.deepcopy(value)

        self.list.append(("added", ".".join(path), apply))

    def any(self, section):
        return self.rng.choice(list(self.doc[section]))

    def rating(self):
        return self.rng.choice(["0", "1", "2.5", "3", "4", "5", "1..4", "2..3", "unknown", {"ana": "2", "ben": "4"}])

    def one(self):
        segment = self.any("customers")
        x = self.any("experiences")
        a = self.any("architectures")
        which = self.rng.randrange(13)
        if which == 0:
            self.set(("experiences", x, "ratings", self.rng.choice(oracle.RATINGS)), self.rating())
        elif which == 1:
            self.set(("experiences", x, "repeat", self.rng.choice(oracle.REPEAT)), self.rating())
        elif which == 2:
            self.set(("experiences", x, "trust", "permission"), self.rng.choice(oracle.RUNGS))
        elif which == 3:
            self.set(("architectures", a, "technology", self.rng.choice(oracle.TECHNOLOGY)), self.rating())
        elif which == 4:
            self.set(("customers", segment, "traits", self.rng.choice(oracle.TRAITS)), self.rating())
        elif which == 5:
            self.set(("customers", segment, "wants", self.rng.choice(oracle.EXPERIENCES)),
                     self.rng.choice([self.rating(), None]))
        elif which == 6:
            self.set(("experiences", x, "type"), self.rng.choice(oracle.EXPERIENCES))
        elif which == 7:
            self.set(("experiences", x, "serves"),
                     sorted(self.rng.sample(list(self.doc["customers"]), self.rng.randint(1, len(self.doc["customers"])))))
        elif which == 8:
            # An experience through an architecture that is new as well: either alone is nothing.
            self.add(("architectures", "new-arch"), {"type": "crowd-orchestrator", "technology": {"sense": "4"}})
            self.add(("experiences", "new-x"),
                     {"type": self.rng.choice(oracle.EXPERIENCES), "through": "new-arch", "serves": segment,
                      "ratings": {"recognize": "4", "request": "4", "respond": "5"}})
        elif which == 9 and len(self.doc["experiences"]) > 1:
            self.remove(("experiences", x))
        elif which == 10:
            self.set(("business", self.rng.choice(["wtp", "cost"])), self.rng.choice(["9", "12..20", "31"]))
        elif self.doc.get("rivals"):
            r = self.any("rivals")
            y = self.rng.choice(list(self.doc["rivals"][r]["offers"]))
            place = ("rivals", r, "offers", y)
            if which == 11:
                self.set(place + ("strength",), self.rng.choice(list(oracle.WORDS) + [self.rating()]))
            else:
                self.set(place + (self.rng.choice(["reach", "reach_later"]),), self.rng.choice(["10%", "0.75", "90%"]))


def content(node, key):
    """What a value says, to see whether an edit would change anything."""
    if node is None:
        return None
    if key in ("reach", "reach_later", "share"):
        return round(oracle.share(node), 12)
    if key == "serves":
        return sorted(set(oracle.as_list(node)))
    if isinstance(node, dict):
        return sorted((name, oracle.number(value)) for name, value in node.items())
    if ".." in node or node[:1].isdigit() or node[:1] == "+":
        return sorted(set(oracle.read_range(node)))
    return node


def readable(doc):
    """Mentions of what is not there count as not made."""
    doc = copy.deepcopy(doc)
    for x in doc["experiences"].values():
        x["through"] = [a for a in oracle.as_list(x["through"]) if a in doc["architectures"]]
        x["serves"] = [s for s in oracle.as_list(x["serves"]) if s in doc["customers"]]
    return oracle.read(yaml.dump(doc, default_flow_style=True, allow_unicode=True, width=10 ** 6))


class Reference:
    def __init__(self, doc, edits):
        self.doc = doc
        self.edits = edits
        model = readable(doc)
        self.first = oracle.score_model(model, HORIZON, RATE)
        self.words = {(r.id, y.id): y.word for r in model.rivals for y in r.offers}
        self.known = {}

    def score(self, chosen):
        """The figures with some of the edits made."""
        if chosen not in self.known:
            doc = copy.deepcopy(self.doc)
            for i in sorted(chosen):
                self.edits[i][2](doc)
            model = readable(doc)
            alone = oracle.score_model(model, HORIZON, RATE)
            held = {}
            for r in model.rivals:
                for y in r.offers:
                    for segment in y.serves:
                        place = (r.id, y.id, segment)
                        same = y.word is not None and y.word == self.words.get((r.id, y.id))
                        held[place] = (self.first if same and place in self.first.qy else alone).qy[place]
            self.known[chosen] = oracle.score_model(model, HORIZON, RATE, held=held)
        return self.known[chosen]

    def shares(self):
        count = len(self.edits)
        fit, threat = [0.0] * count, [0.0] * count
        for order in itertools.permutations(range(count)):
            made = frozenset()
            for i in order:
                then = made | {i}
                fit[i] += self.score(then).fit[1] - self.score(made).fit[1]
                threat[i] += self.score(then).threat_horizon[1] - self.score(made).threat_horizon[1]
                made = then
        orders = math.factorial(count)
        return [(f / orders, t / orders) for f, t in zip(fit, threat)]


def figures(before, after):
    return {"old": oracle.figure(before), "new": oracle.figure(after)}


def examine(job):
    csm, folder, seed = job
    rng = random.Random(seed)
    old = Writer(rng).document(Maker(rng).file())
    doc = plain(old)
    edits = Edits(rng, doc)
    for _ in range(rng.randint(0, 4)):
        edits.one()
    after = copy.deepcopy(doc)
    for _, _, apply in edits.list:
        apply(after)
    # Written in another hand: other quotes, order of keys and line breaks.
    new = yaml.dump(after, sort_keys=True, default_flow_style=rng.choice([True, False]), width=60)
    names = ["%d-old.csm.yaml" % seed, "%d-new.csm.yaml" % seed]
    for name, text in zip(names, [old, new]):
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    call = [csm, "diff", "--exit-code", "--format", "json"] + names
    done = subprocess.run(call, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          stdin=subprocess.DEVNULL, timeout=60)
    shown = "csm diff --format json %s" % " ".join(names)
    try:
        theirs = json.loads(done.stdout.decode("utf-8"))
    except ValueError:
        return ["%s\n    exit code %d: %s" % (shown, done.returncode, done.stderr.decode()[:600])]
    reference = Reference(doc, edits.list)
    last = reference.score(frozenset(range(len(edits.list))))
    ours = {"changes": {path: {"kind": kind, "fit_share": fit, "threat_share": threat}
                        for (kind, path, _), (fit, threat) in zip(edits.list, reference.shares())},
            "fit": figures(reference.first.fit, last.fit),
            "threat_horizon": figures(reference.first.threat_horizon, last.threat_horizon),
            "attribution": "shapley"}
    theirs["changes"] = {c["path"]: {key: c[key] for key in ("kind", "fit_share", "threat_share")}
                         for c in theirs["changes"]}
    findings = theirs.pop("findings")
    found = list(differences(ours, theirs))
    different = bool(edits.list) or bool(findings["appeared"]) or bool(findings["gone"])
    if done.returncode != int(different):
        found.append(("exit code", int(different), done.returncode))
    if not found:
        return []
    return ["\n".join([shown] + ["    %s: reference %s, csm %s" % (path, show(a), show(b)) for path, a, b in found[:12]])]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("csm", help="the program")
    parser.add_argument("count", nargs="?", type=int, default=100)
    parser.add_argument("seed", nargs="?", type=int, default=1)
    args = parser.parse_args()
    csm = shutil.which(args.csm)
    if csm is None:
        sys.exit("no such program: %s" % args.csm)
    folder = tempfile.mkdtemp(prefix="csm-changes-")
    jobs = [(os.path.abspath(csm), folder, args.seed * 1000003 + i) for i in range(args.count)]
    with multiprocessing.Pool() as pool:
        wrong = [line for lines in pool.imap(examine, jobs, chunksize=4) for line in lines]
    if wrong:
        print("\n".join(wrong[:5]))
        print("%d of %d pairs differ, seed %d; the files are in %s" % (len(wrong), args.count, args.seed, folder))
        return 1
    print("%d pairs agree" % args.count)
    shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
