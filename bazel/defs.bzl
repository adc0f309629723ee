"""Rules that run gainsay in a build."""

def _quoted(text):
    """A word that a shell takes as it is."""
    return "'" + text.replace("'", "'\\''") + "'"

def _gainsay_diff_test_impl(ctx):
    if not ctx.files.srcs and not ctx.files.manifest:
        fail("gainsay_diff_test needs srcs or a manifest")
    arguments = ["check" if ctx.files.against else "diff"]
    arguments += ["--against=" + file.short_path for file in ctx.files.against]
    if ctx.file.manifest:
        arguments.append("--manifest=" + ctx.file.manifest.short_path)
    if ctx.file.baseline:
        arguments.append("--baseline=" + ctx.file.baseline.short_path)
    arguments.append("--fail-on=" + ctx.attr.fail_on)
    arguments += ctx.attr.flags
    arguments.append("--")
    arguments += [file.short_path for file in ctx.files.srcs]

    # Bazel shows the cases of a JUnit report: what agrees passes, each conflict fails.
    script = """#!/usr/bin/env bash
# The names of files are those of the runfiles.
report=()
[ -z "${XML_OUTPUT_FILE:-}" ] || report=(--output=junit:"$XML_OUTPUT_FILE")
command=%s
exec %s "$command" "${report[@]}" %s
""" % (
        arguments[0],
        _quoted(ctx.executable._gainsay.short_path),
        " ".join([_quoted(argument) for argument in arguments[1:]]),
    )
    ctx.actions.write(ctx.outputs.executable, script, is_executable = True)
    runfiles = ctx.runfiles(
        files = ctx.files.srcs + ctx.files.against + ctx.files.manifest + ctx.files.baseline + ctx.files.data,
    )
    return [DefaultInfo(
        executable = ctx.outputs.executable,
        runfiles = runfiles.merge(ctx.attr._gainsay[DefaultInfo].default_runfiles),
    )]

gainsay_diff_test = rule(
    doc = """Fails when documents contradict each other.

        load("@gainsay//bazel:defs.bzl", "gainsay_diff_test")

        gainsay_diff_test(
            name = "release_notes_test",
            srcs = ["CHANGELOG.md", "announcement.html", "facts.pdf"],
            baseline = "accepted.textproto",
        )

    A conflict that is meant to stay goes into the baseline:

        gainsay baseline add --baseline=accepted.textproto --reason='...' CHANGELOG.md announcement.html facts.pdf

    The test prints the report, and gives Bazel a case for each group of claims. It fails as well where a file cannot be
    read.
    """,
    implementation = _gainsay_diff_test_impl,
    test = True,
    attrs = {
        "srcs": attr.label_list(
            allow_files = True,
            doc = "Documents in any format that gainsay reads, and files of claims. With `against`, the new ones.",
        ),
        "against": attr.label_list(
            allow_files = True,
            doc = "What srcs are held against; only conflicts that involve one of srcs count then.",
        ),
        "manifest": attr.label(
            allow_single_file = True,
            doc = "Days of publication and publishers of documents, which it names relative to itself; list those " +
                  "in data.",
        ),
        "baseline": attr.label(
            allow_single_file = True,
            doc = "Decisions about conflicts that are known and accepted; made by gainsay baseline add.",
        ),
        "fail_on": attr.string(
            default = "conflict",
            values = ["conflict", "low", "medium", "high"],
            doc = "The least conflict that fails the test.",
        ),
        "flags": attr.string_list(doc = "More flags of gainsay diff, such as --published=2024-05-01."),
        "data": attr.label_list(
            allow_files = True,
            doc = "Other files that are read: the documents of the manifest.",
        ),
        "_gainsay": attr.label(
            default = Label("//cli:gainsay"),
            executable = True,
            cfg = "target",
        ),
    },
)
