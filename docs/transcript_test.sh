#!/usr/bin/env bash
# transcript_test.sh DOCUMENT FILE... [--update]: see transcript.py. Run from the root of the tree.
exec python3 docs/transcript.py "$@"
