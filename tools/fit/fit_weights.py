#!/usr/bin/env python3
"""Fits compare/weights.textproto to sets of documents whose claims are aligned by hand.

    bazel build -c opt //tools/fit:pair_features
    tools/fit/fit_weights.py --scorer SCORE.py SET_DIR...   [--write]

SET_DIR holds documents and gold.json in the form that SCORE.py reads. Every pair of claims that could be compared is an
example: positive if the gold puts the two into one group, left out if the gold leaves it open, else negative. The
weights are those of a logistic regression with a penalty on their squares, in four rounds: first the evidence of a pair
alone, then its standing among the pairs that its two claims could form, which the first round's weights give, then what
third sources and opposites say of it by the scores of the second round, then what the pairs do that are certain by those
of the third. Prints how well each set is told by weights fitted to the other sets, then old and new weights; --write puts the new ones into the
file.
"""
import argparse, itertools, json, os, re, subprocess, tempfile

import numpy as np

from gold_sets import manifest_of, match, scorer_of

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.join(here, "..", "..")
# Features by the beginnings of their names: a weight against its own meaning only fits noise.
FOR = ("same_noun", "same_kind", "same_party", "both_first", "same_t", "same_fate", "same_actor", "same_place", "same_day", "same_value", "same_rare", "about", "own_words", "context_within", "own_year",
       "noun_alike", "trigger_alike", "date_trigger_alike", "target_in", "date_same", "date_next_day", "age_near", "values_fit", "near_value", "set_against", "least_lead", "greatest_lead", "best_of", "neighbours", "score", "same_number", "none_against_few", "both_", "one_open", "fits_opposite", "in_order")
AGAINST = ("other_kind", "other_target", "other_actor", "other_place", "other_time", "other_year", "other_noun", "other_trigger",
           "date_other", "date_of_writing", "dates_", "far_value", "far_limit", "very_far", "same_voice", "same_sentence", "background", "other_scope", "other_factuality", "hypothetical", "other_side", "witness_against", "about_nothing", "age_nothing", "age_far", "age_of_writer", "duration_nothing", "thing_nothing", "none_against_some", "other_party", "other_part", "same_source_other_part", "other_story", "taken")
WITNESSES = ("witness", "witness_against", "fits_opposite")
ANCHORS = ("taken", "in_order")
STANDING = ("least_lead", "greatest_lead", "best_of_both", "best_of_one", "neighbours", "same_story", "other_story", "background")
WEIGHTS = os.path.join(root, "compare", "weights.textproto")


class Set:
    """Documents with their claims, and what the gold says of pairs of them."""

    def __init__(self, folder, scorer, tool):
        self.name = os.path.basename(folder.rstrip("/"))
        self.tool = tool
        self.gold, self.docs = scorer.load_set(folder)
        self.manifest = manifest_of(self.docs)
        data = self.run()
        self.claims = [entry["claim"] for entry in data["claims"]]
        path_to_doc = {d["path"]: i for i, d in self.docs.items()}
        placed = [(path_to_doc[entry["path"]], entry["claim"]) for entry in data["claims"]]
        self.gold_of = match(self.gold, placed, scorer)
        together, leave_out, self.conflicts, by_id = set(), set(), set(), {g["id"]: g for g in self.gold["claims"]}
        for group in self.gold["groups"]:
            for a, b in itertools.combinations(group["claims"], 2):
                key = tuple(sorted((a, b)))
                (leave_out if group["verdict"] in ("updated", "optional") else together).add(key)
                if group["verdict"] == "disagree" and scorer.disjoint(by_id[a], by_id[b]):
                    self.conflicts.add(key)
        leave_out -= together
        self.pairs, self.y, self.w, self.apart = [], [], [], []
        for index, pair in enumerate(data["pairs"]):
            a, b = self.gold_of.get(pair["a"]), self.gold_of.get(pair["b"])
            key = tuple(sorted((a, b))) if a and b else None
            if key in leave_out:
                continue
            self.pairs.append(index)
            self.y.append(float(key in together))
            # What the gold does not know may be a claim all the same: its pairs count for less.
            self.w.append(1.0 if key else 0.5)
            self.apart.append(pair["apart"])
        self.y, self.w, self.apart = np.array(self.y), np.array(self.w), np.array(self.apart)
        self.features = data["pairs"]

    def run(self, weights=None, even=0, threshold=0):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as f, tempfile.NamedTemporaryFile("w", suffix=".textproto") as g:
            json.dump(self.manifest, f)
            f.flush()
            command = [self.tool, f.name]
            if weights:
                g.write(f"even_chances: {even} threshold: {threshold}\n")
                for name, value in weights.items():
                    g.write(f'weight {{ feature: "{name}" value: {value} }}\n')
                g.flush()
                command.append(g.name)
            return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)

    def with_standing(self, weights, even=0, threshold=0):
        self.features = self.run(weights, even, threshold)["pairs"]

    def matrix(self, names):
        return np.array([[self.features[i]["f"].get(n, 0.0) for n in names] for i in self.pairs])


class Strangers(Set):
    """Documents of different stories: nothing in them is about the same thing."""

    def __init__(self, documents, tool):
        self.name, self.tool, self.conflicts = "strangers", tool, set()
        self.manifest = {"sources": documents}
        self.features = self.run()["pairs"]
        paths = [entry["path"] for entry in self.run()["claims"]]
        self.pairs = [i for i, pair in enumerate(self.features) if paths[pair["a"]] != paths[pair["b"]]]
        self.y = np.zeros(len(self.pairs))
        self.w = np.full(len(self.pairs), 0.5)
        self.apart = np.array([self.features[i]["apart"] for i in self.pairs])


made = {}


def strangers(sets):
    """Pairs of documents, each of two stories: one document of each set with one of the next."""
    result = []
    for k, s in enumerate(sets):
        other = sets[(k + 1) % len(sets)]
        if (s.name, other.name) not in made:
            made[s.name, other.name] = Strangers([s.manifest["sources"][0], other.manifest["sources"][-1]], s.tool)
        result.append(made[s.name, other.name])
    return result


def fit(x, y, w, penalty, rounds=60):
    """Newton's method on the weighted log loss; the first column is the bias, which is not penalised."""
    beta = np.zeros(x.shape[1])
    ridge = np.full(x.shape[1], penalty)
    ridge[0] = 1e-6
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        gradient = x.T @ (w * (p - y)) + ridge * beta
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        beta -= step
        if np.abs(step).max() < 1e-6:
            break
    return beta


def fit_with_signs(x, y, w, penalty, names):
    """Leaves out, one after the other, features that would count against their own meaning."""
    kept = list(range(len(names)))
    while True:
        beta = fit(x[:, kept], y, w, penalty)
        wrong = [(abs(b), k) for b, k in zip(beta, kept)
                 if (names[k].startswith(FOR) and not names[k].startswith("about_nothing") and b < 0)
                 or (names[k].startswith(AGAINST) and b > 0)]
        if not wrong:
            full = np.zeros(len(names))
            full[kept] = beta
            return full
        kept.remove(max(wrong)[1])


def fit_all(train, others, names, a):
    """Weights by name, the even chances before witnesses are heard, and the threshold, from the sets of `train`; afterwards
    all sets have the standing that these weights give."""
    y = np.concatenate([s.y for s in train])
    w = np.concatenate([s.w for s in train]) * np.where(y > 0, a.positive, 1.0)
    evidence = [n for n in names if n not in STANDING + WITNESSES + ANCHORS]
    first = fit_with_signs(np.vstack([s.matrix(evidence) for s in train]), y, w, a.penalty, evidence)
    weights = dict(zip(evidence, first))
    for s in train + others:
        s.with_standing(weights)
    score = np.concatenate([s.matrix(evidence) @ first for s in train])
    x = np.column_stack([np.ones(len(y)), score / 4, np.vstack([s.matrix(STANDING) for s in train])])
    second = fit_with_signs(x, y, w, a.penalty, ["bias", "score", *STANDING])
    # Everything is measured in units of the evidence, whose weights keep their size; the threshold takes up the rest.
    scale = second[1] / 4
    weights.update(zip(STANDING, second[2:] / scale))
    threshold = -second[0] / scale
    for s in train + others:
        s.with_standing(weights, threshold)
    even = threshold

    def add(told, more):
        """Fits the weights of the features `more` beside those of `told`, which stay; returns the threshold after that."""
        score = np.concatenate([s.matrix(told) @ np.array([weights[n] for n in told]) for s in train])
        x = np.column_stack([np.ones(len(y)), (score - threshold) / 4, np.vstack([s.matrix(more) for s in train])])
        beta = fit_with_signs(x, y, w, a.penalty, ["bias", "score", *more])
        scale = beta[1] / 4
        weights.update(zip(more, beta[2:] / scale))
        return threshold - beta[0] / scale

    told = [*evidence, *STANDING]
    threshold = add(told, WITNESSES)
    for s in train + others:
        s.with_standing(weights, even, threshold)
    return weights, even, add([*told, *WITNESSES], ANCHORS)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("sets", nargs="+")
    ap.add_argument("--scorer", required=True)
    ap.add_argument("--tool", default=os.path.join(root, "bazel-bin/tools/fit/pair_features"))
    ap.add_argument("--penalty", type=float, default=3.0)
    ap.add_argument("--positive", type=float, default=1.5, help="weight of positive examples: above 1 favours recall")
    ap.add_argument("--lower", type=float, default=0.0, help="put the threshold this much lower than the fit says")
    ap.add_argument("--quick", action="store_true", help="do not judge each set by weights fitted to the others")
    ap.add_argument("--write", action="store_true")
    a = ap.parse_args()
    scorer = scorer_of(a.scorer)

    sets = [Set(folder, scorer, a.tool) for folder in a.sets]
    text = open(WEIGHTS, encoding="utf-8").read()
    names = re.findall(r'weight \{ feature: "([^"]+)"', text)
    names.remove("bias")
    names.insert(0, "bias")

    def report(label, chosen, weights, threshold):
        vector = np.array([weights[n] for n in names])
        y, apart = np.concatenate([s.y for s in chosen]), np.concatenate([s.apart for s in chosen])
        said = np.concatenate([s.matrix(names) @ vector for s in chosen]) > threshold
        hit = lambda which: (said & (y > 0) & which).sum()
        ratio = lambda which, total: f"precision {hit(which) / max(1, (said & which).sum()):.2f}  recall {hit(which) / max(1, total):.2f}"
        everything = np.ones(len(y), bool)
        print(f"{label:<16} pairs {len(y):>6}  same {int(y.sum()):>5}  {ratio(everything, y.sum())}   "
              f"apart {int((y * apart).sum()):>4} of {sum(len(s.conflicts) for s in chosen):>4}  "
              f"{ratio(apart, sum(len(s.conflicts) for s in chosen))}", flush=True)
        return said

    if not a.quick:
        for held_out in sets:
            known = [s for s in sets if s is not held_out]
            weights, _, threshold = fit_all(known + strangers(known), [held_out], names, a)
            report(held_out.name, [held_out], weights, threshold - a.lower)
    weights, even, threshold = fit_all(sets + strangers(sets), [], names, a)
    threshold -= a.lower
    report("fitted to all", sets, weights, threshold)
    x, y = np.vstack([s.matrix(names) for s in sets]), np.concatenate([s.y for s in sets])
    for name, column in zip(names, x.T):
        old = re.search(r'feature: "%s" value: (-?[\d.]+)' % name, text).group(1)
        print(f"  {name:<22} {float(old):>7.2f} -> {weights[name]:>7.2f}   in {int((column != 0).sum()):>7} pairs, "
              f"{int(((column != 0) & (y > 0)).sum()):>5} of them the same")
        text = re.sub(r'(feature: "%s" value: )-?[\d.]+' % name, lambda m: f"{m.group(1)}{weights[name]:.2f}", text)
    text = re.sub(r"(?m)^threshold: -?[\d.]+", f"threshold: {threshold:.2f}", text)
    text = re.sub(r"(?m)^even_chances: -?[\d.]+", f"even_chances: {even:.2f}", text)
    print(f"  threshold {threshold:.2f}")
    if a.write:
        open(WEIGHTS, "w", encoding="utf-8").write(text)


if __name__ == "__main__":
    main()
