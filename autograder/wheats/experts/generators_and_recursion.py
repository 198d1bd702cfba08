"""Generators for what goes on step by step, recursion for what is frozen, exceptions from unpacking."""

import itertools
import math

import numpy as np


def _float(value):
    return np.require(value, dtype=np.float64)


def _softmax_of(row):
    best = max(row)
    return [math.exp(z - best) / math.fsum(math.exp(v - best) for v in row) for z in row]


def gate(X, Wg, bg):
    return np.array([*map(_softmax_of, _float(X) @ _float(Wg) + _float(bg))])


def expert_outputs(X, We, be):
    def answers():
        for x in _float(X):
            yield [x @ W + b for W, b in zip(_float(We), _float(be))]

    return np.array(list(answers()))


def _measure(gates, outputs):
    (N, E), (n, e, C) = np.shape(gates), np.shape(outputs)  # unpacking raises ValueError for other numbers of axes
    if (N, E) != (n, e):
        raise ValueError(f"{N} x {E} gates for {n} x {e} outputs")
    return N, E, C


def mixture(gates, outputs):
    N, E, C = _measure(gates, outputs)
    gates, outputs = _float(gates), _float(outputs)

    def upto(e):
        return np.zeros((N, C)) if e < 0 else upto(e - 1) + gates[:, e, None] * outputs[:, e]

    return upto(E - 1)


def route(gates):
    return np.array([row.index(max(row)) for row in _float(gates).tolist()])


def top_k_gates(logits, k):
    logits = _float(logits)
    N, E = logits.shape
    if k < 1 or E < k:
        raise ValueError("1 <= k <= E")

    def descending(row):
        yield from sorted(range(E), key=lambda e: (-row[e], e))

    gates = np.zeros((N, E))
    for row, into in zip(logits, gates):
        chosen = list(itertools.islice(descending(row), int(k)))
        into[chosen] = _softmax_of(row[chosen].tolist())
    return gates


def _goal(y, N, C):
    n, c = np.shape(y)
    if (n, c) != (N, C):
        raise ValueError("y")
    return _float(y)


def cooperative_loss(gates, outputs, y):
    N, _, C = _measure(gates, outputs)
    y = _goal(y, N, C)
    return math.fsum(np.square(mixture(gates, outputs) - y).ravel()) / (N * C)


def competitive_loss(gates, outputs, y):
    N, E, C = _measure(gates, outputs)
    y, gates, outputs = _goal(y, N, C), _float(gates), _float(outputs)
    blames = (gates[n, e] * math.dist(outputs[n, e], y[n]) ** 2 for n in range(N) for e in range(E))
    return math.fsum(blames) / (N * C)


def responsibilities(gates, outputs, y, sigma=1.0):
    gates, outputs, y, sigma = _float(gates), _float(outputs), _float(y), float(sigma)

    def belief(g, o, t):
        return math.log(g) - math.dist(o, t) ** 2 / (2 * sigma**2) if g > 0 else -math.inf

    return np.array([_softmax_of([belief(g, o, t) for g, o in zip(*pair)]) for *pair, t in zip(gates, outputs, y)])


def moe_gradients(X, y, params):
    X, y = _float(X), _float(y)
    gates, outputs = gate(X, params["Wg"], params["bg"]), expert_outputs(X, params["We"], params["be"])
    error = mixture(gates, outputs) - y

    def per_sample():
        for x, g, o, off in zip(X, gates, outputs, error):
            d = 2 * off / error.size
            towards = o @ d
            dz = g * (towards - g @ towards)
            yield np.outer(x, dz), dz, np.einsum("e,d,c->edc", g, x, d), np.outer(g, d)

    sums = [sum(parts) for parts in zip(*per_sample())]
    return float(np.mean(error**2)), dict(zip(("Wg", "bg", "We", "be"), sums))


def balance_loss(gates):
    gates = _float(gates)
    E = gates.shape[1]
    total = 0.0
    for e, group in itertools.groupby(sorted(route(gates).tolist())):
        total += len(list(group)) / len(gates) * math.fsum(gates[:, e]) / len(gates)
    return E * total


def specialisation(gates, domains):
    gates = _float(gates)
    pairs = sorted(zip(map(int, domains), range(len(gates))))
    groups = itertools.groupby(pairs, key=lambda pair: pair[0])
    return np.array([np.mean([gates[n] for _, n in group], axis=0) for _, group in groups])


def joint_weights(Phi, y):
    return np.linalg.lstsq(_float(Phi), _float(y)[:, None], rcond=None)[0].ravel()


def greedy_weights(Phi, y):
    def fitted(columns, rest):
        if not len(columns):
            return []
        first, *others = columns
        w = first @ rest / (first @ first)
        return [w, *fitted(others, rest - w * first)]

    return np.array(fitted([*_float(Phi).T], _float(y)))


def matching_pursuit(Phi, y, steps):
    Phi = _float(Phi)

    def chase(rest, slack):
        while True:
            gains = [(p @ rest) ** 2 / (p @ p) for p in Phi.T]
            if max(gains) <= slack:
                return
            k = min(i for i, gain in enumerate(gains) if gain >= max(gains) - slack)
            amount = Phi[:, k] @ rest / (Phi[:, k] @ Phi[:, k])
            rest = rest - amount * Phi[:, k]
            yield k, amount

    w, picks = np.zeros(Phi.shape[1]), []
    for k, amount in itertools.islice(chase(_float(y), 1e-12 * (_float(y) @ _float(y))), steps):
        w[k] += amount
        picks.append(k)
    return w, tuple(picks) and picks
