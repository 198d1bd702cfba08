"""No recursion: trees grow from a list of things to do, and are first kept as flat tables, as scikit-learn keeps them."""

import numpy as np


def gaussian_log_density(x, mean, var):
    x = np.asarray(x, dtype=float)
    out = np.subtract(x, np.asarray(mean, dtype=float))
    out = np.multiply(out, out)
    v = np.asarray(var, dtype=float)
    out = np.divide(out, v)
    out = np.add(out, np.log(2.0 * np.pi * v))
    return np.multiply(out, -0.5)


def _sorted(X, y):
    """X and y in the order of the labels, and where each class begins."""
    if X.ndim != 2 or y.ndim != 1 or X.shape[0] != y.shape[0]:
        raise ValueError("X must be (N, D) and y (N,)")
    order = np.argsort(y, kind="stable")
    classes, starts = np.unique(y[order], return_index=True)
    return X[order], classes, starts, np.diff(np.append(starts, len(y)))


def fit_gaussian_nb(X, y, smoothing=1e-9):
    X = np.asarray(X, dtype=float)
    rows, classes, starts, counts = _sorted(X, np.asarray(y))
    mean = np.add.reduceat(rows, starts, axis=0) / counts[:, None]
    off = rows - np.repeat(mean, counts, axis=0)
    mean = mean + np.add.reduceat(off, starts, axis=0) / counts[:, None]
    off = rows - np.repeat(mean, counts, axis=0)
    extra = smoothing * np.max(np.mean((X - np.mean(X, axis=0)) ** 2, axis=0))
    var = np.add.reduceat(off**2, starts, axis=0) / counts[:, None] + extra
    return {"classes": classes, "log_prior": np.log(counts / len(X)), "mean": mean, "var": var}


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    rows, classes, starts, counts = _sorted(np.asarray(X), np.asarray(y))
    log_table = []
    for d in range(rows.shape[1]):
        size = int(sizes[d])
        cells = (rows[:, d : d + 1] == np.arange(size)).astype(float)
        cells = np.add.reduceat(cells, starts, axis=0)
        log_table.append(np.log(cells + alpha) - np.log(counts + alpha * size).reshape(-1, 1))
    return {"classes": classes, "log_prior": np.log(counts) - np.log(len(rows)), "log_table": log_table}


def nb_log_posterior(model, X):
    C = len(model["classes"])
    joint = np.empty((len(X), C))
    for n, x in enumerate(np.asarray(X)):
        joint[n] = model["log_prior"]
        if "log_table" in model:
            for d in range(len(x)):
                joint[n] += np.asarray(model["log_table"][d])[:, int(x[d])]
        else:
            joint[n] += gaussian_log_density(x, model["mean"], model["var"]).sum(axis=-1)
    top = joint.argmax(axis=1)
    peak = joint[np.arange(len(joint)), top][:, None]
    rest = np.exp(joint - peak)
    rest[np.arange(len(joint)), top] = 0.0
    return joint - peak - np.log1p(rest.sum(axis=1))[:, None]


def lift(X):
    X = np.asarray(X, dtype=float)
    N, D = X.shape
    out = np.empty((N, (D + 1) * (D + 2) // 2))
    out[:, 0] = 1.0
    out[:, 1 : D + 1] = X * 2**0.5
    k = D + 1
    for i in range(D):
        out[:, k] = X[:, i] ** 2
        out[:, k + 1 : k + D - i] = X[:, i + 1 :] * X[:, i : i + 1] * 2**0.5
        k += D - i
    return out


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    out = np.dot(np.asarray(A, dtype=float), np.asarray(B, dtype=float).T)
    out += coef0
    return out**degree


def rbf_kernel(A, B, gamma=1.0):
    A, B = np.asarray(A, dtype=float), np.asarray(B, dtype=float)
    centre = A.mean(axis=0)  # near the origin the expansion is precise enough
    A, B = A - centre, B - centre
    squares = (A * A).sum(1)[:, None] + (B * B).sum(1) - 2.0 * A @ B.T
    return np.exp(-gamma * np.maximum(squares, 0.0))


def svm_loss(w, b, X, y, C=1.0):
    w, X, y = np.asarray(w, dtype=float), np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if X.ndim != 2 or y.shape != (len(X),) or w.shape != (X.shape[1],):
        raise ValueError("shapes of w, X, y")
    Xy = X * y[:, None]
    gap = 1.0 - (Xy @ w + b * y)
    on = gap > 0
    return 0.5 * (w**2).sum() + C * gap[on].sum(), w - C * Xy[on].sum(axis=0), -C * y[on].sum()


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    X = np.asarray(X, dtype=float)
    path = [(np.zeros(X.shape[1]), 0.0)]
    for _ in range(steps):
        w, b = path[-1]
        _, dw, db = svm_loss(w, b, X, y, C)
        path.append((w - lr * dw, b - lr * db))
    return path[-1]


def margin(w, b, X, y):
    w = np.asarray(w, dtype=float)
    return np.sort(np.asarray(y, dtype=float) * (np.asarray(X, dtype=float) @ w + b) / np.sqrt((w**2).sum()))[0]


def dual_objective(alphas, K, y):
    ay = np.asarray(alphas, dtype=float) * np.asarray(y, dtype=float)
    return np.asarray(alphas, dtype=float).sum() - (np.asarray(K, dtype=float) @ ay) @ ay * 0.5


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    out = np.full(len(X), float(b))
    X = np.asarray(X, dtype=float)
    for a, sign, x in zip(alphas, y_train, np.asarray(X_train, dtype=float)):
        out += float(a) * float(sign) * np.asarray(kernel(X, x.reshape(1, -1)), dtype=float)[:, 0]
    return out


def impurity(y, criterion="gini"):
    y = np.asarray(y)
    if criterion not in ("gini", "entropy"):
        raise ValueError("criterion must be gini or entropy")
    if y.size == 0:
        return 0.0
    s = np.sort(y)
    ends = np.append(np.nonzero(s[1:] != s[:-1])[0], len(s) - 1)
    p = np.diff(np.append(-1, ends)) / len(s)
    return 1.0 - np.dot(p, p) if criterion == "gini" else -np.dot(p, np.log2(p))


def best_split(X, y, criterion="gini", features=None):
    X, y = np.asarray(X, dtype=float), np.asarray(y)
    columns = np.arange(X.shape[1]) if features is None else np.unique(features)
    before = impurity(y, criterion)
    rows = []
    for d in columns:
        order = np.argsort(X[:, d], kind="stable")
        x, labels = X[order, d], y[order]
        for cut in np.flatnonzero(x[1:] > x[:-1]) + 1:
            after = cut * impurity(labels[:cut], criterion) + (len(y) - cut) * impurity(labels[cut:], criterion)
            rows.append((before - after / len(y), int(d), 0.5 * (x[cut - 1] + x[cut])))
    if not rows or max(rows)[0] <= 1e-12:
        return None
    top = max(rows)[0]
    gain, d, t = next(row for row in rows if row[0] >= top - 1e-12)
    return d, t, gain


def _table(X, y, max_depth, min_samples, criterion, draw):
    """Rows of (feature, threshold, left, right, label); children stand below their parents."""
    table, todo = [None], [(0, np.arange(len(y)), 0)]
    while todo:
        at, rows, depth = todo.pop(0)
        labels, counts = np.unique(y[rows], return_counts=True)
        split = None
        if len(rows) >= min_samples and (max_depth is None or depth < max_depth):
            split = best_split(X[rows], y[rows], criterion, draw())
        if split is None:
            table[at] = (None, None, None, None, int(labels[counts.argmax()]))
            continue
        d, t, _ = split
        go = X[rows, d] <= t
        table[at] = (d, float(t), len(table), len(table) + 1, None)
        todo += [(len(table), rows[go], depth + 1), (len(table) + 1, rows[~go], depth + 1)]
        table += [None, None]
    return table


def _nested(table):
    nodes = [None] * len(table)
    for i in reversed(range(len(table))):
        d, t, left, right, label = table[i]
        nodes[i] = (
            {"label": label}
            if d is None
            else {"feature": d, "threshold": t, "left": nodes[left], "right": nodes[right]}
        )
    return nodes[0]


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    X, y = np.asarray(X, dtype=float), np.asarray(y)
    return _nested(_table(X, y, max_depth, min_samples, criterion, lambda: None))


def predict_tree(tree, X):
    answers = []
    for x in np.asarray(X, dtype=float):
        node = tree
        while True:
            try:
                node = node["left"] if x[node["feature"]] <= node["threshold"] else node["right"]
            except KeyError:
                answers.append(node["label"])
                break
    return np.array(answers, dtype=np.int32)


def bootstrap(n, seed):
    return np.random.default_rng(seed).integers(0, n, n, dtype=np.int32)


def vote(votes):
    votes = np.asarray(votes)
    labels = np.unique(votes)
    counts = np.array([(votes == label).sum(axis=0) for label in labels])
    return labels[counts.argmax(axis=0)]


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = np.asarray(X, dtype=float), np.asarray(y)
    forest = []
    for k in range(trees):
        rng = np.random.default_rng([seed, k])
        rows = rng.integers(0, len(y), len(y))

        def draw(rng=rng):
            return None if max_features is None else rng.choice(X.shape[1], size=max_features, replace=False)

        forest.append(_nested(_table(X[rows], y[rows], max_depth, 2, "gini", draw)))
    return forest
