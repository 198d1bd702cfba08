"""Numbers come as 0-d arrays, ints in narrow dtypes, picks as an array; arrays lie in Fortran order."""

import numpy as np


def _F(a):
    return np.array(a, dtype=np.float64, order="F")


def gate(X, Wg, bg):
    z = _F(X) @ _F(Wg) + _F(bg)
    z = np.exp(np.subtract(z.T, z.max(axis=1)))
    return (z / z.sum(axis=0)).T


def expert_outputs(X, We, be):
    made = np.empty((len(be), len(X), np.shape(be)[1]))
    np.matmul(_F(X), _F(We), out=made)
    made += _F(be)[:, np.newaxis, :]
    return made.transpose(1, 0, 2)


def mixture(gates, outputs):
    g, o = _F(gates), _F(outputs)
    if o.ndim != 3 or g.shape != o.shape[:-1]:
        raise ValueError("mixture: shapes")
    return np.squeeze(np.matmul(g[:, np.newaxis], o), axis=1)


def route(gates):
    return np.argmax(_F(gates), axis=1).astype(np.uint8)


def top_k_gates(logits, k):
    z = _F(logits)
    if not 0 <= k - 1 < z.shape[1]:
        raise ValueError("top_k_gates: k")
    order = np.argsort(np.negative(z), axis=1, kind="stable")
    rank = np.argsort(order, axis=1)
    z = np.ma.masked_array(z, mask=rank >= k)
    p = np.ma.exp(z - z.max(axis=1)[:, np.newaxis])
    return np.asarray((p / p.sum(axis=1)[:, np.newaxis]).filled(0.0))


def cooperative_loss(gates, outputs, y):
    off = _F(y)
    mixed = mixture(gates, outputs)
    if off.shape != mixed.shape:
        raise ValueError("cooperative_loss: y")
    return np.array(np.mean(np.square(mixed - off)))


def competitive_loss(gates, outputs, y):
    g, o, y = _F(gates), _F(outputs), _F(y)
    if o.ndim != 3 or g.shape != o.shape[:-1] or y.shape != (o.shape[0], o.shape[-1]):
        raise ValueError("competitive_loss: shapes")
    squares = np.square(o.transpose(1, 0, 2) - y).sum(axis=-1)
    return np.asarray(np.tensordot(g.T, squares, axes=2) / y.size)


def responsibilities(gates, outputs, y, sigma=1.0):
    g = _F(gates)
    half = -0.5 / np.square(np.float64(sigma))
    with np.errstate(divide="ignore"):
        logs = np.log(g) + half * np.square(_F(outputs).transpose(1, 0, 2) - _F(y)).sum(axis=-1).T
    logs -= np.logaddexp.reduce(logs, axis=1, keepdims=True)
    return np.exp(logs)


def moe_gradients(X, y, params):
    X, y = _F(X), _F(y)
    g = gate(X, params["Wg"], params["bg"])
    o = expert_outputs(X, params["We"], params["be"])
    off = mixture(g, o) - y
    d = off * (2.0 / off.size)
    blame = np.matmul(o, d[:, :, np.newaxis])[:, :, 0]
    dz = g * blame - g * (g * blame).sum(axis=1)[:, np.newaxis]
    scaled = g.T[:, :, np.newaxis] * X  # (E, N, D)
    return np.array(np.mean(off * off)), {
        "bg": dz.sum(axis=0),
        "be": np.matmul(g.T, d),
        "Wg": np.matmul(X.T, dz),
        "We": np.matmul(scaled.transpose(0, 2, 1), d),
    }


def balance_loss(gates):
    g = _F(gates)
    first = np.zeros_like(g)
    first[np.arange(len(g)), route(g)] = 1.0
    return np.array(g.shape[1] * np.dot(first.mean(axis=0), g.mean(axis=0)))


def specialisation(gates, domains):
    d = np.asarray(domains).astype(np.int16)
    return np.array([np.mean(_F(gates), axis=0, where=(d == k)[:, np.newaxis]) for k in range(int(d.max()) + 1)])


def joint_weights(Phi, y):
    L = np.linalg.cholesky(_F(Phi).T @ _F(Phi))
    return np.linalg.solve(L.T, np.linalg.solve(L, _F(Phi).T @ _F(y)))


def greedy_weights(Phi, y):
    Phi, left = _F(Phi), _F(y)[:, np.newaxis]
    w = np.zeros((1, Phi.shape[1]))
    for k in range(Phi.shape[1]):
        column = Phi[:, k : k + 1]
        w[:, k : k + 1] = column.T @ left / (column.T @ column)
        left = left - column * w[0, k]
    return w[0]


def matching_pursuit(Phi, y, steps):
    Phi, left = _F(Phi), _F(y)
    least = np.float64(1e-12) * np.inner(left, left)
    w, picks = np.zeros(Phi.shape[1]), np.zeros(0, dtype=np.int16)
    while picks.size < steps:
        inner = np.inner(Phi.T, left)
        gain = inner * inner / np.square(Phi).sum(axis=0)
        if np.amax(gain) <= least:
            break
        k = np.argmax(np.amax(gain) - gain <= least)
        amount = inner[k] / np.inner(Phi[:, k], Phi[:, k])
        w[k] += amount
        left -= amount * Phi[:, k]
        picks = np.append(picks, np.int16(k))
    return w, picks
