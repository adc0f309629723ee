#!/usr/bin/env bash
# A gainsay_diff_test of sources that disagree fails, prints the conflict and gives Bazel a failed case. Run from the root
# of the tree.
set -uo pipefail

printed=$(XML_OUTPUT_FILE="$TEST_TMPDIR/test.xml" testdata/conflict)
status=$?
[ "$status" -eq 1 ] || { echo "FAILED: exit status $status"; exit 1; }
[[ $printed == *"CONFLICT personnel"* ]] || { echo "FAILED: prints $printed"; exit 1; }
grep -q '<failure type="conflict"' "$TEST_TMPDIR/test.xml" || { echo "FAILED: no failed case"; exit 1; }
