"""Single numbers come back as 0-d arrays and NumPy scalars, labels as NumPy ints of odd widths."""

import numpy as np

d = np.double


def f(*a):
    return [np.asarray(v, dtype=d) for v in a] if len(a) > 1 else np.asarray(a[0], dtype=d)


def zero(v):
    return np.array(v, dtype=d).reshape(())


def gaussian_log_density(x, mean, var):
    x, mean, var = f(x, mean, var)
    return np.asarray(-0.5 * np.log(var) - 0.5 * np.log(2 * np.pi) - np.square((x - mean) / np.sqrt(var)) / 2)


def _c(X, y):
    if np.ndim(X) != 2 or np.ndim(y) != 1 or np.shape(X)[:1] != np.shape(y):
        raise ValueError
    cl = np.unique(y)
    return cl.astype(np.int16), np.array([np.equal(y, c) for c in cl])


def fit_gaussian_nb(X, y, smoothing=1e-9):
    cl, masks = _c(X, y)
    X = f(X)
    e = smoothing * np.var(X, axis=0).max()
    return {
        "var": np.array([np.var(X[m], axis=0) + e for m in masks]),
        "mean": np.array([np.mean(X[m], axis=0) for m in masks]),
        "log_prior": np.log(masks.mean(axis=1)),
        "classes": cl,
    }


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    cl, masks = _c(X, y)
    X = np.asarray(X)
    t = []
    for k, s in enumerate(sizes):
        h = np.array([np.histogram(X[m, k], bins=np.arange(s + 1) - 0.5)[0] for m in masks])
        t.append(np.log((h + alpha) / (masks.sum(axis=1, keepdims=True) + alpha * s)))
    return {"log_table": t, "log_prior": np.log(masks.sum(axis=1) / len(X)), "classes": cl}


def nb_log_posterior(model, X):
    if "log_table" in model:
        ll = np.sum([np.asarray(t).T[np.asarray(X)[:, k]] for k, t in enumerate(model["log_table"])], axis=0)
    else:
        ll = np.stack([gaussian_log_density(X, m, v).sum(1) for m, v in zip(model["mean"], model["var"])], 1)
    ll = ll + model["log_prior"]
    for _ in range(2):  # the second time makes up for the rounding of the first
        top = ll.max(1, keepdims=True)
        ll = ll - top - np.log(np.exp(ll - top).sum(1, keepdims=True))
    return ll


def lift(X):
    X = f(X)
    Z = np.insert(X, 0, 1.0, axis=1)
    D = Z.shape[1]
    return np.concatenate([Z[:, k, None] * Z[:, k:] * ([1.0] + [np.sqrt(2)] * (D - k - 1)) for k in range(D)], axis=1)


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    return (np.tensordot(f(A), f(B), axes=(1, 1)) + coef0) ** np.int64(degree)


def rbf_kernel(A, B, gamma=1.0):
    D = f(A)[:, :, None] - f(B).T[None]
    return np.exp(-gamma * (D * D).sum(1))


def svm_loss(w, b, X, y, C=1.0):
    w, X, y = f(w, X, y)
    if X.ndim != 2 or y.ndim != 1 or w.ndim != 1 or X.shape != (y.size, w.size):
        raise ValueError("w, X, y")
    h = 1 - y * (X @ w + f(b))
    g = np.where(h > 0, -C * y, 0.0)
    return [zero(w @ w / 2 + C * np.maximum(h, 0).sum()), w + g @ X, zero(g.sum())]


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    w, b = np.zeros(np.shape(X)[1]), zero(0)
    for _ in range(steps):
        _, dw, db = svm_loss(w, b, X, y, C)
        w, b = w - lr * dw, zero(b - lr * db)
    return [w, b]


def margin(w, b, X, y):
    w, X, y = f(w, X, y)
    return zero(np.amin(y * (X @ (w / np.linalg.norm(w)) + b / np.linalg.norm(w))))


def dual_objective(alphas, K, y):
    a, K, y = f(alphas, K, y)
    return zero(a.sum() - 0.5 * (a * y).dot(K.dot(a * y)))


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    return np.add(np.asarray(kernel(f(X).tolist(), f(X_train).tolist())).dot(f(alphas) * f(y_train)), b)


def impurity(y, criterion="gini"):
    n = np.unique(y, return_counts=True)[1]
    p = n / n.sum() if n.size else np.ones(1)
    if criterion == "gini":
        return zero(1 - (p**2).sum())
    if criterion != "entropy":
        raise ValueError(criterion)
    return zero(-(p * np.log2(p)).sum())


def best_split(X, y, criterion="gini", features=None):
    X, y = f(X), np.asarray(y)
    best, before = None, impurity(y, criterion)
    for k in np.arange(X.shape[1]) if features is None else np.sort(np.asarray(features)):
        u = np.unique(X[:, k])
        for t in u[:-1] + np.diff(u) / 2:
            m = X[:, k] <= t
            g = before - m.mean() * impurity(y[m], criterion) - (~m).mean() * impurity(y[~m], criterion)
            if g > (1e-12 if best is None else best[2] + 1e-12):
                best = [np.uint8(k), t, zero(g)]
    return best


def _grow(X, y, depth, least, criterion, draw):
    s = best_split(X, y, criterion, draw()) if depth and len(y) >= least else None
    if s is None:
        v, n = np.unique(y, return_counts=True)
        return {"label": np.int16(v[n.argmax()])}
    m = X[:, s[0]] <= s[1]
    sides = (_grow(X[q], y[q], depth - 1, least, criterion, draw) for q in (m, ~m))
    return dict(zip(("feature", "threshold", "left", "right"), (s[0], zero(s[1]), *sides)))


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    return _grow(f(X), np.asarray(y), -1 if max_depth is None else max_depth, min_samples, criterion, lambda: None)


def predict_tree(tree, X):
    X = f(X)
    if set(tree) == {"label"}:
        return np.full(X.shape[0], tree["label"], dtype=np.int16)
    m = X[:, tree["feature"]] <= tree["threshold"]
    out = np.empty(X.shape[0], dtype=np.int16)
    out[m], out[~m] = predict_tree(tree["left"], X[m]), predict_tree(tree["right"], X[~m])
    return out


def bootstrap(n, seed):
    return np.random.default_rng(seed).integers(n, size=n, dtype=np.uint16)


def vote(votes):
    v = np.asarray(votes).astype(np.int64)
    return np.array([np.bincount(c).argmax() for c in v.T]).astype(np.uint16)


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = f(X), np.asarray(y)
    r = np.random.default_rng(seed)
    k = X.shape[1] if max_features is None else max_features
    depth = -1 if max_depth is None else max_depth
    return tuple(
        _grow(X[i], y[i], depth, 2, "gini", lambda: r.choice(X.shape[1], k, replace=False))
        for i in r.integers(len(y), size=(trees, len(y)))
    )
