"""The question that unmixes the labels most."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "best_split"


def is_split(result, feature, threshold, gain):
    """The column, the threshold and the gain."""
    found = checks.items(result, 3)
    for part, actual, wanted in zip(("feature", "threshold", "gain"), found, (feature, threshold, gain), strict=True):
        with checks.naming(part):
            checks.number(actual, wanted)


def is_none(result):
    """There is no split."""
    checks.that(result is None, None, "a split")


@test_case(name="best_split-by-hand", points=2, hidden=False)
def test_by_hand(best_split):
    """The second column splits without mistakes between 2 and 5, so at 3.5; the gain is all that was mixed.

    둘째 열은 2와 5 사이, 곧 3.5에서 실수 없이 갈라요. 이득은 섞여 있던 것 전부예요.
    """
    X, y = np.array([[1.0, 5.0], [2.0, 1.0], [3.0, 8.0], [4.0, 2.0]]), np.array([7, 3, 7, 3])
    is_split(best_split(X, y), 1, 3.5, 0.5)
    is_split(best_split(X, y, criterion="entropy"), 1, 3.5, 1.0)
    is_split(best_split(X, y, features=[0]), 0, 1.5, 1.0 / 6.0)


@test_case(name="best_split-no-gain", points=1, hidden=False)
def test_no_gain(best_split):
    """Labels that follow x₀ are split; XOR's four points are not (None), nor are equal labels or equal rows.

    레이블이 x₀을 따르면 나눠요. XOR의 네 점은 이득이 없어 None이고, 레이블이나 행이 모두 같아도 그래요.
    """
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    is_split(best_split(X, np.array([0, 0, 1, 1])), 0, 0.5, 0.5)
    is_none(best_split(X, np.array([0, 1, 1, 0])))
    is_none(best_split(X, np.array([2, 2, 2, 2])))
    is_none(best_split(np.array([[3.0, 1.0], [3.0, 1.0]]), np.array([0, 1])))
