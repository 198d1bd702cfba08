"""Shuffle, then part into training and test."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
name = "split"


@test_case(name="split-sizes", points=1, hidden=False)
def test_some_sizes(split, place):
    """split gives ⌊n · percent / 100⌋ samples for training and the rest for the test.

    split은 ⌊n · percent / 100⌋개를 학습용으로, 나머지를 테스트용으로 줘요.
    """
    X, y = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0], [7.0, 8.0], [9.0, 10.0]]), np.array([1, -1, 1, -1, 1])
    for percent, train in [(50, 2), (70, 3), (20, 1)]:
        result = checks.items(split(place(X), place(y), percent, 3), 4)
        shapes = [(train, 2), (train,), (5 - train, 2), (5 - train,)]
        for what, part, shape in zip(["X_train", "y_train", "X_test", "y_test"], result, shapes, strict=True):
            with checks.naming(what):
                checks.array(part, np.zeros(shape), tol=1e3)


@test_case(name="split-shuffles", points=1, hidden=False)
def test_shuffles(split, place):
    """split shuffles, keeps each y with its row of X, and uses every sample once.

    split은 섞되 y를 X의 제 행과 함께 두고, 모든 샘플을 한 번씩 써요.
    """
    y = np.arange(40.0)
    X_train, y_train, X_test, y_test = checks.items(split(place(np.stack([y, -y], axis=1)), place(y), 50, 3), 4)
    for part in (y_train, y_test):
        checks.array(part, np.zeros(20), tol=1e3)
    y_train, y_test = (np.reshape(part, 20).astype(float) for part in (y_train, y_test))
    checks.array(X_train, np.stack([y_train, -y_train], axis=1))
    checks.array(X_test, np.stack([y_test, -y_test], axis=1))
    checks.array(np.sort(np.concatenate([y_train, y_test])), y)
    both = y_train.min() < 20.0 <= y_train.max()
    checks.that(both, "training samples from both halves", f"{y_train.min():g} to {y_train.max():g}")
