#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs csm to a scratch folder, builds examples/embed against what is there, with CMake and with
# pkg-config, and runs it.
#   install.sh BUILD SOURCE COMPILER FLAGS
set -eu

build=$1
source=$2
compiler=$3
flags=${4:-}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cmake --install "$build" --prefix "$scratch/csm" >"$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }

cmake -S "$source/examples/embed" -B "$scratch/build" -DCMAKE_PREFIX_PATH="$scratch/csm" \
  -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_CXX_FLAGS="$flags" >"$scratch/log" 2>&1 &&
  cmake --build "$scratch/build" >>"$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }

file=$source/examples/city-taxi-2012.csm.yaml
"$scratch/build/embed" "$file" >"$scratch/told"
grep -q '^fit 27' "$scratch/told" || { cat "$scratch/told"; exit 1; }

# Nothing of a dependency stands in the headers that are installed.
if grep -rnE 'yaml-cpp|nlohmann|<fmt|CLI11|utf8proc' "$scratch/csm/include"; then
  echo "install.sh: a dependency shows in a public header" >&2
  exit 1
fi

export PKG_CONFIG_PATH="$scratch/csm/lib/pkgconfig"
# shellcheck disable=SC2046,SC2086  # lists of words
"$compiler" -std=c++20 $flags "$source/examples/embed/main.cpp" \
  $(pkg-config --cflags --libs csm) -o "$scratch/by-pkg-config"
"$scratch/by-pkg-config" "$file" | cmp - "$scratch/told"

"$scratch/csm/bin/csm" --version | grep -q '^csm [0-9]'
test -f "$scratch/csm/share/man/man1/csm.1"
