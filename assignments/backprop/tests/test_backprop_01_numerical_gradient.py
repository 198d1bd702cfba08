"""The slope of a function from its values alone."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "backprop"
name = "numerical_gradient"


def seen(v, shape):
    """The point that the student's code asks about; all nan unless it has the shape of x."""
    try:
        point = np.array(v, dtype=np.float64)
    except (TypeError, ValueError):
        return np.full(shape, np.nan)
    if shape == () and point.size == 1:
        return point.reshape(())
    return point if point.shape == shape else np.full(shape, np.nan)


def cubic(weights):
    """f(v) = Σ weights · v³."""
    return lambda v: float(np.sum(weights * seen(v, weights.shape) ** 3))


def central(actual, wanted, half):
    """The slopes are `wanted`, or `half`: h/2 to each side, over the distance h, is central as well."""
    try:
        checks.array(actual, half)
    except checks.CheckFailed:
        checks.array(actual, wanted)


@test_case(name="numerical_gradient-known-slopes", points=1, hidden=False)
def test_known_slopes(numerical_gradient, place):
    """The slopes of x₀² + 3·x₀·x₁ at (2, -1) are 1 and 6.

    x₀² + 3·x₀·x₁의 (2, -1)에서의 기울기는 1과 6이에요.
    """

    def f(v):
        a, b = seen(v, (2,))
        return float(a * a + 3.0 * a * b)

    checks.array(numerical_gradient(f, place(np.array([2.0, -1.0]))), [1.0, 6.0], tol=1e-7)


@test_case(name="numerical_gradient-central", points=2, hidden=False)
def test_central_difference(numerical_gradient, place):
    """With h = 0.5 the slope of x³ at 1 comes out as 3.25, as the central difference gives it.

    h = 0.5이면 1에서 x³의 기울기가 3.25로 나와요. 중앙 차분이 주는 값이에요.
    """
    x = place(np.array([1.0]))
    central(numerical_gradient(cubic(np.array([1.0])), x, h=0.5), [3.25], [3.0625])


@test_case(name="numerical_gradient-matrix", points=1, hidden=False)
def test_matrix(numerical_gradient, place):
    """The slopes at a (2, 3) matrix have the shape (2, 3), one for each entry.

    (2, 3) 행렬에서 구한 기울기는 (2, 3) 모양이고, 원소마다 하나씩이에요.
    """

    def f(v):
        p = seen(v, (2, 3))
        return float(p[0, 0] * p[1, 2] + 5.0 * p[0, 1] - 2.0 * p[1, 0])

    x = place(np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]))
    checks.array(numerical_gradient(f, x), [[6.0, 5.0, 0.0], [-2.0, 0.0, 1.0]], tol=1e-7)
