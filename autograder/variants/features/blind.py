"""Mistakes of somebody who has seen neither suites nor chaffs; see `autograder.variants`."""

from autograder.variants import mistake


# minmax_global: One minimum and maximum for the whole table.
@mistake("f01_min_max_global", base="plain")
class MinMax:
    def fit(self, X):
        X = F(X)
        self.lo = np.full(X.shape[1], np.min(X))
        self.hi = np.full(X.shape[1], np.max(X))
        return self

    def transform(self, X):
        span = self.hi - self.lo
        return np.where(span == 0, 0.0, (F(X) - self.lo) / np.where(span == 0, 1, span))

    def inverse(self, Z):
        return np.where(self.hi == self.lo, self.lo, F(Z) * (self.hi - self.lo) + self.lo)


# minmax_clips: New values are cut to [0, 1].
@mistake("f05_min_max_clipped", base="checked")
class MinMax(_Scaler):
    def _statistics(self, X):
        return X.min(axis=0), X.max(axis=0) - X.min(axis=0)

    def transform(self, X):
        return super().transform(X).clip(0, 1)


# minmax_by_row: Minimum and maximum of every row.
@mistake("f27_min_max_rows", base="plain")
class MinMax:
    def fit(self, X):
        self.lo = F(X).min(0)
        self.span = np.ptp(F(X), axis=0)
        return self

    def transform(self, X):
        X = F(X)
        lo = X.min(axis=1, keepdims=True)
        hi = X.max(axis=1, keepdims=True)
        return (X - lo) / np.where(hi > lo, hi - lo, 1)

    def inverse(self, Z):
        return F(Z) * self.span + self.lo


# minmax_constant_nan: 0/0 for a constant column.
@mistake("f02_min_max_zero_by_zero", base="plain")
class MinMax:
    def fit(self, X):
        self.lo, self.hi = F(X).min(0), F(X).max(0)
        return self

    def transform(self, X):
        return (F(X) - self.lo) / (self.hi - self.lo)

    def inverse(self, Z):
        return np.where(self.hi == self.lo, self.lo, F(Z) * (self.hi - self.lo) + self.lo)


# fit_returns_nothing: fit gives None.
@mistake("f29_standard_fit_returns_none", base="plain")
class Standard:
    def fit(self, X):
        X = F(X)
        self.fixed = np.ptp(X, axis=0) == 0
        self.first = X[0].copy()
        self.mean = X.mean(axis=0)
        self.std = X.std(axis=0)
        self.std[self.fixed] = 1

    def transform(self, X):
        Z = (F(X) - self.mean) / self.std
        Z[:, self.fixed] = 0
        return Z

    def inverse(self, Z):
        X = F(Z) * self.std + self.mean
        X[:, self.fixed] = self.first[self.fixed]
        return X


# standard_ddof_one: pandas' standard deviation.
@mistake("f04_standard_ddof_1", base="checked")
class Standard(_Scaler):
    def _statistics(self, X):
        n = X.shape[0]
        mean = X.sum(axis=0) / n
        var = ((X - mean) ** 2).sum(axis=0) / max(n - 1, 1)
        return mean, np.sqrt(var)


# standard_by_variance: The scale is the variance.
@mistake("f25_standard_variance", base="checked")
class Standard(_Scaler):
    def _statistics(self, X):
        return np.mean(X, axis=0), np.var(X, axis=0)


# standard_one_pass: E[x^2] - mean^2.
@mistake("f28_standard_difference_of_squares", base="plain")
class Standard:
    def fit(self, X):
        X = F(X)
        self.fixed = X.max(0) == X.min(0)
        self.first = X[0].copy()
        self.mean = X.mean(0)
        variance = np.mean(X**2, axis=0) - self.mean**2
        self.std = np.sqrt(np.maximum(variance, 0))
        self.std[self.fixed] = 1
        return self

    def transform(self, X):
        Z = (F(X) - self.mean) / self.std
        Z[:, self.fixed] = 0
        return Z

    def inverse(self, Z):
        X = F(Z) * self.std + self.mean
        X[:, self.fixed] = self.first[self.fixed]
        return X


# standard_std_zero: Constant means std == 0, which 0.1 seven times is not.
@mistake("f22_standard_std_zero", base="plain")
class Standard:
    def fit(self, X):
        X = F(X)
        self.mean, self.std = np.mean(X, 0), np.std(X, 0)
        self.fixed = self.std == 0
        self.first = self.mean.copy()
        self.std = np.where(self.fixed, 1, self.std)
        return self

    def transform(self, X):
        Z = (F(X) - self.mean) / self.std
        Z[:, self.fixed] = 0
        return Z

    def inverse(self, Z):
        X = F(Z) * self.std + self.mean
        X[:, self.fixed] = self.first[self.fixed]
        return X


# standard_small_is_constant: np.isclose calls small spreads constant.
# Both scalers have it; a hint is given once.
@mistake("f24_min_max_small_is_constant", base="checked")
class _Scaler:
    """Common part: remembers what fit saw, and refuses to work before it."""

    def __init__(self):
        self._fitted = False

    def fit(self, X):
        X = np.array(X, dtype=np.float64)
        self._low = X.min(axis=0)
        self._constant = np.isclose(X.max(axis=0), self._low)
        self._offset, scale = self._statistics(X)
        self._offset = np.where(self._constant, self._low, self._offset)
        self._scale = np.where(self._constant, 1.0, scale)
        self._fitted = True
        return self

    def _check(self, A):
        if not self._fitted:
            raise ValueError("call fit first")
        A = np.array(A, dtype=np.float64)
        if A.ndim != 2 or A.shape[1] != len(self._offset):
            raise ValueError(f"expected {len(self._offset)} columns, got shape {A.shape}")
        return A

    def transform(self, X):
        Z = (self._check(X) - self._offset) / self._scale
        Z[:, self._constant] = 0.0
        return Z

    def inverse(self, Z):
        X = self._check(Z) * self._scale + self._offset
        X[:, self._constant] = self._low[self._constant]
        return X


# constant_keeps_difference: x - mean for a constant column, as scikit-learn has it.
# Both scalers have it; a hint is given once.
@mistake("min_max_constant_is_shifted", base="checked")
class _Scaler:
    """Common part: remembers what fit saw, and refuses to work before it."""

    def __init__(self):
        self._fitted = False

    def fit(self, X):
        X = np.array(X, dtype=np.float64)
        self._low = X.min(axis=0)
        self._constant = X.max(axis=0) == self._low
        self._offset, scale = self._statistics(X)
        self._offset = np.where(self._constant, self._low, self._offset)
        self._scale = np.where(self._constant, 1.0, scale)
        self._fitted = True
        return self

    def _check(self, A):
        if not self._fitted:
            raise ValueError("call fit first")
        A = np.array(A, dtype=np.float64)
        if A.ndim != 2 or A.shape[1] != len(self._offset):
            raise ValueError(f"expected {len(self._offset)} columns, got shape {A.shape}")
        return A

    def transform(self, X):
        return (self._check(X) - self._offset) / self._scale

    def inverse(self, Z):
        X = self._check(Z) * self._scale + self._offset
        X[:, self._constant] = self._low[self._constant]
        return X


# inverse_order: (z + mean) times std.
@mistake("f26_standard_inverse_in_wrong_order", base="plain")
class Standard:
    def fit(self, X):
        X = F(X)
        self.fixed = X.max(0) == X.min(0)
        self.first = X[0].copy()
        self.mean = X.sum(0) / len(X)
        self.std = np.sqrt(((X - self.mean) ** 2).sum(0) / len(X))
        self.std[self.fixed] = 1
        return self

    def transform(self, X):
        Z = (F(X) - self.mean) / self.std
        Z[:, self.fixed] = 0
        return Z

    def inverse(self, Z):
        X = (F(Z) + self.mean) * self.std
        X[:, self.fixed] = self.first[self.fixed]
        return X


# fit_on_both: The statistics are those of training and test data together.
@mistake("fits_on_everything", base="plain")
def fit_on_training(fit, transform, X_train, X_test):
    a, b = F(X_train), F(X_test)
    stats = fit(np.vstack([a, b]))
    return transform(a, stats), transform(b, stats)


# fit_again_on_test: The test data are scaled by their own statistics.
@mistake("fits_on_test_too", base="checked")
def fit_on_training(fit, transform, X_train, X_test):
    X_train, X_test = np.array(X_train, float), np.array(X_test, float)
    return transform(X_train, fit(X_train)), transform(X_test, fit(X_test))


# one_hot_sorted: Columns in sorted order.
@mistake("f30_one_hot_sorted", base="checked")
def one_hot(values, categories):
    order = sorted(categories)
    out = np.zeros((len(values), len(order)))
    for n, v in enumerate(values):
        if v not in order:
            raise ValueError("unknown value")
        out[n, order.index(v)] = 1.0
    return out


# one_hot_silent: An unknown value becomes a row of zeros.
# In a file that checks no argument at all, that habit is named instead.
@mistake(base="plain")
def one_hot(values, categories):
    return F([[1.0 if v == c else 0.0 for c in categories] for v in values])


# bucket_lower: An edge belongs to the lower bucket.
@mistake("f32_bucketize_lower", base="checked")
def bucketize(x, edges):
    x = np.asarray(x, dtype=np.float64)
    return np.array([sum(1 for e in edges if v > e) for v in x], dtype=int)


# cyclic_without_two_pi: 2 pi is forgotten.
@mistake("f33_cyclic_no_two_pi", base="plain")
def cyclic(x, period):
    t = F(x) / period
    return np.stack([np.sin(t), np.cos(t)], 1)


# cyclic_cos_first: cos, then sin.
@mistake("cos_first", base="checked")
def cyclic(x, period):
    phase = 2.0 * np.pi * np.asarray(x, dtype=np.float64) / period
    out = np.empty((len(phase), 2))
    out[:, 0] = np.cos(phase)
    out[:, 1] = np.sin(phase)
    return out


# polar_arctan: arctan of the quotient.
@mistake("f34_polar_arctan", base="plain")
def polar(X):
    x, y = F(X).T
    with np.errstate(divide="ignore"):
        return np.c_[np.sqrt(x**2 + y**2), np.arctan(y / x)]


# polar_from_second_axis: The angle is measured from the x2 axis.
@mistake("f35_polar_from_x2", base="checked")
def polar(X):
    X = np.asarray(X, dtype=np.float64)
    r = np.sqrt(np.sum(X**2, axis=1))
    theta = np.arctan2(X[:, 0], X[:, 1])
    return np.stack([r, theta], axis=-1)


# poly_only_powers: No products of different columns.
@mistake("f36_polynomial_powers_only", base="plain")
def polynomial_features(X, degree):
    X = F(X)
    return np.hstack([X**k for k in range(1, degree + 1)])


# poly_both_orders: x1x2 and x2x1 are both there.
# The names have it, too; a hint is given once.
@mistake("f37_polynomial_twice", base="checked")
def _monomials(n_columns, degree):
    from itertools import product

    for d in range(1, degree + 1):
        yield from product(range(n_columns), repeat=d)


# poly_with_ones: scikit-learn's default column of ones.
@mistake("f38_polynomial_ones", base="checked")
def polynomial_features(X, degree):
    X = np.asarray(X, dtype=np.float64)
    cols = [np.ones(len(X))]
    for combo in _monomials(X.shape[1], degree):
        cols.append(X[:, list(combo)].prod(axis=1))
    return np.column_stack(cols)


# poly_top_degree_only: Only monomials of exactly the degree.
# The names have it, too; a hint is given once.
@mistake("f40_polynomial_one_degree", base="plain")
def powers(D, degree):
    def parts(total, slots):
        if slots == 1:
            return [(total,)]
        return [(k,) + rest for k in range(total, -1, -1) for rest in parts(total - k, slots - 1)]

    return parts(degree, D)


# named_square_is_double: x1^2 as 2 x1.
@mistake("f41_named_doubled", base="plain")
def named_features(X, names):
    x1, x2 = F(X)[:, 0], F(X)[:, 1]
    f = dict(
        zip(
            ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"],
            [x1, x2, 2 * x1, 2 * x2, x1 * x2, np.sin(x1), np.sin(x2)],
        )
    )
    return np.stack([f[n] for n in names], axis=1)


# perceptron_always_learns: Every sample changes the weights.
@mistake("f42_perceptron_every_sample", base="plain")
def perceptron(X, y, epochs):
    X, y = F(X), F(y)
    w, b, log = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        m = 0
        for x, t in zip(X, y):
            m += int(t * (w @ x + b) <= 0)
            w = w + t * x
            b = b + t
        log.append(m)
        if m == 0:
            break
    return w, b, log


# perceptron_strict: Learns below 0 only, so zeros never move.
@mistake("f43_perceptron_below_zero", base="checked")
def perceptron(X, y, epochs):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for i in range(len(y)):
            margin = y[i] * (np.dot(w, X[i]) + b)
            if margin < 0:
                w, b, count = w + y[i] * X[i], b + y[i], count + 1
        mistakes.append(count)
        if not count:
            break
    return w, float(b), mistakes


# perceptron_no_bias: b stays 0.
@mistake("f45_perceptron_bias_still", base="plain")
def perceptron(X, y, epochs):
    X, y = F(X), F(y)
    w, b = np.zeros(X.shape[1]), 0.0
    history = []
    for epoch in range(epochs):
        errors = 0
        for xi, target in zip(X, y):
            if target * (np.dot(xi, w) + b) <= 0:
                w = w + target * xi
                errors += 1
        history.append(errors)
        if errors == 0:
            break
    return w, b, history


# perceptron_sign_update: The book's eta (target - prediction) with labels -1 and 1: twice as far.
@mistake("learning_rate", base="plain")
def perceptron(X, y, epochs):
    X, y = F(X), F(y)
    w, b = np.zeros(X.shape[1]), 0.0
    errors_ = []
    for _ in range(epochs):
        errors = 0
        for xi, target in zip(X, y):
            prediction = 1.0 if xi @ w + b >= 0.0 else -1.0
            update = target - prediction
            w = w + update * xi
            b += update
            errors += int(update != 0.0)
        errors_.append(errors)
        if errors == 0:
            break
    return w, b, errors_


# ridge_on_bias: A column of ones is penalised with the rest.
@mistake("f47_least_squares_bias_penalised", base="checked")
def least_squares(X, y, ridge=0.0):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    A = np.hstack([X, np.ones((len(X), 1))])
    theta = np.linalg.solve(A.T @ A / len(X) + ridge * np.eye(A.shape[1]), A.T @ y / len(X))
    return theta[:-1], float(theta[-1])


# ridge_sum_of_squares: scikit-learn's alpha: the sum of squares and ridge.
@mistake("f47_least_squares_without_n", base="plain")
def least_squares(X, y, ridge=0.0):
    X, y = F(X), F(y)
    C, t = X - X.mean(0), y - y.mean()
    w = np.linalg.solve(C.T @ C + ridge * np.eye(C.shape[1]), C.T @ t)
    return w, y.mean() - X.mean(0) @ w


# least_through_origin: No bias at all.
@mistake("f48_least_squares_through_origin", base="plain")
def least_squares(X, y, ridge=0.0):
    X, y = F(X), F(y)
    n = len(X)
    w = np.linalg.inv(X.T @ X / n + ridge * np.eye(X.shape[1])) @ X.T @ y / n
    return w, 0.0


# condition_of_x: np.linalg.cond of the table itself.
@mistake("f49_condition_not_centred", base="checked")
def condition(X):
    return float(np.linalg.cond(np.asarray(X, dtype=np.float64)) ** 2)


# condition_not_squared: The ratio of singular values, the root of what is asked.
@mistake("f49_condition_root", base="plain")
def condition(X):
    X = F(X)
    return np.linalg.cond(X - X.mean(0))
