import numpy as np

a = lambda x: np.asarray(x, float)


def gate(X, Wg, bg):
    z = a(X) @ a(Wg) + a(bg)
    p = np.exp(z - z.max(1, keepdims=1))
    return p / p.sum(1, keepdims=1)


def expert_outputs(X, We, be):
    return np.array([a(x) @ a(We) + a(be) for x in a(X)])


def bad(g, o, y=None):
    if o.ndim != 3 or g.shape != o.shape[:2] or (y is not None and y.shape != (len(o), o.shape[2])):
        raise ValueError


def mixture(gates, outputs):
    g, o = a(gates), a(outputs)
    bad(g, o)
    return (g[..., None] * o).sum(1)


def route(gates):
    return a(gates).argmax(1)


def top_k_gates(logits, k):
    z = a(logits) + 0
    if not 1 <= k <= z.shape[1]:
        raise ValueError
    p = np.zeros(z.shape)
    for i, r in enumerate(z):
        j = np.argsort(-r, kind="stable")[:k]
        p[i, j] = np.exp(r[j] - r[j[0]])
        p[i] /= p[i].sum()
    return p


def cooperative_loss(gates, outputs, y):
    bad(a(gates), a(outputs), a(y))
    return ((mixture(gates, outputs) - a(y)) ** 2).mean()


def competitive_loss(gates, outputs, y):
    g, o, y = a(gates), a(outputs), a(y)
    bad(g, o, y)
    return (g[..., None] * (o - y[:, None]) ** 2).sum() / y.size


def responsibilities(gates, outputs, y, sigma=1.0):
    g = a(gates)
    d = ((a(outputs) - a(y)[:, None]) ** 2).sum(2) / 2 / float(sigma) ** 2
    p = g * np.exp(np.where(g > 0, d, np.inf).min(1, keepdims=1) - np.where(g > 0, d, np.inf))
    return p / p.sum(1, keepdims=1)


def moe_gradients(X, y, params):
    X, y = a(X), a(y)
    g = gate(X, params["Wg"], params["bg"])
    o = expert_outputs(X, params["We"], params["be"])
    m = mixture(g, o)
    d = 2 * (m - y) / y.size
    t = g * ((o - m[:, None]) * d[:, None]).sum(2)
    return ((m - y) ** 2).mean(), {
        "We": np.stack([(X * g[:, [e]]).T @ d for e in range(g.shape[1])]),
        "be": g.T @ d,
        "Wg": X.T @ t,
        "bg": t.sum(0),
    }


def balance_loss(gates):
    g = a(gates)
    return g.shape[1] * sum(g.mean(0)[e] for e in route(g)) / len(g)


def specialisation(gates, domains):
    return np.array([a(gates)[np.array(domains) == k].mean(0) for k in range(max(domains) + 1)])


def joint_weights(Phi, y):
    return np.linalg.lstsq(a(Phi), a(y), rcond=None)[0]


def greedy_weights(Phi, y):
    w = []
    r = a(y)
    for p in a(Phi).T:
        w += [p @ r / (p @ p)]
        r = r - w[-1] * p
    return np.array(w)


def matching_pursuit(Phi, y, steps):
    P = a(Phi)
    r = a(y)
    w = np.zeros(P.shape[1])
    picks = []
    t = 1e-12 * r @ r
    n = (P * P).sum(0)
    for _ in range(steps):
        c = r @ P
        v = c * c / n
        if v.max() <= t:
            break
        k = np.argmax(v >= v.max() - t)
        w[k] += c[k] / n[k]
        r = r - c[k] / n[k] * P[:, k]
        picks.append(k)
    return w, picks
