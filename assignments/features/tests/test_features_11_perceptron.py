"""The first learning rule."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "features"
name = "perceptron"


@test_case(name="perceptron-one-epoch", points=1, hidden=False)
def test_one_epoch(perceptron):
    """One epoch by hand: the first sample is a mistake, for w and b start at 0; the second, too; the third is not.

    한 에포크를 손으로 해 봐요. w와 b가 0에서 시작하니 첫 샘플은 실수예요. 둘째도 실수이고, 셋째는 아니에요.
    """
    X, y = np.array([[2.0, 1.0], [1.0, 3.0], [3.0, -1.0]]), np.array([1.0, -1.0, 1.0])
    w, b, mistakes = checks.items(perceptron(X, y, 1), 3)
    with checks.naming("w"):
        checks.array(w, [1.0, -2.0])
    with checks.naming("b"):
        checks.number(b, 0.0)
    with checks.naming("mistakes"):
        checks.integers(mistakes, [2])


@test_case(name="perceptron-ends", points=2, hidden=False)
def test_ends(perceptron):
    """Learning "or", it ends after the first epoch without a mistake, and that 0 is the last number of the list.

    "또는"을 배울 때, 실수가 없는 첫 에포크 뒤에 끝나고, 그 0이 리스트의 마지막 수예요.
    """
    X, y = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([-1.0, 1.0, 1.0, 1.0])
    w, b, mistakes = checks.items(perceptron(X, y, 50), 3)
    with checks.naming("w"):
        checks.array(w, [2.0, 2.0])
    with checks.naming("b"):
        checks.number(b, -1.0)
    with checks.naming("mistakes"):
        checks.integers(mistakes, [3, 1, 2, 2, 1, 0])
