"""The Playground's features by name."""

import math

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "features"
name = "named_features"


@test_case(name="named_features-squares", points=1, hidden=False)
def test_squares(named_features):
    """The two squares of (3, -2) are 9 and 4, and the product is -6, in the order asked.

    (3, -2)의 두 제곱은 9와 4, 곱은 -6이에요. 달라고 한 순서대로요.
    """
    X = np.array([[3.0, -2.0], [0.5, 4.0]])
    expected = [[4.0, -6.0, 9.0], [16.0, 2.0, 0.25]]
    checks.array(named_features(X, ["x2^2", "x1x2", "x1^2"]), expected)


@test_case(name="named_features-all", points=1, hidden=False)
def test_all_seven(named_features):
    """All seven features of one sample; the sines are those of radians.

    샘플 하나의 일곱 가지 특성이에요. sin의 단위는 라디안이에요.
    """
    names = ["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"]
    x1, x2 = math.pi / 2.0, math.pi / 6.0
    expected = [[x1, x2, x1 * x1, x2 * x2, x1 * x2, 1.0, 0.5]]
    checks.array(named_features(np.array([[x1, x2]]), names), expected)
