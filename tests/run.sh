#!/bin/sh
# SPDX-License-Identifier: MIT
#
# usage: tests/run.sh [STEP...]
#
# What must hold before a change is done, on Debian 12. Installs what is missing, then takes these
# steps, in this order, and stops at the first that fails. Where none is named: all but those with
# a star; `all` takes every one.
#   format    clang-format has nothing to change
#   tidy      * clang-tidy over every file of lib/ and cli/ that changed since it last passed
#   clang     * clang, warnings as errors, all tests
#   coverage  * gcovr: lines and branches of lib/ that the tests reach
#   valgrind  csm check, score and report over the examples: no leak, no read of what is not there
#   mutants   tests/mutants.py: 20 wrong formulas, evenly chosen; the tests ought to fail
#   guard     tests/bench/run.sh --guard: the processor time of csm check
#   sanitize  * clang, address and undefined-behaviour sanitizers, all tests
#   fuzz      tests/fuzz.sh for 60 s: random files, libFuzzer, both sanitizers
#   dev       g++, warnings as errors, all tests
set -eu
cd "$(dirname "$0")/.."

usual="format valgrind mutants guard fuzz dev"
all="format tidy clang coverage valgrind mutants guard sanitize fuzz dev"
case " $* " in
  *' -h '* | *' --help '*) sed -n 's/^# \{0,1\}//; 3,18p' "$0"; exit 0 ;;
esac
for step in "$@"; do
  case " $all all " in
    *" $step "*) ;;
    *) echo "run.sh: unknown step $step; there are $all" >&2; exit 2 ;;
  esac
done
case "$*" in
  '') steps=$usual ;;
  *all*) steps=$all ;;
  *) steps=$* ;;
esac

say() { printf '\n== %s\n' "$*"; }
fail() {
  printf '\nFAILED: %s\n' "$*" >&2
  exit 1
}

sources() {
  find lib cli tests -name '*.hpp' -o -name '*.cpp' | sort
}

format() {
  sources | xargs clang-format --dry-run --Werror
}

# preset NAME: configures, builds, tests.
preset() {
  cmake --preset "$1" >build/"$1".log 2>&1 || { cat build/"$1".log; return 1; }
  cmake --build --preset "$1" >build/"$1".log 2>&1 || { cat build/"$1".log; return 1; }
  ctest --preset "$1"
}

# A file is looked at again when it, a header, the list of checks or the compiler's view changed.
tidy() {
  [ -f build/dev/compile_commands.json ] || cmake --preset dev >build/dev.log
  mkdir -p build/tidy
  headers=$(find lib cli \( -name '*.hpp' -o -name '*.def' \) | sort | xargs cat .clang-tidy |
    cksum | tr -d ' ')
  find lib cli -name '*.cpp' | sort | while read -r file; do
    stamp=build/tidy/$(echo "$file" | tr / -).$(cksum <"$file" | tr -d ' ').$headers
    [ -f "$stamp" ] || echo "$file $stamp"
  done >build/tidy/list
  echo "$(wc -l <build/tidy/list) files to look at"
  # shellcheck disable=SC2016  # expanded by the inner shell
  xargs -P "$(nproc)" -n 2 sh -c \
    'clang-tidy --quiet -p build/dev "$0" 2>/dev/null && : >"$1"' <build/tidy/list
}

fuzz() {
  sh tests/fuzz.sh 60
}

# target PRESET TARGET...: configures and builds those alone.
target() {
  log=build/$1.log
  cmake --preset "$1" >"$log" 2>&1 || { cat "$log"; return 1; }
  name=$1
  shift
  cmake --build --preset "$name" --target "$@" >"$log" 2>&1 || { cat "$log"; return 1; }
}

mutants() {
  target dev csm_program && tests/mutants.py 20
}

# Twice over its limit is no accident of a busy machine.
guard() {
  target dev csm_program bench-generate bench-bare bench-measure || return 1
  for try in 1 2; do
    CSM_BENCH_TOOLS=build/dev/bench sh tests/bench/run.sh --guard build/dev/csm && return
    echo "guard: over the limit, try $try of 2"
  done
  return 1
}

coverage() {
  target coverage csm-tests csm-replay csm_program || return 1
  find build/coverage -name '*.gcda' -delete
  # What is slow and reaches nothing more: many random models, large files.
  CSM_AXIOMS=500 build/coverage/csm-tests -m -tce="keys,nodes,bytes of one kind" \
    >build/coverage.tests 2>&1 || { cat build/coverage.tests; return 1; }
  build/coverage/csm-replay examples tests/cases tests/data tests/fuzz >build/coverage.tests
  sh tests/history.sh "$PWD/build/coverage/csm" >build/coverage.tests || return 1
  gcovr --root . --object-directory build/coverage --filter 'lib/' -j 2 --print-summary \
    --exclude-throw-branches --exclude-unreachable-branches -o build/coverage.txt
}

valgrind() {
  target dev csm_program || return 1
  for file in examples/*.csm.yaml; do
    for call in check score report; do
      code=0
      command valgrind -q --error-exitcode=99 --leak-check=full build/dev/csm $call "$file" \
        >build/valgrind.out 2>build/valgrind.log || code=$?
      [ $code -lt 3 ] || { tail -n 60 build/valgrind.log; return 1; }
    done
  done
}

sh tests/packages.sh test || fail "packages"
mkdir -p build
took=
for step in $steps; do
  [ -z "$took" ] || echo "$took"  # not after the last step: ctest's summary is the last word
  began=$(date +%s)
  case $step in
    format) say "format: clang-format has nothing to change" ;;
    dev) say "dev: g++, warnings as errors, all tests" ;;
    tidy) say "tidy: clang-tidy, its findings as errors" ;;
    clang) say "clang: clang, warnings as errors, all tests" ;;
    sanitize) say "sanitize: clang, address and undefined-behaviour sanitizers, all tests" ;;
    *) say "$step" ;;
  esac
  case $step in
    dev | clang | sanitize) preset "$step" || fail "$step" ;;
    *) $step || fail "$step" ;;
  esac
  took="$step passed in $(($(date +%s) - began)) s"
done
