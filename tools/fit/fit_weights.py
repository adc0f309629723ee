#!/usr/bin/env python3
"""Fits compare/weights.textproto to sets of documents whose claims are aligned by hand.

    bazel build -c opt //tools/fit:pair_features
    tools/fit/fit_weights.py --scorer SCORE.py SET_DIR...   [--write]

SET_DIR holds documents and gold.json in the form that SCORE.py reads. Every pair of claims that could be compared is an
example: positive if the gold puts the two into one group, left out if the gold leaves it open, else negative. The
weights are those of a logistic regression with a penalty on their squares; a pair with a sum above 0 is then more
likely than not to be about the same thing. Prints old and new weights; --write puts the new ones into the file.
"""
import argparse, importlib.util, itertools, json, os, re, subprocess, tempfile

import numpy as np

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.join(here, "..", "..")
# By the beginnings of their names.
FOR = ("same_noun", "same_t", "same_actor", "same_place", "same_day", "same_value", "same_rare", "near", "context", "target_in", "date_same")
AGAINST = ("other_kind", "other_target", "other_actor", "other_place", "other_time", "other_scope", "other_side", "dates_apart", "far", "same_document", "same_sentence", "about_nothing")
WEIGHTS = os.path.join(root, "compare", "weights.textproto")


def examples_of(folder, scorer, tool):
    gold, docs = scorer.load_set(folder)
    manifest = {"sources": [dict({"path": d["path"]}, **({"published": d["published"]} if d.get("published") else {}))
                            for d in docs.values()]}
    with tempfile.NamedTemporaryFile("w", suffix=".json") as f:
        json.dump(manifest, f)
        f.flush()
        data = json.loads(subprocess.run([tool, f.name], capture_output=True, check=True).stdout)
    path_to_doc = {d["path"]: i for i, d in docs.items()}
    gold_of = {}
    taken = set()
    for g in gold["claims"]:
        hits = []
        for index, entry in enumerate(data["claims"]):
            c, span = entry["claim"], entry["claim"]["valueSpan"]
            if path_to_doc[entry["path"]] != g["doc"] or index in taken:
                continue
            if int(span["begin"] if "begin" in span else 0) < g["end"] and g["begin"] < int(span["end"]) and scorer.same_value(g, c):
                hits.append((c.get("kind") != g["kind"], index))
        if hits:
            index = min(hits)[1]
            taken.add(index)
            gold_of[index] = g["id"]
    together, leave_out = set(), set()
    for group in gold["groups"]:
        for a, b in itertools.combinations(group["claims"], 2):
            (leave_out if group["verdict"] in ("updated", "optional") else together).add(tuple(sorted((a, b))))
    leave_out -= together
    for pair in data["pairs"]:
        a, b = gold_of.get(pair["a"]), gold_of.get(pair["b"])
        key = tuple(sorted((a, b))) if a and b else None
        if key in leave_out:
            continue
        # What the gold does not know may be a claim all the same: its pairs count for less.
        yield pair["f"], key in together, 1.0 if key else 0.5, pair["key"]


def fit(x, y, w, penalty, rounds=60):
    """Newton's method on the weighted log loss; the first column is the bias, which is not penalised."""
    beta = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], penalty)
    ridge[0] = 1e-6
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-x @ beta))
        gradient = x.T @ (w * (p - y)) + ridge * beta
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        beta -= step
        if np.abs(step).max() < 1e-6:
            break
    return beta


def fit_with_signs(x, y, w, penalty, names):
    """Leaves out, one after the other, features that would count against their own meaning: they only fit noise."""
    kept = list(range(len(names)))
    while True:
        beta = fit(x[:, kept], y, w, penalty)
        wrong = [(abs(b), k) for b, k in zip(beta, kept)
                 if (names[k].startswith(FOR) and b < 0) or (names[k].startswith(AGAINST) and b > 0)]
        if not wrong:
            full = np.zeros(len(names))
            full[kept] = beta
            return full
        kept.remove(max(wrong)[1])


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("sets", nargs="+")
    ap.add_argument("--scorer", required=True)
    ap.add_argument("--tool", default=os.path.join(root, "bazel-bin/tools/fit/pair_features"))
    ap.add_argument("--penalty", type=float, default=2.0)
    ap.add_argument("--positive", type=float, default=1.0, help="weight of positive examples: above 1 favours recall")
    ap.add_argument("--write", action="store_true")
    a = ap.parse_args()
    spec = importlib.util.spec_from_file_location("scorer", a.scorer)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)

    sets = {folder: list(examples_of(folder, scorer, a.tool)) for folder in a.sets}
    text = open(WEIGHTS, encoding="utf-8").read()
    names = re.findall(r'weight \{ feature: "([^"]+)"', text)
    names.remove("bias")
    names.insert(0, "bias")

    def matrix(folders):
        rows = [r for folder in folders for r in sets[folder]]
        x = np.array([[r[0].get(n, 0.0) for n in names] for r in rows])
        y = np.array([1.0 if r[1] else 0.0 for r in rows])
        w = np.array([r[2] for r in rows]) * np.where(y > 0, a.positive, 1.0)
        return x, y, w, np.array([r[3] for r in rows])

    def report(label, x, y, key, beta):
        said = (x @ beta > 0)
        hit = (said & (y > 0)).sum()
        print(f"{label:<28} pairs {len(y):>7}  same {int(y.sum()):>5}  with a key {int((key & (y > 0)).sum()):>5}  "
              f"precision {hit / max(1, said.sum()):.2f}  recall {hit / max(1, y.sum()):.2f}")

    for folder in a.sets:   # each set judged by weights fitted to the others
        x, y, w, _ = matrix([f for f in a.sets if f != folder])
        xt, yt, _, key = matrix([folder])
        report(os.path.basename(folder.rstrip("/")), xt, yt, key, fit_with_signs(x, y, w, a.penalty, names))
    x, y, w, key = matrix(a.sets)
    beta = fit_with_signs(x, y, w, a.penalty, names)
    report("all, fitted to all", x, y, key, beta)
    for name, value, column in zip(names, beta, x.T):
        old = re.search(r'feature: "%s" value: (-?[\d.]+)' % name, text).group(1)
        print(f"  {name:<22} {float(old):>7.2f} -> {value:>7.2f}   in {int((column != 0).sum()):>7} pairs, {int(((column != 0) & (y > 0)).sum()):>5} of them the same")
        text = re.sub(r'(feature: "%s" value: )-?[\d.]+' % name, lambda m: f"{m.group(1)}{value:.2f}", text)
    if a.write:
        open(WEIGHTS, "w", encoding="utf-8").write(text)


if __name__ == "__main__":
    main()
