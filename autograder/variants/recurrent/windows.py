"""Mistakes in `windows`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("r25_one_window_short")
def windows(series, length):
    s = np.asarray(series, dtype=float)
    if length < 1 or length >= len(s):
        raise ValueError("length must be between 1 and len(series) - 1")
    X, y = [], []
    for i in range(len(s) - length - 1):
        X.append(s[i : i + length])
        y.append(s[i + length])
    return np.array(X).reshape(-1, length, 1), np.array(y).reshape(-1, 1)


@mistake("windows_axis_missing")
def windows(series, length):
    s = np.asarray(series, dtype=float)
    if length < 1 or length >= len(s):
        raise ValueError("length")
    X = np.array([s[i : i + length] for i in range(len(s) - length)])
    return X, s[length:]


@mistake("windows_y_inside")
def windows(series, length):
    s = np.asarray(series, dtype=float)
    if not 1 <= length < len(s):
        raise ValueError("length")
    X = np.array([s[i : i + length] for i in range(len(s) - length)])[..., None]
    y = np.array([s[i + length - 1] for i in range(len(s) - length)])[:, None]
    return X, y
