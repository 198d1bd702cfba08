"""Mistakes in `matching_pursuit`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("x30_pursuit_without_length")
def matching_pursuit(Phi, y, steps):
    Phi, r = np.asarray(Phi, float), np.array(y, float)
    w, picks = np.zeros(Phi.shape[1]), []
    eps = 1e-12 * np.dot(r, r)
    norms = np.sum(Phi**2, axis=0)
    for _ in range(steps):
        c = Phi.T @ r
        if np.max(c**2 / norms) <= eps:
            break
        k = int(np.argmax(np.abs(c)))
        w[k] += c[k] / norms[k]
        r = r - c[k] / norms[k] * Phi[:, k]
        picks.append(k)
    return w, picks


@mistake("x31_pursuit_overwrites")
def matching_pursuit(Phi, y, steps):
    Phi, r = np.asarray(Phi, float), np.array(y, float)
    w, picks = np.zeros(Phi.shape[1]), []
    eps = 1e-12 * np.dot(r, r)
    norms = np.sum(Phi**2, axis=0)
    for _ in range(steps):
        c = Phi.T @ r
        gain = c**2 / norms
        if gain.max() <= eps:
            break
        k = int(np.flatnonzero(gain >= gain.max() - eps)[0])
        w[k] = c[k] / norms[k]
        r = r - w[k] * Phi[:, k]
        picks.append(k)
    return w, picks


@mistake("pursuit_orthogonal")
def matching_pursuit(Phi, y, steps):
    Phi, y = np.asarray(Phi, float), np.asarray(y, float)
    w, picks, r = np.zeros(Phi.shape[1]), [], y.copy()
    for _ in range(steps):
        gain = (Phi.T @ r) ** 2 / np.sum(Phi**2, axis=0)
        if gain.max() <= 1e-12 * (y @ y):
            break
        k = int(np.flatnonzero(gain >= gain.max() - 1e-12 * (y @ y))[0])
        picks.append(k)
        chosen = sorted(set(picks))
        coef = np.linalg.lstsq(Phi[:, chosen], y, rcond=None)[0]
        w = np.zeros(Phi.shape[1])
        w[chosen] = coef
        r = y - Phi @ w
    return w, picks


@mistake("x32_pursuit_never_twice")
def matching_pursuit(Phi, y, steps):
    Phi, r = np.asarray(Phi, float), np.array(y, float)
    w, picks = np.zeros(Phi.shape[1]), []
    limit = 1e-12 * (r @ r)
    free = list(range(Phi.shape[1]))
    while len(picks) < steps and free:
        gains = [(Phi[:, k] @ r) ** 2 / (Phi[:, k] @ Phi[:, k]) for k in free]
        if max(gains) <= limit:
            break
        k = free.pop(next(i for i, g in enumerate(gains) if g >= max(gains) - limit))
        w[k] = Phi[:, k] @ r / (Phi[:, k] @ Phi[:, k])
        r -= w[k] * Phi[:, k]
        picks.append(k)
    return w, picks


@mistake("pursuit_weights_alone")
def matching_pursuit(Phi, y, steps):
    Phi, r = np.asarray(Phi, float), np.array(y, float)
    w = np.zeros(Phi.shape[1])
    limit = 1e-12 * (r @ r)
    for _ in range(steps):
        gains = (Phi.T @ r) ** 2 / (Phi**2).sum(0)
        if gains.max() <= limit:
            break
        k = int(np.argmax(gains >= gains.max() - limit))
        step = Phi[:, k] @ r / (Phi[:, k] @ Phi[:, k])
        w[k] += step
        r -= step * Phi[:, k]
    return w
