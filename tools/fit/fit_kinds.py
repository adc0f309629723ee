#!/usr/bin/env python3
"""Fits claims/assembly/kinds.textproto to sets of documents whose claims are annotated by hand.

    bazel build -c opt //tools/fit:kind_cues
    tools/fit/fit_kinds.py --scorer SCORE.py SET_DIR...   [--passages FILE...] [--write]

SET_DIR holds documents and gold.json in the form that SCORE.py reads. Each line of FILE is a document of its own, in which
claims are put in brackets with their kind: "[At least 27|killed] people died on [Sunday|event_date]."
Every number whose rule leaves open what it counts is an example. --check prints how many of them the model gets right
and wrong that the rules had wrong and right, for each fifth of the sets by weights fitted to the other four; --write
puts weights fitted to all of them into the file.
"""
import argparse, collections, glob, json, os, re, subprocess, tempfile

import numpy as np
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer

import fit_weights
from gold_sets import manifest_of, match, scorer_of

FILE = os.path.join(fit_weights.root, "claims", "assembly", "kinds.textproto")
RULES = os.path.join(fit_weights.root, "claims", "grammar", "rules", "*.textproto")
SURROUNDINGS = os.path.join(fit_weights.root, "claims", "grammar", "surroundings.textproto")
KINDS = os.path.join(fit_weights.root, "claims", "lexicon", "kinds.textproto")
FOLDS = 5
# kMeaningPlaces and kWordVectorSize.
MEANING_PLACES = ["before", "after", "just_before", "just_after", "sentence", "sentence_before"]
VECTOR_SIZE = 64
# How much more the components of directions weigh in the fit than cues that are there or not.
MEANING_SCALE = 2
# Places that hold words: there are many.
WORD_PLACES = {"sentence", "sentence_before", "first_word_before", "second_word_before", "third_word_before",
               "first_word_after", "second_word_after", "third_word_after"}


def asked_features():
    """The tags and properties that rules ask for, and those of words that stand around numbers: the others tell the shape
    of a sentence rather than its matter."""
    with open(SURROUNDINGS, encoding="utf-8") as file:
        asked = set(re.findall(r'tag: "([^"]*)"', file.read()))
    for path in glob.glob(RULES):
        with open(path, encoding="utf-8") as file:
            for pattern in re.findall(r'pattern: "((?:[^"\\\\]|\\\\.)*)"', file.read()):
                for terms in re.findall(r"\{([^}]*)\}", pattern):
                    asked.update(term.lstrip("!~") for term in re.split(r"[ |]", terms))
    return asked


def told_kinds():
    """The kinds that words may tell: by id what a claim must be for it, as KindModel::MayBe says."""
    classes = {}
    with open(KINDS, encoding="utf-8") as file:
        for line in file:
            fields = dict(re.findall(r'(id|family|unit): "(\w+)"', line)) if line.startswith("kind {") else {}
            family = fields.get("family") or fields.get("id")
            if family == "money":
                classes[fields["id"]] = family
            elif family == "count" or "unit" in fields:
                classes[fields["id"]] = "person" if fields.get("unit") == "person" else "thing"
    return classes


def claims_of(tool, manifest):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(manifest, file)
        file.flush()
        return json.loads(subprocess.run([tool, file.name], capture_output=True, text=True, check=True).stdout)["claims"]


class Example:
    """A number: what its rule says, what is true, and the cues."""

    def __init__(self, c, kind):
        self.rule, self.kind = c["claim"].get("ruleKind") or c["claim"]["kind"], kind
        self.cues, self.meanings = set(c["cues"]), np.array(c["meanings"], np.float32)
        unit, family = c["claim"]["quantity"].get("unit"), c["claim"].get("family")
        # Classes of the kinds that it may be of, as told_kinds() has them.
        if unit not in ("person", "item"):
            self.may_be = {family}
        elif "value bare" in self.cues or self.rule == "groups":
            self.may_be = {"person", "thing"}
        else:
            self.may_be = {"person" if unit == "person" else "thing"}


def open_rules():
    """Ids of the rules that leave the kind open."""
    found = set()
    for path in glob.glob(RULES):
        with open(path, encoding="utf-8") as file:
            found.update(re.findall(r'id: "([^"]*)"\n  kind: "[^"]*"\n  open_kind: true', file.read()))
    return found


OPEN_RULES = open_rules()


def is_asked(c):
    return "cues" in c and c["claim"]["rule"] in OPEN_RULES


def of_set(folder, scorer, tool):
    gold, docs = scorer.load_set(folder)
    doc_of = {d["path"]: i for i, d in docs.items()}
    claims = claims_of(tool, manifest_of(docs))
    kind_of = {g["id"]: g["kind"] for g in gold["claims"]}
    gold_of = match(gold, [(doc_of[c["path"]], c["claim"]) for c in claims], scorer)
    return [Example(c, kind_of[gold_of[i]]) for i, c in enumerate(claims) if i in gold_of and is_asked(c)]


def of_passages(path, tool):
    with tempfile.TemporaryDirectory() as folder:
        places = collections.defaultdict(list)
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file):
                name, text = os.path.join(folder, "%d.txt" % number), b""
                # Every second or third part is a value or its kind.
                parts = re.split(r"\[([^\[\]|]*)\|(\w+)\]", line)
                for words, value, kind in zip(parts[::3], parts[1::3] + [""], parts[2::3] + [""]):
                    begin = len(text) + len(words.encode())
                    text += words.encode() + value.encode()
                    places[name].append((begin, len(text), kind))
                with open(name, "wb") as out:
                    out.write(text)
        claims = claims_of(tool, {"sources": [{"path": name} for name in places]})
    found = []
    for c in filter(is_asked, claims):
        begin, end = int(c["claim"]["valueSpan"].get("begin", 0)), int(c["claim"]["valueSpan"]["end"])
        kinds = [kind for first, last, kind in places[c["path"]] if kind and begin < last and first < end]
        found += [Example(c, kind) for kind in kinds[:1]]
    return found


class Model:
    """Weights of cues and components for kinds: a softmax regression."""

    def __init__(self, x, meanings, true, strength):
        self.classes, y = np.unique(true, return_inverse=True)
        f, d, k = x.shape[1], meanings.shape[1], len(self.classes)
        by_cue = x.T.tocsr()
        told = np.zeros((len(y), k), np.float32)
        told[np.arange(len(y)), y] = 1

        def loss(w):
            w = w.reshape(-1, k).astype(np.float32)
            scores = x @ w[:f] + meanings @ w[f:f + d] + w[-1]
            scores -= scores.max(1, keepdims=True)
            likely = np.exp(scores)
            sums = likely.sum(1, keepdims=True)
            of_true = scores[np.arange(len(y)), y] - np.log(sums[:, 0])
            off = likely / sums - told
            gradient = np.vstack([by_cue @ off, meanings.T @ off, off.sum(0, keepdims=True)]).astype(np.float64)
            gradient[:-1] += w[:-1] / strength
            return float(-of_true.sum() + (w[:-1] ** 2).sum() / strength / 2), gradient.ravel()

        w = minimize(loss, np.zeros((f + d + 1) * k), jac=True, method="L-BFGS-B",
                     options={"maxiter": 150, "maxcor": 8}).x.reshape(-1, k)
        self.weights, self.components, self.bias = w[:f], w[f:f + d], w[-1]

    def round(self, least):
        self.weights *= abs(self.weights) >= least

    def scores(self, x, meanings):
        return x @ self.weights + meanings @ self.components + self.bias


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("sets", nargs="+")
    ap.add_argument("--scorer", required=True)
    ap.add_argument("--passages", nargs="*", default=[])
    ap.add_argument("--tool", default=os.path.join(fit_weights.root, "bazel-bin/tools/fit/kind_cues"))
    ap.add_argument("--strength", type=float, default=0.2, help="of the fit: less makes smaller weights")
    ap.add_argument("--rare", type=int, default=4, help="cues that stand in fewer examples are left out")
    ap.add_argument("--rare-word", type=int, default=10, help="the same for words")
    ap.add_argument("--least", type=float, default=0.15, help="smaller weights are left out")
    ap.add_argument("--least-probability", type=float, default=0.5)
    ap.add_argument("--least-probability-named", type=float, default=0.65,
                    help="the same where the number has a noun of its own")
    ap.add_argument("--check", action="store_true", help="fits five times more: some minutes")
    ap.add_argument("--write", action="store_true")
    a = ap.parse_args()
    scorer = scorer_of(a.scorer)
    examples, fold = [], []
    for number, found in enumerate([of_set(f, scorer, a.tool) for f in a.sets] +
                                   [of_passages(f, a.tool) for f in a.passages]):
        examples += found
        fold += [number % FOLDS] * len(found)
    fold = np.array(fold)
    asked, classes = asked_features(), told_kinds()

    def may_tell(cue):
        place, feature = cue.split(" ", 1)
        if place in WORD_PLACES:
            return seen[cue] >= a.rare_word
        return seen[cue] >= a.rare and (place not in ("value", "around") or feature in asked)

    seen = collections.Counter(cue for e in examples for cue in e.cues)
    vectorizer = DictVectorizer(dtype=np.float32)
    x = vectorizer.fit_transform([{cue: 1.0 for cue in e.cues if may_tell(cue)} for e in examples]).tocsr()
    meanings = np.array([e.meanings for e in examples]) * MEANING_SCALE
    rule, true = np.array([e.rule for e in examples]), np.array([e.kind for e in examples])
    print("%d numbers, %d cues" % x.shape, flush=True)

    if a.check:
        told = rule.copy()
        for k in range(FOLDS):
            model = Model(x[fold != k], meanings[fold != k], true[fold != k], a.strength)
            model.round(a.least)
            for row, scores in zip(np.flatnonzero(fold == k), model.scores(x[fold == k], meanings[fold == k])):
                likely = {kind: np.exp(s) for kind, s in zip(model.classes, scores) if classes.get(kind) in
                          examples[row].may_be}
                best = max(likely, key=likely.get)
                least = a.least_probability if "value bare" in examples[row].cues else a.least_probability_named
                if likely[best] >= least * sum(likely.values()):
                    told[row] = best
        print("right by their rules %d, by the words %d: %d mended, %d spoilt" %
              (sum(rule == true), sum(told == true), sum((told == true) & (rule != true)),
               sum((told != true) & (rule == true))))
    if not a.write:
        return
    model = Model(x, meanings, true, a.strength)
    model.round(a.least)
    kinds = [(i, kind) for i, kind in enumerate(model.classes) if kind in classes]
    with open(FILE, encoding="utf-8") as file:
        head = [line for line in file if line.startswith("# proto-")]
    with open(FILE, "w", encoding="utf-8") as file:
        file.writelines(head)
        file.write("#\n# Origin: tools/fit/fit_kinds.py over development sets and passages, %d numbers.\n\n" % len(true))
        file.write("least_probability: %g\nleast_probability_named: %g\n\n" %
                   (a.least_probability, a.least_probability_named))
        for i, kind in kinds:
            file.write('bias { kind: "%s" value: %.2f }\n' % (kind, model.bias[i]))
        file.write("\n")
        for cue, weights in zip(vectorizer.get_feature_names_out(), model.weights):
            place, feature = cue.split(" ", 1)
            spoken = ['weight { kind: "%s" value: %.2f }' % (kind, weights[i]) for i, kind in kinds if weights[i]]
            if spoken:
                file.write('cue { place: "%s" feature: %s %s }\n' %
                           (place, json.dumps(feature, ensure_ascii=False), " ".join(spoken)))
        file.write("\n")
        for number, place in enumerate(MEANING_PLACES):
            of_place = model.components[number * VECTOR_SIZE:(number + 1) * VECTOR_SIZE] * MEANING_SCALE
            for i, kind in kinds:
                file.write('meaning { place: "%s" kind: "%s" component: [%s] }\n' %
                           (place, kind, ", ".join("%.2f" % w for w in of_place[:, i])))


if __name__ == "__main__":
    main()
