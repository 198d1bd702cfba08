"""Short and sloppy, but right: no helper that could be done without, names of one letter, checks at the last moment."""

import numpy as np

A_ = lambda v: np.array(v, float)  # noqa: E731


def gaussian_log_density(x, mean, var):
    return -0.5 * ((A_(x) - A_(mean)) ** 2 / A_(var) + np.log(2 * np.pi) + np.log(A_(var)))


def fit_gaussian_nb(X, y, smoothing=1e-9):
    X = A_(X)
    y = np.array(y)
    if len(X.shape) != 2 or len(y.shape) != 1 or len(y) != len(X):
        raise ValueError("bad shapes")
    m = {"classes": np.unique(y), "log_prior": [], "mean": [], "var": []}
    for c in m["classes"]:
        m["log_prior"].append(np.log(np.mean(y == c)))
        m["mean"].append(X[y == c].mean(0))
        m["var"].append(X[y == c].var(0) + smoothing * X.var(0).max())
    for k in m:
        m[k] = np.array(m[k])
    return m


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X = np.array(X)
    y = np.array(y)
    if len(X.shape) != 2 or len(y.shape) != 1 or len(y) != len(X):
        raise ValueError("bad shapes")
    cs = np.unique(y)
    tab = []
    for d in range(X.shape[1]):
        t = np.zeros((len(cs), sizes[d]))
        for i in range(len(cs)):
            for v in X[y == cs[i], d]:
                t[i, v] += 1
        tab.append(np.log(t + alpha) - np.log(t.sum(1)[:, None] + alpha * sizes[d]))
    return {"classes": cs, "log_prior": np.log([np.mean(y == c) for c in cs]), "log_table": tab}


def nb_log_posterior(model, X):
    X = np.array(X)
    L = np.tile(model["log_prior"], (len(X), 1))
    for i in range(len(X)):
        for k in range(L.shape[1]):
            try:
                L[i, k] += gaussian_log_density(X[i], model["mean"][k], model["var"][k]).sum()
            except KeyError:
                L[i, k] += sum(t[k][j] for t, j in zip(model["log_table"], X[i]))
    for i in range(len(L)):
        L[i] -= L[i].max()
        L[i] -= np.log(np.exp(L[i]).sum())
    return L


def lift(X):
    X = A_(X)
    out = []
    for x in X:
        o = np.outer(np.append(x, 1), np.append(x, 1))
        i = np.tril_indices(len(o), -1)
        out.append(np.append(np.diag(o), o[i] * 2**0.5))
    return np.array(out)


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    return (coef0 + A_(A).dot(A_(B).T)) ** degree


def rbf_kernel(A, B, gamma=1.0):
    K = np.zeros((len(A), len(B)))
    for i, a in enumerate(A_(A)):
        for j, b in enumerate(A_(B)):
            K[i, j] = np.exp(-gamma * (a - b).dot(a - b))
    return K


def svm_loss(w, b, X, y, C=1.0):
    w, X, y = A_(w), A_(X), A_(y)
    if w.ndim != 1 or X.shape != (len(np.atleast_1d(y)), len(w)) or y.ndim != 1:
        raise ValueError("bad shapes")
    l, dw, db = 0.5 * w.dot(w), w.copy(), 0
    for i in range(len(y)):
        m = y[i] * (X[i].dot(w) + b)
        if m >= 1:
            continue
        l += C * (1 - m)
        dw += -C * y[i] * X[i]
        db += -C * y[i]
    return l, dw, db


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    w = A_(X)[0] * 0
    b = 0
    for _ in range(steps):
        l, dw, db = svm_loss(w, b, X, y, C)
        w -= lr * dw
        b -= lr * db
    return w, b


def margin(w, b, X, y):
    best = np.inf
    for x, t in zip(A_(X), A_(y)):
        best = min(best, t * (A_(w).dot(x) + b) / np.linalg.norm(A_(w)))
    return best


def dual_objective(alphas, K, y):
    s = 0
    for i in range(len(y)):
        for j in range(len(y)):
            s += float(alphas[i]) * float(alphas[j]) * float(y[i]) * float(y[j]) * float(A_(K)[i][j])
    return A_(alphas).sum() - s / 2


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    K = A_(kernel(X_train, X))
    return np.array([(A_(alphas) * A_(y_train) * K[:, j]).sum() + b for j in range(K.shape[1])])


def impurity(y, criterion="gini"):
    p = []
    for c in set(map(int, y)):
        p.append(sum(1 for v in y if v == c) / len(y))
    p = np.array(p)
    if criterion == "gini":
        return 0.0 if len(p) == 0 else 1 - (p**2).sum()
    elif criterion == "entropy":
        return 0.0 if len(p) == 0 else -(p * np.log2(p)).sum()
    else:
        raise ValueError("?")


def best_split(X, y, criterion="gini", features=None):
    X = A_(X)
    y = np.array(y)
    base = impurity(y, criterion)
    bf = bt = None
    bg = 0
    if features is None:
        features = range(X.shape[1])
    for j in sorted(features):
        v = sorted(set(X[:, j]))
        for i in range(1, len(v)):
            t = (v[i - 1] + v[i]) / 2
            m = X[:, j] <= t
            g = base - (m.sum() * impurity(y[m], criterion) + (len(y) - m.sum()) * impurity(y[~m], criterion)) / len(y)
            if g > bg + 1e-12:
                bf, bt, bg = int(j), float(t), float(g)
    if bf is not None:
        return bf, bt, bg


def _go(X, y, depth, ms, crit, mf, rng):
    if depth == 0 or len(y) < ms:
        s = None
    else:
        s = best_split(X, y, crit, None if mf is None else rng.choice(X.shape[1], mf, replace=False))
    if s is None:
        return {"label": int(np.bincount(y).argmax())}
    m = X[:, s[0]] <= s[1]
    n = {"feature": s[0], "threshold": s[1]}
    n["left"] = _go(X[m], y[m], depth - 1, ms, crit, mf, rng)
    n["right"] = _go(X[~m], y[~m], depth - 1, ms, crit, mf, rng)
    return n


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    return _go(A_(X), np.array(y), 10**6 if max_depth is None else max_depth, min_samples, criterion, None, None)


def predict_tree(tree, X):
    p = []
    for x in A_(X):
        t = tree
        while t.get("label") is None:
            t = t["left"] if x[t["feature"]] <= t["threshold"] else t["right"]
        p.append(t["label"])
    return np.array(p)


def bootstrap(n, seed):
    return np.random.default_rng(seed).integers(0, n, n)


def vote(votes):
    votes = np.array(votes, dtype=int)
    return np.array([np.bincount(votes[:, i]).argmax() for i in range(votes.shape[1])])


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X = A_(X)
    y = np.array(y)
    rng = np.random.default_rng(seed)
    out = []
    for _ in range(trees):
        i = rng.integers(0, len(X), len(X))
        out.append(_go(X[i], y[i], 10**6 if max_depth is None else max_depth, 2, "gini", max_features, rng))
    return out
