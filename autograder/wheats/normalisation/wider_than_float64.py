"""Long doubles inside; every answer is cut back to float64 at the door."""

import numpy as np

wide = np.longdouble


def W(value):
    return np.asarray(value).astype(wide)


def narrow(value):
    if isinstance(value, tuple):
        return tuple(narrow(v) for v in value)
    if isinstance(value, dict):
        return {key: narrow(v) for key, v in value.items()}
    return np.float64(value) if np.ndim(value) == 0 else value.astype(np.float64)


def at_the_door(function):
    def wrapped(*args, **kwargs):
        return narrow(function(*args, **kwargs))

    return wrapped


def need(ok):
    if not ok:
        raise ValueError("shapes or names do not fit")


def norm(X, axis, eps):
    c = X - X.mean(axis=axis, keepdims=True)
    s = np.sqrt((c * c).mean(axis=axis, keepdims=True) + wide(eps))
    return c / s, s


def norm_back(d, h, s, axis):
    return (d - d.mean(axis=axis, keepdims=True) - h * (d * h).mean(axis=axis, keepdims=True)) / s


@at_the_door
def batch_stats(X):
    X = W(X)
    mean = X.mean(axis=0)
    return mean, ((X - mean) ** 2).mean(axis=0)


def _forward(X, gamma, beta, eps, axis):
    X, gamma, beta = W(X), W(gamma), W(beta)
    need(gamma.shape == beta.shape == X.shape[1:])
    return norm(X, axis, eps)[0] * gamma + beta


def _backward(dout, X, gamma, eps, axis):
    dout, X, gamma = W(dout), W(X), W(gamma)
    need(dout.shape == X.shape and gamma.shape == X.shape[1:])
    h, s = norm(X, axis, eps)
    return norm_back(dout * gamma, h, s, axis), (dout * h).sum(axis=0), dout.sum(axis=0)


@at_the_door
def batchnorm_forward(X, gamma, beta, eps=1e-5):
    return _forward(X, gamma, beta, eps, 0)


@at_the_door
def batchnorm_backward(dout, X, gamma, eps=1e-5):
    return _backward(dout, X, gamma, eps, 0)


@at_the_door
def layernorm_forward(X, gamma, beta, eps=1e-5):
    return _forward(X, gamma, beta, eps, 1)


@at_the_door
def layernorm_backward(dout, X, gamma, eps=1e-5):
    return _backward(dout, X, gamma, eps, 1)


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.past, self.eps = wide(momentum), eps
        self.mean, self.var = np.zeros(features, wide), np.ones(features, wide)
        self.X = self.gamma = None

    @at_the_door
    def forward(self, X, gamma, beta, training):
        X, gamma, beta = W(X), W(gamma), W(beta)
        need(gamma.shape == beta.shape == self.mean.shape)
        if not training:
            return (X - self.mean) / np.sqrt(self.var + self.eps) * gamma + beta
        self.X, self.gamma = X, gamma
        mean = X.mean(axis=0)
        self.mean = self.past * self.mean + (1 - self.past) * mean
        self.var = self.past * self.var + (1 - self.past) * ((X - mean) ** 2).mean(axis=0)
        return _forward(X, gamma, beta, self.eps, 0)

    @at_the_door
    def running(self):
        return self.mean, self.var

    @at_the_door
    def backward(self, dout):
        return _backward(dout, self.X, self.gamma, self.eps, 0)


@at_the_door
def fold_batchnorm(W_, b, gamma, beta, mean, var, eps=1e-5):
    scale = W(gamma) / np.sqrt(W(var) + wide(eps))
    return W(W_) * scale, (W(b) - W(mean)) * scale + W(beta)


_fold = fold_batchnorm


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):  # the contract's names
    return _fold(W, b, gamma, beta, mean, var, eps)


F = {
    "tanh": (np.tanh, lambda a: 1 - a * a),
    "relu": (lambda z: np.maximum(z, 0), lambda a: (a > 0).astype(wide)),
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda a: a * (1 - a)),
}


def network(X, params, hidden, eps):
    need(hidden in F)
    p = {key: W(value) for key, value in params.items()}
    a, tape, k = W(X), [], 1
    while f"gamma{k}" in p:
        h, s = norm(a @ p[f"W{k}"], 0, eps)
        tape.append((a, h, s))
        a = F[hidden][0](h * p[f"gamma{k}"] + p[f"beta{k}"])
        k += 1
    return a @ p[f"W{k}"] + p[f"b{k}"], a, tape, p, k


@at_the_door
def bn_forward(X, params, hidden="tanh", eps=1e-5):
    return network(X, params, hidden, eps)[0]


@at_the_door
def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    out, a, tape, p, k = network(X, params, hidden, eps)
    need(loss in ("mse", "cross_entropy"))
    need(np.shape(y) == (out.shape if loss == "mse" else out.shape[:1]))
    if loss == "mse":
        error = out - W(y)
        value, d = (error * error).mean(), 2 * error / error.size
    else:
        hot = np.arange(out.shape[1]) == np.asarray(y)[:, None]
        logs = out - out.max(axis=1, keepdims=True)
        logs = logs - np.log(np.exp(logs).sum(axis=1, keepdims=True))
        value, d = -logs[hot].mean(), (np.exp(logs) - hot) / len(out)
    grads = {f"W{k}": a.T @ d, f"b{k}": d.sum(axis=0)}
    for before, h, s in tape[::-1]:
        d = (d @ p[f"W{k}"].T) * F[hidden][1](a)
        k -= 1
        grads |= {f"gamma{k}": (d * h).sum(axis=0), f"beta{k}": d.sum(axis=0)}
        d = norm_back(d * p[f"gamma{k}"], h, s, 0)
        grads[f"W{k}"] = before.T @ d
        a = before
    return value, grads


@at_the_door
def dropout(X, rate, seed):
    need(0 <= rate < 1)
    mask = (np.random.default_rng(seed).random(np.shape(X)) >= rate) / (1 - wide(rate))
    return W(X) * mask, mask
