#!/bin/sh
# SPDX-License-Identifier: MIT
# Sources the completion scripts in the real shells, and asks for completions there.
#   completions.sh CSM SOURCE
set -eu

csm=$1
example=$2/examples/city-taxi-2012.csm.yaml

for shell in bash zsh fish; do
  command -v "$shell" >/dev/null && continue
  echo "completions.sh: there is no $shell here" >&2
  [ -z "${CI:-}" ] || exit 1
  exit 77
done

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin"
ln -s "$csm" "$scratch/bin/csm"
PATH=$scratch/bin:$PATH
HOME=$scratch
XDG_CONFIG_HOME=$scratch
XDG_DATA_HOME=$scratch
export PATH HOME XDG_CONFIG_HOME XDG_DATA_HOME
cd "$scratch"
: >a-file.csm.yaml
for shell in bash zsh fish; do csm completions $shell >$shell; done

in_bash() {
  bash --norc -c 'source ./bash; COMP_LINE=$1; COMP_POINT=${#1}; _csm
    ((${#COMPREPLY[@]})) && printf "%s\n" "${COMPREPLY[@]}"; exit 0' - "$1"
}

# zsh completes in its line editor only, so what it would add is printed instead.
in_zsh() {
  # shellcheck disable=SC2016  # expanded by zsh
  zsh -f -c 'compdef() { }; source ./zsh
    compadd() { shift 2; print -l -- "$@" }; _files() { }
    line=$1; words=(${(z)line}); [[ $line == *" " ]] && words+=("")
    CURRENT=${#words}; _csm' - "$1"
}

in_fish() {
  fish --no-config -c 'source ./fish; complete -C $argv[1]' -- "$1" | cut -f 1
}

failed=0
# expect LINE WORD: every shell offers WORD, as it would stand in the line. bash leaves out what
# stands in front of the last : or = of the word that is typed, which it takes for a word of its own.
expect() {
  for shell in bash zsh fish; do
    word=$2
    [ $shell != bash ] || word=${2##*[=:]}
    in_$shell "$1" | sed 's/ $//' >"$scratch/seen"
    grep -qxF -- "$word" "$scratch/seen" && continue
    echo "$shell: '$1' does not offer '$word' but: $(tr '\n' ' ' <"$scratch/seen")" >&2
    failed=1
  done
}
# expect_no LINE: nothing of csm's own.
expect_no() {
  for shell in bash zsh; do
    in_$shell "$1" >"$scratch/seen"
    [ -s "$scratch/seen" ] || continue
    echo "$shell: '$1' offers $(tr '\n' ' ' <"$scratch/seen")" >&2
    failed=1
  done
}

expect 'csm sc' score
expect 'csm compa' compare
expect 'csm compare --format=h' --format=html
expect 'csm check --for' --format
expect 'csm check --format sa' sarif
expect 'csm score --format=j' --format=json
expect 'csm check --select phase' phase-missing
expect 'csm explain coach-behavior/connected-r' coach-behavior/connected-retailer
expect 'csm atlas --experience cu' curated-offering
expect "csm report $example --picture journey:call" journey:call-a-cab
expect "csm score $example --why rival:ub" rival:uber
expect "csm score $example --why segment:night-out/" segment:night-out/loop
expect 'csm completions f' fish
expect_no 'csm check a-f'
expect_no 'csm nonsense --wh'
exit $failed
