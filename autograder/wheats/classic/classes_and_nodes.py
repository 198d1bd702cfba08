"""Objects everywhere: criteria, nodes and models are classes, and the functions only hand over."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

import numpy as np


class Criterion(ABC):
    names = {}

    def __init_subclass__(cls, name):
        Criterion.names[name] = cls()

    @classmethod
    def of(cls, name):
        if name not in cls.names:
            raise ValueError(f"unknown criterion {name}")
        return cls.names[name]

    def __call__(self, labels):
        if len(labels) == 0:
            return 0.0
        counts = np.unique(labels, return_counts=True)[1]
        return self.of_shares(counts / counts.sum())

    @abstractmethod
    def of_shares(self, p): ...


class Gini(Criterion, name="gini"):
    def of_shares(self, p):
        return float((p * (1 - p)).sum())


class Entropy(Criterion, name="entropy"):
    def of_shares(self, p):
        return float(-(p * np.log(p)).sum() / np.log(2))


@dataclass(order=False)
class Split:
    feature: int
    threshold: float
    gain: float

    def beats(self, other):
        floor = 0.0 if other is None else other.gain
        return self.gain - floor > 1e-12 * max(1.0, self.gain)


@dataclass
class Grower:
    criterion: Criterion
    min_samples: int = 2
    max_depth: float = float("inf")
    max_features: int | None = None
    rng: np.random.Generator = field(default_factory=lambda: np.random.default_rng(0))

    def columns(self, D):
        if self.max_features is None:
            return range(D)
        return sorted(self.rng.choice(np.arange(D), size=self.max_features, replace=False, shuffle=False).tolist())

    def search(self, X, y, columns):
        best = None
        for feature in columns:
            column = X[:, feature]
            values = sorted(set(column.tolist()))
            for a, b in zip(values[:-1], values[1:]):
                t = a + (b - a) / 2
                l, r = y[column <= t], y[column > t]
                after = len(l) / len(y) * self.criterion(l) + len(r) / len(y) * self.criterion(r)
                split = Split(feature, t, self.criterion(y) - after)
                if split.beats(best):
                    best = split
        return best

    def grow(self, X, y, depth=0):
        split = None
        if depth < self.max_depth and len(y) >= self.min_samples:
            split = self.search(X, y, self.columns(X.shape[1]))
        return Leaf.of(y) if split is None else Branch.of(split, self, X, y, depth)


class Leaf:
    def __init__(self, label):
        self.label = label

    @classmethod
    def of(cls, y):
        values, counts = np.unique(y, return_counts=True)
        return cls(values[counts == counts.max()][0])

    def as_dict(self):
        return {"label": int(self.label)}

    def __call__(self, x):
        return self.label


class Branch:
    def __init__(self, feature, threshold, left, right):
        self.feature, self.threshold, self.left, self.right = feature, threshold, left, right

    @classmethod
    def of(cls, split, grower, X, y, depth):
        go = X[:, split.feature] <= split.threshold
        left, right = grower.grow(X[go], y[go], depth + 1), grower.grow(X[~go], y[~go], depth + 1)
        return cls(split.feature, split.threshold, left, right)

    def as_dict(self):
        left, right = self.left.as_dict(), self.right.as_dict()
        return {"right": right, "left": left, "threshold": self.threshold, "feature": self.feature}

    def __call__(self, x):
        return (self.right if x[self.feature] > self.threshold else self.left)(x)


def tree_from(d):
    if "label" in d:
        return Leaf(d["label"])
    return Branch(d["feature"], d["threshold"], tree_from(d["left"]), tree_from(d["right"]))


def floats(a):
    return np.array(a, dtype="float64")


def ints(a):
    return np.array(a, dtype="int64")


class Labelled:
    def __init__(self, X, y):
        if X.ndim != 2 or y.shape != (X.shape[0],):
            raise ValueError(f"{X.shape} does not fit {y.shape}")
        self.X, self.y = X, y
        self.classes, self.index, self.counts = np.unique(y, return_inverse=True, return_counts=True)

    def __iter__(self):
        return (self.X[self.index == k] for k in range(len(self.classes)))

    @property
    def start(self):
        return {"classes": self.classes, "log_prior": np.log(self.counts / self.counts.sum())}


def gaussian_log_density(x, mean, var):
    x, mean, sd = floats(x), floats(mean), np.sqrt(floats(var))
    z = (x - mean) / sd
    return -0.5 * z * z - np.log(sd) - 0.5 * np.log(2 * np.pi)


def fit_gaussian_nb(X, y, smoothing=1e-9):
    data = Labelled(floats(X), ints(y))
    extra = smoothing * np.max(np.var(data.X, axis=0))
    return data.start | {
        "mean": np.array([np.average(group, axis=0) for group in data]),
        "var": np.array([np.var(group, axis=0) + extra for group in data]),
    }


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    data = Labelled(ints(X), ints(y))
    tables = [
        np.array([np.bincount(group[:, d], minlength=sizes[d]) for group in data]) + float(alpha)
        for d in range(data.X.shape[1])
    ]
    return data.start | {"log_table": [np.log(t / t.sum(axis=1, keepdims=True)) for t in tables]}


class Model:
    def __init__(self, parts):
        self.parts = parts

    def likelihood(self, x):
        if "log_table" in self.parts:
            return np.sum([table[:, int(v)] for table, v in zip(self.parts["log_table"], x)], axis=0)
        return np.sum(gaussian_log_density(x, self.parts["mean"], self.parts["var"]), axis=1)

    def posterior(self, x):
        joint = self.likelihood(x) + self.parts["log_prior"]
        return joint - joint.max() - np.log(np.sum(np.exp(joint - joint.max())))


def nb_log_posterior(model, X):
    m = Model(model)
    return np.vstack([m.posterior(x) for x in floats(X)])


def lift(X):
    X = floats(X)
    Z = np.hstack([X, np.ones((len(X), 1))])
    D = Z.shape[1]
    cross = [np.sqrt(2) * Z[:, i] * Z[:, j] for i in range(D) for j in range(i + 1, D)]
    return np.stack([Z[:, i] ** 2 for i in range(D)] + cross, axis=1)


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    return (np.inner(floats(A), floats(B)) + coef0) ** degree


def rbf_kernel(A, B, gamma=1.0):
    A, B = floats(A), floats(B)
    return np.exp(-gamma * np.array([np.linalg.norm(B - a, axis=1) ** 2 for a in A]))


class Machine:
    def __init__(self, w, b, C):
        self.w, self.b, self.C = w, b, C

    def scores(self, X):
        return X @ self.w + self.b

    def loss(self, data):
        slack = np.clip(1 - data.y * self.scores(data.X), 0, None)
        return self.w @ self.w / 2 + self.C * slack.sum()

    def slopes(self, data):
        pull = np.where(data.y * self.scores(data.X) < 1, data.y, 0)
        return self.w - self.C * data.X.T @ pull, -self.C * np.sum(pull)


def svm_loss(w, b, X, y, C=1.0):
    w, data = floats(w), Labelled(floats(X), floats(y))
    if w.shape != (data.X.shape[1],):
        raise ValueError("w does not fit X")
    machine = Machine(w, b, C)
    return (machine.loss(data), *machine.slopes(data))


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    data = Labelled(floats(X), floats(y))
    machine = Machine(np.zeros(data.X.shape[1]), 0.0, C)
    for _ in range(steps):
        dw, db = machine.slopes(data)
        machine.w, machine.b = machine.w - lr * dw, machine.b - lr * db
    return machine.w, machine.b


def margin(w, b, X, y):
    w = floats(w)
    length = np.linalg.norm(w)
    return (floats(y) * Machine(w / length, b / length, 1).scores(floats(X))).min()


def dual_objective(alphas, K, y):
    a, y = floats(alphas), floats(y)
    return a.sum() - 0.5 * np.sum(np.outer(a * y, a * y) * floats(K))


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    K = kernel(floats(X_train), floats(X))
    return floats(K).T @ (floats(alphas) * floats(y_train)) + b


def impurity(y, criterion="gini"):
    return Criterion.of(criterion)(ints(y))


def best_split(X, y, criterion="gini", features=None):
    X, grower = floats(X), Grower(Criterion.of(criterion))
    found = grower.search(X, ints(y), range(X.shape[1]) if features is None else sorted(ints(features).tolist()))
    return None if found is None else (found.feature, found.threshold, found.gain)


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    deepest = float("inf") if max_depth is None else max_depth
    return Grower(Criterion.of(criterion), min_samples, deepest).grow(floats(X), ints(y)).as_dict()


def predict_tree(tree, X):
    return ints([tree_from(tree)(x) for x in floats(X)])


def bootstrap(n, seed):
    return np.random.default_rng(seed).integers(low=0, high=n - 1, size=n, endpoint=True)


def vote(votes):
    return ints([Leaf.of(column).label for column in ints(votes).T])


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = floats(X), ints(y)
    deepest = float("inf") if max_depth is None else max_depth
    forest = []
    for child in np.random.SeedSequence(seed).spawn(trees):
        rng = np.random.default_rng(child)
        rows = rng.integers(len(y), size=len(y))
        forest.append(Grower(Criterion.of("gini"), 2, deepest, max_features, rng).grow(X[rows], y[rows]).as_dict())
    return forest
