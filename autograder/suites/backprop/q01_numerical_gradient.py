"""The slope of a function from its values alone."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "numerical_gradient"
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


def cubic(weights):
    """f(v) = Σ weights · v³."""
    return lambda v: float(np.sum(weights * seen(v, weights.shape) ** 3))


def quadratic(A, b):
    """f(v) = ½ vᵀAv + bᵀv of the entries of v in C order; its slopes are ½ (A + Aᵀ) v + b."""
    return lambda v: float(0.5 * (p := seen(v, b.shape).ravel()) @ A @ p + b.ravel() @ p)


def quadratic_slopes(A, b, v):
    """The slopes of `quadratic` at v."""
    v = np.asarray(v, dtype=np.float64)
    return (0.5 * (A + A.T) @ v.ravel()).reshape(v.shape) + b


def central(actual, wanted, half):
    """The slopes are `wanted`, or `half`: h/2 to each side, over the distance h, is central as well."""
    try:
        checks.array(actual, half)
    except checks.CheckFailed:
        checks.array(actual, wanted)


@test_case(name="numerical_gradient-known-slopes", points=1, hidden=False)
def known_slopes(numerical_gradient, place):
    """The slopes of x₀² + 3·x₀·x₁ at (2, -1) are 1 and 6.

    x₀² + 3·x₀·x₁의 (2, -1)에서의 기울기는 1과 6이에요.
    """

    def f(v):
        a, b = seen(v, (2,))
        return float(a * a + 3.0 * a * b)

    checks.array(numerical_gradient(f, place(np.array([2.0, -1.0]))), [1.0, 6.0], tol=1e-7)


@test_case(name="numerical_gradient-central", points=2, hidden=False)
def central_difference(numerical_gradient, place):
    """With h = 0.5 the slope of x³ at 1 comes out as 3.25, as the central difference gives it.

    h = 0.5이면 1에서 x³의 기울기가 3.25로 나와요. 중앙 차분이 주는 값이에요.
    """
    x = place(np.array([1.0]))
    central(numerical_gradient(cubic(np.array([1.0])), x, h=0.5), [3.25], [3.0625])


@test_case(name="numerical_gradient-matrix", points=1, hidden=False)
def matrix(numerical_gradient, place):
    """The slopes at a (2, 3) matrix have the shape (2, 3), one for each entry.

    (2, 3) 행렬에서 구한 기울기는 (2, 3) 모양이고, 원소마다 하나씩이에요.
    """

    def f(v):
        p = seen(v, (2, 3))
        return float(p[0, 0] * p[1, 2] + 5.0 * p[0, 1] - 2.0 * p[1, 0])

    x = place(np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]))
    checks.array(numerical_gradient(f, x), [[6.0, 5.0, 0.0], [-2.0, 0.0, 1.0]], tol=1e-7)


@test_case(name="numerical_gradient-default-step", points=1, hidden=True)
def default_step(numerical_gradient, rng, place):
    """Without h the step is 1e-5, and the difference is taken to both sides.

    h를 주지 않으면 간격은 1e-5이고, 차분은 양쪽으로 해요.
    """
    slopes = rng.uniform(1.0, 4.0, size=3) * [1.0, -1.0, 1.0]
    middle = rng.uniform(0.5, 1.0, size=3)  # where (x − middle)³ has no slope: what comes out is h² and nothing else

    def f(v):
        return float(np.sum(1e10 * slopes * (seen(v, (3,)) - middle) ** 3))

    central(numerical_gradient(f, place(middle)), slopes, slopes / 4.0)


@test_case(name="numerical_gradient-given-step", points=1, hidden=True)
def given_step(numerical_gradient, rng, place):
    """A given h is the step that is taken, for every entry.

    h를 주면 모든 원소에서 그 간격을 써요.
    """
    weights = rng.uniform(1.0, 2.0, size=(3, 2))
    f, steps, points = cubic(weights), (0.25, 0.75), rng.uniform(-2.0, 2.0, size=(2, 3, 2))
    results = numerical_gradient.map([f, f], map(place, points), steps)
    for h, x, result in zip(steps, points, results, strict=True):
        slopes = 3.0 * weights * x**2
        wanted = slopes + weights * h**2, slopes + weights * h**2 / 4.0
        central(result, *wanted)
        central(numerical_gradient(h=h, x=place(x), f=f), *wanted)


@test_case(name="numerical_gradient-any-shape", points=2, hidden=True)
def any_shape(numerical_gradient, rng, place):
    """Any shape and any order in memory will do, and the other entries stay where they are.

    어떤 모양이든, 메모리에 어떤 순서로 놓였든 괜찮고, 다른 원소는 제자리에 있어요.
    """
    columns_first = np.asfortranarray(rng.uniform(-2.0, 2.0, size=(3, 2)))
    points = columns_first, rng.uniform(-2.0, 2.0, size=(2, 1, 3)), np.array(1.7), np.array([[-0.4]])
    terms = [(rng.uniform(-2.0, 2.0, size=(x.size, x.size)), rng.uniform(-2.0, 2.0, size=x.shape)) for x in points]
    results = numerical_gradient.map([quadratic(A, b) for A, b in terms], map(place, points), h=0.125)
    for (A, b), x, result in zip(terms, points, results, strict=True):
        checks.array(result, quadratic_slopes(A, b, x))


@test_case(name="numerical_gradient-second-call", points=1, hidden=True)
def second_call(numerical_gradient, rng, place):
    """A second call starts afresh and leaves the first result alone.

    두 번째 호출은 처음부터 다시 시작하고, 첫 번째 결과를 건드리지 않아요.
    """
    A, b = rng.uniform(-2.0, 2.0, size=(4, 4)), rng.uniform(-2.0, 2.0, size=4)
    x, other = rng.uniform(-2.0, 2.0, size=4), rng.uniform(3.0, 5.0, size=4)
    first = checks.kept(numerical_gradient.keep(quadratic(A, b), place(x), h=0.125))
    checks.array(numerical_gradient(quadratic(A, b), place(other), h=0.125), quadratic_slopes(A, b, other))
    checks.array(first.get(), quadratic_slopes(A, b, x))
