"""One number at a time with a gradient of its own, as in micrograd."""

import math

import numpy as np


class Value:
    __slots__ = ("data", "grad", "parents", "slopes")

    def __init__(self, data, parents=(), slopes=()):
        self.data, self.grad, self.parents, self.slopes = data, 0.0, parents, slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, (self,), (1.0 - t * t,))

    def relu(self):
        return self if self.data > 0.0 else Value(0.0, (self,), (0.0,))


def topological(roots):
    order, seen, stack = [], set(), [(root, False) for root in roots]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))
            stack.extend((parent, False) for parent in node.parents)
    return order


def backward(roots, grads):
    for root, grad in zip(roots, grads, strict=True):
        root.grad += grad
    for node in reversed(topological(roots)):
        for parent, slope in zip(node.parents, node.slopes, strict=True):
            parent.grad += slope * node.grad


def values(a):
    wrapped = np.empty(np.shape(a), dtype=object)
    for index, number in np.ndenumerate(np.asarray(a, dtype=np.float64)):
        wrapped[index] = Value(float(number))
    return wrapped


def data(a):
    return np.array([v.data for v in a.ravel()], dtype=np.float64).reshape(a.shape)


def grads(a):
    return np.array([v.grad for v in a.ravel()], dtype=np.float64).reshape(a.shape)


def activate(z, name):
    if name == "tanh":
        return z.tanh()
    if name == "relu":
        return z.relu()
    if name == "linear":
        return z
    raise ValueError(f"unknown activation {name}")


def neuron(x, h, Wx, Wh, b, j, name):
    z = b[j]
    for d in range(len(x)):
        z = z + x[d] * Wx[d, j]
    for k in range(len(h)):
        z = z + h[k] * Wh[k, j]
    return activate(z, name)


def step(x, h, Wx, Wh, b, name="tanh"):
    new = np.empty(h.shape, dtype=object)
    for n, j in np.ndindex(*h.shape):
        new[n, j] = neuron(x[n], h[n], Wx, Wh, b, j, name)
    return new


def sequence(X, h, Wx, Wh, b, name="tanh"):
    states = np.empty((X.shape[0], X.shape[1], h.shape[1]), dtype=object)
    for t in range(X.shape[1]):
        h = states[:, t] = step(X[:, t], h, Wx, Wh, b, name)
    return states


def want(name, a, *shape):
    if np.shape(a) != shape:
        raise ValueError(f"{name}: {np.shape(a)} instead of {shape}")


def want_step(x, h, Wx, Wh, b):
    if np.ndim(x) != 2:
        raise ValueError(f"x: {np.shape(x)}")
    if np.ndim(b) != 1:
        raise ValueError(f"b: {np.shape(b)}")
    (N, D), H = np.shape(x), np.size(b)
    want("h", h, N, H)
    want("Wx", Wx, D, H)
    want("Wh", Wh, H, H)
    return N, D, H


def feedback(h0, w, steps, activation="tanh"):
    h, w, values_so_far = Value(float(h0)), Value(float(w)), [float(h0)]
    for _ in range(steps):
        h = activate(h * w, activation)
        values_so_far.append(h.data)
    return np.array(values_so_far)


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    want_step(x, h, Wx, Wh, b)
    return data(step(*map(values, (x, h, Wx, Wh, b)), activation))


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    return data(sequence(*map(values, (X, h0, Wx, Wh, b)), activation))


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    N, _, H = want_step(x, h, Wx, Wh, b)
    want("dout", dout, N, H)
    leaves = [*map(values, (x, h, Wx, Wh, b))]
    backward(step(*leaves).ravel(), np.asarray(dout, dtype=np.float64).ravel())
    return tuple(map(grads, leaves))


def rnn_backward(dH, X, h0, Wx, Wh, b):
    if np.ndim(X) != 3:
        raise ValueError(f"X: {np.shape(X)}")
    N, _, H = want_step(np.asarray(X)[:, 0], h0, Wx, Wh, b)
    want("dH", dH, N, np.shape(X)[1], H)
    leaves = [*map(values, (X, h0, Wx, Wh, b))]
    backward(sequence(*leaves).ravel(), np.asarray(dH, dtype=np.float64).ravel())
    return tuple(map(grads, leaves))


def jacobian_norms(H, Wh):
    H, Wh = np.asarray(H, dtype=np.float64), np.asarray(Wh, dtype=np.float64)
    stretch, J = [], np.diag(np.ones(len(Wh)))
    for k in range(len(H)):
        if k > 0:
            J = Wh.dot(np.diag(1 - np.square(H[-k]))).dot(J)
        stretch.append(float(np.linalg.norm(J, ord=2)))
    return np.array(stretch)


def orthogonal(n, seed):
    rng = np.random.default_rng(seed)
    basis = []
    for _ in range(n):
        v = rng.normal(size=n)
        for _ in range(3):
            for u in basis:
                v = v - np.dot(u, v) * u
        basis.append(v / np.sqrt(np.dot(v, v)))
    return np.column_stack(basis)


def windows(series, length):
    numbers = [float(v) for v in series]
    if length < 1 or length > len(numbers) - 1:
        raise ValueError(f"length {length} for {len(numbers)} values")
    starts = range(len(numbers) - length)
    return np.array([[[v] for v in numbers[i : i + length]] for i in starts]), np.array([[v] for v in numbers[length:]])


def last_states(H, lengths):
    H = np.asarray(H, dtype=np.float64)
    for length in lengths:
        if length < 1 or length > H.shape[1]:
            raise ValueError(f"length {length}")
    return np.array([H[n, length - 1] for n, length in enumerate(lengths)])


def wrapped(params):
    return {name: values(params[name]) for name in ("Wx", "Wh", "b", "Wy", "by")}


def outputs(X, p):
    h0 = values(np.zeros((X.shape[0], len(p["b"]))))
    last = sequence(X, h0, p["Wx"], p["Wh"], p["b"])[:, -1]
    Z = np.empty((len(last), len(p["by"])), dtype=object)
    for n, c in np.ndindex(*Z.shape):
        z = p["by"][c]
        for k in range(last.shape[1]):
            z = z + last[n, k] * p["Wy"][k, c]
        Z[n, c] = z
    return Z


def rnn_predict(X, params):
    return data(outputs(values(X), wrapped(params)))


def rnn_gradients(X, y, params, loss="cross_entropy"):
    if loss not in ("cross_entropy", "mse"):
        raise ValueError(f"unknown loss {loss}")
    p = wrapped(params)
    out = outputs(values(X), p)
    Z, slope, value = data(out), np.zeros(out.shape), 0.0
    N, C = Z.shape
    want("y", y, *((N,) if loss == "cross_entropy" else (N, C)))
    for n in range(N):
        if loss == "cross_entropy":
            top = max(Z[n])
            total = sum(math.exp(z - top) for z in Z[n])
            value += (top + math.log(total) - Z[n, y[n]]) / N
            for c in range(C):
                slope[n, c] = (math.exp(Z[n, c] - top) / total - (c == y[n])) / N
        else:
            for c in range(C):
                value += (Z[n, c] - float(y[n][c])) ** 2 / (N * C)
                slope[n, c] = 2 * (Z[n, c] - float(y[n][c])) / (N * C)
    backward(out.ravel(), slope.ravel())
    return value, {name: grads(leaf) for name, leaf in p.items()}


def generate(params, start, steps):
    p = {name: np.asarray(params[name], dtype=np.float64) for name in params}
    h, said = np.zeros(len(p["b"])), []
    for _ in range(steps):
        symbol = said[-1] if said else start
        h = np.tanh(p["Wx"][symbol, :] + np.dot(h, p["Wh"]) + p["b"])
        logits = np.dot(h, p["Wy"]) + p["by"]
        said.append(int(np.argsort(-logits, kind="stable")[0]))
    return np.array(said)
