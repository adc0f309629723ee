"""How the stages that read text and compare claims are compiled in the optimised build: there its time goes."""

FAST_COPTS = select({
    "//bazel:optimised": [
        "-O3",
        "-fomit-frame-pointer",
    ],
    "//conditions:default": [],
})
