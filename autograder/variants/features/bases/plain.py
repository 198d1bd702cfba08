import numpy as np


def F(v):
    return np.asarray(v, dtype=float)


class MinMax:
    def fit(self, X):
        self.lo, self.hi = F(X).min(0), F(X).max(0)
        return self

    def transform(self, X):
        span = self.hi - self.lo
        return np.where(span == 0, 0.0, (F(X) - self.lo) / np.where(span == 0, 1, span))

    def inverse(self, Z):
        return np.where(self.hi == self.lo, self.lo, F(Z) * (self.hi - self.lo) + self.lo)


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
        X = F(Z) * self.std + self.mean
        X[:, self.fixed] = self.first[self.fixed]
        return X


def fit_on_training(fit, transform, X_train, X_test):
    s = fit(F(X_train))
    return transform(F(X_train), s), transform(F(X_test), s)


def one_hot(values, categories):
    categories = list(categories)
    return np.eye(len(categories))[[categories.index(v) for v in values]].reshape(-1, len(categories))


def bucketize(x, edges):
    return (F(x)[:, None] >= F(edges)[None]).sum(1)


def cyclic(x, period):
    t = F(x) / period
    t = (t - np.round(t)) * 2 * np.pi
    return np.array([np.sin(t), np.cos(t)]).T


def polar(X):
    z = F(X)[:, 0] + 1j * F(X)[:, 1]
    return np.c_[np.abs(z), np.angle(z)]


def powers(D, degree):
    """exponents (k1, ..., kD) by degree, x1 first"""

    def parts(total, slots):
        if slots == 1:
            yield (total,)
            return
        for k in range(total, -1, -1):
            for rest in parts(total - k, slots - 1):
                yield (k,) + rest

    for g in range(1, degree + 1):
        yield from parts(g, D)


def polynomial_features(X, degree):
    X = F(X)
    cols = []
    for ks in powers(X.shape[1], degree):
        c = np.ones(len(X))
        for j, k in enumerate(ks):
            c = c * X[:, j] ** k
        cols.append(c)
    return np.array(cols).T


def polynomial_names(names, degree):
    out = []
    for ks in powers(len(names), degree):
        out.append(" ".join(n if k == 1 else n + "^" + str(k) for n, k in zip(names, ks) if k))
    return out


def named_features(X, names):
    x1, x2 = F(X).T
    f = {
        "x1": lambda: x1,
        "x2": lambda: x2,
        "x1^2": lambda: x1 * x1,
        "x2^2": lambda: x2 * x2,
        "x1x2": lambda: x1 * x2,
        "sin(x1)": lambda: np.sin(x1),
        "sin(x2)": lambda: np.sin(x2),
    }
    return np.array([f[n]() for n in names]).T


def perceptron(X, y, epochs):
    X, y = F(X), F(y)
    w, b = np.zeros(X.shape[1]), 0.0
    log = []
    while len(log) < epochs and (not log or log[-1] > 0):
        m = 0
        for i in range(len(X)):
            if y[i] * (w.dot(X[i]) + b) <= 0:
                w += y[i] * X[i]
                b += y[i]
                m += 1
        log.append(m)
    return w, b, log


def least_squares(X, y, ridge=0.0):
    X, y = F(X), F(y)
    mx, my = X.mean(0), y.mean()
    C = X - mx
    G = C.T @ C / len(X) + ridge * np.eye(X.shape[1])
    w = np.linalg.solve(G, C.T @ (y - my) / len(X))
    return w, my - mx @ w


def condition(X):
    e = np.linalg.eigvalsh(np.cov(F(X).T))
    return e.max() / e.min()
