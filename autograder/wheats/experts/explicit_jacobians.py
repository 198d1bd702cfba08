"""The softmax's Jacobian written out, the Gram matrix for what is fitted, SVD for least squares."""

from typing import Any, Mapping, Tuple

import numpy as np


def as_float(a: Any) -> np.ndarray:
    return np.array(a, dtype=np.double, copy=True, order="C")


def row_softmax(z: np.ndarray) -> np.ndarray:
    out = np.empty_like(z)
    for i in range(z.shape[0]):
        e = np.exp(z[i] - z[i].max())
        out[i] = e / e.sum()
    return out


def softmax_jacobian(p: np.ndarray) -> np.ndarray:
    return np.diag(p) - np.outer(p, p)


def gate(X, Wg, bg) -> np.ndarray:
    return row_softmax(np.add(np.matmul(as_float(X), as_float(Wg)), as_float(bg).reshape(1, -1)))


def expert_outputs(X, We, be) -> np.ndarray:
    X, We, be = as_float(X), as_float(We), as_float(be)
    E, D, C = We.shape
    flat = X @ We.transpose(1, 0, 2).reshape(D, E * C) + be.reshape(1, E * C)
    return flat.reshape(len(X), E, C)


def validate(gates, outputs, y=None) -> Tuple[int, int, int]:
    if outputs.ndim != 3:
        raise ValueError(f"outputs has {outputs.ndim} axes")
    N, E, C = outputs.shape
    if gates.shape != (N, E):
        raise ValueError(f"gates has shape {gates.shape}")
    if y is not None and y.shape != (N, C):
        raise ValueError(f"y has shape {y.shape}")
    return N, E, C


def mixture(gates, outputs) -> np.ndarray:
    gates, outputs = as_float(gates), as_float(outputs)
    N, E, C = validate(gates, outputs)
    return np.array([gates[n] @ outputs[n] for n in range(N)]).reshape(N, C)


def route(gates) -> np.ndarray:
    gates = as_float(gates)
    return np.argsort(-gates, axis=1, kind="stable")[:, 0]


def top_k_gates(logits, k) -> np.ndarray:
    logits = as_float(logits)
    N, E = logits.shape
    if k < 1 or k > E:
        raise ValueError(f"k must be in 1..{E}, not {k}")
    everything = row_softmax(logits)
    out = np.zeros((N, E))
    for n in range(N):
        keep = np.argsort(-logits[n], kind="stable")[:k]
        out[n, keep] = everything[n, keep] / everything[n, keep].sum()
    return out


def cooperative_loss(gates, outputs, y) -> float:
    gates, outputs, y = as_float(gates), as_float(outputs), as_float(y)
    N, E, C = validate(gates, outputs, y)
    return np.linalg.norm(mixture(gates, outputs) - y) ** 2 / (N * C)


def competitive_loss(gates, outputs, y) -> float:
    gates, outputs, y = as_float(gates), as_float(outputs), as_float(y)
    N, E, C = validate(gates, outputs, y)
    lengths = np.linalg.norm(outputs - y.reshape(N, 1, C), axis=2)
    return float(np.vdot(gates, lengths**2)) / N / C


def responsibilities(gates, outputs, y, sigma=1.0) -> np.ndarray:
    gates, outputs, y = as_float(gates), as_float(outputs), as_float(y)
    variance = float(sigma) ** 2
    lengths = np.linalg.norm(outputs - y[:, None, :], axis=2)
    out = np.zeros(gates.shape)
    for n in range(len(gates)):
        alive = gates[n] > 0
        exponents = lengths[n, alive] ** 2 / (2 * variance)
        weights = gates[n, alive] * np.exp(exponents.min() - exponents)
        out[n, alive] = weights / weights.sum()
    return out


def moe_gradients(X, y, params: Mapping[str, Any]):
    X, y = as_float(X), as_float(y)
    g = gate(X, params["Wg"], params["bg"])
    o = expert_outputs(X, params["We"], params["be"])
    (N, D), (_, E, C) = X.shape, o.shape
    m = mixture(g, o)
    dm = 2.0 * (m - y) / (N * C)
    grads = {name: np.zeros(np.shape(params[name])) for name in ("Wg", "bg", "We", "be")}
    for n in range(N):
        dlogits = softmax_jacobian(g[n]) @ (o[n] @ dm[n])
        grads["Wg"] += np.outer(X[n], dlogits)
        grads["bg"] += dlogits
        grads["be"] += np.outer(g[n], dm[n])
        grads["We"] += np.multiply.outer(g[n], np.outer(X[n], dm[n]))
    return float(((m - y) ** 2).sum()) / (N * C), grads


def balance_loss(gates) -> float:
    gates = as_float(gates)
    N, E = gates.shape
    f = np.array([np.count_nonzero(route(gates) == e) for e in range(E)]) / N
    return float(E * f @ (gates.T @ np.ones(N)) / N)


def specialisation(gates, domains) -> np.ndarray:
    gates, domains = as_float(gates), np.asarray(domains, dtype=np.int64)
    indicator = np.eye(int(domains.max()) + 1)[:, domains]
    return (indicator @ gates) / indicator.sum(axis=1, keepdims=True)


def joint_weights(Phi, y) -> np.ndarray:
    U, s, Vt = np.linalg.svd(as_float(Phi), full_matrices=False)
    return Vt.T @ ((U.T @ as_float(y)) / s)


def greedy_weights(Phi, y) -> np.ndarray:
    Phi = as_float(Phi)
    return np.linalg.solve(np.tril(Phi.T @ Phi), Phi.T @ as_float(y))


def matching_pursuit(Phi, y, steps):
    Phi, y = as_float(Phi), as_float(y)
    gram, seen, energy = Phi.T @ Phi, Phi.T @ y, float(y @ y)
    w = np.zeros(len(gram))
    picks = []
    for _ in range(steps):
        reductions = seen**2 / gram.diagonal()
        if reductions.max() <= 1e-12 * energy:
            break
        k = int(np.where(reductions >= reductions.max() - 1e-12 * energy)[0].min())
        step = seen[k] / gram[k, k]
        w[k] += step
        seen = seen - step * gram[:, k]
        picks.append(k)
    return w, np.array(picks, dtype=np.uint8)
