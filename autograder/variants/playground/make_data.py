"""Mistakes in `make_data`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("p10_one_label")
def make_data(name, n, noise, seed):
    rng = np.random.default_rng(seed)
    m = (n + 1) // 2
    first = np.arange(n) < m
    if name == "circle":
        r = np.where(first, rng.uniform(0, 2.5, n), rng.uniform(3.5, 5, n))
        t = rng.uniform(0, 2 * np.pi, n)
        X = np.column_stack([r * np.sin(t), r * np.cos(t)])
        return X, labels(name, X + noise * rng.uniform(-5, 5, (n, 2)))
    if name == "xor":
        X = rng.uniform(-5, 5, (n, 2))
        X = X + np.where(X > 0, 0.3, -0.3)
        return X, labels(name, X + noise * rng.uniform(-5, 5, (n, 2)))
    if name in ("plane", "bumps"):
        X = rng.uniform(-6, 6, (n, 2))
        return X, labels(name, X + noise * rng.uniform(-6, 6, (n, 2)))
    if name == "gauss":
        centre = np.where(first, 2.0, -2.0)[:, None]
        return centre + np.sqrt(0.5 + 7 * noise) * rng.normal(size=(n, 2)), np.where(first, 1.0, -1.0)
    if name == "spiral":
        X = []
        for count, shift in ((m, 0.0), (n - m, np.pi)):
            i = np.arange(count)
            r, t = 5 * i / count, 1.75 * 2 * np.pi * i / count + shift
            X.append(np.column_stack([r * np.sin(t), r * np.cos(t)]))
        return np.concatenate(X) + noise * rng.uniform(-1, 1, (n, 2)), np.ones(n)
    raise ValueError(name)


@mistake("p05_noise_moves_points")
def make_data(name, n, noise, seed):
    rng = np.random.default_rng(seed)
    m = (n + 1) // 2
    first = np.arange(n) < m
    if name == "circle":
        r = np.where(first, rng.uniform(0, 2.5, n), rng.uniform(3.5, 5, n))
        t = rng.uniform(0, 2 * np.pi, n)
        X = np.column_stack([r * np.sin(t), r * np.cos(t)])
        X = X + noise * rng.uniform(-5, 5, (n, 2))
        return X, labels(name, X)
    if name == "xor":
        X = rng.uniform(-5, 5, (n, 2))
        X = X + np.where(X > 0, 0.3, -0.3)
        X = X + noise * rng.uniform(-5, 5, (n, 2))
        return X, labels(name, X)
    if name in ("plane", "bumps"):
        X = rng.uniform(-6, 6, (n, 2))
        X = X + noise * rng.uniform(-6, 6, (n, 2))
        return X, labels(name, X)
    if name == "gauss":
        centre = np.where(first, 2.0, -2.0)[:, None]
        return centre + np.sqrt(0.5 + 7 * noise) * rng.normal(size=(n, 2)), np.where(first, 1.0, -1.0)
    if name == "spiral":
        X = []
        for count, shift in ((m, 0.0), (n - m, np.pi)):
            i = np.arange(count)
            r, t = 5 * i / count, 1.75 * 2 * np.pi * i / count + shift
            X.append(np.column_stack([r * np.sin(t), r * np.cos(t)]))
        return np.concatenate(X) + noise * rng.uniform(-1, 1, (n, 2)), np.where(first, 1.0, -1.0)
    raise ValueError(name)


@mistake("p07_variance_as_deviation")
def make_data(name, n, noise, seed):
    rng = np.random.default_rng(seed)
    m = (n + 1) // 2
    first = np.arange(n) < m
    if name == "circle":
        r = np.where(first, rng.uniform(0, 2.5, n), rng.uniform(3.5, 5, n))
        t = rng.uniform(0, 2 * np.pi, n)
        X = np.column_stack([r * np.sin(t), r * np.cos(t)])
        return X, labels(name, X + noise * rng.uniform(-5, 5, (n, 2)))
    if name == "xor":
        X = rng.uniform(-5, 5, (n, 2))
        X = X + np.where(X > 0, 0.3, -0.3)
        return X, labels(name, X + noise * rng.uniform(-5, 5, (n, 2)))
    if name in ("plane", "bumps"):
        X = rng.uniform(-6, 6, (n, 2))
        return X, labels(name, X + noise * rng.uniform(-6, 6, (n, 2)))
    if name == "gauss":
        centre = np.where(first, 2.0, -2.0)
        var = 0.5 + 7 * noise
        x1, x2 = rng.normal(centre, var), rng.normal(centre, var)
        return np.stack([x1, x2], axis=1), np.where(first, 1.0, -1.0)
    if name == "spiral":
        X = []
        for count, shift in ((m, 0.0), (n - m, np.pi)):
            i = np.arange(count)
            r, t = 5 * i / count, 1.75 * 2 * np.pi * i / count + shift
            X.append(np.column_stack([r * np.sin(t), r * np.cos(t)]))
        return np.concatenate(X) + noise * rng.uniform(-1, 1, (n, 2)), np.where(first, 1.0, -1.0)
    raise ValueError(name)
