#!/usr/bin/env python3
"""Shows what a change does: the claims that one build of gainsay makes of some documents and another does not.

    gained_lost.py OLD NEW FILE_OR_FOLDER...

OLD and NEW are two programs; a folder stands for the *.txt, *.html, *.pdf files and the *.jsonl streams under it. Prints
a line for each claim that was gained (+), lost (-), or has another kind (~), value (=) or speaker (@), with the rule
that made it and the words around the value, and last a count of each. A claim is the same if its value stands at the
same place.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys

SUFFIXES = {".txt", ".html", ".htm", ".pdf", ".md"}
AROUND = 70


def documents(paths):
    """The files to read, and the streams."""
    files, streams = [], []
    for path in map(pathlib.Path, paths):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix == ".jsonl":
                streams.append(file)
            elif file.suffix in SUFFIXES or file == path:
                files.append(file)
    return files, streams


def run(tool, arguments, feed=None):
    done = subprocess.run([tool, "extract", "--format=jsonl", *arguments], input=feed, capture_output=True)
    if done.returncode != 0:
        sys.stderr.write(done.stderr.decode(errors="replace"))
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def claims(tool, files, streams):
    """(document, begin, end of value) -> claim."""
    sets = []
    if files:
        named = run(tool, ["--", *map(str, files)])
        sets += [(record["source"].get("path", ""), record) for record in named if "source" in record]
    for stream in streams:
        answers = run(tool, ["--stream"], stream.read_bytes())
        sets += [(f"{stream}:{number}", record) for number, record in enumerate(answers, 1)]
    found = {}
    for name, record in sets:
        for claim in record.get("claims", []):
            span = claim["valueSpan"]
            found[name, int(span.get("begin", 0)), int(span["end"])] = claim
    return found


def value(claim):
    if "date" in claim:
        return claim["date"].get("first"), claim["date"].get("last")
    quantity = claim.get("quantity", {})
    return quantity.get("low"), quantity.get("high"), quantity.get("unit")


def shown(place, claim):
    """The quote around the value."""
    span, quote = claim["valueSpan"], claim["quote"]
    words = claim.get("noun", "")
    number = str(claim.get("quantity", {}).get("low", claim.get("date", {}).get("first", "")))
    at = max(quote.find(words) if words else -1, 0)
    around = quote[max(0, at - AROUND):at + AROUND]
    return f"{place[0]}:{span.get('line', 1)}:{span.get('column', 1)}: [{number} {words}] {around}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("paths", nargs="+", metavar="FILE_OR_FOLDER")
    arguments = parser.parse_args()
    read = documents(arguments.paths)
    old, new = claims(arguments.old, *read), claims(arguments.new, *read)
    counts = collections.Counter()

    def tell(mark, change, place, claim):
        counts[change] += 1
        print(f"{mark} {change}: {shown(place, claim)}  ({claim.get('rule')})")

    for place in sorted(old.keys() | new.keys()):
        before, after = old.get(place), new.get(place)
        if before is None:
            tell("+", f"gained {after['kind']}", place, after)
        elif after is None:
            tell("-", f"lost {before['kind']}", place, before)
        elif before["kind"] != after["kind"]:
            tell("~", f"{before['kind']} -> {after['kind']}", place, after)
        elif value(before) != value(after):
            tell("=", f"{value(before)} -> {value(after)}", place, after)
        elif before.get("attribution", {}).get("speaker") != after.get("attribution", {}).get("speaker"):
            speakers = [claim.get("attribution", {}).get("speaker", "nobody") for claim in (before, after)]
            tell("@", f"{speakers[0]} -> {speakers[1]}", place, after)
    print(f"{len(old)} claims before, {len(new)} after")
    for change, count in counts.most_common():
        print(f"{count:6} {change}")


if __name__ == "__main__":
    main()
