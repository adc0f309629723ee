"""What the fits share: sets of documents whose claims are aligned by hand, in the form that SCORE.py reads."""
import importlib.util


def scorer_of(path):
    """The module SCORE.py."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def manifest_of(docs):
    """The documents of a set, as --manifest takes them."""
    return {"sources": [dict({"path": d["path"]}, **({"published": d["published"]} if d.get("published") else {}))
                        for d in docs.values()]}


def match(gold, claims, scorer):
    """By index of a claim, the id of the gold claim that it is. `claims` are pairs of a document and a claim in JSON."""
    gold_of = {}
    for g in gold["claims"]:
        hits = [(c.get("kind") != g["kind"], index) for index, (doc, c) in enumerate(claims)
                if doc == g["doc"] and index not in gold_of and int(c["valueSpan"].get("begin", 0)) < g["end"]
                and g["begin"] < int(c["valueSpan"]["end"]) and scorer.same_value(g, c)]
        if hits:
            gold_of[min(hits)[1]] = g["id"]
    return gold_of
