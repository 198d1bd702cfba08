"""CS231n's way: the computation in nine stages, each with its own line on the way back."""

import numpy as np


def batch_stats(X):
    X = np.asarray(X, dtype=np.float64)
    return X.mean(0), X.var(0)


def _stages_forward(x, eps):
    N = x.shape[0]
    mu = 1.0 / N * np.sum(x, axis=0)
    xmu = x - mu
    sq = xmu**2
    var = 1.0 / N * np.sum(sq, axis=0)
    sqrtvar = np.sqrt(var + eps)
    ivar = 1.0 / sqrtvar
    xhat = xmu * ivar
    return xhat, (xmu, ivar, sqrtvar, var, eps)


def _stages_backward(dxhat, cache):
    xmu, ivar, sqrtvar, var, eps = cache
    N, D = dxhat.shape
    divar = np.sum(dxhat * xmu, axis=0)
    dxmu1 = dxhat * ivar
    dsqrtvar = -1.0 / (sqrtvar**2) * divar
    dvar = 0.5 * 1.0 / np.sqrt(var + eps) * dsqrtvar
    dsq = 1.0 / N * np.ones((N, D)) * dvar
    dxmu2 = 2 * xmu * dsq
    dx1 = dxmu1 + dxmu2
    dmu = -1 * np.sum(dxmu1 + dxmu2, axis=0)
    dx2 = 1.0 / N * np.ones((N, D)) * dmu
    return dx1 + dx2


def _valid(x, *vectors):
    for v in vectors:
        if v.ndim != 1 or len(v) != x.shape[1]:
            raise ValueError("gamma and beta need one entry a feature")


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = np.asarray(X, float), np.asarray(gamma, float), np.asarray(beta, float)
    _valid(X, gamma, beta)
    xhat, _ = _stages_forward(X, eps)
    gammax = gamma * xhat
    return gammax + beta


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = np.asarray(dout, float), np.asarray(X, float), np.asarray(gamma, float)
    _valid(X, gamma)
    if dout.shape != X.shape:
        raise ValueError("dout")
    xhat, cache = _stages_forward(X, eps)
    dbeta = np.sum(dout, axis=0)
    dgammax = dout
    dgamma = np.sum(dgammax * xhat, axis=0)
    dxhat = dgammax * gamma
    return _stages_backward(dxhat, cache), dgamma, dbeta


def layernorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = np.asarray(X, float), np.asarray(gamma, float), np.asarray(beta, float)
    _valid(X, gamma, beta)
    xhat, _ = _stages_forward(X.T, eps)
    return gamma * xhat.T + beta


def layernorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = np.asarray(dout, float), np.asarray(X, float), np.asarray(gamma, float)
    _valid(X, gamma)
    if dout.shape != X.shape:
        raise ValueError("dout")
    xhat, cache = _stages_forward(X.T, eps)
    dbeta = np.sum(dout, axis=0)
    dgamma = np.sum(dout * xhat.T, axis=0)
    dxhat = (dout * gamma).T
    return _stages_backward(dxhat, cache).T, dgamma, dbeta


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.bn_param = {
            "momentum": momentum,
            "eps": eps,
            "running_mean": np.zeros(features),
            "running_var": np.ones(features),
        }
        self.cache = None

    def forward(self, X, gamma, beta, training):
        p = self.bn_param
        X, gamma, beta = np.asarray(X, float), np.asarray(gamma, float), np.asarray(beta, float)
        _valid(np.empty((1, len(p["running_mean"]))), gamma, beta)
        mode = "train" if training else "test"
        if mode == "train":
            xhat, cache = _stages_forward(X, p["eps"])
            self.cache = xhat, gamma, cache
            m = p["momentum"]
            p["running_mean"] = m * p["running_mean"] + (1 - m) * X.mean(axis=0)
            p["running_var"] = m * p["running_var"] + (1 - m) * X.var(axis=0)
        else:
            xhat = (X - p["running_mean"]) / np.sqrt(p["running_var"] + p["eps"])
        return gamma * xhat + beta

    def running(self):
        return self.bn_param["running_mean"].copy(), self.bn_param["running_var"].copy()

    def backward(self, dout):
        xhat, gamma, cache = self.cache
        dout = np.asarray(dout, float)
        if dout.shape != xhat.shape:
            raise ValueError("dout")
        return _stages_backward(dout * gamma, cache), np.sum(dout * xhat, axis=0), np.sum(dout, axis=0)


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W = np.asarray(W, float)
    b, gamma, beta, mean, var = (np.asarray(v, float) for v in (b, gamma, beta, mean, var))
    std = np.sqrt(var + eps)
    return W / std * gamma, (b - mean) / std * gamma + beta


def _act(name, z):
    if name == "tanh":
        return np.tanh(z)
    elif name == "relu":
        return np.maximum(0, z)
    elif name == "sigmoid":
        return 1.0 / (1.0 + np.exp(-z))
    else:
        raise ValueError("unknown activation " + str(name))


def _dact(name, dout, z, a):
    if name == "tanh":
        return dout * (1 - a**2)
    elif name == "relu":
        dz = dout.copy()
        dz[z <= 0] = 0
        return dz
    return dout * a * (1 - a)


def _affine_bn(a, params, k, hidden, eps):
    W = np.asarray(params["W%d" % k], float)
    gamma, beta = np.asarray(params["gamma%d" % k], float), np.asarray(params["beta%d" % k], float)
    xhat, cache = _stages_forward(a.dot(W), eps)
    z = gamma * xhat + beta
    out = _act(hidden, z)
    return out, (a, W, gamma, xhat, cache, z, out)


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    _act(hidden, np.zeros(1))
    L = len([k for k in params if k.startswith("W")])
    a = np.asarray(X, float)
    for k in range(1, L):
        a, _ = _affine_bn(a, params, k, hidden, eps)
    return a.dot(np.asarray(params["W%d" % L], float)) + np.asarray(params["b%d" % L], float)


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    _act(hidden, np.zeros(1))
    L = len([k for k in params if k.startswith("W")])
    a, caches = np.asarray(X, float), {}
    for k in range(1, L):
        a, caches[k] = _affine_bn(a, params, k, hidden, eps)
    WL = np.asarray(params["W%d" % L], float)
    scores = a.dot(WL) + np.asarray(params["b%d" % L], float)
    N = scores.shape[0]
    if loss == "mse":
        y = np.asarray(y, float)
        if y.shape != scores.shape:
            raise ValueError("y")
        value = np.sum((scores - y) ** 2) / scores.size
        dscores = 2.0 * (scores - y) / scores.size
    elif loss == "cross_entropy":
        y = np.asarray(y)
        if y.shape != (N,):
            raise ValueError("y")
        shifted = scores - np.max(scores, axis=1, keepdims=True)
        Z = np.sum(np.exp(shifted), axis=1, keepdims=True)
        log_probs = shifted - np.log(Z)
        value = -np.sum(log_probs[np.arange(N), y]) / N
        dscores = np.exp(log_probs)
        dscores[np.arange(N), y] -= 1
        dscores /= N
    else:
        raise ValueError("unknown loss " + str(loss))
    grads = {"W%d" % L: a.T.dot(dscores), "b%d" % L: dscores.sum(axis=0)}
    da = dscores.dot(WL.T)
    for k in range(L - 1, 0, -1):
        before, W, gamma, xhat, cache, z, out = caches[k]
        dz = _dact(hidden, da, z, out)
        grads["gamma%d" % k] = np.sum(dz * xhat, axis=0)
        grads["beta%d" % k] = np.sum(dz, axis=0)
        ds = _stages_backward(dz * gamma, cache)
        grads["W%d" % k] = before.T.dot(ds)
        da = ds.dot(W.T)
    return value, grads


def dropout(X, rate, seed):
    if rate < 0.0 or not rate < 1.0:
        raise ValueError("rate")
    X = np.asarray(X, float)
    p = 1 - rate
    mask = (np.random.default_rng(seed).random(X.shape) < p) / p
    return X * mask, mask
