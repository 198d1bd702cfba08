"""Scaling by the range of the training data."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "features"
name = "MinMax"


@test_case(name="MinMax-known-values", points=2, hidden=False)
def test_known_values(MinMax):
    """MinMax maps the minimum of each column to 0 and the maximum to 1; `inverse` brings the numbers back.

    MinMax는 열마다 최솟값을 0으로, 최댓값을 1로 보내요. `inverse`는 원래 수를 돌려줘요.
    """
    X = np.array([[10.0, -4.0], [20.0, 0.0], [15.0, 4.0], [12.0, -1.0]])
    Z = np.array([[0.0, 0.0], [1.0, 0.5], [0.5, 1.0], [0.2, 0.375]])
    scaler = checks.an_object(MinMax())
    scaler.fit(X)
    checks.array(scaler.transform(X), Z)
    checks.array(scaler.inverse(Z), X)


@test_case(name="MinMax-new-values", points=1, hidden=False)
def test_new_values(MinMax):
    """MinMax scales new samples by the range of the training samples and does not clip; `fit` returns the object.

    MinMax는 새 샘플도 훈련 샘플의 범위로 변환하고 자르지 않아요. `fit`은 객체 자신을 돌려줘요.
    """
    scaler = checks.an_object(checks.an_object(MinMax()).fit(np.array([[10.0], [20.0], [15.0]])))
    checks.array(scaler.transform(np.array([[25.0], [5.0]])), [[1.5], [-0.5]])
