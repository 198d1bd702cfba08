"""Training a support vector machine by its slopes."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import signs
from autograder.tutor import checks

OK_FORMAT = False
name = "svm_descend"
points = None


def both(result, w, b):
    """The weights and the bias."""
    parts = checks.items(result, 2)
    with checks.naming("w"):
        checks.array(parts[0], w)
    with checks.naming("b"):
        checks.number(parts[1], b)


def descended(X, y, C, lr, steps):
    """w, b, and how near a margin came to 1 on the way."""
    w, b, nearest = np.zeros(X.shape[1]), 0.0, np.inf
    for _ in range(steps):
        margins = y * (np.einsum("nd,d->n", X, w) + b)
        nearest = min(nearest, np.abs(margins - 1.0).min())
        push = np.where(margins < 1.0, C * y, 0.0)
        w, b = w + lr * (push @ X - w), b + lr * push.sum()
    return w, b, nearest


def smooth(rng, N, D, C, lr, steps):
    """X and y on whose way no margin comes near the kink, and the w and b that they lead to."""
    while True:
        y = signs(rng, N)
        X = rng.normal(size=(N, D)) + 0.8 * y[:, np.newaxis] * rng.uniform(0.5, 1.5, size=D)
        w, b, nearest = descended(X, y, C, lr, steps)
        if nearest > 1e-5:
            return X, y, w, b


@test_case(name="svm_descend-two-steps", points=1, hidden=False)
def two_steps(svm_descend):
    """With three samples and lr = 0.25 the first step leads to w = 0.5, b = 0.25, the second to w = 0.375, b = 0.25.

    샘플이 셋이고 lr = 0.25이면 첫 걸음에 w = 0.5, b = 0.25, 둘째 걸음에 w = 0.375, b = 0.25가 돼요.
    """
    X, y = np.array([[2.0], [1.0], [1.0]]), np.array([1, -1, 1])
    both(svm_descend(X, y, C=1.0, lr=0.25, steps=1), [0.5], 0.25)
    both(svm_descend(X, y, C=1.0, lr=0.25, steps=2), [0.375], 0.25)


@test_case(name="svm_descend-few-steps", points=2, hidden=True)
def few_steps(svm_descend, rng):
    """One, two, three and seven steps are right, for many sizes, C and lr.

    크기와 C와 lr이 여러 가지여도 한 걸음, 두 걸음, 세 걸음, 일곱 걸음이 맞아요.
    """
    for N, D, C, lr, steps in ((7, 2, 1.0, 0.1, 1), (9, 3, 0.5, 0.05, 2), (6, 4, 2.0, 0.03, 3), (11, 1, 0.7, 0.04, 7)):
        X, y, w, b = smooth(rng, N, D, C, lr, steps)
        both(svm_descend(X, y, C, lr, steps), w, b)


@test_case(name="svm_descend-many-steps", points=2, hidden=True)
def many_steps(svm_descend, rng):
    """A hundred steps of 0.01 with C = 1 are the default; other numbers, by name, are right as well.

    기본은 C = 1, 크기 0.01로 백 걸음이에요. 이름으로 준 다른 수도 맞아요.
    """
    X, y, w, b = smooth(rng, 13, 2, 1.0, 0.01, 100)
    both(svm_descend(X, y), w, b)
    X, y, w, b = smooth(rng, 8, 3, 0.4, 0.02, 60)
    both(svm_descend(steps=60, lr=0.02, C=0.4, y=y, X=X), w, b)
