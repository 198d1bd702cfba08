"""Slopes by a step along the imaginary axis: no cancellation, so they are exact to the last digits."""

import numpy as np

STEP = 1e-30


def real(a):
    return np.asarray(a, dtype=np.float64)


def slopes(f, *arrays):
    """The slope of the number f(*arrays) for every entry of every array."""
    found = []
    arrays = [a.astype(complex) for a in arrays]
    for a in arrays:
        slope = np.zeros(a.shape)
        for i in np.ndindex(a.shape):
            kept = a[i]
            a[i] = kept + 1j * STEP
            slope[i] = f(*arrays).imag / STEP
            a[i] = kept
        found.append(slope)
    return found


def standardised(X, axis, eps):
    c = X - X.sum(axis=axis, keepdims=True) / X.shape[axis]
    return c / np.sqrt((c * c).sum(axis=axis, keepdims=True) / X.shape[axis] + eps)


def fitting(shape, *arrays):
    if any(a.shape != shape for a in arrays):
        raise ValueError(f"want {shape}")


def batch_stats(X):
    X = real(X)
    mean = np.average(X, axis=0)
    return mean, np.average((X - mean) ** 2, axis=0)


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = real(X), real(gamma), real(beta)
    fitting(X.shape[1:], gamma, beta)
    return gamma * standardised(X, 0, eps) + beta


def layernorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = real(X), real(gamma), real(beta)
    fitting(X.shape[1:], gamma, beta)
    return gamma * standardised(X, 1, eps) + beta


def three(dout, X, gamma, axis, eps):
    dout, X, gamma = real(dout), real(X), real(gamma)
    fitting(X.shape, dout)
    fitting(X.shape[1:], gamma)
    moved = X - X.mean(axis=axis, keepdims=True)

    def total(X, gamma, beta):
        return np.sum(dout * (gamma * standardised(X, axis, eps) + beta))

    return tuple(slopes(total, moved, gamma, np.zeros(gamma.shape)))


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    return three(dout, X, gamma, 0, eps)


def layernorm_backward(dout, X, gamma, eps=1e-5):
    return three(dout, X, gamma, 1, eps)


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.keep, self.eps = momentum, eps
        self.now = {"mean": np.zeros(features), "var": np.ones(features)}

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = real(X), real(gamma), real(beta)
        fitting(self.now["mean"].shape, gamma, beta)
        if training:
            for name, seen in zip(("mean", "var"), batch_stats(X), strict=False):
                self.now[name] = self.keep * self.now[name] + (1 - self.keep) * seen
            self.to_go_back = X, gamma
            return batchnorm_forward(X, gamma, beta, self.eps)
        return gamma * (X - self.now["mean"]) / np.sqrt(self.now["var"] + self.eps) + beta

    def running(self):
        return [self.now[name].copy() for name in ("mean", "var")]

    def backward(self, dout):
        X, gamma = self.to_go_back
        return three(dout, X, gamma, 0, self.eps)


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, gamma, beta, mean, var = (real(a) for a in (W, b, gamma, beta, mean, var))
    whole = np.vstack([W, b - mean]) * (gamma / np.sqrt(var + eps))
    return whole[:-1].copy(), whole[-1] + beta


ACTIVATIONS = {
    "tanh": np.tanh,
    "relu": lambda z: np.where(z.real > 0, z, 0),
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
}


def output(X, p, hidden, eps):
    if hidden not in ACTIVATIONS:
        raise ValueError(hidden)
    k = 1
    while f"gamma{k}" in p:
        X = ACTIVATIONS[hidden](p[f"gamma{k}"] * standardised(X @ p[f"W{k}"], 0, eps) + p[f"beta{k}"])
        k += 1
    return X @ p[f"W{k}"] + p[f"b{k}"]


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    return output(real(X), {key: real(value) for key, value in params.items()}, hidden, eps)


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    X, names = real(X), list(params)
    out = bn_forward(X, params, hidden, eps)
    if loss == "mse":
        fitting(out.shape, real(y))
    elif loss == "cross_entropy":
        fitting(out.shape[:1], np.asarray(y))
    else:
        raise ValueError(loss)

    def total(*arrays):
        out = output(X, dict(zip(names, arrays, strict=False)), hidden, eps)
        if loss == "mse":
            return np.mean((out - real(y)) ** 2)
        out = out - out.real.max(axis=1, keepdims=True)
        return np.mean(np.log(np.exp(out).sum(axis=1)) - out[np.arange(len(out)), np.asarray(y)])

    values = [real(params[name]) for name in names]
    return total(*values), dict(zip(names, slopes(total, *values), strict=False))


def dropout(X, rate, seed):
    if not (0 <= rate < 1):
        raise ValueError(rate)
    X = real(X)
    survives = np.random.default_rng(seed).random(size=X.shape) >= rate
    mask = np.zeros(X.shape)
    mask[survives] = 1 / (1 - rate)
    return X * mask, mask
