#!/usr/bin/env bash
# The README shows a command and what it prints: it must still print just that. Run from the root of the tree.
set -euo pipefail

shown=$(mktemp) printed=$(mktemp)
trap 'rm -f "$shown" "$printed"' EXIT
# The block that starts with the command, up to the next line that is not indented; without its indent.
awk '/^    \$ gainsay diff /{inside=1; next} inside && /^[^ ]/{exit} inside{sub(/^    /, ""); print}' README.md > "$shown"
COLUMNS=100 cli/gainsay diff testdata/cyclone/{wire,statement,column}.txt > "$printed" || [ $? -eq 1 ]
# Blank lines at the end are the README's.
if ! diff <(sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' "$shown") <(sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' "$printed"); then
  echo "README.md (left) shows what the program no longer prints (right): paste the new text into it" >&2
  exit 1
fi
