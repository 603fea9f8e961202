#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Write random valid strategy files, the same ones for the same seed."""
import argparse
import os
import random

from oracle import (ARCHITECTURES, EXPERIENCES, ORGANIZATION, RATINGS, REPEAT, RUNGS, SUPPLY, TECHNOLOGY,
                    TRAITS, WORDS)

EMPTY = object()  # a key with no value
STAGES = ["latent-need", "awareness", "search", "decide", "order", "pay", "receive", "use", "after-use",
          "recognize", "request", "respond", "repeat"]
PEOPLE = ["ana", "ben", "chi", "dee"]


class Alias:
    """A map that is written once with an anchor and then referred to."""

    def __init__(self, name, node):
        self.name = name
        self.node = node


# ---------------------------------------------------------------- writing

def holds_empty(node):
    if isinstance(node, Alias):
        return holds_empty(node.node)
    if isinstance(node, dict):
        return any(holds_empty(child) for child in node.values())
    if isinstance(node, list):
        return any(holds_empty(child) for child in node)
    return node is EMPTY


class Writer:
    def __init__(self, rng):
        self.rng = rng
        self.seen = set()

    def scalar(self, text):
        chance = self.rng.random()
        if chance < 0.04:
            return "'%s'" % text
        if chance < 0.08:
            return '"%s"' % text
        return text

    def flow(self, node):
        if isinstance(node, Alias):
            if node.name in self.seen:
                return "*" + node.name
            self.seen.add(node.name)
            return "&%s %s" % (node.name, self.flow(node.node))
        if isinstance(node, dict):
            return "{%s}" % ", ".join("%s: %s" % (key, self.flow(child)) for key, child in node.items())
        if isinstance(node, list):
            return "[%s]" % ", ".join(self.flow(child) for child in node)
        return self.scalar(node)

    def block(self, node, indent, flowing):
        """The lines of a map's entries; flowing is the chance of `{...}`."""
        lines = []
        for key, child in node.items():
            lead = " " * indent + key + ":"
            if self.rng.random() < 0.02:
                lines.append(" " * indent + "# a remark: {not, a, map}")
            anchor = ""
            if isinstance(child, Alias):
                if child.name in self.seen:
                    lines.append("%s *%s" % (lead, child.name))
                    continue
                self.seen.add(child.name)
                anchor = " &" + child.name
                child = child.node
            if child is EMPTY:
                lines.append(lead)
            elif isinstance(child, str):
                remark = "  # as told" if self.rng.random() < 0.02 else ""
                lines.append("%s%s %s%s" % (lead, anchor, self.scalar(child), remark))
            elif not holds_empty(child) and self.rng.random() < flowing:
                lines.append("%s%s %s" % (lead, anchor, self.flow(child)))
            elif isinstance(child, dict):
                lines.append(lead + anchor)
                lines += self.block(child, indent + 2, min(1.0, flowing + 0.25))
            else:
                lines.append(lead + anchor)
                deeper = indent + self.rng.choice([0, 2])
                for item in child:
                    if isinstance(item, dict):
                        inner = self.block(item, deeper + 2, 1.0)
                        if inner[0].lstrip().startswith("#"):
                            lines.append(" " * deeper + "-")
                            lines += inner
                        else:
                            lines.append(" " * deeper + "- " + inner[0].lstrip())
                            lines += inner[1:]
                    else:
                        lines.append(" " * deeper + "- " + self.scalar(item))
        return lines

    def document(self, node):
        return "\n".join(self.block(node, 0, 0.0)) + "\n"


# ---------------------------------------------------------------- making

class Maker:
    def __init__(self, rng):
        self.rng = rng
        # What this file is like.
        self.mode = rng.choices(["usual", "plain", "vague", "zero", "five", "unknown", "bare", "edges"],
                                [50, 15, 10, 4, 4, 4, 4, 9])[0]
        self.left_out = rng.choice([0.0, 0.05, 0.15, 0.4]) if self.mode in ("usual", "edges") else 0.0
        if self.mode == "vague":
            self.left_out = 0.3

    def flip(self, p):
        return self.rng.random() < p

    def spell(self, x, sign=True):
        """A number from 0, as a user may write it."""
        x = round(x, 2)
        text = ("%.2f" % x).rstrip("0").rstrip(".")
        chance = self.rng.random()
        if chance < 0.03:
            return "+" + text if sign else text
        if chance < 0.06:
            return "0" + text
        if chance < 0.10:
            return text + "0" if "." in text else text + ".0"
        return text

    def level(self):
        if self.mode == "zero":
            return 0
        if self.mode == "five":
            return 5
        if self.mode == "edges":
            return self.rng.choice([0, 0, 5, 5, 3, 1])
        chance = self.rng.random()
        if chance < 0.6:
            return self.rng.randint(0, 5)
        if chance < 0.85:
            return self.rng.randint(0, 10) / 2
        return round(self.rng.uniform(0, 5), self.rng.choice([1, 2]))

    def rating(self):
        kinds = {"plain": [1, 0, 0, 0], "vague": [3, 3, 2, 2], "unknown": [0, 0, 0, 1],
                 "zero": [1, 0, 0, 0], "five": [1, 0, 0, 0]}.get(self.mode, [14, 3, 2, 1])
        kind = self.rng.choices(["number", "range", "raters", "unknown"], kinds)[0]
        if kind == "unknown":
            return "unknown"
        if kind == "number":
            return self.spell(self.level())
        if kind == "range":
            a, b = sorted([self.level(), self.level()])
            return self.spell(a, False) + self.rng.choice(["..", "..", " .. "]) + self.spell(b, False)
        people = self.rng.sample(PEOPLE, self.rng.randint(1, 4))
        return {person: self.spell(self.level()) for person in people}

    def ratings(self, keys):
        """A block of ratings, or EMPTY, or None where it is left out."""
        if self.mode == "bare" or (self.left_out and self.flip(self.left_out / 3)):
            return EMPTY if self.flip(0.2) else None
        keys = list(keys)
        if self.flip(0.2):
            self.rng.shuffle(keys)
        result = {}
        for key in keys:
            if self.flip(self.left_out):
                continue
            result[key] = EMPTY if self.left_out and self.flip(0.03) else self.rating()
        if not result:
            return None
        return result

    def put(self, thing, key, node):
        if node is not None:
            thing[key] = node

    def share(self, x):
        """x in percent."""
        if self.flip(0.5):
            return ("%.1f" % x).rstrip("0").rstrip(".") + "%"
        text = "%.4f" % (x / 100)
        return text.rstrip("0").rstrip(".")

    def reach(self):
        return self.share(self.rng.choice([0, 5, 10, 25, 30, 50, 66, 80, 90, 100, 12.5]))

    def ids(self, keys, most):
        """One to `most` of the keys, as a list or a single value."""
        chosen = self.rng.sample(keys, self.rng.randint(1, min(most, len(keys))))
        return chosen[0] if len(chosen) == 1 and self.flip(0.6) else chosen

    def money(self, low, high):
        if self.flip(0.12):
            return None
        a = round(self.rng.uniform(low, high), self.rng.choice([0, 1, 2]))
        if self.flip(0.08):
            a = self.rng.choice([0, 10, 20])
        if self.flip(0.2):
            b = round(a + self.rng.uniform(0, high - low), 1)
            if b < a:
                b = a
            return self.spell(a, False) + ".." + self.spell(b, False)
        return self.spell(a)

    def segments(self):
        count = self.rng.choice([1, 1, 2, 2, 3, 3, 4, 5])
        points = sorted(self.rng.sample(range(1, 100), count - 1))
        if count > 1 and self.flip(0.05):
            points[0] = 0
        parts = [b - a for a, b in zip([0] + points, points + [100])]
        if count == 3 and self.flip(0.3):
            parts = [33.3, 33.3, 33.3]
        elif count > 1 and parts[-1] > 1 and self.flip(0.1):
            parts[-1] -= 0.3
        shared = None
        result = {}
        for i, part in enumerate(parts):
            s = {"name": "Segment %s" % "ABCDE"[i], "share": self.share(part)}
            traits = self.ratings(TRAITS)
            if isinstance(traits, dict) and self.flip(0.1):
                if shared is None:
                    shared = traits = Alias("traits", traits)
                else:
                    traits = shared
            self.put(s, "traits", traits)
            wants = self.rng.random()
            if wants < 0.15:
                s["wants"] = {e: self.rating() for e in EXPERIENCES}
            elif wants < 0.4:
                chosen = self.rng.sample(EXPERIENCES, self.rng.randint(1, 3))
                s["wants"] = {e: EMPTY if self.flip(0.03) else self.rating() for e in chosen}
            if self.flip(0.1):
                s["note"] = "what they told us"
            result["s%d" % i if self.flip(0.7) else "seg-%d-x" % i] = s
        return result

    def architectures(self):
        result = {}
        shared = None
        for i in range(self.rng.randint(1, 5)):
            a = {"type": self.rng.choice(ARCHITECTURES)}
            if self.flip(0.5):
                a["name"] = "Architecture %d" % i
            self.put(a, "technology", self.ratings(TECHNOLOGY))
            organization = self.ratings(ORGANIZATION)
            if isinstance(organization, dict) and self.flip(0.15):
                if shared is None:
                    shared = organization = Alias("together", organization)
                else:
                    organization = shared
            self.put(a, "organization", organization)
            if self.flip(0.1):
                a["how"] = {"made_by": self.rng.choice(["firm", "others"])}
            if self.flip(0.1):
                a["revenue"] = {"what": "use", "when": ["at-order", "subscription"], "who": "customer"}
            result["a%d" % i] = a
        return result

    def experiences(self, segments, architectures):
        result = {}
        few = self.flip(0.3)  # the business knows only a type or two
        types = self.rng.sample(EXPERIENCES, self.rng.randint(1, 2)) if few else EXPERIENCES
        for i in range(self.rng.randint(1, 6)):
            x = {"type": self.rng.choice(types),
                 "through": self.ids(list(architectures), 3),
                 "serves": self.ids(list(segments), 5)}
            if self.flip(0.4):
                x["name"] = "Experience %d" % i
            self.put(x, "ratings", self.ratings(RATINGS))
            self.put(x, "repeat", self.ratings(REPEAT))
            trust = self.ratings(["transparency", "benefit"])
            trust = trust if isinstance(trust, dict) else {}
            if self.mode == "zero":
                trust["permission"] = "none"
            elif self.mode == "five":
                trust["permission"] = "act-freely"
            elif self.mode == "unknown":
                trust["permission"] = "unknown"
            elif self.mode != "bare" and not self.flip(self.left_out):
                trust["permission"] = self.rng.choice(RUNGS + ["unknown"])
            if trust:
                x["trust"] = trust
            if self.flip(0.1):
                x["how"] = {"decided_by": self.rng.choice(["customer", "firm"])}
            result["x%d" % i] = x
        return result

    def rivals(self, segments):
        result = {}
        for i in range(self.rng.choice([0, 1, 1, 2, 2, 3, 4, 5])):
            r = {"name": "Rival %d" % i, "kind": self.rng.choice(["incumbent", "entrant", "adjacent"])}
            if r["kind"] == "adjacent":
                r["industry"] = "elsewhere"
            self.put(r, "wtp", self.money(5, 40))
            self.put(r, "cost", self.money(3, 35))
            if self.flip(0.5):
                r["foothold"] = self.rng.choice(["mainstream", "low-end", "new-market"])
            offers = {}
            for j in range(self.rng.choice([1, 1, 2, 3, 4])):
                y = {"type": self.rng.choice(EXPERIENCES), "architecture": self.rng.choice(ARCHITECTURES),
                     "serves": self.ids(list(segments), 5)}
                if self.flip(0.7):
                    y["reach"] = self.reach()
                if self.flip(0.4):
                    y["reach_later"] = self.reach()
                y["strength"] = self.rng.choice(list(WORDS)) if self.flip(0.6) else self.rating()
                if self.flip(0.7):
                    y["momentum"] = EMPTY if self.flip(0.03) else self.rating()
                offers["o%d" % j] = y
            r["offers"] = offers
            result["r%d" % i] = r
        return result

    def journeys(self, segments):
        result = {}
        for i in range(self.rng.randint(1, 2)):
            steps = []
            for j in range(self.rng.randint(1, 5)):
                step = {"name": "Step %d" % j, "stage": self.rng.choice(STAGES)}
                for key in ("importance", "satisfaction"):
                    if self.flip(0.8):
                        step[key] = self.spell(self.rng.choice([0, 10, self.rng.randint(0, 10),
                                                                round(self.rng.uniform(0, 10), 1)]))
                if self.flip(0.2):
                    step["emotion"] = self.rng.choice(["-3", "-1", "0", "2.5"])
                steps.append(step)
            j = {"customer": self.ids(list(segments), 5)}
            if self.flip(0.5):
                j["name"] = "Journey %d" % i
            if self.flip(0.3):
                j["rank"] = str(i + 1)
            j["steps"] = steps[0] if len(steps) == 1 and self.flip(0.3) else steps
            result["j%d" % i] = j
        return result

    def file(self):
        business = {"name": "Business %d" % self.rng.randint(1, 999), "industry": "any"}
        self.put(business, "wtp", self.money(5, 40))
        self.put(business, "cost", self.money(3, 35))
        if self.flip(0.05):
            business["summary"] = EMPTY
        segments = self.segments()
        architectures = self.architectures()
        doc = {"csm": "1", "business": business, "customers": segments}
        if self.flip(0.4):
            doc["journeys"] = self.journeys(segments)
        doc["experiences"] = self.experiences(segments, architectures)
        doc["architectures"] = architectures
        if self.flip(0.85):
            self.put(doc, "supply", self.ratings(SUPPLY))
        rivals = self.rivals(segments)
        if rivals:
            doc["rivals"] = rivals
        elif self.flip(0.1):
            doc["rivals"] = EMPTY
        return doc


def generate(seed, count, out):
    os.makedirs(out, exist_ok=True)
    rng = random.Random(seed)
    paths = []
    for n in range(count):
        own = random.Random(rng.getrandbits(64))
        text = Writer(own).document(Maker(own).file())
        path = os.path.join(out, "r%04d.csm.yaml" % n)
        with open(path, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        paths.append(path)
    return paths


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    generate(args.seed, args.count, args.out)


if __name__ == "__main__":
    main()
