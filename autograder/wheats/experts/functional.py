"""Small functions put together; nothing is assigned twice."""

from functools import partial, reduce
from itertools import accumulate, takewhile
from operator import itemgetter

import numpy as np

F = partial(np.asarray, dtype=np.float64)
column = lambda v: v[:, None]
divide_rows = lambda a: a / column(a.sum(axis=1))
softmax = lambda z: divide_rows(np.exp(z - column(z.max(axis=1))))


def raises_if(wrong, words):
    def complain():
        raise ValueError(words)

    return complain() if wrong else None


def fitting(gates, outputs, *y):
    raises_if(np.ndim(outputs) != 3 or np.shape(gates) != np.shape(outputs)[:2], "gates do not fit outputs")
    raises_if(any(np.shape(t) != (np.shape(outputs)[0], np.shape(outputs)[2]) for t in y), "y does not fit outputs")
    return tuple(map(F, (gates, outputs, *y)))


def gate(X, Wg, bg):
    return softmax(F(X) @ F(Wg) + F(bg))


def expert_outputs(X, We, be):
    return np.stack(list(map(lambda W, b: F(X) @ W + b, F(We), F(be))), axis=1)


def mixture(gates, outputs):
    return (lambda g, o: reduce(np.add, (column(g[:, e]) * o[:, e] for e in range(g.shape[1]))))(
        *fitting(gates, outputs)
    )


def route(gates):
    return np.fromiter(map(np.argmax, F(gates)), dtype=int)


def top_k_gates(logits, k):
    z = F(logits)
    raises_if(not 1 <= k <= z.shape[1], "k")
    kept = lambda row: {e for e, _ in sorted(enumerate(-row), key=itemgetter(1))[:k]}
    mask = np.array([[e in chosen for e in range(z.shape[1])] for chosen in map(kept, z)])
    return softmax(np.where(mask, z, -np.inf))


def cooperative_loss(gates, outputs, y):
    g, o, t = fitting(gates, outputs, y)
    return float(np.mean((mixture(g, o) - t) ** 2))


def competitive_loss(gates, outputs, y):
    g, o, t = fitting(gates, outputs, y)
    return float(np.sum(np.moveaxis(o - t[:, None], 2, 0) ** 2 * g) / t.size)


def responsibilities(gates, outputs, y, sigma=1.0):
    g, o, t = fitting(gates, outputs, y)
    with np.errstate(divide="ignore"):
        return softmax(np.log(g) - ((o - t[:, None]) ** 2).sum(-1) / 2 / float(sigma) ** 2)


def moe_gradients(X, y, params):
    X, y = F(X), F(y)
    Wg, bg, We, be = itemgetter("Wg", "bg", "We", "be")(params)
    g, o = gate(X, Wg, bg), expert_outputs(X, We, be)
    m = mixture(g, o)
    d = (m - y) * 2 / y.size
    dz = g * ((o - m[:, None]) * d[:, None]).sum(-1)
    of = lambda e: column(g[:, e]) * d
    return float(np.mean((m - y) ** 2)), {
        "be": np.stack([of(e).sum(0) for e in range(g.shape[1])]),
        "We": np.stack([X.T @ of(e) for e in range(g.shape[1])]),
        "bg": dz.sum(0),
        "Wg": X.T @ dz,
    }


def balance_loss(gates):
    g = F(gates)
    return float(g.shape[1] * (np.eye(g.shape[1])[route(g)].mean(0) * g.mean(0)).sum())


def specialisation(gates, domains):
    g, d = F(gates), np.asarray(domains)
    return np.stack([g[np.equal(d, k)].mean(0) for k in sorted(set(d.tolist()))])


def joint_weights(Phi, y):
    return (lambda Q, R: np.linalg.solve(R, Q.T @ F(y)))(*np.linalg.qr(F(Phi)))


def greedy_weights(Phi, y):
    def fit(state, c):
        w, rest = state
        mine = c @ rest / (c @ c)
        return (*w, mine), rest - mine * c

    return np.array(reduce(fit, F(Phi).T, ((), F(y)))[0])


def matching_pursuit(Phi, y, steps):
    Phi, y = F(Phi), F(y)
    squares, least = np.sum(Phi**2, axis=0), 1e-12 * np.sum(y**2)

    def one(state, _):
        w, rest, picks, _ = state
        inner = Phi.T @ rest
        gains = inner**2 / squares
        best = int(np.argmax(gains > gains.max() - least * (1 + 1e-9) - 1e-300))
        move = np.where(np.arange(len(w)) == best, inner / squares, 0.0)
        return w + move, rest - Phi @ move, (*picks, best), gains.max() > least

    start = (np.zeros(Phi.shape[1]), y, (), True)
    w, _, picks, _ = list(takewhile(itemgetter(3), accumulate(range(steps), one, initial=start)))[-1]
    return w, list(picks)
