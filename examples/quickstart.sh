#!/bin/sh
# SPDX-License-Identifier: MIT
# From a fresh Debian 12 to the first score on the screen. Can be run again at any time.
set -eu
cd "$(dirname "$0")/.."

echo "Building csm in build/release (two to four minutes the first time) ..."
sh tests/packages.sh build
log=build/quickstart.log
mkdir -p build
if ! { cmake --preset release && cmake --build --preset release; } >"$log" 2>&1; then
  cat "$log"
  echo "quickstart.sh: the build failed" >&2
  exit 1
fi

echo '$ csm score examples/city-taxi-2012.csm.yaml'
build/release/csm score examples/city-taxi-2012.csm.yaml
echo
echo "The program is build/release/csm; README.md goes on from here."
