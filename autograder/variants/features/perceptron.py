"""Mistakes in `perceptron`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f43_perceptron_below_zero")
def perceptron(X, y, epochs):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    w, b, history = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        errors = 0
        for xi, yi in zip(X, y):
            if yi * (xi @ w + b) < 0:
                w = w + yi * xi
                b = b + yi
                errors += 1
        history.append(errors)
        if errors == 0:
            break
    return w, float(b), history


@mistake("f45_perceptron_bias_still")
def perceptron(X, y, epochs):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    w, b, history = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        errors = 0
        for i in range(len(y)):
            if y[i] * (np.dot(w, X[i]) + b) <= 0:
                w += y[i] * X[i]
                errors += 1
        history.append(errors)
        if not errors:
            break
    return w, b, history


@mistake("f46_perceptron_zero_not_listed")
def perceptron(X, y, epochs):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for xi, yi in zip(X, y):
            if yi * (xi @ w + b) <= 0:
                w, b, count = w + yi * xi, b + yi, count + 1
        if count == 0:
            break
        mistakes.append(count)
    return w, float(b), mistakes


@mistake("f46_perceptron_never_ends_early")
def perceptron(X, y, epochs):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = [0] * epochs
    for e in range(epochs):
        for xi, yi in zip(X, y):
            if yi * (xi @ w + b) <= 0:
                w, b = w + yi * xi, b + yi
                mistakes[e] += 1
    return w, float(b), mistakes


@mistake("f43_perceptron_sign_at_zero")
def perceptron(X, y, epochs):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    t = (y > 0).astype(float)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for xi, ti in zip(X, t):
            pred = 1.0 if xi @ w + b >= 0 else 0.0
            if pred != ti:
                w, b, count = w + (ti - pred) * xi, b + (ti - pred), count + 1
        mistakes.append(count)
        if count == 0:
            break
    return w, float(b), mistakes


@mistake("all_samples_at_once")
def perceptron(X, y, epochs):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = y * (X @ w + b) <= 0
        mistakes.append(int(wrong.sum()))
        if not wrong.any():
            break
        w = w + y[wrong] @ X[wrong]
        b = b + y[wrong].sum()
    return w, float(b), mistakes
