"""Is a gradient right? Compare it with the numerical one."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "backprop"
name = "gradient_check"


def seen(v, shape):
    """The point that the student's code asks about; all nan unless it has the shape of x."""
    try:
        point = np.array(v, dtype=np.float64)
    except (TypeError, ValueError):
        return np.full(shape, np.nan)
    if shape == () and point.size == 1:
        return point.reshape(())
    return point if point.shape == shape else np.full(shape, np.nan)


def power(weights, exponent):
    """f(v) = Σ weights · v^exponent."""
    return lambda v: float(np.sum(weights * seen(v, weights.shape) ** exponent))


@test_case(name="gradient_check-right", points=1, hidden=False)
def test_right(gradient_check, place):
    """The slopes 2x of Σ x² are accepted.

    Σ x²의 기울기 2x는 받아들여져요.
    """
    x = np.array([1.0, -2.0, 0.5])
    checks.same(gradient_check(power(np.ones(3), 2), place(x), place(2.0 * x)), True)


@test_case(name="gradient_check-wrong", points=2, hidden=False)
def test_wrong(gradient_check, place):
    """Slopes of Σ x² that forget the 2, or have one wrong sign, are not accepted.

    Σ x²의 기울기에서 2를 잊었거나 부호가 하나 틀리면 받아들여지지 않아요.
    """
    x = np.array([1.0, -2.0, 0.5])
    checks.same(gradient_check(power(np.ones(3), 2), place(x), place(x)), False)
    checks.same(gradient_check(power(np.ones(3), 2), place(x), place(np.array([2.0, 4.0, 1.0]))), False)
