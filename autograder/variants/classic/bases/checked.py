"""Classic machine learning: naive Bayes, SVM, trees, forests."""

import math

import numpy as np


# ------------------------------------------------------------------ checks
def _table(X):
    X = np.array(X, dtype=np.float64)
    if X.ndim != 2:
        raise ValueError(f"X must be (N, D), got {X.shape}")
    return X


def _labels_for(X, y, dtype):
    y = np.array(y)
    if y.shape != (len(X),):
        raise ValueError(f"y must be ({len(X)},), got {y.shape}")
    return y.astype(dtype)


# ------------------------------------------------------------------ Bayes
def gaussian_log_density(x, mean, var):
    x, mean, var = (np.asarray(a, dtype=np.float64) for a in (x, mean, var))
    return -0.5 * (np.log(2 * np.pi * var) + (x - mean) ** 2 / var)


def fit_gaussian_nb(X, y, smoothing=1e-9):
    X = _table(X)
    y = _labels_for(X, y, np.int64)
    classes = np.unique(y)
    extra = smoothing * X.var(axis=0).max()
    prior, mean, var = [], [], []
    for c in classes:
        part = X[y == c]
        prior.append(len(part) / len(X))
        mean.append(part.mean(axis=0))
        var.append(part.var(axis=0) + extra)
    return {
        "classes": classes,
        "log_prior": np.log(prior),
        "mean": np.array(mean),
        "var": np.array(var),
    }


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X = _table(X).astype(np.int64)
    y = _labels_for(X, y, np.int64)
    classes, members = np.unique(y, return_counts=True)
    log_table = []
    for d, size in enumerate(sizes):
        counts = np.zeros((len(classes), int(size)))
        for i, c in enumerate(classes):
            counts[i] = np.bincount(X[y == c, d], minlength=int(size))
        below = members[:, None] + alpha * int(size)
        log_table.append(np.log(counts + alpha) - np.log(below))
    return {"classes": classes, "log_prior": np.log(members / len(y)), "log_table": log_table}


def nb_log_posterior(model, X):
    prior = np.asarray(model["log_prior"], dtype=np.float64)
    if "mean" in model:
        X = np.asarray(X, dtype=np.float64)
        mean, var = np.asarray(model["mean"], float), np.asarray(model["var"], float)
        joint = np.stack([gaussian_log_density(X, m, v).sum(axis=1) for m, v in zip(mean, var)], axis=1)
    else:
        X = np.asarray(X).astype(np.int64)
        joint = np.zeros((len(X), len(prior)))
        for d, table in enumerate(model["log_table"]):
            joint += np.asarray(table, dtype=np.float64)[:, X[:, d]].T
    joint = joint + prior
    top = joint.max(axis=1, keepdims=True)
    return joint - top - np.log(np.exp(joint - top).sum(axis=1, keepdims=True))


# ------------------------------------------------------------------ kernels and SVM
def lift(X):
    X = np.asarray(X, dtype=np.float64)
    n, d = X.shape
    columns = [np.ones(n)]
    for i in range(d):
        columns.append(math.sqrt(2) * X[:, i])
        columns.append(X[:, i] ** 2)
        for j in range(i + 1, d):
            columns.append(math.sqrt(2) * X[:, i] * X[:, j])
    return np.column_stack(columns)


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    return (A @ B.T + coef0) ** degree


def rbf_kernel(A, B, gamma=1.0):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    difference = A[:, None, :] - B[None, :, :]
    return np.exp(-gamma * np.sum(difference**2, axis=2))


def svm_loss(w, b, X, y, C=1.0):
    X = _table(X)
    y = _labels_for(X, y, np.float64)
    w = np.array(w, dtype=np.float64)
    if w.shape != (X.shape[1],):
        raise ValueError(f"w must be ({X.shape[1]},), got {w.shape}")
    margins = y * (X @ w + b)
    inside = margins < 1
    loss = 0.5 * w @ w + C * np.sum(1 - margins[inside])
    dw = w - C * (y[inside] @ X[inside])
    db = -C * np.sum(y[inside])
    return float(loss), dw, float(db)


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    X = _table(X)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        _, dw, db = svm_loss(w, b, X, y, C)
        w, b = w - lr * dw, b - lr * db
    return w, b


def margin(w, b, X, y):
    w, X, y = (np.asarray(a, dtype=np.float64) for a in (w, X, y))
    return float(np.min(y * (X @ w + b)) / np.linalg.norm(w))


def dual_objective(alphas, K, y):
    alphas, K, y = (np.asarray(a, dtype=np.float64) for a in (alphas, K, y))
    signed = alphas * y
    return float(alphas.sum() - 0.5 * signed @ K @ signed)


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    weights = np.asarray(alphas, dtype=np.float64) * np.asarray(y_train, dtype=np.float64)
    K = np.asarray(kernel(np.asarray(X_train, dtype=np.float64), np.asarray(X, dtype=np.float64)))
    return weights @ K + b


# ------------------------------------------------------------------ trees
def impurity(y, criterion="gini"):
    if criterion not in ("gini", "entropy"):
        raise ValueError(f"unknown criterion {criterion!r}")
    y = np.asarray(y)
    if y.size == 0:
        return 0.0
    p = np.unique(y, return_counts=True)[1] / y.size
    if criterion == "gini":
        return float(1 - np.sum(p**2))
    return float(-np.sum(p * np.log2(p)))


def _better(gain, best):
    return gain > best + 1e-12 * max(1.0, gain)


def best_split(X, y, criterion="gini", features=None):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    here = impurity(y, criterion)
    n = len(y)
    columns = range(X.shape[1]) if features is None else sorted(int(f) for f in features)
    best = None
    best_gain = 0.0
    for d in columns:
        values = np.unique(X[:, d])
        for low, high in zip(values[:-1], values[1:]):
            threshold = (low + high) / 2
            left = X[:, d] <= threshold
            n_left = left.sum()
            after = (n_left * impurity(y[left], criterion) + (n - n_left) * impurity(y[~left], criterion)) / n
            gain = here - after
            if gain > 1e-12 and (best is None or _better(gain, best_gain)):
                best, best_gain = (int(d), float(threshold), float(gain)), gain
    return best


def _majority(y):
    values, counts = np.unique(y, return_counts=True)
    return int(values[np.argmax(counts)])


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    impurity(y, criterion)
    return _grow(X, y, max_depth, min_samples, criterion, lambda: None)


def _grow(X, y, depth_left, min_samples, criterion, choose):
    leaf = {"label": _majority(y)}
    if depth_left == 0 or len(y) < min_samples:
        return leaf
    split = best_split(X, y, criterion, choose())
    if split is None:
        return leaf
    feature, threshold, _ = split
    left = X[:, feature] <= threshold
    deeper = None if depth_left is None else depth_left - 1
    return {
        "feature": feature,
        "threshold": threshold,
        "left": _grow(X[left], y[left], deeper, min_samples, criterion, choose),
        "right": _grow(X[~left], y[~left], deeper, min_samples, criterion, choose),
    }


def predict_tree(tree, X):
    X = np.asarray(X, dtype=np.float64)
    answers = np.zeros(len(X), dtype=np.int64)
    for n, row in enumerate(X):
        node = tree
        while "label" not in node:
            node = node["left"] if row[node["feature"]] <= node["threshold"] else node["right"]
        answers[n] = node["label"]
    return answers


def bootstrap(n, seed):
    return np.random.default_rng(seed).integers(0, n, size=n)


def vote(votes):
    votes = np.asarray(votes)
    return np.array([_majority(column) for column in votes.T], dtype=np.int64)


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    D = X.shape[1]
    rng = np.random.default_rng(seed)

    def choose():
        if max_features is None:
            return None
        return rng.choice(D, size=max_features, replace=False)

    forest = []
    for _ in range(trees):
        rows = bootstrap(len(X), int(rng.integers(2**31)))
        forest.append(_grow(X[rows], y[rows], max_depth, 2, "gini", choose))
    return forest
