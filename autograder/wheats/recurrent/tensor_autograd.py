"""A small tensor with reverse-mode differentiation; no gradient is written by hand."""

import numpy as np


class Tensor:
    def __init__(self, data, parents=(), pull=None):
        self.data = np.array(data, dtype=np.float64)
        self.parents, self.pull, self.grad = parents, pull, np.zeros(self.data.shape)

    def __add__(self, other):
        def pull(g):
            yield self, g
            yield other, g.reshape(-1, *other.data.shape).sum(axis=0)

        return Tensor(self.data + other.data, (self, other), pull)

    def __matmul__(self, other):
        def pull(g):
            yield self, g @ other.data.T
            yield other, self.data.T @ g

        return Tensor(self.data @ other.data, (self, other), pull)

    def tanh(self):
        value = np.tanh(self.data)
        return Tensor(value, (self,), lambda g: [(self, g * (1 - value**2))])

    def relu(self):
        return Tensor(self.data * (self.data > 0), (self,), lambda g: [(self, g * (self.data > 0))])

    def linear(self):
        return self

    def at(self, t):
        def pull(g):
            full = np.zeros(self.data.shape)
            full[:, t] = g
            yield self, full

        return Tensor(self.data[:, t], (self,), pull)

    def order(self, seen):
        if id(self) not in seen:
            for parent in self.parents:
                yield from parent.order(seen)
            seen[id(self)] = self
            yield self

    def backward(self, slope):
        back_from([(self, slope)])


def back_from(seeds):
    seen = {}
    nodes = []
    for node, slope in seeds:
        nodes += node.order(seen)
        node.grad = node.grad + slope
    for node in reversed(nodes):
        if node.pull:
            for parent, slope in node.pull(node.grad):
                parent.grad = parent.grad + slope


def tensors(*values):
    return [Tensor(value) for value in values]


def activated(z, name):
    if name not in ("tanh", "relu", "linear"):
        raise ValueError("unknown activation: " + repr(name))
    return getattr(z, name)()


def fit(x, h, Wx, Wh, b, dout=None):
    D, H = x.data.shape[-1], b.data.shape[-1] if b.data.ndim else 0
    N = x.data.shape[0] if x.data.ndim == 2 else -1
    wanted = {"x": (x, (N, D)), "h": (h, (N, H)), "Wx": (Wx, (D, H)), "Wh": (Wh, (H, H)), "b": (b, (H,))}
    if dout is not None:
        wanted["dout"] = (dout, (N, H))
    for name, (tensor, shape) in wanted.items():
        if tensor.data.shape != shape:
            raise ValueError(f"{name} has the shape {tensor.data.shape}, not {shape}")


def feedback(h0, w, steps, activation="tanh"):
    w = Tensor([[w]])
    h = Tensor([[h0]])
    values = [h.data[0, 0]]
    for _ in range(steps):
        h = activated(h @ w, activation)
        values.append(h.data[0, 0])
    return np.array(values)


def step(x, h, Wx, Wh, b, activation="tanh"):
    return activated(x @ Wx + h @ Wh + b, activation)


def unrolled(X, h, Wx, Wh, b, activation="tanh"):
    states = []
    for t in range(X.data.shape[1]):
        h = step(X.at(t), h, Wx, Wh, b, activation)
        states.append(h)
    return states


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    leaves = tensors(x, h, Wx, Wh, b)
    fit(*leaves)
    return step(*leaves, activation).data


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    return np.stack([h.data for h in unrolled(*tensors(X, h0, Wx, Wh, b), activation)], axis=1)


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, *leaves = tensors(dout, x, h, Wx, Wh, b)
    fit(*leaves, dout)
    step(*leaves).backward(dout.data)
    return tuple(leaf.grad for leaf in leaves)


def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, *leaves = tensors(dH, X, h0, Wx, Wh, b)
    if leaves[0].data.ndim != 3 or dH.data.ndim != 3 or dH.data.shape[:2] != leaves[0].data.shape[:2]:
        raise ValueError(f"X {leaves[0].data.shape} and dH {dH.data.shape}")
    fit(leaves[0].at(0), *leaves[1:], dH.at(0))
    states = unrolled(*leaves)
    back_from([(h, dH.data[:, t]) for t, h in enumerate(states)])
    return tuple(leaf.grad for leaf in leaves)


def jacobian_norms(H, Wh):
    H, Wh = np.array(H, dtype=float), np.array(Wh, dtype=float)
    J, norms = np.eye(len(Wh)), []
    for h in reversed(H):
        norms.append(np.linalg.norm(J, 2))
        J = Wh @ ((1 - h**2)[:, np.newaxis] * J)
    return np.array(norms)


def orthogonal(n, seed):
    M = np.random.default_rng(seed).normal(size=(n, n))
    return np.linalg.eigh(M + M.T)[1]


def windows(series, length):
    series = np.array(series, dtype=np.float64)
    if not length >= 1:
        raise ValueError("length must be positive")
    if not length < len(series):
        raise ValueError("length must be shorter than the series")
    pairs = [(series[i - length : i], series[i]) for i in range(length, len(series))]
    X, y = zip(*pairs, strict=False)
    return np.expand_dims(np.array(X), 2), np.expand_dims(np.array(y), 1)


def last_states(H, lengths):
    H = np.array(H, dtype=np.float64)
    last = np.array(lengths, dtype=np.int64) - 1
    if (last < 0).any() or (last >= H.shape[1]).any():
        raise ValueError("lengths must be in 1..T")
    return np.choose(0, [H[np.arange(len(H)), last]])


def output(X, leaves):
    Wx, Wh, b, Wy, by = leaves
    h = Tensor(np.zeros((X.data.shape[0], b.data.size)))
    return unrolled(X, h, Wx, Wh, b)[-1] @ Wy + by


NAMES = ("Wx", "Wh", "b", "Wy", "by")


def rnn_predict(X, params):
    return output(Tensor(X), tensors(*(params[name] for name in NAMES))).data


def rnn_gradients(X, y, params, loss="cross_entropy"):
    leaves = tensors(*(params[name] for name in NAMES))
    out = output(Tensor(X), leaves)
    Z = out.data
    if loss == "mse":
        y = np.array(y, dtype=np.float64)
        if y.shape != Z.shape:
            raise ValueError("y must have the shape of the output")
        value, slope = ((Z - y) ** 2).mean(), 2 * (Z - y) / y.size
    elif loss == "cross_entropy":
        y = np.array(y)
        if y.ndim != 1 or len(y) != len(Z):
            raise ValueError("y must be one label a sample")
        E = np.exp(Z - Z.max(1)[:, None])
        P = E / E.sum(1)[:, None]
        hot = np.zeros(Z.shape)
        hot[np.arange(len(Z)), y] = 1
        log_sum = np.log(E.sum(1)) + Z.max(1)
        value, slope = (log_sum - (Z * hot).sum(1)).mean(), (P - hot) / len(Z)
    else:
        raise ValueError("unknown loss: " + repr(loss))
    out.backward(slope)
    return value, {name: leaf.grad for name, leaf in zip(NAMES, leaves, strict=False)}


def generate(params, start, steps):
    Wx, Wh, b, Wy, by = tensors(*(params[name] for name in NAMES))
    h, symbols = Tensor(np.zeros((1, b.data.size))), [start]
    for _ in range(steps):
        h = step(Tensor(np.eye(by.data.size)[symbols[-1:]]), h, Wx, Wh, b)
        symbols.append(int((h @ Wy + by).data.argmax()))
    return np.array(symbols[1:])
