#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh [--changes] CSM [COUNT] [SEED]: compare csm with the reference on random files, or on
# random pairs of them.
set -eu
check=differ.py
if [ "${1:-}" = --changes ]; then
  check=changes.py
  shift
fi
if [ $# -lt 1 ] || [ $# -gt 3 ]; then
  echo "usage: run.sh [--changes] CSM [COUNT] [SEED]" >&2
  exit 2
fi
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
python=${PYTHON:-python3}
if ! "$python" -c 'import yaml' 2>/dev/null; then
  python=/usr/bin/python3
  if ! "$python" -c 'import yaml' 2>/dev/null; then
    echo "run.sh: needs Python with PyYAML (Debian: python3-yaml)" >&2
    exit 2
  fi
fi
export PYTHONDONTWRITEBYTECODE=1
exec "$python" "$here/$check" "$1" "${2:-300}" "${3:-1}"
