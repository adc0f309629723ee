"""How the stages that read text are compiled in the optimised build: they are where its time goes."""

FAST_COPTS = select({
    "//bazel:optimised": [
        "-O3",
        "-fomit-frame-pointer",
    ],
    "//conditions:default": [],
})
