"""micrograd's way: a Value for every number, and one backward pass over the graph."""

import math

import numpy as np


class Value:
    __slots__ = ("data", "grad", "parents", "slopes")

    def __init__(self, data, parents=(), slopes=()):
        self.data, self.grad = float(data), 0.0
        self.parents, self.slopes = parents, slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def scaled(self, c):
        return Value(self.data * c, (self,), (c,))

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, (self,), (1 - t * t,))

    def relu(self):
        return Value(max(self.data, 0.0), (self,), (1.0 if self.data > 0 else 0.0,))

    def sigmoid(self):
        s = 0.5 * (1 + math.tanh(self.data / 2))
        return Value(s, (self,), (s * (1 - s),))

    def softplus(self):
        value = max(self.data, 0.0) + math.log1p(math.exp(-abs(self.data)))
        return Value(value, (self,), (self.sigmoid().data,))

    def backward(self, seed=1.0):
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, done = stack.pop()
            if done:
                order.append(node)
            elif id(node) not in seen:
                seen.add(id(node))
                stack.append((node, True))
                stack.extend((p, False) for p in node.parents)
        self.grad = seed
        for node in reversed(order):
            for parent, slope in zip(node.parents, node.slopes, strict=False):
                parent.grad += slope * node.grad


def total(values):
    values = list(values)
    return Value(sum(v.data for v in values), tuple(values), (1.0,) * len(values))


def log_sum_exp(values):
    top = max(v.data for v in values)
    e = [math.exp(v.data - top) for v in values]
    return Value(top + math.log(sum(e)), tuple(values), tuple(v / sum(e) for v in e))


def lift(a):
    a = np.asarray(a, dtype=np.float64)
    out = np.empty(a.shape, dtype=object)
    for i in np.ndindex(a.shape):
        out[i] = Value(a[i])
    return out


def drop(values):
    out = np.zeros(values.shape)
    for i in np.ndindex(values.shape):
        out[i] = values[i].grad
    return out


def data(a):
    return np.asarray(a, dtype=np.float64)


def fits(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError(f"{np.shape(a)} and {np.shape(b)}")


def elementwise(name, dout, z):
    fits(dout, z)
    dout, z = data(dout), lift(z)
    for i in np.ndindex(z.shape):
        getattr(z[i], name)().backward(float(dout[i]))
    return drop(z)


def sigmoid_backward(dout, z):
    return elementwise("sigmoid", dout, z)


def tanh_backward(dout, z):
    return elementwise("tanh", dout, z)


def relu_backward(dout, z):
    return elementwise("relu", dout, z)


def dense(X, W, b):
    return np.array(
        [
            [total(x * w for x, w in zip(row, col, strict=False)) + c for col, c in zip(W.T, b, strict=False)]
            for row in X
        ],
        dtype=object,
    )


def dense_backward(dout, X, W):
    dout, X, W = data(dout), lift(X), lift(W)
    b = lift(np.zeros(W.shape[1]))
    out = dense(X, W, b)
    total(out[i].scaled(float(dout[i])) for i in np.ndindex(out.shape)).backward()
    return drop(X), drop(W), drop(b)


def mse(pred, target):
    fits(pred, target)
    minus = lift(-data(target))
    return total(v * v for v in (pred + minus).ravel()).scaled(1 / pred.size)


def mse_backward(pred, target):
    pred = lift(pred)
    mse(pred, target).backward()
    return drop(pred)


def bce(z, y):
    fits(z, y)
    y = data(y)
    return total(z[i].softplus() + z[i].scaled(-float(y[i])) for i in np.ndindex(z.shape)).scaled(1 / z.size)


def bce_with_logits_backward(z, y):
    z = lift(z)
    bce(z, y).backward()
    return drop(z)


def cross_entropy(Z, y):
    if np.shape(y) != (len(Z),):
        raise ValueError("labels must be (N,)")
    return total(log_sum_exp(row) + row[int(c)].scaled(-1) for row, c in zip(Z, y, strict=False)).scaled(1 / len(Z))


def cross_entropy_with_logits_backward(Z, y):
    Z = lift(Z)
    cross_entropy(Z, y).backward()
    return drop(Z)


def mlp_gradients(X, y, params, hidden="tanh", loss="mse", weight_decay=0.0):
    if hidden not in {"tanh", "relu", "sigmoid"}:
        raise ValueError(f"hidden={hidden!r}")
    if loss not in {"mse", "bce", "cross_entropy"}:
        raise ValueError(f"loss={loss!r}")
    leaves = {key: lift(value) for key, value in params.items()}
    a, k = lift(X), 1
    while True:
        a = dense(a, leaves[f"W{k}"], leaves[f"b{k}"])
        k += 1
        if f"W{k}" not in leaves:
            break
        for i in np.ndindex(a.shape):
            a[i] = getattr(a[i], hidden)()
    if loss == "bce":
        y = data(y)
        end = bce(a, y[:, None] if y.ndim == 1 else y)
    else:
        end = {"mse": mse, "cross_entropy": cross_entropy}[loss](a, y)
    weights = [w for key, value in leaves.items() if key[0] == "W" for w in value.ravel()]
    end = end + total(w * w for w in weights).scaled(weight_decay / 2)
    end.backward()
    return end.data, {key: drop(value) for key, value in leaves.items()}


def numerical_gradient(f, x, h=1e-5):
    x = data(x)

    def slope(i):
        step = np.zeros(x.shape)
        step[i] = h
        return (f(x + step) - f(x - step)) / (2 * h)

    out = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        out[i] = slope(i)
    return out


def relative_error(a, b):
    fits(a, b)
    worst = 0.0
    for p, q in zip(data(a).flat, data(b).flat, strict=False):
        worst = max(worst, abs(p - q) / max(1e-8, abs(p) + abs(q)))
    return worst


def gradient_check(f, x, grad, h=1e-5, tol=1e-6):
    return bool(relative_error(numerical_gradient(f, x, h), grad) <= tol)
