"""No chain rule: complex steps; and one function of everything for gate, experts and mixture."""

import numpy as np


def _real(*values):
    return [np.array(v, dtype=np.float64) for v in values]


def _whole(X, Wg, bg, We, be):
    z = X @ Wg + bg
    e = np.exp(z - z.real.max(axis=1)[:, None])
    g = e / e.sum(axis=1)[:, None]
    o = np.array([X @ W + b for W, b in zip(We, be)]).transpose(1, 0, 2)
    return g, o, (g[:, :, None] * o).sum(axis=1)


def gate(X, Wg, bg):
    X, Wg, bg = _real(X, Wg, bg)
    return _whole(X, Wg, bg, np.zeros((len(bg), X.shape[1], 1)), np.zeros((len(bg), 1)))[0]


def expert_outputs(X, We, be):
    X, We, be = _real(X, We, be)
    return _whole(X, np.zeros((X.shape[1], len(be))), np.zeros(len(be)), We, be)[1]


def _fit(*shapes):
    sizes = {}
    for value, letters in shapes:
        if value.ndim != len(letters):
            raise ValueError(f"{letters} expected")
        for letter, size in zip(letters, value.shape):
            if sizes.setdefault(letter, size) != size:
                raise ValueError(f"{letter} is {sizes[letter]} and {size}")


def mixture(gates, outputs):
    g, o = _real(gates, outputs)
    _fit((g, "NE"), (o, "NEC"))
    return np.sum(g.reshape(*g.shape, 1) * o, axis=1)


def route(gates):
    (g,) = _real(gates)
    best = np.zeros(len(g), dtype=np.int64)
    for e in range(1, g.shape[1]):
        best = np.where(g[:, e] > g[np.arange(len(g)), best], e, best)
    return best


def top_k_gates(logits, k):
    (z,) = _real(logits)
    if k <= 0 or k >= z.shape[1] + 1:
        raise ValueError("k")
    result = np.zeros(z.shape)
    for n in range(len(z)):
        threshold = np.sort(z[n])[-k]
        surely = z[n] > threshold
        maybe = np.flatnonzero(z[n] == threshold)[: k - surely.sum()]
        surely[maybe] = True
        e = np.exp(z[n, surely] - z[n].max())
        result[n, surely] = e / e.sum()
    return result


def cooperative_loss(gates, outputs, y):
    g, o, t = _real(gates, outputs, y)
    _fit((g, "NE"), (o, "NEC"), (t, "NC"))
    return np.var(mixture(g, o) - t) + np.mean(mixture(g, o) - t) ** 2


def competitive_loss(gates, outputs, y):
    g, o, t = _real(gates, outputs, y)
    _fit((g, "NE"), (o, "NEC"), (t, "NC"))
    about = o - t.reshape(len(t), 1, -1)
    return sum(g[n] @ (about[n] ** 2).sum(1) for n in range(len(t))) / t.size


def responsibilities(gates, outputs, y, sigma=1.0):
    g, o, t = _real(gates, outputs, y)
    far = ((o - t.reshape(len(t), 1, -1)) ** 2).sum(axis=2) / (2.0 * float(sigma) ** 2)
    result = np.zeros(g.shape)
    for e in range(g.shape[1]):
        # 1 / sum over the others of their odds against e
        with np.errstate(all="ignore"):
            odds = np.where(g > 0, np.log(g) - np.log(g[:, [e]]) + far[:, [e]] - far, -np.inf)
            result[:, e] = np.where(g[:, e] > 0, 1.0 / np.exp(np.minimum(odds, 709.0)).sum(axis=1), 0.0)
            result[:, e] = np.where(odds.max(axis=1) > 700.0, 0.0, result[:, e])
    return result


def moe_gradients(X, y, params):
    X, y = _real(X, y)
    names = ("Wg", "bg", "We", "be")
    at = dict(zip(names, _real(*(params[name] for name in names))))

    def loss(**parts):
        off = _whole(X, *(parts[name] for name in names))[2] - y
        return (off * off).sum() / off.size

    grads = {}
    for name in names:
        grads[name] = np.zeros(at[name].shape)
        for i in np.ndindex(at[name].shape):
            moved = at[name].astype(complex)
            moved[i] += 1e-25j
            grads[name][i] = loss(**at | {name: moved}).imag / 1e-25
    return loss(**at), grads


def balance_loss(gates):
    (g,) = _real(gates)
    chosen = route(g)
    return g.shape[1] * np.mean([g[:, e].mean() for e in chosen])


def specialisation(gates, domains):
    (g,) = _real(gates)
    domains = np.array(domains, dtype=int)
    table = [[] for _ in range(max(domains) + 1)]
    for row, k in zip(g, domains):
        table[k].append(row)
    return np.array([np.mean(rows, axis=0) for rows in table])


def joint_weights(Phi, y):
    A, b = _real(Phi, y)
    M = np.column_stack([A.T @ A, A.T @ b])
    K = A.shape[1]
    for i in range(K):  # elimination with pivots
        p = i + np.argmax(np.abs(M[i:, i]))
        M[[i, p]] = M[[p, i]]
        for j in range(K):
            if j != i:
                M[j] -= M[j, i] / M[i, i] * M[i]
    return M[:, K] / M.diagonal()


def greedy_weights(Phi, y):
    A, rest = _real(Phi, y)
    w = np.zeros(A.shape[1])
    for k in range(A.shape[1]):
        w[k] = np.sum(A[:, k] * rest) / np.sum(A[:, k] ** 2)
        rest = rest - A[:, k] * w[k]
    return w


def matching_pursuit(Phi, y, steps):
    A, rest = _real(Phi, y)
    unit, size = A / np.sqrt((A**2).sum(axis=0)), np.sqrt((A**2).sum(axis=0))
    small = 1e-12 * (rest**2).sum()
    w, picks = np.zeros(A.shape[1]), []
    for _ in range(steps):
        score = (unit.T @ rest) ** 2
        top = score.max()
        if top <= small:
            break
        k = 0
        while score[k] < top - small:
            k += 1
        amount = unit[:, k] @ rest
        rest = rest - amount * unit[:, k]
        w[k] = w[k] + amount / size[k]
        picks.append(np.int64(k))
    return w, picks
