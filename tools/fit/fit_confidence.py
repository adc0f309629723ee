#!/usr/bin/env python3
"""Measures how often the claims of each rule are right, and writes that into the rules as their confidence.

    bazel build -c opt //tools/fit:pair_features
    tools/fit/fit_confidence.py --scorer SCORE.py SET_DIR...   [--write | --write-new]

SET_DIR holds documents and gold.json in the form that SCORE.py reads. A claim is right if the gold has its value at its
place, of its kind. What gold leaves out counts as wrong, so that confidence is rather too low than too high. Rules with
few claims are taken towards what all rules of their level have: those about one kind of happening (priority 45 and
more), and the others. --write-new leaves rules alone that have a confidence. Prints, for confidences measured on one
half of the sets, how often claims of the other half are right.
"""
import argparse, collections, glob, os, re, sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here)
from fit_weights import Set, root
from gold_sets import scorer_of

RULES = sorted(glob.glob(os.path.join(root, "claims/grammar/rules", "*.textproto")))
SPECIFIC = 45
PRIOR = 8  # a rule's level counts as this many claims


def priorities():
    found = {}
    for path in RULES:
        for block in re.findall(r"^rule \{\n(.*?)^\}", open(path, encoding="utf-8").read(), re.M | re.S):
            found[re.search(r'id: "((?:[^"\\]|\\.)*)"', block).group(1)] = int((re.search(r"priority: (\d+)", block) or [0, 0])[1])
    return found


def measure(sets, levels):
    right, total = collections.Counter(), collections.Counter()
    for s in sets:
        gold = {g["id"]: g for g in s.gold["claims"]}
        for index, claim in enumerate(s.claims):
            g = gold.get(s.gold_of.get(index))
            for key in (claim["rule"], levels.get(claim["rule"], 0) >= SPECIFIC):
                total[key] += 1
                right[key] += bool(g and g["kind"] == claim["kind"])
    level = {k: right[k] / max(1, total[k]) for k in (False, True)}
    confidence = {rule: (right[rule] + PRIOR * level[p >= SPECIFIC]) / (total[rule] + PRIOR) for rule, p in levels.items()}
    return confidence, level


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("sets", nargs="+")
    ap.add_argument("--scorer", required=True)
    ap.add_argument("--tool", default=os.path.join(root, "bazel-bin/tools/fit/pair_features"))
    ap.add_argument("--write", action="store_true")
    ap.add_argument("--write-new", action="store_true")
    a = ap.parse_args()
    scorer = scorer_of(a.scorer)
    sets, levels = [Set(folder, scorer, a.tool) for folder in a.sets], priorities()
    bins = collections.defaultdict(lambda: [0, 0, 0.0])
    for half in (0, 1):
        confidence, _ = measure(sets[half::2], levels)
        for s in sets[1 - half :: 2]:
            gold = {g["id"]: g for g in s.gold["claims"]}
            for index, claim in enumerate(s.claims):
                c = confidence.get(claim["rule"], 0.7)
                g = gold.get(s.gold_of.get(index))
                b = bins[min(9, int(c * 10))]
                b[0] += 1
                b[1] += bool(g and g["kind"] == claim["kind"])
                b[2] += c
    print("confidence   claims   said   right")
    for k, (n, r, c) in sorted(bins.items()):
        print(f"0.{k} to {(k + 1) / 10:.1f}   {n:>6}   {c / n:.2f}    {r / n:.2f}")
    confidence, level = measure(sets, levels)
    print(f"rules about one kind of happening: {level[True]:.2f}; others: {level[False]:.2f}")
    if not a.write and not a.write_new:
        return
    for path in RULES:
        text = open(path, encoding="utf-8").read()

        def put(match):
            if not a.write and "  confidence: " in match.group(0):
                return match.group(0)
            block = re.sub(r"  confidence: .*\n", "", match.group(0))
            rule = re.search(r'id: "((?:[^"\\]|\\.)*)"', block).group(1)
            return re.sub(r"(  priority: \d+\n)", lambda m: f"{m.group(1)}  confidence: {confidence[rule]:.2f}\n", block, 1)

        open(path, "w", encoding="utf-8").write(re.sub(r"^rule \{\n.*?^\}", put, text, flags=re.M | re.S))


if __name__ == "__main__":
    main()
