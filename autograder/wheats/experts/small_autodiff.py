"""A small reverse-mode autodiff does the gradients; the rest is built on it as well where it can be."""

import numpy as np


class T:
    """An array that knows what it was made from."""

    def __init__(self, data, parents=()):
        self.data, self.parents = np.asarray(data, dtype=np.float64), parents
        self.grad = np.zeros_like(self.data)

    def back(self):
        order, seen = [], set()

        def visit(node):
            if id(node) not in seen:
                seen.add(id(node))
                for parent, _ in node.parents:
                    visit(parent)
                order.append(node)

        visit(self)
        self.grad = np.ones_like(self.data)
        for node in reversed(order):
            for parent, rule in node.parents:
                parent.grad = parent.grad + fold(rule(node.grad), parent.data.shape)

    def __add__(self, other):
        return T(self.data + other.data, ((self, lambda g: g), (other, lambda g: g)))

    def __sub__(self, other):
        return T(self.data - other.data, ((self, lambda g: g), (other, lambda g: -g)))

    def __mul__(self, other):
        return T(self.data * other.data, ((self, lambda g: g * other.data), (other, lambda g: g * self.data)))

    def __truediv__(self, other):
        rules = (self, lambda g: g / other.data), (other, lambda g: -g * self.data / other.data**2)
        return T(self.data / other.data, rules)

    def __matmul__(self, other):
        rules = (
            (self, lambda g: g @ np.swapaxes(other.data, -1, -2)),
            (other, lambda g: np.swapaxes(self.data, -1, -2) @ g),
        )
        return T(self.data @ other.data, rules)

    def exp(self):
        e = np.exp(self.data)
        return T(e, ((self, lambda g: g * e),))

    def sum(self, axis):
        return T(self.data.sum(axis=axis, keepdims=True), ((self, lambda g: g * np.ones_like(self.data)),))

    def view(self, *shape):
        return T(self.data.reshape(shape), ((self, lambda g: g.reshape(self.data.shape)),))

    def turn(self, *axes):
        return T(self.data.transpose(axes), ((self, lambda g: g.transpose(np.argsort(axes))),))


def fold(g, shape):
    """What broadcasting spread out is summed up again."""
    while g.ndim > len(shape):
        g = g.sum(axis=0)
    for axis, size in enumerate(shape):
        if size == 1 and g.shape[axis] != 1:
            g = g.sum(axis=axis, keepdims=True)
    return g


def ask(X, Wg, bg):
    z = X @ Wg + bg
    p = (z - T(z.data.max(axis=1, keepdims=True))).exp()
    return p / p.sum(1)


def say(X, We, be):
    E, C = be.data.shape
    return (X @ We + be.view(E, 1, C)).turn(1, 0, 2)


def mix(g, o):
    N, E, C = o.data.shape
    return (g.view(N, E, 1) * o).sum(1).view(N, C)


def must(fits):
    if not fits:
        raise ValueError("the arguments do not fit")


def both(gates, outputs):
    g, o = T(gates), T(outputs)
    must(o.data.ndim == 3 and g.data.shape == o.data.shape[:2])
    return g, o


def gate(X, Wg, bg):
    return ask(T(X), T(Wg), T(bg)).data


def expert_outputs(X, We, be):
    return say(T(X), T(We), T(be)).data


def mixture(gates, outputs):
    return mix(*both(gates, outputs)).data


def route(gates):
    g = T(gates).data
    return (g == g.max(axis=1, keepdims=True)).argmax(axis=1)


def top_k_gates(logits, k):
    z = T(logits).data
    must(1 <= k <= z.shape[1])
    keep = np.zeros(z.shape, bool)
    for _ in range(k):
        rest = np.where(keep, -np.inf, z)
        keep[np.arange(len(z)), rest.argmax(1)] = True
    p = np.exp(np.where(keep, z - z.max(1, keepdims=True), -np.inf))
    return p / p.sum(1, keepdims=True)


def cooperative_loss(gates, outputs, y):
    m, y = mix(*both(gates, outputs)), T(y)
    must(m.data.shape == y.data.shape)
    return ((m.data - y.data) ** 2).mean()


def competitive_loss(gates, outputs, y):
    (g, o), y = both(gates, outputs), T(y)
    N, E, C = o.data.shape
    must(y.data.shape == (N, C))
    off = o - y.view(N, 1, C)
    return (g.view(N, E, 1) * off * off).data.sum() / (N * C)


def responsibilities(gates, outputs, y, sigma=1.0):
    (g, o), y = both(gates, outputs), T(y)
    off = (o.data - y.data[:, None]) / float(sigma)
    logs = np.log(np.maximum(g.data, 1e-320)) - (off**2).sum(2) / 2
    logs[g.data <= 0] = -np.inf
    p = np.exp(logs - logs.max(1, keepdims=True))
    return p / p.sum(1, keepdims=True)


def moe_gradients(X, y, params):
    leaf = {name: T(value) for name, value in params.items()}
    X, y = T(X), T(y)
    off = mix(ask(X, leaf["Wg"], leaf["bg"]), say(X, leaf["We"], leaf["be"])) - y
    loss = (off * off).sum((0, 1)) / T([[off.data.size]])
    loss.back()
    return loss.data[0, 0], {name: node.grad for name, node in leaf.items()}


def balance_loss(gates):
    g = T(gates).data
    f = np.zeros(g.shape[1])
    np.add.at(f, route(g), 1 / len(g))
    return g.shape[1] * f.dot(g.mean(0))


def specialisation(gates, domains):
    g, d = T(gates).data, np.asarray(domains).astype(int)
    return np.array([[g[d == k, e].mean() for e in range(g.shape[1])] for k in range(1 + max(d))])


def joint_weights(Phi, y):
    Phi, y = T(Phi).data, T(y).data
    w = np.linalg.solve(Phi.T @ Phi, Phi.T @ y)
    return w + np.linalg.solve(Phi.T @ Phi, Phi.T @ (y - Phi @ w))


def greedy_weights(Phi, y):
    Phi, y = T(Phi).data, T(y).data
    w = np.zeros(Phi.shape[1])
    for k in range(len(w)):
        w[k] = Phi[:, k] @ (y - Phi @ w) / (Phi[:, k] @ Phi[:, k])
    return w


def matching_pursuit(Phi, y, steps):
    Phi, y = T(Phi).data, T(y).data
    w, picks = np.zeros(Phi.shape[1]), []
    for _ in range(steps):
        rest = y - Phi @ w
        alone = np.array([p @ rest / (p @ p) for p in Phi.T])
        before = rest @ rest
        after = np.array([np.sum((rest - a * p) ** 2) for a, p in zip(alone, Phi.T)])
        gains = before - after
        if gains.max() <= 1e-12 * (y @ y):
            break
        k = next(i for i in range(len(w)) if gains.max() - gains[i] <= 1e-12 * (y @ y))
        w[k] += alone[k]
        picks.append(k)
    return w, picks
