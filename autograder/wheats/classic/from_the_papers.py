"""As the papers write it: Gini from pairs of unlike labels, entropy from counts, the lift by Kronecker products."""

import numpy as np


def arr(*xs):
    return tuple(np.asarray(x, dtype=np.float64) for x in xs)


def gaussian_log_density(x, mean, var):
    x, mean, var = arr(x, mean, var)
    precision = 1.0 / var
    return 0.5 * (np.log(precision) - np.log(2.0 * np.pi) - precision * (x - mean) ** 2)


def sufficient(X, y):
    """The labels, and for each the number of its samples."""
    if not (X.ndim == 2 and y.ndim == 1 and X.shape[0] == y.shape[0]):
        raise ValueError("samples and labels do not agree")
    return np.unique(y, return_counts=True)


def fit_gaussian_nb(X, y, smoothing=1e-9):
    (X,), y = arr(X), np.asarray(y)
    labels, n = sufficient(X, y)
    mu, s2 = [], []
    for k in labels:
        m, M2 = np.zeros(X.shape[1]), np.zeros(X.shape[1])
        for i, x in enumerate(X[y == k], 1):  # Welford, 1962
            d = x - m
            m = m + d / i
            M2 = M2 + d * (x - m)
        mu.append(m)
        s2.append(M2 / i)
    total = np.einsum("nd->d", (X - X.mean(0)) ** 2) / X.shape[0]
    return dict(
        classes=labels, log_prior=np.log(n / n.sum()), mean=np.array(mu), var=np.array(s2) + smoothing * total.max()
    )


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X, y = np.asarray(X), np.asarray(y)
    labels, n = sufficient(X, y)
    tables = []
    for d in range(X.shape[1]):
        S = int(sizes[d])
        joint = np.zeros(len(labels) * S)
        np.add.at(joint, np.searchsorted(labels, y) * S + X[:, d].astype(int), 1.0)
        theta = (joint.reshape(-1, S) + alpha) / (n[:, None] + S * alpha)
        tables.append(np.log(theta))
    return dict(classes=labels, log_prior=np.log(n / n.sum()), log_table=tables)


def nb_log_posterior(model, X):
    post = []
    for k in range(len(model["log_prior"])):
        if model.get("log_table") is not None:
            rows = np.asarray(X).astype(int)
            evidence = np.array([sum(T[k, v] for T, v in zip(model["log_table"], r)) for r in rows])
        else:
            evidence = gaussian_log_density(X, model["mean"][k], model["var"][k]) @ np.ones(len(model["mean"][k]))
        post.append(evidence + model["log_prior"][k])
    post = np.array(post).T
    total = post[:, 0]
    for k in range(1, post.shape[1]):
        total = np.logaddexp(total, post[:, k])
    return post - total[:, None]


def lift(X):
    (X,) = arr(X)
    Z = np.c_[X, np.ones(len(X))]
    D = Z.shape[1]
    keep = [(i, j) for i in range(D) for j in range(D) if i <= j]
    P = np.zeros((D * D, len(keep)))
    for c, (i, j) in enumerate(keep):
        P[i * D + j, c] += 0.5 if i != j else 1.0
        P[j * D + i, c] += 0.5 if i != j else 0.0
        P[:, c] /= np.linalg.norm(P[:, c])
    return np.array([np.kron(z, z) for z in Z]) @ P


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    A, B = arr(A, B)
    K = B @ A.T
    return ((K + coef0) ** degree).T


def rbf_kernel(A, B, gamma=1.0):
    A, B = arr(A, B)
    return np.prod(np.exp(-gamma * np.square(A[:, None] - B[None])), axis=2)


def svm_loss(w, b, X, y, C=1.0):
    w, X, y = arr(w, X, y)
    sufficient(X, y)
    if w.shape != (X.shape[1],):
        raise ValueError("w")
    xi = np.maximum(0.0, 1.0 - y * (np.inner(X, w) + b))
    violating = xi > 0.0
    dw = w - C * np.einsum("n,nd->d", y[violating], X[violating])
    return 0.5 * np.inner(w, w) + C * xi.sum(), dw, -C * y[violating].sum()


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    X, y = arr(X, y)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        _, *g = svm_loss(w, b, X, y, C)
        w, b = (v - lr * d for v, d in zip((w, b), g))
    return w, b


def margin(w, b, X, y):
    w, X, y = arr(w, X, y)
    foot = X - ((X @ w + b) / (w @ w))[:, None] * w  # the nearest point of the line
    distance = np.linalg.norm(X - foot, axis=1)
    return np.min(distance * np.where(y * (X @ w + b) >= 0, 1, -1))


def dual_objective(alphas, K, y):
    a, K, y = arr(alphas, K, y)
    Q = np.outer(y, y) * K
    return np.sum(a) - 0.5 * a.T @ Q @ a


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    a, T, t, X = arr(alphas, X_train, y_train, X)
    return np.hstack([np.array([np.sum(a * t * np.asarray(kernel(T, x[None]))[:, 0])]) + b for x in X])


def impurity(y, criterion="gini"):
    y = np.asarray(y)
    n = len(y)
    if criterion == "gini":  # the chance that two draws differ
        return float(np.mean(y[:, None] != y)) if n else 0.0
    if criterion == "entropy":
        _, k = np.unique(y, return_counts=True)
        return float(np.log2(n) - np.sum(k * np.log2(k)) / n) if n else 0.0
    raise ValueError(f"no criterion is called {criterion}")


def best_split(X, y, criterion="gini", features=None):
    (X,), y = arr(X), np.asarray(y)
    n = len(y)
    candidates = {}
    for j in range(X.shape[1]) if features is None else sorted(np.asarray(features).tolist()):
        for a, b in zip(np.unique(X[:, j])[:-1], np.unique(X[:, j])[1:]):
            s = (a + b) / 2.0
            L, R = y[X[:, j] <= s], y[X[:, j] > s]
            weighted = len(L) / n * impurity(L, criterion) + len(R) / n * impurity(R, criterion)
            candidates[int(j), float(s)] = impurity(y, criterion) - weighted
    impurity(y, criterion)
    best = None
    for (j, s), delta in sorted(candidates.items()):
        if delta > 1e-12 and (best is None or delta > best[2] + 1e-12 * max(1.0, delta)):
            best = j, s, delta
    return best


def terminal(y):
    k, n = np.unique(y, return_counts=True)
    return {"label": k[np.argmax(n)].item()}


def partition(X, y, depth, n_min, criterion, m_try):
    if len(y) < n_min or depth == 0:
        return terminal(y)
    s = best_split(X, y, criterion, m_try())
    if s is None:
        return terminal(y)
    t_L = X[:, s[0]] <= s[1]
    node = {"feature": s[0], "threshold": s[1]}
    node |= {"right": partition(X[~t_L], y[~t_L], depth - 1, n_min, criterion, m_try)}
    node |= {"left": partition(X[t_L], y[t_L], depth - 1, n_min, criterion, m_try)}
    return node


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    (X,), y = arr(X), np.asarray(y)
    return partition(X, y, np.inf if max_depth is None else max_depth, min_samples, criterion, lambda: None)


def predict_tree(tree, X):
    def drop(x, t):
        return t["label"] if "label" in t else drop(x, t["left"] if x[t["feature"]] <= t["threshold"] else t["right"])

    return np.array([drop(x, tree) for x in arr(X)[0]], dtype=np.int64)


def bootstrap(n, seed):
    U = np.random.default_rng(seed).uniform(size=n)
    return (U * n).astype(np.int64)


def vote(votes):
    votes = np.asarray(votes)
    return np.array([terminal(v)["label"] for v in votes.T])


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    (X,), y = arr(X), np.asarray(y)
    theta = np.random.default_rng(seed)
    M = X.shape[1]
    forest = []
    for _ in range(trees):
        k = theta.choice(len(y), size=len(y), replace=True)
        columns = (lambda: None) if max_features is None else (lambda: theta.choice(M, max_features, replace=False))
        forest.append(partition(X[k], y[k], np.inf if max_depth is None else max_depth, 2, "gini", columns))
    return forest
