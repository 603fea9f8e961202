#!/bin/sh
# SPDX-License-Identifier: MIT
#
# usage: tests/browser/run.sh PROGRAM EXAMPLES FOLDER
#
# Opens the pages that PROGRAM makes of EXAMPLES in a real browser. What the test needs of npm is
# installed into FOLDER, once. Leaves with 77, and a word why, where chromium or npm is missing; with
# CI=true that is a failure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=$1
examples=$2
folder=$3

skip() {
  [ "${CI:-}" != true ] || { echo "not run: $*"; exit 1; }
  echo "skipped: $*"
  exit 77
}

chromium=$(command -v chromium || command -v chromium-browser || true)
[ -n "$chromium" ] || skip "chromium is not there (apt-get install chromium)"
command -v node >/dev/null || skip "node is not there (apt-get install nodejs)"
command -v npm >/dev/null || skip "npm is not there (apt-get install npm)"

mkdir -p "$folder/pages"
cp "$here/package.json" "$here/pages.mjs" "$folder/"
if ! cmp -s "$here/package.json" "$folder/installed.json"; then
  (cd "$folder" && npm install --no-audit --no-fund) >"$folder/npm.log" 2>&1 ||
    { tail -n 5 "$folder/npm.log"; skip "npm cannot install playwright-core and axe-core"; }
  cp "$here/package.json" "$folder/installed.json"
fi

rm -f "$folder"/pages/*.html
for file in "$examples"/*.csm.yaml "$here"/*.csm.yaml; do
  name=$(basename "$file" .csm.yaml)
  [ "$name" != mistakes ] || continue
  "$program" report "$file" -o "$folder/pages/$name.html" --date 2026-06-30 2>/dev/null
done
for name in harmless hostile; do
  "$program" compare "$here/$name.csm.yaml" "$examples/city-taxi-2012.csm.yaml" --format html \
    -o "$folder/pages/compare-$name.html" --date 2026-06-30 2>/dev/null
done
"$program" compare "$examples"/industries/*/*.csm.yaml --format html \
  -o "$folder/pages/compare-industries.html" --date 2026-06-30
exec node "$folder/pages.mjs" "$chromium" "$folder/pages"
