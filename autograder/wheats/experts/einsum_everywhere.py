"""Every sum of products is an einsum with named axes."""

import numpy as np
from numpy import einsum


def f(a):
    return np.array(a, dtype="float64")


def gate(X, Wg, bg):
    z = einsum("nd,de->ne", f(X), f(Wg)) + f(bg)
    z -= np.amax(z, axis=-1)[..., None]
    p = np.exp(z)
    return einsum("ne,n->ne", p, 1.0 / einsum("ne->n", p))


def expert_outputs(X, We, be):
    return einsum("nd,edc->nec", f(X), f(We)) + f(be)[None]


def _shapes(gates, outputs, y=None):
    n, e = gates.shape if gates.ndim == 2 else (-1, -1)
    if outputs.ndim != 3 or outputs.shape[:2] != (n, e):
        raise ValueError("gates and outputs")
    if y is not None and y.shape != outputs.shape[::2]:
        raise ValueError("y")


def mixture(gates, outputs):
    gates, outputs = f(gates), f(outputs)
    _shapes(gates, outputs)
    return einsum("ne,nec->nc", gates, outputs)


def route(gates):
    return f(gates).argmax(-1)


def top_k_gates(logits, k):
    z = f(logits)
    E = z.shape[-1]
    if not 0 < k <= E:
        raise ValueError(k)
    better = (z[:, None, :] > z[:, :, None]) | ((z[:, None, :] == z[:, :, None]) & np.tri(E, k=-1, dtype=bool)[None])
    rank = einsum("nij->ni", better.astype(int))
    p = np.where(rank < k, np.exp(z - z.max(-1, keepdims=True)), 0.0)
    return p / einsum("ne->n", p)[:, None]


def cooperative_loss(gates, outputs, y):
    gates, outputs, y = f(gates), f(outputs), f(y)
    _shapes(gates, outputs, y)
    r = einsum("ne,nec->nc", gates, outputs) - y
    return einsum("nc,nc->", r, r) / r.size


def competitive_loss(gates, outputs, y):
    gates, outputs, y = f(gates), f(outputs), f(y)
    _shapes(gates, outputs, y)
    r = outputs - y[:, None]
    return einsum("ne,nec,nec->", gates, r, r) / y.size


def responsibilities(gates, outputs, y, sigma=1.0):
    gates, r = f(gates), f(outputs) - f(y)[:, None]
    d = einsum("nec,nec->ne", r, r) / (2.0 * float(sigma) ** 2)
    d = np.where(gates > 0, d, np.inf)
    p = gates * np.exp(d.min(-1, keepdims=True) - d)
    return p / einsum("ne->n", p)[:, None]


def moe_gradients(X, y, params):
    X, y = f(X), f(y)
    g = gate(X, params["Wg"], params["bg"])
    o = expert_outputs(X, params["We"], params["be"])
    r = mixture(g, o) - y
    s = 2.0 / r.size * r
    dg = einsum("nc,nec->ne", s, o)
    dz = einsum("ne,nj,ej->ne", g, dg, np.eye(g.shape[1])) - einsum("ne,nj,nj->ne", g, g, dg)
    grads = {
        "Wg": einsum("nd,ne->de", X, dz),
        "bg": einsum("ne->e", dz),
        "We": einsum("nd,ne,nc->edc", X, g, s),
        "be": einsum("ne,nc->ec", g, s),
    }
    return einsum("nc,nc->", r, r) / r.size, grads


def balance_loss(gates):
    g = f(gates)
    N, E = g.shape
    hits = (g.argmax(1)[:, None] == np.arange(E)).astype(float)
    return E * einsum("ne,me->", hits, g) / N**2


def specialisation(gates, domains):
    domains = np.asarray(domains, dtype=int)
    member = (domains[None, :] == np.arange(domains.max() + 1)[:, None]).astype(float)
    return einsum("kn,ne->ke", member, f(gates)) / einsum("kn->k", member)[:, None]


def joint_weights(Phi, y):
    U, s, Vt = np.linalg.svd(f(Phi), full_matrices=False)
    return einsum("ik,i,ni,n->k", Vt, 1.0 / s, U, f(y))


def greedy_weights(Phi, y):
    Phi, left = f(Phi), f(y)
    w = np.empty(Phi.shape[1])
    for k in range(w.size):
        p = Phi[:, k]
        w[k] = einsum("n,n->", p, left) / einsum("n,n->", p, p)
        left -= w[k] * p
    return w


def matching_pursuit(Phi, y, steps):
    Phi, left = f(Phi), f(y)
    norm2 = einsum("nk,nk->k", Phi, Phi)
    eps = 1e-12 * einsum("n,n->", left, left)
    w, picks = np.zeros(norm2.size), []
    while len(picks) < steps:
        inner = einsum("nk,n->k", Phi, left)
        gain = inner**2 / norm2
        if gain.max() <= eps:
            break
        k = np.flatnonzero(gain.max() - gain <= eps)[0]
        w[k] += inner[k] / norm2[k]
        left -= inner[k] / norm2[k] * Phi[:, k]
        picks.append(k)
    return w, np.array(picks, dtype=int)
