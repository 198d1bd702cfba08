"""Layers as in 밑바닥부터 시작하는 딥러닝: each an object with forward, backward and its own gradients."""

from collections import OrderedDict

import numpy as np


class Affine:
    def __init__(self, W, b=None):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) if self.b is None else np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        if self.b is not None:
            self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


class Normalization:
    def __init__(self, gamma, beta, eps):
        self.gamma, self.beta, self.eps = gamma, beta, eps

    def forward(self, x):
        mu = x.mean(axis=0)
        self.xc = x - mu
        var = np.mean(self.xc**2, axis=0)
        self.std = np.sqrt(var + self.eps)
        self.xn = self.xc / self.std
        return self.gamma * self.xn + self.beta

    def backward(self, dout):
        batch_size = dout.shape[0]
        self.dbeta = dout.sum(axis=0)
        self.dgamma = np.sum(self.xn * dout, axis=0)
        dxn = self.gamma * dout
        dxc = dxn / self.std
        dstd = -np.sum((dxn * self.xc) / (self.std * self.std), axis=0)
        dvar = 0.5 * dstd / self.std
        dxc += (2.0 / batch_size) * self.xc * dvar
        dmu = np.sum(dxc, axis=0)
        return dxc - dmu / batch_size


class Relu:
    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dx = dout.copy()
        dx[self.mask] = 0
        return dx


class Sigmoid:
    def forward(self, x):
        self.out = 1 / (1 + np.exp(-x))
        return self.out

    def backward(self, dout):
        return dout * (1.0 - self.out) * self.out


class Tanh:
    def forward(self, x):
        self.out = np.tanh(x)
        return self.out

    def backward(self, dout):
        return dout * (1.0 - self.out**2)


class SoftmaxWithLoss:
    def forward(self, x, t):
        t = np.asarray(t)
        if t.shape != x.shape[:1]:
            raise ValueError("t")
        x = x - x.max(axis=1, keepdims=True)
        self.y = np.exp(x) / np.exp(x).sum(axis=1, keepdims=True)
        self.t = t
        picked = x[np.arange(len(t)), t] - np.log(np.exp(x).sum(axis=1))
        return -np.sum(picked) / len(t)

    def backward(self):
        dx = self.y.copy()
        dx[np.arange(len(self.t)), self.t] -= 1
        return dx / len(self.t)


class MeanSquares:
    def forward(self, x, t):
        t = np.asarray(t, dtype=np.float64)
        if t.shape != x.shape:
            raise ValueError("t")
        self.diff = x - t
        return np.mean(self.diff**2)

    def backward(self):
        return 2 * self.diff / self.diff.size


ACTIVATIONS = {"relu": Relu, "sigmoid": Sigmoid, "tanh": Tanh}
LOSSES = {"mse": MeanSquares, "cross_entropy": SoftmaxWithLoss}


class Network:
    def __init__(self, params, hidden, eps):
        if hidden not in ACTIVATIONS:
            raise ValueError(hidden)
        p = {key: np.asarray(value, dtype=np.float64) for key, value in params.items()}
        self.depth = sum(key.startswith("gamma") for key in p)
        self.layers = OrderedDict()
        for i in range(1, self.depth + 1):
            self.layers[f"Affine{i}"] = Affine(p[f"W{i}"])
            self.layers[f"Norm{i}"] = Normalization(p[f"gamma{i}"], p[f"beta{i}"], eps)
            self.layers[f"Act{i}"] = ACTIVATIONS[hidden]()
        last = self.depth + 1
        self.layers[f"Affine{last}"] = Affine(p[f"W{last}"], p[f"b{last}"])

    def predict(self, x):
        x = np.asarray(x, dtype=np.float64)
        for layer in self.layers.values():
            x = layer.forward(x)
        return x

    def gradient(self, dout):
        for layer in reversed(self.layers.values()):
            dout = layer.backward(dout)
        last = self.depth + 1
        grads = {f"W{last}": self.layers[f"Affine{last}"].dW, f"b{last}": self.layers[f"Affine{last}"].db}
        for i in range(1, last):
            grads[f"W{i}"] = self.layers[f"Affine{i}"].dW
            grads[f"gamma{i}"], grads[f"beta{i}"] = self.layers[f"Norm{i}"].dgamma, self.layers[f"Norm{i}"].dbeta
        return grads


def _f(*values):
    return tuple(np.asarray(v, dtype=np.float64) for v in values)


def _check_vectors(D, *vectors):
    for v in vectors:
        if v.shape != (D,):
            raise ValueError("shape mismatch")


def batch_stats(X):
    (x,) = _f(X)
    mu = x.mean(axis=0)
    xc = x - mu
    return mu, np.mean(xc**2, axis=0)


def batchnorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = _f(X, gamma, beta)
    _check_vectors(X.shape[1], gamma, beta)
    return Normalization(gamma, beta, eps).forward(X)


def batchnorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = _f(dout, X, gamma)
    _check_vectors(X.shape[1], gamma)
    if dout.shape != X.shape:
        raise ValueError("dout")
    layer = Normalization(gamma, 0, eps)
    layer.forward(X)
    return layer.backward(dout), layer.dgamma, layer.dbeta


def layernorm_forward(X, gamma, beta, eps=1e-5):
    X, gamma, beta = _f(X, gamma, beta)
    _check_vectors(X.shape[1], gamma, beta)
    return Normalization(1, 0, eps).forward(X.T).T * gamma + beta


def layernorm_backward(dout, X, gamma, eps=1e-5):
    dout, X, gamma = _f(dout, X, gamma)
    _check_vectors(X.shape[1], gamma)
    if dout.shape != X.shape:
        raise ValueError("dout")
    layer = Normalization(1, 0, eps)
    layer.forward(X.T)
    return layer.backward((dout * gamma).T).T, (dout * layer.xn.T).sum(axis=0), dout.sum(axis=0)


class BatchNorm:
    def __init__(self, features, momentum=0.9, eps=1e-5):
        self.momentum, self.eps = momentum, eps
        self.running_mean, self.running_var = np.zeros(features), np.ones(features)

    def forward(self, X, gamma, beta, training):
        X, gamma, beta = _f(X, gamma, beta)
        _check_vectors(len(self.running_mean), gamma, beta)
        if training:
            self.layer = Normalization(gamma, beta, self.eps)
            out = self.layer.forward(X)
            mu, var = X.mean(axis=0), X.var(axis=0)
            self.running_mean = self.momentum * self.running_mean + (1 - self.momentum) * mu
            self.running_var = self.momentum * self.running_var + (1 - self.momentum) * var
            return out
        xc = X - self.running_mean
        xn = xc / np.sqrt(self.running_var + self.eps)
        return gamma * xn + beta

    def running(self):
        return self.running_mean.copy(), self.running_var.copy()

    def backward(self, dout):
        (dout,) = _f(dout)
        if dout.shape != self.layer.xn.shape:
            raise ValueError("dout")
        return self.layer.backward(dout), self.layer.dgamma, self.layer.dbeta


def fold_batchnorm(W, b, gamma, beta, mean, var, eps=1e-5):
    W, b, gamma, beta, mean, var = _f(W, b, gamma, beta, mean, var)
    scale = gamma / np.sqrt(var + eps)
    W2 = np.empty_like(W)
    for column in range(W.shape[1]):
        W2[:, column] = W[:, column] * scale[column]
    return W2, beta + scale * (b - mean)


def bn_forward(X, params, hidden="tanh", eps=1e-5):
    return Network(params, hidden, eps).predict(X)


def bn_gradients(X, y, params, hidden="tanh", loss="mse", eps=1e-5):
    network = Network(params, hidden, eps)
    if loss not in LOSSES:
        raise ValueError(loss)
    end = LOSSES[loss]()
    value = end.forward(network.predict(X), y)
    return value, network.gradient(end.backward())


class Dropout:
    def __init__(self, ratio, seed):
        if not 0.0 <= ratio < 1.0:
            raise ValueError("ratio")
        self.ratio, self.rng = ratio, np.random.default_rng(seed)

    def forward(self, x):
        self.mask = (self.rng.random(x.shape) > self.ratio) / (1.0 - self.ratio)
        return x * self.mask


def dropout(X, rate, seed):
    layer = Dropout(rate, seed)
    out = layer.forward(np.asarray(X, dtype=np.float64))
    return out, layer.mask
