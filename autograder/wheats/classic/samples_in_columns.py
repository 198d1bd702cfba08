"""Inside, samples are columns, as in Ng's courses; everything is turned on the way in and back on the way out."""

import numpy as np


def turned(X):
    X = np.array(X, dtype=np.float64)
    if X.ndim != 2:
        raise ValueError("two axes are wanted")
    return X.T


def row(y):
    return np.array(y, dtype=np.float64)[None, :]


def labels_of(X, y):
    y = np.array(y)
    if y.shape != (X.shape[1],):
        raise ValueError(f"{X.shape[1]} samples, but y is {y.shape}")
    return y


def gaussian_log_density(x, mean, var):
    x, mean, var = np.broadcast_arrays(*[np.array(a, dtype=np.float64) for a in (x, mean, var)])
    return -np.log(2 * np.pi * var) / 2 - (x - mean) ** 2 / (2 * var)


def fit_gaussian_nb(X, y, smoothing=1e-9):
    X = turned(X)
    y = labels_of(X, y)
    classes = np.array(sorted(set(y.tolist())))
    mean, var = np.zeros((len(X), len(classes))), np.zeros((len(X), len(classes)))
    for k, c in enumerate(classes):
        part = X[:, y == c]
        mean[:, k] = part.mean(axis=1)
        var[:, k] = np.cov(part, ddof=0).reshape(len(X), -1).diagonal() if len(X) > 1 else part.var(axis=1)
    var = var + smoothing * X.var(axis=1).max()
    prior = np.array([(y == c).sum() for c in classes]) / len(y)
    return {"classes": classes, "log_prior": np.log(prior), "mean": mean.T, "var": var.T}


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X = turned(X).astype(int)
    y = labels_of(X, y)
    classes = np.array(sorted(set(y.tolist())))
    tables = []
    for values, size in zip(X, sizes):
        count = np.full((int(size), len(classes)), float(alpha))
        for v, c in zip(values, y):
            count[v, np.searchsorted(classes, c)] += 1
        tables.append(np.log(count / count.sum(axis=0)).T)
    prior = np.array([(y == c).mean() for c in classes])
    return {"classes": classes, "log_prior": np.log(prior), "log_table": tables}


def nb_log_posterior(model, X):
    X = turned(X)
    joint = np.array(model["log_prior"])[:, None] + np.zeros((1, X.shape[1]))
    for d, values in enumerate(X):
        if "mean" in model:
            m, v = model["mean"][:, [d]], model["var"][:, [d]]
            joint = joint + gaussian_log_density(values[None], m, v)
        else:
            joint = joint + model["log_table"][d][:, values.astype(int)]
    joint = joint - joint.max(axis=0)
    return (joint - np.log(np.exp(joint).sum(axis=0))).T


def lift(X):
    X = turned(X)
    Z = np.vstack([X, np.ones(X.shape[1])])
    D = len(Z)
    return np.vstack([Z[i] * Z[j] * (2**0.5 if i < j else 1) for j in range(D) for i in range(j + 1)]).T


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    return (turned(A).T @ turned(B) + coef0) ** degree


def rbf_kernel(A, B, gamma=1.0):
    A, B = turned(A), turned(B)
    logs = np.zeros((A.shape[1], B.shape[1]))
    for a, b in zip(A, B):
        logs -= (a[:, None] - b[None]) ** 2
    return np.exp(gamma * logs)


def svm_loss(w, b, X, y, C=1.0):
    X, w = turned(X), np.array(w, dtype=np.float64)
    y = labels_of(X, y).astype(float)[None]
    if w.shape != X.shape[:1]:
        raise ValueError("w does not fit")
    W = w[:, None]
    m = y * (W.T @ X + b)
    dm = -C * (m < 1)
    loss = 0.5 * (W.T @ W)[0, 0] + C * np.sum((1 - m) * (m < 1))
    return loss, (W + X @ (dm * y).T)[:, 0], np.sum(dm * y)


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    W, b, X, y = np.zeros((len(X[0]), 1)), 0.0, turned(X), row(y)
    for _ in range(steps):
        push = y * (y * (W.T @ X + b) < 1)
        W, b = (1 - lr) * W + lr * C * X @ push.T, b + lr * C * push.sum()
    return W.ravel(), b


def margin(w, b, X, y):
    W = np.array(w, dtype=np.float64)[:, None]
    return (row(y) * (W.T @ turned(X) + b)).min() / np.linalg.norm(W)


def dual_objective(alphas, K, y):
    ay = row(alphas) * row(y)
    return (row(alphas).sum() - 0.5 * ay @ np.array(K, dtype=np.float64) @ ay.T).item()


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    K = np.array(kernel(turned(X_train).T, turned(X).T))
    return (row(alphas) * row(y_train) @ K + b)[0]


def impurity(y, criterion="gini"):
    y = np.array(y)
    if not criterion in ("gini", "entropy"):  # noqa: E713
        raise ValueError(criterion)
    if not len(y):
        return 0.0
    p = (y[:, None] == y[None, :]).mean(axis=0)  # of each sample: how many are like it
    return 1 - p.mean() if criterion == "gini" else -np.log2(p).mean()


def best_split(X, y, criterion="gini", features=None):
    X, y = turned(X), np.array(y)
    found, N = [], len(y)
    for d, values in enumerate(X):
        if features is not None and d not in list(features):
            continue
        v = np.unique(values)
        for t in (v[1:] + v[:-1]) / 2:
            sides = y[values <= t], y[values > t]
            found.append((d, t, impurity(y, criterion) - sum(len(s) / N * impurity(s, criterion) for s in sides)))
    impurity(y, criterion)
    if not found:
        return None
    top = max(g for _, _, g in found)
    return None if top <= 1e-12 else [s for s in found if s[2] >= top - 1e-12 * max(1, top)][0]


class _Grower:
    def __init__(self, min_samples, criterion, draw=lambda: None):
        self.min_samples, self.criterion, self.draw = min_samples, criterion, draw

    def __call__(self, X, y, depth):
        split = None
        if len(y) >= self.min_samples and (depth is None or depth >= 1):
            split = best_split(X.T, y, self.criterion, self.draw())
        if split is None:
            labels = sorted(y.tolist())
            return {"label": max(dict.fromkeys(labels), key=labels.count)}
        d, t, _ = split
        left = X[d] <= t
        depth = depth and depth - 1
        parts = [self(X[:, s], y[s], depth) for s in (left, ~left)]
        return {"left": parts[0], "right": parts[1], "feature": d, "threshold": t}


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    return _Grower(min_samples, criterion)(turned(X), np.array(y), max_depth)


def predict_tree(tree, X):
    answers = []
    for x in turned(X).T:
        node = tree
        while len(node) > 1:
            node = node["left"] if not x[node["feature"]] > node["threshold"] else node["right"]
        answers.append(int(node["label"]))
    return np.array(answers)


def bootstrap(n, seed):
    rng = np.random.default_rng(seed)
    return np.sort(rng.integers(n, size=n))


def vote(votes):
    V = np.array(votes)
    likes = (V[:, None, :] == V[None, :, :]).sum(axis=0)
    return np.where(likes == likes.max(axis=0), V, V.max() + 1).min(axis=0)


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y, rng = turned(X), np.array(y), np.random.default_rng(seed)

    def draw():
        return None if max_features is None else rng.permutation(len(X))[:max_features]

    grow = _Grower(2, "gini", draw)
    forest = []
    for one in rng.integers(2**32, size=trees):
        rows = bootstrap(len(y), one)
        forest.append(grow(X[:, rows], y[rows], max_depth))
    return forest
