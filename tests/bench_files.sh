#!/bin/sh
# SPDX-License-Identifier: MIT
# bench_files.sh CSM BENCH-GENERATE: what the benchmark measures has no error in it, so that a
# refused file is never taken for a fast one.
set -eu
[ $# -eq 2 ] || { echo "usage: bench_files.sh CSM BENCH-GENERATE" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM
cd "$work"
"$2" --files 50 --seed 1 --out files
"$2" --big 200000 --out big.csm.yaml
"$2" --big 200000 --json --one-line --out json.csm.yaml
"$1" check --format short files big.csm.yaml json.csm.yaml \
  "$here/bench/twenty-initiatives.csm.yaml" >out || { grep ': error: ' out; exit 1; }
