#!/usr/bin/env python3
"""How far the quantity stage agrees with the case files of Recognizers-Text.

    bazel build -c opt //tools/peers:recognize
    tools/peers/agreement.py [-v] [PEERS_FOLDER]      default folder: ../shared/peers beside this repository

A case agrees if we find the same values in the same words and no others; numbers that we take for names or places in an
order count as not found. Cases in differences.md beside this file are either outside of what the tool is for (not
counted) or differences that we keep (counted, with their reason). Everything else that differs is printed with -v.
"""
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TOOL = os.path.join(ROOT, "bazel-bin/tools/peers/recognize")
FILES = ("NumberModel", "NumberRangeModel", "PercentModel", "CurrencyModel")
# What the peer calls a currency and what we call it, where its name does not tell.
COINS = {"Cent": 100, "Pence": 100, "Penny": 100, "Satoshi": 1e8}


def same(a, b):
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-300)


def number(text):
    return float(text.replace(",", "")) if text else None


def expected(model, result):
    """(first byte, last byte, low, high) of one result of the peer; None for a unit without a number."""
    value = result["Resolution"].get("value")
    if value in (None, "null"):
        return None
    if model == "NumberRangeModel":
        low, high = value[1:-1].split(",")
        return number(low), number(high), value[0] == "(", value[-1] == ")"
    value = number(value.rstrip("%"))
    value /= COINS.get(result["Resolution"].get("unit"), 1)
    return value, value, False, False


def agrees(model, result, ours):
    want = expected(model, result)
    if want is None:
        return True
    low, high, open_low, open_high = want
    got_low, got_high = ours.get("low"), ours.get("high")
    if model in ("NumberModel", "CurrencyModel", "PercentModel") and ours["modality"] not in ("EXACT", "NONE"):
        # The peer gives the number alone; ours has been bounded by the words beside it.
        share = 100 if model == "NumberModel" and ours["type"] == "percent" else 1
        ends = [e / share for e in (got_low, got_high) if e is not None]
        return any(same(low, v) for v in ends + [sum(ends) / len(ends), ends[0] - 1, ends[-1] + 1])
    if model == "NumberModel" and ours["type"] == "percent":
        return same(low, got_low / 100)
    if model == "NumberRangeModel":
        factor = 0.01 if ours["type"] == "percent" else 1
        fits = lambda want_end, got, step: same(want_end, got) or (
            want_end is not None and got is not None and (same(want_end, got * factor) or same(want_end + step, got)))
        low_fits = fits(low, got_low, 1 if open_low else 0) or (low is None and got_low == 0)
        return low_fits and fits(high, got_high, -1 if open_high else 0)
    return same(low, got_low) and same(high, got_high)


def overlaps(result, ours):
    return ours["chars"][0] <= result["End"] and result["Start"] < ours["chars"][1]


def judge(model, case, mentions):
    mentions = [m for m in mentions if m["type"] not in ("identifier", "ordinal")]
    if model == "CurrencyModel":
        mentions = [m for m in mentions if m["type"] == "money"]
    if model == "PercentModel":
        mentions = [m for m in mentions if m["type"] == "percent"]
    if model == "NumberRangeModel":
        mentions = [m for m in mentions if m["modality"] in ("AT_LEAST", "AT_MOST", "RANGE")]
    wanted = [r for r in case["Results"] if expected(model, r) is not None]
    if len(wanted) != len(mentions):
        return False
    return all(overlaps(r, m) and agrees(model, r, m) for r, m in zip(wanted, mentions))


def recognize(inputs):
    escaped = "".join(i.replace("\\", "\\\\").replace("\n", "\\n") + "\n" for i in inputs)
    done = subprocess.run([TOOL], input=escaped.encode(), capture_output=True, check=True)
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    for text, mentions in zip(inputs, answers):
        data = text.encode()
        for m in mentions:
            m["chars"] = [len(data[:m[end]].decode()) for end in ("begin", "end")]
    return answers


def read_differences():
    """Input -> (section, reason) from differences.md."""
    known, section, reason = {}, "", ""
    for line in open(os.path.join(HERE, "differences.md"), encoding="utf-8"):
        if line.startswith("## "):
            section = line[3:].strip()
        elif line.startswith("### "):
            reason = line[4:].strip()
        elif match := re.match(r"- (\".*\")$", line.strip()):
            known[json.loads(match.group(1))] = (section, reason)
    return known


def main():
    arguments = [a for a in sys.argv[1:] if a != "-v"]
    folder = arguments[0] if arguments else os.path.join(os.path.dirname(ROOT), "shared/peers")
    if not os.path.isdir(folder):
        print(f"agreement.py: {folder} is absent: nothing to compare with, skipped")
        return
    known = read_differences()
    for model in FILES:
        cases = json.load(open(os.path.join(folder, model + ".json"), encoding="utf-8-sig"))
        answers = recognize([c["Input"] for c in cases])
        agreed = kept = outside = 0
        unexplained = []
        for case, mentions in zip(cases, answers):
            section, _ = known.get(case["Input"], ("", ""))
            if section == "Outside of our scope":
                outside += 1
            elif judge(model, case, mentions):
                agreed += 1
            elif section:
                kept += 1
            else:
                unexplained.append((case, mentions))
        scope = len(cases) - outside
        print(f"{model}: {agreed} of {scope} agree ({100 * agreed / scope:.1f}%), {kept} differences kept, "
              f"{len(unexplained)} not explained; {outside} outside of our scope")
        if "-v" in sys.argv:
            for case, mentions in unexplained:
                print("  " + json.dumps(case["Input"], ensure_ascii=False)[:200])
                print("     peer", [(r["Text"], r["Resolution"].get("value")) for r in case["Results"]])
                print("     ours", [(m["words"], m["type"], m["modality"], m.get("low"), m.get("high")) for m in mentions])


if __name__ == "__main__":
    main()
