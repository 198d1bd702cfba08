"""Powers and products of the columns."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "features"
name = "polynomial_features"


@test_case(name="polynomial_features-two-columns", points=2, hidden=False)
def test_two_columns(polynomial_features):
    """x₁ and x₂ up to degree 2: x₁, x₂, x₁², x₁x₂, x₂². There is no column of ones.

    x₁과 x₂를 2차까지: x₁, x₂, x₁², x₁x₂, x₂². 1로 된 열은 없어요.
    """
    X = np.array([[2.0, 3.0], [-1.0, 5.0], [0.5, 4.0]])
    expected = [[2.0, 3.0, 4.0, 6.0, 9.0], [-1.0, 5.0, 1.0, -5.0, 25.0], [0.5, 4.0, 0.25, 2.0, 16.0]]
    checks.array(polynomial_features(X, 2), expected)


@test_case(name="polynomial_features-degree-3", points=1, hidden=False)
def test_degree_3(polynomial_features):
    """Degree 3 adds x₁³, x₁²x₂, x₁x₂², x₂³ at the end.

    3차까지면 x₁³, x₁²x₂, x₁x₂², x₂³이 끝에 더 와요.
    """
    expected = [[2.0, 3.0, 4.0, 6.0, 9.0, 8.0, 12.0, 18.0, 27.0]]
    checks.array(polynomial_features(np.array([[2.0, 3.0]]), 3), expected)


@test_case(name="polynomial_features-degree-1", points=1, hidden=False)
def test_degree_1(polynomial_features):
    """Up to degree 1 there are the columns themselves.

    1차까지면 열 그대로예요.
    """
    X = np.array([[2.0, 3.0, -7.0], [0.5, 4.0, 1.0]])
    checks.array(polynomial_features(X, 1), X)


@test_case(name="polynomial_features-small-ints", points=1, hidden=False)
def test_small_ints(polynomial_features):
    """Lists of ints and arrays of narrow ints are computed in float64: 200 · 200 is 40000 in any case.

    정수 리스트와 폭이 좁은 정수 배열도 float64로 계산해요. 200 · 200은 언제나 40000이에요.
    """
    expected = np.array([[200.0, 3.0, 40000.0, 600.0, 9.0]])
    for X in ([[200, 3]], np.array([[200, 3]], dtype=np.uint8), np.array([[200.0, 3.0]], dtype=np.float32)):
        result = polynomial_features(X, 2)
        checks.form(result, expected)
        checks.array(result, expected, checks.PRECISE)
