"""Coursera's layout inside: features in rows, samples in columns, (D, m); turned at the door."""

import numpy as np


def enter(X):
    return np.ascontiguousarray(np.asarray(X, dtype=np.float64).T)


def leave(Z):
    return np.ascontiguousarray(Z.T)


def column(v, D):
    v = np.asarray(v, dtype=np.float64)
    if v.shape != (D,):
        raise ValueError(f"{v.shape} is not ({D},)")
    return v.reshape(D, 1)


def normalise(Z, eps, axis=1):
    m = Z.shape[axis]
    mu = np.sum(Z, axis=axis, keepdims=True) / m
    sigma2 = np.sum((Z - mu) ** 2, axis=axis, keepdims=True) / m
    return (Z - mu) / np.sqrt(sigma2 + eps), sigma2


def batch_stats(X):
    Z = enter(X)
    mu = np.sum(Z, axis=1) / Z.shape[1]
    return mu, np.sum((Z - mu[:, None]) ** 2, axis=1) / Z.shape[1]


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    Z = enter(X)
    gamma, beta = column(gamma, len(Z)), column(beta, len(Z))
    return leave(gamma * normalise(Z, eps)[0] + beta)


def layernorm_forward(X, gamma, beta, eps=1e-5):
    Z = enter(X)
    gamma, beta = column(gamma, len(Z)), column(beta, len(Z))
    return leave(gamma * normalise(Z, eps, axis=0)[0] + beta)


def back(dout, X, gamma, eps, axis):
    Z, dY = enter(X), enter(dout)
    gamma = column(gamma, len(Z))
    if dY.shape != Z.shape or np.ndim(dout) != np.ndim(X):
        raise ValueError("dout does not fit X")
    hat, sigma2 = normalise(Z, eps, axis)
    m = Z.shape[axis]
    dhat = gamma * dY
    dZ = m * dhat - np.sum(dhat, axis=axis, keepdims=True) - hat * np.sum(dhat * hat, axis=axis, keepdims=True)
    dZ *= (sigma2 + eps) ** -0.5 / m
    return leave(dZ), np.sum(dY * hat, axis=1), np.sum(dY, axis=1)


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    return back(dout, X, gamma, eps, 1)


def layernorm_backward(dout, X, gamma, eps=1e-5):
    return back(dout, X, gamma, eps, 0)


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.D, self.momentum, self.eps = features, momentum, eps
        self.mu, self.sigma2 = np.zeros((features, 1)), np.ones((features, 1))

    def forward(self, X, gamma, beta, training):
        Z, g, b = enter(X), column(gamma, self.D), column(beta, self.D)
        if training:
            mu, sigma2 = batch_stats(X)
            self.mu = self.momentum * self.mu + (1 - self.momentum) * mu[:, None]
            self.sigma2 = self.momentum * self.sigma2 + (1 - self.momentum) * sigma2[:, None]
            self.cache = leave(Z), g.ravel().copy()
            return leave(g * normalise(Z, self.eps)[0] + b)
        return leave(g * (Z - self.mu) / np.sqrt(self.sigma2 + self.eps) + b)

    def running(self):
        return self.mu.flatten(), self.sigma2.flatten()

    def backward(self, dout):
        return batchnorm_backward(dout, *self.cache, self.eps)


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    Wt = enter(W)
    H = len(Wt)
    b, gamma, beta, mean, var = (column(v, H) for v in (b, gamma, beta, mean, var))
    Wt2 = np.diag((gamma / np.sqrt(var + eps)).ravel()) @ Wt
    return leave(Wt2), (gamma / np.sqrt(var + eps) * (b - mean) + beta).ravel()


def g(name, Z):
    if name == "relu":
        return np.maximum(Z, 0.0)
    if name == "tanh":
        return np.tanh(Z)
    if name == "sigmoid":
        return 1.0 / (1.0 + np.exp(-Z))
    raise ValueError(f"activation {name}")


def g_prime(name, A):
    return {"relu": np.sign(A), "tanh": 1 - A**2, "sigmoid": A * (1 - A)}[name]


def forward_propagation(X, params, hidden, eps):
    g(hidden, np.zeros(1))
    p = {key: np.asarray(value, dtype=np.float64) for key, value in params.items()}
    L = len([key for key in p if "W" in key])
    A, caches = enter(X), []
    for l in range(1, L):
        Z = p[f"W{l}"].T @ A
        hat, sigma2 = normalise(Z, eps)
        A_next = g(hidden, p[f"gamma{l}"][:, None] * hat + p[f"beta{l}"][:, None])
        caches.append((A, hat, sigma2, A_next))
        A = A_next
    return p[f"W{L}"].T @ A + p[f"b{L}"][:, None], A, caches, p, L


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    return leave(forward_propagation(X, params, hidden, eps)[0])


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    ZL, A, caches, p, L = forward_propagation(X, params, hidden, eps)
    C, m = ZL.shape
    if loss == "mse":
        Y = np.asarray(y, dtype=np.float64)
        if Y.shape != (m, C):
            raise ValueError("y")
        dZ = 2 / (m * C) * (ZL - Y.T)
        cost = np.sum((ZL - Y.T) ** 2) / (m * C)
    elif loss == "cross_entropy":
        Y = np.asarray(y)
        if Y.shape != (m,):
            raise ValueError("y")
        Y = np.equal.outer(np.arange(C), Y)
        ZL = ZL - ZL.max(axis=0)
        log_p = ZL - np.log(np.exp(ZL).sum(axis=0))
        cost, dZ = -np.sum(log_p[Y]) / m, (np.exp(log_p) - Y) / m
    else:
        raise ValueError("loss")
    grads = {f"W{L}": leave(dZ @ A.T), f"b{L}": dZ.sum(axis=1)}
    for l in range(L - 1, 0, -1):
        A_prev, hat, sigma2, A = caches[l - 1]
        dZ = p[f"W{l + 1}"] @ dZ * g_prime(hidden, A)
        grads[f"gamma{l}"], grads[f"beta{l}"] = (dZ * hat).sum(axis=1), dZ.sum(axis=1)
        dhat = p[f"gamma{l}"][:, None] * dZ
        dZ = dhat - dhat.mean(axis=1, keepdims=True) - hat * (dhat * hat).mean(axis=1, keepdims=True)
        dZ /= np.sqrt(sigma2 + eps)
        grads[f"W{l}"] = A_prev @ dZ.T
    return cost, grads


def dropout(X, rate, seed):
    if rate < 0 or rate >= 1:
        raise ValueError("rate")
    Z = enter(X)
    keep_prob = 1 - rate
    D = np.random.default_rng(seed).random(Z.shape) < keep_prob
    mask = D / keep_prob
    return leave(Z * mask), leave(mask)
