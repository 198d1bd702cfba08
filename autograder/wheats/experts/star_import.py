"""Written with `from numpy import *`, in short lines."""

from numpy import *
from numpy.linalg import inv, qr


def gate(X, Wg, bg):
    z = dot(array(X, float), array(Wg, float)) + array(bg, float)
    z = exp(z - z.max(1)[:, newaxis])
    return z / z.sum(1)[:, newaxis]


def expert_outputs(X, We, be):
    return transpose(tensordot(array(We, float), array(X, float), (1, 1)), (2, 0, 1)) + array(be, float)


def mixture(gates, outputs):
    g, o = array(gates, float), array(outputs, float)
    if ndim(g) != 2 or ndim(o) != 3 or g.shape != o.shape[:-1]:
        raise ValueError
    return diagonal(tensordot(g, o, (1, 1)), axis1=0, axis2=1).T.copy()


def route(gates):
    return argmax(array(gates, float), 1)


def top_k_gates(logits, k):
    z = array(logits, float)
    n, e = z.shape
    if k < 1:
        raise ValueError("k too small")
    if k > e:
        raise ValueError("k too large")
    gone = (-z).argsort(1, kind="mergesort")[:, k:]
    z = exp(z - z.max(1, keepdims=True))
    put_along_axis(z, gone, 0.0, 1)
    return z / z.sum(1, keepdims=True)


def cooperative_loss(gates, outputs, y):
    m, t = mixture(gates, outputs), array(y, float)
    if m.shape != t.shape:
        raise ValueError
    return average((m - t) ** 2)


def competitive_loss(gates, outputs, y):
    mixture(gates, outputs)  # refuses what does not fit
    g, o, t = array(gates, float), array(outputs, float), array(y, float)
    if t.shape != (o.shape[0], o.shape[2]):
        raise ValueError
    return average(average((o - expand_dims(t, 1)) ** 2, 2) * g) * g.shape[1]


def responsibilities(gates, outputs, y, sigma=1.0):
    g, o, t = array(gates, float), array(outputs, float), array(y, float)
    d = sum((o - t[:, newaxis]) ** 2, 2) / (2 * double(sigma) ** 2)
    d[g == 0] = inf
    d = d - d.min(1)[:, newaxis]
    r = g * exp(-d)
    return r / sum(r, 1)[:, newaxis]


def moe_gradients(X, y, params):
    X, y = array(X, float), array(y, float)
    g = gate(X, params["Wg"], params["bg"])
    o = expert_outputs(X, params["We"], params["be"])
    r = mixture(g, o) - y
    back = 2 * r / r.size
    toward = sum(o * back[:, newaxis], 2)
    toward = g * (toward - sum(g * toward, 1)[:, newaxis])
    both = g[:, :, newaxis] * back[:, newaxis]
    return mean(r * r), dict(
        Wg=dot(X.T, toward), bg=sum(toward, 0), We=tensordot(X, both, (0, 0)).swapaxes(0, 1).copy(), be=sum(both, 0)
    )


def balance_loss(gates):
    g = array(gates, float)
    return g.shape[1] * inner(bincount(route(g), minlength=g.shape[1]) / g.shape[0], g.mean(0))


def specialisation(gates, domains):
    g, d = array(gates, float), array(domains)
    return vstack([compress(d == k, g, 0).mean(0) for k in unique(d)])


def joint_weights(Phi, y):
    q, r = qr(array(Phi, float))
    return dot(inv(r), dot(q.T, array(y, float)))


def greedy_weights(Phi, y):
    w, r = [], array(y, float)
    for c in array(Phi, float).T:
        w.append(vdot(c, r) / vdot(c, c))
        r -= w[-1] * c
    return array(w)


def matching_pursuit(Phi, y, steps):
    A, r = array(Phi, float), array(y, float)
    small = 1e-12 * vdot(r, r)
    w, picks = zeros(A.shape[1]), []
    while len(picks) < steps:
        p = dot(r, A)
        gain = p * p / sum(A * A, 0)
        if all(gain <= small):
            break
        k = flatnonzero(gain >= gain.max() - small)[0]
        w[k] += p[k] / vdot(A[:, k], A[:, k])
        r -= p[k] / vdot(A[:, k], A[:, k]) * A[:, k]
        picks.append(k)
    return w, picks
