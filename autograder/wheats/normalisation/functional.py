"""Small functions put together by reduce, partial and closures; nothing is ever assigned twice."""

from functools import partial, reduce
from itertools import count, takewhile

import numpy as np

to_float = partial(np.array, dtype=np.float64)


def floats(*values):
    return tuple(map(to_float, values))


def guard(condition, message):
    if condition:
        return
    raise ValueError(message)


def centre(axis):
    return lambda X: X - X.mean(axis=axis, keepdims=True)


def spread(axis, eps):
    return lambda c: np.sqrt(np.mean(np.square(c), axis=axis, keepdims=True) + eps)


def standardiser(axis, eps):
    """X → (normalised X, the linear map from their slopes to those of X)."""

    def apply(X):
        c = centre(axis)(X)
        s = spread(axis, eps)(c)
        h = c / s

        def pull(d):
            e = centre(axis)(d)
            return (e - h * np.mean(d * h, axis=axis, keepdims=True)) / s

        return h, pull

    return apply


def batch_stats(X):
    return (lambda Z: (Z.mean(axis=0), np.square(centre(0)(Z)).mean(axis=0)))(to_float(X))


def make_forward(axis):
    def forward(X, gamma, beta, eps=1e-5):
        Z, g, b = floats(X, gamma, beta)
        guard(g.shape == Z.shape[1:] and b.shape == Z.shape[1:], "gamma and beta: (D,)")
        return standardiser(axis, eps)(Z)[0] * g + b

    return forward


def make_backward(axis):
    def backward(dout, X, gamma, eps=1e-5):
        d, Z, g = floats(dout, X, gamma)
        guard(d.shape == Z.shape, "dout: the shape of X")
        guard(g.shape == Z.shape[1:], "gamma: (D,)")
        h, pull = standardiser(axis, eps)(Z)
        return pull(d * g), np.add.reduce(d * h), np.add.reduce(d)

    return backward


batchnorm_forward, layernorm_forward = map(make_forward, (0, 1))
batchnorm_backward, layernorm_backward = map(make_backward, (0, 1))


def BatchNorm(features, momentum=0.9, eps=1e-5):
    """A maker of objects: what is remembered lives in a closure."""
    memory = {"mean": np.zeros(features), "var": np.ones(features), "back": None}

    class Norm:
        def forward(self, X, gamma, beta, training):
            Z, g, b = floats(X, gamma, beta)
            guard(g.shape == (features,) and b.shape == (features,), "gamma and beta: (D,)")
            if not training:
                return (Z - memory["mean"]) / np.sqrt(memory["var"] + eps) * g + b
            mean, var = batch_stats(Z)
            memory.update(
                mean=momentum * memory["mean"] + (1 - momentum) * mean,
                var=momentum * memory["var"] + (1 - momentum) * var,
                back=lambda dout: batchnorm_backward(dout, Z, g, eps),
            )
            return batchnorm_forward(Z, g, b, eps)

        def running(self):
            return memory["mean"].copy(), memory["var"].copy()

        def backward(self, dout):
            return memory["back"](dout)

    return Norm()


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    V, c, g, t, m, v = floats(W, b, gamma, beta, mean, var)
    affine = lambda M, shift: (M * g / np.sqrt(v + eps), shift)
    return affine(V, None)[0], affine(c - m, None)[0] + t


def logistic(z):
    return np.piecewise(z, [z >= 0, z < 0], [lambda v: 1 / (1 + np.exp(-v)), lambda v: np.exp(v) / (1 + np.exp(v))])


ACTIVATIONS = {
    "tanh": lambda z: (np.tanh(z), lambda d: d / np.cosh(z) ** 2),
    "relu": lambda z: (np.clip(z, 0, None), lambda d: np.where(z > 0, d, 0.0)),
    "sigmoid": lambda z: (logistic(z), lambda d: d * logistic(z) * logistic(-z)),
}


def layer(activate, p, eps):
    """k, a → (the layer's output, the map from the slope there to (slope of a, slopes of parameters))."""

    def step(a, k):
        h, through_norm = standardiser(0, eps)(a @ p[f"W{k}"])
        out, through_activation = activate(h * p[f"gamma{k}"] + p[f"beta{k}"])

        def pull(d):
            dz = through_activation(d)
            ds = through_norm(dz * p[f"gamma{k}"])
            return ds @ p[f"W{k}"].T, {f"W{k}": a.T @ ds, f"gamma{k}": sum(dz * h), f"beta{k}": sum(dz)}

        return out, pull

    return step


def run(X, params, hidden, eps):
    guard(hidden in ACTIVATIONS, f"hidden {hidden!r}")
    p = dict(zip(params, map(to_float, params.values()), strict=False))
    step = layer(ACTIVATIONS[hidden], p, eps)
    ks = list(takewhile(lambda k: f"gamma{k}" in p, count(1)))
    go = lambda state, k: (lambda out, pull: (out, [pull, *state[1]]))(*step(state[0], k))
    a, pulls = reduce(go, ks, (to_float(X), []))
    last = len(ks) + 1
    end = lambda d: (d @ p[f"W{last}"].T, {f"W{last}": a.T @ d, f"b{last}": sum(d)})
    return a @ p[f"W{last}"] + p[f"b{last}"], [end, *pulls]


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    return run(X, params, hidden, eps)[0]


def squares(out, y):
    t = to_float(y)
    guard(t.shape == out.shape, "y: the shape of the output")
    return np.mean(np.square(out - t)), 2 * (out - t) / out.size


def entropy(out, y):
    labels = np.array(y)
    guard(labels.shape == (len(out),), "y: (N,)")
    z = out - np.max(out, axis=1, keepdims=True)
    Z = np.sum(np.exp(z), axis=1, keepdims=True)
    true = np.take_along_axis(z, labels[:, None].astype(int), axis=1)
    return np.mean(np.log(Z) - true), (np.exp(z) / Z - np.identity(out.shape[1])[labels]) / len(out)


LOSSES = {"mse": squares, "cross_entropy": entropy}


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    guard(loss in LOSSES, f"loss {loss!r}")
    out, pulls = run(X, params, hidden, eps)
    value, d = LOSSES[loss](out, y)
    back = lambda state, pull: (lambda down, grads: (down, {**state[1], **grads}))(*pull(state[0]))
    return value, reduce(back, pulls, (d, {}))[1]


def dropout(X, rate, seed):
    guard(0 <= rate < 1, f"rate {rate}")
    Z = to_float(X)
    mask = np.vectorize(lambda u: (u >= rate) / (1 - rate), otypes=[float])(np.random.default_rng(seed).random(Z.shape))
    return Z * mask, mask
