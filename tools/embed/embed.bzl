"""Data that is part of the program: textproto files, checked against their schema and compiled in."""

load("@rules_cc//cc:defs.bzl", "cc_library")

def embedded_file(name, variable, src, visibility = None):
    """A cc_library whose header NAME.h declares the absl::string_view VARIABLE: the bytes of a file.

    Args:
      name: of the library and of its header.
      variable: of the C++ variable.
      src: the file.
      visibility: of the library.
    """
    native.genrule(
        name = name + "_source",
        srcs = [src],
        outs = [name + ".h", name + ".cc"],
        cmd = "$(location //tools/embed) %s $< $(location %s.h) $(location %s.cc)" % (variable, name, name),
        tools = ["//tools/embed"],
    )
    cc_library(
        name = name,
        srcs = [name + ".cc"],
        hdrs = [name + ".h"],
        visibility = visibility,
        deps = ["@com_google_absl//absl/strings"],
    )

def embedded_textproto(name, variable, message, proto, srcs, visibility = None):
    """A cc_library whose header NAME.h declares the absl::string_view VARIABLE: the files as one serialised message.

    Several files make one message: repeated fields are joined in the order of srcs. A mistake in a file stops the
    build with its line and column.

    Args:
      name: of the library and of its header.
      variable: of the C++ variable.
      message: full name of the message type.
      proto: label of the .proto file that defines it.
      srcs: the textproto files.
      visibility: of the library.
    """
    native.genrule(
        name = name + "_binary",
        srcs = srcs + [proto],
        outs = [name + ".binpb"],
        cmd = "for file in %s; do " % " ".join(["$(locations %s)" % src for src in srcs]) +
              "$(location @com_google_protobuf//:protoc) --encode=%s $(location %s) < $$file || " % (message, proto) +
              "{ echo $$file: not a valid %s >&2; exit 1; }; done > $@" % message,
        tools = ["@com_google_protobuf//:protoc"],
    )
    embedded_file(name, variable, name + "_binary", visibility)
