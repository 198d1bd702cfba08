"""A class for each data set, each layer and each batch; the asked-for functions only look them up."""

from __future__ import annotations

import abc
import copy
from collections import deque
from dataclasses import dataclass, field
from enum import Enum

import numpy as np


class Activation(Enum):
    TANH = "tanh"
    RELU = "relu"
    SIGMOID = "sigmoid"
    LINEAR = "linear"

    def __call__(self, z):
        if self is Activation.TANH:
            return np.tanh(z)
        if self is Activation.RELU:
            return np.clip(z, 0.0, None)
        if self is Activation.SIGMOID:
            return np.reciprocal(1.0 + np.exp(np.clip(-z, None, 709.0)))
        return z


class DataSet(abc.ABC):
    registry: dict[str, type[DataSet]] = {}

    def __init_subclass__(cls, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if name:
            DataSet.registry[name] = cls

    @classmethod
    def named(cls, name):
        if not isinstance(name, str) or name not in cls.registry:
            raise ValueError(f"unknown data set {name!r}")
        return cls.registry[name]()

    @abc.abstractmethod
    def draw(self, rng, n, noise):
        """Points and labels."""


class Ruled(DataSet):
    reach = 6.0

    def draw(self, rng, n, noise):
        X = self.points(rng, n)
        return X, self.rule(X + noise * rng.uniform(-self.reach, self.reach, X.shape))

    def points(self, rng, n):
        return rng.uniform(-self.reach, self.reach, (n, 2))


class Circle(Ruled, name="circle"):
    reach = 5.0

    def points(self, rng, n):
        inner = n - n // 2
        radii = np.r_[rng.uniform(0.0, 2.5, inner), rng.uniform(3.5, 5.0, n // 2)]
        angles = rng.uniform(0.0, 2.0 * np.pi, n)
        return np.column_stack((np.sin(angles), np.cos(angles))) * radii[:, None]

    def rule(self, X):
        return np.where(np.sqrt(np.square(X).sum(-1)) < 2.5, 1.0, -1.0)


class Xor(Ruled, name="xor"):
    reach = 5.0

    def points(self, rng, n):
        X = super().points(rng, n)
        np.add(X, 0.3, out=X, where=X > 0)
        np.subtract(X, 0.3, out=X, where=X < 0)
        return X

    def rule(self, X):
        return np.where(np.multiply(*X.T) >= 0.0, 1.0, -1.0)


class Plane(Ruled, name="plane"):
    def rule(self, X):
        return np.add(*X.T) / 10.0


class Bumps(Ruled, name="bumps"):
    spots = ((-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1))

    def rule(self, X):
        heights = np.array([self.height(X, *spot) for spot in self.spots])
        return np.take_along_axis(heights, np.abs(heights).argmax(0)[None], 0)[0]

    def height(self, X, a, b, sign):
        return sign * np.maximum(0.0, 1.0 - np.hypot(X[:, 0] - a, X[:, 1] - b) / 2.0)


class Sided(DataSet):
    def draw(self, rng, n, noise):
        sizes = (n - n // 2, n // 2)
        parts = [self.side(rng, m, noise, sign) for m, sign in zip(sizes, (1.0, -1.0))]
        return np.vstack(parts), np.repeat([1.0, -1.0], sizes)


class Gauss(Sided, name="gauss"):
    def side(self, rng, m, noise, sign):
        return rng.multivariate_normal([2.0 * sign] * 2, np.eye(2) * (0.5 + 7.0 * noise), size=m)


class Spiral(Sided, name="spiral"):
    def side(self, rng, m, noise, sign):
        share = np.arange(m) / m
        angle = 3.5 * np.pi * share + (0.0 if sign > 0 else np.pi)
        clean = 5.0 * share[:, None] * np.column_stack((np.sin(angle), np.cos(angle)))
        return clean + noise * rng.uniform(-1.0, 1.0, (m, 2))


def labels(name, X):
    data = DataSet.named(name)
    if not isinstance(data, Ruled):
        raise ValueError(f"{name} has no rule of the point")
    return data.rule(np.array(X, dtype=np.float64))


def make_data(name, n, noise, seed):
    return DataSet.named(name).draw(np.random.default_rng(seed), n, noise)


@dataclass
class Samples:
    X: np.ndarray
    y: np.ndarray

    def __post_init__(self):
        self.X, self.y = np.array(self.X, dtype=np.float64), np.array(self.y, dtype=np.float64)
        if self.X.ndim != 2 or self.y.shape != (len(self.X),):
            raise ValueError(f"samples {self.X.shape} with targets {self.y.shape}")

    def __len__(self):
        return len(self.y)

    def __getitem__(self, which):
        return Samples(self.X[which], self.y[which])

    def shuffled(self, rng):
        return self[rng.permutation(len(self))]

    def batches(self, size):
        return [self[at : at + size] for at in range(0, len(self), size)]


def split(X, y, percent, seed):
    both = Samples(X, y).shuffled(np.random.default_rng(seed))
    cut = len(both) * percent // 100
    train, test = both[:cut], both[cut:]
    return train.X, train.y, test.X, test.y


def grid(density=100, low=-6.0, high=6.0):
    points = np.empty((density, density, 2))
    points[..., 0] = np.linspace(low, high, density)
    points[..., 1] = np.linspace(high, low, density)[:, None]
    return points.reshape(density * density, 2)


@dataclass
class Layer:
    W: np.ndarray
    b: np.ndarray
    activation: Activation

    def __call__(self, a):
        return self.activation(a @ self.W + self.b)


def layer_outputs(X, params, hidden="tanh", output="tanh"):
    hidden, output = Activation(hidden), Activation(output)  # Enum raises ValueError
    depth = len(params) // 2
    a = np.array(X, dtype=np.float64)
    outputs = []
    for k in range(1, depth + 1):
        W, b = np.array(params[f"W{k}"], dtype=np.float64), np.array(params[f"b{k}"], dtype=np.float64)
        a = Layer(W, b, output if k == depth else hidden)(a)
        outputs.append(a)
    return outputs


def neuron_maps(outputs, density):
    return np.stack([np.reshape(column, (density, density)) for column in np.array(outputs, dtype=np.float64).T])


def decision_map(predict, density=100, low=-6.0, high=6.0):
    answers = np.array(predict(grid(density, low, high)), dtype=np.float64)
    (picture,) = neuron_maps(answers.reshape(density**2, 1), density)
    return picture


def thumbnail(image, factor=10):
    image = np.array(image, dtype=np.float64)
    height, width = image.shape
    if height != width or height % factor:
        raise ValueError(f"{height} × {width} by {factor}")
    windows = np.lib.stride_tricks.sliding_window_view(image, (factor, factor))[::factor, ::factor]
    return windows.mean(axis=(-2, -1))


class Palette:
    def __init__(self, low, middle, high, missing):
        self.colours = np.array([low, middle, high], dtype=np.float64)
        self.missing = missing

    def __call__(self, values):
        known = np.where(np.isnan(values), 0.0, values).clip(-1.0, 1.0)
        start = (known > 0).astype(int)
        share = (known + 1.0 - start)[..., None]
        mixed = (1.0 - share) * self.colours[start] + share * self.colours[start + 1]
        return np.where(np.isnan(values)[..., None], self.missing, mixed).round().astype(np.uint8)


PALETTE = Palette((245, 147, 34), (232, 234, 235), (8, 119, 189), 128)


def colours(values, discretize=False):
    values = np.array(values, dtype=np.float64)
    if discretize:
        values = np.piecewise(values, [values < 0, values >= 0], [-1.0, 1.0, np.nan])
    return PALETTE(values)


def half_squared_error(outputs, y):
    residuals = np.array(outputs, dtype=np.float64).reshape(np.shape(y)) - np.array(y, dtype=np.float64)
    return float(np.linalg.norm(residuals) ** 2 / (2 * residuals.size))


def l1_step(w, grad, alive, lr, rate):
    w, grad, alive = np.array(w, dtype=np.float64), np.array(grad, dtype=np.float64), np.array(alive, dtype=bool)
    moved = w - lr * grad
    pulled = moved - np.sign(w) * rate * lr
    survivors = alive & (moved * pulled >= 0)
    w[alive] = np.where(survivors, pulled, 0.0)[alive]
    return w, survivors


@dataclass
class Memory:
    params: dict
    rng: np.random.Generator
    errors: deque = field(default_factory=deque)


class Session:
    def __init__(self, params, train, test, batch_size=10, seed=0):
        self._train, self._test, self._batch_size = Samples(*train), Samples(*test), batch_size
        self._first = Memory(self._floats(params), np.random.default_rng(seed))
        self.reset()

    @staticmethod
    def _floats(params):
        return {name: np.array(value, dtype=np.float64) for name, value in params.items()}

    def reset(self):
        self._now = copy.deepcopy(self._first)

    def weights(self):
        return copy.deepcopy(self._now.params)

    def history(self):
        return np.array(self._now.errors, dtype=np.float64).reshape(len(self._now.errors), 2)

    def set_weight(self, name, index, value):
        self._now.params[name][index] = value

    def step(self, loss_and_grads, update, outputs):
        for batch in self._train.shuffled(self._now.rng).batches(self._batch_size):
            _, grads = loss_and_grads(self.weights(), batch.X, batch.y)
            self._now.params = self._floats(update(self.weights(), grads))
        errors = tuple(half_squared_error(outputs(self.weights(), s.X), s.y) for s in (self._train, self._test))
        self._now.errors.append(errors)
        return errors


class Network(dict):
    def __init__(self, features, hidden, *layers):
        params = {}
        for number, (W, b) in enumerate(layers, start=1):
            params |= {f"W{number}": np.array(W, dtype=np.float64), f"b{number}": np.array(b, dtype=np.float64)}
        super().__init__(features=list(features), hidden=hidden, params=params)


def smallest(name, raw=False):
    if name == "spiral":
        W = [
            [0.29, -5.21, -2.19, 0.69],
            [1.4, 0.52, 0.75, 5.96],
            [0.46, 0.93, -0.95, -0.11],
            [0.68, -0.38, -1.07, -1.64],
            [-0.01, 2.28, -0.63, -0.02],
            [-1.82, -4.2, 1.54, 2.6],
            [-0.66, -7.86, -3.48, -4.72],
        ]
        features = ("x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)")
        out = ([[13.65], [-7.91], [13.7], [-7.28]], [6.81])
        return Network(features, "tanh", (W, [-3.96, -0.07, 2.58, 2.97]), out)
    if name == "gauss":
        return Network(("x1", "x2"), "tanh", ([[1], [1]], [0]))
    if name == "circle" and raw:
        third = np.deg2rad([15, 135, 255])
        return Network(("x1", "x2"), "relu", ([np.cos(third), np.sin(third)], [0, 0, 0]), ([[-4]] * 3, [11]))
    if name == "circle":
        return Network(("x1^2", "x2^2"), "tanh", ([[-1], [-1]], [10]))
    if raw:
        return Network(("x1", "x2"), "relu", ([[1, 1, 0], [1, -1, 1]], [0, 0, 6]), ([[3], [-3], [-3]], [18]))
    return Network(("x1x2",), "tanh", ([[2]], [0]))
