"""Is a gradient right? Compare it with the numerical one."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "gradient_check"
points = None


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


def answers(gradient_check, asked):
    """To the arguments of each row of `asked`, the answer is what stands last in the row."""
    *columns, wanted = zip(*asked, strict=True)
    for actual, answer in zip(gradient_check.map(*columns), wanted, strict=True):
        checks.same(actual, answer)


@test_case(name="gradient_check-right", points=1, hidden=False)
def right(gradient_check, place):
    """The slopes 2x of Σ x² are accepted.

    Σ x²의 기울기 2x는 받아들여져요.
    """
    x = np.array([1.0, -2.0, 0.5])
    checks.same(gradient_check(power(np.ones(3), 2), place(x), place(2.0 * x)), True)


@test_case(name="gradient_check-wrong", points=2, hidden=False)
def wrong(gradient_check, place):
    """Slopes of Σ x² that forget the 2, or have one wrong sign, are not accepted.

    Σ x²의 기울기에서 2를 잊었거나 부호가 하나 틀리면 받아들여지지 않아요.
    """
    x = np.array([1.0, -2.0, 0.5])
    checks.same(gradient_check(power(np.ones(3), 2), place(x), place(x)), False)
    checks.same(gradient_check(power(np.ones(3), 2), place(x), place(np.array([2.0, 4.0, 1.0]))), False)


@test_case(name="gradient_check-relative", points=2, hidden=True)
def relative(gradient_check, rng, place):
    """Errors are measured against the slopes: very small slopes can be wrong, very large ones and 0 right.

    오차는 기울기의 크기에 견주어 재요. 아주 작은 기울기도 틀릴 수 있고, 아주 큰 기울기와 0도 맞을 수 있어요.
    """
    x = rng.uniform(0.5, 2.0, size=4)
    weights, still = np.array([2.0, 0.0, 3.0]), place(np.array([0.5, 1.5, 1.0]))  # one entry has no slope
    asked = [(power(weights, 2), still, place(np.array([2.0, 0.0, 6.0])), True)]
    for scale in (1e9, 1e-7):
        weights = scale * rng.uniform(0.5, 2.0, size=4)
        for factor, answer in ((1.0, True), (1.5, False), (1.0001, False)):
            asked.append((power(weights, 2), place(x), place(2.0 * weights * x * factor), answer))
    answers(gradient_check, asked)


@test_case(name="gradient_check-every-entry", points=2, hidden=True)
def every_entry(gradient_check, rng, place):
    """One wrong entry among many is enough to say no, wherever it stands.

    많은 원소 중 하나만 틀려도, 어느 자리든 아니라고 해요.
    """
    shape = (4, 5)  # so many entries that their mean error would be accepted
    weights = 1e3 * rng.uniform(1.0, 2.0, size=shape)
    wrong = (0, 0), (3, 4), (int(rng.integers(4)), int(rng.integers(5)))
    for i in wrong:
        weights[i] = 0.005
    f = power(weights, 1)
    asked = [(f, place(np.zeros(shape)), place(weights), True)]
    for i in wrong:
        for factor in (1.5, 1.0 + 2e-5):
            slopes = weights.copy()
            slopes[i] *= factor
            asked.append((f, place(np.zeros(shape)), place(slopes), False))
    answers(gradient_check, asked)


@test_case(name="gradient_check-tolerance", points=2, hidden=True)
def tolerance(gradient_check, rng, place):
    """tol is the largest relative error that is accepted, itself included; it is 1e-6 unless given.

    tol은 받아들여지는 가장 큰 상대 오차이고, tol과 같아도 돼요. 주지 않으면 1e-6이에요.
    """
    three = power(np.array([3.0]), 1)
    exact = ((0.0, 1.0, True), (1.0, 0.5, True), (1.0, 0.49, False))  # without rounding
    answers(
        gradient_check,
        [(three, place(np.zeros(1)), place(np.array([grad])), 2.0**-10, tol, answer) for grad, tol, answer in exact],
    )
    tiny = power(np.array([3e-9]), 1)  # measured against 1e-8, these two are 0.2 apart
    for tol, answer in ((0.25, True), (0.15, False)):
        got = gradient_check(tiny, place(np.zeros(1)), place(np.array([1e-9])), tol=tol)
        checks.same(got, answer)
    weights = rng.uniform(3.0, 5.0, size=2)
    f = power(weights, 1)
    near = ((1.4e-6, True), (-1.4e-6, True), (3e-6, False), (-3e-6, False))
    answers(gradient_check, [(f, place(np.zeros(2)), place(weights * (1.0 + off)), answer) for off, answer in near])
    for tol, answer in ((0.2, True), (0.04, False)):
        checks.same(gradient_check(f, place(np.zeros(2)), place(1.1 * weights), tol=tol), answer)
        checks.same(gradient_check(tol=tol, h=0.5, grad=place(1.1 * weights), x=place(np.zeros(2)), f=f), answer)


@test_case(name="gradient_check-step", points=1, hidden=True)
def step(gradient_check, rng, place):
    """h is the step of the numerical gradient; it is 1e-5 unless given.

    h는 수치 미분의 간격이에요. 주지 않으면 1e-5예요.
    """
    one = rng.uniform(0.9, 1.1, size=1)
    checks.same(gradient_check(power(one, 3), place(one), place(3.0 * one**3)), True)
    checks.same(gradient_check(power(one, 3), place(one), place(3.0 * one**3), h=0.5), False)
    at_zero = power(np.array([1e10]), 3)  # numerically its slope at 0 is (1e5 · h)²
    checks.same(gradient_check(at_zero, place(np.zeros(1)), place(np.array([0.5])), tol=0.4), True)
