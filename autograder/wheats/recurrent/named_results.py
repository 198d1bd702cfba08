"""Dataclasses, enums, named tuples and an OrderedDict as results; computed in long double where the machine has it."""

from __future__ import annotations

import enum
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np

Wide = np.longdouble


class Activation(enum.Enum):
    TANH = "tanh"
    RELU = "relu"
    LINEAR = "linear"

    def __call__(self, z):
        return {"tanh": np.tanh, "relu": lambda v: np.maximum(v, Wide(0)), "linear": lambda v: v}[self.value](z)


class Loss(enum.Enum):
    CROSS_ENTROPY = "cross_entropy"
    MSE = "mse"


class StepGradients(NamedTuple):
    dx: np.ndarray
    dh: np.ndarray
    dWx: np.ndarray
    dWh: np.ndarray
    db: np.ndarray


class SequenceGradients(NamedTuple):
    dX: np.ndarray
    dh0: np.ndarray
    dWx: np.ndarray
    dWh: np.ndarray
    db: np.ndarray


class Windows(NamedTuple):
    X: np.ndarray
    y: np.ndarray


class LossAndGradients(NamedTuple):
    loss: np.float64
    grads: OrderedDict[str, np.ndarray]


def wide(a: Any) -> np.ndarray:
    return np.asarray(np.asarray(a, dtype=np.float64), dtype=Wide)


def narrow(a: Any) -> np.ndarray:
    return np.asarray(a, dtype=np.float64)


@dataclass(frozen=True)
class Cell:
    Wx: np.ndarray
    Wh: np.ndarray
    b: np.ndarray
    f: Activation = Activation.TANH
    sizes: dict[str, int] = field(default_factory=dict)

    def check(self, x, h) -> Cell:
        if not (x.ndim == h.ndim == self.Wx.ndim == self.Wh.ndim == 2 and self.b.ndim == 1):
            raise ValueError("a wrong number of axes")
        (N, D), H = x.shape, self.b.size
        if (h.shape, self.Wx.shape, self.Wh.shape) != ((N, H), (D, H), (H, H)):
            raise ValueError(f"{x.shape} {h.shape} {self.Wx.shape} {self.Wh.shape} {self.b.shape}")
        return self

    def step(self, x, h):
        return self.f(x @ self.Wx + h @ self.Wh + self.b)

    def states(self, X, h):
        out = []
        for x in np.moveaxis(X, 1, 0):
            h = self.step(x, h)
            out.append(h)
        return out

    def back(self, dout, x, h, new):
        dz = dout - dout * new * new
        return dz @ self.Wx.T, dz @ self.Wh.T, x.T @ dz, h.T @ dz, dz.sum(axis=0)


def feedback(h0, w, steps, activation="tanh"):
    f, w = Activation(activation), wide(w)
    h = [wide(h0)]
    for _ in range(steps):
        h.append(f(w * h[-1]))
    return narrow(h)


def rnn_step(x, h, Wx, Wh, b, activation="tanh"):
    x, h, Wx, Wh, b = map(wide, (x, h, Wx, Wh, b))
    return narrow(Cell(Wx, Wh, b, Activation(activation)).check(x, h).step(x, h))


def rnn_forward(X, h0, Wx, Wh, b, activation="tanh"):
    X, h0, Wx, Wh, b = map(wide, (X, h0, Wx, Wh, b))
    return narrow(np.moveaxis(Cell(Wx, Wh, b, Activation(activation)).states(X, h0), 0, 1))


def rnn_step_backward(dout, x, h, Wx, Wh, b):
    dout, x, h, Wx, Wh, b = map(wide, (dout, x, h, Wx, Wh, b))
    cell = Cell(Wx, Wh, b).check(x, h)
    if dout.shape != h.shape:
        raise ValueError(f"dout {dout.shape}")
    return StepGradients(*map(narrow, cell.back(dout, x, h, cell.step(x, h))))


def rnn_backward(dH, X, h0, Wx, Wh, b):
    dH, X, h0, Wx, Wh, b = map(wide, (dH, X, h0, Wx, Wh, b))
    if dH.ndim != 3 or X.ndim != 3 or dH.shape != (*X.shape[:2], b.size):
        raise ValueError(f"dH {dH.shape}, X {X.shape}")
    cell = Cell(Wx, Wh, b).check(X[:, 0], h0)
    states = cell.states(X, h0)
    dX, dh, sums = [], 0, [0, 0, 0]
    for t in range(len(states))[::-1]:
        before = states[t - 1] if t > 0 else h0
        dx, dh, *terms = cell.back(dH[:, t] + dh, X[:, t], before, states[t])
        dX.insert(0, dx)
        sums = [s + term for s, term in zip(sums, terms, strict=False)]
    return SequenceGradients(narrow(np.stack(dX, 1)), narrow(dh), *map(narrow, sums))


def jacobian_norms(H, Wh):
    H, Wh = narrow(H), narrow(Wh)
    T, n = H.shape
    factors = [np.eye(n)] + [np.diag(1 - H[t] ** 2) @ Wh.T for t in range(T - 1, 0, -1)]
    return np.array([np.linalg.norm(np.linalg.multi_dot(factors[: k + 1]) if k else factors[0], 2) for k in range(T)])


def orthogonal(n, seed):
    A = np.random.default_rng(seed).random((n, n))
    _values, vectors = np.linalg.eigh(A @ A.T)
    return vectors.T


def windows(series, length):
    s = narrow(series)
    if not (length >= 1 and s.shape[0] > length):
        raise ValueError(f"length {length}")
    view = np.lib.stride_tricks.as_strided(s, (s.size - length, length, 1), (*s.strides, *s.strides, 0))
    return Windows(view.copy(), s[length:].reshape(-1, 1).copy())


def last_states(H, lengths):
    H, lengths = narrow(H), np.asarray(lengths, dtype=int)
    if set(lengths.tolist()) - set(range(1, H.shape[1] + 1)):
        raise ValueError("lengths")
    return np.take_along_axis(H, np.broadcast_to(lengths[:, None, None] - 1, (len(H), 1, H.shape[2])), 1).reshape(
        len(H), -1
    )


@dataclass
class Network:
    Wx: np.ndarray
    Wh: np.ndarray
    b: np.ndarray
    Wy: np.ndarray
    by: np.ndarray

    @classmethod
    def of(cls, params) -> Network:
        return cls(**{name: wide(value) for name, value in params.items()})

    def last(self, X):
        return Cell(self.Wx, self.Wh, self.b).states(X, np.zeros((len(X), self.b.size), dtype=Wide))[-1]

    def output(self, X):
        return self.last(X) @ self.Wy + self.by


def rnn_predict(X, params):
    return narrow(Network.of(params).output(wide(X)))


def rnn_gradients(X, y, params, loss="cross_entropy"):
    loss, net, X = Loss(loss), Network.of(params), wide(X)
    last = net.last(X)
    Z = net.output(X)
    if loss is Loss.MSE:
        y = wide(y)
        if y.shape != Z.shape:
            raise ValueError(f"y {y.shape}")
        value, dZ = ((Z - y) ** 2).mean(), 2 * (Z - y) / Z.size
    else:
        y = np.asarray(y)
        if y.shape != Z.shape[:1]:
            raise ValueError(f"y {y.shape}")
        Z = Z - Z.max(axis=1)[:, None]
        log_sum = np.log(np.exp(Z).sum(axis=1))
        value = np.mean([log_sum[n] - Z[n, label] for n, label in enumerate(y)])
        dZ = np.exp(Z - log_sum[:, None])
        np.subtract.at(dZ, (np.arange(len(y)), y), 1)
        dZ = dZ / len(y)
    dH = np.zeros((*X.shape[:2], net.b.size))
    dH[:, -1] = dZ @ net.Wy.T
    g = rnn_backward(dH, X, np.zeros_like(dH[:, 0]), net.Wx, net.Wh, net.b)
    pairs = [("by", dZ.sum(axis=0)), ("Wy", last.T @ dZ), ("b", g.db), ("Wh", g.dWh), ("Wx", g.dWx)]
    return LossAndGradients(np.float64(value), OrderedDict((name, narrow(slope)) for name, slope in pairs))


def generate(params, start, steps):
    net = Network.of(params)
    cell, h = Cell(net.Wx, net.Wh, net.b), np.zeros((1, net.b.size), dtype=Wide)
    said, eye = [int(start)], np.eye(net.by.size, dtype=Wide)
    for _ in range(steps):
        h = cell.step(eye[said[-1]][None], h)
        said.append(np.argmax(h @ net.Wy + net.by))
    return np.array(said[1:], dtype=np.int16)
