"""Imports inside the functions; layers are dataclasses chained by functools.reduce."""


def _floats(*values):
    import numpy as np

    return [np.asarray(v, dtype="float64") for v in values]


def _alike(a, b):
    a, b = _floats(a, b)
    if a.shape != b.shape:
        raise ValueError("the shapes are not alike")
    return a, b


def _sigmoid(z):
    from numpy import exp, logaddexp

    return exp(-logaddexp(0.0, -z))


def numerical_gradient(f, x, h=1e-5):
    from itertools import product

    import numpy as np

    point = np.array(x, dtype="float64")
    slopes = np.zeros(point.shape)
    for where in product(*map(range, point.shape)):
        up, down = point.copy(), point.copy()
        up[where] += h
        down[where] -= h
        slopes[where] = (f(up) - f(down)) / (2 * h)
    return slopes


def relative_error(a, b):
    a, b = _alike(a, b)
    pairs = zip(a.ravel().tolist(), b.ravel().tolist())
    return max(abs(p - q) / max(1e-8, abs(p) + abs(q)) for p, q in pairs)


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    from operator import le

    return le(relative_error(numerical_gradient(f, x, h), grad), tol)


def dense_backward(dout, X, W):
    from numpy import matmul

    dout, X, W = _floats(dout, X, W)
    return matmul(dout, W.T), matmul(X.T, dout), matmul([1.0] * len(dout), dout)


def sigmoid_backward(dout, z):
    dout, z = _alike(dout, z)
    s = _sigmoid(z)
    return dout * (s - s**2)


def tanh_backward(dout, z):
    from numpy import tanh

    dout, z = _alike(dout, z)
    return dout - dout * tanh(z) ** 2


def relu_backward(dout, z):
    from numpy import zeros_like

    dout, z = _alike(dout, z)
    result = zeros_like(z)
    result[z > 0] = dout[z > 0]
    return result


def mse_backward(pred, target):
    pred, target = _alike(pred, target)
    return (pred - target) / (0.5 * pred.size)


def bce_with_logits_backward(z, y):
    z, y = _alike(z, y)
    return (_sigmoid(z) - y) / z.size


def _softmax(Z):
    from numpy import exp

    e = exp(Z - Z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def cross_entropy_with_logits_backward(Z, y):
    import numpy as np

    (Z,) = _floats(Z)
    if np.shape(y) != (len(Z),):
        raise ValueError("labels are (N,)")
    p = _softmax(Z)
    for row, label in zip(p, np.asarray(y).tolist()):
        row[label] -= 1.0
    return p / len(p)


def _loss(name, z, y):
    import numpy as np

    if name == "mse":
        slope = mse_backward(z, y)
        return np.mean(np.square(slope)) * z.size**2 / 4, slope
    if name == "bce":
        (y,) = _floats(y)
        y = y[:, None] if y.ndim == 1 else y
        slope = bce_with_logits_backward(z, y)
        return np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))), slope
    if name == "cross_entropy":
        slope = cross_entropy_with_logits_backward(z, y)
        top = z.max(axis=1)
        logs = np.log(np.exp(z - top[:, None]).sum(axis=1))
        return np.mean([a + b - row[k] for a, b, row, k in zip(logs, top, z, np.asarray(y).tolist())]), slope
    raise ValueError(f"no such loss: {name}")


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    from dataclasses import dataclass
    from enum import Enum
    from functools import reduce
    from typing import Any

    import numpy as np

    class Hidden(Enum):
        tanh = "tanh"
        relu = "relu"
        sigmoid = "sigmoid"

    kind = Hidden(hidden)  # a ValueError for any other name
    bend = {Hidden.tanh: np.tanh, Hidden.relu: lambda z: np.maximum(z, 0), Hidden.sigmoid: _sigmoid}[kind]
    back = {Hidden.tanh: tanh_backward, Hidden.relu: relu_backward, Hidden.sigmoid: sigmoid_backward}[kind]

    @dataclass
    class Layer:
        number: int
        W: Any
        b: Any
        given: Any = None
        z: Any = None

        def through(self, a):
            self.given, self.z = a, a @ self.W + self.b
            return bend(self.z)

    names = sorted((name for name in params if name[0] == "W"), key=lambda name: int(name[1:]))
    layers = [Layer(int(n[1:]), *_floats(params[n], params["b" + n[1:]])) for n in names]
    reduce(lambda a, layer: layer.through(a), layers, _floats(X)[0])
    value, slope = _loss(loss, layers[-1].z, y)
    grads = {}
    for below, layer in zip([None, *layers][-2::-1], layers[::-1]):
        dX, dW, grads[f"b{layer.number}"] = dense_backward(slope, layer.given, layer.W)
        grads[f"W{layer.number}"] = dW + weight_decay * layer.W
        slope = back(dX, below.z) if below else dX
    return value + weight_decay * sum((layer.W**2).sum() for layer in layers) / 2, grads
