"""map, reduce and closures; nothing is assigned twice."""

import math
from functools import partial, reduce
from itertools import combinations_with_replacement, groupby, islice, product
from operator import add, itemgetter, mul

import numpy as np

array = partial(np.array, dtype=np.float64)
pairwise = lambda items: zip(items, islice(items, 1, None))  # noqa: E731


def require(fine, what):
    if not fine:
        raise ValueError(what)


def gaussian_log_density(x, mean, var):
    return (lambda x, m, v: -((x - m) ** 2) / (2 * v) - np.log(2 * math.pi * v) / 2)(*map(array, (x, mean, var)))


def fitting(X, y):
    require(X.ndim == 2 and y.ndim == 1 and len(y) == len(X), "X (N, D), y (N,)")


def by_class(X, y):
    return [(c, X[y == c]) for c in sorted(set(y.tolist()))]


def priors(groups, N):
    return {
        "classes": np.array([c for c, _ in groups]),
        "log_prior": array([math.log(len(rows) / N) for _, rows in groups]),
    }


def fit_gaussian_nb(X, y, smoothing=1e-9):
    X, y = array(X), np.array(y)
    fitting(X, y)
    groups = by_class(X, y)
    more = smoothing * max(map(np.var, X.T))
    return priors(groups, len(X)) | {
        "mean": np.stack([rows.mean(0) for _, rows in groups]),
        "var": np.stack([rows.var(0) + more for _, rows in groups]),
    }


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X, y = np.array(X), np.array(y)
    fitting(X, y)
    groups = by_class(X, y)

    def cell(rows, d, v):
        return np.log((np.count_nonzero(rows[:, d] == v) + alpha) / (len(rows) + alpha * int(sizes[d])))

    tables = [array([[cell(rows, d, v) for v in range(int(m))] for _, rows in groups]) for d, m in enumerate(sizes)]
    return priors(groups, len(X)) | {"log_table": tables}


def nb_log_posterior(model, X):
    gaussian = lambda x: gaussian_log_density(x, model["mean"], model["var"]).sum(1)  # noqa: E731
    table = lambda x: reduce(add, (t[:, v] for t, v in zip(model["log_table"], np.array(x, dtype=int))))  # noqa: E731
    likelihood = table if "log_table" in model else gaussian
    normalise = lambda s: s - reduce(np.logaddexp, s)  # noqa: E731
    return array([normalise(likelihood(x) + model["log_prior"]) for x in np.array(X)])


def lift(X):
    with_one = [[1.0, *row] for row in array(X).tolist()]
    pairs = list(combinations_with_replacement(range(len(with_one[0])), 2))
    weight = {True: 1.0, False: -math.sqrt(2.0)}
    return array([[weight[i == j] * z[i] * z[j] for i, j in pairs] for z in with_one])


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    return reduce(mul, [array(A) @ array(B).T + coef0] * degree)


def rbf_kernel(A, B, gamma=1.0):
    return array([[math.exp(-gamma * math.dist(a, b) ** 2) for b in array(B)] for a in array(A)])


def svm_loss(w, b, X, y, C=1.0):
    w, X, y = map(array, (w, X, y))
    fitting(X, y)
    require(w.shape == X.shape[1:], "w (D,)")

    def step(so_far, sample):
        loss, dw, db = so_far
        x, sign = sample
        short = 1 - sign * (w @ x + b)
        return (loss + C * short, dw - C * sign * x, db - C * sign) if short > 0 else so_far

    return reduce(step, zip(X, y), (w @ w / 2, w, 0.0))


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    def walk(at, _):
        _, dw, db = svm_loss(*at, X, y, C)
        return at[0] - lr * dw, at[1] - lr * db

    return reduce(walk, range(steps), (np.zeros(np.shape(X)[1]), 0.0))


def margin(w, b, X, y):
    w = array(w)
    return min(sign * (w @ x + b) for x, sign in zip(array(X), array(y))) / math.sqrt(w @ w)


def dual_objective(alphas, K, y):
    a, y, K = array(alphas), array(y), array(K)
    return (
        math.fsum(a) - math.fsum(a[i] * a[j] * y[i] * y[j] * K[i, j] for i, j in product(range(len(a)), repeat=2)) / 2
    )


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    one = lambda x: math.fsum(  # noqa: E731
        a * s * array(kernel([t.tolist()], [x.tolist()])).item()
        for a, s, t in zip(array(alphas), array(y_train), array(X_train))
    )
    return array([one(x) + b for x in array(X)])


KINDS = {
    "gini": lambda shares: 1 - math.fsum(p * p for p in shares),
    "entropy": lambda shares: -math.fsum(p * math.log2(p) for p in shares),
}


def impurity(y, criterion="gini"):
    require(criterion in KINDS, "criterion")
    labels = sorted(np.array(y).tolist())
    shares = [len(list(group)) / len(labels) for _, group in groupby(labels)]
    return KINDS[criterion](shares) if labels else 0.0


def best_split(X, y, criterion="gini", features=None):
    X, y = array(X), np.array(y)
    mixed = impurity(y, criterion)

    def gain(d, t):
        return mixed - math.fsum(np.mean(s) * impurity(y[s], criterion) for s in (X[:, d] <= t, X[:, d] > t))

    columns = range(X.shape[1]) if features is None else sorted(map(int, features))
    places = [(d, (a + b) / 2) for d in columns for a, b in pairwise(sorted(set(X[:, d].tolist())))]
    splits = [(d, t, gain(d, t)) for d, t in places]
    better = lambda best, new: new if new[2] > best[2] + 1e-12 * max(1, new[2]) else best  # noqa: E731
    best = reduce(better, splits, (None, None, 0.0))
    return None if best[0] is None else best


def most(y):
    labels = sorted(np.array(y).tolist())
    return max(((c, len(list(g))) for c, g in groupby(labels)), key=itemgetter(1))[0]


def planter(min_samples, criterion, draw):
    def plant(X, y, depth):
        split = best_split(X, y, criterion, draw()) if len(y) >= min_samples and depth > 0 else None
        if not split:
            return {"label": most(y)}
        d, t, _ = split
        left, right = (plant(X[s], y[s], depth - 1) for s in (X[:, d] <= t, X[:, d] > t))
        return {"feature": d, "threshold": t, "left": left, "right": right}

    return plant


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    depth = math.inf if max_depth is None else max_depth
    return planter(min_samples, criterion, lambda: None)(array(X), np.array(y), depth)


def predict_tree(tree, X):
    def ask(node, x):
        return (
            node.get("label")
            if "label" in node
            else ask(node[("left", "right")[int(x[node["feature"]] > node["threshold"])]], x)
        )

    return np.array([ask(tree, x) for x in array(X)])


def bootstrap(n, seed):
    return np.random.default_rng(seed).choice(np.arange(n), size=n, replace=True)


def vote(votes):
    return np.array(list(map(most, np.array(votes).T)))


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y, rng = array(X), np.array(y), np.random.default_rng(seed)
    depth = math.inf if max_depth is None else max_depth
    draw = lambda: None if max_features is None else np.argsort(rng.random(X.shape[1]))[:max_features]  # noqa: E731
    plant = planter(2, "gini", draw)
    return [plant(X[rows], y[rows], depth) for rows in (rng.integers(0, len(y), len(y)) for _ in range(trees))]
