#!/bin/sh
# SPDX-License-Identifier: MIT
#
# usage: tests/run.sh [STEP...]
#
# What must hold before a change is done, on Debian 12. Installs what is missing, then takes these
# steps and stops at the first that fails. Where none is named: format and dev; `all` takes every
# one.
#   format    clang-format has nothing to change
#   dev       g++, warnings as errors, all tests
#   tidy      clang-tidy over every file of lib/ and cli/ that changed since it last passed
#   clang     clang, warnings as errors, all tests
#   sanitize  address and undefined-behaviour sanitizers, all tests
set -eu
cd "$(dirname "$0")/.."

steps="format dev tidy clang sanitize"
for step in "$@"; do
  case $step in
    all | format | dev | tidy | clang | sanitize) ;;
    -h | --help) sed -n 's/^# \{0,1\}//; 3,14p' "$0"; exit 0 ;;
    *) echo "run.sh: unknown step $step; there are $steps" >&2; exit 2 ;;
  esac
done
case "$*" in
  '') steps="format dev" ;;
  all) ;;
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
    sanitize) say "sanitize: address and undefined-behaviour sanitizers, all tests" ;;
  esac
  case $step in
    format | tidy) $step || fail "$step" ;;
    *) preset "$step" || fail "$step" ;;
  esac
  took="$step passed in $(($(date +%s) - began)) s"
done
