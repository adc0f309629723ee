"""Two programs that answer with fixed claims stand for two builds."""
import json
import os
import pathlib
import stat
import subprocess
import sys
import tempfile
import unittest

TOOL = pathlib.Path(__file__).with_name("gained_lost.py")


def claim(begin, kind, low, speaker=""):
    return {"kind": kind, "valueSpan": {"begin": begin, "end": begin + 2, "line": 1, "column": begin + 1},
            "quantity": {"low": low, "high": low}, "noun": "men", "quote": "27 men died.", "rule": "r",
            "attribution": {"speaker": speaker} if speaker else {}}


def program(folder, name, claims):
    answer = json.dumps({"source": {"path": "a.txt"}, "claims": claims})
    path = pathlib.Path(folder, name)
    path.write_text(f"#!{sys.executable}\nprint({answer!r})\n")
    os.chmod(path, path.stat().st_mode | stat.S_IXUSR)
    return str(path)


class GainedLostTest(unittest.TestCase):
    def run_tool(self, old, new):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "a.txt").write_text("27 men died.")
            done = subprocess.run([sys.executable, TOOL, program(folder, "old", old), program(folder, "new", new), folder],
                                  capture_output=True, text=True, check=True)
        return [" ".join(line.split()) for line in done.stdout.splitlines()]

    def test_tells_every_change(self):
        lines = self.run_tool(
            [claim(0, "count", 27), claim(10, "killed", 3), claim(20, "killed", 4), claim(30, "age", 5), claim(50, "age", 7)],
            [claim(0, "killed", 27), claim(10, "killed", 2), claim(20, "killed", 4, "he"), claim(40, "votes", 6),
             claim(50, "age", 7)])
        self.assertEqual(lines[-6:], ["5 claims before, 5 after", "1 count -> killed", "1 (3, 3, None) -> (2, 2, None)",
                                      "1 nobody -> he", "1 lost age", "1 gained votes"])
        self.assertEqual([line[0] for line in lines[:-6]], ["~", "=", "@", "-", "+"])

    def test_same_claims_change_nothing(self):
        self.assertEqual(self.run_tool([claim(0, "age", 5)], [claim(0, "age", 5)]), ["1 claims before, 1 after"])


if __name__ == "__main__":
    unittest.main()
