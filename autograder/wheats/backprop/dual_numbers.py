"""Forward mode: numbers with tangents, every parameter of the network nudged at once; no backward pass."""

import numpy as np


class Dual:
    """Values (…) and, for K directions, tangents (K, …)."""

    def __init__(self, value, tangent):
        self.value, self.tangent = value, tangent

    def map(self, value, slope):
        return Dual(value, self.tangent * slope)


def lift(values, directions):
    return Dual(values, np.zeros((directions, *values.shape)))


def doubles(a):
    return np.array(a, np.float64)


def gradient_of(g, a):
    """Slopes at `a` of g, which maps a Dual to a Dual number."""
    x = Dual(a, np.eye(a.size).reshape(a.size, *a.shape))
    return g(x).tangent.reshape(a.shape)


def demand(ok, what="shapes"):
    if not ok:
        raise ValueError(what)


def tanh(z):
    t = np.tanh(z.value)
    return z.map(t, (1 - t) * (1 + t))


def relu(z):
    return z.map(np.maximum(z.value, 0), (z.value > 0).astype(float))


def sigmoid(z):
    s = (np.tanh(z.value / 2) + 1) / 2
    return z.map(s, s - s * s)


def matmul_add(x, W, b):
    return Dual(x.value @ W.value + b.value, x.tangent @ W.value + x.value @ W.tangent + b.tangent[:, None, :])


def dot(values, c):
    return Dual((values.value * c).sum(), (values.tangent * c).reshape(len(values.tangent), -1).sum(axis=1))


def mse(z, y):
    gap = z.value - y
    return dot(z.map(gap * gap, 2 * gap), 1 / gap.size)


def bce(z, y):
    value = np.logaddexp(0, z.value) - z.value * y
    return dot(z.map(value, (np.tanh(z.value / 2) + 1) / 2 - y), 1 / value.size)


def cross_entropy(Z, y):
    top = Z.value.max(1, keepdims=True)
    e = np.exp(Z.value - top)
    hot = np.arange(Z.value.shape[1]) == np.array(y).reshape(-1, 1)
    rows = np.log(e.sum(1)) + top[:, 0] - Z.value[hot]
    tangents = (Z.tangent * (e / e.sum(1, keepdims=True) - hot)).sum(-1)
    return dot(Dual(rows, tangents), 1 / len(rows))


def through(curve, dout, z):
    dout, z = doubles(dout), doubles(z)
    demand(dout.shape == z.shape)
    return gradient_of(lambda v: dot(curve(v), dout), z)


def sigmoid_backward(dout, z):
    return through(sigmoid, dout, z)


def tanh_backward(dout, z):
    return through(tanh, dout, z)


def relu_backward(dout, z):
    return through(relu, dout, z)


def dense_backward(dout, X, W):
    dout, X, W = doubles(dout), doubles(X), doubles(W)
    b = np.zeros(W.shape[1])
    dX = gradient_of(lambda v: dot(matmul_add(v, lift(W, X.size), lift(b, X.size)), dout), X)
    dW = gradient_of(lambda v: dot(matmul_add(lift(X, W.size), v, lift(b, W.size)), dout), W)
    db = gradient_of(lambda v: dot(matmul_add(lift(X, b.size), lift(W, b.size), v), dout), b)
    return dX, dW, db


def mse_backward(pred, target):
    pred, target = doubles(pred), doubles(target)
    demand(pred.shape == target.shape)
    return gradient_of(lambda v: mse(v, target), pred)


def bce_with_logits_backward(z, y):
    z, y = doubles(z), doubles(y)
    demand(z.shape == y.shape)
    return gradient_of(lambda v: bce(v, y), z)


def cross_entropy_with_logits_backward(Z, y):
    Z = doubles(Z)
    demand(np.shape(y) == (len(Z),))
    return gradient_of(lambda v: cross_entropy(v, y), Z)


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    demand(hidden in ("tanh", "relu", "sigmoid") and loss in ("mse", "bce", "cross_entropy"), "name")
    values = {key: doubles(value) for key, value in params.items()}
    total = sum(v.size for v in values.values())
    duals, start = {}, 0
    for key, v in values.items():
        duals[key] = lift(v, total)
        duals[key].tangent.reshape(total, v.size)[start : start + v.size] = np.eye(v.size)
        start += v.size
    a = lift(doubles(X), total)
    depth = len(params) // 2
    for k in range(1, depth + 1):
        a = matmul_add(a, duals[f"W{k}"], duals[f"b{k}"])
        if k < depth:
            a = {"tanh": tanh, "relu": relu, "sigmoid": sigmoid}[hidden](a)
    n = len(a.value)
    if loss == "mse":
        demand(np.shape(y) == a.value.shape)
        out = mse(a, doubles(y))
    elif loss == "bce":
        demand(np.shape(y) in [(n,), (n, 1)])
        out = bce(a, doubles(y).reshape(n, 1))
    else:
        demand(np.shape(y) == (n,))
        out = cross_entropy(a, y)
    value, slopes = out.value, out.tangent
    for key in duals:
        if key.startswith("W"):
            penalty = dot(duals[key].map(values[key] ** 2, 2 * values[key]), weight_decay / 2)
            value, slopes = value + penalty.value, slopes + penalty.tangent
    grads, start = {}, 0
    for key, v in values.items():
        grads[key] = slopes[start : start + v.size].reshape(v.shape)
        start += v.size
    return value, grads


def numerical_gradient(f, x, h=1e-5):
    x = doubles(x)
    slopes = []
    for i in range(x.size):
        pair = []
        for sign in (1, -1):
            moved = x.copy()
            moved.flat[i] += sign * h
            pair.append(f(moved))
        slopes.append((pair[0] - pair[1]) / (h + h))
    return np.array(slopes, np.float64).reshape(x.shape)


def relative_error(a, b):
    a, b = doubles(a), doubles(b)
    demand(a.shape == b.shape)
    return max(abs(p - q) / max(1e-8, abs(p) + abs(q)) for p, q in zip(a.flat, b.flat, strict=False))


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    error = relative_error(numerical_gradient(f, x, h), grad)
    return not error > tol
