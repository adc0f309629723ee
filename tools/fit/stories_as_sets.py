#!/usr/bin/env python3
"""Writes the stories of testdata as sets for fit_weights.py: documents and gold.json, a folder a story.

    tools/fit/stories_as_sets.py OUT_DIR
    tools/fit/fit_weights.py --scorer SCORE.py SET_DIR... OUT_DIR/*/

Needs protoc and Python's protobuf (protobuf-compiler, python3-protobuf).
"""
import json, os, shutil, subprocess, sys, tempfile

from google.protobuf import text_format

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
VERDICTS = {1: "agree", 2: "disagree", 3: "updated", 4: "optional"}


def story_message():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["protoc", "-I" + ROOT, "--python_out=" + folder, "testdata/story.proto"], check=True, cwd=ROOT)
        sys.path.insert(0, folder)
        from testdata import story_pb2
        return story_pb2.Story


def claim_of(claim, document):
    bounds = {"low": claim.low if claim.HasField("low") else None, "high": claim.high if claim.HasField("high") else None}
    if claim.unit == "date":
        bounds = {"low": claim.first or None, "high": claim.last or None}
    exact = bounds["low"] == bounds["high"]
    # Stories do not say how the words bound a value; what is neither exact nor open is a judgement.
    modality = "exact" if exact else "range" if None not in bounds.values() else "at_least" if bounds["low"] else "at_most"
    return {"id": claim.id, "modality": modality, "doc": document, "quote": claim.quote, "value_text": claim.value, "kind": claim.kind,
            "of": claim.of, "unit": claim.unit, **bounds}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    Story = story_message()
    testdata = os.path.join(ROOT, "testdata")
    for name in sorted(os.listdir(testdata)):
        path = os.path.join(testdata, name, "story.textproto")
        if not os.path.exists(path):
            continue
        story = text_format.Parse(open(path, encoding="utf-8").read(), Story())
        out = os.path.join(sys.argv[1], name)
        os.makedirs(out, exist_ok=True)
        ids, documents = {}, []
        for number, document in enumerate(story.document):
            ids[document.file] = f"d{number}"
            shutil.copy(os.path.join(testdata, name, document.file), out)
            documents.append({"id": f"d{number}", "file": document.file,
                              **({"published": document.published} if document.published else {})})
        gold = {
            "set": name,
            "documents": documents,
            "claims": [claim_of(claim, ids[claim.file]) for claim in story.claim],
            "groups": [{"id": f"g{number}", "claims": list(group.claim), "verdict": VERDICTS[group.verdict],
                        "why": group.why} for number, group in enumerate(story.group)],
            "near_misses": [{"claims": list(miss.claim), "why": miss.why} for miss in story.near_miss],
        }
        with open(os.path.join(out, "gold.json"), "w", encoding="utf-8") as file:
            json.dump(gold, file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
