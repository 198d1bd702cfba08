"""A small tensor library with operators; every function builds a graph and walks it back in order."""

from __future__ import annotations

import numpy as np


class Tensor:
    def __init__(self, data, parents=(), back=None):
        self.data = np.array(data, dtype=np.float64)
        self.grad = np.zeros_like(self.data)
        self.parents = parents
        self.back = back

    def _new(self, data, parents, back):
        out = Tensor(data, parents)
        out.back = lambda: back(out.grad)
        return out

    @staticmethod
    def _shrink(g, shape):
        while g.ndim > len(shape):
            g = g.sum(axis=0)
        for axis, size in enumerate(shape):
            if size == 1 and g.shape[axis] != 1:
                g = g.sum(axis=axis, keepdims=True)
        return g

    def __add__(self, other):
        def back(g):
            self.grad += self._shrink(g, self.data.shape)
            other.grad += self._shrink(g, other.data.shape)

        return self._new(self.data + other.data, (self, other), back)

    def __mul__(self, other):
        def back(g):
            self.grad += self._shrink(g * other.data, self.data.shape)
            other.grad += self._shrink(g * self.data, other.data.shape)

        return self._new(self.data * other.data, (self, other), back)

    def __sub__(self, other):
        return self + other * Tensor(-1.0)

    def __matmul__(self, other):
        def back(g):
            self.grad += g @ other.data.T
            other.grad += self.data.T @ g

        return self._new(self.data @ other.data, (self, other), back)

    def unary(self, value, slope):
        def back(g):
            self.grad += g * slope

        return self._new(value, (self,), back)

    def tanh(self):
        return self.unary(np.tanh(self.data), 1 - np.tanh(self.data) ** 2)

    def relu(self):
        return self.unary(self.data.clip(0), (self.data > 0) * 1.0)

    def sigmoid(self):
        s = 0.5 + 0.5 * np.tanh(self.data / 2)
        return self.unary(s, s * (1 - s))

    def softplus(self):
        return self.unary(np.logaddexp(0, self.data), 0.5 + 0.5 * np.tanh(self.data / 2))

    def log_sum_exp(self):
        top = self.data.max(axis=1, keepdims=True)
        e = np.exp(self.data - top)
        total = e.sum(axis=1, keepdims=True)

        def back(g):
            self.grad += g * e / total

        return self._new(top + np.log(total), (self,), back)

    def sum(self):
        def back(g):
            self.grad += g

        return self._new(self.data.sum(), (self,), back)

    def backward(self):
        order = []

        def visit(node):
            if node not in order:
                for parent in node.parents:
                    visit(parent)
                order.append(node)

        visit(self)
        self.grad = np.ones_like(self.data)
        for node in order[::-1]:
            if node.back:
                node.back()


def number(x):
    return Tensor(float(x))


def require(a, b):
    if a.shape != b.shape:
        raise ValueError(f"{a.shape} is not {b.shape}")


def unary_backward(name, dout, z):
    dout, z = Tensor(dout), Tensor(z)
    require(dout.data, z.data)
    (getattr(z, name)() * dout).sum().backward()
    return z.grad


def sigmoid_backward(dout, z):
    return unary_backward("sigmoid", dout, z)


def tanh_backward(dout, z):
    return unary_backward("tanh", dout, z)


def relu_backward(dout, z):
    return unary_backward("relu", dout, z)


def dense_backward(dout, X, W):
    X, W = Tensor(X), Tensor(W)
    b = Tensor(np.zeros(W.data.shape[1]))
    ((X @ W + b) * Tensor(dout)).sum().backward()
    return X.grad, W.grad, b.grad


def mse(pred, target):
    require(pred.data, target.data)
    return ((pred - target) * (pred - target)).sum() * number(1 / pred.data.size)


def bce(z, y):
    require(z.data, y.data)
    return (z.softplus() - z * y).sum() * number(1 / z.data.size)


def cross_entropy(Z, y):
    y = np.array(y)
    if y.shape != Z.data.shape[:1]:
        raise ValueError("labels")
    hot = Tensor(np.eye(Z.data.shape[1])[y])
    return (Z.log_sum_exp().sum() - (Z * hot).sum()) * number(1 / len(y))


def slope_of(loss, z, y):
    z = Tensor(z)
    loss(z, y).backward()
    return z.grad


def mse_backward(pred, target):
    return slope_of(mse, pred, Tensor(target))


def bce_with_logits_backward(z, y):
    return slope_of(bce, z, Tensor(y))


def cross_entropy_with_logits_backward(Z, y):
    return slope_of(cross_entropy, Z, y)


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    if hidden not in ("tanh", "relu", "sigmoid"):
        raise ValueError(hidden)
    leaves = {key: Tensor(value) for key, value in params.items()}
    a = Tensor(X)
    depth = len(leaves) // 2
    for k in range(1, depth):
        a = getattr(a @ leaves[f"W{k}"] + leaves[f"b{k}"], hidden)()
    z = a @ leaves[f"W{depth}"] + leaves[f"b{depth}"]
    if loss == "mse":
        total = mse(z, Tensor(y))
    elif loss == "bce":
        y = np.array(y)
        total = bce(z, Tensor(y[:, None] if y.ndim == 1 else y))
    elif loss == "cross_entropy":
        total = cross_entropy(z, y)
    else:
        raise ValueError(loss)
    for k in range(1, depth + 1):
        W = leaves[f"W{k}"]
        total = total + (W * W).sum() * number(weight_decay / 2)
    total.backward()
    return total.data, {key: leaf.grad for key, leaf in leaves.items()}


def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=np.float64)
    grad = np.zeros(x.shape)
    while_at = [0] * x.ndim
    for _ in range(x.size):
        at = tuple(while_at)
        step = np.zeros(x.shape)
        step[at] = h
        grad[at] = (f(x + step) - f(x - step)) / (2.0 * h)
        for axis in range(x.ndim - 1, -1, -1):  # the next place, like an odometer
            while_at[axis] += 1
            if while_at[axis] < x.shape[axis]:
                break
            while_at[axis] = 0
    return grad


def relative_error(a, b):
    a, b = np.array(a, dtype=np.float64), np.array(b, dtype=np.float64)
    require(a, b)
    return np.abs(a - b).__truediv__(np.maximum(1e-8, np.abs(a) + np.abs(b))).max()


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return bool(relative_error(numerical_gradient(f, x, h), grad) <= tol)
