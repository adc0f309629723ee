#!/usr/bin/env python3
"""Measures how sure a conflict with a score is, for compare/weights.textproto.

    bazel build -c opt //cli:gainsay
    tools/fit/fit_conflict_confidence.py --scorer SCORE.py SET_DIR...   [--write]

SET_DIR holds documents and gold.json in the form that SCORE.py reads. All sets are compared with everything told that is
sure to any degree. The conflicts, in order of their scores, are cut into parts of about one size; the share of right
ones in a part is that of its median score. Shares that fall where scores rise are pooled with their neighbours. Prints
the points, and with --write puts them into the file.

What is put right here are conflicts as a whole: the two claims are one thing, both values were read as they stand, and
neither is a later state of the other.
"""
import argparse, itertools, json, os, re, subprocess

from gold_sets import manifest_of, match, scorer_of

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.join(here, "..", "..")
WEIGHTS = os.path.join(root, "compare", "weights.textproto")
PARTS = 12


def report_of(docs, tool):
    command = [tool, "diff", "--no-config", "--format=json", "--min-confidence=0", "--exit-zero", "--manifest=-"]
    done = subprocess.run(command, input=json.dumps(manifest_of(docs)), capture_output=True, check=True, text=True)
    return json.loads(done.stdout)


def told(folder, scorer, tool):
    """The conflicts of a set that the gold decides about: their scores, and whether they are right."""
    gold, docs = scorer.load_set(folder)
    report = report_of(docs, tool)
    path_to_doc = {d["path"]: i for i, d in docs.items()}
    doc_of = {s["id"]: path_to_doc.get(os.path.abspath(s.get("path", s["id"]))) for s in report["sources"]}
    placed = [(doc_of[c["sourceId"]], c) for c in report["claims"]]
    gold_of = {report["claims"][index]["id"]: g for index, g in match(gold, placed, scorer).items()}
    by_id = {g["id"]: g for g in gold["claims"]}
    right, open_ = set(), set()
    for group in gold["groups"]:
        for a, b in itertools.combinations(group["claims"], 2):
            apart = scorer.disjoint(by_id[a], by_id[b]) if group["verdict"] == "disagree" else False
            if apart:
                right.add(frozenset((a, b)))
            elif apart is None or group["verdict"] == "optional":
                open_.add(frozenset((a, b)))
    for group in report["groups"]:
        for conflict in group.get("conflicts", []):
            pair = frozenset((gold_of.get(conflict["a"]), gold_of.get(conflict["b"])))
            if pair in right or pair not in open_:
                yield conflict.get("score", 0.0), pair in right


def points_of(conflicts, least):
    """Points of the line, by scores: the medians of the parts with the shares of right ones, which never fall."""
    conflicts = sorted(c for c in conflicts if c[0] >= least)
    size = max(1, len(conflicts) // PARTS)
    parts = [conflicts[k * size:(k + 1) * size if k + 1 < PARTS else None] for k in range(PARTS)]
    # Each pool: the scores of its parts, how many are right, how many there are.
    pools = []
    for part in parts:
        pools.append([[part[len(part) // 2][0]], sum(right for _, right in part), len(part)])
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] >= pools[-1][1] / pools[-1][2]:
            scores, right, count = pools.pop()
            pools[-1] = [pools[-1][0] + scores, pools[-1][1] + right, pools[-1][2] + count]
    return [(sum(scores) / len(scores), right / count, count) for scores, right, count in pools]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("sets", nargs="+")
    ap.add_argument("--scorer", required=True)
    ap.add_argument("--tool", default=os.path.join(root, "bazel-bin/cli/gainsay"))
    ap.add_argument("--write", action="store_true")
    a = ap.parse_args()
    scorer = scorer_of(a.scorer)

    text = open(WEIGHTS, encoding="utf-8").read()
    # Nothing with a lesser score is told, whatever confidence is asked for, unless others of its group tie it in.
    least = float(re.search(r"(?m)^confidence \{ score: (-?[\d.]+)", text).group(1))
    conflicts = [conflict for folder in a.sets for conflict in told(folder, scorer, a.tool)]
    points = points_of(conflicts, least)
    lines = []
    for score, right, count in points:
        print(f"  score {score:6.2f}: {right:.2f} of {count} are right")
        lines.append(f"confidence {{ score: {score:.1f} right: {right:.2f} }}\n")
    # The line begins where conflicts begin, as sure as at its first point.
    lines[0] = re.sub(r"score: -?[\d.]+", f"score: {least:g}", lines[0])
    if a.write:
        text = re.sub(r"(?m)(^confidence \{.*\n)+", "".join(lines), text)
        open(WEIGHTS, "w", encoding="utf-8").write(text)


if __name__ == "__main__":
    main()
