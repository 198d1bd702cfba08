"""A class for each layer with forward and backward, as 밑바닥부터 시작하는 딥러닝 builds networks."""

from collections import OrderedDict

import numpy as np


class Sigmoid:
    def forward(self, z):
        self.out = np.empty_like(z)
        positive = z >= 0
        self.out[positive] = 1 / (1 + np.exp(-z[positive]))
        tail = np.exp(z[~positive])
        self.out[~positive] = tail / (1 + tail)
        return self.out

    def backward(self, dout):
        return dout * (1.0 - self.out) * self.out


class Tanh:
    def forward(self, z):
        self.out = np.tanh(z)
        return self.out

    def backward(self, dout):
        return dout * (1 - self.out**2)


class Relu:
    def forward(self, z):
        self.mask = z <= 0
        out = z.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dx = dout.copy()
        dx[self.mask] = 0
        return dx


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


class MSELoss:
    def forward(self, x, t):
        self.t = np.array(t, dtype=np.float64)
        if self.t.shape != x.shape:
            raise ValueError("target must have the shape of the output")
        self.x = x
        return np.mean((x - self.t) ** 2)

    def backward(self):
        return 2 * (self.x - self.t) / self.x.size


class SigmoidWithLoss:
    def forward(self, x, t):
        t = np.array(t, dtype=np.float64)
        if t.shape == x.shape[:1] and x.ndim == 2:
            t = t.reshape(-1, 1)
        if t.shape != x.shape:
            raise ValueError("labels must be (N,) or (N, 1)")
        self.t, self.y = t, Sigmoid().forward(x)
        return np.mean(np.logaddexp(0, -x) * t + np.logaddexp(0, x) * (1 - t))

    def backward(self):
        return (self.y - self.t) / self.t.size


class SoftmaxWithLoss:
    def forward(self, x, t):
        t = np.array(t)
        if t.shape != x.shape[:1]:
            raise ValueError("labels must be (N,)")
        self.t = t
        x = x - np.max(x, axis=1, keepdims=True)
        log_y = x - np.log(np.sum(np.exp(x), axis=1, keepdims=True))
        self.y = np.exp(log_y)
        return -np.sum(log_y[np.arange(len(t)), t]) / len(t)

    def backward(self):
        dx = self.y.copy()
        dx[np.arange(len(self.t)), self.t] -= 1
        return dx / len(self.t)


def _through(layer, dout, z):
    dout, z = np.array(dout, dtype=np.float64), np.array(z, dtype=np.float64)
    if dout.shape != z.shape:
        raise ValueError("dout and z must have one shape")
    layer.forward(z)
    return layer.backward(dout)


def sigmoid_backward(dout, z):
    return _through(Sigmoid(), dout, z)


def tanh_backward(dout, z):
    return _through(Tanh(), dout, z)


def relu_backward(dout, z):
    return _through(Relu(), dout, z)


def dense_backward(dout, X, W):
    dout, X, W = (np.array(v, dtype=np.float64) for v in (dout, X, W))
    layer = Affine(W, np.zeros(W.shape[1]))
    layer.forward(X)
    dX = layer.backward(dout)
    return dX, layer.dW, layer.db


def mse_backward(pred, target):
    loss = MSELoss()
    loss.forward(np.array(pred, dtype=np.float64), target)
    return loss.backward()


def bce_with_logits_backward(z, y):
    z = np.array(z, dtype=np.float64)
    if z.shape != np.shape(y):
        raise ValueError("z and y must have one shape")
    loss = SigmoidWithLoss()
    loss.forward(z, y)
    return loss.backward()


def cross_entropy_with_logits_backward(Z, y):
    loss = SoftmaxWithLoss()
    loss.forward(np.array(Z, dtype=np.float64), y)
    return loss.backward()


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"])
    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
        it.iternext()
    return grad


def relative_error(a, b):
    a, b = np.array(a, dtype=np.float64), np.array(b, dtype=np.float64)
    if a.shape != b.shape:
        raise ValueError("a and b must have one shape")
    return np.max(abs(a - b) / np.maximum(1e-8, abs(a) + abs(b)))


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return bool(relative_error(numerical_gradient(f, x, h), grad) <= tol)


class Network:
    activations = {"tanh": Tanh, "relu": Relu, "sigmoid": Sigmoid}
    losses = {"mse": MSELoss, "bce": SigmoidWithLoss, "cross_entropy": SoftmaxWithLoss}

    def __init__(self, params, hidden, loss, weight_decay):
        if hidden not in self.activations or loss not in self.losses:
            raise ValueError("unknown name")
        self.decay = weight_decay
        self.layers = OrderedDict()
        self.depth = len(params) // 2
        for k in range(1, self.depth + 1):
            W = np.array(params[f"W{k}"], dtype=np.float64)
            b = np.array(params[f"b{k}"], dtype=np.float64)
            self.layers[f"Affine{k}"] = Affine(W, b)
            if k < self.depth:
                self.layers[f"Activation{k}"] = self.activations[hidden]()
        self.last = self.losses[loss]()

    def loss(self, x, t):
        penalty = 0
        for layer in self.layers.values():
            x = layer.forward(x)
            if isinstance(layer, Affine):
                penalty += 0.5 * self.decay * np.sum(layer.W**2)
        return self.last.forward(x, t) + penalty

    def gradient(self, x, t):
        value = self.loss(x, t)
        dout = self.last.backward()
        for layer in reversed(self.layers.values()):
            dout = layer.backward(dout)
        grads = {}
        for k in range(1, self.depth + 1):
            layer = self.layers[f"Affine{k}"]
            grads[f"W{k}"] = layer.dW + self.decay * layer.W
            grads[f"b{k}"] = layer.db
        return value, grads


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    return Network(params, hidden, loss, weight_decay).gradient(np.array(X, dtype=np.float64), y)
