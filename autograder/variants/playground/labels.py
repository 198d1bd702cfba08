"""Mistakes in `labels`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("p01_square_of_the_distance")
def labels(name, X):
    X = np.asarray(X, dtype=float)
    x, y = X[:, 0], X[:, 1]
    if name == "circle":
        return np.where(x * x + y * y < 2.5, 1.0, -1.0)
    if name == "xor":
        return np.where(x * y >= 0, 1.0, -1.0)
    if name == "plane":
        return (x + y) / 10
    if name == "bumps":
        best = np.zeros(len(X))
        for (a, b), s in [
            ((-4, 2.5), 1),
            ((0, 2.5), -1),
            ((4, 2.5), 1),
            ((-4, -2.5), -1),
            ((0, -2.5), 1),
            ((4, -2.5), -1),
        ]:
            h = s * np.maximum(0, 1 - np.sqrt((x - a) ** 2 + (y - b) ** 2) / 2)
            best = np.where(np.abs(h) > np.abs(best), h, best)
        return best
    raise ValueError(name)


@mistake("p02_axes_negative")
def labels(name, X):
    X = np.asarray(X, dtype=float)
    x, y = X[:, 0], X[:, 1]
    if name == "circle":
        return np.where(np.sqrt(x**2 + y**2) < 2.5, 1.0, -1.0)
    if name == "xor":
        return np.where(x * y > 0, 1.0, -1.0)
    if name == "plane":
        return (x + y) / 10
    if name == "bumps":
        best = np.zeros(len(X))
        for (a, b), s in [
            ((-4, 2.5), 1),
            ((0, 2.5), -1),
            ((4, 2.5), 1),
            ((-4, -2.5), -1),
            ((0, -2.5), 1),
            ((4, -2.5), -1),
        ]:
            h = s * np.maximum(0, 1 - np.sqrt((x - a) ** 2 + (y - b) ** 2) / 2)
            best = np.where(np.abs(h) > np.abs(best), h, best)
        return best
    raise ValueError(name)


@mistake("p03_plane_mean")
def labels(name, X):
    X = np.asarray(X, dtype=float)
    x, y = X[:, 0], X[:, 1]
    if name == "circle":
        return np.where(np.linalg.norm(X, axis=1) < 2.5, 1.0, -1.0)
    if name == "xor":
        return np.where(x * y >= 0, 1.0, -1.0)
    if name == "plane":
        return X.mean(axis=1)
    if name == "bumps":
        best = np.zeros(len(X))
        for (a, b), s in [
            ((-4, 2.5), 1),
            ((0, 2.5), -1),
            ((4, 2.5), 1),
            ((-4, -2.5), -1),
            ((0, -2.5), 1),
            ((4, -2.5), -1),
        ]:
            h = s * np.maximum(0, 1 - np.sqrt((x - a) ** 2 + (y - b) ** 2) / 2)
            best = np.where(np.abs(h) > np.abs(best), h, best)
        return best
    raise ValueError(name)


@mistake("bumps_maximum")
def labels(name, X):
    X = np.asarray(X, dtype=float)
    x, y = X[:, 0], X[:, 1]
    if name == "circle":
        return np.where(np.linalg.norm(X, axis=1) < 2.5, 1.0, -1.0)
    if name == "xor":
        return np.where(x * y >= 0, 1.0, -1.0)
    if name == "plane":
        return 0.1 * (x + y)
    if name == "bumps":
        hs = [
            s * np.maximum(0, 1 - np.hypot(x - a, y - b) / 2)
            for (a, b), s in [
                ((-4, 2.5), 1),
                ((0, 2.5), -1),
                ((4, 2.5), 1),
                ((-4, -2.5), -1),
                ((0, -2.5), 1),
                ((4, -2.5), -1),
            ]
        ]
        return np.max(hs, axis=0)
    raise ValueError(name)
