#!/usr/bin/env bash
# transcript_test.sh DOCUMENT FILE... [--update]: see transcript.py. Run from the root of the tree.
set -euo pipefail
files=() update=()
for argument in "$@"; do
  if [ "$argument" = --update ]; then update=(--update); else files+=("$argument"); fi
done
exec python3 docs/transcript.py "${update[@]}" "${files[@]}"
