#!/bin/sh
# SPDX-License-Identifier: MIT
#
# usage: tests/bench/peers.sh [--files N] [CSM]
#
# `csm check` with all rules beside two other linters of YAML on the same files, in one run:
# Spectral with three rules, and yamllint with its default ones. Installs both where they are
# missing (yamllint as a Debian package, Spectral with npm into build/peers). CSM is the program
# to measure (build/release/csm where left out); bench-generate is built there if need be.
set -eu
LC_ALL=C.UTF-8
export LC_ALL

files=2000
csm=
while [ $# -gt 0 ]; do
  case $1 in
    --files) files=$2; shift ;;
    -h | --help) sed -n 's/^# \{0,1\}//; 4,9p' "$0"; exit 0 ;;
    -*) echo "peers.sh: unknown option $1" >&2; exit 2 ;;
    *) csm=$(cd "$(dirname "$1")" && pwd)/$(basename "$1") ;;
  esac
  shift
done

root=$(cd "$(dirname "$0")/../.." && pwd)
cmake -S "$root" -B "$root/build/release" -DCMAKE_BUILD_TYPE=Release -DCSM_BENCH=ON >/dev/null
cmake --build "$root/build/release" -j 2 >/dev/null
csm=${csm:-$root/build/release/csm}

command -v yamllint >/dev/null || apt-get install -qq -y yamllint >/dev/null
peers=$root/build/peers
spectral=$peers/node_modules/.bin/spectral
[ -x "$spectral" ] || {
  mkdir -p "$peers"
  npm install --prefix "$peers" --no-audit --no-fund --silent @stoplight/spectral-cli@6.15.0
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$root/build/release/bench/bench-generate" --files "$files" --seed 1 --out files
cat >rules.yaml <<'END'
rules:
  business-has-a-name:
    given: $.business
    then: {field: name, function: truthy}
  segments-have-shares:
    given: $.customers[*]
    then: {field: share, function: truthy}
  experiences-have-known-types:
    given: $.experiences[*].type
    then:
      function: enumeration
      functionOptions:
        values: [respond-to-desire, curated-offering, coach-behavior, automatic-execution]
END

# seconds COMMAND...: wall time; a linter that found something has done its work.
seconds() {
  began=$(date +%s%N)
  "$@" >out 2>&1 || [ $? -eq 1 ] || { tail -5 out >&2; exit 2; }
  ended=$(date +%s%N)
  awk -v ns=$((ended - began)) 'BEGIN { printf "%.2f", ns / 1e9 }'
}

"$csm" check --fail-on never --format short files >/dev/null  # the files are in memory then
ours=$(seconds "$csm" check --fail-on never --format short files)
theirs=$(seconds "$spectral" lint --ruleset rules.yaml --fail-severity error 'files/*.csm.yaml')
others=$(seconds yamllint --format parsable files)
echo "$files files, wall time in seconds"
printf '  %-28s %8s\n' 'csm check, all rules' "$ours"
printf '  %-28s %8s  %5s times as long\n' 'Spectral, three rules' "$theirs" \
  "$(awk -v a="$theirs" -v b="$ours" 'BEGIN { printf "%.0f", a / b }')" \
  'yamllint, default rules' "$others" \
  "$(awk -v a="$others" -v b="$ours" 'BEGIN { printf "%.0f", a / b }')"
