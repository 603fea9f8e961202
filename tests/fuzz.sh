#!/bin/sh
# SPDX-License-Identifier: MIT
#
# usage: tests/fuzz.sh [SECONDS [TARGET...]]
#
# Builds the fuzz targets (preset `sanitize`: clang, libFuzzer, address and undefined-behaviour
# sanitizers) and runs each for its share of the time, 60 s in all if left out. What they learn
# stays in build/fuzz/corpus, so a longer run goes on where the last one ended; an input that
# fails stays in build/fuzz/finds; once mended it belongs into tests/cases, or as tests/fuzz/NAME.find.
# build/fuzz/executions.tsv counts what was run: time, target, seconds, executions.
set -eu
cd "$(dirname "$0")/.."

seconds=${1:-60}
[ $# -eq 0 ] || shift
all="findings scores diffs settings keys"
targets=${*:-$all}

mkdir -p build
# shellcheck disable=SC2086  # a list of words
{
  cmake --preset sanitize &&
    cmake --build --preset sanitize --target fuzz-seeds $(printf 'fuzz-%s ' $targets)
} >build/fuzz.log 2>&1 || { cat build/fuzz.log; exit 1; }

# Seeds: whole files of the examples and of the tests, small files of the rules and lessons.
mkdir -p build/fuzz/seeds build/fuzz/finds
build/sanitize/fuzz/fuzz-seeds build/fuzz/seeds
find examples tests/cases tests/data \( -name '*.yaml' -o -name '*.yml' -o -name '*.json' \) \
  -size -24k | while read -r file; do
  cp "$file" "build/fuzz/seeds/$(echo "$file" | tr / -)"
done

count=$(echo "$targets" | wc -w)
share=$(((seconds + count - 1) / count))
for target in $targets; do
  corpus=build/fuzz/corpus/$target
  mkdir -p "$corpus"
  log=build/fuzz/$target.log
  build/sanitize/fuzz/fuzz-"$target" -max_total_time="$share" -timeout=10 -rss_limit_mb=2048 \
    -max_len=8192 -print_final_stats=1 -verbosity=1 -artifact_prefix=build/fuzz/finds/"$target"- \
    "$corpus" build/fuzz/seeds >"$log" 2>&1 || {
    tail -n 60 "$log"
    echo "fuzz: $target failed; the input is in build/fuzz/finds" >&2
    exit 1
  }
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  printf '%s\t%s\t%s\t%s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$target" "$share" "$executions" \
    >>build/fuzz/executions.tsv
  echo "$target: $executions runs in $share s, nothing found"
done
