#!/bin/sh
# SPDX-License-Identifier: MIT
# outputs.sh CSM: what happens where an output cannot be written, or nobody reads on.
set -u
[ $# -eq 1 ] || { echo "usage: outputs.sh CSM" >&2; exit 2; }
csm=$1
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM
cd "$work" || exit 2
failed=0

# expect WHAT CODE SEEN: the exit code, and a message where there is one to give.
expect() {
  if [ "$3" -ne "$2" ]; then
    echo "$1: left with $3 in place of $2"
    failed=1
  elif [ "$2" -ge 2 ] && ! grep -q '^csm: error: ' err; then
    echo "$1: no message"
    failed=1
  else
    echo "$1: $3"
  fi
}

none_left() {
  for file in "$1".*; do
    [ -e "$file" ] || continue
    echo "$2: $file was left behind"
    failed=1
  done
}

awk 'BEGIN { print "csm: 1"; for (i = 0; i < 900; i++) print "unknown-key-" i ": 1" }' >many.csm.yaml

"$csm" rules >/dev/full 2>err
expect "standard output is full" 3 $?

"$csm" rules >&- 2>err
expect "standard output is closed" 3 $?

"$csm" --version >/dev/full 2>err
expect "standard output is full, --version" 3 $?

"$csm" --help >/dev/full 2>err
expect "standard output is full, --help" 3 $?

"$csm" check many.csm.yaml >/dev/full 2>err
expect "standard output is full, findings" 3 $?

{
  "$csm" check many.csm.yaml 2>err
  echo $? >code
} | head -n 1 >first
code=$(cat code)
if [ "$code" -ge 2 ] && [ "$code" -ne 141 ]; then
  echo "the reader leaves: left with $code"
  failed=1
fi
if grep -q error: err; then
  echo "the reader leaves: not quietly"
  failed=1
fi

{
  "$csm" check --format json many.csm.yaml 2>err
  echo $? >code
} | head -n 1 >first
if grep -q error: err; then
  echo "the reader of JSON leaves: not quietly"
  failed=1
fi

"$csm" rules -o no/such/folder/out 2>err
expect "the folder of the output is missing" 3 $?

mkdir folder
"$csm" rules -o folder 2>err
expect "the output is a folder" 3 $?
none_left folder "the output is a folder"

"$csm" rules -o /dev/full 2>err
expect "the output is a device that is full" 3 $?

cp many.csm.yaml kept
"$csm" check many.csm.yaml -o many.csm.yaml 2>err
expect "the output is the input" 2 $?
ln -s many.csm.yaml link
"$csm" check many.csm.yaml -o link 2>err
expect "the output is a link to the input" 2 $?
ln many.csm.yaml hard
"$csm" check many.csm.yaml -o ./hard 2>err
expect "the output is another name of the input" 2 $?
cmp -s kept many.csm.yaml || { echo "the input was overwritten"; failed=1; }

echo old >out
chmod 640 out
"$csm" limits -o out 2>err
expect "an output that is there is replaced" 0 $?
none_left out "an output that is there is replaced"
"$csm" limits >direct
cmp -s out direct || { echo "a file holds other bytes than standard output"; failed=1; }
[ "$(ls -l out | cut -c 1-10)" = "-rw-r-----" ] || { echo "the mode of the output was changed"; failed=1; }

ln -s out through
"$csm" rules -o through 2>err
expect "an output behind a link is replaced" 0 $?
[ -L through ] || { echo "a link was replaced by a file"; failed=1; }

if [ "$(id -u)" -ne 0 ]; then
  mkdir locked
  chmod 555 locked
  "$csm" rules -o locked/out 2>err
  expect "the folder of the output may not be written" 3 $?
  : >secret.csm.yaml
  chmod 000 secret.csm.yaml
  "$csm" check secret.csm.yaml >seen 2>err
  expect "an input that may not be read" 2 $?
  chmod 755 locked
fi

(
  ulimit -f 8
  "$csm" rules --format json -o large 2>err
)
expect "the output is larger than files may be" 3 $?
none_left large "the output is larger than files may be"

"$csm" check - <&- >seen 2>err
expect "standard input is closed" 2 $?
"$csm" check - <folder >seen 2>err
expect "standard input is a folder" 2 $?

mkdir odd
printf '[]\n' >odd/a.csm.yaml
mkfifo odd/pipe.csm.yaml
timeout 20 "$csm" check odd >seen 2>err
expect "a pipe stands in a folder" 1 $?
ln -s nowhere odd/link.csm.yaml
"$csm" check odd >seen 2>err
expect "a link in a folder leads nowhere" 2 $?
ln -sf . odd/circle
"$csm" check odd >seen 2>err
expect "a link in a folder leads back" 2 $?

mkfifo pipe
cat many.csm.yaml >pipe &
"$csm" check pipe --format short >seen 2>err
expect "an input that is a pipe" 1 $?
wait

exit $failed
