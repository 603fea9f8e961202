# SPDX-License-Identifier: MIT
# repository.sh: sourced by scripts that need a git repository. Needs `csm`, the path of the program.
# Makes an empty one and goes there; `strategy REQUEST` prints a file for it. 77: there is no git.
command -v git >/dev/null || { echo "$0: needs git (Debian: git)" >&2; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM
cd "$work"

# Nothing of the machine and its user: no configuration, no clock, no colours.
mkdir bin home
ln -s "$csm" bin/csm
PATH=$work/bin:$PATH
HOME=$work/home
GIT_CONFIG_NOSYSTEM=1
GIT_CEILING_DIRECTORIES=$work
GIT_AUTHOR_NAME=Ana GIT_AUTHOR_EMAIL=ana@example.org GIT_AUTHOR_DATE='2026-06-01T12:00:00Z'
GIT_COMMITTER_NAME=Ana GIT_COMMITTER_EMAIL=ana@example.org GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
LC_ALL=C.UTF-8
export PATH HOME GIT_CONFIG_NOSYSTEM GIT_CEILING_DIRECTORIES GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL \
  GIT_AUTHOR_DATE GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_COMMITTER_DATE LC_ALL
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_EXTERNAL_DIFF XDG_CONFIG_HOME NO_COLOR FORCE_COLOR \
  CLICOLOR_FORCE || :
failed=0

# expect WHAT LINE...: `../seen` holds each line.
expect() {
  what=$1
  shift
  for line; do
    grep -qF -- "$line" ../seen && continue
    echo "$what: nowhere is: $line"
    cat ../seen
    failed=1
  done
}

strategy() {
  cat <<EOF
csm: 1
business: {name: Shop, industry: groceries}
customers:
  all: {name: All, share: 100%, wants: {respond-to-desire: 5}}
experiences:
  sale: {name: Sale, type: respond-to-desire, through: store, serves: all, ratings: {request: $1, respond: 3}}
architectures:
  store: {name: Store, type: connected-retailer}
EOF
}

git init -q -b main repository
cd repository
