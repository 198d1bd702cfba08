"""Short, flat, student-like: np.array(..., float) at the top of every function and nothing more than is asked for."""

import numpy as np


class MinMax:
    def __init__(self):
        self.mn = None
        self.mx = None

    def fit(self, X):
        X = np.array(X, float)
        self.mn = np.min(X, axis=0)
        self.mx = np.max(X, axis=0)
        return self

    def transform(self, X):
        if self.mn is None:
            raise ValueError
        X = np.array(X, float)
        if X.shape[1] != len(self.mn):
            raise ValueError
        for j in range(X.shape[1]):
            if self.mx[j] == self.mn[j]:
                X[:, j] = 0
            else:
                X[:, j] = (X[:, j] - self.mn[j]) / (self.mx[j] - self.mn[j])
        return X

    def inverse(self, Z):
        if self.mn is None:
            raise ValueError
        Z = np.array(Z, float)
        if Z.shape[1] != len(self.mn):
            raise ValueError
        for j in range(Z.shape[1]):
            Z[:, j] = Z[:, j] * (self.mx[j] - self.mn[j]) + self.mn[j]
        return Z


class Standard:
    def __init__(self):
        self.mean = None

    def fit(self, X):
        X = np.array(X, float)
        self.mean = np.mean(X, axis=0)
        self.std = np.std(X, axis=0)
        for j in range(X.shape[1]):
            if np.max(X[:, j]) == np.min(X[:, j]):
                self.mean[j] = X[0, j]
                self.std[j] = 0
        return self

    def transform(self, X):
        if self.mean is None:
            raise ValueError
        X = np.array(X, float)
        if X.shape[1] != len(self.mean):
            raise ValueError
        for j in range(X.shape[1]):
            if self.std[j] == 0:
                X[:, j] = 0
            else:
                X[:, j] -= self.mean[j]
                X[:, j] /= self.std[j]
        return X

    def inverse(self, Z):
        if self.mean is None:
            raise ValueError
        Z = np.array(Z, float)
        if Z.shape[1] != len(self.mean):
            raise ValueError
        return Z * self.std + self.mean


def fit_on_training(fit, transform, X_train, X_test):
    X_train = np.array(X_train, float)
    X_test = np.array(X_test, float)
    s = fit(X_train)
    return transform(X_train, s), transform(X_test, s)


def one_hot(values, categories):
    values = np.array(values)
    categories = np.array(categories)
    out = np.zeros((len(values), len(categories)))
    for i in range(len(values)):
        found = False
        for j in range(len(categories)):
            if values[i] == categories[j]:
                out[i, j] = 1
                found = True
        if not found:
            raise ValueError("unknown value")
    return out


def bucketize(x, edges):
    x = np.array(x, float)
    edges = np.array(edges, float)
    return np.array([np.sum(edges <= v) for v in x])


def cyclic(x, period):
    x = np.array(x, float)
    out = np.zeros((len(x), 2))
    out[:, 0] = np.sin(2 * np.pi * x / period)
    out[:, 1] = np.cos(2 * np.pi * x / period)
    return out


def polar(X):
    X = np.array(X, float)
    out = np.zeros_like(X)
    out[:, 0] = np.sqrt(X[:, 0] ** 2 + X[:, 1] ** 2)
    out[:, 1] = np.arctan2(X[:, 1], X[:, 0])
    return out


def polynomial_features(X, degree):
    X = np.array(X, float)
    old = [(X[:, j], j) for j in range(X.shape[1])]
    cols = [c for c, _ in old]
    for _ in range(degree - 1):
        new = []
        for c, last in old:
            for j in range(last, X.shape[1]):
                new.append((c * X[:, j], j))
        cols += [c for c, _ in new]
        old = new
    return np.array(cols).T


def polynomial_names(names, degree):
    old = [[j] for j in range(len(names))]
    all_ = old[:]
    for _ in range(degree - 1):
        old = [[*o, j] for o in old for j in range(o[-1], len(names))]
        all_ += old
    result = []
    for o in all_:
        text = ""
        j = 0
        while j < len(o):
            k = o.count(o[j])
            if text != "":
                text += " "
            text += names[o[j]]
            if k > 1:
                text += "^" + str(k)
            j += k
        result.append(text)
    return result


def named_features(X, names):
    X = np.array(X, float)
    out = np.zeros((len(X), len(names)))
    for k, name in enumerate(names):
        if name == "x1":
            out[:, k] = X[:, 0]
        elif name == "x2":
            out[:, k] = X[:, 1]
        elif name == "x1^2":
            out[:, k] = X[:, 0] ** 2
        elif name == "x2^2":
            out[:, k] = X[:, 1] ** 2
        elif name == "x1x2":
            out[:, k] = X[:, 0] * X[:, 1]
        elif name == "sin(x1)":
            out[:, k] = np.sin(X[:, 0])
        elif name == "sin(x2)":
            out[:, k] = np.sin(X[:, 1])
        else:
            raise ValueError
    return out


def perceptron(X, y, epochs):
    X = np.array(X, float)
    w = np.zeros(X.shape[1])
    b = 0
    mistakes = []
    for _e in range(epochs):
        m = 0
        for i in range(len(X)):
            if y[i] * (np.dot(w, X[i]) + b) <= 0:
                w = w + y[i] * X[i]
                b = b + y[i]
                m = m + 1
        mistakes.append(m)
        if m == 0:
            break
    return w, b, mistakes


def least_squares(X, y, ridge=0.0):
    X = np.array(X, float)
    y = np.array(y, float)
    A = X - X.mean(axis=0)
    t = y - y.mean()
    w = np.linalg.solve(A.T @ A + len(X) * ridge * np.eye(X.shape[1]), A.T @ t)
    b = y.mean() - X.mean(axis=0) @ w
    return w, b


def condition(X):
    X = np.array(X, float)
    e = np.linalg.eigvalsh(np.cov(X.T))
    return e.max() / e.min()
