"""Mistakes of somebody who has seen neither suites nor chaffs; see `autograder.variants`."""

from autograder.variants import mistake


# density_of_a_deviation: var is squared once more.
@mistake("k01_sd_for_variance", base="checked")
def gaussian_log_density(x, mean, var):
    x, mean, sigma = (np.asarray(a, dtype=np.float64) for a in (x, mean, var))
    z = (x - mean) / sigma
    return -0.5 * z**2 - np.log(sigma * np.sqrt(2 * np.pi))


# density_without_normaliser: Only the quadratic part.
@mistake("k02_normaliser_forgotten", base="plain")
def gaussian_log_density(x, mean, var):
    return -0.5 * (f(x) - f(mean)) ** 2 / f(var)


# posterior_product: Multiplies densities, logarithm at the end.
@mistake("k03_product_of_densities", base="plain")
def nb_log_posterior(model, X):
    p = np.exp(f(model["log_prior"]))[None, :] * np.ones((len(X), 1))
    if "log_table" in model:
        for d, t in enumerate(model["log_table"]):
            p = p * np.exp(f(t)).T[np.asarray(X, int)[:, d]]
    else:
        dens = np.exp(gaussian_log_density(f(X)[:, None, :], f(model["mean"])[None], f(model["var"])[None]))
        p = p * dens.prod(axis=2)
    return np.log(p / p.sum(1, keepdims=True))


# posterior_exp_unshifted: exp of the joint without a shift.
@mistake("k04_no_shift", base="checked")
def nb_log_posterior(model, X):
    prior = np.asarray(model["log_prior"], dtype=np.float64)
    if "mean" in model:
        X = np.asarray(X, dtype=np.float64)[:, None, :]
        joint = gaussian_log_density(X, model["mean"], model["var"]).sum(axis=2)
    else:
        X = np.asarray(X).astype(np.int64)
        joint = sum(np.asarray(t, dtype=np.float64)[:, X[:, d]].T for d, t in enumerate(model["log_table"]))
    joint = joint + prior
    return joint - np.log(np.exp(joint).sum(axis=1, keepdims=True))


# posterior_without_prior: The prior is left out.
@mistake("k05_prior_left_out", base="plain")
def nb_log_posterior(model, X):
    if "mean" in model:
        s = np.array([gaussian_log_density(f(X), a, v).sum(1) for a, v in zip(f(model["mean"]), f(model["var"]))]).T
    else:
        s = sum(f(t).T[np.asarray(X, int)[:, d]] for d, t in enumerate(model["log_table"]))
    return s - np.logaddexp.reduce(s, axis=1)[:, None]


# prior_without_log: The prior itself is added to the log-likelihoods.
@mistake("k06_prior_without_log", base="checked")
def nb_log_posterior(model, X):
    prior = np.exp(np.asarray(model["log_prior"], dtype=np.float64))
    if "mean" in model:
        X = np.asarray(X, dtype=np.float64)
        parts = [gaussian_log_density(X, m, v).sum(axis=1) for m, v in zip(model["mean"], model["var"])]
        joint = np.column_stack(parts)
    else:
        X = np.asarray(X).astype(np.int64)
        joint = np.zeros((len(X), len(prior)))
        for d, table in enumerate(model["log_table"]):
            joint += np.asarray(table)[:, X[:, d]].T
    joint = joint + prior
    top = joint.max(axis=1, keepdims=True)
    return joint - (top + np.log(np.exp(joint - top).sum(axis=1, keepdims=True)))


# posterior_not_normalised: The joint log-probability, rows do not sum to 1.
@mistake("posterior_not_normalised", base="plain")
def nb_log_posterior(model, X):
    s = f(model["log_prior"])[None, :]
    if "log_table" in model:
        for d, t in enumerate(model["log_table"]):
            s = s + f(t).T[np.asarray(X, int)[:, d]]
        return s
    return s + gaussian_log_density(f(X)[:, None, :], f(model["mean"])[None], f(model["var"])[None]).sum(2)


# one_variance_for_all: A pooled variance (as LDA).
@mistake("k07_one_variance_for_all", base="plain")
def fit_gaussian_nb(X, y, smoothing=1e-9):
    X, y = f(X), np.asarray(y)
    cls = np.unique(y)
    m = np.array([X[y == c].mean(0) for c in cls])
    rest = X - m[np.searchsorted(cls, y)]
    v = np.tile((rest**2).mean(0), (len(cls), 1))
    return dict(
        classes=cls, log_prior=np.log([np.mean(y == c) for c in cls]), mean=m, var=v + smoothing * X.var(0).max()
    )


# nb_ddof_one: Sample variance within a class.
@mistake("k08_ddof_one", base="checked")
def fit_gaussian_nb(X, y, smoothing=1e-9):
    X = _table(X)
    y = _labels_for(X, y, np.int64)
    classes, counts = np.unique(y, return_counts=True)
    mean = np.stack([X[y == c].mean(axis=0) for c in classes])
    squares = np.stack([((X[y == c] - m) ** 2).sum(axis=0) for c, m in zip(classes, mean)])
    var = squares / np.maximum(counts - 1, 1)[:, None] + smoothing * X.var(axis=0).max()
    return {"classes": classes, "log_prior": np.log(counts / len(y)), "mean": mean, "var": var}


# smoothing_absolute: smoothing itself is added.
@mistake("k09_smoothing_not_a_share", base="plain")
def fit_gaussian_nb(X, y, smoothing=1e-9):
    X, y = f(X), np.asarray(y)
    cls = sorted(set(y.tolist()))
    parts = [X[y == c] for c in cls]
    return {
        "classes": np.array(cls),
        "log_prior": np.log([len(p) / len(y) for p in parts]),
        "mean": np.array([p.mean(0) for p in parts]),
        "var": np.array([p.var(0) for p in parts]) + smoothing,
    }


# laplace_above_only: alpha is not in the denominator.
@mistake("k11_alpha_above_only", base="checked")
def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X = _table(X).astype(np.int64)
    y = _labels_for(X, y, np.int64)
    classes, members = np.unique(y, return_counts=True)
    tables = []
    for d, size in enumerate(sizes):
        counts = np.array([np.bincount(X[y == c, d], minlength=size) for c in classes])
        tables.append(np.log((counts + alpha) / members[:, None]))
    return {"classes": classes, "log_prior": np.log(members / len(y)), "log_table": tables}


# laplace_number_of_classes: alpha times the number of classes below.
@mistake("k12_wrong_count_below", base="plain")
def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X, y = np.asarray(X, int), np.asarray(y)
    cls = np.unique(y)
    tables = []
    for d in range(X.shape[1]):
        t = np.array([[((X[:, d] == v) & (y == c)).sum() for v in range(sizes[d])] for c in cls])
        n = np.array([(y == c).sum() for c in cls])
        tables.append(np.log((t + alpha) / (n[:, None] + alpha * len(cls))))
    return dict(classes=cls, log_prior=np.log((y[:, None] == cls).mean(0)), log_table=tables)


# categories_from_training: The number of values is that seen.
@mistake("k13_values_from_the_data", base="plain")
def fit_categorical_nb(X, y, sizes, alpha=1.0):
    X, y = np.asarray(X, int), np.asarray(y)
    cls = np.unique(y)
    tables = []
    for d in range(X.shape[1]):
        size = X[:, d].max() + 1
        t = np.array([np.bincount(X[y == c, d], minlength=size) for c in cls]) + alpha
        tables.append(np.log(t / t.sum(1, keepdims=True)))
    return dict(classes=cls, log_prior=np.log((y[:, None] == cls).mean(0)), log_table=tables)


# lift_without_root_two: Plain monomials.
@mistake("k15_no_root_two", base="checked")
def lift(X):
    X = np.asarray(X, dtype=np.float64)
    n, d = X.shape
    columns = [np.ones(n)] + list(X.T)
    for i in range(d):
        for j in range(i, d):
            columns.append(X[:, i] * X[:, j])
    return np.column_stack(columns)


# kernel_coef_after_power: Raises first, adds then.
@mistake("k16_raised_before_adding", base="plain")
def polynomial_kernel(A, B, degree=2, coef0=1.0):
    G = np.inner(f(A), f(B))
    return G**degree + coef0


# kernel_scaled: scikit-learn's gamma = 1/D.
@mistake("polynomial_with_gamma", base="checked")
def polynomial_kernel(A, B, degree=2, coef0=1.0):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    return (A @ B.T / A.shape[1] + coef0) ** degree


# rbf_distance_not_squared: exp(-gamma times the distance).
@mistake("k18_distance_not_squared", base="plain")
def rbf_kernel(A, B, gamma=1.0):
    dist = np.linalg.norm(f(A)[:, None] - f(B)[None], axis=2)
    return np.exp(-gamma * dist)


# rbf_expanded: Squared lengths minus twice the product.
@mistake("k19_expanded_far_away", base="checked")
def rbf_kernel(A, B, gamma=1.0):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    sq = (A * A).sum(axis=1)[:, None] + (B * B).sum(axis=1)[None, :] - 2 * A @ B.T
    return np.exp(-gamma * np.maximum(sq, 0))


# rbf_sigma: gamma is taken as sigma: exp(-d2 / (2 sigma^2)).
@mistake("rbf_by_width", base="plain")
def rbf_kernel(A, B, gamma=1.0):
    d2 = ((f(A)[:, None] - f(B)[None]) ** 2).sum(-1)
    return np.exp(-d2 / (2 * gamma**2))


# hinge_without_one: The perceptron's loss.
@mistake("k20_hinge_without_the_one", base="plain")
def svm_loss(w, b, X, y, C=1.0):
    w, X, y = f(w), f(X), f(y)
    m = y * (X @ w + b)
    wrong = m < 0
    return w @ w / 2 - C * m[wrong].sum(), w - C * y[wrong] @ X[wrong], -C * y[wrong].sum()


# hinge_mean: C times the mean of the hinges.
@mistake("k22_mean_for_sum", base="checked")
def svm_loss(w, b, X, y, C=1.0):
    X = _table(X)
    y = _labels_for(X, y, np.float64)
    w = np.array(w, dtype=np.float64)
    if w.shape != (X.shape[1],):
        raise ValueError("w does not fit")
    hinge = np.maximum(0.0, 1 - y * (X @ w + b))
    active = (hinge > 0) * y
    n = len(y)
    return float(0.5 * w @ w + C * hinge.mean()), w - C * active @ X / n, float(-C * active.sum() / n)


# bias_penalised: b is in the penalty, too.
@mistake("k23_bias_penalised", base="plain")
def svm_loss(w, b, X, y, C=1.0):
    w, X, y = f(w), f(X), f(y)
    h = np.clip(1 - y * (X @ w + b), 0, None)
    s = y * (h > 0)
    return (w @ w + b * b) / 2 + C * h.sum(), w - C * s @ X, b - C * s.sum()


# slope_for_all_samples: The slopes are those of all samples.
@mistake("k24_slope_on_the_flat", base="checked")
def svm_loss(w, b, X, y, C=1.0):
    X = _table(X)
    y = _labels_for(X, y, np.float64)
    w = np.array(w, dtype=np.float64)
    if w.shape != (X.shape[1],):
        raise ValueError("w does not fit")
    hinge = np.maximum(0.0, 1 - y * (X @ w + b))
    return float(0.5 * w @ w + C * hinge.sum()), w - C * (y @ X), float(-C * y.sum())


# squared_hinge: LinearSVC's squared hinge.
@mistake("svm_loss_squared_hinge", base="plain")
def svm_loss(w, b, X, y, C=1.0):
    w, X, y = f(w), f(X), f(y)
    h = np.maximum(0, 1 - y * (X @ w + b))
    return w @ w / 2 + C * (h**2).sum(), w - 2 * C * (h * y) @ X, -2 * C * (h * y).sum()


# descend_new_w_for_b: b's slope is taken at the new w.
@mistake("k25_new_w_for_b", base="plain")
def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    X = f(X)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        w = w - lr * svm_loss(w, b, X, y, C)[1]
        b = b - lr * svm_loss(w, b, X, y, C)[2]
    return w, b


# decision_without_b: b is dropped.
@mistake("k26_bias_dropped", base="checked")
def svm_decision(alphas, b, X_train, y_train, X, kernel):
    coefficients = np.asarray(alphas, dtype=np.float64) * np.asarray(y_train, dtype=np.float64)
    K = np.asarray(kernel(np.asarray(X, dtype=np.float64), np.asarray(X_train, dtype=np.float64)))
    return K @ coefficients


# margin_not_divided: The functional margin.
@mistake("k27_not_divided_by_the_norm", base="plain")
def margin(w, b, X, y):
    return min(t * (np.dot(w, x) + b) for x, t in zip(f(X), f(y)))


# dual_without_half: The half is missing.
@mistake("dual_half_missing", base="checked")
def dual_objective(alphas, K, y):
    a, K, y = (np.asarray(v, dtype=np.float64) for v in (alphas, K, y))
    return float(a.sum() - np.einsum("i,j,i,j,ij->", a, a, y, y, K))


# entropy_in_nats: Natural logarithm.
@mistake("impurity_in_nats", base="plain")
def impurity(y, criterion="gini"):
    _, n = np.unique(np.asarray(y), return_counts=True)
    p = n / max(n.sum(), 1)
    return float((p * (1 - p)).sum()) if criterion == "gini" else float(-(p * np.log(p)).sum())


# split_unweighted: The two impurities are averaged without their sizes.
@mistake("f13_sides_not_weighted", base="checked")
def best_split(X, y, criterion="gini", features=None):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    here = impurity(y, criterion)
    best, best_gain = None, 0.0
    for d in range(X.shape[1]) if features is None else sorted(int(c) for c in features):
        values = np.unique(X[:, d])
        for threshold in (values[:-1] + values[1:]) / 2:
            left = X[:, d] <= threshold
            gain = here - (impurity(y[left], criterion) + impurity(y[~left], criterion)) / 2
            if gain > 1e-12 and (best is None or _better(gain, best_gain)):
                best, best_gain = (d, float(threshold), gain), gain
    return best


# split_best_reset: The best gain is set back at every column.
@mistake("k30_last_candidate", base="plain")
def best_split(X, y, criterion="gini", features=None):
    X, y = f(X), np.asarray(y)
    result = None
    base = impurity(y, criterion)
    for d in range(X.shape[1]) if features is None else sorted(features):
        best_gain = 1e-12
        u = np.unique(X[:, d])
        for t in (u[1:] + u[:-1]) / 2:
            l = X[:, d] <= t
            g = base - l.mean() * impurity(y[l], criterion) - (~l).mean() * impurity(y[~l], criterion)
            if g > best_gain + 1e-12:
                best_gain = g
                result = (int(d), float(t), float(g))
    return result


# thresholds_at_values: Thresholds are the values themselves.
@mistake("k31_thresholds_at_values", base="checked")
def best_split(X, y, criterion="gini", features=None):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    here, n = impurity(y, criterion), len(y)
    best, best_gain = None, 0.0
    for d in range(X.shape[1]) if features is None else sorted(int(c) for c in features):
        for threshold in np.unique(X[:, d])[:-1]:
            left = X[:, d] <= threshold
            k = left.sum()
            gain = here - (k * impurity(y[left], criterion) + (n - k) * impurity(y[~left], criterion)) / n
            if gain > 1e-12 and (best is None or _better(gain, best_gain)):
                best, best_gain = (d, float(threshold), float(gain)), gain
    return best


# predict_strictly_less: A value on the threshold goes right.
@mistake("k31_equal_goes_right", base="plain")
def predict_tree(tree, X):
    out = []
    for x in f(X):
        t = tree
        while "feature" in t:
            t = t["left"] if x[t["feature"]] < t["threshold"] else t["right"]
        out.append(t["label"])
    return np.array(out, int)


# split_without_gain: Splits with gain 0, so XOR is solved.
@mistake("k32_splits_without_gain", base="checked")
def best_split(X, y, criterion="gini", features=None):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    here, n = impurity(y, criterion), len(y)
    if here == 0:
        return None
    best, best_gain = None, -1.0
    for d in range(X.shape[1]) if features is None else sorted(int(c) for c in features):
        values = np.unique(X[:, d])
        for low, high in zip(values[:-1], values[1:]):
            threshold = (low + high) / 2
            left = X[:, d] <= threshold
            k = left.sum()
            gain = here - (k * impurity(y[left], criterion) + (n - k) * impurity(y[~left], criterion)) / n
            if best is None or _better(gain, best_gain):
                best, best_gain = (int(d), float(threshold), float(gain)), gain
    return best


# depth_in_the_object: The depth is an attribute that only grows.
@mistake("k33_depth_shared", base="plain")
class Grower:
    def __init__(self, max_depth, min_samples, criterion, pick=lambda: None):
        self.max_depth = np.inf if max_depth is None else max_depth
        self.min_samples, self.criterion, self.pick = min_samples, criterion, pick

    def grow(self, X, y, depth=0):
        self.depth = getattr(self, "depth", -1) + 1
        s = None
        if self.depth < self.max_depth and len(y) >= self.min_samples:
            s = best_split(X, y, self.criterion, self.pick())
        if s is None:
            return {"label": label_of(y)}
        l = X[:, s[0]] <= s[1]
        left = self.grow(X[l], y[l])
        right = self.grow(X[~l], y[~l])
        return {"feature": s[0], "threshold": s[1], "left": left, "right": right}


# constant_column_crashes: The first threshold of a column is taken without looking whether there is one.
@mistake("k34_constant_column", base="checked")
def best_split(X, y, criterion="gini", features=None):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    here, n = impurity(y, criterion), len(y)
    found = []
    for d in range(X.shape[1]) if features is None else sorted(int(c) for c in features):
        values = np.unique(X[:, d])
        gains = []
        for t in (values[:-1] + values[1:]) / 2:
            left = X[:, d] <= t
            k = left.sum()
            after = (k * impurity(y[left], criterion) + (n - k) * impurity(y[~left], criterion)) / n
            gains.append(here - after)
        top = max(gains)
        i = [g >= top - 1e-12 for g in gains].index(True)
        found.append((d, float((values[i] + values[i + 1]) / 2), float(gains[i])))
    best = None
    for candidate in found:
        if candidate[2] > 1e-12 and (best is None or _better(candidate[2], best[2])):
            best = candidate
    return best


# bootstrap_permutation: A permutation.
@mistake("k35_without_replacement", base="plain")
def bootstrap(n, seed):
    return np.random.default_rng(seed).permutation(n)


# bootstrap_apart: X and y are drawn with different indices.
@mistake("k36_labels_apart", base="plain")
def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = f(X), np.asarray(y)
    rng = np.random.default_rng(seed)
    pick = lambda: None if max_features is None else rng.permutation(X.shape[1])[:max_features]
    out = []
    for _ in range(trees):
        Xb = rng.choice(X, size=len(X))
        yb = rng.choice(y, size=len(y))
        out.append(Grower(max_depth, 2, "gini", pick).grow(Xb, yb))
    return out


# columns_once_a_tree: The columns are drawn once for every tree.
@mistake("k37_columns_once_a_tree", base="checked")
def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    rng = np.random.default_rng(seed)
    forest = []
    for _ in range(trees):
        rows = rng.integers(0, len(X), size=len(X))
        columns = None if max_features is None else rng.choice(X.shape[1], max_features, replace=False)
        forest.append(_grow(X[rows], y[rows], max_depth, 2, "gini", lambda: columns))
    return forest


# forest_without_bootstrap: Every tree sees all samples.
@mistake("f14_no_bootstrap", base="checked")
def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    rng = np.random.default_rng(seed)

    def choose():
        return None if max_features is None else rng.choice(X.shape[1], max_features, replace=False)

    return [_grow(X, y, max_depth, 2, "gini", choose) for _ in range(trees)]


# vote_mean: The rounded mean of the labels.
@mistake("k38_mean_of_labels", base="plain")
def vote(votes):
    return np.rint(np.mean(np.asarray(votes), axis=0)).astype(int)


# majority_last: In a tie the largest label.
@mistake("tree_label_not_the_majority", "vote_tie_not_smallest", base="checked")
def _majority(y):
    values, counts = np.unique(y, return_counts=True)
    order = np.lexsort((values, counts))
    return int(values[order[-1]])


# label_index: The leaf holds the row of the class among those present, not its name.
@mistake("tree_label_index", base="plain")
def label_of(y):
    classes, index = np.unique(np.asarray(y), return_inverse=True)
    return int(np.bincount(index).argmax())
