"""Mistakes in `fit_on_training`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("fits_on_everything")
def fit_on_training(fit, transform, X_train, X_test):
    X_train, X_test = np.asarray(X_train, dtype=float), np.asarray(X_test, dtype=float)
    stats = fit(np.vstack((X_train, X_test)))
    return transform(X_train, stats), transform(X_test, stats)


@mistake("fits_on_test_too")
def fit_on_training(fit, transform, X_train, X_test):
    X_train = np.array(X_train, dtype=np.float64)
    X_test = np.array(X_test, dtype=np.float64)
    train_stats = fit(X_train)
    Z_train = transform(X_train, train_stats)
    test_stats = fit(X_test)
    Z_test = transform(X_test, test_stats)
    return Z_train, Z_test


@mistake("training_left_as_it_was")
def fit_on_training(fit, transform, X_train, X_test):
    X_train, X_test = np.asarray(X_train, dtype=float), np.asarray(X_test, dtype=float)
    s = fit(X_train)
    return X_train, transform(X_test, s)


@mistake("arguments_of_transform_swapped")
def fit_on_training(fit, transform, X_train, X_test):
    X_train, X_test = np.asarray(X_train, dtype=float), np.asarray(X_test, dtype=float)
    stats = fit(X_train)
    out = []
    for part in (X_train, X_test):
        out.append(transform(stats, part))
    return out[0], out[1]
