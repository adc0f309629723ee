#!/usr/bin/env python3
"""How many of a peer's date cases we agree on.

    bazel build -c opt //tools/peers_dates:print_dates
    tools/peers_dates/peers_dates.py bazel-bin/tools/peers_dates/print_dates [../shared/peers] [--list]

The cases are those of Microsoft Recognizers-Text (MIT licence), DateParser and DatePeriodParser for English. They are
what people say to an assistant ("I'll be out ..."), ours are news. A case is agreed on if the same number of dates is
found and each has the days of one of the peer's two resolutions, past or future; the peer's periods end on the day after
their last one. OUT_OF_SCOPE below says which cases are not ours, whether we agree on them or not. kept_differences.json
beside this file holds the cases where we stand by another answer: our dates, and why; a case counts as kept only as long
as its dates are those. --list prints every case with its outcome.
"""
import datetime
import json
import os
import re
import subprocess
import sys

# Cases that are no task of ours: pattern of the input, and why.
OUT_OF_SCOPE = [
    (r"\b(on|for the|the) (\d\d?|2\dth|21st|22nd|27th)\b ?[.!]?$|for the (second|twenty second|thirty)$",
     "a bare number is no day in news"),
    (r"(^|(back|on|in) +)\d\d?[/.-]\d\d?$|from \d+/\d+ to|Oct/2|08/12,", "day and month without a year in digits: a score, a fraction, a ratio"),
    (r"tmrw|\bmy (day|week|weekend)\b|the (day|week|weekend)$|(this|last|past) day\b", "chat"),
    (r"\bset (OOO|ooo)\b|Out of office|\bw/c\b|[Ww]eek \d\d|hence|in the future|business days|couple of weeks", "scheduling talk"),
    (r"\b(within|for) (the )?(next |upcoming )?\d|\bin (\d|two|three)+ (weeks|years)$|\bin 3 (weeks|years)", "a duration from now"),
    (r"\d(year|month)|month(s)?(,| and)? \d+ (day|year)|years? \d+ (month|day)|two monday", "several units in a row"),
    (r"\brest\b.* (week|month|year)|now and|and now", "the rest of the time that runs"),
    (r"(nineteen|two thousand|thousand seven|two hundred|twenty-tens|zero one)", "years in words"),
    (r"\b(year 247|1391)\b", "years before 1500"),
    (r"(from|between)? ?\d+( ?- ?| to | till | and )\d+ (in )?(of )?(this|next) month|from 4 to January|from 02 to April|November between|Feb between",
     "days before their month's name in an order that no paper prints"),
    (r"3/2015|11 ?[-/] ?2016|2015[./-]3|2016 ?/ ?11|2016 ?- 11|2016- 11|2016 -11", "year and month in digits, other than ISO's"),
    (r"Friday the fifteen|twenty one$|jan twenty two, 2018|two sundays|last Monday April", "spoken forms"),
]

def escape(text):
    return "".join(chr(b) if 32 <= b < 127 and b not in b"\\\"'" else "\\%03o" % b for b in text.encode())


def wanted(result):
    """The resolutions that count as right: (first, last), either end None if open."""
    resolutions = []
    for key in ("PastResolution", "FutureResolution"):
        value = (result.get("Value") or {}).get(key) or {}
        if "date" in value:
            resolutions.append((value["date"], value["date"]))
        elif value:
            end = value.get("endDate")
            resolutions.append((value.get("startDate"), end))
            if end and not end.startswith("0001"):
                day_before = datetime.date.fromisoformat(end) - datetime.timedelta(1)
                resolutions.append((value.get("startDate"), day_before.isoformat()))
    return resolutions


def agrees(case, dates):
    want = [wanted(result) for result in case["Results"]]
    got = [(date["first"], date["last"]) for date in dates]
    return len(want) == len(got) and all(days in options for days, options in zip(got, want))


def reason(patterns, text):
    return next((why for pattern, why in patterns if re.search(pattern, text)), None)


def outcome_of(case, dates, kept):
    """What became of a case, and why."""
    why = reason(OUT_OF_SCOPE, case["Input"])
    if why:
        return "not ours", why
    if agrees(case, dates):
        return "agreed", ""
    known = kept.get(case["Input"])
    if known and known["ours"] == [[date["first"], date["last"]] for date in dates]:
        return "kept", known["why"]
    return "missed", ""


def report(binary, path, kept, show):
    cases = json.load(open(path, encoding="utf-8-sig"))
    lines = "".join("%s\t%s\n" % ((case.get("Context") or {}).get("ReferenceDateTime", "")[:10], escape(case["Input"]))
                    for case in cases)
    output = subprocess.run([binary], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    counts, reasons = {}, {}
    for case, line in zip(cases, output.splitlines()):
        dates = json.loads(line)
        outcome, why = outcome_of(case, dates, kept)
        counts[outcome] = counts.get(outcome, 0) + 1
        if why:
            reasons.setdefault((outcome, why), []).append(case["Input"])
        if show or outcome == "missed":
            print("  %-8s %s => %s" % (outcome, case["Input"], [(d["text"], d["first"], d["last"]) for d in dates]))
    agreed, missed, stand = (counts.get(key, 0) for key in ("agreed", "missed", "kept"))
    scope = agreed + missed + stand
    print("%s: %d cases, %d in scope: %d agreed (%.1f%%), %d differ on purpose, %d missed (%.1f%%)" %
          (os.path.basename(path), len(cases), scope, agreed, 100.0 * agreed / scope, stand, missed, 100.0 * missed / scope))
    for (outcome, why), inputs in sorted(reasons.items(), key=lambda item: (item[0][0], -len(item[1]))):
        print("  %-8s %3d  %s (%s)" % (outcome, len(inputs), why, inputs[0]))


def main():
    arguments = [a for a in sys.argv[1:] if a != "--list"]
    if not arguments:
        print(__doc__)
        return 2
    peers = arguments[1] if len(arguments) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../shared/peers")
    here = os.path.dirname(os.path.abspath(__file__))
    kept = {row["input"]: row for row in json.load(open(os.path.join(here, "kept_differences.json"), encoding="utf-8"))}
    for name in ("DateParser.json", "DatePeriodParser.json"):
        path = os.path.join(peers, name)
        if os.path.exists(path):
            report(arguments[0], path, kept, "--list" in sys.argv)
        else:
            print("skipped: there is no %s" % path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
