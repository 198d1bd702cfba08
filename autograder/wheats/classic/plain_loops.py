"""Loops over plain numbers; NumPy only to read the arguments and to hand back the results."""

import math

import numpy as np


def numbers(a):
    return np.asarray(a, dtype=float).tolist()


def whole(a):
    return [int(v) for v in np.asarray(a).tolist()]


def gaussian_log_density(x, mean, var):
    x, mean, var = np.broadcast_arrays(np.asarray(x, float), np.asarray(mean, float), np.asarray(var, float))
    out = np.zeros(x.shape)
    for i in np.ndindex(*x.shape):
        d = float(x[i]) - float(mean[i])
        out[i] = -math.log(2 * math.pi) / 2 - math.log(float(var[i])) / 2 - d * d / float(var[i]) / 2
    return out


def check(X, y):
    if np.ndim(X) != 2 or np.ndim(y) != 1 or np.shape(X)[0] != np.shape(y)[0]:
        raise ValueError("X must be (N, D) and y (N,)")


def moments(values):
    m = math.fsum(values) / len(values)
    return m, math.fsum((v - m) ** 2 for v in values) / len(values)


def fit_gaussian_nb(X, y, smoothing=1e-9):
    check(X, y)
    X, y = numbers(X), whole(y)
    D = len(X[0])
    widest = max(moments([row[d] for row in X])[1] for d in range(D))
    classes = sorted(set(y))
    prior, mean, var = [], [], []
    for c in classes:
        mine = [row for row, label in zip(X, y) if label == c]
        prior.append(math.log(len(mine) / len(X)))
        both = [moments([row[d] for row in mine]) for d in range(D)]
        mean.append([m for m, _ in both])
        var.append([v + smoothing * widest for _, v in both])
    return {
        "classes": np.array(classes),
        "log_prior": np.array(prior),
        "mean": np.array(mean),
        "var": np.array(var),
    }


def fit_categorical_nb(X, y, sizes, alpha=1.0):
    check(X, y)
    X, y = np.asarray(X).tolist(), whole(y)
    classes = sorted(set(y))
    tables = []
    for d in range(len(sizes)):
        table = []
        for c in classes:
            total, cells = 0, [0] * int(sizes[d])
            for row, label in zip(X, y):
                if label == c:
                    total += 1
                    cells[int(row[d])] += 1
            table.append([math.log((k + alpha) / (total + alpha * int(sizes[d]))) for k in cells])
        tables.append(np.array(table))
    prior = [math.log(y.count(c) / len(y)) for c in classes]
    return {"classes": np.array(classes), "log_prior": np.array(prior), "log_table": tables}


def nb_log_posterior(model, X):
    out = []
    for row in np.asarray(X).tolist():
        scores = []
        for c in range(len(model["classes"])):
            s = float(model["log_prior"][c])
            for d, v in enumerate(row):
                if "mean" in model:
                    s += float(gaussian_log_density(v, model["mean"][c][d], model["var"][c][d]))
                else:
                    s += float(model["log_table"][d][c][int(v)])
            scores.append(s)
        top = max(scores)
        total = top + math.log(sum(math.exp(s - top) for s in scores))
        out.append([s - total for s in scores])
    return np.array(out)


def lift(X):
    rows = []
    for x in numbers(X):
        row = [1.0]
        for v in x:
            row.append(math.sqrt(2) * v)
        for i in range(len(x)):
            for j in range(i + 1):
                row.append(x[i] * x[j] * (1.0 if i == j else math.sqrt(2)))
        rows.append(row)
    return np.array(rows)


def dot(a, b):
    return sum(x * z for x, z in zip(a, b))


def polynomial_kernel(A, B, degree=2, coef0=1.0):
    return np.array([[(dot(a, b) + coef0) ** degree for b in numbers(B)] for a in numbers(A)])


def rbf_kernel(A, B, gamma=1.0):
    B = numbers(B)
    return np.array([[math.exp(-gamma * sum((x - z) ** 2 for x, z in zip(a, b))) for b in B] for a in numbers(A)])


def svm_loss(w, b, X, y, C=1.0):
    check(X, y)
    if np.ndim(w) != 1 or len(w) != np.shape(X)[1]:
        raise ValueError("w must be (D,)")
    w, b = numbers(w), float(b)
    loss, dw, db = dot(w, w) / 2, list(w), 0.0
    for x, sign in zip(numbers(X), numbers(y)):
        m = sign * (dot(w, x) + b)
        if m < 1:
            loss += C * (1 - m)
            for d in range(len(w)):
                dw[d] -= C * sign * x[d]
            db -= C * sign
    return loss, np.array(dw), db


def svm_descend(X, y, C=1.0, lr=0.01, steps=100):
    w, b = np.zeros(len(X[0])), 0.0
    for _ in range(steps):
        _, dw, db = svm_loss(w, b, X, y, C)
        w = w - lr * dw
        b = b - lr * db
    return w, b


def margin(w, b, X, y):
    w = numbers(w)
    length = math.hypot(*w)
    return min(sign * (dot(w, x) + b) / length for x, sign in zip(numbers(X), numbers(y)))


def dual_objective(alphas, K, y):
    a, K, y = numbers(alphas), numbers(K), numbers(y)
    total = sum(a)
    for i in range(len(a)):
        for j in range(len(a)):
            total -= 0.5 * a[i] * a[j] * y[i] * y[j] * K[i][j]
    return total


def svm_decision(alphas, b, X_train, y_train, X, kernel):
    a, y, T = numbers(alphas), numbers(y_train), numbers(X_train)
    out = []
    for x in numbers(X):
        s = float(b)
        for i in range(len(a)):
            if a[i] > 0:
                s += a[i] * y[i] * float(np.asarray(kernel([T[i]], [x]))[0][0])
        out.append(s)
    return np.array(out)


def impurity(y, criterion="gini"):
    if criterion not in ("gini", "entropy"):
        raise ValueError(criterion)
    y = whole(y)
    result = 1.0 if criterion == "gini" and y else 0.0
    for label in set(y):
        p = y.count(label) / len(y)
        result -= p * p if criterion == "gini" else p * math.log2(p)
    return result


def best_split(X, y, criterion="gini", features=None):
    X, y = numbers(X), whole(y)
    before, best = impurity(y, criterion), None
    allowed = range(len(X[0])) if features is None else sorted(whole(features))
    for d in allowed:
        values = sorted({row[d] for row in X})
        for i in range(len(values) - 1):
            t = (values[i] + values[i + 1]) / 2
            left = [label for row, label in zip(X, y) if row[d] <= t]
            right = [label for row, label in zip(X, y) if row[d] > t]
            after = (len(left) * impurity(left, criterion) + len(right) * impurity(right, criterion)) / len(y)
            gain = before - after
            if gain > 1e-12 and (best is None or gain > best[2] + 1e-12 * max(1.0, gain)):
                best = (d, t, gain)
    return best


def leaf(y):
    winner = min(y)
    for label in sorted(set(y)):
        if y.count(label) > y.count(winner):
            winner = label
    return {"label": winner}


def grow(X, y, max_depth, min_samples, criterion, pick):
    if max_depth == 0 or len(y) < min_samples:
        return leaf(y)
    found = best_split(X, y, criterion, pick())
    if found is None:
        return leaf(y)
    d, t, _ = found
    sides = {"left": ([], []), "right": ([], [])}
    for row, label in zip(X, y):
        rows, labels = sides["left" if row[d] <= t else "right"]
        rows.append(row)
        labels.append(label)
    node = {"feature": d, "threshold": t}
    for side, (rows, labels) in sides.items():
        node[side] = grow(rows, labels, None if max_depth is None else max_depth - 1, min_samples, criterion, pick)
    return node


def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
    return grow(numbers(X), whole(y), max_depth, min_samples, criterion, lambda: None)


def predict_tree(tree, X):
    out = []
    for x in numbers(X):
        node = tree
        while "feature" in node:
            node = node["right"] if x[node["feature"]] > node["threshold"] else node["left"]
        out.append(int(node["label"]))
    return np.array(out)


def bootstrap(n, seed):
    rng = np.random.default_rng(seed)
    return np.array([int(rng.integers(n)) for _ in range(n)])


def vote(votes):
    rows = np.asarray(votes).tolist()
    return np.array([leaf([row[i] for row in rows])["label"] for i in range(len(rows[0]))])


def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
    X, y = numbers(X), whole(y)
    rng = np.random.default_rng(seed)
    D = len(X[0])

    def pick():
        return None if max_features is None else rng.permutation(D)[:max_features].tolist()

    forest = []
    for _ in range(trees):
        rows = [int(k) for k in bootstrap(len(X), int(rng.integers(0, 10**9)))]
        forest.append(grow([X[k] for k in rows], [y[k] for k in rows], max_depth, 2, "gini", pick))
    return forest
