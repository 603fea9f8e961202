#!/bin/sh
# SPDX-License-Identifier: MIT
# git.sh CSM: csm diff as git calls it, in a repository made for it. 77: there is no git.
set -eu
[ $# -eq 1 ] || { echo "usage: git.sh CSM" >&2; exit 2; }
csm=$1
. "$(dirname -- "$0")/support/repository.sh"

git config diff.csm.command 'csm diff'
echo '*.csm.yaml diff=csm' >.gitattributes
mkdir 'a folder'
strategy 2 >'a folder/shop.csm.yaml'
git add .
git diff --cached >../seen
expect "a new file" "csm diff a/a folder/shop.csm.yaml b/a folder/shop.csm.yaml" \
  "added    experiences.sale" "fit "
git commit -qm 'A first file'

{ echo '# a remark'; strategy 2; } >'a folder/shop.csm.yaml'
git diff >../seen
expect "a comment" "csm diff a/a folder"
[ "$(wc -l <../seen)" -eq 1 ] || { echo "a comment: more than its title"; cat ../seen; failed=1; }

strategy 4 >'a folder/shop.csm.yaml'
git diff >../seen
expect "a changed file" "Shop: 1 change" "changed  experiences.sale.ratings.request: 2"
(cd 'a folder' && git diff) >../seen
expect "from a folder below" "Shop: 1 change"

git mv 'a folder/shop.csm.yaml' store.csm.yaml
git add .
git diff --cached -M40% >../seen
expect "a renamed file" "csm diff a/a folder/shop.csm.yaml b/store.csm.yaml" "Shop: 1 change"
git commit -qam 'A better request'
git log --ext-diff -p -M40% >../seen
expect "the log" "A better request" "Shop: 1 change"

rm store.csm.yaml
git diff >../seen
expect "a removed file" "removed  experiences.sale"
git checkout -q store.csm.yaml

echo 'more: [' >>store.csm.yaml
git diff >../seen
expect "a broken file" "the new version cannot be compared before its errors are mended" \
  "store.csm.yaml:9:7: error: this bracket is never closed [yaml-syntax]"
git checkout -q store.csm.yaml

git checkout -q -b other
strategy 1 >store.csm.yaml
git commit -qam 'A worse request'
git checkout -q main
strategy 5 >store.csm.yaml
git commit -qam 'A perfect request'
git merge other >../seen 2>&1 && { echo "the merge went well"; failed=1; }
git diff main other >../seen
expect "two branches" "request: 5"
git diff --no-color --base -- store.csm.yaml >../seen
expect "not merged yet" "csm diff: not merged yet: store.csm.yaml"
exit $failed
