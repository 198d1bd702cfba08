"""einsum for every sum, one-hot matrices for every count, and the splits of a column all at once."""

import numpy as np

F = np.float64


def gaussian_log_density(x, mean, var):
    x, mean, var = (np.asarray(a, F) for a in (x, mean, var))
    z = (x - mean) / np.sqrt(var)
    return -np.log(np.sqrt(2 * np.pi)) - np.log(np.sqrt(var)) - 0.5 * np.einsum("...,...->...", z, z)


def _one_hot(y):
    classes = np.unique(y)
    return classes, (np.asarray(y)[:, None] == classes).astype(F)


def _pair(X, y):
    if X.ndim != 2 or y.ndim != 1 or len(X) != len(y):
        raise ValueError("shapes")


def fit_gaussian_nb(X, y, smoothing=1e-9):
    X, y = np.asarray(X, F), np.asarray(y)
    _pair(X, y)
    classes, Y = _one_hot(y)
    n = np.einsum("nc->c", Y)
    centre = X - X.mean(axis=0)
    mean = np.einsum("nc,nd->cd", Y, centre) / n[:, None]
    var = np.einsum("nc,ncd->cd", Y, (centre[:, None] - mean) ** 2) / n[:, None]
    spread = np.einsum("nd,nd->d", centre, centre) / len(X)
    return {
        "classes": classes,
        "log_prior": np.log(n) - np.log(len(X)),
        "mean": mean + X.mean(axis=0),
        "var": var + smoothing * np.max(spread),
    }


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X, y = np.asarray(X).astype(int), np.asarray(y)
    _pair(X, y)
    classes, Y = _one_hot(y)
    n = np.einsum("nc->c", Y)
    log_table = []
    for d, size in enumerate(sizes):
        V = np.eye(int(size))[X[:, d]]
        counts = np.einsum("nc,nv->cv", Y, V) + alpha
        log_table.append(np.log(counts) - np.log(n + alpha * size)[:, None])
    return {"classes": classes, "log_prior": np.log(n / n.sum()), "log_table": log_table}


def nb_log_posterior(model, X):
    if "mean" in model:
        X = np.asarray(X, F)
        S = np.einsum("ncd->nc", gaussian_log_density(X[:, None], model["mean"][None], model["var"][None]))
    else:
        X = np.asarray(X).astype(int)
        S = 0.0
        for d, table in enumerate(model["log_table"]):
            S = S + np.einsum("nv,cv->nc", np.eye(table.shape[1])[X[:, d]], table)
    S = S + model["log_prior"]
    return S - np.logaddexp.reduce(S, axis=1)[:, None]


def lift(X):
    X = np.asarray(X, F)
    N, D = X.shape
    Z = np.concatenate([X, np.ones((N, 1))], axis=1)
    T = np.einsum("ni,nj->nij", Z, Z)
    T = T * np.where(np.eye(D + 1) == 1, 1.0, 2**0.5)
    return T[:, np.tril(np.ones((D + 1, D + 1))) == 1]


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    return np.power(np.einsum("nd,md->nm", np.asarray(A, F), np.asarray(B, F)) + coef0, degree)


def rbf_kernel(A, B, gamma=1.0):
    R = np.asarray(A, F)[:, None] - np.asarray(B, F)
    return np.exp(-gamma * np.einsum("nmd,nmd->nm", R, R))


def svm_loss(w, b, X, y, C=1.0):
    w, X, y = np.array(w, F), np.array(X, F), np.array(y, F)
    _pair(X, y)
    if w.shape != (X.shape[1],):
        raise ValueError("w")
    short = 1 - np.einsum("n,nd,d->n", y, X, w) - y * b
    active = (short > 0).astype(F)
    loss = 0.5 * np.einsum("d,d->", w, w) + C * np.einsum("n,n->", active, short)
    return loss, w - C * np.einsum("n,n,nd->d", active, y, X), -C * np.einsum("n,n->", active, y)


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    X = np.asarray(X, F)
    theta = np.zeros(X.shape[1] + 1)
    for _ in range(steps):
        _, dw, db = svm_loss(theta[:-1], theta[-1], X, y, C)
        theta = theta - lr * np.append(dw, db)
    return theta[:-1], theta[-1]


def margin(w, b, X, y):
    w = np.asarray(w, F)
    signed = np.einsum("n,nd,d->n", np.asarray(y, F), np.asarray(X, F), w) + np.asarray(y, F) * b
    return (signed / np.sqrt(np.einsum("d,d->", w, w))).min()


def dual_objective(alphas, K, y):
    a, y = np.asarray(alphas, F), np.asarray(y, F)
    return np.einsum("i->", a) - np.einsum("i,j,i,j,ij->", a, a, y, y, np.asarray(K, F)) / 2


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    K = np.asarray(kernel(np.asarray(X, F), np.asarray(X_train, F)))
    return np.einsum("i,i,ni->n", np.asarray(alphas, F), np.asarray(y_train, F), K) + b


def _mixed(counts, criterion):
    """Impurity of each row of counts (…, C)."""
    n = np.maximum(np.einsum("...c->...", counts), 1.0)
    p = counts / n[..., None]
    if criterion == "gini":
        return np.where(counts.sum(-1) > 0, 1 - np.einsum("...c,...c->...", p, p), 0.0)
    if criterion == "entropy":
        return -np.einsum("...c,...c->...", p, np.log2(np.where(p > 0, p, 1.0)))
    raise ValueError(criterion)


def impurity(y, criterion="gini"):
    y = np.asarray(y)
    if y.size == 0:
        return float(_mixed(np.zeros(1), criterion))
    return float(_mixed(_one_hot(y)[1].sum(axis=0), criterion))


def best_split(X, y, criterion="gini", features=None):
    X, y = np.asarray(X, F), np.asarray(y)
    _, Y = _one_hot(y)
    found = []
    for d in range(X.shape[1]) if features is None else np.sort(np.asarray(features)):
        values = np.unique(X[:, d])
        t = 0.5 * values[:-1] + 0.5 * values[1:]
        if len(t) == 0:
            continue
        L = np.einsum("tn,nc->tc", (X[:, d] <= t[:, None]).astype(F), Y)
        R = Y.sum(axis=0) - L
        after = (L.sum(1) * _mixed(L, criterion) + R.sum(1) * _mixed(R, criterion)) / len(y)
        gains = _mixed(Y.sum(axis=0), criterion) - after
        found += [(int(d), float(a), float(g)) for a, g in zip(t, gains)]
    if criterion not in ("gini", "entropy"):
        raise ValueError(criterion)
    top = max([g for _, _, g in found], default=0.0)
    if top <= 1e-12:
        return None
    return next(f for f in found if top - f[2] <= 1e-12 * max(1.0, top))


def _grow(X, y, depth, least, criterion, draw):
    split = None
    if depth > 0 and len(y) >= least:
        split = best_split(X, y, criterion, draw())
    if split is None:
        classes, Y = _one_hot(y)
        return {"label": int(classes[np.einsum("nc->c", Y).argmax()])}
    d, t, _ = split
    go = X[:, d] <= t
    return {
        "feature": d,
        "threshold": t,
        "left": _grow(X[go], y[go], depth - 1, least, criterion, draw),
        "right": _grow(X[~go], y[~go], depth - 1, least, criterion, draw),
    }


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    depth = np.inf if max_depth is None else max_depth
    return _grow(np.asarray(X, F), np.asarray(y), depth, min_samples, criterion, lambda: None)


def predict_tree(tree, X):
    X = np.asarray(X, F)
    if "label" in tree:
        return np.full(len(X), tree["label"])
    left = X[:, tree["feature"]] <= tree["threshold"]
    return np.where(left, predict_tree(tree["left"], X), predict_tree(tree["right"], X))


def bootstrap(n, seed):
    return np.random.default_rng(seed).choice(n, size=n)


def vote(votes):
    V = np.asarray(votes)
    labels = np.unique(V)
    return labels[np.einsum("tnl->nl", (V[..., None] == labels).astype(int)).argmax(axis=1)]


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = np.asarray(X, F), np.asarray(y)
    rng = np.random.default_rng(seed)
    D = X.shape[1]
    depth = np.inf if max_depth is None else max_depth

    def draw():
        return None if max_features is None else rng.choice(D, max_features, replace=False)

    rows = rng.integers(0, len(X), size=(trees, len(X)))
    return [_grow(X[r], y[r], depth, 2, "gini", draw) for r in rows]
