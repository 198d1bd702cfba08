"""Powers and products of the columns."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.features.shared import agrees, monomials
from autograder.tutor import checks

OK_FORMAT = False
name = "polynomial_features"
points = None


@test_case(name="polynomial_features-two-columns", points=2, hidden=False)
def two_columns(polynomial_features):
    """x₁ and x₂ up to degree 2: x₁, x₂, x₁², x₁x₂, x₂². There is no column of ones.

    x₁과 x₂를 2차까지: x₁, x₂, x₁², x₁x₂, x₂². 1로 된 열은 없어요.
    """
    X = np.array([[2.0, 3.0], [-1.0, 5.0], [0.5, 4.0]])
    expected = [[2.0, 3.0, 4.0, 6.0, 9.0], [-1.0, 5.0, 1.0, -5.0, 25.0], [0.5, 4.0, 0.25, 2.0, 16.0]]
    checks.array(polynomial_features(X, 2), expected)


@test_case(name="polynomial_features-degree-3", points=1, hidden=False)
def degree_3(polynomial_features):
    """Degree 3 adds x₁³, x₁²x₂, x₁x₂², x₂³ at the end.

    3차까지면 x₁³, x₁²x₂, x₁x₂², x₂³이 끝에 더 와요.
    """
    expected = [[2.0, 3.0, 4.0, 6.0, 9.0, 8.0, 12.0, 18.0, 27.0]]
    checks.array(polynomial_features(np.array([[2.0, 3.0]]), 3), expected)


@test_case(name="polynomial_features-degree-1", points=1, hidden=False)
def degree_1(polynomial_features):
    """Up to degree 1 there are the columns themselves.

    1차까지면 열 그대로예요.
    """
    X = np.array([[2.0, 3.0, -7.0], [0.5, 4.0, 1.0]])
    checks.array(polynomial_features(X, 1), X)


@test_case(name="polynomial_features-small-ints", points=1, hidden=False)
def small_ints(polynomial_features):
    """Lists of ints and arrays of narrow ints are computed in float64: 200 · 200 is 40000 in any case.

    정수 리스트와 폭이 좁은 정수 배열도 float64로 계산해요. 200 · 200은 언제나 40000이에요.
    """
    expected = np.array([[200.0, 3.0, 40000.0, 600.0, 9.0]])
    for X in ([[200, 3]], np.array([[200, 3]], dtype=np.uint8), np.array([[200.0, 3.0]], dtype=np.float32)):
        result = polynomial_features(X, 2)
        checks.form(result, expected)
        checks.array(result, expected, checks.PRECISE)


@test_case(name="polynomial_features-two-and-three", points=3, hidden=True)
def two_and_three(polynomial_features, rng):
    """Two and three columns, degrees 2 to 4, in the order of the contract.

    열이 둘이나 셋이고 2차에서 4차까지일 때, 약속한 순서예요.
    """
    sizes = ((5, 2, 2), (7, 2, 3), (4, 3, 2), (5, 3, 3), (3, 2, 4))
    agrees(polynomial_features, monomials, [(rng.normal(0.0, 2.0, (n, d)), degree) for n, d, degree in sizes])


@test_case(name="polynomial_features-one-column", points=2, hidden=True)
def one_column(polynomial_features, rng):
    """One column gives its powers, up to high degrees.

    열이 하나면 그 열의 거듭제곱이에요. 높은 차수까지 돼요.
    """
    sizes = ((6, 1), (5, 2), (4, 5), (1, 11))
    agrees(polynomial_features, monomials, [(rng.uniform(-1.5, 1.5, (n, 1)), degree) for n, degree in sizes])


@test_case(name="polynomial_features-many-columns", points=2, hidden=True)
def many_columns(polynomial_features, rng):
    """Four and five columns, one sample or many.

    열이 넷이나 다섯이고 샘플이 하나든 여럿이든 돼요.
    """
    sizes = ((3, 4, 2), (2, 4, 3), (7, 5, 2), (1, 5, 3), (5, 4, 1))
    agrees(polynomial_features, monomials, [(rng.normal(size=(n, d)), degree) for n, d, degree in sizes])


@test_case(name="polynomial_features-magnitudes", points=2, hidden=True)
def magnitudes(polynomial_features, rng):
    """Negative numbers, zeros, small and large numbers are multiplied like any other.

    음수, 0, 작은 수와 큰 수도 똑같이 곱해요.
    """
    batches = [rng.normal(size=(5, 2)) * size for size in (1e-3, 30.0, 1e3)]
    batches.append(rng.integers(-3, 4, size=(9, 2)).astype(np.float64) * (rng.random((9, 2)) < 0.7))
    agrees(polynomial_features, monomials, [(X, degree) for X in batches for degree in (2, 3)], relative=True)
