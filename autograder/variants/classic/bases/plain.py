import numpy as np

f = lambda v: np.asarray(v, float)


def gaussian_log_density(x, mean, var):
    d = f(x) - f(mean)
    return -d * d / (2 * f(var)) - np.log(f(var)) / 2 - np.log(2 * np.pi) / 2


def fit_gaussian_nb(X, y, smoothing=1e-9):
    X, y = f(X), np.asarray(y)
    cls = sorted(set(y.tolist()))
    m = np.array([X[y == c].mean(0) for c in cls])
    v = np.array([((X[y == c] - m[i]) ** 2).mean(0) for i, c in enumerate(cls)])
    return dict(
        classes=np.array(cls),
        log_prior=np.log([np.mean(y == c) for c in cls]),
        mean=m,
        var=v + smoothing * np.var(X, axis=0).max(),
    )


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X, y = np.asarray(X, int), np.asarray(y)
    cls = np.unique(y)
    tables = []
    for d in range(X.shape[1]):
        t = np.full((len(cls), sizes[d]), float(alpha))
        for xi, yi in zip(X[:, d], y):
            t[np.searchsorted(cls, yi), xi] += 1
        tables.append(np.log(t / t.sum(1, keepdims=True)))
    return dict(classes=cls, log_prior=np.log((y[:, None] == cls).mean(0)), log_table=tables)


def nb_log_posterior(model, X):
    s = f(model["log_prior"])[None, :]
    if "log_table" in model:
        X = np.asarray(X, int)
        for d, t in enumerate(model["log_table"]):
            s = s + f(t).T[X[:, d]]
    else:
        s = s + gaussian_log_density(f(X)[:, None, :], f(model["mean"])[None], f(model["var"])[None]).sum(2)
    return s - np.logaddexp.reduce(s, axis=1)[:, None]


def lift(X):
    X = f(X)
    Z = np.c_[np.ones(len(X)), X]  # (a.b + 1) is an inner product of these
    i, j = np.triu_indices(Z.shape[1])
    return Z[:, i] * Z[:, j] * np.where(i == j, 1, np.sqrt(2))


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    K = f(A).dot(f(B).T) + coef0
    out = np.ones_like(K)
    for _ in range(degree):
        out = out * K
    return out


def rbf_kernel(A, B, gamma=1.0):
    A, B = f(A), f(B)
    K = np.zeros((len(A), len(B)))
    for i, a in enumerate(A):
        for j, b in enumerate(B):
            K[i, j] = np.exp(-gamma * ((a - b) @ (a - b)))
    return K


def svm_loss(w, b, X, y, C=1.0):
    w, X, y = f(w), f(X), f(y)
    hinge = np.maximum(0, 1 - y * (X @ w + b))
    t = np.where(hinge > 0, y, 0)
    return w @ w / 2 + C * hinge.sum(), w - C * X.T @ t, -C * t.sum()


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    X = f(X)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        _, gw, gb = svm_loss(w, b, X, y, C)
        w = w - lr * gw
        b = b - lr * gb
    return w, b


def margin(w, b, X, y):
    w = f(w)
    return (f(y) * (f(X) @ w + b) / np.sqrt(w @ w)).min()


def dual_objective(alphas, K, y):
    a, K, y = f(alphas), f(K), f(y)
    return a.sum() - (np.outer(a * y, a * y) * K).sum() / 2


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    K = kernel(f(X), f(X_train))
    return f(K) @ (f(alphas) * f(y_train)) + b


def impurity(y, criterion="gini"):
    y = list(np.asarray(y).tolist())
    n, total = len(y), 0.0
    for c in set(y):
        p = y.count(c) / n
        total += p * (1 - p) if criterion == "gini" else -p * np.log2(p)
    return float(total)


def best_split(X, y, criterion="gini", features=None):
    X, y = f(X), np.asarray(y)
    cand = []
    for d in sorted(range(X.shape[1]) if features is None else map(int, features)):
        u = np.unique(X[:, d])
        for t in (u[1:] + u[:-1]) / 2:
            l = X[:, d] <= t
            q = l.mean()
            g = impurity(y, criterion) - q * impurity(y[l], criterion) - (1 - q) * impurity(y[~l], criterion)
            cand.append((g, d, float(t)))
    top = max([g for g, _, _ in cand], default=0)
    if top <= 1e-12:
        return None
    for g, d, t in cand:
        if g >= top - 1e-12 * max(1, top):
            return d, t, float(g)


def label_of(y):
    y = np.asarray(y).tolist()
    return min(set(y), key=lambda c: (-y.count(c), c))


class Grower:
    def __init__(self, max_depth, min_samples, criterion, pick=lambda: None):
        self.max_depth = np.inf if max_depth is None else max_depth
        self.min_samples, self.criterion, self.pick = min_samples, criterion, pick

    def grow(self, X, y, depth=0):
        s = None
        if depth < self.max_depth and len(y) >= self.min_samples:
            s = best_split(X, y, self.criterion, self.pick())
        if s is None:
            return {"label": label_of(y)}
        l = X[:, s[0]] <= s[1]
        return {
            "feature": s[0],
            "threshold": s[1],
            "left": self.grow(X[l], y[l], depth + 1),
            "right": self.grow(X[~l], y[~l], depth + 1),
        }


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    return Grower(max_depth, min_samples, criterion).grow(f(X), np.asarray(y))


def predict_tree(tree, X):
    def walk(t, x):
        if "label" in t:
            return t["label"]
        return walk(t["left" if x[t["feature"]] <= t["threshold"] else "right"], x)

    return np.array([walk(tree, x) for x in f(X)], int)


def bootstrap(n, seed):
    return np.random.default_rng(seed).choice(n, n)


def vote(votes):
    V = np.asarray(votes)
    labels = np.unique(V)
    counts = np.array([(V == c).sum(0) for c in labels])
    return labels[counts.argmax(0)]


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = f(X), np.asarray(y)
    out = []
    for k in range(trees):
        rng = np.random.default_rng([seed, k])
        i = rng.integers(len(y), size=len(y))
        pick = lambda: None if max_features is None else rng.permutation(X.shape[1])[:max_features]
        out.append(Grower(max_depth, 2, "gini", pick).grow(X[i], y[i]))
    return out
