"""Named tuples for what belongs together, generators for what comes one after the other, `cache` for what is asked twice."""

import itertools
import math
from collections import Counter, defaultdict, namedtuple
from functools import lru_cache
from typing import NamedTuple

import numpy as np

Class = namedtuple("Class", "label rows share")


class Cut(NamedTuple):
    gain: float
    feature: int
    threshold: float


def frozen(X):
    return tuple(tuple(float(v) for v in row) for row in X)


def sumprod(a, b):
    return math.fsum(x * z for x, z in zip(a, b))


@lru_cache(maxsize=None)
def log_of(v):
    return math.log(v)


def classes_of(X, y):
    X, y = np.asarray(X), np.asarray(y)
    if X.ndim != 2:
        raise ValueError("X is not a table")
    if y.ndim != 1 or len(y) != len(X):
        raise ValueError("y is not one label a row")
    rows = defaultdict(list)
    for row, label in zip(X.tolist(), y.tolist()):
        rows[label].append(row)
    return [Class(label, rows[label], len(rows[label]) / len(X)) for label in sorted(rows)]


def start(classes):
    return {
        "classes": np.array([c.label for c in classes]),
        "log_prior": np.array([log_of(c.share) for c in classes]),
    }


@np.vectorize
def _density(x, mean, var):
    return -0.5 * (math.log(2 * math.pi) + math.log(var) + (x - mean) ** 2 / var)


def gaussian_log_density(x, mean, var):
    return _density(*(np.asarray(a, dtype=np.float64) for a in (x, mean, var)))


def spread(column):
    centre = math.fsum(column) / len(column)
    return centre, math.fsum((v - centre) ** 2 for v in column) / len(column)


def fit_gaussian_nb(X, y, smoothing=1e-9):
    classes = classes_of(np.asarray(X, dtype=np.float64), y)
    everything = itertools.chain.from_iterable(c.rows for c in classes)
    floor = smoothing * max(spread(column)[1] for column in zip(*everything))
    spreads = [[spread(column) for column in zip(*c.rows)] for c in classes]
    mean = np.array([[m for m, _ in row] for row in spreads])
    return {**start(classes), "mean": mean, "var": np.array([[v + floor for _, v in row] for row in spreads])}


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    classes = classes_of(X, y)

    def table(d, size):
        for c in classes:
            seen = Counter(int(row[d]) for row in c.rows)
            yield [math.log(seen[v] + alpha) - math.log(len(c.rows) + alpha * size) for v in range(size)]

    return {**start(classes), "log_table": [np.array([*table(d, int(size))]) for d, size in enumerate(sizes)]}


def joint(model, x):
    for k, prior in enumerate(model["log_prior"]):
        if "log_table" in model:
            yield prior + sum(table[k, int(v)] for table, v in zip(model["log_table"], x))
        else:
            m, v = model["mean"][k], model["var"][k]
            yield prior - 0.5 * float(np.sum(np.log(2 * np.pi * v) + (np.asarray(x, dtype=float) - m) ** 2 / v))


def nb_log_posterior(model, X):
    rows = []
    for x in np.asarray(X).tolist():
        scores = [*joint(model, x)]
        top = max(scores)
        rows.append([s - top - math.log(math.fsum(math.exp(t - top) for t in scores)) for s in scores])
    return np.array(rows, dtype=np.float64)


def lift(X):
    def up(x):
        yield 1.0
        yield from (math.sqrt(2) * v for v in x)
        yield from (v * v for v in x)
        yield from (math.sqrt(2) * a * b for a, b in itertools.combinations(x, 2))

    return np.array([[*up(x)] for x in frozen(X)])


def table_of(A, B, kernel):
    return np.array([[kernel(a, b) for b in frozen(B)] for a in frozen(A)])


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    return table_of(A, B, lambda a, b: math.pow(sumprod(a, b) + coef0, degree))


def rbf_kernel(A, B, gamma=1.0):
    return table_of(A, B, lambda a, b: math.exp(-gamma * math.dist(a, b) ** 2))


def svm_loss(w, b, X, y, C=1.0):
    w, X, y = (np.asarray(v, dtype=np.float64) for v in (w, X, y))
    if w.ndim != 1 or y.ndim != 1 or X.shape != (*y.shape, *w.shape):
        raise ValueError("w (D,), X (N, D), y (N,)")
    short = [(1 - t * (x @ w + b), x, t) for x, t in zip(X, y)]
    short = [one for one in short if one[0] > 0]
    loss = 0.5 * sum(v * v for v in w) + C * math.fsum(h for h, _, _ in short)
    return loss, w - C * sum((t * x for _, x, t in short), np.zeros(len(w))), -C * sum(t for _, _, t in short)


def walk(X, y, C, lr):
    w, b = np.zeros(len(X[0])), 0.0
    while True:
        yield w, b
        _, dw, db = svm_loss(w, b, X, y, C)
        w, b = w - lr * dw, b - lr * db


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    return next(itertools.islice(walk(X, y, C, lr), steps, None))


def margin(w, b, X, y):
    (w,) = frozen([w])
    return min(float(t) * (sumprod(w, x) + b) for x, t in zip(frozen(X), y)) / math.hypot(*w)


def dual_objective(alphas, K, y):
    (a,), (s,) = frozen([alphas]), frozen([y])
    pull = sum(a[i] * a[j] * s[i] * s[j] * float(k) for i, row in enumerate(K) for j, k in enumerate(row))
    return sum(a) - pull / 2


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    vectors = [(float(a) * float(t), x) for a, t, x in zip(alphas, y_train, frozen(X_train)) if a > 0]
    weights, support = zip(*vectors)
    return np.array([sumprod(weights, np.asarray(kernel([x], list(support)))[0].tolist()) + b for x in frozen(X)])


def gini(shares):
    return sum(p * (1 - p) for p in shares)


def entropy(shares):
    return sum(-p * math.log2(p) for p in shares)


def measure(criterion):
    try:
        return {"gini": gini, "entropy": entropy}[criterion]
    except KeyError as error:
        raise ValueError(criterion) from error


def impurity(y, criterion="gini"):
    of = measure(criterion)
    labels = [int(label) for label in y]
    return float(of([k / len(labels) for k in Counter(labels).values()]))


def cuts(X, y, criterion, features):
    whole = impurity(y, criterion)
    for d in features:
        values = sorted({row[d] for row in X})
        for low, high in itertools.pairwise(values):
            left = [label for row, label in zip(X, y) if row[d] <= low]
            right = [label for row, label in zip(X, y) if row[d] >= high]
            mixed = sum(len(s) * impurity(s, criterion) for s in (left, right)) / len(y)
            yield Cut(whole - mixed, d, (low + high) / 2)


def best_split(X, y, criterion="gini", features=None):
    X, y = frozen(X), [int(label) for label in y]
    measure(criterion)
    columns = range(len(X[0])) if features is None else sorted({int(f) for f in features})
    found = [*cuts(X, y, criterion, columns)]
    top = max((cut.gain for cut in found), default=0.0)
    if not top > 1e-12:
        return None
    best = next(cut for cut in found if top - cut.gain <= 1e-12)
    return best.feature, best.threshold, best.gain


def most(labels):
    return min(Counter(labels).items(), key=lambda item: (-item[1], item[0]))[0]


def branch(X, y, depth, least, criterion, choices):
    cut = best_split(X, y, criterion, next(choices)) if depth != 0 and len(y) >= least else None
    if cut is None:
        return {"label": most(y)}
    d, t, _ = cut
    parts = {"left": [], "right": []}
    for row, label in zip(X, y):
        parts["left" if row[d] <= t else "right"].append((row, label))
    grown = {side: branch(*zip(*part), depth - 1, least, criterion, choices) for side, part in parts.items()}
    return {"feature": d, "threshold": t, **grown}


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    labels = [int(label) for label in y]
    return branch(
        frozen(X), labels, -1 if max_depth is None else max_depth, min_samples, criterion, itertools.repeat(None)
    )


def predict_tree(tree, X):
    def path(x):
        node = tree
        while "label" not in node:
            node = node["left" if x[node["feature"]] <= node["threshold"] else "right"]
            yield node
        yield node

    return np.array([[*path(x)][-1]["label"] for x in frozen(X)])


def bootstrap(n, seed):
    rng = np.random.default_rng(seed)
    return np.fromiter((rng.integers(n) for _ in range(n)), dtype=np.int64, count=n)


def vote(votes):
    return np.array([most([int(v) for v in column]) for column in zip(*votes)])


def drawn(rng, D, count):
    while True:
        yield None if count is None else rng.choice(D, count, replace=False)


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    rng, X, y = np.random.default_rng(seed), frozen(X), [int(label) for label in y]
    choices = drawn(rng, len(X[0]), max_features)
    forest = []
    for _ in range(trees):
        rows = bootstrap(len(y), rng.integers(1 << 50)).tolist()
        sample = [X[k] for k in rows], [y[k] for k in rows]
        forest.append(branch(*sample, -1 if max_depth is None else max_depth, 2, "gini", choices))
    return forest
