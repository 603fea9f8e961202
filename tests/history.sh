#!/bin/sh
# SPDX-License-Identifier: MIT
# history.sh CSM: csm history in a repository made for it. 77: there is no git.
set -eu
[ $# -eq 1 ] || { echo "usage: history.sh CSM" >&2; exit 2; }
csm=$1
. "$(dirname -- "$0")/support/repository.sh"

# commit SUBJECT: whatever is there.
commit() {
  git add -A
  git commit -qm "$1"
}

# refuse WHAT LINE ARGUMENT...: leaves with 2 and says that.
refuse() {
  what=$1
  line=$2
  shift 2
  code=0
  csm history "$@" >../seen 2>&1 || code=$?
  [ $code -eq 2 ] || { echo "$what: exit code $code"; failed=1; }
  expect "$what" "$line"
}

strategy 2 >shop.csm.yaml
refuse "nothing committed" "git cannot tell the history of \`shop.csm.yaml\`: your current branch" shop.csm.yaml
commit 'A first file'
strategy 4 >shop.csm.yaml
commit 'A better request'
echo 'more: [' >>shop.csm.yaml
commit 'Half an edit'

# A name for which a shell, git's options and its patterns would all have a use.
odd='-x $(touch owned);* "q".csm.yaml'
strategy 4 >shop.csm.yaml
commit 'Whole again'
git mv shop.csm.yaml "./$odd"
commit 'Another name'
git rm -q "./$odd"
git commit -qm 'Gone'
strategy 5 >"./$odd"
commit "$(printf 'Back \033[31mred')"

csm history "./$odd" >../seen
expect "the text" "Shop: 7 commits, 2 of them cannot be scored" "A first file" "9:1: unknown key" \
  "came from shop.csm.yaml" "the file was removed" "Back <ESC>[31mred"
[ ! -e owned ] || { echo "the text: a shell saw the name"; failed=1; }

# The figures are those of csm score of what git shows.
csm history "./$odd" --format csv >../table
for commit in $(git rev-list --reverse main); do
  for path in shop.csm.yaml "$odd"; do
    git show "$commit:$path" >../then.csm.yaml 2>/dev/null || continue
    (cd .. && csm score then.csm.yaml --format csv) >../scores 2>/dev/null || continue
    fit=$(sed -n 's/.*,business,.*,fit,\(.*\)/\1/p' ../scores)
    threat=$(sed -n 's/.*,business,.*,threat_horizon,\(.*\)/\1/p' ../scores)
    cp ../table ../seen
    expect "the figures" "$commit,2026-06-01,$fit,$threat,"
  done
done
[ "$(grep -c ',,,,,,' ../table)" -eq 2 ] || { echo "the table: not two without figures"; cat ../table; failed=1; }

csm history "./$odd" --format json >../seen
expect "JSON" '"shallow": false' '"fit": null' '"problem": "the file was removed"' '"path": "shop.csm.yaml"'

mkdir sub
strategy 3 >sub/a.csm.yaml
commit 'In a folder'
(cd sub && csm history a.csm.yaml) >../seen
expect "a folder below" "In a folder"
git clone -q --depth 1 "file://$PWD" ../shallow
(cd ../shallow && csm history sub/a.csm.yaml) >../seen
expect "a shallow clone" "fetched without its older commits"

strategy 1 >new.csm.yaml
refuse "not tracked" "no commit holds \`new.csm.yaml\`" new.csm.yaml
refuse "no such file" "there is no file \`none.csm.yaml\`" none.csm.yaml
refuse "a folder" "\`sub\` is not a file" sub
refuse "standard input" "standard input has no history" -
cp new.csm.yaml ../outside.csm.yaml
refuse "no repository" "not a git repository" ../outside.csm.yaml
(PATH=$work/bin; "$csm" history new.csm.yaml) >../seen 2>&1 && { echo "no git: went well"; failed=1; }
expect "no git" "git is not installed, or not in the PATH"
exit $failed
