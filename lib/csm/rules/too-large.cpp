// SPDX-License-Identifier: MIT
#include "csm/rules/rule.hpp"

namespace csm {

extern const Rule rule_too_large{
    .name = "too-large",
    .severity = Severity::error,
    .section = Section::reading,
    .summary =
        "More than the published limits take: a file, a text, or all that its aliases stand for.",
    .why =
        "An alias costs three letters and stands for as much as you like: here a few lines stand "
        "for more than a hundred thousand entries. The limits lie far above any real strategy and "
        "keep such a file from occupying the machine.",
    .remedy =
        "Split the file, shorten the text, or write out what the aliases stand for; `csm limits` "
        "prints the limits.",
    .bad = R"(csm: 1
business: {name: Tall Tales, industry: audio books}
customers:
  listeners: {name: Listeners, share: 100%}
experiences:
  next-story: {type: curated-offering, through: library, serves: listeners}
architectures:
  library: {type: connected-retailer}
journeys: {
  a: &j {customer: listeners, steps: [
    &s {name: Choose a story, stage: decide, channels: [&w web,
          *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w,
          *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w,
          *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w, *w]},
    *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s,
    *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s,
    *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s, *s]},
  b: *j, c: *j, d: *j, e: *j, f: *j, g: *j, h: *j, i: *j, j: *j, k: *j, l: *j, m: *j, n: *j,
  o: *j, p: *j, q: *j, r: *j, s: *j, t: *j, u: *j, v: *j, w: *j, x: *j, y: *j, z: *j}
)",
    .good = R"(csm: 1
business: {name: Tall Tales, industry: audio books}
customers:
  listeners: {name: Listeners, share: 100%}
experiences:
  next-story: {type: curated-offering, through: library, serves: listeners}
architectures:
  library: {type: connected-retailer}
journeys: {
  a: &j {customer: listeners, steps: [
    {name: Choose a story, stage: decide, channels: [web]}]},
  b: *j}
)",
};

}  // namespace csm
