"""Fuzz targets: functions that take any bytes and must neither crash nor hang nor break a promise."""

load("@rules_cc//cc:defs.bzl", "cc_test")

def fuzz_target(name, srcs, deps, corpus, copts = [], size = "medium"):
    """A target of libFuzzer that is a test as well.

    As a test it runs over its corpus, over beginnings of the files in it and over some thousand changes of them, the
    same in every run. With --config=fuzz (clang) it is a libFuzzer program:

        bazel build --config=fuzz //claims/text:text_fuzz
        bazel-bin/claims/text/text_fuzz -max_total_time=600 /tmp/text_corpus claims/text/fuzz/text

    Args:
      name: ends in _fuzz.
      srcs: define LLVMFuzzerTestOneInput, which aborts where a promise is broken.
      deps: of srcs.
      corpus: labels of files: what the format holds, and inputs that once broke something.
      copts: of srcs.
      size: of the test.
    """
    if not corpus:
        fail(name + " has no corpus: where are its files?")
    cc_test(
        name = name,
        size = size,
        srcs = srcs,
        copts = copts,
        args = ["$(rootpaths %s)" % label for label in corpus],
        data = corpus,
        linkopts = select({
            "//tools/fuzz:fuzzing": ["-fsanitize=fuzzer"],
            "//conditions:default": [],
        }),
        deps = deps + select({
            "//tools/fuzz:fuzzing": [],
            "//conditions:default": ["//tools/fuzz:replay"],
        }),
    )
