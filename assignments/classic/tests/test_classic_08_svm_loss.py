"""The loss of a wide margin."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "svm_loss"


def three(result, loss, dw, db):
    """The loss and its two slopes."""
    parts = checks.items(result, 3)
    with checks.naming("loss"):
        checks.number(parts[0], loss)
    with checks.naming("dw"):
        checks.array(parts[1], dw)
    with checks.naming("db"):
        checks.number(parts[2], db)


@test_case(name="svm_loss-by-hand", points=2, hidden=False)
def test_by_hand(svm_loss):
    """Margins −1, 1, 0.5 and 3 with C = 2: the hinges are 2, 0, 0.5 and 0; at exactly 1 nothing pushes.

    마진이 −1, 1, 0.5, 3이고 C = 2이면 힌지는 2, 0, 0.5, 0이에요. 정확히 1이면 아무것도 밀지 않아요.
    """
    w, b = np.array([1.0, -2.0]), 3.0
    X, y = np.array([[4.0, 3.0], [-2.0, 1.0], [-1.0, 1.25], [2.0, 1.0]]), np.array([-1, -1, -1, 1])
    three(svm_loss(w, b, X, y, C=2.0), 7.5, [7.0, 6.5], 4.0)
