#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs every example of the man pages, in a scratch copy of the examples: each line between .EX and
# .EE that begins with "csm ", "find ", "cp ", "sed ", or "git" with init, add or commit, unless it is
# piped into a tool that is not here. It leaves with 0, or with N where `.\" exit N` stands before
# the .EX.
# `.\" commit EXAMPLE NAME` makes a repository, with that example committed under that name.
# What stands between `.\" file NAME` and `.\" end` is written to that file first. Lines that follow a
# call in its example are looked for in what it prints.
#   examples_test.sh CSM EXAMPLES PAGE...
set -eu

csm=$1
examples=$2
shift 2

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin"
ln -s "$csm" "$scratch/bin/csm"
PATH=$scratch/bin:$PATH
export LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=csm GIT_AUTHOR_EMAIL=csm@example.org
export GIT_COMMITTER_NAME=csm GIT_COMMITTER_EMAIL=csm@example.org
unset SOURCE_DATE_EPOCH NO_COLOR FORCE_COLOR CLICOLOR_FORCE CLICOLOR || :

# The bytes that a reader sees.
plain() { sed -e 's/\\&//g' -e 's/\\-/-/g' -e "s/\\\\(aq/'/g" -e 's/\\(dq/"/g' -e 's/\\(ha/^/g' \
  -e 's/\\(ti/~/g' -e 's/\\(+-/±/g' -e 's/\\(->/→/g' -e 's/\\e/\\/g'; }

failed=0
count=0
for page in "$@"; do
  rm -rf "$scratch/work"
  mkdir "$scratch/work"
  cp -R "$examples" "$scratch/work/examples"
  chmod -R u+w "$scratch/work"
  plain < "$page" > "$scratch/page"

  (cd "$scratch/work" && awk '
    /^\.\\" file / { name = $3; next }
    /^\.\\" end$/ { name = ""; next }
    name != "" && !/^\.E[XE]$/ { print > name }' "$scratch/page")

  sed -n 's/^\.\\" commit //p' "$page" | while read -r example name; do
    (
      cd "$scratch/work"
      cp "examples/$example" "$name"
      git init -q
      git add "$name"
      git commit -qm "$name"
    )
  done

  awk '
    /^\.\\" exit / { code = $3; next }
    /^\.EX$/ { inside = 1; called = 0; next }
    /^\.EE$/ { inside = 0; code = 0; next }
    inside && /^(csm|find|cp|sed|git (init|add|commit)) / { called = 1; print "call " code + 0 " " $0; next }
    inside && called { print "line " $0 }' "$scratch/page" > "$scratch/lines"

  here=yes  # whether the last call could be made
  while read -r kind rest; do
    if [ "$kind" = line ]; then
      [ "$here" = no ] || grep -Fq -e "$rest" "$scratch/out" && continue
      echo "$page: not printed by $line: $rest" >&2
      failed=1
      continue
    fi
    here=yes
    for tool in jq parallel; do
      case $rest in *"| $tool "*) command -v "$tool" >/dev/null || here=no ;; esac
    done
    [ "$here" = yes ] || continue
    count=$((count + 1))
    wanted=${rest%% *}
    line=${rest#* }
    code=0
    (cd "$scratch/work" && sh -c "$line") > "$scratch/out" 2>&1 < /dev/null || code=$?
    if [ "$code" -ne "$wanted" ]; then
      echo "$page: left with $code instead of $wanted: $line" >&2
      head -n 20 "$scratch/out" >&2
      failed=1
    fi
  done < "$scratch/lines"
done

echo "$count examples run"
[ "$count" -gt 0 ] || { echo "no example found" >&2; failed=1; }
exit "$failed"
