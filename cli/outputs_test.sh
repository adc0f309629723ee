#!/usr/bin/env bash
# What becomes of answers when the world stands in their way: each case ends with a clear line, the right exit status and
# no half file. And the answer does not depend on the user's time zone and language. Run from the root of the tree.
set -uo pipefail

folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
failed=0
gainsay=$PWD/cli/gainsay
stories=$PWD/testdata
cd "$folder" || exit 1
echo "At least 27 people died in Oslo on Sunday." > a.txt
echo "Only 12 people died in Oslo on Sunday." > b.txt
for ((i = 0; i < 300; i++)); do echo "On Sunday $i houses burned, 12 people died in Oslo and $i were hurt."; echo; done > long.txt

fail() { echo "FAILED: $*"; failed=1; }

# expect NAME STATUS LINE COMMAND...: exit status, and what standard error says (a part of it; empty for nothing).
expect() {
  local name=$1 status=$2 line=$3 got
  shift 3
  "$@" 2> err
  got=$?
  [ "$got" -eq "$status" ] || fail "$name: exit status $got instead of $status: $(cat err)"
  if [ -z "$line" ]; then
    [ ! -s err ] || fail "$name: says $(cat err)"
  else
    grep -qF -- "$line" err || fail "$name: no line \"$line\" but: $(cat err)"
    [ "$(wc -l < err)" -eq 1 ] || fail "$name: more than one line: $(cat err)"
  fi
}

full() { "$@" > /dev/full; }
head_of() { "$@" | head -c 20 > /dev/null; return "${PIPESTATUS[0]}"; }
closed() { "$@" >&-; }
limited() { (ulimit -f 1; exec "$@" > /dev/null); }
silent() { "$@" > /dev/null; }

# Standard output.
expect "disk full, diff" 2 "gainsay: standard output: No space left on device" full "$gainsay" diff a.txt b.txt
expect "disk full, extract" 2 "gainsay: standard output: No space left on device" full "$gainsay" extract a.txt
expect "disk full, long" 2 "gainsay: standard output: No space left on device" \
  full "$gainsay" extract --format=json long.txt
expect "disk full, help" 2 "gainsay: standard output: No space left on device" full "$gainsay" --help
expect "standard output is closed" 2 "gainsay: standard output: Bad file descriptor" closed "$gainsay" diff a.txt b.txt
# Who closes a pipe has seen enough.
expect "closed pipe, diff" 1 "" head_of "$gainsay" diff a.txt b.txt
expect "closed pipe, extract" 0 "" head_of "$gainsay" extract --format=json long.txt

# Files.
expect "no folder" 2 "gainsay: none/r.html: its folder does not exist" \
  silent "$gainsay" diff --output=html:none/r.html a.txt b.txt
mkdir sub
expect "a folder" 2 "gainsay: sub: is a directory" silent "$gainsay" diff --output=html:sub a.txt b.txt
expect "a full device" 2 "gainsay: /dev/full: No space left on device; make room" \
  silent "$gainsay" diff --output=html:/dev/full a.txt b.txt
chmod a-w sub
locked=sub
# No permission binds root; what the kernel shows of itself does.
[ ! -w sub ] || locked=/sys/kernel
expect "a folder that may not be written" 2 "gainsay: $locked/r.html: may not be written; name a file" \
  silent "$gainsay" diff --output=html:$locked/r.html a.txt b.txt
chmod u+w sub
echo old > sub/r.html
expect "too large" 2 "gainsay: sub/r.html: File too large; make room" \
  limited "$gainsay" diff --output=html:sub/r.html a.txt b.txt
[ "$(cat sub/r.html)" = old ] || fail "too large: the old file is gone"
[ "$(ls -A sub)" = r.html ] || fail "too large: $(ls -A sub)"
# One that cannot be written keeps no other from it.
expect "one of two" 2 "gainsay: none/r.html: its folder does not exist" \
  silent "$gainsay" diff --output=html:none/r.html --output=json:sub/r.json a.txt b.txt
python3 -m json.tool sub/r.json > /dev/null || fail "one of two: the other is no JSON"

# Interrupted at any moment: the old file or the new one, and nothing else.
rm -f sub/*
"$gainsay" diff --output=json:whole.json a.txt long.txt > /dev/null 2>&1
echo old > sub/r.json
seen=
for seconds in 0.005 0.02 0.05 0.08 0.1 0.13 0.16 0.2 0.25 0.3 0.4 0.5 0.7 1; do
  timeout --preserve-status -s INT "$seconds" \
    "$gainsay" diff --output=json:sub/r.json a.txt long.txt > /dev/null 2>&1
  status=$?
  [ "$status" -le 1 ] || [ "$status" -eq 130 ] || fail "interrupted: exit status $status"
  seen="$seen $status"
  [ "$(cat sub/r.json)" = old ] || cmp -s sub/r.json whole.json || fail "interrupted: a half file"
  [ "$(ls -A sub)" = r.json ] || fail "interrupted: left behind $(ls -A sub)"
done
case "$seen" in *130*) ;; *) fail "interrupted: never ($seen)" ;; esac

# The same bytes wherever one is.
"$gainsay" diff --format=json "$stories"/ferry/*.txt > here.json
for place in TZ=Asia/Tokyo TZ=America/Los_Angeles LC_ALL=C LC_ALL=C.UTF-8 LC_ALL=de_DE.UTF-8 LC_ALL=tr_TR.UTF-8 LANG=xx; do
  env "$place" "$gainsay" diff --format=json "$stories"/ferry/*.txt > there.json
  cmp here.json there.json || fail "another report with $place"
done

[ "$failed" -eq 0 ] && echo "outputs: all well"
exit "$failed"
