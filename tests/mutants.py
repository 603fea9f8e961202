#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: tests/mutants.py [COUNT]

Do the tests of scores notice a wrong formula? Every operator, condition and constant of
lib/csm/score gets a second form, all of them in one build; the environment variable CSM_MUTANT
says which one is live. The tests in tests/score, and then the reference in tests/oracle, run with
each (with COUNT of them, spread evenly, where that is given) and ought to fail. Prints those that
nobody noticed, and leaves the list in build/mutants/survivors. Nine of ten have to be noticed; a
sample may fall short of that by two standard errors. Needs the build `dev`.

No second form: terms.cpp and terms_filled.cpp, which are text, tables of constants, and what
stands in SAME.
"""
import os
import re
import resource
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEV = ROOT / "build/dev"
WORK = ROOT / "build/mutants"
SECONDS = 30
BYTES = 2 << 30
TEXTS = ("terms", "terms_filled")
FLAGS = ["-std=c++20", "-O1", "-w", f'-DCSM_SOURCE_DIR="{ROOT}"', "-DFMT_SHARED"]

# Another form of these gives the same figures.
SAME = [
    ("wanted[e] = (corner >> e", "!="),  # all corners, in another order
    ("const bool many = references.list.size() > few", ">"),  # two ways to the same list
    ("result.effects[static_cast<std::size_t>(players", "-"),  # pointers have no other form
    ("return 1;", "1"),  # behind a switch that names every word
]

# A binary operator becomes two: `a * b` is `a *op<7>{}* b`, so that nothing changes in what binds
# to what. A constant expression is worked out as it always was.
SUPPORT = r"""
#pragma once
#include <cstdlib>
#include <type_traits>
namespace csm {
struct Figure;
namespace score {
inline Figure operator+(const Figure&, const Figure&);
inline Figure operator*(const Figure&, const Figure&);
inline Figure operator*(double, const Figure&);
}  // namespace score
}  // namespace csm
namespace csm_mutant {
using csm::score::operator+;
using csm::score::operator*;
inline int live() {
  static const int number = [] {
    const char* const text = std::getenv("CSM_MUTANT");
    return text == nullptr ? 0 : std::atoi(text);
  }();
  return number;
}
constexpr bool on(int number) { return !std::is_constant_evaluated() && live() == number; }
template <int N> constexpr double number(double given) { return on(N) ? given * 1.25 + 0.1 : given; }
template <int N> constexpr int whole(int given) { return on(N) ? given + 1 : given; }
template <int N> double early(double given) { return live() == N ? given * 1.25 + 0.1 : given; }
template <int N> constexpr bool flip(bool given) { return on(N) != given; }
template <int N> struct op {};
template <int N, class A> struct Left { const A& a; };
#define CSM_OPERATOR(sign, wrong)                                                            \
  template <class A, int N> constexpr Left<N, A> operator sign(const A& a, op<N>) { return {a}; } \
  template <class A, int N, class B>                                                          \
  constexpr auto operator sign(Left<N, A> left, const B& b) -> decltype(left.a sign b) {      \
    const A& a = left.a;                                                                      \
    if (on(N)) {                                                                              \
      if constexpr (requires { decltype(a sign b)(a wrong b); }) return a wrong b;            \
      else if constexpr (std::is_convertible_v<B, decltype(a sign b)>) return b;              \
    }                                                                                         \
    return a sign b;                                                                          \
  }
CSM_OPERATOR(+, -)
CSM_OPERATOR(-, +)
CSM_OPERATOR(*, +)
CSM_OPERATOR(/, *)
CSM_OPERATOR(<, >=)
CSM_OPERATOR(<=, >)
CSM_OPERATOR(>, <=)
CSM_OPERATOR(>=, <)
CSM_OPERATOR(==, !=)
CSM_OPERATOR(!=, ==)
}  // namespace csm_mutant
"""

TOKEN = re.compile(
    r"""(?P<early>^(?:inline\ )?constexpr\ double\ \w+\ =\ (?P<given>[\d.]+);)
      | (?P<text>//.*$ | ^\#.* | "(?:[^"\\]|\\.)*" | \boperator\S+)
      | (?P<logic>(?<=\ )(?:&&|\|\|)(?=\ |$))
      | (?P<binary>(?<=[\w)\]}]\ )(?:[-+*/]|[<>]=?|[=!]=)(?=\ |$))
      | (?P<real>(?<![\w.])\d+\.\d+(?![\w.]))
      | (?P<whole>(?:(?<=[-+*/]\ )|(?<=[<>]=\ )|(?<=return\ ))\d+(?![\w.'])|(?<![\w.\]\[<,'\ ])\d+(?=\ [-+*/]\ ))""", re.X)


class Mutants:
    def __init__(self):
        self.told = []  # what each one changes, from 1 on

    def add(self, place, what):
        self.told.append(f"{place}: {what}")
        return len(self.told)

    def line(self, name, row, line, skipped):
        if skipped:
            return line
        place = f"{name}:{row}: {line.strip()}"

        def replace(match):
            kind, text = match.lastgroup, match.group()
            if match["early"]:
                number = self.add(place, match["given"])
                name = text.split(" = ")[0].split()[-1]
                return f"inline const double {name} = csm_mutant::early<{number}>({match['given']});"
            if kind == "text" or any(
                    line.strip().startswith(start) and text == form for start, form in SAME):
                return text
            number = self.add(place, text)
            if kind == "logic":
                return f"{text} {'!' if text == '&&' else ''}csm_mutant::on({number}) {text}"
            if kind == "binary":
                return f"{text} csm_mutant::op<{number}>{{}} {text}"
            return f"csm_mutant::{'number' if kind == 'real' else 'whole'}<{number}>({text})"

        line = TOKEN.sub(replace, line)
        # A condition without an operator of its own is turned round.
        lone = re.match(r"(\s*(?:\} else )?if \()([^;=<>&|]+)(\) .*)$", line)
        if lone and lone[2].count("(") == lone[2].count(")") and "mutant" not in lone[2]:
            number = self.add(place, "if")
            line = f"{lone[1]}csm_mutant::flip<{number}>(static_cast<bool>({lone[2]})){lone[3]}"
        return line

    def file(self, path):
        lines = path.read_text().splitlines()
        out, constants = [], False
        for row, line in enumerate(lines, 1):
            begins = re.match(r".*(constexpr \w.*=|static_assert).*[^;]$", line) is not None
            constants = constants or begins
            table = "std::array<" in line and "constexpr" in line
            skipped = constants or table or "template " in line
            out.append(self.line(path.name, row, line, skipped))
            if line.endswith(";"):
                constants = False
        return '#include "csm_mutant.hpp"\n' + "\n".join(out) + "\n"


def build(mutants):
    folder = WORK / "lib/csm/score"
    folder.mkdir(parents=True, exist_ok=True)
    (WORK / "lib/csm_mutant.hpp").write_text(SUPPORT)
    sources = [ROOT / "tests/main.cpp", *sorted((ROOT / "tests/score").glob("*.cpp")),
               ROOT / "tests/support/program.cpp", ROOT / "tests/support/memory_files.cpp"]
    for path in sorted((ROOT / "lib/csm/score").iterdir()):
        text = path.read_text() if path.stem in TEXTS else mutants.file(path)
        if path.suffix == ".hpp" and path.stem not in TEXTS:
            text = text.replace('#include "csm_mutant.hpp"\n', "", 1).replace(
                "#pragma once\n", '#pragma once\n#include "csm_mutant.hpp"\n', 1)
        (folder / path.name).write_text(text)
        if path.suffix == ".cpp" and path.stem not in TEXTS:
            sources.append(folder / path.name)
    include = [f"-I{place}" for place in (WORK / "lib", ROOT / "lib", DEV / "lib", ROOT)]

    def compile_one(source):
        to = WORK / f"{'score' if source.is_relative_to(WORK) else 'test'}-{source.stem}.o"
        done = subprocess.run(["g++", *FLAGS, *include, "-c", source, "-o", to],
                              text=True, capture_output=True)
        if done.returncode:
            sys.exit(f"mutants: {source} does not build\n{done.stderr[:4000]}")
        return to

    with ThreadPoolExecutor(2) as pool:
        objects = list(pool.map(compile_one, sources))
    scores = [one for one in objects if one.name.startswith("score-")]
    libraries = [DEV / "cli/libcsm_cli.a", DEV / "lib/libcsm.a",
                 "-lyaml-cpp", "-lfmt", "-lutf8proc", "-lpthread"]
    subprocess.run(["g++", *objects, *libraries, "-lrapidcheck", "-o", WORK / "tests"], check=True)
    subprocess.run(["g++", DEV / "cli/CMakeFiles/csm_program.dir/main.cpp.o", *scores,
                    *libraries, "-o", WORK / "csm"], check=True)


def noticed(number):
    environment = dict(os.environ, CSM_MUTANT=str(number))
    calls = [[WORK / "tests", "-aa=1", "-sfe=*axioms*"],
             [WORK / "tests", "-aa=1", "-sf=*axioms*"],
             [ROOT / "tests/oracle/run.sh", WORK / "csm", "100"]]
    def bound():  # processor time: a loop that has no end counts as noticed
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))

    return any(subprocess.run(call, env=environment, capture_output=True,
                              preexec_fn=bound).returncode != 0 for call in calls)


def main():
    if sys.argv[1:] and not sys.argv[1].isdigit():
        sys.exit(__doc__)
    mutants = Mutants()
    build(mutants)
    if noticed(0):
        sys.exit("mutants: the tests fail without a mutant")
    numbers = list(range(1, len(mutants.told) + 1))
    if len(sys.argv) > 1:
        count = min(int(sys.argv[1]), len(numbers))
        numbers = [numbers[i * len(numbers) // count] for i in range(count)]
    survivors = []
    with ThreadPoolExecutor(2) as pool:
        for number, seen in zip(numbers, pool.map(noticed, numbers)):
            if not seen:
                survivors.append(mutants.told[number - 1])
                print("not noticed:", survivors[-1], flush=True)
    (WORK / "survivors").write_text("".join(one + "\n" for one in survivors))
    share = 1 - len(survivors) / len(numbers)
    print(f"{len(numbers)} of {len(mutants.told)} mutants, {share:.1%} noticed")
    error = 0 if len(numbers) == len(mutants.told) else (0.9 * 0.1 / len(numbers)) ** 0.5
    return 0 if share >= 0.9 - 2 * error else 1


if __name__ == "__main__":
    sys.exit(main())
