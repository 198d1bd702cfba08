"""Buffers of its own, ufuncs with out=, a context; what goes out is a copy."""

import numpy as np


class Workspace:
    """Arrays by name and shape, made once and used again."""

    def __init__(self):
        self.buffers = {}

    def take(self, name, shape):
        key = name, tuple(shape)
        if key not in self.buffers:
            self.buffers[key] = np.empty(shape, dtype=np.float64)
        return self.buffers[key]

    def load(self, name, values):
        buffer = self.take(name, np.shape(values))
        buffer[...] = values
        return buffer


WORK = Workspace()


def _check(shape, *arrays):
    for array in arrays:
        if np.shape(array) != tuple(shape):
            raise ValueError(f"got {np.shape(array)}, want {tuple(shape)}")


def _normalise(X, axis, eps):
    """Normalises X in place; returns the roots."""
    mean = np.mean(X, axis=axis, keepdims=True)
    np.subtract(X, mean, out=X)
    square = WORK.take("square", X.shape)
    np.multiply(X, X, out=square)
    root = np.mean(square, axis=axis, keepdims=True)
    np.add(root, eps, out=root)
    np.sqrt(root, out=root)
    np.divide(X, root, out=X)
    return root


def _pull(d, hat, root, axis):
    """The slopes d become those of X, in place."""
    product = WORK.take("product", d.shape)
    np.multiply(d, hat, out=product)
    second = np.mean(product, axis=axis, keepdims=True)
    first = np.mean(d, axis=axis, keepdims=True)
    np.multiply(hat, second, out=product)
    d -= first
    d -= product
    d /= root


def batch_stats(X):
    x = WORK.load("x", X)
    mean = np.mean(x, axis=0)
    x -= mean
    np.square(x, out=x)
    return mean, np.mean(x, axis=0)


def _forward(X, gamma, beta, eps, axis):
    _check(np.shape(X)[1:], gamma, beta)
    x = WORK.load("x", X)
    _normalise(x, axis, eps)
    x *= WORK.load("gamma", gamma)
    x += WORK.load("beta", beta)
    return x.copy()


def _backward(dout, X, gamma, eps, axis):
    _check(np.shape(X), dout)
    _check(np.shape(X)[1:], gamma)
    d, x = WORK.load("d", dout), WORK.load("x", X)
    root = _normalise(x, axis, eps)
    dbeta = np.add.reduce(d, axis=0)
    dgamma = np.add.reduce(np.multiply(d, x, out=WORK.take("dx", d.shape)), axis=0)
    d *= WORK.load("gamma", gamma)
    _pull(d, x, root, axis)
    return d.copy(), dgamma, dbeta


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    return _forward(X, gamma, beta, eps, 0)


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    return _backward(dout, X, gamma, eps, 0)


def layernorm_forward(X, gamma, beta, eps=1e-5):
    return _forward(X, gamma, beta, eps, 1)


def layernorm_backward(dout, X, gamma, eps=1e-5):
    return _backward(dout, X, gamma, eps, 1)


class BatchNorm:
    __slots__ = ("eps", "mean", "momentum", "seen", "var")

    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum, self.eps = momentum, eps
        self.mean, self.var = np.zeros(features), np.ones(features)
        self.seen = ()

    def forward(self, X, gamma, beta, training):
        _check(self.mean.shape, gamma, beta)
        if training:
            mean, var = batch_stats(X)
            for old, new in ((self.mean, mean), (self.var, var)):
                old *= self.momentum
                new *= 1 - self.momentum
                old += new
            self.seen = np.array(X, dtype=np.float64), np.array(gamma, dtype=np.float64)
            return _forward(X, gamma, beta, self.eps, 0)
        out = np.array(X, dtype=np.float64)
        out -= self.mean
        out /= np.sqrt(self.var + self.eps)
        out *= np.asarray(gamma, dtype=np.float64)
        out += np.asarray(beta, dtype=np.float64)
        return out

    def running(self):
        return self.mean.copy(), self.var.copy()

    def backward(self, dout):
        return _backward(dout, *self.seen, self.eps, 0)


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W2, b2 = np.array(W, dtype=np.float64), np.array(b, dtype=np.float64)
    factor = np.array(var, dtype=np.float64)
    factor += eps
    np.sqrt(factor, out=factor)
    np.divide(np.asarray(gamma, dtype=np.float64), factor, out=factor)
    W2 *= factor
    b2 -= mean
    b2 *= factor
    b2 += beta
    return W2, b2


def _activate(name, z):
    """z becomes its activation, in place."""
    if name == "tanh":
        np.tanh(z, out=z)
    elif name == "relu":
        np.maximum(z, 0.0, out=z)
    elif name == "sigmoid":
        np.negative(z, out=z)
        np.exp(z, out=z)
        np.add(z, 1.0, out=z)
        np.reciprocal(z, out=z)
    else:
        raise ValueError(f"activation {name!r}")


def _slope(name, d, a):
    """d is multiplied with the slope at the output a, in place."""
    if name == "tanh":
        d *= 1.0 - a * a
    elif name == "relu":
        d[a <= 0.0] = 0.0
    else:
        d *= a
        d *= 1.0 - a


def _run(X, params, hidden, eps):
    _activate(hidden, np.zeros(1))
    p = {key: np.array(value, dtype=np.float64) for key, value in params.items()}
    a, tape, k = np.array(X, dtype=np.float64), [], 1
    while f"W{k + 1}" in p:
        hat = a @ p[f"W{k}"]
        root = _normalise(hat, 0, eps)
        z = hat * p[f"gamma{k}"]
        z += p[f"beta{k}"]
        _activate(hidden, z)
        tape.append((a, hat, root, z))
        a, k = z, k + 1
    out = a @ p[f"W{k}"]
    out += p[f"b{k}"]
    return out, a, tape, p, k


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    return _run(X, params, hidden, eps)[0]


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    d, a, tape, p, k = _run(X, params, hidden, eps)
    if loss == "mse":
        _check(d.shape, y)
        d -= np.asarray(y, dtype=np.float64)
        value = float(np.vdot(d, d)) / d.size
        d *= 2.0 / d.size
    elif loss == "cross_entropy":
        _check(d.shape[:1], y)
        at = np.arange(len(d)), np.asarray(y)
        d -= d.max(axis=1, keepdims=True)
        true = d[at].copy()
        np.exp(d, out=d)
        total = d.sum(axis=1, keepdims=True)
        value = float(np.mean(np.log(total[:, 0]) - true))
        d /= total
        d[at] -= 1.0
        d /= len(d)
    else:
        raise ValueError(f"loss {loss!r}")
    grads = {f"W{k}": a.T @ d, f"b{k}": d.sum(axis=0)}
    while tape:
        d = d @ p[f"W{k}"].T
        k -= 1
        a, hat, root, out = tape.pop()
        _slope(hidden, d, out)
        grads[f"gamma{k}"], grads[f"beta{k}"] = np.einsum("nh,nh->h", d, hat), d.sum(axis=0)
        d *= p[f"gamma{k}"]
        _pull(d, hat, root, 0)
        grads[f"W{k}"] = a.T @ d
    return value, grads


def dropout(X, rate, seed):
    if not 0.0 <= rate < 1.0:
        raise ValueError("rate must be from 0 to below 1")
    mask = np.empty(np.shape(X))
    np.random.default_rng(seed).random(out=mask)
    np.greater_equal(mask, rate, out=mask, casting="unsafe")
    mask /= 1.0 - rate
    out = np.array(X, dtype=np.float64)
    out *= mask
    return out, mask
