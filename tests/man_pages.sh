#!/bin/sh
# SPDX-License-Identifier: MIT
# man_pages.sh FOLDER: mandoc has nothing to say about any manual page.
set -eu
[ $# -eq 1 ] || { echo "usage: man_pages.sh FOLDER" >&2; exit 2; }
command -v mandoc >/dev/null || { echo "man_pages.sh: needs mandoc (Debian: mandoc)" >&2; exit 2; }
pages=$(find "$1" -name '*.[1-8]' | sort)
[ -n "$pages" ] || { echo "man_pages.sh: no page in $1" >&2; exit 2; }
failed=0
for page in $pages; do
  mandoc -Tlint -Wstyle "$page" || failed=1
done
exit $failed
