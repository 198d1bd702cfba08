"""How far the nearest sample is from the line."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import signs
from autograder.tutor import checks

OK_FORMAT = False
name = "margin"
points = None


@test_case(name="margin-known-values", points=1, hidden=False)
def known_values(margin):
    """With w = (3, 4) distances are divided by 5; one sample on the wrong side makes the margin negative.

    w = (3, 4)이면 5로 나눠야 거리예요. 틀린 쪽에 샘플이 하나라도 있으면 마진은 음수예요.
    """
    w, X = np.array([3.0, 4.0]), np.array([[3.0, 4.0], [-1.0, -2.0], [0.0, 2.0]])
    checks.number(margin(w, 2.0, X, np.array([1, -1, 1])), 1.8)
    checks.number(margin(w, 2.0, X, np.array([1, -1, -1])), -2.0)


@test_case(name="margin-values", points=2, hidden=True)
def values(margin, rng):
    """The margin is right for weights of any length and samples on either side.

    가중치의 길이가 얼마든, 샘플이 어느 쪽에 있든 마진이 맞아요.
    """
    for N, D, size in ((7, 2, 1.0), (5, 3, 0.02), (1, 4, 30.0), (9, 1, 2.0), (6, 5, 400.0)):
        w, b, X, y = rng.normal(size=D), float(rng.normal()), rng.normal(size=(N, D)) * 3.0, signs(rng, N)
        w = w * size / np.abs(w).max()
        distances = [float(np.sum(w * x) + b) / float(np.sqrt(np.sum(w * w))) for x in X]
        checks.number(margin(w, b, X, y), min(sign * d for sign, d in zip(y, distances, strict=True)))
        sides = np.sign(distances)
        checks.number(margin(y=sides, X=X, b=b, w=w), min(np.abs(distances)))
