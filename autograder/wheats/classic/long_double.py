"""Computed wider than float64, rounded at the end."""

import math

import numpy as np

WIDE = np.longdouble


def wide(values):
    return np.asarray(values, dtype=np.float64).astype(WIDE)


def double(values):
    return np.asarray(values, dtype=np.float64)


def gaussian_log_density(x, mean, var):
    x, mean, var = wide(x), wide(mean), wide(var)
    return double(-(np.log(2 * WIDE(np.pi)) + np.log(var) + (x - mean) ** 2 / var) / 2)


def _known(X, y):
    X, y = np.asarray(X), np.asarray(y)
    if X.ndim != 2 or y.ndim != 1 or len(X) != len(y):
        raise ValueError("X (N, D) and y (N,) are wanted")
    classes = np.unique(y)
    return classes, [np.flatnonzero(y == c) for c in classes]


def fit_gaussian_nb(X, y, smoothing=1e-9):
    classes, groups = _known(X, y)
    X = wide(X)
    largest = max(((column - column.mean()) ** 2).mean() for column in X.T)
    mean = np.array([X[rows].mean(axis=0) for rows in groups])
    var = np.array([((X[rows] - m) ** 2).mean(axis=0) for rows, m in zip(groups, mean)])
    prior = np.log(wide([len(rows) for rows in groups]) / len(X))
    return {
        "classes": classes,
        "log_prior": double(prior),
        "mean": double(mean),
        "var": double(var + WIDE(smoothing) * largest),
    }


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    classes, groups = _known(X, y)
    X, tables = np.asarray(X), []
    for d in range(len(sizes)):
        counts = wide([[np.count_nonzero(X[rows, d] == v) for v in range(sizes[d])] for rows in groups])
        totals = wide([len(rows) for rows in groups])[:, None]
        tables.append(double(np.log((counts + alpha) / (totals + WIDE(alpha) * sizes[d]))))
    prior = np.log(wide([len(rows) for rows in groups]) / len(X))
    return {"classes": classes, "log_prior": double(prior), "log_table": tables}


def nb_log_posterior(model, X):
    joint = []
    for k in range(len(model["classes"])):
        if "log_table" in model:
            parts = [wide(table)[k][np.asarray(X)[:, d]] for d, table in enumerate(model["log_table"])]
        else:
            Z, m, v = wide(X), wide(model["mean"])[k], wide(model["var"])[k]
            parts = list((-(np.log(2 * WIDE(np.pi) * v) + (Z - m) ** 2 / v) / 2).T)
        joint.append(sum(parts) + WIDE(model["log_prior"][k]))
    joint = np.array(joint).T
    shift = joint.max(axis=1)[:, None]
    return double(joint - shift - np.log(np.exp(joint - shift).sum(axis=1))[:, None])


def lift(X):
    X = wide(X)
    Z = np.concatenate([np.ones((len(X), 1), dtype=WIDE), X], axis=1)
    root = np.sqrt(WIDE(2))
    D = Z.shape[1]
    columns = [Z[:, i] * Z[:, j] * (WIDE(1) if i == j else root) for i in reversed(range(D)) for j in range(i + 1)]
    return double(np.array(columns).T)


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    A, B = wide(A), wide(B)
    return double(((A[:, None] * B).sum(axis=-1) + WIDE(coef0)) ** degree)


def rbf_kernel(A, B, gamma=1.0):
    A, B = wide(A), wide(B)
    return double(np.exp(-WIDE(gamma) * ((A[:, None] - B) ** 2).sum(axis=-1)))


def svm_loss(w, b, X, y, C=1.0):
    w, X, y = wide(w), wide(X), wide(y)
    if X.ndim != 2 or w.ndim != 1 or y.ndim != 1 or X.shape != (len(y), len(w)):
        raise ValueError("w (D,), X (N, D) and y (N,) are wanted")
    hinge = 1 - y * ((X * w).sum(axis=1) + WIDE(b))
    push = np.where(hinge > 0, y, WIDE(0))
    loss = (w * w).sum() / 2 + WIDE(C) * np.where(hinge > 0, hinge, 0).sum()
    return float(loss), double(w - WIDE(C) * (X.T * push).sum(axis=1)), float(-WIDE(C) * push.sum())


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    theta = np.zeros(np.shape(X)[1] + 1)
    for _ in range(steps):
        _, dw, db = svm_loss(theta[1:], theta[0], X, y, C)
        theta = theta - lr * np.array([db, *dw])
    return theta[1:], float(theta[0])


def margin(w, b, X, y):
    w = wide(w)
    return float(min(wide(y) * ((wide(X) * w).sum(axis=1) + WIDE(b)) / np.sqrt((w * w).sum())))


def dual_objective(alphas, K, y):
    signed = wide(alphas) * wide(y)
    return float(wide(alphas).sum() - (signed[:, None] * signed * wide(K)).sum() / 2)


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    K = wide(kernel(double(X), double(X_train)))
    return double((K * (wide(alphas) * wide(y_train))).sum(axis=1) + WIDE(b))


def counts_of(y):
    found = {}
    for label in np.asarray(y).tolist():
        found[label] = found.get(label, 0) + 1
    return found


def impurity(y, criterion="gini"):
    found = counts_of(y)
    n = sum(found.values())
    if criterion not in ("gini", "entropy"):
        raise ValueError(f"{criterion} is neither gini nor entropy")
    if n == 0:
        return 0.0
    if criterion == "gini":
        return float(1 - wide(math.fsum(k * k for k in found.values())) / n**2)
    p = wide(list(found.values())) / n
    return float(-(p * np.log2(p)).sum())


def best_split(X, y, criterion="gini", features=None):
    X, y = double(X), np.asarray(y)
    n, before, splits = len(y), impurity(y, criterion), []
    for j in range(X.shape[1]) if features is None else sorted(int(f) for f in features):
        values = np.unique(X[:, j])
        for low, high in zip(values[:-1], values[1:]):
            go = X[:, j] <= low
            k = int(go.sum())
            gain = (
                WIDE(before) - (k * WIDE(impurity(y[go], criterion)) + (n - k) * WIDE(impurity(y[~go], criterion))) / n
            )
            splits.append((int(j), float(WIDE(low) / 2 + WIDE(high) / 2), float(gain)))
    best = max((gain for *_, gain in splits), default=0.0)
    if best <= 1e-12:
        return None
    return min((s for s in splits if s[2] >= best - 1e-12), key=lambda s: s[:2])


def _tree(X, y, depth, least, criterion, columns):
    if depth == 0 or len(y) < least or (split := best_split(X, y, criterion, columns())) is None:
        found = counts_of(y)
        return {"label": sorted(found, key=lambda label: (-found[label], label))[0]}
    go = X[:, split[0]] <= split[1]
    return {
        "feature": split[0],
        "threshold": split[1],
        "left": _tree(X[go], y[go], depth - 1, least, criterion, columns),
        "right": _tree(X[~go], y[~go], depth - 1, least, criterion, columns),
    }


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    return _tree(double(X), np.asarray(y), -1 if max_depth is None else max_depth, min_samples, criterion, lambda: None)


def predict_tree(tree, X):
    match tree:
        case {"label": label}:
            return np.repeat(int(label), len(X))
        case {"feature": j, "threshold": t, "left": left, "right": right}:
            X = double(X)
            answers = np.array([predict_tree(left, X), predict_tree(right, X)])
            return answers[(X[:, j] > t).astype(int), np.arange(len(X))]


def bootstrap(n, seed):
    return (
        np.random.default_rng(seed)
        .multinomial(n, np.full(n, 1 / n))
        .repeat(1)
        .cumsum()
        .searchsorted(np.arange(n), side="right")
    )


def vote(votes):
    answers = []
    for column in np.asarray(votes).T:
        found = counts_of(column)
        answers.append(min(label for label in found if found[label] == max(found.values())))
    return np.array(answers)


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y, rng = double(X), np.asarray(y), np.random.default_rng(seed)
    D = X.shape[1]

    def columns():
        return rng.choice(D, size=D if max_features is None else max_features, replace=False).tolist()

    samples = [bootstrap(len(y), int(s)) for s in rng.integers(2**31, size=trees)]
    return [_tree(X[rows], y[rows], -1 if max_depth is None else max_depth, 2, "gini", columns) for rows in samples]
