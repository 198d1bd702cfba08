"""Scaling by mean and standard deviation of the training data."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "features"
name = "Standard"


@test_case(name="Standard-known-values", points=2, hidden=False)
def test_known_values(Standard):
    """Standard gives each column mean 0 and standard deviation 1 (ddof 0); `inverse` brings the numbers back.

    Standard는 열마다 평균을 0, 표준편차(ddof 0)를 1로 만들어요. `inverse`는 원래 수를 돌려줘요.
    """
    X = np.array([[10.0, -2.0], [14.0, 6.0], [10.0, -2.0], [14.0, 2.0], [12.0, 1.0]])
    Z = np.column_stack([(X[:, 0] - 12.0) / 3.2**0.5, (X[:, 1] - 1.0) / 8.8**0.5])
    scaler = checks.an_object(Standard())
    scaler.fit(X)
    checks.array(scaler.transform(X), Z)
    checks.array(scaler.inverse(Z), X)


@test_case(name="Standard-constant", points=1, hidden=False)
def test_constant(Standard):
    """Seven times 0.1 is a constant column and becomes 0, also for new values; `fit` returns the object.

    0.1이 일곱 번 나오면 상수 열이고, 새 값이 와도 0이 돼요. `fit`은 객체 자신을 돌려줘요.
    """
    scaler = checks.an_object(checks.an_object(Standard()).fit(np.full((7, 1), 0.1)))
    checks.array(scaler.transform(np.array([[0.1], [3.0]])), [[0.0], [0.0]])


@test_case(name="Standard-inputs-stay", points=1, hidden=False)
def test_inputs_stay(Standard, place):
    """Standard changes none of the arrays that it is given.

    Standard는 받은 배열을 하나도 바꾸지 않아요.
    """
    X, Z = place(np.array([[1.0, 5.0], [3.0, 8.0], [4.0, -2.0]])), place(np.array([[0.5, -1.0]]))
    scaler = checks.an_object(Standard())
    scaler.fit(X)
    for result, given in ((scaler.transform(X), X), (scaler.inverse(Z), Z)):
        checks.array(result, given.original, tol=np.inf)  # its values are asked for elsewhere
    checks.unchanged(X, Z)
