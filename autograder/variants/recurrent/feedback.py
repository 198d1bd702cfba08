"""Mistakes in `feedback`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("r01_h0_missing")
def feedback(h0, w, steps, activation="tanh"):
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(0, z), "linear": lambda z: z}
    if activation not in f:
        raise ValueError("activation should be tanh, relu or linear")
    h = h0
    history = []
    for _ in range(steps):
        h = f[activation](w * h)
        history.append(h)
    return np.array(history, dtype=float)


@mistake("r02_steps_off_by_one")
def feedback(h0, w, steps, activation="tanh"):
    if activation not in ("tanh", "relu", "linear"):
        raise ValueError(activation)
    hs = [float(h0)]
    while len(hs) < steps:
        z = w * hs[-1]
        if activation == "tanh":
            z = np.tanh(z)
        elif activation == "relu":
            z = max(z, 0.0)
        hs.append(z)
    return np.array(hs)


@mistake("r03_squashes_before_weighing")
def feedback(h0, w, steps, activation="tanh"):
    out = np.zeros(steps + 1)
    out[0] = h0
    for i in range(1, steps + 1):
        prev = out[i - 1]
        if activation == "tanh":
            out[i] = w * np.tanh(prev)
        elif activation == "relu":
            out[i] = w * np.maximum(prev, 0)
        elif activation == "linear":
            out[i] = w * prev
        else:
            raise ValueError("unknown activation " + activation)
    return out


@mistake("feedback_unknown_names_pass", checked=True)
def feedback(h0, w, steps, activation="tanh"):
    result = np.empty(steps + 1)
    result[0] = h0
    for t in range(steps):
        z = w * result[t]
        if activation == "tanh":
            z = np.tanh(z)
        if activation == "relu":
            z = z if z > 0 else 0.0
        result[t + 1] = z
    return result


@mistake("feedback_last_value_only")
def feedback(h0, w, steps, activation="tanh"):
    functions = dict(tanh=np.tanh, relu=lambda v: np.maximum(v, 0.0), linear=lambda v: v)
    if activation not in functions:
        raise ValueError(f"{activation} is not known")
    state = float(h0)
    for _ in range(steps):
        state = functions[activation](w * state)
    return state


@mistake()
def feedback(h0, w, steps, activation="tanh"):
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(0, z), "linear": lambda z: z}
    if activation not in f:
        raise ValueError(activation)
    hs = [float(h0)]
    for t in range(steps):
        hs.append(f[activation](w * hs[-1] + h0 * t))
    return np.array(hs)
