#!/usr/bin/env bash
# Reports as other programs read them: CSV and XML by Python's readers, protobuf by protoc with the descriptor set that
# goes with the program. Run from the root of the tree.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cli/gainsay diff --exit-zero testdata/stadium/*.txt --output=csv:"$folder/conflicts.csv" \
  --output=csv/claims:"$folder/claims.csv" --output=csv/matrix:"$folder/matrix.csv" --output=junit:"$folder/junit.xml" \
  --output=gitlab:"$folder/gitlab.json" --output=sarif:"$folder/report.sarif" --output=json:"$folder/report.json" \
  --output=claimreview:"$folder/reviews.jsonld" --output=binary:"$folder/report.bin" > /dev/null

python3 - "$folder" << 'END'
import csv, json, sys, xml.etree.ElementTree

folder = sys.argv[1]

def rows(name):
    with open(f"{folder}/{name}.csv", encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file, strict=True))
    for row in found:
        assert None not in row and None not in row.values(), f"{name}: a row has more or fewer cells than the head: {row}"
    return found

def read(name):
    with open(f"{folder}/{name}", encoding="utf-8") as file:
        return json.load(file)

report = read("report.json")
conflicts = [c for g in report["groups"] for c in g.get("conflicts", [])]
fingerprints = sorted(c["fingerprint"] for c in conflicts)
assert conflicts, "the story has conflicts"

assert sorted(row["fingerprint"] for row in rows("conflicts")) == fingerprints
for row in rows("conflicts"):
    for side in ("new", "old"):
        assert row[f"{side}_words"] in row[f"{side}_quote"], row
assert len(rows("claims")) == len(report["claims"])
assert len(rows("matrix")) == len(report["groups"])

suite = xml.etree.ElementTree.parse(f"{folder}/junit.xml").getroot().find("testsuite")
failed = [case for case in suite if case.find("failure") is not None]
assert len(suite) == len(report["groups"]) == int(suite.get("tests"))
assert len(failed) == report["summary"]["conflicts"] == int(suite.get("failures"))
assert len({(case.get("classname"), case.get("name")) for case in suite}) == len(suite)

assert sorted(finding["fingerprint"] for finding in read("gitlab.json")) == fingerprints
results = read("report.sarif")["runs"][0]["results"]
assert sorted(result["partialFingerprints"]["gainsayConflict/v1"] for result in results) == fingerprints
for result in results:
    region = result["locations"][0]["physicalLocation"]["region"]
    path = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    with open(path, encoding="utf-8") as file:
        line = file.read().split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1:region["endColumn"] - 1] == region["snippet"]["text"], (region, line)
reviews = read("reviews.jsonld")["@graph"]
assert len(reviews) == len({c[side] for c in conflicts for side in "ab"})
assert all("reviewRating" not in review for review in reviews)

# The report without its length, for protoc.
with open(f"{folder}/report.bin", "rb") as file:
    delimited = file.read()
size = shift = at = 0
while True:
    byte = delimited[at]
    size |= (byte & 0x7F) << shift
    shift, at = shift + 7, at + 1
    if byte < 0x80:
        break
assert size == len(delimited) - at
with open(f"{folder}/report.pb", "wb") as file:
    file.write(delimited[at:])
END

"$PROTOC" --descriptor_set_in="$DESCRIPTOR_SET" --decode=gainsay.v1.Report < "$folder/report.pb" > "$folder/decoded"
grep -q 'verdict: VERDICT_DISAGREE' "$folder/decoded"
# A field that the descriptor set lacks would be shown by its number.
! grep -qE '^ *[0-9]+[:{ ]' "$folder/decoded"
