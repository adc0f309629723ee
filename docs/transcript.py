"""Runs the commands of a document and holds what they print against what the document shows.

    transcript.py DOCUMENT FILE...             exits 1 where they differ, and shows how
    transcript.py DOCUMENT FILE... --update    writes what they print into the document

In blocks marked ```console, a line after "$ " is a command, lines after "> " belong to it, and the other lines are what
it prints. All commands of a document run in one shell, in an empty folder but for the files. No command may print an
error of gainsay: it would be written into the document as what readers should see.
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
END = "--- end of a command ---"


def commands_of(block):
    """The commands of one block, each a list of lines."""
    commands = []
    in_command = False
    for line in block.splitlines():
        if line.startswith("$ "):
            commands.append([line[2:]])
            in_command = True
        elif in_command and re.match(r">( |$)", line):
            commands[-1].append(line[2:])
        else:
            in_command = False
    return commands


def run(commands, files):
    """What each of the commands prints, on both channels."""
    script = []
    for command in commands:
        script += ["\n".join(command), f"status=$?; printf '%s\\n' '{END}'; (exit $status)"]
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            shutil.copy(file, folder)
        environment = {**os.environ, "HOME": folder, "COLUMNS": "100", "LC_ALL": "C.UTF-8"}
        for name in ("NO_COLOR", "GAINSAY_PAGER", "PAGER"):
            environment.pop(name, None)
        printed = subprocess.run(["bash", "-c", "exec 2>&1 < /dev/null\n" + "\n".join(script)], cwd=folder,
                                 env=environment, stdout=subprocess.PIPE, check=False).stdout.decode()
    return printed.split(END + "\n")[:-1]


def with_output(text, files):
    """The document with what its commands print."""
    blocks = [commands_of(match.group(1)) for match in BLOCK.finditer(text)]
    outputs = iter(run([command for block in blocks for command in block], files))
    remaining = iter(blocks)

    def block_of(_):
        shown = ""
        for command in next(remaining):
            shown += "".join(("$ " if i == 0 else "> " if line else ">") + line + "\n" for i, line in enumerate(command))
            shown += next(outputs, "(the shell ended before this command)\n")
        return f"```console\n{shown}```"

    return BLOCK.sub(block_of, text)


def main():
    update = "--update" in sys.argv[1:]
    document, *files = [argument for argument in sys.argv[1:] if argument != "--update"]
    with open(document, encoding="utf-8") as file:
        text = file.read()
    assert BLOCK.search(text), f"{document}: no block of commands"
    printed = with_output(text, files)
    errors = [line for line in printed.splitlines() if line.startswith("gainsay: ")]
    if errors:
        sys.exit(f"{document}: a command fails: {errors[0]}")
    if update:
        target = os.path.join(os.environ.get("BUILD_WORKSPACE_DIRECTORY", "."), document)
        with open(target, "w", encoding="utf-8") as file:
            file.write(printed)
    elif printed != text:
        sys.stdout.writelines(difflib.unified_diff(text.splitlines(True), printed.splitlines(True),
                                                   document, "what its commands print"))
        print(f"If the change is meant: bazel run -c opt //docs:{os.path.basename(document)[:-3]}_test -- --update")
        sys.exit(1)


main()
