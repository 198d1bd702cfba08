"""Everything in loops over lists of Python floats; NumPy only at the door."""

import math

import numpy as np


def _rows(a):
    return np.array(a, dtype=float).tolist()


def _shares(row):
    top = max(row)
    weights = [math.exp(v - top) for v in row]
    total = math.fsum(weights)
    return [w / total for w in weights]


def gate(X, Wg, bg):
    X, Wg, bg = _rows(X), _rows(Wg), _rows(bg)
    result = []
    for x in X:
        logits = []
        for e in range(len(bg)):
            z = bg[e]
            for d in range(len(x)):
                z += x[d] * Wg[d][e]
            logits.append(z)
        result.append(_shares(logits))
    return np.array(result)


def expert_outputs(X, We, be):
    X, We, be = _rows(X), _rows(We), _rows(be)
    result = []
    for x in X:
        said = []
        for W, b in zip(We, be):
            said.append([b[c] + sum(x[d] * W[d][c] for d in range(len(x))) for c in range(len(b))])
        result.append(said)
    return np.array(result)


def _fits(gates, outputs):
    gates, outputs = np.array(gates, dtype=float), np.array(outputs, dtype=float)
    if gates.ndim != 2 or outputs.ndim != 3:
        raise ValueError("wrong number of axes")
    if len(gates) != len(outputs) or gates.shape[1] != outputs.shape[1]:
        raise ValueError("wrong sizes")
    return gates.tolist(), outputs.tolist(), outputs.shape


def mixture(gates, outputs):
    gates, outputs, (N, E, C) = _fits(gates, outputs)
    result = np.zeros((N, C))
    for n in range(N):
        for e in range(E):
            for c in range(C):
                result[n, c] += gates[n][e] * outputs[n][e][c]
    return result


def route(gates):
    chosen = []
    for row in _rows(gates):
        best = 0
        for e in range(1, len(row)):
            if row[e] > row[best]:
                best = e
        chosen.append(best)
    return np.array(chosen)


def top_k_gates(logits, k):
    logits = _rows(logits)
    E = len(logits[0])
    if k < 1 or k > E:
        raise ValueError("k")
    result = np.zeros((len(logits), E))
    for n, row in enumerate(logits):
        left = list(range(E))
        kept = []
        while len(kept) < k:
            best = left[0]
            for e in left:
                if row[e] > row[best]:
                    best = e
            left.remove(best)
            kept.append(best)
        for e, share in zip(kept, _shares([row[e] for e in kept])):
            result[n, e] = share
    return result


def _targets(y, shape):
    y = np.array(y, dtype=float)
    if y.shape != (shape[0], shape[2]):
        raise ValueError("y")
    return y.tolist()


def cooperative_loss(gates, outputs, y):
    mixed = mixture(gates, outputs).tolist()
    y = _targets(y, np.shape(outputs))
    errors = [(a - b) ** 2 for row, wanted in zip(mixed, y) for a, b in zip(row, wanted)]
    return math.fsum(errors) / len(errors)


def competitive_loss(gates, outputs, y):
    gates, outputs, shape = _fits(gates, outputs)
    y = _targets(y, shape)
    total = 0.0
    for n in range(shape[0]):
        for e in range(shape[1]):
            for c in range(shape[2]):
                total += gates[n][e] * (outputs[n][e][c] - y[n][c]) ** 2
    return total / (shape[0] * shape[2])


def responsibilities(gates, outputs, y, sigma=1.0):
    gates, outputs, y, sigma = _rows(gates), _rows(outputs), _rows(y), float(sigma)
    result = np.zeros((len(gates), len(gates[0])))
    for n, row in enumerate(gates):
        alive, logs = [], []
        for e, g in enumerate(row):
            if g > 0.0:
                alive.append(e)
                distance = sum((a - b) ** 2 for a, b in zip(y[n], outputs[n][e]))
                logs.append(math.log(g) - distance / (2 * sigma * sigma))
        for e, share in zip(alive, _shares(logs)):
            result[n, e] = share
    return result


def moe_gradients(X, y, params):
    Wg, bg, We, be = (_rows(params[key]) for key in ("Wg", "bg", "We", "be"))
    g, o = gate(X, Wg, bg).tolist(), expert_outputs(X, We, be).tolist()
    X, y = _rows(X), _rows(y)
    N, D, E, C = len(X), len(X[0]), len(bg), len(y[0])
    dWg, dbg, dWe, dbe = np.zeros((D, E)), np.zeros(E), np.zeros((E, D, C)), np.zeros((E, C))
    loss = 0.0
    for n in range(N):
        mix = [sum(g[n][e] * o[n][e][c] for e in range(E)) for c in range(C)]
        for c in range(C):
            off = mix[c] - y[n][c]
            loss += off * off / (N * C)
            slope = 2 * off / (N * C)
            for e in range(E):
                about_logit = slope * g[n][e] * (o[n][e][c] - mix[c])
                dbg[e] += about_logit
                dbe[e, c] += slope * g[n][e]
                for d in range(D):
                    dWg[d, e] += about_logit * X[n][d]
                    dWe[e, d, c] += slope * g[n][e] * X[n][d]
    return loss, {"Wg": dWg, "bg": dbg, "We": dWe, "be": dbe}


def balance_loss(gates):
    gates = _rows(gates)
    N, E = len(gates), len(gates[0])
    counts, sums = [0] * E, [0.0] * E
    for row in gates:
        counts[row.index(max(row))] += 1
        for e in range(E):
            sums[e] += row[e]
    return E * sum(c / N * s / N for c, s in zip(counts, sums))


def specialisation(gates, domains):
    gates, domains = _rows(gates), [int(k) for k in domains]
    table = []
    for k in range(max(domains) + 1):
        members = [row for row, own in zip(gates, domains) if own == k]
        table.append([sum(column) / len(members) for column in zip(*members)])
    return np.array(table)


def joint_weights(Phi, y):
    """Householder is for others: Gram-Schmidt twice, then back substitution."""
    columns = np.array(Phi, dtype=float).T.tolist()
    rest = _rows(y)
    K = len(columns)
    Q, R = [], [[0.0] * K for _ in range(K)]
    for k, column in enumerate(columns):
        v = column[:]
        for _ in range(2):
            for j, q in enumerate(Q):
                part = sum(a * b for a, b in zip(q, v))
                R[j][k] += part
                v = [b - part * a for a, b in zip(q, v)]
        R[k][k] = math.sqrt(sum(a * a for a in v))
        Q.append([a / R[k][k] for a in v])
    right = [sum(a * b for a, b in zip(q, rest)) for q in Q]
    w = [0.0] * K
    for k in reversed(range(K)):
        w[k] = (right[k] - sum(R[k][j] * w[j] for j in range(k + 1, K))) / R[k][k]
    return np.array(w)


def greedy_weights(Phi, y):
    columns, rest, w = np.array(Phi, dtype=float).T.tolist(), _rows(y), []
    for column in columns:
        w.append(sum(a * b for a, b in zip(column, rest)) / sum(a * a for a in column))
        rest = [r - w[-1] * a for r, a in zip(rest, column)]
    return np.array(w)


def matching_pursuit(Phi, y, steps):
    columns, rest = np.array(Phi, dtype=float).T.tolist(), _rows(y)
    tiny = 1e-12 * sum(v * v for v in rest)
    w, picks = [0.0] * len(columns), []
    for _ in range(steps):
        gains = []
        for column in columns:
            inner = sum(a * b for a, b in zip(column, rest))
            gains.append(inner * inner / sum(a * a for a in column))
        best = max(gains)
        if not best > tiny:
            break
        k = next(k for k, gain in enumerate(gains) if best - gain <= tiny)
        step = sum(a * b for a, b in zip(columns[k], rest)) / sum(a * a for a in columns[k])
        w[k] += step
        rest = [r - step * a for r, a in zip(rest, columns[k])]
        picks.append(k)
    return np.array(w), picks
