"""In the manner of the Korean book: affine layers in an OrderedDict, one-hot labels inside."""

from collections import OrderedDict

import numpy as np


class Affine:
    def __init__(self, W, b):
        self.W = np.asarray(W, dtype=float)
        self.b = np.asarray(b, dtype=float)
        self.x = None

    def forward(self, x):
        if x.ndim != 2 or self.W.ndim != 2 or self.b.ndim != 1:
            raise ValueError("배열의 차원이 맞지 않습니다")
        if x.shape[1] != self.W.shape[0] or self.W.shape[1] != self.b.shape[0]:
            raise ValueError("배열의 크기가 맞지 않습니다")
        self.x = x
        out = np.dot(x, self.W) + self.b
        return out


class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out


class Sigmoid:
    def __init__(self):
        self.out = None

    def forward(self, x):
        with np.errstate(over="ignore"):
            self.out = 1 / (1 + np.exp(-x))
        return self.out


class Tanh:
    def forward(self, x):
        self.out = np.tanh(x)
        return self.out


class Identity:
    def forward(self, x):
        return x


class Softmax:
    def forward(self, x):
        x = x.T
        x = x - np.max(x, axis=0)
        y = np.exp(x) / np.sum(np.exp(x), axis=0)
        return y.T


hidden_layers = {"tanh": Tanh, "relu": Relu, "sigmoid": Sigmoid}
last_layers = {"linear": Identity, "sigmoid": Sigmoid, "softmax": Softmax}


class MultiLayerNet:
    def __init__(self, params, hidden, output):
        self.layers = OrderedDict()
        hidden_layer_num = len(params) // 2 - 1
        for idx in range(1, hidden_layer_num + 1):
            self.layers["Affine" + str(idx)] = Affine(params["W" + str(idx)], params["b" + str(idx)])
            self.layers["Activation" + str(idx)] = hidden_layers[hidden]()
        idx = hidden_layer_num + 1
        self.layers["Affine" + str(idx)] = Affine(params["W" + str(idx)], params["b" + str(idx)])
        self.last_layer = last_layers[output]()

    def predict(self, x):
        for layer in self.layers.values():
            x = layer.forward(x)
        return self.last_layer.forward(x)


def add_bias_column(X):
    X = np.array(X, dtype=float)
    batch_size = X.shape[0]
    ones = np.ones(batch_size).reshape(batch_size, 1)
    return np.append(ones, X, axis=1)


def dense(X, W, b):
    return Affine(W, b).forward(np.asarray(X, dtype=float))


def count_params(sizes):
    total = 0
    for idx in range(1, len(sizes)):
        W = np.empty((sizes[idx - 1], sizes[idx]))
        b = np.empty(sizes[idx])
        total += W.size + b.size
    return total


def init_params(sizes, seed, scheme="glorot"):
    rng = np.random.default_rng(seed)
    params = {}
    for idx in range(1, len(sizes)):
        if str(scheme).lower() == "he":
            scale = np.sqrt(2.0 / sizes[idx - 1])
            params["W" + str(idx)] = scale * rng.standard_normal((sizes[idx - 1], sizes[idx]))
        elif str(scheme).lower() in ("glorot", "xavier"):
            scale = np.sqrt(6.0 / (sizes[idx - 1] + sizes[idx]))
            params["W" + str(idx)] = scale * rng.uniform(-1, 1, (sizes[idx - 1], sizes[idx]))
        else:
            raise ValueError("알 수 없는 초기화 방법: " + str(scheme))
        params["b" + str(idx)] = np.zeros(sizes[idx])
    return params


def forward(X, params, hidden="tanh", output="linear"):
    if hidden not in hidden_layers:
        raise ValueError("알 수 없는 은닉 활성화 함수: " + str(hidden))
    if output not in last_layers:
        raise ValueError("알 수 없는 출력 활성화 함수: " + str(output))
    network = MultiLayerNet(params, hidden, output)
    return network.predict(np.asarray(X, dtype=float)), network


def predict_labels(logits):
    y = np.asarray(logits, dtype=float)
    if y.ndim == 1 or y.shape[1] == 1:
        y = y.reshape(y.shape[0])
        return (y > 0) * 1
    return np.argmax(y, axis=1)


def relu_curve(x, kinks, slopes, start=0.0):
    x = np.asarray(x, dtype=float)
    out = np.array([start] * x.size, dtype=float)
    for idx in range(len(kinks)):
        if idx == 0:  # noqa: SIM108
            weight = float(slopes[0])
        else:
            weight = float(slopes[idx]) - float(slopes[idx - 1])
        out = out + weight * Relu().forward(x - kinks[idx])
    return out


def mse(pred, target):
    y, t = np.asarray(pred, dtype=float), np.asarray(target, dtype=float)
    if y.shape != t.shape:
        raise ValueError("모양이 다릅니다")
    return np.sum((y - t) ** 2) / y.size


def binary_cross_entropy_with_logits(z, y):
    x, t = np.asarray(z, dtype=float), np.asarray(y, dtype=float)
    if x.shape != t.shape:
        raise ValueError("모양이 다릅니다")
    loss = np.zeros(x.shape)
    mask = x > 0
    loss[mask] = x[mask] * (1 - t[mask]) + np.log1p(np.exp(-x[mask]))
    loss[~mask] = -x[~mask] * t[~mask] + np.log1p(np.exp(x[~mask]))
    return np.sum(loss) / loss.size


def cross_entropy_with_logits(Z, y):
    x, t = np.asarray(Z, dtype=float), np.asarray(y)
    batch_size = x.shape[0]
    if t.ndim != 1 or t.size != batch_size:
        raise ValueError("레이블은 (N,)이어야 합니다")
    x = x - np.max(x, axis=1).reshape(batch_size, 1)
    log_y = x - np.log(np.sum(np.exp(x), axis=1)).reshape(batch_size, 1)
    one_hot = np.zeros_like(x)
    one_hot[np.arange(batch_size), t] = 1
    return -np.sum(np.where(one_hot == 1, log_y, 0.0)) / batch_size
