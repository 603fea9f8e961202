#!/bin/sh
# SPDX-License-Identifier: MIT
# packages.sh build|test: installs the Debian packages that building csm, or testing it, needs and
# that are not there yet. Asks the network only where one is missing.
set -eu

build="g++ make cmake pkgconf libyaml-cpp-dev libfmt-dev nlohmann-json3-dev libcli11-dev
  libutf8proc-dev"
test="doctest-dev librapidcheck-dev clang libclang-rt-dev clang-tidy clang-format gcovr valgrind
  mandoc python3-yaml python3-jsonschema chromium zsh fish git jq parallel locales"

# Node may come from elsewhere than Debian, and then excludes Debian's own.
command -v npm >/dev/null || test="$test nodejs npm"

case ${1:-} in
  build) wanted=$build ;;
  test) wanted="$build $test" ;;
  *) echo "usage: packages.sh build|test" >&2; exit 2 ;;
esac

missing=
for package in $wanted; do
  case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || :) in
    *' installed') ;;
    *) missing="$missing $package" ;;
  esac
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "packages.sh: missing:$missing; neither root nor sudo is here to install them" >&2
    exit 1
  }
  as_root=sudo
fi
echo "Installing what is missing:$missing"
install() {
  # shellcheck disable=SC2086  # a list of words
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
    $missing >/dev/null </dev/null
}
# The lists of packages may be missing or old; they are fetched where they do not do.
install 2>/dev/null || { $as_root apt-get update -qq && install; }
