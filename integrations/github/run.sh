#!/usr/bin/env bash
# What action.yml runs: its inputs are in the environment, lists with one entry a line. Lines are annotated, the summary of
# the job gets the report, and the exit status is gainsay's.
set -uo pipefail

entries() {  # entries ARRAY TEXT: the lines of the text without blanks around them, empty ones apart
  local -n list=$1
  local line
  while IFS= read -r line; do
    line="${line#"${line%%[![:space:]]*}"}"
    line="${line%"${line##*[![:space:]]}"}"
    [ -z "$line" ] || list+=("$line")
  done <<< "$2"
}

files=() against=() more=()
entries files "${FILES:-}"
entries against "${AGAINST:-}"
entries more "${ARGUMENTS:-}"
command=(gainsay diff)
[ "${#against[@]}" -eq 0 ] || command=(gainsay check "${against[@]/#/--against=}")
[ -z "${BASELINE:-}" ] || command+=(--baseline="$BASELINE")
if [ "${FAIL_ON:-conflict}" = never ]; then
  command+=(--exit-zero)
else
  command+=(--fail-on="${FAIL_ON:-conflict}")
fi
[ -z "${SARIF:-}" ] || command+=(--output=sarif:"$SARIF")

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${command[@]}" "${more[@]}" --format=github --output=markdown:"$folder/summary.md" \
  --output=json:"$folder/report.json" -- "${files[@]}"
status=$?

[ ! -f "$folder/summary.md" ] || cat "$folder/summary.md" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
# In a report only the summary has a number there, and none for zero.
conflicts=$(grep -oE '"conflicts": [0-9]+' "$folder/report.json" 2> /dev/null | tr -dc '0-9')
echo "conflicts=${conflicts:-0}" >> "${GITHUB_OUTPUT:-/dev/null}"
exit "$status"
