#!/usr/bin/env bash
# What shells complete, and the manual page. zsh, fish and groff are tried where they are installed. Run from the root of
# the tree.
set -uo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
gainsay=$PWD/cli/gainsay
cd "$folder"
touch 'a b.txt' c.txt

# bash

"$gainsay" completion bash > bash || failed=1
compopt() { :; }  # works only while a user presses Tab
source ./bash || failed=1

# completes EXPECTED WORD...: what stands for the last word, sorted, with blanks between; words as bash splits them
completes() {
  local expected=$1 got
  shift
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  _gainsay
  got=$(printf '%s\n' "${COMPREPLY[@]}" | LC_ALL=C sort | paste -sd' ')
  [ "$got" = "$expected" ] || { echo "FAILED: ${*}: '$got' instead of '$expected'"; failed=1; }
}
completes "compare completion" gainsay comp
completes "--help --version" gainsay --
completes "--format=" gainsay diff --fo
completes "--exit-zero" gainsay diff --ex
completes "json jsonl" gainsay diff --format = js
completes "json jsonl" gainsay diff --format js
completes "always auto never" gainsay diff --color =
# extract has other formats than diff.
completes "sarif" gainsay diff --format = sa
completes "" gainsay extract --format = sa
completes "" gainsay extract --exit
# Files, also after a format and its colon.
completes "a b.txt bash c.txt" gainsay diff ""
completes "c.txt" gainsay diff a.txt c
completes "c.txt" gainsay diff --manifest = c
completes "html:" gainsay diff --output = h
completes "c.txt" gainsay diff --output = html : c
completes "a b.txt bash c.txt" gainsay diff --output = html :
# Words instead of files.
completes "bash fish zsh" gainsay completion ""
completes "explain extract" gainsay help e

# fish

if command -v fish > /dev/null; then
  "$gainsay" completion fish > fish || failed=1
  fish_completes() {
    local got
    got=$(HOME="$folder" fish -c "source ./fish; complete -C '$2'" 2>&1 | cut -f1 | LC_ALL=C sort | paste -sd' ')
    [ "$got" = "$1" ] || { echo "FAILED: fish: $2: '$got' instead of '$1'"; failed=1; }
  }
  fish_completes "compare completion" "gainsay comp"
  fish_completes "--format=json --format=jsonl" "gainsay diff --format=js"
  fish_completes "bash fish zsh" "gainsay completion "
else
  echo "skipped: no fish to try its completion in"
fi

# zsh

if command -v zsh > /dev/null; then
  "$gainsay" completion zsh > zsh && zsh -n zsh || failed=1
else
  echo "skipped: no zsh to read its completion"
fi

# The manual page

"$gainsay" help --man > gainsay.1 || failed=1
grep -q '^\.TH GAINSAY 1 ' gainsay.1 || { echo "FAILED: no manual page"; failed=1; }
if command -v groff > /dev/null; then
  complaints=$(groff -man -ww -Tascii -z gainsay.1 2>&1)
  [ -z "$complaints" ] || { echo "FAILED: $complaints"; failed=1; }
  # Nothing of a flag is lost.
  shown=$(groff -man -Tascii -P-cbou gainsay.1 | tr -s ' \n' ' ')
  for words in '--format=FORMAT' '--output=FORMAT:FILE' 'gainsay extract [FLAG...] FILE...' '-h, --help' \
    '{"sources": [{"path": "wire.txt"'; do
    [[ $shown == *"$words"* ]] || { echo "FAILED: the manual page lacks $words"; failed=1; }
  done
else
  echo "skipped: no groff to format the manual page"
fi

[ "$failed" -eq 0 ] && echo "completion and manual page are as they should be"
exit "$failed"
