#!/usr/bin/env python3
"""Fits claims/assembly/opposition.textproto to sets of documents whose claims are aligned by hand.

    bazel build -c opt //tools/fit:pair_features
    tools/fit/fit_opposition.py --scorer SCORE.py SET_DIR...   [--write]

SET_DIR holds documents and gold.json in the form that SCORE.py reads. Every pair of numbers that a document may set
against each other is an example: positive if the gold puts the two into one group, left out if the gold leaves it open,
else negative. Prints how well the pairs of each fifth of the sets are told by weights fitted to the other four, then
the weights; --write puts them into the file.
"""
import argparse, os

import numpy as np

import fit_weights
from gold_sets import scorer_of

WEIGHTS = os.path.join(fit_weights.root, "claims", "assembly", "opposition.textproto")
FOLDS = 5


def examples(s):
    """The measures of each pair of a set that the gold knows something of, by name, and whether it is one thing."""
    together, open_ = set(), set()
    for group in s.gold["groups"]:
        for i, a in enumerate(group["claims"]):
            for b in group["claims"][i + 1:]:
                (open_ if group["verdict"] in ("updated", "optional") else together).add(tuple(sorted((a, b))))
    for pair in s.run()["oppositions"]:
        a, b = s.gold_of.get(pair["a"]), s.gold_of.get(pair["b"])
        key = tuple(sorted((a, b))) if a and b else None
        if key is None or key not in open_ - together:
            yield pair["f"], float(key in together if key else False)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("sets", nargs="+")
    ap.add_argument("--scorer", required=True)
    ap.add_argument("--tool", default=os.path.join(fit_weights.root, "bazel-bin/tools/fit/pair_features"))
    ap.add_argument("--penalty", type=float, default=1.0)
    ap.add_argument("--sure", type=float, default=0.0,
                    help="what a pair's score must exceed besides: above 0 favours precision")
    ap.add_argument("--write", action="store_true")
    a = ap.parse_args()
    scorer = scorer_of(a.scorer)
    names, x, y, fold = [], [], [], []
    for number, folder in enumerate(a.sets):
        for measures, same in examples(fit_weights.Set(folder, scorer, a.tool)):
            names = names or list(measures)
            x.append([1.0] + [measures[n] for n in names])
            y.append(same)
            fold.append(number % FOLDS)
    x, y, fold = np.array(x), np.array(y), np.array(fold)
    ones = np.ones(len(y))

    score = np.zeros(len(y))
    for k in range(FOLDS):
        known = fold != k
        score[~known] = x[~known] @ fit_weights.fit(x[known], y[known], ones[known], a.penalty)
    for least in (-1, -0.5, 0, 0.5, 1):
        said = score > least
        print(f"held out, score above {least:4}: {int(said.sum()):>4} pairs, {int(y[said].sum()):>4} of {int(y.sum())} right,"
              f" precision {y[said].mean() if said.any() else 0:.2f}")
    beta = fit_weights.fit(x, y, ones, a.penalty)
    lines = [f"bias: {beta[0] - a.sure:.2f}"]
    lines += [f'weight {{ feature: "{name}" value: {value:.2f} }}' for name, value in zip(names, beta[1:])]
    print("\n".join(lines))
    if a.write:
        head = [line for line in open(WEIGHTS, encoding="utf-8") if not line.startswith(("bias", "weight"))]
        with open(WEIGHTS, "w", encoding="utf-8") as f:
            f.write("".join(head) + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
