"""Mistakes in `least_squares`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("f47_least_squares_bias_penalised")
def least_squares(X, y, ridge=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    A = np.column_stack((np.ones(len(X)), X))
    theta = np.linalg.solve(A.T @ A / len(X) + ridge * np.eye(A.shape[1]), A.T @ y / len(X))
    return theta[1:], float(theta[0])


@mistake("f47_least_squares_without_n")
def least_squares(X, y, ridge=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    mx, my = X.mean(axis=0), y.mean()
    Xc, yc = X - mx, y - my
    w = np.linalg.solve(Xc.T @ Xc + ridge * np.identity(X.shape[1]), Xc.T @ yc)
    return w, float(my - mx @ w)


@mistake("f48_least_squares_through_origin")
def least_squares(X, y, ridge=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    N, D = X.shape
    w = np.linalg.inv(X.T @ X / N + ridge * np.eye(D)) @ (X.T @ y / N)
    return w, 0.0


@mistake("ridge_ignored")
def least_squares(X, y, ridge=0.0):
    A = np.column_stack((np.asarray(X, dtype=float), np.ones(len(X))))
    theta, *_ = np.linalg.lstsq(A, np.asarray(y, dtype=float), rcond=None)
    return theta[:-1], float(theta[-1])
