#!/usr/bin/env python3
"""How far quantities and dates agree with the case files of Microsoft Recognizers-Text (MIT licence).

    bazel build -c opt //cli:gainsay
    tools/peers/agreement.py [-v] [--update] [FOLDER]      default folder: ../shared/peers beside this repository

A case agrees if we find the same values, or the same days, in the same words and no others. differences.md beside this
file lists what we stand by, with the reason: cases outside of what the tool is for, which are not counted, and
differences that we keep, each with our answer; one whose answer has changed counts as missed. -v prints what is missed,
--update writes our present answers into the list. Exits 1 if anything is missed.
"""
import datetime
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
TOOL = os.path.join(ROOT, "bazel-bin/cli/gainsay")
LIST = os.path.join(HERE, "differences.md")
OUTSIDE = "Outside of our scope"
QUANTITIES = ("NumberModel", "NumberRangeModel", "PercentModel", "CurrencyModel")
DATES = ("DateParser", "DatePeriodParser")
# What the peer calls a currency and what we call it, where its name does not tell.
COINS = {"Cent": 100, "Pence": 100, "Penny": 100, "Satoshi": 1e8}


def same(a, b):
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-300)


# Quantities.


def number(text):
    return float(text.replace(",", "")) if text else None


def expected(model, result):
    """(low, high, low excluded, high excluded) of one result of the peer; None for a unit without a number."""
    value = result["Resolution"].get("value")
    if value in (None, "null"):
        return None
    if model == "NumberRangeModel":
        low, high = value[1:-1].split(",")
        return number(low), number(high), value[0] == "(", value[-1] == ")"
    value = number(value.rstrip("%"))
    value /= COINS.get(result["Resolution"].get("unit"), 1)
    return value, value, False, False


def has_value(model, result, ours):
    low, high, open_low, open_high = expected(model, result)
    got_low, got_high = ours.get("low"), ours.get("high")
    percent = ours["type"] == "TYPE_PERCENT"
    if model == "NumberRangeModel":
        factor = 0.01 if percent else 1
        fits = lambda want_end, got, step: same(want_end, got) or (
            want_end is not None and got is not None and (same(want_end, got * factor) or same(want_end + step, got)))
        low_fits = fits(low, got_low, 1 if open_low else 0) or (low is None and got_low == 0)
        return low_fits and fits(high, got_high, -1 if open_high else 0)
    share = 100 if model == "NumberModel" and percent else 1
    if ours["modality"] not in ("MODALITY_EXACT", "MODALITY_NONE"):
        # The peer gives the number alone; ours has been bounded by the words beside it.
        ends = [e / share for e in (got_low, got_high) if e is not None]
        return any(same(low, v) for v in ends + [sum(ends) / len(ends), ends[0] - 1, ends[-1] + 1])
    return same(low, got_low / share) and same(high, got_high / share)


def of_model(model, mentions):
    if model == "CurrencyModel":
        return [m for m in mentions if m["type"] == "TYPE_MONEY"]
    if model == "PercentModel":
        return [m for m in mentions if m["type"] == "TYPE_PERCENT"]
    if model == "NumberRangeModel":
        return [m for m in mentions if m["modality"][9:] in ("AT_LEAST", "AT_MOST", "RANGE")]
    return [m for m in mentions if m["type"] not in ("TYPE_IDENTIFIER", "TYPE_ORDINAL")]


def agrees_on_quantities(model, case, mentions):
    data = case["Input"].encode()
    wanted = [r for r in case["Results"] if expected(model, r) is not None]
    if len(wanted) != len(mentions):
        return False
    for result, ours in zip(wanted, mentions):
        begin, end = len(data[:ours["begin"]].decode()), len(data[:ours["end"]].decode())
        if begin > result["End"] or result["Start"] >= end or not has_value(model, result, ours):
            return False
    return True


# Dates.


def resolutions(result):
    """Those that count as right: (first, last), either end None if open. The peer's periods end on the day after."""
    found = []
    for key in ("PastResolution", "FutureResolution"):
        value = (result.get("Value") or {}).get(key) or {}
        if "date" in value:
            found.append((value["date"], value["date"]))
        elif value:
            end = value.get("endDate")
            found.append((value.get("startDate"), end))
            if end and not end.startswith("0001"):
                day_before = datetime.date.fromisoformat(end) - datetime.timedelta(1)
                found.append((value.get("startDate"), day_before.isoformat()))
    return found


def agrees_on_dates(case, mentions):
    wanted = [resolutions(result) for result in case["Results"]]
    got = [(m.get("first"), m.get("last")) for m in mentions]
    return len(wanted) == len(got) and all(days in options for days, options in zip(got, wanted))


# Cases.


def recognize(model, cases):
    stage = "dates" if model in DATES else "quantities"
    lines = []
    for i, case in enumerate(cases):
        day = (case.get("Context") or {}).get("ReferenceDateTime", "")[:10]
        line = {"id": str(i), "text": case["Input"]}
        lines.append(json.dumps(dict(line, published=day) if day and model in DATES else line) + "\n")
    command = [TOOL, "extract", "--stage=" + stage, "--format=jsonl", "--stream"]
    done = subprocess.run(command, input="".join(lines).encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line).get(stage, []) for line in done.stdout.decode().splitlines()]


def judge(model, case, mentions):
    """Whether a case agrees, and our answer in short."""
    if model in DATES:
        return agrees_on_dates(case, mentions), [[m.get("first"), m.get("last")] for m in mentions]
    mentions = of_model(model, mentions)
    answer = [[m["text"], m.get("low"), m.get("high")] for m in mentions]
    return agrees_on_quantities(model, case, mentions), answer


def read_differences():
    """Input -> [(section, reason, answer or None)] from differences.md."""
    known, section, reason = {}, "", ""
    for line in open(LIST, encoding="utf-8"):
        if line.startswith("## "):
            section = line[3:].strip()
        elif line.startswith("### "):
            reason = line[4:].strip()
        elif match := re.match(r'- ("(?:[^"\\]|\\.)*")(?: => (.*))?$', line.strip()):
            answer = json.loads(match.group(2)) if match.group(2) else None
            known.setdefault(json.loads(match.group(1)), []).append((section, reason, answer))
    return known


def outcome_of(case, agreed, answer, known):
    entries = known.get(case["Input"], [])
    if any(section == OUTSIDE for section, _, _ in entries):
        return "outside"
    if agreed:
        return "agreed"
    return "kept" if any(kept == answer for _, _, kept in entries) else "missed"


def write_answers(answers):
    """Writes our answer behind each kept difference."""
    lines, section = [], ""
    for line in open(LIST, encoding="utf-8"):
        if line.startswith("## "):
            section = line[3:].strip()
        match = re.match(r'- ("(?:[^"\\]|\\.)*")', line)
        if match and section != OUTSIDE and json.loads(match.group(1)) in answers:
            left = answers[json.loads(match.group(1))]
            line = "- %s => %s\n" % (match.group(1), json.dumps(left.pop(0) if len(left) > 1 else left[0], ensure_ascii=False))
        lines.append(line)
    open(LIST, "w", encoding="utf-8").writelines(lines)


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("-")]
    folder = arguments[0] if arguments else os.path.join(os.path.dirname(ROOT), "shared/peers")
    if not os.path.isdir(folder):
        print(f"skipped: {folder} is absent, there is nothing to compare with")
        return 0
    known, disagreed, missed_any = read_differences(), {}, False
    row = "%-18s %6s %9s %7s %7s %5s %7s"
    print(row % ("file", "cases", "in scope", "agreed", "share", "kept", "missed"))
    for model in QUANTITIES + DATES:
        path = os.path.join(folder, model + ".json")
        if not os.path.exists(path):
            print(f"skipped: {path} is absent")
            continue
        cases = json.load(open(path, encoding="utf-8-sig"))
        counts, missed = {}, []
        for case, mentions in zip(cases, recognize(model, cases)):
            agreed, answer = judge(model, case, mentions)
            outcome = outcome_of(case, agreed, answer, known)
            counts[outcome] = counts.get(outcome, 0) + 1
            if not agreed:
                disagreed.setdefault(case["Input"], []).append(answer)
            if outcome == "missed":
                missed.append((case, answer))
        agreed, kept = counts.get("agreed", 0), counts.get("kept", 0)
        scope = agreed + len(missed)
        print(row % (model, len(cases), scope, agreed, "%.1f%%" % (100 * agreed / scope), kept, len(missed)))
        missed_any = missed_any or bool(missed)
        for case, answer in missed if "-v" in sys.argv else []:
            print("  " + json.dumps(case["Input"], ensure_ascii=False)[:200])
            print("     peer", json.dumps([r.get("Value", r.get("Resolution")) for r in case["Results"]])[:400])
            print("     ours", json.dumps(answer, ensure_ascii=False))
    if "--update" in sys.argv:
        write_answers(disagreed)
    return 1 if missed_any else 0


if __name__ == "__main__":
    sys.exit(main())
