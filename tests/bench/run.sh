#!/bin/sh
# SPDX-License-Identifier: MIT
#
# usage: tests/bench/run.sh [--guard] [--quick] [CSM]
#
# Measures csm beside a bare yaml-cpp event pass over the same bytes and prints one table. Leaves
# with 0 whatever the figures are; with --guard with 1 where the processor time of
# `check --jobs 1` is above its limit (that measure alone is run then), with 2 where csm failed.
# --quick repeats less.
# CSM is the program to measure (build/release/csm where left out). CSM_BENCH_TOOLS names a folder
# with bench-generate, bench-bare and bench-measure that is used in place of the build.
set -eu
LC_ALL=C
export LC_ALL

guard=no
rounds=7
small_rounds=101
csm=
for argument in "$@"; do
  case $argument in
    --guard) guard=yes ;;
    --quick) rounds=3 small_rounds=31 ;;
    -h | --help) sed -n 's/^# \{0,1\}//; 4,11p' "$0"; exit 0 ;;
    -*) echo "run.sh: unknown option $argument" >&2; exit 2 ;;
    *) csm=$argument ;;
  esac
done

root=$(cd "$(dirname "$0")/../.." && pwd)
build=$root/build/release
tools=${CSM_BENCH_TOOLS:-$build/bench}
if [ -z "${CSM_BENCH_TOOLS:-}" ]; then
  cmake -S "$root" -B "$build" -DCMAKE_BUILD_TYPE=Release -DCSM_BENCH=ON >&2
  if [ -n "$csm" ]; then
    cmake --build "$build" -j "$(nproc)" --target bench-generate bench-bare bench-measure >&2
  else
    cmake --build "$build" -j "$(nproc)" >&2
  fi
fi
csm=${csm:-$build/csm}
case $csm in */*) ;; *) csm=$(command -v "$csm") ;; esac
for program in "$csm" "$tools/bench-generate" "$tools/bench-bare" "$tools/bench-measure"; do
  [ -x "$program" ] || { echo "run.sh: $program is missing" >&2; exit 2; }
done
csm=$(cd "$(dirname "$csm")" && pwd)/$(basename "$csm")
tools=$(cd "$tools" && pwd)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM
cd "$work"

measure() {  # measure ROUNDS COMMAND... [--and COMMAND...]: leaves its lines in ./measured
  measure_rounds=$1
  shift
  "$tools/bench-measure" --repeat "$measure_rounds" --warm-up 1 -- "$@" >measured
}

figure() {  # figure COMMAND-NUMBER NAME
  sed -n "s/^command=$1 .* $2=\([0-9.-]*\).*/\1/p" measured
}

calculate() { awk "BEGIN { printf \"$1\", $2 }"; }

verdict() {  # verdict VALUE LIMIT EXIT-CODE: a run that failed is never fast
  if [ "$3" -ne 0 ]; then
    echo "exit $3"
  else
    awk "BEGIN { print ($1 <= $2) ? \"ok\" : \"over\" }"
  fi
}

head_line() {
  printf '\n%s\n' "$1"
  printf '  %-42s %19s %19s %19s %8s\n' '' 'csm best/median' 'beside best/median' \
    'ratio best/median' 'limit'
}

# row LABEL CLOCK BESIDE CSM LIMIT: CLOCK is wall or cpu; BESIDE and CSM are numbers of commands;
# judged by the ratio of the best runs. LIMIT may be - (for information).
row() {
  label=$1 clock=$2 beside=$3 own=$4 limit=$5
  own_best=$(figure "$own" "${clock}_best") own_median=$(figure "$own" "${clock}_median")
  beside_best=$(figure "$beside" "${clock}_best")
  beside_median=$(figure "$beside" "${clock}_median")
  ratio=$(calculate %.3f "$own_best / ($beside_best + 1e-9)")
  ratio_median=$(calculate %.3f "$own_median / ($beside_median + 1e-9)")
  judged=
  [ "$limit" = - ] || judged=$(verdict "$ratio" "$limit" "$(figure "$own" exit)")
  printf '  %-42s %19s %19s %19s %8s%s\n' "$label" \
    "$(calculate '%.1f / %.1f' "$own_best, $own_median")" \
    "$(calculate '%.1f / %.1f' "$beside_best, $beside_median")" \
    "$ratio / $ratio_median" "$limit" "${judged:+  $judged}"
}

above_row() {  # above_row LABEL COMMAND-NUMBER LIMIT: milliseconds above the first command
  above=$(figure "$2" above)
  judged=
  [ "$3" = - ] || judged=$(verdict "$above" "$3" "$(figure "$2" exit)")
  limit=$3
  [ "$limit" = - ] || limit="$limit ms"
  printf '  %-42s %19s %19s %19s %8s%s\n' "$1" "$(figure "$2" wall_median)" \
    "$(figure 1 wall_median)" "+$above ms" "$limit" "${judged:+  $judged}"
}

size() { wc -c <"$1" | tr -d ' '; }

"$tools/bench-generate" --files 2000 --seed 1 --out files >generated
bytes=$(sed 's/.*files, \([0-9]*\) bytes/\1/' generated)
printf '%s, %s bytes a file; %s processors; milliseconds; "beside" is the bare pass\n' \
  "$(cat generated)" "$((bytes / 2000))" "$(getconf _NPROCESSORS_ONLN)"

if [ "$guard" = yes ]; then
  measure "$rounds" "$tools/bench-bare" files --and "$csm" check --jobs 1 files
  head_line 'check, 2,000 files'
  row 'check --jobs 1, processor time' cpu 1 2 1.25
  case $judged in
    ok) exit 0 ;;
    over) exit 1 ;;
    *) echo "run.sh: csm left with ${judged#exit }: nothing was measured" >&2; exit 2 ;;
  esac
fi

measure "$rounds" "$tools/bench-bare" files --and "$csm" check files \
  --and "$csm" check --jobs 1 files
head_line 'check, 2,000 files'
row 'check, all processors, wall time' wall 1 2 0.6
row 'check, all processors, processor time' cpu 1 2 -
row 'check --jobs 1, wall time' wall 1 3 -
row 'check --jobs 1, processor time' cpu 1 3 1.25
bare_all=$(figure 1 wall_best)
printf '  bare pass: %s ns a byte; peak memory: bare %s KiB, check %s KiB, --jobs 1 %s KiB\n' \
  "$(calculate %.0f "$bare_all * 1e6 / $bytes")" "$(figure 1 peak_kib)" "$(figure 2 peak_kib)" \
  "$(figure 3 peak_kib)"

# One process a file: the same loop with `true` in its place shows what of it is starting them.
cat >each.sh <<'END'
program=$1
shift
worst=0
for file in files/000*.csm.yaml files/001*.csm.yaml; do
  "$program" "$@" "$file" >/dev/null 2>&1 || { code=$?; [ "$code" -le "$worst" ] || worst=$code; }
done
exit "$worst"
END
true_program=/bin/true
[ -x "$true_program" ] || true_program=/usr/bin/true
measure 3 "$true_program" --and sh each.sh "$true_program" --and sh each.sh "$csm" score \
  --format json
printf '\nscore --format json, one process a file, 200 files\n'
printf '  %-42s %s\n' 'wall time, best / median' \
  "$(calculate '%.1f / %.1f' "$(figure 3 wall_best), $(figure 3 wall_median)") ms"
printf '  %-42s %s\n' 'the same loop with true' \
  "$(calculate '%.1f / %.1f' "$(figure 2 wall_best), $(figure 2 wall_median)") ms"
each=$(calculate %.6f "($(figure 3 wall_best) - $(figure 2 wall_best)) / 200")
worst=$(figure 3 exit)
printf '  %-42s %s\n' 'a file, above true' "$(calculate %.2f "$each") ms$(
  [ "$worst" -eq 0 ] || echo "  (exit $worst)")"
printf '  %-42s %s\n' 'EXTRAPOLATED to 2,000 files (times 10)' \
  "$(calculate %.0f "$(figure 3 wall_best) * 10") ms, $(
    calculate %.0f "$each * 2000") ms without starting the processes"
if "$csm" score --format jsonl files >lines 2>/dev/null &&
  [ "$(wc -l <lines | tr -d ' ')" -eq 2000 ]; then
  measure "$rounds" "$tools/bench-bare" files --and "$csm" score --format jsonl files
  head_line 'score --format jsonl, 2,000 files in one process'
  row 'wall time' wall 1 2 -
  row 'processor time' cpu 1 2 -
else
  echo '  score --format jsonl over a folder is not offered by this program'
fi

measure "$small_rounds" "$true_program" --and "$csm" --version \
  --and "$csm" check files/00000.csm.yaml --and "$csm" score --format json files/00000.csm.yaml
printf '\none small file, %s bytes; %s rounds\n' \
  "$(size files/00000.csm.yaml)" "$small_rounds"
printf '  %-42s %19s %19s %19s %8s\n' '' 'csm median' 'true median' 'above (median)' limit
above_row '--version' 2 2
above_row 'check' 3 3
above_row 'score --format json' 4 3

measure "$rounds" "$true_program" \
  --and "$csm" plan "$root/tests/bench/twenty-initiatives.csm.yaml" --budget 300
printf '\nplan, 20 initiatives, 1,048,576 sets\n'
printf '  %-42s %19s %19s %19s %8s\n' '' 'csm median' 'true median' 'above (median)' limit
above_row 'wall time' 2 2000

taxi=$root/examples/city-taxi-2012.csm.yaml
largest=$(find "$root/examples" -name '*.csm.yaml' -exec ls -S {} + | head -n 1)
measure "$rounds" "$true_program" \
  --and "$csm" score "$largest" --samples 10000 --vary ratings,weights,learning \
  --and "$csm" score "$taxi" --flips --and "$csm" report "$taxi" -o taxi.html
printf '\none business: 10,000 drawings of %s; flips and the page of city-taxi-2012, %s bytes\n' \
  "$(basename "$largest" .csm.yaml)" "$(size taxi.html)"
printf '  %-42s %19s %19s %19s %8s\n' '' 'csm median' 'true median' 'above (median)' limit
above_row 'score --samples 10000' 2 100
above_row 'score --flips' 3 -
above_row 'report' 4 50

"$tools/bench-generate" --big 6000000 --out 6.csm.yaml
head_line 'check, one file of 6 MB'
measure "$rounds" "$tools/bench-bare" 6.csm.yaml --and "$csm" check 6.csm.yaml
row 'processor time' cpu 1 2 1.25
row 'wall time' wall 1 2 -
times=$(calculate %.2f "$(figure 2 peak_kib) * 1024 / $(size 6.csm.yaml)")
printf '  %-42s %19s %19s %19s %8s  %s\n' 'peak memory over file size' "$times" \
  "$(calculate %.2f "$(figure 1 peak_kib) * 1024 / $(size 6.csm.yaml)")" '' 12 \
  "$(verdict "$times" 12 "$(figure 2 exit)")"

# JSON on one line is one token to yaml-cpp: a larger one is refused (unread-bytes in csm limits).
"$tools/bench-generate" --big 500000 --json --one-line --out json.csm.yaml
head_line 'check, 0.5 MB of JSON on one line'
measure "$rounds" "$tools/bench-bare" json.csm.yaml --and "$csm" check json.csm.yaml
row 'processor time' cpu 1 2 1.25

# Three sizes side by side; each doubling may take up to 2.4 times as long.
"$tools/bench-generate" --big 1500000 --out 1.csm.yaml
"$tools/bench-generate" --big 3000000 --out 3.csm.yaml
growth() {  # growth LABEL FIRST-COMMAND-NUMBER LIMIT
  label=$1 small=$(figure "$2" cpu_best) middle=$(figure "$(($2 + 1))" cpu_best)
  large=$(figure "$(($2 + 2))" cpu_best) code=$(figure "$(($2 + 2))" exit)
  first=$(calculate %.2f "$middle / ($small + 1e-9)")
  second=$(calculate %.2f "$large / ($middle + 1e-9)")
  judged=
  [ "$3" = - ] || judged=$(verdict "($first > $second ? $first : $second)" "$3" "$code")
  printf '  %-42s %8.1f %8.1f %8.1f   x %s   x %s %8s%s\n' "$label" "$small" "$middle" \
    "$large" "$first" "$second" "$3" "${judged:+  $judged}"
}
printf '\ngrowth, processor time in ms at 1.5, 3 and 6 MB, and the factor of each doubling\n'
measure "$rounds" "$tools/bench-bare" 1.csm.yaml --and "$tools/bench-bare" 3.csm.yaml \
  --and "$tools/bench-bare" 6.csm.yaml --and "$csm" check 1.csm.yaml \
  --and "$csm" check 3.csm.yaml --and "$csm" check 6.csm.yaml
growth 'bare pass' 1 -
growth 'check' 4 2.4
"$tools/bench-measure" --repeat 1 --warm-up 0 -- timeout 60 "$csm" score --format json 1.csm.yaml \
  --and timeout 60 "$csm" score --format json 3.csm.yaml \
  --and timeout 60 "$csm" score --format json 6.csm.yaml >measured
growth 'score --format json (stopped after 60 s)' 1 2.4
