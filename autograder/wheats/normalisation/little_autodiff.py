"""A tape: no slope is derived by hand, every operation knows its own."""

import numpy as np


class Var:
    """A value that remembers what it was made of."""

    def __init__(self, value, parents=()):
        self.value = np.asarray(value, dtype=np.float64)
        self.parents = parents
        self.grad = np.zeros(self.value.shape)

    def __add__(self, other):
        other = as_var(other)
        return Var(self.value + other.value, ((self, lambda g: g), (other, lambda g: g)))

    def __sub__(self, other):
        other = as_var(other)
        return Var(self.value - other.value, ((self, lambda g: g), (other, lambda g: -g)))

    def __mul__(self, other):
        other = as_var(other)
        return Var(self.value * other.value, ((self, lambda g: g * other.value), (other, lambda g: g * self.value)))

    def __truediv__(self, other):
        quotient = self.value / other.value
        return Var(quotient, ((self, lambda g: g / other.value), (other, lambda g: -g * quotient / other.value)))

    def __matmul__(self, other):
        return Var(self.value @ other.value, ((self, lambda g: g @ other.value.T), (other, lambda g: self.value.T @ g)))

    def mean(self, axis):
        n = self.value.shape[axis]
        return Var(self.value.mean(axis=axis, keepdims=True), ((self, lambda g: np.ones(self.value.shape) * g / n),))

    def sqrt(self):
        root = np.sqrt(self.value)
        return Var(root, ((self, lambda g: g / (2 * root)),))

    def apply(self, value, slope):
        return Var(value, ((self, lambda g: g * slope),))

    def backward(self, seed):
        order, seen = [], set()

        def visit(node):
            if id(node) not in seen:
                seen.add(id(node))
                for parent, _ in node.parents:
                    visit(parent)
                order.append(node)

        visit(self)
        self.grad = np.asarray(seed, dtype=np.float64)
        for node in reversed(order):
            for parent, pull in node.parents:
                parent.grad = parent.grad + reduced(pull(node.grad), parent.value.shape)


def reduced(grad, shape):
    """What NumPy broadcast, summed up again."""
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    for axis, size in enumerate(shape):
        if size == 1 and grad.shape[axis] != 1:
            grad = grad.sum(axis=axis, keepdims=True)
    return grad


def as_var(value):
    return value if isinstance(value, Var) else Var(value)


def norm(X, gamma, beta, eps, axis):
    centred = X - X.mean(axis)
    root = ((centred * centred).mean(axis) + eps).sqrt()
    return centred / root * gamma + beta


def check(shape, *arrays):
    for a in arrays:
        if np.shape(a) != shape:
            raise ValueError("shape")


def batch_stats(X):
    X = np.asarray(X, dtype=np.float64)
    mean = X.mean(axis=0)
    return mean, ((X - mean) * (X - mean)).mean(axis=0)


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    check(np.shape(X)[1:], gamma, beta)
    return norm(Var(X), Var(gamma), Var(beta), eps, 0).value


def layernorm_forward(X, gamma, beta, eps=1e-5):
    check(np.shape(X)[1:], gamma, beta)
    return norm(Var(X), Var(gamma), Var(beta), eps, 1).value


def slopes(dout, X, gamma, eps, axis):
    check(np.shape(X), dout)
    check(np.shape(X)[1:], gamma)
    X, gamma = Var(X), Var(gamma)
    beta = Var(np.zeros(gamma.value.shape))
    norm(X, gamma, beta, eps, axis).backward(dout)
    return X.grad, gamma.grad, beta.grad


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    return slopes(dout, X, gamma, eps, 0)


def layernorm_backward(dout, X, gamma, eps=1e-5):
    return slopes(dout, X, gamma, eps, 1)


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.features, self.momentum, self.eps = features, momentum, eps
        self.state = np.zeros(features), np.ones(features)

    def forward(self, X, gamma, beta, training):
        check((self.features,), gamma, beta)
        if training:
            m = self.momentum
            self.state = tuple(m * old + (1 - m) * new for old, new in zip(self.state, batch_stats(X), strict=False))
            self.batch = np.array(X, dtype=np.float64), np.array(gamma, dtype=np.float64)
            return batchnorm_forward(X, gamma, beta, self.eps)
        mean, var = self.state
        return (Var(X) - mean).value / np.sqrt(var + self.eps) * Var(gamma).value + Var(beta).value

    def running(self):
        return tuple(a.copy() for a in self.state)

    def backward(self, dout):
        return slopes(dout, *self.batch, self.eps, 0)


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, gamma, beta, mean, var = (Var(a).value for a in (W, b, gamma, beta, mean, var))
    scale = gamma / np.sqrt(var + eps)
    return W * scale, b * scale + (beta - mean * scale)


def activate(z, hidden):
    if hidden == "tanh":
        a = np.tanh(z.value)
        return z.apply(a, 1 - a * a)
    if hidden == "relu":
        return z.apply(np.maximum(z.value, 0), (z.value > 0) * 1.0)
    if hidden == "sigmoid":
        a = 1 / (1 + np.exp(-z.value))
        return z.apply(a, a * (1 - a))
    raise ValueError(f"hidden {hidden!r}")


def network(X, p, hidden, eps):
    activate(Var(0.0), hidden)
    a = Var(X)
    last = max(int(name.removeprefix("W")) for name in p if name.startswith("W"))
    for k in range(1, last):
        a = activate(norm(a @ p[f"W{k}"], p[f"gamma{k}"], p[f"beta{k}"], eps, 0), hidden)
    return a @ p[f"W{last}"] + p[f"b{last}"]


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    return network(X, {name: Var(value) for name, value in params.items()}, hidden, eps).value


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    if loss not in {"mse", "cross_entropy"}:
        raise ValueError(f"loss {loss!r}")
    p = {name: Var(value) for name, value in params.items()}
    out = network(X, p, hidden, eps)
    if loss == "mse":
        check(out.value.shape, y)
        error = out.value - np.asarray(y, dtype=np.float64)
        value, seed = np.mean(error**2), 2 * error / error.size
    else:
        check(out.value.shape[:1], y)
        onehot = np.zeros(out.value.shape)
        onehot[np.arange(len(onehot)), y] = 1
        top = out.value.max(axis=1, keepdims=True)
        logsum = top + np.log(np.exp(out.value - top).sum(axis=1, keepdims=True))
        value = np.mean((logsum - out.value)[onehot == 1])
        seed = (np.exp(out.value - logsum) - onehot) / len(onehot)
    out.backward(seed)
    return value, {name: v.grad for name, v in p.items()}


def dropout(X, rate, seed):
    if rate < 0 or rate >= 1:
        raise ValueError("rate")
    X = Var(X)
    mask = (np.random.default_rng(seed).uniform(0, 1, X.value.shape) >= rate).astype(np.float64) / (1 - rate)
    return (X * mask).value, mask
