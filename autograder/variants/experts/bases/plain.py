from typing import Any

import numpy as np


def D(x: Any):
    return np.asarray(x, np.float64)


def gate(X, Wg, bg):
    z = np.einsum("nd,de->ne", D(X), D(Wg)) + D(bg)
    z -= z.max(-1, keepdims=True)
    np.exp(z, out=z)
    z /= z.sum(-1, keepdims=True)
    return z


def expert_outputs(X, We, be):
    return np.einsum("nd,edc->nec", D(X), D(We)) + D(be)[None]


def mixture(gates, outputs):
    return np.einsum("ne,nec->nc", D(gates), D(outputs))


def route(gates):
    best = []
    for row in D(gates):
        best.append(list(row).index(max(row)))
    return np.array(best)


def top_k_gates(logits, k):
    L = D(logits)
    out = np.zeros_like(L)
    for n, row in enumerate(L):
        keep = sorted(range(len(row)), key=lambda e: (-row[e], e))[:k]
        v = np.exp(row[keep] - max(row[keep]))
        out[n, keep] = v / v.sum()
    return out


def cooperative_loss(gates, outputs, y):
    e = mixture(gates, outputs) - D(y)
    return (e * e).sum() / e.size


def competitive_loss(gates, outputs, y):
    g, o, y = D(gates), D(outputs), D(y)
    N, E, C = o.shape
    total = 0.0
    for n in range(N):
        for e in range(E):
            total += g[n, e] * np.sum((o[n, e] - y[n]) ** 2)
    return total / (N * C)


def responsibilities(gates, outputs, y, sigma=1.0):
    g, o, y = D(gates), D(outputs), D(y)
    energy = ((y[:, None] - o) ** 2).sum(-1) / (2 * sigma**2)
    energy = energy - np.where(g > 0, energy, np.inf).min(1, keepdims=True)  # best expert that is asked at all
    w = g * np.exp(-np.maximum(energy, 0))
    return w / w.sum(1, keepdims=True)


def moe_gradients(X, y, params):
    X, y = D(X), D(y)
    g = gate(X, params["Wg"], params["bg"])
    o = expert_outputs(X, params["We"], params["be"])
    m = mixture(g, o)
    r = 2 * (m - y) / m.size
    dg = np.einsum("nc,nec->ne", r, o)
    E = g.shape[1]
    J = np.einsum("ne,ef->nef", g, np.eye(E)) - np.einsum("ne,nf->nef", g, g)  # softmax jacobian of each sample
    dz = np.einsum("ne,nef->nf", dg, J)
    grads = {
        "Wg": X.T @ dz,
        "bg": dz.sum(0),
        "We": np.einsum("nd,ne,nc->edc", X, g, r),
        "be": np.einsum("ne,nc->ec", g, r),
    }
    return ((m - y) ** 2).mean(), grads


def balance_loss(gates):
    g = D(gates)
    E = g.shape[1]
    f = np.eye(E)[route(g)].mean(0)
    return E * f @ g.mean(0)


def specialisation(gates, domains):
    g, d = D(gates), np.asarray(domains, int)
    hot = np.eye(d.max() + 1)[d]
    return hot.T @ g / hot.sum(0)[:, None]


def joint_weights(Phi, y):
    Q, R = np.linalg.qr(D(Phi))
    return np.linalg.solve(R, Q.T @ D(y))


def greedy_weights(Phi, y):
    left = D(y).copy()
    ws = []
    for col in D(Phi).T:
        ws.append(np.dot(col, left) / np.dot(col, col))
        left -= ws[-1] * col
    return np.array(ws)


def matching_pursuit(Phi, y, steps):
    Phi, rest = D(Phi), D(y).copy()
    limit = 1e-12 * rest.dot(rest)
    w, picks = np.zeros(Phi.shape[1]), []
    while len(picks) < steps:
        best, gain = None, limit
        for k in range(Phi.shape[1]):
            c = Phi[:, k]
            red = c.dot(rest) ** 2 / c.dot(c)
            if red > limit and (best is None or red > gain + limit):
                best, gain = k, red
        if best is None:
            break
        c = Phi[:, best]
        a = c.dot(rest) / c.dot(c)
        w[best] += a
        rest -= a * c
        picks.append(best)
    return w, picks
