#!/usr/bin/env bash
# What others call, run as they do: the GitHub action with its inputs, the hooks of pre-commit in a fresh repository.
# pre-commit and PyYAML are used where they are installed. Run from the root of the tree.
set -uo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
fail() { echo "FAILED: $*"; failed=1; }
root=$PWD
mkdir "$folder/bin" "$folder/home"
ln -s "$(realpath cli/gainsay)" "$folder/bin/gainsay"
export PATH="$folder/bin:$PATH" HOME="$folder/home" GIT_CONFIG_NOSYSTEM=1
git config --global user.name Test
git config --global user.email test@example.org
git config --global init.defaultBranch main
git config --global protocol.file.allow always

# The files are what their readers ask for.
if python3 -c 'import yaml' 2> /dev/null; then
  python3 - << 'END' || fail "YAML"
import yaml

action = yaml.safe_load(open("action.yml"))
assert isinstance(action["name"], str) and isinstance(action["description"], str)
assert action["runs"]["using"] == "composite"
for name, field in action["inputs"].items():
    assert isinstance(field["description"], str), name
    assert field.get("required") is True or isinstance(field["default"], str), f"{name} has neither default nor required"
for name, field in action["outputs"].items():
    assert field["description"] and field["value"].startswith("${{ steps."), name
used = ""
for step in action["runs"]["steps"]:
    assert step["shell"] == "bash" and "${{" not in step["run"], "an input must not be part of a script"
    used += str(step)
for name in action["inputs"]:
    assert f"inputs.{name}" in used, f"{name} is not used"

for hook in yaml.safe_load(open(".pre-commit-hooks.yaml")):
    assert {"id", "name", "entry", "language"} <= hook.keys(), hook
    assert hook["require_serial"] is True

job = yaml.safe_load(open("integrations/gitlab/gitlab-ci.yml"))["gainsay"]
assert all(isinstance(line, str) for line in job["script"] + job["before_script"])
assert set(job["artifacts"]["reports"]) == {"codequality", "junit"}
END
else
  echo "skipped: no PyYAML (Debian package python3-yaml) to read the YAML files"
fi

# The GitHub action.
mkdir "$folder/action"
cd "$folder/action" || exit 1
mkdir old
echo "The fire at the mill killed 31 people." > 'old/a b.txt'
echo "The fire at the mill killed 19 people." > new.txt
action() {  # action STATUS CONFLICTS NAME=VALUE...: the values of its inputs
  local status=$1 conflicts=$2 got
  shift 2
  rm -f summary output
  env "$@" GITHUB_STEP_SUMMARY=summary GITHUB_OUTPUT=output bash "$root/integrations/github/run.sh" > printed 2> complaints
  got=$?
  [ "$got" -eq "$status" ] || fail "action $*: exit status $got: $(cat complaints)"
  [ "$(cat output)" = "conflicts=$conflicts" ] || fail "action $*: $(cat output)"
}
both=$'new.txt\n  old/a b.txt  \n'
action 1 1 FILES="$both"
grep -q '^::warning file=' printed || fail "action: no annotation"
grep -q '31' summary || fail "action: no summary"
action 0 1 FILES="$both" FAIL_ON=never
action 1 1 FILES=new.txt AGAINST='old' SARIF=out.sarif
[ -s out.sarif ] || fail "action: no SARIF report"
action 0 0 FILES=new.txt
action 2 0 FILES=gone.txt
# Nothing of an input is run.
action 2 0 FILES='$(touch owned)`touch owned`;touch owned' ARGUMENTS=$'--published=2024-05-01\n'
[ ! -e owned ] || fail "action: an input is run"
gainsay baseline add --baseline=accepted --reason=known new.txt 'old/a b.txt' > /dev/null
action 0 0 FILES="$both" BASELINE=accepted

# pre-commit: the hooks of a repository as another one uses them.
hooks=$folder/hooks
mkdir "$hooks"
cp "$root/.pre-commit-hooks.yaml" "$hooks/"
git -C "$hooks" init -q && git -C "$hooks" add -A && git -C "$hooks" commit -qm hooks
mkdir "$folder/scratch"
cd "$folder/scratch" || exit 1
git init -q
cp "$folder/action/old/a b.txt" a.txt
if command -v pre-commit > /dev/null; then
  cat > .pre-commit-config.yaml << END
repos:
  - repo: $hooks
    rev: $(git -C "$hooks" rev-parse HEAD)
    hooks:
      - id: gainsay-diff
      - id: gainsay-check
        args: [--against=published]
END
  pre-commit install > /dev/null || fail "pre-commit install"
else
  echo "skipped: no pre-commit (a Debian package) to run its hooks with; git runs the same commands"
  cat > .git/hooks/pre-commit << 'END'
#!/bin/bash
mapfile -d '' -t files < <(git diff -z --cached --name-only --diff-filter=d -- '*.txt' ':!published')
[ "${#files[@]}" -eq 0 ] || { gainsay diff "${files[@]}" && gainsay check --against=published "${files[@]}"; }
END
  chmod +x .git/hooks/pre-commit
fi
mkdir published
cp a.txt published/old.txt
git add -A
git commit -qm one > "$folder/log" 2>&1 || fail "what agrees is not committed: $(cat "$folder/log")"
echo "The fire at the mill killed 19 people." > b.txt
echo "The fire at the mill killed 31 people." > c.txt
git add -A
git commit -qm two > "$folder/log" 2>&1 && fail "what disagrees is committed"
grep -q 'CONFLICT killed' "$folder/log" || fail "the conflict is not shown: $(cat "$folder/log")"
git reset -q
rm b.txt c.txt
echo "The fire at the mill killed 19 people." > d.txt
git add -A
git commit -qm three > "$folder/log" 2>&1 && fail "what disagrees with what was published is committed"
grep -q '31  *published/old.txt' "$folder/log" || fail "the conflict with what was published is not shown: $(cat "$folder/log")"

[ "$failed" -eq 0 ] && echo "integrations: all well"
exit "$failed"
