#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reference implementation of the scoring model, for differential tests.

Reads one valid strategy file and prints what `csm score --format json` has to
print, every figure to full precision.  It follows the text of the scoring
model sentence by sentence and is meant to be read beside it, not to be fast.
"""
import argparse
import copy
import itertools
import json
import math
import re
import statistics
import sys

import yaml

EPS = 1e-9

EXPERIENCES = ["respond-to-desire", "curated-offering", "coach-behavior", "automatic-execution"]
ARCHITECTURES = ["connected-producer", "connected-retailer", "connected-market-maker",
                 "crowd-orchestrator", "peer-to-peer-network-creator"]
TRAITS = ["knows_need", "choice_overload", "inertia", "predictability", "mistake_cost",
          "shares_data", "accepts_advice", "wants_control"]
RATINGS = ["recognize", "request", "respond"]
REPEAT = ["identity", "individual", "population", "partner"]
TECHNOLOGY = ["sense", "transmit", "analyze", "react"]
ORGANIZATION = ["shared_identity", "shared_data", "aligned_incentives", "clear_owner"]
SUPPLY = ["own_making", "supplier_variety", "idle_capacity", "member_exchange", "quality_control", "capital"]
RUNGS = ["none", "per-order", "stored-preferences", "passive-sensing", "act-with-confirmation",
         "act-within-limits", "act-freely"]
NEEDED = {"respond-to-desire": 1, "curated-offering": 2, "coach-behavior": 3, "automatic-execution": 5}
EASES = {  # weights of recognize, request, respond
    "respond-to-desire": (0.0, 0.3, 0.7),
    "curated-offering": (0.1, 0.6, 0.3),
    "coach-behavior": (0.6, 0.2, 0.2),
    "automatic-execution": (1 / 3, 1 / 3, 1 / 3),
}
STAGE = {"respond-to-desire": 0, "curated-offering": 1, "coach-behavior": 2, "automatic-execution": 3}
WORDS = {
    "much-weaker": lambda q: 0.5 * q,
    "weaker": lambda q: 0.75 * q,
    "equal": lambda q: q,
    "stronger": lambda q: 1 - 0.75 * (1 - q),
    "much-stronger": lambda q: 1 - 0.5 * (1 - q),
}


# ---------------------------------------------------------------- reading
# Every scalar arrives as a string; what it is depends on where it stands.

def given(value):
    """A key with no value is as if left out."""
    return not (value is None or (isinstance(value, str) and value in ("", "~", "null", "Null", "NULL")))


def get(mapping, key):
    if not given(mapping):
        return None
    value = mapping.get(key)
    return value if given(value) else None


def items(mapping):
    return list(mapping.items()) if given(mapping) else []


def as_list(value):
    if not given(value):
        return []
    return list(value) if isinstance(value, list) else [value]


def number(text):
    text = text.strip()
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)", text):
        raise ValueError("not a number: %r" % text)
    return float(text)


def share(text):
    text = text.strip()
    if text.endswith("%"):
        return number(text[:-1]) / 100
    return number(text)


def read_range(text):
    """[a] for a number, [a, b] for a range."""
    parts = text.split("..")
    return [number(p) for p in parts]


class Rating:
    """kind: number, range, raters or unknown."""

    def __init__(self, kind, numbers):
        self.kind = kind
        self.numbers = numbers

    @staticmethod
    def read(node):
        if not given(node):
            return None
        if isinstance(node, dict):
            return Rating("raters", [number(v) for v in node.values()])
        if node.strip() == "unknown":
            return Rating("unknown", [])
        numbers = read_range(node)
        return Rating("number" if len(numbers) == 1 else "range", numbers)

    def filled(self):
        return self.kind != "unknown"

    def triple(self):
        """On 0..5."""
        n = self.numbers
        if self.kind == "unknown":
            return (0.0, 2.5, 5.0)
        if self.kind == "number":
            return (n[0], n[0], n[0])
        if self.kind == "range":
            return (n[0], (n[0] + n[1]) / 2, n[1])
        return (min(n), statistics.median(n), max(n))

    def can_rise(self):
        return any(x < 5 for x in self.numbers)

    def raise_one(self):
        self.numbers = [min(x + 1, 5.0) for x in self.numbers]


def read_ratings(mapping, keys):
    result = {}
    for key in keys:
        rating = Rating.read(get(mapping, key))
        if rating is not None:
            result[key] = rating
    return result


def read_money(node):
    if not given(node):
        return None
    n = read_range(node)
    return (n[0], n[0], n[0]) if len(n) == 1 else (n[0], (n[0] + n[1]) / 2, n[1])


class Thing:
    pass


def read(text):
    doc = yaml.load(text, Loader=yaml.BaseLoader)
    model = Thing()
    business = doc["business"]
    model.name = business["name"]
    model.industry = business["industry"]
    model.wtp = read_money(get(business, "wtp"))
    model.cost = read_money(get(business, "cost"))

    model.segments = []
    for key, node in items(doc["customers"]):
        s = Thing()
        s.id = key
        s.share = share(node["share"])
        s.traits = read_ratings(get(node, "traits"), TRAITS)
        s.wants = read_ratings(get(node, "wants"), EXPERIENCES)
        model.segments.append(s)

    model.experiences = []
    for key, node in items(doc["experiences"]):
        x = Thing()
        x.id = key
        x.type = node["type"]
        x.through = as_list(node["through"])
        x.serves = as_list(node["serves"])
        x.ratings = read_ratings(get(node, "ratings"), RATINGS)
        x.repeat = read_ratings(get(node, "repeat"), REPEAT)
        trust = get(node, "trust")
        x.trust = read_ratings(trust, ["transparency", "benefit"])
        permission = get(trust, "permission")
        x.rung = None if permission is None or permission == "unknown" else RUNGS.index(permission)
        model.experiences.append(x)

    model.architectures = []
    for key, node in items(doc["architectures"]):
        a = Thing()
        a.id = key
        a.type = node["type"]
        a.technology = read_ratings(get(node, "technology"), TECHNOLOGY)
        a.organization = read_ratings(get(node, "organization"), ORGANIZATION)
        model.architectures.append(a)

    model.supply = read_ratings(get(doc, "supply"), SUPPLY)

    model.rivals = []
    for key, node in items(get(doc, "rivals")):
        r = Thing()
        r.id = key
        r.kind = node["kind"]
        r.wtp = read_money(get(node, "wtp"))
        r.cost = read_money(get(node, "cost"))
        r.foothold = get(node, "foothold")
        r.offers = []
        for offer_key, offer_node in items(node["offers"]):
            y = Thing()
            y.id = offer_key
            y.type = offer_node["type"]
            y.architecture = offer_node["architecture"]
            y.serves = as_list(offer_node["serves"])
            reach = get(offer_node, "reach")
            later = get(offer_node, "reach_later")
            y.reach = 1.0 if reach is None else share(reach)
            y.reach_later = y.reach if later is None else share(later)
            strength = offer_node["strength"]
            y.word = strength if isinstance(strength, str) and strength in WORDS else None
            y.strength = None if y.word else Rating.read(strength)
            y.momentum = Rating.read(get(offer_node, "momentum"))
            r.offers.append(y)
        model.rivals.append(r)

    model.journeys = []
    for key, node in items(get(doc, "journeys")):
        steps = []
        for step in as_list(node["steps"]):
            importance, satisfaction = get(step, "importance"), get(step, "satisfaction")
            steps.append((step["name"],
                          None if importance is None else number(importance),
                          None if satisfaction is None else number(satisfaction)))
        model.journeys.append((key, steps))
    return model


# ---------------------------------------------------------------- triples

def three(formula, *triples):
    """Evaluate a formula three times: with the values; with whichever ends
    make it smallest; with whichever ends make it largest."""
    value = formula(*[t[1] for t in triples])
    ends = [(t[0],) if t[0] == t[2] else (t[0], t[2]) for t in triples]
    results = [formula(*corner) for corner in itertools.product(*ends)]
    return (min(results), value, max(results))


def largest(triples):
    """End by end; 0 where there is none."""
    triples = list(triples)
    if not triples:
        return (0.0, 0.0, 0.0)
    return tuple(max(t[i] for t in triples) for i in range(3))


def total(triples):
    triples = list(triples)
    return tuple(math.fsum(t[i] for t in triples) for i in range(3))


def times(factor, triple):
    return tuple(factor * x for x in triple)


def v(ratings, key):
    """A rating r becomes v = r/5; left out is as unknown."""
    rating = ratings.get(key)
    if rating is None:
        rating = Rating("unknown", [])
    return tuple(r / 5 for r in rating.triple())


def at_least(x):
    return max(0.1, x)


# ---------------------------------------------------------------- formulas

def demand(s, e):
    if e in s.wants:
        return three(lambda w: (w / 5) ** 2, s.wants[e].triple())
    t = {key: v(s.traits, key) for key in TRAITS}
    if e == "respond-to-desire":
        when = t["knows_need"]
        who = three(lambda control, data: max(control, 1 - data), t["wants_control"], t["shares_data"])
    elif e == "curated-offering":
        when = t["choice_overload"]
        who = three(lambda data, control: (data + control) / 2, t["shares_data"], t["wants_control"])
    elif e == "coach-behavior":
        when = t["inertia"]
        who = three(lambda data, advice: min(data, advice), t["shares_data"], t["accepts_advice"])
    else:
        when = three(lambda pattern, mistake: math.sqrt(pattern * (1 - mistake)),
                     t["predictability"], t["mistake_cost"])
        who = three(lambda data, control: min(data, 1 - control), t["shares_data"], t["wants_control"])
    return three(lambda a, b: a * b, when, who)


def geometric_mean(a, b, c, d):
    return (at_least(a) * at_least(b) * at_least(c) * at_least(d)) ** 0.25


def eases(x):
    weights = EASES[x.type]
    return three(lambda a, b, c: weights[0] * a + weights[1] * b + weights[2] * c,
                 *[v(x.ratings, key) for key in RATINGS])


def carries(a):
    technology = three(geometric_mean, *[v(a.technology, key) for key in TECHNOLOGY])
    organization = three(geometric_mean, *[v(a.organization, key) for key in ORGANIZATION])
    return three(lambda t, o: math.sqrt(t * o), technology, organization)


def allows(x):
    if x.rung is None:
        permission = (0.0, 0.5, 1.0)
    else:
        p = min(1.0, x.rung / NEEDED[x.type])
        permission = (p, p, p)
    return three(lambda p, transparency, benefit: at_least(p) * at_least((transparency + benefit) / 2),
                 permission, v(x.trust, "transparency"), v(x.trust, "benefit"))


def strength(x, a):
    return three(lambda j, d, p: min(j, j ** 0.5 * d ** 0.3 * p ** 0.2), eases(x), carries(a), allows(x))


def loop(x):
    def r(identity, individual, population, partner):
        c1 = identity
        c2 = min(identity, individual)
        c3 = min(identity, individual, population)
        c4 = min(identity, individual, population, partner)
        return 0.10 * c1 + 0.40 * c2 + 0.40 * c3 + 0.10 * c4
    return three(r, *[v(x.repeat, key) for key in REPEAT])


def loop_level(x):
    level = 0
    for key in REPEAT:
        rating = x.repeat.get(key)
        if rating is None or not rating.filled() or rating.triple()[1] < 3 - EPS:
            break
        level += 1
    return level


def feasibility(model, e, a):
    s = {key: v(model.supply, key) for key in SUPPLY}
    if a == "connected-producer":
        g = three(lambda own, quality, capital:
                  math.sqrt(at_least(own) * (at_least(quality) + at_least(capital)) / 2),
                  s["own_making"], s["quality_control"], s["capital"])
    elif a == "connected-retailer":
        g = three(lambda variety, capital: math.sqrt(at_least(variety) * at_least(capital)),
                  s["supplier_variety"], s["capital"])
    else:
        source = {"connected-market-maker": "supplier_variety", "crowd-orchestrator": "idle_capacity",
                  "peer-to-peer-network-creator": "member_exchange"}[a]
        g = three(lambda have, quality: math.sqrt(at_least(have) * at_least(1 - quality)),
                  s[source], s["quality_control"])
    if e in ("coach-behavior", "automatic-execution"):
        sense = largest(v(own.technology, "sense") for own in model.architectures)
        g = three(lambda g_, sense_: g_ * math.sqrt(at_least(sense_)), g, sense)
    return g


def value_lead(wtp_rival, cost_rival, wtp_ours, cost_ours):
    v_rival, v_ours = wtp_rival - cost_rival, wtp_ours - cost_ours
    if v_rival <= 0:
        return 0.0
    return min(1.0, max(0.0, (v_rival - v_ours) / v_rival))


def cost_lead(wtp_rival, cost_rival, wtp_ours, cost_ours):
    v_rival = wtp_rival - cost_rival
    if v_rival <= 0 or cost_ours <= 0:
        return 0.0
    return min(1.0, max(0.0, (cost_ours - cost_rival) / cost_ours))


def four_figures(model, r):
    four = (r.wtp, r.cost, model.wtp, model.cost)
    return None if any(f is None for f in four) else four


def frontier(model, r):
    four = four_figures(model, r)
    if four is None:
        return (0.0, 0.0, 0.0)
    return three(lambda *f: max(value_lead(*f), cost_lead(*f)), *four)


def segment_fit(demands, coverages):
    def fit(ds, cs):
        wanted = math.fsum(ds)
        return 100 * math.fsum(d * c for d, c in zip(ds, cs)) / wanted if wanted > 0 else 0.0
    value = fit([d[1] for d in demands], [c[1] for c in coverages])
    corners = list(itertools.product(*[(d[0], d[2]) for d in demands]))
    low = min(fit(corner, [c[0] for c in coverages]) for corner in corners)
    high = max(fit(corner, [c[2] for c in coverages]) for corner in corners)
    return (low, value, high)


# ---------------------------------------------------------------- the score

def resolve_strengths(model, score):
    """q_y of every offer for every segment that it serves, as of today."""
    resolved = {}
    for r in model.rivals:
        for y in r.offers:
            for sid in y.serves:
                if y.word is None:
                    q = tuple(n / 5 for n in y.strength.triple())
                else:
                    own = any(x.type == y.type and sid in x.serves for x in model.experiences)
                    base = score.C[sid, y.type] if own else largest(score.C[sid, e] for e in EXPERIENCES)
                    q = three(WORDS[y.word], base)
                resolved[r.id, y.id, sid] = q
    return resolved


def score_model(model, horizon, k, held=None):
    """held: the rivals' strengths, resolved before; without it they are
    resolved here."""
    sc = Thing()
    share_sum = math.fsum(s.share for s in model.segments)
    sc.w = {s.id: s.share / share_sum for s in model.segments}
    architecture = {a.id: a for a in model.architectures}

    def project(q, growth):
        return three(lambda q_, r_: 1 - (1 - q_) * math.exp(-k * r_ * horizon), q, growth)

    sc.d = {(s.id, e): demand(s, e) for s in model.segments for e in EXPERIENCES}
    sc.R = {x.id: loop(x) for x in model.experiences}
    sc.q = {(x.id, a): strength(x, architecture[a]) for x in model.experiences for a in x.through}
    sc.qH = {(x.id, a): project(sc.q[x.id, a], sc.R[x.id]) for x in model.experiences for a in x.through}

    def serving(sid, e=None):
        return [x for x in model.experiences if sid in x.serves and (e is None or x.type == e)]

    sc.S, sc.SH, sc.C, sc.CH, sc.U = {}, {}, {}, {}, {}
    for s in model.segments:
        for e in EXPERIENCES:
            for a in ARCHITECTURES:
                keys = [(x.id, own) for x in serving(s.id, e) for own in x.through
                        if architecture[own].type == a]
                sc.S[s.id, e, a] = largest(sc.q[key] for key in keys)
                sc.SH[s.id, e, a] = largest(sc.qH[key] for key in keys)
            sc.C[s.id, e] = largest(sc.S[s.id, e, a] for a in ARCHITECTURES)
            sc.CH[s.id, e] = largest(sc.SH[s.id, e, a] for a in ARCHITECTURES)
            sc.U[s.id, e] = three(lambda d, c: d * (1 - c), sc.d[s.id, e], sc.C[s.id, e])

    sc.segment_fit = {s.id: segment_fit([sc.d[s.id, e] for e in EXPERIENCES],
                                        [sc.C[s.id, e] for e in EXPERIENCES]) for s in model.segments}
    sc.fit = total(times(sc.w[s.id], sc.segment_fit[s.id]) for s in model.segments)
    sc.segment_loop = {s.id: times(100, largest(sc.R[x.id] for x in serving(s.id))) for s in model.segments}
    sc.loop = total(times(sc.w[s.id], sc.segment_loop[s.id]) for s in model.segments)

    # Who threatens it.
    sc.qy = resolve_strengths(model, sc) if held is None else held
    sc.qyH = {}
    pressures = {"now": [], "horizon": []}  # (rival, offer, segment, pressure)

    def upstream(sid, e):
        def from_end(end):
            reached = [STAGE[x.type] for x in serving(sid) for a in x.through
                       if sc.q[x.id, a][end] >= 0.2 - EPS]
            return max(0, STAGE[e] - (max(reached) if reached else 0)) / 3
        return (from_end(2), from_end(1), from_end(0))

    for r in model.rivals:
        f = frontier(model, r)
        for y in r.offers:
            momentum = tuple(n / 5 for n in (y.momentum or Rating("unknown", [])).triple())
            for sid in y.serves:
                q_now = sc.qy[r.id, y.id, sid]
                q_later = project(q_now, momentum)
                sc.qyH[r.id, y.id, sid] = q_later
                u = upstream(sid, y.type)
                for when, q, C, reach in (("now", q_now, sc.C, y.reach),
                                          ("horizon", q_later, sc.CH, y.reach_later)):
                    pull = three(lambda d, q_, u_, f_: min(1.0, d * q_ * (1 + 0.25 * u_ + 0.25 * f_)),
                                 sc.d[sid, y.type], q, u, f)
                    served = {e: three(lambda d, c: d * c, sc.d[sid, e], C[sid, e]) for e in EXPERIENCES}
                    hold = three(lambda a, b: (a + b) / 2, served[y.type], largest(served.values()))
                    pressure = (reach * max(0.0, pull[0] - hold[2]),
                                reach * max(0.0, pull[1] - hold[1]),
                                reach * max(0.0, pull[2] - hold[0]))
                    pressures[when].append((r, y, sid, pressure))

    def threat(when, wanted):
        return times(100, total(
            times(sc.w[s.id], largest(p for r, y, sid, p in pressures[when] if sid == s.id and wanted(r, y)))
            for s in model.segments))

    sc.threat = threat
    sc.threat_now = threat("now", lambda r, y: True)
    sc.threat_horizon = threat("horizon", lambda r, y: True)
    return sc


def level_in(model, sc, r, y, k):
    r_y = (y.momentum or Rating("unknown", [])).triple()[1] / 5
    best = None
    for sid in y.serves:
        q_y = sc.qy[r.id, y.id, sid][1]
        ahead = [(sc.q[x.id, a][1], sc.R[x.id][1]) for x in model.experiences
                 if x.type == y.type and sid in x.serves for a in x.through
                 if sc.q[x.id, a][1] > q_y + EPS]
        t = 0.0
        for q_x, r_x in ahead:
            if k <= 0 or r_y <= r_x + EPS or q_x >= 1 - EPS:
                t = None
                break
            t = max(t, math.log((1 - q_y) / (1 - q_x)) / (k * (r_y - r_x)))
        if t is not None and (best is None or t < best):
            best = t
    return best


def dominates(model, r):
    if four_figures(model, r) is None:
        return False
    wtp = r.wtp[1] - model.wtp[1]
    cost = model.cost[1] - r.cost[1]
    return wtp >= -EPS and cost >= -EPS and (wtp > EPS or cost > EPS)


def strict_disruption(model, sc, r):
    if r.foothold not in ("low-end", "new-market"):
        return False
    for y in r.offers:
        if y.momentum is not None and y.momentum.filled():
            ours = largest(sc.R[x.id] for x in model.experiences if set(x.serves) & set(y.serves))[1]
            if y.momentum.triple()[1] / 5 > ours + EPS:
                return True
    four = four_figures(model, r)
    return four is not None and value_lead(*[f[1] for f in four]) > EPS


def rated(model):
    filled = slots = 0

    def count(ratings, keys):
        nonlocal filled, slots
        slots += len(keys)
        filled += sum(1 for key in keys if key in ratings and ratings[key].filled())

    for s in model.segments:
        if all(e in s.wants for e in EXPERIENCES):
            count(s.wants, EXPERIENCES)
        else:
            count(s.traits, TRAITS)
    for x in model.experiences:
        count(x.ratings, RATINGS)
        count(x.repeat, REPEAT)
        count(x.trust, ["transparency", "benefit"])
        slots += 1
        filled += x.rung is not None
    for a in model.architectures:
        count(a.technology, TECHNOLOGY)
        count(a.organization, ORGANIZATION)
    count(model.supply, SUPPLY)
    return filled / slots


def steps_up(model):
    """(path, kind, a function that applies the step to a copy of the model)."""
    found = []
    for i, x in enumerate(model.experiences):
        for block, kind in (("ratings", "outcome"), ("repeat", "means"), ("trust", "means")):
            for key, rating in getattr(x, block).items():
                if rating.filled() and rating.can_rise():
                    def step(m, i=i, block=block, key=key):
                        getattr(m.experiences[i], block)[key].raise_one()
                    found.append(("experiences.%s.%s.%s" % (x.id, block, key), kind, step))
        if x.rung is not None and x.rung < len(RUNGS) - 1:
            def step(m, i=i):
                m.experiences[i].rung += 1
            found.append(("experiences.%s.trust.permission" % x.id, "means", step))
    for i, a in enumerate(model.architectures):
        for block in ("technology", "organization"):
            if any(r.filled() and r.can_rise() for r in getattr(a, block).values()):
                def step(m, i=i, block=block):
                    for rating in getattr(m.architectures[i], block).values():
                        if rating.filled():
                            rating.raise_one()
                found.append(("architectures.%s.%s" % (a.id, block), "means", step))
    return found


def levers(model, sc, horizon, k):
    result = []
    for path, kind, step in steps_up(model):
        raised = copy.deepcopy(model)
        step(raised)
        after = score_model(raised, horizon, k, held=sc.qy)
        result.append({"path": path, "kind": kind, "fit_gain": after.fit[1] - sc.fit[1],
                       "threat_drop": sc.threat_horizon[1] - after.threat_horizon[1]})
    result.sort(key=lambda l: (-round(l["fit_gain"] + l["threat_drop"], 9), l["path"].encode()))
    return result


def figure(triple):
    return {"low": triple[0], "value": triple[1], "high": triple[2]}


def largest_first(things, key):
    """By the figure rounded to 9 decimals; ties keep the order (sort is stable)."""
    return sorted(things, key=lambda thing: -round(key(thing), 9))


def score(text, name, horizon=3.0, k=0.25):
    model = read(text)
    sc = score_model(model, horizon, k)
    type_of = {a.id: a.type for a in model.architectures}
    own_types = {x.type for x in model.experiences}
    own_architectures = {a.type for a in model.architectures}
    g = {(e, a): feasibility(model, e, a) for e in EXPERIENCES for a in ARCHITECTURES}

    cells = []
    for e in EXPERIENCES:
        unmet = total(times(sc.w[s.id], sc.U[s.id, e]) for s in model.segments)
        for a in ARCHITECTURES:
            ours = [x.id for x in model.experiences
                    if x.type == e and any(type_of[own] == a for own in x.through)]
            theirs = [r.id for r in model.rivals
                      if any(y.type == e and y.architecture == a for y in r.offers)]
            gap = times(100, three(lambda u, g_: u * g_, unmet, g[e, a]))
            if ours and theirs:
                status = "contested"
            elif ours:
                status = "held"
            elif theirs:
                status = "exposed"
            else:
                status = "open" if gap[1] >= 10 - EPS else "quiet"
            inside = lambda r, y: y.type == e and y.architecture == a
            cells.append({
                "experience": e, "architecture": a, "status": status,
                "strength": figure(times(100, total(times(sc.w[s.id], sc.S[s.id, e, a]) for s in model.segments))),
                "demand": figure(times(100, total(times(sc.w[s.id], sc.d[s.id, e]) for s in model.segments))),
                "gap": figure(gap),
                "threat_now": figure(sc.threat("now", inside)),
                "threat_horizon": figure(sc.threat("horizon", inside)),
                "experiences": ours, "rivals": theirs})

    segments = [{"id": s.id, "share": sc.w[s.id], "fit": figure(sc.segment_fit[s.id]),
                 "loop": figure(sc.segment_loop[s.id]),
                 "demand": {e: figure(times(100, sc.d[s.id, e])) for e in EXPERIENCES},
                 "coverage": {e: figure(times(100, sc.C[s.id, e])) for e in EXPERIENCES}}
                for s in model.segments]

    experiences = [{"id": x.id, "type": x.type, "architectures": x.through,
                    "strength": figure(times(100, largest(sc.q[x.id, a] for a in x.through))),
                    "loop": figure(times(100, sc.R[x.id])), "loop_level": loop_level(x)}
                   for x in model.experiences]

    gaps = []
    for s in model.segments:
        for e in EXPERIENCES:
            size = times(100 * sc.w[s.id], sc.U[s.id, e])
            attainable = three(lambda a, b: a * b, size, largest(g[e, a] for a in ARCHITECTURES))
            ways = []
            for a in largest_first(ARCHITECTURES, lambda a: 100 * g[e, a][1]):
                if any(x.type == e and s.id in x.serves and any(type_of[own] == a for own in x.through)
                       for x in model.experiences):
                    move = "deepen"
                elif e in own_types and a in own_architectures:
                    move = "extend"
                elif e in own_types:
                    move = "add-architecture"
                elif a in own_architectures:
                    move = "add-experience"
                else:
                    move = "leap"
                ways.append({"architecture": a, "feasibility": figure(times(100, g[e, a])), "move": move})
            gaps.append({"segment": s.id, "experience": e, "size": figure(size),
                         "attainable": figure(attainable), "architectures": ways})
    gaps = largest_first(gaps, lambda gap: gap["attainable"]["value"])

    rivals = []
    for r in model.rivals:
        now = sc.threat("now", lambda other, y: other is r)
        later = sc.threat("horizon", lambda other, y: other is r)
        rivals.append({
            "id": r.id, "threat_now": figure(now), "threat_horizon": figure(later), "rise": later[1] - now[1],
            "dominates": dominates(model, r), "strict_disruption": strict_disruption(model, sc, r),
            "offers": [{"id": y.id, "experience": y.type, "architecture": y.architecture,
                        "strength": figure(times(100, largest(sc.qy[r.id, y.id, sid] for sid in y.serves))),
                        "strength_horizon": figure(times(100, largest(sc.qyH[r.id, y.id, sid] for sid in y.serves))),
                        "level_in": level_in(model, sc, r, y, k)} for y in r.offers]})
    rivals = largest_first(rivals, lambda r: r["threat_horizon"]["value"])

    journeys = []
    for key, steps in model.journeys:
        journeys.append({"id": key, "steps": [
            {"name": step_name, "opportunity": None if importance is None or satisfaction is None
             else importance + max(importance - satisfaction, 0.0)}
            for step_name, importance, satisfaction in steps]})

    return {"version": 1, "file": name, "business": {"name": model.name, "industry": model.industry},
            "assumptions": {"horizon": horizon, "learning_rate": k}, "rated": rated(model),
            "fit": figure(sc.fit), "loop": figure(sc.loop),
            "threat_now": figure(sc.threat_now), "threat_horizon": figure(sc.threat_horizon),
            "cells": cells, "segments": segments, "experiences": experiences, "gaps": gaps,
            "rivals": rivals, "levers": levers(model, sc, horizon, k), "journeys": journeys}


def score_file(path, horizon=3.0, k=0.25):
    with open(path, encoding="utf-8-sig") as stream:
        return score(stream.read(), path, horizon, k)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--horizon", type=float, default=3.0, metavar="H")
    parser.add_argument("--learning-rate", type=float, default=0.25, metavar="K")
    args = parser.parse_args()
    json.dump(score_file(args.file, args.horizon, args.learning_rate), sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
