"""Mistakes in `generate`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("generate_includes_start")
def generate(params, start, steps):
    Wx, Wh, b, Wy, by = (np.asarray(params[k], dtype=float) for k in ("Wx", "Wh", "b", "Wy", "by"))
    out = [start]
    h = np.zeros((1, len(b)))
    for _ in range(steps - 1):
        x = np.zeros((1, len(by)))
        x[0, out[-1]] = 1
        h = rnn_step(x, h, Wx, Wh, b)
        out.append(int((h @ Wy + by).argmax()))
    return np.array(out)


@mistake("generate_forgets_state")
def generate(params, start, steps):
    Wx, Wh, b, Wy, by = (np.asarray(params[k], dtype=float) for k in ("Wx", "Wh", "b", "Wy", "by"))
    result, c = [], start
    for _ in range(steps):
        x = np.eye(len(by))[c].reshape(1, -1)
        h = rnn_step(x, np.zeros((1, len(b))), Wx, Wh, b)
        c = int(np.argmax(h @ Wy + by, axis=1)[0])
        result.append(c)
    return np.array(result)


@mistake("generate_feeds_start")
def generate(params, start, steps):
    Wx, Wh, b, Wy, by = (np.asarray(params[k], dtype=float) for k in ("Wx", "Wh", "b", "Wy", "by"))
    x = np.zeros((1, len(by)))
    x[0, start] = 1.0
    h = np.zeros((1, len(b)))
    symbols = np.zeros(steps, dtype=int)
    for i in range(steps):
        h = rnn_step(x, h, Wx, Wh, b)
        symbols[i] = np.argmax(h @ Wy + by)
    return symbols
