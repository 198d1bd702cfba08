"""No loop over samples or splits: every candidate of a node is one row of a table of masks."""

import numpy as np


def _f(a):
    return np.array(a, dtype=np.float64, ndmin=0)


def gaussian_log_density(x, mean, var):
    return np.log(1 / np.sqrt(2 * np.pi)) - np.log(_f(var)) / 2 - 0.5 * (_f(x) - _f(mean)) ** 2 * (1 / _f(var))


def _membership(X, y):
    if X.ndim != 2 or y.ndim != 1 or X.shape[0] != y.shape[0]:
        raise ValueError("X and y do not fit")
    classes, code = np.unique(y, return_inverse=True)
    member = code == np.arange(len(classes))[:, None]
    return classes, member, member / member.sum(axis=1, keepdims=True)


def fit_gaussian_nb(X, y, smoothing=1e-9):
    X, y = _f(X), np.asarray(y)
    classes, member, share = _membership(X, y)
    shift = X.mean(axis=0)
    mean = share @ (X - shift)
    squared = np.square((X - shift)[None] - mean[:, None])
    var = np.matmul(share[:, None, :], squared)[:, 0]
    return {
        "classes": classes,
        "log_prior": np.log(np.count_nonzero(member, axis=1) / len(X)),
        "mean": mean + shift,
        "var": var + smoothing * np.square(X - shift).mean(axis=0).max(),
    }


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X, y = np.asarray(X), np.asarray(y)
    classes, member, _ = _membership(X, y)
    log_table = []
    for column, size in zip(X.T, map(int, sizes)):
        counts = member.astype(float) @ (column[:, None] == np.arange(size)) + alpha
        log_table.append(np.log(counts / counts.sum(axis=1)[:, None]))
    return {"classes": classes, "log_prior": np.log(member.mean(axis=1)), "log_table": log_table}


def nb_log_posterior(model, X):
    if "var" in model:
        per_column = gaussian_log_density(_f(X)[:, None], model["mean"], model["var"])
    else:
        columns = np.asarray(X).astype(np.intp).T
        per_column = np.stack([table[:, v].T for table, v in zip(model["log_table"], columns)], axis=-1)
    joint = per_column.sum(axis=-1) + model["log_prior"]
    gaps = joint[:, None, :] - joint[:, :, None]  # of each class to all: log p = −log Σ exp(gap)
    top = gaps.max(axis=2)
    return -(top + np.log(np.exp(gaps - top[..., None]).sum(axis=2)))


def lift(X):
    X = _f(X)
    i, j = np.tril_indices(X.shape[1], -1)
    parts = [X**2, np.sqrt(2) * X[:, i] * X[:, j], -np.sqrt(2) * X, -np.ones((len(X), 1))]
    return np.hstack(parts)


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    return np.add(_f(A) @ _f(B).T, coef0) ** degree


def rbf_kernel(A, B, gamma=1.0):
    return np.exp(-gamma * ((_f(A)[:, None] - _f(B)[None]) ** 2).sum(-1))


def svm_loss(w, b, X, y, C=1.0):
    w, X, y = _f(w), _f(X), _f(y)
    _membership(X, y)
    if w.shape != X[0].shape:
        raise ValueError("w and X do not fit")
    yX = np.column_stack([X, np.ones(len(X))]) * y[:, None]
    gap = 1 - yX @ np.append(w, b)
    slopes = -C * (gap > 0) @ yX
    return np.dot(w, w) / 2 + C * gap.clip(0).sum(), w + slopes[:-1], slopes[-1]


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    X1 = np.column_stack([_f(X), np.ones(len(X))]) * _f(y)[:, None]
    theta, keep = np.zeros(X1.shape[1]), np.ones(X1.shape[1])
    keep[:-1] -= lr
    for _ in range(steps):
        theta = keep * theta + lr * C * X1[X1 @ theta < 1].sum(axis=0)
    return theta[:-1], theta[-1]


def margin(w, b, X, y):
    return np.min(_f(y) * (_f(X) @ _f(w) + b)) / np.sqrt(np.sum(_f(w) ** 2))


def dual_objective(alphas, K, y):
    a, y = _f(alphas), _f(y)
    return np.sum(a) - np.trace(np.outer(a * y, a * y) @ _f(K)) / 2


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    both = np.concatenate([_f(X_train), _f(X)])  # one big square matrix, of which a corner is used
    K = np.asarray(kernel(both, both))
    n = len(_f(X_train))
    return b + (_f(alphas) * _f(y_train)) @ K[:n, n:]


def _impurities(weights, member, criterion):
    """Impurity of each row of 0-1 weights (S, N), given member (C, N)."""
    counts = weights @ member.T.astype(float)
    p = counts / counts.sum(axis=1, keepdims=True).clip(1)
    if criterion == "gini":
        return (p * (1 - p)).sum(axis=1)
    if criterion == "entropy":
        return -np.sum(p * np.log2(p, where=p > 0, out=np.zeros_like(p)), axis=1)
    raise ValueError(criterion)


def _member(y):
    y = np.asarray(y)
    return y[None, :] == np.unique(y)[:, None]


def impurity(y, criterion="gini"):
    member = _member(y) if np.size(y) else np.zeros((1, 0), bool)
    return _impurities(np.ones((1, member.shape[1])), member, criterion)[0]


def best_split(X, y, criterion="gini", features=None):
    X, member = _f(X), _member(y)
    allowed = np.zeros(X.shape[1], dtype=bool)
    allowed[slice(None) if features is None else np.asarray(features)] = True
    S = np.sort(X, axis=0)
    columns, places = np.nonzero(((S[1:] > S[:-1]) & allowed).T)
    before = _impurities(np.ones((1, len(X))), member, criterion)[0]
    if len(columns) == 0:
        return None
    t = (S[places, columns] + S[places + 1, columns]) / 2
    left = (X[:, columns] <= t).T.astype(float)
    share = left.mean(axis=1)
    gains = before - share * _impurities(left, member, criterion)
    gains -= (1 - share) * _impurities(1 - left, member, criterion)
    if gains.max() <= 1e-12:
        return None
    k = np.flatnonzero(gains >= gains.max() - 1e-12)[0]
    return int(columns[k]), float(t[k]), float(gains[k])


def _leaf(y):
    member = _member(y)
    return {"label": int(np.unique(y)[member.sum(axis=1).argmax()])}


def _grow(X, y, depth, min_samples, criterion, pick):
    if depth == 0 or len(y) < min_samples:
        return _leaf(y)
    best = best_split(X, y, criterion, pick())
    if best is None:
        return _leaf(y)
    side = np.where(X[:, best[0]] <= best[1], "left", "right")
    node = {"feature": best[0], "threshold": best[1]}
    for name in ("left", "right"):
        node[name] = _grow(X[side == name], y[side == name], depth - 1, min_samples, criterion, pick)
    return node


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    depth = np.inf if max_depth is None else max_depth
    return _grow(_f(X), np.asarray(y), depth, min_samples, criterion, lambda: None)


def predict_tree(tree, X):
    X = _f(X)

    def paths(node, mask):
        if "label" in node:
            return [(mask, node["label"])]
        left = X[:, node["feature"]] <= node["threshold"]
        return paths(node["left"], mask & left) + paths(node["right"], mask & ~left)

    masks, labels = zip(*paths(tree, np.ones(len(X), bool)))
    return np.select(masks, labels).astype(np.int64)


def bootstrap(n, seed):
    return np.random.Generator(np.random.PCG64(seed)).integers(0, n, size=(n,))


def vote(votes):
    votes = np.asarray(votes)
    labels = np.unique(votes)
    return labels[(votes[None] == labels[:, None, None]).sum(axis=1).argmax(axis=0)]


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y, rng = _f(X), np.asarray(y), np.random.default_rng(seed)
    depth = np.inf if max_depth is None else max_depth
    k = max_features or X.shape[1]
    rows = [bootstrap(len(y), rng.integers(2**63)) for _ in range(trees)]
    return [_grow(X[r], y[r], depth, 2, "gini", lambda: rng.permuted(np.arange(X.shape[1]))[:k]) for r in rows]
