"""Training a support vector machine by its slopes."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "svm_descend"


def both(result, w, b):
    """The weights and the bias."""
    parts = checks.items(result, 2)
    with checks.naming("w"):
        checks.array(parts[0], w)
    with checks.naming("b"):
        checks.number(parts[1], b)


@test_case(name="svm_descend-two-steps", points=1, hidden=False)
def test_two_steps(svm_descend):
    """With three samples and lr = 0.25 the first step leads to w = 0.5, b = 0.25, the second to w = 0.375, b = 0.25.

    샘플이 셋이고 lr = 0.25이면 첫 걸음에 w = 0.5, b = 0.25, 둘째 걸음에 w = 0.375, b = 0.25가 돼요.
    """
    X, y = np.array([[2.0], [1.0], [1.0]]), np.array([1, -1, 1])
    both(svm_descend(X, y, C=1.0, lr=0.25, steps=1), [0.5], 0.25)
    both(svm_descend(X, y, C=1.0, lr=0.25, steps=2), [0.375], 0.25)
