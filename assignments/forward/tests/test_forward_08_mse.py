"""The loss of a regression."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "forward"
name = "mse"


@test_case(name="mse-known-values", points=1, hidden=False)
def test_known_values(mse):
    """mse averages the squared differences over the samples.

    mse는 차이의 제곱을 샘플에 대해 평균해요.
    """
    checks.number(mse(np.array([1.0, 2.0, 4.0]), np.array([1.5, 0.0, 1.0])), 13.25 / 3.0)


@test_case(name="mse-all-entries", points=1, hidden=False)
def test_all_entries(mse):
    """mse averages over all entries when a sample has several outputs.

    mse는 샘플마다 출력이 여럿이면 모든 원소에 대해 평균해요.
    """
    pred = np.array([[1.0, 2.0, 3.0], [0.0, -1.0, 5.0]])
    target = np.array([[1.0, 4.0, 0.0], [0.5, -1.0, 4.0]])
    checks.number(mse(pred, target), 14.25 / 6.0)
