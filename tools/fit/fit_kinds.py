#!/usr/bin/env python3
"""Fits claims/assembly/kinds.textproto to sets of documents whose claims are annotated by hand.

    bazel build -c opt //tools/fit:kind_cues
    tools/fit/fit_kinds.py --scorer SCORE.py SET_DIR...   [--sentences FILE.tsv...] [--write]

SET_DIR holds documents and gold.json in the form that SCORE.py reads. FILE.tsv holds, in each line, a kind, a tab and a
text in which the value is put in brackets; of general English too, in which numbers seldom tell what became of people.
Every number whose rule leaves open what it counts is an example. Prints how many of them the model gets right and wrong
that the rules had wrong and right, for each fifth of the sets by weights fitted to the other four; --write puts weights
fitted to all of them into the file.
"""
import argparse, collections, glob, json, os, re, subprocess, tempfile

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import fit_weights
from gold_sets import manifest_of, match, scorer_of

FILE = os.path.join(fit_weights.root, "claims", "assembly", "kinds.textproto")
RULES = os.path.join(fit_weights.root, "claims", "grammar", "rules", "*.textproto")
SURROUNDINGS = os.path.join(fit_weights.root, "claims", "grammar", "surroundings.textproto")
KINDS = os.path.join(fit_weights.root, "claims", "lexicon", "kinds.textproto")
FOLDS = 5


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


def counted_kinds():
    """Ids of the kinds of what is counted: sums, shares and times are told by their units."""
    with open(KINDS, encoding="utf-8") as file:
        return [re.search(r'id: "(\w+)"', line).group(1) for line in file
                if re.match(r'kind \{ id: "count"|kind \{.* (unit: "|family: "count")', line)]


def claims_of(tool, manifest):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(manifest, file)
        file.flush()
        return json.loads(subprocess.run([tool, file.name], capture_output=True, text=True, check=True).stdout)["claims"]


def example(c, kind):
    """What the rules say, what is true, and the cues."""
    return c["claim"].get("ruleKind") or c["claim"]["kind"], kind, c["cues"]


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
    return [example(c, kind_of[gold_of[i]]) for i, c in enumerate(claims) if i in gold_of and is_asked(c)]


def of_sentences(path, tool):
    with tempfile.TemporaryDirectory() as folder:
        places = {}
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file):
                kind, text = line.rstrip("\n").split("\t")
                begin, end = text.index("["), text.index("]")
                name = os.path.join(folder, "%d.txt" % number)
                with open(name, "w", encoding="utf-8") as out:
                    out.write(text[:begin] + text[begin + 1:end] + text[end + 1:] + "\n")
                first = len(text[:begin].encode())
                places[name] = kind, first, first + len(text[begin + 1:end].encode())
        claims = claims_of(tool, {"sources": [{"path": name} for name in places]})
    found = []
    for c in claims:
        kind, begin, end = places[c["path"]]
        span = c["claim"]["valueSpan"]
        if is_asked(c) and int(span.get("begin", 0)) < end and begin < int(span["end"]):
            found.append(example(c, kind))
    return found


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("sets", nargs="+")
    ap.add_argument("--scorer", required=True)
    ap.add_argument("--sentences", nargs="*", default=[])
    ap.add_argument("--tool", default=os.path.join(fit_weights.root, "bazel-bin/tools/fit/kind_cues"))
    ap.add_argument("--strength", type=float, default=0.3, help="of the fit: less makes smaller weights")
    ap.add_argument("--rare", type=int, default=4, help="cues that stand in fewer examples are left out")
    ap.add_argument("--least", type=float, default=0.05, help="smaller weights are left out")
    ap.add_argument("--least-probability", type=float, default=0.6)
    ap.add_argument("--write", action="store_true")
    a = ap.parse_args()
    scorer = scorer_of(a.scorer)
    examples, fold = [], []
    for number, found in enumerate([of_set(f, scorer, a.tool) for f in a.sets] +
                                   [of_sentences(f, a.tool) for f in a.sentences]):
        examples += found
        fold += [number % FOLDS] * len(found)
    fold = np.array(fold)
    asked = asked_features()

    def may_tell(cue):
        place, feature = cue.split(" ", 1)
        return seen[cue] >= a.rare and (place not in ("value", "around") or feature in asked)

    seen = collections.Counter(cue for _, _, cues in examples for cue in set(cues))
    vectorizer = DictVectorizer()
    x = vectorizer.fit_transform([{cue: 1.0 for cue in cues if may_tell(cue)} for _, _, cues in examples])
    rule = np.array([r for r, _, _ in examples])
    true = np.array([t for _, t, _ in examples])

    def fit(rows):
        model = LogisticRegression(C=a.strength, max_iter=1000)
        model.fit(x[rows], true[rows])
        weights = model.coef_ * (abs(model.coef_) >= a.least)
        told = np.isin(model.classes_, counted_kinds())
        return model.classes_[told], weights[told], model.intercept_[told]

    def tell(model, rows):
        kinds, weights, bias = model
        scores = x[rows] @ weights.T + bias
        likely = np.exp(scores - scores.max(1, keepdims=True))
        likely /= likely.sum(1, keepdims=True)
        best = kinds[likely.argmax(1)]
        return np.where(likely.max(1) >= a.least_probability, best, rule[rows])

    told = rule.copy()
    for k in range(FOLDS):
        told[fold == k] = tell(fit(fold != k), fold == k)
    print("%d numbers, right by their rules %d, by the words %d: %d mended, %d spoilt" %
          (len(true), sum(rule == true), sum(told == true), sum((told == true) & (rule != true)),
           sum((told != true) & (rule == true))))
    kinds, weights, bias = fit(np.ones(len(true), bool))
    if not a.write:
        return
    with open(FILE, encoding="utf-8") as file:
        head = [line for line in file if line.startswith("# proto-")]
    with open(FILE, "w", encoding="utf-8") as file:
        file.writelines(head)
        file.write("#\n# Origin: tools/fit/fit_kinds.py over development sets and sentences, %d numbers.\n\n" % len(true))
        file.write("least_probability: %g\n\n" % a.least_probability)
        for kind, value in zip(kinds, bias):
            file.write('bias { kind: "%s" value: %.2f }\n' % (kind, value))
        file.write("\n")
        for column, cue in enumerate(vectorizer.get_feature_names_out()):
            place, feature = cue.split(" ", 1)
            spoken = [(kind, w) for kind, w in zip(kinds, weights[:, column]) if w]
            if spoken:
                file.write('cue { place: "%s" feature: "%s" %s }\n' %
                           (place, feature, " ".join('weight { kind: "%s" value: %.2f }' % s for s in spoken)))


if __name__ == "__main__":
    main()
